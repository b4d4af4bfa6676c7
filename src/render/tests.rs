//! Every format of one small noun, in both languages, and the promises that hold for all data.
use std::io;

use chrono_tz::Tz;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::domain::instant::Instant;
use crate::domain::language::Language;
use crate::render::*;

struct Ticket {
    number: i64,
    subject: String,
    status: &'static str,
    cc: Vec<String>,
    opened_at: Instant,
    closed_at: Option<Instant>,
    paused_s: i64,
    clocks: Vec<Clock>,
    messages: Vec<Message>,
}

struct Clock {
    metric: &'static str,
    state: &'static str,
    target_s: i64,
    due_at: Option<Instant>,
}

struct Message {
    author: &'static str,
    body: String,
}

const TICKET: &[Column<Ticket>] = &[
    Column::new("number", |t| Cell::Id("T-", t.number)),
    Column::new("subject", |t| Cell::text(&t.subject)),
    Column::choice("status", |t| {
        Cell::choice(t.status, "Waiting for customer", "En espera del cliente").toned(Tone::Waiting)
    }),
    Column::new("opened_at", |t| t.opened_at.into()),
    Column::new("closed_at", |t: &Ticket| t.closed_at.into()).flat(),
    Column::number("paused_s", |t| Cell::Seconds(t.paused_s)),
    Column::new("cc", |t: &Ticket| Cell::texts(&t.cc)).flat(),
];

const CLOCK: &[Column<Clock>] = &[
    Column::choice("metric", |c| Cell::Word(c.metric)),
    Column::choice("state", |c| Cell::Word(c.state)),
    Column::number("target_s", |c| Cell::Seconds(c.target_s)),
    Column::new("due_at", |c| c.due_at.into()),
];

const MESSAGE: &[Column<Message>] = &[
    Column::new("author", |m| m.author.into()),
    Column::new("body", |m: &Message| (&m.body).into()).json_only(),
];

fn ticket(number: i64, subject: &str) -> Ticket {
    Ticket {
        number,
        subject: subject.to_owned(),
        status: "waiting",
        cc: vec!["luis@acme.example".to_owned(), "eva@acme.example".to_owned()],
        opened_at: Instant::from_millis(1_790_845_200_000),
        closed_at: None,
        paused_s: 3_900,
        clocks: vec![Clock {
            metric: "resolution",
            state: "breached",
            target_s: 183_600,
            due_at: Some(Instant::from_millis(1_790_931_600_000)),
        }],
        messages: vec![Message { author: "Ana Díaz", body: "No hay audio.\nSaludos\n".to_owned() }],
    }
}

fn style(format: Format) -> Style {
    Style::new(format)
}

fn spanish(format: Format) -> Style {
    Style {
        language: Language::Es,
        desk_language: Language::Es,
        zone: Tz::America__Santiago,
        ..Style::new(format)
    }
}

fn list(style: &Style, tickets: &[Ticket]) -> String {
    let mut out = Vec::new();
    let mut list = List::begin(style, &mut out, "mesa.ticket.list/1", TICKET).unwrap();
    for ticket in tickets {
        list.row(ticket).unwrap();
    }
    assert_eq!(list.end(Summary::default()).unwrap(), u64::try_from(tickets.len()).unwrap());
    String::from_utf8(out).unwrap()
}

