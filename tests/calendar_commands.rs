//! `mesa calendar` from the command line: the real program on a store of its own.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must fail"
)]
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// A desk in Santiago with the calendars `always` and `office`.
struct Desk {
    folder: TempDir,
}

const OFFICE: &str = r#"
[[calendar]]
key = "office"
timezone = "America/Santiago"
holidays = ["12-25", "2026-09-18..2026-09-19"]
[calendar.hours]
mon = ["09:00-13:00", "13:00-18:00"]
tue = ["09:00-18:00"]
wed = ["09:00-18:00"]
thu = ["09:00-18:00"]
fri = ["09:00-17:00"]
[calendar.dates]
"2026-12-24" = ["09:00-12:00"]
"#;

impl Desk {
    fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        desk.ok(&["init", "--agent", "sofia@desk.example"]);
        let text =
            desk.ok(&["desk", "show"]).replace("timezone = \"UTC\"  ", "timezone = \"America/Santiago\"  ");
        std::fs::write(desk.folder.path().join("desk.toml"), text + OFFICE).unwrap();
        desk.ok(&["desk", "apply", "desk.toml"]);
        desk
    }

    /// Returns exit code, standard output and standard error.
    fn run(&self, args: &[&str]) -> (i32, String, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mesa"));
        command.args(args).env_clear().env("HOME", self.folder.path()).env("MESA_LANG", "en");
        command.env("MESA_STORE", "desk.db").current_dir(self.folder.path()).stdin(Stdio::null());
        let output = command.output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
    }

    fn ok(&self, args: &[&str]) -> String {
        let (code, out, err) = self.run(args);
        assert_eq!(code, 0, "{args:?}: {err}");
        out
    }

    fn json(&self, args: &[&str]) -> Value {
        serde_json::from_str(&self.ok(&[args, &["--json"]].concat())).unwrap()
    }
}

#[test]
fn calendars_are_listed_with_whether_they_are_open() {
    let desk = Desk::new();
    let list = desk.json(&["calendar", "list", "--at", "2026-10-01 10:00"]);
    let open: Vec<_> =
        list["items"].as_array().unwrap().iter().map(|item| (&item["calendar"], &item["open"])).collect();
    assert_eq!(open, [(&"always".into(), &true.into()), (&"office".into(), &true.into())]);
}

#[test]
fn show_tells_whether_it_is_open_and_when_that_changes() {
    let desk = Desk::new();
    let at = |at| {
        let shown = desk.json(&["calendar", "show", "OFFICE", "--at", at]);
        (shown["open"].as_bool().unwrap(), shown["next_change_at"].as_str().unwrap_or("never").to_owned())
    };
    // windows that touch are one stretch; a whole-day holiday and the weekend lie before Monday
    assert_eq!(at("2026-09-14 10:00"), (true, "2026-09-14T21:00:00Z".to_owned()));
    assert_eq!(at("2026-09-17 18:00"), (false, "2026-09-21T12:00:00Z".to_owned()));
    assert_eq!(at("2026-12-24 11:59:59"), (true, "2026-12-24T15:00:00Z".to_owned()));
    // `--at` may lie ahead, and reads local time in `--tz`
    let shown = desk.json(&["calendar", "show", "office", "--at", "2030-01-02 12:00", "--tz", "UTC"]);
    assert_eq!((&shown["at"], &shown["open"]), (&"2030-01-02T12:00:00Z".into(), &true.into()));
    let always = desk.json(&["calendar", "show", "always"]);
    assert_eq!((&always["open"], &always["next_change_at"]), (&true.into(), &Value::Null));
}

