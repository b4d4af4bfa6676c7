//! Writes holidays into the text of a policy, whose comments and order stay.
use toml_edit::{Array, DocumentMut, Item, Table, TableLike, Value};

use crate::domain::calendar::{Holiday, NamedHoliday};

/// A policy's text with holidays written into it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WithHolidays {
    /// the text
    pub text: String,
    /// holidays that were not there
    pub added: usize,
    /// holidays that were there without a name
    pub named: usize,
}

/// Returns `text` with `holidays` in its calendar `key`; nothing where the text has no such calendar.
///
/// What is there stays: a date that is a holiday already is not written again, and keeps the name that it has.
pub fn with_holidays(text: &str, key: &str, holidays: &[NamedHoliday]) -> Option<WithHolidays> {
    let mut document: DocumentMut = text.parse().ok()?;
    let calendar = calendar(document.get_mut("calendar")?, key)?;
    let written = |item: Option<&Item>| -> Vec<Holiday> {
        let array = item.and_then(Item::as_array);
        let texts = array.into_iter().flatten().filter_map(Value::as_str);
        texts.filter_map(|text| Holiday::parse(text).ok()).collect()
    };
    let known = written(calendar.get("holidays"));
    let mut with = WithHolidays::default();
    for NamedHoliday { holiday, name } in holidays {
        let there = known.contains(holiday);
        if !there && !known.iter().any(|one| covers(one, holiday)) {
            push(calendar, holiday)?;
            with.added += 1;
        } else if !there {
            continue;
        }
        let Some(name) = name else { continue };
        let is_new = call(calendar, holiday, name)?;
        with.named += usize::from(there && is_new);
    }
    with.text = if with.added + with.named > 0 { document.to_string() } else { text.to_owned() };
    Some(with)
}

/// Returns the calendar whose key is `key`, in either way of writing a list of tables.
fn calendar<'d>(calendars: &'d mut Item, key: &str) -> Option<&'d mut dyn TableLike> {
    let is_it = |table: &dyn TableLike| table.get("key").and_then(Item::as_str) == Some(key);
    match calendars {
        Item::ArrayOfTables(tables) => {
            tables.iter_mut().find(|table| is_it(*table)).map(|table| table as &mut dyn TableLike)
        }
        Item::Value(Value::Array(array)) => {
            let tables = array.iter_mut().filter_map(Value::as_inline_table_mut);
            tables.map(|table| table as &mut dyn TableLike).find(|table| is_it(*table))
        }
        _ => None,
    }
}

/// Tells whether every day of `other` is one of `holiday` already.
fn covers(holiday: &Holiday, other: &Holiday) -> bool {
    match *other {
        Holiday::Dates(first, last) => {
            first.iter_days().take_while(|day| *day <= last).all(|day| holiday.contains(day))
        }
        Holiday::Yearly(..) => false,
    }
}

/// Adds a holiday at the end of the list, each on a line of its own where they stand so.
fn push(calendar: &mut dyn TableLike, holiday: &Holiday) -> Option<()> {
    let list = calendar.entry("holidays").or_insert_with(|| Item::Value(Value::Array(Array::new())));
    let list = list.as_array_mut()?;
    let before = list.iter().last().and_then(|last| last.decor().prefix()?.as_str());
    // A comment before the last one is its own.
    let indent = before.filter(|before| before.contains('\n')).and_then(|before| before.rsplit('\n').next());
    let prefix = match (indent, list.is_empty()) {
        (Some(indent), _) => format!("\n{indent}"),
        (None, true) => String::new(),
        (None, false) => " ".to_owned(),
    };
    list.push_formatted(Value::from(holiday.to_string()).decorated(prefix, ""));
    Some(())
}

/// Names a holiday that has no name yet, and tells whether it did.
fn call(calendar: &mut dyn TableLike, holiday: &Holiday, name: &str) -> Option<bool> {
    let names = calendar.entry("holiday_names").or_insert_with(|| Item::Table(Table::new()));
    let names = names.as_table_like_mut()?;
    let same = |key: &str| Holiday::parse(key).as_ref() == Ok(holiday);
    if names.iter().any(|(key, _)| same(key)) {
        return Some(false);
    }
    names.insert(&holiday.to_string(), toml_edit::value(name));
    Some(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# the desk\n[desk]\nname = \"X\" # kept\n\n[[calendar]]\nkey = \"always\"\nalways_open = true\n\n\
        [[calendar]] # office\nkey = \"office\"\nholidays = [\"01-01\", \"2026-09-18..2026-09-19\"]   # yearly, a range\n\
        [calendar.hours]\nmon = [\"09:00-18:00\"]\n\n[[sla]]\nkey = \"default\"\n";

    fn named(holiday: &str, name: Option<&str>) -> NamedHoliday {
        NamedHoliday { holiday: Holiday::parse(holiday).unwrap(), name: name.map(str::to_owned) }
    }

    #[test]
    fn holidays_are_added_to_their_calendar_and_everything_else_stays() {
        let new = [
            named("2026-05-21", Some("Glorias Navales")),
            named("2026-09-18", Some("inside a range that is there")),
            named("01-01", Some("Año Nuevo")),
            named("12-25", None),
        ];
        let with = with_holidays(TEXT, "office", &new).unwrap();
        assert_eq!((with.added, with.named), (2, 1));
        let wanted = TEXT
            .replace("2026-09-19\"]", "2026-09-19\", \"2026-05-21\", \"12-25\"]")
            .replace("mon = [\"09:00-18:00\"]\n", "mon = [\"09:00-18:00\"]\n\n[calendar.holiday_names]\n2026-05-21 = \"Glorias Navales\"\n01-01 = \"Año Nuevo\"\n");
        assert_eq!(with.text, wanted);
        let again = with_holidays(&with.text, "office", &new).unwrap();
        assert_eq!(again, WithHolidays { text: with.text, added: 0, named: 0 });
        assert_eq!(with_holidays(TEXT, "other", &new), None);
    }

    #[test]
    fn a_list_of_lines_grows_by_lines() {
        let text = "[[calendar]]\nkey = \"a\"\nholidays = [\n  \"01-01\", # new year\n  \"12-25\",\n]\n";
        let with = with_holidays(text, "a", &[named("2026-05-01", None)]).unwrap();
        assert_eq!(with.text, text.replace("\"12-25\",\n", "\"12-25\",\n  \"2026-05-01\",\n"));
        let inline = "calendar = [{ key = \"a\", timezone = \"UTC\" }]\n";
        let with = with_holidays(inline, "a", &[named("2026-05-01", Some("Día"))]).unwrap();
        assert!(with.text.contains("holidays = [\"2026-05-01\"]"), "{}", with.text);
        assert!(with.text.parse::<DocumentMut>().is_ok(), "{}", with.text);
    }
}
