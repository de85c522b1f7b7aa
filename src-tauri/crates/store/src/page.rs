//! The register by the page. A page begins after a key, never at a number of rows: the ten thousandth
//! page is as quick as the first, and a case that comes in meanwhile shifts nothing.

use crate::{
    error::Result,
    filter::Filter,
    office::Office,
    tables::register::{self, RegisterRow},
};
use rusqlite::{Connection, params_from_iter, types::Value};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Up to so many cases are gathered and sorted; where more match, the order is walked and what does not
/// match is passed over.
const GATHER: u64 = 20_000;

/// By what the register is sorted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Order {
    /// Day received.
    #[default]
    Received,
    /// Last day; cases without one come as if theirs were the last of all.
    LastDay,
    /// Reference.
    Reference,
}

impl Order {
    fn column(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::LastDay => "ends",
            Self::Reference => "filed",
        }
    }
}

/// A place in the sorted register. It stays valid when cases come and go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cursor {
    key: String,
    id: i64,
}

/// Which page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PageRequest {
    /// Which cases.
    pub filter: Filter,
    /// In which order.
    pub order: Order,
    /// Greatest first.
    pub descending: bool,
    /// Where the page begins: after this place, or before it where `backwards`.
    pub from: Option<Cursor>,
    /// The page before `from`.
    pub backwards: bool,
    /// How many rows at most.
    pub limit: usize,
}

/// A page of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The cases in order.
    pub rows: Vec<RegisterRow>,
    /// `from` of the page before, with `backwards`; `None` on the first page.
    pub before: Option<Cursor>,
    /// `from` of the page after; `None` on the last page.
    pub after: Option<Cursor>,
}

impl Office {
    /// A page of the register.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn page(&self, request: &PageRequest) -> Result<Page> {
        let mut places = places(&self.db, request)?;
        let more = places.len() > request.limit;
        places.truncate(request.limit);
        if request.backwards {
            places.reverse();
        }
        let (has_before, has_after) = match request.backwards {
            true => (more, request.from.is_some()),
            false => (request.from.is_some(), more),
        };
        let ids: Vec<i64> = places.iter().map(|place| place.id).collect();
        Ok(Page {
            rows: register::list(&self.db, &ids)?,
            before: places.first().filter(|_| has_before).cloned(),
            after: places.last().filter(|_| has_after).cloned(),
        })
    }
}

/// One place more than the page holds, so that it is known whether another follows.
fn places(db: &Connection, request: &PageRequest) -> Result<Vec<Cursor>> {
    let tallies = request.filter.tallies(db)?;
    let many = tallies.values().sum::<u64>() > GATHER;
    let by_answer = request.filter.answered_from.is_some() || request.filter.answered_to.is_some();
    if many && !by_answer {
        walk(db, request, &tallies)
    } else {
        gather(db, request, &tallies)
    }
}

/// Goes through the index of the order until the page is full.
pub(crate) fn walk(
    db: &Connection,
    request: &PageRequest,
    tallies: &HashMap<i64, u64>,
) -> Result<Vec<Cursor>> {
    let index = format!("register INDEXED BY register_by_{}", request.order.column());
    let (sql, values) = select(request, &index, "");
    let mut list = db.prepare_cached(&sql)?;
    let mut rows = list.query(params_from_iter(values))?;
    let mut places = Vec::with_capacity(request.limit + 1);
    while let Some(row) = rows.next()? {
        if tallies.contains_key(&row.get(2)?) {
            places.push(Cursor {
                key: row.get(0)?,
                id: row.get(1)?,
            });
        }
        if places.len() > request.limit {
            break;
        }
    }
    Ok(places)
}

/// Takes every case of the tallies and sorts them.
pub(crate) fn gather(
    db: &Connection,
    request: &PageRequest,
    tallies: &HashMap<i64, u64>,
) -> Result<Vec<Cursor>> {
    let (wanted, limit) = (
        serde_json::to_string(&tallies.keys().collect::<Vec<_>>()).unwrap_or_default(),
        request.limit + 1,
    );
    let (sql, mut values) = select(
        request,
        "register",
        " AND tally IN (SELECT value FROM json_each(?))",
    );
    values.push(wanted.into());
    let mut list = db.prepare_cached(&format!("{sql} LIMIT {limit}"))?;
    let rows = list.query_map(params_from_iter(values), |row| {
        Ok(Cursor {
            key: row.get(0)?,
            id: row.get(1)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The query for places from `table`, and its values.
fn select(request: &PageRequest, table: &str, also: &str) -> (String, Vec<Value>) {
    let column = request.order.column();
    let (after, direction) = if request.descending == request.backwards {
        (">", "ASC")
    } else {
        ("<", "DESC")
    };
    let mut sql = format!("SELECT {column}, id, tally FROM {table} WHERE true");
    let mut values: Vec<Value> = Vec::new();
    if let Some(Cursor { key, id }) = &request.from {
        sql.push_str(&format!(" AND ({column}, id) {after} (?, ?)"));
        values.extend([key.clone().into(), (*id).into()]);
    }
    for (condition, day) in request.filter.days() {
        sql.push_str(&format!(" AND {condition}"));
        values.push(day.into());
    }
    if let Some(in_time) = request.filter.in_time {
        sql.push_str(" AND in_time = ?");
        values.push(in_time.into());
    }
    (
        format!("{sql}{also} ORDER BY {column} {direction}, id {direction}"),
        values,
    )
}
