//! Forms: what is wrong with answers, and how a person is asked for them.
use super::people::{email_problem, phone_problem, text_problem};
use super::refusal::{Words, did_you_mean};
use super::{Language, pick};
use crate::domain::form::{AnswerProblem, FormProblem};

/// Returns what is said where a form is not answered as it asks.
pub fn refused(department: &str, ticket_type: Option<&str>, l: Language) -> Words {
    let kind = ticket_type.map_or_else(String::new, |key| format!(" --type {key}"));
    Words::new(match l {
        Language::Es => format!("el formulario de `{department}` no está respondido como pide"),
        Language::En => format!("the form of `{department}` is not answered as it asks"),
    })
    .hint(format!("mesa department form {department}{kind}"))
}

/// Returns what is wrong with one answer: the field as it is written after `--field`, then why.
pub fn problem(problem: &FormProblem, l: Language) -> String {
    let why = reason(&problem.problem, l);
    let label = problem.label.as_ref().and_then(|label| label.text(l));
    match (&problem.field, label) {
        (None, _) => match l {
            Language::Es => format!("el formulario {why}"),
            Language::En => format!("the form {why}"),
        },
        (Some(field), Some(label)) if label != field => format!("`{field}` ({label}) {why}"),
        (Some(field), _) => format!("`{field}` {why}"),
    }
}

/// Returns why an answer is not what was asked for; its subject, the field, is left out.
pub fn reason(problem: &AnswerProblem, l: Language) -> String {
    match problem {
        AnswerProblem::UnknownField { suggestion, valid } => unknown_field(suggestion.as_deref(), valid, l),
        AnswerProblem::NotAsked { when } => {
            let when: Vec<String> =
                when.iter().map(|(field, wanted)| format!("{field}={}", wanted.join("|"))).collect();
            let when = when.join(pick(l, " y ", " and "));
            format!("{} {when}", pick(l, "solo se pregunta con", "is asked only with"))
        }
        AnswerProblem::Missing { valid } => {
            let missing = pick(l, "falta", "is missing");
            if valid.is_empty() { missing.to_owned() } else { format!("{missing}: {}", valid.join(" | ")) }
        }
        AnswerProblem::Several { given } => {
            let given: Vec<String> = given.iter().map(|one| format!("`{one}`")).collect();
            format!(
                "{} {}",
                pick(l, "admite una sola respuesta, no", "takes one answer, not"),
                given.join(", ")
            )
        }
        AnswerProblem::UnknownOption { given, suggestion, valid } => {
            let none = pick(l, "no está entre sus opciones", "is none of its options");
            offered(format!("`{given}` {none}"), suggestion.as_deref(), valid, l)
        }
        AnswerProblem::AmbiguousOption { given, valid } => {
            let several = pick(l, "puede ser más de una opción", "may be more than one option");
            format!("`{given}` {several}: {}", valid.join(" | "))
        }
        AnswerProblem::NotYesNo { given, valid } => {
            let neither = pick(l, "no es sí ni no", "is neither yes nor no");
            offered(format!("`{given}` {neither}"), None, valid, l)
        }
        AnswerProblem::NotANumber { given } => {
            format!(
                "`{given}` {}",
                pick(l, "no es un número, como 1500 o 2.5", "is no number, as 1500 or 2.5")
            )
        }
        AnswerProblem::NotADate { given } => {
            format!("`{given}` {}", pick(l, "no es una fecha, como 2026-10-31", "is no date, as 2026-10-31"))
        }
        AnswerProblem::UnknownAsset { given, suggestion } => {
            let none = pick(l, "no es un activo de la organización", "is no asset of the organisation");
            offered(format!("`{given}` {none}"), suggestion.as_deref(), &[], l)
        }
        AnswerProblem::NotAnEmail { given, why } => format!("`{given}`: {}", email_problem(*why, l)),
        AnswerProblem::NotAPhone { given, why } => format!("`{given}`: {}", phone_problem(why, l)),
        AnswerProblem::BadText { why } => text_problem(*why, l),
        AnswerProblem::NoAttachment => pick(
            l,
            "pide un archivo: ponga un enlace (https://…) en el mensaje",
            "asks for a file: put a link (https://…) in the message",
        )
        .to_owned(),
    }
}

fn unknown_field(suggestion: Option<&str>, valid: &[String], l: Language) -> String {
    let none = pick(l, "no se pregunta", "is not asked");
    if valid.is_empty() {
        return format!("{none}: {}", pick(l, "no hay formulario", "there is no form"));
    }
    offered(none.to_owned(), suggestion, valid, l)
}

/// Returns what is wrong, with the answer that was probably meant, else all that would do.
fn offered(wrong: String, suggestion: Option<&str>, valid: &[String], l: Language) -> String {
    match suggestion {
        Some(near) => format!("{wrong}; {}", did_you_mean(near, l)),
        None if valid.is_empty() => wrong,
        None => format!("{wrong}: {}", valid.join(" | ")),
    }
}

/// Says, once a ticket is open, that its form asks for a file where there can be one (CHA-9).
pub fn attachment_recommended(l: Language) -> &'static str {
    pick(
        l,
        "se recomienda adjuntar evidencia: un enlace (https://…) en el mensaje sirve",
        "evidence is recommended: a link (https://…) in the message will do",
    )
}
