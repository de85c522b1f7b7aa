//! Asking the other people in an item: what is refused, what is waited for, and when it is asked again.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod fixture;

use casework::*;
use fixture::*;
use statute::Purpose;

const TODAY: &str = "2026-11-23";
const LATER: &str = "2026-12-05";

fn with_item() -> Case {
    let case = case("2026-11-02", &[Purpose::Policing]);
    let details = ItemDetails {
        part: PartId('A'),
        title: "Statement".into(),
        source: "Crime Records".into(),
        search: None,
        author: String::new(),
        dated: None,
        pages: 2,
        minutes: 0,
        others: "A neighbour".into(),
    };
    let list = Command::Item(ItemCommand::List(Box::new(details)));
    let take = Command::Allocate { to: Some(ASHA) };
    let listed = after(&case, &caseworker(), &list, TODAY);
    after(&listed, &caseworker(), &take, TODAY)
}

fn consultation() -> Consultation {
    Consultation {
        consultation: ConsultationId(0),
        name: " Jo Fenwick ".into(),
        contact: "jo@fenwick.example".into(),
        asked: day(TODAY),
        due: day("2026-12-04"),
        names_requester: false,
        text: "May we give it out?".into(),
    }
}

fn consult(change: impl FnOnce(&mut Consultation)) -> Command {
    let mut asked = consultation();
    change(&mut asked);
    Command::Item(ItemCommand::Consult {
        item: ItemId(1),
        consultation: Box::new(asked),
    })
}

fn hear(consultation: u32, said: Said, when: &str) -> Command {
    Command::Item(ItemCommand::Hear {
        item: ItemId(1),
        consultation: ConsultationId(consultation),
        heard: Box::new(Heard {
            on: day(when),
            said,
            words: String::new(),
        }),
    })
}

fn refused_for(case: &Case, command: &Command, today: &str) -> String {
    match decide(case, &caseworker(), command, &on(today)) {
        Err(Refusal::Field { field, .. }) => field,
        other => panic!("{command:?}: {other:?}"),
    }
}

fn asked_again(case: &Case) -> Vec<Ask> {
    let asks = summarise(case, statute::Law::shipped(), calendar())
        .unwrap()
        .asks;
    let consults = asks.into_iter().filter(|it| it.kind == AskKind::Consult);
    consults.collect()
}

#[test]
fn what_is_missing_or_impossible_is_named() {
    let case = with_item();
    for (command, field) in [
        (consult(|it| it.name = " ".into()), "name"),
        (consult(|it| it.contact = String::new()), "contact"),
        (consult(|it| it.asked = day("2026-11-24")), "asked"),
        (consult(|it| it.asked = day("2026-11-01")), "asked"),
        (consult(|it| it.due = day("2026-11-22")), "due"),
        (consult(|it| it.text = " ".into()), "text"),
        (consult(|it| it.text = "a".repeat(100_001)), "text"),
    ] {
        assert_eq!(refused_for(&case, &command, TODAY), field, "{command:?}");
    }
    let asked = after(&case, &caseworker(), &consult(|_| ()), TODAY);
    for (command, field) in [
        (hear(2, Said::Consents, TODAY), "consultation"),
        (hear(1, Said::Consents, "2026-11-22"), "on"),
        (hear(1, Said::Consents, "2026-12-06"), "on"),
        (hear(1, Said::Silent, "2026-12-04"), "said"),
    ] {
        assert_eq!(refused_for(&asked, &command, LATER), field, "{command:?}");
    }
}

#[test]
fn who_asks_is_named_only_where_somebody_decided_so() {
    let case = with_item();
    let named = |it: &mut Consultation| it.text = "THISTLEWOOD has asked us.".into();
    assert_eq!(refused_for(&case, &consult(named), TODAY), "text");
    let ticked = consult(|it| {
        named(it);
        it.names_requester = true;
    });
    let relative = consult(|it| {
        it.name = "Mr Thistlewood".into();
        it.text = "To Mr Thistlewood: may we give it out?".into();
    });
    for command in [ticked, relative] {
        assert!(
            decide(&case, &caseworker(), &command, &on(TODAY)).is_ok(),
            "{command:?}"
        );
    }
}

#[test]
fn several_are_asked_and_whoever_is_silent_is_asked_again() {
    let case = with_item();
    let asked = after(&case, &caseworker(), &consult(|_| ()), TODAY);
    let other = consult(|it| {
        it.name = "Sam Pole".into();
        it.due = day("2026-12-11");
    });
    let asked = after(&asked, &caseworker(), &other, TODAY);
    assert_eq!(asked.items[0].consultations[0].asked.name, "Jo Fenwick");
    let again: Vec<_> = asked_again(&asked)
        .into_iter()
        .map(|it| (it.what, it.title, it.of, it.from))
        .collect();
    assert_eq!(
        again,
        [
            (
                "1.1".into(),
                "Jo Fenwick".into(),
                Some(ASHA),
                Some(day(LATER))
            ),
            (
                "1.2".into(),
                "Sam Pole".into(),
                Some(ASHA),
                Some(day("2026-12-12"))
            ),
        ]
    );
    let first = &asked.items[0].consultations[0];
    assert!(!first.overdue(day("2026-12-04")) && first.overdue(day(LATER)));

    let silent = after(&asked, &caseworker(), &hear(1, Said::Silent, LATER), LATER);
    assert_eq!(asked_again(&silent).len(), 1);
    let same = decide(
        &silent,
        &caseworker(),
        &hear(1, Said::Silent, LATER),
        &on(LATER),
    );
    assert_eq!(same, Ok(Vec::new()));
    let late = after(
        &silent,
        &caseworker(),
        &hear(1, Said::Consents, LATER),
        LATER,
    );
    let heard = late.items[0].consultations[0].heard.as_ref().unwrap();
    assert_eq!(
        heard.said,
        Said::Consents,
        "a late answer takes the place of none"
    );

    let remove = Command::Item(ItemCommand::Remove {
        item: ItemId(1),
        reason: "Listed twice".into(),
    });
    let removed = after(&late, &caseworker(), &remove, LATER);
    assert_eq!(asked_again(&removed), []);
}
