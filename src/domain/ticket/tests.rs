//! A ticket's life, told and at random.

use proptest::prelude::*;

use super::act::{Act, Decision, Side, Step, Then, decide};
use super::event::{Actor, Event, EventBody, Opened, Requester};
use super::facts::facts;
use super::open::{self, Findings, Opening};
use super::promise::Promises;
use super::trail::{NotATrail, Trail};
use super::work::Work;
use super::{NOT_ADMINISTRATOR, Ticket, TicketNumber, WaitingOn};
use crate::domain::agent::AgentId;
use crate::domain::change::Change;
use crate::domain::contact::ContactId;
use crate::domain::desk::{Policy, check};
use crate::domain::form::{AnswerProblem, FormProblem, Known};
use crate::domain::instant::Instant;
use crate::domain::refusal::{Need, Refusal};
use crate::domain::sla::{State, clocks, judge, project};

const AGENT: Actor = Actor::Agent(AgentId::new(1));
const CUSTOMER: ContactId = ContactId::new(7);

fn policy(reopen: &str) -> Policy {
    let text = include_str!("../../../tests/data/desk.example.toml");
    let text = text.replace("on_customer_reply = \"reopen\"", &format!("on_customer_reply = \"{reopen}\""));
    check(&text).expect("the example is a policy")
}

/// A ticket that lives by acts, with every event it ever had.
struct Life<'p> {
    policy: &'p Policy,
    ticket: Ticket,
    events: Vec<Event>,
    at: i64,
}

impl<'p> Life<'p> {
    fn begin(policy: &'p Policy) -> Self {
        let requester = Requester {
            contact: CUSTOMER,
            org: Some("acme".into()),
            plan: Some("super".into()),
            terms: None,
        };
        let opening = Opening {
            subject: "No ring on line 2".into(),
            message: Some("…".into()),
            fields: vec![("deployment_id".into(), "dep-77".into())],
            ..Opening::default()
        };
        let known = Known { assets: vec!["DEP-77".into()], ..Known::default() };
        let asking = open::asking(&opening, policy).expect("the desk has one department");
        let answers = open::sound(&opening, policy, &asking, &known);
        let found = Findings { asset: answers.asset.clone(), answers, ..Findings::default() };
        let steps = open::decide(&opening, (policy, 1), &requester, &asking, found);
        let EventBody::Opened(opened) = &steps[0].body else { panic!("a ticket begins by being opened") };
        let at = Instant::from_seconds(0);
        let number = TicketNumber::new(1).expect("1 is a number");
        let event =
            Event { at, actor: AGENT, author: Some(CUSTOMER), body: EventBody::Opened(opened.clone()) };
        Self { policy, ticket: Ticket::opened(number, at, opened, policy), events: vec![event], at: 0 }
    }

    fn try_act(&mut self, act: &Act, side: Side, after_s: i64) -> Result<Decision, Refusal> {
        self.at += after_s;
        let at = Instant::from_seconds(self.at);
        let decision = decide(&self.ticket, self.policy, act, side, at)?;
        if let Decision::Steps(steps) = &decision {
            for Step { body, text } in steps {
                let author = (side == Side::Customer && text.is_some()).then_some(CUSTOMER);
                let actor = if side == Side::Customer { Actor::Contact(CUSTOMER) } else { AGENT };
                let event = Event { at, actor, author, body: body.clone() };
                self.ticket.apply(&event, self.policy);
                self.events.push(event);
            }
        }
        Ok(decision)
    }

    fn act(&mut self, act: &Act, side: Side, after_s: i64) -> &mut Self {
        self.try_act(act, side, after_s).expect("the act is allowed");
        self
    }

    /// The ticket that the events alone make.
    fn replayed(&self) -> Ticket {
        let Some((Event { at, body: EventBody::Opened(opened), .. }, rest)) = self.events.split_first()
        else {
            panic!("a ticket begins by being opened")
        };
        let mut ticket = Ticket::opened(self.ticket.number, *at, opened, self.policy);
        for event in rest {
            ticket.apply(event, self.policy);
        }
        ticket
    }
}

fn minutes(minutes: u32) -> Work {
    Work { minutes, ..Work::default() }
}

