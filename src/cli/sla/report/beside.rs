//! What stands beside the rows of a report: the worst breaches, and where the time went.
use super::view::{GroupView, View, group};
use crate::cli::clock_view::seconds;
use crate::domain::desk::{Keyed, Policy};
use crate::domain::language::Language;
use crate::domain::sla::report::Dimension;
use crate::i18n;
use crate::ops::sla::Breach;
use crate::render::{Cell, Choice, Column, Tone};

/// A breach with the desk's words in the reader's language.
pub(super) struct BreachView<'v> {
    breach: &'v Breach,
    priority: Option<[&'v str; 2]>,
    status: [&'v str; 2],
}

impl<'v> BreachView<'v> {
    /// Returns `breach` in the words of `policy`.
    pub(super) fn new(breach: &'v Breach, policy: &'v Policy, language: Language) -> Self {
        let languages = [language, policy.desk.language];
        let priority = breach
            .priority
            .as_deref()
            .map(|slug| languages.map(|language| policy.priority.name(slug, language)));
        let slug = breach.status.as_str();
        let status =
            languages.map(|language| policy.status(slug).map_or(slug, |status| status.name(language)));
        Self { breach, priority, status }
    }
}

/// Which columns of the worst breaches a narrow terminal does without, the first one first.
pub(super) const BREACH_GIVES_WAY: &[&str] =
    &["department", "priority", "met_at", "due_at", "status", "org", "target_s", "elapsed_s"];

/// Returns the columns of the worst breaches.
pub(super) fn breach_columns<'v>() -> Vec<Column<BreachView<'v>>> {
    vec![
        Column::new("ticket", |view: &BreachView<'v>| Cell::text(view.breach.ticket.as_str())),
        Column::new("subject", |view: &BreachView<'v>| Cell::text(view.breach.subject.as_str())),
        Column::new("org", |view: &BreachView<'v>| view.breach.org.as_ref().into()),
        Column::choice("metric", |view: &BreachView<'v>| Cell::Word(view.breach.excess.metric.slug())),
        Column::number("target_s", |view: &BreachView<'v>| Cell::Seconds(view.breach.excess.target_s)),
        Column::number("elapsed_s", |view: &BreachView<'v>| Cell::Seconds(view.breach.excess.elapsed_s)),
        Column::number("over_s", |view: &BreachView<'v>| Cell::Seconds(view.breach.excess.over_s())),
        Column::new("holder", |view: &BreachView<'v>| view.breach.holder().into()),
        Column::choice("status", |view: &BreachView<'v>| choice(&view.breach.status, Some(view.status)))
            .flat(),
        Column::choice("priority", |view: &BreachView<'v>| {
            view.breach.priority.as_deref().map_or(Cell::Null, |slug| choice(slug, view.priority))
        })
        .flat(),
        Column::new("due_at", |view: &BreachView<'v>| view.breach.excess.due_at.into()).flat(),
        Column::new("met_at", |view: &BreachView<'v>| view.breach.excess.met_at.into()).flat(),
        Column::new("department", |view: &BreachView<'v>| Cell::text(view.breach.department.as_str())).flat(),
    ]
}

fn choice<'c>(slug: &'c str, labels: Option<[&'c str; 2]>) -> Cell<'c> {
    let [label, desk_label] = labels.unwrap_or([slug, slug]).map(Into::into);
    Cell::Choice(Choice { slug: slug.into(), label, desk_label, tone: Tone::Plain })
}

/// One bucket of the time of a row's clocks.
pub(super) struct TimeView {
    groups: Vec<GroupView>,
    metric: &'static str,
    place: String,
    seconds: i64,
    share: Option<i32>,
}

/// Returns the columns of where the time went, of groups told apart by these.
pub(super) fn time_columns(dimensions: &[Dimension]) -> Vec<Column<TimeView>> {
    let cells: [for<'a> fn(&'a TimeView) -> Cell<'a>; 2] =
        [|view| group(&view.groups, 0), |view| group(&view.groups, 1)];
    let groups = dimensions.iter().zip(cells).map(|(one, cell)| Column::choice(one.slug(), cell));
    let mut columns: Vec<_> = groups.collect();
    columns.extend([
        Column::choice("metric", |view: &TimeView| Cell::Word(view.metric)),
        Column::new("time_spent", |view: &TimeView| Cell::text(view.place.as_str())),
        Column::number("seconds", |view: &TimeView| seconds(Some(view.seconds))),
        Column::number("share_percent", |view: &TimeView| view.share.map_or(Cell::Null, Cell::Share)),
    ]);
    columns
}

/// Returns where the time of a row's clocks went, one line for each bucket that has any.
pub(super) fn times(row: &View, policy: &Policy, language: Language) -> Vec<TimeView> {
    let Some(buckets) = &row.row.figures.buckets else { return Vec::new() };
    let total_s = buckets.total_s();
    let paused = buckets.paused_s.iter().map(|(status, paused_s)| {
        let name = policy.status(status).map_or(status.as_str(), |status| status.name(language));
        (i18n::report::paused_by(name, language), *paused_s)
    });
    let [counted, closed, resolved] = i18n::report::buckets(language).map(str::to_owned);
    let all = [(counted, buckets.counted_s)].into_iter().chain(paused);
    let all = all.chain([(closed, buckets.closed_hours_s), (resolved, buckets.resolved_s)]);
    let line = |(place, seconds): (String, i64)| TimeView {
        groups: row.groups.clone(),
        metric: row.row.metric.slug(),
        place,
        seconds,
        share: share(seconds, total_s),
    };
    all.filter(|(_, seconds)| *seconds > 0).map(line).collect()
}

/// Returns a part of a whole in hundredths of a percent, half rounded up.
fn share(part_s: i64, total_s: i64) -> Option<i32> {
    let twice = i128::from(total_s) * 2;
    let percent = (i128::from(part_s) * 20_000 + i128::from(total_s)).checked_div(twice)?;
    i32::try_from(percent).ok()
}
