//! The sealed reasons of a case, recognised in any text by runs of their words: they are for the file alone
//! (DPA 2018 s.45(7)), and so stand in no letter and in nothing that is given.
//!
//! Six words in a row of the reason that holds now are no accident, and nobody lets them out. A reason that is
//! shorter can be a turn of phrase that anybody uses, and one of before may have been given by mistake: those
//! are found as well, and a supervisor says why the words stay.

use casework::{Case, SealedOf, SealedReason};
use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

/// So many words in a row are no accident.
const RUN: usize = 6;

/// The sealed reasons of a case.
pub(super) struct SealedWords(Vec<Reason>);

/// Words of a sealed reason that stand in a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// What the reason was given for.
    pub(super) of: SealedOf,
    /// Which it is, as the beginning of a sentence.
    pub(super) whose: String,
    /// Whether nobody may let them out.
    pub(super) never: bool,
}

struct Reason {
    of: SealedOf,
    now: bool,
    /// How many words stand in a run: six, or all of a shorter reason.
    length: usize,
    runs: HashSet<Vec<u64>>,
}

impl SealedWords {
    pub(super) fn of(case: &Case) -> Self {
        let mut reasons: Vec<Reason> = case
            .sealed_reasons
            .iter()
            .filter_map(|reason| Reason::read(reason, case.rests_on(reason)))
            .collect();
        // Of the same item the gravest is named.
        reasons.sort_by_key(|reason| (reason.of, !reason.never()));
        Self(reasons)
    }

    /// What of them stands in a text.
    pub(super) fn within(&self, text: &str) -> Vec<Found> {
        self.beyond(text, "")
    }

    /// What of them stands in a text and was not brought by what the text was made from: a turn of phrase of
    /// the template is none of somebody's writing. What nobody lets out is found wherever it came from.
    pub(super) fn beyond(&self, text: &str, original: &str) -> Vec<Found> {
        if self.0.is_empty() {
            return Vec::new();
        }
        let (text, original) = (words(text), words(original));
        let mut found: Vec<Found> = Vec::new();
        for reason in &self.0 {
            let brought = if reason.never() {
                HashMap::new()
            } else {
                reason.counts(&original)
            };
            let more =
                |(run, times): (&[u64], usize)| times > brought.get(run).copied().unwrap_or(0);
            let stands = reason.counts(&text).into_iter().any(more);
            if stands && !found.iter().any(|it| it.of == reason.of) {
                found.push(reason.found());
            }
        }
        found
    }
}

impl Reason {
    /// `None` where it has no words.
    fn read(reason: &SealedReason, now: bool) -> Option<Self> {
        let words = words(&reason.words);
        let length = words.len().min(RUN);
        let runs = (length > 0).then(|| words.windows(length).map(<[u64]>::to_vec).collect())?;
        let of = reason.of;
        Some(Self {
            of,
            now,
            length,
            runs,
        })
    }

    fn never(&self) -> bool {
        self.now && self.length == RUN
    }

    /// How often each of its runs stands in a text.
    fn counts<'words>(&self, text: &'words [u64]) -> HashMap<&'words [u64], usize> {
        let mut counts = HashMap::new();
        for run in text
            .windows(self.length)
            .filter(|run| self.runs.contains(*run))
        {
            *counts.entry(run).or_default() += 1;
        }
        counts
    }

    fn found(&self) -> Found {
        let whose = match (self.of, self.now) {
            (SealedOf::Item(item), true) => format!("The sealed reason of item {}", item.0),
            (SealedOf::Item(item), false) => format!("An earlier sealed reason of item {}", item.0),
            (SealedOf::Part(part), true) => format!("What the decision of part {part} rests on"),
            (SealedOf::Part(part), false) => {
                format!("What an earlier decision of part {part} rested on")
            }
        };
        let (of, never) = (self.of, self.never());
        Found { of, whose, never }
    }
}

/// The words of a text, whatever stands between them and however they are written.
fn words(text: &str) -> Vec<u64> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty()).map(|word| {
        let mut hasher = DefaultHasher::new();
        word.to_lowercase().hash(&mut hasher);
        hasher.finish()
    });
    words.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use casework::ItemId;

    const LONG: &str = "One two, three: FOUR\nfive – six seven";

    fn reasons(all: &[(u32, bool, &str)]) -> SealedWords {
        let reason = |(item, now, words): &(u32, bool, &str)| {
            let (of, words) = (SealedOf::Item(ItemId(*item)), (*words).to_owned());
            Reason::read(&SealedReason { of, words }, *now)
        };
        let mut all: Vec<Reason> = all.iter().filter_map(reason).collect();
        all.sort_by_key(|reason| (reason.of, !reason.never()));
        SealedWords(all)
    }

    fn found(sealed: &SealedWords, text: &str, original: &str) -> Vec<(String, bool)> {
        let found = sealed.beyond(text, original).into_iter();
        found.map(|it| (it.whose, it.never)).collect()
    }

    #[test]
    fn six_words_of_a_long_reason_are_found_however_they_are_written() {
        let sealed = reasons(&[(3, true, LONG)]);
        let never = vec![("The sealed reason of item 3".to_owned(), true)];
        assert_eq!(
            found(&sealed, "so: two three four five six SEVEN.", ""),
            never
        );
        assert_eq!(found(&sealed, "one two three four five and six", ""), []);
        let brought = "one two three four five six";
        assert_eq!(
            found(&sealed, brought, brought),
            never,
            "wherever it came from"
        );
    }

    #[test]
    fn a_short_reason_is_found_whole_and_not_where_the_template_says_it() {
        for (reason, text, original, stands) in [
            ("Risk of harm", "There is a risk of harm.", "", true),
            ("Risk of harm", "There is a risk.", "", false),
            ("Informant", "An informant’s", "", true),
            ("Informant", "informants", "", false),
            ("Risk of harm", "a risk of harm", "a risk of harm", false),
            (
                "Risk of harm",
                "a risk of harm. A risk of harm",
                "a risk of harm",
                true,
            ),
            (" – ", "a – b", "", false),
        ] {
            let sealed = reasons(&[(1, true, reason)]);
            let expected = vec![("The sealed reason of item 1".to_owned(), false)];
            let expected = if stands { expected } else { Vec::new() };
            assert_eq!(found(&sealed, text, original), expected, "{reason}: {text}");
        }
    }

    #[test]
    fn a_reason_of_before_is_found_and_the_gravest_of_an_item_is_named() {
        let text = "one two three four five six";
        let sealed = reasons(&[(2, false, LONG), (1, false, LONG), (1, true, LONG)]);
        let expected = vec![
            ("The sealed reason of item 1".to_owned(), true),
            ("An earlier sealed reason of item 2".to_owned(), false),
        ];
        assert_eq!(found(&sealed, text, ""), expected);
        assert_eq!(
            found(&sealed, text, text).len(),
            1,
            "what the template brought of before"
        );
    }
}
