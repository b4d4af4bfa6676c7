//! At most once: what a write under an idempotency key was asked, and what came of it.
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::{Circumstances, Outcome};
use crate::domain::instant::Instant;
use crate::domain::refusal::Refusal;
use crate::error::Error;
use crate::store::{self, Tx};

/// An idempotency key at work.
pub(in crate::ops) struct Key<'a> {
    key: &'a str,
    target: &'a str,
    command: &'a str,
    digest: Vec<u8>,
}

impl<'a> Key<'a> {
    /// Returns the key of these circumstances, where there is one, for `request`.
    pub(in crate::ops) fn new(
        circumstances: &'a Circumstances,
        (command, target): (&'a str, &'a str),
        request: &impl Serialize,
    ) -> Option<Self> {
        let key = circumstances.key.as_deref()?;
        Some(Self { key, target, command, digest: digest(request, circumstances) })
    }

    /// Returns what was made under the key before, if it was used for the very same.
    pub(in crate::ops) fn used(&self, tx: &Tx) -> Result<Option<String>, Error> {
        match store::request::find(tx, self.key, self.target)? {
            None => Ok(None),
            Some(before) if before.command == self.command && before.digest == self.digest => {
                Ok(Some(before.made))
            }
            Some(before) => {
                Err(Refusal::KeyReused { key: self.key.to_owned(), command: before.command }.into())
            }
        }
    }

    /// Remembers what was made under the key.
    pub(in crate::ops) fn keep(
        self,
        tx: &Tx,
        (made, outcome): (&str, Outcome),
        now: Instant,
    ) -> Result<(), Error> {
        let request = store::request::Request {
            command: self.command.to_owned(),
            digest: self.digest,
            made: made.to_owned(),
        };
        Ok(store::request::keep(tx, (self.key, self.target), &request, outcome.slug(), now)?)
    }
}

fn digest(request: &impl Serialize, circumstances: &Circumstances) -> Vec<u8> {
    // A request is made of strings, numbers and maps with string keys: it always serialises.
    let json = serde_json::to_vec(&(request, circumstances.at, &circumstances.acting)).unwrap_or_default();
    Sha256::digest(json).to_vec()
}
