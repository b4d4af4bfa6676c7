//! What parts the fields of a file: found in its beginning, quotes respected.
use csv::{ByteRecord, ReaderBuilder};

/// The signs that are tried; of equally good ones, the first.
const SIGNS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// So many rows of the beginning are compared.
const ROWS: usize = 200;

/// Returns the sign that parts the fields of a file that begins with `sample`.
///
/// Excel's first line `sep=;` decides. Else it is the sign under which the header has most names that `known` knows,
/// then under which most rows have the header's width, then under which the header is widest. `whole` tells that the
/// sample is all of the file: a row that is cut off at its end does not count.
pub(super) fn find(sample: &[u8], whole: bool, known: &dyn Fn(&str) -> bool) -> u8 {
    if let Some(sign) = said(sample) {
        return sign;
    }
    let mut best = (SIGNS[0], Merit::default());
    for sign in SIGNS {
        let merit = merit(sample, whole, sign, known);
        if merit > best.1 {
            best = (sign, merit);
        }
    }
    best.0
}

/// Returns the sign in a first line `sep=;`.
fn said(sample: &[u8]) -> Option<u8> {
    let line = sample.split(|byte| matches!(byte, b'\n' | b'\r')).next()?;
    let line = line.strip_prefix(b"\"").unwrap_or(line);
    let (word, rest) = line.split_at_checked(4)?;
    match rest {
        [sign] | [sign, b'"'] if word.eq_ignore_ascii_case(b"sep=") => Some(*sign),
        _ => None,
    }
}

/// How well a sign fits, the weightiest first.
#[derive(Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Merit {
    /// names of the header that are known
    known: usize,
    /// rows in a thousand that have the header's width; none where that is one field
    even: usize,
    /// fields of the header
    width: usize,
}

fn merit(sample: &[u8], whole: bool, sign: u8, known: &dyn Fn(&str) -> bool) -> Merit {
    let mut reader =
        ReaderBuilder::new().delimiter(sign).has_headers(false).flexible(true).from_reader(sample);
    let mut header = ByteRecord::new();
    if !matches!(reader.read_byte_record(&mut header), Ok(true)) {
        return Merit::default();
    }
    let names = header.iter().filter_map(|cell| std::str::from_utf8(cell).ok());
    let known = names.filter(|name| known(name.trim())).count();
    let width = header.len();
    if width < 2 {
        return Merit { known, even: 0, width };
    }
    let mut widths: Vec<usize> = reader.byte_records().take(ROWS).flatten().map(|row| row.len()).collect();
    if !whole && widths.len() < ROWS {
        widths.pop();
    }
    let same = widths.iter().filter(|found| **found == width).count();
    Merit { known, even: (same * 1_000).checked_div(widths.len()).unwrap_or(1_000), width }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> char {
        char::from(find(text.as_bytes(), true, &|name| ["nombre", "correo", "email"].contains(&name)))
    }

    #[test]
    fn the_sign_that_makes_a_table_is_found() {
        for sign in [',', ';', '\t', '|'] {
            let text = "nombre;correo;x\nAna;a@x;\"1,2|3\t4\"\nLuis;l@x;y\n".replace(';', &sign.to_string());
            assert_eq!(found(&text), sign);
            let unknown = text.replace("nombre", "a").replace("correo", "b");
            assert_eq!(found(&unknown), sign, "{unknown}");
        }
    }

    #[test]
    fn a_comma_in_quotes_or_in_cells_does_not_mislead() {
        assert_eq!(found("\"nombre, completo\";correo\n\"Díaz, Ana\";a@x\n"), ';');
        assert_eq!(found("nombre;correo;dirección\nAna;a@x;Calle 1, Madrid\nLuis;l@x;Calle 2, Lima\n"), ';');
        assert_eq!(found("a;b\n1,2,3;4\n5;6\n"), ';');
    }

    #[test]
    fn a_single_column_is_read_with_commas() {
        assert_eq!(found("email\na@x\n"), ',');
        assert_eq!(found(""), ',');
    }

    #[test]
    fn the_line_of_excel_decides() {
        assert_eq!(found("sep=;\nnombre,correo\n"), ';');
        assert_eq!(found("SEP=\t\r\nnombre\tcorreo\n"), '\t');
        assert_eq!(found("\"sep=|\"\nnombre|correo\n"), '|');
    }
}
