//! The sealed reasons of a case, recognised in any text by runs of their words: they are for the file alone, and so
//! stand in no letter and in nothing that is given (`casework::Sealed`).
//!
//! Six words in a row of the reason that holds now are no accident, and nobody lets them out; but for those that the
//! law, the shipped letters or the person's own words have, which tell nothing. A reason that is shorter can be a turn
//! of phrase that anybody uses, and one of before may have been given by mistake: those are found as well, and a
//! supervisor says why the words stay. So are the names in a reason (words with a capital that do not begin a sentence),
//! for a name tells it in other words.

use casework::{Case, Fate, Item, SealedOf, SealedReason, Words};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// So many words in a row are no accident.
const RUN: usize = 6;

/// The sealed reasons of a case.
pub(super) struct SealedWords(Vec<Reason>);

/// Words of a sealed reason that stand in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// Which reason of the case, from 1 in the order of sealing.
    pub(super) number: u32,
    /// Which it is, as the beginning of a sentence.
    pub(super) whose: String,
    /// The first words of it that stand there, as they are written.
    pub(super) words: String,
    /// Whether nobody may let them out.
    pub(super) never: bool,
}

struct Reason {
    number: u32,
    of: SealedOf,
    now: bool,
    /// How many words stand in a run: six, or all of a shorter reason.
    length: usize,
    runs: HashSet<Vec<u64>>,
    /// The names in it, word by word.
    names: HashSet<u64>,
}

impl SealedWords {
    pub(super) fn of(case: &Case) -> Self {
        let read = |(number, reason)| Reason::read(case, number, reason);
        let mut reasons: Vec<Reason> = (1..).zip(&case.sealed_reasons).filter_map(read).collect();
        reasons.sort_by_key(|reason| !reason.never());
        Self(reasons)
    }

    /// What of them stands in a text, what nobody lets out first.
    pub(super) fn within(&self, text: &str) -> Vec<Found> {
        self.beyond(text, "")
    }

    /// What of them stands in a text oftener than in `template`, which is what the program itself says there. What
    /// nobody lets out is found however it came there.
    pub(super) fn beyond(&self, text: &str, template: &str) -> Vec<Found> {
        if self.0.is_empty() {
            return Vec::new();
        }
        let (text, template) = (Words::of(text), Words::of(template));
        let found = |reason: &Reason| reason.found(&text, &template);
        self.0.iter().filter_map(found).collect()
    }
}

impl Reason {
    /// `None` where it has no words, or none that tell anything.
    fn read(case: &Case, number: u32, reason: &SealedReason) -> Option<Self> {
        let (of, now) = (reason.of, case.rests_on(reason));
        let mut read = Self::bare(number, of, now, &reason.words);
        let own = known(case, of);
        if read.length == RUN {
            let own: HashSet<&[u64]> = own
                .iter()
                .flat_map(|it| it.as_slice().windows(RUN))
                .collect();
            read.runs
                .retain(|run| !own.contains(run.as_slice()) && !WIDELY_KNOWN.runs.contains(run));
        }
        let told: HashSet<&u64> = own.iter().flat_map(Words::as_slice).collect();
        read.names
            .retain(|name| !told.contains(name) && !WIDELY_KNOWN.words.contains(name));
        (!read.runs.is_empty() || !read.names.is_empty()).then_some(read)
    }

    fn bare(number: u32, of: SealedOf, now: bool, reason: &str) -> Self {
        let words = Words::of(reason);
        let length = words.as_slice().len().min(RUN);
        let runs = match length {
            0 => HashSet::new(),
            length => runs(&words, length),
        };
        let names = names(&words);
        Self {
            number,
            of,
            now,
            length,
            runs,
            names,
        }
    }

    fn never(&self) -> bool {
        self.now && self.length == RUN
    }

