//! A made-up office: Fenland Constabulary, its people, and cases that never were.

use casework::{
    CaseId, Channel, Decision, Event, Issued, LetterId, LetterKind, Occasion, PartId, PartLogged,
    Party, PersonId, PersonName, Recipient, Reference, RequestLogged, Requester, Role, Roles,
};
use chrono::{DateTime, Days, NaiveDate, TimeZone, Utc};
use statute::Jurisdiction;
use std::{collections::BTreeMap, path::Path};
use store::{Effort, Founding, History, NewPerson, Office, RecoveryCode, Signer};
use uuid::Uuid;

pub const PASSPHRASE: &str = "sluice gate heron";

pub const ASHA: PersonId = PersonId(Uuid::from_u128(1));

const FAMILY: [&str; 40] = [
    "Thistlewood",
    "Achterberg",
    "Adeyemi",
    "Ashdown",
    "Baptiste",
    "Blessing",
    "Borrowdale",
    "Brannigan",
    "Carrick",
    "Castell",
    "Chaudhry",
    "Colclough",
    "Devereux",
    "Dunmore",
    "Eastoe",
    "Ellwood",
    "Emberson",
    "Fairweather",
    "Fenwick",
    "Gathercole",
    "Gough",
    "Haldane",
    "Haq",
    "Holloway",
    "Ivanov",
    "Kerslake",
    "Kinsella",
    "Lindqvist",
    "Lockwood",
    "Marchetti",
    "Mbeki-Hart",
    "Mistry",
    "Nakamura",
    "Nwosu",
    "Odhiambo",
    "Okonkwo",
    "Osei",
    "Penhaligon",
    "Szymańska",
    "Whitaker",
];

const GIVEN: [&str; 24] = [
    "Marian", "Wim", "Folake", "Percival", "Andre", "Amara", "Edith", "Kit", "Fergus", "Bruno",
    "Imran", "Derek", "Colm", "Alice", "Martin", "Pam", "Gail", "June", "Rosalind", "Ruth",
    "Terence", "Iain", "Saima", "Halina",
];

const STREETS: [&str; 16] = [
    "Thistle Close",
    "Sluice Lane",
    "Mill Drove",
    "Heron Way",
    "Station Road",
    "Church Street",
    "Fen End",
    "Lode Side",
    "Reed Court",
    "Willow Walk",
    "Bank Road",
    "High Street",
    "Chapel Lane",
    "Washland View",
    "Eau Gardens",
    "Dyke Rise",
];

const WORDS: [&str; 32] = [
    "custody",
    "record",
    "body-worn",
    "video",
    "statement",
    "incident",
    "officer",
    "station",
    "interview",
    "arrest",
    "complaint",
    "photograph",
    "email",
    "correspondence",
    "vehicle",
    "stop",
    "search",
    "report",
    "crime",
    "number",
    "between",
    "January",
    "March",
    "Ousebridge",
    "Marlingham",
    "everything",
    "held",
    "about",
    "tattoo",
    "forearm",
    "neighbour",
    "dispute",
];

/// A sequence of numbers that looks random and is the same every time.
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self, below: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % below
    }

    fn of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.roll(list.len())]
    }

    fn sentence(&mut self, words: usize) -> String {
        (0..words)
            .map(|_| self.of(&WORDS))
            .collect::<Vec<_>>()
            .join(" ")
    }
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn noon(day: NaiveDate) -> DateTime<Utc> {
    Utc.from_utc_datetime(&day.and_hms_opt(12, 0, 0).unwrap())
}

pub fn now() -> DateTime<Utc> {
    noon(day("2026-11-23"))
}

pub fn person(number: u128, name: &str, role: Role) -> NewPerson {
    NewPerson {
        id: PersonId(Uuid::from_u128(number)),
        name: name.into(),
        roles: Roles(vec![role]),
    }
}

/// A new office of Asha Nair's.
pub fn office(at: &Path) -> (Office, RecoveryCode) {
    let founding = Founding {
        name: "Fenland Constabulary",
        jurisdiction: Jurisdiction::EnglandAndWales,
        settings: BTreeMap::new(),
        first: person(1, "Asha Nair", Role::Caseworker),
        passphrase: PASSPHRASE,
        effort: Effort::Demonstration,
        at: now(),
    };
    let (mut office, code) = Office::create(at, &founding).unwrap();
    for letter in LETTERS {
        office.put_document(letter.as_bytes()).unwrap();
    }
    (office, code)
}

/// What the letters of [`histories`] are: their title stands for their content.
const LETTERS: [&str; 2] = ["Acknowledgement", "Response"];

pub fn unlock(at: &Path) -> store::Result<Office> {
    Office::unlock(at, ASHA, PASSPHRASE, &mut store::unwatched)
}

pub fn case_id(number: u128) -> CaseId {
    CaseId(Uuid::from_u128(number + 1_000_000))
}

