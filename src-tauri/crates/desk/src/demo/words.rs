//! The made-up people and words: `assets/demo/people.toml`.

use casework::Role;
use serde::Deserialize;
use std::sync::LazyLock;

/// Everything that the demonstration is made of.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    pub(super) office: OfficeWords,
    pub(super) staff: Vec<Staff>,
    pub(super) words: Lists,
    pub(super) others: Vec<Other>,
}

/// A right other than access, and what people ask by it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Other {
    pub(super) right: String,
    pub(super) scopes: Vec<String>,
}

/// The office.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct OfficeWords {
    pub(super) name: String,
    pub(super) department: String,
    pub(super) address: Vec<String>,
    pub(super) telephone: String,
    pub(super) email: String,
    pub(super) prefix: String,
    pub(super) jurisdiction: String,
    pub(super) idle_minutes: u16,
}

/// Somebody of the office.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Staff {
    pub(super) name: String,
    pub(super) roles: Vec<Role>,
}

/// What cases are made of.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Lists {
    pub(super) titles: Vec<String>,
    pub(super) given: Vec<String>,
    pub(super) family: Vec<String>,
    pub(super) streets: Vec<String>,
    pub(super) towns: Vec<String>,
    pub(super) stations: Vec<String>,
    pub(super) scopes: Vec<String>,
    pub(super) items: Vec<String>,
    pub(super) others: Vec<String>,
    pub(super) kept: Vec<String>,
    pub(super) harms: Vec<String>,
    pub(super) late: Vec<String>,
    pub(super) notes: Vec<String>,
    /// What a solicitor’s letter came with.
    pub(super) authority: String,
    pub(super) questions: Vec<String>,
    pub(super) answers: Vec<String>,
    pub(super) proofs: Vec<String>,
    pub(super) reasons: Vec<String>,
    pub(super) extensions: Vec<String>,
}

/// The words that the program ships.
pub(super) fn words() -> &'static Words {
    // A test reads the file, so the empty words are never met.
    static WORDS: LazyLock<Words> = LazyLock::new(|| {
        toml::from_str(include_str!("../../../../../assets/demo/people.toml")).unwrap_or_default()
    });
    &WORDS
}

impl Words {
    /// The name of the `at`th further caseworker.
    pub(super) fn colleague(&self, at: u32) -> String {
        let at = at as usize;
        let pick = |list: &[String], at: usize| {
            list.get(at % list.len().max(1))
                .cloned()
                .unwrap_or_default()
        };
        format!(
            "{} {}",
            pick(&self.words.given, at * 7 + 3),
            pick(&self.words.family, at * 11 + 5)
        )
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_words_are_read() {
        let words: super::Words =
            toml::from_str(include_str!("../../../../../assets/demo/people.toml")).unwrap();
        assert_eq!(words.office.prefix, "FEN");
        assert!(words.words.family.len() > 50);
        assert!(words.others.iter().all(|other| !other.scopes.is_empty()));
    }
}
