//! What each command does, and what stands against it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod fixture;

use casework::*;
use fixture::*;
use statute::{ClockState, FactKind, Law, Purpose};

fn policing(received: &str) -> Case {
    case(received, &[Purpose::Policing])
}

fn refusal(case: &Case, actor: &Actor, command: &Command, today: &str) -> Refusal {
    decide(case, actor, command, &on(today)).expect_err(&format!("{command:?}"))
}

fn clock(case: &Case) -> statute::Reckoning {
    let part = &case.parts[0];
    case.reckon(part, case.rule(part, Law::shipped()).unwrap(), calendar())
        .unwrap()
}

#[test]
fn a_late_notice_is_refused_and_without_effect() {
    let case = policing("2026-10-12");
    let late = fact(FactKind::ExtensionNotice, "2026-11-13");
    assert!(matches!(
        refusal(&case, &caseworker(), &late, "2026-11-23"),
        Refusal::Law { .. }
    ));
    let recorded = after(&case, &supervisor(), &late, "2026-11-23");
    assert_eq!(clock(&recorded).last_day, clock(&case).last_day);
}

#[test]
fn a_notice_is_given_once() {
    let case = policing("2026-11-02");
    let extended = after(
        &case,
        &caseworker(),
        &fact(FactKind::ExtensionNotice, "2026-11-20"),
        "2026-11-23",
    );
    let again = fact(FactKind::ExtensionNotice, "2026-11-23");
    assert!(matches!(
        refusal(&extended, &supervisor(), &again, "2026-11-23"),
        Refusal::NotNow(_)
    ));
}

#[test]
fn the_1998_act_knows_no_extension() {
    let case = policing("2018-05-01");
    let notice = fact(FactKind::ExtensionNotice, "2018-05-20");
    assert!(matches!(
        refusal(&case, &supervisor(), &notice, "2026-11-23"),
        Refusal::Law { .. }
    ));
}

#[test]
fn a_corrected_receipt_brings_the_law_of_its_day() {
    let case = policing("2018-05-25");
    let correct = Command::CorrectFact {
        fact: FactId(1),
        on: day("2018-05-24"),
        reason: "the stamp".into(),
    };
    let corrected = after(&case, &caseworker(), &correct, "2026-11-23");
    assert_eq!(corrected.parts[0].regime.as_str(), "dpa-1998");
    assert_eq!(clock(&corrected).last_day, Some(day("2018-07-02")));
    let back = Command::CorrectFact {
        fact: FactId(1),
        on: day("2018-05-25"),
        reason: "misread".into(),
    };
    let back = after(&corrected, &caseworker(), &back, "2026-11-23");
    assert_eq!(
        (back.parts[0].regime.as_str(), clock(&back)),
        (case.parts[0].regime.as_str(), clock(&case))
    );
}

#[test]
fn a_date_that_contradicts_the_others_is_refused() {
    let asked = after(
        &policing("2026-11-02"),
        &caseworker(),
        &fact(FactKind::IdentityAsked, "2026-11-05"),
        "2026-11-23",
    );
    let proved = after(
        &asked,
        &caseworker(),
        &fact(FactKind::IdentityProved, "2026-11-09"),
        "2026-11-23",
    );
    let cases = [
        Command::CorrectFact {
            fact: FactId(3),
            on: day("2026-11-04"),
            reason: "a slip".into(),
        },
        Command::CorrectFact {
            fact: FactId(1),
            on: day("2026-11-06"),
            reason: "a slip".into(),
        },
    ];
    for command in cases {
        assert!(
            matches!(
                refusal(&proved, &caseworker(), &command, "2026-11-23"),
                Refusal::Facts(_)
            ),
            "{command:?}"
        );
    }
    let future = Command::CorrectFact {
        fact: FactId(1),
        on: day("2026-11-24"),
        reason: "a slip".into(),
    };
    assert!(matches!(
        refusal(&proved, &caseworker(), &future, "2026-11-23"),
        Refusal::Field { .. }
    ));
}

