//! The law: rule packs, calendars, and the reckoning of time.
//!
//! What is here: the packs in `assets/law` read into [`Rule`]s, one for each version of each right;
//! the bank holidays in `assets/calendars` read into a [`Calendar`] for each part of the United
//! Kingdom; [`Law::choose`], which says which law governs a request; [`reckon`], which works out
//! every day of a clock from the facts of a case; and [`explain`], which gives the same days with
//! each step, its sentence and its citation.
//!
//! What is deliberately not here: any date, period, section number, holiday or sentence of the law
//! (they are data, and a pack with a gap, an overlap, an unknown word or a missing citation does
//! not load); today (nothing here reads a clock, so nothing says "overdue"); files, networks and
//! time zones (days are Europe/London calendar days, decided before they come here); the workflow
//! of a case (`casework`); and any thought of what a request means: facts come in, days go out.
//!
//! ```
//! use statute::{Fact, FactKind, Jurisdiction, Law, Purpose, explain};
//! # let day = |text: &str| text.parse::<chrono::NaiveDate>().unwrap();
//! let law = Law::shipped();
//! let received = day("2026-10-12");
//! let choice = law.choose(&"access".into(), received, Purpose::Policing).unwrap();
//! assert_eq!(choice.regime.as_str(), "dpa-2018-part-3");
//!
//! let rule = law.rule(&choice.regime, &"access".into(), received).unwrap();
//! let facts = [
//!     Fact::new(FactKind::Received, received),
//!     Fact::new(FactKind::IdentityAsked, day("2026-10-14")),
//!     Fact::new(FactKind::IdentityProved, day("2026-10-19")),
//!     Fact::new(FactKind::ClarificationAsked, day("2026-10-26")),
//!     Fact::new(FactKind::ClarificationAnswered, day("2026-11-04")),
//! ];
//! let working = explain(rule, &facts, law.calendar(Jurisdiction::EnglandAndWales)).unwrap();
//! assert_eq!(working.reckoning.last_day, Some(day("2026-11-30")));
//! assert_eq!(working.steps[2].title, "One month");
//! ```

mod calendar;
mod calendar_file;
mod citation;
mod clock;
mod course;
mod date_words;
mod days;
mod deadline;
mod error;
mod explain;
mod fact;
mod guide;
mod ids;
mod jurisdiction;
mod known;
mod law;
mod load;
mod longer;
mod own;
mod pack;
mod pack_letters;
mod pauses;
mod plain;
mod provision;
mod reading;
mod reading_rule;
mod readings;
mod reckon;
mod reckoning;
mod regulator;
mod right;
mod rule;
mod shipped;
mod spans;
mod stamp;
mod steps;
mod template;
mod timeline;
mod warnings;
mod words;
mod working;

pub use calendar::{Calendar, Holiday};
pub use clock::{
    Aim, Clock, ClockFunction, ExamRule, ExtensionRule, Pause, Period, Roll, Start, StartPoint,
    TargetRule,
};
pub use deadline::{Deadline, UnknownDeadline};
pub use error::{FactError, LawError, NoRule};
pub use explain::{explain, explain_clock};
pub use fact::{Fact, FactKind, UnknownFact};
pub use guide::{Guide, Leads};
pub use ids::{RegimeId, RightId};
pub use jurisdiction::{Jurisdiction, UnknownJurisdiction};
pub use known::received_on;
pub use law::{Choice, Law, Purpose, Regime};
pub use own::{HolidayChange, KeptLaw, OwnLaw};
pub use provision::Provision;
pub use reading_rule::{OtherCount, ReadingRule, ReadingWhen};
pub use reckon::{reckon, reckon_clock};
pub use reckoning::{ClockState, Extension, OpenPause, Reckoning, Warning};
pub use regulator::Regulator;
pub use right::{GovernedBy, Right};
pub use rule::{
    AnsweredBy, Answerer, AskedBy, Change, Condition, Duty, Element, Exemption, Fee, LetterRule,
    Needed, Outcome, OutcomeResult, Retention, Rule, Test, Text,
};
pub use shipped::shipped_texts;
pub use working::{Reading, Span, SpanKind, Step, Working};
