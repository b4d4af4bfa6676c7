//! What the properties of a card say of a contact.
use calcard::vcard::{VCard, VCardEntry, VCardParameterName, VCardParameterValue, VCardProperty, VCardValue};
use calcard::{Entry, Parser};

use crate::domain::contact_file::{Extra, Field, Target, custom_key};
use crate::domain::contact_import::join_tags;
use crate::domain::text::fold;
use crate::exchange::contacts::Options;

/// What a card says.
#[derive(Default)]
pub(super) struct Card {
    fields: Vec<(Field, String)>,
    custom: Vec<(String, String)>,
    others: Vec<(Origin, String, String)>,
}

/// Why a value of a card is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// the field holds one value, and it is another
    Further,
    /// mesa has no place for it
    NoPlace,
}

/// A value that may become a field's: of several, the first with the lowest rank.
struct Candidate {
    field: Field,
    rank: u8,
    name: String,
    value: String,
}

/// What is of no use to anybody but the program that wrote the card.
const TECHNICAL: [&str; 13] = [
    "BEGIN",
    "END",
    "VERSION",
    "PRODID",
    "REV",
    "KIND",
    "SOURCE",
    "XML",
    "CLIENTPIDMAP",
    "SORT-STRING",
    "CLASS",
    "CREATED",
    "X-ABLABEL",
];

impl Card {
    /// Reads a card that begins and ends.
    pub(super) fn parse(text: &str, options: &Options) -> Self {
        let Entry::VCard(VCard { entries }) = Parser::new(text).entry() else { return Self::default() };
        let (mut card, mut candidates) = (Self::default(), Vec::new());
        for entry in &entries {
            card.take(entry, options, &mut candidates);
        }
        for field in Field::ALL {
            card.choose(field, &candidates);
        }
        card
    }

    /// Returns what the card says of a field.
    pub(super) fn field(&self, field: Field) -> Option<&str> {
        self.fields.iter().find(|(known, _)| *known == field).map(|(_, value)| value.as_str())
    }

    /// Returns its custom values.
    pub(super) fn custom(&self) -> impl Iterator<Item = (&str, &str)> {
        self.custom.iter().map(|(key, value)| (key.as_str(), value.as_str()))
    }

    /// Returns the values that are not taken, each with its property's name.
    pub(super) fn others(&self) -> impl Iterator<Item = (Origin, &str, &str)> {
        self.others.iter().map(|(origin, name, value)| (*origin, name.as_str(), value.as_str()))
    }

    fn take(&mut self, entry: &VCardEntry, options: &Options, candidates: &mut Vec<Candidate>) {
        let name = entry.name.as_str().to_ascii_uppercase();
        let value = value_of(entry);
        if value.trim().is_empty() || TECHNICAL.contains(&name.as_str()) {
            return;
        }
        let map = options.maps.iter().find(|map| fold(&map.column) == fold(&name));
        match map.map(|map| &map.target) {
            Some(Target::Ignore) => {}
            Some(Target::Custom(key)) => self.put_custom(key.clone(), value),
            Some(Target::Field(field)) => {
                candidates.push(Candidate { field: *field, rank: 0, name, value });
            }
            None => match place(entry) {
                Some((field, rank)) => candidates.push(Candidate { field, rank, name, value }),
                None => self.put_other(entry, options.extra, (name, value)),
            },
        }
    }

    fn put_custom(&mut self, key: String, value: String) {
        if self.custom.iter().all(|(known, _)| *known != key) {
            self.custom.push((key, value));
        }
    }

    fn put_other(&mut self, entry: &VCardEntry, extra: Option<Extra>, (name, value): (String, String)) {
        let is_unknown = matches!(entry.name, VCardProperty::Other(_));
        match extra.filter(|_| is_unknown) {
            Some(Extra::Ignore) => {}
            Some(Extra::Custom) => {
                if let Some(key) = custom_key(&name) {
                    self.put_custom(key, value);
                }
            }
            None => self.others.push((Origin::NoPlace, name, value)),
        }
    }

