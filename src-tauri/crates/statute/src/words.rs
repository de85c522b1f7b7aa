//! The sentences of a working and of its cautions, as `words.toml` has them.

use std::collections::HashMap;

use serde::Deserialize;

use crate::rule::Text;
use crate::template::{Given, Place, Template};
use crate::{FactKind, Warning};

macro_rules! sentences {
    ($(#[$doc:meta])* $name:ident { $($key:ident [$($place:ident)*],)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub(crate) enum $name { $($key,)* }

        impl $name {
            const ALL: &'static [Self] = &[$(Self::$key,)*];

            /// The places that this sentence may use.
            const fn places(self) -> &'static [Place] {
                match self { $(Self::$key => &[$(Place::$place,)*],)* }
            }
        }
    };
}

sentences! {
    /// The steps of a working.
    StepKey {
        NotInForce [Date Request],
        Received [Request],
        DecisionNotified [],
        AwaitingFee [From],
        AwaitingIdentity [From],
        RelevantReceived [],
        RelevantIdentityAtOnce [],
        RelevantFeeAtOnce [],
        RelevantBothAtOnce [],
        RelevantIdentity [From Request],
        RelevantIdentityUnasked [Request],
        RelevantFee [From Request],
        RelevantFeeUnasked [Request],
        NoPeriod [],
        Aim [Number],
        DaysIncluded [Number],
        DaysIncludedFixed [Number],
        DaysAfter [Number],
        OneMonth [],
        OneMonthShort [],
        Months [Number],
        MonthsShort [Number],
        MonthsIncluded [Number],
        Extension [From By Number],
        ExtensionWhilePaused [From Number],
        ExtensionLate [From By],
        ExtensionWithoutReasons [From],
        ExtensionNotAvailable [From],
        Pause [From To],
        PauseDay [From],
        PauseFromStart [From To],
        PauseFromStartDay [From],
        PauseOpen [From Number],
        PauseOpenSince [From To Number],
        PauseOpenAtEnd [From],
        ExamFromStart [From To Number Request],
        ExamFromAnnouncement [From To Number Request],
        ExamFromReceipt [From To Number Request],
        ExamFromAnnouncementAfterReceipt [From To Number Request],
        RollWeekend [Date Name],
        RollHoliday [Date Name],
        RollPause [Date From],
    }
}

sentences! {
    /// The cautions beside a working.
    CautionKey {
        BeyondCalendar [Date Number],
        AskedLate [Name From To],
        AskedLateOpen [Name From],
        AskedLateGone [Name From To],
        AskedAfterEnd [Name From To Request],
        AlsoAwaited [Name From],
        NoEffect [Name From],
        AnsweredBeforeStart [From To],
        QuestionAfterEnd [From To],
        ResultsAlreadyOut [From],
        NoEffectOnExam [Name From],
        NotAsked [Name From],
        OutOfTime [From To Request],
        AfterRequest [Name From Request],
        LawAssumed [Name],
        AcknowledgedLate [Name From To],
        NoticeWithoutReasons [Name From],
    }
}

/// The file as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WordsFile {
    facts: HashMap<FactKind, Text>,
    steps: HashMap<StepKey, StepText>,
    cautions: HashMap<CautionKey, Text>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct StepText {
    title: Text,
    sentence: Text,
}

/// Where a sentence stands: `steps.pause-open`.
fn place(table: &str, key: impl std::fmt::Debug) -> String {
    let mut out = format!("{table}.");
    for (index, letter) in format!("{key:?}").chars().enumerate() {
        if letter.is_uppercase() && index > 0 {
            out.push('-');
        }
        out.push(letter.to_ascii_lowercase());
    }
    out
}

/// Every sentence, ready to be filled.
#[derive(Debug, Clone, Default)]
pub(crate) struct Words {
    facts: HashMap<FactKind, Text>,
    /// In the order of the keys: title and sentence.
    steps: Vec<(Template, Template)>,
    cautions: Vec<Template>,
}

