//! Every reason there is, each from both sides.
mod growth;
mod matrix;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};

use super::*;
use crate::domain::contact::ContactId;
use crate::domain::contract::ContractId;
use crate::domain::desk::{Department, Keyed};
use crate::domain::form::AnswerProblem;
use crate::domain::instant::Instant;
use matrix::{Line, matrix};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 1).unwrap()
}

fn yesterday() -> NaiveDate {
    today() - Days::new(1)
}

/// Returns a policy with `more` beside what every desk needs.
fn policy(more: &str) -> Policy {
    let text = format!(
        r#"
        [desk]
        name = "Mesa"
        [[status]]
        key = "new"
        state = "open"
        initial = true
        [[status]]
        key = "closed"
        state = "closed"
        {more}
        "#
    );
    Policy::from_applied(&text).unwrap()
}

fn org(plan: Option<&str>) -> Org {
    Org {
        key: "acme".into(),
        name: "Acme".into(),
        plan: plan.map(str::to_owned),
        language: None,
        zone: None,
        country: None,
        notes: None,
        active: true,
        created_at: Instant::MIN,
    }
}

fn contact(id: i64, administrator: bool) -> Contact {
    Contact {
        id: ContactId::new(id),
        external_id: None,
        name: format!("Contact {id}"),
        email: None,
        phone: None,
        org: Some("acme".into()),
        role: None,
        administrator,
        language: None,
        notes: None,
        tags: BTreeSet::new(),
        custom: BTreeMap::new(),
        active: true,
        confirmed_at: None,
        created_at: Instant::MIN,
    }
}

fn asset(key: &str, product: &str) -> Asset {
    Asset {
        key: key.into(),
        org: "acme".into(),
        product: Some(product.into()),
        name: None,
        purchased_on: None,
        warranty_until: None,
        maintenance_until: None,
        notes: None,
        members: BTreeSet::new(),
        active: true,
        created_at: Instant::MIN,
    }
}

/// Returns a contract that began long ago and ends today.
fn contract(id: i64, asset: Option<&str>) -> Contract {
    Contract {
        id: ContractId::new(id),
        org: "acme".into(),
        asset: asset.map(str::to_owned),
        kind: "gold".into(),
        reference: None,
        starts: NaiveDate::from_ymd_opt(2025, 10, 2).unwrap(),
        ends: today(),
        cancelled_on: None,
        cancel_reason: None,
        cancelled_at: None,
        calendar: None,
        channels: BTreeMap::new(),
        targets: BTreeMap::new(),
        members: BTreeSet::new(),
        notes: None,
        created_at: Instant::MIN,
    }
}

/// A customer, to be looked at under a policy.
#[derive(Clone, Debug, Default)]
struct Customer {
    org: Option<Org>,
    assets: Vec<Asset>,
    contracts: Vec<Contract>,
    balance_min: i64,
    submitter: Option<Contact>,
    requester: Option<Contact>,
}

impl Customer {
    fn standing<'a>(&'a self, policy: &'a Policy) -> Standing<'a> {
        Standing {
            policy,
            today: today(),
            org: self.org.as_ref(),
            assets: &self.assets,
            contracts: &self.contracts,
            balance_min: self.balance_min,
            submitter: self.submitter.as_ref(),
            requester: self.requester.as_ref(),
        }
    }

    fn judged(&self, policy: &Policy, department: &str, asked: &Asked<'_>) -> Verdict {
        judge(policy.department(department).unwrap(), &self.standing(policy), asked)
    }

    fn why(&self, policy: &Policy, requirement: Requirement, asked: &Asked<'_>) -> Why {
        let verdict = self.judged(policy, "d", asked);
        verdict.requirements.into_iter().find(|one| one.requirement == requirement).unwrap().why
    }
}

fn failing(verdict: &Verdict) -> Vec<&'static str> {
    verdict.failing().map(|judged| judged.requirement.slug()).collect()
}

fn offer(plan: &str, conditional: bool) -> Offer {
    Offer { plan: plan.into(), conditional }
}

