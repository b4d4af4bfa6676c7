//! What a value should have been, in Spanish: the rules say it in English.

/// Returns what is expected of a value, which the rules say in English.
pub(super) fn in_spanish(expected: &str) -> &str {
    match expected {
        "a slug: a-z, 0-9, - and _" => "una clave: a-z, 0-9, - y _",
        "an e-mail" => "un correo",
        "a span of time, as 30s or 2m" => "un lapso, como 30s o 2m",
        "two letters of ISO 3166, as CL" => "dos letras de ISO 3166, como CL",
        "2026-10-01T09:00:00Z, 2026-10-01 09:00 or an age as 30d" => {
            "2026-10-01T09:00:00Z, 2026-10-01 09:00 o una edad como 30d"
        }
        "2026-10-01T09:00:00Z, 2026-10-01 09:00 or a span as 3d" => {
            "2026-10-01T09:00:00Z, 2026-10-01 09:00 o un lapso como 3d"
        }
        "an instant to come, or a span as 3d" => "un instante por venir, o un lapso como 3d",
        "a status in which the ticket is not over" => "un estatus en el que el ticket no haya terminado",
        "another status than the one that ends" => "otro estatus que el que termina",
        "a day, as 2026-10-01" => "un día, como 2026-10-01",
        "up to 64 visible characters without spaces" => "hasta 64 caracteres visibles, sin espacios",
        "a day not before --starts" => "un día no anterior a --starts",
        "a day of the contract" => "un día del contrato",
        "a number of months that ends before the year 10000" => "unos meses que acaben antes del año 10000",
        "CHANNEL=yes or CHANNEL=no" => "CANAL=yes o CANAL=no",
        "METRIC=TARGET, as resolution=4h" => "MÉTRICA=OBJETIVO, como resolution=4h",
        "s, m, h or bd; d needs a --calendar that never closes" => {
            "s, m, h o bd; d exige un --calendar que no cierre"
        }
        "a month: 2026-10, current or previous" => "un mes: 2026-10, current o previous",
        "an ISO week: 2026-W41, current or previous" => "una semana ISO: 2026-W41, current o previous",
        "a span longer than nothing, as 7d" => "un lapso mayor que nada, como 7d",
        "a span that begins after 1970" => "un lapso que empiece después de 1970",
        "a ticket, as T-1042 or 1042" => "un ticket, como T-1042 o 1042",
        "an instant after --from" => "un instante posterior a --from",
        "an instant within ten weeks of --from" => "un instante a menos de diez semanas de --from",
        "an instant that has passed" => "un instante que ya pasó",
        "a day or an instant, as 2026-10-01" => "un día o un instante, como 2026-10-01",
        "letters or digits, for its key" => "letras o dígitos, para su clave",
        "yes or no" => "sí o no",
        "es or en" => "es o en",
        "a whole number of minutes above 0" => "un número entero de minutos mayor que 0",
        "a whole number of months above 0" => "un número entero de meses mayor que 0",
        "months or a last day, not both" => "meses o un último día, no ambos",
        "a number of minutes above 0" => "un número de minutos mayor que 0",
        "a number of minutes other than 0" => "un número de minutos distinto de 0",
        "a day that is not over yet" => "un día que no haya terminado",
        "90s, 30m, 4h, 7d or 2w" => "90s, 30m, 4h, 7d o 2w",
        "90s, 30m, 4h, 5d or 7bd" => "90s, 30m, 4h, 5d o 7bd",
        "another agent's e-mail, or none" => "el correo de otro agente, o none",
        "one or two different ones, as plan,type" => "una o dos distintas, como plan,type",
        "OLD=KEY: a status or department of the desk that the file lacks, and one that it has" => {
            "VIEJA=CLAVE: un estatus o departamento de la mesa que falte en el archivo, y uno que tenga"
        }
        other => other,
    }
}

