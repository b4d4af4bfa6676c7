//! How much of their target finished clocks took: a column for each step, the target a line between them.
use std::io;

use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, VPos};

use super::chart::{Area, BREACHED, Drawn, INK, LINE, MET, MUTED, Room, chart, letters};
use super::{Promise, facts};
use crate::domain::sla::report::{Step, attainment};
use crate::i18n::sla_page as words;
use crate::render::Style;
use crate::render::html::escape;

/// Percents of the target between two that are named.
const NAMED: u32 = 50;

/// Returns the chart of a promise, and what it comes to in words.
pub(super) fn figure(promise: &Promise, style: &Style) -> io::Result<String> {
    let (steps, language) = (&promise.spread, style.language);
    let seen = steps.iter().filter(|step| step.clocks > 0);
    let said = seen.map(|step| {
        let share = words::share(step.over_percent, step.to_percent, language);
        format!("{share}: {}", facts::count(step.clocks, language))
    });
    let description = said.collect::<Vec<_>>().join("; ");
    let (id, title) =
        (format!("spread-{}", promise.metric.slug()), words::spread_of(promise.metric, language));
    let height = |room| if room == Room::Wide { 230 } else { 210 };
    let svg = chart((&id, &title, &description), height, |area, room| draw(area, room, steps, style))?;
    Ok(format!("{svg}<figcaption><p>{}</p></figcaption>\n", escape(&summary(steps, style))))
}

fn summary(steps: &[Step], style: &Style) -> String {
    let (kept, late): (Vec<&Step>, Vec<&Step>) = steps.iter().partition(|step| step.kept);
    let [kept, late] = [kept, late].map(|steps| steps.iter().map(|step| step.clocks).sum::<u64>());
    let share = facts::percent(attainment(kept, late), style.language);
    let [kept, late] = [kept, late].map(|clocks| facts::count(clocks, style.language));
    words::kept_and_late((&kept, &late), &share, style.language)
}

fn draw(area: &Area<'_>, room: Room, steps: &[Step], style: &Style) -> Drawn {
    let highest = steps.iter().map(|step| step.clocks).max().unwrap_or_default().max(4);
    let mut chart = ChartBuilder::on(area)
        .margin_top(room.letters() + 8)
        .margin_right(room.letters())
        .x_label_area_size(room.letters() + 12)
        .y_label_area_size(room.letters() * 7 / 2)
        .build_cartesian_2d(0.0..as_position(steps.len()), 0.0..as_height(highest))?;
    chart
        .configure_mesh()
        .disable_x_mesh()
        .disable_x_axis()
        .y_labels(4)
        .y_label_formatter(&|clocks| facts::whole(*clocks, style.language))
        .y_label_style(letters(room, MUTED, (HPos::Right, VPos::Center)))
        .axis_style(LINE)
        .bold_line_style(LINE)
        .light_line_style(TRANSPARENT)
        .draw()?;
    let plot = chart.plotting_area();
    for (index, step) in steps.iter().enumerate() {
        let colour = if step.kept { MET } else { BREACHED };
        let (left, right) = (as_position(index) + 0.08, as_position(index) + 0.92);
        plot.draw(&Rectangle::new([(left, 0.0), (right, as_height(step.clocks))], colour.filled()))?;
    }
    let at = |index, height| plot.map_coordinate(&(as_position(index), height));
    edges(area, room, steps, (&at, as_height(highest)), style)
}

/// Writes shares of the target between the columns, and the target itself as a line.
fn edges(
    area: &Area<'_>,
    room: Room,
    steps: &[Step],
    (at, highest): (&dyn Fn(usize, f64) -> (i32, i32), f64),
    style: &Style,
) -> Drawn {
    for (index, step) in steps.iter().enumerate().filter(|(_, step)| step.over_percent % NAMED == 0) {
        let (x, bottom) = at(index, 0.0);
        let target = step.over_percent == 100;
        let open = if step.to_percent.is_none() { ">" } else { "" };
        let share = facts::whole_percent(f64::from(step.over_percent), style.language);
        let below = letters(room, if target { INK } else { MUTED }, (HPos::Center, VPos::Top));
        area.draw(&Text::new(format!("{open}{share}"), (x, bottom + 6), below))?;
        if target {
            let top = at(index, highest).1 - 4;
            area.draw(&PathElement::new(vec![(x, bottom + 4), (x, top)], INK.stroke_width(2)))?;
            let name = letters(room, INK, (HPos::Center, VPos::Bottom));
            area.draw(&Text::new(words::target(style.language), (x, top - 3), name))?;
        }
    }
    Ok(())
}

/// Returns where a column begins.
fn as_position(index: usize) -> f64 {
    u32::try_from(index).map_or(f64::MAX, f64::from)
}

#[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "a height in pixels needs no 53 bits")]
fn as_height(clocks: u64) -> f64 {
    clocks as f64
}
