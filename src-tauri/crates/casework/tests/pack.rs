//! What is given to the person: which document for which item, what was found in it, and the seal.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod fixture;

use casework::*;
use fixture::*;
use statute::{Law, Purpose};
use uuid::Uuid;

const TODAY: &str = "2026-11-23";
const PART: PartId = PartId('A');

fn listed(title: &str) -> Command {
    Command::Item(ItemCommand::List(Box::new(ItemDetails {
        part: PART,
        title: title.into(),
        source: "Custody Records".into(),
        search: None,
        author: String::new(),
        dated: None,
        pages: 2,
        minutes: 0,
        others: String::new(),
    })))
}

fn ruled(case: &Case, item: u32, fate: Fate) -> Command {
    let rule = case.rule(&case.parts[0], Law::shipped()).unwrap();
    let keeps = fate.keeps_back();
    let ground = match fate {
        Fate::Unconfirmed => {
            let sealed = rule.outcomes.iter().find(|it| it.sealed).unwrap();
            sealed.grounds[0].clone()
        }
        _ => rule.exemptions[0].id.clone(),
    };
    Command::Item(ItemCommand::Rule {
        items: vec![ItemId(item)],
        ruling: Box::new(Ruling {
            fate,
            grounds: if keeps { vec![ground] } else { Vec::new() },
            reason: match fate {
                Fate::Unconfirmed => String::new(),
                _ => "As told".into(),
            },
            harm: if keeps { "Harm".into() } else { String::new() },
            second: None,
        }),
        plan: ReviewPlan {
            withheld: false,
            redacted_one_in: 0,
        },
    })
}

fn filed(kind: DocumentKind, sha256: &str) -> Command {
    Command::Document(DocumentCommand::File {
        details: Box::new(DocumentDetails {
            kind,
            title: sha256.into(),
            dated: None,
            source: String::new(),
        }),
        file: Box::new(StoredFile {
            name: format!("{sha256}.pdf"),
            media: "application/pdf".into(),
            bytes: 5,
            sha256: sha256.into(),
        }),
    })
}

fn letter(leaves: Leaves) -> Command {
    Command::IssueLetter(Box::new(LetterInput {
        letter: LetterId(Uuid::from_u128(77)),
        kind: LetterKind::Response,
        template: "access-disclosed".into(),
        version: String::new(),
        title: "Answer".into(),
        parts: vec![PART],
        to: "R Thistlewood".into(),
        address: Vec::new(),
        sha256: "letter".into(),
        bytes: 9,
        text: "words".into(),
        lacking: Vec::new(),

        let_stand: Vec::new(),
        answers: None,
        despite: String::new(),
        heeded: true,
        ground: None,
        detail: String::new(),
        leaves,
    }))
}

fn choose(items: &[u32], document: u32) -> Command {
    Command::Pack(PackCommand::Choose {
        items: items.iter().map(|id| ItemId(*id)).collect(),
        document: Some(DocumentId(document)),
    })
}

fn run(case: &Case, commands: &[Command]) -> Case {
    let each = commands.iter();
    each.fold(case.clone(), |case, command| {
        after(&case, &supervisor(), command, TODAY)
    })
}

/// Items 1, 3 and 4 are given, 2 is nowhere; documents 1 and 2 are released, 3 was found, 4 is the request.
fn decided_case() -> Case {
    let case = run(
        &case("2026-11-02", &[Purpose::Policing]),
        &[
            listed("One"),
            listed("Two"),
            listed("Three"),
            listed("Four"),
        ],
    );
    let rulings = [
        ruled(&case, 1, Fate::Disclose),
        ruled(&case, 2, Fate::Unconfirmed),
        ruled(&case, 3, Fate::Redact),
        ruled(&case, 4, Fate::Redact),
    ];
    let case = run(&case, &rulings);
    let case = run(
        &case,
        &[
            filed(DocumentKind::Released, "aa"),
            filed(DocumentKind::Released, "bb"),
            filed(DocumentKind::Found, "cc"),
            filed(DocumentKind::Request, "dd"),
        ],
    );
    let decide = Command::Decide {
        part: PART,
        outcome: "disclosed-and-no-more".into(),
        exemptions: Vec::new(),
        reasons: String::new(),
        sealed: Some(Box::new(Sealed {
            holding: Holding::Held,
            grounds: vec!["crime".into()],
            reason: "words".into(),
        })),
    };
    run(&case, &[decide])
}

