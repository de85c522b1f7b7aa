//! What workbooks, documents, pictures and e-mails hold and their readers do not see.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

mod made;

use made::{EML, archive, msg};
use reading::{Concealed, Inspected, inspect};
use rust_xlsxwriter::{DocProperties, Note, Workbook};

/// What was found of each kind but with which program it was made, with where.
fn told(inspected: &Inspected) -> Vec<(Concealed, &str, &str)> {
    let hidden = inspected
        .hidden
        .iter()
        .filter(|it| it.what != Concealed::Tool);
    hidden
        .map(|it| (it.what, it.place.as_str(), it.words.as_str()))
        .collect()
}

fn all_words(inspected: &Inspected) -> String {
    let texts = inspected.texts.iter().map(|it| it.text.as_str());
    texts.collect::<Vec<_>>().join("\n")
}

fn book(make: impl FnOnce(&mut Workbook)) -> Inspected {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 0, "day").unwrap();
    sheet.write(0, 1, "rang").unwrap();
    sheet.write(1, 1, "Rowan Applegarth").unwrap();
    sheet.write(2, 1, "Halina Szymanska").unwrap();
    sheet.write(2, 0, 46_335).unwrap();
    make(&mut book);
    inspect(&book.save_to_buffer().unwrap(), "calls.xlsx")
}

#[test]
fn a_plain_workbook_hides_nothing_and_gives_its_words() {
    let read = book(|_| ());
    assert_eq!(told(&read), []);
    let words = all_words(&read);
    assert!(
        words.contains("Rowan Applegarth") && words.contains("46335"),
        "{words}"
    );
}

#[test]
fn sheets_rows_and_columns_that_are_not_shown_are_found() {
    use Concealed::{HiddenColumn, HiddenRow, HiddenSheet};
    let read = book(|book| {
        let sheet = book.worksheet_from_index(0).unwrap();
        sheet.set_row_hidden(2).unwrap();
    });
    let words = "46335 Halina Szymanska";
    assert_eq!(told(&read), [(HiddenRow, "Sheet “Sheet1”, row 3", words)]);
    let read = book(|book| {
        let sheet = book.worksheet_from_index(0).unwrap();
        sheet.set_column_hidden(1).unwrap();
        sheet.set_column_hidden(7).unwrap();
    });
    let words = "rang Rowan Applegarth Halina Szymanska";
    assert_eq!(
        told(&read),
        [(HiddenColumn, "Sheet “Sheet1”, column B", words)]
    );
    for very in [false, true] {
        let read = book(|book| {
            let sheet = book.add_worksheet().set_name("Sources").unwrap();
            sheet.write(0, 0, "Kwabena Osei").unwrap();
            match very {
                false => sheet.set_hidden(true),
                true => sheet.set_very_hidden(true),
            };
        });
        let found = [(HiddenSheet, "Sheet “Sources”", "Kwabena Osei")];
        assert_eq!(told(&read), found, "{very}");
        assert!(all_words(&read).contains("Kwabena Osei"));
    }
}

