//! Words about contacts that a file brings in.
use super::{Language, people, pick, visible};
use crate::domain::contact_file::{FileWarning, FileWarningKind};
use crate::domain::import::{ImportCounts, RowProblem, RowProblemKind, Stays};
use crate::domain::phone::PhoneProblem;

/// Returns what is wrong with a row about a contact, without its line and column; nothing for what other files share.
pub fn row_problem(problem: &RowProblem, language: Language) -> Option<String> {
    let value = &problem.value;
    let either = |es: String, en: String| if language == Language::Es { es } else { en };
    Some(match &problem.kind {
        RowProblemKind::Email(problem) => {
            format!("{value:?}: {}", people::email_problem(*problem, language))
        }
        RowProblemKind::Phone(PhoneProblem::NoCountry) => either(
            format!("{value:?} no dice de qué país es: escríbalo con + y el código, o use --default-country"),
            format!(
                "{value:?} does not say its country: write it with + and the code, or use --default-country"
            ),
        ),
        RowProblemKind::Phone(problem) => format!("{value:?}: {}", people::phone_problem(problem, language)),
        RowProblemKind::YesNo => {
            either(format!("{value:?} no es ni sí ni no"), format!("{value:?} is neither yes nor no"))
        }
        RowProblemKind::Language => either(
            format!("mesa no habla {value:?}: es o en"),
            format!("mesa does not speak {value:?}: es or en"),
        ),
        RowProblemKind::Duplicate { contact } => either(
            format!("una fila anterior ya trata de {value:?}, el contacto {contact}"),
            format!("an earlier row is about {value:?} already, contact {contact}"),
        ),
        RowProblemKind::SameKey { line } => either(
            format!("ya la línea {line}, que se rechazó, trata de la misma persona"),
            format!("line {line}, which is rejected, is about the same person already"),
        ),
        RowProblemKind::NoMatch { other } => {
            let missing = pick(language, "falta el valor", "the value is missing");
            let by = other.map(|by| by.field().slug());
            let to_phone = |by| match language {
                Language::Es => format!("{missing}; para buscar por {by}: --match {by}"),
                Language::En => format!("{missing}; to match by {by}: --match {by}"),
            };
            by.map_or_else(|| missing.to_owned(), to_phone)
        }
        RowProblemKind::Exists { contact } => either(
            format!("{value:?} ya está: es el contacto {contact}"),
            format!("{value:?} is there already: contact {contact}"),
        ),
        RowProblemKind::Absent => {
            either(format!("ningún contacto tiene {value:?}"), format!("no contact has {value:?}"))
        }
        RowProblemKind::Taken { holder } => either(
            format!("{value:?} ya es del contacto {holder}"),
            format!("{value:?} already belongs to contact {holder}"),
        ),
        _ => return None,
    })
}

/// Returns the line that ends every run.
pub fn summary(counts: &ImportCounts, stays: Stays, language: Language) -> String {
    let ImportCounts { rows, created, updated, unchanged, rejected, .. } = *counts;
    let one = |count: u64, one: &'static str, more: &'static str| if count == 1 { one } else { more };
    let line = match language {
        Language::Es => format!(
            "{rows} {}: {created} {}, {updated} {}, {unchanged} sin cambios, {rejected} {}",
            one(rows, "fila", "filas"),
            one(created, "creado", "creados"),
            one(updated, "actualizado", "actualizados"),
            one(rejected, "rechazada", "rechazadas"),
        ),
        Language::En => format!(
            "{rows} {}: {created} created, {updated} updated, {unchanged} unchanged, {rejected} rejected",
            one(rows, "row", "rows"),
        ),
    };
    let stays = match stays {
        Stays::All => return line,
        Stays::Part => pick(language, "no todo quedó guardado", "not all of it was kept"),
        Stays::Nothing => pick(language, "no se guardó nada", "nothing was kept"),
        Stays::DryRun => pick(language, "simulación: no se guardó nada", "dry run: nothing was kept"),
    };
    format!("{line} ({stays})")
}

