//! What was found so far, within limits: the file may be made to hold more than a machine does.

use super::{Concealed, Hidden, Inspected, Passage};

/// The most words of a file, in bytes.
const MOST_TEXT: usize = 32 << 20;
/// The most findings of a file.
const MOST_HIDDEN: usize = 2000;
/// The most words of a finding, in characters.
const MOST_WORDS: usize = 1000;

#[derive(Debug, Default)]
pub(super) struct Found {
    inspected: Inspected,
    bytes: usize,
    full: bool,
}

impl Found {
    /// Words of the file.
    pub(super) fn text(&mut self, place: &str, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        self.bytes = self.bytes.saturating_add(text.len());
        if self.bytes > MOST_TEXT {
            return self.overflow();
        }
        self.inspected.texts.push(Passage {
            place: place.to_owned(),
            text: crate::text::harmless(text),
        });
    }

    /// Something that the reader does not see.
    pub(super) fn hides(&mut self, what: Concealed, place: &str, words: &str) {
        if self.inspected.hidden.len() >= MOST_HIDDEN {
            return self.overflow();
        }
        let hidden = Hidden {
            what,
            place: place.to_owned(),
            words: shortened(words),
        };
        if !self.inspected.hidden.contains(&hidden) {
            self.inspected.hidden.push(hidden);
        }
    }

    /// Words that the reader does not see: they are searched as all others are.
    pub(super) fn hides_text(&mut self, what: Concealed, place: &str, words: &str) {
        if !words.trim().is_empty() {
            self.text(place, words);
            self.hides(what, place, words);
        }
    }

    /// What could not be looked into, as a sentence.
    pub(super) fn unread(&mut self, place: &str, why: &str) {
        self.hides(Concealed::Unread, place, why);
    }

    /// What was found in a file within this one.
    pub(super) fn within(&mut self, name: &str, inner: Inspected) {
        let place = |place: &str| match place {
            "" => format!("“{name}”"),
            place => format!("“{name}”, {}", lower(place)),
        };
        for passage in inner.texts {
            self.text(&place(&passage.place), &passage.text);
        }
        for hidden in inner.hidden {
            self.hides(hidden.what, &place(&hidden.place), &hidden.words);
        }
    }

    /// Said once, in the room that is kept for it.
    fn overflow(&mut self) {
        if !self.full {
            self.full = true;
            self.inspected.hidden.push(Hidden {
                what: Concealed::Unread,
                place: String::new(),
                words: "It holds more than can be looked through.".to_owned(),
            });
        }
    }

    pub(super) fn done(self) -> Inspected {
        self.inspected
    }
}

fn lower(place: &str) -> String {
    let mut letters = place.chars();
    let first = letters.next().map(|it| it.to_lowercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

fn shortened(words: &str) -> String {
    let harmless = crate::text::harmless(words);
    let one_line = harmless.split_whitespace().collect::<Vec<_>>().join(" ");
    match one_line.char_indices().nth(MOST_WORDS) {
        Some((end, _)) => format!("{}…", &one_line[..end]),
        None => one_line,
    }
}