#[test]
fn what_stands_beside_the_cells_is_found() {
    let read = book(|book| {
        book.define_name("Informant", "=Sheet1!$B$3").unwrap();
        book.set_properties(&DocProperties::new().set_author("PC Osei"));
        let sheet = book.worksheet_from_index(0).unwrap();
        sheet
            .insert_note(1, 1, &Note::new("ask her sister").set_author("Halina"))
            .unwrap();
    });
    let found = told(&read);
    assert!(
        found.contains(&(Concealed::DefinedName, "", "Informant: Sheet1!$B$3")),
        "{found:?}"
    );
    let words = "creator: PC Osei; lastModifiedBy: PC Osei";
    assert!(
        found.contains(&(Concealed::Properties, "", words)),
        "{found:?}"
    );
    let comment = found.iter().find(|it| it.0 == Concealed::Comment).unwrap();
    assert!(
        comment.2.contains("ask her sister") && comment.2.contains("Halina"),
        "{comment:?}"
    );
    let outside = [
        ("[Content_Types].xml", ""),
        ("xl/workbook.xml", "<workbook/>"),
        (
            "xl/externalLinks/_rels/externalLink1.xml.rels",
            r#"<Relationships><Relationship Id="r1" TargetMode="External" Target="C:\Ops\Osei.xlsx"/></Relationships>"#,
        ),
        (
            "xl/externalLinks/externalLink1.xml",
            "<x><cell><v>Kwabena</v></cell></x>",
        ),
        (
            "xl/pivotCache/pivotCacheRecords1.xml",
            r#"<r><s v="Halina"/></r>"#,
        ),
        ("xl/vbaProject.bin", "x"),
        ("xl/embeddings/statement.docx", "x"),
    ];
    let read = inspect(&archive(&outside), "a.xlsx");
    assert_eq!(
        told(&read),
        [
            (Concealed::CopiedData, "", "Halina"),
            (Concealed::CopiedData, "", "Kwabena"),
            (Concealed::Attachment, "", "statement.docx"),
            (Concealed::ExternalLink, "", r"C:\Ops\Osei.xlsx"),
            (Concealed::Script, "", "Macros"),
        ]
    );
}

fn document(body: &str, more: &[(&str, &str)]) -> Inspected {
    let text = format!("<w:document><w:body>{body}</w:body></w:document>");
    let mut parts = vec![
        ("[Content_Types].xml", ""),
        ("word/document.xml", text.as_str()),
    ];
    parts.extend(more);
    inspect(&archive(&parts), "a.docx")
}

fn run(properties: &str, words: &str) -> String {
    format!("<w:r><w:rPr>{properties}</w:rPr><w:t>{words}</w:t></w:r>")
}

#[test]
fn a_plain_document_hides_nothing_and_gives_its_words() {
    let body = format!(
        "<w:p>{}{}</w:p><w:p>{}</w:p>",
        run("<w:b/><w:vanish w:val=\"0\"/>", "Rowan Apple"),
        run("", "garth &amp; others"),
        run("<w:color w:val=\"000000\"/>", "rang&#33;"),
    );
    let footer = [(
        "word/footer1.xml",
        "<w:ftr><w:p><w:r><w:t>Page one</w:t></w:r></w:p></w:ftr>",
    )];
    let read = document(&body, &footer);
    assert_eq!(told(&read), []);
    assert_eq!(
        all_words(&read),
        "Rowan Applegarth & others\nrang!\n\nPage one\n"
    );
}

#[test]
fn what_a_document_hides_is_found() {
    use Concealed::{HiddenText, PaleText, TrackedChange};
    let styles =
        r#"<w:styles><w:style w:styleId="Quiet"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>"#;
    for (body, found) in [
        (run("<w:vanish/>", "Halina"), (HiddenText, "Halina")),
        (
            run("<w:rStyle w:val=\"Quiet\"/>", "Halina"),
            (HiddenText, "Halina"),
        ),
        (
            run("<w:color w:val=\"FFFFFF\"/>", "Halina"),
            (PaleText, "Halina"),
        ),
        (
            "<w:del w:author=\"PC Osei\"><w:r><w:delText>Halina</w:delText></w:r></w:del>".into(),
            (TrackedChange, "Deleted by PC Osei: Halina"),
        ),
        (
            format!("<w:ins w:author=\"PC Osei\">{}</w:ins>", run("", "Halina")),
            (TrackedChange, "Put in by PC Osei: Halina"),
        ),
    ] {
        let read = document(
            &format!("<w:p>{body}</w:p>"),
            &[("word/styles.xml", styles)],
        );
        assert_eq!(told(&read), [(found.0, "", found.1)], "{body}");
        assert_eq!(all_words(&read).trim(), "Halina");
    }
}

