//! What files are called in a pack, and how long an item is.

use casework::ItemDetails;

/// How long the title in a file name may be, in characters.
const LONGEST: usize = 80;
/// The folder of what is given.
const FOLDER: &str = "files/";

/// "files/001 Custody record.pdf": every file system takes it, and a list of the files is in the order of
/// the schedule.
pub(super) fn file_name(number: u32, title: &str, stored: &str) -> String {
    let fits = |letter: char| letter.is_alphanumeric() || " -.()".contains(letter);
    let plain: String = title
        .chars()
        .map(|letter| if fits(letter) { letter } else { ' ' })
        .take(LONGEST)
        .collect();
    let title = reading::file_name(&plain, "item");
    let ending = stored.rsplit_once('.').map(|(_, ending)| ending);
    let ending = ending.filter(|it| !it.is_empty() && it.chars().all(char::is_alphanumeric));
    let ending = ending.map(|it| format!(".{}", it.to_lowercase()));
    format!("{FOLDER}{number:03} {title}{}", ending.unwrap_or_default())
}

/// The name without the folder.
pub(super) fn bare(file: &str) -> String {
    match file.strip_prefix(FOLDER).unwrap_or(file) {
        "" => "not chosen".to_owned(),
        bare => bare.to_owned(),
    }
}

/// "3 pages", "2 pages and 40 minutes".
pub(in crate::answers) fn length(item: &ItemDetails) -> String {
    let count = |number: u32, one: &str| match number {
        0 => None,
        1 => Some(format!("1 {one}")),
        more => Some(format!("{more} {one}s")),
    };
    let parts: Vec<String> = [count(item.pages, "page"), count(item.minutes, "minute")]
        .into_iter()
        .flatten()
        .collect();
    match parts.as_slice() {
        [] => "not counted".to_owned(),
        parts => parts.join(" and "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_named_by_number_and_title() {
        for (title, stored, name) in [
            ("Custody record", "scan.PDF", "files/007 Custody record.pdf"),
            ("MA/2025: “a, b”", "x.docx", "files/007 MA 2025 a b.docx"),
            ("../..", "x", "files/007 item"),
            ("A", "no ending. ", "files/007 A"),
        ] {
            assert_eq!(file_name(7, title, stored), name);
        }
        let long = file_name(7, &"x".repeat(300), "a.pdf");
        assert_eq!(long.len(), "files/007 .pdf".len() + LONGEST);
        assert_eq!(bare(&file_name(7, "A", "a.pdf")), "007 A.pdf");
    }
}
