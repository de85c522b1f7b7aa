//! The read tables beside what the log says.

use super::{Finding, Verified};
use crate::{
    derive::{self, follow_office},
    error::{Error, Result},
    log::Stream,
    office::Office,
    progress::{Watch, tell},
    tables::{self, document, event, holding, likeness, register, stream, tally, text},
};
use rusqlite::Connection;

/// How many streams are listed at a time.
const AT_A_TIME: usize = 1000;

/// Holds every read table and every document against the log.
pub(super) fn compare(
    office: &Office,
    total: u64,
    verified: &mut Verified,
    watch: Watch<'_>,
) -> Result<()> {
    compare_office(&office.db, verified)?;
    let keys = compare_cases(office, total, verified, watch)?;
    compare_whole(&office.db, keys, verified)?;
    compare_documents(&office.db, verified)
}

/// People, settings and seals: made anew beside, in memory, and compared.
fn compare_office(db: &Connection, verified: &mut Verified) -> Result<()> {
    let mut anew = Connection::open_in_memory()?;
    tables::migrate(&mut anew)?;
    let Some(head) = stream::head(db, Stream::Office)? else {
        return Ok(());
    };
    for event in event::of_stream(db, head.id, 0)? {
        // What cannot be understood was reported when the log was walked.
        let _ = follow_office(&anew, &event);
    }
    for table in ["person", "setting", "seal"] {
        if dump(db, table)? != dump(&anew, table)? {
            verified.findings.push(stale(format!(
                "The table “{table}” is not what the office’s history says."
            )));
        }
    }
    Ok(())
}

fn compare_cases(
    office: &Office,
    total: u64,
    verified: &mut Verified,
    watch: Watch<'_>,
) -> Result<u64> {
    let (mut after, mut keys) = (0, 0);
    loop {
        let streams = stream::cases_after(&office.db, after, AT_A_TIME)?;
        let Some((last, _)) = streams.last() else {
            return Ok(keys);
        };
        after = last.id;
        for (head, stream) in streams {
            keys += compare_case(office, head.id, stream, verified)?;
            verified.cases += 1;
        }
        tell(watch, (verified.events + verified.cases).min(total), total)?;
    }
}

/// One case; returns how many keys of likeness it has.
fn compare_case(office: &Office, id: i64, stream: Stream, verified: &mut Verified) -> Result<u64> {
    let found = derive::find(&office.db, id)?;
    let expected =
        event::of_stream(&office.db, id, 0).and_then(|events| office.reckoner.rows_of(&events));
    let expected = match expected {
        Ok(rows) => rows,
        Err(error @ (Error::Unreadable { .. } | Error::NoCase)) => {
            let sentence = format!("The events of case {stream} do not make a case: {error}");
            verified
                .findings
                .push(Finding::stream("unreadable", stream, sentence));
            return Ok(0);
        }
        Err(other) => return Err(other),
    };
    let keys = &expected.keys;
    let mut same = found.as_ref() == Some(&expected);
    for key in keys {
        same = same && likeness::has(&office.db, key, id)?;
    }
    if !same {
        let reference = &expected.register.reference;
        let sentence = format!(
            "The register’s line of {reference} is not what its events say. Rebuild the lists."
        );
        verified
            .findings
            .push(Finding::stream("stale-table", stream, sentence));
    }
    Ok(keys.len() as u64)
}

/// What only shows over all cases: counts, and rows of cases that are none.
fn compare_whole(db: &Connection, keys: u64, verified: &mut Verified) -> Result<()> {
    for (_, tallied, counted) in tally::wrong(db)? {
        verified.findings.push(stale(format!(
            "A count says {tallied} cases where the register has {counted}."
        )));
    }
    if likeness::count(db)? != keys {
        verified.findings.push(stale(
            "The index of similar cases has entries that no case explains.".into(),
        ));
    }
    for table in ["register", "text"] {
        let rows: u64 = db.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| {
            row.get(0)
        })?;
        if rows != verified.cases {
            verified.findings.push(stale(format!(
                "The table “{table}” has {rows} rows for {} cases.",
                verified.cases
            )));
        }
    }
    for index in text::wrong_indexes(db) {
        verified.findings.push(stale(format!(
            "The search index “{index}” does not match the cases."
        )));
    }
    Ok(())
}

fn compare_documents(db: &Connection, verified: &mut Verified) -> Result<()> {
    for (digest, id) in holding::missing(db)? {
        let reference = register::find(db, id)?.map(|row| row.reference);
        let reference = reference.unwrap_or_default();
        let sentence = format!("The document {digest} of {reference} is missing.");
        verified
            .findings
            .push(Finding::office("missing-document", sentence));
    }
    for digest in document::digests(db)? {
        if document::get(db, digest).is_err() {
            let sentence = format!("The document {digest} is damaged.");
            verified
                .findings
                .push(Finding::office("damaged-document", sentence));
        }
        verified.documents += 1;
    }
    Ok(())
}

fn stale(sentence: String) -> Finding {
    Finding::office("stale-table", format!("{sentence} Rebuild the lists."))
}

/// Every row of a small table as text, in order.
fn dump(db: &Connection, table: &str) -> Result<Vec<String>> {
    let mut list = db.prepare(&format!("SELECT * FROM {table} ORDER BY 1"))?;
    let columns = list.column_count();
    let rows = list.query_map([], |row| {
        (0..columns)
            .map(|at| Ok(format!("{:?}", row.get_ref(at)?)))
            .collect::<rusqlite::Result<Vec<_>>>()
    })?;
    Ok(rows
        .map(|row| row.map(|values| values.join("|")))
        .collect::<rusqlite::Result<_>>()?)
}
