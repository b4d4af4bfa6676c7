//! Time worked on a ticket: as it is told, as it is logged, and as it is charged (DESIGN §8).
use serde::{Deserialize, Serialize};

use crate::domain::credit::EntryId;
use crate::domain::instant::Instant;
use crate::domain::refusal::Refusal;

/// The most minutes that are logged at once: ten weeks.
pub const MINUTES_MAX: u32 = 100_000;

/// Time worked on a ticket, as told.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Work {
    /// how many minutes
    pub minutes: u32,
    /// when it began and ended, where that is told
    pub stretch: Option<(Instant, Instant)>,
    /// it is not to be charged
    pub free: bool,
    /// who answers for the charge (SAN-40)
    pub approved_by: Option<String>,
    /// what was done
    pub note: Option<String>,
}

impl Work {
    /// Returns the work that lasted from the first instant to the second: a minute begun counts whole (SAN-6).
    ///
    /// # Errors
    /// It ends before it begins, or lasts longer than ten weeks.
    pub fn stretch(from: Instant, to: Instant) -> Result<Self, Refusal> {
        let refuse = |expected| Refusal::Malformed { field: "--to", given: to.to_string(), expected };
        let seconds = to.seconds().saturating_sub(from.seconds());
        if seconds <= 0 {
            return Err(refuse("an instant after --from"));
        }
        let minutes = u32::try_from(seconds).ok().map(|seconds| seconds.div_ceil(60));
        let minutes = minutes.filter(|minutes| *minutes <= MINUTES_MAX);
        let minutes = minutes.ok_or_else(|| refuse("an instant within ten weeks of --from"))?;
        Ok(Self { minutes, stretch: Some((from, to)), ..Self::default() })
    }

    /// Returns the time as it is logged before anybody charged it.
    pub(super) fn logged(&self) -> TimeLog {
        TimeLog {
            minutes: self.minutes,
            from: self.stretch.map(|(from, _)| from),
            to: self.stretch.map(|(_, to)| to),
            approved_by: self.approved_by.clone(),
            note: self.note.clone(),
            ..TimeLog::default()
        }
    }
}

impl TimeLog {
    /// Tells whether some of the time was told in `other` too.
    pub fn overlaps(&self, other: &Self) -> bool {
        let stretch = |log: &Self| log.from.zip(log.to);
        let (Some((from, to)), Some((other_from, other_to))) = (stretch(self), stretch(other)) else {
            return false;
        };
        from < other_to && other_from < to
    }
}

/// Time worked on a ticket; what was worked and what is charged are kept apart (DESIGN §8).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeLog {
    /// minutes worked
    pub minutes: u32,
    /// minutes charged to the organisation's credits
    #[serde(default, skip_serializing_if = "is_zero")]
    pub charged: u32,
    /// the entry that charges them
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entry: Option<EntryId>,
    /// why nothing is charged
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uncharged: Option<Uncharged>,
    /// when the work began
    #[serde(default, skip_serializing_if = "Option::is_none", with = "written")]
    pub from: Option<Instant>,
    /// when it ended
    #[serde(default, skip_serializing_if = "Option::is_none", with = "written")]
    pub to: Option<Instant>,
    /// who answers for the charge (SAN-40)
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_by: Option<String>,
    /// what was done
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Why time worked is not charged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Uncharged {
    /// an agent said so
    Said,
    /// the department does not use credits
    Department,
    /// the ticket belongs to no organisation
    NoOrganisation,
}

/// A charge taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refund {
    /// the entry that takes it back
    pub entry: EntryId,
    /// the entry that had charged it
    pub reverses: EntryId,
    /// minutes
    pub minutes: u32,
    /// in somebody's own words
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// Instants in an event's data are written as every answer writes them.
mod written {
    use serde::{Deserialize, Deserializer, Serializer, de};

    use super::Instant;

    #[expect(clippy::ref_option, reason = "serde calls it so")]
    pub(super) fn serialize<S: Serializer>(instant: &Option<Instant>, to: S) -> Result<S::Ok, S::Error> {
        match instant {
            Some(instant) => to.collect_str(instant),
            None => to.serialize_none(),
        }
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Instant>, D::Error> {
        let text = Option::<String>::deserialize(from)?;
        let read = |text: String| Instant::parse_rfc3339(&text).map_err(|_| de::Error::custom("no instant"));
        text.map(read).transpose()
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
fn is_zero(minutes: &u32) -> bool {
    *minutes == 0
}
