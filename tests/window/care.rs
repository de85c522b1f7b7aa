//! A letter that needs care: to somebody who warned of how they may be written to, whose name is written from
//! right to left, under the office's crest; and the answer to the regulator about the same case.

use super::letters::administrator;
use super::steps::{can_be_issued, drawn, fill_prompts, log, save, write};
use super::{CASEWORKER, TODAY};
use rightsdesk_tests::{Demonstration, Window};
use std::fs;

const WARNING: &str = "By post only, in a plain envelope. Her brother opens her e-mail.";
const ACKNOWLEDGEMENT: &str = "Acknowledgement";
const CREST: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 70">
    <path d="M4 4h52v30c0 18-14 28-26 32C18 62 4 52 4 34z" fill="#144e60"/>
    <path d="M12 34q9-10 18 0t18 0" fill="none" stroke="#fff" stroke-width="5"/></svg>"##;

#[test]
#[ignore = "needs a window: cargo xtask test window"]
fn a_letter_heeds_what_the_person_warned_of() {
    let office = Demonstration::make(20, TODAY);
    put_a_crest_on_letters(&administrator(&office));
    let window = office.open_as(CASEWORKER);
    let case = log(&window, "الحداد", "#log-rights");
    warn(&window);
    write(&window, &case, ACKNOWLEDGEMENT);
    drawn(&window);
    window.looks("33-letter-with-a-warning");
    can_be_issued(&window);
    window.press("Issue the letter");
    window.sees(WARNING);
    window.press("Issue it");
    window.sees("Make sure that the letter heeds the warning");
    window.looks("33-letter-not-heeded");
    window.choose("The letter heeds this warning");
    window.choose("Not yet: it is ready, and leaves later");
    window.press("Issue it");
    window.sees("Has not left");
    take_care_of_the_envelope(&window);
    answer_the_regulator(&window, &case);
}

fn put_a_crest_on_letters(window: &Window) {
    let file = window.folder().join("crest.svg");
    fs::write(&file, CREST).unwrap();
    window.go("#/people");
    window.sees("Letters have no crest.");
    window.answers_dialogs_with(&file);
    window.press("Choose a crest");
    window.sees("This is how it is printed, on white paper.");
    window.looks("33-crest-looked-at");
    window.press("Put it on letters");
    window.sees("The crest is on letters from now on");
    window.looks("33-crest");
}

fn warn(window: &Window) {
    window.types("pc");
    window.sees("How the person can be reached safely");
    window.fill("#care-safe_contact", WARNING);
    save(window);
    window.sees("Saved: what letters must heed");
}

/// Envelope and e-mail ask what the letter asked.
fn take_care_of_the_envelope(window: &Window) {
    window.answers_dialogs_with(&window.folder().join("envelope.pdf"));
    window.press(&format!("Save an envelope: {ACKNOWLEDGEMENT}"));
    window.sees(WARNING);
    window.looks("33-envelope-asks");
    window.choose("The address heeds this warning");
    save(window);
    window.sees("envelope.pdf");
    window.press(&format!("E-mail draft: {ACKNOWLEDGEMENT}"));
    window.sees("Rightsdesk sends nothing.");
    window.looks("33-email-asks");
    window.press("Cancel");
    window.no_longer_sees("Rightsdesk sends nothing.");
}

/// What the regulator asks is answered by the letter that leaves.
fn answer_the_regulator(window: &Window, case: &str) {
    window.go(&format!("{case}/overview"));
    window.sees("Next steps");
    window.types("hc");
    window.sees("Who has it before them?");
    window.choose("The regulator");
    window.fill("Its number there", "IC-31177-Q4");
    window.fill("Who deals with it there", "Ms Wren");
    window.fill_date("proceedings-opened", "20", "11", "2026");
    window.fill("What is asked of us", "When the request was acknowledged.");
    window.fill_date("proceedings-by", "4", "12", "2026");
    save(window);
    window.sees("Asks: When the request was acknowledged.");
    window.looks("33-regulator-asks");
    write(window, case, "Answer to the regulator");
    fill_prompts(window);
    drawn(window);
    can_be_issued(window);
    window.looks("33-answer-to-the-regulator");
    window.press("Issue the letter");
    window.sees("How does it leave?");
    window.choose("The letter heeds this warning");
    window.press("Issue it");
    window.sees("Issued: Answer to the regulator");
    window.go(&format!("{case}/overview"));
    window.sees("answered Mon 23 Nov 2026");
    window.looks("33-regulator-answered");
}
