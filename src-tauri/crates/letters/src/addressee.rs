//! To whom the letters of a template go. Most go to the person who gets the answer; some tell somebody
//! else, who learns no more of the person than the letter is for.

use crate::{
    context::{LetterContext, Recipient},
    template::Template,
};
use serde::{Deserialize, Serialize};

/// To whom the letters of a template go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Addressee {
    /// Whoever gets the answer.
    #[default]
    Asker,
    /// Somebody whom the writer names: a body that was given the information, or that gave it.
    Other,
    /// The regulator.
    Regulator,
}

impl LetterContext {
    /// The same for the addressee of `template`: what it says above the text and in its greeting.
    pub fn addressed(mut self, template: &Template) -> LetterContext {
        match template.addressee {
            Addressee::Asker => {}
            Addressee::Other => self.recipient = self.other.clone(),
            Addressee::Regulator => self.recipient = self.of_regulator(),
        }
        self
    }

    /// The regulator, and who deals with the matter there where that is known.
    fn of_regulator(&self) -> Recipient {
        let officer = self.proceedings.as_ref().map(|it| it.officer.trim());
        let officer = officer.filter(|it| !it.is_empty()).map(str::to_owned);
        let address = self.regulator.address.iter().cloned();
        Recipient {
            name: self.regulator.name.clone(),
            salutation: officer.clone().unwrap_or(self.regulator.name.clone()),
            address: officer.into_iter().chain(address).collect(),
        }
    }
}
