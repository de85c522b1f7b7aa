//! Arabic and Hebrew: what is read out and copied is what was written, in the order in which it is read;
//! and the file keeps to both standards.

use crate::fixture;
use crate::gated::{broken, keep};
use crate::spoken::{Spoken, spoken};
use letters::{Draft, Head, LetterError, Print, pdf};

const NAMES: [&str; 7] = [
    "عمر بن علي",
    "Mr عمر (أبو محمّد) Fenwick",
    "לאה בת־שבע כהן",
    "שָׁלוֹם 12, רחוב הגפן",
    "می‌خواهم",
    "محمد لاله ٣ گچپژ ڈاکٹر",
    "«الله» [نعم] – 9 May 2025",
];

fn letter(name: &str, text: &str) -> (Draft, Head) {
    let mut context = fixture::context("uk-gdpr");
    context.recipient.name = name.into();
    context.recipient.salutation = name.into();
    context.recipient.address = vec!["شارع النهر 12، مبنى (ب)".into(), "FN3 2LE".into()];
    let mut draft = fixture::made("acknowledgement", &context);
    assert!(draft.write("next", text));
    (draft, Head::of(&context))
}

#[test]
fn names_are_read_as_they_were_written() {
    for name in NAMES {
        let (draft, head) = letter(name, "Nothing more.");
        let bytes = pdf(&draft, &head).unwrap_or_else(|e| panic!("{name}: {e}"));
        keep(&format!("right-to-left-{}", name.len()), &bytes);
        let Spoken { text, .. } = spoken(&bytes);
        for expected in [format!("Dear {name}"), "شارع النهر 12، مبنى (ب)".into()] {
            assert!(text.contains(&expected), "{expected} is not in: {text}");
        }
        assert_eq!(broken(&bytes), Vec::<String>::new(), "{name}");
    }
}

const PARAGRAPH: &str = "طلبت نسخة من كل المعلومات التي نحتفظ بها عنك في 9 May 2025 (محضر رقم 15/2025)، \
    وسوف نجيبك قبل [الموعد](https://fenland.police.example/a) المحدد إن شاء الله. **شكرا لك** يا سيدي.";

#[test]
fn paragraphs_lists_tables_and_links_run_from_right_to_left() {
    let text = format!(
        "## القسم الأول\n\n{PARAGRAPH}\n\n{PARAGRAPH}\n\n1. {PARAGRAPH}\n2. ב\n\n- Left\n- ימין\n\n\
         | الرقم | البيان |\n|--:|---|\n| 1 | محضر |\n| 2 | Statement |\n\nEnglish: \u{202E}عمر\u{202C} asked, and we answer.\n"
    );
    let (draft, head) = letter("عمر", &text);
    for print in Print::ALL {
        let head = head.clone().in_print(print);
        let bytes = pdf(&draft, &head).expect("a PDF");
        keep(&format!("right-to-left-{print:?}").to_lowercase(), &bytes);
        assert_eq!(broken(&bytes), Vec::<String>::new(), "{print:?}");
        assert_eq!(bytes, pdf(&draft, &head).expect("again"));
        let Spoken { text, elements } = spoken(&bytes);
        let plain = PARAGRAPH.replace("**", "").replace(['[', ']'], "");
        let plain = plain.replace("(https://fenland.police.example/a)", "");
        assert_eq!(text.matches(&plain).count(), 3, "{text}");
        assert!(
            text.contains("English: عمر asked, and we answer."),
            "{text}"
        );
        if print == Print::EasyRead {
            continue;
        }
        let rtl = elements.iter().filter(|it| it.rtl);
        let tags: Vec<&str> = rtl.map(|it| it.tag.as_str()).collect();
        // The cells that head a column say that instead.
        assert_eq!(tags, ["H2", "P", "P", "P", "P", "P", "TD"], "{print:?}");
    }
}

#[test]
fn what_runs_from_right_to_left_begins_at_the_right() {
    let (draft, head) = letter("Marian Thistlewood", &format!("{PARAGRAPH}\n\nLeft."));
    let Spoken { elements, .. } = spoken(&pdf(&draft, &head).expect("a PDF"));
    let of = |start: &str| {
        let found = elements.iter().find(|it| it.text.starts_with(start));
        found.expect("the paragraph")
    };
    let (arabic, left) = (of("طلبت"), of("Left."));
    assert_eq!(left.left.round(), (25.0_f32 * 72.0 / 25.4).round());
    assert!(arabic.rtl && !left.rtl);
    // What is read first of it stands on the right, and so does its last line, which is short.
    assert!(
        arabic.left > 200.0 && arabic.last_left > 200.0,
        "{arabic:?}"
    );
}

#[test]
fn the_order_of_letters_cannot_be_turned_round_by_hand() {
    let (draft, head) = letter("עידו \u{202E}Marian\u{202C}", "Nothing.");
    let Spoken { text, .. } = spoken(&pdf(&draft, &head).expect("a PDF"));
    assert!(text.contains("עידו Marian"), "{text}");
    let (draft, head) = letter("ܫܠܡܐ", "Nothing.");
    let refused = pdf(&draft, &head);
    assert!(matches!(
        refused,
        Err(LetterError::MissingGlyph {
            character: 'ܫ', ..
        })
    ));
}
