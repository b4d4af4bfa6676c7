//! Which store, who acts, in which language and zone: flag > environment > file > default.
//!
//! Invariant: the environment is read here, once, and nowhere else.
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::Deserialize;

use crate::domain::language::Language;
use crate::domain::refusal::Refusal;
use crate::error::{Error, about_file};

/// What the environment says, of the variables that mesa knows.
#[derive(Clone, Debug, Default)]
pub struct Environment {
    values: BTreeMap<&'static str, String>,
}

/// Every variable that mesa looks at.
const VARIABLES: [&str; 21] = [
    "MESA_STORE",
    "MESA_AS",
    "MESA_LANG",
    "MESA_OUTPUT",
    "MESA_TZ",
    "MESA_LOCK_WAIT",
    "NO_COLOR",
    "VISUAL",
    "EDITOR",
    "COLUMNS",
    "TERM",
    "HOME",
    "XDG_DATA_HOME",
    "XDG_CONFIG_HOME",
    "XDG_STATE_HOME",
    "XDG_RUNTIME_DIR",
    "LC_ALL",
    "LC_CTYPE",
    "LC_MESSAGES",
    "LANG",
    "TMPDIR",
];

impl Environment {
    /// Reads the process's environment; a value that is not UTF-8 counts as absent.
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the environment")]
    pub fn read() -> Self {
        let read = |name: &'static str| std::env::var(name).ok().map(|value| (name, value));
        Self {
            values: VARIABLES.into_iter().filter_map(read).filter(|(_, value)| !value.is_empty()).collect(),
        }
    }

    /// Returns an environment with these values, for tests.
    pub fn of(values: &[(&'static str, &str)]) -> Self {
        Self { values: values.iter().map(|(name, value)| (*name, (*value).to_owned())).collect() }
    }

    /// Returns the value of `name`, unless it is absent or empty.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.values.get(name).map(String::as_str)
    }

    /// Returns the language of the locale; `C` and `POSIX` name none.
    pub fn locale(&self) -> Option<Language> {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(|name| self.get(name))?;
        Language::of_locale(locale)
    }

    /// Tells whether the locale writes Unicode; `C` and `POSIX` do not.
    pub fn is_unicode(&self) -> bool {
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(|name| self.get(name));
        let locale = locale.unwrap_or_default().to_ascii_lowercase();
        locale.contains("utf-8") || locale.contains("utf8")
    }

    /// Returns the folder for `kind` of mesa's files: `$XDG_…_HOME/mesa`, else below the home folder.
    fn folder(&self, variable: &str, below_home: &str) -> Option<PathBuf> {
        // The XDG specification says that a relative path is to be ignored.
        let given = self.get(variable).map(PathBuf::from).filter(|path| path.is_absolute());
        let folder = given.or_else(|| self.get("HOME").map(|home| Path::new(home).join(below_home)))?;
        Some(folder.join("mesa"))
    }

    /// Returns the folder of drafts and other state.
    pub fn state_folder(&self) -> Option<PathBuf> {
        self.folder("XDG_STATE_HOME", ".local/state")
    }

    /// Returns the editor that the user prefers.
    pub fn editor(&self) -> Option<&str> {
        self.get("VISUAL").or_else(|| self.get("EDITOR"))
    }
}

/// The configuration file, `$XDG_CONFIG_HOME/mesa/config.toml`.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct File {
    store: Option<PathBuf>,
    #[serde(rename = "as")]
    acting: Option<String>,
    lang: Option<String>,
    output: Option<String>,
    tz: Option<String>,
    lock_wait: Option<String>,
}

/// What the command line says of these, as written.
#[derive(Clone, Debug, Default)]
pub struct Flags {
    /// `--store`
    pub store: Option<PathBuf>,
    /// `--as`
    pub acting: Option<String>,
    /// `--lang`
    pub lang: Option<Language>,
    /// `--tz`
    pub tz: Option<String>,
    /// `--lock-wait`
    pub lock_wait: Option<String>,
}

