//! Attainment by month: columns that are kept below, broken above.
use std::io;

use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, VPos};

use super::chart::{self, Area, BREACHED, Drawn, INK, LINE, MET, MUTED, Room, chart, letters};
use super::{KeptInMonth, Promise, facts};
use crate::domain::sla::report::attainment;
use crate::i18n::sla_page as words;
use crate::render::Style;

/// Columns that a chart has room for; earlier months are left to the table.
pub(super) const MONTHS_MAX: usize = 48;
/// Columns below which they do not get any wider.
const COLUMNS_MIN: usize = 6;

impl KeptInMonth {
    /// Returns the hundredths of a percent that were kept.
    fn attainment(self) -> Option<i32> {
        attainment(self.met, self.breached)
    }
}

/// Returns the months that are drawn.
pub(super) fn drawn(promise: &Promise) -> &[KeptInMonth] {
    promise.months.get(promise.months.len().saturating_sub(MONTHS_MAX)..).unwrap_or_default()
}

/// Returns the chart of a promise.
pub(super) fn svg(promise: &Promise, style: &Style) -> io::Result<String> {
    let months = drawn(promise);
    let title = words::months_of(promise.metric, style.language);
    let said = months.iter().map(|kept| {
        let share = facts::percent(kept.attainment(), style.language);
        let month = words::month(kept.month, style.language);
        format!("{month}: {share} ({}/{})", kept.met, kept.met + kept.breached)
    });
    let description = said.collect::<Vec<_>>().join("; ");
    let id = format!("months-{}", promise.metric.slug());
    let height = |room| if room == Room::Wide { 240 } else { 210 };
    chart((&id, &title, &description), height, |area, room| draw(area, room, months, style))
}

fn draw(area: &Area<'_>, room: Room, months: &[KeptInMonth], style: &Style) -> Drawn {
    let columns = months.len().max(COLUMNS_MIN);
    let mut chart = ChartBuilder::on(area)
        .margin_top(room.letters() + 4)
        .margin_right(room.letters())
        .x_label_area_size(2 * room.letters() + 8)
        .y_label_area_size(room.letters() * 7 / 2)
        .build_cartesian_2d(0.0..as_position(columns), 0.0..100.0)?;
    let percent = |share: &f64| facts::whole_percent(*share, style.language);
    chart
        .configure_mesh()
        .disable_x_mesh()
        .disable_x_axis()
        .y_labels(5)
        .y_label_formatter(&percent)
        .y_label_style(letters(room, MUTED, (HPos::Right, VPos::Center)))
        .axis_style(LINE)
        .bold_line_style(LINE)
        .light_line_style(TRANSPARENT)
        .draw()?;
    let plot = chart.plotting_area();
    let every = months.len().div_ceil(if room == Room::Wide { 14 } else { 7 }).max(1);
    for (index, month) in months.iter().enumerate() {
        let (left, right) = (as_position(index) + 0.14, as_position(index) + 0.86);
        let middle = as_position(index) + 0.5;
        if let Some(attainment) = month.attainment() {
            let share = f64::from(attainment) / 100.0;
            plot.draw(&Rectangle::new([(left, 0.0), (right, share)], MET.filled()))?;
            plot.draw(&Rectangle::new([(left, share), (right, 100.0)], BREACHED.filled()))?;
        }
        if index % every != (months.len() - 1) % every {
            continue;
        }
        let (x, top) = plot.map_coordinate(&(middle, 100.0));
        let bottom = plot.map_coordinate(&(middle, 0.0)).1;
        let share =
            month.attainment().map_or("–".to_owned(), |share| facts::short_percent(share, style.language));
        let above = letters(room, INK, (HPos::Center, VPos::Bottom));
        area.draw(&Text::new(share, (x, top - 3), above))?;
        let below = |colour| letters(room, colour, (HPos::Center, VPos::Top));
        let (year, number) = month.month.year_and_month();
        let name = words::short_month(number, style.language);
        area.draw(&Text::new(name.to_owned(), (x, bottom + 5), below(INK)))?;
        let line = i32::try_from(room.letters())?;
        if index < every || number <= u32::try_from(every)? {
            area.draw(&Text::new(year.to_string(), (x, bottom + 5 + line), below(MUTED)))?;
        }
    }
    Ok(())
}

/// Returns where a column begins.
fn as_position(index: usize) -> f64 {
    u32::try_from(index).map_or(f64::MAX, f64::from)
}

/// Returns the squares of the legend with their words.
pub(super) fn legend(style: &Style) -> [(String, &'static str); 2] {
    let [met, breached] = ["met", "breached"].map(|word| facts::word(word, style.language));
    [(chart::key(MET), met), (chart::key(BREACHED), breached)]
}
