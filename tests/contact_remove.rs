//! A person is removed: the tickets stay, what they say of the person is gone from every table and from the file.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must fail"
)]
mod desk;

use desk::Desk;
use rusqlite::types::ValueRef;
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

/// What nobody may find any more.
const MARKS: [&str; 6] =
    ["ana.diaz@acme", "Ana.Diaz@acme", "Ana Díaz", "+56223456789", "2345 6789", "secret of mine"];

/// A desk on which Ana has said something, others have spoken of her, and imports have changed her.
fn desk() -> Desk {
    let desk = Desk::bare();
    desk.ok(&["init", "--agent", "sofia@desk.example"]);
    desk.ok(&["org", "add", "acme", "--name", "Acme SA", "--country", "CL"]);
    desk.ok(&["contact", "add", "--org", "acme", "--name", "Luis Soto", "--email", "luis@acme.example"]);
    let list = |name| {
        format!("name,email,phone,custom.note\n{name},Ana.Diaz@acme.example,+56 2 2345 6789,secret of mine\n")
    };
    for name in ["Ana", "Ana Díaz"] {
        std::fs::write(desk.folder().join("list.csv"), list(name)).unwrap();
        desk.ok(&["contact", "import", "list.csv"]);
    }
    std::fs::remove_file(desk.folder().join("list.csv")).unwrap();
    let open = |who, subject, words| {
        desk.ok(&["ticket", "open", "--contact", who, "--subject", subject, "--message", words])
    };
    open("ana.diaz@acme.example", "No audio for Ana Díaz", "this is a secret of mine");
    open("luis@acme.example", "No audio", "Ana Díaz told me to call +56223456789");
    desk.ok(&["ticket", "reply", "T-1", "--message", "Dear ANA.DIAZ@acme.example, we look at it"]);
    desk.ok(&["ticket", "reply", "T-1", "--from", "P-2", "--message", "one more secret of mine"]);
    desk.ok(&["ticket", "cc", "T-2", "ana.diaz@acme.example"]);
    desk.ok(&["ticket", "note", "T-2", "--message", "Nothing about her here"]);
    desk.ok(&["org", "edit", "acme", "--notes", "Ask for Ana Díaz"]);
    desk.ok(&["contact", "edit", "P-1", "--notes", "Reports to Ana.Diaz@acme.example"]);
    let reason = "as agreed with Ana Díaz";
    desk.ok(&["credit", "grant", "--org", "acme", "--minutes", "60", "--reason", reason]);
    let drafts = desk.folder().join(".local/state/mesa/drafts");
    std::fs::create_dir_all(&drafts).unwrap();
    std::fs::write(drafts.join("message-1.txt"), "Hola Ana Díaz").unwrap();
    desk
}

/// Every text of every table.
fn texts(desk: &Desk) -> Vec<String> {
    let store = desk.by_hand();
    let mut tables = store.prepare("select name from sqlite_master where type = 'table'").unwrap();
    let tables: Vec<String> = tables.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let mut texts = Vec::new();
    for table in tables {
        let mut all = store.prepare(&format!("select * from {table}")).unwrap();
        let width = all.column_count();
        let mut rows = all.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for index in 0..width {
                if let ValueRef::Text(text) = row.get_ref(index).unwrap() {
                    texts.push(format!("{table}: {}", String::from_utf8_lossy(text)));
                }
            }
        }
    }
    texts
}

fn found(desk: &Desk) -> Vec<String> {
    let is_mark = |text: &String| MARKS.iter().any(|mark| text.contains(mark));
    texts(desk).into_iter().filter(is_mark).collect()
}

