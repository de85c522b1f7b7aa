//! Text made ready for shaping: normalised, and cut into stretches of one face, script and direction.

use crate::{
    bidi,
    error::LetterError,
    faces::{Fonts, fonts},
};
use harfrust::{Direction, Script};
use unicode_bidi::Level;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use unicode_script::UnicodeScript;

/// One stretch of text in one face, script and direction.
pub(super) struct Segment {
    pub from: usize,
    pub to: usize,
    pub face: usize,
    pub script: Script,
    pub direction: Direction,
    pub run: usize,
}

/// The text of one run.
pub(super) struct Stretch {
    pub from: usize,
    pub to: usize,
    pub bold: bool,
    pub run: usize,
}

/// Composed accents, plain spaces, nothing invisible but what tells right-to-left letters how to join
/// and to run.
pub(super) fn normal(text: &str, last: bool) -> String {
    let mut out = String::with_capacity(text.len() + 1);
    let rtl = bidi::any(text);
    let kept = |c: char| rtl && (bidi::is_mark(c) || matches!(c, '\u{200C}' | '\u{200D}'));
    let put = |c| match c {
        '\n' => out.push_str(" \n"),
        '\t' | '\r' | '\u{2028}' | '\u{2029}' => out.push(' '),
        c if !invisible(c) || kept(c) => out.push(c),
        _ => {}
    };
    match text.chars().all(composed) {
        _ if text.bytes().all(|b| (b' '..=b'~').contains(&b)) => out.push_str(text),
        true => text.chars().for_each(put),
        false => text.nfc().for_each(put),
    }
    if last {
        out.truncate(out.trim_end_matches([' ', '\n']).len());
        out.push(' ');
    }
    out
}

/// Letters and signs before the first accent that stands alone, and the marks of typeset text: whatever
/// stands beside them, they are composed as they are.
fn composed(c: char) -> bool {
    matches!(c, '\0'..'\u{300}' | '\u{2010}'..='\u{2027}')
}

/// Characters that direct layout and print nothing; they come along when a name is pasted.
fn invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

pub(super) fn segment(
    fonts: &Fonts,
    text: &str,
    levels: &[Level],
    run: &Stretch,
    out: &mut Vec<Segment>,
) -> Result<(), LetterError> {
    let first = out.len();
    let mut at = run.from;
    for cluster in clusters(&text[run.from..run.to]) {
        let (start, end) = (at, at + cluster.len());
        at = end;
        if cluster == "\n" || cluster.chars().all(bidi::is_mark) {
            continue;
        }
        let direction = match levels.get(start).is_some_and(Level::is_rtl) {
            true => Direction::RightToLeft,
            false => Direction::LeftToRight,
        };
        let own = script(cluster).map(|own| own.or_else(|| beside(text, start, direction)));
        let face = own
            .and_then(|own| face(fonts, run.bold, own, cluster))
            .ok_or_else(|| missing(text, start, cluster))?;
        let previous = out[first..]
            .last_mut()
            .filter(|s| s.to == start && s.face == face && s.direction == direction);
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
                    direction,
                    run: run.run,
                });
            }
        }
    }
    Ok(())
}

/// The face of the cluster's own script, else the first that has it.
fn face(fonts: &Fonts, bold: bool, script: Option<Script>, cluster: &str) -> Option<usize> {
    script
        .and_then(|script| fonts.own(bold, script, cluster))
        .or_else(|| fonts.covering(bold, cluster))
}

/// The script whose letters a sign from right to left stands among, so that it looks as they do.
fn beside(text: &str, at: usize, direction: Direction) -> Option<Script> {
    let rtl = |c: char| match c.script() {
        unicode_script::Script::Arabic => Some(Script::ARABIC),
        unicode_script::Script::Hebrew => Some(Script::HEBREW),
        _ => None,
    };
    let nearest = |(before, after): (&str, &str)| {
        let before = before.chars().rev().find_map(rtl);
        before.or_else(|| after.chars().find_map(rtl))
    };
    (direction == Direction::RightToLeft)
        .then(|| nearest(text.split_at(at)))
        .flatten()
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
        S::Arabic => Some(Some(Script::ARABIC)),
        S::Hebrew => Some(Some(Script::HEBREW)),
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