#[test]
fn a_week_is_told_day_by_day_with_its_reasons() {
    let desk = Desk::new();
    let shown = desk.json(&["calendar", "show", "office", "--week", "2026-09-18"]);
    let week = shown["week"].as_array().unwrap();
    assert_eq!((week.len(), &week[0]["date"], &week[6]["weekday"]), (7, &"2026-09-14".into(), &"sun".into()));
    assert_eq!((&week[4]["rule"], &week[4]["detail"]), (&"holiday".into(), &"2026-09-18..2026-09-19".into()));
    let rows = desk.ok(&[
        "calendar",
        "show",
        "office",
        "--week",
        "2026-12-24",
        "-o",
        "csv",
        "--columns",
        "date,rule",
    ]);
    assert!(rows.contains("2026-12-24,dated\r\n2026-12-25,holiday\r\n2026-12-26,weekly"), "{rows}");
    let table =
        desk.ok(&["calendar", "show", "office", "--week", "2026-12-24", "-o", "table", "--lang", "es"]);
    assert!(table.contains("jueves") && table.contains("feriado"), "{table}");
    assert_eq!(desk.run(&["calendar", "show", "office", "--week", "24/12/2026"]).0, 2);
    assert_eq!(desk.json(&["calendar", "show", "office", "--week"])["week"].as_array().unwrap().len(), 7);
}

#[test]
fn the_first_and_the_last_week_have_the_days_that_are_read() {
    let desk = Desk::new();
    for (date, days) in [("9999-12-31", 5), ("1970-01-01", 4)] {
        let (code, out, err) =
            desk.run(&["calendar", "show", "office", "--week", date, "-o", "json", "--tz", "UTC"]);
        assert_eq!((code, err.as_str()), (0, ""), "{date}");
        let shown: Value = serde_json::from_str(&out).unwrap();
        let week = shown["week"].as_array().unwrap();
        assert_eq!(week.len(), days, "{date}");
        let thursday = week.iter().find(|day| day["weekday"] == "thu").unwrap();
        assert_eq!(thursday["open_s"], 32_400, "{date}: {week:?}");
    }
}

#[test]
fn a_list_of_holidays_is_read_in_the_encoding_and_with_the_sign_that_are_named() {
    let desk = Desk::new();
    let list = "date|name\n2027-05-01|D\u{ed}a, del trabajo\n";
    let bytes: Vec<u8> = list.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
    std::fs::write(desk.folder.path().join("may.csv"), &bytes).unwrap();
    let import = ["calendar", "holidays", "import", "office", "may.csv"];
    let (code, _, err) = desk.run(&[&import[..], &["--encoding", "klingon"]].concat());
    assert_eq!(code, 7, "{err}");
    assert!(err.contains("hint: mesa calendar holidays import office may.csv --encoding utf-8"), "{err}");
    desk.ok(&[&import[..], &["--encoding", "windows-1252", "--delimiter", "|"]].concat());
    let listed = desk.ok(&["calendar", "holidays", "list", "office", "-o", "csv"]);
    assert!(listed.contains("\"Día, del trabajo\""), "{listed}");
}

#[test]
fn due_counts_open_time_and_open_days() {
    let desk = Desk::new();
    let due = |target| {
        let from = ["calendar", "due", "office", "--from", "2026-09-17 17:30", "--target", target];
        desk.json(&from)["due_at"].as_str().unwrap().to_owned()
    };
    assert_eq!(due("30m"), "2026-09-17T21:00:00Z");
    assert_eq!(due("90m"), "2026-09-21T13:00:00Z");
    assert_eq!(due("2bd"), "2026-09-22T20:30:00Z");
    let name =
        ["calendar", "due", "always", "--from", "2026-10-01T00:00:00Z", "--target", "5d", "-o", "name"];
    assert_eq!(desk.ok(&name), "2026-10-06T00:00:00Z\n");
}

#[test]
fn between_counts_the_open_seconds() {
    let desk = Desk::new();
    let elapsed = |from, to| {
        desk.json(&["calendar", "between", "office", "--from", from, "--to", to])["elapsed_s"]
            .as_i64()
            .unwrap()
    };
    assert_eq!(elapsed("2026-09-17 17:30", "2026-09-21 10:00"), 5_400);
    assert_eq!(elapsed("2026-09-21 10:00", "2026-09-17 17:30"), 0);
    assert_eq!(elapsed("2026-09-18", "2026-09-20"), 0);
}

