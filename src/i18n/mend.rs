//! How a file that is refused can be mended: a command that works, or what to change in the file.
use std::borrow::Cow;

use super::{Language, pick};
use crate::domain::import::{FileProblem, MissingColumn};

/// Returns what to do about a file that `command` (`contact import`) could not read.
pub fn file(problem: &FileProblem, command: &str, file: &str, l: Language) -> String {
    let sent = if file == "-" { sent(problem, command, l) } else { None };
    sent.unwrap_or_else(|| stored(problem, command, file, l))
}

/// Returns what to do about a file that can be looked at again.
fn stored(problem: &FileProblem, command: &str, file: &str, l: Language) -> String {
    let text = |es: &str, en: &str| pick(l, es, en).to_owned();
    let again = |flags: &str| format!("mesa {command} {} {flags}", shell(file));
    match problem {
        FileProblem::Unreadable(_) => format!("ls -l {}", shell(file)),
        FileProblem::Absent => text(
            "nombre un archivo que exista, o - para la entrada estándar",
            "name a file that is there, or - for standard input",
        ),
        FileProblem::Directory => format!("ls {}", shell(file)),
        FileProblem::NoHoliday => format!("head -n 5 {}", shell(file)),
        FileProblem::Utf16 => iconv("UTF-16", file),
        FileProblem::NotText { kind: Some("GZIP") } => match file {
            "-" => format!("gunzip | mesa {command} -"),
            file => format!("gunzip -c {} | mesa {command} -", shell(file)),
        },
        FileProblem::NotText { .. } => text(
            "guárdelo como CSV UTF-8 en el programa que lo hizo",
            "save it as CSV UTF-8 in the program that made it",
        ),
        FileProblem::Utf32 => iconv("UTF-32", file),
        FileProblem::UnknownEncoding { hint: Some("cp850"), .. } => iconv("CP850", file),
        FileProblem::UnknownEncoding { hint: Some(encoding), .. } => again(&format!("--encoding {encoding}")),
        FileProblem::UnknownEncoding { hint: None, .. } => text(
            "guárdelo en UTF-8 en el programa que lo hizo, o diga la codificación con --encoding",
            "save it in UTF-8 in the program that made it, or name its encoding with --encoding",
        ),
        FileProblem::NoSuchEncoding(_) => again("--encoding utf-8"),
        FileProblem::NotUtf8 { .. } => format!("iconv -f WINDOWS-1252 -t UTF-8 {} > utf8.txt", shell(file)),
        FileProblem::TooLong { .. } => text(
            "pártalo en varios, o mire si es el archivo correcto",
            "split it, or look whether it is the right file",
        ),
        FileProblem::MissingColumns { delimiter: Some('\t'), .. } => again("--delimiter tab"),
        FileProblem::MissingColumns { delimiter: Some(sign), .. } => again(&format!("--delimiter '{sign}'")),
        FileProblem::MissingColumns { columns, .. } => missing(columns, command, file, l),
        FileProblem::DoubledColumns(names) => rename(names, l),
        FileProblem::NoHeader | FileProblem::UnknownColumns { headless: true, .. } => header(command, l),
        FileProblem::UnknownColumns { columns, .. } => unknown(columns, command, file, l),
        FileProblem::SameTarget { columns, .. }
            if columns.iter().skip(1).any(|one| columns.first() == Some(one)) =>
        {
            rename(columns, l)
        }
        FileProblem::SameTarget { target, columns } => {
            // The one whose name is the field's own is the one that is meant.
            let other = columns.iter().rfind(|column| *column != target);
            again(&map(other.or(columns.last()), "ignore"))
        }
        FileProblem::OpenQuote { line } | FileProblem::StrayQuote { line } => match l {
            Language::Es => format!("en la línea {line}, doble las comillas que son parte del texto: \"\""),
            Language::En => format!("at line {line}, double the quotes that belong to the text: \"\""),
        },
        FileProblem::OpenComponent { .. } => cut_off(l),
        FileProblem::OpenCard { line }
        | FileProblem::StrayLine { line }
        | FileProblem::RowTooLong { line, .. } => format!("sed -n {line}p {} | head -c 500", shell(file)),
        FileProblem::ControlZ => format!("tr -d '\\032' < {} > whole.csv", shell(file)),
        FileProblem::Rejected { .. } => again("--on-error skip --rejects rejects.csv"),
    }
}

