//! Words of a sealed reason in a letter: they stand first on its list, and whoever may not let them stand is told so.

use super::steps::{drawn, log, save, write};
use super::{SUPERVISOR, TODAY};
use rightsdesk_tests::{Demonstration, Window};

const REASON: &str = "The log names one Quillfeather";

#[test]
#[ignore = "needs a window: cargo xtask test window"]
fn words_of_a_sealed_reason_are_for_a_supervisor() {
    let office = Demonstration::make(20, TODAY);
    let window = office.open_as(SUPERVISOR);
    let case = log(&window, "Thistlewood", "#log-rights");
    withhold_an_item(&window, &case);
    write(&window, &case, "Acknowledgement");
    drawn(&window);
    window.fill("#letter-next", "We will ask Mr Quillfeather.");
    window.sees("“Quillfeather” is of the sealed reason of item 1.");
    window.sees("1 is not to be told");
    window.looks("34-sealed-words");
    window.press("Issue it all the same…");
    window.sees("Words of a sealed reason stand in the letter.");
    window.looks("34-sealed-words-asked");
    window.press("Issue it");
    window.sees("Say why the letter leaves as it is.");
    window.fill(
        "Why it leaves all the same",
        "He is the officer in the case.",
    );
    window.press("Issue it");
    window.sees("Left by a supervisor’s word: He is the officer in the case.");
    window.looks("34-let-stand");
}

fn withhold_an_item(window: &Window, case: &str) {
    window.go(&format!("{case}/decision"));
    window.sees("Nothing is listed yet");
    window.press("List an item");
    window.fill("#item-title", "Intelligence log");
    window.fill("#item-source", "Intelligence");
    window.fill("#item-pages", "1");
    save(window);
    window.no_longer_sees("Save and list another");
    window.choose("Withhold it");
    choose_the_first_ground(window);
    window.fill("#rule-reason", "It would tell of somebody else.");
    window.fill("#rule-harm", REASON);
    save(window);
    window.sees("Item 1 is decided");
}

fn choose_the_first_ground(window: &Window) {
    let script = "const list = document.querySelector('#rule-grounds'); list.selectedIndex = 1; \
        list.dispatchEvent(new Event('change', { bubbles: true }));";
    window.script(script, vec![]);
}
