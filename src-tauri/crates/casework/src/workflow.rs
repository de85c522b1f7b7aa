//! The workflow: `assets/workflow.toml`, read and held against a case and a person.

use crate::{Actor, Case, Refusal, Role, Status};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::LazyLock;

const SHIPPED: &str = include_str!("../../../../assets/workflow.toml");

/// The commands by name, as in `assets/workflow.toml`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CommandName {
    /// Log a request.
    LogRequest,
    /// Record a dated fact.
    RecordFact,
    /// Correct the day of a fact.
    CorrectFact,
    /// Withdraw a fact.
    WithdrawFact,
    /// Put a part under another regime.
    ChangeRegime,
    /// Give the case to somebody.
    Allocate,
    /// Hand the case over to a colleague, with a note.
    HandOver,
    /// Take notice of what was handed over.
    TakeNotice,
    /// Change the details of a person of the case.
    CorrectParty,
    /// Put what is asked for differently.
    CorrectScope,
    /// Put right whether identity must be proved.
    CorrectIdentityDoubt,
    /// Say what a part still lacks to be valid.
    CheckValidity,
    /// Add a note.
    AddNote,
    /// Log another request that was found in what came.
    LogFound,
    /// Put the same request, which came again, with its case.
    MergeRequest,
    /// Link the case to another.
    LinkCase,
    /// Take a link to another case away.
    UnlinkCase,
    /// Record what the regulator, a tribunal or a court has before it.
    RecordProceedings,
    /// Say what whoever writes on the case must heed.
    ChangeCare,
    /// Ask a department to search.
    AskDepartment,
    /// Remind a department.
    ChaseDepartment,
    /// Record what a department answered.
    RecordReply,
    /// Chase a department no more, or again.
    MuteChasing,
    /// Take a search back.
    WithdrawSearch,
    /// Put what was found on the schedule, or take it off.
    ListItem,
    /// Decide what happens to an item.
    RuleItem,
    /// Weigh the interests of another person in an item.
    BalanceItem,
    /// Ask another person in an item, and record what they say.
    ConsultOther,
    /// Agree to what was decided of an item, as a second person.
    ReviewItem,
    /// Choose what is given for an item.
    ChooseReleased,
    /// Answer for what was found in a file that is given.
    AnswerFinding,
    /// Seal a disclosure pack.
    SealPack,
    /// File a document.
    FileDocument,
    /// Put right what a document is.
    ChangeDocument,
    /// Destroy a document.
    DestroyDocument,
    /// Decide a part.
    Decide,
    /// Close a part because the person did not answer.
    Lapse,
    /// Sign what was decided.
    SignDecision,
    /// Send back what was decided.
    SendBackDecision,
    /// Open again what was decided.
    ReopenDecision,
    /// Ask for an extension.
    AskExtension,
    /// Sign an extension, or send it back.
    SignExtension,
    /// Put the case on hold, or look at that again.
    Hold,
    /// Lift a hold.
    LiftHold,
    /// Choose what an answer says of the processing.
    DescribeProcessing,
    /// Record what was done to answer a part.
    KeepRecord,
    /// Issue a letter.
    IssueLetter,
    /// Send a letter, or send it again.
    SendLetter,
    /// Keep a letter that is ready from leaving.
    WithholdLetter,
    /// Record that a letter arrived or came back.
    RecordDelivery,
    /// Record an answer that was sent otherwise.
    RecordAnswer,
    /// Close the case.
    Close,
    /// Open the case again.
    Reopen,
    /// Say who may open the case.
    Restrict,
    /// Open a restricted case without being named.
    BreakGlass,
    /// Take notice of who did.
    NoticeGlass,
    /// Keep the file longer than the schedule says, or no more.
    KeepLonger,
    /// Propose to destroy the file, or take that back.
    ProposeDestruction,
    /// Destroy the file, as a second person.
    DestroyCase,
}

