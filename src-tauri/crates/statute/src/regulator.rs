//! The regulator as a letter of a given day must name it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::rule::Text;

/// The regulator's name and addresses over a run of days. A letter takes the entry of its own date,
/// and keeps it when it is printed again later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Regulator {
    /// The first day of letters that take this entry.
    pub from: NaiveDate,
    /// The last; none while it stands.
    pub to: Option<NaiveDate>,
    /// The name in law.
    pub name: Text,
    /// The name it uses.
    pub brand: Text,
    /// The lines of its postal address.
    pub address: Vec<Text>,
    /// Its helpline.
    pub telephone: Text,
    /// Its web address.
    pub website: Text,
    /// Where complaints are made on the web.
    pub complaints: Text,
    /// Where the entry comes from.
    pub citation: Text,
    /// What must be checked before it is printed; none where more than one source agrees.
    pub verify: Option<Text>,
}

/// A regulator entry as the file has it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Row {
    name: Text,
    brand: Text,
    address: Vec<Text>,
    telephone: Text,
    website: Text,
    complaints: Text,
    citation: Text,
    verify: Option<Text>,
}

impl Row {
    pub(crate) fn over(self, from: NaiveDate, to: Option<NaiveDate>) -> Regulator {
        let Self {
            name,
            brand,
            address,
            telephone,
            website,
            complaints,
            citation,
            verify,
        } = self;
        Regulator {
            from,
            to,
            name,
            brand,
            address,
            telephone,
            website,
            complaints,
            citation,
            verify,
        }
    }
}
