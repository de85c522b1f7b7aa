//! What comes out of the PDF is what went in: names in any of the scripts, values with Markdown in
//! them, every letter of any text; and the same bytes for the same letter.
#![allow(clippy::expect_used, clippy::panic)]

mod fixture;

use letters::{Draft, Head, LetterContext, LetterError, Print, check, draft, pdf, plain_text};
use lopdf::Document;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

/// The text of a PDF as a reader copies it, lines and pages run together.
fn extracted(bytes: &[u8]) -> String {
    let document = Document::load_mem(bytes).expect("it loads");
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let text = document.extract_text(&pages).expect("text");
    let composed: String = text.nfc().collect();
    composed.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn letter_for(name: &str) -> (Draft, Head) {
    let mut context = fixture::context("uk-gdpr");
    context.recipient.name = name.into();
    context.recipient.salutation = name.into();
    (
        fixture::made("acknowledgement", &context),
        Head::of(&context),
    )
}

#[test]
fn names_come_out_as_they_went_in() {
    let names = [
        "Marian Thistlewood",
        "Łódź Ŵyl Siân",
        "Agnieszka Szymańska",
        "Nguyễn Thị Ánh",
        "Χρήστος Παππάς",
        "Дмитрий Щербаков",
        "Қасым Ғалым",
        "O\u{2019}Brien-Žižek",
        "Ann*Marie_Lee",
        "R|S [T] <U> #V",
        "Øystein Ægir",
        "Ẹniọlá Ọ̀ṣun",
        "İbrahim Güneş",
        "J\u{fc}rgen Wei\u{df}",
    ];
    for name in names {
        let (draft, head) = letter_for(name);
        let bytes = pdf(&draft, &head).unwrap_or_else(|e| panic!("{name}: {e}"));
        let text = extracted(&bytes);
        // Accents that are set one by one may be read with a space between them.
        let joined = |s: &str| s.replace(' ', "");
        assert!(
            joined(&text).contains(&joined(&format!("Dear {name}"))),
            "{name} is not in: {text}"
        );
        assert!(
            plain_text(&draft).contains(&format!("Dear {name}")),
            "{name}"
        );
    }
}

#[test]
fn decomposed_accents_are_composed() {
    let (draft, head) = letter_for("Rene\u{301} Zo\u{308}e\u{301}\u{200B} x\u{302}");
    let text = extracted(&pdf(&draft, &head).expect("a PDF"));
    assert!(text.contains("Dear René Zöé"), "{text}");
}

#[test]
fn a_character_that_no_font_has_is_named() {
    for (name, character) in [
        ("王小明", '王'),
        ("Omar \u{715}", '\u{715}'),
        ("Ann 😀", '😀'),
        ("Ann \u{7}", '\u{7}'),
    ] {
        let (draft, head) = letter_for(name);
        match pdf(&draft, &head) {
            Err(LetterError::MissingGlyph {
                character: found,
                code,
                place,
            }) => {
                assert_eq!((found, code), (character, u32::from(character)));
                assert!(place.contains(character), "{place}");
            }
            other => panic!("{name}: {:?}", other.map(|b| b.len())),
        }
    }
}

#[test]
fn what_a_letter_lacks_is_named() {
    let good = fixture::context("dpa-2018-part-3");
    let changed = |change: fn(&mut LetterContext)| {
        let mut context = good.clone();
        change(&mut context);
        context
    };
    let cases: [(&str, LetterContext, &str); 6] = [
        (
            "acknowledgement",
            changed(|c| c.recipient.address = vec![" ".into()]),
            "Enter the recipient’s address before making this letter.",
        ),
        (
            "acknowledgement",
            changed(|c| c.recipient.name.clear()),
            "Enter the recipient’s name before making this letter.",
        ),
        (
            "acknowledgement",
            changed(|c| c.case.scope.clear()),
            "This letter needs “case.scope”, which is not recorded on the case.",
        ),
        (
            "extension-notice",
            changed(|c| c.extension = None),
            "This letter needs “extension.last_day”, which is not recorded on the case.",
        ),
        (
            "access-partly",
            changed(|c| c.decision = None),
            "This letter needs “decision.reasons”, which is not recorded on the case.",
        ),
        (
            "extension-notice",
            fixture::context("dpa-1998"),
            "The letter “extension-notice” is not for requests under dpa-1998.",
        ),
    ];
    for (id, context, message) in cases {
        let template = letters::Templates::shipped()
            .and_then(|t| t.get(id))
            .expect("the template");
        assert_eq!(
            draft(template, &context).expect_err(id).to_string(),
            message
        );
    }
}

#[test]
fn a_template_that_is_wrong_says_where() {
    let cases = [
        (
            "{{ case.colour }}",
            "The letter template “t” asks for “case.colour”, which no case has (line 10).",
        ),
        (
            "{% if weather %}x{% endif %}",
            "The letter template “t” asks for “weather”, which no case has (line 10).",
        ),
        (
            "{{ office.department.floor }}",
            "The letter template “t” asks for “office.department.floor”, which no case has (line 10).",
        ),
    ];
    for (text, message) in cases {
        let source = format!(
            "+++\nid = \"t\"\nkind = \"k\"\ntitle = \"T\"\nregimes = [\"uk-gdpr\"]\nversion = 1\n+++\n<!-- a: A -->\n\n{text}\n"
        );
        let template = letters::Template::parse(&source).expect("front matter");
        assert_eq!(
            draft(&template, &fixture::context("uk-gdpr"))
                .expect_err(text)
                .to_string(),
            message
        );
    }
    assert!(letters::Template::parse("no front matter").is_err());
}

#[test]
fn a_letter_with_a_prompt_is_not_issued() {
    let context = fixture::context("uk-gdpr");
    let mut draft = fixture::made("clarification-request", &context);
    let head = Head::of(&context);
    assert!(pdf(&draft, &head).is_ok(), "a draft may have prompts");
    let error =
        pdf(&draft, &head.clone().issued(context.letter_date)).expect_err("a prompt is left");
    assert!(
        error.to_string().contains("[ask one plain question"),
        "{error}"
    );
    draft = fixture::answered(draft);
    assert!(pdf(&draft, &head.clone().issued(context.letter_date)).is_ok());
    assert!(draft.write("why", "Because {{ case.colour }} matters."));
    assert!(
        pdf(&draft, &head).is_err(),
        "a typed placeholder never prints"
    );
}

#[test]
fn the_same_letter_is_the_same_file() {
    for (name, draft, head) in fixture::letters() {
        assert_eq!(pdf(&draft, &head), pdf(&draft, &head), "{name}");
    }
    let (draft, head) = letter_for("Agnieszka Szymańska");
    let bytes = pdf(&draft, &head).expect("a PDF");
    let other = pdf(&draft, &head.clone().issued(fixture::day("2026-11-23"))).expect("a PDF");
    assert_ne!(bytes, other);
}

/// How often each letter and digit stands in a text.
fn letters_of(text: &str) -> std::collections::BTreeMap<char, usize> {
    let mut count = std::collections::BTreeMap::new();
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .for_each(|c| *count.entry(c).or_default() += 1);
    count
}

/// Markdown that nests, tabulates and misbehaves.
fn markdown() -> impl Strategy<Value = String> {
    let word = "[a-zA-Z0-9łŵéñЩω]{1,24}";
    let start = prop::sample::select(vec![
        "", "# ", "### ", "- ", "  - ", "1. ", "> ", "    ", "| ", "\n", "**", "\\", "* * ",
        "|-|\n",
    ]);
    let line = (start, prop::collection::vec(word, 1..30))
        .prop_map(|(start, words)| format!("{start}{}", words.join(" ")));
    prop::collection::vec(line, 1..60).prop_map(|lines| lines.join("\n"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_letter_of_any_text_is_on_a_page(text in markdown()) {
        let context = fixture::context("uk-gdpr");
        let mut draft = fixture::made("acknowledgement", &context);
        draft.sections.retain(|s| s.id == "next");
        draft.sections[0].heading = None;
        draft.write("next", &text);
        let shown = letters_of(&extracted(&pdf(&draft, &Head::of(&context)).expect("a PDF")));
        for (letter, times) in letters_of(&plain_text(&draft)) {
            prop_assert!(shown.get(&letter).is_some_and(|n| *n >= times), "{} is lost", letter);
        }
    }

    #[test]
    fn a_draft_is_read_back_as_it_was_written(text in "[ -~\\n\\\\<!>]{0,200}", more in markdown()) {
        let context = fixture::context("dpa-2018-part-3");
        let mut draft = fixture::made("access-partly", &context);
        draft.write("withheld", &text);
        draft.write("sending", &format!("<!-- x: y -->\n\\<!-- {more}"));
        let stored = draft.to_markdown().expect("written");
        prop_assert_eq!(&Draft::from_markdown(&stored).expect("read"), &draft);
        prop_assert_eq!(&Draft::from_markdown(&stored.replace('\n', "\r\n")).expect("read"), &draft);
    }

    #[test]
    fn a_check_never_panics_and_an_emptied_section_never_counts(text in "\\PC{0,80}") {
        let mut draft = fixture::made("access-partly", &fixture::context("dpa-2018-part-3"));
        draft.write("withheld", &text);
        let required = letters::Required { id: "reasons".into(), words: String::new(), citation: String::new() };
        let result = check(&draft, &[required]).remove(0);
        prop_assert!(!result.present || text.to_lowercase().contains("because"));
    }
}

/// Size, x and y of every piece of text on a page; points from the bottom left.
fn pieces(document: &Document, page: lopdf::ObjectId) -> Vec<[f32; 3]> {
    let content = document.get_and_decode_page_content(page).expect("content");
    let mut size = 0.0;
    let mut out = Vec::new();
    for it in &content.operations {
        let number = |at: usize| it.operands.get(at).and_then(|it| it.as_float().ok());
        match it.operator.as_str() {
            "Tf" => size = number(1).unwrap_or_default(),
            "Tm" => out.push([
                size,
                number(4).unwrap_or_default(),
                number(5).unwrap_or_default(),
            ]),
            _ => {}
        }
    }
    out
}

#[test]
fn large_print_is_large_but_for_what_the_window_of_the_envelope_shows() {
    let (draft, head) = letter_for("Marian Thistlewood");
    for (print, least) in [(Print::Large, 16.0), (Print::Larger, 20.0)] {
        let bytes = pdf(&draft, &head.clone().in_print(print)).expect("a PDF");
        let document = Document::load_mem(&bytes).expect("it loads");
        for (n, page) in document.page_iter().enumerate() {
            // Millimetres from the left and from the top.
            let mm = |points: f32| points * 25.4 / 72.0;
            for [size, x, y] in pieces(&document, page) {
                let (left, top) = (mm(x), 297.0 - mm(y));
                let window = (20.0..110.0).contains(&left) && (46.0..80.0).contains(&top);
                let letterhead = left > 105.0 && top < 80.0 || top < 40.0;
                let fits = match n == 0 && (window || letterhead) {
                    true => size >= 12.0,
                    false => size >= least,
                };
                assert!(fits, "{print:?}, page {n}: {size} points at {left}, {top}");
                assert!(
                    n > 0 || !window || size == 12.0,
                    "the window holds the address alone"
                );
            }
        }
    }
}
