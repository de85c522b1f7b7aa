//! The same letter set by others in the same run: its words, headings, lists and table, and a line at the
//! foot of each page, from our own draft.
//!
//! What is not here is said and left out; a figure is never carried over from elsewhere.

mod html;
mod markdown;
mod office;
mod typst;
mod xml;

use crate::figure::{Figure, ms};
use crate::letter;
use letters::{Draft, Head};
use markdown::Words;
use serde::Deserialize;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// To whom the letter of this number goes; each takes as much room as another.
pub fn name(number: usize) -> String {
    format!("Marian Thistlewood {number:04}")
}

/// How many files LibreOffice makes in one go.
const FILES: usize = 40;

/// What each takes for a letter, beside what ours takes in the same moments.
pub fn figures((draft, head): &(Draft, Head)) -> Vec<Figure> {
    let words = Words::of(draft, head);
    let folder = tempfile::tempdir().unwrap();
    let source = |file: &str, text: String| {
        let path = folder.path().join(file);
        fs::write(&path, text).unwrap();
        path
    };
    let typst = source("letter.typ", typst::document(&words));
    let html = source("letter.html", html::document(&words));
    let office = office::document(&words);
    let libreoffice = || in_libreoffice(folder.path(), &office);
    let others: [(&str, f64, Setter<'_>); 4] = [
        ("Typst", 4.0, &|| in_python("typst", &typst)),
        ("Typst, its compiler kept", 4.0, &|| {
            in_python("typst-kept", &typst)
        }),
        ("WeasyPrint", 40.0, &|| in_python("weasyprint", &html)),
        ("LibreOffice", 30.0, &libreoffice),
    ];
    others
        .into_iter()
        .flat_map(|(who, aim, set)| beside(who, aim, set))
        .collect()
}

/// Has a letter set by another.
type Setter<'a> = &'a dyn Fn() -> Option<Set>;

/// What another took, warm.
#[derive(Deserialize)]
struct Set {
    /// Milliseconds a letter.
    ms: f64,
    bytes: usize,
    /// Which of the two standards its file says that it keeps to.
    claims: Vec<String>,
}

/// Ours is taken before and after the other: a machine that is slow for a while is slow for both.
fn beside(who: &str, aim: f64, set: Setter<'_>) -> Vec<Figure> {
    let before = letter::median();
    let set = set();
    let ours = (before + letter::median()) / 2.0;
    let Some(set) = set else {
        eprintln!("{who} is not here: the comparison with it was not made.");
        return Vec::new();
    };
    let claims = match set.claims.as_slice() {
        [] => "neither standard".to_owned(),
        claims => claims.join(" and "),
    };
    let kilobytes = set.bytes as f64 / 1000.0;
    eprintln!(
        "{who}: {:.1} ms a letter, {kilobytes:.1} kB, {claims}",
        set.ms
    );
    let theirs = (set.ms * 100.0).round() / 100.0;
    vec![
        Figure::less(
            &format!("a letter, against {who}"),
            ours,
            "ms",
            theirs,
            "it in this run",
        ),
        Figure::more(
            &format!("how many times as quick as {who}"),
            set.ms / ours,
            "",
            aim,
            "the aim",
        ),
    ]
}

/// The median of some letters in one Python, each with another name.
fn in_python(library: &str, source: &Path) -> Option<Set> {
    let python = std::env::var_os("RIGHTSDESK_OTHERS")?;
    let told = Command::new(python)
        .arg(ours("tests/bench/others/set.py"))
        .args([library, &name(0)])
        .arg(source)
        .arg(ours("assets/fonts"))
        .output()
        .ok()?;
    if !told.status.success() {
        eprintln!("{}", String::from_utf8_lossy(&told.stderr));
    }
    serde_json::from_slice(&told.stdout).ok()
}

/// A file of the repository.
fn ours(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

/// What one file more takes in one process.
fn in_libreoffice(folder: &Path, document: &str) -> Option<Set> {
    let files: Vec<PathBuf> = (0..=FILES)
        .map(|number| {
            let path = folder.join(format!("letter{number:02}.fodt"));
            let text = document.replace(&name(0), &name(number));
            fs::write(&path, text).ok().map(|()| path)
        })
        .collect::<Option<_>>()?;
    let fonts = folder.join("fonts");
    fs::create_dir_all(&fonts).ok()?;
    for font in ["SourceSans3-Regular.ttf", "SourceSans3-Semibold.ttf"] {
        fs::copy(ours("assets/fonts").join(font), fonts.join(font)).ok()?;
    }
    // The first makes the profile, which is no part of a letter.
    office::convert(folder, &files[..1])?;
    let timed = |files: &[PathBuf]| -> Option<Duration> {
        let began = Instant::now();
        office::convert(folder, files)?;
        Some(began.elapsed())
    };
    let (one, all) = (timed(&files[..1])?, timed(&files)?);
    let made = fs::read(folder.join("letter00.pdf")).ok()?;
    Some(Set {
        ms: ms(all.saturating_sub(one)) / FILES as f64,
        bytes: made.len(),
        claims: office::CLAIMS.map(str::to_owned).to_vec(),
    })
}
