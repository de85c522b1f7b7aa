//! What a PDF holds and its reader does not see.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

mod made;

use lopdf::{Dictionary, IncrementalDocument, Object, Stream, dictionary};
use made::pdf::{Pdf, says};
use reading::{Concealed, Inspected, inspect};

fn rect(numbers: [i64; 4]) -> Vec<Object> {
    numbers.map(Object::Integer).to_vec()
}

/// What was found of each kind, with where.
fn told(inspected: &Inspected) -> Vec<(Concealed, &str, &str)> {
    let hidden = inspected.hidden.iter();
    hidden
        .map(|it| (it.what, it.place.as_str(), it.words.as_str()))
        .collect()
}

fn all_words(inspected: &Inspected) -> String {
    let texts = inspected.texts.iter().map(|it| it.text.as_str());
    texts.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_plain_page_hides_nothing_and_gives_its_words() {
    let content = format!(
        "1 0.9 0.2 rg 60 690 200 40 re f 0 g\n{}0 g 60 100 20 20 re f\n",
        says("Rowan Applegarth was here")
    );
    let read = inspect(&Pdf::new(&content).bytes(), "a.pdf");
    assert_eq!(told(&read), []);
    assert_eq!(read.texts.len(), 1);
    assert_eq!(read.texts[0].place, "Page 1");
    assert_eq!(read.texts[0].text, "Rowan Applegarth was here");
}

#[test]
fn a_letter_of_the_house_hides_nothing() {
    let letter = include_bytes!("../../../../ui/tests/fixtures/letter.pdf");
    let read = inspect(letter, "letter.pdf");
    let kinds: Vec<Concealed> = read.hidden.iter().map(|it| it.what).collect();
    assert_eq!(
        kinds,
        [Concealed::Properties, Concealed::Tool],
        "{:?}",
        read.hidden
    );
    assert!(all_words(&read).split_whitespace().count() > 50);
}

/// Courier is 7.2 points a letter at 12: "Halina" is from 72 to 115, "Szymanska" from 122 to 187.
const NAME: &str = "Halina Szymanska rang";

#[test]
fn what_lies_under_a_box_is_found_letter_by_letter() {
    let boxes = [
        "0 g 121 695 67 16 re f",
        // White on white paper hides as well.
        "1 g 121 695 67 16 re f",
        // Drawn as lines, in a moved and stretched space, with an outline.
        "q 2 0 0 2 100 600 cm 0 g 10.5 47.5 m 44 47.5 l 44 55.5 l 10.5 55.5 l h b Q",
        // A thick curve of black ink.
        "0 g 121 690 m 121 690 121 720 121 720 c 188 720 l 188 690 l f*",
    ];
    for over in boxes {
        let read = inspect(&Pdf::new(&format!("{}{over}", says(NAME))).bytes(), "a.pdf");
        let words = [(Concealed::CoveredText, "Page 1", "Szymanska")];
        assert_eq!(told(&read), words, "{over}");
        assert_eq!(all_words(&read), NAME, "what is hidden is searched too");
    }
}

#[test]
fn what_does_not_hide_the_words_is_not_taken_for_a_box() {
    let words = says(NAME);
    let seen = [
        // Below the words.
        format!("0.8 g 121 695 67 16 re f 0 g\n{words}"),
        // A frame, and a frame that is filled.
        format!("{words}0 g 121 695 67 16 re S"),
        format!("{words}0 g 60 680 200 50 re 70 690 180 30 re f*"),
        // A marker that is seen through, in two ways.
        format!("{words}/G gs 1 1 0 rg 121 695 67 16 re f"),
        format!("{words}/M gs 1 1 0 rg 121 695 67 16 re f"),
        // Cut to elsewhere.
        format!("{words}q 0 0 50 50 re W n 0 g 0 0 595 842 re f Q"),
        // A stencil and a picture that is seen through.
        format!("{words}q 595 0 0 842 0 0 cm /S Do Q"),
    ];
    for content in seen {
        let pdf = Pdf::new(&content)
            .with("ExtGState", "G", dictionary! { "ca" => Object::Real(0.4) })
            .with("ExtGState", "M", dictionary! { "BM" => "Multiply" });
        let stencil = dictionary! {
            "Type" => "XObject", "Subtype" => "Image", "ImageMask" => true, "Width" => 1, "Height" => 1,
        };
        let pdf = pdf.with("XObject", "S", Stream::new(stencil, vec![0]));
        let read = inspect(&pdf.bytes(), "a.pdf");
        let hidden = read
            .hidden
            .iter()
            .filter(|it| it.what != Concealed::Picture);
        assert_eq!(hidden.count(), 0, "{content}: {:?}", read.hidden);
    }
}

#[test]
fn what_lies_under_a_picture_is_found() {
    let content = format!("{}q 595 0 0 842 0 0 cm /I Do Q", says(NAME));
    let read = inspect(&Pdf::new(&content).with_picture("I").bytes(), "a.pdf");
    assert_eq!(
        told(&read)[0],
        (Concealed::TextUnderPicture, "Page 1", NAME)
    );
    assert_eq!(told(&read)[1].0, Concealed::Picture);
    let inline = format!(
        "{}q 67 0 0 16 121 695 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \0 EI Q",
        says(NAME)
    );
    let read = inspect(&Pdf::new(&inline).bytes(), "a.pdf");
    assert_eq!(
        told(&read),
        [(Concealed::TextUnderPicture, "Page 1", "Szymanska")]
    );
}

#[test]
fn words_within_drawings_are_found_and_covered() {
    let form = Stream::new(
        dictionary! {
            "Type" => "XObject", "Subtype" => "Form", "BBox" => rect([0, 0, 300, 50]),
            "Matrix" => vec![1.into(), 0.into(), 0.into(), 1.into(), 72.into(), 700.into()],
        },
        b"BT /F1 12 Tf (Halina) Tj ET".to_vec(),
    );
    for (over, hidden) in [("", 0), ("0 g 70 690 60 30 re f", 1)] {
        let pdf = Pdf::new(&format!("/D Do\n{over}")).with("XObject", "D", form.clone());
        let read = inspect(&pdf.bytes(), "a.pdf");
        assert_eq!(all_words(&read), "Halina");
        assert_eq!(read.hidden.len(), hidden, "{:?}", read.hidden);
    }
}

#[test]
fn words_that_nobody_sees_are_found() {
    let cases = [
        (format!("3 Tr {}", says(NAME)), Concealed::InvisibleText),
        (format!("1 g {}", says(NAME)), Concealed::PaleText),
        (format!("0 0 0 0.01 k {}", says(NAME)), Concealed::PaleText),
        (
            format!("0 g 0 600 595 200 re f {}", says(NAME)),
            Concealed::PaleText,
        ),
        (
            format!("BT /F1 12 Tf 1 0 0 1 72 900 Tm ({NAME}) Tj ET"),
            Concealed::TextOutsidePage,
        ),
        (
            format!("q 0 0 50 50 re W n {} Q", says(NAME)),
            Concealed::TextOutsidePage,
        ),
        (
            format!("BT /F1 0.5 Tf 1 0 0 1 72 700 Tm ({NAME}) Tj ET"),
            Concealed::InvisibleText,
        ),
    ];
    for (content, kind) in cases {
        let read = inspect(&Pdf::new(&content).bytes(), "a.pdf");
        assert_eq!(told(&read), [(kind, "Page 1", NAME)], "{content}");
        assert_eq!(all_words(&read), NAME);
    }
    let cropped = Pdf::new(&says(NAME)).of_page("CropBox", rect([0, 0, 595, 600]));
    let read = inspect(&cropped.bytes(), "a.pdf");
    assert_eq!(told(&read), [(Concealed::TextOutsidePage, "Page 1", NAME)]);
}

#[test]
fn layers_that_are_off_are_found() {
    let content = format!("/OC /L BDC {} EMC", says(NAME));
    let pdf = Pdf::new(&content).with("Properties", "L", dictionary! { "Type" => "OCG" });
    let id = pdf.document.max_id;
    for (off, hidden) in [(true, 1), (false, 0)] {
        let list: Vec<Object> = if off {
            vec![(id, 0).into()]
        } else {
            Vec::new()
        };
        let pdf = Pdf::new(&content)
            .with("Properties", "L", dictionary! { "Type" => "OCG" })
            .of_catalogue(
                "OCProperties",
                dictionary! { "D" => dictionary! { "OFF" => list } },
            );
        let read = inspect(&pdf.bytes(), "a.pdf");
        assert_eq!(read.hidden.len(), hidden, "{:?}", read.hidden);
        assert!(read.hidden.iter().all(|it| it.what == Concealed::LayerOff));
    }
}

#[test]
fn marks_that_only_lie_over_the_words_are_found() {
    let mark = |kind: &str, filled: bool| {
        let mut mark = dictionary! {
            "Type" => "Annot", "Subtype" => kind, "Rect" => rect([121, 695, 188, 711]),
        };
        if filled {
            mark.set("IC", vec![0.into(), 0.into(), 0.into()]);
        }
        mark
    };
    for (mark, hidden) in [
        (mark("Redact", false), true),
        (mark("Square", true), true),
        (mark("Square", false), false),
        (mark("Highlight", false), false),
    ] {
        let read = inspect(&Pdf::new(&says(NAME)).with_note(mark).bytes(), "a.pdf");
        let found = told(&read);
        let covered = (Concealed::CoveredText, "Page 1", "Szymanska");
        assert_eq!(found.contains(&covered), hidden, "{found:?}");
        assert!(found.iter().any(|it| it.0 == Concealed::Annotation));
    }
}

#[test]
fn notes_fields_and_links_are_found_with_their_words() {
    let note = |kind: &str| dictionary! { "Type" => "Annot", "Subtype" => kind };
    let mut text = note("Text");
    text.set("Contents", Object::string_literal("ask Halina first"));
    text.set("T", Object::string_literal("PC Osei"));
    let read = inspect(&Pdf::new("").with_note(text).bytes(), "a.pdf");
    let words = "Text: ask Halina first; PC Osei";
    assert_eq!(told(&read), [(Concealed::Annotation, "Page 1", words)]);
    assert!(all_words(&read).contains("ask Halina first"));

    let mut field = note("Widget");
    field.set("T", Object::string_literal("witness"));
    field.set("V", Object::string_literal("Halina"));
    let read = inspect(&Pdf::new("").with_note(field).bytes(), "a.pdf");
    assert_eq!(
        told(&read),
        [(Concealed::FormField, "Page 1", "witness: Halina")]
    );

    let mut link = note("Link");
    link.set(
        "A",
        dictionary! { "S" => "URI", "URI" => Object::string_literal("https://halina.example") },
    );
    let read = inspect(&Pdf::new("").with_note(link).bytes(), "a.pdf");
    assert_eq!(told(&read), []);
    assert_eq!(all_words(&read), "https://halina.example");
}

#[test]
fn files_and_programs_within_are_found() {
    let names: Vec<Object> = vec![
        Object::string_literal("x"),
        dictionary! { "Type" => "Filespec", "UF" => Object::string_literal("statement.docx") }
            .into(),
    ];
    let files = dictionary! { "EmbeddedFiles" => dictionary! { "Names" => names } };
    let script =
        dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("app.alert(1)") };
    let mut pdf = Pdf::new("").of_catalogue("Names", files);
    let script = pdf.document.add_object(script);
    let read = inspect(&pdf.of_catalogue("OpenAction", script).bytes(), "a.pdf");
    assert_eq!(
        told(&read),
        [
            (Concealed::Attachment, "", "statement.docx"),
            (Concealed::Script, "", "JavaScript app.alert(1)"),
        ]
    );
}

