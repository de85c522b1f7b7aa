//! What goes with a letter: pictures, and the pages of other files, each where it can be seen and named.

use crate::bookmarks::bookmarks;
use crate::crest::SVG;
use crate::fixture;
use crate::gated::{broken, keep};
use crate::spoken::spoken;
use letters::{Annex, Crest, Draft, Head, LetterError, pdf, pdf_with_annexes, protect};
use lopdf::{Dictionary, Document, Object, Stream, dictionary};

fn letter() -> (Draft, Head) {
    let context = fixture::context("uk-gdpr");
    let draft = fixture::made("acknowledgement", &context);
    (draft, Head::of(&context))
}

fn image() -> Vec<u8> {
    Crest::from_file(SVG).expect("a picture").png().to_vec()
}

/// A grey JPEG of eight by eight dots, taken with the camera on its side, with a note beside it.
fn photograph() -> Vec<u8> {
    let mut out = vec![0xFF, 0xD8];
    let mut segment = |marker: u8, data: &[u8]| {
        out.extend([0xFF, marker]);
        out.extend(((data.len() + 2) as u16).to_be_bytes());
        out.extend(data);
    };
    let exif = b"Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
    segment(0xE1, exif);
    segment(0xFE, b"taken at the back door");
    segment(0xDB, &[vec![0], vec![1; 64]].concat());
    segment(0xC0, &[8, 0, 8, 0, 16, 1, 1, 0x11, 0]);
    segment(0xC4, &[&[0x00, 0, 1][..], &[0; 14], &[0]].concat());
    segment(0xC4, &[&[0x10, 0, 1][..], &[0; 14], &[0]].concat());
    segment(0xDA, &[1, 1, 0, 0, 63, 0]);
    out.extend([0x00, 0xFF, 0xD9]);
    out
}

/// A PDF of two pages made elsewhere: one turned, with a font that is not in it, a note, a script and a
/// file hidden in it.
fn foreign() -> Document {
    let mut d = Document::with_version("1.4");
    let pages = d.new_object_id();
    let font = d.add_object(
        dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" },
    );
    let note = d.add_object(dictionary! {
        "Type" => "Annot", "Subtype" => "Text", "Contents" => Object::string_literal("SECRET NOTE"),
        "Rect" => vec![0.into(), 0.into(), 9.into(), 9.into()],
    });
    let resources = dictionary! { "Font" => dictionary! { "F1" => font } };
    let mut kids = Vec::new();
    for (n, turn) in [(1, 0), (2, 90)] {
        let text = format!(
            "/P <</MCID 0>> BDC BT /F1 40 Tf 60 700 Td (FOREIGN {n}) Tj ET EMC 2 w 10 10 575 822 re S"
        );
        let content = d.add_object(Stream::new(Dictionary::new(), text.into_bytes()));
        let page = d.add_object(dictionary! {
            "Type" => "Page", "Parent" => pages, "Contents" => content, "Rotate" => turn,
            "Annots" => vec![note.into()],
        });
        kids.push(page.into());
    }
    let media: Vec<Object> = vec![0.into(), 0.into(), 595.into(), 842.into()];
    d.set_object(
        pages,
        dictionary! {
            "Type" => "Pages", "Count" => 2, "Kids" => kids, "MediaBox" => media, "Resources" => resources,
        },
    );
    let script =
        dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("SECRET SCRIPT") };
    let catalog =
        d.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages, "OpenAction" => script });
    d.trailer.set("Root", catalog);
    d
}

fn bytes_of(document: &mut Document) -> Vec<u8> {
    let mut out = Vec::new();
    document.save_to(&mut out).expect("saved");
    out
}

fn holds(bytes: &[u8], words: &str) -> bool {
    let document = Document::load_mem(bytes).expect("it loads");
    let text = |it: &Object| match it {
        Object::Stream(it) if it.dict.has(b"Filter") => {
            it.decompressed_content().unwrap_or_default()
        }
        Object::Stream(it) => it.content.clone(),
        other => format!("{other:?}").into_bytes(),
    };
    let mut objects = document.objects.values().map(text);
    objects.any(|it| it.windows(words.len()).any(|part| part == words.as_bytes()))
}

