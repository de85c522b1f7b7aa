//! A notice as a page for the office's website: no style, no script, nothing from elsewhere, so that it takes
//! on what the site looks like.

use crate::{draft::Draft, words::parser};
use pulldown_cmark::{Event, html::push_html};

/// The notice as HTML.
pub fn notice_html(draft: &Draft) -> String {
    let mut text = String::new();
    for section in &draft.sections {
        text.push_str(&section.markdown());
        text.push_str("\n\n");
    }
    let mut body = String::new();
    // HTML is no markup in a letter, and what was typed must not become any.
    let plain = parser(&text).map(|event| match event {
        Event::Html(it) | Event::InlineHtml(it) => Event::Text(it),
        other => other,
    });
    push_html(&mut body, plain);
    let title = draft.sections.iter().find_map(|it| it.heading.as_ref());
    let title = title
        .map(|it| crate::words::plain(&it.text))
        .unwrap_or_default();
    format!(
        "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{}</title>\n</head>\n<body>\n<main>\n{body}</main>\n</body>\n</html>\n",
        escaped(&title)
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
