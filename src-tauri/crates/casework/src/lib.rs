//! The case: what can be done to it, by whom and when, and what follows.
//!
//! A [`Case`] is what its [`Event`]s made of it. [`decide`] takes a [`Command`] and answers with the
//! events that it means, or with a [`Refusal`] in plain words; [`Case::apply`] takes an event in.
//! Nothing else changes a case. Who may do what in which state is data: `assets/workflow.toml`.
//!
//! Deadlines are not here: a case holds dated facts, and [`Case::reckon`] hands them to `statute`.
//! Nor is there any I/O or any reading of a clock: today is an argument, the events are stored by
//! somebody else. Sentences that a person reads are refusals only; everything else is words of the
//! user interface or of the law's packs.

mod act;
mod authority;
mod care;
mod case;
mod command;
mod consultations;
mod copies;
mod decide;
mod disclosure;
mod documents;
mod event;
mod extension;
mod fact;
mod hand_over;
mod holds;
mod ids;
mod items;
mod lapse;
mod leaving;
mod letter;
mod links;
mod pack;
mod party;
mod proceedings;
mod processing;
mod record;
mod refusal;
mod restriction;
mod retention;
mod role;
mod sealed;
mod searches;
mod sign_off;
mod summary;
mod words;
mod workflow;
mod workflow_table;

pub use act::{Act, acknowledged, next_act};
pub use authority::{Asker, Unauthorised, asker, askers};
pub use care::{Care, Format};
pub use case::{Case, Decision, ExemptionUsed, Issued, Note, Part, Status};
pub use command::{
    Command, DocumentCommand, ExtensionCommand, FactInput, HoldCommand, ItemCommand, LetterCommand,
    LetterInput, LinkCommand, Opening, PackCommand, PartOpening, RestrictionCommand,
    RetentionCommand, SearchCommand,
};
pub use consultations::{Consultation, ConsultationId, Consulted, Heard, Said};
pub use copies::{CameAgain, Copy};
pub use decide::{Setting, decide, needs_reasons, open};
pub use disclosure::{Answerable, FindingKind, answerable, finding_kinds};
pub use documents::{
    Document, DocumentDetails, DocumentEvent, DocumentId, DocumentKind, StoredFile,
};
pub use event::{Event, Linked, Occasion, PartLogged, RequestLogged};
pub use extension::{ExtensionAsk, ExtensionEvent, extension_agreed};
pub use fact::{ExtensionGround, FactEntry};
pub use hand_over::HandOver;
pub use holds::{Hold, HoldEvent, HoldId, HoldKind, hold_kinds};
pub use ids::{CaseId, FactId, LetterId, PartId, PersonId, Reference};
pub use items::{
    Balance, Consent, Fate, Item, ItemDetails, ItemEvent, ItemId, ReviewPlan, Reviewed, Ruling,
    plan as review_plan,
};
pub use lapse::{LapsePlan, Unanswered};
pub use leaving::{Leaves, LetterEvent, Means, Ready, Sent, Way};
pub use letter::LetterKind;
pub use links::{Link, LinkEvent, LinkKind, LinkSide, link_kinds};
pub use pack::{
    Finding, FindingAnswered, Pack, PackEvent, PackId, PackedFile, PackedItem, Packs, SealedPack,
};
pub use party::{Channel, Party, PartyRole, PersonName, Recipient, Requester, RequesterKind};
pub use proceedings::{Body, Proceedings, ProceedingsId};
pub use processing::{Aspect, Processing};
pub use record::{Entry, FieldKind, Record, RecordField, asked_of, record_fields};
pub use refusal::Refusal;
pub use restriction::{Glass, Restriction, RestrictionEvent};
pub use retention::{
    Amounts, GroundsUsed, Kept, KeptUntil, PartOutcome, PartRecord, Proposal, Remains, Retained,
    RetentionEvent, Schedule, ScheduleRule,
};
pub use role::{Actor, Role, Roles};
pub use sealed::{Holding, Sealed, SealedOf, SealedReason, may_read_sealed};
pub use searches::{
    ChasePlan, Chaser, NextChaser, Search, SearchAsked, SearchEvent, SearchId, SearchReply,
};
pub use summary::{
    Ask, AskKind, IdentityCopy, PartSummary, SearchSummary, SearchText, Standing, Summary, in_time,
    summarise,
};
pub use words::Words;
pub use workflow::{CommandName, Permit, Workflow};
