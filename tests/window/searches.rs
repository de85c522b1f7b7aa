//! A department is asked, answers, and the office sees what is out.

use super::{CASEWORKER, SUPERVISOR, TODAY};
use fantoccini::key::Key;
use rightsdesk_tests::{Demonstration, Window};

#[test]
#[ignore = "needs a window: cargo xtask test window"]
fn a_department_is_asked_and_answers() {
    let office = Demonstration::make(60, TODAY);
    let window = office.open_as(CASEWORKER);
    window.sees("open cases");
    window.types("j");
    window.key(Key::Enter);
    window.sees("Next steps");
    ask(&window);
    answer(&window);
}

fn ask(window: &Window) {
    window.types("s");
    window.sees("Ask a department to search");
    window.select("Department", "Custody Records");
    window.sees("answer by Monday 7 December 2026");
    window.choose("Custody system");
    window.is_accessible("asking a department");
    window.picture("18-ask-a-department");
    window.press("Record as sent");
    window.sees("Recorded: Custody Records was asked");
    window.sees("What was asked");
}

fn answer(window: &Window) {
    window.press("Record what came back");
    window.sees("What came back from Custody Records");
    window.press("Record it");
    window.sees("There is a problem");
    window.fill_date("reply-on", "23", "11", "2026");
    window.fill("Who answered", "Sergeant Pole");
    window.choose("Something was found");
    window.fill("Pages", "14");
    window.is_accessible("what came back");
    window.press("Record it");
    window.sees("Recorded: what came back from Custody Records");
    window.sees("14 pages");
    window.is_accessible("the searches of a case");
    window.picture("18-case-searches");
}

#[test]
#[ignore = "needs a window: cargo xtask test window"]
fn a_supervisor_sees_what_is_out() {
    let office = Demonstration::make(400, TODAY);
    let window = office.open_as(SUPERVISOR);
    window.go("#/searches/all");
    window.sees("How the departments kept their days");
    window.looks("19-searches");
    let case = window.until("a search that is out", || {
        let link = "return document.querySelector('main table a[href*=\"/searches/\"]')?.getAttribute('href')";
        window.script(link, vec![]).as_str().map(str::to_owned)
    });
    window.go(&case);
    window.sees("What was asked");
    window.picture("19-case-searches");
    let case = case.split('/').nth(2).expect("an address of a case");
    window.go(&format!("#/case/{case}/decision"));
    window.sees("outcome");
    window.looks("20-case-review");
}
