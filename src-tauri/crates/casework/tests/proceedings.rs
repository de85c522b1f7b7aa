//! The regulator's case: its days, what is asked until it is answered, and what it keeps from being destroyed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod fixture;

use casework::*;
use fixture::*;
use statute::{Law, Purpose};

const TODAY: &str = "2026-11-23";

fn opened() -> Proceedings {
    Proceedings {
        id: ProceedingsId(0),
        body: Body::Regulator,
        number: " IC-100-A1 ".into(),
        officer: "Ms Wren".into(),
        opened: day("2026-11-10"),
        asks: "How the request was searched for.".into(),
        by: Some(day("2026-11-30")),
        answered: None,
        decision: String::new(),
        decided: None,
    }
}

fn record(id: Option<u32>, proceedings: Proceedings) -> Command {
    Command::RecordProceedings {
        id: id.map(ProceedingsId),
        proceedings: Box::new(proceedings),
    }
}

fn asks(case: &Case) -> Vec<Ask> {
    summarise(case, Law::shipped(), calendar()).unwrap().asks
}

#[test]
fn each_day_is_looked_at() {
    let case = case("2026-11-02", &[Purpose::Policing]);
    // what is changed, and the field that is refused
    type Change = fn(&mut Proceedings);
    let table: [(Change, Option<&str>); 12] = [
        (|_| {}, None),
        (|it| it.by = Some(day("2027-02-01")), None),
        (|it| it.opened = day("2026-11-24"), Some("opened")),
        (|it| it.by = Some(day("2026-11-09")), Some("by")),
        (|it| it.asks = " ".into(), Some("asks")),
        (|it| it.answered = Some(day("2026-11-23")), None),
        (|it| it.answered = Some(day("2026-11-24")), Some("answered")),
        (|it| it.answered = Some(day("2026-11-09")), Some("answered")),
        (|it| it.decided = Some(day("2026-11-20")), Some("decision")),
        (|it| it.decision = "Upheld".into(), Some("decided")),
        (
            |it| (it.decision, it.decided) = ("Upheld".into(), Some(day("2026-11-09"))),
            Some("decided"),
        ),
        (
            |it| (it.decision, it.decided) = ("Upheld".into(), Some(day("2026-11-24"))),
            Some("decided"),
        ),
    ];
    for (at, (change, wanted)) in table.into_iter().enumerate() {
        let mut proceedings = opened();
        change(&mut proceedings);
        let decided = decide(&case, &caseworker(), &record(None, proceedings), &on(TODAY));
        let refused = match &decided {
            Err(Refusal::Field { field, .. }) => Some(field.as_str()),
            _ => None,
        };
        assert_eq!(refused, wanted, "row {at}: {decided:?}");
        assert_eq!(decided.is_ok(), wanted.is_none(), "row {at}");
    }
}

#[test]
fn what_is_asked_stands_until_it_is_answered_and_several_stand_side_by_side() {
    let case = case("2026-11-02", &[Purpose::Policing]);
    let regulator = after(&case, &caseworker(), &record(None, opened()), TODAY);
    let mut court = opened();
    (court.body, court.by) = (Body::Court, None);
    let both = after(&regulator, &caseworker(), &record(None, court), TODAY);
    assert_eq!(both.proceedings[0].number, "IC-100-A1");
    assert_eq!(both.proceedings[1].id, ProceedingsId(2));
    let asked: Vec<(AskKind, String, Option<chrono::NaiveDate>)> = asks(&both)
        .into_iter()
        .map(|ask| (ask.kind, ask.what, ask.from))
        .collect();
    let by = Some(day("2026-11-30"));
    assert_eq!(asked, [(AskKind::Proceedings, "regulator-1".into(), by)]);
    let mut answered = opened();
    answered.answered = Some(day(TODAY));
    let told = after(
        &both,
        &caseworker(),
        &record(Some(1), answered.clone()),
        TODAY,
    );
    assert_eq!((asks(&told), told.proceedings.len()), (Vec::new(), 2));
    let same = decide(&told, &caseworker(), &record(Some(1), answered), &on(TODAY));
    assert_eq!(same, Ok(Vec::new()));
    let unknown = decide(&told, &caseworker(), &record(Some(7), opened()), &on(TODAY));
    assert!(matches!(unknown, Err(Refusal::Field { .. })), "{unknown:?}");
}

#[test]
fn a_closed_file_is_asked_about_and_is_not_destroyed_while_they_are_undecided() {
    let mut closed = case("2026-11-02", &[Purpose::Policing]);
    closed.closed = Some(day("2026-11-20"));
    let before = after(&closed, &caseworker(), &record(None, opened()), TODAY);
    assert_eq!(asks(&before).len(), 1);
    let propose = Command::Retention(RetentionCommand::Propose {
        due: day("2026-11-21"),
    });
    let refused = decide(&before, &supervisor(), &propose, &on(TODAY));
    assert!(matches!(refused, Err(Refusal::NotNow(_))), "{refused:?}");
    let mut decided = opened();
    (decided.decision, decided.decided) = ("Not upheld".into(), Some(day(TODAY)));
    let settled = after(&before, &caseworker(), &record(Some(1), decided), TODAY);
    assert_eq!(asks(&settled), []);
    assert!(decide(&settled, &supervisor(), &propose, &on(TODAY)).is_ok());
}
