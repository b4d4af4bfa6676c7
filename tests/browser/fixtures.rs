//! Pages of reports that no desk has to be played for: empty, of one ticket, of forty groups, of hostile texts.
use mesa::domain::instant::{Instant, Month};
use mesa::domain::language::Language;
use mesa::domain::sla::Metric;
use mesa::domain::sla::report::{By, Step, attainment};
use mesa::render::sla_page::{KeptInMonth, Openings, Part, Promise, SlaPage, Spent};
use mesa::render::{Cell, Column, Format, Section, Style};

/// A breach of the list.
pub struct Breach {
    ticket: i64,
    subject: String,
    org: String,
    metric: &'static str,
    target_s: i64,
    elapsed_s: i64,
    due_at: Instant,
}

/// A row of the table.
pub struct Row {
    plan: String,
    metric: &'static str,
    met: i64,
    breached: i64,
}

const BREACHES: &[Column<Breach>] = &[
    Column::new("ticket", |one| Cell::Id("T-", one.ticket)),
    Column::choice("metric", |one| Cell::Word(one.metric)),
    Column::new("subject", |one| Cell::text(&one.subject)),
    Column::new("org", |one| Cell::text(&one.org)),
    Column::number("target_s", |one| Cell::Seconds(one.target_s)),
    Column::number("elapsed_s", |one| Cell::Seconds(one.elapsed_s)),
    Column::new("due_at", |one| one.due_at.into()),
];

const ROWS: &[Column<Row>] = &[
    Column::new("plan", |one| Cell::text(&one.plan)),
    Column::choice("metric", |one| Cell::Word(one.metric)),
    Column::number("tickets", |one| Cell::Int(one.met + one.breached)),
    Column::number("met", |one| Cell::Int(one.met)),
    Column::number("breached", |one| Cell::Int(one.breached)),
    Column::number("running", |_| Cell::Int(0)),
    Column::number("paused", |_| Cell::Int(0)),
    Column::number("cancelled", |_| Cell::Int(0)),
    Column::number("attainment_percent", |one| {
        let [met, breached] = [one.met, one.breached].map(i64::unsigned_abs);
        attainment(met, breached).map_or(Cell::Null, Cell::Share)
    }),
    Column::number("p50_s", |one| Cell::Seconds(one.met * 97)),
    Column::number("p90_s", |one| Cell::Seconds(one.met * 401)),
    Column::number("reopened", |one| Cell::Int(one.breached)),
];

/// What a page shows.
pub struct Report {
    pub name: &'static str,
    language: Language,
    promises: Vec<Promise>,
    openings: Openings,
    breaches: Vec<Breach>,
    rows: Vec<Row>,
}

impl Report {
    /// Returns the page as it is written.
    pub fn page(&self) -> Vec<u8> {
        let at = |text: &str| Instant::parse_rfc3339(text).unwrap();
        let page = SlaPage {
            from: Some(at("2025-11-30T23:00:00Z")),
            to: Some(at("2026-10-31T23:00:00Z")),
            name: None,
            by: By::Opened,
            as_of: at("2026-11-03T08:15:00Z"),
            group_by: vec!["plan"],
            promises: self.promises.clone(),
            openings: self.openings.clone(),
            breaches: Section::rows("breaches", BREACHES, &self.breaches),
            breached: 1_234,
            rows: Section::rows("rows", ROWS, &self.rows),
        };
        let zone = chrono_tz::Europe::Madrid;
        let style = Style { language: self.language, zone, ..Style::new(Format::Html) };
        let mut out = Vec::new();
        page.write(&style, &mut out).unwrap();
        out
    }

    /// Returns one of each kind.
    pub fn all() -> Vec<Self> {
        vec![Self::year(), Self::empty(), Self::single(), Self::crowd()]
    }

    fn year() -> Self {
        let promises = vec![promise(Metric::Acknowledge, 11, 1), promise(Metric::Resolution, 11, 5)];
        let breaches = (1..=12).map(|n| breach(n, "Audio unidireccional en la oficina principal")).collect();
        let plans = ["Basic", "Premium", "Super", "Sin plan"];
        let rows = plans
            .iter()
            .flat_map(|plan| [row(plan, "acknowledge", 30), row(plan, "resolution", 17)])
            .collect();
        Self { name: "year", language: Language::Es, promises, openings: office(), breaches, rows }
    }

    fn empty() -> Self {
        let openings = Openings::default();
        Self {
            name: "empty",
            language: Language::En,
            promises: vec![],
            openings,
            breaches: vec![],
            rows: vec![],
        }
    }