/// Returns what to do about what came through standard input, where it is another thing than for a file: it is gone, and
/// a command that would look at it waits for the terminal.
fn sent(problem: &FileProblem, command: &str, l: Language) -> Option<String> {
    match problem {
        FileProblem::NoHoliday => Some(match l {
            Language::Es => {
                "envíe un iCalendar, o filas de fecha y nombre: 2026-09-18,Fiestas Patrias".to_owned()
            }
            Language::En => {
                "send an iCalendar, or rows of a date and a name: 2026-09-18,Fiestas Patrias".to_owned()
            }
        }),
        FileProblem::OpenCard { line }
        | FileProblem::StrayLine { line }
        | FileProblem::RowTooLong { line, .. } => Some(match l {
            Language::Es => format!("revise la línea {line} de lo que envía"),
            Language::En => format!("look at line {line} of what is sent"),
        }),
        FileProblem::ControlZ => Some(format!("tr -d '\\032' | mesa {command} -")),
        _ => None,
    }
}

fn cut_off(l: Language) -> String {
    let es = "el archivo está cortado: descárguelo o expórtelo de nuevo";
    pick(l, es, "the file is cut off: download or export it again").to_owned()
}

/// Returns the command that makes a folder that is not there.
pub fn folder(folder: &str) -> String {
    format!("mkdir -p {}", shell(folder))
}

/// Returns the command that makes UTF-8 of a file; `-` is standard input to it too.
fn iconv(encoding: &str, file: &str) -> String {
    format!("iconv -f {encoding} -t UTF-8 {} > utf8.csv", shell(file))
}

/// Returns that one of several columns of a name needs another.
fn rename(names: &[String], l: Language) -> String {
    let name = names.first().map_or("", String::as_str);
    match l {
        Language::Es => format!("cambie el nombre de una de las columnas {name:?} en el encabezado"),
        Language::En => format!("rename one of the columns {name:?} in the header"),
    }
}

/// Returns where a header can be seen.
fn header(command: &str, l: Language) -> String {
    let noun = command.split(' ').next().unwrap_or_default();
    if command != "contact import" {
        return pick(
            l,
            "agregue un encabezado: una fila con el nombre de cada columna",
            "add a header: a row with the name of each column",
        )
        .to_owned();
    }
    match l {
        Language::Es => format!("agregue un encabezado; uno de ejemplo: mesa {noun} template"),
        Language::En => format!("add a header; to see one: mesa {noun} template"),
    }
}

/// Returns how columns are named that could not be found.
fn missing(columns: &[MissingColumn], command: &str, file: &str, l: Language) -> String {
    if command == "import tickets" {
        return pick(
            l,
            "escriba en [columns] del mapa los nombres que tiene el encabezado",
            "write the names that stand in the header under the map's [columns]",
        )
        .to_owned();
    }
    // `--map` names the file's column; where that is what is missing, its right name is meant.
    let Some(column) = columns.first() else { return header(command, l) };
    let from = column.suggestion.clone().unwrap_or_else(|| pick(l, "COLUMNA", "COLUMN").to_owned());
    let named = format!("mesa {command} {} {}", shell(file), map(Some(&from), column.word));
    if command == "contact import"
        && column.word == "name"
        && columns.len() == 1
        && column.suggestion.is_none()
    {
        let or = pick(l, "o", "or");
        return format!("{named} {or} mesa {command} {} --mode update", shell(file));
    }
    if command == "contact import" && column.word == "email" && column.suggestion.is_none() {
        let or = pick(l, "o", "or");
        return format!("{named} {or} mesa {command} {} --match phone", shell(file));
    }
    named
}

