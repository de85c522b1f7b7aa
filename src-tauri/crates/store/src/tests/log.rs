//! The log: appending, conflicts, and reading back.

use super::made_up::{ASHA, case_id, day, histories, logged, note, now, office, unlock};
use casework::{Event, PartId};
use store::{Digest, Draft, Error, Filter, Log, NewEvent, Stream};
use tempfile::tempdir;

fn begun(reference: &str) -> Event {
    Event::RequestLogged(Box::new(logged(
        reference,
        "Thistlewood",
        day("2026-11-02"),
    )))
}

#[test]
fn a_case_reads_back_as_it_was_written() {
    let folder = tempdir().unwrap();
    let at = folder.path().join("fen.rightsdesk");
    let (mut office, _) = office(&at);
    office
        .append_case(
            case_id(1),
            0,
            &[begun("FEN-26-0001"), note("She telephoned.")],
            now(),
        )
        .unwrap();
    let changed = office
        .append_case(
            case_id(1),
            2,
            &[Event::Allocated {
                before: None,
                after: Some(ASHA),
            }],
            now(),
        )
        .unwrap();
    assert_eq!(changed.sequence, 3);
    assert_eq!(
        office
            .append_case(case_id(1), 3, &[], now())
            .unwrap()
            .sequence,
        3
    );
    drop(office);
    let office = unlock(&at).unwrap();
    let case = office.case(case_id(1)).unwrap();
    assert_eq!(
        (case.sequence, case.notes.len(), case.allocated_to),
        (3, 1, Some(ASHA))
    );
    assert_eq!((case.notes[0].by, case.notes[0].at), (ASHA, now()));
    let line = office.line_of("fen-26-0001").unwrap();
    assert_eq!(
        (line.case, line.allocated_to, line.subject.as_str()),
        (case_id(1), Some(ASHA), "Thistlewood, Marian")
    );
    assert_eq!(line.parts[0].id, PartId('A'));
    assert!(matches!(office.case(case_id(2)), Err(Error::NoCase)));
}

