//! What is said of failures that are not refusals: the store, files, the machine.
use std::io;

use super::refusal::{Words, did_you_mean};
use super::{Language, pick, visible};
use crate::domain::desk::Problem;
use crate::domain::import::{FileProblem, ImportKind, ImportRun, MapProblem};
use crate::domain::storage::{Foreign, StoreError as Error};

/// Returns what is said of a failure of the store, and its cause in the machine's words.
#[expect(clippy::too_many_lines, reason = "one arm for each failure: a table")]
pub fn store(error: &Error, l: Language) -> (Words, Option<String>) {
    let words = match error {
        Error::Busy => Words::new(pick(
            l,
            "el almacén está ocupado por otro proceso; no se cambió nada",
            "the store is held by another process; nothing was changed",
        ))
        .hint(pick(
            l,
            "repita la orden, o espere más con --lock-wait 2m",
            "try again, or wait longer with --lock-wait 2m",
        )),
        Error::Conflict(_) => Words::new(pick(
            l,
            "el almacén rechazó la escritura",
            "the store refused the write",
        ))
        .hint(pick(l, "repita la orden", "try again")),
        Error::Missing(path) => Words::new(match l {
            Language::Es => format!("no hay ningún almacén en {}", path.display()),
            Language::En => format!("there is no store at {}", path.display()),
        })
        .hint(format!("mesa --store {} init --agent EMAIL", path.display())),
        Error::Unreadable(path) => Words::new(match l {
            Language::Es => format!("no tiene permiso para leer {}", path.display()),
            Language::En => format!("you may not read {}", path.display()),
        })
        .hint(pick(
            l,
            "pida a su dueño que lo comparta: mesa init --group",
            "ask its owner to share it: mesa init --group",
        )),
        Error::Exists(path) => Words::new(match l {
            Language::Es => format!("ya hay un archivo en {}", path.display()),
            Language::En => format!("there is a file at {} already", path.display()),
        })
        .hint(pick(
            l,
            "use ese almacén, o nombre otro con --store",
            "use that store, or name another with --store",
        )),
        Error::Foreign { path, why } => Words::new(match l {
            Language::Es => format!("{} no es un almacén de mesa: {}", path.display(), foreign(*why, l)),
            Language::En => format!("{} is no store of mesa: {}", path.display(), foreign(*why, l)),
        })
        .hint(pick(
            l,
            "nombre el almacén con --store; no se tocó nada",
            "name the store with --store; nothing was touched",
        )),
        Error::TooNew { store, ours } => Words::new(match l {
            Language::Es => format!(
                "el almacén es de una mesa más nueva (esquema {}, aquí {})",
                version(*store),
                version(*ours)
            ),
            Language::En => {
                format!("the store is of a newer mesa (schema {}, here {})", version(*store), version(*ours))
            }
        })
        .hint(pick(l, "actualice mesa; no se tocó nada", "upgrade mesa; nothing was touched")),
        Error::TooOld { store, ours } => Words::new(match l {
            Language::Es => format!(
                "el almacén es de una mesa más antigua (esquema {}, aquí {})",
                version(*store),
                version(*ours)
            ),
            Language::En => {
                format!("the store is of an older mesa (schema {}, here {})", version(*store), version(*ours))
            }
        })
        .hint("mesa store migrate"),
        Error::Damaged(_) => {
            // The one looks at the file and the chains, the other at what is kept beside the events.
            Words::new(pick(l, "el almacén está dañado", "the store is damaged"))
                .hint("mesa store check; mesa sla verify")
        }
        Error::ReadOnly => Words::new(pick(
            l,
            "el almacén o su carpeta no se pueden escribir; no se cambió nada",
            "the store or its folder cannot be written; nothing was changed",
        ))
        .hint(pick(
            l,
            "mire los permisos del archivo y de su carpeta",
            "look at the permissions of the file and its folder",
        )),
        Error::Full => Words::new(pick(
            l,
            "el disco está lleno; no se cambió nada",
            "the disk is full; nothing was changed",
        )),
        Error::OutcomeUnknown(_) => Words::new(pick(
            l,
            "no se sabe si la escritura llegó al disco",
            "it is not known whether the write reached the disk",
        ))
        .hint(pick(l, "repita la orden con la misma --key", "run it again with the same --key")),
        Error::Io(_) | Error::Engine(_) => {
            Words::new(pick(l, "el almacén no responde", "the store does not answer"))
                .hint("mesa store check")
        }
    };
    (words, cause(error))
}

