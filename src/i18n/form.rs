//! Forms: what is wrong with answers, and how a person is asked for them.
use super::history::impact;
use super::people::{email_problem, phone_problem, text_problem};
use super::refusal::{Words, did_you_mean};
use super::{Language, pick};
use crate::domain::desk::{self, Field, FieldKind, FieldOption, Keyed as _, Policy};
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
    let link = if why.starts_with('`') { ": " } else { " " };
    match (&problem.field, label) {
        (None, _) => match l {
            Language::Es => format!("el formulario {why}"),
            Language::En => format!("the form {why}"),
        },
        (Some(field), Some(label)) if label != field => format!("`{field}` ({label}){link}{why}"),
        (Some(field), _) => format!("`{field}`{link}{why}"),
    }
}

/// Returns why an answer is not what was asked for; its subject, the field, is left out.
#[expect(clippy::too_many_lines, reason = "a line or two for each problem: a table")]
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
        AnswerProblem::OtherAsset { given, asset } => match l {
            Language::Es => {
                format!("`{given}` no es `{asset}`, el activo del ticket: trata de uno solo")
            }
            Language::En => {
                format!("`{given}` is not `{asset}`, the asset of the ticket: it is about one")
            }
        },
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
    // A long form is shown by the command that the hint names.
    let shown = if valid.len() > 8 { &[] } else { valid };
    offered(none.to_owned(), suggestion, shown, l)
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

/// Returns the title of what a form asks.
pub fn questions(l: Language) -> &'static str {
    pick(l, "Preguntas", "Questions")
}

/// Says that a department asks nothing beyond the subject and the message.
pub fn nothing_asked(l: Language) -> &'static str {
    pick(
        l,
        "no se pregunta nada más que el asunto y el mensaje",
        "nothing is asked but the subject and the message",
    )
}

/// Returns what an answer looks like.
pub fn kind(kind: FieldKind, l: Language) -> &'static str {
    match kind {
        FieldKind::Text => pick(l, "texto", "text"),
        FieldKind::LongText => pick(l, "texto de varias líneas", "text of several lines"),
        FieldKind::Choice => pick(l, "una opción", "one option"),
        FieldKind::Choices => pick(l, "varias opciones", "several options"),
        FieldKind::YesNo => pick(l, "sí o no", "yes or no"),
        FieldKind::Number => pick(l, "número", "number"),
        FieldKind::Date => pick(l, "fecha, como 2026-10-31", "date, as 2026-10-31"),
        FieldKind::Asset => pick(l, "activo de la organización", "asset of the organisation"),
        FieldKind::Email => pick(l, "correo", "e-mail"),
        FieldKind::Phone => pick(l, "teléfono", "phone"),
    }
}

/// Returns what an answer looks like and whether a ticket needs it.
pub fn kind_and_need(field: &Field, l: Language) -> String {
    let need =
        if field.required { pick(l, "obligatorio", "required") } else { pick(l, "opcional", "optional") };
    format!("{}, {need}", kind(field.kind, l))
}

/// Returns a question as people read it, a line each: what is asked, when, what to answer, what is offered and what an
/// option proposes.
pub fn description(field: &Field, policy: &Policy, l: Language) -> String {
    let mut lines: Vec<String> = field.label.text(l).map(str::to_owned).into_iter().collect();
    if !field.when.is_empty() {
        lines.push(format!("{} {}", pick(l, "solo con", "only with"), conditions(field, l)));
    }
    lines.extend(field.help.as_ref().and_then(|help| help.text(l)).map(str::to_owned));
    if field.requires_attachment {
        lines.push(
            pick(l, "con un archivo: un enlace en el mensaje", "with a file: a link in the message")
                .to_owned(),
        );
    }
    lines.extend(field.options.iter().map(|option| format!("- {}", offer(option, policy, l))));
    if field.other {
        lines.push(format!("- {}", pick(l, "u otra respuesta", "or another answer")));
    }
    lines.join("\n")
}

fn conditions(field: &Field, l: Language) -> String {
    let one = |(name, wanted): (&String, &desk::Words)| format!("{name}={}", wanted.as_slice().join("|"));
    field.when.iter().map(one).collect::<Vec<_>>().join(pick(l, " y ", " and "))
}

/// Returns an option: its slug, its label, and what choosing it proposes.
fn offer(option: &FieldOption, policy: &Policy, l: Language) -> String {
    let name = option.label.text(l).map(|label| format!(": {label}")).unwrap_or_default();
    let impact = option.impact.as_deref().map(|key| impact(key, l));
    let team = option.team.as_ref().map(|key| {
        let team = policy.team(key).map_or(key.as_str(), |team| team.name(l));
        format!("{} {team}", pick(l, "equipo", "team"))
    });
    let proposed: Vec<String> = impact.into_iter().chain(team).collect();
    let proposed = if proposed.is_empty() { String::new() } else { format!(" → {}", proposed.join(", ")) };
    format!("{}{name}{proposed}", option.key)
}

/// Returns the answer `yes` as people read it.
pub fn yes(l: Language) -> &'static str {
    super::headings::yes_no(true, l)
}

/// Returns the answer `no` as people read it.
pub fn no(l: Language) -> &'static str {
    super::headings::yes_no(false, l)
}

/// Asks a question on a terminal.
pub fn prompt(field: &Field, l: Language) -> String {
    let help = field.help.as_ref().and_then(|help| help.text(l)).map(|help| format!(" ({help})"));
    let form = match field.kind {
        FieldKind::Date => pick(l, " [2026-10-31]", " [2026-10-31]"),
        FieldKind::Number => pick(l, " [1500]", " [1500]"),
        _ => "",
    };
    let need = if field.required { "" } else { pick(l, " · opcional", " · optional") };
    format!("{}{}{form}{need}", field.name(l), help.unwrap_or_default())
}

/// Asks a question that takes several answers on a terminal.
pub fn prompt_of_several(field: &Field, l: Language) -> String {
    let keys = pick(l, "espacio marca, intro termina", "space marks, enter ends");
    format!("{} · {keys}", prompt(field, l))
}

/// Offers to answer something that is no option.
pub fn another(l: Language) -> &'static str {
    pick(l, "Otra respuesta", "Another answer")
}

/// Asks for further answers that are no options.
pub fn others(l: Language) -> &'static str {
    pick(l, "Otras respuestas, separadas por comas · opcional", "Other answers, parted by commas · optional")
}

/// Offers to answer nothing.
pub fn pass_over(l: Language) -> &'static str {
    pick(l, "(sin respuesta)", "(no answer)")
}

/// Says how to give the same answers again without being asked: by these flags.
pub fn answers_kept(flags: &str, l: Language) -> String {
    format!("{}: {flags}", pick(l, "para no responder de nuevo", "so as not to answer again"))
}
