//! Names of files that came from outside.

use crate::text::deceives;

/// How long a file name may be, in characters; file systems take 255 bytes.
const LONGEST: usize = 120;

/// The name as it can be shown and saved under: without folders, without what deceives, not too long
/// and with its ending kept; `without` where nothing is left of it.
pub fn file_name(name: &str, without: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let allowed = |character: &char| !deceives(*character) && !r#"<>:"|?*"#.contains(*character);
    let kept: String = last.chars().filter(allowed).collect();
    let kept = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    // A name of dots is a folder, and one that begins with a dot is hidden.
    let kept = kept
        .trim_start_matches(['.', ' '])
        .trim_end_matches(['.', ' ']);
    if kept.is_empty() {
        return without.to_owned();
    }
    shortened(kept)
}

fn shortened(name: &str) -> String {
    let length = name.chars().count();
    if length <= LONGEST {
        return name.to_owned();
    }
    let ending = name
        .rsplit_once('.')
        .map(|(_, ending)| format!(".{ending}"))
        .filter(|ending| ending.chars().count() < 12)
        .unwrap_or_default();
    let start: String = name
        .chars()
        .take(LONGEST - ending.chars().count())
        .collect();
    format!("{start}{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_made_safe() {
        let long = format!("{}.pdf", "a".repeat(300));
        let kept = format!("{}.pdf", "a".repeat(116));
        for (name, wanted) in [
            ("letter.pdf", "letter.pdf"),
            ("../../etc/letter.pdf", "letter.pdf"),
            (r"C:\Users\x\letter.pdf", "letter.pdf"),
            ("invoice\u{202E}fdp.exe", "invoicefdp.exe"),
            ("a\0b\nc?.txt", "abc.txt"),
            (" two  words .doc", "two words .doc"),
            ("..", "file"),
            ("", "file"),
            (".hidden", "hidden"),
            (&long, &kept),
        ] {
            assert_eq!(file_name(name, "file"), wanted, "{name:?}");
        }
    }
}
