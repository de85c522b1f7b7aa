//! Rich text as plain text.
//!
//! Only what is written is kept, not how it looks. HTML that Outlook wrapped in rich text says
//! everything twice; the rich text that stands for it is what is read here.

use codepage::to_encoding;
use encoding_rs::{Encoding, WINDOWS_1252};

/// Groups that hold no words of the text.
const WORDLESS: [&str; 12] = [
    "fonttbl",
    "colortbl",
    "stylesheet",
    "info",
    "pict",
    "object",
    "header",
    "footer",
    "listtable",
    "listoverridetable",
    "themedata",
    "generator",
];

/// Groups deeper than this are read as one; nobody writes them.
const DEEPEST: usize = 500;

/// What `rtf` says; `None` where it is no rich text.
pub(crate) fn text(rtf: &[u8]) -> Option<String> {
    if !rtf.starts_with(b"{\\rtf") {
        return None;
    }
    let mut reader = Reader {
        rtf,
        at: 0,
        groups: vec![Group::default()],
        encoding: WINDOWS_1252,
        bytes: Vec::new(),
        text: String::new(),
        swallow: 0,
        first_half: None,
    };
    while let Some(byte) = reader.next() {
        reader.token(byte);
    }
    reader.flush();
    Some(reader.text)
}

#[derive(Clone, Copy)]
struct Group {
    wordless: bool,
    /// How many characters stand in for one that is given by number (`\uc`).
    substitutes: usize,
}

impl Default for Group {
    fn default() -> Self {
        Self {
            wordless: false,
            substitutes: 1,
        }
    }
}

struct Reader<'a> {
    rtf: &'a [u8],
    at: usize,
    groups: Vec<Group>,
    encoding: &'static Encoding,
    /// Characters in the encoding of the text that wait to be decoded together.
    bytes: Vec<u8>,
    text: String,
    /// How many substitutes are still to be left out.
    swallow: usize,
    /// The first of the two numbers by which a character beyond the first 65,536 is given.
    first_half: Option<u16>,
}

