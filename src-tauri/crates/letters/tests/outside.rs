//! What programs of others make of the letters: qpdf finds nothing wrong in the file, poppler reads the tags and
//! the words in the order of the draft, outloud has no error to tell. One letter of each template.
//!
//! `cargo xtask test` installs them and sets `RIGHTSDESK_READERS`; without that, a program that is not here is
//! passed over. Pictures of some pages are left in `target/letters`.
#![allow(clippy::expect_used, clippy::panic)]

mod fixture;

use letters::{Draft, Head, Stationery, envelope, pdf, plain_text};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

/// A letter that left.
struct Letter {
    name: String,
    draft: Draft,
    head: Head,
    file: PathBuf,
}

fn target() -> &'static Path {
    let tmp = Path::new(env!("CARGO_TARGET_TMPDIR"));
    tmp.parent().expect("the target folder")
}

/// One of each template, written once.
fn letters() -> &'static [Letter] {
    static LETTERS: OnceLock<Vec<Letter>> = OnceLock::new();
    LETTERS.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("outside");
        std::fs::create_dir_all(&folder).expect("the folder");
        let mut each = BTreeMap::new();
        for (_, draft, head) in fixture::letters() {
            each.entry(draft.template.clone()).or_insert((draft, head));
        }
        let written = |(name, (draft, head)): (String, (Draft, Head))| {
            let draft = fixture::answered(draft);
            let head = head.issued(fixture::day("2026-11-23"));
            let file = folder.join(format!("{name}.pdf"));
            let bytes = pdf(&draft, &head).unwrap_or_else(|e| panic!("{name}: {e}"));
            std::fs::write(&file, bytes).expect("written");
            Letter {
                name,
                draft,
                head,
                file,
            }
        };
        each.into_iter().map(written).collect()
    })
}

/// Looks at each letter, on two processors.
fn each(look: impl Fn(&Letter) + Sync) {
    let letters = letters();
    std::thread::scope(|scope| {
        for half in letters.chunks(letters.len().div_ceil(2)) {
            scope.spawn(|| half.iter().for_each(&look));
        }
    });
}

/// The program of this name; none where it is not here and need not be.
fn program(name: &str) -> Option<PathBuf> {
    let places = std::env::var_os("PATH").unwrap_or_default();
    let own = target().join("tools").join(name);
    let mut places: Vec<PathBuf> = std::env::split_paths(&places).collect();
    places.extend([own.join("bin"), own.join("Scripts")]);
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    let found = places
        .into_iter()
        .map(|it| it.join(&file))
        .find(|it| it.is_file());
    let wanted = std::env::var_os("RIGHTSDESK_READERS").is_some();
    assert!(found.is_some() || !wanted, "{name} is not here");
    found
}

fn said(program: &Path, words: &[&str], files: &[&Path]) -> (Output, String) {
    let mut command = Command::new(program);
    let output = command.args(words).args(files).output().expect("it runs");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    (output, text)
}

/// What is said, without marks of lists and tables: from the greeting on.
fn words(text: &str) -> Vec<String> {
    let words = text.split_whitespace();
    let words = words.filter(|word| word.chars().any(char::is_alphanumeric));
    words
        .skip_while(|word| *word != "Dear")
        .map(str::to_owned)
        .collect()
}

/// Where two of them part, for the message.
fn parting(found: &[String], wanted: &[String]) -> String {
    let same = found.iter().zip(wanted).take_while(|(a, b)| a == b).count();
    let near = |all: &[String]| all[same.saturating_sub(3)..all.len().min(same + 6)].join(" ");
    format!("found “{}”, wanted “{}”", near(found), near(wanted))
}

#[test]
fn qpdf_finds_nothing_wrong() {
    let Some(qpdf) = program("qpdf") else { return };
    assert!(
        letters().len() > 70,
        "only {} letters were tried",
        letters().len()
    );
    each(|letter| {
        let (output, text) = said(&qpdf, &["--check"], &[&letter.file]);
        assert!(output.status.success(), "{}: {text}", letter.name);
        assert!(
            text.contains("No syntax or stream encoding errors found"),
            "{}: {text}",
            letter.name
        );
    });
}

/// The elements of the structure that hold words, as `pdfinfo -struct-text` tells them: its tag, and its words.
fn elements(told: &str) -> Vec<(String, String)> {
    let mut out: Vec<(String, String)> = Vec::new();
    for line in told.lines().map(str::trim) {
        if let Some(words) = line.strip_prefix('"').and_then(|it| it.strip_suffix('"')) {
            out.last_mut().expect("an element").1.push_str(words);
        } else if let Some((tag, _)) = line.split_once(" (block)") {
            out.push((tag.to_owned(), String::new()));
        }
    }
    out
}

