//! `mesa tick`: runs what time brings.
use std::sync::Arc;

use super::telling::Sink;
use super::{Context, Ending};
use crate::domain::desk::{Keyed as _, Policy};
use crate::domain::language::Language;
use crate::domain::notice::Told;
use crate::error::Error;
use crate::i18n;
use crate::ops::tick::{Effect, What, tick};
use crate::render::{Cell, Column, Format, List, Style, Summary};

/// An effect with the words its reader needs.
struct View {
    effect: Effect,
    what: String,
    reader: Language,
    desk: Language,
}

impl View {
    fn new(effect: &Effect, style: &Style, language: Language) -> Self {
        let (reader, desk) = (style.language, style.desk_language);
        let what = match &effect.what {
            What::Ticket { text: Some(text), .. } => text.clone(),
            What::Ticket { body, policy, .. } => i18n::history::what(body, None, policy, language),
            What::Org(notice) => i18n::notice::what(&notice.what, language),
        };
        Self { effect: effect.clone(), what, reader, desk }
    }

    fn ticket(&self) -> Option<(&str, Option<&str>, &Arc<Policy>)> {
        match &self.effect.what {
            What::Ticket { number, body, policy, .. } => Some((number, body.status(), policy)),
            What::Org(_) => None,
        }
    }

    fn told(&self) -> Option<&Told> {
        match &self.effect.what {
            What::Ticket { .. } => None,
            What::Org(notice) => Some(&notice.what),
        }
    }

    fn status(&self) -> Cell<'_> {
        let Some((_, Some(status), policy)) = self.ticket() else { return Cell::Null };
        let name = |language| policy.status(status).map_or(status, |status| status.name(language));
        Cell::choice(status, name(self.reader), name(self.desk))
    }

    fn org(&self) -> Option<&str> {
        match &self.effect.what {
            What::Ticket { .. } => None,
            What::Org(notice) => Some(&notice.org),
        }
    }
}

/// How effects are shown.
const EFFECT: &[Column<View>] = &[
    Column::new("at", |view| view.effect.at.into()),
    Column::new("ticket", |view| view.ticket().map(|(number, ..)| number).into()),
    Column::new("org", |view| view.org().into()),
    Column::choice("effect", |view| Cell::Word(view.effect.slug())),
    Column::choice("status", View::status).flat(),
    Column::new("contract", |view: &View| match view.told() {
        Some(Told::ContractExpiring { contract, .. }) => Cell::Id("C-", contract.number()),
        _ => Cell::Null,
    })
    .flat(),
    Column::new("ends", |view: &View| match view.told() {
        Some(Told::ContractExpiring { ends, .. }) => Cell::Day(*ends),
        _ => Cell::Null,
    })
    .flat(),
    Column::number("balance_min", |view: &View| match view.told() {
        Some(Told::LowBalance { balance_min, .. }) => Cell::Minutes(*balance_min),
        _ => Cell::Null,
    })
    .flat(),
    Column::new("what", |view| Cell::text(&view.what)),
];

/// Runs `mesa tick`: where time has brought nothing it says nothing, but for JSON, whose list is then empty.
///
/// # Errors
/// Whatever stands in its way.
pub fn run(context: &Context) -> Result<Ending, Error> {
    context.must_have_columns(EFFECT)?;
    let mut session = context.session()?;
    let (style, language) = session.read(|reading| {
        Ok((context.style(reading.policy())?, context.language_of_answer(reading.policy())?))
    })?;
    let sink = Sink::default();
    let mut out = sink.clone();
    let (mut unused, mut list): (Option<&mut (dyn std::io::Write + Send)>, Option<List<View>>) =
        (Some(&mut out), None);
    tick(&mut session, &mut |effects| {
        if let Some(out) = unused.take() {
            list = Some(List::begin(&style, out, SCHEMA, EFFECT)?);
        }
        if let Some(list) = &mut list {
            effects.iter().try_for_each(|effect| list.row(&View::new(effect, &style, language)))?;
            list.release()?;
        }
        sink.write_out()
    })?;
    if style.format == Format::Json
        && let Some(out) = unused.take()
    {
        list = Some(List::begin(&style, out, SCHEMA, EFFECT)?);
    }
    let written = list.map_or(Ok(0), |list| list.end(Summary::default()))?;
    sink.write_out()?;
    Ok(if written == 0 && context.globals.fail_empty { Ending::Attention } else { Ending::Done })
}

const SCHEMA: &str = "mesa.tick.list/1";