#[test]
fn the_second_of_two_writers_is_told_what_changed() {
    let folder = tempdir().unwrap();
    let (mut office, _) = office(&folder.path().join("fen.rightsdesk"));
    office
        .append_case(case_id(1), 0, &[begun("FEN-26-0001")], now())
        .unwrap();
    office
        .append_case(case_id(1), 1, &[note("first")], now())
        .unwrap();
    match office.append_case(case_id(1), 1, &[note("second")], now()) {
        Err(Error::Conflict {
            expected: 1,
            newer,
            stream,
        }) => {
            assert_eq!(stream, Stream::Case(case_id(1)));
            assert_eq!(newer.len(), 1);
            assert!(newer[0].payload.as_deref().unwrap().contains("first"));
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(office.case(case_id(1)).unwrap().notes.len(), 1);
    assert_eq!(
        office
            .append_case(case_id(1), 2, &[note("second")], now())
            .unwrap()
            .sequence,
        3
    );
}

#[test]
fn what_is_refused_leaves_nothing_behind() {
    let folder = tempdir().unwrap();
    let (mut office, _) = office(&folder.path().join("fen.rightsdesk"));
    office
        .append_case(case_id(1), 0, &[begun("FEN-26-0001")], now())
        .unwrap();
    let position = office.position().unwrap();
    let nonsense = NewEvent {
        at: now(),
        kind: "nonsense".into(),
        version: 1,
        payload: "{}".into(),
    };
    let later = NewEvent {
        version: 2,
        ..nonsense.clone()
    };
    let mut refused = |stream, event: &NewEvent| {
        office
            .append(stream, 0, std::slice::from_ref(event))
            .unwrap_err()
    };
    assert_eq!(
        refused(Stream::Case(case_id(2)), &nonsense).code(),
        "event-unreadable"
    );
    assert_eq!(
        refused(Stream::Case(case_id(2)), &later).code(),
        "event-unreadable"
    );
    assert_eq!(
        office
            .append_case(case_id(2), 0, &[note("no case")], now())
            .unwrap_err()
            .code(),
        "event-unreadable"
    );
    let taken = office
        .append_case(case_id(2), 0, &[begun("fen-26-0001")], now())
        .unwrap_err();
    assert!(matches!(taken, Error::ReferenceTaken(_)), "{taken}");
    assert_eq!(office.position().unwrap(), position);
    assert!(matches!(office.history(case_id(2)), Err(Error::NoCase)));
    assert_eq!(office.verify(&mut store::unwatched).unwrap().findings, []);
}

#[test]
fn the_log_is_read_on_from_any_position() {
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
    let all = office.read_after(0, 10_000).unwrap();
    assert!(
        all.iter()
            .zip(1..)
            .all(|(event, position)| event.position == position)
    );
    let mut pieces = Vec::new();
    while let Ok(piece) = office.read_after(pieces.len() as u64, 7) {
        if piece.is_empty() {
            break;
        }
        pieces.extend(piece);
    }
    assert_eq!(pieces, all);
}

#[test]
fn references_are_given_in_order() {
    let folder = tempdir().unwrap();
    let (mut office, _) = office(&folder.path().join("fen.rightsdesk"));
    assert_eq!(office.next_reference("FEN", 2026).unwrap().0, "FEN-26-0001");
    for (number, reference) in [(1, "FEN-26-0001"), (2, "FEN-26-9999"), (3, "FEN-25-0007")] {
        office
            .append_case(case_id(number), 0, &[begun(reference)], now())
            .unwrap();
    }
    assert_eq!(
        office.next_reference("FEN", 2026).unwrap().0,
        "FEN-26-10000"
    );
    assert_eq!(office.next_reference("FEN", 2025).unwrap().0, "FEN-25-0008");
    assert_eq!(office.next_reference("MAR", 2026).unwrap().0, "MAR-26-0001");
}

#[test]
fn documents_are_kept_once_by_their_content() {
    let folder = tempdir().unwrap();
    let (mut office, _) = office(&folder.path().join("fen.rightsdesk"));
    for content in [
        vec![],
        b"a letter".to_vec(),
        vec![9; 256 * 1024],
        vec![8; 700_001],
    ] {
        let digest = office.put_document(&content).unwrap();
        assert_eq!(digest, Digest::of(&content));
        assert_eq!(office.put_document(&content).unwrap(), digest);
        assert_eq!(office.document(digest).unwrap(), content);
    }
    let documents = office.verify(&mut store::unwatched).unwrap().documents;
    assert_eq!(documents, 4 + 2, "those of the made-up office besides");
    assert!(matches!(
        office.document(Digest::of(b"never stored")),
        Err(Error::NoDocument)
    ));
}

#[test]
fn drafts_and_settings_are_kept() {
    let folder = tempdir().unwrap();
    let at = folder.path().join("fen.rightsdesk");
    let (mut office, _) = office(&at);
    let draft = |body: &str| Draft {
        place: "case/1/note".into(),
        body: body.into(),
        at: now(),
    };
    office.keep_draft(&draft("half a")).unwrap();
    office.keep_draft(&draft("half a sentence")).unwrap();
    office
        .set_setting(
            "letterhead",
            serde_json::json!({ "lines": ["Ousebridge"] }),
            now(),
            &mut store::unwatched,
        )
        .unwrap();
    drop(office);
    let mut office = unlock(&at).unwrap();
    assert_eq!(
        office.draft("case/1/note").unwrap(),
        Some(draft("half a sentence"))
    );
    assert_eq!(
        office
            .draft_of(office.person(), "case/1/note")
            .unwrap()
            .iter()
            .count(),
        1
    );
    office.forget_draft("case/1/note").unwrap();
    assert_eq!(office.draft("case/1/note").unwrap(), None);
    assert_eq!(
        office.setting(store::NAME).unwrap(),
        Some("Fenland Constabulary".into())
    );
    assert_eq!(
        office.settings().unwrap()["letterhead"]["lines"][0],
        "Ousebridge"
    );
    let position = office.position().unwrap();
    office
        .set_setting(
            "letterhead",
            serde_json::json!({ "lines": ["Ousebridge"] }),
            now(),
            &mut store::unwatched,
        )
        .unwrap();
    assert_eq!(office.position().unwrap(), position);
}

#[test]
fn an_import_is_all_or_nothing() {
    let folder = tempdir().unwrap();
    let (mut office, _) = office(&folder.path().join("fen.rightsdesk"));
    let signers = [office.signer().clone()];
    let position = office.position().unwrap();
    let mut broken: Vec<_> = histories(30, 1, &signers).collect();
    broken[29].events.remove(0);
    assert!(
        office
            .import(broken.into_iter(), 30, &signers, &mut store::unwatched)
            .is_err()
    );
    let twice = histories(30, 1, &signers).chain(histories(1, 1, &signers));
    assert!(matches!(
        office.import(twice, 31, &signers, &mut store::unwatched),
        Err(Error::Conflict { .. })
    ));
    assert!(matches!(
        office.import(histories(3, 1, &signers), 3, &[], &mut store::unwatched),
        Err(Error::NoSuchPerson)
    ));
    let stopped = office.import(histories(1200, 1, &signers), 1200, &signers, &mut |_, _| {
        false
    });
    assert!(matches!(stopped, Err(Error::Cancelled)));
    assert_eq!(office.position().unwrap(), position);
    let imported = office
        .import(
            histories(30, 1, &signers),
            30,
            &signers,
            &mut store::unwatched,
        )
        .unwrap();
    assert_eq!(imported.cases, 30);
    assert_eq!(office.position().unwrap(), position + imported.events);
    assert_eq!(office.counts(&Filter::default()).unwrap().total, 30);
    assert_eq!(office.verify(&mut store::unwatched).unwrap().findings, []);
}

#[test]
fn a_change_of_holidays_that_is_stopped_changes_nothing() {
    let folder = tempdir().unwrap();
    let (mut office, _) = office(&folder.path().join("fen.rightsdesk"));
    for number in 1..=3 {
        let event = begun(&format!("FEN-26-000{number}"));
        office
            .append_case(case_id(number), 0, &[event], now())
            .unwrap();
    }
    let own = statute::OwnLaw {
        holidays: (1..=28)
            .map(|number| statute::HolidayChange {
                jurisdiction: statute::Jurisdiction::EnglandAndWales,
                on: day(&format!("2026-12-{number:02}")),
                name: Some("A day more".into()),
                basis: "a test".into(),
            })
            .collect(),
        ..statute::OwnLaw::default()
    };
    let value = serde_json::to_value(&own).unwrap();
    let position = office.position().unwrap();
    let stopped = office.preview_law(&own, &mut |_, _| false);
    assert!(matches!(stopped, Err(Error::Cancelled)), "{stopped:?}");
    let stopped = office.set_setting(store::OWN_LAW, value.clone(), now(), &mut |_, _| false);
    assert!(matches!(stopped, Err(Error::Cancelled)), "{stopped:?}");
    assert_eq!(office.position().unwrap(), position);
    assert_eq!(office.own_law().unwrap(), statute::OwnLaw::default());

    let moves = office.preview_law(&own, &mut store::unwatched).unwrap();
    office
        .set_setting(store::OWN_LAW, value, now(), &mut store::unwatched)
        .unwrap();
    assert_eq!(moves.moves.len(), 3);
    for moved in moves.moves {
        let line = office.line(moved.case).unwrap();
        let part = line
            .parts
            .iter()
            .find(|part| part.id == moved.part)
            .unwrap();
        assert_eq!(part.last_day, moved.after, "{}", moved.reference);
    }
    assert_eq!(office.verify(&mut store::unwatched).unwrap().findings, []);
}
