//! Steps that journeys of letters take: a request logged, decided and filed, a letter opened and made ready.

use fantoccini::key::Key;
use rightsdesk_tests::Window;
use std::fs;
use std::path::PathBuf;

/// The words of the page that is shown, in small letters and without spaces.
const PAGE: &str = "const words = document.querySelector('.rd-letter__pdf p')?.textContent ?? ''; \
    return words.replace(/\\s/g, '').toLowerCase();";

/// Logs a request for this right: the address of its case.
pub(super) fn log(window: &Window, family: &str, right: &str) -> String {
    window.go("#/log");
    window.sees("How it came");
    window.choose("Post");
    window.fill_date("log-received", "9", "11", "2026");
    for (field, text) in [
        ("title", "Ms"),
        ("given", "Marian"),
        ("family", family),
        ("address", "7 Willow Drove, Ousebridge, FN3 2LD"),
    ] {
        window.fill(&format!("#log-subject-{field}"), text);
    }
    window.choose("The subject");
    window.choose("Anything else: staff, complaints, licensing, contracts");
    window.choose("No doubt");
    window.fill("#log-scope", "The file of my complaint about the counter.");
    // Last: what makes it valid comes with it and moves what stands below.
    window.choose(right);
    window.press("Log it");
    window.until("the case is open", || {
        let address = "return location.hash.match(/^#\\/case\\/[^/]+/)?.[0]";
        let address = window.script(address, vec![]);
        address.as_str().map(str::to_owned)
    })
}

/// Decides as the person wishes: the first of the outcomes.
pub(super) fn decide(window: &Window, case: &str) {
    window.go(&format!("{case}/decision"));
    window.sees("What is the outcome?");
    window.choose("#decide-outcome");
    window.fill("Reasons for the file", "Nothing stands against it.");
    save(window);
    window.no_longer_sees("What is the outcome?");
}

/// Adds files to a case that has none, each as what it is to it.
pub(super) fn add(window: &Window, case: &str, files: &[(&str, Vec<u8>, &str)]) {
    let made = |(name, content, _): &(&str, Vec<u8>, &str)| {
        let path = window.folder().join(name);
        fs::write(&path, content).unwrap();
        path
    };
    window.go(&format!("{case}/documents"));
    window.sees("No document yet");
    window.answers_file_dialog(&files.iter().map(made).collect::<Vec<PathBuf>>());
    window.press("Add files");
    window.sees("What it is to the case");
    for (at, (.., kind)) in files.iter().enumerate() {
        window.select(&format!("#file-{at}-kind"), kind);
    }
    save(window);
    window.no_longer_sees("What it is to the case");
}

/// A picture that grows lighter from its top to its foot.
pub(super) fn photograph() -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, 320, 200);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    let dots: Vec<u8> = (0..200).flat_map(|grey| [grey; 320 * 3]).collect();
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&dots).unwrap();
    writer.finish().unwrap();
    file
}

/// Opens one of the letters that a case can send.
pub(super) fn write(window: &Window, case: &str, title: &str) {
    window.go(&format!("{case}/letters"));
    window.press(title);
    window.sees("What the law asks of this letter");
}

/// Writes something in place of each prompt that the template leaves to the writer.
pub(super) fn fill_prompts(window: &Window) {
    let script = "const texts = [...document.querySelectorAll('main textarea')]; \
        for (const it of texts.filter((it) => it.value.includes('['))) { \
            it.value = it.value.replace(/\\[[^\\]]*\\]/g, 'it is as the file has it'); \
            it.dispatchEvent(new Event('input', { bubbles: true })); \
        }";
    window.script(script, vec![]);
}

/// Issues the letter, to leave later.
pub(super) fn make_ready(window: &Window) {
    can_be_issued(window);
    window.press("Issue the letter");
    window.sees("It cannot be changed afterwards");
    window.choose("Not yet: it is ready, and leaves later");
    window.press("Issue it");
    window.sees("Issued: ");
    window.sees("Has not left");
}

/// Waits until nothing keeps the letter from being issued.
pub(super) fn can_be_issued(window: &Window) {
    window.until("the letter can be issued", || {
        let free = "const act = document.querySelector('[data-command=issue-this]'); \
            return act !== null && !act.hasAttribute('aria-disabled');";
        window.script(free, vec![]).as_bool().filter(|free| *free)
    });
}

pub(super) fn drawn(window: &Window) {
    window.until("the page is drawn", || {
        let drawn = window.script(include_str!("drawn.js"), vec![]);
        drawn.as_bool().filter(|drawn| *drawn)
    });
}

pub(super) fn page_says(window: &Window, words: &str) -> bool {
    let page = window.script(PAGE, vec![]);
    page.as_str().is_some_and(|page| page.contains(words))
}

/// Does what the form that is asked with does.
pub(super) fn save(window: &Window) {
    window.control_key(char::from(Key::Enter));
}
