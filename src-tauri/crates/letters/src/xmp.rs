//! The metadata packet: title, author, language, and the claim to both standards where it is made.

use crate::head::About;

/// The XMP packet. PDF/A allows the PDF/UA claim only with a description of its schema, which is
/// why that stands here too.
pub(crate) fn xmp(about: &About) -> String {
    let dates = about.date.map(|d| {
        format!("<xmp:CreateDate>{d}</xmp:CreateDate><xmp:ModifyDate>{d}</xmp:ModifyDate>")
    });
    format!(
        include_str!("xmp.xml"),
        bom = '\u{feff}',
        title = escaped(&about.title),
        author = escaped(&about.author),
        creator = escaped(&about.creator),
        producer = PRODUCER,
        language = about.language,
        claims = if about.conforms {
            include_str!("xmp-claims.xml")
        } else {
            ""
        },
        dates = dates.unwrap_or_default(),
    )
}

/// The library that writes the file.
pub(crate) const PRODUCER: &str = "printpdf";

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
