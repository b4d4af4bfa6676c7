//! Contacts from files: the real program on a store of its own.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must fail"
)]
mod contact_lists;
mod desk;

use std::fmt::Write as _;
use std::process::Stdio;
use std::time::Duration;

use contact_lists::{LIST, brought, codes, contact, content, counts, desk, import};
use proptest::prelude::*;
use serde_json::Value;

#[test]
fn the_same_file_again_changes_nothing() {
    let desk = desk();
    let first = brought(&desk, LIST, &[], 0);
    assert_eq!((counts(&first), &first["run"]), ([2, 0, 0, 0], &"I-1".into()));
    assert_eq!(
        (&first["encoding"], &first["delimiter"], &first["format"]),
        (&"utf-8".into(), &",".into(), &"mesa".into())
    );
    let ana = contact(&desk, "ana@acme.example");
    assert_eq!(
        (&ana["phone"], &ana["org"], &ana["tags"][0]),
        (&"+56223456789".into(), &"acme".into(), &"vip".into())
    );
    let second = brought(&desk, LIST, &[], 0);
    assert_eq!(
        (counts(&second), &second["run"], &second["result"]),
        ([0, 0, 2, 0], &Value::Null, &"unchanged".into())
    );
    let changed = LIST.replace("Luis Soto", "Luis Soto P.");
    assert_eq!(counts(&brought(&desk, &changed, &[], 0)), [0, 1, 1, 0]);
}

#[test]
fn a_dry_run_counts_the_same_and_keeps_nothing() {
    let desk = desk();
    let file = format!("{LIST}Eva,eva,,,\nAna,ana@acme.example,,,\n");
    let dry = brought(&desk, &file, &["--dry-run"], 8);
    assert_eq!(content(&desk), Vec::<Value>::new());
    let real = brought(&desk, &file, &[], 8);
    assert_eq!((counts(&dry), counts(&real)), ([2, 0, 0, 2], [2, 0, 0, 2]));
    assert_eq!((&dry["dry_run"], &real["dry_run"]), (&true.into(), &Value::Null));
}

#[test]
fn each_row_is_rejected_for_its_own_reason() {
    let desk = desk();
    let file = "name,email,phone,org,language,active,administrator\n\
        Ana,ana acme,,,,,\n\
        Ana,,,,,,\n\
        ,ana@acme.example,,,,,\n\
        Ana,a1@acme.example,2 2345 6789,acme,,,\n\
        Ana,b1@acme.example,+56 2 2345,,,,\n\
        Ana,c1@acme.example,call me,,,,\n\
        Ana,d1@acme.example,,acmee,,,\n\
        Ana,e1@acme.example,,,pt,,\n\
        Ana,f1@acme.example,,,,maybe,\n\
        Ana,g1@acme.example,,,,,sometimes\n\
        Ana,a@acme.example,,,Español,Sí,não\n\
        Ana,A@ACME.example,,,,,\n";
    let expected = [
        "email-malformed",
        "blank",
        "blank",
        "phone-without-country",
        "phone-invalid",
        "phone-unreadable",
        "unknown-org",
        "unknown-language",
        "bad-yes-no",
        "bad-yes-no",
        "duplicate",
    ];
    assert_eq!(codes(&desk, file, &[]), expected);
    let ran = import(&desk, file, &["--lang", "en"]);
    assert!(
        ran.err.contains("line 8: org: no organisation is called \"acmee\" (did you mean \"acme\"?)"),
        "{ran:?}"
    );
    assert!(ran.err.lines().last().unwrap().starts_with("12 rows: "), "{ran:?}");
    assert_eq!(content(&desk).len(), 1);
}

#[test]
fn a_country_is_said_by_the_flag_alone() {
    let desk = desk();
    let file = "name,email,phone,org\nAna,ana@acme.example,2 2345 6789,acme\n";
    assert_eq!(codes(&desk, file, &[]), ["phone-without-country"]);
    assert_eq!(counts(&brought(&desk, file, &["--default-country", "cl"], 0)), [1, 0, 0, 0]);
    assert_eq!(contact(&desk, "ana@acme.example")["phone"], "+56223456789");
    assert_eq!(brought(&desk, file, &["--default-country", "Chile"], 2)["code"], "MALFORMED");
}

