//! The forms that the office gives out, and those that come back.

use super::{DateForm, PartyForm};
use letters::Print;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The forms that the office gives out.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FormsView {
    /// Those of today's law first.
    pub forms: Vec<FormLine>,
}

/// A form.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FormLine {
    /// `access-1998`.
    pub id: String,
    /// "Ask for the information that we hold about you".
    pub title: String,
    /// The right that it asks for.
    pub right: String,
    /// "Subject access".
    pub right_label: String,
    /// The laws under which it asks, in short.
    pub laws: Vec<String>,
    /// Goes up with every change of the form.
    pub version: u32,
    /// What stands on a copy that is for nobody in particular: `FORM-ACCESS-1`.
    pub code: String,
}

/// Names a form to be made.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FormFileRef {
    /// The form's id.
    pub form: String,
    /// The id or reference of the case for which it is given out; none where it is for nobody in particular.
    pub case: Option<String>,
    /// How large it is set.
    #[ts(type = "Print")]
    pub print: Print,
}

/// What somebody wrote in one of the office's forms, on a screen.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReturnedForm {
    /// What the form is called.
    pub title: String,
    /// The right that it asks for.
    pub right: String,
    /// Whether somebody asks for somebody else.
    pub on_behalf: bool,
    /// Whom the information is about.
    pub subject: PartyForm,
    /// Who asks, where it is somebody else.
    pub requester: PartyForm,
    /// What the request must say itself and says, as the rule packs call it.
    pub stated: Vec<String>,
    /// The day of the decision, where it asks for one.
    pub decided: DateForm,
    /// The day of what happened, where it asks for one.
    pub act: DateForm,
}
