//! `mesa tick`: runs what time brings.
use std::fs::File;
use std::io::{self, Write};
use std::os::fd::AsFd;
use std::os::unix::fs::FileTypeExt;
use std::sync::Arc;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::ioctl_fionread;

use super::appended::{Appended, Sink};
use super::{Context, Ending};
use crate::domain::cursor::{Line, Place};
use crate::domain::desk::{Keyed as _, Policy};
use crate::domain::language::Language;
use crate::domain::notice::Told;
use crate::error::Error;
use crate::i18n;
use crate::ops::tick::{Appending, Effect, Listener, What, tick};
use crate::render::{Cell, Column, Format, List, Style, Summary};

/// An effect with the words its reader needs.
struct View {
    effect: Effect,
    what: String,
    reader: Language,
    desk: Language,
}

impl View {
    fn new(effect: &Effect, style: &Style, language: Language) -> Self {
        let (reader, desk) = (style.language, style.desk_language);
        let what = match &effect.what {
            What::Ticket { text: Some(text), .. } => text.clone(),
            What::Ticket { body, policy, .. } => i18n::history::what(body, None, policy, language),
            What::Org(notice) => i18n::notice::what(&notice.what, language),
        };
        Self { effect: effect.clone(), what, reader, desk }
    }

    fn ticket(&self) -> Option<(&str, Option<&str>, &Arc<Policy>)> {
        match &self.effect.what {
            What::Ticket { number, body, policy, .. } => Some((number, body.status(), policy)),
            What::Org(_) => None,
        }
    }

    fn told(&self) -> Option<&Told> {
        match &self.effect.what {
            What::Ticket { .. } => None,
            What::Org(notice) => Some(&notice.what),
        }
    }

    fn status(&self) -> Cell<'_> {
        let Some((_, Some(status), policy)) = self.ticket() else { return Cell::Null };
        let name = |language| policy.status(status).map_or(status, |status| status.name(language));
        Cell::choice(status, name(self.reader), name(self.desk))
    }

    fn org(&self) -> Option<&str> {
        match &self.effect.what {
            What::Ticket { .. } => None,
            What::Org(notice) => Some(&notice.org),
        }
    }
}

/// How effects are shown.
const EFFECT: &[Column<View>] = &[
    Column::new("at", |view| view.effect.at.into()),
    Column::new("ticket", |view| view.ticket().map(|(number, ..)| number).into()),
    Column::new("org", |view| view.org().into()),
    Column::choice("effect", |view| Cell::Word(view.effect.slug())),
    Column::choice("status", View::status).flat(),
    Column::new("contract", |view: &View| match view.told() {
        Some(Told::ContractExpiring { contract, .. }) => Cell::Id("C-", contract.number()),
        _ => Cell::Null,
    })
    .flat(),
    Column::new("ends", |view: &View| match view.told() {
        Some(Told::ContractExpiring { ends, .. }) => Cell::Day(*ends),
        _ => Cell::Null,
    })
    .flat(),
    Column::number("balance_min", |view: &View| match view.told() {
        Some(Told::LowBalance { balance_min, .. }) => Cell::Minutes(*balance_min),
        _ => Cell::Null,
    })
    .flat(),
    Column::new("what", |view| Cell::text(&view.what)),
];

/// What `-o name` says of an effect: to whom it came.
const NAME: &[Column<View>] = &[Column::new("name", |view| {
    let ticket = view.ticket().map(|(number, ..)| number);
    ticket.or_else(|| view.org()).into()
})];

/// Runs `mesa tick`: where time has brought nothing it says nothing, but for JSON, whose list is then empty.
///
/// # Errors
/// Whatever stands in its way.
pub fn run(context: &Context) -> Result<Ending, Error> {
    context.must_have_columns(EFFECT)?;
    let mut session = context.session()?;
    let (style, language) = session.read(|reading| {
        Ok((context.style(reading.policy())?, context.language_of_answer(reading.policy())?))
    })?;
    let sink = Sink::default();
    let mut out = sink.clone();
    let unused: Option<&mut (dyn Write + Send)> = Some(&mut out);
    let file = if context.globals.dry_run { None } else { Appended::stdout(style.format)? };
    let (pipe, lines) = (pipe()?, Vec::new());
    let mut lines = Lines {
        style: &style,
        language,
        unused,
        list: None,
        sink,
        pipe,
        file,
        head: Vec::new(),
        lines,
        left: None,
    };
    tick(&mut session, &mut lines)?;
    let written = lines.end()?;
    Ok(if written == 0 && context.globals.fail_empty { Ending::Attention } else { Ending::Done })
}

/// Returns standard output where it is a pipe.
fn pipe() -> Result<Option<File>, Error> {
    let out = File::from(io::stdout().as_fd().try_clone_to_owned().map_err(Error::Output)?);
    let is_pipe = out.metadata().map_err(Error::Output)?.file_type().is_fifo();
    Ok(is_pipe.then_some(out))
}

