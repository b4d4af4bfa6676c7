//! Holidays in files: iCalendar, or a list of dates and names.
mod events;
mod outline;
mod rows;

use std::io::Read;

use chrono::NaiveDate;

use super::encoding::{self, Decoder};
use crate::domain::calendar::{Holiday, HolidayFile, NamedHoliday};
use crate::domain::import::FileProblem;

/// The most bytes that a file of holidays may have: 4 MiB.
const LIMIT: usize = 4 << 20;

/// How a file is read where its writer is known better than by looking at it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// its encoding
    pub encoding: Option<String>,
    /// what parts the fields of a list
    pub delimiter: Option<u8>,
}

/// Reads a file of holidays, whatever it is; rules that no yearly date can say are followed to the end of `horizon`.
///
/// # Errors
/// It cannot be read, is no text, or is too long; it is cut off; it is no iCalendar and holds no date.
pub fn read(
    input: Box<dyn Read + Send>,
    horizon: NaiveDate,
    options: &Options,
) -> Result<HolidayFile, FileProblem> {
    let mut text = String::new();
    let named =
        |name: &String| encoding::named(name).ok_or_else(|| FileProblem::NoSuchEncoding(name.clone()));
    let said = options.encoding.as_ref().map(named).transpose()?;
    let mut decoder = Decoder::new(Box::new(input.take(LIMIT as u64 + 1)), said)?;
    decoder.read_to_string(&mut text).map_err(|_| FileProblem::NotText { kind: None })?;
    if text.len() > LIMIT {
        return Err(FileProblem::TooLong { limit: LIMIT });
    }
    let mut file = if is_calendar(&text) {
        events::read(&text, horizon)?
    } else {
        rows::read(&text, options.delimiter)?
    };
    if file.holidays.is_empty() && !is_calendar(&text) {
        return Err(FileProblem::NoHoliday);
    }
    file.holidays.sort_by_key(|one| order(&one.holiday));
    file.holidays.dedup_by(|next, one| next.holiday == one.holiday);
    Ok(file)
}

fn is_calendar(text: &str) -> bool {
    let begin = text.trim_start_matches('\u{feff}').trim_start().get(.."BEGIN:VCALENDAR".len());
    begin.is_some_and(|begin| begin.eq_ignore_ascii_case("BEGIN:VCALENDAR"))
}

/// Dates first, in their order, then what comes every year.
fn order(holiday: &Holiday) -> (bool, NaiveDate, NaiveDate, (u32, u32)) {
    match *holiday {
        Holiday::Dates(first, last) => (false, first, last, (0, 0)),
        Holiday::Yearly(first, _) => (true, NaiveDate::MIN, NaiveDate::MIN, first),
    }
}

fn named(holiday: Holiday, name: &str) -> NamedHoliday {
    let name: String = name.split_whitespace().collect::<Vec<_>>().join(" ");
    NamedHoliday { holiday, name: (!name.is_empty()).then_some(name) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::SkipReason;

    fn read_text(text: &[u8]) -> HolidayFile {
        read(
            Box::new(std::io::Cursor::new(text.to_vec())),
            "2028-12-31".parse().unwrap(),
            &Options::default(),
        )
        .unwrap()
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
        let horizon = "2028-12-31".parse().unwrap();
        for text in ["", "\n\n", "fecha,nombre\n", "[desk]\nname = 'Mesa'\n", "09/18/2026,Fiestas\n"] {
            let refused =
                read(Box::new(std::io::Cursor::new(text.as_bytes().to_vec())), horizon, &Options::default());
            assert_eq!(refused, Err(FileProblem::NoHoliday), "{text:?}");
        }
        assert_eq!(calendar(&[]), HolidayFile::default());
    }

    #[test]
    fn latin_1_is_read_too() {
        let text =
            event("UID:1\r\nDTSTART;VALUE=DATE:20260501\r\nSUMMARY:D\u{ed}a del Trabajo, 1\u{ba} de mayo");
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

    #[test]
    fn a_file_that_was_cut_off_is_refused_whole() {
        let horizon = "2028-12-31".parse().unwrap();
        let refused =
            |text: &[u8]| read(Box::new(std::io::Cursor::new(text.to_vec())), horizon, &Options::default());
        let text = "date,name\n2027-01-01,\"Año\n2027-05-01,Trabajo\n2027-12-25,Navidad\n";
        assert_eq!(refused(text.as_bytes()), Err(FileProblem::OpenQuote { line: 2 }));
        let event = event("UID:1\r\nDTSTART;VALUE=DATE:20260501");
        for (text, component, line) in [
            (format!("BEGIN:VCALENDAR\r\n{event}"), "VCALENDAR", 1),
            (format!("BEGIN:VCALENDAR\r\n{event}BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:2026"), "VEVENT", 6),
        ] {
            let problem = FileProblem::OpenComponent { component: component.to_owned(), line };
            assert_eq!(refused(text.as_bytes()), Err(problem));
        }
    }
}
