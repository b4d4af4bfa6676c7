//! Reads a file through its map, judges every row, and spills the good ones.
use std::borrow::Cow;
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;
use std::thread;

use super::directory::Directory;
use super::names::{FileNames, Who};
use super::record::{Names, Record, Texts, Word, Words};
use super::spill::Sorted;
use super::spilling::Spilling;
use super::{Import, Progress, Watch};
use crate::domain::desk::Policy;
use crate::domain::import::{FileProblem, RowProblem, RowProblemKind, WordList};
use crate::domain::instant::Instant;
use crate::domain::text::one_line;
use crate::domain::ticket::open;
use crate::error::Error;
use crate::exchange::history::{History, HistoryRow, Line, decoded};
use crate::exchange::import_map::{DeskWords, ImportMap};
use crate::exchange::source;
use crate::ops::Reading;
use crate::ops::import::content::Content;
use crate::ops::import::rejects::{Place, RejectsFile};

/// Progress is told after so many rows each.
const STEP: u64 = 4096;

/// A file that was read: its good rows, ordered by ticket, and what was wrong with the others.
pub(super) struct Staged {
    /// the digests of its map and of itself, where a key stands for them
    pub digests: [Option<Vec<u8>>; 2],
    /// the policy that its words were found in, and that its tickets keep
    pub policy: Arc<Policy>,
    /// its version
    pub policy_version: i64,
    /// how it was read
    pub map: ImportMap,
    /// the desk's words in it
    pub words: Slugs,
    /// the people and organisations in it
    pub names: FileNames,
    /// its good rows
    pub sorted: Sorted,
    /// what parts the file's fields
    pub delimiter: char,
    /// rows read
    pub rows: u64,
    /// rows refused
    pub rejected: u64,
    /// of them, some for not being UTF-8, and no encoding was named
    pub undecoded: bool,
}

/// What is to be read, and how.
pub(super) struct Asked<'a> {
    /// the file and its map
    pub import: &'a Import,
    /// where its rejected rows are to go
    pub place: Option<Place>,
    /// so many of them are told
    pub told: u64,
    /// a key stands for what it holds
    pub keyed: bool,
}

/// Words of the desk, each kept once.
#[derive(Debug, Default)]
pub(super) struct Slugs {
    all: Vec<Box<str>>,
    places: HashMap<Box<str>, Word>,
}

impl Slugs {
    /// Returns the place of a word.
    fn place(&mut self, slug: &str) -> Word {
        if let Some(place) = self.places.get(slug) {
            return *place;
        }
        // A policy is a text of 1 MiB at most: it has not so many words.
        let place = Word::try_from(self.all.len()).unwrap_or(Word::MAX);
        self.all.push(slug.into());
        self.places.insert(slug.into(), place);
        place
    }

    /// Returns the word at a place.
    pub(super) fn word(&self, place: Word) -> &str {
        self.all.get(usize::from(place)).map(AsRef::as_ref).unwrap_or_default()
    }
}

/// Reads a map.
///
/// # Errors
/// It cannot be read, or has problems: all of them are named.
fn read_map(path: &Path, policy: &Policy, keyed: bool) -> Result<(ImportMap, Option<Vec<u8>>), Error> {
    let file = path.display().to_string();
    let read = |content: Content| Ok((source::read_text(content.input)?, content.digest));
    let (text, digest) =
        Content::open(path, keyed).and_then(read).map_err(|problem| exchange(&file, problem))?;
    let map = ImportMap::parse(&text, policy).map_err(|problems| Error::Map { file, problems })?;
    Ok((map, digest))
}

/// Returns the failure of a file.
pub(super) fn exchange(file: &str, problem: FileProblem) -> Error {
    Error::Exchange { file: file.to_owned(), problem: Box::new(problem), command: "import tickets".into() }
}

/// Reads the whole file; its rejected rows wait to be put in their place.
///
/// # Errors
/// The file or its map cannot be read as what they should be; a default of the map names nobody.
pub(super) fn stage(
    reading: &Reading,
    Asked { import, place, told, keyed }: Asked,
    watch: &Watch,
) -> Result<(Staged, RejectsFile), Error> {
    let policy = reading.policy();
    let (map, map_digest) = read_map(&import.map, policy, keyed)?;
    let file = import.file.display().to_string();
    let content = Content::open(&import.file, keyed);
    let Content { input, digest } = content.map_err(|problem| exchange(&file, problem))?;
    let input = match &import.encoding {
        Some(name) => decoded(input, name).map_err(|problem| exchange(&file, problem))?,
        None => input,
    };
    let history = History::new(input, &map, policy, import.delimiter);
    let mut history = history.map_err(|problem| exchange(&file, problem))?;
    let column = |word: &'static str| (word, history.column(word).unwrap_or_else(|| word.to_owned()));
    let columns = COLUMNS.map(column).into_iter().collect();
    let mut rejects = RejectsFile::begin(place, history.header())?;
    let judge = Judge { policy, now: reading.now, columns, directory: Directory::new(reading, &map)? };
    let department_needed = open::department(policy, map.defaults.department.as_deref()).is_err();
    let (mut words, mut taken) = (Slugs::default(), Taken::default());
    let (sorted, names) = thread::scope(|scope| {
        let (words, spill) = (&mut words, Spilling::new(scope)?);
        let mut stager = Stager { judge, words, spill, department_needed };
        while let Some(line) = history.next_line().map_err(|problem| exchange(&file, problem))? {
            taken.rows += 1;
            if taken.rows % STEP == 0 {
                (watch.progress)(Progress::Read { rows: taken.rows });
            }
            let (problem, record) = match line {
                Line::Row(row) => match stager.take(&row)? {
                    Some(problem) => (problem, row.record),
                    None => continue,
                },
                Line::Reject { problem, record } => (problem, record),
            };
            taken.rejected += 1;
            taken.undecoded |=
                import.encoding.is_none() && matches!(problem.kind, RowProblemKind::Encoding { .. });
            rejects.write(record, &problem, watch.words)?;
            if taken.rejected <= told {
                (watch.rejected)(&problem);
            }
        }
        stager.sort()
    })?;
    rejects.flush()?;
    let (delimiter, digests) = (history.delimiter(), [map_digest, digest]);
    let (policy, policy_version) = (reading.desk.policy.clone(), reading.desk.version);
    let Taken { rows, rejected, undecoded } = taken;
    let staged = Staged {
        digests,
        policy,
        policy_version,
        map,
        words,
        names,
        sorted,
        delimiter,
        rows,
        rejected,
        undecoded,
    };
    Ok((staged, rejects))
}

