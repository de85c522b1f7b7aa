//! The parts of the United Kingdom whose bank holidays differ.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The part of the United Kingdom where the controller must act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Jurisdiction {
    /// England and Wales.
    EnglandAndWales,
    /// Scotland.
    Scotland,
    /// Northern Ireland.
    NorthernIreland,
}

impl Jurisdiction {
    /// All three.
    pub const ALL: [Self; 3] = [Self::EnglandAndWales, Self::Scotland, Self::NorthernIreland];

    /// The kebab-case name, as in tables and on the command line.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::EnglandAndWales => "england-and-wales",
            Self::Scotland => "scotland",
            Self::NorthernIreland => "northern-ireland",
        }
    }

    /// The short code that the calendar file uses.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::EnglandAndWales => "EW",
            Self::Scotland => "S",
            Self::NorthernIreland => "NI",
        }
    }
}

impl fmt::Display for Jurisdiction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// No jurisdiction has this name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("No jurisdiction is called \"{0}\": use england-and-wales, scotland or northern-ireland")]
pub struct UnknownJurisdiction(pub String);

impl FromStr for Jurisdiction {
    type Err = UnknownJurisdiction;

    fn from_str(name: &str) -> Result<Self, UnknownJurisdiction> {
        let found = Self::ALL.into_iter().find(|part| part.as_str() == name);
        found.ok_or_else(|| UnknownJurisdiction(name.to_owned()))
    }
}