#[test]
fn a_shut_channel_names_the_plans_that_would_do() {
    let (policy, _) = matrix();
    let trial = Customer { org: Some(org(Some("trial"))), ..Customer::default() };
    let why = |customer: &Customer, channel| {
        let asked = Asked { channel: Some(channel), ..Asked::default() };
        customer.why(&policy, Requirement::Channel, &asked)
    };
    let paid = ["enterprise", "lite", "plus", "startup", "super"].map(|plan| offer(plan, false)).to_vec();
    let shut = Why::ShutByPlan { channel: "email".into(), plan: "trial".into(), offers: paid.clone() };
    assert_eq!(why(&trial, "email"), shut);
    let offers = vec![offer("enterprise", true), offer("super", true)];
    let shut = Why::ShutByPlan { channel: "phone".into(), plan: "trial".into(), offers };
    assert_eq!(why(&trial, "phone"), shut);
    let planless = Customer { org: Some(org(None)), ..Customer::default() };
    assert_eq!(why(&planless, "email"), Why::NoPlan { channel: "email".into(), offers: paid.clone() });
    assert_eq!(why(&planless, "cli"), Why::OwnChannel);
    assert_eq!(why(&Customer::default(), "email"), Why::NoPlan { channel: "email".into(), offers: paid });
    assert_eq!(why(&trial, "forum"), Why::ChannelTakesNone { channel: "forum".into() });
    assert_eq!(trial.why(&policy, Requirement::Channel, &Asked::default()), Why::NotJudged);
}

#[test]
fn a_desk_without_plans_opens_every_channel() {
    let policy = policy("[[department]]\nkey = \"d\"\n[[channel]]\nkey = \"phone\"\n");
    let asked = Asked { channel: Some("phone"), ..Asked::default() };
    assert_eq!(Customer::default().why(&policy, Requirement::Channel, &asked), Why::NoPlans);
}

fn saying(id: i64, asset: Option<&str>, open: bool) -> Contract {
    Contract { channels: BTreeMap::from([("phone".to_owned(), open)]), ..contract(id, asset) }
}

#[test]
fn contracts_in_force_beat_the_plan_and_the_most_favourable_of_them_wins() {
    let (policy, _) = matrix();
    let asked = Asked { channel: Some("phone"), ..Asked::default() };
    let why = |plan: &str, contracts: Vec<Contract>, asked: &Asked<'_>| {
        let assets = vec![asset("B-1", "bot"), asset("B-2", "bot")];
        let customer = Customer { org: Some(org(Some(plan))), contracts, assets, ..Customer::default() };
        customer.why(&policy, Requirement::Channel, asked)
    };
    let open = |id| Why::OpenByContract { contract: ContractId::new(id) };
    let shut = |id| Why::ShutByContract { channel: "phone".into(), contract: ContractId::new(id) };
    assert_eq!(why("trial", vec![saying(1, None, true)], &asked), open(1));
    assert_eq!(why("super", vec![saying(1, None, false)], &asked), shut(1));
    assert_eq!(why("super", vec![saying(1, None, false), saying(2, None, true)], &asked), open(2));
    let over = Contract { ends: yesterday(), ..saying(1, None, true) };
    assert_eq!(why("trial", vec![over], &asked).slug(), "shut-by-plan");
    // The contract of one bot says nothing of another.
    let about = Asked { asset: Some("B-2"), ..asked };
    let both = || vec![saying(1, Some("B-1"), true), saying(2, Some("B-2"), false)];
    assert_eq!(why("trial", both(), &about), shut(2));
    assert_eq!(why("trial", both(), &asked), open(1));
    assert_eq!(why("super", vec![saying(2, Some("B-2"), false)], &asked).slug(), "conditional");
    let silent = contract(3, None);
    assert_eq!(why("super", vec![silent], &asked).slug(), "conditional");
}

#[test]
fn only_the_submitters_flag_decides_who_may_open() {
    let desk = |how: &str| {
        let text =
            format!("[[department]]\nkey = \"d\"\nopener = \"administrator\"\non_unauthorised = \"{how}\"");
        policy(&text)
    };
    let why = |submitter, requester, how| {
        let customer = Customer { submitter, requester, ..Customer::default() };
        customer.why(&desk(how), Requirement::Role, &Asked::default())
    };
    let (boss, user) = (|| Some(contact(1, true)), || Some(contact(2, false)));
    assert_eq!(why(boss(), user(), "refuse"), Why::Administrator);
    assert_eq!(why(user(), boss(), "refuse"), Why::NotAdministrator { auto_close: false });
    assert_eq!(why(user(), user(), "auto-close"), Why::NotAdministrator { auto_close: true });
    assert_eq!(why(None, None, "refuse"), Why::NotJudged);
    let customer = Customer { submitter: user(), ..Customer::default() };
    let verdict = customer.judged(&desk("auto-close"), "d", &Asked::default());
    assert!(verdict.role_fails() && verdict.closes_by_itself());
}

