//! The main path by the keyboard alone.

use super::TODAY;
use fantoccini::key::Key;
use rightsdesk_tests::{Demonstration, PASSPHRASE};

#[test]
#[ignore = "needs a window: cargo xtask test window"]
fn a_case_is_reached_without_a_mouse() {
    let office = Demonstration::make(60, TODAY);
    let window = office.open();
    window.sees("Your name");
    window.tab_to("Your name");
    window.types("A");
    window.tab_to("Passphrase");
    window.types(PASSPHRASE);
    window.key(Key::Enter);
    window.sees("open cases");
    window.types("j");
    window.key(Key::Enter);
    window.sees("Next steps");
    window.types("2");
    window.sees("What happened");
    window.types("c");
    window.sees("Add a note");
    window.types("Rang the department; the file is on its way.");
    window.tab_to("Add the note");
    window.key(Key::Enter);
    window.sees("Note added");
    // The draft is put away before the dialog closes, and until then its keys are the only ones.
    window.no_longer_sees("Add the note");
    window.types("n");
    window.sees("How it came");
}
