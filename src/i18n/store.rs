//! What is said of a store that was checked.
use super::failure::{foreign, version};
use super::{Language, pick};
use crate::domain::storage::{CheckName, Finding};

/// Returns what a check found; nothing where there is nothing to say.
pub fn finding(name: CheckName, finding: &Finding, l: Language) -> Option<String> {
    Some(match finding {
        Finding::Sound => return None,
        Finding::Counted(count) => counted(name, *count, l),
        Finding::File(why) => foreign(*why, l).to_owned(),
        Finding::Engine(lines) => lines.join("; "),
        Finding::JournalMode => pick(
            l,
            "se escribe sin registro previo; sqlite3 ALMACÉN 'pragma journal_mode = wal' lo repone",
            "it is written without a log; sqlite3 STORE 'pragma journal_mode = wal' puts it back",
        )
        .to_owned(),
        Finding::Log(bytes) => match l {
            Language::Es => format!("{bytes} bytes en el registro, por pasar al archivo"),
            Language::En => format!("{bytes} bytes in the log, to be brought into the file"),
        },
        Finding::Older { store, ours } => match l {
            Language::Es => format!("{}, aquí {}: mesa store migrate", version(*store), version(*ours)),
            Language::En => format!("{}, here {}: mesa store migrate", version(*store), version(*ours)),
        },
        Finding::Objects(names) => match l {
            Language::Es => format!("no son como mesa los hizo: {}", names.join(", ")),
            Language::En => format!("not as mesa made them: {}", names.join(", ")),
        },
        Finding::Dangling(tables) => tables
            .iter()
            .map(|(table, parent, rows)| match l {
                Language::Es => format!("{rows} filas de {table} sin su fila en {parent}"),
                Language::En => format!("{rows} rows of {table} without theirs in {parent}"),
            })
            .collect::<Vec<_>>()
            .join("; "),
        Finding::PolicyVersion(_)
        | Finding::Event(_)
        | Finding::Message(_)
        | Finding::Unspoken { .. }
        | Finding::Series { .. }
        | Finding::Unopened(_)
        | Finding::Entry(_)
        | Finding::Unsaid(_)
        | Finding::Unbalanced { .. } => damage(finding, l),
        Finding::Mode(mode) => match l {
            Language::Es => format!("modo {mode:03o}: otros pueden usarlo; chmod 600 lo cierra"),
            Language::En => format!("mode {mode:03o}: others may use it; chmod 600 closes it"),
        },
        Finding::Files(names) => match l {
            Language::Es => format!("de una orden interrumpida, se pueden borrar: {}", names.join(", ")),
            Language::En => format!("of an interrupted command, may be removed: {}", names.join(", ")),
        },
    })
}

fn counted(name: CheckName, count: u64, l: Language) -> String {
    let things = match (name, count) {
        (CheckName::Events, 1) => pick(l, "evento", "event"),
        (CheckName::Events, _) => pick(l, "eventos", "events"),
        (CheckName::Messages, 1) => pick(l, "mensaje", "message"),
        (CheckName::Messages, _) => pick(l, "mensajes", "messages"),
        (CheckName::Entries, 1) => pick(l, "asiento", "entry"),
        (CheckName::Entries, _) => pick(l, "asientos", "entries"),
        (CheckName::Credits, 1) => pick(l, "organización con créditos", "organisation with credits"),
        (CheckName::Credits, _) => pick(l, "organizaciones con créditos", "organisations with credits"),
        (CheckName::Policy, 1) => pick(l, "versión", "version"),
        (CheckName::Policy, _) => pick(l, "versiones", "versions"),
        _ => "",
    };
    format!("{count} {things}").trim_end().to_owned()
}

fn damage(finding: &Finding, l: Language) -> String {
    match (finding, l) {
        (Finding::PolicyVersion(version), Language::Es) => {
            format!("falta la versión {version} o no se puede leer")
        }
        (Finding::PolicyVersion(version), Language::En) => {
            format!("version {version} is missing or cannot be read")
        }
        (Finding::Event(event), Language::Es) => {
            format!("el evento {event} no se sigue de los anteriores: se cambió, quitó o movió alguno")
        }
        (Finding::Event(event), Language::En) => {
            format!("event {event} does not follow from those before: one was changed, removed or moved")
        }
        (Finding::Message(event), Language::Es) => {
            format!("el mensaje del evento {event} no es el que se dijo")
        }
        (Finding::Message(event), Language::En) => {
            format!("the message of event {event} is not what was said")
        }
        (Finding::Unspoken { messages, spoken }, Language::Es) => {
            format!("{messages} mensajes, pero los eventos hablan de {spoken}")
        }
        (Finding::Unspoken { messages, spoken }, Language::En) => {
            format!("{messages} messages, but events speak of {spoken}")
        }
        (Finding::Series { name, counter, largest, used }, Language::Es) => {
            format!("{name}: el contador dice {counter}, el mayor es {largest} y hay {used}")
        }
        (Finding::Series { name, counter, largest, used }, Language::En) => {
            format!("{name}: the counter says {counter}, the largest is {largest} and there are {used}")
        }
        (Finding::Unopened(ticket), Language::Es) => {
            format!("la historia del ticket {ticket} no tiene apertura")
        }
        (Finding::Unopened(ticket), Language::En) => format!("the history of ticket {ticket} has no opening"),
        (Finding::Entry(entry), Language::Es) => {
            format!("el asiento E-{entry} no se sigue de los anteriores: se cambió, quitó o movió alguno")
        }
        (Finding::Entry(entry), Language::En) => {
            format!("entry E-{entry} does not follow from those before: one was changed, removed or moved")
        }
        (Finding::Unsaid(entry), Language::Es) => {
            format!("el asiento E-{entry} no es lo que dice la historia de su ticket")
        }
        (Finding::Unsaid(entry), Language::En) => {
            format!("entry E-{entry} is not what the history of its ticket says")
        }
        (Finding::Unbalanced { org, entry }, Language::Es) => {
            format!("las cuentas de {org} no cuadran en el asiento E-{entry}")
        }
        (Finding::Unbalanced { org, entry }, Language::En) => {
            format!("the ledger of {org} does not add up at entry E-{entry}")
        }
        _ => String::new(),
    }
}
