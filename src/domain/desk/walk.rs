//! Goes through a document beside the format's description and finds what does not fit.
use std::collections::BTreeMap;

use toml::de::{DeArray, DeTable, DeValue};

use super::document::{Findings, Value};
use super::names::Defined;
use super::problem::{ProblemKind, ValueType};
use super::schema::{Key, LANGUAGES, Shape, Str};
use super::section::Section;
use super::sla_rule::Attribute;
use crate::domain::text::{fold, is_slug};

/// Goes through the whole of `document`.
pub(super) fn walk(document: &DeTable<'_>, defined: &Defined<'_>, found: &mut Findings) {
    let mut walk = Walk { defined, found };
    for key in super::schema::POLICY {
        if key.required && !document.contains_key(key.name) {
            walk.found.add_unplaced(key.name, ProblemKind::MissingKey { key: key.name.to_owned() });
        }
    }
    walk.keys("", document, super::schema::POLICY);
}

pub(super) struct Walk<'w, 'd> {
    pub(super) defined: &'w Defined<'d>,
    pub(super) found: &'w mut Findings,
}

impl Walk<'_, '_> {
    fn value(&mut self, path: &str, value: &Value<'_>, shape: Shape) {
        match shape {
            Shape::Flag => self.flag(path, value),
            Shape::Whole(min, max) => self.whole(path, value, (min, max)),
            Shape::List(item) => self.list(path, value, *item),
            Shape::NameList(section) => self.name_list(path, value, section),
            Shape::OneOrMany(item) => self.one_or_many(path, value, *item),
            Shape::Table(keys) => self.table(path, value, keys),
            Shape::Each(section, keys) => self.each(path, value, section, keys),
            Shape::MapOf(section, item) => self.map_of(path, value, section, *item),
            Shape::WordMap(words, item) => self.word_map(path, value, words, *item),
            Shape::FreeMap(item) => {
                self.map(path, value, |walk, path, _, value| walk.value(path, value, *item));
            }
            Shape::When => self.when(path, value),
            Shape::Label => self.label(path, value, Str::Any),
            Shape::Template => self.label(path, value, Str::Template),
            Shape::Condition if value.get_ref().is_table() => self.label(path, value, Str::Any),
            Shape::Condition if !value.get_ref().is_str() => self.wrong(path, value, ValueType::TextOrTable),
            Shape::ChannelRule => self.channel_rule(path, value),
            Shape::Condition => self.value(path, value, Shape::Str(Str::Any)),
            Shape::Str(shape) => match value.get_ref().as_str() {
                Some(text) => self.text(path, value, (text, shape)),
                None => self.wrong(path, value, ValueType::Text),
            },
        }
    }

    fn list(&mut self, path: &str, value: &Value<'_>, item: Shape) {
        let Some(list) = value.get_ref().as_array() else { return self.wrong(path, value, ValueType::List) };
        self.items(path, list, item);
    }

    fn items(&mut self, path: &str, list: &DeArray<'_>, item: Shape) {
        for (index, value) in list.iter().enumerate() {
            self.value(&format!("{path}[{index}]"), value, item);
        }
    }

    fn name_list(&mut self, path: &str, value: &Value<'_>, section: Section) {
        let Some(list) = value.get_ref().as_array() else { return self.wrong(path, value, ValueType::List) };
        let mut seen = BTreeMap::new();
        for (index, value) in list.iter().enumerate() {
            let path = format!("{path}[{index}]");
            match value.get_ref().as_str() {
                Some(name) => self.slug(&path, value, name, (section, &mut seen)),
                None => self.wrong(&path, value, ValueType::Text),
            }
        }
    }

    fn one_or_many(&mut self, path: &str, value: &Value<'_>, item: Shape) {
        match value.get_ref().as_array() {
            Some(list) if list.is_empty() => self.found.add(path, &value.span(), ProblemKind::Empty),
            Some(list) => self.items(path, list, item),
            None if value.get_ref().is_str() => self.value(path, value, item),
            None => self.wrong(path, value, ValueType::TextOrList),
        }
    }