#[test]
fn nothing_of_a_removed_person_is_left_and_every_ticket_is() {
    let desk = desk();
    assert!(found(&desk).len() > 8);
    let before =
        desk.ok(&["ticket", "list", "--all", "-o", "tsv", "--columns", "number,status,opened_at,org"]);
    assert_eq!(desk.ok(&["contact", "remove", "ana.diaz@acme.example", "--yes"]), "P-2\n");
    assert_eq!(found(&desk), Vec::<String>::new());
    let after =
        desk.ok(&["ticket", "list", "--all", "-o", "tsv", "--columns", "number,status,opened_at,org"]);
    assert_eq!(after, before);
    let ticket: Value =
        serde_json::from_str(&desk.ok(&["ticket", "show", "T-1", "--full", "--json"])).unwrap();
    assert_eq!(ticket["subject"], "No audio for P-2");
    let bodies: Vec<_> =
        ticket["messages"].as_array().unwrap().iter().map(|one| one["body"].clone()).collect();
    assert_eq!(bodies, [Value::Null, "Dear p-2@removed.invalid, we look at it".into(), Value::Null]);
    let other: Value =
        serde_json::from_str(&desk.ok(&["ticket", "show", "T-2", "--full", "--json"])).unwrap();
    assert_eq!(other["cc"][0], "p-2@removed.invalid");
    assert_eq!(other["messages"][0]["body"], "P-2 told me to call P-2");
    assert_eq!(other["messages"][1]["body"], "Nothing about her here");
    let draft =
        std::fs::read_to_string(desk.folder().join(".local/state/mesa/drafts/message-1.txt")).unwrap();
    assert_eq!(draft, "Hola P-2");
}

#[test]
fn nobody_who_is_gone_is_reminded_and_it_makes_no_difference_when_time_was_told() {
    let tell = |ticked: bool, name: &str| {
        let desk = Desk::bare();
        desk.ok(&["init", "--agent", "sofia@desk.example"]);
        let policy =
            include_str!("scenarios/files/time.toml").replacen("[desk]", "[desk]\nbackdate = \"30d\"", 1);
        std::fs::write(desk.folder().join("time.toml"), policy).unwrap();
        desk.ok(&["desk", "apply", "time.toml"]);
        for (email, who) in [("ana@acme.example", name), ("eva@acme.example", "Eva Soto")] {
            desk.ok(&["contact", "add", "--name", who, "--email", email, "--language", "en"]);
            for _ in 0..2 {
                desk.ok(&[
                    "ticket",
                    "open",
                    "--contact",
                    email,
                    "--subject",
                    "x",
                    "--message",
                    "y",
                    "--at",
                    "9d",
                ]);
            }
        }
        desk.ok(&["ticket", "status", "T-1", "T-3", "waiting", "--at", "5d"]);
        if ticked {
            assert!(desk.ok(&["tick"]).contains(name));
        }
        desk.ok(&["contact", "remove", "P-1", "--yes"]);
        desk.ok(&["contact", "edit", "P-2", "--active", "no"]);
        let store = texts(&desk);
        assert!(store.iter().all(|text| !text.contains(name)), "{store:?}");
        desk.ok(&["ticket", "status", "T-2", "T-4", "waiting", "--at", "5d"]);
        if ticked {
            assert_eq!(desk.ok(&["tick"]), "", "nobody is left to be reminded");
        }
        desk.ok(&["contact", "edit", "P-2", "--active", "yes"]);
        assert_eq!(desk.ok(&["tick"]), "");
        assert_eq!(desk.damage(), Vec::<String>::new());
        ["T-1", "T-2", "T-3", "T-4"].map(|ticket| {
            let shown = desk.ok(&["ticket", "show", ticket, "--full", "--json"]);
            let shown: Value = serde_json::from_str(&shown).unwrap();
            let events = shown["events"].as_array().unwrap().iter();
            let events: Vec<_> =
                events.map(|one| (one["kind"].clone(), one["data"]["unsent"].clone())).collect();
            let said = shown["messages"].as_array().unwrap().iter().map(|one| one["body"].clone());
            (events, said.collect::<Vec<_>>())
        })
    };
    for name in ["José (ventas)", "Sr. Ruiz Jr.", "Ana <b>x</b>"] {
        let [ticked, never] = [tell(true, name), tell(false, name)];
        assert_eq!(ticked, never);
        assert_eq!(ticked[0].1.last().unwrap(), "Hello P-1, T-1 waits for your answer");
        assert!(!ticked[1].1.iter().any(|said| said.to_string().contains("waits")), "{ticked:?}");
        assert_eq!(ticked[1].0.last().unwrap(), &("reminded".into(), true.into()));
    }
}

