//! What else to look at before a letter leaves: prompts left in, another case's reference, a
//! greeting to somebody else, a protected name.

use crate::{
    draft::{Draft, Section},
    head::Head,
    words::{folded, plain_text},
};
use serde::{Deserialize, Serialize};

/// Something that stops a letter, or that a person must look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "finding")]
pub enum Finding {
    /// A prompt was not replaced, or a placeholder was typed.
    LeftOver {
        /// Id of the section.
        section: String,
        /// The text with its brackets.
        text: String,
    },
    /// The text has a reference of the office's form that is not this case's.
    OtherReference {
        /// The reference found.
        reference: String,
    },
    /// The letter does not greet the person whom it is addressed to.
    NotToRecipient {
        /// As it should stand after "Dear".
        salutation: String,
    },
}

/// Everything found, in the order of the letter.
pub fn findings(draft: &Draft, head: &Head) -> Vec<Finding> {
    let left = left_over(draft).map(|(section, text)| Finding::LeftOver {
        section: section.id.clone(),
        text,
    });
    let mut out: Vec<Finding> = left.collect();
    let text = plain_text(draft);
    out.extend(
        other_references(&text, &head.reference)
            .map(|reference| Finding::OtherReference { reference }),
    );
    if !folded(&text).contains(&folded(&head.recipient.salutation)) {
        out.push(Finding::NotToRecipient {
            salutation: head.recipient.salutation.clone(),
        });
    }
    out
}

/// Each prompt and placeholder that is left in a letter, with its section.
pub(crate) fn left_over(draft: &Draft) -> impl Iterator<Item = (&Section, String)> {
    draft.sections.iter().flat_map(|section| {
        let heading = section.heading.as_ref().map_or("", |h| h.text.as_str());
        let left = prompts(heading).into_iter().chain(prompts(&section.text));
        left.map(move |text| (section, text))
    })
}

/// The draft with words in the place of each prompt, as a caseworker would write them: to see whether a template
/// can become a letter that says what the law asks.
pub fn answered(mut draft: Draft) -> Draft {
    const WORDS: &str = "the eight words that a caseworker wrote here";
    for section in &mut draft.sections {
        let mut text = String::new();
        let mut from = 0;
        for span in spans(&section.text) {
            text.push_str(&section.text[from..span.start]);
            text.push_str(WORDS);
            from = span.end;
        }
        text.push_str(&section.text[from..]);
        section.text = text;
    }
    draft
}

/// Prompts such as `[say which]` and typed placeholders such as `{{ x }}`; a link's brackets and
/// escaped brackets are neither.
pub(crate) fn prompts(markdown: &str) -> Vec<String> {
    spans(markdown)
        .into_iter()
        .map(|span| markdown[span].to_owned())
        .collect()
}

/// The text with its prompts taken out.
pub(crate) fn without_prompts(markdown: &str) -> String {
    let mut out = String::with_capacity(markdown.len());
    let mut from = 0;
    for span in spans(markdown) {
        out.push_str(&markdown[from..span.start]);
        from = span.end;
    }
    out.push_str(&markdown[from..]);
    out
}

fn spans(markdown: &str) -> Vec<std::ops::Range<usize>> {
    let bytes = markdown.as_bytes();
    let (mut out, mut i) = (Vec::new(), 0);
    while i < bytes.len() {
        let end = match bytes[i] {
            b'\\' => {
                i += 2;
                continue;
            }
            b'[' => closing(bytes, i, b"]").filter(|end| bytes.get(*end) != Some(&b'(')),
            b'{' if bytes.get(i + 1) == Some(&b'{') => closing(bytes, i, b"}}"),
            b'{' if bytes.get(i + 1) == Some(&b'%') => closing(bytes, i, b"%}"),
            _ => None,
        };
        if let Some(end) = end {
            out.push(i..end);
        }
        i = end.unwrap_or(i + 1);
    }
    out
}

/// Where the closing mark ends, if it does within the paragraph.
fn closing(bytes: &[u8], from: usize, mark: &[u8]) -> Option<usize> {
    let paragraph = bytes[from..]
        .windows(2)
        .position(|w| w == b"\n\n")
        .map_or(bytes.len(), |n| from + n);
    let at = bytes[from..paragraph]
        .windows(mark.len())
        .position(|w| w == mark)?;
    Some(from + at + mark.len())
}

fn other_references<'a>(text: &'a str, ours: &'a str) -> impl Iterator<Item = String> + 'a {
    let form = shape_of(ours);
    let inner = |c: char| !(c.is_alphanumeric() || c == '-' || c == '/');
    text.split(inner)
        .filter(move |word| *word != ours && form.contains('0') && shape_of(word) == form)
        .map(str::to_owned)
}

/// "FEN-26-0557" has the form "AAA-00-0000".
fn shape_of(reference: &str) -> String {
    let form = |c: char| match c {
        c if c.is_ascii_digit() => '0',
        c if c.is_alphabetic() => 'A',
        c => c,
    };
    reference.chars().map(form).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::plain;

    #[test]
    fn prompts_are_told_from_links_and_values() {
        let cases: &[(&str, &[&str])] = &[
            ("Say [which items] here", &["[which items]"]),
            ("See [our page](https://a.example)", &[]),
            ("the file \\[2019\\] and a\\\\[b]", &["[b]"]),
            (
                "Dear {{ nobody }} and {% if %}",
                &["{{ nobody }}", "{% if %}"],
            ),
            ("an open [ bracket\n\nand ] later", &[]),
            ("ends in a backslash \\", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(prompts(text), *expected, "{text}");
        }
        assert_eq!(without_prompts("a [b] c"), "a  c");
    }

    #[test]
    fn plain_brackets_of_a_value_are_words() {
        assert_eq!(plain("the file \\[2019\\]"), "the file [2019]");
    }

    #[test]
    fn references_of_other_cases_are_found() {
        let found: Vec<String> =
            other_references("FEN-26-0557, and FEN-26-0417. Not A-1.", "FEN-26-0557").collect();
        assert_eq!(found, ["FEN-26-0417"]);
    }
}
