//! A case as its events made it.

mod decision;
mod issued;
mod part;
mod reckon;
mod replay;

pub use decision::{Decision, ExemptionUsed};
pub use issued::Issued;
pub use part::Part;

use crate::documents::Document;
use crate::holds::Hold;
use crate::items::Item;
use crate::leaving::{Ready, Way};
use crate::links::Link;
use crate::pack::Packs;
use crate::restriction::{Glass, Restriction};
use crate::retention::Retained;
use crate::searches::Search;
use crate::{
    Care, CaseId, Channel, Copy, FactEntry, HandOver, Linked, Party, PersonId, Proceedings,
    Recipient, Reference, Requester, SealedReason,
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// Where a case stands in its own life. The clock is another matter: [`Case::reckon`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// A part is still undecided.
    Open,
    /// Every part is decided, and one is not yet answered.
    Decided,
    /// Every part is answered, or was withdrawn.
    Answered,
    /// Finished.
    Closed,
}

/// A note on the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// When it was written.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: PersonId,
    /// Its text.
    pub text: String,
}

/// A case. Two cases made of the same events are equal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// Its name, also that of its stream.
    pub id: CaseId,
    /// The office's name for it.
    pub reference: Reference,
    /// How the request came.
    pub channel: Channel,
    /// Where in the force it arrived.
    pub came_to: String,
    /// The day it was logged.
    pub logged: NaiveDate,
    /// Whom it is about.
    pub subject: Party,
    /// Who asks.
    pub requester: Requester,
    /// Who gets the answer.
    pub recipient: Recipient,
    /// What is asked for.
    pub scope: String,
    /// Whether identity must be proved.
    pub identity_needed: bool,
    /// The parts, A first; never empty.
    pub parts: Vec<Part>,
    /// Every fact, in order of recording; the first is the receipt.
    pub facts: Vec<FactEntry>,
    /// Who has the case.
    pub allocated_to: Option<PersonId>,
    /// What was handed over with it and not yet noticed.
    pub handed_over: Option<HandOver>,
    /// The notes, oldest first.
    pub notes: Vec<Note>,
    /// The letters that left the office, oldest first.
    pub letters: Vec<Issued>,
    /// The day on which somebody saw that it is a request, where that was before it was logged.
    pub recognised: Option<NaiveDate>,
    /// The case in whose letter the request was found.
    pub found_in: Option<Linked>,
    /// The cases of requests that were found in what came here.
    pub found: Vec<Linked>,
    /// Letters that are ready and have not left.
    pub ready: Vec<Ready>,
    /// The ways of the letters of which something is known.
    pub ways: Vec<Way>,
    /// The same request as it came again, in the order of putting it with the case.
    pub copies: Vec<Copy>,
    /// The cases that it is linked to, in the order of linking.
    pub links: Vec<Link>,
    /// What the regulator, tribunals and courts have before them about it, in the order of recording.
    pub proceedings: Vec<Proceedings>,
    /// What whoever writes on it must heed.
    pub care: Care,
    /// The searches, in the order in which they were sent.
    pub searches: Vec<Search>,
    /// The schedule of what was found, in the order of listing.
    pub items: Vec<Item>,
    /// Every reason that was ever sealed on it, in the order of sealing.
    pub sealed_reasons: Vec<SealedReason>,
    /// What is given to the person, and the packs that were sealed.
    pub packs: Packs,
    /// The holds, in the order of placing; those that were lifted too.
    pub holds: Vec<Hold>,
    /// The documents, in the order of filing.
    pub documents: Vec<Document>,
    /// What was said of how long the file is kept.
    pub retained: Retained,
    /// Who may open the case; everybody where none is set.
    pub restriction: Option<Restriction>,
    /// Who opened it without being named, oldest first.
    pub glass: Vec<Glass>,
    /// Why an answer was late, as it was said when the case was last closed.
    pub late: String,
    /// The day of closing, while closed.
    pub closed: Option<NaiveDate>,
    /// How many events made it.
    pub sequence: u64,
}
