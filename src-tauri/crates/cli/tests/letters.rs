//! Every letter is written as a PDF, or the command says what went wrong.

#![allow(clippy::expect_used)]

use std::fs;
use std::process::{Command, Output};

fn render(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_rightsdesk-cli"))
        .args(["letters", "render"])
        .args(args)
        .output()
        .expect("the program runs")
}

#[test]
fn the_letters_of_a_right_are_written_one_a_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("letters");
    let path = out.to_str().expect("a path");
    let output = render(&["--right", "marketing", "--out", path]);
    assert!(output.status.success(), "{output:?}");
    let files: Vec<_> = fs::read_dir(&out)
        .expect("the folder")
        .map(|file| file.expect("a file").path())
        .collect();
    assert!(files.len() > 10, "{files:?}");
    for file in &files {
        assert!(
            fs::read(file).expect("read").starts_with(b"%PDF"),
            "{file:?}"
        );
    }
    let name = "uk-gdpr marketing 2018-05-25 marketing-stopped.pdf";
    assert!(files.iter().any(|file| file.ends_with(name)), "{files:?}");
}

#[test]
fn a_right_that_is_none_writes_nothing_and_fails() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().to_str().expect("a path");
    assert!(
        !render(&["--right", "flying", "--out", path])
            .status
            .success()
    );
    assert!(!render(&["--out", path]).status.success(), "all, or which");
}
