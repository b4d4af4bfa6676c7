//! One good row of a file as it is spilled: small numbers for the desk's words, texts as they stand.
use crate::domain::instant::Instant;

/// A word of the desk: its place among those that the file has named.
pub(super) type Word = u16;

/// A name of an organisation, a contact or an agent: its place among those that the file has named.
pub(super) type Name = u32;

/// A row, its ticket apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Record<'a> {
    /// when it happened
    pub at: Instant,
    /// its line
    pub line: u64,
    /// the status after it
    pub status: Word,
    /// it counts as an agent's response
    pub responds: bool,
    /// words of the desk, absent where the cell was missing: see [`Words`]
    pub words: Words,
    /// names, absent where the cell was missing: see [`Names`]
    pub names: Names,
    /// texts, absent where the cell was missing: see [`Texts`]
    pub texts: Texts<'a>,
}

/// The words of the desk in a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Words {
    /// priority
    pub priority: Option<Word>,
    /// department
    pub department: Option<Word>,
    /// type
    pub kind: Option<Word>,
    /// plan of an organisation that is made
    pub plan: Option<Word>,
}

/// The names in a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Names {
    /// organisation
    pub org: Option<Name>,
    /// contact
    pub contact: Option<Name>,
    /// agent
    pub assignee: Option<Name>,
}

/// The texts in a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Texts<'a> {
    /// subject
    pub subject: Option<&'a str>,
    /// what was said
    pub message: Option<&'a str>,
}

impl<'a> Record<'a> {
    /// Appends the record to `bytes`: instant, line, status, a bit for each part that is there, then these parts.
    pub(super) fn write(&self, bytes: &mut Vec<u8>) {
        bytes.extend_from_slice(&self.at.millis().to_le_bytes());
        bytes.extend_from_slice(&self.line.to_le_bytes());
        bytes.extend_from_slice(&self.status.to_le_bytes());
        let (words, names, texts) = (self.words.all(), self.names.all(), self.texts.all());
        let there = words.iter().map(Option::is_some).chain(names.iter().map(Option::is_some));
        let there = there.chain(texts.iter().map(Option::is_some)).chain([self.responds]);
        let bits = there.zip(0..).fold(0_u16, |bits, (is_there, place)| bits | u16::from(is_there) << place);
        bytes.extend_from_slice(&bits.to_le_bytes());
        for word in words.into_iter().flatten() {
            bytes.extend_from_slice(&word.to_le_bytes());
        }
        for name in names.into_iter().flatten() {
            bytes.extend_from_slice(&name.to_le_bytes());
        }
        for text in texts.into_iter().flatten() {
            let length = u32::try_from(text.len()).unwrap_or(u32::MAX); // a cell has 1 MiB at most
            bytes.extend_from_slice(&length.to_le_bytes());
            bytes.extend_from_slice(text.as_bytes());
        }
    }

    /// Returns when a written record happened, and its line.
    pub(super) fn when(bytes: &[u8]) -> (Instant, u64) {
        let mut input = Input(bytes);
        let at = input.take().map_or(0, i64::from_le_bytes);
        (Instant::from_millis(at), input.take().map_or(0, u64::from_le_bytes))
    }

    /// Tells whether a written record names an organisation, a contact or an agent.
    pub(super) fn names_somebody(bytes: &[u8]) -> bool {
        let bits =
            bytes.get(18..).and_then(|rest| rest.first_chunk()).map_or(0, |bits| u16::from_le_bytes(*bits));
        bits >> 4 & 0b111 != 0 // after the four words
    }

    /// Reads a record that was written.
    pub(super) fn read(bytes: &'a [u8]) -> Option<Self> {
        let mut input = Input(bytes);
        let at = Instant::from_millis(i64::from_le_bytes(input.take()?));
        let line = u64::from_le_bytes(input.take()?);
        let status = u16::from_le_bytes(input.take()?);
        let bits = u16::from_le_bytes(input.take()?);
        let mut places = 0..16;
        let mut is_there = || places.next().is_some_and(|place| bits >> place & 1 == 1);
        let mut words = [None; 4];
        for word in &mut words {
            *word = if is_there() { Some(u16::from_le_bytes(input.take()?)) } else { None };
        }
        let mut names = [None; 3];
        for name in &mut names {
            *name = if is_there() { Some(u32::from_le_bytes(input.take()?)) } else { None };
        }
        let mut texts = [None; 2];
        for text in &mut texts {
            *text = if is_there() { Some(input.text()?) } else { None };
        }
        let ([priority, department, kind, plan], responds) = (words, is_there());
        let ([org, contact, assignee], [subject, message]) = (names, texts);
        let words = Words { priority, department, kind, plan };
        let (names, texts) = (Names { org, contact, assignee }, Texts { subject, message });
        Some(Self { at, line, status, responds, words, names, texts })
    }
}

impl Words {
    fn all(self) -> [Option<Word>; 4] {
        [self.priority, self.department, self.kind, self.plan]
    }
}

impl Names {
    fn all(self) -> [Option<Name>; 3] {
        [self.org, self.contact, self.assignee]
    }
}

impl<'a> Texts<'a> {
    fn all(self) -> [Option<&'a str>; 2] {
        [self.subject, self.message]
    }
}

/// Bytes being read from their start.
struct Input<'a>(&'a [u8]);

impl<'a> Input<'a> {
    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (taken, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(*taken)
    }

    fn text(&mut self) -> Option<&'a str> {
        let length = u32::from_le_bytes(self.take()?) as usize;
        let (text, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        std::str::from_utf8(text).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_record_reads_back_as_it_was_written(
            (at, line, status) in any::<(i64, u64, u16)>(),
            responds in any::<bool>(),
            words in any::<[Option<u16>; 4]>(),
            names in any::<[Option<u32>; 3]>(),
            texts in any::<[Option<String>; 2]>(),
        ) {
            let [priority, department, kind, plan] = words;
            let [org, contact, assignee] = names;
            let [subject, message] = texts.each_ref().map(Option::as_deref);
            let record = Record {
                at: Instant::from_millis(at),
                line,
                status,
                responds,
                words: Words { priority, department, kind, plan },
                names: Names { org, contact, assignee },
                texts: Texts { subject, message },
            };
            let mut bytes = Vec::new();
            record.write(&mut bytes);
            prop_assert_eq!(Record::read(&bytes), Some(record));
            prop_assert_eq!(Record::when(&bytes), (record.at, line));
            prop_assert_eq!(Record::names_somebody(&bytes), names.iter().any(Option::is_some));
        }
    }
}
