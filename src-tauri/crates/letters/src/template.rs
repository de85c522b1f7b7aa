//! The letter templates: Markdown with front matter, from `assets/letters`.

use crate::{
    addressee::Addressee, draft::KeyWords, draft_text::front_matter, error::LetterError,
    frame::frame,
};
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
    /// Ids of the rights it is written for; empty where it serves every right that has this kind.
    pub rights: Vec<String>,
    /// To whom it goes.
    pub addressee: Addressee,
    /// Ids of the outcomes after which it can be sent; empty where it does not hang on them.
    pub after: Vec<String>,
    /// Goes up with every change of the text.
    pub version: u32,
    /// The language it is written in, of those in `assets/letters/frame.toml`: `cy`.
    pub language: String,
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
    #[serde(default)]
    rights: Vec<String>,
    #[serde(default)]
    addressee: Addressee,
    #[serde(default)]
    after: Vec<String>,
    version: u32,
    #[serde(default = "crate::draft::english")]
    language: String,
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
            rights,
            addressee,
            after,
            version,
            language,
        } = front;
        frame(&language).map_err(|_| {
            wrong(format!(
                "frame.toml has no words in the language \u{201c}{language}\u{201d}"
            ))
        })?;
        Ok(Template {
            id,
            kind,
            title,
            regimes,
            rights,
            addressee,
            after,
            version,
            language,
            body: body.to_owned(),
            first_line,
        })
    }

    /// The text of the template: Markdown with placeholders, in marked sections.
    pub fn body(&self) -> &str {
        &self.body
    }

    /// The same template with another text, as an office words it.
    pub fn with_body(&self, body: &str, version: u32) -> Template {
        Template {
            version,
            body: body.replace("\r\n", "\n"),
            first_line: 0,
            ..self.clone()
        }
    }

    /// Whether it is written for this right under this regime.
    ///
    /// # Errors
    ///
    /// [`LetterError::NotForRegime`], [`LetterError::NotForRight`].
    pub fn suits(&self, regime: &str, right: &str) -> Result<(), LetterError> {
        if !self.regimes.iter().any(|r| r == regime) {
            return Err(LetterError::NotForRegime {
                template: self.id.clone(),
                regime: regime.to_owned(),
            });
        }
        if !self.rights.is_empty() && !self.rights.iter().any(|r| r == right) {
            return Err(LetterError::NotForRight {
                template: self.id.clone(),
                right: right.to_owned(),
            });
        }
        Ok(())
    }
}

/// The templates that come with the program.
#[derive(Debug)]
pub struct Templates(Vec<Template>);

/// What the shipped letters and their parts say, file by file, as they stand there.
pub fn shipped_texts() -> impl Iterator<Item = &'static str> {
    let parts = PARTS.iter().map(|(_, text)| *text);
    LETTERS.iter().copied().chain(parts)
}

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
    ($name:expr) => {
        include_str!(concat!("../../../../assets/letters/", $name))
    };
}
use asset;

macro_rules! letters {
    ($($id:literal),* $(,)?) => { &[$(asset!(concat!($id, ".md"))),*] };
}

/// How letters speak of rights and of the law.
pub(crate) const WORDS: &str = asset!("words.toml");

pub(crate) const LETTERS: &[&str] = letters![
    "acknowledgement",
    "complaint-acknowledgement",
    "claim-acknowledgement",
    "identity-request",
    "fee-request",
    "clarification-request",
    "missing-information",
    "missing-statements",
    "lapse-warning",
    "extension-notice",
    "authority-request",
    "delay-update",
    "transfer-notice",
    "progress",
    "access-instalment",
    "access-disclosed",
    "access-partly",
    "access-refused",
    "access-nothing-held",
    "access-no-more",
    "access-neither",
    "rectified",
    "completed",
    "partly-rectified",
    "erased",
    "partly-erased",
    "restricted",
    "partly-restricted",
    "restricted-instead",
    "corrected-instead",
    "lifting-notice",
    "stopped",
    "partly-stopped",
    "marketing-stopped",
    "no-marketing",
    "supplied",
    "partly-supplied",
    "decision-notification",
    "decision-information",
    "reconsidered",
    "new-decision",
    "exempt-reconsidered",
    "no-such-decision",
    "refused",
    "nothing-held",
    "for-another-body",
    "complied",
    "will-comply",
    "unjustified",
    "ceased",
    "will-cease",
    "notice-complied",
    "steps",
    "decided-anew",
    "corrected",
    "accepted",
    "partly-accepted",
    "claim-refused",
    "not-ours",
    "settled",
    "offered",
    "partly-offered",
    "denied",
    "passed-on",
    "outcome",
    "complaint-passed-on",
    "signpost-court",
    "signpost-regulator",
    "signpost-check",
    "signpost-rectification",
    "signpost-assessment",
    "signpost-court-1998",
    "recipient-notice",
    "originator-notice",
    "regulator-reply",
    "withdrawn",
    "lapsed",
];

macro_rules! parts {
    ($($name:literal),* $(,)?) => { &[$(($name, asset!($name))),*] };
}

/// What several letters share, as `include` names it.
pub(crate) const PARTS: &[(&str, &str)] = parts![
    "parts/greeting.md",
    "parts/opening.md",
    "parts/law.md",
    "parts/court-claim.md",
    "parts/dpa-1998/about.md",
    "parts/dpa-1998/unhappy.md",
    "parts/dpa-2018-part-3/about.md",
    "parts/dpa-2018-part-3/check.md",
    "parts/dpa-2018-part-3/check-any.md",
    "parts/end.md",
    "parts/extent.md",
    "parts/grounds.md",
    "parts/items.md",
    "parts/kept-back.md",
    "parts/missing.md",
    "parts/questions.md",
    "parts/reach-us.md",
    "parts/reasons.md",
    "parts/restricted.md",
    "parts/send.md",
    "parts/sign-off.md",
    "parts/told.md",
    "parts/uk-gdpr/about.md",
    "parts/unhappy-complaint.md",
    "parts/unhappy.md",
];
