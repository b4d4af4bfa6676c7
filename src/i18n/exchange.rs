//! What is wrong with a file that is brought in: its map, the whole of it, one of its rows.
use std::fmt::Write;

use crate::domain::import::{
    FileProblem, ImportWarning, MapProblem, MapProblemKind, MapType, MissingColumn, Party, RowProblem,
    RowProblemKind, WordList,
};
use crate::i18n::{Language, pick, visible};

/// Returns what is wrong with a map, with its line and place: `line 3: source.timezone: no zone is called "X"`.
pub fn map_problem(problem: &MapProblem, language: Language) -> String {
    let line = pick(language, "línea", "line");
    let what = map_problem_kind(&problem.kind, language);
    match problem.path.as_str() {
        "" => format!("{line} {}: {what}", problem.line),
        path => format!("{line} {}: {path}: {what}", problem.line),
    }
}

fn map_problem_kind(kind: &MapProblemKind, language: Language) -> String {
    let text = |es: &str, en: &str| pick(language, es, en).to_owned();
    let either = |es: String, en: String| if language == Language::Es { es } else { en };
    match kind {
        MapProblemKind::Syntax(words) => either(format!("no es TOML: {words}"), format!("not TOML: {words}")),
        MapProblemKind::UnknownKey { suggestion } => {
            text("el formato no tiene esa clave", "the format has no such key")
                + &meant(suggestion.as_deref(), language)
        }
        MapProblemKind::Missing => text("falta", "it is missing"),
        MapProblemKind::WrongType { expected } => {
            let expected = map_type(*expected, language);
            either(format!("debe ser {expected}"), format!("it must be {expected}"))
        }
        MapProblemKind::Blank => text("está vacío", "it is blank"),
        MapProblemKind::Zone(zone) => either(
            format!("ninguna zona horaria se llama {zone:?}"),
            format!("no time zone is called {zone:?}"),
        ),
        MapProblemKind::TimeFormat(format) => either(
            format!(
                "{format:?} no es un formato de fecha: use letras como %d/%m/%Y %H:%M, o rfc3339, o unix"
            ),
            format!(
                "{format:?} is no format of dates: use letters such as %d/%m/%Y %H:%M, or rfc3339, or unix"
            ),
        ),
        MapProblemKind::Choice { found, allowed } => {
            let allowed = allowed.join(", ");
            either(format!("{found:?} no es uno de: {allowed}"), format!("{found:?} is none of: {allowed}"))
        }
        MapProblemKind::Delimiter(found) => either(
            format!("{found:?} no es un delimitador: use un solo signo, o tab"),
            format!("{found:?} is no delimiter: use a single sign, or tab"),
        ),
        MapProblemKind::UnknownWord { list, word, suggestion } => {
            unknown_word(*list, word, suggestion.as_deref(), language)
        }
    }
}

fn map_type(kind: MapType, language: Language) -> &'static str {
    match kind {
        MapType::Text => pick(language, "un texto", "a text"),
        MapType::Texts => pick(language, "una lista de textos", "a list of texts"),
        MapType::TextOrTexts => pick(language, "un texto o una lista de textos", "a text or a list of texts"),
        MapType::Table => pick(language, "una tabla", "a table"),
        MapType::Status => pick(
            language,
            "un texto o { status = \"…\", responds = true }",
            "a text or { status = \"…\", responds = true }",
        ),
        MapType::Boolean => pick(language, "true o false", "true or false"),
    }
}

/// Returns ` — did you mean "x"?`, or nothing.
fn meant(suggestion: Option<&str>, language: Language) -> String {
    match (suggestion, language) {
        (None, _) => String::new(),
        (Some(word), Language::Es) => format!(" (¿quiso decir {word:?}?)"),
        (Some(word), Language::En) => format!(" (did you mean {word:?}?)"),
    }
}

