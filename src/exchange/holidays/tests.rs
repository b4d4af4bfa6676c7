//! What is read from files of holidays, by a desk in Santiago on 22 November 2026.
use super::*;
use crate::domain::calendar::SkipReason;

/// Follows rules to the end of 2028.
fn reach() -> Reach {
    let day = |text: &str| text.parse().unwrap();
    Reach { zone: chrono_tz::America::Santiago, today: day("2026-11-22"), last: day("2028-12-31") }
}

fn try_text(text: &[u8]) -> Result<HolidayFile, FileProblem> {
    read(Box::new(std::io::Cursor::new(text.to_vec())), &reach(), &Options::default())
}

fn read_text(text: &[u8]) -> HolidayFile {
    try_text(text).unwrap()
}

fn told(file: &HolidayFile) -> Vec<String> {
    let line = |one: &NamedHoliday| format!("{} {}", one.holiday, one.name.as_deref().unwrap_or("-"));
    file.holidays.iter().map(line).collect()
}

fn event(lines: &str) -> String {
    format!("BEGIN:VEVENT\r\n{lines}\r\nEND:VEVENT\r\n")
}

fn calendar(events: &[&str]) -> HolidayFile {
    let events: String = events.iter().map(|one| event(&one.replace('\n', "\r\n"))).collect();
    read_text(format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{events}END:VCALENDAR\r\n").as_bytes())
}

#[test]
fn whole_days_are_read_with_their_names() {
    let file = calendar(&[
        "UID:1\nDTSTART;VALUE=DATE:20260918\nDTEND;VALUE=DATE:20260920\nSUMMARY:Fiestas\n  Patrias",
        "UID:2\nDTSTART;VALUE=DATE:20260501\nSUMMARY:Día del Trabajo\\, feriado",
        "UID:3\nDTSTART;VALUE=DATE:20261224\nDURATION:P2D",
        "UID:4\nDTSTART:20261231T000000\nDTEND:20270101T000000\nSUMMARY:From midnight to midnight",
    ]);
    assert_eq!(
        told(&file),
        [
            "2026-05-01 Día del Trabajo, feriado",
            "2026-09-18..2026-09-19 Fiestas Patrias",
            "2026-12-24..2026-12-25 -",
            "2026-12-31 From midnight to midnight",
        ]
    );
    assert_eq!(file.skipped, []);
}

#[test]
fn a_date_of_every_year_is_yearly_and_other_rules_are_followed_to_the_horizon() {
    let file = calendar(&[
        "UID:1\nDTSTART;VALUE=DATE:20200101\nRRULE:FREQ=YEARLY\nSUMMARY:New year",
        "UID:2\nDTSTART;VALUE=DATE:20201224\nDTEND;VALUE=DATE:20201226\nRRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24\nSUMMARY:Christmas",
        "UID:3\nDTSTART;VALUE=DATE:20261126\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH\nSUMMARY:Thanksgiving",
        "UID:4\nDTSTART;VALUE=DATE:20260704\nRRULE:FREQ=YEARLY;COUNT=2\nSUMMARY:Twice",
        "UID:5\nDTSTART;VALUE=DATE:20260815\nRRULE:FREQ=YEARLY\nEXDATE;VALUE=DATE:20270815\nSUMMARY:Not in 2027",
    ]);
    assert_eq!(
        told(&file),
        [
            "2026-07-04 Twice",
            "2026-08-15 Not in 2027",
            "2026-11-26 Thanksgiving",
            "2027-07-04 Twice",
            "2027-11-25 Thanksgiving",
            "2028-08-15 Not in 2027",
            "2028-11-23 Thanksgiving",
            "01-01 New year",
            "12-24..12-25 Christmas",
        ]
    );
}

#[test]
fn what_is_no_whole_holiday_is_left_out_by_name() {
    let file = calendar(&[
        "UID:1\nDTSTART;VALUE=DATE:20260918\nSTATUS:CANCELLED\nSUMMARY:Off",
        "UID:2\nDTSTART:20261224T120000\nDTEND:20261224T180000\nSUMMARY:Half a day",
        "UID:3\nSUMMARY:Never",
    ]);
    let why: Vec<_> = file.skipped.iter().map(|one| (one.name.as_str(), one.why)).collect();
    assert_eq!(
        why,
        [
            ("Off", SkipReason::Cancelled),
            ("Half a day", SkipReason::PartOfDay),
            ("Never", SkipReason::NoDate)
        ]
    );
    assert!(file.holidays.is_empty() && file.is_partial());
}

#[test]
fn what_is_no_calendar_and_holds_no_date_is_refused() {
    for text in ["", "\n\n", "fecha,nombre\n", "[desk]\nname = 'Mesa'\n", "09/18/2026,Fiestas\n"] {
        assert_eq!(try_text(text.as_bytes()), Err(FileProblem::NoHoliday), "{text:?}");
    }
    assert_eq!(calendar(&[]), HolidayFile::default());
}

#[test]
fn latin_1_is_read_too() {
    let text = event("UID:1\r\nDTSTART;VALUE=DATE:20260501\r\nSUMMARY:D\u{ed}a del Trabajo, 1\u{ba} de mayo");
    let text = format!("BEGIN:VCALENDAR\r\n{text}END:VCALENDAR\r\n");
    let bytes: Vec<u8> = text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
    assert_eq!(told(&read_text(&bytes)), ["2026-05-01 Día del Trabajo, 1º de mayo"]);
}

#[test]
fn a_list_has_dates_and_names_with_or_without_a_header() {
    for text in [
        "fecha;nombre\n2026-09-18;Fiestas Patrias\n25/12/2026;Navidad\n01-01;Año Nuevo\n",
        "2026-09-18,Fiestas Patrias\n25.12.2026,Navidad\n01-01,Año Nuevo\n",
        "name\tdate\nFiestas Patrias\t2026-09-18\nNavidad\t25-12-2026\nAño Nuevo\t01-01\n",
    ] {
        let wanted = ["2026-09-18 Fiestas Patrias", "2026-12-25 Navidad", "01-01 Año Nuevo"];
        assert_eq!(told(&read_text(text.as_bytes())), wanted, "{text}");
    }
    let bare = read_text(b"2026-09-18..2026-09-19\n09/18/2026\n\n");
    assert_eq!(told(&bare), ["2026-09-18..2026-09-19 -"]);
    assert_eq!((bare.skipped[0].name.as_str(), bare.skipped[0].why), ("09/18/2026", SkipReason::NoDate));
}

/// Returns the holidays of one event, or why it is left out.
fn of_event(lines: &str) -> String {
    let file = calendar(&[lines]);
    let skipped = file.skipped.iter().map(|one| one.why.slug().to_owned());
    let holidays = file.holidays.iter().map(|one| one.holiday.to_string());
    holidays.chain(skipped).collect::<Vec<_>>().join(" ")
}

#[test]
fn times_are_read_on_the_clock_of_the_calendar() {
    for (lines, wanted) in [
        // 00:00 in UTC is 21:00 of the day before
        ("DTSTART:20270301T000000Z\nDTEND:20270302T000000Z", "part-of-day"),
        ("DTSTART:20270301T030000Z\nDTEND:20270302T030000Z", "2027-03-01"),
        ("DTSTART:20270301T030000Z\nDURATION:P2D", "2027-03-01..2027-03-02"),
        (
            "DTSTART;TZID=America/Santiago:20270301T000000\nDTEND;TZID=America/Santiago:20270302T000000",
            "2027-03-01",
        ),
        ("DTSTART;TZID=Pacific SA Standard Time:20270301T000000\nDURATION:P1D", "2027-03-01"),
        (
            "DTSTART;TZID=Europe/Madrid:20270301T000000\nDTEND;TZID=Europe/Madrid:20270302T000000",
            "part-of-day",
        ),
        ("DTSTART;TZID=Europe/Madrid:20270301T040000\nDTEND:20270302T030000Z", "2027-03-01"),
        ("DTSTART;VALUE=DATE;TZID=Nowhere/City:20270301", "2027-03-01"),
        ("DTSTART;TZID=Nowhere/City:20270301T000000\nDURATION:P1D", "zone"),
        // that day begins at 01:00: the clocks skip its midnight
        ("DTSTART:20260906T040000Z\nDTEND:20260907T030000Z", "2026-09-06"),
    ] {
        assert_eq!(of_event(lines), wanted, "{lines}");
    }
}

#[test]
fn a_rule_is_followed_on_its_own_clock() {
    for (lines, wanted) in [
        ("DTSTART:20270301T030000Z\nDURATION:P1D\nRRULE:FREQ=DAILY;COUNT=2", "2027-03-01 2027-03-02"),
        ("DTSTART:20260101T030000Z\nDURATION:P1D\nRRULE:FREQ=YEARLY", "2026-01-01 2027-01-01 2028-01-01"),
        // in July midnight is 04:00 in UTC
        (
            "DTSTART:20270301T030000Z\nDURATION:P1D\nRRULE:FREQ=MONTHLY;INTERVAL=4;COUNT=2",
            "2027-03-01 part-of-day",
        ),
        (
            "DTSTART;TZID=America/Santiago:20270301T000000\nDURATION:P1D\n\
             RRULE:FREQ=DAILY;UNTIL=20270303T030000Z\nEXDATE:20270302T030000Z",
            "2027-03-01 2027-03-03",
        ),
        ("DTSTART;TZID=America/Santiago:20200101T000000\nDURATION:P1D\nRRULE:FREQ=YEARLY", "01-01"),
        ("DTSTART;VALUE=DATE:20270301\nRRULE:FREQ=DAILY;UNTIL=20270302T000000Z", "2027-03-01 2027-03-02"),
    ] {
        assert_eq!(of_event(lines), wanted, "{lines}");
    }
}

#[test]
fn a_yearly_date_says_no_more_than_the_rule() {
    for (lines, wanted) in [
        ("DTSTART;VALUE=DATE:20261122\nRRULE:FREQ=YEARLY", "11-22"),
        ("DTSTART;VALUE=DATE:20270607\nRRULE:FREQ=YEARLY", "2027-06-07 2028-06-07"),
        ("DTSTART;VALUE=DATE:20290607\nRRULE:FREQ=YEARLY", "later"),
        ("DTSTART;VALUE=DATE:20240229\nRRULE:FREQ=YEARLY", "02-29"),
        (
            "DTSTART;VALUE=DATE:20240229\nDTEND;VALUE=DATE:20240302\nRRULE:FREQ=YEARLY",
            "2024-02-29..2024-03-01 2028-02-29..2028-03-01",
        ),
        (
            "DTSTART;VALUE=DATE:20250228\nDTEND;VALUE=DATE:20250302\nRRULE:FREQ=YEARLY",
            "2025-02-28..2025-03-01 2026-02-28..2026-03-01 2027-02-28..2027-03-01 2028-02-28..2028-02-29",
        ),
        ("DTSTART;VALUE=DATE:20241231\nDTEND;VALUE=DATE:20250102\nRRULE:FREQ=YEARLY", "12-31..01-01"),
    ] {
        assert_eq!(of_event(lines), wanted, "{lines}");
    }
}

#[test]
fn what_cannot_be_read_is_never_passed_over() {
    for rule in [
        "RRULE:FREQ=SOMETIMES",
        "RRULE:FREQ=YEARLY;UNTIL=garbage",
        "RRULE:FREQ=YEARLY;UNTIL=20270231",
        "RRULE:FREQ=YEARLY;COUNT=0",
        "RRULE:FREQ=YEARLY;BYEASTER=0",
        "RRULE:FREQ=YEARLY;BYMONTH=13",
        "RRULE:",
        "RRULE:RSCALE=HEBREW;FREQ=YEARLY",
        "RRULE:FREQ=YEARLY\nRRULE:FREQ=DAILY;COUNT=3",
        "RRULE:FREQ=DAILY;COUNT=9\nEXRULE:FREQ=DAILY;COUNT=3",
        "RRULE:FREQ=YEARLY\nEXDATE;VALUE=DATE:sometime",
    ] {
        assert_eq!(of_event(&format!("DTSTART;VALUE=DATE:20200607\n{rule}")), "rule", "{rule}");
    }
    for lines in [
        "DTSTART;VALUE=DATE:20270231",
        "DTSTART:20270231T030000Z\nDURATION:P1D",
        "DTSTART;VALUE=DATE:20270228\nDTEND;VALUE=DATE:20270231",
        "DTSTART;VALUE=DATE:20270228\nDTEND;VALUE=DATE:20270227",
        "DTSTART;VALUE=DATE:20270228\nDURATION:long",
    ] {
        let file = calendar(&[lines]);
        assert_eq!((of_event(lines).as_str(), file.is_partial()), ("no-date", true), "{lines}");
    }
    assert_eq!(of_event("DTSTART;VALUE=DATE:20270228\nDURATION:PT36H"), "part-of-day");
}

#[test]
fn a_day_that_a_change_makes_a_part_of_one_is_left_out() {
    let file = calendar(&[
        "UID:1\nDTSTART;VALUE=DATE:20261224\nRRULE:FREQ=DAILY;COUNT=2\nSUMMARY:Closed",
        "UID:1\nRECURRENCE-ID;VALUE=DATE:20261224\nDTSTART:20261224T120000\nDTEND:20261224T180000\nSUMMARY:Afternoon",
    ]);
    assert_eq!(told(&file), ["2026-12-25 Closed"]);
    assert_eq!(file.skipped[0].why, SkipReason::PartOfDay);
    let file = calendar(&[
        "UID:1\nSEQUENCE:0\nDTSTART;VALUE=DATE:20261224\nRRULE:FREQ=DAILY;COUNT=2\nSUMMARY:Closed",
        "UID:1\nSEQUENCE:2\nRECURRENCE-ID;VALUE=DATE:20261224\nDTSTART;VALUE=DATE:20261223\nSUMMARY:Moved",
    ]);
    assert_eq!(told(&file), ["2026-12-23 Moved", "2026-12-25 Closed"]);
}

#[test]
fn a_file_that_was_cut_off_is_refused_whole() {
    let text = "date,name\n2027-01-01,\"Año\n2027-05-01,Trabajo\n2027-12-25,Navidad\n";
    assert_eq!(try_text(text.as_bytes()), Err(FileProblem::OpenQuote { line: 2 }));
    let event = event("UID:1\r\nDTSTART;VALUE=DATE:20260501");
    for (text, component, line) in [
        (format!("BEGIN:VCALENDAR\r\n{event}"), "VCALENDAR", 1),
        (format!("BEGIN:VCALENDAR\r\n{event}BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:2026"), "VEVENT", 6),
    ] {
        let problem = FileProblem::OpenComponent { component: component.to_owned(), line };
        assert_eq!(try_text(text.as_bytes()), Err(problem));
    }
}
