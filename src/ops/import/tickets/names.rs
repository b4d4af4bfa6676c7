//! The names of organisations, contacts and agents in a file, each kept once: rows hold their places.
use std::collections::HashMap;

use super::record::Name;
use super::text_list::TextList;
use crate::domain::import::RowProblemKind;

/// What a name is to name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Who {
    /// an organisation
    Org,
    /// a contact
    Contact,
    /// an agent
    Assignee,
}

impl Who {
    /// Returns the map's word for its column.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Org => "org",
            Self::Contact => "contact",
            Self::Assignee => "assignee",
        }
    }
}

/// What a name was judged to be: its place, or what is wrong with it.
pub(super) type Judged = Result<Name, Box<RowProblemKind>>;

/// The names of one column, judged once.
#[derive(Debug, Default)]
pub(super) struct JudgedNames {
    names: HashMap<Box<str>, Judged>,
    good: Name,
}

impl JudgedNames {
    /// Returns what a name was judged to be.
    pub(super) fn get(&self, name: &str) -> Option<&Judged> {
        self.names.get(name)
    }

    /// Keeps what a name is judged to be, and returns it.
    pub(super) fn keep(&mut self, name: &str, problem: Option<RowProblemKind>) -> Judged {
        let judged = problem.map_or(Ok(self.good), |problem| Err(Box::new(problem)));
        if judged.is_ok() {
            self.good = self.good.saturating_add(1); // a file has not so many rows
        }
        self.names.insert(name.into(), judged.clone());
        judged
    }

    /// Returns the good names by their places.
    fn into_names(self) -> TextList {
        let mut all = vec![Box::<str>::default(); self.good as usize];
        for (name, judged) in self.names {
            if let Ok(Some(slot)) = judged.map(|place| all.get_mut(place as usize)) {
                *slot = name;
            }
        }
        all.into_iter().collect()
    }
}

/// The good names of a file, and of its map's defaults.
#[derive(Debug, Default)]
pub(super) struct FileNames {
    /// organisations
    pub orgs: TextList,
    /// contacts
    pub contacts: TextList,
    /// agents
    pub assignees: TextList,
    /// the map's organisation where a row names none
    pub default_org: Option<Name>,
    /// the map's contact where a row names none
    pub default_contact: Option<Name>,
}

impl FileNames {
    /// Returns the good names among those that were judged.
    pub(super) fn new(
        [orgs, contacts, assignees]: [JudgedNames; 3],
        (org, contact): (Option<&str>, Option<&str>),
    ) -> Self {
        let place = |names: &JudgedNames, name: Option<&str>| names.get(name?)?.as_ref().ok().copied();
        Self {
            default_org: place(&orgs, org),
            default_contact: place(&contacts, contact),
            orgs: orgs.into_names(),
            contacts: contacts.into_names(),
            assignees: assignees.into_names(),
        }
    }
}