fn unknown_word(list: WordList, word: &str, suggestion: Option<&str>, language: Language) -> String {
    let nothing = match list {
        WordList::Status => pick(language, "ningún estatus se llama", "no status is called"),
        WordList::Priority => pick(language, "ninguna prioridad se llama", "no priority is called"),
        WordList::Department => pick(language, "ningún departamento se llama", "no department is called"),
        WordList::Type => pick(language, "ningún tipo se llama", "no type is called"),
        WordList::Channel => pick(language, "ningún canal se llama", "no channel is called"),
        WordList::Plan => pick(language, "ningún plan se llama", "no plan is called"),
    };
    format!("{nothing} {word:?}{}", meant(suggestion, language))
}

/// Returns why nothing of a file can be taken.
#[expect(clippy::too_many_lines, reason = "a line or two for each problem")]
pub fn file_problem(problem: &FileProblem, language: Language) -> String {
    let text = |es: &str, en: &str| pick(language, es, en).to_owned();
    let either = |es: String, en: String| if language == Language::Es { es } else { en };
    match problem {
        FileProblem::Unreadable(words) => {
            either(format!("no se puede leer: {words}"), format!("it cannot be read: {words}"))
        }
        FileProblem::Absent => text("el archivo no existe", "there is no such file"),
        FileProblem::Directory => text("es una carpeta, no un archivo", "it is a directory, not a file"),
        FileProblem::NoHoliday => text(
            "no es un iCalendar, ni una lista con alguna fecha legible (2026-09-18, 18/09/2026 o 09-18)",
            "it is no iCalendar, nor a list with any date that can be read (2026-09-18, 18/09/2026 or 09-18)",
        ),
        FileProblem::NoHeader => text("está vacío: no tiene encabezado", "it is empty: it has no header"),
        FileProblem::Utf16 => {
            text("está en UTF-16: conviértalo a UTF-8", "it is in UTF-16: convert it to UTF-8")
        }
        FileProblem::Utf32 => text("está en UTF-32", "it is in UTF-32"),
        FileProblem::NotText { kind: Some(kind @ ("ZIP" | "XLS")) } => either(
            format!("no es un texto: parece un libro de cálculo ({kind})"),
            format!("it is no text: it looks like a spreadsheet ({kind})"),
        ),
        FileProblem::NotText { kind } => {
            let kind = kind.map(|kind| format!(": {kind}")).unwrap_or_default();
            either(format!("no es un texto{kind}"), format!("it is no text{kind}"))
        }
        FileProblem::UnknownEncoding { tried, .. } => {
            let tried = tried.join(", ");
            either(
                format!("no se reconoce su codificación; se probó {tried}"),
                format!("its encoding cannot be told; tried {tried}"),
            )
        }
        FileProblem::NoSuchEncoding(name) => either(
            format!("ninguna codificación se llama {name:?}"),
            format!("no encoding is called {name:?}"),
        ),
        FileProblem::NotUtf8 { line } => {
            either(format!("no es UTF-8 en la línea {line}"), format!("it is not UTF-8 at line {line}"))
        }
        FileProblem::TooLong { limit } => {
            either(format!("pasa de {limit} bytes"), format!("it is longer than {limit} bytes"))
        }
        FileProblem::MissingColumns { columns, .. } => {
            let names: Vec<_> = columns.iter().map(|column| missing_column(column, language)).collect();
            format!("{} {}", pick(language, "faltan columnas:", "columns are missing:"), names.join(", "))
        }
        FileProblem::DoubledColumns(names) => {
            let names = names.iter().map(|name| format!("{name:?}")).collect::<Vec<_>>().join(", ");
            either(format!("columnas repetidas: {names}"), format!("columns stand twice: {names}"))
        }
        FileProblem::UnknownColumns { columns, headless } => unknown_columns(columns, *headless, language),
        FileProblem::SameTarget { target, columns } => {
            let columns = columns.iter().map(|name| format!("{name:?}")).collect::<Vec<_>>().join(", ");
            either(
                format!("varias columnas se leen como {target}: {columns}"),
                format!("several columns are read as {target}: {columns}"),
            )
        }
        FileProblem::OpenQuote { line } => either(
            format!("las comillas abiertas en la línea {line} no se cierran"),
            format!("the quote opened at line {line} is never closed"),
        ),
        FileProblem::StrayQuote { line } => either(
            format!("en la línea {line} sigue texto a unas comillas que cierran"),
            format!("at line {line} text follows a closing quote"),
        ),
        FileProblem::RowTooLong { line, limit } => either(
            format!("la fila de la línea {line} pasa de {limit} bytes"),
            format!("the row at line {line} is longer than {limit} bytes"),
        ),
        FileProblem::OpenCard { line } => either(
            format!("la tarjeta que empieza en la línea {line} no tiene END:VCARD"),
            format!("the card that begins at line {line} has no END:VCARD"),
        ),
        FileProblem::OpenComponent { component, line } => either(
            format!("el {component} que empieza en la línea {line} no tiene END:{component}"),
            format!("the {component} that begins at line {line} has no END:{component}"),
        ),
        FileProblem::StrayLine { line } => either(
            format!("la línea {line} no es de ninguna tarjeta"),
            format!("line {line} belongs to no card"),
        ),
        FileProblem::ControlZ => text(
            "termina en Ctrl-Z: está cortado; quítelo o vuelva a exportar",
            "it ends in Ctrl-Z, as files that were cut off do: remove it or export again",
        ),
        FileProblem::Rejected { rows: 1 } => text("se rechaza una fila", "a row is rejected"),
        FileProblem::Rejected { rows } => {
            either(format!("se rechazan {rows} filas"), format!("{rows} rows are rejected"))
        }
    }
}

