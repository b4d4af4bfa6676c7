//! The desks that come with the program: each is clean, and Sangoma's asks what its manual asks.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
use std::collections::{BTreeMap, BTreeSet};

use mesa::domain::desk::{ContractNeed, Department, Policy, check, presets};
use mesa::domain::language::Language;

/// What a department asks for: contract, credits, warranty, maintenance.
type Requirements = (ContractNeed, bool, bool, bool);

/// A row of the manual's matrix.
struct Row {
    family: String,
    department: String,
    requirements: Requirements,
}

fn matrix() -> Vec<Row> {
    let mut reader = csv::Reader::from_reader(include_str!("data/san_departments.csv").as_bytes());
    reader.records().map(|record| row(&record.unwrap())).collect()
}

fn row(record: &csv::StringRecord) -> Row {
    let contract = match &record[3] {
        "required" => ContractNeed::Required,
        "not_required" => ContractNeed::NotRequired,
        other => {
            assert_eq!(other, "not_offered");
            ContractNeed::NotOffered
        }
    };
    Row {
        family: record[1].to_owned(),
        department: record[2].to_owned(),
        requirements: (contract, &record[4] == "uses", &record[5] == "yes", &record[6] == "yes"),
    }
}

fn preset(name: &str) -> Policy {
    check(presets::text(name).unwrap()).unwrap()
}

fn requirements(department: &Department) -> Requirements {
    (department.contract, department.credits, department.warranty, department.maintenance)
}

fn count(rows: &[Row], is: impl Fn(Requirements) -> bool) -> usize {
    rows.iter().filter(|row| is(row.requirements)).count()
}

/// What people read the names of, and under which key those stand.
const NAMED: [(&str, &str); 12] = [
    ("status", "label"),
    ("channel", "label"),
    ("plan", "label"),
    ("type", "label"),
    ("department", "label"),
    ("team", "label"),
    ("product", "label"),
    ("contract_kind", "label"),
    ("escalation", "label"),
    ("field", "label"),
    ("options", "label"),
    ("template", "text"),
];

/// Adds what has no name, or a text in one language only, to `wrong`; `path` leads to `value`.
fn unnamed(value: &toml::Value, path: &str, wrong: &mut Vec<String>) {
    let Some(table) = value.as_table() else { return };
    let says = |language: &str| {
        table.get(language).and_then(toml::Value::as_str).is_some_and(|text| !text.is_empty())
    };
    if says("es") != says("en") {
        wrong.push(path.to_owned());
    }
    for (key, value) in table {
        let name = NAMED.iter().find(|(section, _)| section == key).map(|(_, name)| *name);
        for (index, one) in value.as_array().into_iter().flatten().enumerate() {
            let path = format!("{path}.{key}[{index}]");
            let named = |name: &str| one.get(name).is_some_and(toml::Value::is_table);
            if name.is_some_and(|name| one.is_table() && !named(name)) {
                wrong.push(path.clone());
            }
            unnamed(one, &path, wrong);
        }
        unnamed(value, &format!("{path}.{key}"), wrong);
    }
}

