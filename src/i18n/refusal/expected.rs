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
        "a ticket, as T-1042 or 1042" => "un ticket, como T-1042 o 1042",
        "an instant after --from" => "un instante posterior a --from",
        "an instant within ten weeks of --from" => "un instante a menos de diez semanas de --from",
        "an instant that has passed" => "un instante que ya pasó",
        "a number of minutes above 0" => "un número de minutos mayor que 0",
        "a number of minutes other than 0" => "un número de minutos distinto de 0",
        "a day that is not over yet" => "un día que no haya terminado",
        "another agent's e-mail, or none" => "el correo de otro agente, o none",
        "one or two different ones, as plan,type" => "una o dos distintas, como plan,type",
        other => other,
    }
}