/// How much a pipe that is empty takes without making its writer wait, with room for the effect that is one too many.
const PIPE_BYTES: usize = 32 << 10;

/// How long to wait before a pipe is looked at again.
const LOOK_AGAIN: Timespec = Timespec { tv_sec: 0, tv_nsec: 10_000_000 };

/// Effects on their way to standard output.
struct Lines<'a> {
    style: &'a Style,
    language: Language,
    unused: Option<&'a mut (dyn Write + Send)>,
    list: Option<List<'a, View>>,
    sink: Sink,
    pipe: Option<File>,
    /// the file to which they are appended
    file: Option<Appended>,
    /// what stands before the first line of such a file
    head: Vec<u8>,
    /// what is known of the lines in the sink, where they are appended
    lines: Vec<Line>,
    /// what a killed run had appended and not recorded, and from where on it did
    left: Option<(Place, Vec<Line>)>,
}

/// Nobody who reads slowly may hold up those who write to the store: into a pipe goes no more at once than it takes.
impl Listener for Lines<'_> {
    fn wait(&mut self) -> Result<(), Error> {
        let Some(pipe) = &self.pipe else { return Ok(()) };
        // Nothing tells of itself that a pipe is empty, but that its reader is gone: then writing fails, and says so.
        while ioctl_fionread(pipe).is_ok_and(|unread| unread > 0)
            && poll(&mut [PollFd::new(pipe, PollFlags::empty())], Some(&LOOK_AGAIN))
                .is_ok_and(|gone| gone == 0)
        {}
        Ok(())
    }

    fn take(&mut self, effects: &[Effect]) -> Result<bool, Error> {
        self.begin()?;
        let Some(list) = &mut self.list else { return Ok(false) };
        for effect in effects {
            list.row(&View::new(effect, self.style, self.language))?;
            list.settle()?;
            if self.file.is_some() {
                self.lines.push(self.sink.line(String::new()));
            }
        }
        Ok(self.pipe.is_some() && self.sink.length() > PIPE_BYTES)
    }

    fn pass(&mut self) -> Result<(), Error> {
        self.list.as_mut().map_or(Ok(()), List::release)?;
        let lines = std::mem::take(&mut self.lines);
        if let Some((_, left)) = self.left.take() {
            self.sink.retain(&lines, |line| !left.contains(line));
        }
        self.sink.write_out()?;
        self.file.as_ref().map_or(Ok(()), Appended::sync)
    }

    fn appending(&mut self) -> Option<&mut dyn Appending> {
        if self.file.is_some() { Some(self) } else { None }
    }
}

impl Appending for Lines<'_> {
    fn noted(&mut self) -> Result<(Place, Vec<Line>), Error> {
        let Some(file) = &self.file else { return Ok((Place::default(), Vec::new())) };
        let Some((place, left)) = &self.left else { return Ok((file.place()?, self.lines.clone())) };
        // Those that stand there come first, as they do in the file.
        let (mut lines, rest): (Vec<_>, Vec<_>) =
            self.lines.iter().cloned().partition(|line| left.contains(line));
        lines.extend(rest);
        Ok((*place, lines))
    }

    fn forget(&mut self) {
        self.sink.clear();
        self.lines.clear();
    }

    fn recover(&mut self, noted: &(Place, Vec<Line>)) -> Result<(), Error> {
        let Some(file) = &self.file else { return Ok(()) };
        let whole = file.recover(noted)?;
        let (place, lines) = noted;
        self.left =
            lines.get(..whole).filter(|lines| !lines.is_empty()).map(|lines| (*place, lines.to_vec()));
        Ok(())
    }
}

impl Lines<'_> {
    fn columns(&self) -> &'static [Column<View>] {
        let by_name = self.style.format == Format::Name && self.style.columns.is_none();
        if by_name { NAME } else { EFFECT }
    }

    /// Writes what stands before the rows: of a file that has lines already, nothing.
    fn begin(&mut self) -> Result<(), Error> {
        if let Some(out) = self.unused.take() {
            let mut list = List::begin(self.style, out, SCHEMA, self.columns())?;
            if self.file.is_some() {
                list.settle()?;
                self.head = self.sink.taken();
            }
            self.list = Some(list);
        }
        if let Some(file) = &self.file
            && self.lines.is_empty()
            && !self.head.is_empty()
            && file.length()? == 0
        {
            self.sink.write_all(&self.head).map_err(Error::Output)?;
            self.lines.push(self.sink.line(String::new()));
        }
        Ok(())
    }

    /// Writes what is left, and returns how many effects there were.
    fn end(mut self) -> Result<u64, Error> {
        if self.style.format == Format::Json
            && let Some(out) = self.unused.take()
        {
            self.list = Some(List::begin(self.style, out, SCHEMA, self.columns())?);
        }
        let written = self.list.map_or(Ok(0), |list| list.end(Summary::default()))?;
        self.sink.write_out()?;
        Ok(written)
    }
}

const SCHEMA: &str = "mesa.tick.list/1";
