//! LibreOffice without a window, as somebody with a Spanish computer has it.
use std::path::Path;
use std::process::Command;

/// How LibreOffice reads: `;`, quotes, UTF-8, from the first line, as Spain writes (3082), finding dates by itself.
const SPANISH: &str = "CSV:59,34,76,1,,3082,false,true";

/// A sheet that was read: its rows of cells, each its kind and its value.
#[derive(Debug)]
pub struct Sheet {
    rows: Vec<Vec<(String, String)>>,
    formulas: bool,
}

impl Sheet {
    /// Opens files of these names; `None` where there is no LibreOffice, which CI does not accept.
    #[expect(
        clippy::disallowed_methods,
        reason = "tests have no configuration to read the variable for them"
    )]
    #[expect(clippy::print_stderr, reason = "a skipped test says so")]
    pub fn open_in_spanish(files: &[(&str, &str)]) -> Option<Vec<Self>> {
        let program = Path::new("/usr/bin/soffice");
        if !program.exists() {
            assert!(
                std::env::var_os("CI").is_none(),
                "LibreOffice is not installed, and .ci/run installs it"
            );
            eprintln!("skipped: LibreOffice is not installed (apt-get install libreoffice-calc-nogui)");
            return None;
        }
        let folder = tempfile::tempdir().unwrap();
        let mut command = Command::new(program);
        let profile = format!("-env:UserInstallation=file://{}/profile", folder.path().display());
        command.args(["--headless", &profile, "--convert-to", "fods", "--outdir"]).arg(folder.path());
        command.arg(format!("--infilter={SPANISH}")).env("HOME", folder.path());
        for (name, text) in files {
            let file = folder.path().join(format!("{name}.csv"));
            std::fs::write(&file, text).unwrap();
            command.arg(file);
        }
        let done = command.output().unwrap();
        assert!(done.status.success(), "{done:?}");
        let read = |(name, _): &(&str, &str)| {
            let text = std::fs::read_to_string(folder.path().join(format!("{name}.fods"))).unwrap();
            Self::of(&text)
        };
        Some(files.iter().map(read).collect())
    }

    /// Reads what LibreOffice wrote, as far as this test needs it.
    fn of(text: &str) -> Self {
        let table = text.split("<table:table ").nth(1).unwrap();
        let rows = table.split("<table:table-row").skip(1).map(|row| {
            row.split("<table:table-cell").skip(1).map(|cell| {
                let kind = attribute(cell, "office:value-type").unwrap_or_default();
                let value =
                    ["office:date-value", "office:value"].into_iter().find_map(|name| attribute(cell, name));
                (kind, value.unwrap_or_else(|| words(cell)))
            })
        });
        Self { rows: rows.map(Iterator::collect).collect(), formulas: table.contains("table:formula") }
    }

    /// Returns the kind and the value of a cell.
    pub fn cell(&self, row: usize, column: usize) -> (&str, &str) {
        let found = self.rows.get(row).and_then(|row| row.get(column));
        let (kind, value) = found.expect("the sheet has that cell");
        (kind, value)
    }

    /// Tells whether a cell is this text.
    pub fn has(&self, text: &str) -> bool {
        self.rows.iter().flatten().any(|(_, value)| value == text)
    }

    /// Tells whether any cell computes.
    pub fn has_formula(&self) -> bool {
        self.formulas
    }
}

fn attribute(cell: &str, name: &str) -> Option<String> {
    let tag = cell.split('>').next()?;
    let (_, rest) = tag.split_once(&format!("{name}=\""))?;
    rest.split('"').next().map(str::to_owned)
}

fn words(cell: &str) -> String {
    let text = cell.split("<text:p>").nth(1).and_then(|rest| rest.split("</text:p>").next());
    text.unwrap_or_default().replace("&apos;", "'").replace("&quot;", "\"").replace("&amp;", "&")
}
