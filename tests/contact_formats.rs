//! Contacts in every shape that files have: encodings, delimiters, hard CSV, vCard.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "a test that cannot go on must fail"
)]
mod desk;

use std::io::Cursor;
use std::path::Path;

use desk::{Desk, Ran};
use encoding_rs::{MACINTOSH, WINDOWS_1252};
use mesa::domain::contact_file::{ColumnMap, Target};
use mesa::domain::contact_row::ContactRow;
use mesa::exchange::contacts::{Contacts, Next, Options};
use serde_json::Value;

fn desk() -> Desk {
    let desk = Desk::bare();
    desk.ok(&["init", "--agent", "sofia@desk.example"]);
    desk
}

fn import(desk: &Desk, name: &str, file: &[u8], flags: &[&str]) -> Ran {
    std::fs::write(desk.folder().join(name), file).unwrap();
    desk.run(&[&["contact", "import", name, "--json"], flags].concat())
}

/// What a clean import of a file leaves: how it was found to be written, and the export of all contacts.
fn brought(file: &[u8]) -> (String, Value, String) {
    let desk = desk();
    let ran = import(&desk, "list.csv", file, &["--create", "orgs"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let answer: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(
        (&answer["rejected"], &answer["warnings"]),
        (&0.into(), &Value::Array(Vec::new())),
        "{answer}"
    );
    (
        answer["encoding"].as_str().unwrap().to_owned(),
        answer["delimiter"].clone(),
        desk.ok(&["export", "contacts"]),
    )
}

const SPANISH: [[&str; 5]; 4] = [
    ["Nombre", "Correo electrónico", "Teléfono", "Organización", "Observaciones"],
    ["Íñigo Peña", "inigo@añil.example", "+34 612 34 56 78", "Añil y Cía.", "¿Qué tal? «señal» de 5 €"],
    [
        "Úrsula Núñez Güell",
        "ursula@acme.example",
        "+56 9 6123 4567",
        "Acme",
        "dijo \"¡ya!\", y colgó; sí | no",
    ],
    ["João Avelãs", "joao@acme.example", "+55 11 91234-5678", "Acme", "primera línea\nsegunda"],
];

/// The list with its fields parted by `delimiter`.
fn sheet(delimiter: u8) -> String {
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
    for row in SPANISH {
        writer.write_record(row).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

#[test]
fn one_spanish_list_in_five_encodings_and_delimiters_is_the_same_contacts() {
    let utf_16: Vec<u8> =
        format!("\u{feff}{}", sheet(b'\t')).encode_utf16().flat_map(u16::to_le_bytes).collect();
    let files = [
        (sheet(b',').into_bytes(), "utf-8", ","),
        (format!("\u{feff}{}", sheet(b';')).into_bytes(), "utf-8", ";"),
        (utf_16, "utf-16le", "\t"),
        (WINDOWS_1252.encode(&sheet(b';')).0.into_owned(), "windows-1252", ";"),
        (MACINTOSH.encode(&sheet(b'|')).0.into_owned(), "mac-roman", "|"),
    ];
    let [first, rest @ ..] = files.map(|(file, encoding, delimiter)| {
        let (found, sign, contacts) = brought(&file);
        assert_eq!((found.as_str(), sign.as_str()), (encoding, Some(delimiter)));
        contacts
    });
    assert!(
        first.contains("Íñigo Peña") && first.contains("de 5 €") && first.lines().count() == 5,
        "{first}"
    );
    for other in rest {
        assert_eq!(other, first);
    }
}

#[expect(clippy::disallowed_methods, reason = "where the tests' data are is no setting of mesa")]
fn data() -> String {
    std::env::var("MESA_TEST_DATA").unwrap_or_else(|_| "../shared/data".into())
}

/// Reads a file through mesa's reader with every column as a custom value.
fn rows(file: &Path) -> Vec<Value> {
    let bytes = std::fs::read(file).unwrap();
    let mut header = csv::Reader::from_reader(bytes.as_slice());
    let names: Vec<_> = header.headers().unwrap().iter().map(str::to_owned).collect();
    let map = |name: &String| ColumnMap { column: name.clone(), target: Target::Custom(name.clone()) };
    let options = Options { maps: names.iter().map(map).collect(), ..Options::default() };
    let mut contacts = Contacts::new(Box::new(Cursor::new(bytes)), &options).unwrap();
    let (mut row, mut rows) = (ContactRow::default(), Vec::new());
    loop {
        match contacts.next(&mut row).unwrap() {
            Next::Row => {
                rows.push(serde_json::to_value(row.custom.iter().cloned().collect::<Named>()).unwrap());
            }
            Next::Reject(problem) => unreachable!("{problem:?}"),
            Next::End => return rows,
        }
    }
}

type Named = std::collections::BTreeMap<String, String>;

#[test]
fn hard_csv_is_read_as_its_authors_expect() {
    let folder = data() + "/contacts/csv-spectrum";
    let Ok(files) = std::fs::read_dir(format!("{folder}/csvs")) else {
        eprintln!("skipped: {folder} is absent");
        return;
    };
    let mut count = 0;
    for file in files {
        let file = file.unwrap().path();
        let name = file.file_stem().unwrap().to_str().unwrap();
        let expected = std::fs::read_to_string(format!("{folder}/json/{name}.json")).unwrap();
        let expected: Vec<Value> = serde_json::from_str(&expected).unwrap();
        assert_eq!(rows(&file), expected, "{name}");
        count += 1;
    }
    assert_eq!(count, 11);
}

const CARDS: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Díaz;Ana;María;Dra.;\r\nFN:Ana Díaz\r\nORG:Acme SA;Ventas\r\n\
    TITLE:Jefa de ven\r\n tas\r\nEMAIL;TYPE=INTERNET,HOME:ana@home.example\r\n\
    EMAIL;TYPE=INTERNET;TYPE=PREF:ana@acme.example\r\nTEL;TYPE=WORK,FAX:+56 2 2345 0000\r\n\
    TEL;TYPE=WORK:+56 2 2345 6789\r\nTEL;TYPE=CELL:+56 9 6123 4567\r\n\
    NOTE:Primera\\nsegunda\\, con coma\r\nCATEGORIES:vip,muy\\, importante\r\nX-CRM-ID:77\r\nEND:VCARD\r\n\r\n\
    begin:vcard\nversion:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Mu=C3=B1oz;Jos=C3=A9;;;\n\
    NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:una l=C3=ADnea =\nlarga\n\
    TEL;CELL;PREF:+34 612 34 56 78\nEMAIL;INTERNET:jose@x.example\nend:vcard\n\
    BEGIN:VCARD\nVERSION:4.0\nFN:Eva\nUID:urn:uuid:4fbe8971\nTEL;VALUE=uri;PREF=1:tel:+56-2-2345-6780\n\
    EMAIL:eva@other.example\nEMAIL;PREF=1:eva@x.example\nLANG;PREF=1:en\nEND:VCARD\n";

#[test]
fn cards_of_every_version_are_found_and_read() {
    let desk = desk();
    let flags = ["--create", "orgs", "--map", "X-CRM-ID=external_id"];
    let ran = import(&desk, "cards.vcf", CARDS.as_bytes(), &flags);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let answer: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((&answer["format"], &answer["delimiter"]), (&"vcard".into(), &Value::Null));
    let columns = "external_id,name,email,phone,org,role,language,tags,notes";
    let contacts = desk.ok(&["export", "contacts", "--columns", columns]);
    let expected = format!(
        "{columns}\r\n\
         77,Ana Díaz,ana@acme.example,+56961234567,acme-sa,Jefa de ventas,,\"muy\\, importante;vip\",\
         \"Primera\nsegunda, con coma\"\r\n\
         ,José Muñoz,jose@x.example,+34612345678,,,,,una línea larga\r\n\
         urn:uuid:4fbe8971,Eva,eva@x.example,+56223456780,,,en,,\r\n"
    );
    assert_eq!(contacts, expected);
    let said = answer["warnings"].to_string();
    assert!(said.contains("ana@home.example") && said.contains("+56 2 2345 0000"), "{said}");
}

#[test]
fn rejected_cards_come_back_as_rows_that_can_be_mended() {
    let desk = desk();
    let file = "BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nEND:VCARD\nBEGIN:VCARD\nFN:Luis\nEMAIL:luis@x.example\nEND:VCARD\n";
    let ran = import(&desk, "cards.vcf", file.as_bytes(), &["--rejects", "bad.csv"]);
    assert_eq!(ran.code, Some(8), "{ran:?}");
    let bad = std::fs::read_to_string(desk.folder().join("bad.csv")).unwrap();
    assert!(bad.contains(",Ana,,,,,,,,,,1,blank,email,"), "{bad}");
    let mended = bad.replace(",Ana,", ",Ana,ana@x.example").replacen(",,,,,,,,,,1", ",,,,,,,,,1", 1);
    assert_eq!(import(&desk, "bad.csv", mended.as_bytes(), &[]).code, Some(0), "{mended}");
    assert_eq!(desk.ok(&["contact", "list", "-o", "name"]), "P-1\nP-2\n");
}

#[test]
fn a_card_without_an_end_refuses_the_file() {
    for (file, cause) in [
        ("BEGIN:VCARD\nFN:Ana\nEMAIL:a@x.example\n", "the card that begins at line 1 has no END:VCARD"),
        ("BEGIN:VCARD\nFN:Ana\nBEGIN:VCARD\nEND:VCARD\n", "the card that begins at line 1 has no END:VCARD"),
        ("BEGIN:VCARD\nFN:Ana\nEND:VCARD\nname,email\n", "line 4 belongs to no card"),
    ] {
        let desk = desk();
        let ran = import(&desk, "cards.vcf", file.as_bytes(), &["--match", "phone"]);
        let error: Value = serde_json::from_str(ran.err.lines().last().unwrap()).unwrap();
        assert_eq!((ran.code, &error["details"]["causes"][0]), (Some(7), &cause.into()), "{ran:?}");
    }
}

#[test]
fn what_may_be_another_encoding_is_told_with_line_column_and_code() {
    let desk = desk();
    let list = "name,email\nJosé Muñoz,jose@x.example\nÁngela Díaz,a@x.example\nYıldız Şahin,y@x.example\n";
    let (turkish, ..) = encoding_rs::WINDOWS_1254.encode(list);
    let ran = import(&desk, "list.csv", &turkish, &["--dry-run"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let answer: Value = serde_json::from_str(&ran.out).unwrap();
    let warning = &answer["warnings"][0];
    assert_eq!(
        (&answer["encoding"], &warning["code"], &warning["line"], &warning["column"], &warning["character"]),
        (&"windows-1252".into(), &"encoding-guessed".into(), &4.into(), &"name".into(), &2.into())
    );
    assert!(warning["message"].as_str().unwrap().contains("--encoding"), "{warning}");
    assert!(ran.err.contains("line 4: name (2): \"Yýldýz Þahin\""), "{}", ran.err);
    let named = import(&desk, "list.csv", &turkish, &["--encoding", "windows-1254"]);
    let answer: Value = serde_json::from_str(&named.out).unwrap();
    assert_eq!(answer["warnings"], Value::Array(Vec::new()));
    assert!(desk.ok(&["export", "contacts"]).contains("Yıldız Şahin"));
}

#[test]
fn what_is_in_no_encoding_of_here_is_refused_with_the_one_it_may_be_in() {
    let desk = desk();
    let list = "имя,email\nИван Петров,ivan@x.example\nМария Сидорова,m@x.example\n";
    let (russian, ..) = encoding_rs::WINDOWS_1251.encode(list);
    for (file, hint) in [
        (russian.into_owned(), "--encoding windows-1251"),
        (b"name,email\nJos\x82 Mu\xa4oz,j@x.example\n".to_vec(), "iconv -f CP850"),
        ("name\nAna\n".chars().flat_map(|c| u32::from(c).to_le_bytes()).collect(), "iconv -f UTF-32"),
    ] {
        let ran = import(&desk, "list.csv", &file, &[]);
        assert_eq!(ran.code, Some(7), "{ran:?}");
        assert!(ran.err.contains(hint), "{hint}: {}", ran.err);
    }
}

#[test]
fn names_of_files_and_columns_cannot_forge_lines() {
    let desk = desk();
    let name = "list\nhint: rm\u{1b}[2J.csv";
    let ran = import(&desk, name, b"name,email\nAna,ana@x.example,more\n", &[]);
    assert_eq!(ran.code, Some(8), "{ran:?}");
    std::fs::write(desk.folder().join(name), "name,email\n\"Ana\n").unwrap();
    let people = desk.run(&["contact", "import", name]);
    assert_eq!(people.code, Some(7));
    assert_eq!(people.err.lines().count(), 3, "{}", people.err);
    assert!(people.err.contains(r"list\nhint: rm\u{1b}[2J.csv"), "{}", people.err);
    let forged = "name,email,\"x\nhint: y\u{1b}[2J\"\nAna,ana@x.example,\u{fffd}\n";
    std::fs::write(desk.folder().join("list.csv"), forged).unwrap();
    let people = desk.run(&["contact", "import", "list.csv", "--extra", "ignore"]);
    assert_eq!(people.code, Some(0), "{people:?}");
    assert!(!people.err.contains('\u{1b}') && !people.err.contains("\nhint"), "{}", people.err);
}

#[test]
fn columns_that_there_are_not_are_refused_before_anything_is_stored() {
    let desk = desk();
    let ran = import(&desk, "list.csv", b"name,email\nAna,ana@x.example\n", &["--columns", "bogus"]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
    let ran = desk.run(&["contact", "import", "list.csv", "--columns", "bogus"]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
    assert_eq!(desk.ok(&["import", "list"]), "");
}

#[test]
fn no_write_is_done_whose_columns_there_are_not() {
    let desk = Desk::new();
    desk.ok(&["ticket", "open", "--contact", "ana@acme.example", "--subject", "No audio", "--message", "x"]);
    std::fs::write(desk.folder().join("orgs.csv"), "org,name\nglobex,Globex\n").unwrap();
    let policy = desk.ok(&["desk", "show"]).replacen("name = \"", "name = \"New ", 1);
    std::fs::write(desk.folder().join("desk.toml"), policy).unwrap();
    let all = |desk: &Desk| {
        let tables = ["org", "contact", "agent", "asset", "event", "credit_entry", "policy", "contract"];
        let store = desk.by_hand();
        tables.map(|table| {
            store.query_row(&format!("select count(*) from {table}"), [], |row| row.get::<_, i64>(0)).unwrap()
        })
    };
    let before = all(&desk);
    for write in [
        "contact add --name Eva --email eva@acme.example",
        "org add globex --name Globex",
        "org import orgs.csv",
        "agent add eva@desk.example --name Eva",
        "asset add pbx-1 --org acme --product pbx",
        "contract add --org acme --kind support --starts 2026-01-01 --months 12",
        "credit grant --org acme --minutes 60 --reason gift",
        "ticket open --contact ana@acme.example --subject Second --message x",
        "ticket reply T-1 --message Hello",
        "ticket note 1 T-1 --message Hello",
        "desk apply desk.toml",
        "contact remove P-1 --yes",
        "tick",
    ] {
        let args: Vec<_> = write.split(' ').chain(["--json", "--columns", "bogus"]).collect();
        let ran = desk.run(&args);
        assert_eq!(ran.code, Some(2), "{write}: {ran:?}");
        assert!(ran.err.contains("UNKNOWN_COLUMN") && ran.out.is_empty(), "{write}: {ran:?}");
        assert_eq!(all(&desk), before, "{write}");
    }
    let shown = desk.ok(&["ticket", "note", "T-1", "--message", "x", "--json", "--columns", "number,clocks"]);
    assert!(shown.contains("\"number\""), "a section may be named: {shown}");
}

#[test]
fn files_put_together_are_told_by_the_mark_within() {
    let desk = desk();
    let ran = import(
        &desk,
        "list.csv",
        "\u{feff}name,email\nAna,ana@x.example\n\u{feff}Eva,eva@x.example\n".as_bytes(),
        &[],
    );
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let answer: Value = serde_json::from_str(&ran.out).unwrap();
    let warning = &answer["warnings"][0];
    assert_eq!(
        (&warning["code"], &warning["line"], &warning["column"]),
        (&"inner-byte-order-mark".into(), &3.into(), &"name".into())
    );
}

#[test]
fn a_file_that_is_refused_is_mended_by_what_the_hint_says() {
    let desk = desk();
    let header: Vec<_> = (0..10_000).map(|number| format!("c{number}")).collect();
    let wide = format!("name,email,{}\n", header.join(","));
    for (file, flags, hint) in [
        (&b"\x1f\x8b\x08\x00"[..], &[][..], "gunzip -c list.csv | mesa contact import -"),
        (b"name|email\nAna|ana@x.example\n", &["--delimiter", ";"], "--delimiter '|'"),
        (b"name,name,email\nA,B,c@x.example\n", &[], "in the header"),
        (wide.as_bytes(), &[], "--extra ignore|custom"),
    ] {
        let ran = import(&desk, "list.csv", file, &[&["--lang", "en"], flags].concat());
        assert_eq!(ran.code, Some(7), "{ran:?}");
        assert!(ran.err.contains(hint) && ran.err.len() < 1_000, "{hint}: {}", ran.err);
    }
    desk.ok(&["org", "add", "acme", "--name", "Acme SA"]);
    let ran = import(&desk, "list.csv", b"name,email,org\nAna,ana@x.example,ACME\n", &["--create", "orgs"]);
    let answer: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((&answer["created"], &answer["orgs_created"]), (&1.into(), &0.into()));
}