#[test]
fn what_it_says_of_itself_is_found() {
    let info = dictionary! {
        "Author" => Object::string_literal("Halina Szymanska"),
        "Title" => Object::string_literal("Intelligence report"),
        "Producer" => Object::string_literal("Writer 7"),
    };
    let xmp = r#"<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description rdf:about="">
        <dc:creator><rdf:Seq><rdf:li>Kwabena Osei</rdf:li></rdf:Seq></dc:creator>
        <xmpMM:DerivedFrom stRef:filePath="C:\Cases\Szymanska.docx"/>
        </rdf:Description></rdf:RDF></x:xmpmeta>"#;
    let mut pdf = Pdf::new("").with_info(info);
    let metadata = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    let xmp = pdf.document.add_object(Stream::new(metadata, xmp.into()));
    let read = inspect(&pdf.of_catalogue("Metadata", xmp).bytes(), "a.pdf");
    let words = r"Author: Halina Szymanska; Title: Intelligence report; creator: Kwabena Osei; filePath: C:\Cases\Szymanska.docx";
    assert_eq!(
        told(&read),
        [
            (Concealed::Properties, "", words),
            (Concealed::Tool, "", "Producer: Writer 7"),
        ]
    );
}

#[test]
fn earlier_versions_are_found_with_what_is_gone() {
    let first = Pdf::new(&says(NAME)).bytes();
    let document = lopdf::Document::load_mem(&first).unwrap();
    let page = document.page_iter().next().unwrap();
    let mut changed = IncrementalDocument::create_from(first.clone(), document);
    changed.opt_clone_object_to_new_document(page).unwrap();
    let blank = Stream::new(Dictionary::new(), says("Nothing").into());
    let blank = changed.new_document.add_object(blank);
    let page = changed.new_document.get_dictionary_mut(page).unwrap();
    page.set("Contents", blank);
    let mut bytes = Vec::new();
    changed.save_to(&mut bytes).unwrap();
    let read = inspect(&bytes, "a.pdf");
    let words = format!("An earlier version: {NAME}");
    assert_eq!(
        told(&read),
        [(Concealed::EarlierVersion, "", words.as_str())]
    );
    assert!(all_words(&read).contains("Nothing") && all_words(&read).contains(NAME));
    assert_eq!(told(&inspect(&first, "a.pdf")), []);
}

