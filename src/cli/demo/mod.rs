//! `mesa demo`: a support morning on a store of its own, played with the commands that a user would type.
//!
//! Invariant: no output is written here in place of a command's own; each runs as a process of its own.
use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command as Process, Stdio};

use clap::Args;

use super::{Context, Ending};
use crate::domain::language::Language;
use crate::error::{Error, about_file};
use crate::i18n::demo::{self, Scene};

/// The policy that the demonstration applies.
const POLICY: &str = include_str!("desk.toml");

/// The folder where none is named.
const FOLDER: &str = "mesa-demo";

/// `mesa demo`.
#[derive(Debug, Args)]
pub struct Command {
    /// The folder to make: it must not exist [default: mesa-demo, else mesa-demo-2 …]
    folder: Option<PathBuf>,
}

/// Runs `mesa demo`.
///
/// # Errors
/// The folder exists or cannot be made; a command of the story fails, which says so itself.
pub fn run(command: &Command, context: &Context) -> Result<Ending, Error> {
    let language = context.language();
    let program = std::env::current_exe().map_err(about_file("mesa"))?;
    let folder = if context.globals.dry_run {
        command.folder.clone().unwrap_or_else(|| PathBuf::from(FOLDER))
    } else {
        make_folder(command.folder.as_deref())?
    };
    let stage = Stage { program, folder, language, context };
    let name = stage.folder.display().to_string();
    stage.say(&demo::opening(&name, language))?;
    if !context.globals.dry_run {
        let policy = stage.folder.join("desk.toml");
        std::fs::write(&policy, POLICY).map_err(about_file(policy))?;
    }
    for scene in demo::story(language) {
        stage.play(&scene)?;
    }
    stage.say(&format!("\n{}", demo::ending(&name, language)))?;
    Ok(Ending::Done)
}

/// Makes the folder that is named, or the first `mesa-demo…` that does not exist.
fn make_folder(named: Option<&Path>) -> Result<PathBuf, Error> {
    if let Some(folder) = named {
        return make(folder).map(|()| folder.to_owned()).map_err(about_file(folder));
    }
    let mut tries = 1_u32;
    loop {
        let folder = PathBuf::from(if tries == 1 { FOLDER.to_owned() } else { format!("{FOLDER}-{tries}") });
        match make(&folder) {
            Ok(()) => return Ok(folder),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists && tries < 1000 => tries += 1,
            Err(error) => return Err(about_file(folder)(error)),
        }
    }
}

/// Makes one new folder; an existing one is never entered.
fn make(folder: &Path) -> std::io::Result<()> {
    if let Some(above) = folder.parent().filter(|above| !above.as_os_str().is_empty()) {
        std::fs::create_dir_all(above)?;
    }
    std::fs::create_dir(folder)
}

/// Where the story is played.
struct Stage<'a> {
    program: PathBuf,
    folder: PathBuf,
    language: Language,
    context: &'a Context<'a>,
}

impl Stage<'_> {
    fn say(&self, text: &str) -> Result<(), Error> {
        let mut out = self.context.out();
        writeln!(out, "{text}")?;
        Ok(out.flush()?)
    }

    /// Shows a command, runs it and lets it answer for itself.
    fn play(&self, scene: &Scene) -> Result<(), Error> {
        let said = if scene.said.is_empty() { String::new() } else { format!("\n# {}\n", scene.said) };
        self.say(&format!("{said}$ mesa {}", scene.line))?;
        if self.context.globals.dry_run {
            return Ok(());
        }
        let status = self.process(scene)?.status().map_err(about_file(&self.program))?;
        if status.code() == Some(scene.exit) {
            return Ok(());
        }
        Err(Error::Stopped { command: format!("mesa {}", scene.line), exit: status.code() })
    }

    /// Returns the process of a scene: in the folder, on its store, with nothing of the user's own configuration but
    /// language, zone and format.
    fn process(&self, scene: &Scene) -> Result<Process, Error> {
        let mut process = Process::new(&self.program);
        let (line, file) = redirected(scene.line);
        process.args(shlex::split(line).unwrap_or_default()).current_dir(&self.folder).stdin(Stdio::null());
        process.env("MESA_STORE", "mesa.db").env("MESA_LANG", self.language.code());
        process.env_remove("MESA_AS").env_remove("MESA_TZ").env_remove("MESA_LOCK_WAIT");
        let folder = std::path::absolute(&self.folder).map_err(about_file(&self.folder))?;
        process.env("XDG_CONFIG_HOME", folder);
        if let Some(zone) = self.context.config.zone() {
            process.env("MESA_TZ", zone);
        }
        let format = self.context.asked_format()?.map_or("table", |format| format.name());
        process.env("MESA_OUTPUT", format);
        if let Some(name) = file {
            let path = self.folder.join(name);
            process.stdout(File::create_new(&path).map_err(about_file(path))?);
        }
        Ok(process)
    }
}

/// Returns a line without its `> FILE`, and the file.
fn redirected(line: &str) -> (&str, Option<&str>) {
    line.split_once(" > ").map_or((line, None), |(line, file)| (line, Some(file)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::desk::Policy;

    #[test]
    fn the_policy_of_the_demonstration_is_one_that_can_be_applied() {
        assert!(Policy::from_applied(POLICY).is_ok());
    }

    #[test]
    fn every_line_of_the_story_is_one_that_the_parser_takes() {
        use clap::Parser as _;
        for scene in Language::ALL.into_iter().flat_map(demo::story) {
            let words = shlex::split(redirected(scene.line).0).unwrap();
            let parsed = crate::cli::Cli::try_parse_from(std::iter::once("mesa".to_owned()).chain(words));
            assert!(parsed.is_ok(), "{}", scene.line);
        }
    }
}
