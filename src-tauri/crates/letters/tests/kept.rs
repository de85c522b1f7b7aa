//! Every letter of every right under every law and version, kept as text in `tests/kept`, so that a change of
//! wording is read before it ships; and how easily each is read.
//!
//! `RIGHTSDESK_KEEP=1 cargo test --package letters --test kept` writes them anew: then read what changed, as the
//! person would to whom it is sent.
#![allow(clippy::expect_used, clippy::panic, clippy::float_arithmetic)]

mod fixture;

use letters::plain_text;
use statute::{Law, Rule};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;

fn folder() -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "tests", "kept"]
        .iter()
        .collect()
}

/// Every right under every regime: the name of its file, and its letters.
fn told() -> BTreeMap<String, String> {
    let law = Law::shipped();
    let mut told = BTreeMap::new();
    for regime in law.regimes() {
        for right in law.rights(&regime.id) {
            let versions = law.versions(&regime.id, right).expect("versions");
            told.insert(format!("{}-{right}.txt", regime.id), tell(versions));
        }
    }
    told
}

/// The letters of a right: whole where they differ from those of the version before, by name otherwise.
fn tell(versions: &[Rule]) -> String {
    let mut out = String::new();
    let mut before: BTreeMap<String, String> = BTreeMap::new();
    for rule in versions {
        let (label, citation, from) = (&rule.label, &rule.citation, rule.from);
        let _ = writeln!(out, "# {label}, {citation}: from {from}");
        for letter in &rule.letters {
            for template in fixture::templates(rule, &letter.id) {
                let text = text(rule, &template.id);
                // The day of receipt alone is no other wording.
                let bare = text.replace(&rule.from.format("%-d %B %Y").to_string(), "[received]");
                if before.get(&template.id) == Some(&bare) {
                    let _ = writeln!(out, "\n## {}: as before", template.title);
                } else {
                    let _ = writeln!(out, "\n## {}\n\n{text}", template.title);
                }
                before.insert(template.id.clone(), bare);
            }
        }
        out.push('\n');
    }
    out
}

fn text(rule: &Rule, id: &str) -> String {
    let context = fixture::context_under(rule);
    plain_text(&fixture::made(id, &context))
}

#[test]
fn every_letter_says_what_was_kept() {
    let keep = std::env::var_os("RIGHTSDESK_KEEP").is_some();
    let mut other = Vec::new();
    for (name, text) in told() {
        let path = folder().join(&name);
        if keep {
            std::fs::create_dir_all(folder()).expect("the folder");
            std::fs::write(&path, &text).expect("it is written");
        }
        let kept = std::fs::read_to_string(&path)
            .unwrap_or_default()
            .replace("\r\n", "\n");
        if kept != text {
            let first = kept.lines().zip(text.lines()).find(|(was, is)| was != is);
            other.push(format!("{name}: {first:?}"));
        }
    }
    assert!(other.is_empty(), "these letters changed: {other:#?}");
    let kept = std::fs::read_dir(folder()).expect("the folder").count();
    assert_eq!(kept, told().len(), "a file of no right");
}

/// How easily English is read, after Flesch (Journal of Applied Psychology 32, 1948): 60 to 70 is plain English,
/// under 30 hard.
fn ease(text: &str) -> f64 {
    let lines = text
        .lines()
        .filter(|line| line.split_whitespace().count() > 3);
    let (mut words, mut sentences, mut syllables) = (0_u32, 0_u32, 0_u32);
    for line in lines {
        sentences += 1;
        let mut last = "";
        for word in line.split_whitespace() {
            // A stop within a line ends a sentence; one at its end, the line's own.
            sentences += u32::from(last.ends_with(['.', '?', '!', ';', ':']));
            last = word;
            let count = vowels(word);
            words += u32::from(count > 0);
            syllables += count;
        }
    }
    let (words, sentences) = (f64::from(words), f64::from(sentences));
    206.835 - 1.015 * (words / sentences) - 84.6 * (f64::from(syllables) / words)
}

/// Syllables of a word, near enough: its groups of vowels, a silent "e" at the end left out.
fn vowels(word: &str) -> u32 {
    let word: String = word
        .to_lowercase()
        .chars()
        .filter(|it| it.is_alphabetic())
        .collect();
    if word.is_empty() {
        return 0;
    }
    let vowel = |it: char| "aeiouy".contains(it);
    let mut groups = 0;
    let mut within = false;
    for it in word.chars() {
        groups += u32::from(vowel(it) && !within);
        within = vowel(it);
    }
    let silent = word.ends_with('e') && !word.ends_with("le") && groups > 1;
    (groups - u32::from(silent)).max(1)
}

#[test]
fn every_letter_is_plain_english() {
    let mut hard = Vec::new();
    let mut all = Vec::new();
    for rule in fixture::rules() {
        for letter in &rule.letters {
            for template in fixture::templates(rule, &letter.id) {
                let draft = fixture::made(&template.id, &fixture::context_under(rule));
                let ease = ease(&plain_text(&fixture::answered(draft)));
                all.push(ease);
                if ease < LEAST {
                    hard.push(format!(
                        "{} {} {}: {ease:.0}",
                        rule.regime, rule.right, template.id
                    ));
                }
            }
        }
    }
    let mean = all.iter().sum::<f64>() / f64::from(u32::try_from(all.len()).expect("few"));
    println!(
        "{} letters, mean {mean:.1}, hardest {:.1}",
        all.len(),
        all.iter().fold(100.0_f64, |a, b| a.min(*b))
    );
    assert!(hard.is_empty(), "hard to read: {hard:#?}");
    assert!(mean > MEAN, "on the whole {mean:.1}");
}

/// No letter is harder than this.
const LEAST: f64 = 60.0;
/// The letters on the whole are easier than this.
const MEAN: f64 = 70.0;

#[test]
fn ease_is_what_flesch_gives() {
    assert_eq!(
        ["the", "people", "information", "made", "a", "2018"].map(vowels),
        [1, 2, 4, 1, 1, 0]
    );
    let easy = ease("The cat sat on the mat. It was a good cat.");
    let hard = ease(
        "Notwithstanding administrative considerations, organisational responsibilities necessitate documentation.",
    );
    assert!(easy > 90.0 && hard < 0.0, "{easy} {hard}");
}