fn packed(number: u32, item: u32, fate: Fate, document: u32) -> PackedItem {
    PackedItem {
        number,
        item: ItemId(item),
        title: "Record".into(),
        dated: None,
        pages: 2,
        minutes: 0,
        fate,
        document: DocumentId(document),
        file: format!("files/{document}.pdf"),
    }
}

fn pack() -> Pack {
    let file = |name: &str, sha256: &str| PackedFile {
        name: name.into(),
        sha256: sha256.into(),
        bytes: 5,
    };
    Pack {
        pack: PackId(0),
        part: PART,
        letter: LetterId(Uuid::from_u128(77)),
        items: vec![
            packed(1, 1, Fate::Disclose, 1),
            packed(2, 3, Fate::Redact, 2),
            packed(3, 4, Fate::Redact, 2),
        ],
        files: vec![
            file("Letter.pdf", "letter"),
            file("Schedule.pdf", "schedule"),
            file("files/1.pdf", "aa"),
            file("files/2.pdf", "bb"),
        ],
        answered: Vec::new(),
        manifest: "manifest".into(),
    }
}

fn finding(kind: &str) -> Finding {
    Finding {
        id: format!("{kind} in aa"),
        document: Some(DocumentId(1)),
        file: "001 Record.pdf".into(),
        kind: kind.into(),
        place: "Page 3".into(),
        words: "Halina Szymanska".into(),
    }
}

fn seal(findings: &[&str]) -> Command {
    Command::Pack(PackCommand::Seal {
        pack: Box::new(pack()),
        findings: findings.iter().map(|kind| finding(kind)).collect(),
    })
}

fn answer(kind: &str, reason: &str) -> Command {
    Command::Pack(PackCommand::Answer {
        part: PART,
        finding: Box::new(finding(kind)),
        reason: reason.into(),
    })
}

fn refused(case: &Case, command: &Command) -> Refusal {
    decide(case, &caseworker(), command, &on(TODAY)).unwrap_err()
}

/// Everything is there but the letter.
fn chosen() -> Case {
    run(&decided_case(), &[choose(&[1], 1), choose(&[3, 4], 2)])
}

#[test]
fn a_pack_is_sealed_when_everything_is_there() {
    let case = run(&chosen(), &[letter(Leaves::Later), seal(&["tool"])]);
    let sealed = &case.packs.sealed[0];
    assert_eq!((sealed.pack.pack, sealed.by), (PackId(1), ASHA));
    let numbers: Vec<(u32, u32)> = sealed
        .pack
        .items
        .iter()
        .map(|it| (it.number, it.item.0))
        .collect();
    assert_eq!(numbers, [(1, 1), (2, 3), (3, 4)], "no gap tells of item 2");
    let summary = summarise(&case, Law::shipped(), calendar()).unwrap();
    assert!(summary.holds.contains(&"schedule".to_owned()));
    let destroy = Command::Document(DocumentCommand::Destroy {
        document: DocumentId(1),
        reason: "Filed twice".into(),
    });
    let kept = decide(&case, &supervisor(), &destroy, &on(TODAY)).unwrap_err();
    assert!(kept.to_string().contains("pack 1"), "{kept}");
    let again = run(&case, &[seal(&[])]);
    assert_eq!(again.packs.sealed[1].pack.pack, PackId(2));
}

