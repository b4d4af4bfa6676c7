use super::*;

fn contacts(text: &[u8], options: &Options) -> Result<Contacts, FileProblem> {
    Contacts::new(Box::new(io::Cursor::new(text.to_vec())), options)
}

#[test]
fn rows_are_lent_as_written_and_bad_ones_told_with_their_line() {
    let text = "name,email,custom.plan\nAna Díaz, ana@x ,gold\nLuis\n\"Eva\nRuiz\",,\n";
    let mut contacts = contacts(text.as_bytes(), &Options::default()).unwrap();
    let mut row = ContactRow::default();
    assert_eq!(contacts.next(&mut row), Ok(Next::Row));
    assert_eq!((row.line, row.name.as_deref(), row.phone.as_deref()), (2, Some("Ana Díaz"), None));
    assert_eq!(row.custom, [("plan".to_owned(), "gold".to_owned())]);
    let Ok(Next::Reject(problem)) = contacts.next(&mut row) else { panic!("a short row") };
    assert_eq!((problem.line, problem.kind.code()), (3, "short-row"));
    assert_eq!(contacts.next(&mut row), Ok(Next::Row));
    assert_eq!((row.line, row.name.as_deref()), (4, Some("Eva\nRuiz")));
    assert_eq!(contacts.next(&mut row), Ok(Next::End));
}
