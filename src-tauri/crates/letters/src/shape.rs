//! From runs of text to glyphs: normalised, split by face, script and direction, shaped by harfrust
//! with the fonts' own kerning. A character that no face has is an error that names it.

mod pairs;
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
use pairs::pairs;
use segments::{Segment, Stretch, normal, segment};
use unicode_bidi::Level;
use unicode_normalization::char::is_combining_mark;

/// A glyph; lengths in em.
#[derive(Debug, Clone, Copy, PartialEq)]
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
    let mut shaping = Shaping::of(&shaped.text, &levels, None)?;
    let mut from = 0;
    for (n, (run, to)) in runs.iter().zip(ends).enumerate() {
        let language = run.language.as_deref().unwrap_or(language);
        let other = Some(language).filter(|it| *it != ENGLISH);
        shaping.language = other.and_then(|it| it.parse().ok());
        let bold = run.bold || all_bold;
        let stretch = Stretch {
            from,
            to,
            bold,
            run: n,
        };
        match levels.is_empty() && shaping.language.is_none() {
            true => shaping.words(&stretch)?,
            false => shaping.stretch(&stretch)?,
        }
        from = to;
    }
    shaped.glyphs = shaping.glyphs;
    Ok(shaped)
}

/// A paragraph that is being shaped.
struct Shaping<'a> {
    fonts: &'static Fonts,
    text: &'a str,
    /// Empty where nothing runs from right to left.
    levels: &'a [Level],
    /// Where it is not English.
    language: Option<Language>,
    buffer: Buffer,
    glyphs: Vec<Glyph>,
}

impl<'a> Shaping<'a> {
    fn of(
        text: &'a str,
        levels: &'a [Level],
        language: Option<Language>,
    ) -> Result<Self, LetterError> {
        Ok(Shaping {
            fonts: fonts()?,
            text,
            levels,
            language,
            buffer: Buffer::new(),
            glyphs: Vec::with_capacity(text.len()),
        })
    }

    /// Sets English word by word: from the table, or shaped where the table lacks something of it.
    fn words(&mut self, run: &Stretch) -> Result<(), LetterError> {
        let Some(pairs) = pairs(run.bold) else {
            return self.stretch(run);
        };
        let mut from = run.from;
        // Where the word before begins, and the first of its glyphs.
        let mut before = (from, self.glyphs.len());
        for word in self.text[run.from..run.to].split_inclusive([' ', '\n']) {
            let (to, glyphs) = (from + word.len(), self.glyphs.len());
            if !pairs.set(word, from, run.run, &mut self.glyphs) {
                // A mark that stands alone belongs to the space before it.
                if word.chars().next().is_some_and(is_combining_mark) {
                    self.glyphs.truncate(before.1);
                    from = before.0;
                } else {
                    before = (from, glyphs);
                }
                self.stretch(&Stretch { from, to, ..*run })?;
            } else {
                before = (from, glyphs);
            }
            from = to;
        }
        Ok(())
    }

    fn stretch(&mut self, run: &Stretch) -> Result<(), LetterError> {
        let mut segments = Vec::new();
        segment(self.fonts, self.text, self.levels, run, &mut segments)?;
        segments.iter().try_for_each(|s| self.segment(s))
    }

    fn segment(&mut self, s: &Segment) -> Result<(), LetterError> {
        let face = &self.fonts.faces[s.face];
        let buffer = &mut self.buffer;
        buffer.reset();
        buffer.set_cluster_level(ClusterLevel::MonotoneCharacters);
        buffer.push_str(&self.text[s.from..s.to]);
        buffer.set_flags(BufferFlags::REMOVE_DEFAULT_IGNORABLES);
        buffer.set_direction(s.direction);
        buffer.set_script(Some(s.script));
        // The plans are made for English.
        let plan = match self.language {
            None => face.plan(s.script, s.direction),
            Some(_) => None,
        };
        let language = self.language.as_ref().unwrap_or(&self.fonts.language);
        buffer.set_language(Some(language.clone()));
        let options = ShapeOptions::new().plan(plan);
        harfrust::shape(&ShaperFont::new(&face.font), buffer, options)
            .map_err(|e| LetterError::Pdf(format!("{e:?}")))?;
        self.note(s, face.em);
        Ok(())
    }

    /// Takes over what was shaped, in the order in which it is read.
    fn note(&mut self, s: &Segment, em: f32) {
        let (infos, places) = (self.buffer.glyph_infos(), self.buffer.glyph_positions());
        let out = &mut self.glyphs;
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
                advance: place.x_advance as f32 / em,
                dx: place.x_offset as f32 / em,
                dy: place.y_offset as f32 / em,
                start: s.from + start,
                end: s.from + end,
                part,
            });
        }
        if s.direction == Direction::RightToLeft {
            out[from..].reverse();
        }
    }
}