/// Returns how columns are taken in or left out that mesa does not know.
fn unknown(columns: &[(String, Option<&'static str>)], command: &str, file: &str, l: Language) -> String {
    let first = columns.first();
    if let [(name, _)] = columns
        && let Some(sign) = name.chars().find(|c| matches!(c, ',' | ';' | '\t' | '|'))
    {
        let sign = if sign == '\t' { "tab".to_owned() } else { format!("'{sign}'") };
        return format!("mesa {command} {} --delimiter {sign}", shell(file));
    }
    let target = first.and_then(|(_, near)| *near).unwrap_or("ignore");
    let maps = map(first.map(|(name, _)| name), target);
    let extra = if command == "contact import" { "ignore|custom" } else { "ignore" };
    let (command, or) = (format!("mesa {command} {}", shell(file)), pick(l, "o", "or"));
    format!("{command} {maps} {or} {command} --extra {extra}")
}

fn map(column: Option<&String>, target: &str) -> String {
    format!("--map {}", shell(&format!("{}={target}", column.map_or("", String::as_str))))
}

/// Returns a word as a shell takes it: quoted where it must be.
pub(super) fn shell(word: &str) -> Cow<'_, str> {
    if word.contains(char::is_control) {
        let letter = |c: char| match c {
            '\\' | '\'' => format!("\\{c}"),
            '\n' => "\\n".to_owned(),
            '\t' => "\\t".to_owned(),
            c if c.is_ascii_control() => format!("\\{:03o}", u32::from(c)),
            c => c.to_string(),
        };
        return Cow::Owned(format!("$'{}'", word.chars().map(letter).collect::<String>()));
    }
    // Only a NUL cannot be quoted, and no header and no file name has one.
    shlex::try_quote(word).unwrap_or(Cow::Borrowed("FILE"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mend(problem: &FileProblem) -> String {
        file(problem, "contact import", "my list.csv", Language::En)
    }

    #[test]
    fn unknown_columns_are_mapped_or_left_out() {
        let fax =
            |near| FileProblem::UnknownColumns { columns: vec![("It's fax".into(), near)], headless: false };
        assert_eq!(
            mend(&fax(None)),
            "mesa contact import 'my list.csv' --map \"It's fax=ignore\" or \
             mesa contact import 'my list.csv' --extra ignore|custom"
        );
        assert!(mend(&fax(Some("phone"))).contains("--map \"It's fax=phone\""));
        let headless = FileProblem::UnknownColumns { columns: Vec::new(), headless: true };
        assert!(mend(&headless).ends_with("mesa contact template"));
    }

    #[test]
    fn of_several_columns_for_one_field_the_one_with_another_name_is_left_out() {
        let columns = vec!["id".to_owned(), "external_id".to_owned()];
        let problem = FileProblem::SameTarget { target: "external_id".into(), columns };
        assert_eq!(mend(&problem), "mesa contact import 'my list.csv' --map 'id=ignore'");
    }

    #[test]
    fn a_name_that_would_break_the_line_is_written_out() {
        assert_eq!(shell("a\nhint: 'x'\u{1b}"), r"$'a\nhint: \'x\'\033'");
    }

    #[test]
    fn nothing_that_waits_for_the_terminal_is_named_for_standard_input() {
        for problem in [
            FileProblem::NoHoliday,
            FileProblem::OpenCard { line: 3 },
            FileProblem::RowTooLong { line: 3, limit: 9 },
        ] {
            let hint = file(&problem, "calendar holidays import office", "-", Language::En);
            assert!(!hint.ends_with(" -") && !hint.contains(" - "), "{hint}");
        }
    }

    #[test]
    fn a_header_read_as_one_column_is_parted() {
        let columns = vec![("name|email".to_owned(), None)];
        let problem = FileProblem::UnknownColumns { columns, headless: false };
        assert_eq!(mend(&problem), "mesa contact import 'my list.csv' --delimiter '|'");
        let columns = vec!["name".to_owned(), "name".to_owned()];
        let problem = FileProblem::SameTarget { target: "name".into(), columns };
        assert_eq!(mend(&problem), "rename one of the columns \"name\" in the header");
    }

    #[test]
    fn another_delimiter_is_named() {
        let column = MissingColumn { word: "ticket", column: "key".into(), suggestion: None };
        let problem = FileProblem::MissingColumns { columns: vec![column], delimiter: Some('\t') };
        assert!(mend(&problem).ends_with("--delimiter tab"));
    }
}
