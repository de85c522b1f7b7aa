//! The schedule of what was found: what may be decided, by whom, and what stands in the way of the answer.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod fixture;

use casework::*;
use fixture::*;
use statute::Purpose;

const TODAY: &str = "2026-11-23";

fn details() -> ItemDetails {
    ItemDetails {
        part: PartId('A'),
        title: "Custody record".into(),
        source: "Custody Records".into(),
        search: None,
        author: String::new(),
        dated: Some(day("2025-05-09")),
        pages: 14,
        minutes: 0,
        others: String::new(),
    }
}

fn list(details: ItemDetails) -> Command {
    Command::Item(ItemCommand::List(Box::new(details)))
}

fn ruling(fate: Fate) -> Ruling {
    let keeps = fate.keeps_back();
    Ruling {
        fate,
        grounds: if keeps {
            vec!["others-rights".into()]
        } else {
            Vec::new()
        },
        reason: "Names of two other detainees".into(),
        harm: if keeps {
            "They would be found.".into()
        } else {
            String::new()
        },
        second: None,
    }
}

fn rule(items: &[u32], ruling: Ruling) -> Command {
    Command::Item(ItemCommand::Rule {
        items: items.iter().map(|id| ItemId(*id)).collect(),
        ruling: Box::new(ruling),
        plan: review_plan(),
    })
}

fn review(agrees: bool, words: &str) -> Command {
    Command::Item(ItemCommand::Review {
        item: ItemId(1),
        agrees,
        words: words.into(),
    })
}

/// A ground that the law of the case knows.
fn known(case: &Case) -> String {
    let rule = case.rule(&case.parts[0], statute::Law::shipped()).unwrap();
    rule.exemptions[0].id.clone()
}

fn with_item() -> Case {
    let case = case("2026-11-02", &[Purpose::Policing]);
    after(&case, &caseworker(), &list(details()), TODAY)
}

fn refused_for(case: &Case, command: &Command) -> String {
    match decide(case, &caseworker(), command, &on(TODAY)) {
        Err(Refusal::Field { field, .. }) => field,
        other => panic!("{command:?}: {other:?}"),
    }
}

#[test]
fn what_is_missing_or_impossible_is_named() {
    let case = with_item();
    let listed = |change: &dyn Fn(&mut ItemDetails)| {
        let mut details = details();
        change(&mut details);
        list(details)
    };
    let ruled = |fate, change: &dyn Fn(&mut Ruling)| {
        let mut ruling = ruling(fate);
        ruling.grounds = if fate.keeps_back() {
            vec![known(&case)]
        } else {
            Vec::new()
        };
        change(&mut ruling);
        rule(&[1], ruling)
    };
    for (command, field) in [
        (listed(&|it| it.title = " ".into()), "title"),
        (listed(&|it| it.source = String::new()), "source"),
        (listed(&|it| it.part = PartId('Z')), "part"),
        (listed(&|it| it.search = Some(SearchId(7))), "search"),
        (listed(&|it| it.dated = Some(day("2026-11-24"))), "dated"),
        (rule(&[], ruling(Fate::Disclose)), "items"),
        (rule(&[9], ruling(Fate::Disclose)), "items"),
        (ruled(Fate::Withhold, &|it| it.grounds.clear()), "grounds"),
        (
            ruled(Fate::Redact, &|it| it.grounds = vec!["art-99".into()]),
            "grounds",
        ),
        (
            ruled(Fate::Disclose, &|it| it.grounds = vec!["x".into()]),
            "grounds",
        ),
        (ruled(Fate::Withhold, &|it| it.harm.clear()), "harm"),
        (ruled(Fate::Redact, &|it| it.reason.clear()), "reason"),
        (ruled(Fate::NotPersonal, &|it| it.reason.clear()), "reason"),
        (ruled(Fate::Duplicate, &|it| it.reason.clear()), "reason"),
        (
            ruled(Fate::Withhold, &|it| it.second = Some(ASHA)),
            "second",
        ),
    ] {
        assert_eq!(refused_for(&case, &command), field, "{command:?}");
    }
}