#[test]
fn old_forms_of_phones_are_read_as_the_rules_say() {
    let file = "name,email,phone\nA,a@x.example,+52 1 55 1234 5678\nB,b@x.example,+54 11 15 2345 6789\n\
        C,c@x.example,+55 11 6123-4567\nD,d@x.example,05511961234567\n";
    let invalid = "phone-invalid".to_owned();
    let bare = "phone-without-country".to_owned();
    let usual = desk();
    assert_eq!(codes(&usual, file, &[]), [invalid.clone(), bare.clone()]);
    assert_eq!(contact(&usual, "a@x.example")["phone"], "+525512345678");
    assert_eq!(contact(&usual, "b@x.example")["phone"], "+5491123456789");
    let strict = codes(&desk(), file, &["--phone-rules", "strict"]);
    assert_eq!(strict, [invalid.clone(), invalid.clone(), invalid, bare]);
    let all = desk();
    assert_eq!(codes(&all, file, &["--phone-rules", "mexico,argentina,brazil,leading-zeros"]), [""; 0]);
    assert_eq!(contact(&all, "d@x.example")["phone"], "+5511961234567");
}

#[test]
fn organisations_are_made_only_where_asked() {
    let desk = desk();
    let file =
        "name,email,org\nAna,ana@beta.example,Beta Ltda.\nEva,eva@beta.example,beta ltda.\nBad,,Gamma\n";
    assert_eq!(codes(&desk, file, &[]), ["unknown-org", "unknown-org", "blank"]);
    let made = brought(&desk, file, &["--create", "orgs"], 8);
    assert_eq!((counts(&made), &made["orgs_created"]), ([2, 0, 0, 1], &1.into()));
    assert_eq!(contact(&desk, "eva@beta.example")["org"], "beta-ltda");
    assert_eq!(counts(&brought(&desk, file, &["--org", "acme"], 8)), [0, 2, 0, 1]);
    assert_eq!(contact(&desk, "eva@beta.example")["org"], "acme");
    assert_eq!(brought(&desk, file, &["--org", "acmee"], 3)["code"], "NOT_FOUND");
}

#[test]
fn modes_take_new_or_known_contacts_alone() {
    let desk = desk();
    desk.ok(&["contact", "add", "--name", "Ana", "--email", "ana@acme.example"]);
    let file = "name,email\nAna Díaz,ana@acme.example\nLuis,luis@acme.example\n";
    assert_eq!(codes(&desk, file, &["--mode", "create"]), ["already-there"]);
    assert_eq!(contact(&desk, "ana@acme.example")["name"], "Ana");
    let file = "email,role\nana@acme.example,Boss\neva@acme.example,None\n";
    assert_eq!(codes(&desk, file, &["--mode", "update"]), ["not-there"]);
    let ana = contact(&desk, "ana@acme.example");
    assert_eq!((&ana["name"], &ana["role"]), (&"Ana".into(), &"Boss".into()));
    let error = brought(&desk, "name\nAna\n", &[], 7);
    assert!(error["details"].to_string().contains("email"), "{error}");
    assert_eq!(brought(&desk, "email\nx@acme.example\n", &["--mode", "create"], 7)["code"], "FILE_INVALID");
}

#[test]
fn a_phone_is_unique_only_where_it_matches() {
    let desk = desk();
    let file =
        "name,email,phone\nAna,ana@acme.example,+56223456789\nLuis,luis@acme.example,+56 2 2345 6789\n";
    assert_eq!(counts(&brought(&desk, file, &[], 0)), [2, 0, 0, 0]);
    let by_phone = ["--match", "phone"];
    assert_eq!(codes(&desk, file, &by_phone), ["ambiguous-contact", "ambiguous-contact"]);
    let file = "name,email,phone\nEva,eva@acme.example,+56961234567\nEva,eve@acme.example,+56 9 6123 4567\n\
        Ida,ANA@acme.example,+56961234568\n";
    assert_eq!(codes(&desk, file, &by_phone), ["duplicate", "taken"]);
    let file =
        "name,email,external_id\nEva S.,eva@acme.example,7\nIda,ida@acme.example,7\nUna,una@acme.example,8\n";
    assert_eq!(codes(&desk, file, &[]), ["taken"]);
    let file = "external_id,email\n8,una@acme.example\n7,una@acme.example\n";
    assert_eq!(codes(&desk, file, &["--match", "external_id", "--mode", "update"]), ["taken"]);
    assert_eq!(contact(&desk, "+56961234567")["external_id"], "7");
}