    /// What of it stands in a text and is not of the template: its words before its names.
    fn found(&self, text: &Words<'_>, template: &Words<'_>) -> Option<Found> {
        let run = |run: &[u64]| self.runs.contains(run);
        let stands = match self.never() {
            true => more(text, &Words::of(""), self.length, run),
            false => more(text, template, self.length, run),
        };
        let name = |name: &[u64]| name.iter().all(|name| self.names.contains(name));
        let (words, never) = match stands {
            Some(at) => (text.spelt(at, self.length), self.never()),
            None => (text.spelt(more(text, template, 1, name)?, 1), false),
        };
        Some(Found {
            number: self.number,
            whose: self.whose(),
            words: words.split_whitespace().collect::<Vec<_>>().join(" "),
            never,
        })
    }

    fn whose(&self) -> String {
        match (self.of, self.now) {
            (SealedOf::Item(item), true) => format!("the sealed reason of item {}", item.0),
            (SealedOf::Item(item), false) => format!("an earlier sealed reason of item {}", item.0),
            (SealedOf::Part(part), true) => format!("what the decision of part {part} rests on"),
            (SealedOf::Part(part), false) => {
                format!("what an earlier decision of part {part} rested on")
            }
        }
    }
}

/// The place of the first run that is wanted and stands in the text oftener than in the template.
fn more(
    text: &Words<'_>,
    template: &Words<'_>,
    length: usize,
    wanted: impl Fn(&[u64]) -> bool,
) -> Option<usize> {
    if length == 0 {
        return None;
    }
    let mut brought: HashMap<&[u64], usize> = HashMap::new();
    for run in template
        .as_slice()
        .windows(length)
        .filter(|run| wanted(run))
    {
        *brought.entry(run).or_default() += 1;
    }
    for (at, run) in text.as_slice().windows(length).enumerate() {
        match brought.get_mut(run) {
            Some(left) if *left > 0 => *left -= 1,
            _ if wanted(run) => return Some(at),
            _ => {}
        }
    }
    None
}

fn runs(words: &Words<'_>, length: usize) -> HashSet<Vec<u64>> {
    words
        .as_slice()
        .windows(length)
        .map(<[u64]>::to_vec)
        .collect()
}

/// Whether a full stop after the word ends no sentence: “Mr”, “St”, “Sgt”.
fn is_cut_short(word: &str) -> bool {
    let vowel = |letter: char| "aeiouyAEIOUY".contains(letter);
    word.starts_with(char::is_uppercase) && (word.chars().count() < 3 || !word.contains(vowel))
}

/// The words with a capital that do not begin a sentence.
fn names(words: &Words<'_>) -> HashSet<u64> {
    let begins = |at: usize| {
        let before = words.before(at).trim_end();
        let short = at > 0 && is_cut_short(words.spelt(at - 1, 1));
        before.is_empty()
            || before.ends_with(['!', '?', ':', ';', '“', '"'])
            || (before.ends_with('.') && !short)
    };
    let all = words.as_slice().iter().enumerate();
    all.filter(|(at, _)| {
        let word = words.spelt(*at, 1);
        word.starts_with(char::is_uppercase) && word.chars().count() > 2 && !begins(*at)
    })
    .map(|(_, hash)| *hash)
    .collect()
}

/// What the person knows or may be told: who they are, what they asked for, the items that are given and what is said of
/// those that are not, and the title of the item itself where the schedule names it.
fn known(case: &Case, of: SealedOf) -> Vec<Words<'_>> {
    let own = |item: &Item| SealedOf::Item(item.id) == of;
    let told = case.items.iter().filter_map(|item| {
        let ruling = item
            .ruling
            .as_ref()
            .filter(|it| it.fate != Fate::Unconfirmed)?;
        let named = own(item) || matches!(ruling.fate, Fate::Disclose | Fate::Redact);
        let title = named.then_some(item.details.title.as_str());
        Some(title.into_iter().chain([ruling.reason.as_str()]))
    });
    let people = [&case.subject, case.asker()];
    let names = people
        .into_iter()
        .flat_map(|it| [it.name.given.as_str(), it.name.family.as_str()]);
    let texts = told.flatten().chain([case.scope.as_str()]).chain(names);
    texts.map(Words::of).collect()
}

/// What the law and the shipped letters say.
struct WidelyKnown {
    runs: HashSet<Vec<u64>>,
    words: HashSet<u64>,
}

