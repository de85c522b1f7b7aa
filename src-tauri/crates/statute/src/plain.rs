//! What is wrong with a file, in the words of the one who writes it and not of the one who reads it.
//!
//! The messages of the reader of TOML are for programmers ("unknown variant"); the person who writes
//! an office's pack is a data-protection officer. A message that is not known here is left as it is.

/// A message of the reader in plain words: what is wrong, and what to write.
pub(crate) fn plain(message: &str) -> String {
    let quoted = message.replace('`', "\"");
    let (wrong, expected) = quoted.split_once(", expected ").unwrap_or((&quoted, ""));
    if let Some(name) = wrong.strip_prefix("missing field ") {
        return format!("{name} is missing: write it here");
    }
    if let Some(name) = wrong.strip_prefix("unknown field ") {
        return format!("nothing here is called {name}: {}", instead(expected));
    }
    if let Some(name) = wrong.strip_prefix("unknown variant ") {
        return format!(
            "{name} is not one of the words for this: {}",
            instead(expected)
        );
    }
    let kind = wrong.strip_prefix("invalid type: ");
    match kind.or_else(|| wrong.strip_prefix("invalid value: ")) {
        Some(found) => format!("{} stands here: write {}", named(found), named(expected)),
        None => quoted,
    }
}

/// A file whose signs do not fit together, so that no entry of it can be read.
pub(crate) fn unreadable(message: &str) -> String {
    let quoted = message.replace('`', "\"");
    format!(
        "this cannot be read ({quoted}): look here, and on the line above, for a quotation mark, a bracket, a comma or an equals sign too many or too few, or an entry that stands twice"
    )
}

fn instead(expected: &str) -> String {
    match expected.strip_prefix("one of ") {
        Some(words) => format!("write one of {words}"),
        None if expected.is_empty() || expected.starts_with("there are no") => {
            "take it out".to_owned()
        }
        None => format!("write {expected}"),
    }
}

/// The kinds of value by their plain names.
fn named(kind: &str) -> String {
    const NAMES: [(&str, &str); 10] = [
        ("string", "the text"),
        ("a string", "text in quotation marks"),
        ("integer", "the number"),
        ("u32", "a whole number, 0 or more"),
        ("floating point", "the number"),
        ("boolean", "the word"),
        ("a boolean", "true or false"),
        ("sequence", "a list in square brackets"),
        ("a sequence", "a list in square brackets"),
        ("map", "a table"),
    ];
    let (first, rest) = kind
        .split_once(" \"")
        .map_or((kind, ""), |(first, rest)| (first, rest));
    let found = NAMES.iter().find(|(name, _)| *name == first);
    let name = found.map_or(first, |(_, plain)| *plain);
    let value = rest.trim_end_matches('"');
    if value.is_empty() {
        name.to_owned()
    } else {
        format!("{name} {value}")
    }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn messages_say_what_to_write() {
        let cases = [
            ("missing field `from`", "\"from\" is missing: write it here"),
            (
                "unknown field `regulater`, expected one of `label`, `regulator`",
                "nothing here is called \"regulater\": write one of \"label\", \"regulator\"",
            ),
            (
                "unknown field `words`, expected `citation`",
                "nothing here is called \"words\": write \"citation\"",
            ),
            (
                "unknown variant `months`, expected one of `incl-days`, `none`",
                "\"months\" is not one of the words for this: write one of \"incl-days\", \"none\"",
            ),
            (
                "invalid type: integer `5`, expected a string",
                "the number 5 stands here: write text in quotation marks",
            ),
            (
                "invalid type: string \"5\", expected u32",
                "the text 5 stands here: write a whole number, 0 or more",
            ),
            (
                "invalid value: integer `-1`, expected u32",
                "the number -1 stands here: write a whole number, 0 or more",
            ),
            ("is empty", "is empty"),
        ];
        for (message, words) in cases {
            assert_eq!(plain(message), words, "{message}");
        }
    }
}
