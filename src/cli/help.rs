//! `mesa help`: what every command does, and topics that belong to none.
use std::fmt::Write as _;
use std::io::Write as _;

use clap::builder::StyledStr;
use clap::{Args, CommandFactory};

use super::{Cli, Context, Ending};
use crate::domain::language::Language;
use crate::domain::refusal::{Noun, Refusal};
use crate::domain::text::suggest;
use crate::error::{Error, Exit};
use crate::i18n::topics::{self, Topic};
use crate::render::{Cell, Column, List, Summary};

/// `mesa help`.
#[derive(Debug, Args)]
pub struct Command {
    /// A topic, or the words of a command; without any, the overview
    #[arg(value_name = "TOPIC|COMMAND")]
    words: Vec<String>,
}

/// Runs `mesa help`.
///
/// # Errors
/// There is no such topic or command; the output fails.
pub fn run(command: &Command, context: &Context) -> Result<Ending, Error> {
    match command.words.as_slice() {
        [] => overview(context),
        [word] if word == "exit-codes" => exit_codes(context),
        [word] => match Topic::named(word) {
            Some(topic) => say(topics::text(topic, context.language()), context),
            None => of_command(&command.words, context),
        },
        words => of_command(words, context),
    }
}

fn overview(context: &Context) -> Result<Ending, Error> {
    let mut text = styled(&Cli::command().render_help(), context)?;
    text.push('\n');
    text.push_str(topics::heading(context.language()));
    text.push_str(":\n");
    for (name, what) in topics::all(context.language()) {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "  {name:<12}  {what}");
    }
    say(&text, context)
}

/// Shows the help of the command that `words` name.
fn of_command(words: &[String], context: &Context) -> Result<Ending, Error> {
    let mut command = Cli::command();
    command.build();
    let mut at = &mut command;
    for word in words {
        let known: Vec<String> = at.get_subcommands().map(|known| known.get_name().to_owned()).collect();
        let Some(next) = at.find_subcommand_mut(word) else {
            let topics = topics::all(Language::En).into_iter().map(|(name, _)| name);
            let names = known.iter().map(String::as_str).chain(topics);
            return Err(Refusal::unknown(Noun::Topic, word, suggest(word, names)).into());
        };
        at = next;
    }
    let text = styled(&at.render_long_help(), context)?;
    say(&text, context)
}

fn styled(help: &StyledStr, context: &Context) -> Result<String, Error> {
    let coloured = context.style_without_desk()?.colour;
    Ok(if coloured { help.ansi().to_string() } else { help.to_string() })
}

fn say(text: &str, context: &Context) -> Result<Ending, Error> {
    let mut out = context.out();
    out.write_all(text.as_bytes())?;
    out.flush()?;
    Ok(Ending::Done)
}

/// An exit code with its meaning.
struct ExitView {
    exit: Exit,
    meaning: &'static str,
}

const EXIT: &[Column<ExitView>] = &[
    Column::number("exit", |view| Cell::Int(i64::from(view.exit.number()))),
    Column::new("meaning", |view| Cell::text(view.meaning)),
];

fn exit_codes(context: &Context) -> Result<Ending, Error> {
    let style = context.style_without_desk()?;
    let mut out = context.out();
    let mut list = List::begin(&style, &mut out, "mesa.exit-code.list/1", EXIT)?;
    for exit in Exit::ALL {
        list.row(&ExitView { exit, meaning: topics::exit_code(exit.number(), style.language) })?;
    }
    list.end(Summary::default())?;
    Ok(Ending::Done)
}