fn says(text: &str) -> Act {
    Act::Reply { text: text.into(), then: None, work: None, channel: None }
}

fn to(status: &str) -> Act {
    Act::Status { status: status.into(), message: None, reason: None, lasting: None }
}

fn closes() -> Act {
    Act::Close { message: None, reason: None }
}

#[test]
fn a_customers_reply_brings_a_paused_ticket_back() {
    let policy = policy("reopen");
    let mut life = Life::begin(&policy);
    life.act(&to("waiting-for-customer"), Side::Desk, 60);
    assert_eq!((life.ticket.state, life.ticket.waiting_on), (State::Paused, Some(WaitingOn::Customer)));
    life.act(&says("here it is"), Side::Customer, 60);
    assert_eq!(
        (life.ticket.status.as_str(), life.ticket.waiting_on),
        ("waiting-for-support", Some(WaitingOn::Desk))
    );
}

#[test]
fn an_answer_arrives_by_a_channel_that_opens_no_tickets() {
    let text = include_str!("../../../tests/data/desk.example.toml");
    let policy = check(&text.replace("opens_tickets = true", "opens_tickets = false")).expect("a policy");
    let by_phone = Act::Reply { text: "Here".into(), then: None, work: None, channel: Some("phone".into()) };
    assert!(Life::begin(&policy).try_act(&by_phone, Side::Customer, 60).is_ok());
}

#[test]
fn a_reply_to_a_closed_ticket_reopens_it_within_the_window_and_opens_a_new_one_after_it() {
    let policy = policy("reopen");
    let mut life = Life::begin(&policy);
    life.act(&closes(), Side::Desk, 60).act(&says("still broken"), Side::Customer, 30 * 86_400);
    assert_eq!((life.ticket.state, life.ticket.reopen_count, life.ticket.closed_at), (State::Open, 1, None));
    life.act(&closes(), Side::Desk, 60);
    let late = life.try_act(&says("again"), Side::Customer, 30 * 86_400 + 1);
    assert_eq!(late, Ok(Decision::OpenNew));
    assert_eq!(life.ticket.state, State::Closed);
}

#[test]
fn a_desk_may_refuse_to_reopen_or_answer_with_a_new_ticket() {
    let refusing = policy("refuse");
    let mut life = Life::begin(&refusing);
    life.act(&closes(), Side::Desk, 60);
    assert_eq!(life.try_act(&says("thanks"), Side::Customer, 60), Err(Refusal::ReopeningRefused));
    let renewing = policy("new");
    let mut life = Life::begin(&renewing);
    life.act(&closes(), Side::Desk, 60);
    assert_eq!(life.try_act(&says("thanks"), Side::Customer, 60), Ok(Decision::OpenNew));
}

#[test]
fn a_ticket_closed_because_no_administrator_asked_is_reopened_by_the_desk_alone() {
    let policy = policy("reopen");
    let mut life = Life::begin(&policy);
    life.act(&closes(), Side::Desk, 60).ticket.reason = Some(NOT_ADMINISTRATOR.to_owned());
    let reopen = Act::Reopen { message: None, reason: None };
    assert_eq!(life.try_act(&says("please"), Side::Customer, 60), Err(Refusal::ReopeningRefused));
    assert_eq!(life.try_act(&reopen, Side::Customer, 60), Err(Refusal::ReopeningRefused));
    life.act(&reopen, Side::Desk, 60);
    assert_eq!(life.ticket.state, State::Open);
}

#[test]
fn an_agents_word_on_a_closed_ticket_leaves_it_closed() {
    let policy = policy("reopen");
    let mut life = Life::begin(&policy);
    life.act(&closes(), Side::Desk, 60).act(&says("for the record"), Side::Desk, 60);
    assert_eq!(life.ticket.state, State::Closed);
}

#[test]
fn resolved_then_closed_is_one_stretch_and_leaving_it_is_a_reopening_whatever_the_verb() {
    let policy = policy("reopen");
    let mut life = Life::begin(&policy);
    life.act(&Act::Resolve { message: None, reason: None }, Side::Desk, 60).act(&closes(), Side::Desk, 60);
    assert_eq!(life.ticket.resolved_at, Some(Instant::from_seconds(60)));
    assert_eq!(life.ticket.closed_at, Some(Instant::from_seconds(120)));
    life.act(&to("waiting-for-customer"), Side::Desk, 60);
    assert_eq!((life.ticket.reopen_count, life.ticket.resolved_at), (1, None));
}

