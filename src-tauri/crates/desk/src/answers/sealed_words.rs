//! The sealed reasons of a case, recognised in any text by runs of their words: they are for the file alone
//! (DPA 2018 s.45(7)), and so stand in no letter and in nothing that is given.

use casework::Case;
use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

/// So many words in a row are no accident.
const RUN: usize = 6;
type Run = [u64; RUN];

/// The sealed reasons of a case.
pub(super) struct SealedWords(Vec<(String, HashSet<Run>)>);

impl SealedWords {
    pub(super) fn of(case: &Case) -> Self {
        Self(sealed(case))
    }

    /// Whose reasons stand in the text.
    pub(super) fn within(&self, text: &str) -> Vec<String> {
        if self.0.is_empty() {
            return Vec::new();
        }
        let there: HashSet<Run> = runs(text).collect();
        let taken = self.0.iter();
        taken
            .filter(|(_, runs)| runs.iter().any(|run| there.contains(run)))
            .map(|(whose, _)| whose.clone())
            .collect()
    }
}

/// The sealed reasons of the case, whichever part or item they are of.
fn sealed(case: &Case) -> Vec<(String, HashSet<Run>)> {
    let of_items = case.items.iter().filter_map(|item| {
        let harm = &item.ruling.as_ref()?.harm;
        Some((
            format!("The sealed reason of item {}", item.id.0),
            harm.as_str(),
        ))
    });
    let of_parts = case.parts.iter().filter_map(|part| {
        let sealed = part.decision.as_ref()?.sealed.as_ref()?;
        Some((
            format!("What the decision of part {} rests on", part.id),
            sealed.reason.as_str(),
        ))
    });
    let all = of_items.chain(of_parts);
    let with_runs = all.map(|(whose, text)| (whose, runs(text).collect::<HashSet<Run>>()));
    with_runs.filter(|(_, runs)| !runs.is_empty()).collect()
}

/// Every run of so many words, whatever stands between them and however they are written.
fn runs(text: &str) -> impl Iterator<Item = Run> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty()).map(|word| {
        let mut hasher = DefaultHasher::new();
        word.to_lowercase().hash(&mut hasher);
        hasher.finish()
    });
    let words: Vec<u64> = words.collect();
    let all = words.windows(RUN).filter_map(|run| Run::try_from(run).ok());
    all.collect::<Vec<Run>>().into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_of_words_are_the_same_however_they_are_written() {
        let of = |text: &str| runs(text).collect::<Vec<Run>>();
        assert_eq!(
            of("One two, three: FOUR\nfive – six"),
            of("one two three four five six")
        );
        assert!(of("one two three four five").is_empty());
        assert_eq!(of("a b c d e f g").len(), 2);
    }
}
