//! What happened to a ticket, in words: what an event's data says, without slugs where the desk has a label, and without
//! ids.
use super::headings::word;
use super::{Language, pick};
use crate::domain::change::Change;
use crate::domain::desk::{EscalationSla, Field, Keyed, Policy};
use crate::domain::form::values;
use crate::domain::ticket::TicketNumber;
use crate::domain::ticket::event::{
    Assignment, CcChange, Edit, Escalation, EventBody, Move, Opened, Reason, Reminder, StatusChange, Triage,
    Until,
};
use crate::domain::ticket::work::{TimeLog, Uncharged};

/// Returns what `body` says beyond its kind; `person` is whom it names: the new assignee or requester.
///
/// Empty where the kind says it all: what was said stands among the messages.
pub fn what(body: &EventBody, person: Option<&str>, policy: &Policy, l: Language) -> String {
    let words = Words { policy, l };
    let parts = match body {
        EventBody::Opened(opened) => words.opened(opened),
        EventBody::Replied(reply) => reply.channel.iter().map(|key| words.channel(key)).collect(),
        EventBody::StatusChanged(change) => words.status_changed(change),
        EventBody::Escalated(escalation) => words.escalated(escalation),
        EventBody::Assigned(assignment) => words.assigned(assignment, person),
        EventBody::Moved(to) => words.moved(to),
        EventBody::Triaged(triage) => words.triaged(triage),
        EventBody::Edited(edit) => words.edited(edit, person),
        EventBody::CcChanged(change) => copies(change),
        EventBody::TimeLogged(log) => words.time(log),
        EventBody::Refunded(refund) => {
            let of = format!("{} ({})", minutes(refund.minutes), refund.reverses);
            [Some(of), refund.reason.as_deref().map(quoted)].into_iter().flatten().collect()
        }
        EventBody::Rebased(rebase) => {
            vec![format!("{} {}", pick(l, "versión de la política", "policy version"), rebase.policy_version)]
        }
        EventBody::Noted
        | EventBody::Acknowledged
        | EventBody::Responded
        | EventBody::Withdrawn
        | EventBody::Reminded(Reminder { unsent: false, .. }) => Vec::new(),
        EventBody::Reminded(Reminder { unsent: true, .. }) => {
            vec![pick(l, "nadie a quien recordar", "nobody to remind").to_owned()]
        }
    };
    parts.join(" · ")
}

/// Says whose words an agent wrote down.
pub fn words_of(author: &str, l: Language) -> String {
    format!("{} {author}", pick(l, "palabras de", "words of"))
}

/// Says why a status changed where nobody said it in words of their own.
fn why(reason: &Reason, l: Language) -> &'static str {
    match reason {
        Reason::Said(_) => "",
        Reason::CustomerReply => pick(l, "el cliente respondió", "the customer answered"),
        Reason::NotAdministrator => {
            pick(l, "quien lo abrió no es administrador", "whoever opened it is no administrator")
        }
        Reason::NoAnswer => pick(l, "el cliente no respondió", "the customer did not answer"),
        Reason::GraceOver => pick(l, "pasó el plazo tras resolverse", "it stayed resolved long enough"),
        Reason::TimeCame => pick(l, "llegó la fecha fijada", "the time set had come"),
    }
}

/// A policy's labels in a language.
struct Words<'p> {
    policy: &'p Policy,
    l: Language,
}