fn cause(error: &Error) -> Option<String> {
    match error {
        Error::Conflict(cause)
        | Error::Damaged(cause)
        | Error::OutcomeUnknown(cause)
        | Error::Io(cause)
        | Error::Engine(cause) => Some(cause.clone()),
        Error::Busy
        | Error::Missing(_)
        | Error::Unreadable(_)
        | Error::Exists(_)
        | Error::Foreign { .. }
        | Error::TooNew { .. }
        | Error::TooOld { .. }
        | Error::ReadOnly
        | Error::Full => None,
    }
}

/// Returns a schema version as people write it.
pub fn version((major, minor): (u16, u16)) -> String {
    format!("{major}.{minor}")
}

/// Returns what is said of a file that is no store.
pub fn foreign(why: Foreign, l: Language) -> &'static str {
    match why {
        Foreign::Directory => pick(l, "es una carpeta", "it is a folder"),
        Foreign::Special => pick(l, "es un dispositivo o una tubería", "it is a device or a pipe"),
        Foreign::Empty => pick(l, "está vacío", "it is empty"),
        Foreign::NotSqlite => pick(l, "no es un archivo SQLite", "it is no SQLite file"),
        Foreign::OtherApplication => pick(l, "es de otro programa", "it belongs to another program"),
        Foreign::Truncated => pick(l, "está truncado", "it is truncated"),
        Foreign::OtherFormat => pick(l, "su formato no es el de mesa", "its format is not mesa's"),
        Foreign::HardLinked => {
            pick(l, "tiene un segundo nombre (enlace duro)", "it has a second name (hard link)")
        }
    }
}

/// Returns what is said of a column that does not exist.
pub fn column(given: &str, valid: &[&str], suggestion: Option<&str>, l: Language) -> Words {
    Words::new(match l {
        Language::Es => format!("no hay ninguna columna `{given}`"),
        Language::En => format!("there is no column `{given}`"),
    })
    .hint(suggestion.map_or_else(|| valid.join(", "), |near| did_you_mean(near, l)))
}

/// Returns what is said of a file that the machine does not give or take.
pub fn file(path: &std::path::Path, cause: &io::Error, l: Language) -> Words {
    let words = Words::new(match l {
        Language::Es => format!("no se puede usar {}", path.display()),
        Language::En => format!("cannot use {}", path.display()),
    });
    let named = path.display().to_string();
    match cause.kind() {
        io::ErrorKind::NotFound => words.hint(super::mend::file(&FileProblem::Absent, "", &named, l)),
        io::ErrorKind::NotADirectory => words.hint(super::mend::folder(&named)),
        io::ErrorKind::PermissionDenied => {
            words.hint(super::mend::file(&FileProblem::Unreadable(String::new()), "", &named, l))
        }
        _ => words,
    }
}

/// Returns why the machine does not give or take a file: in its own words where nobody else has any.
pub fn system(cause: &io::Error, l: Language) -> String {
    let known = match cause.kind() {
        io::ErrorKind::NotFound => return super::exchange::file_problem(&FileProblem::Absent, l),
        io::ErrorKind::IsADirectory => return super::exchange::file_problem(&FileProblem::Directory, l),
        io::ErrorKind::NotADirectory => pick(l, "la carpeta no existe", "there is no such folder"),
        io::ErrorKind::PermissionDenied => pick(l, "falta permiso", "permission is missing"),
        io::ErrorKind::StorageFull => pick(l, "no queda espacio en el disco", "no space is left on the disk"),
        io::ErrorKind::ReadOnlyFilesystem => {
            pick(l, "el disco solo puede leerse", "the disk can only be read")
        }
        _ => return cause.to_string(),
    };
    known.to_owned()
}