/// What holds for one command.
#[derive(Clone, Debug)]
pub struct Config {
    /// the environment
    pub environment: Environment,
    flags: Flags,
    file: File,
}

impl Config {
    /// Combines the flags with the environment and the configuration file.
    ///
    /// # Errors
    /// The file cannot be read or is not what it should be.
    pub fn new(flags: Flags, environment: Environment) -> Result<Self, Error> {
        let file = match environment.folder("XDG_CONFIG_HOME", ".config") {
            Some(folder) => read_file(&folder.join("config.toml"))?,
            None => File::default(),
        };
        Ok(Self { environment, flags, file })
    }

    fn choose<'a>(
        &'a self,
        flag: Option<&'a str>,
        variable: &str,
        file: Option<&'a String>,
    ) -> Option<&'a str> {
        flag.or_else(|| self.environment.get(variable)).or(file.map(String::as_str))
    }

    /// Returns where the store is: named, else `./mesa.db` if it is there, else in the user's data folder.
    ///
    /// # Errors
    /// No store is named and there is no home folder.
    pub fn store(&self) -> Result<PathBuf, Error> {
        let named =
            self.flags.store.clone().or_else(|| self.environment.get("MESA_STORE").map(PathBuf::from));
        if let Some(path) = named.or_else(|| self.file.store.clone()) {
            return Ok(path);
        }
        let here = PathBuf::from("mesa.db");
        if here.exists() {
            return Ok(here);
        }
        let folder = self.environment.folder("XDG_DATA_HOME", ".local/share");
        folder.map(|folder| folder.join("mesa.db")).ok_or_else(|| Error::Usage {
            message: "no store is named and there is no home folder".to_owned(),
            hint: Some("mesa --store PATH …".to_owned()),
        })
    }

    /// Tells whether a store was named, by flag, environment or file.
    pub fn store_is_named(&self) -> bool {
        self.flags.store.is_some()
            || self.environment.get("MESA_STORE").is_some()
            || self.file.store.is_some()
    }

    /// Returns who acts, where anybody is named.
    pub fn acting(&self) -> Option<&str> {
        self.choose(self.flags.acting.as_deref(), "MESA_AS", self.file.acting.as_ref())
    }

    /// Returns the reader's language, where anything but the desk decides it.
    pub fn language(&self) -> Option<Language> {
        let named = self.environment.get("MESA_LANG").or(self.file.lang.as_deref());
        self.flags.lang.or_else(|| named.and_then(Language::of_locale)).or_else(|| self.environment.locale())
    }

    /// Returns the output format that the environment or the file names.
    pub fn output(&self) -> Option<&str> {
        self.choose(None, "MESA_OUTPUT", self.file.output.as_ref())
    }

    /// Returns the reader's zone, where anything but the desk decides it.
    pub fn zone(&self) -> Option<&str> {
        self.choose(self.flags.tz.as_deref(), "MESA_TZ", self.file.tz.as_ref())
    }

    /// Returns how long to wait for another writer.
    ///
    /// # Errors
    /// The value is no span of time.
    pub fn lock_wait(&self) -> Result<Duration, Error> {
        let Some(text) =
            self.choose(self.flags.lock_wait.as_deref(), "MESA_LOCK_WAIT", self.file.lock_wait.as_ref())
        else {
            return Ok(Duration::from_secs(30));
        };
        let span = crate::domain::instant::Span::parse(text).map_err(|_| Refusal::Malformed {
            field: "--lock-wait",
            given: text.to_owned(),
            expected: "a span of time, as 30s or 2m",
        })?;
        Ok(Duration::from_secs(u64::try_from(span.seconds()).unwrap_or(0)))
    }
}

fn read_file(path: &Path) -> Result<File, Error> {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error)
            if matches!(error.kind(), std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory) =>
        {
            return Ok(File::default());
        }
        Err(error) => return Err(about_file(path)(error)),
    };
    toml::from_str(&text).map_err(|error| Error::Usage {
        message: format!("{}: {}", path.display(), error.message()),
        hint: Some("it knows store, as, lang, output, tz and lock_wait".to_owned()),
    })
}