#[test]
fn what_stands_beside_a_document_is_found() {
    let more = [
        (
            "word/comments.xml",
            "<c><w:comment w:author=\"PC Osei\"><w:p><w:r><w:t>leave her out</w:t></w:r></w:p></w:comment></c>",
        ),
        (
            "docProps/core.xml",
            "<c><dc:creator>Halina</dc:creator><dc:title>Report</dc:title><cp:revision>4</cp:revision></c>",
        ),
        (
            "docProps/custom.xml",
            "<P><property name=\"Source\"><vt:lpwstr>Register 9</vt:lpwstr></property></P>",
        ),
        (
            "docProps/app.xml",
            "<P><Application>Word</Application><Company>Ops</Company><TitlesOfParts><vt:lpstr>Kept</vt:lpstr></TitlesOfParts></P>",
        ),
    ];
    let read = document("", &more);
    assert_eq!(
        told(&read),
        [
            (Concealed::Comment, "", "PC Osei: leave her out"),
            (
                Concealed::Properties,
                "",
                "Company: Ops; creator: Halina; title: Report; Source: Register 9"
            ),
        ]
    );
    assert!(all_words(&read).contains("leave her out"));
}

/// A field of an IFD in the order of small numbers first.
fn field(tag: u16, kind: u16, count: u32, value: u32) -> Vec<u8> {
    let mut field = Vec::new();
    field.extend(tag.to_le_bytes());
    field.extend(kind.to_le_bytes());
    field.extend(count.to_le_bytes());
    field.extend(value.to_le_bytes());
    field
}

/// What a camera wrote: who took it, and that it knows where.
fn camera() -> Vec<u8> {
    let mut tiff = b"II*\0\x08\0\0\0\x02\0".to_vec();
    tiff.extend(field(0x013B, 2, 4, u32::from_le_bytes(*b"Osi\0")));
    tiff.extend(field(0x8825, 4, 1, 38));
    tiff.extend([0; 4]);
    tiff.extend(b"\x01\0");
    tiff.extend(field(0x0001, 2, 2, u32::from_le_bytes(*b"N\0\0\0")));
    tiff.extend([0; 4]);
    tiff
}

fn jpeg(segments: &[(u8, &[u8])]) -> Vec<u8> {
    let mut jpeg = vec![0xFF, 0xD8];
    for (marker, data) in segments {
        jpeg.extend([0xFF, *marker]);
        jpeg.extend(u16::try_from(data.len() + 2).unwrap().to_be_bytes());
        jpeg.extend(*data);
    }
    jpeg.extend([0xFF, 0xDA, 0, 2, 0xFF, 0xD9]);
    jpeg
}

#[test]
fn what_a_camera_wrote_is_found() {
    let exif = [&b"Exif\0\0"[..], &camera()].concat();
    let read = inspect(&jpeg(&[(0xE1, &exif), (0xFE, b"for Halina")]), "a.jpg");
    let found = told(&read);
    assert_eq!(found[0].0, Concealed::Picture);
    assert_eq!(found[1].0, Concealed::PlaceTaken);
    assert!(
        found[1].2.contains("North") || found[1].2.contains('N'),
        "{found:?}"
    );
    let words = "Artist: \"Osi\"; Comment: for Halina";
    assert_eq!(found[2], (Concealed::Properties, "", words));
    assert_eq!(told(&inspect(&jpeg(&[]), "a.jpg")).len(), 1);
    let xmp = b"<x:xmpmeta><rdf:Description dc:creator=\"Halina\"/></x:xmpmeta>";
    let read = inspect(&jpeg(&[(0xE1, xmp)]), "a.jpg");
    assert_eq!(
        told(&read)[1],
        (Concealed::Properties, "", "creator: Halina")
    );
}

