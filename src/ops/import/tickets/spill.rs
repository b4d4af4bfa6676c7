//! Rows on their way from the file to the store: spilled to the disk, and read back ticket by ticket.
//!
//! What is kept in memory is the tickets' keys and the portion of rows being read back; rows lie in unlinked files of
//! the system's folder for such.
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::os::unix::fs::FileExt;

use super::record::Record;
use super::text_list::TextList;
use crate::domain::instant::Instant;
use crate::error::{Error, about_file};

/// So many bytes of rows are sorted in memory at a time.
const PORTION: u64 = 4 << 20;

/// So many portions at most: of a very large file each is larger.
const PORTIONS: u64 = 256;

/// A ticket of the file.
#[derive(Clone, Copy, Debug)]
struct Ticket {
    /// the earliest instant that the file tells of it
    opened_at: Instant,
    /// the line of its first row
    line: u64,
    /// bytes of its spilled rows
    bytes: u64,
}

/// Takes rows in any order.
pub(super) struct Spill {
    file: BufWriter<File>,
    places: HashMap<Box<str>, u32>,
    tickets: Vec<Ticket>,
}

impl Spill {
    /// Returns an empty spill.
    pub(super) fn new() -> Result<Self, Error> {
        let file = BufWriter::with_capacity(1 << 18, temporary()?);
        Ok(Self { file, places: HashMap::new(), tickets: Vec::new() })
    }

    /// Adds a row of the ticket `key`, which was open by `opened_at`, as [`Record::write`] wrote it.
    pub(super) fn add(&mut self, key: &str, opened_at: Instant, record: &[u8]) -> Result<(), Error> {
        let (_, line) = Record::when(record);
        let place = self.place(key, (opened_at, line));
        let length = u32::try_from(8 + record.len()).unwrap_or(u32::MAX); // a row has 4 MiB at most
        if let Some(ticket) = self.tickets.get_mut(place as usize) {
            ticket.bytes += u64::from(length);
        }
        let head = u64::from(place) << 32 | u64::from(length);
        self.file.write_all(&head.to_le_bytes()).map_err(spilling())?;
        self.file.write_all(record).map_err(spilling())
    }

    fn place(&mut self, key: &str, (opened_at, line): (Instant, u64)) -> u32 {
        if let Some(place) = self.places.get(key) {
            if let Some(ticket) = self.tickets.get_mut(*place as usize) {
                ticket.opened_at = opened_at.min(ticket.opened_at);
            }
            return *place;
        }
        let place = u32::try_from(self.tickets.len()).unwrap_or(u32::MAX); // ticket numbers are no larger
        if let Entry::Vacant(vacant) = self.places.entry(key.into()) {
            vacant.insert(place);
        }
        self.tickets.push(Ticket { opened_at, line, bytes: 0 });
        place
    }

    /// Ends the taking of rows and orders the tickets: by opening, then by first line.
    pub(super) fn sort(self) -> Result<Sorted, Error> {
        let Self { file, places, tickets } = self;
        let mut keys = vec![Box::<str>::default(); tickets.len()];
        for (key, place) in places {
            if let Some(slot) = keys.get_mut(place as usize) {
                *slot = key;
            }
        }
        let mut ordered: Vec<(u32, Ticket)> = (0..).zip(tickets).collect();
        ordered.sort_unstable_by_key(|(_, ticket)| (ticket.opened_at, ticket.line));
        let mut ranks = vec![0; ordered.len()];
        for (rank, (place, _)) in (0_u32..).zip(&ordered) {
            if let Some(slot) = ranks.get_mut(*place as usize) {
                *slot = rank;
            }
        }
        let keys: TextList = ordered.iter().filter_map(|(place, _)| keys.get(*place as usize)).collect();
        let portions = portions(ordered.iter().map(|(_, ticket)| ticket.bytes));
        let opened_at: Vec<Instant> = ordered.iter().map(|(_, ticket)| ticket.opened_at).collect();
        let file = file.into_inner().map_err(io::IntoInnerError::into_error).map_err(spilling())?;
        let file = if portions.len() > 1 { distribute(file, &ranks, &portions)? } else { file };
        Ok(Sorted { file, keys, opened_at, ranks, portions })
    }
}

