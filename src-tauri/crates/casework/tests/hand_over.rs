//! A case that goes to a colleague, and one whose holder is away.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod fixture;

use casework::*;
use fixture::*;
use statute::{Law, Purpose};

const TODAY: &str = "2026-11-23";

fn mine() -> Case {
    let case = case("2026-11-02", &[Purpose::Policing]);
    let command = Command::Allocate { to: Some(ASHA) };
    after(&case, &caseworker(), &command, TODAY)
}

fn to_tom(note: &str) -> Command {
    Command::HandOver {
        to: TOM,
        note: note.into(),
    }
}

fn tom() -> Actor {
    actor(TOM, Role::Caseworker)
}

fn refused(case: &Case, actor: &Actor, command: &Command) -> Refusal {
    decide(case, actor, command, &on(TODAY)).unwrap_err()
}

#[test]
fn a_case_goes_over_with_its_note_until_that_is_noticed() {
    let handed = after(&mine(), &caseworker(), &to_tom(" Chase Custody. "), TODAY);
    assert_eq!(handed.allocated_to, Some(TOM));
    let note = HandOver {
        by: ASHA,
        to: TOM,
        note: "Chase Custody.".into(),
    };
    assert_eq!(handed.handed_over, Some(note));
    let asks = summarise(&handed, Law::shipped(), calendar()).unwrap().asks;
    assert_eq!(
        (asks[0].kind, asks[0].of, asks[0].by, asks[0].title.as_str()),
        (AskKind::HandOver, Some(TOM), Some(ASHA), "Chase Custody.")
    );
    let other = refused(&handed, &caseworker(), &Command::TakeNotice);
    assert!(matches!(other, Refusal::NotPermitted(_)));
    let noticed = after(&handed, &tom(), &Command::TakeNotice, TODAY);
    assert_eq!(
        (noticed.handed_over.as_ref(), noticed.allocated_to),
        (None, Some(TOM))
    );
    let twice = refused(&noticed, &tom(), &Command::TakeNotice);
    assert!(matches!(twice, Refusal::NotNow(_)));
    let taken = after(
        &handed,
        &supervisor(),
        &Command::Allocate { to: Some(ASHA) },
        TODAY,
    );
    assert_eq!(taken.handed_over, None, "it is with another now");
}

#[test]
fn only_what_one_has_is_handed_over_and_with_a_note() {
    let free = case("2026-11-02", &[Purpose::Policing]);
    for (case, actor) in [(&free, &caseworker()), (&mine(), &tom())] {
        let refusal = refused(case, actor, &to_tom("Chase Custody."));
        assert!(matches!(refusal, Refusal::NotPermitted(_)), "{refusal:?}");
    }
    for (command, wrong) in [
        (to_tom(" "), "note"),
        (
            Command::HandOver {
                to: ASHA,
                note: "Go on.".into(),
            },
            "to",
        ),
    ] {
        let refusal = refused(&mine(), &caseworker(), &command);
        assert!(matches!(refusal, Refusal::Field { field, .. } if field == wrong));
    }
}

#[test]
fn a_cover_acts_as_the_one_who_is_away_and_for_nobody_else() {
    let covers = |covers: &[PersonId]| Actor {
        covers: covers.to_vec(),
        ..tom()
    };
    let scope = Command::CorrectScope {
        scope: "everything".into(),
    };
    for (actor, may) in [
        (covers(&[ASHA]), true),
        (covers(&[HELEN]), false),
        (covers(&[]), false),
    ] {
        let done = decide(&mine(), &actor, &scope, &on(TODAY));
        assert_eq!(done.is_ok(), may, "{actor:?}");
    }
    let back = Command::HandOver {
        to: HELEN,
        note: "She is ill.".into(),
    };
    let handed = after(&mine(), &covers(&[ASHA]), &back, TODAY);
    assert_eq!(handed.allocated_to, Some(HELEN));
}
