//! Which columns a terminal has room for.
use crate::i18n::headings;
use crate::render::column::{Column, Shown};
use crate::render::{Format, Style, human, terminal};

/// Cells between two columns of a table.
const GAP: usize = 2;
/// Cells that a text asks for at most: it may be cut, a number may not.
const TEXT_MAX: usize = 24;

/// Returns the columns of a table that fit the terminal: those of the wide kind too where there is room, and where there
/// is not, without the ones named in `gives_way`, the first one first.
///
/// Other formats, tables without a limit of width, and columns that were asked for are left as they are.
pub fn fitting<T>(style: &Style, columns: Vec<Column<T>>, rows: &[T], gives_way: &[&str]) -> Vec<Column<T>> {
    let asked = style.columns.as_deref().is_some_and(|names| !names.is_empty());
    let (Format::Table, Some(limit), false) = (style.format, style.width, asked) else { return columns };
    let shown = |column: &Column<T>| column.shown != Shown::JsonOnly;
    let widened = columns.into_iter().filter(shown).map(|column| (width(&column, rows, style), column));
    let mut kept: Vec<(usize, Column<T>)> = widened.collect();
    // A wide column that does not give way was never meant for a table.
    kept.retain(|(_, column)| column.shown == Shown::Everywhere || gives_way.contains(&column.key));
    for name in gives_way {
        let taken = kept.iter().map(|(width, _)| width + GAP).sum::<usize>().saturating_sub(GAP);
        if taken <= usize::from(limit) {
            break;
        }
        kept.retain(|(_, column)| column.key != *name);
    }
    kept.into_iter().map(|(_, column)| Column { shown: Shown::Everywhere, ..column }).collect()
}

/// Returns the cells of a column's widest value or of its heading.
fn width<T>(column: &Column<T>, rows: &[T], style: &Style) -> usize {
    let heading = terminal::width_of(&headings::heading_or_key(column.key, style.language));
    let value = |row| {
        let cell = (column.cell)(row);
        let most = if cell.may_be_cut() { TEXT_MAX } else { usize::MAX };
        terminal::width_of(&human::words(cell, style)).min(most)
    };
    rows.iter().map(value).max().unwrap_or(0).max(heading)
}
