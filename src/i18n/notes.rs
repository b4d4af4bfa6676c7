//! Short things said beside the answer.
use super::{Language, pick};

/// Said where a list is empty.
pub fn nothing_found(language: Language) -> &'static str {
    pick(language, "nada que mostrar", "nothing to show")
}

/// Said where a list was cut short by `--limit`.
pub fn truncated(shown: u64, total: Option<u64>, language: Language) -> String {
    match (language, total) {
        (Language::Es, Some(total)) => {
            format!("se muestran {shown} de {total}: un --limit mayor muestra más")
        }
        (Language::En, Some(total)) => format!("showing {shown} of {total}: a greater --limit shows more"),
        (Language::Es, None) => format!("se muestran los primeros {shown}: un --limit mayor muestra más"),
        (Language::En, None) => format!("showing the first {shown}: a greater --limit shows more"),
    }
}

/// Says that people were shown a part, and that JSON has the rest.
pub fn cut_for_people(shown: usize, all: usize, language: Language) -> String {
    match language {
        Language::Es => format!("se muestran {shown} de {all}: --json los trae todos"),
        Language::En => format!("showing {shown} of {all}: --json has them all"),
    }
}

/// Says what a write came to.
pub fn outcome(slug: &str, dry_run: bool, language: Language) -> String {
    let word = match slug {
        "created" => pick(language, "creado", "created"),
        "updated" => pick(language, "actualizado", "updated"),
        "replayed" => pick(language, "ya se había hecho con esta clave", "already done under this key"),
        _ => pick(language, "sin cambios", "unchanged"),
    };
    if dry_run {
        let taken_back = pick(language, "simulación: no se guardó nada", "dry run: nothing was kept");
        format!("{word} ({taken_back})")
    } else {
        word.to_owned()
    }
}

/// Says on which store a command works, who acts and how that is known, and under which version of the policy.
pub fn circumstances(store: &str, (who, how): (&str, &str), policy: i64, language: Language) -> String {
    let how = super::headings::word(how, language).unwrap_or(how);
    match language {
        Language::Es => format!("almacén {store}; actúa {who} ({how}); política: versión {policy}"),
        Language::En => format!("store {store}; {who} acts ({how}); policy: version {policy}"),
    }
}

/// Names the tickets that were refused among several.
pub fn refused(tickets: &[String], language: Language) -> String {
    let list = tickets.join(", ");
    match language {
        Language::Es => format!("rechazados: {list}"),
        Language::En => format!("refused: {list}"),
    }
}

/// Says where words are kept that could not be stored.
pub fn text_kept(path: &str, language: Language) -> String {
    match language {
        Language::Es => format!("el texto quedó guardado; para seguir: --message-file {path}"),
        Language::En => format!("the text was kept; to go on: --message-file {path}"),
    }
}

/// Said in the editor, below the line that cuts it off.
pub fn editor_help(language: Language) -> &'static str {
    pick(
        language,
        "Escriba el mensaje arriba de la línea; vacío no se envía.",
        "Write the message above the line; an empty one is not sent.",
    )
}

/// Asks for a value.
pub fn ask(flag: &str, language: Language) -> String {
    let word = match flag {
        "--contact" => pick(language, "Contacto (correo, teléfono o P-1)", "Contact (e-mail, phone or P-1)"),
        "--subject" => pick(language, "Asunto", "Subject"),
        "--department" => pick(language, "Departamento", "Department"),
        other => other,
    };
    word.to_owned()
}

/// Says that a policy file is sound.
pub fn no_problems(file: &str, language: Language) -> String {
    format!("{file}: {}", pick(language, "sin problemas", "no problems"))
}

/// Says that a version of the policy has nothing under the section asked for.
pub fn section_absent(section: &str, version: i64, language: Language) -> String {
    match language {
        Language::Es => format!("la versión {version} de la política no dice nada en `{section}`"),
        Language::En => format!("version {version} of the policy says nothing under `{section}`"),
    }
}

/// Says how many open tickets keep an older policy, and what would change that.
pub fn keep_older_policy(tickets: i64, language: Language) -> String {
    match (language, tickets) {
        (Language::Es, 1) => "1 ticket abierto conserva una versión anterior".to_owned(),
        (Language::Es, _) => format!("{tickets} tickets abiertos conservan una versión anterior"),
        (Language::En, 1) => "1 open ticket keeps an older version".to_owned(),
        (Language::En, _) => format!("{tickets} open tickets keep an older version"),
    }
}

/// Returns what is said while another process holds the store; without a language, in both.
pub fn waiting(language: Option<Language>) -> &'static str {
    match language {
        Some(Language::Es) => "esperando a otra mesa…",
        Some(Language::En) => "waiting for another mesa…",
        None => "esperando a otra mesa · waiting for another mesa…",
    }
}