#[test]
fn what_is_so_already_makes_no_event() {
    let policy = policy("reopen");
    let mut life = Life::begin(&policy);
    life.act(&closes(), Side::Desk, 60);
    for act in [closes(), to("closed"), Act::Assign { assignee: Change::Clear, team: Change::Keep }] {
        assert_eq!(life.try_act(&act, Side::Desk, 1), Ok(Decision::Steps(Vec::new())), "{act:?}");
    }
}

#[test]
fn an_open_ticket_cannot_be_reopened_and_a_closed_one_not_resolved() {
    let policy = policy("reopen");
    let mut life = Life::begin(&policy);
    let reopen = Act::Reopen { message: None, reason: None };
    let refused = Refusal::Transition { ticket: "T-1".into(), verb: "reopen", state: State::Open };
    assert_eq!(life.try_act(&reopen, Side::Desk, 1), Err(refused));
    life.act(&closes(), Side::Desk, 1);
    let refused = Refusal::Transition { ticket: "T-1".into(), verb: "resolve", state: State::Closed };
    assert_eq!(life.try_act(&Act::Resolve { message: None, reason: None }, Side::Desk, 1), Err(refused));
}

#[test]
fn a_customer_neither_notes_nor_assigns_nor_decides_a_priority() {
    let policy = policy("reopen");
    let mut life = Life::begin(&policy);
    let acts = [
        Act::Note { text: "hm".into() },
        Act::Acknowledge,
        to("closed"),
        Act::Assign { assignee: Change::Clear, team: Change::Keep },
        Act::Triage {
            impact: None,
            urgency: None,
            priority: Some("urgent".into()),
            team: None,
            reason: None,
        },
        Act::Reply { text: "x".into(), then: Some(Then::Status("closed".into())), work: None, channel: None },
    ];
    for act in acts {
        let refused = Err(Refusal::Forbidden { need: Need::Agent });
        assert_eq!(life.try_act(&act, Side::Customer, 1), refused, "{act:?}");
    }
}

#[test]
fn triage_keeps_what_was_asked_beside_what_was_decided() {
    let policy = policy("reopen");
    let mut life = Life::begin(&policy);
    let triage = |impact: &str, urgency: &str| Act::Triage {
        impact: Some(impact.into()),
        urgency: Some(urgency.into()),
        priority: None,
        team: Some("Terreno".into()),
        reason: Some("head office".into()),
    };
    life.act(&triage("high", "high"), Side::Desk, 60);
    assert_eq!(life.ticket.priority.as_deref(), Some("urgent"));
    assert_eq!(life.ticket.requested_priority.as_deref(), Some("medium"));
    assert_eq!(life.ticket.team.as_deref(), Some("field"));
}

#[test]
fn an_escalation_lasts_until_the_next_status() {
    let policy = policy("reopen");
    let mut life = Life::begin(&policy);
    let escalate =
        Act::Escalate { to: "Proyectos".into(), message: None, reason: Some("new function".into()) };
    life.act(&escalate, Side::Desk, 60);
    assert_eq!(life.ticket.escalated_to.as_deref(), Some("projects"));
    assert_eq!(
        (life.ticket.status.as_str(), life.ticket.waiting_on),
        ("external-escalation", Some(WaitingOn::ThirdParty))
    );
    assert_eq!(life.try_act(&escalate, Side::Desk, 1), Ok(Decision::Steps(Vec::new())));
    life.act(&to("waiting-for-support"), Side::Desk, 60);
    assert_eq!(life.ticket.escalated_to, None);
}