#[test]
fn every_preset_passes_the_check_and_names_everything_in_both_languages() {
    for name in presets::names() {
        let text = presets::text(name).unwrap();
        let policy = check(text).map_err(|problems| format!("{name}: {problems:?}")).unwrap();
        let levels = &policy.priority.levels;
        assert!(levels.iter().all(|level| policy.priority.labels.contains_key(level)), "{name}: {levels:?}");
        let mut wrong = Vec::new();
        unnamed(&toml::Value::Table(text.parse().unwrap()), name, &mut wrong);
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}

#[test]
fn a_target_that_no_manual_states_is_marked_as_an_example() {
    for name in presets::names() {
        let text = presets::text(name).unwrap();
        let lines: Vec<_> = text.lines().filter(|line| line.starts_with("targets = { ")).collect();
        for line in &lines {
            let (_, source) = line.split_once('#').unwrap_or_default();
            assert!(source.contains("EXAMPLE") || source.contains("CHA-2"), "{name}: {line}");
        }
        let promising = preset(name)
            .sla_rules
            .iter()
            .filter(|rule| rule.targets.as_ref().is_some_and(|targets| !targets.is_empty()))
            .count();
        assert_eq!(lines.len(), promising, "{name} has targets that are written otherwise");
    }
}

#[test]
fn the_matrix_of_sangoma_adds_up_as_the_manual_does() {
    let rows = matrix();
    let contract = |wanted| count(&rows, |(contract, ..)| contract == wanted);
    let contracts =
        [ContractNeed::Required, ContractNeed::NotRequired, ContractNeed::NotOffered].map(contract);
    assert_eq!((rows.len(), contracts), (20, [7, 5, 8]));
    assert_eq!(count(&rows, |(_, credits, ..)| credits), 5);
    assert_eq!(count(&rows, |(_, _, warranty, _)| warranty), 7);
    assert_eq!(count(&rows, |(.., maintenance)| maintenance), 1);
    let mut combinations: BTreeMap<_, usize> = BTreeMap::new();
    for (contract, credits, warranty, maintenance) in rows.iter().map(|row| row.requirements) {
        let asked = (contract == ContractNeed::Required, credits, warranty, maintenance);
        *combinations.entry(asked).or_default() += 1;
    }
    let expected = [
        ((true, true, false, false), 4),
        ((true, false, false, false), 3),
        ((false, true, false, false), 1),
        ((false, false, true, false), 7),
        ((false, false, false, true), 1),
        ((false, false, false, false), 4),
    ];
    assert_eq!(combinations, BTreeMap::from(expected));
}

#[test]
fn every_department_of_sangoma_asks_what_its_row_says_and_stands_in_its_family() {
    let (rows, policy) = (matrix(), preset("sangoma"));
    let departments: Vec<_> = policy.open_departments().collect();
    assert_eq!(departments.len(), rows.len());
    for (row, department) in rows.iter().zip(&departments) {
        assert_eq!(department.label.text(Language::Es), Some(row.department.as_str()));
        assert_eq!(requirements(department), row.requirements, "{}", row.department);
        let centre = policy.department(department.parent.as_deref().unwrap()).unwrap();
        assert_eq!(centre.label.text(Language::Es), Some(row.family.as_str()), "{}", row.department);
        // A module is bought and maintained for itself: no other unit of its family stands in for it (SAN-17).
        assert_eq!(department.family.as_deref(), Some(centre.key.as_str()), "{}", row.department);
        let product = if department.maintenance { "freepbx-module" } else { centre.key.as_str() };
        assert_eq!(department.unit(), Some(product), "{}", row.department);
    }
    let centres: BTreeSet<_> = departments.iter().map(|department| &department.parent).collect();
    assert_eq!(centres.len(), 8);
}

#[test]
fn sangoma_sells_packs_of_two_five_and_ten_hours_and_maintains_new_modules_for_a_year() {
    let policy = preset("sangoma");
    assert_eq!(policy.credits.packs, [120, 300, 600]);
    let included = |product: &str| policy.product(product).unwrap().maintenance_months_included;
    assert_eq!((included("freepbx-module"), included("freepbx")), (12, 0));
    assert!(policy.contract_kinds.iter().all(|kind| kind.months == 12 && kind.credits > 0));
}

#[test]
fn pambly_has_three_priorities_and_secrets_in_some_departments_only() {
    let policy = preset("pambly");
    assert_eq!(policy.priority.levels, ["urgent", "medium", "low"]);
    assert_eq!(policy.priority.default.as_deref(), Some("medium"));
    let secret: BTreeSet<_> = policy.departments.iter().map(|department| department.secrets).collect();
    assert_eq!(secret.len(), 2);
    assert!(policy.departments.iter().all(|department| !department.open_by_mail));
    assert_eq!(policy.attachments.total_bytes, Some(20_000_000));
}
