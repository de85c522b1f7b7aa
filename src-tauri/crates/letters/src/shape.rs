//! From runs of text to glyphs: normalised, split by face and script, shaped by harfrust with the
//! fonts' own kerning. A character that no face has is an error that names it.

mod segments;

use crate::{
    blocks::Run,
    error::LetterError,
    faces::{Fonts, fonts},
};
use harfrust::{Buffer, ClusterLevel, Direction, ShapeOptions, ShaperFont};
use segments::{Segment, normal, segment};

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
    pub glyphs: Vec<Glyph>,
    pub links: Vec<Option<String>>,
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
        let end = next.unwrap_or(s.to - s.from);
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
    Ok(buffer)
}
