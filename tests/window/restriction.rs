//! A case is restricted, put on hold and linked by a supervisor; somebody else opens it for a reason.

use super::{CASEWORKER, SUPERVISOR, TODAY};
use rightsdesk_tests::{Demonstration, Window};

/// The newest case of the register: its address.
fn newest(window: &Window) -> String {
    window.go("#/register");
    window.until("the register shows a case", || {
        let link =
            "return document.querySelector('main tbody a[href*=\"/case/\"]')?.getAttribute('href')";
        window.script(link, vec![]).as_str().map(str::to_owned)
    })
}

#[test]
#[ignore = "needs a window: cargo xtask test window"]
fn a_case_is_restricted_and_opened_all_the_same() {
    let office = Demonstration::make(60, TODAY);
    let case = restrict(&office.open_as(SUPERVISOR));
    let window = office.open_as(CASEWORKER);
    window.go(&case);
    window.sees("is restricted");
    window.is_accessible("a restricted case");
    window.picture("23-restricted");
    window.press("Open the case");
    window.sees("Say why you must open the case.");
    window.fill("Why you must open it", "The person is at the counter.");
    window.press("Open the case");
    window.sees("Next steps");
    window.picture("23-glass-broken");
}

fn restrict(window: &Window) -> String {
    let case = newest(window);
    window.go(&case);
    window.sees("Linked cases");
    for (name, button, words) in [
        (
            "23-restrict",
            "Restrict it to named people",
            "Who may open it",
        ),
        ("23-hold", "Put it on hold", "on hold"),
    ] {
        window.press("More actions");
        window.sees("What can be done to this case");
        let script = "[...document.querySelectorAll('dialog button')].find((it) => it.textContent.trim().startsWith(arguments[0])).click()";
        window.script(script, vec![button.into()]);
        window.sees(words);
        window.is_accessible(name);
        window.picture(name);
        window.press("Cancel");
    }
    window.press("More actions");
    let script = "[...document.querySelectorAll('dialog button')].find((it) => it.textContent.trim().startsWith('Restrict it')).click()";
    window.script(script, vec![]);
    window.sees("Who may open it");
    window.fill("Why", "About a colleague.");
    window.press("Restrict it");
    window.sees("The case is restricted.");
    window.picture("23-restricted-named");
    case
}