#[test]
fn what_cannot_be_asked_is_refused_in_both_languages() {
    let desk = Desk::new();
    let (code, _, err) = desk.run(&["calendar", "show", "ofice"]);
    assert_eq!(code, 3);
    assert!(err.contains("did you mean `office`?"), "{err}");
    let days = ["calendar", "due", "office", "--from", "2026-10-01", "--target", "5d"];
    let (code, _, err) = desk.run(&days);
    assert_eq!(code, 2);
    assert!(err.contains("`d` needs a calendar that never closes, and `office` does"), "{err}");
    let (_, _, err) = desk.run(&[&days[..], &["--lang", "es"]].concat());
    assert!(err.contains("`d` exige un calendario siempre abierto, y `office` cierra"), "{err}");
    for args in [
        ["calendar", "due", "office", "--from", "yesterday", "--target", "5h"],
        ["calendar", "due", "office", "--from", "2026-10-01", "--target", "soon"],
        ["calendar", "between", "office", "--from", "2026-02-30", "--to", "2026-03-01"],
    ] {
        assert_eq!(desk.run(&args).0, 2, "{args:?}");
    }
    let (code, _, err) = desk.run(&["calendar", "due", "office"]);
    assert_eq!(code, 2);
    assert!(err.contains("--from") && err.contains("--target"), "{err}");
    assert_eq!(desk.run(&["calendar", "list", "--tz", "America/Santigo"]).0, 3);
}

#[test]
fn windows_that_a_change_of_clocks_cuts_are_warned_of() {
    let desk = Desk::new();
    let text = desk.ok(&["desk", "show"]);
    // In Santiago the clocks go from 24:00 of 2026-09-05 to 01:00, and back at 24:00 of 2026-04-04.
    let night = "sat = [\"22:00-02:00\"]\nsun = [\"10:00-12:00\"]\n[calendar.dates]\n\"2026-09-06\" = [\"00:00-01:00\"]";
    std::fs::write(desk.folder.path().join("desk.toml"), text.replace("[calendar.dates]", night)).unwrap();
    desk.ok(&["desk", "apply", "desk.toml"]);
    let (code, out, err) = desk.run(&[
        "calendar",
        "show",
        "office",
        "--week",
        "2026-09-05",
        "-o",
        "csv",
        "--columns",
        "date,open_s",
    ]);
    assert_eq!(code, 0);
    assert!(out.contains("2026-09-04,28800\r\n2026-09-05,10800\r\n2026-09-06,0"), "{out}");
    assert!(
        err.contains("warning: calendar `office`, 2026-09-05: the window 22:00-02:00 is 60 min shorter"),
        "{err}"
    );
    assert!(err.contains("2026-09-06: the window 00:00-01:00 does not exist"), "{err}");
    let (_, _, err) = desk.run(&["calendar", "show", "office", "--week", "2026-04-04", "--lang", "es"]);
    assert!(err.contains("2026-04-04: el horario 22:00-02:00 dura 60 min más"), "{err}");
    assert_eq!(desk.run(&["calendar", "show", "office", "--week", "2026-09-14"]).2, "");
    let week = desk.json(&["calendar", "show", "office", "--week", "2026-09-05"]);
    assert_eq!(week["week"][5]["clock_changes"], serde_json::json!(["shortened"]));
    // Whenever it is checked, the clocks change within a year.
    let (code, out, err) = desk.run(&["desk", "check", "desk.toml", "--json"]);
    assert_eq!(code, 0);
    assert!(err.contains("warning: calendar `office`"), "{err}");
    let checked: Value = serde_json::from_str(&out).unwrap();
    assert!(!checked["warnings"].as_array().unwrap().is_empty(), "{out}");
}

#[test]
fn a_holiday_is_shown_with_its_name() {
    let desk = Desk::new();
    let text = desk.ok(&["desk", "show"]);
    let holidays = "holiday_names = { \"2026-09-18..2026-09-19\" = \"Fiestas Patrias\", \"2026-12-24\" = \"Nochebuena\" }";
    let write = |text: &str| std::fs::write(desk.folder.path().join("desk.toml"), text).unwrap();
    write(&text.replace(
        "[calendar.hours]\nmon = [\"09:00-13:00\"",
        &format!("{holidays}\n[calendar.hours]\nmon = [\"09:00-13:00\""),
    ));
    desk.ok(&["desk", "apply", "desk.toml"]);
    let names = |date: &str| {
        let week = desk.json(&["calendar", "show", "office", "--week", date]);
        let names = week["week"].as_array().unwrap().iter().map(|day| day["name"].clone());
        names.filter(|name| !name.is_null()).collect::<Vec<_>>()
    };
    assert_eq!(names("2026-09-18"), ["Fiestas Patrias", "Fiestas Patrias"]);
    assert_eq!(names("2026-12-24"), ["Nochebuena"]);
    write(
        &desk
            .ok(&["desk", "show"])
            .replace("\"2026-12-24\" = \"Nochebuena\"", "\"2026-12-26\" = \"San Esteban\""),
    );
    let (code, _, err) = desk.run(&["desk", "check", "desk.toml"]);
    assert_eq!(code, 7);
    assert!(err.contains("`2026-12-26` is neither in `holidays` nor in `dates`"), "{err}");
}

