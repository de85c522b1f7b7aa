//! Values of the case put into Markdown: a name with `*`, `|`, `[`, `_`, `#` or `<` in it must
//! come out of the letter as it went in, and must not be able to make a heading, a table, a link
//! or a section marker.

use crate::bidi;

/// What stands between these two runs by itself, whichever way it does.
const ISOLATE: char = '\u{2068}';
const END_OF_ISOLATE: char = '\u{2069}';

/// The signs that set a stretch apart, which are none of its words.
pub(crate) fn is_isolate(letter: char) -> bool {
    matches!(letter, '\u{2066}'..='\u{2069}')
}

/// Escapes one value. Line breaks become spaces: a value stands within a sentence. One that runs from right to
/// left is set apart, so that a number after a name does not become part of it (UAX #9, 6.3).
pub(crate) fn escape(value: &str) -> String {
    let escaped = escaped(value);
    match bidi::any(value) {
        true => format!("{ISOLATE}{escaped}{END_OF_ISOLATE}"),
        false => escaped,
    }
}

fn escaped(value: &str) -> String {
    let chars: Vec<char> = value
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .collect();
    let mut out = String::with_capacity(value.len());
    for (i, &c) in chars.iter().enumerate() {
        if is_special(&chars, i, c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

fn is_special(chars: &[char], i: usize, c: char) -> bool {
    match c {
        '\\' | '`' | '*' | '[' | ']' | '<' | '|' | '~' | '{' | '}' => true,
        '_' => !(alphanumeric(chars, i.wrapping_sub(1)) && alphanumeric(chars, i + 1)),
        '&' => chars
            .get(i + 1)
            .is_some_and(|n| *n == '#' || n.is_ascii_alphabetic()),
        '#' | '>' | '+' | '-' | '=' | ':' => i == 0,
        '.' | ')' => chars[..i].iter().all(char::is_ascii_digit) && i > 0,
        _ => false,
    }
}

fn alphanumeric(chars: &[char], i: usize) -> bool {
    chars.get(i).is_some_and(|c| c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::escape;
    use crate::words::plain;
    use proptest::prelude::*;

    #[test]
    fn a_value_reads_the_same_after_markdown() {
        for value in [
            "*Ann*", "A|B", "[x](y)", "_a_", "a_b", "# One", "<b>", "1. Smith", "R&amp;D", "- x",
            "a\\b", "~~x~~", "{{ x }}", "=== ",
        ] {
            assert_eq!(plain(&escape(value)), value.trim(), "{value}");
        }
    }

    #[test]
    fn what_runs_from_right_to_left_is_set_apart_and_reads_the_same() {
        assert_eq!(escape("الحداد"), "\u{2068}الحداد\u{2069}");
        assert_eq!(plain(&escape("Ms *الحداد*")), "Ms *الحداد*");
        assert_eq!(escape("Zoë"), "Zoë");
    }

    proptest! {
        #[test]
        fn any_value_reads_the_same_after_markdown(value in "[ -~À-ž]{1,40}") {
            let expected = value.split_whitespace().collect::<Vec<_>>().join(" ");
            prop_assert_eq!(plain(&escape(&value)), expected);
        }
    }
}
