//! Words about the policy: what is wrong with one, what changes in one, and which presets there are.
//!
//! Each text stands in Spanish and English side by side, as a pair.
use super::pick;
use super::refusal::Words;
use crate::domain::calendar::{CalendarProblemKind, Target};
use crate::domain::desk::{
    BadValue, BrokenRule, Change, ChangeKind, LookupError, Problem, ProblemKind, Section, ValueType,
};
use crate::domain::instant::Span;
use crate::domain::language::Language;

/// A text in Spanish and English.
type Pair = (String, String);

fn pair(es: &str, en: &str) -> Pair {
    (es.to_owned(), en.to_owned())
}

fn of((es, en): Pair, language: Language) -> String {
    match language {
        Language::Es => es,
        Language::En => en,
    }
}

/// Returns one line for a problem of a policy's text: place, what is wrong, and what may have been meant.
pub fn problem_line(problem: &Problem, language: Language) -> String {
    let place = problem.line.map(|line| of((format!("línea {line}: "), format!("line {line}: ")), language));
    let path = if problem.path.is_empty() { String::new() } else { format!("`{}`: ", problem.path) };
    let meant = problem
        .suggestion
        .as_deref()
        .map(|word| of((format!("; ¿quiso decir `{word}`?"), format!("; did you mean `{word}`?")), language));
    let what = problem_text(&problem.kind, language);
    format!("{}{path}{what}{}", place.unwrap_or_default(), meant.unwrap_or_default())
}

/// Returns what is wrong with a policy's text.
pub fn problem_text(kind: &ProblemKind, language: Language) -> String {
    let text = match kind {
        ProblemKind::TooLong { bytes } => (
            format!("el texto ocupa {bytes} bytes; el límite es 1 MiB"),
            format!("the text has {bytes} bytes; the limit is 1 MiB"),
        ),
        ProblemKind::NotUtf8 => pair("el texto no es UTF-8", "the text is not UTF-8"),
        ProblemKind::Nul => pair("el texto contiene un carácter NUL", "the text contains a NUL character"),
        ProblemKind::Syntax { message } => {
            (format!("no es TOML válido: {message}"), format!("not valid TOML: {message}"))
        }
        ProblemKind::UnknownKey { key } => {
            (format!("el formato no conoce la clave `{key}`"), format!("the format has no key `{key}`"))
        }
        ProblemKind::WrongType { expected, found } => (
            format!("debe ser {}, no {}", type_word(*expected).0, type_word(*found).0),
            format!("must be {}, not {}", type_word(*expected).1, type_word(*found).1),
        ),
        ProblemKind::MissingKey { key } => (format!("falta `{key}`"), format!("`{key}` is missing")),
        ProblemKind::Duplicate { name, first_line } => (
            format!("`{name}` ya está en la línea {first_line}"),
            format!("`{name}` already stands on line {first_line}"),
        ),
        ProblemKind::BadSlug { given } => (
            format!("`{given}` no sirve como clave: minúsculas sin acento, cifras, `-` y `_`, hasta 64"),
            format!("`{given}` cannot be a key: lowercase letters, digits, `-` and `_`, at most 64"),
        ),
        ProblemKind::Reserved { given } => {
            (format!("`{given}` tiene otro significado aquí"), format!("`{given}` has another meaning here"))
        }
        ProblemKind::UnknownReference { what, given } => (
            format!("no hay {} `{given}`", section_words(*what).0),
            format!("there is no {} `{given}`", section_words(*what).1),
        ),
        ProblemKind::Empty => pair("está vacío", "it is empty"),
        ProblemKind::Value(value) => value_text(value),
        ProblemKind::Rule(rule) => rule_text(rule),
        ProblemKind::Calendar(problem) => calendar_text(problem),
    };
    of(text, language)
}

fn value_text(value: &BadValue) -> Pair {
    match value {
        BadValue::NotOneOf { given, allowed } => {
            let allowed = allowed.join(", ");
            (format!("`{given}` no es ninguno de: {allowed}"), format!("`{given}` is none of: {allowed}"))
        }
        BadValue::Span(given) => (
            format!("`{given}` no es una duración como {}", Span::FORMS),
            format!("`{given}` is not a span such as {}", Span::FORMS),
        ),
        BadValue::Target(given) => (
            format!("`{given}` no es un plazo como {}", Target::FORMS),
            format!("`{given}` is not a target such as {}", Target::FORMS),
        ),
        BadValue::Zone(given) => {
            (format!("no hay zona horaria `{given}`"), format!("there is no time zone `{given}`"))
        }
        BadValue::Prefix(given) => (
            format!("`{given}` no son de una a ocho letras"),
            format!("`{given}` is not one to eight letters"),
        ),
        BadValue::Extension(given) => (
            format!("`{given}` no es una extensión como pdf, en minúsculas y sin punto delante"),
            format!("`{given}` is not an extension such as pdf, in lowercase and without its dot"),
        ),
        BadValue::OutOfRange { given, min, max } => (
            format!("{given} no está entre {min} y {max}"),
            format!("{given} is not between {min} and {max}"),
        ),
        BadValue::Placeholder(name) => {
            (format!("las plantillas no conocen `{{{name}}}`"), format!("templates have no `{{{name}}}`"))
        }
    }
}

