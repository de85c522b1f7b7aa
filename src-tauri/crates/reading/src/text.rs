//! Text of whatever encoding, made harmless to show.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// What stands for a character that is not shown.
const REPLACED: char = '\u{FFFD}';

/// A text as it can be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The text: lines end in `\n`, and no control characters but that and the tab.
    pub text: String,
    /// Whether there was more than was asked for.
    pub cut: bool,
}

/// The text in `bytes`, at most `most` characters of it: UTF-8, UTF-16 where a byte order mark says
/// so, and else Windows-1252, in which every byte means something.
pub fn text(bytes: &[u8], most: usize) -> Text {
    // No encoding needs more than four bytes for a character, so that the rest need not be decoded.
    let enough = bytes.len().min(most.saturating_mul(4).saturating_add(8));
    let whole = enough == bytes.len();
    let decoded = decode(&bytes[..enough], whole);
    let harmless = harmless(&decoded);
    let mut characters = harmless.char_indices();
    match characters.nth(most) {
        Some((end, _)) => Text {
            text: harmless[..end].to_owned(),
            cut: true,
        },
        None => Text {
            cut: !whole,
            text: harmless,
        },
    }
}

/// The bytes as text; `whole` says that no character at their end was cut in two.
pub(crate) fn decode(bytes: &[u8], whole: bool) -> String {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding
            .decode_without_bom_handling(&bytes[mark..])
            .0
            .into_owned();
    }
    let encoding = match std::str::from_utf8(bytes) {
        Ok(_) => UTF_8,
        Err(error) if !whole && error.error_len().is_none() => UTF_8,
        Err(_) => WINDOWS_1252,
    };
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}

/// The text without what could deceive or disturb: line ends are `\n`, other control characters and
/// those that turn the direction of writing round become a replacement character.
pub fn harmless(text: &str) -> String {
    let mut harmless = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\r' if characters.peek() == Some(&'\n') => {}
            '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => harmless.push('\n'),
            '\n' | '\t' => harmless.push(character),
            '\u{FEFF}' => {}
            _ if deceives(character) => harmless.push(REPLACED),
            _ => harmless.push(character),
        }
    }
    harmless
}

/// A control character, or one that turns the direction of writing round: "exe.fdp" is read "pdf.exe".
pub(crate) fn deceives(character: char) -> bool {
    character.is_control() || matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_encoding_is_read() {
        let cases: [(&[u8], &str); 9] = [
            (b"", ""),
            ("Ousebridge \u{2013} café".as_bytes(), "Ousebridge – café"),
            (b"\xEF\xBB\xBFcaf\xC3\xA9", "café"),
            (b"\xFF\xFEc\0a\0f\0\xE9\0", "café"),
            (b"\xFE\xFF\0c\0a\0f\0\xE9", "café"),
            (b"caf\xE9 \x80 5 \x93so\x94", "café € 5 “so”"),
            (b"one\r\ntwo\rthree\x0Cfour", "one\ntwo\nthree\nfour"),
            (b"a\0b\x1B[2Jc", "a\u{FFFD}b\u{FFFD}[2Jc"),
            (
                "invoice\u{202E}fdp.exe".as_bytes(),
                "invoice\u{FFFD}fdp.exe",
            ),
        ];
        for (bytes, wanted) in cases {
            let read = text(bytes, 100);
            assert_eq!((read.text.as_str(), read.cut), (wanted, false), "{bytes:?}");
        }
    }

    #[test]
    fn a_long_text_is_cut_and_says_so() {
        let long = "é".repeat(1000);
        for (most, cut) in [
            (0, true),
            (1, true),
            (999, true),
            (1000, false),
            (1001, false),
        ] {
            let read = text(long.as_bytes(), most);
            assert_eq!(read.text.chars().count(), most.min(1000), "{most}");
            assert!(
                read.text.chars().all(|character| character == 'é'),
                "{most}"
            );
            assert_eq!(read.cut, cut, "{most}");
        }
    }
}