#[test]
fn blank_cells_and_tags_do_what_they_are_told() {
    let desk = desk();
    let full = "name,email,phone,role,tags,administrator,active,custom.zone\n\
        Ana,ana@acme.example,+56223456789,Boss,\"vip, new\",yes,yes,north\n";
    let blank = "name,email,phone,role,tags,administrator,active,custom.zone\n,ana@acme.example,,,,,,\n";
    let tags = "email,tags\nana@acme.example,old\n";
    assert_eq!(counts(&brought(&desk, full, &[], 0)), [1, 0, 0, 0]);
    assert_eq!(counts(&brought(&desk, blank, &[], 0)), [0, 0, 1, 0]);
    assert_eq!(counts(&brought(&desk, tags, &["--mode", "update"], 0)), [0, 1, 0, 0]);
    assert_eq!(contact(&desk, "ana@acme.example")["tags"].to_string(), r#"["new","old","vip"]"#);
    assert_eq!(counts(&brought(&desk, tags, &["--mode", "update", "--tags", "replace"], 0)), [0, 1, 0, 0]);
    assert_eq!(counts(&brought(&desk, blank, &["--blank", "clear"], 0)), [0, 1, 0, 0]);
    let ana = contact(&desk, "ana@acme.example");
    assert_eq!(
        (&ana["name"], &ana["active"], &ana["administrator"]),
        (&"Ana".into(), &true.into(), &false.into())
    );
    for gone in ["phone", "role"] {
        assert_eq!(ana[gone], Value::Null);
    }
    assert_eq!((ana["tags"].to_string(), ana["custom"].to_string()), ("[]".into(), "{}".into()));
}

#[test]
fn all_or_nothing_and_too_many_errors_keep_nothing() {
    let desk = desk();
    let file = format!("{LIST}Bad,bad,,,\nWorse,worse,,,\n");
    for flags in [&["--on-error", "abort"][..], &["--max-errors", "1"]] {
        let flags = [flags, &["--rejects", "bad.csv"]].concat();
        assert_eq!(brought(&desk, &file, &flags, 7)["code"], "FILE_INVALID");
        assert_eq!(content(&desk), Vec::<Value>::new());
        let rejects = std::fs::read_to_string(desk.folder().join("bad.csv")).unwrap();
        assert_eq!(rejects.lines().count(), 3, "{rejects}");
        std::fs::remove_file(desk.folder().join("bad.csv")).unwrap();
    }
    assert_eq!(counts(&brought(&desk, &file, &["--max-errors", "2"], 8)), [2, 0, 0, 2]);
    assert_eq!(brought(&desk, &file, &["--on-error", "abort", "--batch", "1"], 2)["code"], "USAGE");
}

#[test]
fn rejects_are_mended_and_loaded_again() {
    let desk = desk();
    let file = format!("{LIST}Eva,\"eva,acme\",,,\n");
    assert_eq!(codes(&desk, &file, &[]), ["email-malformed"]);
    let mended = std::fs::read_to_string(desk.folder().join("bad.csv")).unwrap();
    assert!(mended.starts_with("name,email,phone,org,tags,_line,_code,_field,_message\n"), "{mended}");
    let mended = mended.replace("\"eva,acme\",,,,4", "eva@acme.example,,,,4");
    assert_eq!(counts(&brought(&desk, &mended, &[], 0)), [1, 0, 0, 0]);
    std::fs::write(desk.folder().join("same.csv"), &file).unwrap();
    let ran = desk.run(&["contact", "import", "same.csv", "--rejects", "./same.csv"]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
    assert_eq!(std::fs::read_to_string(desk.folder().join("same.csv")).unwrap(), file);
}

#[test]
fn a_file_that_cannot_be_read_leaves_nothing_behind() {
    let desk = desk();
    for file in ["", "name,email\nAna,ana@acme.example\nLuis,\"luis@acme.example\n"] {
        assert_eq!(brought(&desk, file, &["--rejects", "bad.csv"], 7)["code"], "FILE_INVALID");
        assert_eq!(content(&desk), Vec::<Value>::new());
    }
    let empty = brought(&desk, "name,email\n", &[], 0);
    assert_eq!((&empty["rows"], &empty["warnings"][0]["code"]), (&0.into(), &"no-rows".into()));
    assert_eq!(desk.run(&["contact", "import", "absent.csv"]).code, Some(3));
    assert_eq!(desk.run(&["contact", "import", "."]).code, Some(7));
}

#[test]
fn a_key_replays_the_run_and_a_pipe_is_read_too() {
    let desk = desk();
    let first = brought(&desk, LIST, &["--key", "nightly"], 0);
    let second = brought(&desk, LIST, &["--key", "nightly"], 0);
    assert_eq!((counts(&first), counts(&second)), ([2, 0, 0, 0], [2, 0, 0, 0]));
    assert_eq!((&second["result"], &second["run"]), (&"replayed".into(), &"I-1".into()));
    let ran = desk.shell("printf 'name,email\\nEva,eva@acme.example\\n' | \"$0\" contact import -");
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), "I-2\n"), "{ran:?}");
}

