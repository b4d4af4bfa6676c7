use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::domain::email::Email;
use crate::domain::instant::Instant;
use crate::domain::phone::Phone;

fn person(name: &str, email: &str, (e164, written): (&str, &str), external_id: Option<&str>) -> Contact {
    Contact {
        id: ContactId::new(12),
        external_id: external_id.map(str::to_owned),
        name: name.to_owned(),
        email: Some(Email::stored(email.to_owned())),
        phone: Some(Phone::stored(e164.to_owned(), written.to_owned())),
        org: None,
        role: None,
        administrator: false,
        language: None,
        notes: None,
        tags: BTreeSet::new(),
        custom: BTreeMap::new(),
        active: true,
        confirmed_at: None,
        created_at: Instant::from_millis(0),
    }
}

fn ana() -> Marks {
    let phone = ("+56223456789", "2 2345 6789");
    Marks::of(&person("Ana Díaz", "Ana.Diaz@acme.example", phone, Some("CUST-0042")), &[], |_| true)
}

fn check(marks: &Marks, cases: &[(&str, Option<&str>)]) {
    for (text, clean) in cases {
        assert_eq!(marks.scrub(text).as_deref(), *clean, "{text}");
    }
}

#[test]
fn marks_are_found_whatever_their_case_and_only_by_themselves() {
    check(
        &ana(),
        &[
            ("ANA DÍAZ called from +56223456789.", Some("P-12 called from P-12.")),
            ("(ana.diaz@ACME.example)", Some("(p-12@removed.invalid)")),
            ("dial 2 2345 6789, ask for ana díaz", Some("dial P-12, ask for P-12")),
            ("customer cust-0042!", Some("customer P-12!")),
            ("Mariana Díaz, ana.diaz@acme.example.mx, Ana", None),
            ("x-ana.diaz@acme.example, CUST-00421", None),
            ("Ana Díaz-Pérez, Rosa-Ana Díaz", None),
            ("12 2345 67890", None),
            ("", None),
        ],
    );
}

#[test]
fn a_name_is_found_turned_round_without_accents_and_decomposed() {
    check(
        &ana(),
        &[
            ("Díaz, Ana (jefa)", Some("P-12 (jefa)")),
            ("DIAZ ANA; Ana Diaz", Some("P-12; P-12")),
            ("Ana Di\u{301}az.", Some("P-12.")),
            ("a\u{301}na díaz", Some("P-12")),
            ("Ana\u{a0}Díaz y ana_diaz.csv", Some("P-12 y P-12.csv")),
            ("Ana, Luis Díaz", None),
            ("Hola Ana. Díaz no vino", None),
            ("Vienen Luis Díaz, Ana Soto y Eva", None),
            ("Contacto: Díaz, Ana Soto", Some("Contacto: P-12 Soto")),
        ],
    );
    let cruz = person("María de la Cruz", "m@x.example", ("+56223456789", ""), None);
    check(
        &Marks::of(&cruz, &[], |_| true),
        &[
            ("Cruz, María de la", Some("P-12")),
            ("de la Cruz, Maria", Some("P-12")),
            ("María de la Luz", None),
        ],
    );
}

#[test]
fn a_name_with_signs_is_found_as_it_was_written() {
    let phone = ("+56223456789", "");
    let marks = |name| Marks::of(&person(name, "m@x.example", phone, None), &[], |_| true);
    check(
        &marks("José (ventas)"),
        &[
            ("Hola José (ventas): seguimos", Some("Hola P-12: seguimos")),
            ("JOSE\n(ventas), José ventas", Some("P-12, P-12")),
            ("José (ventas, sur)", Some("P-12, sur)")),
            ("José (compras)", None),
        ],
    );
    check(
        &marks("Sr. Ruiz Jr."),
        &[
            ("Hola Sr. Ruiz Jr.: seguimos", Some("Hola P-12: seguimos")),
            ("Sr. Ruiz Jr vino", Some("P-12 vino")),
            ("Sr. Ruiz", None),
        ],
    );
    check(&marks("Ana <b>x</b>"), &[("Hello Ana <b>x</b>, we", Some("Hello P-12, we")), ("Ana x", None)]);
    check(
        &marks("O'Neil/Soto & Co. (Sur) «Ñuñoa»"),
        &[("a O'Neil/Soto & Co. (Sur) «Ñuñoa».", Some("a P-12."))],
    );
}