    fn table(&mut self, path: &str, value: &Value<'_>, keys: &'static [Key]) {
        let Some(table) = value.get_ref().as_table() else {
            return self.wrong(path, value, ValueType::Table);
        };
        for key in keys.iter().filter(|key| key.required && !table.contains_key(key.name)) {
            self.found.add(path, &value.span(), ProblemKind::MissingKey { key: key.name.to_owned() });
        }
        self.keys(path, table, keys);
    }

    fn keys(&mut self, path: &str, table: &DeTable<'_>, keys: &'static [Key]) {
        for (name, value) in table {
            let path = join(path, name.get_ref());
            match keys.iter().find(|key| key.name == name.get_ref()) {
                Some(key) => self.value(&path, value, key.shape),
                None => self.unknown_key(&path, name, &mut keys.iter().map(|key| key.name)),
            }
        }
    }

    fn unknown_key(
        &mut self,
        path: &str,
        name: &toml::Spanned<std::borrow::Cow<'_, str>>,
        known: &mut dyn Iterator<Item = &str>,
    ) {
        let kind = ProblemKind::UnknownKey { key: name.get_ref().to_string() };
        self.found.add_word(path, &name.span(), kind, (name.get_ref(), known));
    }

    fn each(&mut self, path: &str, value: &Value<'_>, section: Section, keys: &'static [Key]) {
        let Some(list) = value.get_ref().as_array() else {
            return self.wrong(path, value, ValueType::ListOfTables);
        };
        let mut seen = BTreeMap::new();
        for (index, entry) in list.iter().enumerate() {
            let path = format!("{path}[{index}]");
            self.table(&path, entry, keys);
            let Some(table) = entry.get_ref().as_table() else { continue };
            if let Some((name, value)) = table.get("key").and_then(|v| Some((v.get_ref().as_str()?, v))) {
                self.slug(&format!("{path}.key"), value, name, (section, &mut seen));
            }
            self.aliases(&path, table, &mut seen);
        }
    }

    /// Judges a slug, and whether an earlier entry of the same list has it.
    fn slug(
        &mut self,
        path: &str,
        value: &Value<'_>,
        name: &str,
        among: (Section, &mut BTreeMap<String, usize>),
    ) {
        let (section, seen) = among;
        let span = value.span();
        // A dot would be taken for the end of a name in `field.NAME` and in paths
        if !is_slug(name) || name.contains('.') {
            self.found.add(path, &span, ProblemKind::BadSlug { given: name.to_owned() });
        } else if section.reserved().contains(&name) {
            self.found.add(path, &span, ProblemKind::Reserved { given: name.to_owned() });
        }
        self.once(path, value, name, seen);
    }

    fn aliases(&mut self, path: &str, table: &DeTable<'_>, seen: &mut BTreeMap<String, usize>) {
        let aliases = table.get("aliases").and_then(|value| value.get_ref().as_array());
        let own = table.get("key").and_then(|value| value.get_ref().as_str()).map(fold);
        for (index, value) in aliases.into_iter().flat_map(|list| list.iter().enumerate()) {
            // An alias that folds to its own slug, as `súper` does to `super`, is needless but means no other thing
            let alias = value.get_ref().as_str().filter(|alias| own.as_deref() != Some(&fold(alias)));
            if let Some(alias) = alias {
                self.once(&format!("{path}.aliases[{index}]"), value, alias, seen);
            }
        }
    }

    fn once(&mut self, path: &str, value: &Value<'_>, name: &str, seen: &mut BTreeMap<String, usize>) {
        match seen.get(&fold(name)) {
            Some(&first_line) => {
                let kind = ProblemKind::Duplicate { name: name.to_owned(), first_line };
                self.found.add(path, &value.span(), kind);
            }
            None => {
                seen.insert(fold(name), self.found.line(&value.span()));
            }
        }
    }

    fn map(
        &mut self,
        path: &str,
        value: &Value<'_>,
        mut judge: impl FnMut(&mut Self, &str, &toml::Spanned<std::borrow::Cow<'_, str>>, &Value<'_>),
    ) {
        let Some(table) = value.get_ref().as_table() else {
            return self.wrong(path, value, ValueType::Table);
        };
        for (name, value) in table {
            judge(self, &join(path, name.get_ref()), name, value);
        }
    }

