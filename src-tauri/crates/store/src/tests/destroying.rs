//! A file that was destroyed is gone: from every table, from the pages that nothing uses any more, and
//! from the journal; and the office is whole after.

use super::{
    eventful::{WORD, events},
    made_up::{ASHA, case_id, day, logged, noon, note, now, office, unlock},
    pages::{holds, in_the_clear},
};
use casework::{
    Actor, Case, Command, Event, PersonId, Proposal, RetentionCommand, RetentionEvent, Role, Roles,
    Setting, decide,
};
use rusqlite::types::ValueRef;
use store::{Digest, Draft, Error, Office};
use tempfile::tempdir;
use uuid::Uuid;

/// An office with the case to be destroyed and another beside it.
fn with_two_cases(office: &mut Office) {
    let content = format!("the scan of {WORD}");
    let happened = events(&Digest::of(content.as_bytes()).to_string());
    office
        .append_with_documents(
            case_id(1),
            0,
            &happened,
            &[content.as_bytes()],
            noon(day("2023-02-03")),
        )
        .unwrap();
    let other = Event::RequestLogged(Box::new(logged("FEN-26-0002", "Heron", day("2026-11-02"))));
    office
        .append_case(case_id(2), 0, &[other, note("kept as it is")], now())
        .unwrap();
    let draft = |place: String, body: &str| Draft {
        place,
        body: body.into(),
        at: now(),
    };
    let place = format!("note {}", case_id(1));
    office.keep_draft(&draft(place, WORD)).unwrap();
    let place = format!("note {}", case_id(2));
    office.keep_draft(&draft(place, "stays")).unwrap();
}

fn proposed(office: &mut Office) -> Case {
    let case = office.case(case_id(1)).unwrap();
    let proposal = Proposal {
        by: PersonId(Uuid::from_u128(9)),
        on: day("2026-11-20"),
        due: day("2025-02-04"),
    };
    let event = Event::Retention(RetentionEvent::Proposed(proposal));
    office
        .append_case(case.id, case.sequence, &[event], now())
        .unwrap();
    office.case(case_id(1)).unwrap()
}

fn remains(office: &Office, case: &Case) -> Event {
    let actor = Actor {
        person: ASHA,
        roles: Roles(vec![Role::Supervisor]),
        covers: Vec::new(),
    };
    let setting = Setting {
        law: office.law(),
        calendar: office.calendar(),
        today: day("2026-11-23"),
    };
    let words = "Two years after the case is closed".to_owned();
    let command = Command::Retention(RetentionCommand::Destroy { words });
    decide(case, &actor, &command, &setting).unwrap().remove(0)
}

fn destroyed() -> (tempfile::TempDir, Office) {
    let folder = tempdir().unwrap();
    let (mut office, _) = office(&folder.path().join("fen.rightsdesk"));
    with_two_cases(&mut office);
    let case = proposed(&mut office);
    let event = remains(&office, &case);
    office
        .destroy(&[(case.id, case.sequence, event)], now())
        .unwrap();
    (folder, office)
}

/// Every table and column in which a word stands.
fn places(office: &Office, word: &str) -> Vec<String> {
    let mut tables = office
        .db
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
        .unwrap();
    let tables: Vec<String> = tables
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<rusqlite::Result<_>>()
        .unwrap();
    tables
        .iter()
        .filter(|table| {
            let mut all = office
                .db
                .prepare(&format!("SELECT * FROM {table}"))
                .unwrap();
            let columns = all.column_count();
            let mut rows = all.query([]).unwrap();
            let mut found = false;
            while let Some(row) = rows.next().unwrap() {
                found |= (0..columns).any(|at| match row.get_ref(at).unwrap() {
                    ValueRef::Text(bytes) | ValueRef::Blob(bytes) => holds(bytes, word),
                    _ => false,
                });
            }
            found
        })
        .cloned()
        .collect()
}

#[test]
fn the_bytes_are_gone_from_the_file() {
    let folder = tempdir().unwrap();
    let (mut office, _) = office(&folder.path().join("fen.rightsdesk"));
    with_two_cases(&mut office);
    let case = proposed(&mut office);
    let before = places(&office, WORD);
    for table in [
        "event",
        "register",
        "text",
        "likeness",
        "piece",
        "draft",
        "name_search_data",
    ] {
        assert!(
            before.iter().any(|it| it == table),
            "{table} is not in {before:?}"
        );
    }
    assert!(
        holds(&in_the_clear(&office), WORD),
        "the pages cannot be read"
    );
    let event = remains(&office, &case);
    office
        .destroy(&[(case.id, case.sequence, event)], now())
        .unwrap();
    assert_eq!(places(&office, WORD), Vec::<String>::new());
    let clear = in_the_clear(&office);
    assert!(
        !holds(&clear, WORD),
        "the word stands in a page of the file"
    );
    assert!(
        holds(&clear, "kept as it is"),
        "the other case is not in the pages"
    );
}