fn rule_text(rule: &BrokenRule) -> Pair {
    match rule {
        BrokenRule::NoInitial => {
            pair("ningún estatus tiene `initial = true`", "no status has `initial = true`")
        }
        BrokenRule::NoClosed => {
            pair("ningún estatus tiene `state = \"closed\"`", "no status has `state = \"closed\"`")
        }
        BrokenRule::NoDepartment => pair("ningún departamento recibe tickets", "no department takes tickets"),
        BrokenRule::SecondFlag { flag, first_line } => (
            format!("solo un estatus puede tener `{flag}`; ya está en la línea {first_line}"),
            format!("only one status may have `{flag}`; it already stands on line {first_line}"),
        ),
        BrokenRule::FlagOnState { flag, state } => (
            format!("un estatus con `state = \"{}\"` no puede tener `{flag}`", state.slug()),
            format!("a status with `state = \"{}\"` cannot have `{flag}`", state.slug()),
        ),
        BrokenRule::MatrixRows { expected, found } => (
            format!("la matriz tiene {found} filas para {expected} impactos"),
            format!("the matrix has {found} rows for {expected} impacts"),
        ),
        BrokenRule::MatrixColumns { expected, found } => (
            format!("la fila tiene {found} columnas para {expected} urgencias"),
            format!("the row has {found} columns for {expected} urgencies"),
        ),
        BrokenRule::DaysOnClosingCalendar { calendar } => (
            format!("`d` exige un calendario siempre abierto y `{calendar}` cierra; use `h` o `bd`"),
            format!("`d` needs a calendar that never closes and `{calendar}` does; use `h` or `bd`"),
        ),
        BrokenRule::NoPlanCalendar => pair(
            "ningún plan de la regla tiene calendario: no se aplicaría nunca",
            "no plan of the rule has a calendar: it would never match",
        ),
        BrokenRule::ParentNotCentre { parent } => (
            format!("`{parent}` no es un centro (`centre = true`)"),
            format!("`{parent}` is not a centre (`centre = true`)"),
        ),
        BrokenRule::ParentCycle { cycle } => {
            let cycle = cycle.join(" → ");
            (format!("los centros vuelven al principio: {cycle}"), format!("the parents lead round: {cycle}"))
        }
        BrokenRule::CentreTakesNoTickets { centre } => (
            format!("`{centre}` es un centro y no recibe tickets; nombre sus departamentos"),
            format!("`{centre}` is a centre and takes no tickets; name its departments"),
        ),
        BrokenRule::NoOptions => pair("una elección necesita `options`", "a choice needs `options`"),
        BrokenRule::UnusedOptions => {
            pair("solo `choice` y `choices` tienen opciones", "only `choice` and `choices` have options")
        }
        BrokenRule::NotEarlierField { field } => (
            format!("`{field}` no es un campo anterior de este formulario"),
            format!("`{field}` is no earlier field of this form"),
        ),
        BrokenRule::UnknownAnswer { field, given } => {
            (format!("`{field}` no ofrece `{given}`"), format!("`{field}` does not offer `{given}`"))
        }
    }
}