/// The first event of a plain case.
pub fn logged(reference: &str, family: &str, received: NaiveDate) -> RequestLogged {
    RequestLogged {
        reference: Reference(reference.into()),
        channel: Channel::Post,
        came_to: String::new(),
        received,
        logged: received,
        subject: Party {
            name: PersonName {
                title: String::new(),
                given: "Marian".into(),
                family: family.into(),
            },
            address: vec!["14 Sluice Lane".into(), "Ousebridge".into()],
            born: Some(day("1984-03-02")),
            ..Party::default()
        },
        requester: Requester::default(),
        recipient: Recipient::Subject,
        scope: "My custody record".into(),
        identity_needed: false,
        parts: vec![PartLogged {
            id: PartId('A'),
            right: "access".into(),
            purpose: statute::Purpose::Policing,
            regime: "dpa-2018-part-3".into(),
            reason: "policing".into(),
            unmet: Vec::new(),
        }],
        about: Vec::new(),
        recognised: None,
        found_in: None,
    }
}

pub fn note(text: &str) -> Event {
    Event::NoteAdded { text: text.into() }
}

/// Cases over eight years up to 23 November 2026, of which the last few per cent are open; about
/// eight events each. The same seed gives the same cases.
pub fn histories(
    count: usize,
    seed: u64,
    people: &[Signer],
) -> impl Iterator<Item = History> + Send {
    let people: Vec<PersonId> = people.iter().map(Signer::person).collect();
    let (first, last) = (day("2018-06-01"), day("2026-11-20"));
    let span = (last - first).num_days().unsigned_abs();
    let mut numbers: BTreeMap<String, u32> = BTreeMap::new();
    (0..count).map(move |at| {
        let received = first + Days::new(span * at as u64 / count as u64);
        let year = received.format("%y").to_string();
        let number = numbers.entry(year.clone()).or_default();
        *number += 1;
        history(
            &format!("FEN-{year}-{number:04}"),
            received,
            seed.wrapping_add(at as u64),
            &people,
        )
    })
}

fn history(reference: &str, received: NaiveDate, seed: u64, people: &[PersonId]) -> History {
    let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
    let case = CaseId(Uuid::from_u64_pair(seed, u64::from_be_bytes(*b"rightsdk")));
    let by = people[dice.roll(people.len())];
    let mut events = vec![Event::RequestLogged(Box::new(request(
        reference, received, &mut dice,
    )))];
    let recent = received > day("2026-10-20");
    if !recent || dice.roll(12) > 0 {
        events.push(Event::Allocated {
            before: None,
            after: Some(by),
        });
    }
    events.push(letter(
        LetterKind::Acknowledgement,
        LETTERS[0],
        received,
        &mut dice,
    ));
    events.push(note(&dice.sentence(12)));
    if !recent || dice.roll(3) == 0 {
        let answered =
            received + Days::new(5 + dice.roll(27) as u64 + if dice.roll(8) == 0 { 20 } else { 0 });
        if answered <= day("2026-11-23") {
            events.extend(answer(answered, &mut dice));
        }
    }
    let mut at = noon(received);
    let occasion = |event| {
        at += chrono::TimeDelta::hours(7);
        (event, Occasion { at, by })
    };
    History {
        case,
        events: events.into_iter().map(occasion).collect(),
    }
}

fn request(reference: &str, received: NaiveDate, dice: &mut Dice) -> RequestLogged {
    let mut request = logged(reference, dice.of(&FAMILY), received);
    request.subject.name.given = dice.of(&GIVEN).into();
    request.subject.address = vec![
        format!("{} {}", 1 + dice.roll(120), dice.of(&STREETS)),
        "Ousebridge".into(),
        format!("FN{} {}AB", dice.roll(20), dice.roll(10)),
    ];
    request.subject.born = day("1940-01-01").checked_add_days(Days::new(dice.roll(25_000) as u64));
    request.scope = dice.sentence(20);
    if dice.roll(3) == 0 && received > day("2021-01-01") {
        request.parts[0].regime = "uk-gdpr".into();
    }
    request
}

fn letter(kind: LetterKind, title: &str, on: NaiveDate, dice: &mut Dice) -> Event {
    Event::LetterIssued(Box::new(Issued {
        letter: LetterId(Uuid::from_u128(dice.roll(1 << 30) as u128)),
        kind,
        template: title.to_lowercase(),
        version: String::new(),
        title: title.into(),
        parts: vec![PartId('A')],
        on,
        to: "The person who asked".into(),
        address: Vec::new(),
        sha256: store::Digest::of(title.as_bytes()).to_string(),
        bytes: 40_000,
        text: dice.sentence(if kind == LetterKind::Response {
            120
        } else {
            60
        }),
        let_stand: Vec::new(),
        judged: 0,
        lacking: Vec::new(),
        despite: String::new(),
    }))
}

fn answer(on: NaiveDate, dice: &mut Dice) -> Vec<Event> {
    let part = PartId('A');
    let decision = Decision {
        outcome: "disclosed".into(),
        exemptions: Vec::new(),
        reasons: dice.sentence(10),
        on,
        to_sign: false,
        sealed: None,
    };
    vec![
        note(&dice.sentence(15)),
        Event::DecisionRecorded { part, decision },
        letter(LetterKind::Response, LETTERS[1], on, dice),
        Event::PartAnswered {
            part,
            on,
            how: String::new(),
            due: None,
            law: String::new(),
        },
        Event::Closed {
            on,
            late: String::new(),
        },
    ]
}
