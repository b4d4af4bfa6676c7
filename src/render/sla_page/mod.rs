//! The page of `mesa sla report -o html`: figures, charts and tables in one file that loads nothing.
//!
//! Invariant: it takes a view of plain figures; where they come from is not its matter.
use std::io::Write;

use crate::domain::instant::{Instant, Month};
use crate::domain::sla::Metric;
use crate::domain::sla::report::{By, HoursOfWeek, Step};
pub use crate::i18n::sla_page::Spent;
use crate::render::Section;

mod buckets;
mod chart;
mod facts;
mod months;
mod openings;
mod prose;
mod spread;
mod write;

/// What the page shows.
pub struct SlaPage<'a> {
    /// The first instant of the period; none: from the beginning
    pub from: Option<Instant>,
    /// The first instant after it; none: to the end
    pub to: Option<Instant>,
    /// What the period is called: `2026-10`; none where it has bounds alone
    pub name: Option<String>,
    /// Which instant puts a clock into the period
    pub by: By,
    /// When running clocks were judged
    pub as_of: Instant,
    /// What tickets are told apart by
    pub group_by: Vec<&'static str>,
    /// What each promise came to, over all groups
    pub promises: Vec<Promise>,
    /// When tickets were opened
    pub openings: Openings,
    /// The worst breaches, the table itself; each a list that people read
    pub breaches: Section<'a>,
    /// How many clocks are breached, beyond those listed
    pub breached: u64,
    /// Figures group by group
    pub rows: Section<'a>,
}

/// What one promise came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    /// Which
    pub metric: Metric,
    /// Clocks, in all states
    pub tickets: u64,
    /// Kept
    pub met: u64,
    /// Broken
    pub breached: u64,
    /// Counting, within target
    pub running: u64,
    /// Waiting for somebody else, within target
    pub paused: u64,
    /// Nothing to keep
    pub cancelled: u64,
    /// Hundredths of a percent
    pub attainment: Option<i32>,
    /// Seconds counted of finished clocks, median and 90th percentile
    pub typical_s: Option<(i64, i64)>,
    /// Month by month, in order and without gaps
    pub months: Vec<KeptInMonth>,
    /// Finished clocks by how much of their target they took, from little to much
    pub spread: Vec<Step>,
    /// Where the time went
    pub time: Vec<Part>,
}

/// How a promise was kept in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeptInMonth {
    /// The month
    pub month: Month,
    /// Kept
    pub met: u64,
    /// Broken
    pub breached: u64,
}

/// A part of the time of all clocks of a promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What became of it
    pub kind: Spent,
    /// The status that paused, in the reader's words
    pub status: Option<String>,
    /// Seconds
    pub seconds: i64,
}

/// Openings by local weekday, from Monday, and hour.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Openings {
    /// Tickets
    pub tickets: HoursOfWeek<u64>,
    /// How much of each hour the calendar is open, in percent, and what it is called
    pub open: Option<(HoursOfWeek<u8>, String)>,
    /// How many other calendars tickets keep
    pub other_calendars: usize,
}

impl SlaPage<'_> {
    /// Writes the page and flushes.
    ///
    /// # Errors
    /// The output fails.
    pub fn write(&self, style: &super::Style, out: &mut (dyn Write + Send)) -> Result<(), super::Error> {
        write::page(self, style, out)
    }
}