#[test]
fn nothing_is_disclosed_before_identity_is_proved() {
    let case = after(
        &policing("2026-11-02"),
        &caseworker(),
        &fact(FactKind::IdentityAsked, "2026-11-05"),
        "2026-11-23",
    );
    assert_eq!(clock(&case).state, ClockState::AwaitingIdentity);
    assert!(matches!(
        refusal(&case, &caseworker(), &decided("disclosed"), "2026-11-23"),
        Refusal::NotNow(_)
    ));
    after(&case, &caseworker(), &decided("withdrawn"), "2026-11-23");
}

#[test]
fn an_outcome_has_the_grounds_it_needs_and_no_others() {
    let case = policing("2026-11-02");
    let rule = case.rule(&case.parts[0], Law::shipped()).unwrap();
    let ground = rule.exemptions[0].id.clone();
    for outcome in &rule.outcomes {
        for (id, reason) in [
            (None, ""),
            (Some(ground.as_str()), "harm"),
            (Some(ground.as_str()), " "),
            (Some("no-such-ground"), "harm"),
        ] {
            let used = id.map(|id| ExemptionUsed {
                id: id.into(),
                reason: reason.into(),
            });
            let command = Command::Decide {
                part: PartId('A'),
                outcome: outcome.id.clone(),
                exemptions: used.into_iter().collect(),
                reasons: "searched everywhere".into(),
                sealed: None,
            };
            let good = if outcome.sealed {
                false
            } else if outcome.needs_exemption {
                id == Some(&ground) && reason == "harm"
            } else {
                id.is_none()
            };
            assert_eq!(
                decide(&case, &caseworker(), &command, &on("2026-11-23")).is_ok(),
                good,
                "{command:?}"
            );
        }
    }
}

#[test]
fn each_part_has_a_clock_and_an_outcome_of_its_own() {
    let case = case("2026-11-02", &[Purpose::Policing, Purpose::Other]);
    let question = FactInput {
        kind: FactKind::ClarificationAsked,
        part: Some(PartId('A')),
        on: day("2026-11-05"),
        detail: "Which dates?".into(),
        ground: None,
    };
    let case = after(
        &case,
        &caseworker(),
        &Command::RecordFact(question),
        "2026-11-23",
    );
    let summary = summarise(&case, Law::shipped(), calendar()).unwrap();
    let states: Vec<ClockState> = summary.parts.iter().map(|part| part.state).collect();
    assert_eq!(states, [ClockState::Paused, ClockState::Running]);
    assert_eq!(
        (summary.urgent, summary.standing),
        (PartId('B'), Standing::Running)
    );
}

#[test]
fn a_part_decided_again_owes_a_new_answer() {
    let case = after(
        &policing("2026-11-02"),
        &caseworker(),
        &decided("disclosed"),
        "2026-11-20",
    );
    let answer = Command::RecordAnswer {
        part: PartId('A'),
        on: day("2026-11-20"),
        how: "by hand".into(),
    };
    let case = after(&case, &caseworker(), &answer, "2026-11-20");
    let case = after(
        &case,
        &caseworker(),
        &Command::Close {
            late: String::new(),
        },
        "2026-11-20",
    );
    let case = after(
        &case,
        &caseworker(),
        &Command::Reopen {
            reason: "a second file".into(),
        },
        "2026-11-23",
    );
    assert_eq!(case.status(), Status::Answered);
    let case = after(&case, &caseworker(), &decided("disclosed"), "2026-11-23");
    assert_eq!(
        (case.status(), case.parts[0].answered),
        (Status::Decided, None)
    );
}