fn calendar_text(problem: &CalendarProblemKind) -> Pair {
    match problem {
        CalendarProblemKind::UnknownZone { name, .. } => value_text(&BadValue::Zone(name.clone())),
        CalendarProblemKind::UnknownWeekday { name, .. } => {
            (format!("`{name}` no es un día de mon a sun"), format!("`{name}` is no day from mon to sun"))
        }
        CalendarProblemKind::BadWindow(given) => (
            format!("`{given}` no es un horario como 09:00-18:00"),
            format!("`{given}` is not a window such as 09:00-18:00"),
        ),
        CalendarProblemKind::Overlap { window, other } => {
            (format!("`{window}` se solapa con `{other}`"), format!("`{window}` overlaps `{other}`"))
        }
        CalendarProblemKind::BadDate(given) => {
            (format!("`{given}` no es una fecha AAAA-MM-DD"), format!("`{given}` is not a date YYYY-MM-DD"))
        }
        CalendarProblemKind::BadHoliday(given) => (
            format!("`{given}` no es MM-DD, AAAA-MM-DD ni un intervalo a..b"),
            format!("`{given}` is not MM-DD, YYYY-MM-DD or a range a..b"),
        ),
        CalendarProblemKind::ReversedRange(given) => {
            (format!("`{given}` termina antes de empezar"), format!("`{given}` ends before it begins"))
        }
        CalendarProblemKind::NameOfNothing(given) => (
            format!("`{given}` no está en `holidays` ni en `dates`"),
            format!("`{given}` is neither in `holidays` nor in `dates`"),
        ),
        CalendarProblemKind::NeverOpen => pair("el calendario no abre nunca", "the calendar never opens"),
        CalendarProblemKind::AlwaysOpenWithHours => pair(
            "un calendario siempre abierto no lleva horarios ni feriados",
            "a calendar that is always open has no hours, dates or holidays",
        ),
    }
}

fn type_word(kind: ValueType) -> (&'static str, &'static str) {
    match kind {
        ValueType::Text => ("un texto entre comillas", "a text in quotes"),
        ValueType::Integer => ("un número entero", "a whole number"),
        ValueType::Decimal => ("un número decimal", "a decimal number"),
        ValueType::Flag => ("true o false", "true or false"),
        ValueType::Date => ("una fecha sin comillas", "a date without quotes"),
        ValueType::List => ("una lista", "a list"),
        ValueType::Table => ("una tabla", "a table"),
        ValueType::ListOfTables => {
            ("una lista de tablas, con [[dos corchetes]]", "a list of tables, in [[two brackets]]")
        }
        ValueType::TextOrList => ("un texto o una lista de textos", "a text or a list of texts"),
        ValueType::TextOrTable => ("un texto o una tabla", "a text or a table"),
    }
}

fn section_words(section: Section) -> (&'static str, &'static str) {
    match section {
        Section::Status => ("estatus", "status"),
        Section::Calendar => ("calendario", "calendar"),
        Section::Channel => ("canal", "channel"),
        Section::Plan => ("plan", "plan"),
        Section::Type => ("tipo", "type"),
        Section::Department => ("departamento", "department"),
        Section::Form => ("formulario", "form"),
        Section::Field => ("campo", "field"),
        Section::Option => ("opción", "option"),
        Section::Team => ("equipo", "team"),
        Section::Priority => ("prioridad", "priority"),
        Section::Impact => ("impacto", "impact"),
        Section::Urgency => ("urgencia", "urgency"),
        Section::Sla => ("regla de SLA", "SLA rule"),
        Section::ContractKind => ("tipo de contrato", "contract kind"),
        Section::Product => ("producto", "product"),
        Section::Escalation => ("escalado", "escalation"),
        Section::Template => ("plantilla", "template"),
    }
}

/// Returns what a section's things are called, in the singular.
pub fn section_word(section: Section, language: Language) -> &'static str {
    let (es, en) = section_words(section);
    match language {
        Language::Es => es,
        Language::En => en,
    }
}

/// Returns why a name names nothing in the policy; the suggestion is for the hint.
pub fn lookup_text(error: &LookupError, language: Language) -> String {
    let text = match error {
        LookupError::Unknown { what, given, .. } => (
            format!("no hay {} `{given}`", section_words(*what).0),
            format!("there is no {} `{given}`", section_words(*what).1),
        ),
        LookupError::Ambiguous { what, given, candidates } => {
            let candidates = candidates.join("`, `");
            let (es, en) = section_words(*what);
            (
                format!("`{given}` nombra más de {} {es}: `{candidates}`", super::refusal::one(es)),
                format!("`{given}` names more than one {en}: `{candidates}`"),
            )
        }
    };
    of(text, language)
}

/// Returns one line for a change of a policy.
pub fn change_line(change: &Change, language: Language) -> String {
    let path = &change.path;
    let with = |value: &Option<String>| value.as_ref().map(|value| format!(" = {value}")).unwrap_or_default();
    match &change.kind {
        ChangeKind::Added { value } => format!("+ {path}{}", with(value)),
        ChangeKind::Removed { value } => format!("- {path}{}", with(value)),
        ChangeKind::Changed { from, to } => format!("~ {path}: {from} → {to}"),
        ChangeKind::Reordered { from, to } => {
            let (from, to) = (from.join(", "), to.join(", "));
            let order = of(pair("orden", "order"), language);
            format!("~ {path} ({order}): {from} → {to}")
        }
    }
}