/// What the parser of the command line expects, in English and in Spanish; what follows the words stays as it is.
const OF_PARSER: [(&str, &str); 23] = [
    ("invalid digit found in string", "se espera un número"),
    ("cannot parse integer from empty string", "se espera un número"),
    ("number too large to fit in target type", "es demasiado grande"),
    ("number too small to fit in target type", "es demasiado pequeño"),
    ("a span of time, as ", "un lapso, como "),
    ("a span of time as ", "un lapso, como "),
    ("mesa speaks es and en", "mesa habla es y en"),
    ("a user's number, me or none", "el número de un usuario, me o none"),
    ("a role is admin or agent", "un rol es admin o agent"),
    ("a day, as ", "un día, como "),
    ("an entry, as ", "un asiento, como "),
    ("a field, = and its answer", "un campo, = y su respuesta"),
    ("a single sign, or tab", "un solo signo, o tab"),
    ("an agent's e-mail, me, or none", "el correo de un agente, me o none"),
    ("COLUMN=FIELD, as ", "COLUMNA=CAMPO, como "),
    ("one of ", "uno de "),
    ("auto, mesa, google, ", "auto, mesa, google, "),
    (
        "expected a date from 1970-01-01 to 9999-12-31, as ",
        "se espera una fecha de 1970-01-01 a 9999-12-31, como ",
    ),
    ("a quote or a line end cannot", "entre celdas no puede ir una comilla ni un salto de línea"),
    ("one ASCII character, or tab", "un carácter ASCII, o tab"),
    ("a name of letters, digits, . _ and -, as ", "un nombre de letras, dígitos, . _ y -, como "),
    ("a point or a comma", "un punto o una coma"),
    ("a percentage from 0 to 100, as ", "un porcentaje de 0 a 100, como "),
];

/// Returns what the parser of the command line expects of a value, where that is known.
pub(in crate::i18n) fn of_parser(english: &str) -> Option<String> {
    if let Some((given, range)) = english.split_once(" is not in ") {
        return Some(format!("{given} no está en {range}"));
    }
    if let Some((given, fields)) = english.split_once(NO_FIELD) {
        let fields = fields.replace("; did you mean ", "; ¿quiso decir ");
        return Some(format!("{given} no es un campo: {}", joined(&fields)));
    }
    let known = OF_PARSER.iter().find(|(words, _)| english.starts_with(words));
    known.map(|(words, spanish)| {
        format!("{spanish}{}", joined(english.strip_prefix(words).unwrap_or_default()))
    })
}

/// What stands between a name that is no field and the fields that there are.
pub(in crate::i18n) const NO_FIELD: &str = " is no field: ";

/// Returns examples joined as Spanish does.
fn joined(english: &str) -> String {
    english.replace(" or ", " o ")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every text that a file of the source gives as what is expected.
    fn given(file: &std::path::Path) -> Vec<String> {
        let source = std::fs::read_to_string(file).unwrap();
        let source = source.split_whitespace().collect::<Vec<_>>().join(" ");
        let marks = ["expected = \"", "expected: \"", "EXPECTED: &str = \""];
        let all = marks.iter().flat_map(|mark| source.split(mark).skip(1));
        let texts = all.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned()));
        // What a test expects has several lines.
        texts.filter(|text| !text.contains('\\')).collect()
    }

    fn files(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
        let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
    }

    #[test]
    fn whatever_is_expected_is_said_in_spanish_too() {
        let source = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let own = std::path::Path::new(file!()).file_name();
        let others = files(&source).into_iter().filter(|path| path.file_name() != own);
        let all: Vec<String> = others.flat_map(|path| given(&path)).collect();
        assert!(all.len() > 25, "{all:?}");
        let unsaid = |text: &&String| in_spanish(text) == text.as_str() && of_parser(text).is_none();
        let unsaid: Vec<&String> = all.iter().filter(unsaid).collect();
        assert!(unsaid.is_empty(), "{unsaid:#?}");
    }
}
