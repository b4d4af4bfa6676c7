//! Contacts out of one store and into another: the same file, byte by byte.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must fail"
)]
mod desk;

use desk::Desk;
use proptest::collection::{btree_set, vec};
use proptest::prelude::*;

fn desk() -> Desk {
    let desk = Desk::bare();
    desk.ok(&["init", "--agent", "sofia@desk.example"]);
    desk
}

/// Brings a file in as the help of `export contacts` says.
fn import(desk: &Desk, file: &str) {
    std::fs::write(desk.folder().join("contacts.csv"), file).unwrap();
    let ran = desk.run(&[
        "contact",
        "import",
        "contacts.csv",
        "--create",
        "orgs",
        "--match",
        "external_id,email,name",
    ]);
    assert_eq!(ran.code, Some(0), "{ran:?}\n{file}");
}

fn export(desk: &Desk) -> String {
    desk.ok(&["export", "contacts"])
}

/// Exports, imports into an empty store and exports again.
fn comes_back_the_same(desk: &Desk) -> String {
    let before = export(desk);
    let other = self::desk();
    import(&other, &before);
    assert_eq!(export(&other), before);
    import(&other, &before);
    assert_eq!(export(&other), before);
    before
}

#[test]
fn an_export_brought_into_an_empty_store_is_exported_just_so() {
    let desk = desk();
    desk.ok(&["org", "add", "acme-sa", "--name", "Acme & Co.", "--country", "CL"]);
    desk.ok(&[
        "contact",
        "add",
        "--name",
        "Ana, \"la jefa\" Díaz",
        "--email",
        "Ana@ACME.example",
        "--phone",
        "2 2345-6789 anexo 3",
        "--org",
        "acme-sa",
        "--administrator",
        "--language",
        "es",
        "--tag",
        "a;b",
        "--tag",
        "c\\d|e",
        "--notes",
        "=1+1\n\n  second\tline \u{202e}",
    ]);
    desk.ok(&["contact", "add", "--name", "=cmd|'/c calc'!A1", "--external-id=-007"]);
    desk.ok(&["contact", "add", "--name", "Ñandú", "--phone", "+34 612 34 56 78"]);
    desk.ok(&["contact", "edit", "P-3", "--active", "no"]);
    desk.ok(&["contact", "add", "--name", "Nobody", "--email", "nobody@acme.example"]);
    desk.ok(&["contact", "remove", "P-4", "--yes"]);
    let file = comes_back_the_same(&desk);
    assert_eq!(
        file.lines().next().unwrap(),
        "external_id,name,email,phone,org,role,administrator,language,tags,notes,active,phone_written"
    );
    assert!(file.contains(",2 2345-6789 anexo 3\r\n"), "{file}");
}

#[test]
fn a_store_without_contacts_exports_a_header_that_is_read_again() {
    let file = comes_back_the_same(&desk());
    assert_eq!(file, "external_id,name,email,phone,org,role,administrator,language,tags,notes,active\r\n");
}

#[test]
fn the_template_is_read_as_it_is_printed() {
    let desk = desk();
    let template = desk.ok(&["contact", "template"]);
    let header =
        "external_id,name,email,phone,org,role,administrator,language,tags,notes,active,custom.zone\r\n";
    assert!(template.starts_with(header), "{template}");
    import(&desk, &template);
    assert_eq!(export(&desk), template);
}

#[test]
fn a_phone_that_was_mended_does_not_keep_how_another_was_written() {
    let desk = desk();
    import(&desk, "name,phone,phone_written\nAna,+56223456789,2 2345 6789\nLuis,+56223456780,2 2345 6789\n");
    let phones = desk.ok(&["contact", "list", "-o", "csv", "--columns", "phone_written"]);
    assert_eq!(phones, "phone_written\r\n2 2345 6789\r\n+56223456780\r\n");
}

#[test]
fn people_who_share_a_phone_or_have_none_come_back() {
    let desk = desk();
    let file = "name,phone,org,email\nAna,+56223456789,acme,\nLuis,+56223456789,acme,\nAna,+56223456789,,\n\
        Ana,,acme,\nAna,,,\nAna,,acme,ana@acme.example\n";
    import(&desk, file);
    assert_eq!(desk.ok(&["contact", "list"]).lines().count(), 6);
    comes_back_the_same(&desk);
}

/// Texts that files, spreadsheets and terminals trip over.
fn nasty() -> impl Strategy<Value = String> {
    let letters = "[=+@\\-'\",;|\\\\\t a-zñÁé<>&{}%$#:\u{202e}\u{200b}\u{feff}\u{85}\u{1f600}Ã\u{1b}]{0,12}";
    prop_oneof![letters, any::<String>(), Just("sep=;".to_owned()), Just("NULL".to_owned())]
}

/// A line as mesa takes one in, or nothing.
fn line() -> impl Strategy<Value = String> {
    nasty().prop_map(|text| mesa::domain::text::one_line(&text).unwrap_or_default())
}

fn body() -> impl Strategy<Value = String> {
    vec(nasty(), 0..4).prop_map(|lines| lines.join("\n").replace('\0', ""))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn whatever_is_said_of_contacts_comes_back(
        people in vec((line(), line(), btree_set(line(), 0..4), body(), body(), any::<[bool; 3]>()), 1..8),
    ) {
        let mut rows = csv::Writer::from_writer(Vec::new());
        let header = "external_id,name,email,phone,phone_written,org,role,tags,notes,custom.a,custom.b-2,active";
        rows.write_record(header.split(',')).unwrap();
        for (index, (name, role, tags, notes, custom, [has_key, has_phone, active])) in people.iter().enumerate() {
            let key = if *has_key { format!("{role}{index}") } else { String::new() };
            let email = if *has_key { String::new() } else { format!("Pérsona+{index}@acme.example") };
            let phone = if *has_phone { "+52 55 1234 5678" } else { "" };
            let tags = mesa::domain::contact_import::join_tags(tags.iter().map(String::as_str));
            let (active, other) = (if *active { "sí" } else { "no" }, if *has_phone { custom } else { "" });
            let name = format!("{name}x");
            let row = [
                &key, &name, &email, phone, "55-1234-5678", "acme", role, &tags, notes, custom, other, active,
            ];
            rows.write_record(row).unwrap();
        }
        let file = String::from_utf8(rows.into_inner().unwrap()).unwrap();
        let desk = desk();
        import(&desk, &file);
        comes_back_the_same(&desk);
    }
}
