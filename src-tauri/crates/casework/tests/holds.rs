//! Holds: who places them, what they keep from being done, and that no clock heeds them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod fixture;

use casework::*;
use fixture::*;
use statute::{Law, Purpose};

const TODAY: &str = "2026-11-23";

fn hold(part: Option<char>) -> Hold {
    Hold {
        hold: HoldId(0),
        part: part.map(PartId),
        kind: "court".into(),
        reason: " An order of the county court. ".into(),
        since: day("2026-11-20"),
        review: day("2026-12-04"),
        lifted: false,
    }
}

fn place(hold: Hold) -> Command {
    Command::Hold(HoldCommand::Place(Box::new(hold)))
}

fn lift() -> Command {
    let (hold, reason) = (HoldId(1), "The court has ruled.".into());
    Command::Hold(HoldCommand::Lift { hold, reason })
}

fn keep(review: &str, reason: &str) -> Command {
    Command::Hold(HoldCommand::Keep {
        hold: HoldId(1),
        review: day(review),
        reason: reason.into(),
    })
}

fn of(part: char) -> Command {
    Command::Decide {
        part: PartId(part),
        outcome: "disclosed".into(),
        exemptions: Vec::new(),
        reasons: String::new(),
        sealed: None,
    }
}

fn answer() -> Command {
    Command::RecordAnswer {
        part: PartId('A'),
        on: day(TODAY),
        how: "by hand".into(),
    }
}

fn close() -> Command {
    Command::Close {
        late: String::new(),
    }
}

fn not_now(case: &Case, command: &Command) -> String {
    match decide(case, &supervisor(), command, &on(TODAY)) {
        Err(Refusal::NotNow(words)) => words,
        other => panic!("{command:?}: {other:?}"),
    }
}

fn refused_for(command: &Command) -> String {
    let case = case("2026-11-02", &[Purpose::Policing]);
    match decide(&case, &supervisor(), command, &on(TODAY)) {
        Err(Refusal::Field { field, .. }) => field,
        other => panic!("{command:?}: {other:?}"),
    }
}

#[test]
fn what_is_held_is_not_decided_answered_or_closed() {
    let open = case("2026-11-02", &[Purpose::Policing]);
    let held = after(&open, &supervisor(), &place(hold(None)), TODAY);
    assert_eq!(held.holds[0].reason, "An order of the county court.");
    let said = not_now(&held, &of('A'));
    assert!(
        said.contains("on hold for the court since 20 November 2026"),
        "{said}"
    );

    let decided = after(&open, &supervisor(), &of('A'), TODAY);
    let held = after(&decided, &supervisor(), &place(hold(None)), TODAY);
    assert!(not_now(&held, &answer()).contains("on hold"));

    let answered = after(&decided, &supervisor(), &answer(), TODAY);
    let held = after(&answered, &supervisor(), &place(hold(None)), TODAY);
    assert!(not_now(&held, &close()).contains("on hold"));
    let lifted = after(&held, &supervisor(), &lift(), TODAY);
    assert!(
        after(&lifted, &supervisor(), &close(), TODAY)
            .closed
            .is_some()
    );
}

#[test]
fn a_part_that_is_held_leaves_the_other_free() {
    let case = case("2026-11-02", &[Purpose::Policing, Purpose::Other]);
    let held = after(&case, &supervisor(), &place(hold(Some('B'))), TODAY);
    let held = after(&held, &supervisor(), &of('A'), TODAY);
    assert!(not_now(&held, &of('B')).contains("Part B is on hold"));
    let held = after(&held, &supervisor(), &answer(), TODAY);
    assert!(not_now(&held, &of('B')).contains("Part B is on hold"));
}

#[test]
fn a_hold_moves_no_clock_and_is_asked_for_on_its_day() {
    let law = Law::shipped();
    let mine = Command::Allocate { to: Some(ASHA) };
    let case = after(
        &case("2026-11-02", &[Purpose::Policing]),
        &caseworker(),
        &mine,
        TODAY,
    );
    let before = summarise(&case, law, calendar()).unwrap();
    let held = after(&case, &supervisor(), &place(hold(None)), TODAY);
    let summary = summarise(&held, law, calendar()).unwrap();
    assert_eq!(summary.parts, before.parts);
    assert_eq!(summary.act, before.act, "what can be done still is");
    let ask = &summary.asks[0];
    assert_eq!(
        (ask.kind, ask.title.as_str(), ask.from),
        (AskKind::Hold, "the court", Some(day("2026-12-04")))
    );
    let kept = after(
        &held,
        &supervisor(),
        &keep("2026-12-18", "No ruling yet."),
        TODAY,
    );
    let summary = summarise(&kept, law, calendar()).unwrap();
    assert_eq!(summary.asks[0].from, Some(day("2026-12-18")));
    let lifted = after(&kept, &supervisor(), &lift(), TODAY);
    assert_eq!(summarise(&lifted, law, calendar()).unwrap().asks, []);
    assert!(not_now(&lifted, &lift()).contains("lifted"));
}

#[test]
fn a_case_that_only_waits_for_its_hold_says_so() {
    let mine = Command::Allocate { to: Some(ASHA) };
    let case = after(
        &case("2026-11-02", &[Purpose::Policing]),
        &caseworker(),
        &mine,
        TODAY,
    );
    let decided = after(&case, &supervisor(), &of('A'), TODAY);
    let held = after(&decided, &supervisor(), &place(hold(None)), TODAY);
    let act = summarise(&held, Law::shipped(), calendar()).unwrap().act;
    assert_eq!(act, Act::Held);
}

#[test]
fn what_is_wrong_with_a_hold_is_said_beside_its_field() {
    for (wrong, field) in [
        (
            Hold {
                kind: "tea".into(),
                ..hold(None)
            },
            "kind",
        ),
        (hold(Some('C')), "part"),
        (
            Hold {
                reason: " ".into(),
                ..hold(None)
            },
            "reason",
        ),
        (
            Hold {
                since: day("2026-11-24"),
                ..hold(None)
            },
            "since",
        ),
        (
            Hold {
                since: day("2026-11-01"),
                ..hold(None)
            },
            "since",
        ),
        (
            Hold {
                review: day(TODAY),
                ..hold(None)
            },
            "review",
        ),
    ] {
        assert_eq!(refused_for(&place(wrong)), field);
    }
    let case = case("2026-11-02", &[Purpose::Policing, Purpose::Other]);
    let held = after(&case, &supervisor(), &place(hold(None)), TODAY);
    assert!(not_now(&held, &place(hold(Some('A')))).contains("already"));
    for (command, field) in [
        (keep(TODAY, "Why"), "review"),
        (keep("2026-12-18", " "), "reason"),
    ] {
        let refused = decide(&held, &supervisor(), &command, &on(TODAY));
        assert!(matches!(refused, Err(Refusal::Field { field: it, .. }) if it == field));
    }
}

#[test]
fn a_caseworker_places_and_lifts_none() {
    let open = case("2026-11-02", &[Purpose::Policing]);
    let held = after(&open, &supervisor(), &place(hold(None)), TODAY);
    for (case, command) in [(&open, place(hold(None))), (&held, lift())] {
        let refused = decide(case, &caseworker(), &command, &on(TODAY));
        assert!(
            matches!(refused, Err(Refusal::NotPermitted(_))),
            "{refused:?}"
        );
    }
}
