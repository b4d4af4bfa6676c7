//! What a command needs beside its arguments: the configuration, the store, the streams, the reader's habits.
use std::io::{BufWriter, IsTerminal, Read, Write};
use std::path::PathBuf;

use chrono_tz::Tz;

use super::globals::{Colour, Globals};
use crate::clock::Clock;
use crate::config::Config;
use crate::domain::desk::Policy;
use crate::domain::instant::{self, Instant};
use crate::domain::language::Language;
use crate::domain::refusal::{Noun, Refusal};
use crate::domain::text::{self, BODY_LIMIT};
use crate::error::{Error, Exit, usage};
use crate::i18n;
use crate::ops::{Circumstances, Done, Patience, Session};
use crate::render::{self, Bars, Column, Format, List, Mark, Object, Section, Style, Summary, terminal};

/// How a command that did not fail ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// done (exit 0)
    Done,
    /// a bulk run finished with rejects (exit 8)
    Partial,
    /// a check found something (exit 10)
    Attention,
    /// a check found damage (exit 11)
    Damage,
    /// a check found that a requirement is not met (exit 5)
    NotEntitled,
    /// a check found that the role does not allow it (exit 4)
    Forbidden,
}

impl Ending {
    /// Returns what the process says to the shell.
    pub fn exit(self) -> Exit {
        match self {
            Self::Done => Exit::Done,
            Self::Partial => Exit::Partial,
            Self::Attention => Exit::Attention,
            Self::Damage => Exit::Integrity,
            Self::NotEntitled => Exit::NotEntitled,
            Self::Forbidden => Exit::Forbidden,
        }
    }
}

/// Writes a row of a list, on whatever thread.
pub type WriteRow<'w, T> = dyn FnMut(&T) -> Result<(), Error> + Send + 'w;

/// What a command needs beside its arguments.
pub struct Context<'a> {
    /// the flags that every command takes
    pub globals: Globals,
    /// environment and configuration
    pub config: Config,
    /// the present
    pub clock: &'a dyn Clock,
}

