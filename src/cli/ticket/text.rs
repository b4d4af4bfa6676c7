//! Where the words of a message come from: a flag, a file, standard input, or an editor.
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use clap::Args;

use super::super::Context;
use crate::domain::refusal::{Refusal, Usage};
use crate::domain::text::BODY_LIMIT;
use crate::error::{Error, about_file};
use crate::i18n;

/// A message on the command line.
#[derive(Debug, Default, Args)]
pub struct MessageArgs {
    /// What is said; `-` reads it from standard input
    #[arg(short, long, value_name = "TEXT", conflicts_with = "message_file")]
    pub message: Option<String>,
    /// The file with what is said; `-` is standard input
    #[arg(short = 'F', long, value_name = "FILE")]
    pub message_file: Option<String>,
}

/// A message that was taken in, kept in a file until it is safely stored.
#[derive(Debug, Default)]
pub struct Message {
    /// the words
    pub text: Option<String>,
    draft: Option<PathBuf>,
}

impl MessageArgs {
    /// Tells whether the message is to come from standard input.
    pub fn wants_stdin(&self) -> bool {
        self.message.as_deref() == Some("-") || self.message_file.as_deref() == Some("-")
    }

    /// Returns the message, if one is given.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn given(&self, context: &Context) -> Result<Message, Error> {
        match (&self.message, &self.message_file) {
            (Some(text), _) if text != "-" => Ok(Message { text: Some(text.clone()), draft: None }),
            (Some(_), _) => Ok(kept(context, context.read_text("-")?)),
            (None, Some(file)) if file == "-" => Ok(kept(context, context.read_text("-")?)),
            (None, Some(file)) => Ok(Message { text: Some(context.read_text(file)?), draft: None }),
            (None, None) => Ok(Message::default()),
        }
    }

    /// Returns the message, written in an editor where none is given and somebody sits at a terminal.
    ///
    /// `about` stands in the editor as comment lines.
    ///
    /// # Errors
    /// It cannot be read, or none is given and nobody can be asked.
    pub fn required(&self, context: &Context, about: &str) -> Result<Message, Error> {
        let given = self.given(context)?;
        if given.text.is_some() {
            return Ok(given);
        }
        if !context.can_ask() {
            return Err(Refusal::Usage(Usage::Missing(vec!["--message"])).into());
        }
        Ok(kept(context, edited(context, about)?))
    }
}

impl Message {
    /// Returns the result of what was done with the message; its copy is removed once it is stored, and named where it
    /// was not.
    ///
    /// # Errors
    /// Those of `done`.
    pub fn settle<T>(self, context: &Context, done: Result<T, Error>) -> Result<T, Error> {
        match (&self.draft, &done) {
            (Some(draft), Ok(_)) => drop(std::fs::remove_file(draft)),
            (Some(draft), Err(_)) => {
                let kept = i18n::notes::text_kept(&draft.display().to_string(), context.language());
                crate::error::talk(&kept);
            }
            (None, _) => {}
        }
        done
    }
}

/// Keeps a copy of words that exist nowhere else (PAM-18, PAM-31), readable by nobody else.
///
/// A machine without a place for it must not stop the work: then there is no copy.
fn kept(context: &Context, text: String) -> Message {
    let worth_keeping = !crate::domain::text::is_blank(&text);
    let draft = context.config.environment.state_folder().filter(|_| worth_keeping).and_then(|folder| {
        let folder = folder.join("drafts");
        std::fs::create_dir_all(&folder).ok()?;
        let mut file = tempfile::Builder::new().prefix("message-").suffix(".txt").tempfile_in(folder).ok()?;
        file.write_all(text.as_bytes()).ok()?;
        file.into_temp_path().keep().ok()
    });
    Message { text: Some(text), draft }
}

const CUT: &str = "# ------------------------ >8 ------------------------";

/// Lets the user's editor write a text. What follows the cut line is not part of it.
fn edited(context: &Context, about: &str) -> Result<String, Error> {
    let editor = context.config.environment.editor().unwrap_or("vi");
    let mut file =
        tempfile::Builder::new().prefix("mesa-").suffix(".txt").tempfile().map_err(about_file("$TMPDIR"))?;
    let language = context.language();
    let comments =
        [i18n::notes::editor_help(language), about].map(|lines| lines.replace('\n', "\n# ")).join("\n# ");
    let beginning = format!("\n{CUT}\n# {comments}\n");
    file.write_all(beginning.as_bytes()).map_err(about_file(file.path()))?;
    // As git does: the shell splits the editor's own arguments, the path is never interpreted.
    let run =
        Command::new("sh").arg("-c").arg(format!("{editor} \"$@\"")).arg(editor).arg(file.path()).status();
    let ended = run.map_err(|error| Error::Editor(error.to_string()))?;
    if !ended.success() {
        return Err(Error::Editor(format!("{editor}: {ended}")));
    }
    read_back(file.path())
}

fn read_back(path: &Path) -> Result<String, Error> {
    let mut text = String::new();
    let limit = u64::try_from(BODY_LIMIT).unwrap_or(u64::MAX).saturating_mul(2);
    std::fs::File::open(path)
        .and_then(|file| file.take(limit).read_to_string(&mut text))
        .map_err(about_file(path))?;
    let words = text.split(CUT).next().unwrap_or_default();
    Ok(words.trim().to_owned())
}