impl CommandName {
    /// Every command.
    pub const ALL: [Self; 59] = [
        Self::LogRequest,
        Self::RecordFact,
        Self::CorrectFact,
        Self::WithdrawFact,
        Self::ChangeRegime,
        Self::Allocate,
        Self::HandOver,
        Self::TakeNotice,
        Self::CorrectParty,
        Self::CorrectScope,
        Self::CorrectIdentityDoubt,
        Self::CheckValidity,
        Self::AddNote,
        Self::LogFound,
        Self::MergeRequest,
        Self::LinkCase,
        Self::UnlinkCase,
        Self::RecordProceedings,
        Self::ChangeCare,
        Self::AskDepartment,
        Self::ChaseDepartment,
        Self::RecordReply,
        Self::MuteChasing,
        Self::WithdrawSearch,
        Self::ListItem,
        Self::RuleItem,
        Self::BalanceItem,
        Self::ConsultOther,
        Self::ReviewItem,
        Self::ChooseReleased,
        Self::AnswerFinding,
        Self::SealPack,
        Self::FileDocument,
        Self::ChangeDocument,
        Self::DestroyDocument,
        Self::Decide,
        Self::Lapse,
        Self::SignDecision,
        Self::SendBackDecision,
        Self::ReopenDecision,
        Self::AskExtension,
        Self::SignExtension,
        Self::Hold,
        Self::LiftHold,
        Self::DescribeProcessing,
        Self::KeepRecord,
        Self::IssueLetter,
        Self::SendLetter,
        Self::WithholdLetter,
        Self::RecordDelivery,
        Self::RecordAnswer,
        Self::Close,
        Self::Reopen,
        Self::Restrict,
        Self::BreakGlass,
        Self::NoticeGlass,
        Self::KeepLonger,
        Self::ProposeDestruction,
        Self::DestroyCase,
    ];
}

/// On whose cases a caseworker may do a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Whose {
    Own,
    Any,
}

/// One row of the workflow.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Permission {
    pub(crate) states: Vec<Status>,
    pub(crate) who: Vec<Role>,
    pub(crate) on: Whose,
    pub(crate) why: String,
}

/// Whether a command may be given now, and if not, why not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Permit {
    /// The command.
    pub command: CommandName,
    /// Why not; `None` where it may be given.
    pub refusal: Option<Refusal>,
}

/// What can be done in which state, and by whom.
#[derive(Debug, Clone)]
pub struct Workflow(BTreeMap<CommandName, Permission>);

impl Workflow {
    /// The workflow that the program ships.
    pub fn shipped() -> &'static Self {
        static WORKFLOW: LazyLock<Workflow> =
            LazyLock::new(|| Workflow::load(SHIPPED).unwrap_or_else(|_| Workflow(BTreeMap::new())));
        &WORKFLOW
    }

    /// Reads a workflow.
    ///
    /// # Errors
    /// An unknown command, state, role or key; the message says where.
    pub fn load(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text).map(Self)
    }

    pub(crate) fn row(&self, command: CommandName) -> Option<&Permission> {
        self.0.get(&command)
    }

    /// Whether somebody with these roles may ever give this command.
    pub fn role_may(&self, command: CommandName, actor: &Actor) -> bool {
        self.0
            .get(&command)
            .is_some_and(|row| actor.roles.any(&row.who))
    }

    /// Refuses what this person may not do to this case now.
    ///
    /// # Errors
    /// The role, the case's holder or its state stands against it.
    pub fn permit(&self, command: CommandName, case: &Case, actor: &Actor) -> Result<(), Refusal> {
        let Some(row) = self.0.get(&command) else {
            return Err(Refusal::NotPermitted("Nobody may do this.".into()));
        };
        if !actor.roles.any(&row.who) {
            return Err(Refusal::NotPermitted(missing_role(&row.who)));
        }
        if row.on == Whose::Own && !holds(case, actor) {
            return Err(Refusal::NotPermitted(
                "The case is with another caseworker. A supervisor can give it to you.".into(),
            ));
        }
        if !row.states.contains(&case.status()) {
            return Err(Refusal::NotNow(row.why.clone()));
        }
        crate::holds::permit(command, case)
    }

    /// Every command with whether this person may give it on this case now.
    pub fn permits(&self, case: &Case, actor: &Actor) -> Vec<Permit> {
        let permit = |command| Permit {
            command,
            refusal: self.permit(command, case, actor).err(),
        };
        CommandName::ALL
            .into_iter()
            .filter(|name| *name != CommandName::LogRequest)
            .map(permit)
            .collect()
    }
}

/// A supervisor holds every case; a caseworker their own, those of whom they cover for, and those that
/// nobody has.
pub(crate) fn holds(case: &Case, actor: &Actor) -> bool {
    actor.roles.any(&[Role::Supervisor])
        || case
            .allocated_to
            .is_none_or(|person| actor.acts_for(person))
}

fn missing_role(who: &[Role]) -> String {
    let names: Vec<&str> = who
        .iter()
        .map(|role| match role {
            Role::Caseworker => "a caseworker",
            Role::Supervisor => "a supervisor",
            Role::Administrator => "an administrator",
            Role::Auditor => "an auditor",
        })
        .collect();
    format!("Only {} can do this.", names.join(" or "))
}
