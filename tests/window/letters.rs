//! Letters in the real window: with what goes after them, many as one run, with a disclosure pack, in the
//! office's own words, to somebody else; and a form that goes with one.

use super::steps::{
    add, can_be_issued, decide, drawn, log, make_ready, page_says, photograph, save, write,
};
use super::{CASEWORKER, SUPERVISOR, TODAY};
use rightsdesk_tests::{Demonstration, PASSPHRASE, Window};

const LETTER: &[u8] = include_bytes!("../../ui/tests/fixtures/letter.pdf");
const ACCESS: &str = "#log-rights";
const RECTIFICATION: &str = "#log-rights-rectification";
/// The answer to a request of access, as the list of letters and the templates call it.
const ANSWER: &str = "Disclosed in full";
const TO_OTHERS: &str = "To somebody who was given the information";
const ITEM: &str = "Photograph of the counter";

#[test]
#[ignore = "needs a window: cargo xtask test window"]
fn a_letter_takes_an_annex_and_an_envelope() {
    let office = Demonstration::make(20, TODAY);
    let window = office.open_as(CASEWORKER);
    let case = log(&window, "Thistlewood", ACCESS);
    decide(&window, &case);
    let letter = (
        "letter of 9 November.pdf",
        LETTER.to_vec(),
        "Correspondence",
    );
    let picture = ("photograph.png", photograph(), "Something else");
    add(&window, &case, &[letter, picture]);
    write(&window, &case, ANSWER);
    put_after_the_letter(&window);
    see_the_last_sheet(&window);
    make_ready(&window);
    put_in_an_envelope(&window);
    send_with_a_number(&window);
}

/// A PDF and a picture: of the picture it must be said what it shows.
fn put_after_the_letter(window: &Window) {
    let after = "Put a document after the letter";
    window.select(after, "letter of 9 November");
    window.sees("Annex A:");
    window.select(after, "photograph");
    window.sees("Annex B:");
    window.sees("Say what the picture shows, for who cannot see it.");
    window.looks("27-annex-unsaid");
    window.fill(
        "What the picture shows",
        "The front counter, with its window broken.",
    );
    window.no_longer_sees("cannot go after the letter");
    window.no_longer_sees("Say what the picture shows, for who cannot see it.");
    window.looks("27-annexes");
}

fn see_the_last_sheet(window: &Window) {
    window.until("the last sheet is the picture", || {
        window.press("Next page");
        page_says(window, "annexb:photograph").then_some(())
    });
    window.looks("27-annex-last-sheet");
}

fn put_in_an_envelope(window: &Window) {
    for (act, file) in [
        ("Save an envelope", "envelope.pdf"),
        ("Save a label", "label.pdf"),
    ] {
        window.answers_dialogs_with(&window.folder().join(file));
        window.press(&format!("{act}: {ANSWER}"));
        window.sees(file);
    }
    window.looks("27-letter-ready");
}

fn send_with_a_number(window: &Window) {
    window.press(&format!("Record that it left: {ANSWER}"));
    window.sees("How was it sent?");
    window.choose("Tracked post");
    window.press("Record it");
    window.sees("Enter the tracking number.");
    window.looks("27-letter-leaves");
    window.fill("Tracking number", "RM 4410 2277 1GB");
    window.press("Record it");
    window.no_longer_sees("How was it sent?");
    window.sees("Tracked post, RM 4410 2277 1GB, Mon 23 Nov 2026");
    window.looks("27-letter-left");
}

#[test]
#[ignore = "needs a window: cargo xtask test window"]
fn acknowledgements_leave_as_one_run() {
    let office = Demonstration::make(20, TODAY);
    let window = office.open_as(CASEWORKER);
    let [.., last] = ["Thistlewood", "Fenwick", "Vale"].map(|family| {
        let case = log(&window, family, ACCESS);
        take(&window);
        case
    });
    window.go("#/today");
    window.sees("together");
    window.types("m");
    window.sees("Each letter is what its case would send by itself.");
    window.looks("28-run");
    save(&window);
    window.sees("Each is on its case, as it left.");
    window.looks("28-run-issued");
    leave_with_the_files(&window);
    window.go(&format!("{last}/letters"));
    window.sees("Post, Mon 23 Nov 2026");
    window.looks("28-acknowledged");
}

/// Takes the case that is open, which nobody has.
fn take(window: &Window) {
    window.press("Allocate it");
    window.sees("back to the unallocated list");
    save(window);
    window.no_longer_sees("back to the unallocated list");
}

