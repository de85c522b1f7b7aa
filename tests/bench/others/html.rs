//! The letter as HTML with a style sheet for print, for WeasyPrint.

use super::markdown::Words;
use super::xml::{escaped, lines};

const STYLE: &str = r#"
@font-face { font-family: "Source Sans 3"; src: url("SourceSans3-Regular.ttf"); }
@font-face { font-family: "Source Sans 3"; font-weight: 600; src: url("SourceSans3-Semibold.ttf"); }
@page {
  size: A4; margin: 28mm 22mm 25mm 25mm;
  @top-left { content: string(head); font-size: 10pt; }
  @bottom-left { content: string(reference) " \2013  Page " counter(page) " of " counter(pages); font-size: 10pt; }
}
@page :first { margin-top: 16mm; @top-left { content: none; } }
html { font: 12pt/15.5pt "Source Sans 3"; }
h1 { font: 600 16pt/20pt "Source Sans 3"; string-set: head content(); }
h2 { font: 600 13pt/16.5pt "Source Sans 3"; }
p, ul { margin: 7pt 0 0; }
h1, h2 { margin: 12pt 0 0; }
strong, th { font-weight: 600; }
.reference { string-set: reference content(); }
.office { font-size: 15pt; font-weight: 600; }
table { border-collapse: collapse; width: 100%; font-size: 11pt; }
th, td { text-align: left; border-bottom: 0.5pt solid; padding: 2pt 6pt 2pt 0; }
"#;

pub fn document(words: &Words) -> String {
    let mut text = String::new();
    pulldown_cmark::html::push_html(&mut text, words.events());
    let text = text.replace("<th>", r#"<th scope="col">"#);
    let title = escaped(&words.title());
    let (office, reference, date) = (&words.office, &words.reference, &words.date);
    let letterhead = lines(&words.letterhead, "<div>", "</div>");
    let recipient = lines(&words.recipient, "<div>", "</div>");
    format!(
        r#"<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>{title}</title><style>{STYLE}</style></head><body>
<div class="office">{office}</div>{letterhead}<p>{recipient}</p>
<p>Our reference: <span class="reference">{reference}</span></p><p>Date: {date}</p>
{text}</body></html>"#
    )
}