#[test]
fn pictures_go_with_a_letter_that_keeps_to_both_standards() {
    let (draft, head) = letter();
    let annexes = [
        Annex::picture("Map & plan", "A map of the area", &image()).expect("a PNG"),
        Annex::picture("The door", "A photograph of the door", &photograph()).expect("a JPEG"),
    ];
    let bytes = pdf_with_annexes(&draft, &head, &annexes).expect("a PDF");
    keep("annexes-pictures", &bytes);
    assert_eq!(broken(&bytes), Vec::<String>::new());
    assert_eq!(
        bytes,
        pdf_with_annexes(&draft, &head, &annexes).expect("again")
    );
    let alone = Document::load_mem(&pdf(&draft, &head).expect("a PDF")).expect("it loads");
    let document = Document::load_mem(&bytes).expect("it loads");
    let (letter, all) = (alone.get_pages().len(), document.get_pages().len());
    assert_eq!(all, letter + 2);
    let foot = document.extract_text(&[all as u32]).expect("text");
    assert!(foot.contains(&format!("Page {all} of {all}")), "{foot}");
    let read = spoken(&bytes).elements;
    let figures: Vec<_> = read.iter().filter(|it| it.tag == "Figure").collect();
    let words: Vec<_> = figures
        .iter()
        .filter_map(|it| it.alternative.as_deref())
        .collect();
    assert_eq!(words, ["A map of the area", "A photograph of the door"]);
    let heads: Vec<_> = read
        .iter()
        .filter(|it| it.tag == "H1")
        .map(|it| it.text.trim())
        .collect();
    assert_eq!(heads[1..], ["Annex A: Map & plan", "Annex B: The door"]);
    // Sixteen dots wide and eight high as taken, it stands upright.
    let [left, bottom, right, top] = figures[1].bounds.expect("bounds");
    assert!(((top - bottom) / (right - left) - 2.0).abs() < 0.01);
    let marks = bookmarks(&bytes);
    assert!(
        marks.contains(&(0, "Annex B: The door".into(), all as u32)),
        "{marks:?}"
    );
    assert!(
        !holds(&bytes, "back door"),
        "the note of the camera stays behind"
    );
}

#[test]
fn the_pages_of_another_file_are_shown_and_nothing_else_of_it() {
    let (draft, head) = letter();
    let annex = Annex::pages("The report", &bytes_of(&mut foreign())).expect("a PDF");
    let annexes = [annex.clone(), annex];
    let bytes = pdf_with_annexes(&draft, &head, &annexes).expect("a PDF");
    keep("annexes-pages", &bytes);
    assert_eq!(
        bytes,
        pdf_with_annexes(&draft, &head, &annexes).expect("again")
    );
    let read = spoken(&bytes).elements;
    let words: Vec<_> = read
        .iter()
        .filter_map(|it| it.alternative.as_deref())
        .collect();
    let twice = ["Page 1 of 2 of The report", "Page 2 of 2 of The report"].repeat(2);
    assert_eq!(words, twice);
    assert!(holds(&bytes, "FOREIGN 2") && holds(&bytes, "Helvetica"));
    for secret in ["SECRET NOTE", "SECRET SCRIPT", "MCID 0>> BDC BT /F1 40"] {
        assert!(!holds(&bytes, secret), "{secret}");
    }
    assert!(!holds(&bytes, "pdfaid:part") && !holds(&bytes, "pdfuaid:part"));
    // What it does not claim it would break: the font that is not in it.
    assert!(!broken(&bytes).is_empty());
}

#[test]
fn a_letter_with_a_letter_breaks_nothing_but_the_claim() {
    let (draft, head) = letter();
    let inner = pdf(&draft, &head).expect("a PDF");
    let annex = Annex::pages("Our first letter", &inner).expect("a PDF");
    let bytes = pdf_with_annexes(&draft, &head, &[annex]).expect("a PDF");
    keep("annexes-letter", &bytes);
    let found = broken(&bytes);
    let claim = |it: &String| it.contains("XMP");
    assert!(found.iter().all(claim), "{found:#?}");
}

#[test]
fn what_cannot_go_with_a_letter_is_named() {
    let (draft, head) = letter();
    let good = pdf(&draft, &head).expect("a PDF");
    let locked = protect(&good, "k7mq-x2dp", &[7; 32]).expect("a copy");
    let mut layered = foreign();
    layered
        .catalog_mut()
        .expect("a catalog")
        .set("OCProperties", Dictionary::new());
    let mut press = photograph();
    let frame = press
        .windows(2)
        .position(|it| it == [0xFF, 0xC0])
        .expect("a frame");
    press[frame + 9] = 4;
    let cases: Vec<(Result<Annex, LetterError>, &str)> = vec![
        (Annex::pages("Report", &locked), "password"),
        (Annex::pages("Report", b"%PDF-1.7 nothing"), "damaged"),
        (Annex::pages("Report", &good[..good.len() / 2]), "damaged"),
        (Annex::pages("Report", &bytes_of(&mut layered)), "layers"),
        (
            Annex::picture("Report", "", b"GIF89a"),
            "neither a PNG nor a JPEG",
        ),
        (Annex::picture("Report", "", &image()[..60]), "damaged"),
        (Annex::picture("Report", "", &photograph()[..30]), "damaged"),
        (Annex::picture("Report", "", &press), "printing press"),
    ];
    for (result, words) in cases {
        let error = result.err().map(|it| it.to_string()).unwrap_or_default();
        assert!(
            error.starts_with("“Report” cannot go with the letter") && error.contains(words),
            "{words}: {error}"
        );
    }
}
