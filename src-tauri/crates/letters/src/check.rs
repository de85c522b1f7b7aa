//! Whether the letter still says what the law asks it to say.
//!
//! A section of the template is marked with the elements that stand in it. An element is present
//! if such a section is still there and, once prompts such as `[say why]` are taken away, still
//! has every key word of the element and as many words as it needs. So neither an emptied
//! paragraph nor a heading left alone nor an unanswered prompt counts. An element that leaves
//! something open is lost, too, where any section says what shows it. It is a check of presence, not
//! of sense: a person signs.

use crate::{
    draft::{Draft, KeyWords, Section},
    findings::without_prompts,
    words::{folded, plain},
};
use serde::{Deserialize, Serialize};

/// An element that the rule pack asks of this kind of letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Required {
    /// Element id, the same in the rule pack and in the templates.
    pub id: String,
    /// The element in words, for the list beside the letter.
    pub words: String,
    /// The provision that asks for it.
    pub citation: String,
}

/// One line of the list "What the law asks of this letter".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ElementCheck {
    /// As in [`Required`].
    pub id: String,
    /// As in [`Required`].
    pub words: String,
    /// As in [`Required`].
    pub citation: String,
    /// Whether the letter says it.
    pub present: bool,
    /// Id of the section where it stands, or ought to stand; `None` if the letter has no place for
    /// it.
    pub section: Option<String>,
    /// Why it is not present.
    pub lack: Option<Lack>,
}

/// Why an element is not there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "why")]
pub enum Lack {
    /// No section of the letter carries it.
    NoSection,
    /// The section is empty, or holds prompts alone.
    Emptied,
    /// These key words are gone.
    WordsGone {
        /// As declared, alternatives separated by `|`.
        keys: Vec<String>,
    },
    /// Too few words are left.
    TooShort {
        /// Words there are.
        has: usize,
        /// Words needed.
        needs: usize,
    },
    /// The letter says what shows what it is to leave open.
    Shows {
        /// What it says.
        words: String,
    },
}

/// Words that show what the letter is to leave open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Id of the section.
    pub section: String,
    /// What it says, as `elements.toml` has it.
    pub words: String,
}

/// Holds a draft against what the law asks, in the order asked.
pub fn check(draft: &Draft, required: &[Required]) -> Vec<ElementCheck> {
    required.iter().map(|r| one(draft, r)).collect()
}

/// Everything in the letter that shows what one of its elements leaves open, in the order of the letter.
pub fn shown(draft: &Draft) -> Vec<Shown> {
    draft
        .elements
        .values()
        .flat_map(|it| shows(draft, it))
        .collect()
}

fn shows(draft: &Draft, wanted: &KeyWords) -> Vec<Shown> {
    let in_section = |section: &Section| -> Vec<Shown> {
        let heading = section.heading.as_ref().map_or("", |it| it.text.as_str());
        let text = own_words(&format!("{heading}\n\n{}", section.text), &wanted.except);
        let said = wanted
            .never
            .iter()
            .filter(|never| text.contains(&folded(never)));
        let shown = |words: &String| Shown {
            section: section.id.clone(),
            words: words.clone(),
        };
        said.map(shown).collect()
    };
    draft.sections.iter().flat_map(in_section).collect()
}

/// The office's own words: what the person said, and the letter repeats, is taken out.
fn own_words(markdown: &str, except: &[String]) -> String {
    let text = folded(&plain(markdown));
    except.iter().fold(text, |text, theirs| {
        match folded(theirs).trim_end_matches(['.', '!', '?']) {
            "" => text,
            theirs => text.replace(theirs, " "),
        }
    })
}

fn one(draft: &Draft, required: &Required) -> ElementCheck {
    let wanted = draft.elements.get(&required.id);
    let shown = wanted
        .map(|wanted| shows(draft, wanted))
        .unwrap_or_default();
    if let Some(shown) = shown.into_iter().next() {
        return result(
            required,
            Some(shown.section),
            Some(Lack::Shows { words: shown.words }),
        );
    }
    let tried: Vec<(&Section, Option<Lack>)> = draft
        .sections
        .iter()
        .filter(|s| s.carries.contains(&required.id))
        .map(|s| (s, lack(s, wanted)))
        .collect();
    let best = tried
        .iter()
        .find(|(_, lack)| lack.is_none())
        .or(tried.first());
    let lack = best.map_or(Some(Lack::NoSection), |(_, lack)| lack.clone());
    result(required, best.map(|(s, _)| s.id.clone()), lack)
}

fn result(required: &Required, section: Option<String>, lack: Option<Lack>) -> ElementCheck {
    ElementCheck {
        id: required.id.clone(),
        words: required.words.clone(),
        citation: required.citation.clone(),
        present: lack.is_none(),
        section,
        lack,
    }
}

fn lack(section: &Section, wanted: Option<&KeyWords>) -> Option<Lack> {
    let Some(wanted) = wanted else {
        return Some(Lack::NoSection);
    };
    let text = folded(&plain(&without_prompts(&section.text)));
    let has = text
        .split(' ')
        .filter(|w| w.chars().any(char::is_alphanumeric))
        .count();
    if has == 0 {
        return Some(Lack::Emptied);
    }
    let gone: Vec<String> = wanted
        .keys
        .iter()
        .filter(|k| !holds(&text, k))
        .cloned()
        .collect();
    if !gone.is_empty() {
        return Some(Lack::WordsGone { keys: gone });
    }
    (has < wanted.least).then_some(Lack::TooShort {
        has,
        needs: wanted.least,
    })
}

/// One key: `a|b` is a or b; `a ...` is a with at least three words after it in its sentence, `a ..` with at
/// least one.
fn holds(text: &str, key: &str) -> bool {
    key.split('|').map(folded).any(|key| {
        if let Some(key) = key.strip_suffix("...") {
            return follows(text, key.trim_end(), 3);
        }
        match key.strip_suffix("..") {
            Some(key) => follows(text, key.trim_end(), 1),
            None => !key.is_empty() && text.contains(&key),
        }
    })
}

fn follows(text: &str, key: &str, least: usize) -> bool {
    let sentence = |after: &str| {
        after
            .split(['.', '?', ';'])
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    let words = |s: String| {
        s.split(' ')
            .filter(|w| w.chars().any(char::is_alphanumeric))
            .count()
    };
    !key.is_empty()
        && text
            .split(key)
            .skip(1)
            .any(|after| words(sentence(after)) >= least)
}
