//! Reads a file through its map, judges every row, and spills the good ones.
use std::borrow::Cow;
use std::collections::HashMap;
use std::path::Path;

use super::content::Content;
use super::directory::Directory;
use super::record::{Record, Texts, Word, Words};
use super::rejects::{Place, RejectsFile};
use super::spill::{Sorted, Spill};
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
use crate::ops::{Desk, Reading};

/// Progress is told after so many rows each.
const STEP: u64 = 4096;

/// A file that was read: its good rows, ordered by ticket, and what was wrong with the others.
pub(super) struct Staged {
    /// the digests of its map and of itself, where a key stands for them
    pub digests: [Option<Vec<u8>>; 2],
    /// the policy that its words were found in, and that its tickets keep
    pub desk: Desk,
    /// how it was read
    pub map: ImportMap,
    /// the desk's words in it
    pub words: Slugs,
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
    let mut stager = Stager {
        judge: Judge { policy, now: reading.now, columns, directory: Directory::new(reading, &map)? },
        words: Slugs::default(),
        spill: Spill::new()?,
        department_needed: open::department(policy, map.defaults.department.as_deref()).is_err(),
    };
    let (mut rows, mut rejected, mut undecoded) = (0, 0, false);
    while let Some(line) = history.next_line().map_err(|problem| exchange(&file, problem))? {
        rows += 1;
        if rows % STEP == 0 {
            (watch.progress)(Progress::Read { rows });
        }
        let (problem, record) = match line {
            Line::Row(row) => match stager.take(&row)? {
                Some(problem) => (problem, row.record),
                None => continue,
            },
            Line::Reject { problem, record } => (problem, record),
        };
        rejected += 1;
        undecoded |= import.encoding.is_none() && matches!(problem.kind, RowProblemKind::Encoding { .. });
        rejects.write(record, &problem, watch.words)?;
        if rejected <= told {
            (watch.rejected)(&problem);
        }
    }
    rejects.flush()?;
    let Stager { words, spill, .. } = stager;
    let (desk, sorted, delimiter) = (reading.desk.clone(), spill.sort()?, history.delimiter());
    let digests = [map_digest, digest];
    Ok((Staged { digests, desk, map, words, sorted, delimiter, rows, rejected, undecoded }, rejects))
}

/// The words of the map whose columns a problem found here may name.
const COLUMNS: [&str; 9] =
    ["ticket", "at", "subject", "org", "plan", "contact", "department", "assignee", "opened_at"];

/// Takes rows in.
struct Stager<'a> {
    judge: Judge<'a>,
    words: Slugs,
    spill: Spill,
    department_needed: bool,
}

/// What the desk and its store know of a row's values, beyond what its reader knows.
struct Judge<'a> {
    policy: &'a Policy,
    now: Instant,
    columns: HashMap<&'static str, String>,
    directory: Directory<'a>,
}

impl Stager<'_> {
    /// Spills a row, unless there is a problem with it, which is returned.
    fn take(&mut self, row: &HistoryRow) -> Result<Option<RowProblem>, Error> {
        if let Some((word, value, kind)) = self.judge.problem(row, self.department_needed)? {
            let field = self.judge.columns.get(word).map(String::as_str);
            return Ok(Some(row.problem(field, &value, kind)));
        }
        let plan = row.plan.and_then(|plan| self.judge.policy.find_plan(plan).ok());
        let words = &mut self.words;
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
            texts: Texts {
                subject: row.subject,
                org: row.org,
                contact: row.contact,
                assignee: row.assignee,
                message: row.message,
            },
        };
        self.spill.add(row.ticket, row.opened_at.unwrap_or(row.at), &record)?;
        Ok(None)
    }
}

/// A problem: the map's word for its column, the value, and what is wrong.
type Found<'r> = (&'static str, Cow<'r, str>, RowProblemKind);

impl Judge<'_> {
    fn problem<'r>(
        &mut self,
        row: &HistoryRow<'r>,
        department_needed: bool,
    ) -> Result<Option<Found<'r>>, Error> {
        let at = || Cow::Owned(row.at.to_string());
        if row.at > self.now {
            return Ok(Some(("at", at(), RowProblemKind::Future)));
        }
        if row.opened_at.is_some_and(|opened_at| row.at < opened_at) {
            return Ok(Some(("at", at(), RowProblemKind::BeforeOpening)));
        }
        if department_needed && row.department.is_none() {
            return Ok(Some(("department", Cow::Borrowed(""), RowProblemKind::Blank)));
        }
        for (word, text) in [("ticket", Some(row.ticket)), ("subject", row.subject)] {
            let problem = text.and_then(|text| Some((text, one_line(text).err()?)));
            if let Some((text, problem)) = problem {
                return Ok(Some((word, text.into(), RowProblemKind::Text(problem))));
            }
        }
        if let Some(plan) = row.plan
            && let Err(suggestion) = self.policy.find(WordList::Plan, plan)
        {
            let kind = RowProblemKind::UnknownWord { list: WordList::Plan, suggestion };
            return Ok(Some(("plan", plan.into(), kind)));
        }
        for (word, text) in [("org", row.org), ("contact", row.contact), ("assignee", row.assignee)] {
            let Some(text) = text else { continue };
            if let Some(kind) = self.directory.problem(word, text)? {
                return Ok(Some((word, text.into(), kind)));
            }
        }
        Ok(None)
    }
}
