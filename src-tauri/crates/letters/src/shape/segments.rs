//! Text made ready for shaping: normalised, and cut into stretches of one face and one script.

use crate::{
    error::LetterError,
    faces::{Fonts, fonts},
};
use harfrust::Script;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use unicode_script::UnicodeScript;

/// One stretch of text in one face and one script.
pub(super) struct Segment {
    pub from: usize,
    pub to: usize,
    pub face: usize,
    pub script: Script,
    pub run: usize,
}

/// Composed accents, plain spaces, nothing invisible.
pub(super) fn normal(text: &str, last: bool) -> String {
    let mut out = String::with_capacity(text.len() + 1);
    for c in text.nfc().filter(|c| !invisible(*c)) {
        match c {
            '\n' => out.push_str(" \n"),
            '\t' | '\r' | '\u{2028}' | '\u{2029}' => out.push(' '),
            c => out.push(c),
        }
    }
    if last {
        out.truncate(out.trim_end_matches([' ', '\n']).len());
        out.push(' ');
    }
    out
}

/// Characters that direct layout and print nothing; they come along when a name is pasted.
fn invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

pub(super) fn segment(
    fonts: &Fonts,
    text: &str,
    from: usize,
    bold: bool,
    run: usize,
    out: &mut Vec<Segment>,
) -> Result<(), LetterError> {
    let first = out.len();
    let mut at = from;
    for cluster in clusters(&text[from..]) {
        let (start, end) = (at, at + cluster.len());
        at = end;
        if cluster == "\n" {
            continue;
        }
        let own = script(cluster);
        let face = own
            .and_then(|_| fonts.covering(bold, cluster))
            .ok_or_else(|| missing(text, start, cluster))?;
        let previous = out[first..]
            .last_mut()
            .filter(|s| s.to == start && s.face == face);
        match (previous, own.flatten()) {
            (Some(s), None) => s.to = end,
            (Some(s), Some(script)) if s.script == script => s.to = end,
            (_, script) => {
                let script = script.unwrap_or(Script::LATIN);
                out.push(Segment {
                    from: start,
                    to: end,
                    face,
                    script,
                    run,
                });
            }
        }
    }
    Ok(())
}

/// A character with the combining marks that follow it.
fn clusters(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let marks = rest[first.len_utf8()..].find(|c| !is_combining_mark(c));
        let end = marks.map_or(rest.len(), |n| first.len_utf8() + n);
        let (cluster, after) = rest.split_at(end);
        rest = after;
        Some(cluster)
    })
}

/// `Some(None)` for signs of every script, `None` for a script that is not set.
fn script(cluster: &str) -> Option<Option<Script>> {
    use unicode_script::Script as S;
    match cluster.chars().next()?.script() {
        S::Latin => Some(Some(Script::LATIN)),
        S::Greek => Some(Some(Script::GREEK)),
        S::Cyrillic => Some(Some(Script::CYRILLIC)),
        S::Common | S::Inherited => Some(None),
        _ => None,
    }
}

fn missing(text: &str, at: usize, cluster: &str) -> LetterError {
    let fonts = fonts().ok();
    let absent =
        |c: &char| fonts.is_none_or(|f| f.covering(false, c.encode_utf8(&mut [0; 4])).is_none());
    let character = cluster
        .chars()
        .find(absent)
        .or(cluster.chars().next())
        .unwrap_or_default();
    let before: String = text[..at]
        .chars()
        .rev()
        .take(16)
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .collect();
    let after: String = text[at..].chars().take(16).collect();
    let place = format!("{before}{after}").trim().to_owned();
    LetterError::MissingGlyph {
        character,
        code: character.into(),
        place,
    }
}