impl Context<'_> {
    /// Opens the store.
    ///
    /// # Errors
    /// There is none, or an instant on the command line is none.
    pub fn session(&self) -> Result<Session<'_>, Error> {
        let mut session = Session::open(&self.config.store()?, self.patience()?, self.clock)?;
        let mut circumstances = self.circumstances();
        if self.globals.at.is_some() || self.globals.as_of.is_some() {
            let (zone, _) = crate::ops::desk::zone_and_language(&mut session)?;
            let zone = self.zone_else(&zone)?;
            let now = self.clock.now();
            let read = |flag, text: &Option<String>| {
                text.as_deref().map(|text| when((flag, text), zone, now)).transpose()
            };
            circumstances.at = read("--at", &self.globals.at)?;
            circumstances.as_of = read("--as-of", &self.globals.as_of)?;
        }
        Ok(session.in_circumstances(circumstances))
    }

    /// Says under `--verbose` on which store the command works and who acts, as far as that is known.
    pub fn say_more(&self) {
        if !self.globals.verbose {
            return;
        }
        let known = self.session().and_then(|mut session| {
            let store = session.path().display().to_string();
            session.read(|reading| {
                let who = reading.identity()?;
                let language = self.language_at(reading.policy());
                Ok(i18n::notes::circumstances(
                    &store,
                    (&who.name, who.how.slug()),
                    reading.desk.version,
                    language,
                ))
            })
        });
        // Where something stands in the way the command itself says so, or needs none of it.
        if let Ok(known) = known {
            self.say(&known);
        }
    }

    /// Returns how long to wait for other writers, and how to say so.
    ///
    /// # Errors
    /// `--lock-wait` is no span of time.
    pub fn patience(&self) -> Result<Patience, Error> {
        let on_wait = match self.config.language() {
            _ if self.globals.quiet => || {},
            Some(Language::Es) => || crate::error::talk(i18n::notes::waiting(Some(Language::Es))),
            Some(Language::En) => || crate::error::talk(i18n::notes::waiting(Some(Language::En))),
            // The desk's language stands in the store, which is what is waited for
            None => || crate::error::talk(i18n::notes::waiting(None)),
        };
        Ok(Patience { lock_wait: self.config.lock_wait()?, on_wait })
    }

    /// Returns what surrounds the command, instants apart: reading those needs the desk's zone.
    pub fn circumstances(&self) -> Circumstances {
        Circumstances {
            acting: self.config.acting().map(str::to_owned),
            uid: rustix::process::getuid().as_raw(),
            at: None,
            as_of: None,
            key: self.globals.key.clone(),
            dry_run: self.globals.dry_run,
        }
    }

    /// Returns the reader's zone: named, else `desk`'s.
    ///
    /// # Errors
    /// There is no such zone.
    pub fn zone_else(&self, desk: &str) -> Result<Tz, Error> {
        let name = self.config.zone().unwrap_or(desk);
        name.parse().map_err(|_| {
            let nearest = text::suggest(name, chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name()));
            Refusal::unknown(Noun::Zone, name, nearest).into()
        })
    }

    /// Returns the zone in which this desk's reader sees and writes times.
    ///
    /// # Errors
    /// There is no such zone.
    pub fn zone(&self, policy: &Policy) -> Result<Tz, Error> {
        self.zone_else(&policy.desk.timezone)
    }

    /// Returns an instant as somebody wrote it after a flag: RFC 3339, local, or an age before now.
    ///
    /// # Errors
    /// The text is none of these.
    pub fn instant(&self, written: (&'static str, &str), policy: &Policy) -> Result<Instant, Error> {
        when(written, self.zone(policy)?, self.clock.now())
    }

    /// Returns the reader's language where no desk is there to ask.
    pub fn language(&self) -> Language {
        self.config.language().unwrap_or(Language::En)
    }

    /// Returns the reader's language: said, of the locale, or the desk's.
    pub fn language_at(&self, policy: &Policy) -> Language {
        self.config.language().unwrap_or(policy.desk.language)
    }

    /// Returns the language of sentences in the answer: the reader's where people read it, the desk's in the formats
    /// that are a contract (DESIGN §11).
    ///
    /// # Errors
    /// A format does not exist.
    pub fn language_of_answer(&self, policy: &Policy) -> Result<Language, Error> {
        let style = self.style(policy)?;
        Ok(match style.format {
            Format::Table | Format::Md | Format::Html => style.language,
            Format::Tsv | Format::Csv | Format::Json | Format::Jsonl | Format::Name => style.desk_language,
        })
    }

    /// Tells whether the answer goes to a terminal.
    pub fn on_terminal(&self) -> bool {
        std::io::stdout().is_terminal()
    }

    /// Tells whether somebody can be asked.
    pub fn can_ask(&self) -> bool {
        !self.globals.no_input && std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
    }

    /// Returns the format that was asked for, by flag or environment.
    ///
    /// # Errors
    /// The environment names none.
    pub fn asked_format(&self) -> Result<Option<Format>, Error> {
        if self.globals.json {
            return Ok(Some(Format::Json));
        }
        if let Some(output) = self.globals.output {
            return Ok(Some(output.into()));
        }
        if self.globals.csv.any() {
            return Ok(Some(Format::Csv));
        }
        let Some(name) = self.config.output() else { return Ok(None) };
        let found = Format::ALL.into_iter().find(|format| format.name() == name);
        found.map(Some).ok_or_else(|| usage(format!("`{name}` in MESA_OUTPUT is no format")))
    }

    /// Returns how the answer is written for this reader, where a desk is there.
    ///
    /// # Errors
    /// A format or zone does not exist.
    pub fn style(&self, policy: &Policy) -> Result<Style, Error> {
        let style = self.style_without_desk()?;
        let language = self.language_at(policy);
        Ok(Style { language, desk_language: policy.desk.language, zone: self.zone(policy)?, ..style })
    }

    /// Returns how the answer is written where no desk is there.
    ///
    /// # Errors
    /// A format or zone does not exist.
    pub fn style_without_desk(&self) -> Result<Style, Error> {
        let on_terminal = self.on_terminal();
        let usual = if on_terminal { Format::Table } else { Format::Tsv };
        let format = self.asked_format()?.unwrap_or(usual);
        let colour = match self.globals.color.unwrap_or_default() {
            Colour::Always => true,
            Colour::Never => false,
            Colour::Auto => {
                let plain = self.config.environment.get("NO_COLOR").is_some()
                    || self.config.environment.get("TERM") == Some("dumb");
                on_terminal && !plain
            }
        };
        let columns = self.config.environment.get("COLUMNS");
        let size = if on_terminal { terminal_columns() } else { None };
        Ok(Style {
            columns: self.globals.columns.clone(),
            language: self.language(),
            zone: self.zone_else("UTC")?,
            colour,
            pretty: on_terminal,
            width: terminal::width(columns, size),
            csv: self.globals.csv.options(),
            bars: match self.config.environment.is_unicode() {
                _ if !on_terminal => None,
                true => Some(Bars::Blocks),
                false => Some(Bars::Ascii),
            },
            ..Style::new(format)
        })
    }

    /// Refuses `--columns` that names none of a write's columns, before it is done.
    ///
    /// # Errors
    /// The first such name.
    pub fn must_have_columns<T>(&self, columns: &[Column<T>]) -> Result<(), Error> {
        self.must_have_columns_or(columns, &[])
    }

    /// Refuses `--columns` that names neither a column nor a section of a write, before it is done.
    ///
    /// # Errors
    /// The first such name.
    pub fn must_have_columns_or<T>(
        &self,
        columns: &[Column<T>],
        sections: &[&'static str],
    ) -> Result<(), Error> {
        let wanted = self.globals.columns.as_deref();
        let has_sections = self.asked_format()?.is_none_or(Format::has_sections);
        let sections = if has_sections { sections } else { &[] };
        Ok(render::must_have(columns, sections, wanted).map_err(render::Error::from)?)
    }

    /// Returns the standard output, to be written in large pieces.
    pub fn out(&self) -> BufWriter<std::io::Stdout> {
        BufWriter::with_capacity(1 << 16, std::io::stdout())
    }

    /// Says something beside the answer, unless silence was asked for.
    pub fn say(&self, text: &str) {
        if !self.globals.quiet {
            crate::error::talk(&terminal::escape_lines(text));
        }
    }

    /// Writes a list whose rows come one by one from `each`.
    ///
    /// # Errors
    /// What `each` meets, or the output fails.
    pub fn list<T>(
        &self,
        policy: &Policy,
        (schema, columns): (&str, &'static [Column<T>]),
        each: impl FnOnce(&mut WriteRow<'_, T>) -> Result<Summary, Error>,
    ) -> Result<Ending, Error> {
        self.list_in(&self.style(policy)?, (schema, columns), each)
    }

    /// Writes a list in a style of its own.
    ///
    /// # Errors
    /// What `each` meets, or the output fails.
    pub fn list_in<T>(
        &self,
        style: &Style,
        (schema, columns): (&str, &'static [Column<T>]),
        each: impl FnOnce(&mut WriteRow<'_, T>) -> Result<Summary, Error>,
    ) -> Result<Ending, Error> {
        let mut out = self.out();
        // Begun with the first row, so that what is refused before it has written nothing.
        let (mut unused, mut list): (Option<&mut (dyn Write + Send)>, Option<List<T>>) =
            (Some(&mut out), None);
        let summary = each(&mut |row| {
            if let Some(out) = unused.take() {
                list = Some(List::begin(style, out, schema, columns)?);
            }
            Ok(list.as_mut().map_or(Ok(()), |list| list.row(row))?)
        })?;
        if let Some(out) = unused.take() {
            list = Some(List::begin(style, out, schema, columns)?);
        }
        let written = list.map_or(Ok(0), |list| list.end(summary))?;
        if summary.truncated {
            self.say(&i18n::notes::truncated(written, summary.total, style.language));
        }
        if written == 0 && style.format == Format::Table {
            self.say(i18n::notes::nothing_found(style.language));
        }
        if written == 0 && self.globals.fail_empty { Ok(Ending::Attention) } else { Ok(Ending::Done) }
    }

    /// Writes one thing.
    ///
    /// # Errors
    /// The output fails.
    pub fn object<'v, T>(
        &self,
        policy: &Policy,
        (schema, columns): (&'v str, &'static [Column<T>]),
        value: &'v T,
        sections: Vec<Section<'v>>,
    ) -> Result<Ending, Error> {
        let object = Object::new(schema, columns, value);
        let object = sections.into_iter().fold(object, Object::section);
        object.write(&self.style(policy)?, &mut self.out())?;
        Ok(Ending::Done)
    }

    /// Writes what a write made where no desk is there to ask: the words of a new store are English or the locale's.
    ///
    /// # Errors
    /// The output fails.
    pub fn wrote_without_desk<T>(
        &self,
        (schema, columns): (&str, &'static [Column<T>]),
        done: &Done<T>,
    ) -> Result<Ending, Error> {
        self.wrote_in(self.style_without_desk()?, (schema, columns), done, Vec::new())
    }

    /// Writes what a write made: alone its name in a pipe, the whole thing where a format was asked for or somebody reads.
    ///
    /// # Errors
    /// The output fails.
    pub fn wrote<'v, T>(
        &self,
        policy: &Policy,
        (schema, columns): (&'v str, &'static [Column<T>]),
        done: &'v Done<T>,
        sections: Vec<Section<'v>>,
    ) -> Result<Ending, Error> {
        self.wrote_in(self.style(policy)?, (schema, columns), done, sections)
    }

    fn wrote_in<'v, T>(
        &self,
        mut style: Style,
        (schema, columns): (&'v str, &'static [Column<T>]),
        done: &'v Done<T>,
        sections: Vec<Section<'v>>,
    ) -> Result<Ending, Error> {
        if self.asked_format()?.is_none() && !self.on_terminal() {
            style.format = Format::Name;
            style.columns = None;
        }
        let mark = Mark { result: Some(done.outcome.slug()), dry_run: done.dry_run };
        if style.format == Format::Table || done.dry_run {
            self.say(&i18n::notes::outcome(done.outcome.slug(), done.dry_run, style.language));
        }
        let object = Object::new(schema, columns, &done.value).marked(mark);
        let object = sections.into_iter().fold(object, Object::section);
        object.write(&style, &mut self.out())?;
        Ok(Ending::Done)
    }

    /// Reads a text that is `-` (standard input) or a file.
    ///
    /// # Errors
    /// It cannot be read, is no UTF-8, or is longer than a message may be.
    pub fn read_text(&self, path: &str) -> Result<String, Error> {
        let mut bytes = Vec::new();
        let limit = BODY_LIMIT as u64 + 1;
        let file = PathBuf::from(path);
        if path == "-" {
            std::io::stdin().take(limit).read_to_end(&mut bytes)
        } else {
            std::fs::File::open(path).and_then(|open| open.take(limit).read_to_end(&mut bytes))
        }
        .map_err(crate::error::about_file(file))?;
        let refuse = |problem| Refusal::Text { field: "--message-file", problem }.into();
        text::from_bytes(bytes, BODY_LIMIT).map_err(refuse)
    }

    /// Returns the language of errors: the reader's, else the desk's where its store can be read.
    pub fn language_of_errors(&self) -> Language {
        self.config.language().unwrap_or_else(|| {
            let session =
                self.config.store().and_then(|path| Session::open(&path, self.patience()?, self.clock));
            let asked = session.and_then(|mut session| crate::ops::desk::zone_and_language(&mut session));
            asked.map_or(Language::En, |(_, language)| language)
        })
    }
}

fn when((field, text): (&'static str, &str), zone: Tz, now: Instant) -> Result<Instant, Error> {
    instant::parse_when(text, zone, now).map_err(|_| {
        let expected = "2026-10-01T09:00:00Z, 2026-10-01 09:00 or an age as 30d";
        Refusal::Malformed { field, given: text.to_owned(), expected }.into()
    })
}

fn terminal_columns() -> Option<u16> {
    rustix::termios::tcgetwinsize(std::io::stdout()).ok().map(|size| size.ws_col)
}
