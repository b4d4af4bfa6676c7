//! Cursors: how far each script has been told.
use super::{Error, Row, Tx};
use crate::domain::cursor::{Cursor, Line, Place, Teller};
use crate::domain::instant::Instant;
use crate::domain::sla::Metric;
use crate::domain::sla::check::{Changes, Crossing, Threshold, Waiting};
use crate::domain::ticket::TicketNumber;

const ALL: &str = "select c.name, c.command, c.started_at, c.told_at, c.told, c.event_id, c.moves, c.kinds, \
    (select count(*) from cursor_crossing x where x.name = c.name) from cursor c \
    where c.command <> 'tick' order by c.name";
const FIND: &str = "select c.name, c.command, c.started_at, c.told_at, c.told, c.event_id, c.moves, c.kinds, \
    (select count(*) from cursor_crossing x where x.name = c.name) from cursor c where c.name = ?1";
const INSERT: &str = "insert into cursor (name, command, started_at, told, event_id, moves, kinds) \
    values (?1, ?2, ?3, 0, 0, 0, ?4)";
const INSERT_TICK: &str = "insert into cursor (name, command, started_at, told, event_id, moves) \
    values (?1, 'tick', ?2, 0, 0, 0) on conflict (name) do nothing";
const MOVE: &str = "update cursor set told_at = coalesce(?2, told_at), told = told + ?3, event_id = ?4, moves = moves + 1 \
    where name = ?1 and moves = ?5";
const PLACE: &str =
    "select device, inode, length from cursor where name = ?1 and device is not null and inode is not null";
const SET_PLACE: &str = "update cursor set device = ?2, inode = ?3, length = ?4 where name = ?1";
const LINES: &str = "select what, length, digest from cursor_line where name = ?1 order by place";
const INSERT_LINE: &str =
    "insert into cursor_line (name, place, what, length, digest) values (?1, ?2, ?3, ?4, ?5)";
const CLEAR_LINES: &str = "delete from cursor_line where name = ?1";
const CROSSINGS: &str = "select ticket_id, metric, since, threshold from cursor_crossing where name = ?1";
const INSERT_CROSSING: &str = "insert into cursor_crossing (name, ticket_id, metric, since, threshold) \
    values (?1, ?2, ?3, ?4, ?5) on conflict (name, ticket_id, metric, since, threshold) do nothing";
const REMOVE_CROSSING: &str = "delete from cursor_crossing \
    where name = ?1 and ticket_id = ?2 and metric = ?3 and since = ?4 and threshold = ?5";
const CLEAR_CROSSINGS: &str = "delete from cursor_crossing where name = ?1";
const REMOVE: &str = "delete from cursor where name = ?1";

/// This file's statements, for the test that prepares every one.
#[cfg(test)]
pub(super) const STATEMENTS: &[&str] = &[
    ALL,
    FIND,
    INSERT,
    INSERT_TICK,
    MOVE,
    PLACE,
    SET_PLACE,
    LINES,
    INSERT_LINE,
    CLEAR_LINES,
    CROSSINGS,
    INSERT_CROSSING,
    REMOVE_CROSSING,
    CLEAR_CROSSINGS,
    REMOVE,
];

/// Returns every cursor, by name.
pub fn all(tx: &Tx) -> Result<Vec<Cursor>, Error> {
    tx.rows(ALL, &[], read)
}

/// Returns the cursor called `name`.
pub fn find(tx: &Tx, name: &str) -> Result<Option<Cursor>, Error> {
    tx.first(FIND, &[name.into()], read)
}

fn read(row: &Row) -> Result<Cursor, Error> {
    let damaged = || Error::Damaged("a cursor's command".to_owned());
    Ok(Cursor {
        name: row.text(0)?,
        teller: Teller::of_command(row.str(1)?).ok_or_else(damaged)?,
        started_at: row.instant(2)?,
        told_at: row.instant_or_null(3)?,
        told: row.int(4)?,
        event: row.int(5)?,
        moves: row.int(6)?,
        kinds: row.text_or_null(7)?,
        open: row.int(8)?,
    })
}

/// Begins a cursor that has told nothing.
pub fn insert(tx: &Tx, cursor: &Cursor) -> Result<(), Error> {
    let Cursor { name, teller, started_at, kinds, .. } = cursor;
    tx.run(INSERT, &[name.into(), teller.command().into(), (*started_at).into(), kinds.as_deref().into()])?;
    Ok(())
}

