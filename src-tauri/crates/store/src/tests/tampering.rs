//! Somebody with a key and a database tool changes the file. Each change is found, and named.

use super::made_up::{case_id, histories, note, now, office, person, unlock};
use casework::Role;
use store::{Effort, Log, Office, PageRequest, Stream, Verified};
use tempfile::{TempDir, tempdir};

fn filled() -> (TempDir, Office) {
    let folder = tempdir().unwrap();
    let (mut office, _) = office(&folder.path().join("fen.rightsdesk"));
    let signers = [office.signer().clone()];
    office
        .import(
            histories(20, 1, &signers),
            20,
            &signers,
            &mut store::unwatched,
        )
        .unwrap();
    office.put_document(&[3; 300_000]).unwrap();
    office.seal(now()).unwrap();
    (folder, office)
}

fn verified(office: &Office) -> Verified {
    office.verify(&mut store::unwatched).unwrap()
}

#[test]
fn a_sound_office_verifies() {
    let (_folder, office) = filled();
    let verified = verified(&office);
    assert_eq!(verified.findings, []);
    assert_eq!(
        (
            verified.streams,
            verified.cases,
            verified.documents,
            verified.seals
        ),
        (21, 20, 3, 1)
    );
    assert_eq!(verified.events, office.position().unwrap());
    assert!(matches!(
        office.verify(&mut |_, _| false),
        Err(store::Error::Cancelled)
    ));
}

#[test]
fn the_log_cannot_be_changed_by_accident() {
    let (_folder, office) = filled();
    for sql in [
        "UPDATE event SET payload = '{}' WHERE position = 9",
        "DELETE FROM event WHERE position = 9",
        "DELETE FROM stream WHERE id = 2",
        "UPDATE stream SET name = 'x' WHERE id = 2",
        "UPDATE document SET bytes = 0",
        "UPDATE piece SET content = x''",
        "INSERT INTO event (stream, sequence, at, actor, kind, version, payload_sha256, previous, hash, signature)
         SELECT stream, sequence, at, actor, kind, version, payload_sha256, previous, hash, signature FROM event LIMIT 1",
    ] {
        assert!(office.db.execute_batch(sql).is_err(), "{sql}");
    }
    assert_eq!(verified(&office).findings, []);
}

