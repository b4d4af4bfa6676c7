//! How a format writes several values into one cell.
use crate::domain::contact_file::{ContactFormat, Field};

/// What joins values in a cell of Google.
const JOINT: &str = ":::";

/// How the cells of a format are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Values {
    /// as written
    Plain,
    /// ` ::: ` joins values, `* ` begins the groups that Google made
    Google,
    /// tags are parted by spaces
    Zendesk,
}

impl Values {
    pub(super) fn of(format: ContactFormat) -> Self {
        match format {
            ContactFormat::Google => Self::Google,
            ContactFormat::Zendesk => Self::Zendesk,
            ContactFormat::Mesa | ContactFormat::Outlook | ContactFormat::Blip | ContactFormat::Vcard => {
                Self::Plain
            }
        }
    }

    /// Brings a cell into mesa's shape: the first value, and tags parted by commas. Returns values that are left out.
    pub(super) fn shape(self, field: Field, cell: &mut String) -> Option<String> {
        match (self, field) {
            (Self::Plain, _) | (Self::Google, Field::Notes) => None,
            (Self::Google, Field::Tags) => {
                let tags = cell.split(JOINT).map(|tag| tag.trim().trim_start_matches('*').trim());
                *cell = tags.filter(|tag| !tag.is_empty()).collect::<Vec<_>>().join(",");
                None
            }
            (Self::Zendesk, Field::Tags) => {
                let tags = cell.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';'));
                *cell = tags.filter(|tag| !tag.is_empty()).collect::<Vec<_>>().join(",");
                None
            }
            (Self::Google, _) if cell.contains(JOINT) => first_of(cell),
            (Self::Google | Self::Zendesk, _) => None,
        }
    }
}

/// Leaves the first value in the cell and returns the others.
fn first_of(cell: &mut String) -> Option<String> {
    let mut values = cell.split(JOINT).map(str::trim).filter(|value| !value.is_empty());
    let first = values.next().unwrap_or_default().to_owned();
    let others: Vec<_> = values.filter(|value| *value != first).collect();
    let others = (!others.is_empty()).then(|| others.join(", "));
    *cell = first;
    others
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shaped(values: Values, field: Field, cell: &str) -> (String, Option<String>) {
        let mut cell = cell.to_owned();
        let others = values.shape(field, &mut cell);
        (cell, others)
    }

    #[test]
    fn the_first_of_googles_values_is_taken() {
        let (google, none) = (Values::Google, None);
        assert_eq!(shaped(google, Field::Email, "a@x ::: b@x"), ("a@x".into(), Some("b@x".into())));
        assert_eq!(shaped(google, Field::Email, "a@x ::: a@x"), ("a@x".into(), none.clone()));
        assert_eq!(
            shaped(google, Field::Tags, "* myContacts ::: VIP ::: "),
            ("myContacts,VIP".into(), none.clone())
        );
        assert_eq!(shaped(google, Field::Notes, "a ::: b"), ("a ::: b".into(), none));
    }

    #[test]
    fn tags_of_zendesk_are_parted_by_spaces() {
        assert_eq!(shaped(Values::Zendesk, Field::Tags, "vip  premium, x").0, "vip,premium,x");
        assert_eq!(shaped(Values::Plain, Field::Tags, "muy vip").0, "muy vip");
    }
}
