//! What is read from a text, and what is written again.
use super::{EXAMPLE, example};
use crate::domain::desk::{Policy, check, presets, sections};

#[test]
fn the_example_is_clean() {
    assert_eq!(check(EXAMPLE).err(), None);
}

#[test]
fn every_preset_is_clean() {
    for name in presets::names() {
        assert_eq!(check(presets::text(name).unwrap()).err(), None, "{name}");
    }
}

#[test]
fn a_scale_without_a_matrix_is_written_without_one() {
    let text: String =
        EXAMPLE.lines().filter(|line| !line.starts_with("matrix")).collect::<Vec<_>>().join("\n");
    let policy = check(&text).unwrap();
    assert_eq!(policy.priority.matrix.len(), 0);
    assert_eq!(check(&policy.to_toml().unwrap()), Ok(policy));
}

#[test]
fn a_policy_written_and_read_again_is_the_same() {
    for text in [EXAMPLE, presets::text("blank").unwrap()] {
        let policy = check(text).unwrap();
        let written = policy.to_toml().unwrap();
        assert_eq!(check(&written).unwrap(), policy, "{written}");
    }
}

#[test]
fn reading_without_checks_gives_the_same_policy() {
    assert_eq!(Policy::from_applied(EXAMPLE).unwrap(), example());
}

#[test]
fn a_section_is_shown_as_it_was_written() {
    let sla = sections::section_text(EXAMPLE, "sla").unwrap();
    assert!(sla.starts_with("# ── SLA: the first rule"), "{sla}");
    assert!(
        sla.contains("key = \"advanced\"") && sla.contains("# clocks that a paused status stops"),
        "{sla}"
    );
    assert!(sla.ends_with("targets = { acknowledge = \"30m\" }\n"), "{sla}");
    let calendar = sections::section_text(EXAMPLE, "calendar").unwrap();
    assert!(
        calendar.contains("[calendar.hours]\nmon") && calendar.contains("always_open = true"),
        "{calendar}"
    );
    assert_eq!(sections::section_text("[desk]\n", "sla"), None);
    assert_eq!(sections::section_text("desk.name = \"x\"\n", "desk").unwrap(), "[desk]\nname = \"x\"\n");
}

#[test]
fn every_section_of_the_example_stands_in_one_part() {
    for section in sections::SECTIONS {
        let part = sections::section_text(EXAMPLE, section).unwrap();
        let table: toml::Table = part.parse().unwrap();
        assert_eq!(table.keys().collect::<Vec<_>>(), [section]);
    }
}
