//! How a clock is shown: in a ticket, in `mesa sla show`, in exports (`DESIGN.md` §12).
use crate::domain::contract::ContractId;
use crate::ops::ticket::ClockLine;
use crate::render::{Cell, Column};

/// The columns of whatever has a `clock` and its `policy_version`, between those before and after.
macro_rules! clock_columns {
    ($of:ty; $($before:expr),*; $($after:expr),*) => {
        $crate::cli::clock_view::clock_columns![$of, std::convert::identity; $($before),*; $($after),*]
    };
    ($of:ty, $aside:path; $($before:expr),*; $($after:expr),*) => {
        &[
            $($before,)*
            Column::choice("metric", |line: &$of| Cell::Word(line.clock.metric.slug())),
            Column::choice("state", |line: &$of| Cell::Word(line.clock.state.slug())),
            Column::number("target_s", |line: &$of| $crate::cli::clock_view::seconds(line.clock.target_s)),
            Column::number("elapsed_s", |line: &$of| Cell::Seconds(line.clock.elapsed_s)),
            Column::number("remaining_s", |line: &$of| $crate::cli::clock_view::seconds(line.clock.remaining_s)),
            Column::new("due_at", |line: &$of| line.clock.due_at.into()),
            $aside(Column::new("met_at", |line: &$of| line.clock.met_at.into())),
            $aside(Column::number("paused_s", |line: &$of| Cell::Seconds(line.clock.paused_s))),
            Column::number("wall_s", |line: &$of| Cell::Seconds(line.clock.wall_s)).flat(),
            Column::number("paused_spells", |line: &$of| Cell::Int(line.clock.paused_spells.into())).flat(),
            Column::number("reopenings", |line: &$of| Cell::Int(line.clock.reopenings.into())).flat(),
            Column::new("affected", |line: &$of| line.clock.affected.as_ref().into()).flat(),
            $aside(Column::new("calendar", |line: &$of| Cell::text(&*line.clock.calendar))),
            Column::new("rule", |line: &$of| Cell::text(&*line.clock.rule)).flat(),
            Column::number("policy_version", |line: &$of| Cell::Int(line.policy_version)).flat(),
            $($after,)*
        ]
    };
}
pub(super) use clock_columns;

/// A clock in the midst of its ticket: on a narrow terminal there is no room for what `mesa sla show` tells.
pub const CLOCK_IN_TICKET: &[Column<ClockLine>] = clock_columns![ClockLine, Column::flat; ; promised()];

/// A clock by itself.
pub const CLOCK: &[Column<ClockLine>] = clock_columns![ClockLine; ; promised()];

/// A clock among those of many tickets.
pub const CLOCK_OF_TICKET: &[Column<ClockLine>] =
    clock_columns![ClockLine; Column::new("ticket", |line| Cell::text(&line.ticket)); ];

/// Returns the column of the contract that promises instead of the rule.
const fn promised() -> Column<ClockLine> {
    Column::new("contract", |line: &ClockLine| contract(line.contract)).json_only()
}

/// Returns the cell of the contract that promises instead of the rule.
pub fn contract(contract: Option<ContractId>) -> Cell<'static> {
    contract.map_or(Cell::Null, |id| Cell::Id("C-", id.number()))
}

/// Returns the cell of a span that may be none.
pub fn seconds(span_s: Option<i64>) -> Cell<'static> {
    span_s.map_or(Cell::Null, Cell::Seconds)
}
