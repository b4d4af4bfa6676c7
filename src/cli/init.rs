//! `mesa init`: a new desk.
use clap::Args;

use super::{Context, Ending};
use crate::error::Error;
use crate::ops::init::{self, Init};
use crate::render::{Cell, Column};

/// `mesa init`.
#[derive(Debug, Args)]
pub struct Command {
    /// The embedded policy to begin with; `mesa desk presets` lists them
    #[arg(long, default_value = "blank", value_name = "NAME")]
    preset: String,
    /// The first agent: becomes an admin and is linked to you
    #[arg(long, value_name = "EMAIL")]
    agent: Option<String>,
    /// Shares the store's folder, and the store, with a group of the system
    #[arg(long, value_name = "GROUP")]
    group: Option<String>,
}

/// A new store.
struct InitView {
    path: String,
    init: Init,
}

const INIT: &[Column<InitView>] = &[
    Column::new("store", |view| Cell::text(&view.path)),
    Column::new("preset", |view| Cell::text(&view.init.preset)),
    Column::new("agent", |view| view.init.agent.as_deref().into()),
];

/// Runs `mesa init`.
///
/// # Errors
/// Whatever stands in its way.
pub fn run(command: Command, context: &Context) -> Result<Ending, Error> {
    context.must_have_columns(INIT)?;
    let path = context.config.store()?;
    let Command { preset, agent, group } = command;
    let request = Init { preset, agent, group };
    let done = init::init(&path, context.patience()?, context.clock, &context.circumstances(), &request)?;
    let view = done.map(|init| InitView { path: path.display().to_string(), init: init.clone() });
    context.wrote_without_desk(("mesa.store/1", INIT), &view)
}
