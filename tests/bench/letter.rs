//! A letter of two pages.

use crate::figure::{Figure, spread};
use letters::{
    CaseFacts, Decision, Exemption, Head, LetterContext, Office, Officer, Recipient, Regulator,
    Relation, Subject, Templates, draft, pdf,
};

const RUNS: usize = 100;

pub fn figures() -> Vec<Figure> {
    let context = context();
    let template = Templates::shipped().unwrap().get("access-partly").unwrap();
    let made = || pdf(&draft(template, &context).unwrap(), &Head::of(&context)).unwrap();
    let size = made().len();
    let (median, _) = spread(RUNS, |_| drop(made()));
    vec![
        Figure::less(
            "letter of two pages, after the first",
            median,
            "ms",
            8.0,
            "the aim",
        ),
        Figure::less(
            "letter of two pages",
            size as f64 / 1000.0,
            "kB",
            50.0,
            "the aim",
        ),
    ]
}

fn context() -> LetterContext {
    let lines = |text: &str| text.split(", ").map(str::to_owned).collect();
    LetterContext {
        office: Office {
            name: "Fenland Constabulary".into(),
            department: "Information Access Office".into(),
            address: lines("Constabulary Headquarters, Sedge Lane, Marlingham, FN1 4QT"),
            telephone: "01632 960 184".into(),
            email: "access@fenland.police.example".into(),
        },
        recipient: Recipient {
            name: "Ms Marian Thistlewood".into(),
            salutation: "Ms Thistlewood".into(),
            address: lines("7 Willow Drove, Ousebridge, FN3 2LD"),
        },
        subject: Subject {
            name: "Marian Thistlewood".into(),
        },
        relation: Relation::OwnInformation,
        case: CaseFacts {
            reference: "FEN-26-0557".into(),
            received: "2026-10-12".parse().unwrap(),
            scope: "the records of my custody on 9 May 2025".into(),
            regime: "dpa-2018-part-3".into(),
            regime_label: "Data Protection Act 2018, Part 3".into(),
            right: "access".into(),
            asked_on: None,
            closes_after: None,
            missing: Vec::new(),
            right_label: "Subject access".into(),
            right_citation: "DPA 2018 s.45".into(),
            last_day: "2026-11-30".parse().ok(),
            extension_notice_by: None,
        },
        fee: None,
        extension: None,
        decision: Some(Decision {
            outcome: "partly-disclosed".into(),
            exemptions: vec![Exemption {
                id: "rights-of-others".into(),
                citation: "s.45(4)(e)".into(),
                words: "to protect the rights and freedoms of others".into(),
            }],
            reasons: Some(
                "telling would identify a person who gave information in confidence".into(),
            ),
        }),
        regulator: Regulator {
            name: "Information Commission".into(),
            address: lines("An address, A town"),
            telephone: "0303 123 1113".into(),
            url: "ico.org.uk/make-a-complaint".into(),
        },
        officer: Officer {
            name: "Asha Nair".into(),
            role: "Information Access Office".into(),
        },
        letter_date: "2026-11-23".parse().unwrap(),
    }
}
