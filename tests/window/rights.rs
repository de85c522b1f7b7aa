//! Rights of the 1998 Act, clicked through: a notice with statements missing, and a signpost.

use super::{CASEWORKER, TODAY};
use fantoccini::key::Key;
use rightsdesk_tests::{Demonstration, Window};

#[test]
#[ignore = "needs a window: cargo xtask test window"]
fn a_notice_of_1998_names_what_it_lacks() {
    let office = Demonstration::make(20, TODAY);
    let window = office.open_as(CASEWORKER);
    log(
        &window,
        "That we stop handling that causes damage or distress (1998 Act) Preventing damage or distress",
    );
    window.picture("21-log-1998");
    window.press("Log it");
    window.sees("Logged as");
    window.picture("21-case-1998");
    window.press("Change what makes part A valid");
    window.sees("Does it describe the damage or distress?");
    window.choose("#validity-describes-harm");
    window.is_accessible("what makes a notice valid");
    window.picture("21-validity-1998");
    window.press("Save");
    window.sees("5 things are missing");
    window.types("5");
    window.sees("Letters this case can send");
    write(&window, "What the notice still needs");
    let letter = typed(&window);
    assert!(
        letter.contains("Describe the personal information"),
        "{letter}"
    );
    assert!(
        !letter.contains("Describe the damage or distress."),
        "{letter}"
    );
    window.picture("21-letter-1998");
}

/// Section 14 is for a court, section 42 for the regulator: the office tells the person where to turn.
#[test]
#[ignore = "needs a window: cargo xtask test window"]
fn rights_that_others_answer_are_signposted() {
    let office = Demonstration::make(20, TODAY);
    let window = office.open_as(CASEWORKER);
    for (right, who, letter) in [
        (
            "To have wrong or incomplete information put right Rectification",
            "court",
            "court",
        ),
        (
            "The regulator to look at how we handle information Complaint to the regulator",
            "regulator",
            "the regulator",
        ),
    ] {
        log(&window, right);
        window.press("Log it");
        window.sees("Logged as");
        window.sees(who);
        window.is_accessible(right);
        window.press("Review and decision");
        window.choose("#decide-outcome");
        window.fill("Reasons for the file", "It is not ours to decide.");
        window.control_key(char::from(Key::Enter));
        window.no_longer_sees("What is the outcome?");
        window.types("5");
        window.press("Write it");
        window.sees("What the law asks of this letter");
        assert!(typed(&window).contains(letter), "{}", typed(&window));
    }
    window.picture("21-signpost-1998");
}

/// Opens the letter of this name.
fn write(window: &Window, name: &str) {
    let click = "const row = [...document.querySelectorAll('main li, main tr')].find((it) => it.innerText.includes(arguments[0])); \
                 row.querySelector('a, button').click()";
    window.script(click, vec![name.into()]);
    window.sees("What the law asks of this letter");
}

/// What stands in the boxes of a letter.
fn typed(window: &Window) -> String {
    window.until("the letter is there to be edited", || {
        let all = "return [...document.querySelectorAll('main textarea')].map((it) => it.value).join('\\n')";
        let text = window.script(all, vec![]).as_str().map(str::to_owned);
        text.filter(|text| !text.is_empty())
    })
}

fn log(window: &Window, right: &str) {
    window.go("#/log");
    window.sees("How it came");
    window.choose("Post");
    window.fill_date("log-received", "9", "11", "2010");
    for (field, text) in [("given", "Marian"), ("family", "Thistlewood")] {
        window.fill(&format!("#log-subject-{field}"), text);
    }
    window.fill(
        "#log-subject-address",
        "7 Willow Drove, Ousebridge, FN3 2LD",
    );
    window.choose("The subject");
    window.choose("Anything else: staff, complaints, licensing, contracts");
    window.choose("No doubt");
    window.fill("#log-scope", "Stop sharing my address with the landlord.");
    // Last: what makes it valid comes with it and moves what stands below.
    window.choose(right);
    window.sees("1998");
}
