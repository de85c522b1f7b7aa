//! What is neither confirmed nor denied: what it rests on is sealed, a supervisor signs it, and neither the
//! schedule nor a list says what the letter leaves open.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod fixture;

use casework::*;
use fixture::*;
use statute::{Law, Purpose};

const TODAY: &str = "2026-11-23";
const NEITHER: &str = "neither-confirmed-nor-denied";

fn policing() -> Case {
    case("2026-11-02", &[Purpose::Policing])
}

fn rests_on(holding: Holding) -> Sealed {
    Sealed {
        holding,
        grounds: vec!["crime".into()],
        reason: "Sealedword".into(),
    }
}

fn unconfirmed(outcome: &str, sealed: Option<Sealed>, reasons: &str) -> Command {
    Command::Decide {
        part: PartId('A'),
        outcome: outcome.into(),
        exemptions: Vec::new(),
        reasons: reasons.into(),
        sealed: sealed.map(Box::new),
    }
}

/// The field that is refused; empty where it is no field.
fn refused(case: &Case, command: &Command) -> String {
    match decide(case, &caseworker(), command, &on(TODAY)) {
        Err(Refusal::Field { field, .. }) => field,
        Err(_) => String::new(),
        Ok(events) => panic!("{command:?} was carried out: {events:?}"),
    }
}

fn with_item(fate: Fate) -> Case {
    let details = ItemDetails {
        part: PartId('A'),
        title: "Intelligence report".into(),
        source: "Intelligence".into(),
        search: None,
        author: String::new(),
        dated: None,
        pages: 2,
        minutes: 0,
        others: String::new(),
    };
    let case = after(
        &policing(),
        &caseworker(),
        &Command::Item(ItemCommand::List(Box::new(details))),
        TODAY,
    );
    let reason = match fate {
        Fate::NotPersonal => "It is about somebody else.",
        _ => "",
    };
    let case = after(&case, &caseworker(), &rule(fate, reason), TODAY);
    let review = ItemCommand::Review {
        item: ItemId(1),
        agrees: true,
        words: String::new(),
    };
    match case.items[0].awaits_second() {
        true => after(&case, &supervisor(), &Command::Item(review), TODAY),
        false => case,
    }
}

fn rule(fate: Fate, reason: &str) -> Command {
    let keeps = fate.keeps_back();
    let ruling = Ruling {
        fate,
        grounds: if keeps {
            vec!["crime".into()]
        } else {
            Vec::new()
        },
        reason: reason.into(),
        harm: if keeps {
            "Sealedword".into()
        } else {
            String::new()
        },
        second: None,
    };
    Command::Item(ItemCommand::Rule {
        items: vec![ItemId(1)],
        ruling: Box::new(ruling),
        plan: review_plan(),
    })
}

#[test]
fn it_needs_what_is_sealed_and_nothing_that_is_told() {
    let case = policing();
    let with = |change: fn(&mut Sealed)| {
        let mut sealed = rests_on(Holding::Held);
        change(&mut sealed);
        unconfirmed(NEITHER, Some(sealed), "")
    };
    for (command, field) in [
        (unconfirmed(NEITHER, None, ""), "sealed.holding"),
        (with(|it| it.grounds.clear()), "sealed.grounds"),
        // A request that is manifestly unfounded is refused, and told so.
        (
            with(|it| it.grounds = vec!["manifestly-unfounded-or-excessive".into()]),
            "sealed.grounds",
        ),
        (with(|it| it.reason = "  ".into()), "sealed.reason"),
        (
            unconfirmed(NEITHER, Some(rests_on(Holding::NotHeld)), "Nothing found"),
            "reasons",
        ),
        (
            unconfirmed("refused", Some(rests_on(Holding::Held)), ""),
            "exemptions",
        ),
        (
            unconfirmed("nothing-held", Some(rests_on(Holding::NotHeld)), "Looked"),
            "outcome",
        ),
    ] {
        assert_eq!(refused(&case, &command), field, "{command:?}");
    }
    for holding in Holding::ALL {
        let decided = after(
            &case,
            &caseworker(),
            &unconfirmed(NEITHER, Some(rests_on(holding)), ""),
            TODAY,
        );
        let decision = decided.parts[0].decision.clone().unwrap();
        assert_eq!(decision.sealed.unwrap().holding, holding);
        assert!(decided.parts[0].to_sign(), "a supervisor signs it");
        assert!(decision.exemptions.is_empty() && decision.reasons.is_empty());
    }
}