/// So many columns are named; of the others, how many there are.
const NAMED: usize = 20;

fn unknown_columns(columns: &[(String, Option<&'static str>)], headless: bool, language: Language) -> String {
    let one =
        |(name, suggestion): &(String, Option<&str>)| format!("{name:?}{}", meant(*suggestion, language));
    let mut names = columns.iter().take(NAMED).map(one).collect::<Vec<_>>().join(", ");
    if let rest @ 1.. = columns.len().saturating_sub(NAMED) {
        let _ = write!(names, "{} {rest}", pick(language, " … y otras", " … and others:")); // cannot fail
    }
    if headless {
        let what = "la primera fila parece de datos, no un encabezado:";
        return format!(
            "{} {names}",
            pick(language, what, "the first row looks like data, not like a header:")
        );
    }
    format!("{} {names}", pick(language, "columnas desconocidas:", "unknown columns:"))
}

fn missing_column(column: &MissingColumn, language: Language) -> String {
    format!("{:?} ({}){}", column.column, column.word, meant(column.suggestion.as_deref(), language))
}

/// Returns what is wrong with a row, without its line and column, which stand beside it.
#[expect(clippy::too_many_lines, reason = "a line or two for each problem")]
pub fn row_problem(problem: &RowProblem, language: Language) -> String {
    let text = |es: &str, en: &str| pick(language, es, en).to_owned();
    let either = |es: String, en: String| if language == Language::Es { es } else { en };
    let value = &problem.value;
    match &problem.kind {
        RowProblemKind::ShortRow { expected, found } => fields(*found, *expected, language),
        RowProblemKind::LongRow { expected, found } => {
            let quoted = pick(language, "¿falta entrecomillar un texto?", "is a text not quoted?");
            format!("{}: {quoted}", fields(*found, *expected, language))
        }
        RowProblemKind::Unmended { .. } => text(
            "está como se rechazó: corríjala o, si así está bien, vacíe su _code",
            "it is as it was rejected: mend it or, where it is right so, clear its _code",
        ),
        RowProblemKind::Encoding { byte } => {
            either(format!("no es UTF-8 en el byte {byte}"), format!("not UTF-8 at byte {byte}"))
        }
        RowProblemKind::Undecoded { encoding, character } => either(
            format!("no es {encoding} en el carácter {character}"),
            format!("not {encoding} at character {character}"),
        ),
        RowProblemKind::Nul => text("contiene un carácter NUL", "it holds a NUL character"),
        RowProblemKind::TooLong { limit } => {
            either(format!("pasa de {limit} bytes"), format!("it is longer than {limit} bytes"))
        }
        RowProblemKind::Blank => text("falta el valor", "the value is missing"),
        RowProblemKind::Time => either(
            format!("{value:?} no es una fecha en el formato del mapa"),
            format!("{value:?} is no time in the map's format"),
        ),
        RowProblemKind::UnknownWord { list, suggestion } => {
            unknown_word(*list, value, suggestion.as_deref(), language)
        }
        RowProblemKind::Future => {
            either(format!("{value:?} aún no ha llegado"), format!("{value:?} has not come yet"))
        }
        RowProblemKind::BeforeOpening => {
            text("es anterior a la apertura de su ticket", "it is before the opening of its ticket")
        }
        RowProblemKind::Nobody { who, suggestion } => nobody(*who, value, suggestion.as_deref(), language),
        RowProblemKind::Several { candidates, .. } => {
            let candidates = candidates.join(", ");
            either(
                format!("{value:?} puede ser más de uno: {candidates}"),
                format!("{value:?} may be more than one: {candidates}"),
            )
        }
        RowProblemKind::NoKey => either(
            format!("de {value:?} no sale ninguna clave: no tiene letras ni dígitos"),
            format!("no key can be made of {value:?}: it has no letter and no digit"),
        ),
        RowProblemKind::Text(problem) => super::people::text_problem(*problem, language),
        RowProblemKind::Again { key } => either(
            format!("una fila anterior ya es de {key}"),
            format!("an earlier row is about {key} already"),
        ),
        RowProblemKind::Refused(refusal) if refusal.row_code() == "before-last" => {
            let what = of_column(&super::refusal::words(refusal, language).what, refusal.flag());
            let mend = pick(
                language,
                "deje at en blanco, o traiga los saldos antes que los contratos",
                "leave at blank, or bring balances in before contracts",
            );
            format!("{what}; {mend}")
        }
        RowProblemKind::Refused(refusal) => {
            of_column(&super::refusal::words(refusal, language).what, refusal.flag())
        }
        RowProblemKind::There { key } => {
            either(format!("ya está, como {key}"), format!("it is there already, as {key}"))
        }
        RowProblemKind::Missing => text("no está, y no se crea", "it is not there, and none is made"),
        RowProblemKind::Email(_)
        | RowProblemKind::Phone(_)
        | RowProblemKind::YesNo
        | RowProblemKind::Language
        | RowProblemKind::NoMatch { .. }
        | RowProblemKind::Duplicate { .. }
        | RowProblemKind::SameKey { .. }
        | RowProblemKind::Exists { .. }
        | RowProblemKind::Absent
        | RowProblemKind::Taken { .. } => super::contacts::row_problem(problem, language).unwrap_or_default(),
    }
}

fn fields(found: usize, expected: usize, language: Language) -> String {
    match (language, found) {
        (Language::Es, 1) => format!("tiene 1 campo; el encabezado, {expected}"),
        (Language::Es, _) => format!("tiene {found} campos; el encabezado, {expected}"),
        (Language::En, 1) => format!("it has 1 field where the header has {expected}"),
        (Language::En, _) => format!("it has {found} fields where the header has {expected}"),
    }
}

/// Returns what is said of a flag as it is said of a column, whose name stands beside it: a file has no flags.
fn of_column(what: &str, flag: Option<&str>) -> String {
    let what = flag
        .and_then(|flag| what.strip_prefix(flag))
        .map_or(what, |rest| rest.trim_start_matches([':', ' ']));
    let mut parts = Vec::new();
    for (place, part) in what.split('`').enumerate() {
        // Between the signs stands what the file says itself.
        parts.push(if place % 2 == 0 { without_flags(part) } else { part.to_owned() });
    }
    parts.join("`")
}

/// Returns a text in which flags are called as columns are: `--warranty-until` is `warranty_until`.
fn without_flags(text: &str) -> String {
    let words = text.split_inclusive(char::is_whitespace).map(|word| match word.strip_prefix("--") {
        Some(flag) => flag.replace('-', "_"),
        None => word.to_owned(),
    });
    words.collect()
}

fn nobody(who: Party, name: &str, suggestion: Option<&str>, language: Language) -> String {
    let nobody = match who {
        Party::Org => pick(language, "ninguna organización se llama", "no organisation is called"),
        Party::Contact => pick(language, "ningún contacto se llama", "no contact is called"),
        Party::Agent => pick(language, "ningún agente tiene el correo", "no agent has the e-mail"),
    };
    format!("{nobody} {name:?}{}", meant(suggestion, language))
}

/// Returns how a rejected row is told in passing: `line 7: status: no status is called "x" (unknown-status)`.
pub fn reject_line(problem: &RowProblem, language: Language) -> String {
    let (line, code) = (pick(language, "línea", "line"), problem.kind.code());
    let field = problem.field.as_ref().map(|field| format!("{}: ", visible(field))).unwrap_or_default();
    format!("{line} {}: {field}{} ({code})", problem.line, row_problem(problem, language))
}

/// Returns what is said when only some of the rejected rows were told.
pub fn more_rejects(rest: u64, language: Language) -> String {
    match language {
        Language::Es => format!("… y {rest} más: use --rejects ARCHIVO para verlas todas"),
        Language::En => format!("… and {rest} more: use --rejects FILE to see them all"),
    }
}

/// Returns what the number of a progress bar counts while a file is read.
pub fn rows_read(language: Language) -> &'static str {
    pick(language, "filas leídas", "rows read")
}

/// Returns what the number of a progress bar counts while tickets are stored.
pub fn tickets_loaded(language: Language) -> &'static str {
    pick(language, "tickets", "tickets")
}

