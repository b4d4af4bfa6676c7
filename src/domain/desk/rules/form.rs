//! Choices have options; conditions name an earlier field and one of its answers.
use toml::de::DeTable;

use crate::domain::desk::document::{Entry, Findings, entries, table, words};
use crate::domain::desk::problem::BrokenRule;

pub(super) fn judge(document: &DeTable<'_>, found: &mut Findings) {
    for form in entries(document, "form") {
        let fields: Vec<_> = entries(form.table, "field").collect();
        for (place, field) in fields.iter().enumerate() {
            let path = format!("form[{}].field[{}]", form.index, field.index);
            options(&path, field, found);
            conditions(&path, field, fields.get(..place).unwrap_or_default(), found);
        }
    }
}

fn options(path: &str, field: &Entry<'_>, found: &mut Findings) {
    let choice = matches!(field.text("kind"), Some("choice" | "choices"));
    let offered = entries(field.table, "options").count();
    if choice && offered == 0 {
        found.add(path, &field.span("kind"), BrokenRule::NoOptions);
    }
    if !choice && field.table.contains_key("options") {
        found.add(&format!("{path}.options"), &field.span("options"), BrokenRule::UnusedOptions);
    }
}

fn conditions(path: &str, field: &Entry<'_>, earlier: &[Entry<'_>], found: &mut Findings) {
    for (name, value) in table(field.table, "when").into_iter().flatten() {
        let (path, name) =
            (format!("{path}.when.{}", name.get_ref()), (name.get_ref().as_ref(), name.span()));
        let Some(asked) = earlier.iter().find(|field| field.slug() == name.0) else {
            let kind = BrokenRule::NotEarlierField { field: name.0.to_owned() };
            found.add_word(&path, &name.1, kind, (name.0, &mut earlier.iter().map(Entry::slug)));
            continue;
        };
        for (answer, span) in words(value).filter(|(answer, _)| !offers(asked, answer)) {
            let kind = BrokenRule::UnknownAnswer { field: asked.slug().to_owned(), given: answer.to_owned() };
            found.add_word(&path, &span, kind, (answer, &mut answers(asked)));
        }
    }
}

/// Tells whether `answer` can be an answer of `field`.
pub(super) fn offers(field: &Entry<'_>, answer: &str) -> bool {
    match field.text("kind") {
        Some("choice" | "choices") => field.flag("other") || answers(field).any(|offered| offered == answer),
        Some("yes-no") => answer == "yes" || answer == "no",
        _ => true,
    }
}

/// Returns the answers that `field` lists.
pub(super) fn answers<'d>(field: &Entry<'d>) -> impl Iterator<Item = &'d str> + use<'d> {
    let yes_no = (field.text("kind") == Some("yes-no")).then_some(["yes", "no"]);
    entries(field.table, "options")
        .filter_map(|option| option.text("key"))
        .chain(yes_no.into_iter().flatten())
}