#[test]
fn the_next_act_follows_the_case() {
    let free = policing("2026-11-02");
    let act = |case: &Case| summarise(case, Law::shipped(), calendar()).unwrap().act;
    let mine = after(
        &free,
        &caseworker(),
        &Command::Allocate { to: Some(ASHA) },
        "2026-11-23",
    );
    let asked = after(
        &mine,
        &caseworker(),
        &fact(FactKind::IdentityAsked, "2026-11-05"),
        "2026-11-23",
    );
    let proved = after(
        &asked,
        &caseworker(),
        &fact(FactKind::IdentityProved, "2026-11-09"),
        "2026-11-23",
    );
    let paused = after(
        &proved,
        &caseworker(),
        &fact(FactKind::ClarificationAsked, "2026-11-10"),
        "2026-11-23",
    );
    let decided = after(
        &proved,
        &caseworker(),
        &decided("nothing-held"),
        "2026-11-23",
    );
    let in_doubt = Case {
        identity_needed: true,
        ..mine.clone()
    };
    for (case, wanted) in [
        (&free, Act::Allocate),
        (&mine, Act::Acknowledge),
        (&in_doubt, Act::AskIdentity),
        (&asked, Act::AwaitIdentity),
        (&proved, Act::Acknowledge),
        (&paused, Act::AwaitAnswer),
        (&decided, Act::Respond),
    ] {
        assert_eq!(act(case), wanted);
    }
}

#[test]
fn nothing_is_disclosed_while_identity_is_in_doubt() {
    let open = policing("2018-05-01");
    let asked = after(
        &open,
        &caseworker(),
        &fact(FactKind::FeeAsked, "2018-05-02"),
        "2026-11-23",
    );
    let both = after(
        &asked,
        &caseworker(),
        &fact(FactKind::IdentityAsked, "2018-05-02"),
        "2026-11-23",
    );
    let in_doubt = Case {
        identity_needed: true,
        ..open.clone()
    };
    for case in [&both, &in_doubt] {
        assert!(matches!(
            refusal(case, &caseworker(), &decided("disclosed"), "2026-11-23"),
            Refusal::NotNow(_)
        ));
    }
    let disclosed = after(&open, &caseworker(), &decided("disclosed"), "2026-11-23");
    let doubted = after(
        &disclosed,
        &caseworker(),
        &fact(FactKind::IdentityAsked, "2018-05-02"),
        "2026-11-23",
    );
    let answer = Command::RecordAnswer {
        part: PartId('A'),
        on: day("2018-05-09"),
        how: "by hand".into(),
    };
    assert!(matches!(
        refusal(&doubted, &caseworker(), &answer, "2026-11-23"),
        Refusal::NotNow(_)
    ));
}

#[test]
fn a_proof_that_nobody_asked_for_moves_nothing() {
    let open = policing("2026-10-01");
    let proved = after(
        &open,
        &caseworker(),
        &fact(FactKind::IdentityProved, "2026-10-20"),
        "2026-11-23",
    );
    assert_eq!(clock(&proved).last_day, clock(&open).last_day);
}

#[test]
fn an_answer_while_the_clock_stands_still_is_in_time() {
    let open = policing("2026-10-01");
    let paused = after(
        &open,
        &caseworker(),
        &fact(FactKind::ClarificationAsked, "2026-10-05"),
        "2026-11-23",
    );
    let refused = after(
        &paused,
        &caseworker(),
        &decided("nothing-held"),
        "2026-11-23",
    );
    let answer = Command::RecordAnswer {
        part: PartId('A'),
        on: day("2026-11-20"),
        how: "by post".into(),
    };
    let answered = after(&refused, &caseworker(), &answer, "2026-11-23");
    let late = fact(FactKind::ClarificationAnswered, "2026-11-22");
    assert!(matches!(
        refusal(&answered, &caseworker(), &late, "2026-11-23"),
        Refusal::Field { .. }
    ));
    let closed = after(
        &answered,
        &caseworker(),
        &Command::Close {
            late: String::new(),
        },
        "2026-11-23",
    );
    let standing = |case: &Case| {
        summarise(case, Law::shipped(), calendar())
            .unwrap()
            .standing
    };
    assert_eq!(standing(&closed), Standing::ClosedInTime);
    let withdrawn = after(&open, &caseworker(), &decided("withdrawn"), "2026-11-23");
    let withdrawn = after(
        &withdrawn,
        &caseworker(),
        &Command::Close {
            late: String::new(),
        },
        "2026-11-23",
    );
    assert_eq!(standing(&withdrawn), Standing::ClosedWithdrawn);
}

