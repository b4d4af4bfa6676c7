//! Files in and out: what other systems write, read row by row, each row judged alone.
//!
//! Invariant: memory does not grow with the file; a row is bounded, and so is everything remembered between rows.
pub mod contacts;
mod delimiter;
mod desk_words;
mod encoding;
mod guard;
mod header;
pub mod history;
pub mod holidays;
pub mod import_map;
pub mod listing;
mod map_reader;
pub mod rejects;
pub mod source;
mod table;
#[cfg(test)]
mod testing;
mod times;
mod words;