/// Neighbouring tickets whose rows are read back together.
#[derive(Clone, Copy, Debug)]
struct Portion {
    /// the first ticket after them
    end: u32,
    /// where their rows begin in the file
    offset: u64,
    /// how long they are
    bytes: u64,
}

/// Parts tickets of so many bytes each.
fn portions(tickets: impl Iterator<Item = u64> + Clone) -> Vec<Portion> {
    let most = PORTION.max(tickets.clone().sum::<u64>() / PORTIONS);
    let mut portions: Vec<Portion> = Vec::new();
    let mut offset = 0;
    for (bytes, end) in tickets.zip(1_u32..) {
        match portions.last_mut() {
            Some(last) if last.bytes + bytes <= most => {
                last.bytes += bytes;
                last.end = end;
            }
            _ => portions.push(Portion { end, offset, bytes }),
        }
        offset += bytes;
    }
    portions
}

/// Copies each row to the stretch of its portion in a second file.
fn distribute(mut file: File, ranks: &[u32], portions: &[Portion]) -> Result<File, Error> {
    file.seek(SeekFrom::Start(0)).map_err(spilling())?;
    let mut input = BufReader::with_capacity(1 << 18, file);
    let output = temporary()?;
    let mut ends: Vec<(u64, Vec<u8>)> =
        portions.iter().map(|portion| (portion.offset, Vec::with_capacity(1 << 16))).collect();
    let mut row = Vec::new();
    while let Some(place) = next_row(&mut input, &mut row).map_err(spilling())? {
        let rank = ranks.get(place as usize).copied().unwrap_or_default();
        let portion = portions.partition_point(|portion| portion.end <= rank);
        let Some((offset, waiting)) = ends.get_mut(portion) else { continue };
        if waiting.len() + row.len() > 1 << 16 {
            output.write_all_at(waiting, *offset).map_err(spilling())?;
            *offset += waiting.len() as u64;
            waiting.clear();
        }
        waiting.extend_from_slice(&row);
    }
    for (offset, waiting) in ends {
        output.write_all_at(&waiting, offset).map_err(spilling())?;
    }
    Ok(output)
}

/// Reads the next row, length and ticket included, and returns its ticket's place; `None` after the last.
fn next_row(input: &mut impl Read, row: &mut Vec<u8>) -> io::Result<Option<u32>> {
    let mut head = [0; 8];
    if input.read(&mut head[..1])? == 0 {
        return Ok(None);
    }
    input.read_exact(&mut head[1..])?;
    let (length, place) = length_and_place(head);
    row.clear();
    row.extend_from_slice(&head);
    row.resize(length.max(head.len()), 0);
    input.read_exact(row.get_mut(head.len()..).unwrap_or_default())?;
    Ok(Some(place))
}

/// Returns what the first eight bytes of a row say: its length, and its ticket's place.
fn length_and_place(head: [u8; 8]) -> (usize, u32) {
    let both = u64::from_le_bytes(head);
    let [length, place] = [both & u64::from(u32::MAX), both >> 32];
    (usize::try_from(length).unwrap_or(usize::MAX), u32::try_from(place).unwrap_or(u32::MAX))
}

/// The rows of a file, to be read back ticket by ticket in the order of their opening.
pub(super) struct Sorted {
    file: File,
    /// the tickets' keys
    keys: TextList,
    /// when they were opened
    opened_at: Vec<Instant>,
    ranks: Vec<u32>,
    portions: Vec<Portion>,
}

/// Where in a portion a row stands, in the order in which it happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    rank: u32,
    at: Instant,
    line: u64,
    start: usize,
    /// it names an organisation, a contact or an agent
    names: bool,
}

