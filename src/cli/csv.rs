//! How CSV is written: flags that every command takes.
use clap::{Args, ValueEnum};

use super::globals::Globals;
use crate::domain::refusal::{Refusal, Usage};
use crate::error::Error;
use crate::render::{CsvOptions, Decimal, Format, Times};

/// How CSV is written. Each of them asks for CSV where no other format is asked for.
#[derive(Clone, Copy, Debug, Default, Args)]
#[command(next_help_heading = "CSV and spreadsheets (each means -o csv)")]
pub struct CsvFlags {
    /// As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals
    #[arg(long, global = true, value_name = "es|en|es-mx", value_enum, hide_possible_values = true)]
    excel: Option<Excel>,
    /// What stands between the cells: one ASCII character, or tab [default: ,]
    #[arg(long, global = true, value_name = "SIGN", value_parser = delimiter)]
    delimiter: Option<u8>,
    /// What fractions are written with: . or , [default: .]
    #[arg(long, global = true, value_name = "SIGN", value_parser = decimal)]
    decimal: Option<Decimal>,
    /// Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk's [default: RFC 3339 in UTC]
    #[arg(long, global = true)]
    local_time: bool,
    /// Begins with a byte order mark, by which a spreadsheet knows UTF-8
    #[arg(long, global = true)]
    bom: bool,
    /// Puts ' before text that a spreadsheet would take for a formula
    #[arg(long, global = true)]
    formula_safe: bool,
}

/// `--excel`: whose habits a spreadsheet has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Excel {
    /// Spain and most of South America: `;` and decimal comma
    Es,
    /// `,` and decimal point
    En,
    /// Mexico and Central America: `,` and decimal point
    EsMx,
}

impl CsvFlags {
    fn asked(self) -> Option<&'static str> {
        let all = [
            (self.excel.is_some(), "--excel"),
            (self.delimiter.is_some(), "--delimiter"),
            (self.decimal.is_some(), "--decimal"),
            (self.local_time, "--local-time"),
            (self.bom, "--bom"),
            (self.formula_safe, "--formula-safe"),
        ];
        all.into_iter().find(|(asked, _)| *asked).map(|(_, flag)| flag)
    }

    /// Tells whether any of them is given.
    pub fn any(self) -> bool {
        self.asked().is_some()
    }

    /// Returns how CSV is written.
    pub fn options(self) -> CsvOptions {
        let spreadsheet = self.excel.is_some();
        let (delimiter, decimal) = match self.excel {
            Some(Excel::Es) => (b';', Decimal::Comma),
            Some(Excel::En | Excel::EsMx) | None => (b',', Decimal::Point),
        };
        CsvOptions {
            delimiter: self.delimiter.unwrap_or(delimiter),
            decimal: self.decimal.unwrap_or(decimal),
            times: if spreadsheet || self.local_time { Times::Local } else { Times::Utc },
            bom: spreadsheet || self.bom,
            formula_safe: spreadsheet || self.formula_safe,
        }
    }
}

/// Checks the flags before the command that `path` names does anything, and leaves `globals` with what is said of the
/// answer: the `--delimiter` of an import is that of its file.
///
/// # Errors
/// Another format is asked for.
pub fn settle(globals: &mut Globals, path: &str) -> Result<(), Error> {
    if is_import(path) {
        globals.csv.delimiter = None;
    }
    let format = if globals.json { Some(Format::Json) } else { globals.output.map(Into::into) };
    match (globals.csv.asked(), format) {
        (Some(flag), Some(format)) if format != Format::Csv => {
            Err(Refusal::Usage(Usage::OnlyCsv { flag }).into())
        }
        _ => Ok(()),
    }
}

fn is_import(path: &str) -> bool {
    path.ends_with(" import") || path == "import tickets"
}

fn delimiter(text: &str) -> Result<u8, &'static str> {
    match text.as_bytes() {
        _ if text == "tab" || text == "\\t" => Ok(b'\t'),
        [b'"' | b'\r' | b'\n'] => Err("a quote or a line end cannot stand between cells"),
        [byte] if byte.is_ascii() => Ok(*byte),
        _ => Err("one ASCII character, or tab"),
    }
}

fn decimal(text: &str) -> Result<Decimal, &'static str> {
    match text {
        "." => Ok(Decimal::Point),
        "," => Ok(Decimal::Comma),
        _ => Err("a point or a comma"),
    }
}