/// Returns what a run of an import warns of.
pub fn warning(warning: ImportWarning, language: Language) -> &'static str {
    match warning {
        ImportWarning::NotUtf8 => pick(
            language,
            "hay filas que no son UTF-8: si todo el archivo está en otra codificación, use --encoding windows-1252",
            "some rows are not UTF-8: if all of the file is in another encoding, use --encoding windows-1252",
        ),
        ImportWarning::NoRows => pick(language, "el archivo no tiene filas", "the file has no rows"),
        ImportWarning::Known => pick(
            language,
            "hay tickets que ya estaban: no se tomó ninguna fila suya, tampoco las nuevas (antes hace falta import undo)",
            "some tickets were there already: no row of theirs was taken, not even a new one (import undo comes first)",
        ),
        ImportWarning::Gaps => pick(
            language,
            "a algún ticket pueden faltarle las filas rechazadas: deshaga la carga (import undo) antes de cargar el archivo corregido",
            "tickets may lack the rows that were rejected: undo this run (import undo) before you load the whole file mended",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_map_problem_says_its_line_and_place() {
        let problem = MapProblem {
            line: 3,
            path: "status.New".into(),
            kind: MapProblemKind::UnknownWord {
                list: WordList::Status,
                word: "neww".into(),
                suggestion: Some("new".into()),
            },
        };
        let en = "line 3: status.New: no status is called \"neww\" (did you mean \"new\"?)";
        assert_eq!(map_problem(&problem, Language::En), en);
        let es = "línea 3: status.New: ningún estatus se llama \"neww\" (¿quiso decir \"new\"?)";
        assert_eq!(map_problem(&problem, Language::Es), es);
    }

    #[test]
    fn a_column_is_not_called_a_flag() {
        for (what, flag, told) in [
            (
                "--purchased: `x --y` will not do; expected a day",
                Some("--purchased"),
                "`x --y` will not do; expected a day",
            ),
            ("--reference is empty", Some("--reference"), "is empty"),
            ("KEY: `a b` will not do", Some("KEY"), "`a b` will not do"),
            ("there is no plan `x`", Some("--plan"), "there is no plan `x`"),
            ("un día no anterior a --warranty-until", None, "un día no anterior a warranty_until"),
        ] {
            assert_eq!(of_column(what, flag), told);
        }
    }

    #[test]
    fn a_value_is_shown_escaped() {
        let problem =
            RowProblem { line: 2, field: None, value: "\u{1b}[2J".into(), kind: RowProblemKind::Time };
        assert!(row_problem(&problem, Language::En).starts_with("\"\\u{1b}[2J\" is no time"));
    }
}
