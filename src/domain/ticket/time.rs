//! What time alone brings to a ticket: reminders, closings, and the end of a status that was set for a while.
//!
//! Invariant: it follows from the ticket's events and the policy that it keeps, and is dated at the instant at which it
//! is due, never before the last event: so figures are the same however often `mesa tick` runs.
use super::event::{Actor, Event, EventBody, Reason, Reminder, StatusChange, Until};
use super::state_of;
use crate::domain::desk::Policy;
use crate::domain::instant::{Instant, Span};
use crate::domain::language::Language;
use crate::domain::sla::State;

/// Returns what time brings to a ticket with these events up to `until`, in its order: events of mesa itself.
pub fn brought(events: &[Event], policy: &Policy, until: Instant) -> Vec<Event> {
    let mut all = events.to_vec();
    while let Some(next) = next(&all, policy).filter(|next| next.at <= until) {
        all.push(next);
    }
    all.split_off(events.len())
}

/// Returns what time brings next to a ticket with these events; none where nothing will come of itself.
///
/// Events come ordered by instant, then by recording.
pub fn next(events: &[Event], policy: &Policy) -> Option<Event> {
    let standing = Standing::of(events, policy)?;
    let (at, _, body) =
        standing.coming(policy).into_iter().flatten().min_by_key(|(at, rank, _)| (*at, *rank))?;
    Some(Event { at: at.max(standing.last), actor: Actor::System, author: None, body })
}

/// Returns what a customer is told where the desk has no words of its own: a template like those of the policy.
pub fn reminder(language: Language) -> &'static str {
    match language {
        Language::Es => {
            "Hola {contact}: seguimos a la espera de su respuesta sobre {ticket} ({subject}). \
             Si ya está resuelto, no tiene que hacer nada."
        }
        Language::En => {
            "Hello {contact}, we are still waiting for your answer about {ticket} ({subject}). \
             If it is solved already, there is nothing you need to do."
        }
    }
}

/// Where a ticket stands, and since when.
struct Standing<'e> {
    /// nothing is brought from before: when it was imported
    from: Instant,
    /// its last event
    last: Instant,
    status: &'e str,
    /// when it entered the status
    since: Instant,
    state: State,
    /// when it entered the state
    state_since: Instant,
    until: Option<&'e Until>,
    /// a reminder was sent since it entered the status
    reminded: bool,
}

/// When something comes, which of two comes first at the same instant, and what it is.
type Coming = Option<(Instant, u8, EventBody)>;

impl<'e> Standing<'e> {
    /// Folds the events; none where time brings nothing any longer.
    fn of(events: &'e [Event], policy: &Policy) -> Option<Self> {
        let (first, rest) = events.split_first()?;
        let EventBody::Opened(opened) = &first.body else { return None };
        let mut standing = Self {
            from: opened.imported_at.unwrap_or(first.at),
            last: first.at,
            status: &opened.status,
            since: first.at,
            state: state_of(policy, &opened.status),
            state_since: first.at,
            until: None,
            reminded: false,
        };
        for event in rest {
            standing.last = standing.last.max(event.at);
            match &event.body {
                EventBody::StatusChanged(change) => {
                    standing.enter(&change.status, policy, event.at);
                    standing.until = change.until.as_ref();
                }
                EventBody::Escalated(escalation) => {
                    if let Some(status) = &escalation.status {
                        standing.enter(status, policy, event.at);
                    }
                }
                EventBody::Replied(_) if event.is_customers() => standing.until = None,
                EventBody::Reminded(reminder) => standing.reminded |= reminder.since == standing.since,
                EventBody::Withdrawn => return None,
                _ => {}
            }
        }
        (standing.state != State::Closed).then_some(standing)
    }

    /// A status that is entered again is not left: its spell goes on.
    fn enter(&mut self, status: &'e str, policy: &Policy, at: Instant) {
        self.until = None;
        if self.status != status {
            (self.status, self.since, self.reminded) = (status, at, false);
        }
        let state = state_of(policy, status);
        if self.state != state {
            (self.state, self.state_since) = (state, at);
        }
    }

    fn coming(&self, policy: &Policy) -> [Coming; 4] {
        let status = policy.status(self.status);
        [
            self.end(policy),
            self.closing(policy, self.since, status.and_then(|status| status.close_after), Reason::NoAnswer),
            self.closing(policy, self.state_since, self.grace(policy), Reason::GraceOver),
            self.reminder(status.and_then(|status| status.remind_after)),
        ]
    }

    fn grace(&self, policy: &Policy) -> Option<Span> {
        policy.lifecycle.close_resolved_after.filter(|_| self.state == State::Resolved)
    }

