//! `mesa contact remove`: a person goes, the tickets stay.
use std::path::Path;

use clap::Args;

use super::contact::CONTACT;
use super::{Context, Ending, question};
use crate::domain::refusal::{Refusal, Usage};
use crate::domain::removal::Marks;
use crate::error::{Error, about_file};
use crate::i18n;
use crate::ops::removal;

/// What stands below the flags.
pub const HELP: &str = "\
What the person said is taken out of every ticket, and their e-mail, phone and full name wherever others wrote them:
messages, subjects, answers, copies, import runs, and the drafts of whoever runs this. The tickets stay, and so does the
chain of what happened. Copies made before (backups, exports) still hold everything.

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
    if let Some(marks) = marks.filter(|_| !done.dry_run) {
        scrub_drafts(context, &marks)?;
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

/// Takes the person out of texts that were kept because they could not be stored.
fn scrub_drafts(context: &Context, marks: &Marks) -> Result<(), Error> {
    let Some(folder) = context.config.environment.state_folder().map(|folder| folder.join("drafts")) else {
        return Ok(());
    };
    let Ok(drafts) = std::fs::read_dir(&folder) else { return Ok(()) };
    for draft in drafts {
        let path = draft.map_err(about_file(&folder))?.path();
        scrub_draft(&path, marks).map_err(about_file(&path))?;
    }
    Ok(())
}

fn scrub_draft(path: &Path, marks: &Marks) -> std::io::Result<()> {
    if !path.is_file() {
        return Ok(());
    }
    // What is no text was not kept by mesa.
    let Ok(text) = std::fs::read_to_string(path) else { return Ok(()) };
    match marks.scrub(&text) {
        Some(clean) => std::fs::write(path, clean),
        None => Ok(()),
    }
}