impl Reader<'_> {
    fn next(&mut self) -> Option<u8> {
        let byte = self.rtf.get(self.at).copied()?;
        self.at += 1;
        Some(byte)
    }

    fn group(&mut self) -> Group {
        self.groups.last().copied().unwrap_or_default()
    }

    fn change(&mut self, change: impl FnOnce(&mut Group)) {
        if let Some(group) = self.groups.last_mut() {
            change(group);
        }
    }

    fn token(&mut self, byte: u8) {
        match byte {
            b'{' if self.groups.len() < DEEPEST => {
                let group = self.group();
                self.groups.push(group);
            }
            b'{' => {}
            b'}' if self.groups.len() > 1 => {
                self.groups.pop();
            }
            b'}' | b'\r' | b'\n' => {}
            b'\\' => self.control(),
            byte => self.byte(byte),
        }
    }

    /// A byte of the text, in its encoding.
    fn byte(&mut self, byte: u8) {
        if self.swallow > 0 {
            self.swallow -= 1;
        } else if !self.group().wordless {
            self.bytes.push(byte);
        }
    }

    fn push(&mut self, character: char) {
        if !self.group().wordless {
            self.flush();
            self.text.push(character);
        }
    }

    fn flush(&mut self) {
        let bytes = std::mem::take(&mut self.bytes);
        self.text
            .push_str(&self.encoding.decode_without_bom_handling(&bytes).0);
    }

    fn control(&mut self) {
        let Some(byte) = self.next() else { return };
        match byte {
            b'\'' => {
                let digits = self.rtf.get(self.at..self.at + 2).unwrap_or_default();
                let code = std::str::from_utf8(digits).ok();
                let code = code.and_then(|digits| u8::from_str_radix(digits, 16).ok());
                self.at = (self.at + 2).min(self.rtf.len());
                if let Some(code) = code {
                    self.byte(code);
                }
            }
            b'*' => self.change(|group| group.wordless = true),
            b'~' => self.push('\u{A0}'),
            b'_' => self.push('-'),
            b'\r' | b'\n' => self.push('\n'),
            b'\\' | b'{' | b'}' => self.byte(byte),
            byte if byte.is_ascii_alphabetic() => self.word(),
            _ => {}
        }
    }

    /// A word of control with its number: `\par`, `\u8211`.
    fn word(&mut self) {
        let start = self.at - 1;
        let letters = self.rtf[start..]
            .iter()
            .take_while(|byte| byte.is_ascii_alphabetic());
        let end = start + letters.count();
        let signed = self.rtf.get(end) == Some(&b'-');
        let digits = end + usize::from(signed);
        let count = self.rtf[digits.min(self.rtf.len())..]
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        let after = if count == 0 { end } else { digits + count };
        let word = String::from_utf8_lossy(&self.rtf[start..end]).into_owned();
        let number = std::str::from_utf8(&self.rtf[end..after]).ok();
        let number = number.and_then(|digits| digits.parse::<i32>().ok());
        self.at = after + usize::from(self.rtf.get(after) == Some(&b' '));
        self.act(&word, number);
    }

    fn act(&mut self, word: &str, number: Option<i32>) {
        match (word, number) {
            ("par" | "line" | "sect" | "page" | "row", _) => self.push('\n'),
            ("tab" | "cell", _) => self.push('\t'),
            ("emdash", _) => self.push('—'),
            ("endash", _) => self.push('–'),
            ("bullet", _) => self.push('•'),
            ("lquote", _) => self.push('‘'),
            ("rquote", _) => self.push('’'),
            ("ldblquote", _) => self.push('“'),
            ("rdblquote", _) => self.push('”'),
            ("ansicpg", Some(page)) => {
                let page = u16::try_from(page).ok().and_then(to_encoding);
                self.encoding = page.unwrap_or(WINDOWS_1252);
            }
            ("uc", Some(count)) => {
                let count = usize::try_from(count).unwrap_or(1).min(8);
                self.change(|group| group.substitutes = count);
            }
            ("u", Some(code)) => self.by_number(code),
            (word, _) if WORDLESS.contains(&word) => self.change(|group| group.wordless = true),
            _ => {}
        }
    }

    /// A character by its UTF-16 number, which is written with a sign, and the characters that stand
    /// in for it in programs that do not know it.
    fn by_number(&mut self, code: i32) {
        let half = u16::try_from(code & 0xFFFF).unwrap_or_default();
        self.swallow = self.group().substitutes;
        let halves = match self.first_half.take() {
            Some(first) => vec![first, half],
            None if (0xD800..0xDC00).contains(&half) => {
                self.first_half = Some(half);
                return;
            }
            None => vec![half],
        };
        for character in char::decode_utf16(halves) {
            self.push(character.unwrap_or(char::REPLACEMENT_CHARACTER));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_kept_and_looks_are_not() {
        for (rtf, wanted) in [
            (r"{\rtf1\ansi\pard hello world\par}", "hello world\n"),
            (
                r"{\rtf1{\fonttbl{\f0 Arial;}}{\colortbl;\red0;}\f0\fs20 Dear Sir,\par I ask}",
                "Dear Sir,\nI ask",
            ),
            (r"{\rtf1 caf\'e9 \{so\} \\}", "café {so} \\"),
            (r"{\rtf1\ansicpg1250 Szyma\'f1ska}", "Szymańska"),
            (r"{\rtf1\uc1 Szyma\u324?ska \u8211-}", "Szymańska –"),
            (r"{\rtf1\uc2 \u324xxa}", "ńa"),
            (r"{\rtf1 a{\*\htmltag64 <p>}b{\*\generator x}c}", "abc"),
            (r"{\rtf1 \u-10179?\u-8704?!}", "😀!"),
            (r"{\rtf1 \u-10179?\u324?}", "\u{FFFD}ń"),
            (r"{\rtf1 unfinished \'", "unfinished "),
            (r"{\rtf1 }}}}over", "over"),
        ] {
            assert_eq!(text(rtf.as_bytes()).as_deref(), Some(wanted), "{rtf}");
        }
        assert_eq!(text(b"<html>"), None);
    }

    #[test]
    fn deep_groups_are_read() {
        let deep = format!("{{\\rtf1 {}x", "{".repeat(1_000_000));
        assert_eq!(text(deep.as_bytes()).as_deref(), Some("x"));
    }
}
