//! The letter's fonts: Source Sans 3, and Noto Sans for the letters it lacks, among them Arabic and
//! Hebrew. They are part of the program (OFL, see `assets/fonts`); no font of the computer is ever used, so that a letter looks
//! the same everywhere.

use crate::{
    draw::{Shown, Used},
    error::LetterError,
};
use harfrust::{Direction, Font, Language, Script, ShapePlan};
use printpdf::ParsedFont;
use std::sync::OnceLock;
use subsetter::GlyphRemapper;

/// One font file, ready for shaping and for embedding.
pub(crate) struct Face {
    pub data: &'static [u8],
    pub name: &'static str,
    pub font: Font,
    pub em: f32,
    /// Height above the baseline, in em.
    pub ascent: f32,
    /// Depth below the baseline, in em, positive.
    pub descent: f32,
    /// Left, bottom, right and top of what any glyph covers, in units of the font.
    pub bounds: [i16; 4],
    /// From 100 to 900.
    pub weight: u16,
    /// Width of each glyph, in units of the font.
    pub widths: Vec<u16>,
    /// Glyphs that go into every file with their numbers the same, so that its cut is the same in
    /// nearly every letter. None of a face that is seldom used.
    pub everyday: GlyphRemapper,
    /// What they show.
    pub everyday_shown: Vec<Option<Shown>>,
    plans: Vec<((Script, Direction), ShapePlan)>,
}

/// The faces, with the order in which each weight tries them.
pub(crate) struct Fonts {
    pub faces: Vec<Face>,
    pub language: Language,
}

const FILES: [(&str, &[u8]); 8] = [
    (
        "SourceSans3-Regular",
        include_bytes!("../../../../assets/fonts/SourceSans3-Regular.ttf"),
    ),
    (
        "SourceSans3-Semibold",
        include_bytes!("../../../../assets/fonts/SourceSans3-Semibold.ttf"),
    ),
    (
        "NotoSans-Regular",
        include_bytes!("../../../../assets/fonts/NotoSans-Regular.ttf"),
    ),
    (
        "NotoSans-SemiBold",
        include_bytes!("../../../../assets/fonts/NotoSans-SemiBold.ttf"),
    ),
    (
        "NotoSansArabic-Regular",
        include_bytes!("../../../../assets/fonts/NotoSansArabic-Regular.ttf"),
    ),
    (
        "NotoSansArabic-SemiBold",
        include_bytes!("../../../../assets/fonts/NotoSansArabic-SemiBold.ttf"),
    ),
    (
        "NotoSansHebrew-Regular",
        include_bytes!("../../../../assets/fonts/NotoSansHebrew-Regular.ttf"),
    ),
    (
        "NotoSansHebrew-SemiBold",
        include_bytes!("../../../../assets/fonts/NotoSansHebrew-SemiBold.ttf"),
    ),
];
/// Faces to try for regular and for semi-bold text.
const STACKS: [[usize; 4]; 2] = [[0, 2, 4, 6], [1, 3, 5, 7]];
/// The scripts that each face of a stack is mostly used for, and their direction.
const SCRIPTS: [(&[Script], Direction); 4] = [
    (EUROPEAN, Direction::LeftToRight),
    (EUROPEAN, Direction::LeftToRight),
    (&[Script::ARABIC], Direction::RightToLeft),
    (&[Script::HEBREW], Direction::RightToLeft),
];
const EUROPEAN: &[Script] = &[Script::LATIN, Script::GREEK, Script::CYRILLIC];
/// Where the faces of a script stand in each stack that is not the common one.
const OWN: [(Script, usize); 2] = [(Script::ARABIC, 2), (Script::HEBREW, 3)];

/// The fonts, read once in the life of the program.
pub(crate) fn fonts() -> Result<&'static Fonts, LetterError> {
    static FONTS: OnceLock<Option<Fonts>> = OnceLock::new();
    FONTS
        .get_or_init(load)
        .as_ref()
        .ok_or_else(|| LetterError::Pdf("a built-in font cannot be read".into()))
}

