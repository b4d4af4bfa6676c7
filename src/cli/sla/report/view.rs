//! A report's period and rows as columns.
use crate::cli::clock_view::seconds;
use crate::domain::desk::{Keyed, Policy};
use crate::domain::instant::Instant;
use crate::domain::language::Language;
use crate::domain::sla::Buckets;
use crate::domain::sla::report::{Dimension, Figures, Spread};
use crate::i18n;
use crate::ops::sla::{Group, Period, Report as Counted, ReportRow};
use crate::render::{Cell, Choice, Column, Format, Style, Tone};

/// A row with its groups in the reader's words.
pub(super) struct View {
    /// what was counted
    pub row: ReportRow,
    /// what its tickets share
    pub groups: Vec<GroupView>,
    /// from, to, and the instant of judgement: rows alone say what they are about
    times: [Option<Instant>; 3],
    by: &'static str,
}

/// What the tickets of a row share: for machines, for the reader, in the desk's language.
#[derive(Clone)]
pub(super) struct GroupView {
    key: &'static str,
    texts: Option<[String; 3]>,
}

impl View {
    /// Returns a row of `report` in the words of `policy`.
    pub(super) fn new(row: &ReportRow, report: &Counted, policy: &Policy, language: Language) -> Self {
        let view = |group: &Group| GroupView {
            key: group.dimension.slug(),
            texts: group.slug.as_deref().map(|slug| {
                let label = |language| label(group, slug, policy, language);
                [slug.to_owned(), label(language), label(policy.desk.language)]
            }),
        };
        let times = [report.period.from, report.period.to, Some(report.as_of)];
        Self { groups: row.groups.iter().map(view).collect(), row: row.clone(), times, by: report.by.slug() }
    }

    fn time(&self, index: usize) -> Cell<'static> {
        self.times.get(index).copied().flatten().into()
    }

    /// Returns the groups as one record of their slugs (0) or labels (2).
    fn record(&self, text: usize) -> Cell<'_> {
        let field = |group: &GroupView| {
            let value = |texts: &[String; 3]| texts.get(text).cloned();
            (group.key.into(), group.texts.as_ref().and_then(value).into())
        };
        Cell::Record(self.groups.iter().map(field).collect())
    }

    /// Returns what was counted.
    pub(super) fn figures(&self) -> &Figures {
        &self.row.figures
    }
}

/// Returns what the group at `index` of `groups` is called.
pub(super) fn group(groups: &[GroupView], index: usize) -> Cell<'_> {
    let texts = groups.get(index).and_then(|group| group.texts.as_ref());
    texts.map_or(Cell::Null, |[slug, label, desk_label]| {
        let [slug, label, desk_label] = [slug, label, desk_label].map(|text| text.as_str().into());
        Cell::Choice(Choice { slug, label, desk_label, tone: Tone::Plain })
    })
}

/// Returns what a group is called.
pub(in crate::cli::sla) fn label(group: &Group, slug: &str, policy: &Policy, language: Language) -> String {
    fn name<T: Keyed>(found: Option<&T>, language: Language) -> Option<&str> {
        found.map(|found| found.name(language))
    }
    let name = match group.dimension {
        Dimension::Priority => Some(policy.priority.name(slug, language)),
        Dimension::Type => name(policy.ticket_type(slug), language),
        Dimension::Plan => name(policy.plan(slug), language),
        Dimension::Department => name(policy.department(slug), language),
        Dimension::Team => name(policy.team(slug), language),
        Dimension::Channel => name(policy.channel(slug), language),
        Dimension::Org => group.name.as_deref(),
        Dimension::Assignee | Dimension::Month | Dimension::Week | Dimension::PolicyVersion => None,
    };
    name.unwrap_or(slug).to_owned()
}

/// What a report is about, in the reader's words.
pub(super) struct PeriodView<'v> {
    report: &'v Counted,
    sentence: String,
}

