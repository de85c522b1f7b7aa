//! The letter templates: Markdown with front matter, from `assets/letters`.

use crate::{draft::KeyWords, draft_text::front_matter, error::LetterError};
use serde::Deserialize;
use std::{collections::BTreeMap, sync::OnceLock};

/// A letter template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// `access-partly`.
    pub id: String,
    /// The kind of letter as the rule packs call it; it decides which elements the law asks for.
    pub kind: String,
    /// What a menu calls it: "Disclosed in part".
    pub title: String,
    /// Ids of the regimes it is written for.
    pub regimes: Vec<String>,
    /// Goes up with every change of the text.
    pub version: u32,
    pub(crate) body: String,
    pub(crate) first_line: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FrontMatter {
    id: String,
    kind: String,
    title: String,
    regimes: Vec<String>,
    version: u32,
}

impl Template {
    /// Reads a template file.
    ///
    /// # Errors
    ///
    /// [`LetterError::Template`] saying what is wrong with the front matter.
    pub fn parse(source: &str) -> Result<Template, LetterError> {
        let source = source.replace("\r\n", "\n");
        let wrong = |reason: String| LetterError::Template {
            template: source
                .lines()
                .find(|l| l.starts_with("id"))
                .unwrap_or("?")
                .to_owned(),
            reason,
        };
        let (front, body) = front_matter(&source)
            .ok_or_else(|| wrong("it has no front matter between two lines of +++".into()))?;
        let front: FrontMatter = toml::from_str(front).map_err(|e| wrong(e.to_string()))?;
        let first_line = source.lines().count() - body.lines().count();
        let FrontMatter {
            id,
            kind,
            title,
            regimes,
            version,
        } = front;
        Ok(Template {
            id,
            kind,
            title,
            regimes,
            version,
            body: body.to_owned(),
            first_line,
        })
    }

    /// Whether it is written for this regime.
    ///
    /// # Errors
    ///
    /// [`LetterError::NotForRegime`].
    pub fn suits(&self, regime: &str) -> Result<(), LetterError> {
        match self.regimes.iter().any(|r| r == regime) {
            true => Ok(()),
            false => Err(LetterError::NotForRegime {
                template: self.id.clone(),
                regime: regime.to_owned(),
            }),
        }
    }
}

/// The templates that come with the program.
#[derive(Debug)]
pub struct Templates(Vec<Template>);

impl Templates {
    /// The shipped templates, read once.
    ///
    /// # Errors
    ///
    /// [`LetterError::Template`] if one of them is wrong, which a test rules out.
    pub fn shipped() -> Result<&'static Templates, LetterError> {
        static SHIPPED: OnceLock<Result<Templates, LetterError>> = OnceLock::new();
        let read = || {
            LETTERS
                .iter()
                .map(|source| Template::parse(source))
                .collect::<Result<_, _>>()
                .map(Templates)
        };
        SHIPPED.get_or_init(read).as_ref().map_err(Clone::clone)
    }

    /// All of them, in the order of a case's life.
    pub fn all(&self) -> &[Template] {
        &self.0
    }

    /// The template with this id.
    ///
    /// # Errors
    ///
    /// [`LetterError::NoTemplate`].
    pub fn get(&self, id: &str) -> Result<&Template, LetterError> {
        self.0
            .iter()
            .find(|t| t.id == id)
            .ok_or_else(|| LetterError::NoTemplate(id.to_owned()))
    }
}

/// The key words of every element of the law, from `assets/letters/elements.toml`.
pub(crate) fn elements() -> Result<&'static BTreeMap<String, KeyWords>, LetterError> {
    static ELEMENTS: OnceLock<Result<BTreeMap<String, KeyWords>, String>> = OnceLock::new();
    ELEMENTS
        .get_or_init(|| toml::from_str(asset!("elements.toml")).map_err(|e| e.to_string()))
        .as_ref()
        .map_err(|reason| LetterError::Template {
            template: "elements.toml".into(),
            reason: reason.clone(),
        })
}

macro_rules! asset {
    ($name:literal) => {
        include_str!(concat!("../../../../assets/letters/", $name))
    };
}
use asset;

const LETTERS: &[&str] = &[
    asset!("acknowledgement.md"),
    asset!("identity-request.md"),
    asset!("fee-request.md"),
    asset!("clarification-request.md"),
    asset!("extension-notice.md"),
    asset!("access-disclosed.md"),
    asset!("access-partly.md"),
    asset!("access-refused.md"),
    asset!("access-nothing-held.md"),
    asset!("withdrawn.md"),
];

macro_rules! parts {
    ($($name:literal),* $(,)?) => { &[$(($name, asset!($name))),*] };
}

/// What several letters share, as `include` names it.
pub(crate) const PARTS: &[(&str, &str)] = parts![
    "parts/greeting.md",
    "parts/opening.md",
    "parts/questions.md",
    "parts/sign-off.md",
    "parts/dpa-1998/about.md",
    "parts/dpa-1998/unhappy.md",
    "parts/dpa-1998/law.md",
    "parts/uk-gdpr/law.md",
    "parts/dpa-2018-part-3/law.md",
    "parts/uk-gdpr/about.md",
    "parts/uk-gdpr/unhappy.md",
    "parts/dpa-2018-part-3/about.md",
    "parts/dpa-2018-part-3/check.md",
    "parts/dpa-2018-part-3/unhappy.md",
];