fn load() -> Option<Fonts> {
    let language: Language = "en-GB".parse().ok()?;
    let mut faces = FILES
        .iter()
        .enumerate()
        // The files stand in the order of the stacks, regular and semi-bold by turns.
        .map(|(n, (name, data))| face(name, data, SCRIPTS[n / 2], &language))
        .collect::<Option<Vec<_>>>()?;
    Used::everyday(&mut faces[0], EVERYDAY);
    Used::everyday(&mut faces[1], EVERYDAY_STRONG);
    Some(Fonts { faces, language })
}

fn face(
    name: &'static str,
    data: &'static [u8],
    (scripts, direction): (&[Script], Direction),
    language: &Language,
) -> Option<Face> {
    let font = Font::new(data, 0)?;
    let described = ParsedFont::from_bytes(data, 0, &mut Vec::new())?;
    let em = f32::from(font.units_per_em());
    let plan = |script: &Script| {
        let plan = ShapePlan::new(&font, direction, Some(*script), Some(language), &[]);
        ((*script, direction), plan)
    };
    let plans = scripts.iter().map(plan).collect();
    let ascent = f32::from(described.font_metrics.ascent) / em;
    let descent = f32::from(described.font_metrics.descent).abs() / em;
    let measures = &described.pdf_font_metrics;
    Some(Face {
        data,
        name,
        font,
        em,
        ascent,
        descent,
        bounds: [
            measures.x_min,
            measures.y_min,
            measures.x_max,
            measures.y_max,
        ],
        weight: measures.us_weight_class,
        widths: widths(&described),
        everyday: GlyphRemapper::new(),
        everyday_shown: Vec::new(),
        plans,
    })
}

/// By the number of the glyph.
fn widths(described: &ParsedFont) -> Vec<u16> {
    let last = described.glyph_widths.keys().next_back();
    let all = 0..=last.copied().unwrap_or_default();
    all.map(|glyph| {
        described
            .glyph_widths
            .get(&glyph)
            .copied()
            .unwrap_or_default()
    })
    .collect()
}

/// What nearly every letter in English uses, or might: a name more, and the cut would be another.
pub(crate) const EVERYDAY: &str = " abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789\
    .,:;?!()[]/-&@'\u{2013}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{A3}";

/// The same of headings, references and dates, which say less.
const EVERYDAY_STRONG: &str = " abcdefghijklmnopqrstuvwxyz0123456789ADFIJMNOSTWY-/\u{2013}\u{2019}";

impl Fonts {
    /// The face of a script that has one of its own, if it has every character of a cluster.
    pub(crate) fn own(&self, bold: bool, script: Script, cluster: &str) -> Option<usize> {
        let (_, place) = OWN.into_iter().find(|(other, _)| *other == script)?;
        let face = STACKS[usize::from(bold)][place];
        self.has(face, cluster).then_some(face)
    }

    /// The first face of the stack that has every character of a cluster.
    pub(crate) fn covering(&self, bold: bool, cluster: &str) -> Option<usize> {
        let mut stack = STACKS[usize::from(bold)].into_iter();
        stack.find(|face| self.has(*face, cluster))
    }

    fn has(&self, face: usize, cluster: &str) -> bool {
        let map = self.faces[face].font.charmap();
        cluster
            .chars()
            .all(|c| !c.is_control() && map.map_unicode(c).is_some_and(|g| g.to_u32() != 0))
    }
}

impl Face {
    /// The shaping plan for a script in a direction; one that the face is seldom used for has none.
    pub(crate) fn plan(&self, script: Script, direction: Direction) -> Option<&ShapePlan> {
        self.plans
            .iter()
            .find(|(made_for, _)| *made_for == (script, direction))
            .map(|(_, plan)| plan)
    }
}
