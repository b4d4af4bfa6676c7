//! What a script has been told, so that it is told everything once: names of cursors, and what a killed run left.
//!
//! Invariant: a run notes what it is going to append to a file, appends it, and only then moves its cursor. When it is
//! killed in between, the next run finds by [`standing`] which of the noted lines stand in the file, whole.
use sha2::{Digest, Sha256};

use super::instant::Instant;

/// The name of a cursor: letters, digits, `.`, `_` and `-`, beginning with a letter or a digit, 64 at most.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CursorName(String);

impl CursorName {
    /// What a name looks like, for messages.
    pub const FORMS: &'static str = "a name of letters, digits, . _ and -, as mail or ack-cron";

    /// Reads a name.
    pub fn parse(text: &str) -> Option<Self> {
        let letter = |c: char| c.is_ascii_alphanumeric();
        let sound = text.len() <= 64
            && text.starts_with(letter)
            && text.chars().all(|c| letter(c) || matches!(c, '.' | '_' | '-'));
        sound.then(|| Self(text.to_owned()))
    }

    /// Returns the name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whose cursor it is: a name serves one command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Teller {
    /// `mesa sla check`
    Check,
    /// `mesa export events`
    Events,
}

impl Teller {
    /// Returns the command's noun and verb.
    pub fn command(self) -> &'static str {
        match self {
            Self::Check => "sla check",
            Self::Events => "export events",
        }
    }

    /// Returns whose command that is.
    pub fn of_command(command: &str) -> Option<Self> {
        [Self::Check, Self::Events].into_iter().find(|one| one.command() == command)
    }
}

/// How far a script has been told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// its name
    pub name: String,
    /// the command that tells
    pub teller: Teller,
    /// when it was first used
    pub started_at: Instant,
    /// when something was told last
    pub told_at: Option<Instant>,
    /// how many alerts or events were told
    pub told: i64,
    /// the last event that was told or passed over; 0: none
    pub event: i64,
    /// the kinds of events that it tells, as `closed,opened`; none: all
    pub kinds: Option<String>,
    /// how many crossings are known to have been told and still hold
    pub open: i64,
    /// how often it was moved, by which a run notices that another moved it
    pub moves: i64,
}

/// A file that is being appended to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// its device
    pub device: u64,
    /// its number there
    pub inode: u64,
    /// its length before anything is appended
    pub length: u64,
}

/// What is known beforehand of a line that is going to be appended. Its words are not kept: they may be somebody's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// what it tells: a crossing, an event's number
    pub what: String,
    /// its length in bytes, the end of line included
    pub length: u64,
    /// SHA-256
    pub digest: [u8; 32],
}

impl Line {
    /// Returns what is known of `bytes`, which tell of `what`.
    pub fn of(what: String, bytes: &[u8]) -> Self {
        let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        Self { what, length, digest: Sha256::digest(bytes).into() }
    }
}

/// What a killed run left at a file's end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// how many of the noted lines stand there whole, the first ones
    pub whole: usize,
    /// how many bytes at the very end are a torn line, to be cut off
    pub torn: u64,
}

/// Finds which of the `noted` lines stand in `region`, a file's bytes from where they were going to be appended.
///
/// Lines of others may stand between them. A line of ours may hold line ends of its own where it `spans` several.
pub fn standing(region: &[u8], noted: &[Line], spans: bool) -> Standing {
    let (mut at, mut after, mut whole) = (0, 0, 0);
    while let (Some(line), Some(rest)) = (noted.get(whole), region.get(at..)) {
        let length = usize::try_from(line.length).unwrap_or(usize::MAX);
        let found = rest.get(..length).is_some_and(|bytes| Sha256::digest(bytes)[..] == line.digest);
        if found {
            (at, whole) = (at + length, whole + 1);
            after = at;
            continue;
        }
        let Some(end) = rest.iter().position(|byte| *byte == b'\n') else { break };
        at += end + 1;
    }
    let rest = region.get(if spans { after } else { at }..).unwrap_or_default();
    let ends = rest.last().is_none_or(|byte| *byte == b'\n');
    // No line of ours is left that could be torn, or what is there is longer: others wrote it.
    let ours = noted.get(whole).is_some_and(|line| (rest.len() as u64) < line.length);
    Standing { whole, torn: if ours && !ends { rest.len() as u64 } else { 0 } }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn noted(lines: &[&str]) -> Vec<Line> {
        lines.iter().map(|line| Line::of(String::new(), line.as_bytes())).collect()
    }

    #[test]
    fn a_name_is_short_and_plain() {
        for name in ["mail", "ack-cron", "7.x_y"] {
            assert_eq!(CursorName::parse(name).unwrap().as_str(), name);
        }
        for name in ["", "-x", ".x", "a b", "ñ", "a/b", &"x".repeat(65)] {
            assert_eq!(CursorName::parse(name), None, "{name}");
        }
    }

    #[test]
    fn lines_of_others_are_neither_ours_nor_cut() {
        let noted = noted(&["one\n", "two\n"]);
        let found = |region: &str| standing(region.as_bytes(), &noted, false);
        assert_eq!(found(""), Standing { whole: 0, torn: 0 });
        assert_eq!(found("x\none\ny\ntwo\n"), Standing { whole: 2, torn: 0 });
        assert_eq!(found("x\none\ny\ntw"), Standing { whole: 1, torn: 2 });
        assert_eq!(found("one\nsomething else"), Standing { whole: 1, torn: 0 });
        assert_eq!(found("one\ntwo\nzz"), Standing { whole: 2, torn: 0 });
    }

    proptest! {
        /// Cut anywhere, the file holds the whole lines before the cut, and the rest is torn; appending what is missing
        /// after cutting that off gives the file as it would have been.
        #[test]
        fn a_file_cut_anywhere_is_made_whole(
            texts in prop::collection::vec("[a-c,\"]{0,6}", 1..8),
            cut in any::<prop::sample::Index>(),
            spans in any::<bool>(),
        ) {
            let end = if spans { "\nz\n" } else { "\n" };
            let lines: Vec<String> = texts.iter().map(|text| format!("{text}{end}")).collect();
            let noted: Vec<Line> = lines.iter().map(|line| Line::of(String::new(), line.as_bytes())).collect();
            let full = lines.concat();
            let left = &full.as_bytes()[..cut.index(full.len() + 1)];
            let found = standing(left, &noted, spans);
            let mut mended = left[..left.len() - usize::try_from(found.torn).unwrap()].to_vec();
            if spans && left.last() == Some(&b'\n') && mended != lines[..found.whole].concat().as_bytes() {
                // Torn at a line end of its own: nothing tells it from somebody else's line, so it stays.
                return Ok(());
            }
            let whole = lines[..found.whole].concat().into_bytes();
            prop_assert_eq!(&mended, &whole);
            mended.extend(lines[found.whole..].concat().as_bytes());
            prop_assert_eq!(mended, full.into_bytes());
        }
    }
}