    /// Takes the best value of a field; of notes and tags, all.
    fn choose(&mut self, field: Field, candidates: &[Candidate]) {
        let of_field = || candidates.iter().filter(|one| one.field == field);
        let Some(best) = of_field().min_by_key(|one| one.rank) else { return };
        if matches!(field, Field::Notes | Field::Tags) {
            let joint = if field == Field::Notes { "\n\n" } else { "," };
            let all: Vec<_> = of_field().map(|one| one.value.as_str()).collect();
            self.fields.push((field, all.join(joint)));
            return;
        }
        self.fields.push((field, best.value.clone()));
        // A name stands twice in every card: as it is shown, and in its parts.
        let others = of_field().filter(|one| field != Field::Name && one.value.trim() != best.value.trim());
        self.others.extend(others.map(|one| (Origin::Further, one.name.clone(), one.value.clone())));
    }
}

/// Returns what a property is about, and its rank among those that are.
fn place(entry: &VCardEntry) -> Option<(Field, u8)> {
    let preferred = is_preferred(entry);
    Some(match entry.name {
        VCardProperty::Fn => (Field::Name, 1),
        VCardProperty::N => (Field::Name, 2),
        VCardProperty::Nickname => (Field::Name, 3),
        VCardProperty::Email => (Field::Email, if preferred { 1 } else { 2 }),
        VCardProperty::Tel => (Field::Phone, phone_rank(entry, preferred)?),
        VCardProperty::Org => (Field::Org, 1),
        VCardProperty::Title => (Field::Role, 1),
        VCardProperty::Role => (Field::Role, 2),
        VCardProperty::Lang => (Field::Language, if preferred { 1 } else { 2 }),
        VCardProperty::Language => (Field::Language, 3),
        VCardProperty::Categories => (Field::Tags, 1),
        VCardProperty::Note => (Field::Notes, 1),
        VCardProperty::Uid => (Field::ExternalId, 1),
        _ => return None,
    })
}

/// Returns the rank of a phone: nobody is called on a fax.
fn phone_rank(entry: &VCardEntry, preferred: bool) -> Option<u8> {
    if has_word(entry, "fax") || has_word(entry, "pager") {
        return None;
    }
    Some(if preferred { 1 } else { 3 - u8::from(has_word(entry, "cell")) })
}

/// Tells whether it is the one that its owner would rather be reached by: `PREF=1`, `TYPE=pref`, or `PREF` alone.
fn is_preferred(entry: &VCardEntry) -> bool {
    entry.params.iter().any(|param| match (&param.name, &param.value) {
        (VCardParameterName::Pref, VCardParameterValue::Integer(rank)) => *rank == 1,
        (VCardParameterName::Pref, _) => true,
        (_, value) => value.as_text().is_some_and(|word| word.eq_ignore_ascii_case("pref")),
    })
}

fn has_word(entry: &VCardEntry, word: &str) -> bool {
    let says =
        |value: &VCardParameterValue| value.as_text().is_some_and(|text| text.eq_ignore_ascii_case(word));
    entry.params.iter().any(|param| says(&param.value))
}

/// Returns a property's value as one text.
fn value_of(entry: &VCardEntry) -> String {
    let texts: Vec<String> = entry.values.iter().map(text_of).collect();
    let part = |index: usize| texts.get(index).map_or("", |text| text.trim());
    match entry.name {
        // prefix and suffix, the last two of its parts, are no part of a name that is searched for
        VCardProperty::N => {
            let parts = [part(1), part(2), part(0)];
            parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
        }
        // the units within an organisation follow it
        VCardProperty::Org => part(0).to_owned(),
        VCardProperty::Categories => join_tags(texts.iter().map(String::as_str)),
        _ => texts.join(", "),
    }
}

fn text_of(value: &VCardValue) -> String {
    match value {
        VCardValue::Text(text) => text.clone(),
        VCardValue::Component(parts) => parts.join(" "),
        VCardValue::Integer(number) => number.to_string(),
        VCardValue::Float(number) => number.to_string(),
        VCardValue::Boolean(answer) => answer.to_string(),
        VCardValue::PartialDateTime(_)
        | VCardValue::Binary(_)
        | VCardValue::Sex(_)
        | VCardValue::GramGender(_)
        | VCardValue::Kind(_) => "…".to_owned(),
    }
}