#[test]
fn copies_are_compared_without_case_and_edits_keep_what_they_do_not_name() {
    let policy = policy("reopen");
    let mut life = Life::begin(&policy);
    let cc = |add: &[&str], remove: &[&str]| Act::Cc {
        add: add.iter().map(ToString::to_string).collect(),
        remove: remove.iter().map(ToString::to_string).collect(),
    };
    life.act(&cc(&["Luis@acme.example", "luis@ACME.example"], &[]), Side::Customer, 1);
    assert_eq!(life.ticket.cc.len(), 1);
    life.act(&cc(&[], &["LUIS@acme.example"]), Side::Customer, 1);
    assert!(life.ticket.cc.is_empty());
    let edit = Act::Edit {
        subject: None,
        contact: None,
        asset: Change::Set("DEP-77".into()),
        ticket_type: Change::Set("incidencia".into()),
        fields: vec![("problem".to_owned(), "one-way-audio".to_owned())],
        known: Known::default(),
        reason: Some("client-config".into()),
    };
    life.act(&edit, Side::Desk, 1);
    assert_eq!(life.ticket.ticket_type.as_deref(), Some("incident"));
    assert_eq!(life.ticket.subject, "No ring on line 2");
    assert_eq!(life.ticket.fields["problem"], "one-way-audio");
}

#[test]
fn a_field_that_nobody_asks_is_refused_with_those_that_are() {
    let policy = policy("reopen");
    let mut life = Life::begin(&policy);
    let edit = Act::Edit {
        subject: None,
        contact: None,
        asset: Change::Keep,
        ticket_type: Change::Keep,
        fields: vec![("probelm".to_owned(), "x".to_owned())],
        known: Known::default(),
        reason: None,
    };
    let Err(Refusal::FormInvalid { problems, .. }) = life.try_act(&edit, Side::Desk, 1) else {
        panic!("the field is unknown")
    };
    let [FormProblem { problem: AnswerProblem::UnknownField { suggestion, valid }, .. }] =
        problems.as_slice()
    else {
        panic!("that is all that is wrong: {problems:?}")
    };
    assert_eq!(suggestion.as_deref(), Some("problem"));
    assert_eq!(*valid, ["deployment_id", "problem", "silent_direction"]);
}

#[test]
fn every_kind_of_event_is_read_as_it_was_written() {
    let policy = policy("reopen");
    let mut life = Life::begin(&policy);
    life.act(
        &Act::Escalate { to: "projects".into(), message: Some("…".into()), reason: None },
        Side::Desk,
        1,
    )
    .act(&to("waiting-for-customer"), Side::Desk, 1)
    .act(&says("…"), Side::Customer, 1)
    .act(
        &Act::Reply { text: "…".into(), then: Some(Then::Resolve), work: Some(minutes(15)), channel: None },
        Side::Desk,
        1,
    )
    .act(&Act::Reopen { message: None, reason: Some("no".into()) }, Side::Desk, 1)
    .act(
        &Act::Assign { assignee: Change::Set(AgentId::new(2)), team: Change::Set("field".into()) },
        Side::Desk,
        1,
    );
    for event in &life.events {
        let data = event.body.data();
        let read = EventBody::from_parts(event.body.kind(), event.body.status(), data.as_deref());
        assert_eq!(read.as_ref(), Ok(&event.body));
        assert!(EventBody::KINDS.contains(&event.body.kind()));
    }
    let opened: Result<Opened, _> = serde_json::from_str("{}");
    assert!(opened.is_err());
}

fn any_act() -> impl Strategy<Value = Act> {
    let status = prop::sample::select(vec![
        "waiting-for-support",
        "waiting-for-customer",
        "external-escalation",
        "resolved",
        "closed",
        "nowhere",
    ]);
    let then = prop_oneof![
        Just(None),
        Just(Some(Then::Resolve)),
        Just(Some(Then::Close)),
        status.clone().prop_map(|status| Some(Then::Status(status.into()))),
    ];
    prop_oneof![
        (then, prop::option::of(1_u32..90)).prop_map(|(then, worked)| Act::Reply {
            text: "…".into(),
            then,
            work: worked.map(minutes),
            channel: None,
        }),
        Just(Act::Note { text: "…".into() }),
        Just(Act::Acknowledge),
        status.prop_map(to),
        Just(Act::Escalate { to: "projects".into(), message: None, reason: None }),
        Just(Act::Resolve { message: Some("…".into()), reason: None }),
        Just(closes()),
        Just(Act::Reopen { message: None, reason: Some("…".into()) }),
        (0_i64..3)
            .prop_map(|id| Act::Assign { assignee: Change::Set(AgentId::new(id)), team: Change::Clear }),
        prop::sample::select(vec!["urgent", "medium", "low"]).prop_map(|level| Act::Triage {
            impact: None,
            urgency: None,
            priority: Some(level.into()),
            team: None,
            reason: None,
        }),
        Just(Act::Move { department: "configuration".into(), reason: None }),
    ]
}