#[test]
fn what_cannot_be_read_is_never_taken_to_be_clean() {
    let cut = &Pdf::new(&says(NAME)).bytes()[..200];
    for bytes in [cut, b"%PDF-1.7\n", &[][..], b"\0\x01\x02"] {
        let read = inspect(bytes, "a.pdf");
        assert!(
            read.hidden.iter().any(|it| it.what == Concealed::Unread),
            "{bytes:?}"
        );
    }
    let broken = format!("{} ) ] 7", says(NAME));
    let read = inspect(&Pdf::new(&broken).bytes(), "a.pdf");
    assert_eq!(told(&read)[0].0, Concealed::Unread);
    let fontless = "BT /F9 12 Tf 72 700 Td (Halina) Tj ET";
    let read = inspect(&Pdf::new(fontless).bytes(), "a.pdf");
    assert_eq!(told(&read)[0].0, Concealed::Unread);
}

#[test]
fn composed_letters_are_read_by_their_own_table() {
    let table = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
        /CMapName /Own def\n/CMapType 2 def\n\
        1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n\
        2 beginbfchar\n<0001> <0048>\n<0002> <0069>\nendbfchar\n\
        endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
    let mut pdf = Pdf::new("BT /F2 12 Tf 72 700 Td <00010002> Tj ET 0 g 72 690 12 30 re f");
    let table = pdf
        .document
        .add_object(Stream::new(Dictionary::new(), table.into()));
    let below: Vec<Object> =
        vec![dictionary! { "Type" => "Font", "Subtype" => "CIDFontType2", "DW" => 1000 }.into()];
    let font = dictionary! {
        "Type" => "Font", "Subtype" => "Type0", "Encoding" => "Identity-H",
        "DescendantFonts" => below, "ToUnicode" => table,
    };
    let read = inspect(&pdf.with("Font", "F2", font).bytes(), "a.pdf");
    assert_eq!(all_words(&read), "Hi");
    assert_eq!(told(&read), [(Concealed::CoveredText, "Page 1", "H")]);
}

