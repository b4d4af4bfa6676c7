//! The two languages that mesa speaks, and labels written in them.
use serde::{Deserialize, Serialize};

/// A language that people read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Spanish
    Es,
    /// English
    En,
}

impl Language {
    /// Every language, in the order of preference where nothing else decides.
    pub const ALL: [Self; 2] = [Self::Es, Self::En];

    /// Returns the ISO 639-1 code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Es => "es",
            Self::En => "en",
        }
    }

    /// Returns the language of a code or locale name: `es`, `es_CL.UTF-8`, `en-GB`; `C` and `POSIX` are none.
    pub fn of_locale(locale: &str) -> Option<Self> {
        let code = locale.split(['_', '.', '-', '@']).next()?;
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(code))
    }
}

/// A text that people read, in one or both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Label {
    /// Spanish text
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub es: Option<String>,
    /// English text
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

impl Label {
    /// Returns the text in `language`, else in the other one.
    pub fn text(&self, language: Language) -> Option<&str> {
        let (first, second) = match language {
            Language::Es => (&self.es, &self.en),
            Language::En => (&self.en, &self.es),
        };
        first.as_deref().or(second.as_deref())
    }
}