#[test]
fn a_run_in_batches_is_one_run() {
    let desk = desk();
    let file = many(25);
    assert_eq!(counts(&brought(&desk, &file, &["--org", "acme", "--batch", "10"], 0)), [25, 0, 0, 0]);
    assert_eq!(
        desk.ok(&["import", "list", "-o", "tsv", "--columns", "run,kind,rows,created"]),
        "I-1\tcontacts\t25\t25\n"
    );
    assert_eq!(
        counts(&brought(&desk, &file.replace("Person", "Somebody"), &["--org", "acme", "--batch", "7"], 0)),
        [0, 25, 0, 0]
    );
    desk.ok(&["import", "undo", "I-2"]);
    desk.ok(&["import", "undo", "I-1"]);
    assert_eq!(content(&desk), Vec::<Value>::new());
}

fn many(rows: u32) -> String {
    let mut file = "external_id,name,email,org,tags,custom.zone\n".to_owned();
    for row in 0..rows {
        writeln!(file, "{row},Person {row},p{row}@acme.example,Org {},t{},z", row % 7, row % 3).unwrap();
    }
    file
}

#[test]
fn a_killed_run_is_taken_up_by_the_same_command() {
    // So many that indexes are taken away and sorted at the end.
    let (desk, other, file) = (desk(), desk(), many(11_000));
    assert_eq!(counts(&brought(&other, &file, &["--create", "orgs"], 0)), [11_000, 0, 0, 0]);
    assert_eq!(other.damage(), Vec::<String>::new());
    std::fs::write(desk.folder().join("list.csv"), &file).unwrap();
    for kill in 0..12_u64 {
        let batch = if kill % 2 == 0 { "100" } else { "100000" };
        let args = ["contact", "import", "list.csv", "--create", "orgs", "--batch", batch];
        let mut child = desk.command(&args).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(10 + 37 * kill % 200));
        child.kill().unwrap();
        child.wait().unwrap();
    }
    assert_eq!(desk.damage(), Vec::<String>::new());
    brought(&desk, &file, &["--create", "orgs"], 0);
    assert_eq!(counts(&brought(&desk, &file, &["--create", "orgs"], 0)), [0, 0, 11_000, 0]);
    assert_eq!(content(&desk), content(&other));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_a_file_holds_the_second_time_changes_nothing(rows in proptest::collection::vec(
        ("[A-Zñ ,;\"]{0,6}", "[ab]{0,2}@?x.example", "(\\+56 2 2345 678[0-9]|2 2345 6789|)", "(acme|Beta|ñ|)", "[a-c,;]{0,4}", "(sí|no|quizás|)"),
        0..12,
    )) {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(["name", "email", "phone", "org", "tags", "active"]).unwrap();
        for (name, email, phone, org, tags, active) in &rows {
            writer.write_record([name, email, phone, org, tags, active]).unwrap();
        }
        let file = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        let desk = desk();
        let flags = ["--create", "orgs", "--default-country", "CL"];
        let answer = |flags: &[&str]| -> Value {
            serde_json::from_str(&import(&desk, &file, flags).out).unwrap()
        };
        let dry = answer(&[&flags[..], &["--dry-run"]].concat());
        let first = answer(&flags);
        let kept = content(&desk);
        let second = answer(&flags);
        prop_assert_eq!(counts(&dry), counts(&first));
        prop_assert_eq!(&dry["reasons"], &first["reasons"]);
        let [created, updated, unchanged, rejected] = counts(&first);
        prop_assert_eq!((updated, unchanged), (0, 0));
        prop_assert_eq!(counts(&second), [0, 0, created, rejected]);
        prop_assert_eq!(content(&desk), kept);
    }
}
