//! The letter's fonts: Source Sans 3, and Noto Sans for the letters it lacks. They are part of the
//! program (OFL, see `assets/fonts`); no font of the computer is ever used, so that a letter looks
//! the same everywhere.

use crate::error::LetterError;
use harfrust::{Direction, Font, Language, Script, ShapePlan};
use printpdf::ParsedFont;
use std::sync::OnceLock;

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
    /// printpdf's description of the font, without its bytes.
    pub described: ParsedFont,
    plans: Vec<(Script, ShapePlan)>,
}

/// The faces, with the order in which each weight tries them.
pub(crate) struct Fonts {
    pub faces: Vec<Face>,
    pub language: Language,
}

const FILES: [(&str, &[u8]); 4] = [
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
];
/// Faces to try for regular and for semi-bold text.
const STACKS: [[usize; 2]; 2] = [[0, 2], [1, 3]];
/// The scripts that are set from left to right with one glyph a letter.
const SCRIPTS: [Script; 3] = [Script::LATIN, Script::GREEK, Script::CYRILLIC];

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
    let faces = FILES
        .iter()
        .map(|(name, data)| face(name, data, &language))
        .collect::<Option<Vec<_>>>()?;
    Some(Fonts { faces, language })
}

fn face(name: &'static str, data: &'static [u8], language: &Language) -> Option<Face> {
    let font = Font::new(data, 0)?;
    let mut described = ParsedFont::from_bytes(data, 0, &mut Vec::new())?;
    described.original_bytes = Vec::new();
    described.codepoint_to_glyph.clear();
    let em = f32::from(font.units_per_em());
    let plan = |s| {
        (
            s,
            ShapePlan::new(&font, Direction::LeftToRight, Some(s), Some(language), &[]),
        )
    };
    let plans = SCRIPTS.map(plan).into();
    let ascent = f32::from(described.font_metrics.ascent) / em;
    let descent = f32::from(described.font_metrics.descent).abs() / em;
    Some(Face {
        data,
        name,
        font,
        em,
        ascent,
        descent,
        described,
        plans,
    })
}

impl Fonts {
    /// The first face of the stack that has every character of a cluster.
    pub(crate) fn covering(&self, bold: bool, cluster: &str) -> Option<usize> {
        let has = |face: &usize| {
            let map = self.faces[*face].font.charmap();
            cluster
                .chars()
                .all(|c| !c.is_control() && map.map_unicode(c).is_some_and(|g| g.to_u32() != 0))
        };
        STACKS[usize::from(bold)].iter().copied().find(has)
    }
}

impl Face {
    /// The shaping plan for a script.
    pub(crate) fn plan(&self, script: Script) -> Option<&ShapePlan> {
        self.plans
            .iter()
            .find(|(s, _)| *s == script)
            .map(|(_, plan)| plan)
    }
}
