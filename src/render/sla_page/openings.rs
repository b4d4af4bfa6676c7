//! Openings by weekday and hour: dots over the hours in which the calendar is open.
use std::io;

use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, VPos};

use super::chart::{Area, CLOSED, Drawn, MUTED, OPEN, Room, TICKETS, chart, letters};
use super::{Openings, facts};
use crate::i18n::sla_page as words;
use crate::render::Style;

/// Percents of an hour from which on it is drawn as open: a holiday in the year does not close it.
const MOSTLY: u8 = 25;

impl Openings {
    /// Returns how many tickets were opened.
    pub(super) fn total(&self) -> u64 {
        self.tickets.iter().flatten().sum()
    }

    /// Returns the most that were opened in an hour of the week.
    pub(super) fn most(&self) -> u64 {
        self.tickets.iter().flatten().copied().max().unwrap_or_default()
    }

    /// Tells whether there are hours in which the calendar is closed.
    pub(super) fn has_closed_hours(&self) -> bool {
        self.open.as_ref().is_some_and(|(open, _)| open.iter().flatten().any(|open| *open < MOSTLY))
    }

    /// Returns how many were opened in hours that are drawn as closed.
    pub(super) fn outside(&self) -> Option<u64> {
        let (open, _) = self.open.as_ref()?;
        let hours = self.tickets.iter().flatten().zip(open.iter().flatten());
        Some(hours.filter(|(_, open)| **open < MOSTLY).map(|(tickets, _)| tickets).sum())
    }
}

/// Returns the chart.
pub(super) fn svg(openings: &Openings, style: &Style) -> io::Result<String> {
    let title = words::openings(style.language);
    let days = openings.tickets.iter().enumerate().map(|(day, hours)| {
        let busiest = hours.iter().enumerate().max_by_key(|(hour, tickets)| (**tickets, usize::MAX - hour));
        let total = facts::count(hours.iter().sum(), style.language);
        match busiest.filter(|(_, tickets)| **tickets > 0) {
            Some((hour, tickets)) => {
                format!("{}: {total} ({hour}:00: {tickets})", words::weekday(day, style.language))
            }
            None => format!("{}: {total}", words::weekday(day, style.language)),
        }
    });
    let description = days.collect::<Vec<_>>().join("; ");
    let height = |room| if room == Room::Wide { 230 } else { 470 };
    chart(("openings", title, &description), height, |area, room| draw(area, room, openings, style))
}

/// The grid: hours run to the right where there is room, else down.
struct Grid {
    room: Room,
    corner: (i32, i32),
    cell: (i32, i32),
}

impl Grid {
    fn new(area: &Area<'_>, room: Room) -> Result<Self, std::num::TryFromIntError> {
        let (width, height) = area.dim_in_pixel();
        let letters = i32::try_from(room.letters())?;
        let corner = (letters * 5 / 2, letters + 6);
        let (columns, lines) = if room == Room::Wide { (24, 7) } else { (7, 24) };
        let cell =
            ((i32::try_from(width)? - corner.0) / columns, (i32::try_from(height)? - corner.1) / lines);
        Ok(Self { room, corner, cell })
    }

    /// Returns the corner of the cell of a day and an hour.
    fn at(&self, day: i32, hour: i32) -> (i32, i32) {
        let (column, line) = if self.room == Room::Wide { (hour, day) } else { (day, hour) };
        (self.corner.0 + column * self.cell.0, self.corner.1 + line * self.cell.1)
    }
}

fn draw(area: &Area<'_>, room: Room, openings: &Openings, style: &Style) -> Drawn {
    let grid = Grid::new(area, room)?;
    let most = openings.most();
    for (day, hours) in (0..).zip(&openings.tickets) {
        for (hour, tickets) in (0..).zip(hours) {
            let (x, y) = grid.at(day, hour);
            let open = open_at(openings, day, hour);
            let opposite = (x + grid.cell.0 - 1, y + grid.cell.1 - 1);
            let ground = if open { OPEN } else { CLOSED };
            area.draw(&Rectangle::new([(x, y), opposite], ground.filled()))?;
            if *tickets > 0 {
                let middle = (x + grid.cell.0 / 2, y + grid.cell.1 / 2);
                area.draw(&Circle::new(middle, radius(*tickets, most, &grid), TICKETS.filled()))?;
            }
        }
    }
    name_days(area, &grid, style)?;
    name_hours(area, &grid)
}

fn open_at(openings: &Openings, day: i32, hour: i32) -> bool {
    let place = |index: i32| usize::try_from(index).unwrap_or(usize::MAX);
    let open = openings.open.as_ref().and_then(|(open, _)| open.get(place(day))?.get(place(hour)).copied());
    open.unwrap_or_default() >= MOSTLY
}

fn name_days(area: &Area<'_>, grid: &Grid, style: &Style) -> Drawn {
    for day in 0..7 {
        let name = words::short_weekday(usize::try_from(day)?, style.language).to_owned();
        let (x, y) = grid.at(day, 0);
        let (at, hung) = if grid.room == Room::Wide {
            ((grid.corner.0 - 8, y + grid.cell.1 / 2), (HPos::Right, VPos::Center))
        } else {
            ((x + grid.cell.0 / 2, grid.corner.1 - 6), (HPos::Center, VPos::Bottom))
        };
        area.draw(&Text::new(name, at, letters(grid.room, MUTED, hung)))?;
    }
    Ok(())
}

fn name_hours(area: &Area<'_>, grid: &Grid) -> Drawn {
    for hour in (0..24).step_by(3) {
        let (x, y) = grid.at(0, hour);
        let (at, hung) = if grid.room == Room::Wide {
            ((x, grid.corner.1 - 6), (HPos::Left, VPos::Bottom))
        } else {
            ((grid.corner.0 - 8, y + grid.cell.1 / 2), (HPos::Right, VPos::Center))
        };
        area.draw(&Text::new(format!("{hour}"), at, letters(grid.room, MUTED, hung)))?;
    }
    Ok(())
}

/// Returns the radius of a dot: its area grows with the tickets, the greatest fills its cell.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::as_conversions,
    reason = "a few pixels"
)]
fn radius(tickets: u64, most: u64, grid: &Grid) -> i32 {
    let full = f64::from(grid.cell.0.min(grid.cell.1)) / 2.0 - 1.0;
    let share = (tickets as f64 / most.max(1) as f64).sqrt();
    (full * share).round().max(2.0) as i32
}
