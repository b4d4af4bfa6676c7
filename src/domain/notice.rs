//! What time brings to an organisation: told once per crossing, and kept among the events.
use chrono::{Days, NaiveDate};
use chrono_tz::Tz;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::contract::{Contract, ContractId, Term};
use super::day;
use super::instant::{Instant, Span, day_bounds, day_start};

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
    /// the credits fell to the policy's `credits.low_balance_minutes` or below
    LowBalance {
        /// minutes left
        balance_min: i64,
        /// the policy's threshold, minutes
        threshold_min: i64,
    },
}

/// Writes a day as people see it.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over references")]
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

    /// Tells whether both tell of the same crossing of a contract.
    fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (
                Self::ContractExpiring { contract, ends, .. },
                Self::ContractExpiring { contract: of, ends: on, .. },
            ) => (contract, ends) == (of, on),
            _ => false,
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

/// What notices about one organisation follow from.
#[derive(Debug)]
pub struct Watched<'w> {
    /// the organisation's key
    pub org: &'w str,
    /// the zone of its days
    pub zone: Tz,
    /// its contracts, each with its terms
    pub contracts: &'w [(Contract, Vec<Term>)],
    /// how its balance changed, in its order
    pub points: &'w [Point],
    /// what was told of it, in its order
    pub told: &'w [Notice],
    /// how long before its end a contract is said to run out
    pub expiry_notice: Span,
    /// from how many minutes down a balance is low; none: never
    pub low_balance: Option<i64>,
    /// when the policy that says so came into force: nothing is dated before
    pub since: Instant,
}

/// A change of a balance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// when it counts
    pub at: Instant,
    /// when the store learned it
    pub recorded_at: Instant,
    /// minutes from then on
    pub balance: i64,
}

impl Watched<'_> {
    /// Returns what is to be told and was not, each at the instant of its crossing, in their order: what is known to come
    /// too, as far as the points go.
    pub fn coming(&self) -> Vec<Notice> {
        let mut all: Vec<Notice> =
            self.contracts.iter().flat_map(|(contract, terms)| self.expiring(contract, terms)).collect();
        all.extend(self.low());
        all.sort_by_key(|notice| notice.at);
        all
    }

    fn notice(&self, at: Instant, what: Told) -> Notice {
        Notice { org: self.org.to_owned(), at, what }
    }

    /// A contract is told of once for each last day: again only after a renewal.
    fn expiring(&self, contract: &Contract, terms: &[Term]) -> Vec<Notice> {
        let days = Days::new(u64::try_from(self.expiry_notice.seconds() / 86_400).unwrap_or(0));
        let mut all = Vec::new();
        for (place, term) in terms.iter().enumerate() {
            let what = Told::ContractExpiring {
                contract: contract.id,
                ends: term.ends,
                asset: contract.asset.clone(),
            };
            let first =
                term.ends.checked_sub_days(days).map_or(Instant::MIN, |day| day_start(day, self.zone));
            let at = first.max(term.at).max(self.since);
            let (_, over) = day_bounds(term.ends, self.zone);
            let renewed = terms.get(place + 1).is_some_and(|next| next.at <= at);
            let cancelled = contract.cancelled_at.is_some_and(|cancelled| cancelled <= at);
            let known = self.told.iter().any(|told| told.what.is_same(&what));
            if at < over && !renewed && !cancelled && !known {
                all.push(self.notice(at, what));
            }
        }
        all
    }

    /// A balance is told of when it falls to the threshold or below: again only after it was above it.
    fn low(&self) -> Vec<Notice> {
        let Some(threshold_min) = self.low_balance else { return Vec::new() };
        let (mut all, mut fallen) = (Vec::new(), Falling { threshold_min, ..Falling::default() });
        let mut told = self.told.iter().filter(|one| matches!(one.what, Told::LowBalance { .. })).peekable();
        let mut points = self.points.iter().enumerate().peekable();
        let mut since = Some(self.since);
        // Points, what was told, and the policy's beginning, merged by their instants: a point comes before what is told
        // of it.
        loop {
            let next = [points.peek().map(|(_, point)| point.at), told.peek().map(|one| one.at), since];
            let Some(at) = next.into_iter().flatten().min() else { return all };
            while let Some((place, point)) = points.next_if(|(_, point)| point.at == at) {
                fallen.go(point.balance);
                fallen.passing = self.is_passing(place, threshold_min);
                if fallen.tells() && told.next_if(|one| one.at == at).is_some() {
                    fallen.tell();
                } else if fallen.tells() && at >= self.since {
                    all.push(self.notice(at, fallen.tell()));
                }
            }
            while told.next_if(|one| one.at == at).is_some() {
                fallen.tell();
            }
            if since.take_if(|since| *since == at).is_some() && fallen.tells() {
                all.push(self.notice(at, fallen.tell()));
            }
        }
    }

    /// Tells whether the balance was back when the store learned that it had fallen: an imported past is not news.
    fn is_passing(&self, place: usize, threshold: i64) -> bool {
        let Some((point, later)) = self.points.get(place..).and_then(<[Point]>::split_first) else {
            return false;
        };
        later.iter().any(|next| !is_low(next.balance, threshold) && next.recorded_at <= point.recorded_at)
    }
}

