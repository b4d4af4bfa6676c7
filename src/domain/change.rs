//! A change of a value that may be absent.
use serde::{Deserialize, Serialize};

/// What becomes of a value that may be absent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Change<T> {
    /// it stays as it was
    #[default]
    Keep,
    /// it is taken away
    Clear,
    /// it becomes this
    Set(T),
}

impl<T: Clone + PartialEq> Change<T> {
    /// Tells whether nothing changes.
    pub fn is_keep(&self) -> bool {
        *self == Self::Keep
    }

    /// Returns the value after the change.
    pub fn applied_to(&self, value: &mut Option<T>) {
        match self {
            Self::Keep => {}
            Self::Clear => *value = None,
            Self::Set(new) => *value = Some(new.clone()),
        }
    }

    /// Brings the change into `value`.
    pub fn apply_to(self, value: &mut Option<T>) {
        match self {
            Self::Keep => {}
            Self::Clear => *value = None,
            Self::Set(new) => *value = Some(new),
        }
    }

    /// Returns the change with what `read` makes of a value to be set.
    pub fn try_map<U, E>(&self, read: impl FnOnce(&T) -> Result<U, E>) -> Result<Change<U>, E> {
        Ok(match self {
            Self::Keep => Change::Keep,
            Self::Clear => Change::Clear,
            Self::Set(value) => Change::Set(read(value)?),
        })
    }

    /// Returns the change that is left when `value` is there already.
    #[must_use]
    pub fn against(self, value: Option<&T>) -> Self {
        match self {
            Self::Set(new) if value == Some(&new) => Self::Keep,
            Self::Clear if value.is_none() => Self::Keep,
            other => other,
        }
    }
}