/// Returns how a file was found to be written.
pub fn found(encoding: &str, delimiter: Option<char>, format: &str, language: Language) -> String {
    let delimiter = match delimiter {
        None => return format!("{format}, {encoding}"),
        Some('\t') => pick(language, "tabulador", "tab").to_owned(),
        Some(sign) => format!("{sign:?}"),
    };
    let (of, word) = (pick(language, "formato", "format"), pick(language, "separador", "delimiter"));
    format!("{of} {format}, {encoding}, {word} {delimiter}")
}

/// Returns how far a run is: rows, and how many a second.
pub fn rows(rows: u64, rate: u64, language: Language) -> String {
    match language {
        Language::Es => format!("{rows} filas, {rate} por segundo"),
        Language::En => format!("{rows} rows, {rate} a second"),
    }
}

/// Returns what looks wrong in a file, without its line and column.
pub fn strange(warning: &FileWarning, language: Language) -> String {
    let text = &warning.text;
    let what = match warning.kind {
        FileWarningKind::Mojibake => {
            pick(language, "parece texto mal decodificado", "looks like text that was decoded wrongly")
        }
        FileWarningKind::Replacement => {
            pick(language, "tiene un signo que no se pudo leer", "holds a sign that could not be read")
        }
        FileWarningKind::InnerMark => pick(
            language,
            "tiene una marca BOM, que no se ve: ¿son varios archivos juntos?",
            "holds a byte order mark, which nobody sees: are these several files in one?",
        ),
        FileWarningKind::Doubtful { encoding } => {
            return match language {
                Language::Es => format!(
                    "{text:?} se leyó como {encoding}, que es una conjetura: si está mal, use --encoding"
                ),
                Language::En => {
                    format!(
                        "{text:?} was read as {encoding}, which is a guess: if it is wrong, use --encoding"
                    )
                }
            };
        }
        FileWarningKind::FurtherValue => {
            pick(language, "es otro valor más, y solo cabe uno", "is a further value where only one fits")
        }
        FileWarningKind::Unnamed => {
            pick(language, "está en una columna sin nombre", "stands in a column without a name")
        }
        FileWarningKind::LeftOut => {
            pick(language, "está en una columna que no se trae", "stands in a column that is left out")
        }
    };
    format!("{text:?} {what}")
}

/// Returns the line that tells what looks wrong at a place of a file.
pub fn strange_line(warning: &FileWarning, language: Language) -> String {
    let FileWarning { line, column, character, kind, .. } = warning;
    let (word, column) = (pick(language, "línea", "line"), visible(column));
    let what = strange(warning, language);
    match kind {
        FileWarningKind::Mojibake
        | FileWarningKind::Replacement
        | FileWarningKind::InnerMark
        | FileWarningKind::Doubtful { .. } => {
            format!("{word} {line}: {column} ({character}): {what}")
        }
        FileWarningKind::FurtherValue | FileWarningKind::Unnamed | FileWarningKind::LeftOut => {
            format!("{word} {line}: {column}: {what}")
        }
    }
}

/// Returns what is said when only some of the strange things in a file were told.
pub fn more_strange(rest: u64, language: Language) -> String {
    match language {
        Language::Es => format!("… y {rest} avisos más"),
        Language::En => format!("… and {rest} more warnings"),
    }
}

/// Returns what is said when another process keeps older pages of the store beside it.
pub fn log_in_use(language: Language) -> &'static str {
    pick(
        language,
        "otro proceso usa la base: lo anterior queda en su registro hasta que termine",
        "another process uses the store: what was before stays in its log until that ends",
    )
}

/// Returns what is said of drafts that a removal cannot look into.
pub fn drafts_unread(folder: &str, language: Language) -> String {
    match language {
        Language::Es => format!("no se pueden leer los borradores de {folder}: bórrelos allí"),
        Language::En => format!("the drafts in {folder} cannot be read: delete them there"),
    }
}

/// Returns the question before a person is removed for good.
pub fn remove(shown: &str, language: Language) -> String {
    match language {
        Language::Es => format!("¿Quitar a {shown} de todos los tickets, sin vuelta atrás?"),
        Language::En => format!("Remove {shown} from every ticket, for good?"),
    }
}