#[test]
fn a_part_that_is_decided_first_is_answered_first() {
    let case = case("2026-11-02", &[Purpose::Policing, Purpose::Other]);
    let mine = after(
        &case,
        &caseworker(),
        &Command::Allocate { to: Some(ASHA) },
        "2026-11-23",
    );
    let decided = after(&mine, &caseworker(), &decided("disclosed"), "2026-11-23");
    let summary = summarise(&decided, Law::shipped(), calendar()).unwrap();
    assert_eq!((summary.urgent, summary.act), (PartId('A'), Act::Respond));
    let answer = Command::RecordAnswer {
        part: PartId('A'),
        on: day("2026-11-23"),
        how: "by post".into(),
    };
    let answered = after(&decided, &caseworker(), &answer, "2026-11-23");
    let summary = summarise(&answered, Law::shipped(), calendar()).unwrap();
    assert_eq!(
        (summary.urgent, summary.act),
        (PartId('B'), Act::Acknowledge)
    );
}

#[test]
fn the_law_of_a_decided_part_stays() {
    let decided = after(
        &policing("2026-11-02"),
        &caseworker(),
        &decided("disclosed"),
        "2026-11-23",
    );
    let both = case("2026-11-02", &[Purpose::Policing, Purpose::Other]);
    let one = after(
        &both,
        &caseworker(),
        &fixture::decided("disclosed"),
        "2026-11-23",
    );
    for case in [&decided, &one] {
        let change = Command::ChangeRegime {
            part: PartId('A'),
            regime: "uk-gdpr".into(),
            reason: "licensing".into(),
        };
        assert!(matches!(
            refusal(case, &caseworker(), &change, "2026-11-23"),
            Refusal::NotNow(_)
        ));
    }
}

#[test]
fn what_was_decided_is_opened_again_until_it_is_answered() {
    let today = "2026-11-20";
    let open = case("2026-11-02", &[Purpose::Policing]);
    let again = Command::ReopenDecision {
        part: PartId('A'),
        reason: " Page 3 was overlooked. ".into(),
    };
    let not_now = |case: &Case| {
        let refused = decide(case, &caseworker(), &again, &on(today)).unwrap_err();
        assert!(matches!(refused, Refusal::NotNow(_)), "{refused:?}");
        refused.to_string()
    };
    assert!(not_now(&open).contains("not decided"));
    let refusal = after(&open, &supervisor(), &decided("disclosed"), today);
    let events = decide(&refusal, &caseworker(), &again, &on(today)).unwrap();
    assert_eq!(
        events,
        [Event::DecisionReopened {
            part: PartId('A'),
            reason: "Page 3 was overlooked.".into()
        }]
    );
    let reopened = after(&refusal, &caseworker(), &again, today);
    assert_eq!(reopened.status(), Status::Open);
    assert_eq!(reopened.parts, open.parts);
    let answer = Command::RecordAnswer {
        part: PartId('A'),
        on: day(today),
        how: "by hand".into(),
    };
    let answered = after(&refusal, &caseworker(), &answer, today);
    assert!(not_now(&answered).contains("Decide it again"));
    let taken_back = after(&open, &caseworker(), &decided("withdrawn"), today);
    assert_eq!(taken_back.status(), Status::Answered);
    let reopened = after(&taken_back, &caseworker(), &again, today);
    assert_eq!(reopened.status(), Status::Open);
}
