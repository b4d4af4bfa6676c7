//! The rules that take more than one value to judge: counts, matrices, cycles, promises and their calendars.
//!
//! Each reads the document leniently, so that it can speak even where other things are wrong.
mod calendar;
mod department;
mod form;
mod sla;
mod status;

use toml::de::DeTable;

use super::document::{Findings, items, table};
use super::problem::BrokenRule;

/// Holds `document` against every rule.
pub(super) fn judge(document: &DeTable<'_>, found: &mut Findings) {
    status::judge(document, found);
    calendar::judge(document, found);
    department::judge(document, found);
    form::judge(document, found);
    sla::judge(document, found);
    matrix(document, found);
}

/// The matrix has a row for each impact and in it a level for each urgency.
fn matrix(document: &DeTable<'_>, found: &mut Findings) {
    let Some(priority) = table(document, "priority") else { return };
    let Some(matrix) = priority.get("matrix") else { return };
    let Some(rows) = matrix.get_ref().as_array() else { return };
    let (impacts, urgencies) = (items(priority, "impacts").count(), items(priority, "urgencies").count());
    if rows.len() != impacts {
        let kind = BrokenRule::MatrixRows { expected: impacts, found: rows.len() };
        found.add("priority.matrix", &matrix.span(), kind);
    }
    for (index, row) in rows.iter().enumerate() {
        if let Some(levels) = row.get_ref().as_array().filter(|levels| levels.len() != urgencies) {
            let kind = BrokenRule::MatrixColumns { expected: urgencies, found: levels.len() };
            found.add(&format!("priority.matrix[{index}]"), &row.span(), kind);
        }
    }
}
