//! Where the time of a promise went: one bar, and its parts in words.
use std::fmt::Write as _;
use std::io;

use plotters::prelude::*;

use super::chart::{Area, Drawn, IDLE, MET, PAUSES, Room, TICKETS, chart, key};
use super::{Part, Promise, Spent, facts};
use crate::i18n::sla_page as words;
use crate::render::Style;
use crate::render::duration::Duration;
use crate::render::html::escape;

/// Thickness of the bar in pixels.
const HEIGHT: u32 = 26;

/// Returns the parts with their colours; each status that pauses has one of its own, as far as they go.
fn coloured(parts: &[Part]) -> Vec<(&Part, RGBColor)> {
    let mut pauses = PAUSES.into_iter().cycle();
    let colour = |part: &Part, pauses: &mut dyn Iterator<Item = RGBColor>| match part.kind {
        Spent::Counted => MET,
        Spent::Paused => pauses.next().unwrap_or(IDLE),
        Spent::Closed => IDLE,
        Spent::Resolved => TICKETS,
    };
    let seen = parts.iter().filter(|part| part.seconds > 0);
    seen.map(|part| (part, colour(part, &mut pauses))).collect()
}

fn total(parts: &[(&Part, RGBColor)]) -> i64 {
    parts.iter().map(|(part, _)| part.seconds).sum()
}

/// Returns the bar and its legend.
pub(super) fn figure(promise: &Promise, style: &Style) -> io::Result<String> {
    let parts = coloured(&promise.time);
    let all = total(&parts).max(1);
    let mut legend = String::from("<ul class=\"parts\">");
    let mut said = Vec::new();
    for (part, colour) in &parts {
        let name = words::spent(part.kind, part.status.as_deref(), style.language);
        let share = facts::share(part.seconds, all, style.language);
        let span = Duration(part.seconds);
        said.push(format!("{name}: {span} ({share})"));
        let (name, share) = (escape(&name), escape(&share));
        let key = key(*colour);
        write!(legend, "\n<li>{key}<span>{name}</span><b>{span}</b><b>{share}</b></li>")
            .map_err(io::Error::other)?;
    }
    legend.push_str("\n</ul>\n");
    let title = words::time_of(promise.metric, style.language);
    let id = format!("time-{}", promise.metric.slug());
    let svg = chart((&id, &title, &said.join("; ")), |_| HEIGHT, |area, room| draw(area, room, &parts))?;
    Ok(svg + &legend)
}

fn draw(area: &Area<'_>, room: Room, parts: &[(&Part, RGBColor)]) -> Drawn {
    let all = total(parts).max(1);
    let place = |seconds: i64| -> Result<i32, std::num::TryFromIntError> {
        i32::try_from(i128::from(seconds) * i128::from(room.width()) / i128::from(all))
    };
    let mut before = 0;
    for (part, colour) in parts {
        let (left, right) = (place(before)?, place(before + part.seconds)?);
        before += part.seconds;
        if right > left {
            area.draw(&Rectangle::new([(left, 0), (right, i32::try_from(HEIGHT)?)], colour.filled()))?;
        }
    }
    Ok(())
}