impl Words<'_> {
    fn opened(&self, opened: &Opened) -> Vec<String> {
        let (policy, l) = (self.policy, self.l);
        let follows = |ticket: TicketNumber| {
            format!("{} {}", pick(l, "sigue a", "follows"), ticket.shown(&policy.desk.ticket_prefix))
        };
        let parts = [
            Some(quoted(&opened.subject)),
            Some(self.department(&opened.department)),
            opened.ticket_type.as_deref().map(|key| self.ticket_type(key)),
            Some(self.channel(&opened.channel)),
            opened.asset.as_deref().map(|key| self.asset(key)),
            opened.impact.as_deref().map(|key| impact(key, self.l)),
            opened.priority.as_deref().map(|key| self.priority(key)),
            opened.team.as_deref().map(|key| self.team(key)),
            opened.follows.map(follows),
        ];
        let answers = opened.fields.iter().map(|(key, value)| self.answer(key, value));
        parts.into_iter().flatten().chain(answers).collect()
    }

    fn status_changed(&self, change: &StatusChange) -> Vec<String> {
        let reason = change.reason.as_ref().map(|reason| match reason {
            Reason::Said(reason) => quoted(reason),
            other => why(other, self.l).to_owned(),
        });
        let until = change.until.as_ref().map(|until| self.until(until));
        [Some(self.status(&change.status)), until, reason].into_iter().flatten().collect()
    }

    /// Says how long a status lasts, in the desk's zone, which is named: the reader's may be another.
    fn until(&self, until: &Until) -> String {
        let (l, zone) = (self.l, &self.policy.desk.timezone);
        let at = until.at.local(zone.parse().unwrap_or_default()).format("%Y-%m-%d %H:%M");
        let then = self.status(&until.then);
        format!("{} {at} {zone}, {} {then}", pick(l, "hasta", "until"), pick(l, "luego", "then"))
    }

    fn escalated(&self, escalation: &Escalation) -> Vec<String> {
        let to = self.policy.escalation(&escalation.to).map_or(escalation.to.as_str(), |to| to.name(self.l));
        let sla = match escalation.sla {
            EscalationSla::Pause => {
                Some(pick(self.l, "los relojes se detienen", "the clocks pause").to_owned())
            }
            EscalationSla::Affected => {
                Some(pick(self.l, "el SLA puede verse afectado", "the SLA may be affected").to_owned())
            }
            EscalationSla::None => None,
        };
        let status = escalation.status.as_deref().map(|key| self.status(key));
        [Some(to.to_owned()), status, sla, escalation.reason.as_deref().map(quoted)]
            .into_iter()
            .flatten()
            .collect()
    }

    fn assigned(&self, assignment: &Assignment, person: Option<&str>) -> Vec<String> {
        let l = self.l;
        let assignee = match &assignment.assignee {
            Change::Keep => None,
            Change::Clear => Some(pick(l, "a nadie", "nobody").to_owned()),
            Change::Set(_) => person.map(str::to_owned),
        };
        let team = match &assignment.team {
            Change::Keep => None,
            Change::Clear => Some(pick(l, "sin equipo", "no team").to_owned()),
            Change::Set(key) => Some(self.team(key)),
        };
        [assignee, team].into_iter().flatten().collect()
    }

    fn moved(&self, to: &Move) -> Vec<String> {
        let team = to.team.as_deref().map(|key| self.team(key));
        let parts = [Some(self.department(&to.department)), team, to.reason.as_deref().map(quoted)];
        parts.into_iter().flatten().collect()
    }

    fn triaged(&self, triage: &Triage) -> Vec<String> {
        let urgency = |key: &String| format!("{} {key}", pick(self.l, "urgencia", "urgency"));
        let parts = [
            triage.impact.as_deref().map(|key| impact(key, self.l)),
            triage.urgency.as_ref().map(urgency),
            triage.priority.as_deref().map(|key| self.priority(key)),
            triage.reason.as_deref().map(quoted),
        ];
        parts.into_iter().flatten().collect()
    }

    fn edited(&self, edit: &Edit, person: Option<&str>) -> Vec<String> {
        let l = self.l;
        let requester = edit.contact.as_ref().and(person);
        let asset = match &edit.asset {
            Change::Keep => None,
            Change::Clear => Some(pick(l, "sin activo", "no asset").to_owned()),
            Change::Set(key) => Some(self.asset(key)),
        };
        let ticket_type = match &edit.ticket_type {
            Change::Keep => None,
            Change::Clear => Some(pick(l, "sin tipo", "no type").to_owned()),
            Change::Set(key) => Some(self.ticket_type(key)),
        };
        let parts = [
            edit.subject.as_deref().map(quoted),
            requester.map(|name| format!("{} {name}", pick(l, "lo pide", "asked by"))),
            asset,
            ticket_type,
        ];
        let answers = edit.fields.iter().map(|(key, value)| self.answer(key, value));
        parts.into_iter().flatten().chain(answers).chain(edit.reason.as_deref().map(quoted)).collect()
    }

    fn time(&self, log: &TimeLog) -> Vec<String> {
        let l = self.l;
        let charged = match (log.uncharged, log.charged) {
            (None, charged) => format!("{} {}", minutes(charged), pick(l, "cobrados", "charged")),
            (Some(Uncharged::Said), _) => pick(l, "sin cobro", "not charged").to_owned(),
            (Some(Uncharged::Department), _) => {
                pick(l, "su departamento no usa créditos", "its department uses no credits").to_owned()
            }
            (Some(Uncharged::NoOrganisation), _) => {
                pick(l, "sin organización que los pague", "no organisation to pay them").to_owned()
            }
        };
        let approved = |who: &String| format!("{} {who}", pick(l, "aprueba", "approved by"));
        let parts = [
            Some(minutes(log.minutes)),
            Some(charged),
            log.approved_by.as_ref().map(approved),
            log.note.as_deref().map(quoted),
        ];
        parts.into_iter().flatten().collect()
    }

    /// Returns an answer by the labels of its field and options, where some form of the policy still has them.
    fn answer(&self, key: &str, value: &str) -> String {
        let fields = self.policy.forms.iter().flat_map(|form| &form.fields).filter(|field| field.key == key);
        let offers = |field: &&Field| values(field, value).all(|one| field.find_option(one).is_ok());
        let field = fields.clone().find(offers).or_else(|| fields.clone().next());
        let name = field.map_or(key, |field| field.name(self.l));
        if value.is_empty() {
            return format!("{name}: –");
        }
        let label = |field: &Field, one: &str| {
            let option = field.options.iter().find(|option| option.key == one);
            option.map_or(one, |option| option.name(self.l)).to_owned()
        };
        let labels =
            |field: &Field| values(field, value).map(|one| label(field, one)).collect::<Vec<_>>().join(", ");
        format!("{name}: {}", field.map_or_else(|| value.to_owned(), labels))
    }

    fn department(&self, key: &str) -> String {
        self.policy.department(key).map_or(key, |one| one.name(self.l)).to_owned()
    }

    fn ticket_type(&self, key: &str) -> String {
        self.policy.ticket_type(key).map_or(key, |one| one.name(self.l)).to_owned()
    }

    fn status(&self, key: &str) -> String {
        self.policy.status(key).map_or(key, |one| one.name(self.l)).to_owned()
    }

    fn channel(&self, key: &str) -> String {
        let name = self.policy.channel(key).map_or(key, |one| one.name(self.l));
        format!("{} {name}", pick(self.l, "por", "by"))
    }

    fn asset(&self, key: &str) -> String {
        format!("{} {key}", pick(self.l, "activo", "asset"))
    }

    fn team(&self, key: &str) -> String {
        let name = self.policy.team(key).map_or(key, |one| one.name(self.l));
        format!("{} {name}", pick(self.l, "equipo", "team"))
    }

    fn priority(&self, key: &str) -> String {
        format!("{} {}", pick(self.l, "prioridad", "priority"), self.policy.priority.name(key, self.l))
    }
}

