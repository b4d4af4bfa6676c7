//! What the charts share: sizes, colours, and the frame that a screen reader reads.
use std::fmt::Write as _;
use std::io;

use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use crate::render::html::escape;

/// Text, and lines that must be seen. Every colour here has its counterpart for dark pages in `page.css`.
pub(super) const INK: RGBColor = RGBColor(0x1b, 0x1f, 0x24);
/// Text that is beside the point.
pub(super) const MUTED: RGBColor = RGBColor(0x57, 0x60, 0x6a);
/// Rules.
pub(super) const LINE: RGBColor = RGBColor(0xd0, 0xd7, 0xde);
/// Kept, and told from the next by those who see no red or green.
pub(super) const MET: RGBColor = RGBColor(0x0f, 0x76, 0x6e);
/// Broken.
pub(super) const BREACHED: RGBColor = RGBColor(0xc2, 0x41, 0x0c);
/// Tickets.
pub(super) const TICKETS: RGBColor = RGBColor(0x1d, 0x4e, 0xd8);
/// Hours in which a calendar is open.
pub(super) const OPEN: RGBColor = RGBColor(0xc9, 0xdd, 0xf5);
/// Hours in which it is closed.
pub(super) const CLOSED: RGBColor = RGBColor(0xec, 0xef, 0xf2);
/// Stretches that did not count, one after the other.
pub(super) const PAUSES: [RGBColor; 3] =
    [RGBColor(0x6d, 0x6f, 0xb5), RGBColor(0xb0, 0x8a, 0x2e), RGBColor(0xa6, 0x55, 0x7f)];
/// Time that is nobody's.
pub(super) const IDLE: RGBColor = RGBColor(0x8a, 0x94, 0xa0);

/// A drawing that becomes SVG in memory.
pub(super) type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;
/// How a drawing ends; in memory it does not fail.
pub(super) type Drawn = Result<(), Box<dyn std::error::Error + Send + Sync>>;

/// How wide a chart is drawn: the page shows one of two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Room {
    /// On a desk and on paper
    Wide,
    /// On a phone
    Narrow,
}

impl Room {
    const ALL: [Self; 2] = [Self::Wide, Self::Narrow];

    fn class(self) -> &'static str {
        match self {
            Self::Wide => "wide",
            Self::Narrow => "narrow",
        }
    }

    /// Returns the pixels that a drawing is wide.
    pub(super) fn width(self) -> u32 {
        match self {
            Self::Wide => 620,
            Self::Narrow => 320,
        }
    }

    /// Returns the size of letters, as plotters counts them.
    pub(super) fn letters(self) -> u32 {
        match self {
            Self::Wide => 16,
            Self::Narrow => 15,
        }
    }
}

/// Returns letters of a colour, hung at a point as `pos` says.
pub(super) fn letters(
    room: Room,
    colour: RGBColor,
    (horizontal, vertical): (HPos, VPos),
) -> TextStyle<'static> {
    ("sans-serif", room.letters()).into_font().color(&colour).pos(Pos::new(horizontal, vertical))
}

/// Returns a chart as SVG, once for a desk and once for a phone, each with its name and what it shows in words.
pub(super) fn chart(
    (id, title, description): (&str, &str, &str),
    height: impl Fn(Room) -> u32,
    draw: impl Fn(&Area<'_>, Room) -> Drawn,
) -> io::Result<String> {
    let mut both = String::new();
    for room in Room::ALL {
        let (width, height) = (room.width(), height(room));
        let mut drawing = String::new();
        {
            let area = SVGBackend::with_string(&mut drawing, (width, height)).into_drawing_area();
            draw(&area, room).map_err(io::Error::other)?;
            area.present().map_err(io::Error::other)?;
        }
        // The library's own frame has a fixed size and says nothing to those who do not see it.
        let inner = drawing.split_once('>').map_or("", |(_, inner)| inner);
        let class = room.class();
        write!(
            both,
            "<svg class=\"{class}\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"{id}-{class}-t {id}-{class}-d\">\n\
             <title id=\"{id}-{class}-t\">{}</title><desc id=\"{id}-{class}-d\">{}</desc>{inner}",
            escape(title),
            escape(description),
        )
        .map_err(io::Error::other)?;
    }
    Ok(both)
}

/// Returns a small square of a colour, for a legend.
pub(super) fn key(colour: RGBColor) -> String {
    let RGBColor(red, green, blue) = colour;
    format!(
        "<svg class=\"key\" viewBox=\"0 0 10 10\" aria-hidden=\"true\"><rect width=\"10\" height=\"10\" rx=\"2\" fill=\"#{red:02X}{green:02X}{blue:02X}\"/></svg>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_colour_has_its_counterpart_for_dark_pages() {
        let fills = [INK, MUTED, MET, BREACHED, TICKETS, OPEN, CLOSED, IDLE].into_iter().chain(PAUSES);
        for RGBColor(red, green, blue) in fills {
            let rule = format!("[fill=\"#{red:02X}{green:02X}{blue:02X}\"]");
            assert!(crate::render::html::CSS.contains(&rule), "{rule}");
        }
        assert!(crate::render::html::CSS.contains("[stroke=\"#D0D7DE\"]"));
    }
}
