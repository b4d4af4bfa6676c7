//! The matrices of two manuals, cell by cell.
use std::fmt::Write as _;

use super::*;
use crate::domain::text::fold;

const DEPARTMENTS: &str = include_str!("../../../../tests/data/san_departments.csv");
const CHANNELS: &str = include_str!("../../../../tests/data/bli_plan_channels.csv");

/// One line of the matrix of departments.
pub(super) struct Line {
    pub(super) family: String,
    pub(super) contract: String,
    pub(super) credits: bool,
    pub(super) warranty: bool,
    pub(super) maintenance: bool,
}

fn departments() -> Vec<Line> {
    let rows = DEPARTMENTS.lines().skip(1).map(|line| line.split(',').collect::<Vec<_>>());
    rows.map(|cells| {
        let [_, family, _, contract, credits, warranty, maintenance, _] = cells[..] else {
            panic!("{cells:?}")
        };
        Line {
            family: fold(family).replace(|c: char| !c.is_ascii_alphanumeric(), "-"),
            contract: contract.replace('_', "-"),
            credits: credits == "uses",
            warranty: warranty == "yes",
            maintenance: maintenance == "yes",
        }
    })
    .collect()
}

impl Line {
    pub(super) fn policy(&self) -> Policy {
        let Self { family, contract, credits, warranty, maintenance } = self;
        policy(&format!(
            r#"
            [[department]]
            key = "d"
            family = "{family}"
            contract = "{contract}"
            credits = {credits}
            warranty = {warranty}
            maintenance = {maintenance}
            [[product]]
            key = "{family}"
            [[contract_kind]]
            key = "gold"
            products = ["{family}"]
            "#
        ))
    }

    /// Returns a customer with an asset of the family, whose cover of each kind ends today or ended yesterday.
    pub(super) fn customer(&self, [contract, credits, warranty, maintenance]: [bool; 4]) -> Customer {
        let last = |covered| Some(if covered { today() } else { yesterday() });
        let asset = Asset {
            warranty_until: last(warranty),
            maintenance_until: last(maintenance),
            ..asset("A-1", &self.family)
        };
        let ends = if contract { today() } else { yesterday() };
        Customer {
            org: Some(org(None)),
            assets: vec![asset],
            contracts: vec![Contract { ends, ..self::contract(1, Some("A-1")) }],
            balance_min: i64::from(credits),
            ..Customer::default()
        }
    }
}

#[test]
fn twenty_departments_ask_for_what_their_matrix_says_in_all_sixteen_standings() {
    let lines = departments();
    assert_eq!(lines.len(), 20);
    for line in &lines {
        let policy = line.policy();
        for bits in 0..16_u8 {
            let has = [0, 1, 2, 3].map(|bit| bits >> bit & 1 == 1);
            let asks = [line.contract == "required", line.credits, line.warranty, line.maintenance];
            let names = ["contract", "credits", "warranty", "maintenance"];
            let expected: Vec<_> =
                (0..4).filter(|place| asks[*place] && !has[*place]).map(|p| names[p]).collect();
            let verdict = line.customer(has).judged(&policy, "d", &Asked::default());
            assert_eq!(failing(&verdict), expected, "{} {has:?}", line.family);
            assert_eq!(verdict.is_entitled(), expected.is_empty());
            assert!(verdict.requirements.iter().map(|one| one.requirement).eq(Requirement::ALL));
        }
    }
}

#[test]
fn of_twenty_departments_four_are_open_to_a_bare_organisation() {
    let bare = Customer { org: Some(org(None)), ..Customer::default() };
    let open = departments()
        .into_iter()
        .filter(|line| bare.judged(&line.policy(), "d", &Asked::default()).is_entitled());
    assert_eq!(open.count(), 4);
}

/// Returns the policy of the matrix of plans and channels, and its cells as plan, channel, value.
pub(super) fn matrix() -> (Policy, Vec<(String, String, String)>) {
    let cells: Vec<(String, String, String)> = CHANNELS
        .lines()
        .skip(1)
        .map(|line| {
            let cells: Vec<_> = line.split(',').collect();
            (cells[1].to_lowercase(), cells[2].to_owned(), cells[3].to_owned())
        })
        .collect();
    let plans: BTreeSet<&str> = cells.iter().map(|(plan, ..)| plan.as_str()).collect();
    let channels: BTreeSet<&str> = cells.iter().map(|(_, channel, _)| channel.as_str()).collect();
    let mut text = "[[department]]\nkey = \"d\"\n".to_owned();
    for channel in channels {
        let opens = !matches!(channel, "documentation" | "forum");
        let _ = writeln!(text, "[[channel]]\nkey = \"{channel}\"\nopens_tickets = {opens}");
    }
    for plan in plans {
        let _ = writeln!(text, "[[plan]]\nkey = \"{plan}\"\n[plan.channels]");
        for (_, channel, value) in cells.iter().filter(|(of, ..)| of == plan) {
            let rule = if value == "conditional" {
                "{ conditional = \"según contrato\" }".to_owned()
            } else {
                format!("\"{value}\"")
            };
            let _ = writeln!(text, "{channel} = {rule}");
        }
    }
    (policy(&text), cells)
}

#[test]
fn thirty_six_cells_open_channels_as_their_matrix_says() {
    let (policy, cells) = matrix();
    assert_eq!(cells.len(), 36);
    for (plan, channel, value) in &cells {
        let customer = Customer { org: Some(org(Some(plan))), ..Customer::default() };
        let standing = customer.standing(&policy);
        let access = access(&policy, standing.plan(), standing.in_force(), channel);
        assert_eq!((access.rule.word(), access.by), (value.as_str(), By::Plan(plan.clone())));
        for allow_conditional in [false, true] {
            let asked = Asked { channel: Some(channel), allow_conditional, ..Asked::default() };
            let takes = !matches!(channel.as_str(), "documentation" | "forum");
            let open = takes && (value == "yes" || value == "conditional" && allow_conditional);
            let verdict = customer.judged(&policy, "d", &asked);
            assert_eq!(verdict.is_entitled(), open, "{plan} {channel} {allow_conditional}");
        }
    }
}
