//! The rules of a help desk, pure: no IO, no SQL, no clock, no locale, no printing.
//!
//! Invariant: nothing here imports anything of ours outside `domain`; the present instant is always an argument.
pub mod agent;
pub mod asset;
pub mod backdate;
pub mod calendar;
pub mod change;
pub mod contact;
pub mod contact_file;
pub mod contact_import;
pub mod contact_match;
pub mod contact_row;
pub mod contract;
pub mod credit;
pub mod cursor;
pub mod day;
pub mod desk;
pub mod email;
pub mod entitlement;
pub mod form;
pub mod import;
pub mod instant;
pub mod language;
pub mod notice;
pub mod org;
pub mod phone;
pub mod refusal;
pub mod removal;
pub mod sla;
pub mod storage;
pub mod text;
pub mod ticket;
pub mod undo;
