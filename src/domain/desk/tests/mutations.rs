//! Texts spoilt at random: never a panic, always a policy or a reason.
use proptest::prelude::*;

use super::EXAMPLE;
use crate::domain::desk::{Policy, check, diff, text_of};

/// Checks that a text is a policy that can be written, read and compared, or has problems on its own lines.
fn judged(text: &str) -> Result<(), TestCaseError> {
    match check(text) {
        Ok(policy) => {
            let again = check(&policy.to_toml().unwrap());
            prop_assert_eq!(again.as_ref(), Ok(&policy));
            let applied = Policy::from_applied(text);
            prop_assert_eq!(applied.as_ref(), Ok(&policy));
            prop_assert!(diff(&policy, &policy).is_empty());
        }
        Err(problems) => {
            prop_assert!(!problems.is_empty());
            let lines = text.split('\n').count();
            prop_assert!(problems.iter().all(|p| p.line.is_none_or(|line| (1..=lines).contains(&line))));
        }
    }
    Ok(())
}

fn lines() -> Vec<&'static str> {
    EXAMPLE.lines().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn lines_lost_doubled_or_moved(edits in prop::collection::vec((0..3_u8, any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..6)) {
        let mut lines = lines();
        for (edit, at, other) in edits {
            let (at, other) = (at.index(lines.len()), other.index(lines.len()));
            match edit {
                0 => drop(lines.remove(at)),
                1 => lines.insert(at, lines[at]),
                _ => lines.swap(at, other),
            }
        }
        judged(&lines.join("\n"))?;
    }

    #[test]
    fn words_exchanged(swaps in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..6)) {
        let mut words: Vec<&str> = EXAMPLE.split_inclusive([' ', '\n']).collect();
        for (one, other) in swaps {
            let (one, other) = (one.index(words.len()), other.index(words.len()));
            words.swap(one, other);
        }
        judged(&words.concat())?;
    }

    #[test]
    fn values_exchanged(at in any::<prop::sample::Index>(), value in "true|0|-1|1\\.5|\"\"|\"x\"|\\[\\]|\\{\\}|\\[\\[\"\"\\]\\]|\\{ es = \"a\" \\}|2026-01-01") {
        let mut lines: Vec<String> = lines().into_iter().map(str::to_owned).collect();
        let at = at.index(lines.len());
        if let Some((key, _)) = lines[at].split_once(" = ") {
            lines[at] = format!("{key} = {value}");
        }
        judged(&lines.join("\n"))?;
    }

    #[test]
    fn cut_short(at in any::<prop::sample::Index>()) {
        let at = at.index(EXAMPLE.len());
        let cut = EXAMPLE.char_indices().map(|(start, _)| start).find(|start| *start >= at).unwrap_or_default();
        judged(&EXAMPLE[..cut])?;
    }

    #[test]
    fn bytes_spoilt(spoilt in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)) {
        let mut bytes = EXAMPLE.as_bytes().to_vec();
        for (at, byte) in spoilt {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Ok(text) = text_of(&bytes) {
            judged(text)?;
        }
    }

    #[test]
    fn any_text_at_all(text in "\\PC{0,200}") {
        judged(&text)?;
    }
}

#[test]
fn depth_is_bounded() {
    for open in ["[", "{a=", "a.", "[a."] {
        let deep = format!("x = {}", open.repeat(50_000));
        assert!(check(&deep).is_err());
        assert!(check(&open.repeat(50_000)).is_err());
    }
    let dotted = format!("{}a = 1\n", "a.".repeat(100_000));
    assert!(check(&dotted).is_err());
    assert!(check(&format!("[{}a]\n", "a.".repeat(100_000))).is_err());
}
