//! How CSV is written: the flags of exports and lists.
use clap::Args;

use crate::domain::refusal::{Refusal, Usage};
use crate::error::Error;
use crate::render::{CsvOptions, Format, Style};

/// How CSV is written.
#[derive(Clone, Copy, Debug, Default, Args)]
pub struct CsvFlags {
    /// CSV begins with a byte order mark, for spreadsheets
    #[arg(long)]
    bom: bool,
    /// CSV puts ' before text that a spreadsheet would take for a formula
    #[arg(long)]
    formula_safe: bool,
    /// What stands between the cells of CSV: one ASCII character, or tab
    #[arg(long, value_name = "C", value_parser = delimiter)]
    delimiter: Option<u8>,
}

impl CsvFlags {
    /// Returns `style` with what the flags ask.
    ///
    /// # Errors
    /// They ask something of a format that is not CSV.
    pub fn apply(self, style: Style) -> Result<Style, Error> {
        let asked = [
            (self.bom, "--bom"),
            (self.formula_safe, "--formula-safe"),
            (self.delimiter.is_some(), "--delimiter"),
        ];
        if let Some((_, flag)) = asked.into_iter().find(|(asked, _)| *asked && style.format != Format::Csv) {
            return Err(Refusal::Usage(Usage::Pointless { flag }).into());
        }
        let delimiter = self.delimiter.unwrap_or(b',');
        Ok(Style { csv: CsvOptions { delimiter, bom: self.bom, formula_safe: self.formula_safe }, ..style })
    }
}

fn delimiter(text: &str) -> Result<u8, &'static str> {
    match text.as_bytes() {
        _ if text == "tab" || text == "\\t" => Ok(b'\t'),
        [b'"' | b'\r' | b'\n'] => Err("a quote or a line end cannot stand between cells"),
        [byte] if byte.is_ascii() => Ok(*byte),
        _ => Err("one ASCII character, or tab"),
    }
}
