//! Opening lots of credits, brought in from a list.
use super::listing::{self, Kind, ListingImport, ListingSummary, ListingWatch, Row, Stop, Taken, blank};
use super::undo::Undoing;
use crate::domain::credit::{Deposit, EntryId, Particulars};
use crate::domain::import::ImportKind;
use crate::domain::org::Org;
use crate::domain::refusal::{Noun, Refusal};
use crate::domain::undo::LeftNoun;
use crate::error::Error;
use crate::exchange::listing::Known;
use crate::ops::asset::read_day;
use crate::ops::credit::opening;
use crate::ops::{Done, Outcome, Session, Writing, people};
use crate::store::{self, Tx};

/// The columns of a list of opening lots.
const COLUMNS: &[Known] = &[
    listing::ORG,
    Known {
        name: "minutes",
        words: &["credits", "creditos", "minutos", "balance", "saldo", "remaining min"],
        read: true,
    },
    Known { name: "at", words: &["date", "fecha", "data", "granted on", "purchased on"], read: true },
    Known {
        name: "expires",
        words: &["expires on", "expires at", "expiry", "vence", "vencimiento", "vencimento", "validade"],
        read: true,
    },
    Known {
        name: "reference",
        words: &["referencia", "ref", "invoice", "factura", "fatura", "id"],
        read: true,
    },
];

const CREDITS: Kind = Kind {
    kind: ImportKind::Credits,
    command: "credit import",
    columns: COLUMNS,
    needed: &["reference"],
    take,
};

/// Brings in opening lots: a row is about the organisation's entry with its reference, and is taken once.
///
/// # Errors
/// The actor is no agent; the file cannot be read; rows are rejected and it was to be all or nothing.
pub fn credits(
    session: &mut Session,
    import: &ListingImport,
    watch: &ListingWatch,
) -> Result<Done<ListingSummary>, Error> {
    listing::bring_in(session, &CREDITS, import, watch)
}

fn take(writing: &Writing, row: &Row, _run: i64) -> Result<Taken, Stop> {
    let reference = row.cell("reference").ok_or_else(|| blank("--reference"))?;
    let reference = people::line("--reference", reference)?;
    let org = people::org(writing.tx, row.cell("org").ok_or_else(|| blank("--org"))?)?;
    let minutes = minutes(row.cell("minutes").ok_or_else(|| blank("--minutes"))?)?;
    let expires_on = row.cell("expires").map(|text| read_day("--expires", text)).transpose()?;
    let at = row.cell("at").map(|text| opening::instant(writing, &org, text)).transpose()?;
    if let Some(there) = opening::under(writing, &org, &reference)? {
        let (entry, key) = (&there.entry, there.entry.id.to_string());
        let expires = entry.lots.first().and_then(|lot| lot.expires_on);
        if entry.minutes != minutes || (expires != expires_on && !entry.lots.is_empty()) {
            let (noun, field) = (Noun::Entry, "--reference");
            return Err(Refusal::Taken { noun, field, given: reference, holder: Some(key) }.into());
        }
        let (outcome, after) = (Outcome::Unchanged, minutes.to_string());
        return Ok(Taken { outcome, key, before: None, after });
    }
    let particulars = Particulars { reference: Some(reference), ..Particulars::default() };
    let entry = opening::bring_in(writing, &org, (at, Deposit { minutes, expires_on, particulars }))?;
    let (outcome, after) = (Outcome::Created, minutes.to_string());
    Ok(Taken { outcome, key: entry.to_string(), before: None, after })
}

fn minutes(text: &str) -> Result<i64, Refusal> {
    let (field, given) = ("--minutes", text.to_owned());
    let plain = text.bytes().all(|byte| byte.is_ascii_digit());
    let minutes = text.parse().ok().filter(|minutes: &u32| plain && *minutes > 0);
    let expected = "a whole number of minutes above 0";
    minutes.map(i64::from).ok_or(Refusal::Malformed { field, given, expected })
}

/// Takes back what a run brought in by reversing entries, each out of the very lot that it made.
///
/// # Errors
/// The store fails.
pub(super) fn undo(undoing: &mut Undoing) -> Result<(), Error> {
    let (writing, run) = (undoing.writing, undoing.run.number);
    let mut going: Vec<(Org, Vec<EntryId>)> = Vec::new();
    for act in store::import::acts(writing.tx, run)? {
        let damaged = || store::Error::Damaged(format!("what import I-{run} brought in"));
        let entry: EntryId = act.key.parse().map_err(|_| damaged())?;
        let minutes: i64 = act.after.parse().map_err(|_| damaged())?;
        let org = owner(writing.tx, entry)?.ok_or_else(damaged)?;
        if opening::is_reversed(writing, &org, entry)? {
            continue;
        }
        let why = if undoing.force { None } else { opening::drawn(writing, &org, (entry, minutes))? };
        if let Some(why) = why {
            undoing.leave(LeftNoun::Entry, entry, why);
            continue;
        }
        undoing.done += 1;
        match going.iter_mut().find(|(one, _)| one.key == org.key) {
            Some((_, entries)) => entries.push(entry),
            None => going.push((org, vec![entry])),
        }
    }
    let reason = format!("I-{run}");
    going.iter().try_for_each(|(org, entries)| opening::take_back(writing, org, (entries, &reason)))
}

fn owner(tx: &Tx, entry: EntryId) -> Result<Option<Org>, Error> {
    Ok(match store::credit::owner(tx, entry)? {
        Some(org) => store::org::by_key(tx, &org)?,
        None => None,
    })
}
