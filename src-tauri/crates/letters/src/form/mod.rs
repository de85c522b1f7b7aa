//! The forms that the office gives out: fillable, tagged, and no wider than what the law lets it ask.
//!
//! A form is Markdown in `assets/forms`, as a letter is; a paragraph `[[subject.given]]` is a field, and
//! `fields.toml` says of each what it is asked for. How the fields of a form are named in its PDF is
//! [`FormName`] and [`FormField::name`], so that what comes back can be read.

mod barcode;
mod fields;
mod name;
mod page;
mod set;

use crate::{
    Office, Recipient, crest::Crest, error::LetterError, head::Head, print::Print,
    template::Template,
};
use serde::Serialize;
use std::sync::OnceLock;

pub use fields::{Asked, FieldKind, FormField, PARTS_OF_DATE};
pub use name::FormName;
pub use page::form_pdf;
pub(crate) use set::{Widget, WidgetKind};

macro_rules! forms {
    ($($id:literal),* $(,)?) => {
        &[$(include_str!(concat!("../../../../../assets/forms/", $id, ".md"))),*]
    };
}

const FORMS: &[&str] = forms![
    "access",
    "rectification",
    "erasure",
    "restriction",
    "objection",
    "marketing",
    "automated-decisions",
    "portability",
    "complaint",
    "compensation",
    "access-1998",
    "prevent-processing-1998",
    "marketing-1998",
    "reconsideration-1998",
    "compensation-1998",
];

macro_rules! parts {
    ($($name:literal),* $(,)?) => {
        &[$((
            concat!("forms/", $name),
            include_str!(concat!("../../../../../assets/forms/parts/", $name)),
        )),*]
    };
}

/// What several forms share, as `include` names it.
pub(crate) const PARTS: &[(&str, &str)] = parts![
    "begin.md",
    "begin-1998.md",
    "person.md",
    "person-1998.md",
    "find.md",
    "end.md",
    "end-1998.md",
];

/// A form for one right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    template: Template,
}

impl Form {
    /// Every form, those of today's law first.
    ///
    /// # Errors
    /// [`LetterError::Template`], which a test rules out.
    pub fn all() -> Result<&'static [Form], LetterError> {
        static ALL: OnceLock<Result<Vec<Form>, LetterError>> = OnceLock::new();
        let read = |text: &&str| Template::parse(text).map(|template| Form { template });
        ALL.get_or_init(|| FORMS.iter().map(read).collect())
            .as_ref()
            .map(Vec::as_slice)
            .map_err(Clone::clone)
    }

    /// `access-1998`.
    pub fn id(&self) -> &str {
        &self.template.id
    }

    /// "Ask for the information that we hold about you".
    pub fn title(&self) -> &str {
        &self.template.title
    }

    /// The id of the right that it asks for.
    pub fn right(&self) -> &str {
        self.template.rights.first().map_or("", String::as_str)
    }

    /// The ids of the regimes under which it asks.
    pub fn regimes(&self) -> &[String] {
        &self.template.regimes
    }

    /// Goes up with every change of the form.
    pub fn version(&self) -> u32 {
        self.template.version
    }

    /// What stands on a copy that is for nobody in particular: `FORM-ACCESS-1`.
    pub fn code(&self) -> String {
        format!("FORM-{}-{}", self.id(), self.version()).to_uppercase()
    }

    /// Its fields, in the order in which it asks.
    ///
    /// # Errors
    /// [`LetterError::Template`] naming a field that `fields.toml` does not have, which a test rules out.
    pub fn fields(&self) -> Result<Vec<&'static FormField>, LetterError> {
        let office = Office {
            name: "-".into(),
            department: "-".into(),
            address: vec!["-".into()],
            ..Office::default()
        };
        let sections = page::sections(self, &office)?;
        let texts = sections.iter().map(|it| it.text.as_str());
        let named = texts.flat_map(str::lines).filter_map(fields::named);
        named.map(|id| fields::field(id, self.id())).collect()
    }
}

/// What a form is made of besides its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormContext {
    /// Who gives it out.
    pub office: Office,
    /// What stands on it and in its barcode: the reference of a case, or [`Form::code`].
    pub reference: String,
    /// How large it is set.
    pub print: Print,
    /// What stands beside the office's name, if it has one.
    pub crest: Option<Crest>,
}

impl FormContext {
    fn head(&self) -> Head {
        Head {
            office: self.office.clone(),
            recipient: Recipient::default(),
            reference: self.reference.clone(),
            date: None,
            print: self.print,
            crest: self.crest.clone(),
        }
    }
}

/// What the text of a form may speak of.
#[derive(Serialize)]
struct Values<'a> {
    office: &'a Office,
}
