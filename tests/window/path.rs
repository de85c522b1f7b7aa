//! The one complete path: a request received, to a letter that left the office.

use super::{CASEWORKER, SUPERVISOR, TODAY};
use fantoccini::key::Key;
use rightsdesk_tests::{Demonstration, Window};

#[test]
#[ignore = "needs a window: cargo xtask test window"]
fn a_request_becomes_a_letter() {
    let office = Demonstration::make(60, TODAY);
    let window = office.open_as(CASEWORKER);
    log_with_a_mistake_first(&window);
    another_request_is_found_in_it(&window);
    the_clock_follows_what_is_recorded(&window);
    decide(&window);
    issue_the_answer(&window);
    find_it_in_the_register(&window);
}

fn log_with_a_mistake_first(window: &Window) {
    window.go("#/log");
    window.sees("How it came");
    window.choose("Post");
    window.fill_date("log-received", "24", "11", "2026");
    fill_subject(window);
    window.press("Log it");
    window.sees("There is a problem");
    window.sees("cannot be after today");
    window.is_accessible("a request with a mistake");
    window.picture("06-log-with-a-mistake");
    window.fill_date("log-received", "9", "11", "2026");
    window.press("Log it");
    window.sees("Logged as");
    window.sees("Thistlewood");
}

/// It gets a case of its own, from the same day, and each of the two leads to the other.
fn another_request_is_found_in_it(window: &Window) {
    window.press("More actions");
    window.press("Log another request found in it A complaint can hold a request. It gets a case of its own, from the same day");
    window.sees("Its time runs from the day on which that came");
    window.choose("To have information about them deleted Erasure");
    window.choose("Preventing, detecting or prosecuting crime, or carrying out penalties");
    window.fill("#log-scope", "Delete the photographs of March.");
    window.sees("Wed 9 Dec 2026");
    window.is_accessible("a request found in another");
    window.picture("06-log-found");
    window.press("Log it");
    window.sees("It was found in");
    window.picture("07-case-found");
    window.script(
        "document.querySelector('section[aria-labelledby=case-request] p a').click()",
        vec![],
    );
    window.sees("What came held another request");
}

fn fill_subject(window: &Window) {
    for (field, text) in [
        ("title", "Ms"),
        ("given", "Marian"),
        ("family", "Thistlewood"),
    ] {
        window.fill(&format!("#log-subject-{field}"), text);
    }
    window.fill(
        "#log-subject-address",
        "7 Willow Drove, Ousebridge, FN3 2LD",
    );
    window.fill_date("log-subject-born", "3", "4", "1981");
    window.choose("The subject");
    window.choose("#log-rights");
    window.choose("Anything else: staff, complaints, licensing, contracts");
    window.choose("No doubt");
    window.fill(
        "#log-scope",
        "My complaint of March and everything written about it.",
    );
}

fn the_clock_follows_what_is_recorded(window: &Window) {
    window.types("2");
    window.sees("The last day is Wednesday 9 December 2026");
    window.is_accessible("a clock");
    record(
        window,
        "Question sent",
        ("16", "11"),
        "Which complaint is meant?",
    );
    window.sees("Paused");
    record(window, "Answered", ("19", "11"), "The one of 12 March.");
    window.sees("The last day is Monday 14 December 2026");
    window.picture("08-clock-after-a-pause");
    what_if(window);
}

/// Both workings side by side, and nothing saved.
fn what_if(window: &Window) {
    window.choose("Something more happens");
    window.select("What", "Extension notice");
    window.fill_date("whatif-on", "20", "11", "2026");
    window.sees("given in time");
    window.is_accessible("what if");
    window.picture("08-clock-what-if");
    window.sees("The last day is Monday 14 December 2026");
}

fn record(window: &Window, what: &str, (day, month): (&str, &str), words: &str) {
    window.press("Record");
    window.sees("Record what happened");
    window.select("What", what);
    window.fill_date("record-on", day, month, "2026");
    window.fill("#record-detail", words);
    window.is_accessible("recording a fact");
    window.press("Record it");
    window.no_longer_sees("Record what happened");
}

fn decide(window: &Window) {
    window.press("Review and decision");
    window.sees("What is the outcome?");
    window.control_key(char::from(Key::Enter));
    window.sees("There is a problem");
    window.choose("#decide-outcome");
    window.fill("Reasons for the file", "Everything found was disclosed.");
    window.is_accessible("a decision");
    window.picture("09-decide");
    window.control_key(char::from(Key::Enter));
    window.no_longer_sees("What is the outcome?");
}

fn issue_the_answer(window: &Window) {
    window.types("5");
    window.sees("Letters this case can send");
    window.press("Write it");
    window.sees("What the law asks of this letter");
    window.sees("Page 1");
    window.is_accessible("a letter");
    window.until("the page is drawn", || {
        let drawn = window.script(include_str!("drawn.js"), vec![]);
        drawn.as_bool().filter(|drawn| *drawn)
    });
    window.picture("10-letter");
    window.press("Issue the letter");
    window.sees("It cannot be changed afterwards");
    window.is_accessible("issuing a letter");
    window.picture("10-letter-issuing");
    window.press("Issue it");
    window.sees("Issued: ");
    window.picture("10-letter-issued");
}

fn find_it_in_the_register(window: &Window) {
    window.go("#/register");
    window.fill("Search the register", "thistlew");
    window.sees("Thistlewood, Marian");
    window.is_accessible("the register, searched");
    window.picture("12-register-search");
}

#[test]
#[ignore = "needs a window: cargo xtask test window"]
fn a_figure_of_the_board_opens_its_cases() {
    let office = Demonstration::make(400, TODAY);
    let window = office.open_as(SUPERVISOR);
    window.go("#/board");
    window.sees("overdue");
    window.press("See them all");
    window.sees("Search the register");
    window.sees("days late");
}