/// Returns what is said of an answer that could not be written.
pub fn output(l: Language) -> Words {
    Words::new(pick(l, "no se pudo escribir la respuesta", "the answer could not be written")).hint(pick(
        l,
        "haga sitio donde va la salida; antes de repetir una orden que cambia algo, mire si ya lo cambió",
        "make room where the output goes; before you run a change again, look whether it was made",
    ))
}

/// Returns what is said of an editor that did not end well.
pub fn editor(l: Language) -> Words {
    Words::new(pick(
        l,
        "el editor no terminó bien; no se hizo nada",
        "the editor did not end well; nothing was done",
    ))
    .hint("--message TEXT | --message-file FILE")
}

/// Returns what is said of a policy file with problems, and each problem.
pub fn policy(file: &str, problems: &[Problem], l: Language) -> (Words, Vec<String>) {
    let again = super::mend::shell(file);
    let words = Words::new(problem_count(file, problems.len(), l)).hint(match l {
        Language::Es => format!("corríjalo y repita: mesa desk check {again}"),
        Language::En => format!("mend it and try again: mesa desk check {again}"),
    });
    (words, problems.iter().map(|problem| super::desk::problem_line(problem, l)).collect())
}

/// Returns what is said of an import map with problems, and each problem.
pub fn map(file: &str, problems: &[MapProblem], l: Language) -> (Words, Vec<String>) {
    let words = Words::new(problem_count(file, problems.len(), l));
    (words, problems.iter().map(|problem| super::exchange::map_problem(problem, l)).collect())
}

fn problem_count(file: &str, count: usize, l: Language) -> String {
    let file = visible(file);
    match (l, count) {
        (Language::Es, 1) => format!("{file} tiene un problema"),
        (Language::Es, _) => format!("{file} tiene {count} problemas"),
        (Language::En, 1) => format!("{file} has a problem"),
        (Language::En, _) => format!("{file} has {count} problems"),
    }
}

/// Returns what is said of a data file that cannot be read as what it should be.
pub fn data_file(file: &str, problem: &FileProblem, command: &str, l: Language) -> (Words, Vec<String>) {
    let shown = visible(file);
    let is_read = matches!(problem, FileProblem::Rejected { .. });
    let words = Words::new(match l {
        Language::Es if is_read => format!("{shown} no se toma; no se cambió nada"),
        Language::En if is_read => format!("{shown} is not taken; nothing was changed"),
        Language::Es => format!("no se puede leer {shown}; no se cambió nada"),
        Language::En => format!("cannot read {shown}; nothing was changed"),
    })
    .hint(super::mend::file(problem, command, file, l));
    (words, vec![super::exchange::file_problem(problem, l)])
}

/// Returns what is said of an import that failed for `why` after something of it was stored.
pub fn in_part(run: &ImportRun, (why, causes): (Words, Vec<String>), l: Language) -> (Words, Vec<String>) {
    let (number, stored) = (run.number, run.counts.created + run.counts.updated);
    let noun = match (run.kind, stored) {
        (ImportKind::Tickets, 1) => "ticket",
        (ImportKind::Tickets, _) => "tickets",
        (_, 1) => pick(l, "fila", "row"),
        _ => pick(l, "filas", "rows"),
    };
    let words = Words::new(match l {
        Language::Es => format!("no se llegó al final: de I-{number} quedan {stored} {noun} en el almacén"),
        Language::En => format!("not done to the end: {stored} {noun} of I-{number} stay in the store"),
    });
    // What failed took back its own part alone.
    let nothing = pick(l, "; no se cambió nada", "; nothing was changed");
    let what = why.what.strip_suffix(nothing).unwrap_or(&why.what).to_owned();
    let hint = why.hint.unwrap_or_else(|| format!("mesa import show I-{number}"));
    (words.hint(hint), std::iter::once(what).chain(causes).collect())
}