impl<'v> PeriodView<'v> {
    /// Returns what `report` is about.
    pub(super) fn new(report: &'v Counted, language: Language) -> Self {
        let Period { name, from, to, zone } = &report.period;
        let sentence = i18n::report::period((name.as_deref(), *from, *to), (report.by, *zone), language);
        Self { report, sentence }
    }
}

/// Returns what a report is about, for people or as the record of the contract (DESIGN §12).
pub(super) fn period_columns<'v>(json: bool) -> Vec<Column<PeriodView<'v>>> {
    let period: for<'a> fn(&'a PeriodView<'v>) -> Cell<'a> =
        if json { |view| record(view) } else { |view| Cell::text(view.sentence.as_str()) };
    vec![
        Column::new("period", period),
        Column::new("as_of", |view: &PeriodView<'v>| view.report.as_of.into()),
    ]
}

fn record<'c>(view: &'c PeriodView<'_>) -> Cell<'c> {
    let Period { name, from, to, zone } = &view.report.period;
    let by = Cell::text(view.report.by.slug());
    let (name, zone) = (name.as_deref().into(), Cell::text(zone.name()));
    let fields = [("from", (*from).into()), ("to", (*to).into()), ("by", by), ("name", name), ("zone", zone)];
    Cell::Record(fields.into_iter().map(|(name, cell)| (name.into(), cell)).collect())
}

/// Which columns a narrow terminal does without, the first one first.
pub(super) const GIVES_WAY: &[&str] = &[
    "wall_mean_s",
    "wall_p99_s",
    "wall_p50_s",
    "wall_p90_s",
    "paused_spells",
    "paused_s",
    "reopenings",
    "mean_s",
    "p99_s",
    "affected",
    "reopened",
    "cancelled",
    "paused",
    "running",
    "p90_s",
    "p50_s",
];

/// Returns the columns of the rows: what they share first, for machines that read JSON as one record.
pub(super) fn columns(dimensions: &[Dimension], buckets: bool, style: &Style) -> Vec<Column<View>> {
    let json = style.format == Format::Json;
    let mut columns = Vec::new();
    if matches!(style.format, Format::Json | Format::Jsonl) {
        columns.push(Column::new("group", |view: &View| view.record(0)));
        columns.push(Column::new("group_label", |view: &View| view.record(2)));
    }
    // In JSON the same stands in `group`, unless it is asked for by name.
    if !matches!(style.format, Format::Json | Format::Jsonl) || style.columns.is_some() {
        let cells: [for<'a> fn(&'a View) -> Cell<'a>; 2] =
            [|view| group(&view.groups, 0), |view| group(&view.groups, 1)];
        columns.extend(dimensions.iter().zip(cells).map(|(one, cell)| Column::choice(one.slug(), cell)));
    }
    // A page has room for every figure; a table, for those that the terminal fits.
    let page = matches!(style.format, Format::Md | Format::Html);
    columns.extend(figures().into_iter().map(|column| if page { column.listed() } else { column }));
    if buckets {
        columns.extend(time(matches!(style.format, Format::Json | Format::Jsonl)));
    }
    // One JSON document says once what it is about; rows alone say it themselves.
    if !json || style.columns.is_some() {
        columns.extend(about());
    }
    columns
}

fn figures() -> [Column<View>; 21] {
    [
        Column::choice("metric", |view: &View| Cell::Word(view.row.metric.slug())),
        Column::number("tickets", |view: &View| count(view.figures().tickets)),
        Column::number("met", |view: &View| count(view.figures().met)),
        Column::number("breached", |view: &View| count(view.figures().breached)),
        Column::number("running", |view: &View| count(view.figures().running)),
        Column::number("paused", |view: &View| count(view.figures().paused)),
        Column::number("cancelled", |view: &View| count(view.figures().cancelled)),
        Column::number("affected", |view: &View| count(view.figures().affected)).flat(),
        Column::number("attainment_percent", |view: &View| {
            view.figures().attainment.map_or(Cell::Null, Cell::Share)
        }),
        Column::number("p50_s", |view: &View| elapsed(view, |spread| spread.p50_s)),
        Column::number("p90_s", |view: &View| elapsed(view, |spread| spread.p90_s)),
        Column::number("p99_s", |view: &View| elapsed(view, |spread| spread.p99_s)).flat(),
        Column::number("mean_s", |view: &View| elapsed(view, |spread| spread.mean_s)).flat(),
        Column::number("wall_p50_s", |view: &View| wall(view, |spread| spread.p50_s)).flat(),
        Column::number("wall_p90_s", |view: &View| wall(view, |spread| spread.p90_s)).flat(),
        Column::number("wall_p99_s", |view: &View| wall(view, |spread| spread.p99_s)).flat(),
        Column::number("wall_mean_s", |view: &View| wall(view, |spread| spread.mean_s)).flat(),
        Column::number("reopened", |view: &View| count(view.figures().reopened)),
        Column::number("reopenings", |view: &View| count(view.figures().reopenings)).flat(),
        Column::number("paused_spells", |view: &View| count(view.figures().paused_spells)).flat(),
        Column::number("paused_s", |view: &View| Cell::Seconds(view.figures().paused_s)).flat(),
    ]
}

/// Returns where the time went: one record in JSON, a column for each bucket elsewhere.
fn time(json: bool) -> Vec<Column<View>> {
    if json {
        return vec![Column::record("buckets", |view: &View| {
            view.figures().buckets.as_ref().map_or(Cell::Null, buckets_record)
        })];
    }
    vec![
        Column::number("counted_s", |view: &View| bucket(view, |buckets| buckets.counted_s)).flat(),
        Column::record("paused_by_status", |view: &View| {
            view.figures().buckets.as_ref().map_or(Cell::Null, paused_record)
        })
        .flat(),
        Column::number("closed_hours_s", |view: &View| bucket(view, |buckets| buckets.closed_hours_s)).flat(),
        Column::number("resolved_s", |view: &View| bucket(view, |buckets| buckets.resolved_s)).flat(),
    ]
}

/// Returns what the row is about, for formats that have rows alone.
fn about() -> [Column<View>; 4] {
    [
        Column::new("period_from", |view: &View| view.time(0)).flat(),
        Column::new("period_to", |view: &View| view.time(1)).flat(),
        Column::new("by", |view: &View| Cell::text(view.by)).flat(),
        Column::new("as_of", |view: &View| view.time(2)).flat(),
    ]
}

fn bucket(view: &View, part: fn(&Buckets) -> i64) -> Cell<'static> {
    seconds(view.figures().buckets.as_ref().map(part))
}

fn paused_record(buckets: &Buckets) -> Cell<'_> {
    let field = |(status, paused_s): (&'_ String, &i64)| (status.clone().into(), Cell::Seconds(*paused_s));
    Cell::Record(buckets.paused_s.iter().map(field).collect())
}

fn buckets_record(buckets: &Buckets) -> Cell<'_> {
    let fields = [
        ("counted_s", Cell::Seconds(buckets.counted_s)),
        ("paused_s", paused_record(buckets)),
        ("closed_hours_s", Cell::Seconds(buckets.closed_hours_s)),
        ("resolved_s", Cell::Seconds(buckets.resolved_s)),
    ];
    Cell::Record(fields.into_iter().map(|(name, cell)| (name.into(), cell)).collect())
}

fn count(number: u64) -> Cell<'static> {
    Cell::Int(i64::try_from(number).unwrap_or(i64::MAX))
}

fn elapsed(view: &View, part: fn(Spread) -> i64) -> Cell<'static> {
    seconds(view.figures().elapsed.map(part))
}

fn wall(view: &View, part: fn(Spread) -> i64) -> Cell<'static> {
    seconds(view.figures().wall.map(part))
}
