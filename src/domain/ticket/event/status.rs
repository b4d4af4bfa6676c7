//! Moves from one status to another: why, and for how long.
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::domain::instant::Instant;

/// A move to another status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusChange {
    /// slug
    pub status: String,
    /// why
    pub reason: Option<Reason>,
    /// how long it lasts, where that was said
    pub until: Option<Until>,
}

/// Until when a status lasts if nothing else happens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Until {
    /// when it ends, whole seconds
    #[serde(rename = "until", with = "written")]
    pub at: Instant,
    /// slug of the status that follows
    pub then: String,
}

impl StatusChange {
    /// Returns the move to a status that lasts.
    pub fn to(status: &str, reason: Option<Reason>) -> Self {
        Self { status: status.to_owned(), reason, until: None }
    }
}

/// What is kept of a move to another status beside the status.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum Particulars {
    /// one that lasts until an instant
    Until {
        #[serde(flatten)]
        until: Until,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Reason>,
    },
    /// one that lasts
    Reason(Reason),
}

impl Particulars {
    pub(super) fn of(change: &StatusChange) -> Option<Self> {
        let reason = change.reason.clone();
        match &change.until {
            Some(until) => Some(Self::Until { until: until.clone(), reason }),
            None => reason.map(Self::Reason),
        }
    }

    pub(super) fn into_parts(self) -> (Option<Reason>, Option<Until>) {
        match self {
            Self::Until { until, reason } => (reason, Some(until)),
            Self::Reason(reason) => (Some(reason), None),
        }
    }
}

/// Why a status changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// the customer answered (SAN-51)
    CustomerReply,
    /// its submitter is no administrator (TAL-2): mesa itself closed it, and its promises are void
    NotAdministrator,
    /// the customer did not answer for as long as the status lets a ticket wait: mesa itself closed it
    NoAnswer,
    /// it stayed resolved for the desk's grace: mesa itself closed it
    GraceOver,
    /// the instant came until which the status before was set
    TimeCame,
    /// in somebody's own words
    Said(String),
}

/// A reminder that the desk waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reminder {
    /// when the ticket entered the status in which it waits
    #[serde(with = "written")]
    pub since: Instant,
    /// nobody was reminded: the requester was removed or is not active
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unsent: bool,
}

/// Instants as people see them: what an event says needs no table to be read.
mod written {
    use super::{Deserialize, Deserializer, Instant, Serializer, de};

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over references")]
    pub(super) fn serialize<S: Serializer>(instant: &Instant, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(instant)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Instant, D::Error> {
        let text = String::deserialize(from)?;
        Instant::parse_rfc3339(&text).map_err(|_| de::Error::custom("no instant"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ticket::event::EventBody;

    #[test]
    fn how_long_a_status_lasts_is_read_as_it_was_written() {
        let at = Instant::from_seconds(1_790_812_800);
        let until = Some(Until { at, then: "new".into() });
        for (reason, until, data) in [
            (None, None, None),
            (Some(Reason::NoAnswer), None, Some(r#""no-answer""#)),
            (Some(Reason::Said("x".into())), None, Some(r#"{"said":"x"}"#)),
            (None, until.clone(), Some(r#"{"until":"2026-10-01T00:00:00Z","then":"new"}"#)),
            (
                Some(Reason::Said("x".into())),
                until,
                Some(r#"{"until":"2026-10-01T00:00:00Z","then":"new","reason":{"said":"x"}}"#),
            ),
        ] {
            let body = EventBody::StatusChanged(StatusChange { status: "waiting".into(), reason, until });
            assert_eq!(body.data().as_deref(), data);
            assert_eq!(EventBody::from_parts("status-changed", Some("waiting"), data), Ok(body));
        }
    }
}