#[test]
fn the_tags_are_read_in_the_order_of_the_draft() {
    let Some(pdfinfo) = program("pdfinfo") else {
        return;
    };
    each(|letter| {
        let (output, told) = said(&pdfinfo, &["-struct-text"], &[&letter.file]);
        assert!(output.status.success(), "{}", letter.name);
        let elements = elements(&told);
        let all: Vec<&str> = elements.iter().map(|(_, text)| text.as_str()).collect();
        let (found, wanted) = (words(&all.join(" ")), words(&plain_text(&letter.draft)));
        assert!(
            found == wanted,
            "{}: {}",
            letter.name,
            parting(&found, &wanted)
        );
        let headings = elements.iter().filter(|(tag, _)| tag.starts_with('H'));
        let headings: Vec<(&str, &str)> = headings.map(|(t, w)| (t.as_str(), w.trim())).collect();
        assert_eq!(headings.first().map(|it| it.0), Some("H1"), "{told}");
        let sections = letter
            .draft
            .sections
            .iter()
            .filter_map(|it| it.heading.as_ref());
        let levels: Vec<String> = sections.map(|it| format!("H{}", it.level)).collect();
        let read: Vec<&str> = headings.iter().map(|it| it.0).collect();
        assert_eq!(read, levels, "{}", letter.name);
    });
}

#[test]
fn the_words_are_copied_in_the_order_of_the_draft() {
    let Some(pdftotext) = program("pdftotext") else {
        return;
    };
    each(|letter| {
        let file = letter.file.as_path();
        let (output, text) = said(&pdftotext, &["-raw", "-nopgbrk"], &[file, Path::new("-")]);
        assert!(output.status.success(), "{}", letter.name);
        let head = &letter.head;
        let top = format!("{} {}", head.office.name, head.recipient.name);
        let foot = format!("{} Page ", head.reference);
        let lines = text
            .lines()
            .filter(|it| *it != top && !it.starts_with(&foot));
        let found = words(&lines.collect::<Vec<_>>().join("\n"));
        let wanted = words(&plain_text(&letter.draft));
        // An address of the web goes on in the next line after a stroke.
        assert!(
            found.concat() == wanted.concat(),
            "{}: {}",
            letter.name,
            parting(&found, &wanted)
        );
    });
}

/// Letters of which somebody looks at a picture, and another program listens to.
const HANDFUL: [&str; 6] = [
    "acknowledgement",
    "access-partly",
    "access-neither",
    "rectified",
    "recipient-notice",
    "regulator-reply",
];

/// Those, and an envelope.
fn handful() -> Vec<&'static Path> {
    static ENVELOPE: OnceLock<PathBuf> = OnceLock::new();
    let of = |name: &&str| letters().iter().find(|it| it.name == **name);
    let mut files: Vec<&Path> = HANDFUL
        .iter()
        .map(|name| of(name).expect("the letter").file.as_path())
        .collect();
    files.push(ENVELOPE.get_or_init(|| {
        let file = files[0].with_file_name("envelope.pdf");
        let to = fixture::context("uk-gdpr").recipient;
        let bytes = envelope(&to, Stationery::Envelope).expect("a PDF");
        std::fs::write(&file, bytes).expect("written");
        file
    }));
    files
}

#[test]
fn outloud_has_no_error_to_tell() {
    let Some(outloud) = program("outloud") else {
        return;
    };
    let (output, told) = said(&outloud, &["--quiet"], &handful());
    assert!(output.status.success(), "{told}");
    assert_eq!(told.matches(": 0 error(s)").count(), 7, "{told}");
    // It is one that finds what is wrong.
    let broken = Path::new(env!("CARGO_TARGET_TMPDIR")).join("outside/broken.pdf");
    let mut document = lopdf::Document::load(handful()[0]).expect("it loads");
    document
        .catalog_mut()
        .expect("a catalogue")
        .remove(b"StructTreeRoot");
    document.save(&broken).expect("saved");
    let (output, told) = said(&outloud, &["--quiet"], &[&broken]);
    assert!(!output.status.success(), "{told}");
}

#[test]
fn pictures_of_a_handful_are_left_to_look_at() {
    let Some(pdftoppm) = program("pdftoppm") else {
        return;
    };
    let folder = target().join("letters");
    std::fs::create_dir_all(&folder).expect("the folder");
    for file in handful() {
        let picture = folder.join(file.file_stem().expect("a name"));
        let (output, _) = said(&pdftoppm, &["-png", "-r", "60"], &[file, &picture]);
        assert!(output.status.success(), "{}", file.display());
        let one = folder.join(format!(
            "{}-1.png",
            file.file_stem().expect("it").to_string_lossy()
        ));
        let size = std::fs::metadata(&one).expect("a picture").len();
        assert!(size > 1_000, "{} has {size} bytes", one.display());
    }
}