#[test]
fn a_trail_is_written_as_stores_hold_it() {
    let policy = policy("reopen");
    let mut life = Life::begin(&policy);
    life.act(&says("…"), Side::Desk, 60).act(&to("waiting-for-customer"), Side::Desk, 3_600);
    life.act(&Act::Escalate { to: "projects".into(), message: None, reason: None }, Side::Desk, 1);
    life.act(&closes(), Side::Desk, 86_400);
    let written = Trail::of(&life.events).write();
    // Statuses and departments first, each with its length; then the steps: seconds, kind, and what it is made of.
    let words = b"\x04\x13waiting-for-support\x14waiting-for-customer\x13external-escalation\x06closed\x01\rconfiguration";
    let steps = b"\x05\0\0\0x\x02\0\xa08\x01\x01\0\0\x02\x01\x02\x03\x08projects\0\x80\xc6\n\x01\x03\0\0";
    assert_eq!(written, [words.as_slice(), steps].concat());
    assert_eq!(Trail::read(&[7, 7]), Err(NotATrail));
    let before_1970 = b"\x01\x03new\x01\x07support\x01\x01\0\0";
    assert_eq!(Trail::read(before_1970), Err(NotATrail));
}

proptest! {
    /// Whatever is tried, a refusal changes nothing and the events alone make the same ticket again.
    #[test]
    fn any_life_folds_to_the_same_ticket(
        acts in prop::collection::vec((any_act(), any::<bool>(), 0_i64..200_000), 0..30),
        reopen in prop::sample::select(vec!["reopen", "new", "refuse"]),
    ) {
        let policy = policy(reopen);
        let mut life = Life::begin(&policy);
        for (act, customer, after_s) in acts {
            let before = life.ticket.clone();
            let side = if customer { Side::Customer } else { Side::Desk };
            match life.try_act(&act, side, after_s) {
                Err(_) | Ok(Decision::OpenNew) => prop_assert_eq!(&life.ticket, &before),
                Ok(Decision::Steps(steps)) => {
                    if matches!(act, Act::Reopen { .. }) {
                        prop_assert!(before.state.is_ended() && !life.ticket.state.is_ended());
                    }
                    if steps.is_empty() {
                        prop_assert_eq!(&life.ticket, &before);
                    }
                }
            }
            let ticket = &life.ticket;
            prop_assert_eq!(ticket.closed_at.is_some(), ticket.state == State::Closed);
            prop_assert_eq!(ticket.resolved_at.is_some(), ticket.state.is_ended());
            prop_assert_eq!(ticket.waiting_on.is_none(), ticket.state.is_ended());
            prop_assert!(ticket.updated_at >= ticket.opened_at);
        }
        prop_assert_eq!(life.replayed(), life.ticket.clone());
        let trail = Trail::of(&life.events);
        let written = trail.write();
        prop_assert_eq!(Trail::read(&written), Ok(trail.clone()));
        prop_assert_eq!(trail.closed_at(&policy), life.ticket.closed_at);
        prop_assert!(trail.departments().any(|department| department == life.ticket.department));
        prop_assert!(trail.statuses().any(|status| status == life.ticket.status));
        let promises = Promises::new(&policy);
        if let Some(promise) = promises.of(&life.ticket) {
            let facts = facts(&life.events, &policy);
            let as_of = Instant::from_seconds(life.at + 1000);
            let stored = project(&facts, &promise);
            let judged: Vec<_> = stored.iter().map(|clock| judge(clock, &promise, as_of)).collect();
            prop_assert_eq!(judged, clocks(&facts, &promise, as_of));
        }
    }
}
