//! What comes waits in the tray until it is logged; and the questions that a case asks, as they look.

use super::{CASEWORKER, SUPERVISOR, TODAY};
use rightsdesk_tests::{Demonstration, Window};
use std::fs;

const MAIL: &str = "From: Ms Rowan Ellery <rowan@example.org>\r\nTo: access@fenland.example\r\n\
Subject: My custody record\r\nDate: Mon, 16 Nov 2026 09:12:00 +0000\r\nMIME-Version: 1.0\r\n\
Content-Type: text/plain; charset=utf-8\r\n\r\nPlease send me my custody record of 9 May 2025.\r\n";

#[test]
#[ignore = "needs a window: cargo xtask test window"]
fn what_comes_waits_in_the_tray_until_it_is_logged() {
    let office = Demonstration::make(60, TODAY);
    let folder = tempfile::tempdir().unwrap();
    let mail = folder.path().join("request.eml");
    fs::write(&mail, MAIL).unwrap();
    let window = office.open_as(CASEWORKER);
    window.go("#/tray");
    window.sees("The tray is empty");
    window.is_accessible("an empty tray");
    window.picture("24-tray-empty");
    window.answers_file_dialog(&[mail]);
    window.press("Add files");
    window.sees("My custody record");
    window.sees("Please send me my custody record");
    window.press("Note by hand");
    window.sees("Note something that came");
    window.is_accessible("noting by hand");
    window.picture("24-tray-by-hand");
    window.press("Cancel");
    window.looks("24-tray");
    window.go("#/today");
    window.sees("1 waits in the intake tray");
    window.picture("24-tray-alarm");
    window.press("Open the tray");
    window.press("Log it");
    window.sees("My custody record");
    window.picture("24-tray-logging");
    window.go("#/tray");
    window.press("No request");
    window.fill("Why is it no request?", "A copy for our file");
    window.picture("24-tray-aside");
    window.control_key(char::from(fantoccini::key::Key::Enter));
    window.sees("They can be put back");
    window.press("Put back: My custody record");
    window.sees("It is in the tray again.");
}

/// The newest case of the register: its address.
fn newest(window: &Window) -> String {
    window.go("#/register");
    window.until("the register shows a case", || {
        let link =
            "return document.querySelector('main tbody a[href*=\"/case/\"]')?.getAttribute('href')";
        window.script(link, vec![]).as_str().map(str::to_owned)
    })
}

/// The questions of a case that can be asked of a new one, by the words of the menu.
const QUESTIONS: [(&str, &str); 10] = [
    ("25-allocate", "Allocate"),
    ("25-note", "Add a note"),
    ("25-fact", "Record what happened"),
    ("25-link", "Link to another case"),
    ("25-care", "Say what letters must heed"),
    ("25-hand-over", "Hand the case over"),
    ("25-proceedings", "Record a case of the regulator"),
    ("25-keep", "Keep the file longer"),
    ("25-item", "List what was found"),
    ("25-doubt", "Put right whether identity"),
];

#[test]
#[ignore = "needs a window: cargo xtask test window"]
fn the_questions_of_a_case() {
    let office = Demonstration::make(60, TODAY);
    let window = office.open_as(SUPERVISOR);
    let case = newest(&window);
    window.go(&case);
    window.sees("Linked cases");
    for (name, words) in QUESTIONS {
        window.press("More actions");
        window.sees("What can be done to this case");
        let script = "const it = [...document.querySelectorAll('dialog button')].find((it) => it.textContent.trim().startsWith(arguments[0])); it?.click(); return Boolean(it)";
        assert_eq!(window.script(script, vec![words.into()]), true, "{words}");
        window.sees("Ctrl");
        window.is_accessible(name);
        window.picture(name);
        window.press("Cancel");
    }
}
