//! Priorities, and the matrix that proposes one.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::lookup::{LookupError, Names, resolve};
use super::section::Section;
use crate::domain::language::{Label, Language};

/// The desk's scale of priorities; a desk may have none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Priority {
    /// Slugs, the highest first
    #[serde(default)]
    pub levels: Vec<String>,
    /// The level of a ticket whose requester asked for none
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default: Option<String>,
    /// What people read for each level
    #[serde(default)]
    pub labels: BTreeMap<String, Label>,
    /// Slugs of impacts, the rows of the matrix
    #[serde(default)]
    pub impacts: Vec<String>,
    /// Slugs of urgencies, the columns of the matrix
    #[serde(default)]
    pub urgencies: Vec<String>,
    /// The level of each impact and urgency
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub matrix: Vec<Vec<String>>,
}

impl Priority {
    /// Returns the place of `level` in the scale: 0 is the highest.
    pub fn rank(&self, level: &str) -> Option<usize> {
        self.levels.iter().position(|one| one == level)
    }

    /// Returns what people read for `level`; the slug where the policy has no label.
    pub fn name<'a>(&'a self, level: &'a str, language: Language) -> &'a str {
        self.labels.get(level).and_then(|label| label.text(language)).unwrap_or(level)
    }

    /// Returns the level that the matrix gives for an impact and an urgency.
    pub fn for_triage(&self, impact: &str, urgency: &str) -> Option<&str> {
        let row = self.impacts.iter().position(|one| one == impact)?;
        let column = self.urgencies.iter().position(|one| one == urgency)?;
        self.matrix.get(row)?.get(column).map(String::as_str)
    }

    /// Returns the level that `given` names by slug or label, case and accents folded.
    pub fn find(&self, given: &str) -> Result<&str, LookupError> {
        let names = || {
            self.levels.iter().map(|level| Names { key: level, aliases: &[], label: self.labels.get(level) })
        };
        resolve(Section::Priority, given, names)
    }

    /// Returns the impact that `given` names.
    pub fn find_impact(&self, given: &str) -> Result<&str, LookupError> {
        resolve(Section::Impact, given, || plain(&self.impacts))
    }

    /// Returns the urgency that `given` names.
    pub fn find_urgency(&self, given: &str) -> Result<&str, LookupError> {
        resolve(Section::Urgency, given, || plain(&self.urgencies))
    }
}

fn plain(keys: &[String]) -> impl Iterator<Item = Names<'_>> {
    keys.iter().map(|key| Names { key, aliases: &[], label: None })
}
