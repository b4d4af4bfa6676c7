//! What is wrong with what is said of people: names, texts, addresses, phones, countries.
use crate::domain::email::{EMAIL_LIMIT, EmailProblem};
use crate::domain::org::OrgProblem;
use crate::domain::phone::PhoneProblem;
use crate::domain::text::{SubjectWarning, TextProblem};
use crate::i18n::{Language, pick};

/// Returns why a text is refused.
pub fn text_problem(problem: TextProblem, language: Language) -> String {
    match problem {
        TextProblem::Blank => pick(language, "no dice nada", "it says nothing").to_owned(),
        TextProblem::Newline => pick(language, "debe ser una sola línea", "it must be one line").to_owned(),
        TextProblem::Nul => pick(language, "contiene un carácter NUL", "it holds a NUL character").to_owned(),
        TextProblem::NotUtf8 { after } => match language {
            Language::Es => format!("no es UTF-8 a partir del byte {}", after + 1),
            Language::En => format!("it is no UTF-8 from byte {} on", after + 1),
        },
        TextProblem::TooLong { limit, found } => match language {
            Language::Es => format!("es demasiado largo: {found}, y caben {limit}"),
            Language::En => format!("it is too long: {found}, where {limit} fit"),
        },
    }
}

/// Returns what is poor about a subject.
pub fn subject_warning(warning: SubjectWarning, language: Language) -> &'static str {
    match warning {
        SubjectWarning::FewWords => pick(
            language,
            "el asunto es muy corto: diga en pocas palabras qué falla y dónde",
            "the subject is very short: say in a few words what fails and where",
        ),
        SubjectWarning::Vague => pick(
            language,
            "el asunto es vago: diga en pocas palabras qué falla y dónde",
            "the subject is vague: say in a few words what fails and where",
        ),
    }
}

/// Returns why a text is not taken as an e-mail address.
pub fn email_problem(problem: EmailProblem, language: Language) -> String {
    match problem {
        EmailProblem::Blank => pick(language, "falta el correo", "the e-mail is missing").to_owned(),
        EmailProblem::TooLong => match language {
            Language::Es => format!("un correo tiene {EMAIL_LIMIT} bytes como máximo"),
            Language::En => format!("an e-mail has {EMAIL_LIMIT} bytes at most"),
        },
        EmailProblem::Malformed => {
            pick(language, "no es un correo: nombre@dominio.tld", "not an e-mail: name@domain.tld").to_owned()
        }
    }
}

/// Returns why a text is not taken as a phone number.
pub fn phone_problem(problem: &PhoneProblem, language: Language) -> String {
    let text = |es: &str, en: &str| pick(language, es, en).to_owned();
    match problem {
        PhoneProblem::Blank => text("falta el teléfono", "the phone is missing"),
        PhoneProblem::Unreadable => text("no es un número de teléfono", "not a phone number"),
        PhoneProblem::NoCountry => text(
            "no dice de qué país es: escríbalo con + y el código, o indique un país",
            "it does not say its country: write it with + and the country code, or name a country",
        ),
        PhoneProblem::UnknownCountry(country) => unknown_country(country, language),
        PhoneProblem::Invalid => text("su país no tiene números así", "its country has no such numbers"),
    }
}

/// Returns why what is said of an organisation is refused.
pub fn org_problem(problem: &OrgProblem, language: Language) -> String {
    match (problem, language) {
        (OrgProblem::Key(key), Language::Es) => {
            format!("{key:?} no sirve de clave: use minúsculas, dígitos, - _ y .")
        }
        (OrgProblem::Key(key), Language::En) => {
            format!("{key:?} cannot be a key: use lowercase letters, digits, - _ and .")
        }
        (OrgProblem::Country(country), _) => unknown_country(country, language),
        (OrgProblem::Zone(zone), Language::Es) => format!("ninguna zona horaria se llama {zone:?}"),
        (OrgProblem::Zone(zone), Language::En) => format!("no time zone is called {zone:?}"),
    }
}

fn unknown_country(country: &str, language: Language) -> String {
    match language {
        Language::Es => format!("{country:?} no es un país: use dos letras, como CL"),
        Language::En => format!("{country:?} is no country: use two letters, such as CL"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_problem_is_said_in_both_languages() {
        let phone = PhoneProblem::UnknownCountry("XX".into());
        assert!(phone_problem(&phone, Language::Es).contains("no es un país"));
        assert!(phone_problem(&phone, Language::En).contains("no country"));
        let long = TextProblem::TooLong { limit: 300, found: 301 };
        assert_eq!(text_problem(long, Language::En), "it is too long: 301, where 300 fit");
    }
}
