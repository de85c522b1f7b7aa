//! From the log to the read tables.

use crate::{
    case_event,
    digest::Digest,
    error::{Error, Result},
    log::{Recorded, Stream},
    office_event::{OfficeEvent, VERSION, key_bytes},
    tables::{
        ask, event, holding, likeness,
        person::{self, Person, RECOVERY},
        register::{self, RegisterRow},
        retention::{self, RetentionRow},
        seal, search, setting, tally,
        text::{self, Text},
    },
};
use casework::{
    Ask, Case, CaseId, IdentityCopy, Refusal, Remains, Roles, SearchSummary, Summary, summarise,
};
use chrono::NaiveDate;
use rusqlite::Connection;
use statute::{Calendar, Law};
use std::collections::BTreeSet;

/// The law that deadlines are reckoned by.
#[derive(Clone, Copy)]
pub(crate) struct Reckoner {
    pub(crate) law: &'static Law,
    pub(crate) calendar: &'static Calendar,
}

/// What the read tables say of one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Rows {
    pub(crate) register: RegisterRow,
    pub(crate) text: Text,
    /// Under what a similar case is looked for.
    pub(crate) keys: BTreeSet<String>,
    pub(crate) searches: Vec<SearchSummary>,
    pub(crate) asks: Vec<Ask>,
    /// The content that it holds.
    pub(crate) holds: BTreeSet<Digest>,
    pub(crate) retention: Option<RetentionRow>,
    pub(crate) copies: Vec<IdentityCopy>,
}

impl From<Summary> for Rows {
    fn from(summary: Summary) -> Self {
        let register = RegisterRow::from(&summary);
        let digests = summary.holds.iter().filter_map(|hex| hex.parse().ok());
        Self {
            text: Text::from(&summary),
            keys: likeness::keys_of(&register),
            holds: digests.collect(),
            retention: RetentionRow::of(&summary),
            register,
            searches: summary.searches,
            asks: summary.asks,
            copies: summary.identity_copies,
        }
    }
}

impl Rows {
    /// The rows of a case whose file was destroyed.
    fn of_remains(case: CaseId, sequence: u64, remains: &Remains) -> Self {
        Self {
            register: RegisterRow::of_remains(case, sequence, remains),
            text: Text::from(remains),
            keys: BTreeSet::new(),
            searches: remains.searches.clone(),
            asks: Vec::new(),
            holds: BTreeSet::new(),
            retention: Some(RetentionRow::from(remains)),
            copies: Vec::new(),
        }
    }
}

impl Reckoner {
    /// The rows that the events of a stream deserve: of the case, or of what remains of it.
    pub(crate) fn rows_of(&self, events: &[Recorded]) -> Result<Rows> {
        match case_event::remains(events)? {
            Some((case, sequence, remains)) => Ok(Rows::of_remains(case, sequence, &remains)),
            None => self.rows(&case_event::replay(events)?),
        }
    }

    /// The rows that `case` deserves.
    pub(crate) fn rows(&self, case: &Case) -> Result<Rows> {
        let summary = summarise(case, self.law, self.calendar);
        let summary = summary.map_err(|refusal| Error::Unreadable {
            stream: Stream::Case(case.id),
            sequence: case.sequence,
            detail: refusal.to_string(),
        })?;
        Ok(Rows::from(summary))
    }

    /// The last day of each part of `case`, in the order of the parts.
    pub(crate) fn last_days(&self, case: &Case) -> Result<Vec<Option<NaiveDate>>> {
        let unreadable = |refusal: Refusal| Error::Unreadable {
            stream: Stream::Case(case.id),
            sequence: case.sequence,
            detail: refusal.to_string(),
        };
        let last_day = |part| {
            let rule = case.rule(part, self.law).map_err(Refusal::from)?;
            let reckoning = case.reckon(part, rule, self.calendar)?;
            Ok(reckoning.last_day)
        };
        let days = case
            .parts
            .iter()
            .map(|part| last_day(part).map_err(unreadable));
        days.collect()
    }
}

/// Brings the read tables up to date with `events`, which were just appended to `stream`.
pub(crate) fn follow(
    db: &Connection,
    reckoner: &Reckoner,
    stream: Stream,
    id: i64,
    events: &[Recorded],
) -> Result<()> {
    match stream {
        Stream::Office => events.iter().try_for_each(|event| follow_office(db, event)),
        Stream::Case(_) => {
            let rows = reckoner.rows_of(&event::of_stream(db, id, 0)?)?;
            put(db, id, find(db, id)?.as_ref(), &rows)
        }
    }
}