#[test]
fn the_chain_and_the_copies_still_hold() {
    let desk = desk();
    desk.ok(&["contact", "remove", "P-2", "--yes"]);
    assert_eq!(desk.damage(), Vec::<String>::new());
    desk.ok(&["sla", "verify"]);
    desk.ok(&["ticket", "reply", "T-1", "--message", "Bye"]);
    desk.ok(&["import", "undo", "I-2", "--force"]);
    assert_eq!(found(&desk), Vec::<String>::new());
    assert_eq!(desk.damage(), Vec::<String>::new());
    // Data that were changed without being redacted are damage.
    let store = desk.by_hand();
    store.execute_batch("drop trigger event_data_is_only_redacted").unwrap();
    let sql =
        "update event set data = replace(data, 'No audio', 'Noise'), redacted_at = null where event_id = 2";
    assert_eq!(store.execute(sql, []).unwrap(), 1);
    drop(store);
    assert!(desk.damage().contains(&"events".to_owned()));
}

#[test]
fn a_removal_is_confirmed_and_the_second_one_does_nothing() {
    let desk = desk();
    let before = texts(&desk);
    let ran = desk.run(&["contact", "remove", "P-2"]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
    assert!(ran.err.contains("--yes"), "{ran:?}");
    desk.ok(&["contact", "remove", "P-2", "--dry-run"]);
    assert_eq!(texts(&desk), before);
    assert_eq!(desk.run(&["contact", "remove", "nobody@acme.example", "--yes"]).code, Some(3));
    assert_eq!(desk.run(&["contact", "remove", "P-2", "--yes", "--as", "luis@acme.example"]).code, Some(4));
    desk.ok(&["contact", "remove", "P-2", "--yes"]);
    let again: Value = serde_json::from_str(&desk.ok(&["contact", "remove", "P-2", "--json"])).unwrap();
    assert_eq!(
        (&again["result"], &again["active"], &again["email"]),
        (&"unchanged".into(), &false.into(), &Value::Null)
    );
    // The same person may come back as somebody new.
    assert_eq!(
        desk.ok(&["contact", "add", "--name", "Ana Díaz", "--email", "ana.diaz@acme.example"]),
        "P-3\n"
    );
}

/// A desk on which Ana stands under other names, in other places and on older pages.
fn desk_of_traces() -> Desk {
    let desk = Desk::bare();
    desk.ok(&["init", "--agent", "sofia@desk.example", "--preset", "sangoma"]);
    desk.ok(&["org", "add", "acme", "--name", "Acme SA", "--country", "MX"]);
    desk.ok(&["contact", "add", "--org", "acme", "--name", "Luis Soto", "--email", "luis@acme.example"]);
    let list = |name, rows: &str| std::fs::write(desk.folder().join(name), rows).unwrap();
    list(
        "ana-diaz.csv",
        "external_id,name,email,phone,org\nCUST-0042,Ana Díaz Peña,ana@old.example,+525512345678,acme\n",
    );
    desk.ok(&["contact", "import", "ana-diaz.csv", "--key", "load-ana@old.example"]);
    list(
        "more.csv",
        "external_id,name,email,phone,org\nCUST-0042,Ana Díaz,ana@new.example,+525587654321,acme\n",
    );
    desk.ok(&["contact", "import", "more.csv", "--match", "external_id"]);
    list(
        "people.csv",
        "name,email,notes,role,custom.boss\nLuis Soto,luis@acme.example,Díaz Ana,ayuda a Ana Díaz,Ana Díaz\n",
    );
    desk.ok(&["contact", "import", "people.csv"]);
    desk.ok(&["contact", "edit", "luis@acme.example", "--notes", "nada"]);
    list(
        "assets.csv",
        "asset,org,product,name,notes\nNB-1,acme,freepbx,Notebook de Ana Díaz,Pedir a Diaz Ana\n",
    );
    desk.ok(&["asset", "import", "assets.csv"]);
    papers(&desk);
    for name in ["ana-diaz.csv", "more.csv", "people.csv", "assets.csv"] {
        std::fs::remove_file(desk.folder().join(name)).unwrap();
    }
    desk
}

/// Names Ana in what is bought and signed.
fn papers(desk: &Desk) {
    let contract = ["contract", "add", "--org", "acme", "--kind", "silver", "--asset", "NB-1"];
    desk.ok(&[&contract[..], &["--starts", "2026-01-01", "--reference", "PO Ana Díaz"]].concat());
    desk.ok(&["contract", "cancel", "C-1", "--reason", "Ana Díaz left"]);
    let credit = ["credit", "buy", "--org", "acme", "--pack", "120", "--reference", "Diaz, Ana 7"];
    desk.ok(&[&credit[..], &["--key", "for-ana@new.example"]].concat());
    for words in [
        "Díaz Peña, Ana: 55-1234-5678",
        "ANA DI\u{301}AZ, +52 55.8765.4321 o (55) 8765 4321, 0052 1 55 1234 5678",
        "escriba a Ana@Old.Example o cust-0042",
    ] {
        desk.ok(&["org", "edit", "acme", "--notes", words]);
        desk.ok(&["credit", "grant", "--org", "acme", "--minutes", "5", "--reason", words]);
    }
}

/// Lines of the store's files in which anything tells of Ana, whatever table or free page they stand on.
fn raw(desk: &Desk) -> Vec<String> {
    let mut found = Vec::new();
    for name in desk.files().iter().filter(|name| name.starts_with("desk.db")) {
        let bytes = std::fs::read(desk.folder().join(name)).unwrap();
        let text: String = String::from_utf8_lossy(&bytes).nfd().filter(char::is_ascii).collect();
        let text = text.to_lowercase();
        for mark in ["diaz", "ana@", "cust-0042", "1234-5678", "1234 5678", "87654321", "8765", "12345678"] {
            found.extend(text.match_indices(mark).map(|(at, _)| {
                text.get(at.saturating_sub(30)..(at + 30).min(text.len())).unwrap_or(mark).to_owned()
            }));
        }
    }
    found
}

#[test]
fn not_a_byte_of_a_removed_person_is_left_under_any_name() {
    let desk = desk_of_traces();
    assert!(raw(&desk).len() > 20);
    desk.ok(&["contact", "remove", "ana@new.example", "--yes"]);
    assert_eq!(raw(&desk), Vec::<String>::new());
    assert_eq!(desk.damage(), Vec::<String>::new());
    // What was done under a key that told of her is still known by it, and what came in unchanged is still taken back.
    std::fs::write(desk.folder().join("x.csv"), "name,email\nX,x@acme.example\n").unwrap();
    assert_eq!(desk.run(&["contact", "import", "x.csv", "--key", "load-ana@old.example"]).code, Some(6));
    // What an import keeps of the asset was redacted as the asset was: nobody edited it.
    assert!(desk.run(&["import", "undo", "I-4"]).err.contains("NB-1 (contract C-1)"));
    desk.ok(&["import", "undo", "I-4", "--force"]);
    assert_eq!(desk.damage(), Vec::<String>::new());
    let runs = desk.ok(&["import", "list", "-o", "tsv", "--columns", "run,file"]);
    assert_eq!(runs, "I-1\tP-2.csv\nI-2\tmore.csv\nI-3\tpeople.csv\nI-4\tassets.csv\n");
}

#[test]
fn drafts_of_other_users_are_no_way_around_links() {
    let desk = desk();
    let drafts = desk.folder().join(".local/state/mesa/drafts");
    std::fs::write(desk.folder().join("mine.txt"), "Ana Díaz").unwrap();
    std::os::unix::fs::symlink(desk.folder().join("mine.txt"), drafts.join("message-2.txt")).unwrap();
    std::fs::create_dir(drafts.join("folder")).unwrap();
    desk.ok(&["contact", "remove", "P-2", "--yes"]);
    assert_eq!(std::fs::read_to_string(desk.folder().join("mine.txt")).unwrap(), "Ana Díaz");
    assert_eq!(std::fs::read_to_string(drafts.join("message-1.txt")).unwrap(), "Hola P-2");
}
