//! `mesa completions` and `mesa man`: what the argument parser knows, for shells and for `man`.
use std::io::Write as _;
use std::path::PathBuf;

use clap::{Args, CommandFactory};
use clap_complete::Shell;
use clap_mangen::Man;

use super::{Cli, Context, Ending};
use crate::error::{Error, about_file};
use crate::render::{Cell, Column, List, Summary};

/// `mesa completions`.
#[derive(Debug, Args)]
pub struct Command {
    /// The shell that is to complete
    #[arg(value_enum)]
    shell: Shell,
}

/// `mesa man`.
#[derive(Debug, Args)]
pub struct Pages {
    /// The folder for the pages; made where it is missing
    folder: PathBuf,
}

/// Returns the script that completes `mesa` in `shell`.
pub fn script(shell: Shell) -> Vec<u8> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "mesa", &mut script);
    script
}

/// Runs `mesa completions`.
///
/// # Errors
/// The output fails.
pub fn run(command: &Command, context: &Context) -> Result<Ending, Error> {
    let mut out = context.out();
    out.write_all(&script(command.shell))?;
    out.flush()?;
    Ok(Ending::Done)
}

/// A manual page on the disk.
struct Page {
    file: String,
}

const PAGE: &[Column<Page>] = &[Column::new("file", |page| Cell::text(&page.file))];

/// Runs `mesa man`: one page a command, named after it.
///
/// # Errors
/// The folder or a page cannot be written.
pub fn write_pages(command: &Pages, context: &Context) -> Result<Ending, Error> {
    let style = context.style_without_desk()?;
    let mut out = context.out();
    let mut list = List::begin(&style, &mut out, "mesa.page.list/1", PAGE)?;
    if !context.globals.dry_run {
        std::fs::create_dir_all(&command.folder).map_err(about_file(&command.folder))?;
    }
    for page in pages() {
        let file = command.folder.join(page.get_filename());
        if !context.globals.dry_run {
            page.generate_to(&command.folder).map_err(about_file(&file))?;
        }
        list.row(&Page { file: file.display().to_string() })?;
    }
    list.end(Summary::default())?;
    Ok(Ending::Done)
}

/// Returns the page of every command, outermost first.
fn pages() -> Vec<Man> {
    let mut root = Cli::command();
    root.build();
    let mut commands = vec![root];
    let mut pages = Vec::new();
    while let Some(command) = commands.pop() {
        let mut inside: Vec<_> = command.get_subcommands().cloned().collect();
        inside.reverse();
        commands.extend(inside);
        pages.push(Man::new(command));
    }
    pages
}
