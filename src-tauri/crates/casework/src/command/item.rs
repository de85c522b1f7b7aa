//! What is to be done about the schedule of what was found.

use crate::{
    Balance, CommandName, Consultation, ConsultationId, Heard, ItemDetails, ItemId, ReviewPlan,
    Ruling,
};

/// What is to be done about what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ItemCommand {
    /// Put it on the schedule.
    List(Box<ItemDetails>),
    /// Put right what it is.
    Change {
        /// Which item.
        item: ItemId,
        /// What it is.
        details: Box<ItemDetails>,
    },
    /// Take it off the schedule.
    Remove {
        /// Which item.
        item: ItemId,
        /// Why.
        reason: String,
    },
    /// Decide what happens to it, or to several alike.
    Rule {
        /// Which items.
        items: Vec<ItemId>,
        /// What happens to them.
        ruling: Box<Ruling>,
        /// When a second person must agree here.
        plan: ReviewPlan,
    },
    /// Open that again.
    Clear {
        /// Which items.
        items: Vec<ItemId>,
    },
    /// Weigh the interests of another person in it.
    Balance {
        /// Which item.
        item: ItemId,
        /// How.
        balance: Box<Balance>,
    },
    /// Record that another person in it was asked. The number of the consultation is given to it.
    Consult {
        /// Which item.
        item: ItemId,
        /// Whom, and what.
        consultation: Box<Consultation>,
    },
    /// Record what that person says, or that no answer came.
    Hear {
        /// Which item.
        item: ItemId,
        /// Who was asked.
        consultation: ConsultationId,
        /// What they say.
        heard: Box<Heard>,
    },
    /// Agree to what was decided, or not, as a second person.
    Review {
        /// Which item.
        item: ItemId,
        /// Whether the second person agrees.
        agrees: bool,
        /// What they say.
        words: String,
    },
}

impl ItemCommand {
    /// The name of the command in the workflow.
    pub fn name(&self) -> CommandName {
        match self {
            Self::List(_) | Self::Change { .. } | Self::Remove { .. } => CommandName::ListItem,
            Self::Rule { .. } | Self::Clear { .. } => CommandName::RuleItem,
            Self::Balance { .. } => CommandName::BalanceItem,
            Self::Consult { .. } | Self::Hear { .. } => CommandName::ConsultOther,
            Self::Review { .. } => CommandName::ReviewItem,
        }
    }
}
