//! How rows of contacts are judged, whatever stood before them and however often they come back.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must fail"
)]
mod contact_lists;
mod desk;

use contact_lists::{brought, codes, contact, content, counts, desk, import};
use serde_json::Value;

#[test]
fn what_was_wrong_with_a_row_stays_wrong_until_it_is_mended() {
    let desk = desk();
    let file = b"name,email,notes\nAna,ana@acme.example\nLuis,luis@acme.example,a, b,c\nJos\xe9,j@acme.example,\xc3\xb1 \xc3\xb1 \xc3\xb1\n";
    std::fs::write(desk.folder().join("bad.csv"), file).unwrap();
    let expected = ["short-row:notes", "long-row:notes", "not-utf8:name"];
    for _ in 0..3 {
        let ran = desk.run(&["contact", "import", "bad.csv", "--rejects", "bad.csv.new"]);
        assert_eq!(ran.code, Some(8), "{ran:?}");
        std::fs::rename(desk.folder().join("bad.csv.new"), desk.folder().join("bad.csv")).unwrap();
        let mut rejects = csv::Reader::from_path(desk.folder().join("bad.csv")).unwrap();
        let rows = rejects
            .records()
            .map(|row| format!("{}:{}", &row.as_ref().unwrap()[4], &row.as_ref().unwrap()[5]));
        assert_eq!(rows.collect::<Vec<_>>(), expected);
        assert_eq!(content(&desk), Vec::<Value>::new());
    }
    // One is filled up, one is right as it is, one is written anew.
    let rejects = std::fs::read_to_string(desk.folder().join("bad.csv")).unwrap();
    let mended =
        rejects.replace("ana@acme.example,,", "ana@acme.example,note,").replace("Jos\u{fffd}", "José");
    let mended = mended.replace("long-row", "");
    assert_eq!(counts(&brought(&desk, &mended, &[], 0)), [3, 0, 0, 0]);
    assert_eq!(contact(&desk, "luis@acme.example")["notes"], "a, b,c");
}

#[test]
fn the_second_of_two_equal_keys_is_a_reject_whatever_became_of_the_first() {
    let desk = desk();
    let file = "name,email,phone\nAna,ana@acme.example,call me\nAna,ANA@acme.example,\nLuis,luis@acme.example,\n\
        Luis,luis@acme.example,call me\nEva,eva acme,\nEva,eva@acme.example,\n";
    let expected = ["phone-unreadable", "duplicate", "phone-unreadable", "email-malformed"];
    assert_eq!(codes(&desk, file, &["--dry-run"]), expected);
    let dry = brought(&desk, file, &["--dry-run"], 8);
    assert_eq!(codes(&desk, file, &["--batch", "1"]), expected);
    let again = brought(&desk, file, &[], 8);
    assert_eq!((counts(&dry), counts(&again)), ([2, 0, 0, 4], [0, 0, 2, 4]));
    let ran = import(&desk, file, &["--lang", "en"]);
    assert!(
        ran.err.contains("line 3: email: line 2, which is rejected, is about the same person"),
        "{ran:?}"
    );
    let by_phone = "name,phone\n,+56223456789\nAna,+56 2 2345 6789\n";
    assert_eq!(codes(&desk, by_phone, &["--match", "phone"]), ["blank", "duplicate"]);
}

#[test]
fn columns_without_which_every_row_would_be_rejected_are_named_at_once() {
    let desk = desk();
    let ran = import(&desk, "correo,telefono\nana@acme.example,+56223456789\n", &["--lang", "en"]);
    assert_eq!(ran.code, Some(7), "{ran:?}");
    for part in ["columns are missing", "name", "--map", "--mode update"] {
        assert!(ran.err.contains(part), "{part}: {}", ran.err);
    }
    let ran = import(&desk, "name,email,phone\nAna,,+56223456789\n", &["--lang", "en"]);
    assert_eq!(ran.code, Some(8), "{ran:?}");
    assert!(
        ran.err.contains("email: the value is missing; to match by phone: --match phone (blank)"),
        "{ran:?}"
    );
    // The key that the file has a column for is the one that is missing.
    let ran = import(&desk, "name,email\nAna,\n", &["--match", "external_id,email", "--lang", "en"]);
    assert!(ran.err.contains("line 2: email: the value is missing (blank)"), "{ran:?}");
}

#[test]
fn lines_are_counted_however_they_end() {
    let desk = desk();
    let file = "name,email,notes\nAna,ana,\"one\ntwo\"\n\nLuis,luis,\n";
    for end in ["\n", "\r\n", "\r"] {
        let ran = import(&desk, &file.replace('\n', end), &["--lang", "en"]);
        assert!(
            ran.err.contains("line 2: email") && ran.err.contains("line 5: email"),
            "{end:?}: {}",
            ran.err
        );
    }
    let card = "BEGIN:VCARD\rVERSION:3.0\rFN:Ana\rEMAIL:ana@acme.example\rEND:VCARD\r";
    std::fs::write(desk.folder().join("mac.vcf"), card.repeat(2)).unwrap();
    let ran = desk.run(&["contact", "import", "mac.vcf", "--lang", "en"]);
    assert!(ran.err.contains("line 6: email: an earlier row"), "{ran:?}");
}