#[test]
fn a_second_person_agrees_before_anything_is_withheld() {
    let case = with_item();
    let withhold = Ruling {
        grounds: vec![known(&case)],
        ..ruling(Fate::Withhold)
    };
    let withheld = after(&case, &caseworker(), &rule(&[1], withhold), TODAY);
    assert!(withheld.items[0].awaits_second());
    let decision = decided("disclosed");
    let early = decide(&withheld, &caseworker(), &decision, &on(TODAY));
    assert!(
        matches!(early, Err(Refusal::NotNow(ref why)) if why.contains("second person")),
        "{early:?}"
    );

    let own = decide(&withheld, &caseworker(), &review(true, ""), &on(TODAY));
    assert!(matches!(own, Err(Refusal::NotPermitted(_))), "{own:?}");
    let silent = decide(&withheld, &supervisor(), &review(false, " "), &on(TODAY));
    assert!(matches!(silent, Err(Refusal::Field { ref field, .. }) if field == "words"));

    let mut other = withheld.clone();
    let by = Occasion {
        by: HELEN,
        ..occasion()
    };
    for event in decide(
        &withheld,
        &supervisor(),
        &review(false, "Redact the names."),
        &on(TODAY),
    )
    .unwrap()
    {
        other.apply(&event, by);
    }
    assert!(!other.items[0].settled() && !other.items[0].awaits_second());
    let against = decide(&other, &caseworker(), &decision, &on(TODAY));
    assert!(matches!(against, Err(Refusal::NotNow(ref why)) if why.contains("does not agree")));

    let agreed = after(&withheld, &supervisor(), &review(true, ""), TODAY);
    assert!(agreed.items[0].settled());
    assert!(decide(&agreed, &caseworker(), &decision, &on(TODAY)).is_ok());
    let again = rule(
        &[1],
        Ruling {
            grounds: vec![known(&case)],
            reason: "Other words".into(),
            ..ruling(Fate::Withhold)
        },
    );
    let again = after(&agreed, &caseworker(), &again, TODAY);
    assert!(
        again.items[0].awaits_second(),
        "a new ruling needs a new second person"
    );
}

#[test]
fn what_names_others_is_disclosed_only_after_they_were_weighed() {
    let case = case("2026-11-02", &[Purpose::Policing]);
    let shared = ItemDetails {
        others: "The neighbour".into(),
        ..details()
    };
    let case = after(&case, &caseworker(), &list(shared), TODAY);
    let disclose = rule(&[1], ruling(Fate::Disclose));
    let early = decide(&case, &caseworker(), &disclose, &on(TODAY));
    assert!(matches!(early, Err(Refusal::NotNow(_))), "{early:?}");
    let weigh = |consent, asked: Option<&str>, reasonable, why: &str| {
        Command::Item(ItemCommand::Balance {
            item: ItemId(1),
            balance: Box::new(Balance {
                consent,
                asked: asked.map(day),
                reasonable,
                why: why.into(),
            }),
        })
    };
    for (command, field) in [
        (weigh(Consent::Given, None, false, ""), "asked"),
        (
            weigh(Consent::Given, Some("2026-11-01"), false, ""),
            "asked",
        ),
        (
            weigh(Consent::Given, Some("2026-11-24"), false, ""),
            "asked",
        ),
        (weigh(Consent::NotAsked, None, true, " "), "why"),
    ] {
        assert_eq!(refused_for(&case, &command), field, "{command:?}");
    }
    let refused = weigh(
        Consent::Refused,
        Some("2026-11-05"),
        false,
        "Fears reprisal",
    );
    let no = after(&case, &caseworker(), &refused, TODAY);
    assert!(decide(&no, &caseworker(), &disclose, &on(TODAY)).is_err());
    for command in [
        weigh(Consent::Given, Some("2026-11-05"), false, ""),
        weigh(Consent::NotAsked, None, true, "They wrote it together."),
    ] {
        let yes = after(&case, &caseworker(), &command, TODAY);
        assert!(decide(&yes, &caseworker(), &disclose, &on(TODAY)).is_ok());
    }
}

