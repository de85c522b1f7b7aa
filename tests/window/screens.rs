//! Every screen, light, dark and at 200 %: a picture of each, no rule of WCAG 2.2 AA broken, nothing out of reach.

use super::{CASEWORKER, SUPERVISOR, TODAY};
use fantoccini::key::Key;
use rightsdesk_tests::{Demonstration, Window};

/// A case of the office, once signed in: the first that the register shows.
fn first_case(window: &Window) -> String {
    window.go("#/register");
    let address = window.until("the register shows a case", || {
        let found = window.script(
            "return document.querySelector('main a[href*=\"/case/\"]')?.getAttribute('href')",
            vec![],
        );
        found.as_str().map(str::to_owned)
    });
    address
        .split('/')
        .nth(2)
        .expect("an address of a case")
        .to_owned()
}

/// Opens a screen and looks at it.
fn look(window: &Window, name: &str, address: &str, words: &str) {
    window.go(address);
    window.sees(words);
    window.looks(name);
}

#[test]
#[ignore = "needs a window: cargo xtask test window"]
fn screens_of_a_caseworker() {
    let office = Demonstration::make(400, TODAY);
    let window = office.open();
    window.sees("Sign in");
    window.picture("01-sign-in");
    let window = office.open_as(CASEWORKER);
    let case = first_case(&window);
    let tab = |tab: &str| format!("#/case/{case}/{tab}");
    look(&window, "04-today", "#/today", "open cases");
    look(&window, "06-log-a-request", "#/log", "How it came");
    look(&window, "07-case-overview", &tab("overview"), "Next steps");
    look(&window, "08-case-clock", &tab("clock"), "What happened");
    look(&window, "09-case-decision", &tab("decision"), "outcome");
    look(
        &window,
        "10-case-letters",
        &tab("letters"),
        "Issued letters",
    );
    look(
        &window,
        "11-case-history",
        &tab("history"),
        "People and request",
    );
    look(&window, "12-register", "#/register", "Search the register");
    look(&window, "16-law", "#/law", "Rights and their versions");
    let right = "#/law/dpa-2018-part-3/access/2026-11-23";
    look(&window, "17-law-of-a-right", right, "What makes it valid");
    look(
        &window,
        "22-disclosure-pack",
        &tab("documents/pack"),
        "Disclosure pack",
    );
    look(&window, "23-forms", "#/forms", "FORM-ACCESS-1 stands on it");
    window.control_key('k');
    window.sees("Go to");
    window.is_accessible("the palette");
    window.picture("14-palette");
}

#[test]
#[ignore = "needs a window: cargo xtask test window"]
fn screens_of_a_supervisor() {
    let office = Demonstration::make(400, TODAY);
    let window = office.open_as(SUPERVISOR);
    look(&window, "05-board", "#/board", "Due, next 8 weeks");
    look(
        &window,
        "18-letters-of-the-office",
        "#/templates",
        "every right that has it",
    );
    look(
        &window,
        "19-letter-of-the-office",
        "#/templates/access-partly",
        "Show it as the letter under",
    );
    look(
        &window,
        "20-notice-words",
        "#/notice/words",
        "Why it is used",
    );
    window.fill("Data protection officer", "Ruth Adeyemi");
    window.fill("How to reach the officer", "dpo@fenland.police.example");
    window.press("Save the words");
    window.sees("The words are saved.");
    look(
        &window,
        "21-notice",
        "#/notice/today",
        "It has not been published.",
    );
    window.press("Publish this version");
    window.sees("It is kept as it stands");
    window.control_key(char::from(Key::Enter));
    window.sees("Version 1 is published.");
}

#[test]
#[ignore = "needs a window: cargo xtask test window"]
fn screens_of_an_administrator() {
    let office = Demonstration::make(20, TODAY);
    let window = office.open();
    window.select("Your name", "Ruth Ellery, administrator");
    window.fill("Passphrase", rightsdesk_tests::PASSPHRASE);
    window.press("Open the office");
    look(
        &window,
        "15-people",
        "#/people",
        "as it stands on its letters",
    );
}