    /// The end of a status that was set until an instant.
    fn end(&self, policy: &Policy) -> Coming {
        let until = self.until?;
        let status = policy.status(&until.then).unwrap_or_else(|| policy.statuses.on_customer_reply());
        let change = StatusChange { status: status.key.clone(), reason: Some(Reason::TimeCame), until: None };
        Some((until.at, 0, EventBody::StatusChanged(change)))
    }

    /// A closing; where somebody said until when, that counts instead.
    fn closing(&self, policy: &Policy, since: Instant, after: Option<Span>, reason: Reason) -> Coming {
        let at = self.after(since, after.filter(|_| self.until.is_none())?)?;
        let status = policy.statuses.closed().key.clone();
        let change = StatusChange { status, reason: Some(reason), until: None };
        Some((at, 1, EventBody::StatusChanged(change)))
    }

    fn reminder(&self, after: Option<Span>) -> Coming {
        let at = self.after(self.since, after.filter(|_| !self.reminded)?)?;
        Some((at, 2, EventBody::Reminded(Reminder { since: self.since, unsent: false })))
    }

    fn after(&self, since: Instant, span: Span) -> Option<Instant> {
        since.max(self.from).checked_add_seconds(span.seconds())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::desk::check;
    use crate::domain::ticket::event::{Opened, Reply};

    fn policy() -> Policy {
        check(include_str!("../../../tests/scenarios/files/time.toml")).expect("the story's policy is one")
    }

    fn event(at: i64, body: EventBody) -> Event {
        Event { at: Instant::from_seconds(at), actor: Actor::System, author: None, body }
    }

    fn opened(imported_at: Option<Instant>) -> Event {
        let opened: Opened = serde_json::from_str(
            r#"{"policy_version":1,"subject":"s","department":"support","channel":"cli","status":"new"}"#,
        )
        .expect("an opening");
        event(0, EventBody::Opened(Box::new(Opened { imported_at, ..opened })))
    }

    fn to(at: i64, status: &str, until: Option<i64>) -> Event {
        let until = until.map(|until| Until { at: Instant::from_seconds(until), then: "new".into() });
        event(at, EventBody::StatusChanged(StatusChange { status: status.into(), reason: None, until }))
    }

    fn seen(events: &[Event]) -> Vec<(i64, &'static str)> {
        let all = brought(events, &policy(), Instant::MAX);
        all.iter().map(|one| (one.at.seconds() / 3_600, one.body.kind())).collect()
    }

    #[test]
    fn a_waiting_ticket_is_reminded_of_once_and_then_closed() {
        let waiting = [opened(None), to(3_600, "waiting", None)];
        assert_eq!(seen(&waiting), [(73, "reminded"), (169, "status-changed")]);
        let imported = [opened(Some(Instant::from_seconds(360_000))), to(3_600, "waiting", None)];
        assert_eq!(seen(&imported), [(172, "reminded"), (268, "status-changed")], "counted from its import");
    }

    #[test]
    fn a_status_set_for_a_while_ends_unless_something_else_happens() {
        let away = [opened(None), to(0, "vendor", Some(7_200))];
        assert_eq!(seen(&away), [(2, "status-changed")]);
        assert_eq!(seen(&[away.as_slice(), &[to(3_600, "new", None)]].concat()), []);
        let mut words = event(3_600, EventBody::Replied(Reply::default()));
        words.author = Some(crate::domain::contact::ContactId::new(1));
        assert_eq!(seen(&[away.as_slice(), &[words]].concat()), [(120, "reminded")]);
    }

    proptest! {
        #[test]
        fn what_time_brings_in_parts_is_what_it_brings_at_once(
            moves in prop::collection::vec(
                (1_i64..900_000, prop::sample::select(vec!["new", "waiting", "vendor", "resolved", "closed"]),
                    prop::option::of(1_i64..900_000)),
                0..8,
            ),
            looks in prop::collection::vec(0_i64..9_000_000, 0..5),
        ) {
            let (mut events, mut at) = (vec![opened(None)], 0);
            for (after, status, lasting) in moves {
                at += after;
                events.push(to(at, status, lasting.map(|lasting| at + lasting)));
            }
            let policy = policy();
            let whole = brought(&events, &policy, Instant::MAX);
            let last = events.last().map_or(Instant::MIN, |event| event.at);
            prop_assert!(whole.iter().all(|one| one.at >= last) && whole.is_sorted_by_key(|one| one.at));
            let known = events.len();
            for look in looks {
                let more = brought(&events, &policy, Instant::from_seconds(look));
                events.extend(more);
            }
            events.extend(brought(&events, &policy, Instant::MAX));
            prop_assert_eq!(&events[known..], whole.as_slice());
            prop_assert_eq!(next(&events, &policy), None);
        }
    }
}