#[test]
fn words_and_more_of_a_picture_in_a_png_are_found() {
    let chunk = |kind: &[u8; 4], data: &[u8]| {
        let length = u32::try_from(data.len()).unwrap().to_be_bytes();
        [&length[..], kind, data, &[0; 4]].concat()
    };
    let png = |chunks: &[Vec<u8>]| [b"\x89PNG\r\n\x1A\n", chunks.concat().as_slice()].concat();
    let plain = png(&[chunk(b"IHDR", &[0; 13]), chunk(b"IEND", b"")]);
    assert_eq!(told(&inspect(&plain, "a.png")).len(), 1);
    let words = png(&[
        chunk(b"IHDR", &[0; 13]),
        chunk(b"tEXt", b"Author\0Halina"),
        chunk(b"iTXt", b"Title\0\0\0en\0\0Osei at home"),
        chunk(b"IEND", b""),
        b"the rest".to_vec(),
    ]);
    let read = inspect(&words, "a.png");
    assert_eq!(told(&read)[1].0, Concealed::EarlierVersion);
    let words = "Author: Halina; Title: Osei at home";
    assert_eq!(told(&read)[2], (Concealed::Properties, "", words));
}

#[test]
fn what_an_email_carries_is_found() {
    let eml = format!("Bcc: hidden@example.org\r\nX-Origin:\r\n 10.0.0.7\r\n{EML}");
    let read = inspect(eml.as_bytes(), "a.eml");
    let found = told(&read);
    let headers = "Bcc: hidden@example.org; X-Origin: 10.0.0.7";
    assert_eq!(found[0], (Concealed::MailHeader, "", headers));
    let attached: Vec<&str> = found
        .iter()
        .filter(|it| it.0 == Concealed::Attachment)
        .map(|it| it.2)
        .collect();
    assert_eq!(attached, ["licence.pdf", "Earlier a letter.eml"]);
    assert!(
        found
            .iter()
            .any(|it| it.0 == Concealed::Unread && it.1 == "“licence.pdf”")
    );
    let words = all_words(&read);
    for said in [
        "halina@example.org",
        "I ask",
        "I wrote before.",
        "hidden@example.org",
    ] {
        assert!(words.contains(said), "{said}: {words}");
    }
    let plain = "From: Rowan <r@example.org>\r\nTo: a@example.org\r\nSubject: x\r\n\r\nI ask.\r\n";
    assert_eq!(told(&inspect(plain.as_bytes(), "a.eml")), []);
    let msg = inspect(&msg(), "a.msg");
    assert!(told(&msg).iter().any(|it| it.0 == Concealed::Unread));
}

#[test]
fn text_is_seen_whole() {
    let read = inspect("Halina – rang\n".as_bytes(), "a.txt");
    assert_eq!(
        (read.hidden.len(), all_words(&read).as_str()),
        (0, "Halina – rang\n")
    );
}

#[test]
fn what_is_made_to_grow_is_told_and_not_taken_in() {
    let zeros = " ".repeat(130 << 20);
    let bomb = archive(&[("[Content_Types].xml", ""), ("xl/workbook.xml", &zeros)]);
    let read = inspect(&bomb, "a.xlsx");
    assert_eq!(told(&read)[0].0, Concealed::Unread);
    let deep = "<w:p>".repeat(100_000);
    let read = document(&deep, &[]);
    assert_eq!(told(&read)[0].0, Concealed::Unread);
    let text = "x".repeat(30_000);
    let cells = "<c t=\"s\"><v>0</v></c>".repeat(10_000);
    let book = archive(&[
        ("[Content_Types].xml", ""),
        (
            "xl/workbook.xml",
            "<workbook><sheet name=\"S\" r:id=\"r1\"/></workbook>",
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<r><Relationship Id=\"r1\" Target=\"worksheets/s.xml\"/></r>",
        ),
        (
            "xl/sharedStrings.xml",
            &format!("<sst><si><t>{text}</t></si></sst>"),
        ),
        ("xl/worksheets/s.xml", &format!("<s><row>{cells}</row></s>")),
    ]);
    let read = inspect(&book, "a.xlsx");
    assert!(
        told(&read).iter().any(|it| it.0 == Concealed::Unread),
        "{:?}",
        told(&read)
    );
}
