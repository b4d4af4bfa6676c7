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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::Cell;

    fn columns() -> Vec<Column<&'static str>> {
        vec![
            Column::new("org", |name: &&'static str| Cell::text(*name)),
            Column::number("met", |_: &&'static str| Cell::Int(7)),
            Column::number("affected", |_: &&'static str| Cell::Int(0)).flat(),
            Column::number("counted_s", |_: &&'static str| Cell::Seconds(0)).flat(),
        ]
    }

    fn shown(width: Option<u16>, asked: Option<&str>) -> String {
        let columns_asked = asked.map(|name| vec![name.to_owned()]);
        let style = Style { width, columns: columns_asked, ..Style::new(Format::Table) };
        let kept = fitting(&style, columns(), &["acme"], &["affected", "met"]);
        let kept = kept.iter().filter(|column| column.shown == Shown::Everywhere);
        kept.map(|column| column.key).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn wide_columns_are_shown_where_there_is_room_and_others_give_way_where_there_is_none() {
        assert_eq!(shown(Some(80), None), "org met affected");
        assert_eq!(shown(Some(20), None), "org met");
        assert_eq!(shown(Some(5), None), "org", "what does not give way stays");
    }

    #[test]
    fn without_a_limit_or_where_columns_are_named_nothing_changes() {
        assert_eq!(shown(None, None), "org met");
        assert_eq!(shown(Some(5), Some("affected")), "org met");
    }
}
