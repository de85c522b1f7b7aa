//! From the log to the read tables.

use crate::{
    case_event,
    error::{Error, Result},
    log::{Recorded, Stream},
    office_event::{OfficeEvent, VERSION, key_bytes},
    tables::{
        ask, event, likeness,
        person::{self, Person, RECOVERY},
        register::{self, RegisterRow},
        seal, search, setting, tally,
        text::{self, Text},
    },
};
use casework::{Ask, Case, Refusal, Roles, SearchSummary, summarise};
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
}

impl Rows {
    fn new(
        register: RegisterRow,
        text: Text,
        searches: Vec<SearchSummary>,
        asks: Vec<Ask>,
    ) -> Self {
        let keys = likeness::keys_of(&register);
        Self {
            register,
            text,
            keys,
            searches,
            asks,
        }
    }
}

impl Reckoner {
    /// The rows that `case` deserves.
    pub(crate) fn rows(&self, case: &Case) -> Result<Rows> {
        let summary =
            summarise(case, self.law, self.calendar).map_err(|refusal| Error::Unreadable {
                stream: Stream::Case(case.id),
                sequence: case.sequence,
                detail: refusal.to_string(),
            })?;
        let (register, text) = (RegisterRow::from(&summary), Text::from(&summary));
        Ok(Rows::new(register, text, summary.searches, summary.asks))
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
            let case = case_event::replay(&event::of_stream(db, id, 0)?)?;
            put(db, id, find(db, id)?.as_ref(), &reckoner.rows(&case)?)
        }
    }
}

/// The rows as they stand.
pub(crate) fn find(db: &Connection, id: i64) -> Result<Option<Rows>> {
    let (register, text) = (register::find(db, id)?, text::find(db, id)?);
    let Some((register, text)) = register.zip(text) else {
        return Ok(None);
    };
    let (searches, asks) = (search::of_case(db, id)?, ask::of_case(db, id)?);
    Ok(Some(Rows::new(register, text, searches, asks)))
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
    ask::put(db, id, old.map_or(&[][..], |old| &old.asks), &new.asks)
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
        OfficeEvent::OfficeFounded { .. } => Ok(()),
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
