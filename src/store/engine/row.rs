//! What comes out of statements.
use std::borrow::Cow;

use chrono::NaiveDate;
use rusqlite::types::ValueRef;

use super::Value;
use crate::domain::day;
use crate::domain::instant::Instant;
use crate::store::Error;

/// One row of an answer, read by position while the statement stands on it.
pub struct Row<'a>(pub(super) &'a rusqlite::Row<'a>);

impl Row<'_> {
    /// Returns the integer in column `index`.
    pub fn int(&self, index: usize) -> Result<i64, Error> {
        Ok(self.0.get(index)?)
    }

    /// Returns the integer in column `index`, if it is not null.
    pub fn int_or_null(&self, index: usize) -> Result<Option<i64>, Error> {
        Ok(self.0.get(index)?)
    }

    /// Returns the boolean kept as 0 or 1 in column `index`.
    pub fn flag(&self, index: usize) -> Result<bool, Error> {
        Ok(self.int(index)? != 0)
    }

    /// Returns the instant in column `index`.
    pub fn instant(&self, index: usize) -> Result<Instant, Error> {
        Ok(Instant::from_millis(self.int(index)?))
    }

    /// Returns the instant in column `index`, if it is not null.
    pub fn instant_or_null(&self, index: usize) -> Result<Option<Instant>, Error> {
        Ok(self.int_or_null(index)?.map(Instant::from_millis))
    }

    /// Returns the text in column `index`, borrowed from the row.
    pub fn str(&self, index: usize) -> Result<&str, Error> {
        let value = self.0.get_ref(index)?;
        Ok(value.as_str()?)
    }

    /// Returns the text in column `index`, borrowed from the row, if it is not null.
    pub fn str_or_null(&self, index: usize) -> Result<Option<&str>, Error> {
        let value = self.0.get_ref(index)?;
        Ok(value.as_str_or_null()?)
    }

    /// Returns the text in column `index`.
    pub fn text(&self, index: usize) -> Result<String, Error> {
        self.str(index).map(str::to_owned)
    }

    /// Returns the text in column `index`, if it is not null.
    pub fn text_or_null(&self, index: usize) -> Result<Option<String>, Error> {
        Ok(self.str_or_null(index)?.map(str::to_owned))
    }

    /// Returns the calendar day in column `index`.
    pub fn day(&self, index: usize) -> Result<NaiveDate, Error> {
        let text = self.str(index)?;
        day::stored(text).ok_or_else(|| Error::Damaged(format!("`{text}` is no day")))
    }

    /// Returns the calendar day in column `index`, if it is not null.
    pub fn day_or_null(&self, index: usize) -> Result<Option<NaiveDate>, Error> {
        self.str_or_null(index)?.map(|_| self.day(index)).transpose()
    }

    /// Returns whatever is in column `index`, borrowed from the row.
    pub fn value(&self, index: usize) -> Result<Value<'_>, Error> {
        Ok(match self.0.get_ref(index)? {
            ValueRef::Null => Value::Null,
            ValueRef::Integer(value) => Value::Int(value),
            ValueRef::Text(text) => Value::Text(String::from_utf8_lossy(text)),
            ValueRef::Blob(bytes) => Value::Blob(Cow::Borrowed(bytes)),
            ValueRef::Real(_) => return Err(Error::Damaged("a number that is no integer".to_owned())),
        })
    }

    /// Tells whether `value` is in column `index`.
    pub fn holds(&self, index: usize, value: &Value<'_>) -> Result<bool, Error> {
        Ok(match (self.0.get_ref(index)?, value) {
            (ValueRef::Null, Value::Null) => true,
            (ValueRef::Integer(here), Value::Int(value)) => here == *value,
            (ValueRef::Text(here), Value::Text(value)) => here == value.as_bytes(),
            (ValueRef::Blob(here), Value::Blob(value)) => here == value.as_ref(),
            _ => false,
        })
    }

    /// Returns the bytes in column `index`, borrowed from the row.
    pub fn blob(&self, index: usize) -> Result<&[u8], Error> {
        let value = self.0.get_ref(index)?;
        Ok(value.as_blob()?)
    }

    /// Returns the bytes in column `index`, borrowed from the row, if it is not null.
    pub fn blob_or_null(&self, index: usize) -> Result<Option<&[u8]>, Error> {
        let value = self.0.get_ref(index)?;
        Ok(value.as_blob_or_null()?)
    }
}