/// The rows as they stand.
pub(crate) fn find(db: &Connection, id: i64) -> Result<Option<Rows>> {
    let (register, text) = (register::find(db, id)?, text::find(db, id)?);
    let Some((register, text)) = register.zip(text) else {
        return Ok(None);
    };
    Ok(Some(Rows {
        keys: likeness::keys_of(&register),
        register,
        text,
        searches: search::of_case(db, id)?,
        asks: ask::of_case(db, id)?,
        holds: holding::of_case(db, id)?,
        retention: retention::find(db, id)?,
        copies: retention::copies_of(db, id)?,
    }))
}

/// Puts `new` in the place of `old`; what is the same in both is left alone.
pub(crate) fn put(db: &Connection, id: i64, old: Option<&Rows>, new: &Rows) -> Result<()> {
    put_line(db, id, old.map(|old| &old.register), &new.register)?;
    text::put(db, id, old.map(|old| &old.text), &new.text)?;
    let none = BTreeSet::new();
    let keys = old.map_or(&none, |old| &old.keys);
    likeness::put(db, id, keys, &new.keys)?;
    let searches = old.map_or(&[][..], |old| &old.searches);
    search::put(db, id, searches, &new.searches)?;
    ask::put(db, id, old.map_or(&[][..], |old| &old.asks), &new.asks)?;
    let nothing = BTreeSet::new();
    holding::put(db, id, old.map_or(&nothing, |old| &old.holds), &new.holds)?;
    let row = old.and_then(|old| old.retention.as_ref());
    retention::put(db, id, row, new.retention.as_ref())?;
    retention::put_copies(db, id, old.map_or(&[][..], |old| &old.copies), &new.copies)
}

/// Puts the line `new` in the place of `old`, and counts it in its place.
pub(crate) fn put_line(
    db: &Connection,
    id: i64,
    old: Option<&RegisterRow>,
    new: &RegisterRow,
) -> Result<()> {
    register::put(db, id, new)?;
    let (before, after) = (old.map(RegisterRow::tally), new.tally());
    if before.as_ref() == Some(&after) {
        return Ok(());
    }
    before
        .iter()
        .try_for_each(|before| tally::subtract(db, before))?;
    tally::add(db, &after)
}

/// The event of the office that was recorded.
pub(crate) fn read_office(recorded: &Recorded) -> Result<OfficeEvent> {
    let unreadable = |detail: String| Error::Unreadable {
        stream: recorded.stream,
        sequence: recorded.sequence,
        detail,
    };
    if recorded.version > VERSION {
        return Err(unreadable(format!(
            "version {} of “{}”",
            recorded.version, recorded.kind
        )));
    }
    serde_json::from_str(recorded.payload.as_deref().unwrap_or_default())
        .map_err(|e| unreadable(e.to_string()))
}

/// Brings the office's own tables up to date with one event.
pub(crate) fn follow_office(db: &Connection, recorded: &Recorded) -> Result<()> {
    let malformed = || Error::Unreadable {
        stream: recorded.stream,
        sequence: recorded.sequence,
        detail: "a public key has 64 hexadecimal digits".into(),
    };
    let key = |text: &str| key_bytes(text).ok_or_else(malformed);
    match read_office(recorded)? {
        OfficeEvent::OfficeFounded { .. }
        | OfficeEvent::IntakePut { .. }
        | OfficeEvent::IntakeTaken { .. } => Ok(()),
        OfficeEvent::RecoveryCodeSet { key: text } => {
            let code = Person {
                id: RECOVERY,
                name: String::new(),
                roles: Roles::default(),
                removed: false,
            };
            person::put(db, &code, &key(&text)?)
        }
        OfficeEvent::PersonAdded {
            person,
            name,
            roles,
            key: text,
        } => person::put(
            db,
            &Person {
                id: person,
                name,
                roles,
                removed: false,
            },
            &key(&text)?,
        ),
        OfficeEvent::PersonChanged {
            person,
            name,
            roles,
        } => {
            let (old, key) = person::find(db, person)?;
            person::put(db, &Person { name, roles, ..old }, &key)
        }
        OfficeEvent::KeyChanged { person, key: text } => person::set_key(db, person, &key(&text)?),
        OfficeEvent::PersonRemoved { person } => {
            let (old, key) = person::find(db, person)?;
            person::put(
                db,
                &Person {
                    removed: true,
                    ..old
                },
                &key,
            )
        }
        OfficeEvent::SettingChanged { setting, after, .. } => setting::put(db, &setting, &after),
        OfficeEvent::Sealed(seal) => seal::put(db, recorded.position, &seal),
    }
}