fn show(style: &Style, ticket: &Ticket) -> String {
    let mut out = Vec::new();
    object(ticket).write(style, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn object(ticket: &Ticket) -> Object<'_, Ticket> {
    Object::new("mesa.ticket/1", TICKET, ticket)
        .section(Section::rows("clocks", CLOCK, &ticket.clocks))
        .section(Section::texts("messages", MESSAGE, &ticket.messages, |m| &m.body))
}

fn chosen(format: Format, columns: &[&str]) -> Style {
    Style { columns: Some(columns.iter().map(ToString::to_string).collect()), ..style(format) }
}

#[test]
fn a_list_fits_a_terminal_of_eighty_columns() {
    let style = Style { width: Some(80), ..style(Format::Table) };
    let shown = list(&style, &[ticket(1, "Audio"), ticket(20, &"palabra ".repeat(30))]);
    assert_eq!(
        shown,
        "NUMBER  SUBJECT                   STATUS                OPENED            PAUSED\n\
         T-1     Audio                     Waiting for customer  2026-10-01 09:00  1h 05m\n\
         T-20    palabra palabra palabra…  Waiting for customer  2026-10-01 09:00  1h 05m\n"
    );
}

#[test]
fn a_wide_terminal_and_a_pipe_cut_nothing() {
    let long = "palabra ".repeat(20);
    let wide = list(&Style { width: Some(300), ..style(Format::Table) }, &[ticket(1, &long)]);
    assert!(wide.contains(&long) && !wide.contains('…'));
    assert_eq!(list(&style(Format::Table), &[ticket(1, &long)]), wide);
}

#[test]
fn a_table_speaks_spanish_and_local_time() {
    let shown = show(&spanish(Format::Table), &ticket(1, "Audio"));
    assert_eq!(
        shown,
        "Número    T-1\n\
         Asunto    Audio\n\
         Estatus   Waiting for customer\n\
         Abierto   2026-10-01 06:00\n\
         En pausa  1h 05m\n\
         En copia  luis@acme.example, eva@acme.example\n\
         \n\
         Relojes\n\
         MÉTRICA     ESTADO      OBJETIVO  VENCE\n\
         resolución  incumplido    2d 03h  2026-10-02 06:00\n\
         \n\
         Mensajes\n\
         \n\
         Ana Díaz\n  No hay audio.\n  Saludos\n"
    );
}

#[test]
fn colour_is_added_to_words_and_never_instead_of_them() {
    let coloured = show(&Style { colour: true, ..style(Format::Table) }, &ticket(1, "Audio"));
    assert!(coloured.contains("\x1b[38;5;9mbreached\x1b[39m"));
    assert!(!show(&style(Format::Table), &ticket(1, "Audio")).contains('\x1b'));
}

#[test]
fn what_a_row_is_called_gives_way_last_and_a_heading_before_a_value() {
    let long = "A subject that is much longer than there is room for";
    let columns = ["status", "subject", "opened_at", "paused_s"];
    let style = Style { width: Some(60), ..chosen(Format::Table, &columns) };
    let text = list(&style, &[ticket(1, long)]);
    assert!(text.contains("Waiting for customer"), "{text}");
    assert!(text.contains("A subj"), "{text}");
    assert!(text.lines().all(|line| terminal::width_of(line) <= 60), "{text}");
}

#[test]
fn any_width_is_survived() {
    for width in [0, 1, 7, u16::MAX] {
        let style = Style { width: Some(width), ..style(Format::Table) };
        assert!(list(&style, &[ticket(1, "日本 palabra")]).lines().count() == 2);
        assert!(show(&style, &ticket(1, "日本 palabra")).contains("T-1"));
    }
}

#[test]
fn an_empty_list_is_nothing_but_a_frame_for_machines() {
    assert_eq!(list(&style(Format::Table), &[]), "");
    assert_eq!(list(&style(Format::Name), &[]), "");
    assert_eq!(list(&style(Format::Jsonl), &[]), "");
    assert_eq!(list(&style(Format::Tsv), &[]), "");
    assert_eq!(list(&chosen(Format::Csv, &["number", "cc"]), &[]), "number,cc\r\n");
    let empty = "{\"schema\":\"mesa.ticket.list/1\",\"items\":[],\"total\":0,\"truncated\":false}\n";
    assert_eq!(list(&style(Format::Json), &[]), empty);
}

#[test]
fn tsv_is_raw_and_keeps_each_row_on_its_line() {
    let style = chosen(Format::Tsv, &["number", "subject", "status", "opened_at", "closed_at", "paused_s"]);
    assert_eq!(
        list(&style, &[ticket(1, "a\tb\nc\\d\x1b[2J")]),
        "T-1\ta\\tb\\nc\\\\d\\x1b[2J\twaiting\t2026-10-01T09:00:00Z\t\t3900\n"
    );
}

#[test]
fn csv_follows_rfc_4180_and_says_the_same_in_every_language() {
    let plain = list(&style(Format::Csv), &[ticket(1, "say \"hi\",\nbye")]);
    assert_eq!(
        plain,
        "number,subject,status,opened_at,closed_at,paused_s,cc\r\n\
         T-1,\"say \"\"hi\"\",\nbye\",waiting,2026-10-01T09:00:00Z,,3900,luis@acme.example;eva@acme.example\r\n"
    );
    assert_eq!(list(&spanish(Format::Csv), &[ticket(1, "say \"hi\",\nbye")]), plain);
}

#[test]
fn csv_for_spreadsheets_has_a_mark_and_no_formulas() {
    let csv = CsvOptions { delimiter: b';', bom: true, formula_safe: true, ..CsvOptions::default() };
    let style = Style { csv, ..chosen(Format::Csv, &["subject", "paused_s"]) };
    for evil in ["=1+1", "+1", "-1", "@x", "\tx"] {
        let tickets = [Ticket { paused_s: -5, ..ticket(1, evil) }];
        assert_eq!(list(&style, &tickets), format!("\u{feff}subject;paused_s\r\n'{evil};-5\r\n"));
    }
}

#[test]
fn json_has_labels_in_the_language_of_the_desk() {
    let shown = list(&style(Format::Json), &[ticket(1, "Audio"), ticket(2, "Vídeo")]);
    let document: Value = serde_json::from_str(&shown).unwrap();
    assert_eq!(document["total"], 2);
    assert_eq!(
        document["items"][1],
        json!({"number": "T-2", "subject": "Vídeo", "status": "waiting", "status_label": "En espera del cliente",
            "opened_at": "2026-10-01T09:00:00Z", "closed_at": null, "paused_s": 3900,
            "cc": ["luis@acme.example", "eva@acme.example"]})
    );
    let lines = list(&style(Format::Jsonl), &[ticket(1, "Audio"), ticket(2, "Vídeo")]);
    assert_eq!(serde_json::from_str::<Value>(lines.lines().nth(1).unwrap()).unwrap(), document["items"][1]);
    let clock: Value = serde_json::from_str(&show(&spanish(Format::Json), &ticket(1, "Audio"))).unwrap();
    assert_eq!(clock["clocks"][0]["state_label"], "incumplido");
}

#[test]
fn a_truncated_list_says_so_and_counts_only_what_is_known() {
    let end = |summary| {
        let mut out = Vec::new();
        let style = chosen(Format::Json, &["number"]);
        let mut list = List::begin(&style, &mut out, "mesa.ticket.list/1", TICKET).unwrap();
        list.row(&ticket(1, "a")).unwrap();
        list.end(summary).unwrap();
        serde_json::from_slice::<Value>(&out).unwrap()
    };
    let known = end(Summary { total: Some(7), truncated: true });
    assert_eq!((&known["total"], &known["truncated"]), (&json!(7), &json!(true)));
    assert_eq!(end(Summary { total: None, truncated: true })["total"], Value::Null);
}

#[test]
fn json_hides_terminal_codes_and_loses_nothing() {
    let subject = "\x1b[2J \u{9b}31m \u{202e}x\u{e0041} \u{7f} é 👩‍👩‍👧 \"\\";
    let shown = list(&chosen(Format::Json, &["subject"]), &[ticket(1, subject)]);
    assert!(shown.contains("\\u001b[2J \\u009b31m \\u202ex\\udb40\\udc41 \\u007f é 👩‍👩‍👧 \\\"\\\\"));
    assert_eq!(serde_json::from_str::<Value>(&shown).unwrap()["items"][0]["subject"], subject);
}

#[test]
fn a_write_tells_json_what_it_did() {
    let mut out = Vec::new();
    let ticket = ticket(1, "Audio");
    let mark = Mark { result: Some("created"), dry_run: true };
    let pretty = Style { pretty: true, ..chosen(Format::Json, &["number"]) };
    Object::new("mesa.ticket/1", TICKET, &ticket).marked(mark).write(&pretty, &mut out).unwrap();
    assert_eq!(
        String::from_utf8(out).unwrap(),
        "{\n  \"schema\": \"mesa.ticket/1\",\n  \"result\": \"created\",\n  \"dry_run\": true,\n  \"number\": \"T-1\"\n}\n"
    );
}

#[test]
fn nested_values_are_structure_in_json_and_text_elsewhere() {
    let columns: &[Column<()>] = &[
        Column::new("fields", |()| {
            Cell::Record(vec![("plan".into(), "gold".into()), ("met".into(), Cell::Null)])
        }),
        Column::new("roles", |()| Cell::List(vec!["admin".into(), Cell::Int(2)])),
        Column::new("active", |()| true.into()),
        Column::number("attainment_percent", |()| Cell::Percent(8_450)),
        Column::number("balance_min", |()| Cell::Minutes(90)),
        Column::new("detail", |()| Cell::Json(json!({"a": [1]}))),
    ];
    let write = |style: &Style| {
        let mut out = Vec::new();
        Object::new("x/1", columns, &()).write(style, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    };
    assert_eq!(
        write(&style(Format::Jsonl)),
        "{\"fields\":{\"plan\":\"gold\",\"met\":null},\"roles\":[\"admin\",2],\"active\":true,\
         \"attainment_percent\":84.5,\"balance_min\":90,\"detail\":{\"a\":[1]}}\n"
    );
    let row = "{\"plan\":\"gold\",\"met\":null}\tadmin;2\ttrue\t84.50\t90\t{\"a\":[1]}";
    assert_eq!(write(&style(Format::Tsv)).lines().next(), Some(row));
    assert_eq!(
        write(&spanish(Format::Table)),
        "Campos        plan=gold, met=\n\
         Roles         admin, 2\n\
         Habilitado    sí\n\
         Cumplimiento  84,50 %\n\
         Saldo         90 min\n\
         Detalle       {\"a\":[1]}\n"
    );
}

#[test]
fn name_is_the_first_column_for_the_next_command() {
    assert_eq!(list(&style(Format::Name), &[ticket(1, "a"), ticket(20, "b")]), "T-1\nT-20\n");
    assert_eq!(show(&style(Format::Name), &ticket(3, "a")), "T-3\n");
}

#[test]
fn one_object_is_one_row_for_scripts() {
    assert_eq!(
        show(&chosen(Format::Tsv, &["number", "status_label"]), &ticket(3, "a")),
        "T-3\tEn espera del cliente\n"
    );
}

#[test]
fn columns_name_fields_and_sections_of_an_object() {
    let shown = show(&chosen(Format::Json, &["clocks", "number"]), &ticket(1, "a"));
    assert!(shown.starts_with("{\"schema\":\"mesa.ticket/1\",\"number\":\"T-1\",\"clocks\":[{"));
    assert!(show(&chosen(Format::Table, &["clocks"]), &ticket(1, "a")).starts_with("Clocks\nMETRIC"));
    let unknown = object(&ticket(1, "a")).write(&chosen(Format::Json, &["clock"]), &mut Vec::new());
    let Err(Error::UnknownColumn(unknown)) = unknown else { panic!("an unknown column was accepted") };
    assert_eq!(unknown.suggestion.as_deref(), Some("clocks"));
}

#[test]
fn the_rows_of_a_report_are_its_csv() {
    let ticket = ticket(1, "a");
    let write = |style: &Style| {
        let mut out = Vec::new();
        let rows = Section::rows("clocks", CLOCK, &ticket.clocks);
        Object::new("mesa.sla.report/1", &TICKET[..1], &ticket).rows(rows).write(style, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    };
    assert_eq!(
        write(&chosen(Format::Csv, &["target_s", "metric"])),
        "target_s,metric\r\n183600,resolution\r\n"
    );
    assert_eq!(
        write(&chosen(Format::Json, &["target_s"])),
        "{\"schema\":\"mesa.sla.report/1\",\"number\":\"T-1\",\"clocks\":[{\"target_s\":183600}]}\n"
    );
}

#[test]
fn a_section_for_people_is_not_in_json() {
    let ticket = ticket(1, "a");
    let write = |style: &Style| {
        let mut out = Vec::new();
        let clocks = Section::rows("clocks", CLOCK, &ticket.clocks).titled("T-1 \x1b[2J").for_people();
        Object::new("mesa.sla/1", &TICKET[..1], &ticket).section(clocks).write(style, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    };
    assert_eq!(write(&style(Format::Json)), "{\"schema\":\"mesa.sla/1\",\"number\":\"T-1\"}\n");
    assert!(write(&style(Format::Table)).contains("\n\nT-1 \\x1b[2J\nMETRIC"));
}

#[test]
fn markdown_is_a_table_that_data_cannot_break() {
    assert_eq!(
        list(
            &chosen(Format::Md, &["number", "subject", "paused_s"]),
            &[ticket(1, "a|b\n<b>*x*</b> [l](u) `c`")]
        ),
        "| Number | Subject | Paused |\n| --- | --- | ---: |\n\
         | T-1 | a\\|b<br>&lt;b&gt;\\*x\\*&lt;/b&gt; \\[l\\](u) \\`c\\` | 1h 05m |\n"
    );
    let shown = show(&spanish(Format::Md), &ticket(1, "Audio"));
    assert!(
        shown.contains("| Número | T-1 |\n")
            && shown.contains("\n## Mensajes\n\n### Ana Díaz\n\n> <p>No hay")
    );
}

#[test]
fn html_is_one_page_in_which_data_is_inert() {
    let evil = "<script>alert(1)</script>\" onmouseover='x' </style> &amp; \x1b[2J";
    for shown in
        [list(&spanish(Format::Html), &[ticket(1, evil)]), show(&spanish(Format::Html), &ticket(1, evil))]
    {
        let wanted = "&lt;script&gt;alert(1)&lt;/script&gt;&quot; onmouseover=&#39;x&#39; &lt;/style&gt; &amp;amp; \\x1b[2J";
        assert!(shown.contains(wanted));
        assert!(
            shown.starts_with("<!DOCTYPE html>\n<html lang=\"es\">") && shown.ends_with("</body>\n</html>\n")
        );
        assert!(shown.contains("content=\"default-src 'none'; style-src 'sha256-"), "nothing else is loaded");
        assert!(!shown.contains("http://") && !shown.contains("https://") && !shown.contains("<script"));
        assert_eq!(shown.matches("<table>").count(), shown.matches("</table>").count());
    }
}

#[test]
fn a_flood_of_marks_or_a_megabyte_in_one_word_is_survived() {
    let flood = format!("a{}", "\u{301}".repeat(100_000));
    let word = "x".repeat(1_000_000);
    for text in [&flood, &word] {
        for width in [None, Some(80)] {
            let style = Style { width, ..style(Format::Table) };
            let shown = list(&style, &[ticket(1, text), ticket(2, "b")]);
            assert!(shown.contains("T-2"));
            assert!(width.is_none() || shown.len() < 1_000);
            show(&style, &ticket(1, text));
        }
    }
}

#[test]
fn a_table_of_many_rows_keeps_the_widths_of_its_first_block() {
    let mut out = Vec::new();
    let style = Style { width: Some(60), ..chosen(Format::Table, &["number", "subject", "paused_s"]) };
    let mut list = List::begin(&style, &mut out, "mesa.ticket.list/1", TICKET).unwrap();
    for number in 1..=2_500 {
        let subject = if number > 1_000 { "a longer subject than any before" } else { "short" };
        list.row(&ticket(number, subject)).unwrap();
    }
    assert_eq!(list.end(Summary::default()).unwrap(), 2_500);
    let text = String::from_utf8(out).unwrap();
    assert_eq!(text.lines().count(), 2_501);
    assert_eq!(text.lines().nth(2_500), Some("T-2500  a long…  1h 05m"));
}

/// An output whose reader has gone.
struct Closed;

impl io::Write for Closed {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(io::ErrorKind::BrokenPipe.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Err(io::ErrorKind::BrokenPipe.into())
    }
}

#[test]
fn a_closed_pipe_comes_back_as_itself_from_every_format() {
    for format in Format::ALL {
        let style = style(format);
        let mut closed = Closed;
        let written = List::begin(&style, &mut closed, "mesa.ticket.list/1", TICKET).and_then(|mut list| {
            list.row(&ticket(1, "a"))?;
            Ok(list.end(Summary::default())?)
        });
        let Err(Error::Io(error)) = written else { panic!("{} wrote to a closed pipe", format.name()) };
        assert_eq!(error.kind(), io::ErrorKind::BrokenPipe, "{}", format.name());
        let Err(Error::Io(error)) = object(&ticket(1, "a")).write(&style, &mut Closed) else {
            panic!("{} wrote to a closed pipe", format.name())
        };
        assert_eq!(error.kind(), io::ErrorKind::BrokenPipe, "{}", format.name());
    }
}

proptest! {
    #[test]
    fn csv_reads_back_as_it_was(subjects in proptest::collection::vec(any::<String>(), 1..8)) {
        let tickets: Vec<_> = subjects.iter().map(|subject| ticket(1, subject)).collect();
        let text = list(&chosen(Format::Csv, &["subject", "number"]), &tickets);
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let read: Vec<_> = reader.records().map(|row| row.unwrap()[0].to_owned()).collect();
        prop_assert_eq!(read, subjects);
    }

    #[test]
    fn json_reads_back_as_it_was(subject in any::<String>()) {
        let text = list(&chosen(Format::Jsonl, &["subject"]), &[ticket(1, &subject)]);
        prop_assert!(!text.trim_end_matches('\n').chars().any(terminal::is_hostile));
        prop_assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), json!({"subject": subject}));
    }

    #[test]
    fn nothing_hostile_reaches_a_terminal(subject in any::<String>(), width in proptest::option::of(0u16..200)) {
        for format in [Format::Table, Format::Tsv, Format::Name, Format::Md, Format::Html] {
            let style = Style { width, ..chosen(format, &["subject", "number"]) };
            let text = list(&style, &[ticket(1, &subject)]);
            prop_assert!(!text.chars().any(|c| !matches!(c, '\n' | '\t') && terminal::is_hostile(c)));
            if !matches!(format, Format::Html | Format::Md) {
                prop_assert!(text.lines().count() <= 2);
            }
        }
    }
}
