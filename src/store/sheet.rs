//! Rows written down flat: one thread makes them out, another adds them, and neither frees what the other made.
use super::engine::Prepared;
use super::{Error, Value};

/// A value as a sheet holds it: texts and bytes by where they lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cell {
    Null,
    Int(i64),
    Text { from: usize, length: u32 },
    Blob { from: usize, length: u32 },
}

/// Rows of one table, to be added by statements that take several at a time.
#[derive(Debug)]
pub(super) struct Sheet {
    width: usize,
    together: usize,
    cells: Vec<Cell>,
    text: String,
    bytes: Vec<u8>,
}

impl Sheet {
    /// Returns an empty sheet of rows of `width` values, of which `together` are added by a statement.
    pub(super) fn new(width: usize, together: usize) -> Self {
        Self { width, together, cells: Vec::new(), text: String::new(), bytes: Vec::new() }
    }

    /// Forgets the rows, and keeps their room for others.
    pub(super) fn clear(&mut self) {
        self.cells.clear();
        self.text.clear();
        self.bytes.clear();
    }

    /// Tells whether no row is written down.
    pub(super) fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// Writes a row down.
    pub(super) fn add<'v>(&mut self, row: impl IntoIterator<Item = Value<'v>>) {
        for value in row {
            let cell = self.cell(&value);
            self.cells.push(cell);
        }
    }

    /// Returns the cell of the next value: that of the same place in the statement before, where it says the same.
    fn cell(&mut self, value: &Value) -> Cell {
        let before = self.cells.len().checked_sub(self.width * self.together);
        let before = before.and_then(|place| self.cells.get(place)).copied();
        if let Some(before) = before
            && self.value(before) == *value
        {
            return before;
        }
        match value {
            Value::Null => Cell::Null,
            Value::Int(number) => Cell::Int(*number),
            Value::Text(text) => {
                let from = self.text.len();
                self.text.push_str(text);
                Cell::Text { from, length: short(text.len()) }
            }
            Value::Blob(bytes) => {
                let from = self.bytes.len();
                self.bytes.extend_from_slice(bytes);
                Cell::Blob { from, length: short(bytes.len()) }
            }
        }
    }

    fn value(&self, cell: Cell) -> Value<'_> {
        match cell {
            Cell::Null => Value::Null,
            Cell::Int(number) => Value::Int(number),
            Cell::Text { from, length } => self.text.get(from..from + length as usize).into(),
            Cell::Blob { from, length } => self.bytes.get(from..from + length as usize).into(),
        }
    }

    /// Adds the rows by a statement that takes as many as were written down for one, and those left over by one that
    /// takes a row at a time. Their parameters from `first` on are the rows' values.
    pub(super) fn run(&self, (many, one): (&mut Prepared, &mut Prepared), first: usize) -> Result<(), Error> {
        let all = self.width * self.together;
        let (whole, rest) = self.cells.split_at(self.cells.len() - self.cells.len() % all.max(1));
        self.run_each(many, first, whole.chunks_exact(all))?;
        self.run_each(one, first, rest.chunks_exact(self.width))
    }

    /// Adds the rows one by one; a statement's parameters are a row's values.
    pub(super) fn run_one_by_one(&self, one: &mut Prepared) -> Result<(), Error> {
        self.run_each(one, 1, self.cells.chunks_exact(self.width))
    }

    /// What did not change since the statement was run last is still bound to it: binding costs as much as adding.
    fn run_each<'c>(
        &self,
        statement: &mut Prepared,
        first: usize,
        runs: impl Iterator<Item = &'c [Cell]>,
    ) -> Result<(), Error> {
        let mut before: &[Cell] = &[];
        for cells in runs {
            for (place, cell) in cells.iter().enumerate() {
                if before.get(place) != Some(cell) {
                    statement.bind(first + place, self.value(*cell))?;
                }
            }
            statement.run()?;
            before = cells;
        }
        Ok(())
    }
}

/// A text has 32 MiB at most, which the engine sees to.
fn short(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// Returns the statement that adds `count` rows, of one that adds a row of `width` values which are all its parameters.
pub(super) fn several(insert: &str, (count, width): (usize, usize)) -> String {
    let head = insert.split_once(" values ").map_or(insert, |(head, _)| head);
    let mut sql = format!("{head} values ");
    places(&mut sql, (count, width), "", 1);
    sql
}

/// Appends the places of `count` rows of `width` values each, the first of them `?first`; each row begins with `lead`.
pub(super) fn places(sql: &mut String, (count, width): (usize, usize), lead: &str, first: usize) {
    for row in 0..count {
        sql.push_str(if row == 0 { "(" } else { ", (" });
        sql.push_str(lead);
        let first = first + row * width;
        let places: Vec<String> = (first..first + width).map(|place| format!("?{place}")).collect();
        sql.push_str(&places.join(", "));
        sql.push(')');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_holds_what_was_written_down_and_each_text_once_where_it_stays() {
        let mut sheet = Sheet::new(3, 2);
        for row in [["a", "b", "c"], ["d", "e", "f"], ["a", "x", "c"], ["d", "e", "f"]] {
            sheet.add(row.map(Value::from));
        }
        let texts: Vec<Value> = sheet.cells.iter().map(|cell| sheet.value(*cell)).collect();
        assert_eq!(texts, ["a", "b", "c", "d", "e", "f", "a", "x", "c", "d", "e", "f"].map(Value::from));
        assert_eq!(sheet.text, "abcdefx");
        sheet.clear();
        sheet.add([Value::Null, Value::Int(-1), [1, 2].as_slice().into()]);
        let values: Vec<Value> = sheet.cells.iter().map(|cell| sheet.value(*cell)).collect();
        assert_eq!(values, [Value::Null, Value::Int(-1), [1, 2].as_slice().into()]);
    }

    #[test]
    fn a_statement_of_several_rows_has_a_place_for_each_value() {
        let insert = "insert into t (a, b) values (?1, ?2)";
        assert_eq!(several(insert, (1, 2)), insert);
        assert_eq!(several(insert, (2, 2)), "insert into t (a, b) values (?1, ?2), (?3, ?4)");
    }
}
