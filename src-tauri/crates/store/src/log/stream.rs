//! The names of streams.

use casework::CaseId;
use rusqlite::{
    ToSql,
    types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef},
};
use std::{fmt, str::FromStr};
use uuid::Uuid;

/// Whose events these are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stream {
    /// The office's own: people and their keys, settings, seals.
    Office,
    /// A case's.
    Case(CaseId),
}

const OFFICE: &str = "office";

impl fmt::Display for Stream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Office => f.write_str(OFFICE),
            Self::Case(id) => id.fmt(f),
        }
    }
}

impl FromStr for Stream {
    type Err = uuid::Error;

    fn from_str(name: &str) -> Result<Self, uuid::Error> {
        if name == OFFICE {
            Ok(Self::Office)
        } else {
            Uuid::parse_str(name).map(|id| Self::Case(CaseId(id)))
        }
    }
}

impl ToSql for Stream {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.to_string().into())
    }
}

impl FromSql for Stream {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value
            .as_str()?
            .parse()
            .map_err(|e| FromSqlError::Other(Box::new(e)))
    }
}
