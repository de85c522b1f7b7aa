//! From runs of text to glyphs: normalised, split by face, script and direction, shaped by harfrust
//! with the fonts' own kerning. A character that no face has is an error that names it.

mod segments;

use crate::{
    bidi,
    blocks::Run,
    error::LetterError,
    faces::{Fonts, fonts},
    frame::ENGLISH,
};
use harfrust::{
    Buffer, BufferFlags, ClusterLevel, Direction, GlyphInfo, Language, ShapeOptions, ShaperFont,
};
use segments::{Segment, Stretch, normal, segment};

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
    /// Bytes of the shaped text that it stands for, perhaps together with its neighbours.
    pub start: usize,
    pub end: usize,
    /// Whether it is one of several glyphs of the same text: a letter and its accents.
    pub part: bool,
}

/// A shaped paragraph, not yet broken into lines.
#[derive(Debug, Default)]
pub(crate) struct Shaped {
    /// Normalised text; each line and the paragraph end in a space, so that words never run
    /// together where text is read out or copied.
    pub text: String,
    /// In the order in which they are read.
    pub glyphs: Vec<Glyph>,
    /// Whether it runs from right to left as a whole.
    pub rtl: bool,
    pub links: Vec<Option<String>>,
    /// The language of each run that is in another than the letter.
    pub languages: Vec<Option<String>>,
}

/// Shapes the runs of one paragraph in a language; a run may have another.
pub(crate) fn shape(runs: &[Run], all_bold: bool, language: &str) -> Result<Shaped, LetterError> {
    let fonts = fonts()?;
    let mut shaped = Shaped::default();
    let mut ends = Vec::with_capacity(runs.len());
    for (n, run) in runs.iter().enumerate() {
        let last = n + 1 == runs.len();
        shaped.text.push_str(&normal(&run.text, last));
        shaped.links.push(run.link.clone());
        shaped.languages.push(run.language.clone());
        ends.push(shaped.text.len());
    }
    shaped.rtl = bidi::rtl(&shaped.text);
    let levels = bidi::levels(&shaped.text);
    let (mut segments, mut from) = (Vec::new(), 0);
    for (n, (run, to)) in runs.iter().zip(ends).enumerate() {
        let bold = run.bold || all_bold;
        let stretch = Stretch {
            from,
            to,
            bold,
            run: n,
        };
        segment(fonts, &shaped.text, &levels, &stretch, &mut segments)?;
        from = to;
    }
    let mut buffer = Buffer::new();
    for s in &segments {
        let language = shaped.languages[s.run].as_deref().unwrap_or(language);
        let language = Some(language).filter(|it| *it != ENGLISH);
        let language = language.and_then(|it| it.parse().ok());
        buffer = shape_segment(fonts, &shaped.text, s, language, buffer, &mut shaped.glyphs)?;
    }
    Ok(shaped)
}

fn shape_segment(
    fonts: &Fonts,
    text: &str,
    s: &Segment,
    language: Option<Language>,
    mut buffer: Buffer,
    out: &mut Vec<Glyph>,
) -> Result<Buffer, LetterError> {
    let face = &fonts.faces[s.face];
    buffer.reset();
    buffer.set_cluster_level(ClusterLevel::MonotoneCharacters);
    buffer.push_str(&text[s.from..s.to]);
    buffer.set_flags(BufferFlags::REMOVE_DEFAULT_IGNORABLES);
    buffer.set_direction(s.direction);
    buffer.set_script(Some(s.script));
    // The plans are made for English.
    let plan = match language {
        None => face.plan(s.script, s.direction),
        Some(_) => None,
    };
    buffer.set_language(Some(language.unwrap_or_else(|| fonts.language.clone())));
    let options = ShapeOptions::new().plan(plan);
    harfrust::shape(&ShaperFont::new(&face.font), &mut buffer, options)
        .map_err(|e| LetterError::Pdf(format!("{e:?}")))?;
    let (infos, places) = (buffer.glyph_infos(), buffer.glyph_positions());
    let from = out.len();
    for (i, (info, place)) in infos.iter().zip(places).enumerate() {
        let start = info.cluster as usize;
        let later = |g: &&GlyphInfo| g.cluster > info.cluster;
        let next = match s.direction {
            Direction::RightToLeft => infos[..i].iter().rev().find(later),
            _ => infos[i + 1..].iter().find(later),
        };
        let end = next.map_or(s.to - s.from, |g| g.cluster as usize);
        let beside = [i.checked_sub(1), Some(i + 1)].into_iter().flatten();
        let part = beside
            .filter_map(|n| infos.get(n))
            .any(|g| g.cluster == info.cluster);
        out.push(Glyph {
            id: u16::try_from(info.glyph_id).unwrap_or_default(),
            face: s.face,
            run: s.run,
            advance: place.x_advance as f32 / face.em,
            dx: place.x_offset as f32 / face.em,
            dy: place.y_offset as f32 / face.em,
            start: s.from + start,
            end: s.from + end,
            part,
        });
    }
    if s.direction == Direction::RightToLeft {
        out[from..].reverse();
    }
    Ok(buffer)
}