/// Whoever goes without the file for the printer is asked once more.
fn leave_with_the_files(window: &Window) {
    window.press("Done");
    window.sees("The file for the printer is not saved.");
    window.looks("28-run-not-printed");
    for (act, file) in [
        ("Save the file for the printer", "letters.pdf"),
        ("Save the list", "letters.csv"),
    ] {
        window.answers_dialogs_with(&window.folder().join(file));
        window.press(act);
        window.sees(file);
    }
    window.press("Done");
    window.no_longer_sees("Save the list");
}

#[test]
#[ignore = "needs a window: cargo xtask test window"]
fn a_pack_is_looked_at_sealed_and_saved_under_a_password() {
    let office = Demonstration::make(20, TODAY);
    let window = office.open_as(CASEWORKER);
    let case = log(&window, "Thistlewood", ACCESS);
    list_what_was_found(&window, &case);
    decide(&window, &case);
    write(&window, &case, ANSWER);
    make_ready(&window);
    let file = ("photograph.png", photograph(), "Given to the person");
    add(&window, &case, &[file]);
    choose_what_is_given(&window, &case);
    answer_for_what_was_found(&window);
    seal(&window);
    save_under_a_password(&window);
}

fn list_what_was_found(window: &Window, case: &str) {
    window.go(&format!("{case}/decision"));
    window.sees("Nothing is listed yet");
    window.press("List an item");
    window.fill("#item-title", ITEM);
    window.fill("#item-source", "Custody Records");
    window.fill("#item-pages", "1");
    save(window);
    window.sees(&format!("Listed: {ITEM}"));
    window.no_longer_sees("Save and list another");
    window.choose("Disclose it in full");
    save(window);
    window.sees("Item 1 is decided");
}

fn choose_what_is_given(window: &Window, case: &str) {
    window.go(&format!("{case}/documents/pack"));
    window.sees("Not chosen");
    window.looks("29-pack-not-chosen");
    window.press(&format!("Choose: No. 1, {ITEM}"));
    window.sees("Which document the person gets");
    window.select(
        "#choose-document",
        "photograph (given to the person, photograph.png)",
    );
    window.looks("29-pack-choosing");
    save(window);
    window.sees("The released copy is chosen.");
}

fn answer_for_what_was_found(window: &Window) {
    window.sees("1 finding stops the pack.");
    window.looks("29-pack-findings");
    let found = "A picture that cannot be searched";
    window.press(&format!("Answer for it: {found}, 001 {ITEM}.png"));
    window.fill(
        "Why it may stay in the file",
        "Every part of it was looked at. Nobody is to be seen in it.",
    );
    window.looks("29-pack-answering");
    save(window);
    window.sees("Nothing stands in the way.");
}

fn seal(window: &Window) {
    window.press("Seal the pack");
    window.sees("The pack is sealed. Save it below.");
    window.sees("SHA-256 of the manifest");
    window.looks("29-pack-sealed");
}

/// The password is shown once, with the letter that tells it to the person.
fn save_under_a_password(window: &Window) {
    window.answers_dialogs_with(&window.folder().join("pack.zip"));
    window.press("Save the ZIP: Pack 1");
    window.sees("Protect it with a password");
    window.looks("29-pack-saving");
    window.press("Save the ZIP");
    window.sees("It is shown this once and kept nowhere.");
    window.looks("29-pack-password");
    window.answers_dialogs_with(&window.folder().join("password.pdf"));
    window.press("Save the letter with the password");
    window.sees("password.pdf");
    window.press("I have the password");
    window.no_longer_sees("It is shown this once and kept nowhere.");
}

#[test]
#[ignore = "needs a window: cargo xtask test window"]
fn one_writes_the_words_of_a_letter_and_another_approves_them() {
    let office = Demonstration::make(20, TODAY);
    word_it_otherwise(&administrator(&office));
    let window = office.open_as(SUPERVISOR);
    approve(&window);
    compare_with_the_version(&window);
    window.go("#/templates");
    window.sees("Version 1 of the office");
    window.looks("30-letters-with-a-version");
}

/// Signs in who looks after the office.
pub(super) fn administrator(office: &Demonstration) -> Window {
    let window = office.open();
    window.select("Your name", "Ruth Ellery, administrator");
    window.fill("Passphrase", PASSPHRASE);
    window.press("Open the office");
    window.sees("as it stands on its letters");
    window
}