#[test]
fn a_member_of_a_contract_or_of_a_paid_bot_is_served() {
    let policy = policy(
        "[[department]]\nkey = \"d\"\nmembership = true\n[[plan]]\nkey = \"plus\"\n[[plan]]\nkey = \"trial\"\npaid = false",
    );
    let members = || BTreeSet::from([ContactId::new(7)]);
    let why = |plan, ends: NaiveDate, on_contract: bool, on_bot: bool| {
        let of = |on| if on { members() } else { BTreeSet::new() };
        let customer = Customer {
            org: Some(org(Some(plan))),
            assets: vec![Asset { members: of(on_bot), ..asset("B-1", "bot") }],
            contracts: vec![Contract { ends, members: of(on_contract), ..contract(1, Some("B-1")) }],
            requester: Some(contact(7, false)),
            ..Customer::default()
        };
        customer.why(&policy, Requirement::Membership, &Asked::default()).slug()
    };
    assert_eq!(why("trial", today(), true, false), "member-of-contract");
    assert_eq!(why("plus", today(), true, true), "member-of-contract");
    assert_eq!(why("plus", today(), false, true), "member-of-asset");
    assert_eq!(why("plus", yesterday(), true, true), "member-of-asset");
    assert_eq!(why("trial", yesterday(), true, true), "not-paid");
    assert_eq!(why("plus", today(), false, false), "no-member");
    let unknown = Customer { org: Some(org(Some("plus"))), ..Customer::default() };
    assert_eq!(unknown.why(&policy, Requirement::Membership, &Asked::default()), Why::NotJudged);
}

/// A department that asks of one asset a contract, a warranty and maintenance.
fn demanding() -> Policy {
    let line = Line {
        family: "pbx".into(),
        contract: "required".into(),
        credits: false,
        warranty: true,
        maintenance: true,
    };
    line.policy()
}

fn covered(key: &str, warranty: bool, maintenance: bool) -> Asset {
    let last = |covered| Some(if covered { today() } else { yesterday() });
    Asset { warranty_until: last(warranty), maintenance_until: last(maintenance), ..asset(key, "pbx") }
}

#[test]
fn one_asset_must_meet_everything_and_the_only_one_that_does_is_what_the_ticket_is_about() {
    let policy = demanding();
    let verdict = |assets: Vec<Asset>, contracts: Vec<Contract>, named: Option<&str>| {
        let customer = Customer { org: Some(org(None)), assets, contracts, ..Customer::default() };
        customer.judged(&policy, "d", &Asked { asset: named, ..Asked::default() })
    };
    let on = |key: &str| contract(1, Some(key));
    let two = || vec![covered("A-1", true, false), covered("A-2", true, true)];
    // The warranty of one and the contract of another do not add up.
    let apart =
        verdict(vec![covered("A-1", true, false), covered("A-2", false, true)], vec![on("A-1")], None);
    assert_eq!((failing(&apart), apart.asset), (vec!["maintenance"], None));
    let one = verdict(two(), vec![on("A-2")], None);
    assert_eq!((one.is_entitled(), one.asset.as_deref()), (true, Some("A-2")));
    let other = verdict(two(), vec![on("A-2")], Some("A-1"));
    assert_eq!((failing(&other), other.asset.as_deref()), (vec!["contract", "maintenance"], Some("A-1")));
    let both =
        verdict(vec![covered("A-1", true, true), covered("A-2", true, true)], vec![contract(1, None)], None);
    assert_eq!((both.is_entitled(), both.asset), (true, None));
    let stranger = verdict(
        vec![Asset { product: Some("card".into()), ..covered("A-1", true, true) }],
        vec![on("A-1")],
        Some("A-1"),
    );
    assert_eq!(failing(&stranger), ["contract", "warranty", "maintenance"]);
    let none = verdict(Vec::new(), vec![contract(1, None)], None);
    assert_eq!(failing(&none), ["warranty", "maintenance"]);
}

#[test]
fn what_ran_out_is_told_before_what_was_never_said() {
    let policy = demanding();
    let never = Asset { maintenance_until: None, ..covered("A-1", true, false) };
    let customer = Customer {
        org: Some(org(None)),
        assets: vec![never, covered("A-2", true, false)],
        contracts: vec![contract(1, None)],
        ..Customer::default()
    };
    let verdict = customer.judged(&policy, "d", &Asked::default());
    let why: Vec<&Why> = verdict.failing().map(|judged| &judged.why).collect();
    assert_eq!(why, [&Why::CoverOver { asset: "A-2".into(), until: yesterday() }]);
}

