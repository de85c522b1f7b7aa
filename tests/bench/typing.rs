//! From a key in the text of a letter to the page that has it, as whoever writes sees it.

use rightsdesk_tests::{Demonstration, Window};
use serde_json::json;

/// The day of the made-up office.
const TODAY: &str = "2026-11-23";
/// How many keys are measured, and how many before them are not.
const KEYS: u32 = 20;
const WARM: u32 = 3;

/// The median of some keys, in milliseconds.
///
/// # Panics
/// The window does not do what it should.
pub fn median() -> f64 {
    let office = Demonstration::make(60, TODAY);
    let window = office.open_as("Asha Nair, caseworker");
    let case = link(&window, "#/today", "main a[href*=\"/case/\"]");
    let case = case.split('/').nth(2).expect("the address of a case");
    let letters = format!("#/case/{case}/letters");
    let letter = link(&window, &letters, ".rd-choices a[href*=\"/letters/\"]");
    window.go(&letter);
    window.until("the page is drawn", || {
        let words = window.script(
            "return document.querySelector('.rd-sheetpaper p')?.textContent",
            vec![],
        );
        words.as_str().filter(|it| !it.is_empty()).map(|_| ())
    });
    window.script(MEASURE, vec![json!(WARM + KEYS)]);
    let took = window.until("every key is drawn", || {
        let took = window.script(
            "return window.took.length >= arguments[0] ? window.took : null",
            vec![json!(WARM + KEYS)],
        );
        took.as_array().cloned()
    });
    let mut took: Vec<f64> = took
        .iter()
        .skip(WARM as usize)
        .filter_map(|it| it.as_f64())
        .collect();
    took.sort_by(f64::total_cmp);
    took[took.len() / 2]
}

/// Where the first such link of a screen leads.
fn link(window: &Window, screen: &str, selector: &str) -> String {
    window.go(screen);
    let script = format!("return document.querySelector('{selector}')?.getAttribute('href')");
    window.until("a link is shown", || {
        window.script(&script, vec![]).as_str().map(str::to_owned)
    })
}

/// Types one word after another, each once the one before is on the page: the words of the page follow its
/// picture.
const MEASURE: &str = "
    const field = document.querySelector('.rd-block textarea');
    const before = field.value;
    const shown = () => document.querySelector('.rd-sheetpaper p').textContent;
    window.took = [];
    const type = (left) => {
        if (left === 0) return;
        const word = `Word${left}x`;
        const began = performance.now();
        field.value = `${word} ${before}`;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        const look = () => {
            if (!shown().includes(word)) return requestAnimationFrame(look);
            window.took.push(performance.now() - began);
            setTimeout(() => type(left - 1), 150);
        };
        requestAnimationFrame(look);
    };
    type(arguments[0]);
";
