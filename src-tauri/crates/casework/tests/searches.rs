//! Searches in departments: what may be recorded, what is refused, and when one is chased.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod fixture;

use casework::*;
use fixture::*;
use statute::Purpose;

const TODAY: &str = "2026-11-23";

fn asked() -> SearchAsked {
    SearchAsked {
        search: SearchId(0),
        department: "Custody Records".into(),
        lead: "Inspector Vale".into(),
        parts: vec![PartId('A')],
        systems: vec!["Custody system".into(), " ".into()],
        terms: "Custody of 9 May 2025".into(),
        from: None,
        to: None,
        sent: day("2026-11-04"),
        due: day("2026-11-18"),
        text: "Search for it.".into(),
    }
}

fn reply() -> SearchReply {
    SearchReply {
        on: day("2026-11-16"),
        from: "Sergeant Pole".into(),
        nil: false,
        terms: String::new(),
        pages: 14,
        minutes: 0,
        items: 0,
        spent: 90,
        note: String::new(),
        more: false,
    }
}

fn ask(asked: SearchAsked) -> Command {
    Command::Search(SearchCommand::Ask(Box::new(asked)))
}

fn record(reply: SearchReply) -> Command {
    let (search, reply) = (SearchId(1), Box::new(reply));
    Command::Search(SearchCommand::Record { search, reply })
}

fn chase(on: &str) -> Command {
    let chaser = Chaser {
        on: day(on),
        escalated: false,
        text: "We still need it.".into(),
    };
    let search = SearchId(1);
    Command::Search(SearchCommand::Chase { search, chaser })
}

fn searching() -> Case {
    let case = case("2026-11-02", &[Purpose::Policing, Purpose::Other]);
    after(&case, &caseworker(), &ask(asked()), TODAY)
}

/// The field that a command is refused for.
fn refused_for(case: &Case, command: &Command) -> String {
    match decide(case, &caseworker(), command, &on(TODAY)) {
        Err(Refusal::Field { field, .. }) => field,
        other => panic!("{command:?}: {other:?}"),
    }
}

#[test]
fn a_search_goes_out_and_comes_back() {
    let case = searching();
    let search = &case.searches[0];
    assert_eq!(search.asked.search, SearchId(1));
    assert_eq!(search.asked.systems, ["Custody system"]);
    assert!(search.open());
    let more = SearchReply {
        more: true,
        ..reply()
    };
    let part = after(&case, &caseworker(), &record(more), TODAY);
    assert!(part.searches[0].open(), "more is to come");
    let whole = SearchReply {
        on: day("2026-11-20"),
        ..reply()
    };
    let back = after(&part, &caseworker(), &record(whole.clone()), TODAY);
    assert_eq!(back.searches[0].back(), Some(day("2026-11-20")));
    let again = decide(&back, &caseworker(), &record(whole), &on(TODAY));
    assert!(matches!(again, Err(Refusal::NotNow(_))), "{again:?}");
    let second = after(&back, &caseworker(), &ask(asked()), TODAY);
    assert_eq!(second.searches[1].asked.search, SearchId(2));
}

#[test]
fn what_is_missing_or_impossible_is_named() {
    let case = searching();
    let with = |change: &dyn Fn(&mut SearchAsked)| {
        let mut asked = asked();
        change(&mut asked);
        ask(asked)
    };
    let replied = |change: &dyn Fn(&mut SearchReply)| {
        let mut reply = reply();
        change(&mut reply);
        record(reply)
    };
    for (command, field) in [
        (with(&|it| it.department = " ".into()), "department"),
        (with(&|it| it.terms = "\n".into()), "terms"),
        (with(&|it| it.text = String::new()), "text"),
        (with(&|it| it.text = "a".repeat(100_001)), "text"),
        (with(&|it| it.parts = Vec::new()), "parts"),
        (with(&|it| it.parts = vec![PartId('Z')]), "parts"),
        (with(&|it| it.sent = day("2026-11-24")), "sent"),
        (with(&|it| it.sent = day("2026-11-01")), "sent"),
        (with(&|it| it.due = day("2026-11-03")), "due"),
        (
            with(&|it| {
                it.from = Some(day("2025-05-10"));
                it.to = Some(day("2025-05-09"));
            }),
            "to",
        ),
        (replied(&|it| it.from = String::new()), "from"),
        (replied(&|it| it.pages = 0), "pages"),
        (replied(&|it| it.nil = true), "pages"),
        (replied(&|it| it.on = day("2026-11-24")), "on"),
        (replied(&|it| it.on = day("2026-11-03")), "on"),
        (
            replied(&|it| {
                it.nil = true;
                it.pages = 0;
            }),
            "terms",
        ),
        (chase("2026-11-03"), "on"),
        (chase("2026-11-24"), "on"),
    ] {
        assert_eq!(refused_for(&case, &command), field, "{command:?}");
    }
}

/// On the day that was wanted, then every three working days; to the lead after two reminders.
#[test]
fn a_department_is_chased_on_a_schedule() {
    let plan = ChasePlan {
        every: 3,
        escalate_after: 2,
    };
    let next = |case: &Case| {
        let next = case.searches[0].next_chaser(plan, calendar());
        next.map(|next| (next.on.to_string(), next.escalates))
    };
    let case = searching();
    assert_eq!(next(&case), Some(("2026-11-18".into(), false)));
    let once = after(&case, &caseworker(), &chase("2026-11-18"), TODAY);
    assert_eq!(next(&once), Some(("2026-11-23".into(), false)));
    let twice = after(&once, &caseworker(), &chase("2026-11-23"), TODAY);
    assert_eq!(next(&twice), Some(("2026-11-26".into(), true)));
    let mute = Command::Search(SearchCommand::Mute {
        search: SearchId(1),
        muted: true,
        reason: "They promised Friday".into(),
    });
    let muted = after(&twice, &caseworker(), &mute, TODAY);
    assert_eq!(next(&muted), None);
    let back = after(
        &twice,
        &caseworker(),
        &record(SearchReply {
            on: day("2026-11-23"),
            ..reply()
        }),
        TODAY,
    );
    assert_eq!(next(&back), None);
}

#[test]
fn the_next_act_asks_waits_and_then_decides() {
    let act = |case: &Case| {
        let summary = summarise(case, statute::Law::shipped(), calendar()).unwrap();
        summary.act
    };
    let case = case("2026-11-02", &[Purpose::Policing]);
    let to = Some(ASHA);
    let mine = after(&case, &caseworker(), &Command::Allocate { to }, TODAY);
    let known = after(
        &mine,
        &caseworker(),
        &fact(statute::FactKind::Acknowledged, "2026-11-03"),
        TODAY,
    );
    assert_eq!(act(&known), Act::Search);
    let out = after(&known, &caseworker(), &ask(asked()), TODAY);
    assert_eq!(act(&out), Act::AwaitSearch);
    let back = after(&out, &caseworker(), &record(reply()), TODAY);
    assert_eq!(act(&back), Act::Decide);
    let withdraw = Command::Search(SearchCommand::Withdraw {
        search: SearchId(1),
        reason: "The wrong department".into(),
    });
    let withdrawn = after(&out, &caseworker(), &withdraw, TODAY);
    assert_eq!(act(&withdrawn), Act::Search);
}