/// Moves a cursor to `event` after `told` more lines; false where another run moved it since it was read.
pub fn advance(tx: &Tx, cursor: &Cursor, (told, event): (i64, i64), at: Instant) -> Result<bool, Error> {
    let told_at = (told > 0).then_some(at);
    let values = [(&cursor.name).into(), told_at.into(), told.into(), event.into(), cursor.moves.into()];
    Ok(tx.run(MOVE, &values)? == 1)
}

/// Keeps what of a cursor's crossings is told from now on, and forgets what is over.
pub fn change(tx: &Tx, name: &str, changes: &Changes) -> Result<(), Error> {
    for (sql, crossings) in [(REMOVE_CROSSING, &changes.forgotten), (INSERT_CROSSING, &changes.told)] {
        for Crossing { waiting, threshold } in crossings {
            let Waiting { ticket, metric, since } = *waiting;
            let threshold = threshold.to_string();
            tx.run(
                sql,
                &[name.into(), ticket.get().into(), metric.slug().into(), since.into(), threshold.into()],
            )?;
        }
    }
    Ok(())
}

/// Returns what a cursor has told and what still holds.
pub fn crossings(tx: &Tx, name: &str) -> Result<Vec<Crossing>, Error> {
    let damaged = || Error::Damaged("a crossing that was told".to_owned());
    tx.rows(CROSSINGS, &[name.into()], |row| {
        let waiting = Waiting {
            ticket: TicketNumber::new(row.int(0)?).ok_or_else(damaged)?,
            metric: Metric::of_slug(row.str(1)?).ok_or_else(damaged)?,
            since: row.instant(2)?,
        };
        Ok(Crossing { waiting, threshold: Threshold::of_slug(row.str(3)?).ok_or_else(damaged)? })
    })
}

/// Notes the lines that are going to be appended at `place`, in the place of those noted before.
pub fn note(tx: &Tx, name: &str, place: Place, lines: &[Line]) -> Result<(), Error> {
    forget_lines(tx, name)?;
    // What the system counts in 64 bits without a sign is kept as the same bits.
    let bits = |number: u64| number.cast_signed();
    let Place { device, inode, length } = place;
    tx.run(SET_PLACE, &[name.into(), bits(device).into(), bits(inode).into(), bits(length).into()])?;
    for (place, line) in (1_i64..).zip(lines) {
        let digest = line.digest.as_slice();
        tx.run(
            INSERT_LINE,
            &[name.into(), place.into(), (&line.what).into(), bits(line.length).into(), digest.into()],
        )?;
    }
    Ok(())
}

/// Under which `mesa tick` notes the lines that it appends: nobody can give a cursor this name, and none is listed.
pub const TICK: &str = "(tick)";

/// Notes the lines that `mesa tick` is going to append at `place`, in the place of those noted before.
pub fn note_of_tick(tx: &Tx, at: Instant, place: Place, lines: &[Line]) -> Result<(), Error> {
    tx.run(INSERT_TICK, &[TICK.into(), at.into()])?;
    note(tx, TICK, place, lines)
}

/// Returns the file and the lines that were going to be appended to it when a run was interrupted.
pub fn noted(tx: &Tx, name: &str) -> Result<Option<(Place, Vec<Line>)>, Error> {
    let bits = |row: &Row, index| row.int(index).map(i64::cast_unsigned);
    let place = tx.first(PLACE, &[name.into()], |row| {
        Ok(Place { device: bits(row, 0)?, inode: bits(row, 1)?, length: bits(row, 2)? })
    })?;
    let Some(place) = place else { return Ok(None) };
    let lines = tx.rows(LINES, &[name.into()], |row| {
        Ok(Line { what: row.text(0)?, length: bits(row, 1)?, digest: super::event::hash_of(row.blob(2)?)? })
    })?;
    Ok(Some((place, lines)))
}

/// Forgets the lines that were going to be appended.
pub fn forget_lines(tx: &Tx, name: &str) -> Result<(), Error> {
    let nothing = || None::<i64>.into();
    tx.run(SET_PLACE, &[name.into(), nothing(), nothing(), nothing()])?;
    tx.run(CLEAR_LINES, &[name.into()])?;
    Ok(())
}

/// Removes a cursor and all that it had told.
pub fn remove(tx: &Tx, name: &str) -> Result<(), Error> {
    for sql in [CLEAR_LINES, CLEAR_CROSSINGS, REMOVE] {
        tx.run(sql, &[name.into()])?;
    }
    Ok(())
}