/// Whether a balance has fallen since it was last enough.
#[derive(Default)]
struct Falling {
    threshold_min: i64,
    balance: i64,
    /// it was enough, and nothing was told since
    enough: bool,
    passing: bool,
}

impl Falling {
    fn go(&mut self, balance: i64) {
        self.balance = balance;
        self.enough |= !is_low(balance, self.threshold_min);
    }

    fn tells(&self) -> bool {
        self.enough && is_low(self.balance, self.threshold_min) && !self.passing
    }

    /// Returns what is told; while it stays so it is not told again.
    fn tell(&mut self) -> Told {
        self.enough &= !is_low(self.balance, self.threshold_min);
        Told::LowBalance { balance_min: self.balance, threshold_min: self.threshold_min }
    }
}

/// Tells whether a balance is low where the policy says `credits.low_balance_minutes = threshold_min`: from there on.
pub fn is_low(balance_min: i64, threshold_min: i64) -> bool {
    balance_min <= threshold_min
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

    fn at(seconds: i64) -> Instant {
        Instant::from_seconds(seconds)
    }

    /// Returns when it is told of a balance that changed so: instant, when that was recorded, minutes.
    fn low(points: &[(i64, i64, i64)], told: &[(i64, i64)], since: i64) -> Vec<(i64, i64)> {
        let point = |(on, recorded, balance): &(i64, i64, i64)| Point {
            at: at(*on),
            recorded_at: at(*recorded),
            balance: *balance,
        };
        let points: Vec<Point> = points.iter().map(point).collect();
        let notice = |(on, balance_min): &(i64, i64)| Notice {
            org: "acme".into(),
            at: at(*on),
            what: Told::LowBalance { balance_min: *balance_min, threshold_min: 30 },
        };
        let told: Vec<Notice> = told.iter().map(notice).collect();
        let watched = Watched {
            org: "acme",
            zone: Tz::UTC,
            contracts: &[],
            points: &points,
            told: &told,
            expiry_notice: Span::from_seconds(30 * 86_400),
            low_balance: Some(30),
            since: at(since),
        };
        let told = watched.coming().into_iter().map(|notice| match notice.what {
            Told::LowBalance { balance_min, .. } => (notice.at.seconds(), balance_min),
            Told::ContractExpiring { .. } => (0, 0),
        });
        told.collect()
    }

    #[test]
    fn a_balance_is_told_of_each_time_it_falls_and_not_while_it_stays_low() {
        let points = [(1, 1, 60), (2, 2, 20), (3, 3, 10), (4, 4, 40), (5, 5, 31), (6, 6, 30), (7, 7, 29)];
        assert_eq!(low(&points, &[], 0), [(2, 20), (6, 30)], "from the threshold on");
        assert_eq!(low(&points, &[(2, 20)], 0), [(6, 30)], "what was told is not told again");
        assert_eq!(low(&points[..2], &[(2, 20)], 0), []);
        let hasty = [(1, 1, 60), (1, 2, 20), (1, 3, 60), (1, 4, 10)];
        assert_eq!(low(&hasty, &[(1, 20)], 0), [(1, 10)], "each fall within one second is one");
        assert_eq!(low(&[(1, 1, 10), (2, 2, 0)], &[], 0), [], "who never had enough has not fallen");
    }

    #[test]
    fn nothing_is_dated_before_the_policy_and_a_past_that_was_imported_is_no_news() {
        let points = [(1, 1, 60), (2, 2, 20)];
        assert_eq!(low(&points, &[], 9), [(9, 20)], "it is low when the policy comes");
        assert_eq!(low(&points, &[(2, 20)], 9), [], "and was told of under the one before");
        assert_eq!(low(&[(1, 9, 60), (2, 9, 20), (3, 9, 60)], &[], 0), []);
        assert_eq!(low(&[(1, 9, 60), (2, 9, 20), (3, 10, 60)], &[], 0), [(2, 20)]);
    }

    #[test]
    fn a_balance_is_told_of_alike_however_often_somebody_looks() {
        use proptest::prelude::*;
        proptest!(|(balances in proptest::collection::vec(0_i64..60, 1..30), looks in proptest::collection::vec(0_usize..30, 0..10))| {
            let points: Vec<_> = (1..).zip(&balances).map(|(on, balance)| (on, on, *balance)).collect();
            let never = low(&points, &[], 0);
            let mut told = Vec::new();
            let mut looks = looks;
            looks.sort_unstable();
            for look in looks {
                let seen = &points[..look.min(points.len())];
                told.extend(low(seen, &told, 0));
            }
            told.extend(low(&points, &told, 0));
            prop_assert_eq!(told, never);
        });
    }

    #[test]
    fn a_contract_is_told_of_once_for_each_last_day() {
        let day = |text| day::parse(text).unwrap();
        let contract = Contract {
            id: ContractId::new(1),
            org: "acme".into(),
            asset: None,
            kind: "gold".into(),
            reference: None,
            starts: day("2026-01-01"),
            ends: day("2027-12-31"),
            cancelled_on: None,
            cancel_reason: None,
            cancelled_at: None,
            calendar: None,
            channels: std::collections::BTreeMap::new(),
            targets: std::collections::BTreeMap::new(),
            members: std::collections::BTreeSet::new(),
            notes: None,
            created_at: Instant::MIN,
        };
        let first = Instant::parse_rfc3339("2026-01-01T12:00:00Z").unwrap();
        let term = |number, ends, at| Term {
            number,
            starts: day("2026-01-01"),
            ends: day(ends),
            at,
            recorded_at: at,
        };
        let told = |terms: Vec<Term>, cancelled_at, since| {
            let contracts = [(Contract { cancelled_at, ..contract.clone() }, terms)];
            let watched = Watched {
                org: "acme",
                zone: chrono_tz::America::Santiago,
                contracts: &contracts,
                points: &[],
                told: &[],
                expiry_notice: Span::from_seconds(30 * 86_400),
                low_balance: None,
                since,
            };
            watched.coming().iter().map(|notice| notice.at.to_string()).collect::<Vec<_>>()
        };
        let one = term(1, "2026-12-31", first);
        let crossing = "2026-12-01T03:00:00Z";
        assert_eq!(told(vec![one], None, Instant::MIN), [crossing]);
        let late = Instant::parse_rfc3339("2026-12-20T12:00:00Z").unwrap();
        let renewed = vec![one, term(2, "2027-12-31", late)];
        assert_eq!(told(renewed, None, Instant::MIN), [crossing, "2027-12-01T03:00:00Z"]);
        let early = vec![one, term(2, "2027-12-31", first)];
        assert_eq!(told(early, None, Instant::MIN), ["2027-12-01T03:00:00Z"], "renewed in time");
        assert_eq!(told(vec![one], Some(first), Instant::MIN), Vec::<String>::new(), "cancelled before");
        assert_eq!(told(vec![one], Some(late), Instant::MIN), [crossing], "cancelled after");
        assert_eq!(told(vec![one], None, late), ["2026-12-20T12:00:00Z"], "under a policy that came later");
        let after = Instant::parse_rfc3339("2027-01-02T12:00:00Z").unwrap();
        assert_eq!(told(vec![one], None, after), Vec::<String>::new(), "what is over is told of no more");
    }
}