#[test]
fn a_phone_is_found_however_it_is_written() {
    let marks =
        Marks::of(&person("Eva", "e@x.example", ("+525512345678", "5512345678"), None), &[], |_| false);
    for written in [
        "+525512345678",
        "+52 55 1234 5678",
        "+52 1 55 1234 5678",
        "0052 55 1234-5678",
        "(+52) 55-1234-5678",
        "+52 (55) 1234 5678",
        "55.1234.5678",
        "55-1234-5678",
        "(55) 1234\u{a0}5678",
        "044 55 1234 5678",
        "5215512345678",
    ] {
        let text = format!("call {written}, please");
        assert_eq!(marks.scrub(&text).as_deref(), Some("call P-12, please"), "{written}");
    }
    check(
        &marks,
        &[
            ("+5512345678", None),
            ("155123456789 or 55123456780", None),
            ("order 2026-5512345678", None),
            ("55 1234 567", None),
            ("55 1234 56789", None),
            ("Eva", None),
        ],
    );
    let argentine = person("A B", "e@x.example", ("+5491123456789", ""), None);
    check(
        &Marks::of(&argentine, &[], |_| false),
        &[
            ("011 15 2345-6789", Some("P-12")),
            ("11 2345 6789", Some("P-12")),
            ("+54 9 11 2345 6789", Some("P-12")),
        ],
    );
}

#[test]
fn a_name_of_one_word_is_a_mark_where_nobody_else_bears_it() {
    let one = |name| person(name, "x@x.example", ("+56223456789", ""), None);
    let marks = Marks::of(&one("Xiomara"), &[], |_| true);
    check(
        &marks,
        &[("Hola Xiomara, XIOMARA", Some("Hola P-12, P-12")), ("the xiomara plant, Xiomaras", None)],
    );
    check(&Marks::of(&one("Rosa"), &[], |_| false), &[("Hola Rosa", None)]);
    check(&Marks::of(&one("adiaz7"), &[], |_| true), &[("by adiaz7", Some("by P-12"))]);
}

#[test]
fn what_the_person_was_before_is_a_mark_too() {
    let (now, before) = (
        person("Ana Díaz", "ana@new.example", ("+56223456789", ""), None),
        person("Ana Soto", "ana@old.example", ("+5215512345678", ""), Some("OLD-77")),
    );
    check(
        &Marks::of(&now, &[before], |_| true),
        &[
            ("Ana Soto, ana@old.example, OLD-77", Some("P-12, p-12@removed.invalid, P-12")),
            ("ana@new.example", Some("p-12@removed.invalid")),
        ],
    );
}

#[test]
fn names_of_files_and_keys_join_their_words() {
    for (name, clean) in [
        ("lista-ana.diaz@acme.example.csv", "lista-p-12@removed.invalid.csv"),
        ("2026_Ana_Diaz_phones.csv", "2026_P-12_phones.csv"),
        ("welcome-diaz-ana-1", "welcome-P-12-1"),
        ("tel-+56223456789.csv", "tel-P-12.csv"),
    ] {
        assert_eq!(ana().scrub_as(name, Kind::Name).as_deref(), Some(clean));
    }
}

#[test]
fn the_desks_own_words_are_never_touched() {
    let mut data =
        json!({"subject": "Ana Díaz", "org": "ana díaz", "fields": {"who": "Ana Díaz"}, "cc": [1, "x"]});
    assert!(ana().scrub_data(&mut data));
    let clean = json!({"subject": "P-12", "org": "ana díaz", "fields": {"who": "P-12"}, "cc": [1, "x"]});
    assert_eq!((ana().scrub_data(&mut data), data), (false, clean));
}

proptest! {
    #[test]
    fn nothing_is_left_to_take_out(before in ".{0,6}", after in ".{0,6}", mark in 0_usize..3) {
        let mark = ["Ana Díaz", "ANA.DIAZ@acme.example", "+56223456789"][mark];
        let text = format!("{before} {mark} {after}");
        let clean = ana().scrub(&text).unwrap();
        prop_assert_eq!(ana().scrub(&clean), None);
        prop_assert!(clean.starts_with(&before) && clean.ends_with(&after));
    }

    #[test]
    fn whatever_a_name_is_made_of_it_is_found_as_written(
        name in "[A-ZÑa-zé]{2,5}[ .(]{1,2}[<\\[(]?[A-Za-zñ]{2,5}[)>.\\]]{0,2}( [a-zé&/'-]{1,4}[.)]?)?"
    ) {
        let marks = Marks::of(&person(&name, "m@x.example", ("+56223456789", ""), None), &[], |_| true);
        prop_assert_eq!(marks.scrub(&format!("Hola {name}: x")), Some("Hola P-12: x".to_owned()));
    }

    #[test]
    fn innocent_texts_stay(text in "[a-cA-C 0-9.,+-]{0,40}") {
        // No letter of the name's second word, no sign of an address, and never the phone's 56 or 22.
        let text = text.replace(['2', '6'], "1");
        prop_assert_eq!(ana().scrub(&text), None);
    }
}
