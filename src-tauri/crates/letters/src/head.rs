//! What stands above the text of a letter, and what the PDF says about itself.

use crate::{
    context::{LetterContext, Office, Recipient},
    crest::Crest,
    draft::Draft,
    frame::Frame,
    print::Print,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What stands above the text of a letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The letterhead.
    pub office: Office,
    /// Who it goes to: the lines in the envelope's window.
    pub recipient: Recipient,
    /// The case reference.
    pub reference: String,
    /// The day of the letter. `None` until it is issued: the place is kept for it, and prompts may
    /// still stand in the text.
    pub date: Option<NaiveDate>,
    /// How large it is set.
    #[serde(default)]
    pub print: Print,
    /// What stands beside the office's name, if it has one.
    #[serde(skip)]
    pub crest: Option<Crest>,
}

impl Head {
    /// The head of a letter that has not been issued.
    pub fn of(context: &LetterContext) -> Head {
        Head {
            office: context.office.clone(),
            recipient: context.recipient.clone(),
            reference: context.case.reference.clone(),
            date: None,
            print: Print::Ordinary,
            crest: None,
        }
    }

    /// The same with a crest, or without.
    pub fn with_crest(self, crest: Option<Crest>) -> Head {
        Head { crest, ..self }
    }

    /// The same in another print.
    pub fn in_print(self, print: Print) -> Head {
        Head { print, ..self }
    }

    /// The head of a letter issued on a day.
    pub fn issued(self, on: NaiveDate) -> Head {
        Head {
            date: Some(on),
            ..self
        }
    }
}

/// What the PDF says about itself.
#[derive(Debug)]
pub(crate) struct About {
    pub title: String,
    pub author: String,
    pub creator: String,
    pub date: Option<NaiveDate>,
    pub language: &'static str,
    /// Whether it claims to keep to both standards.
    pub conforms: bool,
}

pub(crate) fn about(draft: &Draft, head: &Head, frame: &Frame) -> About {
    let subject = draft
        .sections
        .iter()
        .filter_map(|s| s.heading.as_ref())
        .find(|h| h.level == 1);
    let subject = subject
        .map(|h| crate::words::plain(&h.text))
        .unwrap_or_default();
    About {
        title: format!("{subject} ({})", head.reference).trim().to_owned(),
        author: format!("{}, {}", head.office.name, head.office.department),
        creator: frame.creator.to_owned(),
        date: head.date,
        language: frame.language,
        conforms: true,
    }
}
