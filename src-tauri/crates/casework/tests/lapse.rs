//! A request that lapses: asked, warned, closed, and open again when the answer comes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod fixture;

use casework::*;
use fixture::*;
use statute::{FactKind, Law, Purpose};
use uuid::Uuid;

const A: PartId = PartId('A');
const PLAN: LapsePlan = LapsePlan {
    after: 5,
    warned: 3,
};

fn lapse(reasons: &str) -> Command {
    Command::Lapse {
        part: A,
        reasons: reasons.into(),
        plan: PLAN,
    }
}

fn warning() -> Command {
    Command::IssueLetter(Box::new(LetterInput {
        letter: LetterId(Uuid::from_u128(7)),
        kind: LetterKind::LapseWarning,
        template: "lapse-warning".into(),
        version: String::new(),
        title: "Warning".into(),
        parts: vec![A],
        to: "Ms Thistlewood".into(),
        address: Vec::new(),
        sha256: "ab".into(),
        bytes: 1,
        text: "We will close it.".into(),
        lacking: Vec::new(),

        let_stand: Vec::new(),
        answers: None,
        despite: String::new(),
        heeded: true,
        ground: None,
        detail: String::new(),
        leaves: casework::Leaves::Unsaid,
    }))
}

/// Identity was asked for on Monday 2 November 2026 and did not come.
fn waiting() -> Case {
    let case = case("2026-11-02", &[Purpose::Policing]);
    let mine = Command::Allocate { to: Some(ASHA) };
    let mine = after(&case, &caseworker(), &mine, "2026-11-02");
    let asked = fact(FactKind::IdentityAsked, "2026-11-02");
    after(&mine, &caseworker(), &asked, "2026-11-02")
}

fn lapsed() -> Case {
    let warned = after(&waiting(), &caseworker(), &warning(), "2026-11-09");
    after(
        &warned,
        &caseworker(),
        &lapse("No proof came."),
        "2026-11-12",
    )
}

fn unanswered(case: &Case) -> Option<Unanswered> {
    summarise(case, Law::shipped(), calendar()).unwrap().parts[0].unanswered
}

fn refused(case: &Case, command: &Command, today: &str) -> String {
    decide(case, &caseworker(), command, &on(today))
        .unwrap_err()
        .to_string()
}

#[test]
fn it_lapses_after_the_warning_and_its_wait() {
    let case = waiting();
    let waits = unanswered(&case).unwrap();
    assert_eq!((waits.since, waits.warned), (day("2026-11-02"), None));
    assert_eq!(waits.next(PLAN, calendar()), day("2026-11-09"));
    let unwarned = refused(&case, &lapse("No proof came."), "2026-12-20");
    assert!(unwarned.contains("Warn the person first"), "{unwarned}");
    let warned = after(&case, &caseworker(), &warning(), "2026-11-09");
    let waits = unanswered(&warned).unwrap();
    assert_eq!(waits.warned, Some(day("2026-11-09")));
    let early = refused(&warned, &lapse("No proof came."), "2026-11-11");
    assert!(early.contains("until 12 November 2026"), "{early}");
    let silent = refused(&warned, &lapse(" "), "2026-11-12");
    assert!(silent.contains("did not come"), "{silent}");
    let lapsed = lapsed();
    assert_eq!(
        (lapsed.status(), unanswered(&lapsed)),
        (Status::Answered, None)
    );
}

#[test]
fn what_lapsed_is_neither_in_time_nor_late_and_says_so_in_the_register() {
    let close = Command::Close {
        late: String::new(),
    };
    let closed = after(&lapsed(), &caseworker(), &close, "2026-11-13");
    let summary = summarise(&closed, Law::shipped(), calendar()).unwrap();
    assert_eq!(
        (summary.in_time, summary.standing, summary.act),
        (None, Standing::ClosedLapsed, Act::Nothing)
    );
    let why = Command::Reopen {
        reason: "The proof came.".into(),
    };
    let reopened = after(&closed, &caseworker(), &why, "2026-12-01");
    assert_eq!(reopened.status(), Status::Open);
}

#[test]
fn the_answer_opens_it_again_and_its_time_begins() {
    let proof = fact(FactKind::IdentityProved, "2026-11-20");
    let open = after(&lapsed(), &caseworker(), &proof, "2026-11-20");
    assert_eq!(
        (open.status(), &open.parts[0].decision),
        (Status::Open, &None)
    );
    let summary = summarise(&open, Law::shipped(), calendar()).unwrap();
    assert_eq!(summary.parts[0].starts, Some(day("2026-11-20")));
    let other = fact(FactKind::IdentityAsked, "2026-11-13");
    let asked = after(&lapsed(), &caseworker(), &other, "2026-11-13");
    assert_eq!(asked.status(), Status::Answered, "a question is no answer");
}

#[test]
fn a_question_after_the_warning_asks_for_another_warning() {
    let warned = after(&waiting(), &caseworker(), &warning(), "2026-11-09");
    let again = fact(FactKind::IdentityAsked, "2026-11-10");
    let asked = after(&warned, &caseworker(), &again, "2026-11-10");
    assert_eq!(unanswered(&asked).unwrap().warned, None);
}

#[test]
fn nothing_lapses_while_its_time_runs_or_while_it_is_held() {
    let running = case("2026-11-02", &[Purpose::Policing]);
    let said = refused(&running, &lapse("Nothing came."), "2026-12-20");
    assert!(said.contains("it is to be answered"), "{said}");
    let hold = Command::Hold(HoldCommand::Place(Box::new(Hold {
        hold: HoldId(0),
        part: None,
        kind: "court".into(),
        reason: "An order.".into(),
        since: day("2026-11-03"),
        review: day("2026-12-31"),
        lifted: false,
    })));
    let held = after(&waiting(), &supervisor(), &hold, "2026-11-03");
    assert!(refused(&held, &warning(), "2026-11-09").contains("on hold"));
    let asks = summarise(&held, Law::shipped(), calendar()).unwrap().asks;
    assert!(asks.iter().all(|ask| ask.kind != AskKind::Lapse));
}