#[test]
fn a_document_that_was_destroyed_is_gone_from_the_pages() {
    let folder = tempdir().unwrap();
    let (mut office, _) = office(&folder.path().join("fen.rightsdesk"));
    let scan = "the scan of a licence ".repeat(40_000);
    let filed = events(&Digest::of(scan.as_bytes()).to_string());
    let filed = filed
        .iter()
        .find(|event| event.kind() == "document")
        .unwrap();
    let begun = Event::RequestLogged(Box::new(logged("FEN-26-0003", "Heron", day("2026-11-02"))));
    office
        .append_with_documents(
            case_id(3),
            0,
            &[begun, filed.clone()],
            &[scan.as_bytes()],
            now(),
        )
        .unwrap();
    assert!(holds(&in_the_clear(&office), "the scan of a licence"));
    let gone = Event::Document(casework::DocumentEvent::Destroyed {
        document: casework::DocumentId(1),
        reason: "its time is over".into(),
    });
    office.append_case(case_id(3), 2, &[gone], now()).unwrap();
    office.empty_journal().unwrap();
    assert!(!holds(&in_the_clear(&office), "the scan of a licence"));
}

#[test]
fn what_remains_is_figures_and_the_certificate() {
    let (_folder, office) = destroyed();
    let (remains, by) = office.remains(case_id(1)).unwrap().unwrap();
    assert_eq!((by, remains.on), (ASHA, day("2026-11-23")));
    assert_eq!(remains.reference.0, "FEN-23-0001");
    assert_eq!((remains.amounts.letters, remains.amounts.documents), (1, 1));
    assert_eq!((remains.amounts.items, remains.amounts.pages), (1, 3));
    assert_eq!(remains.searches.len(), 1);
    let row = office.line(case_id(1)).unwrap();
    assert_eq!((row.subject.as_str(), row.address.as_str()), ("", ""));
    assert_eq!(row.destroyed, Some(day("2026-11-23")));
    assert_eq!(row.in_time, Some(true));
    assert!(matches!(
        office.case(case_id(1)),
        Err(Error::Destroyed { reference, .. }) if reference == "FEN-23-0001"
    ));
    let found = office.search(WORD, &store::Filter::default(), 10).unwrap();
    assert!(found.hits.is_empty());
    let found = office
        .search("FEN-23-0001", &store::Filter::default(), 10)
        .unwrap();
    assert_eq!(found.hits.len(), 1);
}

#[test]
fn the_office_is_whole_after() {
    let (folder, mut office) = destroyed();
    let verified = office.verify(&mut store::unwatched).unwrap();
    assert_eq!(verified.findings, Vec::new());
    assert!(verified.disposed > 20, "{}", verified.disposed);
    let before = office.line(case_id(1)).unwrap();
    office.rebuild(&mut store::unwatched).unwrap();
    assert_eq!(office.line(case_id(1)).unwrap(), before);
    assert_eq!(
        office.verify(&mut store::unwatched).unwrap().findings,
        Vec::new()
    );
    assert_eq!(
        office.case(case_id(2)).unwrap().notes[0].text,
        "kept as it is"
    );
    assert!(
        office
            .draft(&format!("note {}", case_id(2)))
            .unwrap()
            .is_some()
    );
    drop(office);
    let office = unlock(&folder.path().join("fen.rightsdesk")).unwrap();
    assert_eq!(office.destroyed(10).unwrap().1, 1);
}

#[test]
fn content_goes_with_its_last_holder_only() {
    let folder = tempdir().unwrap();
    let (mut office, _) = office(&folder.path().join("fen.rightsdesk"));
    let content = format!("the scan of {WORD}");
    let digest = Digest::of(content.as_bytes());
    with_two_cases(&mut office);
    let filed = events(&digest.to_string());
    let filed = filed
        .iter()
        .find(|event| event.kind() == "document")
        .unwrap();
    office
        .append_case(case_id(2), 2, std::slice::from_ref(filed), now())
        .unwrap();
    let case = proposed(&mut office);
    let event = remains(&office, &case);
    office
        .destroy(&[(case.id, case.sequence, event)], now())
        .unwrap();
    assert_eq!(office.document(digest).unwrap(), content.as_bytes());
    let gone = Event::Document(casework::DocumentEvent::Destroyed {
        document: casework::DocumentId(1),
        reason: "misfiled".into(),
    });
    office.append_case(case_id(2), 3, &[gone], now()).unwrap();
    assert!(matches!(office.document(digest), Err(Error::NoDocument)));
}

#[test]
fn nobody_empties_an_event_of_a_file_that_was_not_destroyed() {
    let (_folder, office) = destroyed();
    for sql in [
        "UPDATE event SET payload = NULL WHERE stream = (SELECT id FROM stream WHERE name LIKE '%4242')",
        "UPDATE event SET payload = NULL WHERE kind = 'destroyed'",
        "UPDATE event SET payload = '{}' WHERE payload IS NULL",
        "UPDATE event SET actor = x'00' WHERE payload IS NULL",
    ] {
        let name = case_id(2).0.to_string();
        let sql = sql.replace("%4242", &name);
        assert!(office.db.execute(&sql, []).is_err(), "{sql}");
    }
}

#[test]
fn a_change_that_got_there_first_stops_it() {
    let folder = tempdir().unwrap();
    let (mut office, _) = office(&folder.path().join("fen.rightsdesk"));
    with_two_cases(&mut office);
    let case = proposed(&mut office);
    let event = remains(&office, &case);
    let refused = office.destroy(&[(case.id, case.sequence - 1, event)], now());
    assert!(matches!(refused, Err(Error::Conflict { .. })));
    assert_eq!(office.case(case_id(1)).unwrap(), case);
}
