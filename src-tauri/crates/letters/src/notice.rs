//! The office's notice "How we use personal information": what the law asks a controller to tell everybody
//! (DPA 2018 s.44, UK GDPR arts 13 and 14; DPA 1998 Sch. 1 Pt II paras 2 and 3), made from the words that the
//! answers to subject access are made of.

mod html;
mod page;

use crate::{
    check::Required,
    context::{Office, Regulator},
    draft::{Draft, KeyWords, Section},
    error::LetterError,
    findings::prompts,
    render::Filled,
    template::Template,
};
use chrono::NaiveDate;
use minijinja::Value;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, sync::OnceLock};

pub use html::notice_html;
pub use page::notice_pdf;

/// Under which law a notice is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoticeForm {
    /// The law of today: DPA 2018 s.44, UK GDPR arts 13 and 14.
    Today,
    /// The Data Protection Act 1998.
    #[serde(rename = "dpa-1998")]
    Dpa1998,
}

impl NoticeForm {
    /// Both, that of today first.
    pub const ALL: [Self; 2] = [Self::Today, Self::Dpa1998];

    fn template(self) -> Result<&'static Template, LetterError> {
        static BOTH: [OnceLock<Result<Template, LetterError>>; 2] =
            [OnceLock::new(), OnceLock::new()];
        let (at, text) = match self {
            Self::Today => (0, include_str!("../../../../assets/notice/today.md")),
            Self::Dpa1998 => (1, include_str!("../../../../assets/notice/dpa-1998.md")),
        };
        let read = BOTH[at].get_or_init(|| Template::parse(text));
        read.as_ref().map_err(Clone::clone)
    }

    /// The heading of the notice.
    ///
    /// # Errors
    /// [`LetterError::Template`], which a test rules out.
    pub fn title(self) -> Result<&'static str, LetterError> {
        Ok(&self.template()?.title)
    }
}

/// What a notice is made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeContext {
    /// Who gives it.
    pub office: Office,
    /// The regulator on the day of the notice.
    pub regulator: Regulator,
    /// What the office says of itself besides.
    pub notice: NoticeFacts,
    /// By aspect (`purposes`, `bases`, `people`, `categories`, `sources`, `recipients`, `transfers`,
    /// `retention`), what is said of it.
    pub lists: BTreeMap<String, Vec<NoticeWord>>,
}

/// What an office says of itself in its notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeFacts {
    /// Counted from 1.
    pub version: u32,
    /// The day from which it holds.
    pub day: NaiveDate,
    /// Who the data protection officer is: a name, or the post.
    pub officer: Option<String>,
    /// How to reach the officer, on one line.
    pub officer_contact: Option<String>,
    /// The office's website.
    pub website: Option<String>,
    /// Its number in the regulator's register, for the form of 1998.
    pub registration: Option<String>,
    /// What is decided by automated means, where something is.
    pub automated: Option<String>,
}

/// One thing that is said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeWord {
    /// Its id in the office's vocabulary.
    pub id: String,
    /// The words, which go on from a colon.
    pub words: String,
    /// The ids of the regimes under which it is used.
    pub regimes: Vec<String>,
    /// Whether the law gives it special protection.
    pub sensitive: bool,
}

/// The section that says which version it is.
const VERSION: &str = "version";

fn version(draft: &Draft) -> String {
    let section = draft.sections.iter().find(|it| it.id == VERSION);
    section
        .map(|it| crate::words::plain(&it.text))
        .unwrap_or_default()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Elements {
    element: Vec<Element>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Element {
    form: NoticeForm,
    id: String,
    words: String,
    citation: String,
    from: Option<NaiveDate>,
    keys: Vec<String>,
    #[serde(default)]
    least: usize,
}

/// Fills a notice.
///
/// # Errors
/// [`LetterError::MissingValue`] naming what the office has not said yet.
pub fn notice(form: NoticeForm, context: &NoticeContext) -> Result<Draft, LetterError> {
    let template = form.template()?;
    let filled = Filled::of(template, Value::from_serialize(context));
    let wrong = |reason| LetterError::Template {
        template: template.id.clone(),
        reason,
    };
    let sections = crate::draft_text::sections(&filled.body()?).map_err(wrong)?;
    let of_form = elements()?.iter().filter(|it| it.form == form);
    let keys = |it: &Element| {
        let declared = KeyWords {
            keys: it.keys.clone(),
            least: it.least,
            ..KeyWords::default()
        };
        Ok((it.id.clone(), filled.key_words(&declared)?))
    };
    Ok(Draft {
        template: template.id.clone(),
        version: template.version,
        language: template.language.clone(),
        elements: of_form.map(keys).collect::<Result<_, LetterError>>()?,
        sections,
    })
}

/// What the law asks of a notice of that day; [`crate::check`] says what of it is there.
///
/// # Errors
/// [`LetterError::Template`], which a test rules out.
pub fn notice_asks(form: NoticeForm, day: NaiveDate) -> Result<Vec<Required>, LetterError> {
    let asked = |it: &&Element| it.form == form && it.from.is_none_or(|from| from <= day);
    let required = |it: &Element| Required {
        id: it.id.clone(),
        words: it.words.clone(),
        citation: it.citation.clone(),
    };
    Ok(elements()?.iter().filter(asked).map(required).collect())
}

/// The prompts that are left in a notice: the id of the section, and the prompt with its brackets.
pub fn notice_left(draft: &Draft) -> Vec<(String, String)> {
    let left = |it: &Section| {
        let id = it.id.clone();
        let found = prompts(&it.text).into_iter();
        found.map(move |prompt| (id.clone(), prompt))
    };
    draft.sections.iter().flat_map(left).collect()
}

fn elements() -> Result<&'static [Element], LetterError> {
    static READ: OnceLock<Result<Elements, String>> = OnceLock::new();
    let file = include_str!("../../../../assets/notice/elements.toml");
    READ.get_or_init(|| toml::from_str(file).map_err(|error| error.to_string()))
        .as_ref()
        .map(|read| read.element.as_slice())
        .map_err(|reason| LetterError::Template {
            template: "elements.toml".into(),
            reason: reason.clone(),
        })
}
