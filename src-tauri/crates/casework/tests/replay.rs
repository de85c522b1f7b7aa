//! Whatever is asked of a case, in whatever order: it never panics, what is accepted can be
//! reckoned, and its events give it back.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod fixture;

use casework::*;
use chrono::Days;
use fixture::*;
use proptest::prelude::*;
use statute::{FactKind, Law, Purpose};

fn command() -> impl Strategy<Value = Command> {
    let date = (0_u64..60).prop_map(|days| day("2026-09-01") + Days::new(days));
    let part = prop_oneof![
        Just(None),
        Just(Some(PartId('A'))),
        Just(Some(PartId('B'))),
        Just(Some(PartId('C')))
    ];
    let text = prop_oneof![Just(String::new()), Just("words".to_owned())];
    let kind = prop::sample::select(FactKind::ALL.to_vec());
    prop_oneof![
        6 => (kind, part, date.clone(), text.clone()).prop_map(|(kind, part, on, detail)| {
            Command::RecordFact(FactInput { kind, part, on, detail, ground: Some(ExtensionGround::Number) })
        }),
        3 => (1_u32..8, date.clone(), text.clone()).prop_map(|(fact, on, reason)| Command::CorrectFact { fact: FactId(fact), on, reason }),
        2 => (1_u32..8, text.clone()).prop_map(|(fact, reason)| Command::WithdrawFact { fact: FactId(fact), reason }),
        1 => text.clone().prop_map(|text| Command::AddNote { text }),
        1 => Just(Command::Allocate { to: Some(ASHA) }),
        1 => prop::sample::select(vec!["disclosed", "refused", "nothing-held", "withdrawn", "eaten"]).prop_map(decided),
        1 => (date, text.clone()).prop_map(|(on, how)| Command::RecordAnswer { part: PartId('A'), on, how }),
        1 => text.clone().prop_map(|note| Command::HandOver { to: TOM, note }),
        1 => Just(Command::Close { late: "Much work".into() }),
        1 => text.clone().prop_map(|reason| Command::ReopenDecision { part: PartId('A'), reason }),
        1 => text.prop_map(|reason| Command::Reopen { reason }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn events_give_the_case_back(commands in prop::collection::vec(command(), 0..25), both in any::<bool>()) {
        let purposes: &[Purpose] = if both { &[Purpose::Policing, Purpose::Other] } else { &[Purpose::Other] };
        let opening = open(&supervisor(), &opening("2026-09-10", purposes), &on("2026-11-23")).unwrap();
        let id = CaseId(uuid::Uuid::from_u128(9));
        let mut case = Case::begin(id, &opening).unwrap();
        let mut events = vec![opening];
        for command in &commands {
            let before = case.clone();
            let Ok(made) = decide(&case, &supervisor(), command, &on("2026-11-23")) else {
                prop_assert_eq!(&case, &before);
                continue;
            };
            made.iter().for_each(|event| case.apply(event, occasion()));
            events.extend(made);
            prop_assert!(summarise(&case, Law::shipped(), calendar()).is_ok(), "after {:?}", command);
        }
        let written: Vec<String> = events.iter().map(|event| serde_json::to_string(event).unwrap()).collect();
        let read: Vec<Event> = written.iter().map(|text| serde_json::from_str(text).unwrap()).collect();
        prop_assert_eq!(&read, &events);
        prop_assert_eq!(Case::replay(id, read.iter().map(|event| (event, occasion()))), Some(case));
    }
}