    fn single() -> Self {
        let month = KeptInMonth { month: Month::parse("2026-10").unwrap(), met: 1, breached: 0 };
        let promise = Promise {
            months: vec![month],
            met: 1,
            tickets: 1,
            breached: 0,
            ..promise(Metric::Resolution, 1, 0)
        };
        let spread = promise
            .spread
            .iter()
            .map(|bin| Step { clocks: u64::from(bin.over_percent == 30), ..*bin })
            .collect();
        let promise = Promise { spread, attainment: Some(10_000), running: 0, paused: 0, ..promise };
        let mut openings = office();
        openings.tickets = [[0; 24]; 7];
        openings.tickets[2][9] = 1;
        let rows = vec![Row { plan: "Basic".into(), metric: "resolution", met: 1, breached: 0 }];
        Self {
            name: "single",
            language: Language::En,
            promises: vec![promise],
            openings,
            breaches: vec![],
            rows,
        }
    }

    fn crowd() -> Self {
        let word = "w".repeat(5_000);
        let hostile = [
            "<script>alert(1)</script><img src=x onerror=alert(2)>",
            "abc\u{202e}fdp.exe </title></style><style>*{display:none}</style>",
            &word,
            &"muchas palabras que no terminan nunca ".repeat(140),
        ];
        let breaches = (1_i64..).zip(hostile).map(|(n, subject)| breach(n, subject)).collect();
        let promises = Metric::ALL.map(|metric| promise(metric, 60, 3)).into();
        let rows = (1..=40)
            .map(|n| row(&format!("Cliente {n} de la división <b>& filiales</b>"), "resolution", n))
            .collect();
        Self { name: "crowd", language: Language::En, promises, openings: office(), breaches, rows }
    }
}

fn breach(number: i64, subject: &str) -> Breach {
    Breach {
        ticket: number,
        subject: subject.to_owned(),
        org: "Telefónica del Sur SpA".to_owned(),
        metric: "resolution",
        target_s: 8 * 3_600,
        elapsed_s: (40 - number) * 7_001,
        due_at: Instant::from_millis(1_790_000_000_000 + number * 3_600_000),
    }
}

fn row(plan: &str, metric: &'static str, met: i64) -> Row {
    Row { plan: plan.to_owned(), metric, met: met * 13, breached: met % 7 }
}

fn promise(metric: Metric, months: u32, broken: u64) -> Promise {
    let month = |index: u32| {
        // The last of sixty is October 2026.
        let since = 2021 * 12 + 10 + index;
        let month = Month::parse(&format!("{}-{:02}", since / 12, since % 12 + 1)).unwrap();
        let met = if index == 4 { 0 } else { 31 + u64::from(index * 7 % 13) };
        KeptInMonth { month, met, breached: if index == 4 { 0 } else { broken * u64::from(index % 5) } }
    };
    let months: Vec<KeptInMonth> = (60 - months..60).map(month).collect();
    let (met, breached) = months.iter().fold((0, 0), |(met, bad), one| (met + one.met, bad + one.breached));
    let step = |index: u32| Step {
        over_percent: index * 10,
        to_percent: (index < 20).then_some(index * 10 + 10),
        clocks: if index < 10 { 1_204 / u64::from(index + 1) } else { 12 * broken / u64::from(index - 9) },
        kept: index < 10,
    };
    let part =
        |kind, status: Option<&str>, seconds| Part { kind, status: status.map(str::to_owned), seconds };
    Promise {
        metric,
        tickets: met + breached + 9,
        met,
        breached,
        running: 6,
        paused: 3,
        cancelled: 0,
        attainment: attainment(met, breached),
        typical_s: Some((5_000, 93_000)),
        months,
        spread: (0..=20).map(step).collect(),
        time: vec![
            part(Spent::Counted, None, 910_000),
            part(Spent::Paused, Some("Esperando al cliente"), 1_400_000),
            part(Spent::Paused, Some("Esperando al <fabricante>"), 300_500),
            part(Spent::Closed, None, 2_800_000),
            part(Spent::Resolved, None, 9_000),
        ],
    }
}

fn office() -> Openings {
    let mut openings = Openings { other_calendars: 2, ..Openings::default() };
    let mut open = [[0; 24]; 7];
    for day in 0..7 {
        for hour in 0..24 {
            let worked = day < 5 && (9..18).contains(&hour);
            open[day][hour] = if worked { 98 } else { 0 };
            let busy = [0, 0, 1, 0, 2][(day * 7 + hour) % 5];
            openings.tickets[day][hour] =
                if worked { 9 + (day as u64 * 5 + hour as u64 * 3) % 17 } else { busy };
        }
    }
    openings.open = Some((open, "Oficina de Santiago".to_owned()));
    openings
}
