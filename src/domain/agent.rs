//! Agents: the people of the desk.
use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::email::Email;
use super::language::Language;
use super::text::fold;

/// What an agent may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Works on tickets
    Agent,
    /// Works on tickets, and changes policy, agents and the past
    Admin,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 2] = [Self::Admin, Self::Agent];

    /// Returns the role's slug.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Agent => "agent",
            Self::Admin => "admin",
        }
    }

    /// Returns the role of a slug, in any case.
    pub fn parse(text: &str) -> Option<Self> {
        let folded = fold(text);
        Self::ALL.into_iter().find(|role| role.slug() == folded)
    }
}

/// An agent's own id; people use the e-mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AgentId(i64);

impl AgentId {
    /// Returns the id of an agent's row; ids begin at 1.
    pub const fn new(number: i64) -> Self {
        Self(number)
    }

    /// Returns the number in the id.
    pub const fn number(self) -> i64 {
        self.0
    }
}

/// A person of the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agent {
    /// own id
    pub id: AgentId,
    /// address; unique by its key
    pub email: Email,
    /// name, one line
    pub name: String,
    /// what it may do
    pub role: Role,
    /// slugs of the policy's teams
    pub teams: BTreeSet<String>,
    /// language it reads; none: the desk's
    pub language: Option<Language>,
    /// the operating system's user who is this agent
    pub uid: Option<u32>,
    /// false once disabled
    pub active: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_are_read_as_they_are_written() {
        for role in Role::ALL {
            assert_eq!(Role::parse(role.slug()), Some(role));
        }
        assert_eq!(Role::parse("ADMIN"), Some(Role::Admin));
        assert_eq!(Role::parse("root"), None);
    }
}