/// Neighbouring tickets with their rows.
pub(super) struct Portioned<'s> {
    sorted: &'s Sorted,
    first: u32,
    count: usize,
    bytes: Vec<u8>,
    places: Vec<Place>,
    /// after how many places each ticket's rows end
    ends: Vec<usize>,
}

impl Sorted {
    /// Returns how many tickets there are.
    pub(super) fn len(&self) -> u64 {
        self.keys.len() as u64
    }

    /// Returns how many portions there are.
    pub(super) fn portions(&self) -> usize {
        self.portions.len()
    }

    /// Reads the portion `index` into memory.
    pub(super) fn portion(&self, index: usize) -> Result<Portioned<'_>, Error> {
        let first = index.checked_sub(1).and_then(|before| self.portions.get(before)).map_or(0, |it| it.end);
        let Some(portion) = self.portions.get(index) else {
            let (bytes, places, ends) = (Vec::new(), Vec::new(), Vec::new());
            return Ok(Portioned { sorted: self, first, count: 0, bytes, places, ends });
        };
        let count = (portion.end - first) as usize;
        let mut bytes = vec![0; usize::try_from(portion.bytes).unwrap_or(usize::MAX)];
        self.file.read_exact_at(&mut bytes, portion.offset).map_err(spilling())?;
        let mut places = Vec::new();
        let mut start = 0;
        while let Some((length, place, record)) = bytes.get(start..).and_then(split_row) {
            let rank = self.ranks.get(place as usize).copied().unwrap_or_default();
            let (at, line) = Record::when(record);
            places.push(Place { rank, at, line, start, names: Record::names_somebody(record) });
            start += length;
        }
        places.sort_unstable();
        let mut ends = vec![0; count]; // each ticket has rows
        for (end, place) in (1..).zip(&places) {
            if let Some(slot) = ends.get_mut((place.rank - first) as usize) {
                *slot = end;
            }
        }
        Ok(Portioned { sorted: self, first, count, bytes, places, ends })
    }
}

impl<'s> Portioned<'s> {
    /// Returns how many tickets there are.
    pub(super) fn len(&self) -> usize {
        self.count
    }

    /// Returns the key in the other system of the ticket `index` of the portion, and the earliest instant that the file
    /// tells of it.
    pub(super) fn ticket(&self, index: usize) -> Option<(&'s str, Instant)> {
        let rank = self.first as usize + index;
        let opened_at = self.sorted.opened_at.get(rank).filter(|_| index < self.count)?;
        Some((self.sorted.keys.get(rank), *opened_at))
    }

    /// Returns the rows of the ticket `index` of the portion, in the order in which they happened.
    pub(super) fn rows(&self, index: usize) -> impl Iterator<Item = Record<'_>> {
        self.places(index).iter().filter_map(|place| self.record(place))
    }

    /// Returns of its rows the first, and those that name somebody.
    pub(super) fn rows_that_name(&self, index: usize) -> impl Iterator<Item = Record<'_>> {
        let (first, later) = self.places(index).split_first().unzip();
        let later = later.into_iter().flatten().filter(|place| place.names);
        first.into_iter().chain(later).filter_map(|place| self.record(place))
    }

    fn places(&self, index: usize) -> &[Place] {
        let from = index.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or_default();
        let to = self.ends.get(index).copied().unwrap_or_default();
        self.places.get(from..to).unwrap_or_default()
    }

    fn record(&self, place: &Place) -> Option<Record<'_>> {
        let (_, _, record) = split_row(self.bytes.get(place.start..)?)?;
        Record::read(record)
    }
}

/// Returns the length of the row at the start of `bytes`, its ticket's place, and its record.
fn split_row(bytes: &[u8]) -> Option<(usize, u32, &[u8])> {
    let (length, place) = length_and_place(*bytes.first_chunk()?);
    Some((length, place, bytes.get(8..length)?))
}

fn temporary() -> Result<File, Error> {
    tempfile::tempfile().map_err(spilling())
}

fn spilling() -> impl FnOnce(io::Error) -> Error {
    about_file("$TMPDIR")
}