    fn map_of(&mut self, path: &str, value: &Value<'_>, section: Section, item: Shape) {
        self.map(path, value, |walk, path, name, value| {
            if !walk.defined.has(section, name.get_ref()) {
                let kind = ProblemKind::UnknownReference { what: section, given: name.get_ref().to_string() };
                walk.found.add_word(
                    path,
                    &name.span(),
                    kind,
                    (name.get_ref(), &mut walk.defined.all(section)),
                );
            }
            walk.value(path, value, item);
        });
    }

    fn word_map(&mut self, path: &str, value: &Value<'_>, words: &'static [&'static str], item: Shape) {
        self.map(path, value, |walk, path, name, value| {
            if words.contains(&name.get_ref().as_ref()) {
                walk.value(path, value, item);
            } else {
                walk.unknown_key(path, name, &mut words.iter().copied());
            }
        });
    }

    /// Judges `es` and `en`; a label without either says nothing.
    fn label(&mut self, path: &str, value: &Value<'_>, text: Str) {
        if value.get_ref().as_table().is_some_and(DeTable::is_empty) {
            self.found.add(path, &value.span(), ProblemKind::Empty);
        }
        self.word_map(path, value, LANGUAGES, Shape::Str(text));
    }

    fn channel_rule(&mut self, path: &str, value: &Value<'_>) {
        match value.get_ref() {
            DeValue::String(_) => self.value(path, value, Shape::Str(Str::Word(&["yes", "no"]))),
            DeValue::Table(table) if table.is_empty() => {
                let key = "conditional".to_owned();
                self.found.add(path, &value.span(), ProblemKind::MissingKey { key });
            }
            DeValue::Table(_) => self.word_map(path, value, &["conditional"], Shape::Condition),
            DeValue::Integer(_)
            | DeValue::Float(_)
            | DeValue::Boolean(_)
            | DeValue::Datetime(_)
            | DeValue::Array(_) => self.wrong(path, value, ValueType::TextOrTable),
        }
    }

    /// Judges what a rule asks of a ticket: attributes, `"field.NAME"`, or a table `field`.
    fn when(&mut self, path: &str, value: &Value<'_>) {
        self.map(path, value, |walk, path, name, value| {
            let word = name.get_ref().as_ref();
            match (Attribute::of_word(word), word) {
                (_, "field") => {
                    walk.map_of(path, value, Section::Field, Shape::OneOrMany(&Shape::Str(Str::Any)));
                }
                (Some(Attribute::Field(field)), _) => {
                    walk.reference_at(path, &name.span(), &field, Section::Field);
                    walk.value(path, value, Shape::OneOrMany(&Shape::Str(Str::Any)));
                }
                (Some(attribute), _) => walk.value(path, value, attribute_shape(&attribute)),
                (None, _) => {
                    let known = Attribute::WORDS.into_iter().chain(["field"]);
                    walk.unknown_key(path, name, &mut known.into_iter());
                }
            }
        });
    }
}

fn attribute_shape(attribute: &Attribute) -> Shape {
    match attribute {
        Attribute::Department => Shape::OneOrMany(&Shape::Str(Str::Ref(Section::Department))),
        Attribute::Type => Shape::OneOrMany(&Shape::Str(Str::Ref(Section::Type))),
        Attribute::Plan => Shape::OneOrMany(&Shape::Str(Str::Ref(Section::Plan))),
        Attribute::Priority => Shape::OneOrMany(&Shape::Str(Str::Ref(Section::Priority))),
        Attribute::Channel => Shape::OneOrMany(&Shape::Str(Str::Ref(Section::Channel))),
        Attribute::ContractKind => Shape::OneOrMany(&Shape::Str(Str::Ref(Section::ContractKind))),
        // Organisations live in the store, answers in the forms: a rule of its own looks at those
        Attribute::Org | Attribute::Field(_) => Shape::OneOrMany(&Shape::Str(Str::Any)),
    }
}

/// Returns the path of a key under `path`.
fn join(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}
