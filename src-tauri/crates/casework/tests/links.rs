//! Links between cases: which there can be, and between which rights.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod fixture;

use casework::*;
use fixture::*;
use statute::{Purpose, RightId};
use uuid::Uuid;

const TODAY: &str = "2026-11-23";
const OTHER: CaseId = CaseId(Uuid::from_u128(10));

/// A case for one right.
fn of_right(right: &str) -> Case {
    let mut case = case("2026-11-02", &[Purpose::Other]);
    case.parts[0].right = right.into();
    case
}

fn link(kind: &str, side: LinkSide) -> Link {
    Link {
        other: Linked {
            case: OTHER,
            reference: Reference::new("FEN", 2026, 12),
        },
        kind: kind.into(),
        side,
    }
}

fn to(kind: &str, side: LinkSide, right: &str) -> Command {
    Command::Link(LinkCommand::Link {
        link: link(kind, side),
        rights: vec![RightId::from(right)],
    })
}

fn refused(case: &Case, command: &Command) -> (String, String) {
    match decide(case, &caseworker(), command, &on(TODAY)) {
        Err(Refusal::Field { field, message }) => (field, message),
        other => panic!("{command:?}: {other:?}"),
    }
}

#[test]
fn each_kind_goes_from_and_to_the_rights_it_is_for() {
    use LinkSide::{From, To};
    // the right here, the kind and the side, the right there, and whether it can be so
    let table = [
        ("complaint", "complaint-about", From, "access", true),
        ("complaint", "complaint-about", From, "complaint", true),
        ("access", "complaint-about", From, "complaint", false),
        ("access", "complaint-about", To, "complaint", true),
        ("access", "complaint-about", To, "erasure", false),
        ("complaint", "review-of", From, "access", true),
        ("access", "review-of", From, "access", true),
        ("complaint", "review-of", From, "court-order", false),
        (
            "regulator-complaint",
            "regulator-about",
            From,
            "complaint",
            true,
        ),
        (
            "complaint",
            "regulator-about",
            From,
            "regulator-complaint",
            false,
        ),
        ("court-order", "court-about", From, "access", true),
        ("compensation", "court-about", From, "access", true),
        ("access", "court-about", From, "access", false),
        ("compensation", "claim-after", From, "access", true),
        ("compensation", "claim-after", From, "compensation", false),
        ("access", "claim-after", To, "compensation", true),
        ("access", "repeat-of", From, "access", true),
        ("access", "repeat-of", From, "erasure", false),
        ("erasure", "duplicate-of", To, "access", false),
        ("marketing", "same-person", From, "access", true),
    ];
    for (here, kind, side, there, may) in table {
        let decided = decide(
            &of_right(here),
            &caseworker(),
            &to(kind, side, there),
            &on(TODAY),
        );
        assert_eq!(
            decided.is_ok(),
            may,
            "{here} {kind} {side:?} {there}: {decided:?}"
        );
    }
}

#[test]
fn what_is_refused_is_said_beside_its_field() {
    let case = of_right("complaint");
    let access = to("complaint-about", LinkSide::From, "access");
    let linked = after(&case, &caseworker(), &access, TODAY);
    let twice = refused(&linked, &access);
    assert_eq!(twice.0, "kind");
    assert!(
        twice.1.contains("is a complaint about FEN-26-0012"),
        "{}",
        twice.1
    );
    let turned = to("complaint-about", LinkSide::To, "complaint");
    assert!(refused(&linked, &turned).1.contains("linked so already"));
    let mut itself = case.clone();
    itself.id = OTHER;
    assert_eq!(refused(&itself, &access).0, "other");
    let unknown = refused(&case, &to("cousin-of", LinkSide::From, "access"));
    assert_eq!(
        unknown,
        ("kind".into(), "Choose how the two cases are linked.".into())
    );
    let wrong = refused(&case, &to("claim-after", LinkSide::From, "access"));
    assert!(
        wrong.1.contains("FEN-26-0557") && wrong.1.contains("Compensation"),
        "{}",
        wrong.1
    );
}

#[test]
fn a_link_is_taken_away_with_a_reason_and_can_come_again() {
    let case = of_right("complaint");
    let access = to("complaint-about", LinkSide::From, "access");
    let linked = after(&case, &caseworker(), &access, TODAY);
    assert_eq!(linked.links[0].words(), "is a complaint about");
    let unlink = |reason: &str| {
        Command::Link(LinkCommand::Unlink {
            other: OTHER,
            kind: "complaint-about".into(),
            reason: reason.into(),
        })
    };
    assert_eq!(refused(&linked, &unlink(" ")).0, "reason");
    let apart = after(&linked, &caseworker(), &unlink("Another request."), TODAY);
    assert_eq!(apart.links, []);
    let never = decide(&apart, &caseworker(), &unlink("Again."), &on(TODAY));
    assert!(matches!(never, Err(Refusal::NotNow(_))), "{never:?}");
    assert_eq!(after(&apart, &caseworker(), &access, TODAY).links.len(), 1);
}

#[test]
fn the_other_case_has_the_other_words() {
    let here = link("complaint-about", LinkSide::From);
    let this = Linked {
        case: CaseId(Uuid::from_u128(9)),
        reference: Reference::new("FEN", 2026, 557),
    };
    let there = here.mirrored(this.clone());
    assert_eq!(
        (there.words(), &there.other),
        ("is complained of in", &this)
    );
    let event = Event::Link(LinkEvent::Unlinked {
        link: there,
        reason: "A slip.".into(),
    });
    let logged = serde_json::to_string(&event).unwrap();
    assert_eq!(serde_json::from_str::<Event>(&logged).unwrap(), event);
}
