//! The words in which the office says how it uses personal information: the shipped ones, and its own.
//!
//! An entry is a phrase that goes on from a colon. The notice is made of those that the office uses; the answer
//! to a request, of those that were chosen on the case, or else of what is usual under its law.

use casework::{Aspect, Processing};
use letters::NoticeWord;
use serde::{Deserialize, Serialize};
use statute::RegimeId;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Everything that the office says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Vocabulary {
    /// In the order in which they are said.
    pub(crate) entries: Vec<Word>,
    /// What it says of itself.
    #[serde(default)]
    pub(crate) about: About,
}

/// What the office says of itself in its notice; empty where it says nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct About {
    pub(crate) officer: String,
    pub(crate) officer_contact: String,
    pub(crate) website: String,
    pub(crate) registration: String,
    pub(crate) automated: String,
}

/// One thing that can be said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Word {
    pub(crate) group: Aspect,
    /// Of the group; it is never given to other words.
    pub(crate) id: String,
    pub(crate) words: String,
    /// The laws under which it is used.
    pub(crate) regimes: Vec<RegimeId>,
    /// Those of them under which an answer says it unless somebody chooses otherwise.
    #[serde(default)]
    pub(crate) usual: Vec<RegimeId>,
    /// Whether the law gives it special protection.
    #[serde(default)]
    pub(crate) sensitive: bool,
    /// Whether the office uses it.
    #[serde(default = "yes")]
    pub(crate) used: bool,
}

fn yes() -> bool {
    true
}

/// What a new office begins with.
pub(crate) fn shipped() -> &'static Vocabulary {
    #[derive(Deserialize)]
    struct File {
        entry: Vec<Word>,
    }
    static SHIPPED: LazyLock<Vocabulary> = LazyLock::new(|| {
        // A test reads the file.
        let read = toml::from_str(include_str!("../../../../assets/vocabulary.toml"));
        let entries = read.map_or_else(|_| Vec::new(), |file: File| file.entry);
        Vocabulary {
            entries,
            about: About::default(),
        }
    });
    &SHIPPED
}

impl Vocabulary {
    /// What the office uses under a law, of one aspect.
    pub(crate) fn of(&self, aspect: Aspect, regime: &RegimeId) -> impl Iterator<Item = &Word> {
        let fits = move |it: &&Word| it.group == aspect && it.used && it.regimes.contains(regime);
        self.entries.iter().filter(fits)
    }

    /// What an answer says unless somebody chooses otherwise.
    pub(crate) fn usual(&self, regime: &RegimeId) -> Processing {
        let of = |aspect| {
            let usual = self
                .of(aspect, regime)
                .filter(|it| it.usual.contains(regime));
            (aspect, usual.map(|it| it.id.clone()).collect::<Vec<_>>())
        };
        let said = ANSWERED.into_iter().map(of);
        said.filter(|(_, ids)| !ids.is_empty()).collect()
    }

    /// The words of what was chosen, in the order of the vocabulary; what the office gave up since is left out.
    pub(crate) fn said(
        &self,
        chosen: &Processing,
        aspect: Aspect,
        regime: &RegimeId,
    ) -> Vec<String> {
        let ids = chosen.get(&aspect).map(Vec::as_slice).unwrap_or_default();
        let chosen = self.of(aspect, regime).filter(|it| ids.contains(&it.id));
        chosen.map(|it| it.words.clone()).collect()
    }

    /// What a notice says under these laws.
    pub(crate) fn lists(&self, regimes: &[&str]) -> BTreeMap<String, Vec<NoticeWord>> {
        let fits =
            |it: &&Word| it.used && it.regimes.iter().any(|it| regimes.contains(&it.as_str()));
        let mut lists: BTreeMap<String, Vec<NoticeWord>> = Aspect::ALL
            .iter()
            .map(|it| (crate::words::word(it), Vec::new()))
            .collect();
        for it in self.entries.iter().filter(fits) {
            let list = lists.entry(crate::words::word(&it.group)).or_default();
            list.push(NoticeWord {
                id: it.id.clone(),
                words: it.words.clone(),
                regimes: it.regimes.iter().map(RegimeId::to_string).collect(),
                sensitive: it.sensitive,
            });
        }
        lists
    }
}

/// What the answer to a request can say.
pub(crate) const ANSWERED: [Aspect; 7] = [
    Aspect::Purposes,
    Aspect::Bases,
    Aspect::Categories,
    Aspect::Sources,
    Aspect::Recipients,
    Aspect::Transfers,
    Aspect::Retention,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_words_are_read_and_serve_every_law() {
        let shipped = shipped();
        assert!(shipped.entries.len() > 100, "{}", shipped.entries.len());
        let law = statute::Law::shipped();
        for (at, it) in shipped.entries.iter().enumerate() {
            let same = |other: &&Word| other.group == it.group && other.id == it.id;
            assert_eq!(shipped.entries.iter().filter(same).count(), 1, "{}", it.id);
            assert!(
                !it.words.trim().is_empty() && !it.regimes.is_empty(),
                "{at}"
            );
            assert!(
                it.usual.iter().all(|it2| it.regimes.contains(it2)),
                "{}",
                it.id
            );
            assert!(
                it.regimes.iter().all(|it| law.regime(it).is_some()),
                "{}",
                it.id
            );
            assert!(
                !it.words.ends_with('.') && !it.words.contains('['),
                "{}",
                it.words
            );
        }
        for regime in ["uk-gdpr", "dpa-2018-part-3", "dpa-1998"].map(RegimeId::from) {
            let usual = shipped.usual(&regime);
            for aspect in [
                Aspect::Purposes,
                Aspect::Categories,
                Aspect::Sources,
                Aspect::Recipients,
            ] {
                assert!(
                    !shipped.said(&usual, aspect, &regime).is_empty(),
                    "{regime} {aspect:?}"
                );
            }
        }
    }
}
