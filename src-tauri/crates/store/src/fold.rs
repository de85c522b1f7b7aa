//! Letters without their marks and capitals, as the search index has them.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// `text` in small letters without diacritics.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.nfd()
        .filter(|letter| !is_combining_mark(*letter))
        .flat_map(char::to_lowercase)
        .collect()
}

/// The words of `text`, folded: runs of letters and digits.
pub(crate) fn words(text: &str) -> Vec<String> {
    let composed: String = text.nfc().collect();
    composed
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(fold)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding() {
        assert_eq!(
            words("Szymańska, Halina-Inés (FEN-26-0633)"),
            ["szymanska", "halina", "ines", "fen", "26", "0633"]
        );
        assert_eq!(words("e\u{301}clair É"), ["eclair", "e"]);
        assert_eq!(words(" ,;— "), Vec::<String>::new());
    }
}
