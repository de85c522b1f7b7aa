//! What whoever writes on a case must heed: protected names, safe contact, what the person needs, and on
//! what somebody acts for them.

use crate::Words;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// In which form the person wants letters.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// Ordinary print.
    #[default]
    Ordinary,
    /// Large print, 16 point.
    LargePrint,
    /// Larger print, 20 point.
    LargerPrint,
    /// Easy read: short sentences and pictures, which somebody must make.
    EasyRead,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 4] = [
        Self::Ordinary,
        Self::LargePrint,
        Self::LargerPrint,
        Self::EasyRead,
    ];
}

/// What whoever writes on a case must heed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Care {
    /// Names that no letter of the case may hold: witnesses, informants, officers.
    pub protected: Vec<String>,
    /// How the person can be reached safely, and how not; empty where there is nothing to heed.
    pub safe_contact: String,
    /// In which form the person wants letters.
    pub format: Format,
    /// The language and the adjustments that the person needs.
    pub needs: String,
    /// A child, or doubts about capacity: what was found, and who decides.
    pub capacity: String,
    /// On what a representative acts: the evidence that was seen.
    pub authority: String,
    /// The day of that evidence.
    pub authority_dated: Option<NaiveDate>,
    /// The last day on which it can be relied on.
    pub authority_expires: Option<NaiveDate>,
}

impl Care {
    /// The protected names that stand in a text, however they are written there ([`Words`]), each once.
    pub fn found_in(&self, text: &str) -> Vec<&str> {
        let text = Words::of(text);
        let names = self.protected.iter().map(String::as_str);
        let mut found: Vec<&str> = Vec::new();
        for name in names {
            if !found.contains(&name) && text.hold(&Words::of(name)) {
                found.push(name);
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn protected_names_are_found_as_whole_words() {
        let care = Care {
            protected: ["Ray Nott", "Ó", " ", "Ray Nott"]
                .map(str::to_owned)
                .to_vec(),
            ..Care::default()
        };
        for (text, found) in [
            ("We spoke to RAY\n  NOTT today.", vec!["Ray Nott"]),
            ("An array notted", vec![]),
            ("Ray Nottingham", vec![]),
            ("Mr Ó wrote", vec!["Ó"]),
            ("Óscar", vec![]),
        ] {
            assert_eq!(care.found_in(text), found, "{text}");
        }
    }
}