/// Returns what a preset is for; nothing for a name that is none.
pub fn preset_line(name: &str, language: Language) -> Option<String> {
    let text = match name {
        "blank" => pair(
            "cinco estatus, un departamento y tres prioridades; nada prometido todavía",
            "five statuses, one department and three priorities; nothing promised yet",
        ),
        "chattigo" => pair(
            "dos centros de tres ítems, horarios según el plan, confirmación en 30 minutos, tres estatus que pausan",
            "two centres of three items, hours by plan, confirmation in 30 minutes, three statuses that pause",
        ),
        "blip" => pair(
            "seis planes que abren canales; duda, tarea e incidente; SLA por grupo de planes",
            "six plans that open channels; duda, tarea and incidente; an SLA for each group of plans",
        ),
        "talkdesk" => pair(
            "solo administradores; un formulario de diagnóstico según la categoría; prioridad por impacto y urgencia",
            "administrators only; a diagnostic form that depends on the category; priority by impact and urgency",
        ),
        "sangoma" => pair(
            "veinte departamentos de ocho familias; contratos por equipo y minutos de soporte en paquetes",
            "twenty departments of eight families; contracts by the unit and support minutes in packs",
        ),
        "pambly" => pair(
            "un área de clientes: servicio relacionado, tres prioridades y datos sensibles",
            "a client area: a related service, three priorities and sensitive data",
        ),
        _ => return None,
    };
    Some(of(text, language))
}

/// Says that a policy drops keys that open tickets use.
pub(super) fn keys_in_use(keys: &[(String, String, u64)], l: Language) -> Words {
    let list = used_keys(keys);
    Words::new(match l {
        Language::Es => format!("la política quita claves que usan tickets abiertos: {list}"),
        Language::En => format!("the policy drops keys that open tickets use: {list}"),
    })
    .hint(pick(l, "mueva o cierre esos tickets primero", "move or close those tickets first"))
}

/// Says that a draft lacks keys that tickets of the past went through.
pub(super) fn keys_lacking(keys: &[(String, String, u64)], l: Language) -> Words {
    let list = used_keys(keys);
    let old = keys.first().map_or("OLD", |(_, key, _)| key);
    Words::new(match l {
        Language::Es => format!("al borrador le faltan claves por las que pasaron tickets: {list}"),
        Language::En => format!("the draft lacks keys that tickets went through: {list}"),
    })
    .hint(match l {
        Language::Es => format!("añádalas, o diga cuál hace sus veces: --map {old}=CLAVE"),
        Language::En => format!("add them, or say which stands in: --map {old}=KEY"),
    })
}

/// Says that a draft lacks keys by which its rules could have told tickets apart.
pub fn keys_unknown(keys: &[(String, String, u64)], l: Language) -> String {
    let list = used_keys(keys);
    match l {
        Language::Es => format!("el borrador no conoce lo que llevan estos tickets: {list}"),
        Language::En => format!("the draft does not know what these tickets have: {list}"),
    }
}

fn used_keys(keys: &[(String, String, u64)]) -> String {
    let list: Vec<String> =
        keys.iter().map(|(section, key, tickets)| format!("{section} {key} ({tickets})")).collect();
    list.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::desk::{check, diff, presets};

    #[test]
    fn a_problem_is_told_with_its_place_and_what_was_meant() {
        let text = presets::text("blank").unwrap();
        let problems = check(&text.replace("default = \"medium\"", "default = \"medum\"")).unwrap_err();
        let told = |language| problems.iter().map(|one| problem_line(one, language)).collect::<Vec<_>>();
        let line = text.lines().position(|line| line == "default = \"medium\"").unwrap() + 1;
        assert_eq!(
            told(Language::En),
            [format!(
                "line {line}: `priority.default`: there is no priority `medum`; did you mean `medium`?"
            )]
        );
        assert_eq!(
            told(Language::Es),
            [format!("línea {line}: `priority.default`: no hay prioridad `medum`; ¿quiso decir `medium`?")]
        );
    }

    #[test]
    fn a_change_is_one_line() {
        let text = presets::text("blank").unwrap();
        let old = check(text).unwrap();
        let new = check(&text.replace("window = \"30d\"", "").replace("\"portal\"", "\"web\"")).unwrap();
        let told: Vec<_> = diff(&old, &new).iter().map(|change| change_line(change, Language::En)).collect();
        assert_eq!(told, ["- channel.portal", "+ channel.web", "- reopen.window = \"30d\""]);
    }

    #[test]
    fn every_preset_says_what_it_is_for() {
        for (name, language) in
            presets::names().flat_map(|name| Language::ALL.map(|language| (name, language)))
        {
            assert!(preset_line(name, language).is_some(), "{name}");
        }
    }
}