#[test]
fn what_no_page_leads_to_is_found() {
    let mut pdf = Pdf::new(&says("Nothing"));
    let old = Stream::new(Dictionary::new(), says(NAME).into());
    pdf.document.add_object(old);
    let note = dictionary! { "Subtype" => "Text", "Contents" => Object::string_literal("ask her") };
    pdf.document.add_object(note);
    let picture = dictionary! { "Type" => "XObject", "Subtype" => "Image" };
    pdf.document.add_object(Stream::new(picture, vec![0]));
    let read = inspect(&pdf.bytes(), "a.pdf");
    let words = format!("What no page shows any more: {NAME} ask her");
    let gone = "A picture that no page shows any more.";
    assert_eq!(
        told(&read),
        [
            (Concealed::EarlierVersion, "", words.as_str()),
            (Concealed::EarlierVersion, "", gone),
        ]
    );
    assert!(all_words(&read).contains(NAME));
}

#[test]
fn what_programs_keep_for_themselves_is_found() {
    let kept = dictionary! { "Illustrator" => dictionary! { "Private" => "x" } };
    let mut pdf = Pdf::new("").of_page("PieceInfo", kept);
    let small = Stream::new(Dictionary::new(), vec![0]);
    let small = pdf.document.add_object(small);
    let read = inspect(&pdf.of_page("Thumb", small).bytes(), "a.pdf");
    let kinds: Vec<Concealed> = read.hidden.iter().map(|it| it.what).collect();
    assert_eq!(kinds, [Concealed::Attachment, Concealed::Preview]);
}
