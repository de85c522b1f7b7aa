//! From runs of text to glyphs: normalised, split by face and script, shaped by harfrust with the
//! fonts' own kerning. A character that no face has is an error that names it.

use crate::{
    blocks::Run,
    error::LetterError,
    faces::{Fonts, fonts},
};
use harfrust::{Buffer, ClusterLevel, Direction, Script, ShapeOptions, ShaperFont};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use unicode_script::UnicodeScript;

/// A glyph; lengths in em.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Glyph {
    pub id: u16,
    pub face: usize,
    /// Index of the run it comes from.
    pub run: usize,
    pub advance: f32,
    pub dx: f32,
    pub dy: f32,
    /// Bytes of the shaped text that it stands for; empty for a further glyph of one character.
    pub start: usize,
    pub end: usize,
}

/// A shaped paragraph, not yet broken into lines.
#[derive(Debug, Default)]
pub(crate) struct Shaped {
    /// Normalised text; each line and the paragraph end in a space, so that words never run
    /// together where text is read out or copied.
    pub text: String,
    pub glyphs: Vec<Glyph>,
    pub links: Vec<Option<String>>,
}

/// One stretch of text in one face and one script.
struct Segment {
    from: usize,
    to: usize,
    face: usize,
    script: Script,
    run: usize,
}

/// Shapes the runs of one paragraph.
pub(crate) fn shape(runs: &[Run], all_bold: bool) -> Result<Shaped, LetterError> {
    let fonts = fonts()?;
    let mut shaped = Shaped::default();
    let mut segments = Vec::new();
    for (n, run) in runs.iter().enumerate() {
        let from = shaped.text.len();
        let last = n + 1 == runs.len();
        shaped.text.push_str(&normal(&run.text, last));
        shaped.links.push(run.link.clone());
        segment(
            fonts,
            &shaped.text,
            from,
            run.bold || all_bold,
            n,
            &mut segments,
        )?;
    }
    let mut buffer = Buffer::new();
    for s in &segments {
        buffer = shape_segment(fonts, &shaped.text, s, buffer, &mut shaped.glyphs)?;
    }
    Ok(shaped)
}

/// Composed accents, plain spaces, nothing invisible.
fn normal(text: &str, last: bool) -> String {
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

fn segment(
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

fn shape_segment(
    fonts: &Fonts,
    text: &str,
    s: &Segment,
    mut buffer: Buffer,
    out: &mut Vec<Glyph>,
) -> Result<Buffer, LetterError> {
    let face = &fonts.faces[s.face];
    buffer.reset();
    buffer.set_cluster_level(ClusterLevel::MonotoneCharacters);
    buffer.push_str(&text[s.from..s.to]);
    buffer.set_direction(Direction::LeftToRight);
    buffer.set_script(Some(s.script));
    buffer.set_language(Some(fonts.language.clone()));
    let options = ShapeOptions::new().plan(face.plan(s.script));
    harfrust::shape(&ShaperFont::new(&face.font), &mut buffer, options)
        .map_err(|e| LetterError::Pdf(format!("{e:?}")))?;
    let (infos, places) = (buffer.glyph_infos(), buffer.glyph_positions());
    for (i, (info, place)) in infos.iter().zip(places).enumerate() {
        let start = info.cluster as usize;
        let next = infos[i + 1..]
            .iter()
            .map(|g| g.cluster as usize)
            .find(|c| *c > start);
        let repeated = i > 0 && infos[i - 1].cluster == info.cluster;
        let end = if repeated {
            start
        } else {
            next.unwrap_or(s.to - s.from)
        };
        out.push(Glyph {
            id: u16::try_from(info.glyph_id).unwrap_or_default(),
            face: s.face,
            run: s.run,
            advance: place.x_advance as f32 / face.em,
            dx: place.x_offset as f32 / face.em,
            dy: place.y_offset as f32 / face.em,
            start: s.from + start,
            end: s.from + end,
        });
    }
    Ok(buffer)
}
