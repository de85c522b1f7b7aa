//! Backups, restoring, and the read tables made anew.

use super::made_up::{case_id, day, histories, logged, note, now, office, unlock};
use crate::tables::READ_TABLES;
use casework::Event;
use std::fs;
use store::{Error, Filter, Office, PageRequest, restore};
use tempfile::tempdir;

#[test]
fn a_backup_opens_as_an_office_and_restores() {
    let folder = tempdir().unwrap();
    let at = folder.path().join("fen.rightsdesk");
    let (mut office, _) = office(&at);
    let signers = [office.signer().clone()];
    office
        .import(
            histories(200, 1, &signers),
            200,
            &signers,
            &mut store::unwatched,
        )
        .unwrap();
    office.put_document(b"a letter").unwrap();
    let backup = office.backup(None, now(), &mut store::unwatched).unwrap();
    assert_eq!(
        (backup.position, backup.streams),
        (office.position().unwrap(), 201)
    );
    assert!(backup.path.starts_with(at.join("backups")));
    let elsewhere = office
        .backup(Some(folder.path()), now(), &mut store::unwatched)
        .unwrap();
    assert!(elsewhere.path.is_dir());
    drop(office);
    let to = folder.path().join("restored.rightsdesk");
    restore(&backup.path, &to).unwrap();
    assert!(matches!(
        restore(&backup.path, &to),
        Err(Error::AlreadyThere(_))
    ));
    let restored = unlock(&to).unwrap();
    assert_eq!(restored.position().unwrap(), backup.position);
    assert_eq!(
        restored.document(store::Digest::of(b"a letter")).unwrap(),
        b"a letter"
    );
    assert_eq!(restored.verify(&mut store::unwatched).unwrap().findings, []);
}

#[test]
fn nothing_of_a_backup_is_in_the_clear() {
    let folder = tempdir().unwrap();
    let (mut office, _) = office(&folder.path().join("fen.rightsdesk"));
    let secret = b"Thistlewood";
    let begun = Event::RequestLogged(Box::new(logged(
        "FEN-26-0001",
        "Thistlewood",
        day("2026-11-02"),
    )));
    office.append_case(case_id(1), 0, &[begun], now()).unwrap();
    let backup = office.backup(None, now(), &mut store::unwatched).unwrap();
    for inside in [office.path(), &backup.path] {
        for entry in fs::read_dir(inside)
            .unwrap()
            .map(Result::unwrap)
            .filter(|entry| entry.path().is_file())
        {
            let content = fs::read(entry.path()).unwrap();
            assert!(
                !content.windows(secret.len()).any(|window| window == secret),
                "{:?}",
                entry.path()
            );
        }
    }
}

#[test]
fn a_stopped_backup_leaves_nothing() {
    let folder = tempdir().unwrap();
    let (mut office, _) = office(&folder.path().join("fen.rightsdesk"));
    assert!(matches!(
        office.backup(None, now(), &mut |_, _| false),
        Err(Error::Cancelled)
    ));
    assert_eq!(
        fs::read_dir(office.path().join("backups")).unwrap().count(),
        0
    );
}

/// Every row of every read table, in order.
fn contents(office: &Office) -> String {
    let mut lines = Vec::new();
    for (table, order) in READ_TABLES {
        let mut list = office
            .db
            .prepare(&format!("SELECT * FROM {table} ORDER BY {order}"))
            .unwrap();
        let columns = list.column_count();
        let mut rows = list.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let values: Vec<String> = (0..columns)
                .map(|at| format!("{:?}", row.get_ref(at).unwrap()))
                .collect();
            lines.push(format!("{table} {}", values.join(" ")));
        }
    }
    lines.join("\n")
}

#[test]
fn a_rebuild_gives_the_same_rows() {
    let folder = tempdir().unwrap();
    let at = folder.path().join("fen.rightsdesk");
    let (mut office, _) = office(&at);
    let signers = [office.signer().clone()];
    office
        .import(
            histories(300, 1, &signers),
            300,
            &signers,
            &mut store::unwatched,
        )
        .unwrap();
    let page = office
        .page(&PageRequest {
            limit: 300,
            ..PageRequest::default()
        })
        .unwrap();
    for (row, at) in page.rows.iter().zip(0..) {
        let events = match at % 4 {
            0 => vec![note("the neighbour telephoned")],
            1 => vec![Event::Allocated {
                before: row.allocated_to,
                after: None,
            }],
            2 => vec![Event::ScopeCorrected {
                before: "x".into(),
                after: "Everything about me".into(),
            }],
            _ => vec![Event::Reopened {
                reason: "A page was missing".into(),
            }],
        };
        office
            .append_case(row.case, row.sequence, &events, now())
            .unwrap();
    }
    office.seal(now()).unwrap();
    let before = contents(&office);
    assert!(before.lines().count() > 2000, "{}", before.lines().count());
    assert_eq!(office.verify(&mut store::unwatched).unwrap().findings, []);
    office.rebuild(&mut store::unwatched).unwrap();
    assert_eq!(contents(&office), before);
    assert!(matches!(
        office.rebuild(&mut |_, _| false),
        Err(Error::Cancelled)
    ));
    assert_eq!(contents(&office), before);
    assert_eq!(
        office
            .search("telephoned", &Filter::default(), 100)
            .unwrap()
            .hits
            .len(),
        75
    );
    assert_eq!(office.verify(&mut store::unwatched).unwrap().findings, []);
}

#[test]
fn after_an_update_the_read_tables_are_made_anew() {
    let folder = tempdir().unwrap();
    let at = folder.path().join("fen.rightsdesk");
    let (mut office, _) = office(&at);
    let begun = logged("FEN-26-0001", "Thistlewood", day("2026-11-02"));
    office
        .append_case(
            case_id(1),
            0,
            &[Event::RequestLogged(Box::new(begun))],
            now(),
        )
        .unwrap();
    let before = contents(&office);
    office
        .db
        .execute_batch(
            "UPDATE register SET ends = '2020-01-01'; UPDATE reckoned SET by = 'an earlier one'",
        )
        .unwrap();
    assert_ne!(contents(&office), before);
    drop(office);
    assert_eq!(contents(&unlock(&at).unwrap()), before);
}
