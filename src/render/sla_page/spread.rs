//! How much of their target finished clocks took: a column for each share, the target a line between them.
use std::io;

use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, VPos};

use super::chart::{Area, BREACHED, Drawn, INK, LINE, MET, MUTED, Room, chart, letters};
use super::{Bin, Promise, facts};
use crate::i18n::sla_page as words;
use crate::render::Style;

/// Returns the chart of a promise.
pub(super) fn svg(promise: &Promise, style: &Style) -> io::Result<String> {
    let title = words::spread_of(promise.metric, style.language);
    let said = promise.spread.iter().map(|bin| {
        format!(
            "{}: {}",
            words::share(bin.over, bin.up_to, style.language),
            facts::count(bin.clocks, style.language)
        )
    });
    let description = said.collect::<Vec<_>>().join("; ");
    let id = format!("spread-{}", promise.metric.slug());
    let height = |room| if room == Room::Wide { 240 } else { 210 };
    chart((&id, &title, &description), height, |area, room| draw(area, room, &promise.spread, style))
}

fn draw(area: &Area<'_>, room: Room, bins: &[Bin], style: &Style) -> Drawn {
    let position = |index: usize| u32::try_from(index).map_or(f64::MAX, f64::from);
    let highest = bins.iter().map(|bin| bin.clocks).max().unwrap_or_default().max(1);
    let mut chart = ChartBuilder::on(area)
        .margin_top(2 * room.letters() + 8)
        .margin_left(room.letters())
        .margin_right(2 * room.letters())
        .x_label_area_size(room.letters() + 10)
        .build_cartesian_2d(0.0..position(bins.len()), 0.0..as_height(highest))?;
    chart.configure_mesh().disable_mesh().disable_y_axis().x_labels(0).axis_style(LINE).draw()?;
    let plot = chart.plotting_area();
    for (index, bin) in bins.iter().enumerate() {
        let within = bin.up_to.is_some_and(|up_to| up_to <= 100);
        let colour = if within { MET } else { BREACHED };
        let (left, right) = (position(index) + 0.06, position(index) + 0.94);
        let height = as_height(bin.clocks);
        plot.draw(&Rectangle::new([(left, 0.0), (right, height)], colour.filled()))?;
        let (x, y) = plot.map_coordinate(&(position(index) + 0.5, height));
        let above = letters(room, if bin.clocks == 0 { MUTED } else { INK }, (HPos::Center, VPos::Bottom));
        area.draw(&Text::new(facts::count(bin.clocks, style.language), (x, y - 3), above))?;
    }
    edges(
        area,
        room,
        bins,
        |index, height| plot.map_coordinate(&(position(index), height * as_height(highest))),
        style,
    )
}

/// Writes the shares between the columns, and the target as a line.
fn edges(
    area: &Area<'_>,
    room: Room,
    bins: &[Bin],
    at: impl Fn(usize, f64) -> (i32, i32),
    style: &Style,
) -> Drawn {
    let below = |colour| letters(room, colour, (HPos::Center, VPos::Top));
    for (index, bin) in bins.iter().enumerate() {
        let (x, bottom) = at(index, 0.0);
        let target = bin.over == 100;
        // On a phone the sign stands at the target alone.
        let share = match room {
            Room::Narrow if !target => bin.over.to_string(),
            Room::Wide | Room::Narrow => facts::whole_percent(f64::from(bin.over), style.language),
        };
        area.draw(&Text::new(share, (x, bottom + 6), below(if target { INK } else { MUTED })))?;
        if target {
            let top = at(index, 1.0).1 - i32::try_from(room.letters())? - 4;
            area.draw(&PathElement::new(vec![(x, bottom), (x, top)], INK.stroke_width(2)))?;
            let name = letters(room, INK, (HPos::Center, VPos::Bottom));
            area.draw(&Text::new(words::target(style.language), (x, top - 3), name))?;
        }
    }
    Ok(())
}

#[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "a height in pixels needs no 53 bits")]
fn as_height(clocks: u64) -> f64 {
    clocks as f64
}