#[test]
fn several_items_are_decided_at_once_and_opened_again() {
    let case = (0..3).fold(with_item(), |case, _| {
        after(&case, &caseworker(), &list(details()), TODAY)
    });
    let all = after(
        &case,
        &caseworker(),
        &rule(&[1, 2, 4], ruling(Fate::Disclose)),
        TODAY,
    );
    let open: Vec<u32> = all
        .items
        .iter()
        .filter(|it| it.open())
        .map(|it| it.id.0)
        .collect();
    assert_eq!(open, [3]);
    let same = decide(
        &all,
        &caseworker(),
        &rule(&[1], ruling(Fate::Disclose)),
        &on(TODAY),
    );
    assert_eq!(same, Ok(Vec::new()));
    let clear = Command::Item(ItemCommand::Clear {
        items: vec![ItemId(1), ItemId(3)],
    });
    let cleared = after(&all, &caseworker(), &clear, TODAY);
    assert!(cleared.items[0].open());
    let remove = Command::Item(ItemCommand::Remove {
        item: ItemId(3),
        reason: "Listed twice".into(),
    });
    let removed = after(&cleared, &caseworker(), &remove, TODAY);
    assert!(removed.items[2].settled());
    assert_eq!(
        refused_for(&removed, &rule(&[3], ruling(Fate::Disclose))),
        "items"
    );
    let next = after(&removed, &caseworker(), &list(details()), TODAY);
    assert_eq!(next.items[4].id, ItemId(5));
}

/// What is sealed is in no list and no search text.
#[test]
fn what_is_sealed_is_not_looked_through() {
    let case = with_item();
    let withhold = Ruling {
        grounds: vec![known(&case)],
        harm: "Sealedword".into(),
        ..ruling(Fate::Withhold)
    };
    let case = after(&case, &caseworker(), &rule(&[1], withhold), TODAY);
    let summary = summarise(&case, statute::Law::shipped(), calendar()).unwrap();
    assert!(summary.search.notes.contains("Custody record"));
    assert!(!format!("{summary:?}").contains("Sealedword"));
}

/// The office may change when it asks a second person; what was decided before keeps what it asked then.
#[test]
fn what_was_asked_when_it_was_decided_stands() {
    let case = with_item();
    let rule = |withheld| {
        Command::Item(ItemCommand::Rule {
            items: vec![ItemId(1)],
            ruling: Box::new(Ruling {
                grounds: vec![known(&case)],
                ..ruling(Fate::Withhold)
            }),
            plan: ReviewPlan {
                withheld,
                redacted_one_in: 0,
            },
        })
    };
    let alone = after(&case, &caseworker(), &rule(false), TODAY);
    assert!(alone.items[0].settled(), "the plan asked nobody");
    let same = decide(&alone, &caseworker(), &rule(false), &on(TODAY));
    assert_eq!(same, Ok(Vec::new()));
    let stricter = after(&alone, &caseworker(), &rule(true), TODAY);
    assert!(
        stricter.items[0].awaits_second(),
        "the same ruling, given again, asks what is asked now"
    );
}

#[test]
fn a_ruling_of_before_asks_what_the_shipped_plan_asks() {
    let old = |fate: &str| {
        let event = serde_json::json!({ "event": "item", "what": "ruled", "item": 1,
            "ruling": { "fate": fate, "reason": "told", "harm": "sealed" } });
        let mut case = with_item();
        case.apply(&serde_json::from_value(event).unwrap(), occasion());
        case.items[0].awaits_second()
    };
    assert_eq!((old("withhold"), old("redact")), (true, false));
}
