//! Organisations: the customers of a desk.
use serde::{Deserialize, Serialize};

use super::instant::Instant;
use super::language::Language;
use super::text::is_slug;

/// A customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Org {
    /// slug, unique, never changed
    pub key: String,
    /// name, one line
    pub name: String,
    /// slug of the policy's plan
    pub plan: Option<String>,
    /// language its people are served in; none: the desk's
    pub language: Option<Language>,
    /// IANA zone; none: the desk's
    pub zone: Option<String>,
    /// ISO 3166 alpha-2 in capitals: where its national phone numbers belong
    pub country: Option<String>,
    /// what agents should know
    pub notes: Option<String>,
    /// may have tickets opened
    pub active: bool,
    /// when it was recorded
    pub created_at: Instant,
}

/// What imports keep of an organisation: all that one can change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    name: String,
    plan: Option<String>,
    language: Option<Language>,
    zone: Option<String>,
    country: Option<String>,
    notes: Option<String>,
    active: bool,
}

impl Kept {
    /// Returns what there is to keep of `org`.
    pub fn of(org: &Org) -> Self {
        let Org { name, plan, language, zone, country, notes, active, .. } = org.clone();
        Self { name, plan, language, zone, country, notes, active }
    }

    /// Writes it as JSON, always in the same order.
    pub fn to_json(&self) -> String {
        // Made of texts and flags: it always serialises.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads what [`Kept::to_json`] wrote.
    pub fn from_json(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    /// Returns `org` as it was.
    pub fn restored(self, org: &Org) -> Org {
        let Self { name, plan, language, zone, country, notes, active } = self;
        Org { name, plan, language, zone, country, notes, active, ..org.clone() }
    }
}

/// Why what is said of an organisation is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OrgProblem {
    /// The key is no slug
    Key(String),
    /// The country is no ISO 3166 alpha-2 code
    Country(String),
    /// The zone is none of the IANA database
    Zone(String),
}

/// Checks an organisation's key.
///
/// # Errors
/// It is no slug.
pub fn key(text: &str) -> Result<String, OrgProblem> {
    if is_slug(text) { Ok(text.to_owned()) } else { Err(OrgProblem::Key(text.to_owned())) }
}

/// Reads a country's code in either case; returns it in capitals.
///
/// # Errors
/// There is no such country.
pub fn country(text: &str) -> Result<String, OrgProblem> {
    let code = text.trim().to_ascii_uppercase();
    let known = code.len() == 2 && COUNTRIES.split_ascii_whitespace().any(|country| country == code);
    if known { Ok(code) } else { Err(OrgProblem::Country(text.to_owned())) }
}

/// Checks the name of a zone.
///
/// # Errors
/// There is no such zone.
pub fn zone(text: &str) -> Result<String, OrgProblem> {
    let zone: chrono_tz::Tz = text.trim().parse().map_err(|_| OrgProblem::Zone(text.to_owned()))?;
    Ok(zone.name().to_owned())
}

/// ISO 3166-1 alpha-2, and XK, which phones and mail use for Kosovo.
const COUNTRIES: &str = "\
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS \
    BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE \
    EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM \
    HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC \
    LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA \
    NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW \
    SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO \
    TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_slugs() {
        assert_eq!(key("acme"), Ok("acme".into()));
        assert_eq!(key("Acme SA"), Err(OrgProblem::Key("Acme SA".into())));
    }

    #[test]
    fn countries_are_those_of_iso_3166() {
        assert_eq!(COUNTRIES.split_ascii_whitespace().count(), 250);
        assert_eq!(country(" cl "), Ok("CL".into()));
        for none in ["", "UK", "CHL", "C", "ñ", "A D"] {
            assert_eq!(country(none), Err(OrgProblem::Country(none.into())), "{none}");
        }
    }

    #[test]
    fn zones_are_those_of_the_bundled_database() {
        assert_eq!(zone("America/Santiago"), Ok("America/Santiago".into()));
        for none in ["", "America/Nowhere", ":../../etc/passwd"] {
            assert_eq!(zone(none), Err(OrgProblem::Zone(none.into())), "{none}");
        }
    }
}
