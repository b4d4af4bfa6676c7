//! How a clock is shown: in a ticket, in `mesa sla show`, in exports (`DESIGN.md` §12).
use crate::ops::ticket::ClockLine;
use crate::render::{Cell, Column};

/// The columns of a clock, after those given.
macro_rules! columns {
    ($($first:expr),*) => {
        &[
            $($first,)*
            Column::choice("metric", |line| Cell::Word(line.clock.metric.slug())),
            Column::choice("state", |line| Cell::Word(line.clock.state.slug())),
            Column::number("target_s", |line| seconds(line.clock.target_s)),
            Column::number("elapsed_s", |line| Cell::Seconds(line.clock.elapsed_s)),
            Column::number("remaining_s", |line| seconds(line.clock.remaining_s)),
            Column::new("due_at", |line| line.clock.due_at.into()),
            Column::new("met_at", |line| line.clock.met_at.into()),
            Column::number("paused_s", |line| Cell::Seconds(line.clock.paused_s)),
            Column::number("wall_s", |line: &ClockLine| Cell::Seconds(line.clock.wall_s)).flat(),
            Column::number("paused_spells", |line: &ClockLine| Cell::Int(line.clock.paused_spells.into())).flat(),
            Column::number("reopenings", |line: &ClockLine| Cell::Int(line.clock.reopenings.into())).flat(),
            Column::new("affected", |line: &ClockLine| line.clock.affected.as_ref().into()).flat(),
            Column::new("calendar", |line| Cell::text(&*line.clock.calendar)),
            Column::new("rule", |line: &ClockLine| Cell::text(&*line.clock.rule)).flat(),
            Column::number("policy_version", |line: &ClockLine| Cell::Int(line.policy_version)).flat(),
        ]
    };
}

/// A clock beside its ticket.
pub const CLOCK: &[Column<ClockLine>] = columns![];

/// A clock among those of many tickets.
pub const CLOCK_OF_TICKET: &[Column<ClockLine>] =
    columns![Column::new("ticket", |line| Cell::text(&line.ticket))];

/// Returns the cell of a span that may be none.
pub fn seconds(span_s: Option<i64>) -> Cell<'static> {
    span_s.map_or(Cell::Null, Cell::Seconds)
}