impl Words {
    /// Checks that every sentence is there and has only places that can be filled.
    ///
    /// # Errors
    /// The key that is wrong, and why.
    pub(crate) fn new(file: &WordsFile) -> Result<Self, (String, String)> {
        let mut words = Self {
            facts: file.facts.clone(),
            ..Self::default()
        };
        for kind in FactKind::ALL {
            if !words.facts.contains_key(&kind) {
                return Err((format!("facts.{kind}"), "is missing".to_owned()));
            }
        }
        for key in StepKey::ALL {
            let wrong = |message| (place("steps", key), message);
            let text = file
                .steps
                .get(key)
                .ok_or_else(|| wrong("is missing".to_owned()))?;
            let title = Template::parse(&text.title, key.places()).map_err(wrong)?;
            let sentence = Template::parse(&text.sentence, key.places()).map_err(wrong)?;
            words.steps.push((title, sentence));
        }
        for key in CautionKey::ALL {
            let wrong = |message| (place("cautions", key), message);
            let text = file
                .cautions
                .get(key)
                .ok_or_else(|| wrong("is missing".to_owned()))?;
            words
                .cautions
                .push(Template::parse(text, key.places()).map_err(wrong)?);
        }
        Ok(words)
    }

    /// The title and the sentence of a step.
    pub(crate) fn step(&self, key: StepKey, given: &Given<'_>) -> (String, String) {
        let found = self.steps.get(key as usize);
        found
            .map(|(title, sentence)| (title.fill(given), sentence.fill(given)))
            .unwrap_or_default()
    }

    /// The sentence of a caution about what is called `request`.
    pub(crate) fn caution(&self, warning: &Warning, request: &str) -> String {
        let (key, given) = self.parts(warning);
        let given = Given { request, ..given };
        self.cautions
            .get(key as usize)
            .map(|sentence| sentence.fill(&given))
            .unwrap_or_default()
    }

    fn name(&self, fact: FactKind) -> &str {
        self.facts.get(&fact).map_or("", Text::as_str)
    }

    fn parts(&self, warning: &Warning) -> (CautionKey, Given<'_>) {
        let named = |fact, from| Given {
            name: self.name(fact),
            from: Some(from),
            ..Given::default()
        };
        match *warning {
            Warning::BeyondCalendar { day, last_year } => {
                let number = u64::try_from(last_year).unwrap_or_default();
                (
                    CautionKey::BeyondCalendar,
                    Given {
                        date: Some(day),
                        number,
                        ..Given::default()
                    },
                )
            }
            Warning::AskedLate {
                asked,
                on,
                work_to: Some(to),
            } => (
                if to < on {
                    CautionKey::AskedLateGone
                } else {
                    CautionKey::AskedLate
                },
                Given {
                    to: Some(to),
                    ..named(asked, on)
                },
            ),
            Warning::AskedLate {
                asked,
                on,
                work_to: None,
            } => (CautionKey::AskedLateOpen, named(asked, on)),
            Warning::AskedAfterEnd { asked, on, ended } => (
                CautionKey::AskedAfterEnd,
                Given {
                    to: Some(ended),
                    ..named(asked, on)
                },
            ),
            Warning::AlsoAwaited { asked, on } => (CautionKey::AlsoAwaited, named(asked, on)),
            Warning::NoEffect { fact, on } => (CautionKey::NoEffect, named(fact, on)),
            Warning::AnsweredBeforeStart { asked, answered } => {
                let given = named(FactKind::ClarificationAsked, asked);
                (
                    CautionKey::AnsweredBeforeStart,
                    Given {
                        to: Some(answered),
                        ..given
                    },
                )
            }
            Warning::QuestionAfterEnd { asked, ended } => {
                let given = named(FactKind::ClarificationAsked, asked);
                (
                    CautionKey::QuestionAfterEnd,
                    Given {
                        to: Some(ended),
                        ..given
                    },
                )
            }
            Warning::ResultsAlreadyOut { on } => (
                CautionKey::ResultsAlreadyOut,
                named(FactKind::ResultsAnnounced, on),
            ),
            Warning::NoEffectOnExam { fact, on } => (CautionKey::NoEffectOnExam, named(fact, on)),
            Warning::NotAsked { fact, on } => (CautionKey::NotAsked, named(fact, on)),
            Warning::OutOfTime { received, ended } => (
                CautionKey::OutOfTime,
                Given {
                    to: Some(ended),
                    ..named(FactKind::Received, received)
                },
            ),
            Warning::AfterRequest { fact, on } => (CautionKey::AfterRequest, named(fact, on)),
            Warning::LawAssumed { fact, received } => {
                (CautionKey::LawAssumed, named(fact, received))
            }
            Warning::AcknowledgedLate { on, by } => (
                CautionKey::AcknowledgedLate,
                Given {
                    to: Some(by),
                    ..named(FactKind::Acknowledged, on)
                },
            ),
            Warning::NoticeWithoutReasons { on } => (
                CautionKey::NoticeWithoutReasons,
                named(FactKind::ExtensionNoticeWithoutReasons, on),
            ),
        }
    }
}
