//! What time brings to an organisation: told once per crossing, and kept among the events.
use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::contract::ContractId;
use super::day;
use super::instant::Instant;

/// Something that the desk wants to know of an organisation, and from when it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// the organisation's key
    pub org: String,
    /// the very instant of the crossing, whole seconds
    pub at: Instant,
    /// what is told
    pub what: Told,
}

/// What a notice tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "notice", rename_all = "kebab-case")]
pub enum Told {
    /// a contract runs out within the policy's `contracts.expiry_notice`
    ContractExpiring {
        /// the contract
        contract: ContractId,
        /// its last day: a renewal moves it, and is told of again
        #[serde(serialize_with = "write_day", deserialize_with = "read_day")]
        ends: NaiveDate,
        /// key of the asset that it is for
        #[serde(default, skip_serializing_if = "Option::is_none")]
        asset: Option<String>,
    },
    /// the credits fell below the policy's `credits.low_balance_minutes`
    LowBalance {
        /// minutes left
        balance_min: i64,
        /// the policy's threshold, minutes
        threshold_min: i64,
    },
}

/// Writes a day as people see it.
fn write_day<S: Serializer>(day: &NaiveDate, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(day)
}

fn read_day<'de, D: Deserializer<'de>>(from: D) -> Result<NaiveDate, D::Error> {
    day::stored(&String::deserialize(from)?).ok_or_else(|| de::Error::custom("no day"))
}

impl Notice {
    /// The kind of event that a notice is.
    pub const KIND: &'static str = "notice";
}

impl Told {
    /// Returns what is told, as stored and shown: `contract-expiring` or `low-balance`.
    pub fn slug(&self) -> &'static str {
        match self {
            Self::ContractExpiring { .. } => "contract-expiring",
            Self::LowBalance { .. } => "low-balance",
        }
    }

    /// Returns the event's data, JSON.
    pub fn data(&self) -> String {
        // Strings, numbers and days always serialise.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Returns what the data of a stored event tell; nothing where other hands wrote them.
    pub fn of_data(data: &str) -> Option<Self> {
        serde_json::from_str(data).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_is_read_as_it_was_written() {
        let ends = NaiveDate::from_ymd_opt(2026, 12, 31).unwrap();
        for (told, data) in [
            (
                Told::ContractExpiring { contract: ContractId::new(7), ends, asset: None },
                r#"{"notice":"contract-expiring","contract":"C-7","ends":"2026-12-31"}"#,
            ),
            (
                Told::LowBalance { balance_min: -5, threshold_min: 30 },
                r#"{"notice":"low-balance","balance_min":-5,"threshold_min":30}"#,
            ),
        ] {
            assert_eq!(told.data(), data);
            assert_eq!(Told::of_data(data), Some(told));
        }
        assert_eq!(Told::of_data("{}"), None);
    }
}
