//! The one piece of HTML that a letter may hold: `<span lang="cy">…</span>` round words in another
//! language, so that they are read out as what they are. Everything else is printed as typed.

/// One side of it.
#[derive(Debug, PartialEq)]
pub(crate) enum Span<'a> {
    /// The language that begins.
    Open(&'a str),
    Close,
}

/// Reads a tag; `None` for any other.
pub(crate) fn span(tag: &str) -> Option<Span<'_>> {
    if tag == "</span>" {
        return Some(Span::Close);
    }
    let language = tag.strip_prefix("<span lang=\"")?.strip_suffix("\">")?;
    let mut parts = language.split('-');
    let letters = parts.next()?;
    let first =
        (2..=3).contains(&letters.len()) && letters.bytes().all(|b| b.is_ascii_alphabetic());
    let part = |part: &str| {
        (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    (first && parts.all(part)).then_some(Span::Open(language))
}

#[cfg(test)]
mod tests {
    use super::{Span, span};

    #[test]
    fn only_a_language_is_taken() {
        for (tag, expected) in [
            ("<span lang=\"cy\">", Some(Span::Open("cy"))),
            ("<span lang=\"zh-Hant-TW\">", Some(Span::Open("zh-Hant-TW"))),
            ("</span>", Some(Span::Close)),
            ("<span>", None),
            ("<span lang=\"\">", None),
            ("<span lang=\"c y\">", None),
            ("<span lang=\"cy\" style=\"x\">", None),
            ("<b>", None),
        ] {
            assert_eq!(span(tag), expected, "{tag}");
        }
    }
}
