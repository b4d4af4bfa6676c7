//! A list of words, which a policy may also write as a single one.
use serde::{Deserialize, Serialize};

/// One or several words: `"super"` or `["super", "enterprise"]`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "OneOrMany", into = "Vec<String>")]
pub struct Words(Vec<String>);

impl Words {
    /// Tells whether `word` is among them.
    pub fn contains(&self, word: &str) -> bool {
        self.0.iter().any(|one| one == word)
    }

    /// Takes one more word in.
    pub(super) fn add(&mut self, word: &str) {
        self.0.push(word.to_owned());
    }

    /// Returns them as written.
    pub fn as_slice(&self) -> &[String] {
        &self.0
    }
}

impl From<Vec<String>> for Words {
    fn from(words: Vec<String>) -> Self {
        Self(words)
    }
}

impl From<Words> for Vec<String> {
    fn from(words: Words) -> Self {
        words.0
    }
}

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMany {
    One(String),
    Many(Vec<String>),
}

impl From<OneOrMany> for Words {
    fn from(written: OneOrMany) -> Self {
        match written {
            OneOrMany::One(word) => Self(vec![word]),
            OneOrMany::Many(words) => Self(words),
        }
    }
}