/// Event 8 and the five after it belong to the first cases; case streams begin at number 2.
#[test]
fn every_change_on_purpose_is_found() {
    for (sql, codes) in [
        (
            "UPDATE event SET payload = replace(payload, 'a', 'b') WHERE stream = 3 AND sequence = 1",
            &["changed-content"][..],
        ),
        (
            "UPDATE event SET at = '2020-01-01T00:00:00.000Z' WHERE stream = 3 AND sequence = 2",
            &["changed-event"],
        ),
        (
            "UPDATE event SET actor = x'00000000000000000000000000000009' WHERE stream = 3 AND sequence = 2",
            &["changed-event", "unknown-person"],
        ),
        (
            "UPDATE event SET signature = zeroblob(64) WHERE stream = 3 AND sequence = 2",
            &["signature"],
        ),
        (
            "UPDATE event SET hash = zeroblob(32) WHERE stream = 3 AND sequence = 2",
            &["changed-event", "broken-chain", "signature", "seal"],
        ),
        (
            "DELETE FROM event WHERE stream = 3 AND sequence = 2",
            &["gap", "missing-event", "seal"],
        ),
        (
            "DELETE FROM event WHERE stream = 21 AND sequence = 3",
            &["gap", "seal"],
        ),
        (
            "DELETE FROM event WHERE stream = 3; DELETE FROM register WHERE id = 3; DELETE FROM text WHERE id = 3; DELETE FROM likeness WHERE id = 3; DELETE FROM stream WHERE id = 3",
            &["gap", "seal"],
        ),
        (
            "DELETE FROM event WHERE position = (SELECT max(position) FROM event)",
            &["missing-tail"],
        ),
        (
            "UPDATE register SET subject = 'Somebody, Else' WHERE id = 3",
            &["stale-table"],
        ),
        (
            "UPDATE text SET notes = notes || 'x' WHERE id = 3",
            &["stale-table"],
        ),
        ("DELETE FROM likeness WHERE id = 3", &["stale-table"]),
        (
            "UPDATE tally SET cases = cases + 1 WHERE id = (SELECT min(id) FROM tally)",
            &["stale-table"],
        ),
        (
            "UPDATE setting SET value = '\"Another Constabulary\"' WHERE name = 'name'",
            &["stale-table"],
        ),
        ("UPDATE person SET key = zeroblob(32)", &["stale-table"]),
        (
            "UPDATE piece SET content = zeroblob(length(content)) WHERE number = 1",
            &["damaged-document"],
        ),
    ] {
        let (_folder, office) = filled();
        let triggers: Vec<String> = office
            .db
            .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        triggers.iter().for_each(|name| {
            office
                .db
                .execute_batch(&format!("DROP TRIGGER {name}"))
                .unwrap()
        });
        office
            .db
            .execute_batch("PRAGMA foreign_keys = OFF")
            .unwrap();
        office
            .db
            .execute_batch(sql)
            .unwrap_or_else(|e| panic!("{sql}: {e}"));
        let verified = verified(&office);
        for code in codes {
            assert!(
                verified
                    .findings
                    .iter()
                    .any(|finding| finding.code == *code),
                "{sql}: {code} not in {:#?}",
                verified.findings
            );
        }
        assert!(
            verified
                .findings
                .iter()
                .all(|finding| finding.sentence.ends_with('.')),
            "{sql}"
        );
    }
}

#[test]
fn an_event_in_the_name_of_another_is_found() {
    let folder = tempdir().unwrap();
    let at = folder.path().join("fen.rightsdesk");
    let (mut office, _) = office(&at);
    let tom = office
        .add_person(
            person(2, "Tom", Role::Caseworker),
            "x",
            Effort::Demonstration,
            now(),
        )
        .unwrap();
    let signers = [office.signer().clone()];
    office
        .import(
            histories(1, 1, &signers),
            1,
            &signers,
            &mut store::unwatched,
        )
        .unwrap();
    office.remove_person(tom.person(), now()).unwrap();
    office.signer = tom;
    let row = office
        .page(&PageRequest {
            limit: 1,
            ..PageRequest::default()
        })
        .unwrap()
        .rows
        .remove(0);
    office
        .append_case(row.case, row.sequence, &[note("after he had left")], now())
        .unwrap();
    let findings = verified(&office).findings;
    assert_eq!(
        findings
            .iter()
            .map(|finding| finding.code)
            .collect::<Vec<_>>(),
        ["unknown-person"]
    );
    assert_eq!(findings[0].stream, Some(Stream::Case(row.case)));
    assert_eq!(findings[0].sequence, Some(row.sequence + 1));
}

#[test]
fn seals_follow_each_other_and_are_not_set_twice() {
    let (folder, mut office) = filled();
    assert!(office.seal(now()).unwrap().is_none());
    let read = office.read_after(0, 5).unwrap();
    assert_eq!(read.len(), 5);
    for round in 0..3 {
        let begun = super::made_up::logged(
            &format!("MAR-26-{round:04}"),
            "Osei",
            "2026-11-20".parse().unwrap(),
        );
        office
            .append_case(
                case_id(round),
                0,
                &[casework::Event::RequestLogged(Box::new(begun))],
                now(),
            )
            .unwrap();
        assert_eq!(office.seal(now()).unwrap(), office.last_seal().unwrap());
    }
    assert_eq!(verified(&office).seals, 4);
    drop(office);
    let office = unlock(&folder.path().join("fen.rightsdesk")).unwrap();
    assert_eq!(office.last_seal().unwrap().unwrap().streams, 24);
    assert_eq!(verified(&office).findings, []);
}