#[test]
fn holidays_are_brought_in_from_a_file_and_the_same_file_again_changes_nothing() {
    let desk = Desk::new();
    let file = |name: &str, text: &str| std::fs::write(desk.folder.path().join(name), text).unwrap();
    let event = |lines: &str| format!("BEGIN:VEVENT\r\n{}\r\nEND:VEVENT\r\n", lines.replace(' ', "\r\n"));
    let events = [
        "UID:1 DTSTART;VALUE=DATE:20200501 RRULE:FREQ=YEARLY SUMMARY:Trabajo",
        "UID:2 DTSTART;VALUE=DATE:20301101 SUMMARY:Elecciones",
        "UID:3 DTSTART;VALUE=DATE:20301102 STATUS:CANCELLED SUMMARY:Nada",
        "UID:4 DTSTART;VALUE=DATE:20201225 RRULE:FREQ=YEARLY SUMMARY:Navidad",
    ];
    let events: String = events.into_iter().map(event).collect();
    file("cl.ics", &format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{events}END:VCALENDAR\r\n"));
    let import = ["calendar", "holidays", "import", "office", "cl.ics"];
    let before = desk.ok(&["desk", "show"]);
    let (code, printed, err) = desk.run(&[&import[..], &["--print"]].concat());
    assert_eq!(code, 0);
    assert!(err.contains("left out: Nada: is cancelled"), "{err}");
    let tried: Value =
        serde_json::from_str(&desk.ok(&[&import[..], &["--dry-run", "--json"]].concat())).unwrap();
    assert_eq!((&tried["added"], &tried["dry_run"]), (&2.into(), &true.into()));
    assert_eq!(desk.ok(&["desk", "show"]), before, "nothing was applied yet");

    let done = desk.json(&import);
    let told = ["result", "version", "found", "added", "named"].map(|key| done[key].clone());
    assert_eq!(told, ["created".into(), 3.into(), 3.into(), 2.into(), Value::from(1)]);
    assert_eq!(
        (&done["skipped"][0]["name"], &done["skipped"][0]["why"]),
        (&"Nada".into(), &"cancelled".into())
    );
    assert_eq!(desk.ok(&["desk", "show"]), printed, "what was printed is what is in force");
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<std::collections::BTreeSet<_>>();
    let gone: Vec<String> = lines(&before).difference(&lines(&printed)).cloned().collect();
    assert_eq!(gone, ["holidays = [\"12-25\", \"2026-09-18..2026-09-19\"]"], "only its own line changed");
    assert_eq!(desk.json(&import)["result"], "unchanged");
    assert_eq!(desk.ok(&["desk", "history"]).lines().count(), 3);

    let list = desk.ok(&["calendar", "holidays", "list", "office", "-o", "csv"]);
    assert_eq!(
        list,
        "holiday,name,yearly\r\n12-25,Navidad,true\r\n2026-09-18..2026-09-19,,false\r\n\
         2030-11-01,Elecciones,false\r\n05-01,Trabajo,true\r\n"
    );
    file("more.csv", "fecha;nombre\n09/18/2026;Al revés\n2030-11-02;Muertos\n");
    let (code, _, err) = desk.run(&["calendar", "holidays", "import", "office", "more.csv", "--lang", "es"]);
    assert_eq!(code, 8);
    assert!(err.contains("omitido: 09/18/2026 Al revés: no trae una fecha legible"), "{err}");
    let (code, _, err) = desk.run(&["calendar", "holidays", "import", "always", "more.csv", "-n"]);
    assert_eq!(code, 7, "one that never closes has no holidays: {err}");
    assert!(err.contains("`always` is always open") && err.contains("hint: mesa calendar list"), "{err}");
    assert_eq!(desk.run(&["calendar", "holidays", "import", "ofice", "more.csv"]).0, 3);
    assert_eq!(desk.run(&["calendar", "holidays", "import", "office", "none.csv"]).0, 3);
}

#[test]
fn a_window_that_a_change_of_clocks_removes_is_warned_of_and_counts_for_nothing() {
    let desk = Desk::new();
    let night = "\n[[calendar]]\nkey = \"ny\"\ntimezone = \"America/New_York\"\n[calendar.hours]\nsun = [\"02:00-02:30\"]\n";
    let text = desk.ok(&["desk", "show"]) + night;
    std::fs::write(desk.folder.path().join("night.toml"), text).unwrap();
    desk.ok(&["desk", "apply", "night.toml"]);
    let span = ["--from", "2026-03-08T05:00:00Z", "--to", "2026-03-08T12:00:00Z", "--json"];
    let between: Value =
        serde_json::from_str(&desk.ok(&[&["calendar", "between", "ny"][..], &span].concat())).unwrap();
    assert_eq!(between["elapsed_s"], 0);
    let week: Value =
        serde_json::from_str(&desk.ok(&["calendar", "show", "ny", "--week", "2026-03-08", "--json"]))
            .unwrap();
    assert_eq!(week["week"][6]["open_s"], 0);
    assert_eq!(week["week"][6]["clock_changes"][0], "removed");
}

#[test]
fn a_file_of_holidays_without_any_is_invalid_data() {
    let desk = Desk::new();
    for (name, text) in [("empty.ics", ""), ("desk.toml", "[desk]\nname = \"Mesa\"\n")] {
        std::fs::write(desk.folder.path().join(name), text).unwrap();
        let ran = desk.run(&["calendar", "holidays", "import", "office", name]);
        assert_eq!(ran.0, 7, "{ran:?}");
    }
}

#[test]
fn what_came_through_standard_input_is_not_looked_at_again() {
    let (code, _, err) = Desk::new().run(&["calendar", "holidays", "import", "office", "-"]);
    assert_eq!(code, 7, "{err}");
    assert!(err.contains("hint: send an iCalendar") && !err.contains("head"), "{err}");
}

#[test]
fn a_damaged_file_of_holidays_is_refused() {
    let desk = Desk::new();
    let run = |name: &str, text: &str| {
        std::fs::write(desk.folder.path().join(name), text).unwrap();
        desk.run(&["calendar", "holidays", "import", "office", name, "--dry-run"])
    };
    let (code, _, err) = run("cut.csv", "date,name\n2027-01-01,\"Año\n2027-05-01,Trabajo\n");
    assert_eq!(code, 7, "{err}");
    assert!(err.contains("the quote opened at line 2 is never closed"), "{err}");
    let event = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:X\r\n";
    let (code, _, err) = run("cut.ics", &format!("{event}DTSTART;VALUE=DATE:20270501\r\n"));
    assert_eq!(code, 7, "{err}");
    assert!(err.contains("the VEVENT that begins at line 2 has no END:VEVENT"), "{err}");
    assert!(err.contains("hint: the file is cut off: download or export it again"), "{err}");
}

#[test]
fn what_of_an_icalendar_file_cannot_be_read_is_told() {
    let desk = Desk::new();
    let run = |name: &str, text: &str| {
        std::fs::write(desk.folder.path().join(name), text).unwrap();
        desk.run(&["calendar", "holidays", "import", "office", name, "--dry-run"])
    };
    let event = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:X\r\n";
    for (lines, why) in [
        ("DTSTART;VALUE=DATE:20270231", "has no date that can be read"),
        ("DTSTART;VALUE=DATE:20200501\r\nRRULE:FREQ=SOMETIMES", "repeats by a rule that cannot be followed"),
        ("DTSTART;TZID=Nowhere:20270501T000000\r\nDURATION:P1D", "names a time zone that is not known"),
    ] {
        let (code, _, err) = run("odd.ics", &format!("{event}{lines}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"));
        assert_eq!(code, 8, "{lines}: {err}");
        assert!(err.contains(&format!("left out: X: {why}")), "{err}");
    }
}
