//! `mesa department form`: what is asked of whoever opens a ticket.
use std::borrow::Cow;

use clap::Args;

use super::{Context, Ending};
use crate::domain::desk::{AttachmentNeed, Field, FieldKind, FieldOption, Keyed, Policy};
use crate::domain::form::accepted;
use crate::domain::language::Language;
use crate::error::Error;
use crate::i18n::form as words;
use crate::ops::form::{Asked, describe};
use crate::render::{Cell, Column, Format, Object, Section};

/// `mesa department form`.
#[derive(Debug, Args)]
pub struct Form {
    /// Its key or name
    department: String,
    /// Of this type, whose form is asked too
    #[arg(short = 't', long = "type", value_name = "TYPE")]
    ticket_type: Option<String>,
}

/// A slug with its label for the reader and in the desk's language.
type Named = [String; 3];

/// A form with what its reader needs.
struct FormView {
    department: Named,
    ticket_type: Option<Named>,
    /// when to choose the type, in the language of the answer
    type_help: Option<String>,
    attachments: AttachmentNeed,
    types: Vec<String>,
}

impl FormView {
    fn new(asked: &Asked<'_>, languages: [Language; 2], answer: Language) -> Self {
        fn named(item: &impl Keyed, [reader, desk]: [Language; 2]) -> Named {
            [item.key(), item.name(reader), item.name(desk)].map(str::to_owned)
        }
        let help = asked.ticket_type.and_then(|one| one.help.as_ref());
        Self {
            department: named(asked.department, languages),
            ticket_type: asked.ticket_type.map(|one| named(one, languages)),
            type_help: help.and_then(|help| help.text(answer)).map(str::to_owned),
            attachments: asked.questions.attachments,
            types: asked.types.iter().map(|one| one.key.clone()).collect(),
        }
    }
}

fn choice([slug, label, desk_label]: &Named) -> Cell<'_> {
    Cell::choice(slug, label, desk_label)
}

fn attachments(need: AttachmentNeed) -> &'static str {
    match need {
        AttachmentNeed::Optional => "optional",
        AttachmentNeed::Recommended => "recommended",
        AttachmentNeed::Required => "required",
    }
}

const FORM: &[Column<FormView>] = &[
    Column::choice("department", |view| choice(&view.department)),
    Column::choice("type", |view: &FormView| view.ticket_type.as_ref().map_or(Cell::Null, choice)).flat(),
    Column::new("type_help", |view: &FormView| view.type_help.as_deref().into()).flat(),
    Column::choice("attachments", |view| Cell::Word(attachments(view.attachments))),
    Column::new("types", |view: &FormView| match view.types.as_slice() {
        [] => Cell::Null,
        types => Cell::texts(types),
    })
    .flat(),
];

/// A question with what its reader needs.
struct FieldView {
    field: Field,
    /// in the language of the answer
    label: Option<String>,
    help: Option<String>,
    /// what an answer looks like: for the reader, in the desk's language
    kind: [String; 2],
    options: Vec<(FieldOption, Option<String>)>,
    accepted: Vec<String>,
    /// all of it, for people
    body: String,
}

impl FieldView {
    fn new(field: &Field, policy: &Policy, (reader, answer): (Language, Language)) -> Self {
        let text = |label: &crate::domain::language::Label| label.text(answer).map(str::to_owned);
        let kind =
            [words::kind_and_need(field, reader), words::kind(field.kind, policy.desk.language).to_owned()];
        Self {
            label: text(&field.label),
            help: field.help.as_ref().and_then(text),
            kind,
            options: field.options.iter().map(|option| (option.clone(), text(&option.label))).collect(),
            accepted: accepted(field),
            body: words::description(field, policy, reader),
            field: field.clone(),
        }
    }
}

fn kind(kind: FieldKind) -> &'static str {
    match kind {
        FieldKind::Text => "text",
        FieldKind::LongText => "long-text",
        FieldKind::Choice => "choice",
        FieldKind::Choices => "choices",
        FieldKind::YesNo => "yes-no",
        FieldKind::Number => "number",
        FieldKind::Date => "date",
        FieldKind::Asset => "asset",
        FieldKind::Email => "email",
        FieldKind::Phone => "phone",
    }
}

fn option((option, label): &(FieldOption, Option<String>)) -> Cell<'_> {
    Cell::Record(vec![
        (Cow::Borrowed("option"), Cell::text(&option.key)),
        (Cow::Borrowed("label"), label.as_deref().into()),
        (Cow::Borrowed("impact"), option.impact.as_deref().into()),
        (Cow::Borrowed("team"), option.team.as_deref().into()),
    ])
}

fn conditions(field: &Field) -> Cell<'_> {
    if field.when.is_empty() {
        return Cell::Null;
    }
    let when = field.when.iter();
    Cell::Record(
        when.map(|(name, wanted)| (Cow::Borrowed(name.as_str()), Cell::texts(wanted.as_slice()))).collect(),
    )
}

const FIELD: &[Column<FieldView>] = &[
    Column::new("field", |view| Cell::text(&view.field.key)),
    Column::new("label", |view: &FieldView| view.label.as_deref().into()).flat(),
    Column::choice("kind", |view| Cell::choice(kind(view.field.kind), &view.kind[0], &view.kind[1])),
    Column::new("required", |view: &FieldView| view.field.required.into()).flat(),
    Column::new("answers", |view: &FieldView| Cell::texts(&view.accepted)).flat(),
    Column::new("other", |view: &FieldView| view.field.other.into()).flat(),
    Column::new("when", |view: &FieldView| conditions(&view.field)).flat(),
    Column::new("requires_attachment", |view: &FieldView| view.field.requires_attachment.into()).flat(),
    Column::new("help", |view: &FieldView| view.help.as_deref().into()).flat(),
    Column::new("options", |view: &FieldView| Cell::List(view.options.iter().map(option).collect()))
        .json_only(),
];

/// Runs `mesa department form`.
///
/// # Errors
/// There is no such department or type.
pub fn run(command: &Form, context: &Context) -> Result<Ending, Error> {
    context.session()?.read(|reading| {
        let policy = reading.policy();
        let (reader, answer) = (context.language_at(policy), context.language_of_answer(policy)?);
        let asked = describe(reading, &command.department, command.ticket_type.as_deref())?;
        let view = FormView::new(&asked, [reader, policy.desk.language], answer);
        let row = |field: &&Field| FieldView::new(field, policy, (reader, answer));
        let rows: Vec<FieldView> = asked.questions.fields.iter().map(row).collect();
        let style = context.style(policy)?;
        if rows.is_empty() && style.format == Format::Table {
            context.say(words::nothing_asked(reader));
        }
        let section =
            Section::texts("fields", FIELD, &rows, |row| &row.body).titled(words::questions(reader));
        Object::new("mesa.department.form/1", FORM, &view).rows(section).write(&style, &mut context.out())?;
        Ok(Ending::Done)
    })
}
