//! Files become documents of a case, are looked at, and the files of old cases are destroyed.

use super::{CASEWORKER, SUPERVISOR, TODAY};
use fantoccini::key::Key;
use rightsdesk_tests::{Demonstration, Window};
use std::fs;
use std::path::{Path, PathBuf};

const LETTER: &[u8] = include_bytes!("../../ui/tests/fixtures/letter.pdf");
const MAIL: &str = "From: Rowan Ellery <rowan@example.org>\r\nTo: access@fenland.example\r\n\
Subject: My request\r\nDate: Mon, 16 Nov 2026 10:15:00 +0000\r\n\r\nPlease send me my records.\r\n";

fn files(folder: &Path) -> Vec<PathBuf> {
    let files = [
        ("letter of 9 November.pdf", LETTER),
        ("from rowan.eml", MAIL.as_bytes()),
        ("empty.pdf", b""),
    ];
    let write = |(name, content): (&str, &[u8])| {
        let path = folder.join(name);
        fs::write(&path, content).expect("a file can be written");
        path
    };
    files.into_iter().map(write).collect()
}

#[test]
#[ignore = "needs a window: cargo xtask test window"]
fn files_become_documents() {
    let office = Demonstration::make(60, TODAY);
    let window = office.open_as(CASEWORKER);
    window.sees("open cases");
    window.types("j");
    window.key(Key::Enter);
    window.sees("Next steps");
    window.types("6");
    window.sees("No document yet");
    window.is_accessible("no document yet");
    window.picture("21-no-document");
    window.answers_file_dialog(&files(window.folder()));
    window.types("uf");
    window.sees("Add 3 documents");
    window.sees("empty.pdf is empty");
    window.press("Add 2");
    window.sees("Choose what the document is to the case.");
    window.is_accessible("files to be added");
    window.picture("21-add-documents");
    for (file, kind) in [
        ("file-0", "The request as it came"),
        ("file-1", "Correspondence"),
    ] {
        window.select(&format!("#{file}-kind"), kind);
    }
    window.press("Add 2");
    window.sees("2 documents are filed.");
    window.sees("Please send me my records.");
    window.looks("21-documents-mail");
    window.press("letter of 9 November");
    window.sees("Page 1 of");
    window.until("the page is drawn", || {
        let wide = "return document.querySelector('.rd-documents canvas')?.width > 400";
        window.script(wide, vec![]).as_bool().filter(|wide| *wide)
    });
    window.is_accessible("a PDF of a case");
    window.picture("21-documents-pdf");
}

#[test]
#[ignore = "needs a window: cargo xtask test window"]
fn files_of_old_cases_are_destroyed() {
    let office = Demonstration::make(400, TODAY).on("2029-03-01");
    propose_one(&office.open_as(CASEWORKER));
    let window = office.open_as(SUPERVISOR);
    window.go("#/retention");
    window.sees("1 is proposed for destruction");
    window.looks("22-retention");
    let tick = "document.querySelector('[aria-labelledby=retention-proposed] tbody input').click()";
    window.script(tick, vec![]);
    window.press("Destroy 1 file");
    window.sees("This cannot be undone.");
    window.is_accessible("the last question");
    window.picture("22-last-question");
    window.script(
        "document.querySelector('dialog form').requestSubmit()",
        vec![],
    );
    window.sees("1 file is destroyed.");
    let open = "document.querySelector('[aria-labelledby=retention-destroyed] tbody a').click()";
    window.script(open, vec![]);
    window.sees("certificate of destruction");
    window.is_accessible("a certificate");
    window.picture("22-certificate");
}

fn propose_one(window: &Window) {
    window.go("#/retention");
    window.sees("Closed cases whose time on the schedule is over.");
    let tick = "document.querySelector('[aria-labelledby=retention-due] tbody input').click()";
    window.script(tick, vec![]);
    window.press("Propose 1 file for destruction");
    window.sees("1 file is proposed.");
}
