//! `mesa contact remove`: a person goes, the tickets stay.
use std::io::{ErrorKind, Read, Seek, Write};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use clap::Args;
use rustix::fs::{Mode, OFlags};
use rustix::io::Errno;

use super::contact::CONTACT;
use super::{Context, Ending, question};
use crate::domain::refusal::{Refusal, Usage};
use crate::domain::removal::Marks;
use crate::error::{Error, about_file};
use crate::i18n;
use crate::ops::{Outcome, removal};

/// What stands below the flags.
pub const HELP: &str = "\
What the person said is taken out of every ticket, and their e-mail, phone (however it is written), external id and full
name (turned round too; a name of one word where nobody else has it) wherever others wrote them: messages, subjects,
answers, copies, notes, contracts, credits, import runs, idempotency keys, and the drafts of every agent whose folder can be
read. What imports replaced before counts too. The tickets stay, and so does the chain of what happened.
Copies made before (backups, exports) still hold everything, and an organisation keeps its own name.

Example:
  mesa contact remove ana@acme.example --yes";

/// `mesa contact remove`.
#[derive(Debug, Args)]
pub struct Remove {
    /// Its e-mail, phone in any written form, external id, or own id (P-12)
    who: String,
}

/// Runs `mesa contact remove`.
///
/// # Errors
/// Whatever stands in its way; nobody confirmed it.
pub fn run(Remove { who }: &Remove, context: &Context) -> Result<Ending, Error> {
    context.must_have_columns(CONTACT)?;
    let mut session = context.session()?;
    if !context.globals.yes && !context.globals.dry_run {
        match session.read(|reading| removal::to_remove(reading, who)) {
            Ok(Some(shown)) => confirm(context, &shown)?,
            Ok(None) => {}
            // Under an idempotency key the name may be that of somebody who is removed already.
            Err(Error::Refused(refusal)) if matches!(*refusal, Refusal::Unknown { .. }) => {}
            Err(error) => return Err(error),
        }
    }
    let (done, marks) = removal::remove(&mut session, who)?;
    if done.outcome == Outcome::Updated && !done.dry_run && !session.settle()? {
        let language = session.read(|reading| Ok::<_, Error>(context.language_at(reading.policy())))?;
        context.say(i18n::contacts::log_in_use(language));
    }
    if let Some(marks) = marks.filter(|_| !done.dry_run) {
        let (uids, language) = session.read(|reading| {
            Ok::<_, Error>((removal::uids(reading)?, context.language_at(reading.policy())))
        })?;
        for folder in scrub_drafts(context, &marks, &uids)? {
            context.say(&i18n::contacts::drafts_unread(&folder.display().to_string(), language));
        }
    }
    session.read(|reading| context.wrote(reading.policy(), ("mesa.contact/1", CONTACT), &done, Vec::new()))
}

fn confirm(context: &Context, shown: &str) -> Result<(), Error> {
    let needed = || Error::from(Refusal::Usage(Usage::Missing(vec!["--yes"])));
    if !context.can_ask() {
        return Err(needed());
    }
    let question = i18n::contacts::remove(shown, context.language());
    if question::yes(&question)? { Ok(()) } else { Err(needed()) }
}

/// Takes the person out of texts that were kept because they could not be stored: one's own, and those of every agent of
/// this machine. Returns the folders that cannot be read.
fn scrub_drafts(context: &Context, marks: &Marks, uids: &[u32]) -> Result<Vec<PathBuf>, Error> {
    if let Some(folder) = context.config.environment.state_folder() {
        let folder = folder.join("drafts");
        scrub_folder(&folder, marks, None).map_err(about_file(&folder))?;
    }
    let own = rustix::process::getuid().as_raw();
    let (passwd, mut unread) = (std::fs::read_to_string("/etc/passwd").unwrap_or_default(), Vec::new());
    for (uid, home) in passwd.lines().filter_map(home) {
        if uid == own || !uids.contains(&uid) {
            continue;
        }
        let folder = Path::new(home).join(".local/state/mesa/drafts");
        match scrub_folder(&folder, marks, Some(uid)) {
            Err(error) if error.kind() == ErrorKind::PermissionDenied => unread.push(folder),
            done => done.map_err(about_file(&folder))?,
        }
    }
    Ok(unread)
}

/// Reads whose home a line of the system's list of users names.
fn home(line: &str) -> Option<(u32, &str)> {
    let mut fields = line.split(':').skip(2);
    let uid = fields.next()?.parse().ok()?;
    fields.nth(2).map(|home| (uid, home))
}

/// Scrubs the files of a folder; in another's folder only those that are its `owner`'s.
fn scrub_folder(folder: &Path, marks: &Marks, owner: Option<u32>) -> std::io::Result<()> {
    let mut drafts = match std::fs::read_dir(folder) {
        Err(error) if error.kind() != ErrorKind::PermissionDenied => return Ok(()),
        drafts => drafts?,
    };
    drafts.try_for_each(|draft| scrub_draft(&draft?.path(), marks, owner))
}

fn scrub_draft(path: &Path, marks: &Marks, owner: Option<u32>) -> std::io::Result<()> {
    // A link may lead to what is no draft.
    let flags = OFlags::RDWR | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
    let mut file = match rustix::fs::open(path, flags, Mode::empty()) {
        Err(Errno::LOOP | Errno::ISDIR | Errno::NXIO) => return Ok(()),
        opened => std::fs::File::from(opened?),
    };
    let known = file.metadata()?;
    if !known.is_file() || owner.is_some_and(|owner| known.uid() != owner) {
        return Ok(());
    }
    let mut text = String::new();
    match file.read_to_string(&mut text) {
        // What is no text was not kept by mesa.
        Err(error) if error.kind() == ErrorKind::InvalidData => return Ok(()),
        read => drop(read?),
    }
    let Some(clean) = marks.scrub(&text) else { return Ok(()) };
    file.rewind()?;
    file.set_len(0)?;
    file.write_all(clean.as_bytes())
}