/// Returns an impact in words.
pub(super) fn impact(key: &str, l: Language) -> String {
    format!("{} {}", pick(l, "impacto", "impact"), word(key, l).unwrap_or(key))
}

fn copies(change: &CcChange) -> Vec<String> {
    let added = change.added.iter().map(|email| format!("+{email}"));
    added.chain(change.removed.iter().map(|email| format!("-{email}"))).collect()
}

fn minutes(minutes: u32) -> String {
    format!("{minutes} min")
}

fn quoted(text: &str) -> String {
    format!("«{text}»")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::contact::ContactId;
    use crate::domain::desk::check;
    use crate::domain::ticket::event::{Reply, Requester};

    fn told(body: &EventBody, person: Option<&str>) -> [String; 2] {
        let policy =
            check(include_str!("../domain/desk/presets/chattigo.toml")).expect("a preset is a policy");
        [Language::Es, Language::En].map(|language| what(body, person, &policy, language))
    }

    #[test]
    fn why_a_status_changed_is_said() {
        let change = |reason| EventBody::StatusChanged(StatusChange::to("closed", Some(reason)));
        let said = Reason::Said("no answer".into());
        assert_eq!(told(&change(said), None), ["Cerrado · «no answer»", "Closed · «no answer»"]);
        let answered = told(&change(Reason::CustomerReply), None);
        assert_eq!(answered, ["Cerrado · el cliente respondió", "Closed · the customer answered"]);
    }

    #[test]
    fn what_an_escalation_does_to_the_clocks_is_said() {
        let escalation = |to: &str, sla| Escalation { to: to.into(), sla, reason: None, status: None };
        let projects = EventBody::Escalated(escalation("projects", EscalationSla::Affected));
        let [es, en] = told(&projects, None);
        assert!(es.ends_with(" · el SLA puede verse afectado"), "{es}");
        assert!(en.ends_with(" · the SLA may be affected"), "{en}");
        // What the policy has no longer is told by its slug.
        let gone = EventBody::Escalated(escalation("gone", EscalationSla::None));
        assert_eq!(told(&gone, None), ["gone", "gone"]);
    }

    #[test]
    fn minutes_worked_and_charged_are_told_apart() {
        let log = TimeLog { minutes: 20, charged: 30, note: Some("patch".into()), ..TimeLog::default() };
        let charged = told(&EventBody::TimeLogged(Box::new(log.clone())), None);
        assert_eq!(charged, ["20 min · 30 min cobrados · «patch»", "20 min · 30 min charged · «patch»"]);
        let free = TimeLog { charged: 0, uncharged: Some(Uncharged::Said), note: None, ..log };
        assert_eq!(
            told(&EventBody::TimeLogged(Box::new(free)), None),
            ["20 min · sin cobro", "20 min · not charged"]
        );
    }

    #[test]
    fn people_and_answers_are_told_by_name() {
        let contact = Requester { contact: ContactId::new(7), org: None, plan: None, terms: None };
        let fields = [("topic", "access"), ("interrupts", ""), ("old", "kept")];
        let fields = fields.map(|(key, value)| (key.to_owned(), value.to_owned())).into();
        let edit = Edit { contact: Some(contact), fields, ticket_type: Change::Clear, ..Edit::default() };
        let [_, en] = told(&EventBody::Edited(Box::new(edit)), Some("eva@acme.example"));
        assert_eq!(
            en,
            "asked by eva@acme.example · no type · Does it interrupt operation?: – · old: kept · What is it about?: \
             Trouble getting into the platform"
        );
        let nobody = Assignment { assignee: Change::Clear, team: Change::Set("support".into()) };
        assert_eq!(
            told(&EventBody::Assigned(nobody), None),
            ["a nadie · equipo Soporte", "nobody · team Support"]
        );
        assert_eq!(told(&EventBody::Replied(Reply::default()), None), ["", ""]);
    }
}
