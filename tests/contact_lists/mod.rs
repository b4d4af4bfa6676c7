//! Lists of contacts brought in by the real program, and what they came to.
#![allow(dead_code, reason = "every test file uses a part of it")]
use serde_json::Value;

use crate::desk::{Desk, Ran};

/// Two contacts.
pub const LIST: &str = "name,email,phone,org,tags\n\
    Ana Díaz,ana@acme.example,+56 2 2345 6789,acme,vip\n\
    Luis Soto,luis@acme.example,+56 9 6123 4567,Acme SA,\n";

/// A desk with an organisation and nobody in it.
pub fn desk() -> Desk {
    let desk = Desk::bare();
    desk.ok(&["init", "--agent", "sofia@desk.example"]);
    desk.ok(&["org", "add", "acme", "--name", "Acme SA", "--country", "CL"]);
    desk
}

/// Brings a file in.
pub fn import(desk: &Desk, file: &str, flags: &[&str]) -> Ran {
    std::fs::write(desk.folder().join("list.csv"), file).unwrap();
    desk.run(&[&["contact", "import", "list.csv", "--json"], flags].concat())
}

/// Brings a file in and returns what it came to: an answer, or an error.
pub fn brought(desk: &Desk, file: &str, flags: &[&str], code: i32) -> Value {
    let ran = import(desk, file, flags);
    assert_eq!(ran.code, Some(code), "{file}{flags:?}: {ran:?}");
    let text = if ran.out.is_empty() { ran.err.lines().last().unwrap() } else { &ran.out };
    serde_json::from_str(text).unwrap()
}

/// Contacts created, updated, left as they were and rejected.
pub fn counts(answer: &Value) -> [u64; 4] {
    ["created", "updated", "unchanged", "rejected"].map(|name| answer[name].as_u64().unwrap())
}

/// The codes for which the rows of a file are rejected, in order.
pub fn codes(desk: &Desk, file: &str, flags: &[&str]) -> Vec<String> {
    let flags = [&["--rejects", "bad.csv"], flags].concat();
    let ran = import(desk, file, &flags);
    assert!(matches!(ran.code, Some(0 | 8)), "{ran:?}");
    let mut rejects = csv::Reader::from_path(desk.folder().join("bad.csv")).unwrap();
    let place = rejects.headers().unwrap().iter().position(|name| name == "_code").unwrap();
    rejects.records().map(|record| record.unwrap()[place].to_owned()).collect()
}

/// A contact, as the program shows it.
pub fn contact(desk: &Desk, name: &str) -> Value {
    serde_json::from_str(&desk.ok(&["contact", "show", name, "--json"])).unwrap()
}

/// Everything that the store says of contacts, when and by which run apart.
pub fn content(desk: &Desk) -> Vec<Value> {
    let list = desk.ok(&["contact", "list", "--all", "-o", "jsonl"]);
    let one = |line: &str| {
        let mut contact: Value = serde_json::from_str(line).unwrap();
        contact.as_object_mut().unwrap().remove("created_at");
        contact
    };
    list.lines().map(one).collect()
}