#[test]
fn only_what_may_be_given_is_chosen() {
    let case = decided_case();
    let field = |command: &Command| match refused(&case, command) {
        Refusal::Field { field, message } => format!("{field}: {message}"),
        other => other.to_string(),
    };
    for (command, words) in [
        (choose(&[], 1), "items: Choose the items"),
        (choose(&[9], 1), "items: Choose an item"),
        (choose(&[1], 9), "document: Choose a document of this case"),
        (
            choose(&[1], 4),
            "document: Choose a document that is filed as found",
        ),
        (
            choose(&[3], 3),
            "document: Item 3 is disclosed with parts covered",
        ),
        (
            choose(&[1, 3], 3),
            "document: Item 3 is disclosed with parts covered",
        ),
        (choose(&[2], 1), "Item 2 is not disclosed"),
    ] {
        assert!(field(&command).starts_with(words), "{}", field(&command));
    }
    let found = run(&case, &[choose(&[1], 3)]);
    assert_eq!(found.packs.chosen[&ItemId(1)], DocumentId(3));
    let back = Command::Pack(PackCommand::Choose {
        items: vec![ItemId(1)],
        document: None,
    });
    assert!(run(&found, &[back]).packs.chosen.is_empty());
}

#[test]
fn what_is_missing_or_changed_keeps_it_open() {
    let says = |case: &Case, command: &Command| refused(case, command).to_string();
    let lettered = run(&chosen(), &[letter(Leaves::Later)]);
    assert!(says(&chosen(), &seal(&[])).contains("is not made yet"));
    let taken_back = Command::Pack(PackCommand::Choose {
        items: vec![ItemId(3)],
        document: None,
    });
    let without = run(&lettered, &[taken_back]);
    assert!(says(&without, &seal(&[])).contains("Item 3 has no released copy"));
    let mut changes: Vec<Pack> = Vec::new();
    let mut change = |change: &dyn Fn(&mut Pack)| {
        let mut pack = pack();
        change(&mut pack);
        changes.push(pack);
    };
    change(&|pack| drop(pack.items.pop()));
    change(&|pack| pack.items.swap(0, 1));
    change(&|pack| pack.items[0].number = 2);
    change(&|pack| pack.items[0].fate = Fate::Redact);
    change(&|pack| pack.items[0].document = DocumentId(2));
    change(&|pack| pack.files[2].sha256 = "other".into());
    change(&|pack| pack.files[0].sha256 = "other".into());
    change(&|pack| pack.items.push(packed(4, 2, Fate::Unconfirmed, 2)));
    for pack in changes {
        let command = Command::Pack(PackCommand::Seal {
            pack: Box::new(pack.clone()),
            findings: Vec::new(),
        });
        let words = says(&lettered, &command);
        assert!(
            words.contains("changed while you looked"),
            "{pack:?}: {words}"
        );
    }
    assert!(decide(&lettered, &caseworker(), &seal(&[]), &on(TODAY)).is_ok());
}

#[test]
fn findings_are_answered_for_by_those_who_may() {
    let case = run(&chosen(), &[letter(Leaves::Later)]);
    for kind in ["properties", "protected-name", "covered-text", "unheard-of"] {
        let Refusal::NotNow(words) = refused(&case, &seal(&["tool", kind])) else {
            panic!("{kind}");
        };
        assert!(words.contains("001 Record.pdf, Page 3"), "{words}");
        assert!(!words.contains("Halina"), "{words}");
    }
    for kind in [
        "covered-text",
        "sealed-reason",
        "earlier-version",
        "unheard-of",
    ] {
        let never = decide(&case, &supervisor(), &answer(kind, "Fine"), &on(TODAY));
        assert!(matches!(never, Err(Refusal::NotPermitted(_))), "{kind}");
    }
    let supervisors = answer("protected-name", "She agrees");
    assert!(matches!(
        refused(&case, &supervisors),
        Refusal::NotPermitted(_)
    ));
    assert!(matches!(
        refused(&case, &answer("properties", " ")),
        Refusal::Field { .. }
    ));
    let answered = run(
        &case,
        &[supervisors, answer("properties", "The office’s own")],
    );
    let both = seal(&["properties", "protected-name", "tool"]);
    let sealed = after(&answered, &caseworker(), &both, TODAY);
    let names = &sealed.packs.sealed[0].pack.answered;
    assert_eq!(names, &["properties in aa", "protected-name in aa"]);
    // Another content has another finding, for which nobody answered.
    let mut other = finding("properties");
    other.id = "properties in bb".into();
    let changed = Command::Pack(PackCommand::Seal {
        pack: Box::new(pack()),
        findings: vec![other],
    });
    assert!(matches!(refused(&answered, &changed), Refusal::NotNow(_)));
}

