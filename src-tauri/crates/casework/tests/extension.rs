//! Extensions: what is asked, who signs, and that no notice leaves before.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod fixture;

use casework::*;
use fixture::*;
use statute::{Law, Purpose};
use uuid::Uuid;

const TODAY: &str = "2026-11-23";
const A: PartId = PartId('A');

fn open_case() -> Case {
    case("2026-11-02", &[Purpose::Other])
}

fn ask(ground: Option<ExtensionGround>, reasons: &str) -> Command {
    Command::Extension(ExtensionCommand::Ask {
        part: A,
        ground,
        reasons: reasons.into(),
    })
}

fn asking() -> Command {
    ask(Some(ExtensionGround::Complexity), " Four other people. ")
}

fn sign() -> Command {
    Command::Extension(ExtensionCommand::Sign { part: A })
}

fn send_back(reason: &str) -> Command {
    Command::Extension(ExtensionCommand::SendBack {
        part: A,
        reason: reason.into(),
    })
}

fn notice(ground: ExtensionGround) -> Command {
    Command::IssueLetter(Box::new(LetterInput {
        letter: LetterId(Uuid::from_u128(7)),
        kind: LetterKind::ExtensionNotice,
        template: "extension-notice".into(),
        version: String::new(),
        title: "Extension".into(),
        parts: vec![A],
        to: "Ms Thistlewood".into(),
        address: Vec::new(),
        sha256: "ab".into(),
        bytes: 1,
        text: "We need more time.".into(),
        lacking: Vec::new(),

        let_stand: Vec::new(),
        answers: None,
        despite: String::new(),
        heeded: true,
        ground: Some(ground),
        detail: "Four other people.".into(),
        leaves: casework::Leaves::Unsaid,
    }))
}

fn refused(case: &Case, actor: &Actor, command: &Command) -> Refusal {
    decide(case, actor, command, &on(TODAY)).unwrap_err()
}

#[test]
fn a_caseworker_s_notice_waits_for_the_signature_and_uses_it_up() {
    let complexity = notice(ExtensionGround::Complexity);
    let unasked = refused(&open_case(), &caseworker(), &complexity);
    assert!(
        unasked
            .to_string()
            .contains("must sign the extension of part A")
    );
    let asked = after(&open_case(), &caseworker(), &asking(), TODAY);
    let extension = asked.parts[0].extension.clone().unwrap();
    assert_eq!(
        (extension.reasons.as_str(), extension.by),
        ("Four other people.", ASHA)
    );
    let asks = summarise(&asked, Law::shipped(), calendar()).unwrap().asks;
    assert_eq!(
        (asks[0].kind, asks[0].what.as_str(), asks[0].of),
        (AskKind::Extension, "A", None)
    );
    assert!(matches!(
        refused(&asked, &caseworker(), &sign()),
        Refusal::NotPermitted(_)
    ));
    refused(&asked, &caseworker(), &complexity);
    let signed = after(&asked, &supervisor(), &sign(), TODAY);
    assert_eq!(
        summarise(&signed, Law::shipped(), calendar()).unwrap().asks,
        []
    );
    let other = refused(&signed, &caseworker(), &notice(ExtensionGround::Number));
    assert!(matches!(other, Refusal::Field { field, .. } if field == "ground"));
    let told = after(&signed, &caseworker(), &complexity, TODAY);
    assert_eq!(told.parts[0].extension, None);
    assert!(summarise(&told, Law::shipped(), calendar()).unwrap().parts[0].extended);
    let again = refused(&told, &caseworker(), &asking());
    assert!(again.to_string().contains("extended already"));
}

#[test]
fn a_supervisor_asks_nobody() {
    after(
        &open_case(),
        &supervisor(),
        &notice(ExtensionGround::Number),
        TODAY,
    );
    let asked = after(&open_case(), &supervisor(), &asking(), TODAY);
    assert!(!asked.parts[0].extension_to_sign());
}

#[test]
fn what_was_sent_back_is_asked_for_again() {
    let asked = after(&open_case(), &caseworker(), &asking(), TODAY);
    let twice = refused(&asked, &caseworker(), &asking());
    assert!(matches!(twice, Refusal::NotNow(_)));
    let silent = refused(&asked, &supervisor(), &send_back(" "));
    assert!(matches!(silent, Refusal::Field { field, .. } if field == "reason"));
    let back = after(&asked, &supervisor(), &send_back("Name them."), TODAY);
    assert!(!back.parts[0].extension_to_sign());
    refused(&back, &caseworker(), &notice(ExtensionGround::Complexity));
    let again = after(&back, &caseworker(), &asking(), TODAY);
    assert!(again.parts[0].extension_to_sign());
}

#[test]
fn an_extension_that_cannot_be_is_not_asked_for() {
    for (command, wrong) in [
        (ask(None, "Four other people."), "ground"),
        (ask(Some(ExtensionGround::Number), " "), "reasons"),
    ] {
        let refusal = refused(&open_case(), &caseworker(), &command);
        assert!(matches!(refusal, Refusal::Field { field, .. } if field == wrong));
    }
    let late = case("2026-09-01", &[Purpose::Other]);
    let refusal = refused(&late, &caseworker(), &asking());
    assert!(
        refusal.to_string().contains("had to be given by"),
        "{refusal}"
    );
}