#[test]
fn every_access_pack_has_it_and_no_other() {
    for regime in Law::shipped().regimes() {
        for right in Law::shipped().all_rights() {
            let versions = Law::shipped()
                .versions(&regime.id, &right.id)
                .unwrap_or_default();
            for rule in versions {
                let has = rule.outcome(NEITHER).is_some_and(|it| it.sealed);
                assert_eq!(
                    has,
                    right.id.as_str() == "access",
                    "{} {} {}",
                    regime.id,
                    right.id,
                    rule.from
                );
            }
        }
    }
}

#[test]
fn the_schedule_does_not_say_what_the_letter_leaves_open() {
    let neither = unconfirmed(NEITHER, Some(rests_on(Holding::Held)), "");
    let no_more = unconfirmed("disclosed-and-no-more", Some(rests_on(Holding::Held)), "");
    let partly = Command::Decide {
        part: PartId('A'),
        outcome: "partly-disclosed".into(),
        exemptions: vec![ExemptionUsed {
            id: "crime".into(),
            reason: "As on the schedule".into(),
        }],
        reasons: String::new(),
        sealed: None,
    };
    let works =
        |fate, command| decide(&with_item(fate), &caseworker(), command, &on(TODAY)).is_ok();
    for (fate, command, fits) in [
        (Fate::Unconfirmed, &neither, true),
        (Fate::Unconfirmed, &no_more, true),
        (Fate::Unconfirmed, &partly, true),
        // Their letters say that nothing is withheld, and that there is nothing.
        (Fate::Unconfirmed, &decided("disclosed"), false),
        (Fate::Unconfirmed, &decided("nothing-held"), false),
        (Fate::Disclose, &neither, false),
        (Fate::Disclose, &no_more, true),
        (Fate::Disclose, &decided("disclosed"), true),
        (Fate::NotPersonal, &neither, true),
    ] {
        assert_eq!(works(fate, command), fits, "{fate:?} {command:?}");
    }
}

#[test]
fn nothing_is_told_of_an_item_that_is_not_confirmed() {
    let case = with_item(Fate::Unconfirmed);
    assert!(case.items[0].asks_second, "a second person agrees");
    assert_eq!(
        refused(&case, &rule(Fate::Unconfirmed, "It names a source.")),
        "reason"
    );
}

#[test]
fn an_item_is_left_open_on_a_ground_that_lets_it_and_only_where_an_answer_can() {
    let case = with_item(Fate::Disclose);
    let on_ground = |id: &str| match rule(Fate::Unconfirmed, "") {
        Command::Item(ItemCommand::Rule {
            items,
            mut ruling,
            plan,
        }) => {
            ruling.grounds = vec![id.into()];
            Command::Item(ItemCommand::Rule {
                items,
                ruling,
                plan,
            })
        }
        other => other,
    };
    assert_eq!(refused(&case, &on_ground("court-documents")), "grounds");
    let mut portability = case;
    portability.parts[0].right = "portability".into();
    portability.parts[0].regime = "uk-gdpr".into();
    assert_eq!(
        refused(&portability, &on_ground("crime-and-taxation")),
        "fate"
    );
}

#[test]
fn what_it_rests_on_is_for_those_who_have_the_case_and_who_watch_over_it() {
    let case = after(
        &policing(),
        &caseworker(),
        &Command::Allocate { to: Some(ASHA) },
        TODAY,
    );
    let reads = |person, role| may_read_sealed(&case, &actor(person, role)).is_ok();
    for (person, role, may) in [
        (ASHA, Role::Caseworker, true),
        (TOM, Role::Caseworker, false),
        (HELEN, Role::Supervisor, true),
        (TOM, Role::Auditor, true),
        (ASHA, Role::Administrator, false),
    ] {
        assert_eq!(reads(person, role), may, "{role:?}");
    }
    let cover = Actor {
        covers: vec![ASHA],
        ..actor(TOM, Role::Caseworker)
    };
    assert!(may_read_sealed(&case, &cover).is_ok());
}

#[test]
fn a_summary_is_the_same_whether_or_not_anything_is_held() {
    let of = |holding| {
        let command = unconfirmed(NEITHER, Some(rests_on(holding)), "");
        let case = after(&policing(), &caseworker(), &command, TODAY);
        summarise(&case, Law::shipped(), calendar()).unwrap()
    };
    assert_eq!(of(Holding::Held), of(Holding::NotHeld));
    assert!(!format!("{:?}", of(Holding::Held)).contains("Sealedword"));
}
