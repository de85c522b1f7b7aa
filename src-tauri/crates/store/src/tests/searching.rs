//! Search as you type, and similar earlier cases.

use super::made_up::{case_id, day, logged, note, now, office};
use casework::{Event, Party, PersonName, Standing};
use store::{Filter, Office, Place};
use tempfile::{TempDir, tempdir};

/// Four cases; the newest is last.
fn filled() -> (TempDir, Office) {
    let folder = tempdir().unwrap();
    let (mut office, _) = office(&folder.path().join("fen.rightsdesk"));
    let names = ["Thistlewood", "Szymańska", "Gough", "Mbeki-Hart"];
    for (family, number) in names.into_iter().zip(1..) {
        let mut request = logged(&format!("FEN-26-000{number}"), family, day("2026-11-02"));
        match number {
            2 => request.subject.address = vec!["3 Thistle Close".into(), "Marlingham".into()],
            3 => {
                request.requester.party = Some(Party {
                    organisation: "Thistleton Law LLP".into(),
                    name: PersonName {
                        family: "Vance".into(),
                        ..PersonName::default()
                    },
                    ..Party::default()
                })
            }
            _ => {}
        }
        let events = [
            Event::RequestLogged(Box::new(request)),
            note(if number == 4 {
                "Asked about a thistle tattoo, left forearm"
            } else {
                "Café in Ousebridge"
            }),
        ];
        office
            .append_case(case_id(number), 0, &events, now())
            .unwrap();
    }
    (folder, office)
}

fn found(office: &Office, typed: &str) -> Vec<(String, Place, String)> {
    let found = office.search(typed, &Filter::default(), 20).unwrap();
    let hit = |hit: store::Hit| {
        (
            hit.row.reference[7..].to_owned(),
            hit.place,
            format!(
                "{}[{}]{}",
                hit.snippet.before, hit.snippet.found, hit.snippet.after
            ),
        )
    };
    found.hits.into_iter().map(hit).collect()
}

#[test]
fn everything_is_found_where_it_stands_newest_first() {
    let (_folder, office) = filled();
    let all: Vec<_> = found(&office, "thistle");
    let expected = [
        (
            "0004",
            Place::Note,
            "Asked about a [thistle] tattoo, left forearm",
        ),
        ("0003", Place::Name, "Vance [Thistle]ton Law LLP"),
        ("0002", Place::Address, "3 [Thistle] Close, Marlingham"),
        ("0001", Place::Name, "Marian [Thistle]wood"),
    ];
    assert_eq!(all.len(), 4, "{all:?}");
    for ((reference, place, snippet), expected) in all.iter().zip(expected) {
        assert_eq!((reference.as_str(), *place, snippet.trim()), expected);
    }
}

#[test]
fn what_is_typed_and_what_is_found() {
    let (_folder, office) = filled();
    for (typed, references) in [
        ("", &[][..]),
        ("  ,;'\"*()", &[]),
        ("szymanska", &["0002"]),
        ("SZYMAŃSKA", &["0002"]),
        ("hart", &["0004"]),
        ("mbeki-h", &["0004"]),
        ("marian thistlew", &["0001"]),
        ("thistlew marian", &["0001"]),
        ("thistlewood zzz", &[]),
        ("thistlewoodx", &[]),
        ("FEN-26-0003", &["0003"]),
        ("fen-26-000", &["0004", "0003", "0002", "0001"]),
        ("0002", &["0002"]),
        ("m", &["0004", "0003", "0002", "0001"]),
        ("cafe", &["0003", "0002", "0001"]),
        ("tattoo fore", &["0004"]),
        ("NEAR OR AND NOT", &[]),
        ("histle", &[]),
    ] {
        let found: Vec<String> = found(&office, typed)
            .into_iter()
            .map(|(reference, _, _)| reference)
            .collect();
        assert_eq!(found, references, "“{typed}”");
    }
}

#[test]
fn the_search_follows_every_change() {
    let (_folder, mut office) = filled();
    let changed = Event::ScopeCorrected {
        before: "My custody record".into(),
        after: "Every photograph of me".into(),
    };
    office
        .append_case(case_id(1), 2, &[changed], now())
        .unwrap();
    assert_eq!(found(&office, "photogr").len(), 1);
    assert_eq!(found(&office, "custody").len(), 3);
    assert_eq!(office.verify(&mut store::unwatched).unwrap().findings, []);
}

#[test]
fn a_filter_and_a_limit_narrow_the_search() {
    let (_folder, office) = filled();
    let found = office.search("m", &Filter::default(), 2).unwrap();
    assert_eq!((found.hits.len(), found.more), (2, true));
    let closed = Filter {
        standings: vec![Standing::ClosedLate],
        ..Filter::default()
    };
    assert_eq!(office.search("m", &closed, 2).unwrap().hits.len(), 0);
    let late = Filter {
        received_from: Some(day("2026-11-03")),
        ..Filter::default()
    };
    assert_eq!(office.search("m", &late, 2).unwrap().hits.len(), 0);
    let running = Filter {
        standings: vec![Standing::Running],
        ..Filter::default()
    };
    assert!(office.search("m", &running, 4).unwrap().hits.len() == 4);
}

#[test]
fn similar_cases_are_found_by_name_birth_and_address() {
    let (_folder, office) = filled();
    let born = Some(day("1984-03-02"));
    for (name, born, address, references) in [
        ("Marian Thistlewood", None, "", &["0001"][..]),
        ("THISTLEWOOD, marian", None, "", &["0001"]),
        ("Marion Thistelwood", born, "", &["0001"]),
        ("Marion Thistelwood", None, "", &[]),
        ("Marian Szymanska", None, "", &["0002"]),
        (
            "Somebody Else",
            born,
            "14 Sluice Lane, Ousebridge",
            &["0004", "0003", "0001"],
        ),
        ("Somebody Else", None, "14 Sluice Lane, Ousebridge", &[]),
        ("", None, "", &[]),
    ] {
        let similar = office.similar(name, born, address, 10).unwrap();
        let found: Vec<&str> = similar
            .iter()
            .map(|similar| &similar.row.reference[7..])
            .collect();
        assert_eq!(found, references, "{name} {born:?} {address}");
    }
    let first = &office
        .similar("Marian Thistlewood", born, "14 Sluice Lane, Ousebridge", 1)
        .unwrap()[0];
    assert!(first.likeness.same_name && first.likeness.same_birth && first.likeness.same_address);
}
