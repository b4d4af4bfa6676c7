//! Whom an event concerns, and how they are reached.
use super::{Error, Row, Tx, Value};
use crate::domain::contact::ContactId;
use crate::domain::language::Language;
use crate::domain::removal::is_of_nobody;
use crate::domain::ticket::TicketNumber;

/// The beginning of every selection here: the person, and the language of the organisation where they have none.
macro_rules! people {
    ($email:literal, $rest:literal) => {
        concat!(
            "select c.contact_id, c.name, ",
            $email,
            ", c.phone, coalesce(c.language, o.language) from ",
            $rest
        )
    };
}

const REQUESTER: &str = people!(
    "c.email",
    "contact c left join org o on o.key = c.org where c.contact_id = ?1 and c.active = 1 and c.removed_at is null"
);
const COPIES: &str = people!(
    "coalesce(c.email, k.email)",
    "ticket_cc k left join contact c on c.email_key = k.email_key left join org o on o.key = c.org \
     where k.ticket_id = ?1 and coalesce(c.active, 1) = 1 order by k.email_key"
);
const ADMINISTRATORS: &str = people!(
    "c.email",
    "contact c join org o on o.key = c.org \
     where c.org = ?1 and c.administrator = 1 and c.active = 1 and c.removed_at is null order by c.contact_id"
);

/// This file's statements, for the test that prepares every one.
#[cfg(test)]
pub(super) const STATEMENTS: &[&str] = &[REQUESTER, COPIES, ADMINISTRATORS];

/// Somebody whom an event concerns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    /// why: `requester`, `cc` or `administrator`
    pub role: &'static str,
    /// who, if the desk knows them
    pub contact: Option<ContactId>,
    /// their name
    pub name: Option<String>,
    /// as written
    pub email: Option<String>,
    /// E.164
    pub phone: Option<String>,
    /// in which they are served; none: the desk's
    pub language: Option<Language>,
}

/// Returns who asked, unless they are no longer there.
pub fn requester(tx: &Tx, contact: ContactId) -> Result<Option<Recipient>, Error> {
    tx.first(REQUESTER, &[contact.number().into()], |row| read("requester", row))
}

/// Returns who is kept informed of a ticket, known to the desk or not, but for who was removed.
pub fn copies(tx: &Tx, ticket: TicketNumber) -> Result<Vec<Recipient>, Error> {
    let mut copies = all(tx, COPIES, ticket.get().into(), "cc")?;
    copies.retain(|copy| !copy.email.as_deref().is_some_and(is_of_nobody));
    Ok(copies)
}

/// Returns the administrators of an organisation.
pub fn administrators(tx: &Tx, org: &str) -> Result<Vec<Recipient>, Error> {
    all(tx, ADMINISTRATORS, org.into(), "administrator")
}

fn all(tx: &Tx, sql: &str, value: Value<'_>, role: &'static str) -> Result<Vec<Recipient>, Error> {
    tx.rows(sql, &[value], |row| read(role, row))
}

fn read(role: &'static str, row: &Row) -> Result<Recipient, Error> {
    let code = row.str_or_null(4)?;
    Ok(Recipient {
        role,
        contact: row.int_or_null(0)?.map(ContactId::new),
        name: row.text_or_null(1)?,
        email: row.text_or_null(2)?,
        phone: row.text_or_null(3)?,
        language: Language::ALL.into_iter().find(|language| Some(language.code()) == code),
    })
}