fn word_it_otherwise(window: &Window) {
    window.go("#/templates");
    window.press(ANSWER);
    window.sees("The office has no version of its own.");
    drawn(window);
    put_before(
        window,
        "Thank you for your request. ",
        "We hold information about",
    );
    window.until("the page says it", || {
        page_says(window, "thankyouforyourrequest.wehold").then_some(())
    });
    window.sees("It says what the law asks, under every law");
    window.sees("Draft kept");
    window.looks("30-letter-worded");
    window.press("Hand over for approval");
    window.sees("It is handed over.");
    window.sees("Ruth Ellery is changing it");
    window.looks("30-letter-handed-over");
}

/// Types words into the text of a template, before others that stand in it.
fn put_before(window: &Window, words: &str, others: &str) {
    let script = "const it = document.getElementById('template-text'); \
        const at = it.value.indexOf(arguments[0]); \
        it.focus(); it.setSelectionRange(at, at); return at;";
    let at = window.script(script, vec![others.into()]);
    assert!(at.as_f64() > Some(0.0), "“{others}” stands in the text");
    window.types(words);
}

fn approve(window: &Window) {
    window.go("#/templates/access-disclosed");
    window.sees("Ruth Ellery is changing it");
    window.press("Compare");
    window.sees("What is different");
    window.sees("Thank you for your request. We hold information");
    window.looks("30-letter-compared");
    window.press("Close");
    window.no_longer_sees("What is different");
    window.press("Approve");
    window.sees("Approve the changed letter");
    window.looks("30-letter-approving");
    save(window);
    window.sees("The letter is approved.");
    window.sees("Version 1 of the office");
    window.looks("30-letter-approved");
}

fn compare_with_the_version(window: &Window) {
    window.press("Compare");
    window.sees("Thank you for your request. We hold information");
    window.select("Compared with", "Version 1 of the office");
    window.sees("Nothing is different.");
    window.looks("30-letter-same");
    window.press("Close");
    window.no_longer_sees("Nothing is different.");
}

#[test]
#[ignore = "needs a window: cargo xtask test window"]
fn somebody_else_is_written_to() {
    let office = Demonstration::make(20, TODAY);
    let window = office.open_as(CASEWORKER);
    let case = log(&window, "Thistlewood", RECTIFICATION);
    decide(&window, &case);
    write(&window, &case, TO_OTHERS);
    window.sees("Who it goes to");
    window.sees("Enter the recipient’s name before making this letter.");
    window.looks("31-nobody-named");
    name_them(&window);
    window.press("Issue the letter");
    window.sees("to Ousebridge Town Council is stored");
    window.looks("31-letter-to-somebody-else");
    window.press("Issue it");
    window.sees(&format!("Issued: {TO_OTHERS}"));
    window.looks("31-somebody-else-written-to");
}

/// Who it goes to, and the words that the template leaves to the writer.
fn name_them(window: &Window) {
    window.fill("Who it goes to", "Ousebridge Town Council");
    window.sees("Enter the recipient’s address before making this letter.");
    window.fill("Their address", "The Moot Hall, Ousebridge, FN3 1AB");
    window.fill(
        "#letter-whose",
        "It is information about Marian Thistlewood: you had it from us by our letter OTC/17.",
    );
    window.fill(
        "#letter-done",
        "We have put right this: the year of birth was 1980 and is 1981.",
    );
    can_be_issued(window);
    drawn(window);
    window.looks("31-somebody-named");
}

#[test]
#[ignore = "needs a window: cargo xtask test window"]
fn a_form_is_given_out_with_a_case() {
    let office = Demonstration::make(20, TODAY);
    let window = office.open_as(CASEWORKER);
    let case = log(&window, "Thistlewood", ACCESS);
    window.go(&format!("{case}/letters"));
    window.press("A form to go with a letter");
    window.sees("stands on it, and its barcode");
    drawn(&window);
    let ordinary = ink(&window);
    window.select("How it is set", "Large, 16 point");
    window.until("the page is set anew", || {
        (ink(&window) != ordinary).then_some(())
    });
    drawn(&window);
    window.looks("32-form-of-a-case");
    window.answers_dialogs_with(&window.folder().join("form.pdf"));
    window.press("Save as PDF");
    window.sees("form.pdf");
    window.looks("32-form-saved");
}

/// The page as it is drawn.
fn ink(window: &Window) -> Option<String> {
    let drawn = "return document.querySelector('main canvas')?.toDataURL()";
    window.script(drawn, vec![]).as_str().map(str::to_owned)
}
