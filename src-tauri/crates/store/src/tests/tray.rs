//! What came and is not logged yet: what the file holds of it, and no longer.

use super::made_up::{day, office};
use crate::{Became, Changes, Digest, Error, TrayDetails, TrayEntry};
use casework::Channel;
use chrono::{DateTime, TimeDelta, Utc};
use store::Office;
use tempfile::tempdir;
use uuid::Uuid;

const LETTER: &[u8] = b"Please send me everything.";

fn at() -> DateTime<Utc> {
    "2023-01-10T09:00:00Z".parse().unwrap()
}

fn details() -> TrayDetails {
    TrayDetails {
        channel: Channel::Post,
        came_to: "Ousebridge".into(),
        received: day("2023-01-05"),
        sender: "Blanche Marker".into(),
        about: "Everything about her".into(),
    }
}

fn put(office: &mut Office) -> Uuid {
    let files = [("letter.txt".to_owned(), LETTER.to_vec())];
    office.put_in_tray(details(), &files, at()).unwrap()
}

fn sound(office: &Office) {
    let verified = office.verify(&mut |_, _| true).unwrap();
    assert_eq!(verified.findings, []);
}

/// The rows of the tray and its files.
fn rows(office: &Office) -> (u64, u64) {
    let count = |table: &str| {
        let sql = format!("SELECT count(*) FROM {table}");
        office.db.query_row(&sql, [], |row| row.get(0)).unwrap()
    };
    (count("tray"), count("tray_file"))
}

#[test]
fn what_is_put_in_is_there_again_and_the_log_names_nobody() {
    let folder = tempdir().unwrap();
    let (mut office, _) = office(&folder.path().join("fen.rightsdesk"));
    let id = put(&mut office);
    let TrayEntry {
        details: found,
        files,
        aside,
        ..
    } = office.in_tray(id).unwrap();
    assert_eq!((found, aside), (details(), None));
    assert_eq!(office.tray_content(&files[0]).unwrap(), LETTER);
    assert_eq!(office.tray_counts(day("2023-01-04")).unwrap(), (1, 0));
    assert_eq!(office.tray_counts(day("2023-01-05")).unwrap(), (1, 1));
    let marked: u64 = office
        .db
        .query_row(
            "SELECT count(*) FROM event WHERE payload LIKE '%Marker%' OR payload LIKE '%Everything%'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(marked, 0);
    sound(&office);
}

#[test]
fn what_was_set_aside_for_long_is_cleared_with_its_content() {
    let folder = tempdir().unwrap();
    let (mut office, _) = office(&folder.path().join("fen.rightsdesk"));
    let id = put(&mut office);
    office.set_aside(id, "No request".into(), at()).unwrap();
    assert_eq!(office.tray_counts(day("2023-01-10")).unwrap(), (0, 0));
    office.put_back(id, at()).unwrap();
    assert!(office.in_tray(id).unwrap().aside.is_none());
    office.set_aside(id, "No request".into(), at()).unwrap();
    let before = at() - TimeDelta::seconds(1);
    assert_eq!(office.clear_tray(before, at()).unwrap(), 0);
    assert_eq!(office.clear_tray(at(), at()).unwrap(), 1);
    assert_eq!(rows(&office), (0, 0));
    assert!(matches!(office.in_tray(id), Err(Error::NotInTray)));
    assert!(matches!(
        office.document(Digest::of(LETTER)),
        Err(Error::NoDocument)
    ));
    sound(&office);
}

#[test]
fn content_that_a_second_entry_holds_stays() {
    let folder = tempdir().unwrap();
    let (mut office, _) = office(&folder.path().join("fen.rightsdesk"));
    let (first, second) = (put(&mut office), put(&mut office));
    office.set_aside(first, "Twice".into(), at()).unwrap();
    office.clear_tray(at(), at()).unwrap();
    let kept = office.in_tray(second).unwrap();
    assert_eq!(office.tray_content(&kept.files[0]).unwrap(), LETTER);
    sound(&office);
}

#[test]
fn what_somebody_else_has_taken_out_changes_nothing() {
    let folder = tempdir().unwrap();
    let (mut office, _) = office(&folder.path().join("fen.rightsdesk"));
    let id = Uuid::new_v4();
    let none = Changes {
        cases: &[],
        contents: &[b"never stored"],
    };
    let gone = office.append_from_tray(&none, (id, Became::SetAside), at());
    assert!(matches!(gone, Err(Error::NotInTray)));
    let digest = Digest::of(b"never stored");
    assert!(matches!(office.document(digest), Err(Error::NoDocument)));
    sound(&office);
}
