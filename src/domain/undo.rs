//! What the undoing of an import leaves as it is, and why: something newer stands on it.
use serde::Serialize;

/// A thing of a run that its undoing leaves as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Left {
    /// what it is
    pub noun: LeftNoun,
    /// its key: `P-1`, `acme`
    pub key: String,
    /// why
    pub reason: Reason,
    /// what stands on it or touched it, where that has a name: `T-7`
    pub by: Option<String>,
}

/// What a run may have brought in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LeftNoun {
    /// a ticket
    Ticket,
    /// a contact
    Contact,
    /// an organisation
    Org,
    /// an asset
    Asset,
    /// a contract
    Contract,
    /// an entry of the ledger
    Entry,
}

impl LeftNoun {
    const ALL: [Self; 6] = [Self::Ticket, Self::Contact, Self::Org, Self::Asset, Self::Contract, Self::Entry];

    /// Returns the word that the store keeps and machines read.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Ticket => "ticket",
            Self::Contact => "contact",
            Self::Org => "org",
            Self::Asset => "asset",
            Self::Contract => "contract",
            Self::Entry => "entry",
        }
    }

    /// Returns the noun of this slug.
    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|noun| noun.slug() == slug)
    }
}

/// Why a thing is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// somebody changed it since, or went on with it
    Edit,
    /// a later run changed it
    Import,
    /// a ticket since stands on it
    Ticket,
    /// it is on the team of an asset, or in view of a contract
    Member,
    /// a contact is of it
    Contact,
    /// an asset is of it
    Asset,
    /// a contract is of it, or for it
    Contract,
    /// the ledger has entries of it
    Credit,
    /// part of the credits was spent
    Spent,
    /// part of the credits has expired
    Expired,
    /// the e-mail or external id that it would get back is another's by now
    Taken,
}

impl Reason {
    const ALL: [Self; 11] = [
        Self::Edit,
        Self::Import,
        Self::Ticket,
        Self::Member,
        Self::Contact,
        Self::Asset,
        Self::Contract,
        Self::Credit,
        Self::Spent,
        Self::Expired,
        Self::Taken,
    ];

    /// Returns the word that the store keeps and machines read.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Edit => "edit",
            Self::Import => "import",
            Self::Ticket => "ticket",
            Self::Member => "member",
            Self::Contact => "contact",
            Self::Asset => "asset",
            Self::Contract => "contract",
            Self::Credit => "credit",
            Self::Spent => "spent",
            Self::Expired => "expired",
            Self::Taken => "taken",
        }
    }

    /// Returns the reason of this slug.
    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.slug() == slug)
    }
}

/// A reason, and the name of what gives it.
pub type Why = (Reason, Option<String>);

/// Returns what of `first..=last` lies between the numbers of `left`, which ascend, as ranges with both their ends.
pub fn gaps((first, last): (i64, i64), left: impl IntoIterator<Item = i64>) -> Vec<(i64, i64)> {
    let (mut gaps, mut next) = (Vec::new(), first);
    for number in left.into_iter().filter(|number| (first..=last).contains(number)) {
        if number > next {
            gaps.push((next, number.saturating_sub(1)));
        }
        next = number.saturating_add(1);
    }
    if next <= last {
        gaps.push((next, last));
    }
    gaps
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_hold_all_but_what_is_left() {
        for (left, expected) in [
            (vec![], vec![(3, 9)]),
            (vec![1, 3, 4, 7, 9, 12], vec![(5, 6), (8, 8)]),
            (vec![3], vec![(4, 9)]),
            (vec![9], vec![(3, 8)]),
            ((3..=9).collect(), vec![]),
        ] {
            assert_eq!(gaps((3, 9), left), expected);
        }
    }

    #[test]
    fn words_are_read_as_they_are_written() {
        for noun in LeftNoun::ALL {
            assert_eq!(LeftNoun::parse(noun.slug()), Some(noun));
            assert_eq!(serde_json::to_value(noun).unwrap(), noun.slug());
        }
        for reason in Reason::ALL {
            assert_eq!(Reason::parse(reason.slug()), Some(reason));
            assert_eq!(serde_json::to_value(reason).unwrap(), reason.slug());
        }
    }
}
