//! A thousand made-up names and addresses of every length and in many scripts: each is set within the page, or the
//! letter says which character it cannot set.
#![allow(clippy::expect_used, clippy::panic)]

mod fixture;

use letters::{Head, LetterError, pdf};
use lopdf::{Document, Object};

/// Sounds from which names are made, by script; the last has no font.
const SCRIPTS: [&[&str]; 7] = [
    &[
        "mar",
        "ian",
        "this",
        "tle",
        "wood",
        "o\u{2019}",
        "ngu",
        "\u{f8}y",
        "łó",
        "dź",
        "ŵyl",
        "siân",
        "zdz",
        "ß",
    ],
    &["χρή", "στος", "παπ", "πάς", "ελέ", "νη", "μα"],
    &["дми", "трий", "щер", "ба", "ков", "қа", "ғал"],
    &["nguyễn", "thị", "ánh", "e\u{301}", "ọ̀", "đặ", "ng"],
    &["عمر", "فاط", "مة", "نور", "ال"],
    &["שרה", "לוי", "דוד", "כהן"],
    &["王", "小", "明", "한", "글"],
];
/// The script of the last row.
const NONE: usize = 6;

/// Numbers that look drawn, the same each time (a linear congruential generator, Knuth's constants).
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % most
    }

    /// A word of one to seven sounds; now and then one that no line takes whole.
    fn word(&mut self, script: usize) -> String {
        let sounds = SCRIPTS[script];
        let most = if self.below(40) == 0 { 40 } else { 7 };
        let count = 1 + self.below(most);
        (0..count)
            .map(|_| sounds[self.below(sounds.len())])
            .collect()
    }

    fn words(&mut self, script: usize, most: usize) -> String {
        let count = 1 + self.below(most);
        let all: Vec<String> = (0..count).map(|_| self.word(script)).collect();
        all.join(" ")
    }
}

/// Where each piece of text of a page begins: x and y in points, from the lower left.
fn starts(document: &Document, page: lopdf::ObjectId) -> Vec<(f32, f32)> {
    let content = document.get_and_decode_page_content(page).expect("content");
    let operations = content.operations;
    let number = |it: &Object| it.as_float().expect("a number");
    operations
        .iter()
        .filter(|it| it.operator == "Tm")
        .map(|it| (number(&it.operands[4]), number(&it.operands[5])))
        .collect()
}

#[test]
fn a_thousand_names_and_addresses_fit_or_say_what_does_not() {
    let mut dice = Dice(7);
    let (mut set, mut refused) = (0, 0);
    for round in 0..1000 {
        let script = dice.below(SCRIPTS.len());
        let mut context = fixture::context("uk-gdpr");
        context.recipient.name = dice.words(script, 5);
        context.recipient.salutation = dice.word(script);
        let lines = 1 + dice.below(9);
        context.recipient.address = (0..lines).map(|_| dice.words(script, 6)).collect();
        let draft = fixture::made("access-neither", &context);
        match pdf(&draft, &Head::of(&context)) {
            Ok(bytes) => {
                assert_ne!(script, NONE, "round {round}");
                set += 1;
                let document = Document::load_mem(&bytes).expect("it loads");
                let pages = document.get_pages();
                assert!(pages.len() <= 4, "round {round}: {} pages", pages.len());
                for (x, y) in pages.into_values().flat_map(|page| starts(&document, page)) {
                    assert!(
                        (30.0..560.0).contains(&x) && (20.0..830.0).contains(&y),
                        "round {round}: {x} {y}"
                    );
                }
            }
            Err(LetterError::MissingGlyph { character, .. }) => {
                assert_eq!(script, NONE, "round {round}: {character}");
                refused += 1;
            }
            Err(other) => panic!("round {round}: {other}"),
        }
    }
    assert!(set > 700 && refused > 90, "{set} set, {refused} refused");
}