static WIDELY_KNOWN: LazyLock<WidelyKnown> = LazyLock::new(|| {
    let (mut all, mut words) = (HashSet::new(), HashSet::new());
    for text in statute::shipped_texts().chain(letters::shipped_texts()) {
        let said = Words::of(text);
        all.extend(runs(&said, RUN));
        words.extend(said.as_slice());
    }
    WidelyKnown { runs: all, words }
});

#[cfg(test)]
mod tests {
    use super::*;
    use casework::ItemId;

    const LONG: &str = "One two, three: FOUR\nfive – six seven";

    /// Sealed reasons: whether each holds now.
    fn sealed(all: &[(bool, &str)]) -> SealedWords {
        let reason = |(number, (now, words)): (u32, &(bool, &str))| {
            Reason::bare(number, SealedOf::Item(ItemId(1)), *now, words)
        };
        let mut all: Vec<Reason> = (1..).zip(all).map(reason).collect();
        all.sort_by_key(|reason| !reason.never());
        SealedWords(all)
    }

    fn found(sealed: &SealedWords, text: &str, template: &str) -> Vec<(u32, bool)> {
        let found = sealed.beyond(text, template).into_iter();
        found.map(|it| (it.number, it.never)).collect()
    }

    #[test]
    fn six_words_of_a_long_reason_are_found_however_they_are_written() {
        let sealed = sealed(&[(true, LONG)]);
        let text = "so: two three four five six SEVEN.";
        assert_eq!(found(&sealed, text, ""), [(1, true)]);
        assert_eq!(
            found(&sealed, text, text),
            [(1, true)],
            "however they came there"
        );
        assert_eq!(found(&sealed, "one two three four five and six", ""), []);
    }

    #[test]
    fn a_short_reason_is_found_whole_and_not_where_the_template_says_it() {
        for (reason, text, template, stands) in [
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
        ] {
            let sealed = sealed(&[(true, reason)]);
            let expected = if stands { vec![(1, false)] } else { Vec::new() };
            assert_eq!(found(&sealed, text, template), expected, "{reason}: {text}");
        }
    }

    #[test]
    fn a_name_tells_the_reason_in_other_words() {
        let reason = "Derek Quillfeather, who drinks at the Heron Inn. Naming him would put his life at risk.";
        let sealed = sealed(&[(true, reason)]);
        for (text, words) in [
            ("We must protect Mr QUILLFEATHER.", "QUILLFEATHER"),
            ("He was seen at the Heron", "Heron"),
            (
                "naming him would put his life",
                "naming him would put his life",
            ),
        ] {
            let found = sealed.within(text);
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(
                (found[0].words.as_str(), found[0].never),
                (words, words.contains(' '))
            );
        }
        let sealed_by = super::tests::sealed(&[(true, "Told us by Mr. Quillfeather of St. Ives.")]);
        assert_eq!(sealed_by.within("Ms QUILLFEATHER").len(), 1);
        assert_eq!(sealed_by.within("at Ives").len(), 1);
        assert_eq!(sealed.within("Naming whoever it is has its risks."), []);
        assert_eq!(sealed.beyond("At the Heron.", "at the heron"), []);
    }

    #[test]
    fn a_reason_of_before_is_found_beside_the_one_that_holds() {
        let text = "one two three four five six";
        let sealed = sealed(&[(false, LONG), (true, LONG)]);
        assert_eq!(found(&sealed, text, ""), [(2, true), (1, false)]);
        assert_eq!(found(&sealed, text, text), [(2, true)]);
    }

    #[test]
    fn what_the_law_says_is_known_widely() {
        let act = runs(&Words::of("of the Data Protection Act 2018"), RUN);
        assert!(act.iter().all(|run| WIDELY_KNOWN.runs.contains(run)));
        let harm = runs(&Words::of("the neighbour who told us lives there"), RUN);
        assert!(!harm.iter().any(|run| WIDELY_KNOWN.runs.contains(run)));
        let known = |word: &str| WIDELY_KNOWN.words.contains(&Words::of(word).as_slice()[0]);
        assert!(known("Commissioner") && !known("Quillfeather"));
    }
}
