//! Reading a TOML file so that whatever is wrong says where.

use std::fmt;
use std::marker::PhantomData;

use chrono::NaiveDate;
use serde::de::{Error as _, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use toml::Spanned;
use toml::de::{DeTable, Error};

use crate::LawError;
use crate::plain::{plain, unreadable};

/// A file being read.
#[derive(Clone, Copy)]
pub(crate) struct Source<'a> {
    pub(crate) file: &'a str,
    pub(crate) text: &'a str,
}

impl<'a> Source<'a> {
    /// Reads the whole file as a `T`.
    pub(crate) fn read<T: for<'de> Deserialize<'de>>(self) -> Result<T, LawError> {
        self.take(self.table()?)
    }

    /// The file's outermost table.
    pub(crate) fn table(self) -> Result<Spanned<DeTable<'a>>, LawError> {
        DeTable::parse(self.text).map_err(|error| self.error(&error, unreadable))
    }

    /// Reads a table of this file as a `T`.
    pub(crate) fn take<T: for<'de> Deserialize<'de>>(
        self,
        table: Spanned<DeTable<'a>>,
    ) -> Result<T, LawError> {
        T::deserialize(toml::Deserializer::from(table)).map_err(|error| self.error(&error, plain))
    }

    /// Something wrong at a place in this file.
    pub(crate) fn wrong(self, at: usize, key: &str, message: impl Into<String>) -> LawError {
        LawError {
            file: self.file.to_owned(),
            line: Some(self.line(at)),
            key: Some(key.to_owned()),
            message: message.into(),
        }
    }

    fn error(self, error: &Error, told: fn(&str) -> String) -> LawError {
        let mut bare = error.clone();
        bare.set_input(None);
        let shown = bare.to_string();
        let key = shown
            .lines()
            .find_map(|line| line.strip_prefix("in `")?.strip_suffix('`'));
        LawError {
            file: self.file.to_owned(),
            line: error.span().map(|span| self.line(span.start)),
            key: key.map(str::to_owned),
            message: told(error.message()),
        }
    }

    fn line(self, at: usize) -> usize {
        self.text
            .bytes()
            .take(at)
            .filter(|byte| *byte == b'\n')
            .count()
            + 1
    }
}

/// A date written as TOML writes it, without a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Day(pub(crate) NaiveDate);

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = toml::value::Datetime::deserialize(deserializer)?;
        let date = written
            .date
            .filter(|_| written.time.is_none() && written.offset.is_none());
        date.and_then(|date| {
            NaiveDate::from_ymd_opt(i32::from(date.year), date.month.into(), date.day.into())
        })
        .map(Self)
        .ok_or_else(|| {
            D::Error::custom(format!(
                "{written} is not a date: write year-month-day, in figures and without a time"
            ))
        })
    }
}

/// A table whose keys are ids, in the order in which they are written.
#[derive(Debug, Clone)]
pub(crate) struct Keyed<T>(pub(crate) Vec<(String, T)>);

impl<T> Default for Keyed<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Keyed<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Entries(PhantomData))
    }
}

struct Entries<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Entries<T> {
    type Value = Keyed<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a table of entries by name")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Keyed<T>, A::Error> {
        let mut entries = Vec::new();
        while let Some(id) = map.next_key::<String>()? {
            if !is_kebab(&id) {
                return Err(A::Error::custom(format!(
                    "\"{id}\" is not a name for an entry: write small letters and digits, with single hyphens between words"
                )));
            }
            entries.push((id, map.next_value()?));
        }
        Ok(Keyed(entries))
    }
}

/// `partly-disclosed`: small letters, digits and single hyphens between them.
pub(crate) fn is_kebab(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    name.split('-')
        .all(|part| !part.is_empty() && part.bytes().all(plain))
}