/// How much was read, and what of it was not taken.
#[derive(Default)]
struct Taken {
    rows: u64,
    rejected: u64,
    undecoded: bool,
}

/// The words of the map whose columns a problem found here may name.
const COLUMNS: [&str; 9] =
    ["ticket", "at", "subject", "org", "plan", "contact", "department", "assignee", "opened_at"];

/// Takes rows in.
struct Stager<'a, 's> {
    judge: Judge<'a>,
    words: &'a mut Slugs,
    spill: Spilling<'s>,
    department_needed: bool,
}

/// What the desk and its store know of a row's values, beyond what its reader knows.
struct Judge<'a> {
    policy: &'a Policy,
    now: Instant,
    columns: HashMap<&'static str, String>,
    directory: Directory<'a>,
}

impl Stager<'_, '_> {
    /// Ends the taking in.
    fn sort(self) -> Result<(Sorted, FileNames), Error> {
        let names = self.judge.directory.into_names(); // before room is made for sorting
        Ok((self.spill.sort()?, names))
    }

    /// Spills a row, unless there is a problem with it, which is returned.
    fn take(&mut self, row: &HistoryRow) -> Result<Option<RowProblem>, Error> {
        let names = match self.judge.names(row, self.department_needed)? {
            Ok(names) => names,
            Err((word, value, kind)) => {
                let field = self.judge.columns.get(word).map(String::as_str);
                return Ok(Some(row.problem(field, &value, kind)));
            }
        };
        let plan = row.plan.and_then(|plan| self.judge.policy.find_plan(plan).ok());
        let words = &mut *self.words;
        let mut place = |slug: Option<&str>| slug.map(|slug| words.place(slug));
        let record = Record {
            at: row.at,
            line: row.line,
            status: place(Some(row.status)).unwrap_or_default(),
            responds: row.responds,
            words: Words {
                priority: place(row.priority),
                department: place(row.department),
                kind: place(row.kind),
                plan: place(plan.map(|plan| plan.key.as_str())),
            },
            names,
            texts: Texts { subject: row.subject, message: row.message },
        };
        self.spill.add(row.ticket, row.opened_at.unwrap_or(row.at), &record)?;
        Ok(None)
    }
}

/// A problem: the map's word for its column, the value, and what is wrong.
type Found<'r> = (&'static str, Cow<'r, str>, RowProblemKind);

impl Judge<'_> {
    /// Returns whom a row names, or what is wrong with it.
    fn names<'r>(
        &mut self,
        row: &HistoryRow<'r>,
        department_needed: bool,
    ) -> Result<Result<Names, Found<'r>>, Error> {
        if let Some(found) = self.problem(row, department_needed) {
            return Ok(Err(found));
        }
        let all = [(Who::Org, row.org), (Who::Contact, row.contact), (Who::Assignee, row.assignee)];
        let mut names = [None; 3];
        for (name, (who, text)) in names.iter_mut().zip(all) {
            let Some(text) = text else { continue };
            *name = match self.directory.name(who, text)? {
                Ok(place) => Some(place),
                Err(kind) => return Ok(Err((who.word(), text.into(), kind))),
            };
        }
        let [org, contact, assignee] = names;
        Ok(Ok(Names { org, contact, assignee }))
    }

    fn problem<'r>(&self, row: &HistoryRow<'r>, department_needed: bool) -> Option<Found<'r>> {
        let at = || Cow::Owned(row.at.to_string());
        if row.at > self.now {
            return Some(("at", at(), RowProblemKind::Future));
        }
        if row.opened_at.is_some_and(|opened_at| row.at < opened_at) {
            return Some(("at", at(), RowProblemKind::BeforeOpening));
        }
        if department_needed && row.department.is_none() {
            return Some(("department", Cow::Borrowed(""), RowProblemKind::Blank));
        }
        for (word, text) in [("ticket", Some(row.ticket)), ("subject", row.subject)] {
            let problem = text.and_then(|text| Some((text, one_line(text).err()?)));
            if let Some((text, problem)) = problem {
                return Some((word, text.into(), RowProblemKind::Text(problem)));
            }
        }
        if let Some(plan) = row.plan
            && let Err(suggestion) = self.policy.find(WordList::Plan, plan)
        {
            let kind = RowProblemKind::UnknownWord { list: WordList::Plan, suggestion };
            return Some(("plan", plan.into(), kind));
        }
        None
    }
}