#[test]
fn a_department_that_asks_nothing_of_an_asset_says_of_none_that_it_is_about_it() {
    let policy = policy("[[department]]\nkey = \"d\"\ncontract = \"required\"");
    let customer = Customer {
        assets: vec![asset("A-1", "pbx")],
        contracts: vec![Contract { kind: "gone".into(), ..contract(1, None) }],
        ..Customer::default()
    };
    let verdict = customer.judged(&policy, "d", &Asked::default());
    assert_eq!((verdict.is_entitled(), verdict.asset), (true, None));
}

#[test]
fn a_contract_counts_from_its_first_day_to_its_last() {
    let policy = demanding();
    let why = |contract: Contract| {
        let assets = vec![covered("A-1", true, true)];
        let customer = Customer { assets, contracts: vec![contract], ..Customer::default() };
        customer.why(&policy, Requirement::Contract, &Asked::default())
    };
    let (id, on) = (ContractId::new(1), || contract(1, Some("A-1")));
    let tomorrow = today() + Days::new(1);
    assert_eq!(why(on()), Why::InForce { contract: id, ends: today() });
    assert_eq!(why(Contract { starts: today(), ..on() }), Why::InForce { contract: id, ends: today() });
    let over = Why::ContractOver { contract: id, last: yesterday(), cancelled: false };
    assert_eq!(why(Contract { ends: yesterday(), ..on() }), over);
    let to_come = Contract { starts: tomorrow, ends: tomorrow, ..on() };
    assert_eq!(why(to_come), Why::ContractNotYet { contract: id, starts: tomorrow });
    let cancelled = Contract { cancelled_on: Some(today()), ..on() };
    assert_eq!(why(cancelled), Why::ContractOver { contract: id, last: yesterday(), cancelled: true });
    let of_another_kind = Contract { kind: "gone".into(), ..on() };
    assert_eq!(why(of_another_kind).slug(), "in-force");
    assert_eq!(why(contract(1, Some("A-9"))), Why::NoContract);
}

#[test]
fn what_would_mend_it_names_the_kind_the_pack_and_the_asset() {
    let mut policy = demanding();
    policy.credits.packs = vec![300, 120, 600];
    let customer = Customer {
        org: Some(org(None)),
        assets: vec![covered("A-1", false, false), covered("A-2", true, false)],
        requester: Some(contact(3, false)),
        ..Customer::default()
    };
    let mending = customer.judged(&policy, "d", &Asked::default()).mending;
    let expected = Mending {
        department: "d".into(),
        ticket_type: None,
        family: Some("pbx".into()),
        org: Some("acme".into()),
        requester: Some("P-3".into()),
        asset: Some("A-2".into()),
        contract_kind: Some("gold".into()),
        product: Some("pbx".into()),
        packs: Some((120, 1)),
        today: today(),
        ..Mending::default()
    };
    assert_eq!(mending, expected);
    for (balance_min, packs) in [(0, (120, 1)), (-119, (120, 1)), (-180, (300, 1)), (-600, (600, 2))] {
        let owing = Customer { balance_min, ..customer.clone() };
        assert_eq!(owing.judged(&policy, "d", &Asked::default()).mending.packs, Some(packs), "{balance_min}");
    }
}

#[test]
fn answers_are_judged_where_there_are_any() {
    let policy = policy("[[department]]\nkey = \"d\"");
    let why = |form: Option<&[FormProblem]>| {
        Customer::default().why(&policy, Requirement::Form, &Asked { form, ..Asked::default() })
    };
    assert_eq!(why(None), Why::NotJudged);
    assert_eq!(why(Some(&[])), Why::Answered);
    let problem = AnswerProblem::NoAttachment;
    let problems = vec![FormProblem { field: None, label: None, problem }];
    assert_eq!(why(Some(&problems)), Why::FormProblems { problems: problems.clone() });
}

#[test]
fn a_department_of_the_policy_is_named_by_its_slug() {
    let policy = policy("[[department]]\nkey = \"d\"");
    let department: &Department = policy.department("d").unwrap();
    let verdict = judge(department, &Customer::default().standing(&policy), &Asked::default());
    assert_eq!(verdict.mending.department, department.key());
}
