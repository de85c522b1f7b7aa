//! Who may do what, in which state: the whole table.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod fixture;

use casework::*;
use fixture::*;
use statute::Purpose;

/// The states in which a supervisor may give each command.
const STATES: [(CommandName, &[Status]); 57] = {
    use Status::*;
    const WORKING: &[Status] = &[Open, Decided, Answered];
    const ALWAYS: &[Status] = &[Open, Decided, Answered, Closed];
    [
        (CommandName::RecordFact, WORKING),
        (CommandName::CorrectFact, WORKING),
        (CommandName::WithdrawFact, WORKING),
        (CommandName::ChangeRegime, &[Open]),
        (CommandName::Allocate, WORKING),
        (CommandName::HandOver, WORKING),
        (CommandName::TakeNotice, &[Open, Decided, Answered, Closed]),
        (CommandName::CorrectParty, WORKING),
        (CommandName::CorrectScope, WORKING),
        (CommandName::CorrectIdentityDoubt, WORKING),
        (CommandName::CheckValidity, &[Status::Open, Status::Decided]),
        (CommandName::AddNote, &[Open, Decided, Answered, Closed]),
        (CommandName::MergeRequest, WORKING),
        (CommandName::SendLetter, ALWAYS),
        (CommandName::WithholdLetter, WORKING),
        (CommandName::RecordDelivery, ALWAYS),
        (CommandName::LinkCase, &[Open, Decided, Answered, Closed]),
        (CommandName::UnlinkCase, &[Open, Decided, Answered, Closed]),
        (
            CommandName::RecordProceedings,
            &[Open, Decided, Answered, Closed],
        ),
        (CommandName::ChangeCare, WORKING),
        (CommandName::AskDepartment, &[Open, Decided]),
        (CommandName::ChaseDepartment, &[Open, Decided]),
        (CommandName::RecordReply, WORKING),
        (CommandName::MuteChasing, &[Open, Decided]),
        (CommandName::WithdrawSearch, WORKING),
        (CommandName::ListItem, &[Open, Decided]),
        (CommandName::RuleItem, &[Open, Decided]),
        (CommandName::BalanceItem, &[Open, Decided]),
        (CommandName::ConsultOther, &[Open, Decided]),
        (CommandName::ReviewItem, &[Open, Decided]),
        (CommandName::ChooseReleased, WORKING),
        (CommandName::AnswerFinding, WORKING),
        (CommandName::SealPack, WORKING),
        (CommandName::FileDocument, ALWAYS),
        (CommandName::ChangeDocument, ALWAYS),
        (CommandName::DestroyDocument, ALWAYS),
        (CommandName::DescribeProcessing, WORKING),
        (CommandName::KeepRecord, WORKING),
        (CommandName::Restrict, ALWAYS),
        (CommandName::BreakGlass, ALWAYS),
        (CommandName::NoticeGlass, ALWAYS),
        (CommandName::KeepLonger, ALWAYS),
        (CommandName::ProposeDestruction, &[Closed]),
        (CommandName::DestroyCase, &[Closed]),
        (CommandName::Decide, WORKING),
        (CommandName::Lapse, &[Open, Decided]),
        (CommandName::SignDecision, &[Open, Decided]),
        (CommandName::SendBackDecision, &[Open, Decided]),
        (CommandName::ReopenDecision, WORKING),
        (CommandName::AskExtension, &[Open, Decided]),
        (CommandName::SignExtension, &[Open, Decided]),
        (CommandName::Hold, WORKING),
        (CommandName::LiftHold, WORKING),
        (CommandName::IssueLetter, WORKING),
        (CommandName::RecordAnswer, &[Open, Decided]),
        (CommandName::Close, &[Answered]),
        (CommandName::Reopen, &[Closed]),
    ]
};

fn in_every_state() -> Vec<(Status, Case)> {
    let open = case("2026-11-02", &[Purpose::Policing]);
    let decided = after(&open, &supervisor(), &decided("disclosed"), "2026-11-20");
    let answer = Command::RecordAnswer {
        part: PartId('A'),
        on: day("2026-11-20"),
        how: "by hand".into(),
    };
    let answered = after(&decided, &supervisor(), &answer, "2026-11-20");
    let closed = after(
        &answered,
        &supervisor(),
        &Command::Close {
            late: String::new(),
        },
        "2026-11-20",
    );
    let cases = [open, decided, answered, closed];
    cases
        .into_iter()
        .map(|case| (case.status(), case))
        .collect()
}

#[test]
fn the_shipped_workflow_has_every_command() {
    let anyone = Actor {
        person: ASHA,
        roles: Roles(Role::ALL.to_vec()),
        covers: Vec::new(),
    };
    for command in CommandName::ALL {
        assert!(
            Workflow::shipped().role_may(command, &anyone),
            "{command:?}"
        );
    }
}

#[test]
fn every_state_allows_what_is_listed_and_nothing_else() {
    let cases = in_every_state();
    assert_eq!(
        cases.iter().map(|(status, _)| *status).collect::<Vec<_>>(),
        [
            Status::Open,
            Status::Decided,
            Status::Answered,
            Status::Closed
        ]
    );
    for (status, case) in &cases {
        for (command, states) in STATES {
            let permitted = Workflow::shipped()
                .permit(command, case, &supervisor())
                .is_ok();
            assert_eq!(
                permitted,
                states.contains(status),
                "{command:?} while {status:?}"
            );
        }
    }
}

#[test]
fn roles_that_handle_no_cases_do_nothing() {
    for role in [Role::Administrator, Role::Auditor] {
        for (_, case) in in_every_state() {
            for permit in Workflow::shipped().permits(&case, &actor(ASHA, role)) {
                // An auditor reads a restricted case for a reason that stands in its history.
                if (role, permit.command) == (Role::Auditor, CommandName::BreakGlass) {
                    continue;
                }
                assert!(
                    matches!(permit.refusal, Some(Refusal::NotPermitted(_))),
                    "{:?} by {role:?}",
                    permit.command
                );
            }
        }
    }
}

#[test]
fn a_workflow_with_a_word_that_is_not_known_does_not_load() {
    for (text, says) in [
        (
            "[decyde]\nstates = []\nwho = []\non = \"own\"\nwhy = \"\"",
            "decyde",
        ),
        (
            "[decide]\nstates = [\"begun\"]\nwho = []\non = \"own\"\nwhy = \"\"",
            "begun",
        ),
        (
            "[decide]\nstates = []\nwho = [\"clerk\"]\non = \"own\"\nwhy = \"\"",
            "clerk",
        ),
        (
            "[decide]\nstates = []\nwho = []\non = \"all\"\nwhy = \"\"",
            "all",
        ),
        (
            "[decide]\nstates = []\nwho = []\non = \"own\"\nwhy = \"\"\nwhen = \"now\"",
            "when",
        ),
    ] {
        let error = Workflow::load(text).unwrap_err().to_string();
        assert!(error.contains(says), "{error}");
    }
}