#[test]
fn what_is_held_or_open_is_not_sealed() {
    let case = run(&chosen(), &[letter(Leaves::Later)]);
    let hold = Command::Hold(HoldCommand::Place(Box::new(Hold {
        hold: HoldId(0),
        part: None,
        kind: "court".into(),
        reason: "An order".into(),
        since: day(TODAY),
        review: day("2026-12-21"),
        lifted: false,
    })));
    let held = run(&case, &[hold]);
    assert!(refused(&held, &seal(&[])).to_string().contains("on hold"));
    let clear = Command::Item(ItemCommand::Clear {
        items: vec![ItemId(3)],
    });
    let open = run(&case, &[clear]);
    assert!(refused(&open, &seal(&[])).to_string().contains("Item 3"));
    let elsewhere = actor(TOM, Role::Caseworker);
    let mine = run(&case, &[Command::Allocate { to: Some(ASHA) }]);
    let refusal = decide(&mine, &elsewhere, &seal(&[]), &on(TODAY)).unwrap_err();
    assert!(matches!(refusal, Refusal::NotPermitted(_)));
}

#[test]
fn the_letter_is_the_one_that_answers() {
    let sent = run(&chosen(), &[letter(Leaves::Unsaid)]);
    assert_eq!(run(&sent, &[seal(&[])]).packs.sealed.len(), 1);
    let anew = Command::Decide {
        part: PART,
        outcome: "disclosed-and-no-more".into(),
        exemptions: Vec::new(),
        reasons: String::new(),
        sealed: Some(Box::new(Sealed {
            holding: Holding::Held,
            grounds: vec!["crime".into()],
            reason: "other words".into(),
        })),
    };
    let again = run(&sent, &[anew]);
    assert!(
        refused(&again, &seal(&[]))
            .to_string()
            .contains("is not made yet")
    );
}

#[test]
fn a_first_part_is_given_while_more_is_looked_for() {
    let mut case = chosen();
    case.parts[0].decision = None;
    let case = run(&case, &[listed("Five")]);
    let Command::IssueLetter(mut input) = letter(Leaves::Later) else {
        panic!("a letter");
    };
    input.kind = LetterKind::DisclosedInstalment;
    let first = run(&case, &[Command::IssueLetter(input)]);
    assert_eq!(run(&first, &[seal(&[])]).packs.sealed.len(), 1);
    let asked = ruled(&first, 5, Fate::Redact);
    let Command::Item(ItemCommand::Rule { items, ruling, .. }) = asked else {
        panic!("a ruling");
    };
    let plan = ReviewPlan {
        withheld: true,
        redacted_one_in: 1,
    };
    let asks = Command::Item(ItemCommand::Rule {
        items,
        ruling,
        plan,
    });
    let waits = run(&first, &[asks, choose(&[5], 2)]);
    let words = refused(&waits, &seal(&[])).to_string();
    assert!(words.contains("agreed to item 5"), "{words}");
}

#[test]
fn what_was_given_is_read_again_from_the_log() {
    for event in [
        PackEvent::Chosen {
            items: vec![ItemId(1)],
            document: None,
        },
        PackEvent::Answered {
            part: PART,
            finding: Box::new(finding("properties")),
            reason: "Fine".into(),
        },
        PackEvent::Sealed(Box::new(pack())),
    ] {
        let event = Event::Pack(event);
        let written = serde_json::to_string(&event).unwrap();
        assert_eq!(serde_json::from_str::<Event>(&written).unwrap(), event);
    }
}
