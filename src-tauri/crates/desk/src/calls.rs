//! Every call that the desk answers, declared once: its name, what it takes and gives, who may make
//! it, and who answers. The door, the permission test and the TypeScript are made from this list.

use crate::failure::Failure;
use crate::moment::Moment;
use crate::room::Room;
use crate::wire::*;
use crate::{Desk, answers};
use casework::Role::{self, Administrator, Auditor, Caseworker, Supervisor};
use serde_json::Value;
use ts_rs::{Config, TS};

/// A call, as declared.
#[derive(Debug, Clone, Copy)]
pub struct Call {
    /// Its name on the wire.
    pub name: &'static str,
    /// The TypeScript type of what it takes.
    pub args: &'static str,
    /// The TypeScript type of what it gives.
    pub reply: &'static str,
    /// Who may make it.
    pub who: Who,
}

/// Who may make a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Anyone at the PC: nobody needs to be signed in.
    Anyone,
    /// Those signed in with one of these roles.
    Roles(&'static [Role]),
}

const EVERYBODY: &[Role] = &Role::ALL;
const READERS: &[Role] = &[Caseworker, Supervisor, Auditor];
const WORKERS: &[Role] = &[Caseworker, Supervisor];
const OVERSEERS: &[Role] = &[Supervisor, Auditor];
const OVERSIGHT: &[Role] = &[Supervisor];
const KEEPERS: &[Role] = &[Administrator];
const STEWARDS: &[Role] = &[Supervisor, Administrator];
const CHECKERS: &[Role] = &[Supervisor, Administrator, Auditor];

macro_rules! calls {
    (
        anyone { $($open:literal: $open_args:ident => $open_reply:ident = $open_answer:path;)* }
        office { $($name:literal: $args:ident => $reply:ident, $who:ident = $answer:path;)* }
    ) => {
        /// Every call.
        pub const CALLS: &[Call] = &[
            $(Call { name: $open, args: stringify!($open_args), reply: stringify!($open_reply), who: Who::Anyone },)*
            $(Call { name: $name, args: stringify!($args), reply: stringify!($reply), who: Who::Roles($who) },)*
        ];

        /// Answers a call that needs nobody signed in; `None` where `name` is no such call.
        pub(crate) fn answer_anyone(desk: &mut Desk, name: &str, args: &Value, now: &Moment) -> Option<Result<Value, Failure>> {
            match name {
                $($open => Some(read::<$open_args>(args).and_then(|args| $open_answer(desk, args, now)).and_then(write)),)*
                _ => None,
            }
        }

        /// Answers a call of somebody who is signed in and may make it; `None` where `name` is no such call.
        pub(crate) fn answer_office(room: &mut Room, name: &str, args: &Value, now: &Moment) -> Option<Result<Value, Failure>> {
            match name {
                $($name => Some(read::<$args>(args).and_then(|args| $answer(room, args, now)).and_then(write)),)*
                _ => None,
            }
        }

        /// The TypeScript of every type that a call takes or gives, and of those within them.
        pub(crate) fn declarations() -> Vec<String> {
            let mut types = Declarations::default();
            types.add::<Failure>();
            types.add::<crate::HowFar>();
            $(types.add::<$open_args>(); types.add::<$open_reply>();)*
            $(types.add::<$args>(); types.add::<$reply>();)*
            types.lines()
        }
    };
}

calls! {
    anyone {
        "opening": Nothing => Opening = answers::opening::opening;
        "look-at-office": OfficePath => OfficeCard = answers::opening::look_at_office;
        "create-office": NewOffice => OfficeMade = answers::opening::create_office;
        "make-demonstration": OfficePath => OfficeCard = answers::opening::make_demonstration;
        "sign-in": SignIn => Session = answers::opening::sign_in;
        "recover": Recovery => Session = answers::opening::recover;
        "lock": Nothing => Nothing = answers::opening::lock;
    }
    office {
        "session": Nothing => Session, EVERYBODY = answers::session::session;
        "change-passphrase": NewPassphrase => Nothing, EVERYBODY = answers::session::change_passphrase;
        "keep-draft": DraftBody => Draft, EVERYBODY = answers::session::keep_draft;
        "draft": DraftPlace => Draft, EVERYBODY = answers::session::draft;
        "drop-draft": DraftPlace => Nothing, EVERYBODY = answers::session::drop_draft;

        "people": Nothing => People, EVERYBODY = answers::people::people;
        "add-person": NewPerson => People, KEEPERS = answers::people::add_person;
        "remove-person": PersonRef => People, KEEPERS = answers::people::remove_person;
        "change-roles": NewRoles => People, KEEPERS = answers::people::change_roles;
        "reset-passphrase": PassphraseReset => People, KEEPERS = answers::people::reset_passphrase;
        "change-office": OfficeForm => Session, KEEPERS = answers::people::change_office;
        "crest": Nothing => CrestView, KEEPERS = answers::crest::crest;
        "look-at-crest": CrestPath => CrestView, KEEPERS = answers::crest::look;
        "change-crest": CrestFile => CrestView, KEEPERS = answers::crest::change;
        "remove-crest": Nothing => CrestView, KEEPERS = answers::crest::remove;
        "new-recovery-code": OwnPassphrase => RecoverySheet, KEEPERS = answers::people::new_recovery_code;
        "back-up": Nothing => BackupMade, KEEPERS = answers::people::back_up;
        "check-integrity": Nothing => Integrity, CHECKERS = answers::people::check_integrity;

        "today": Nothing => Today, WORKERS = answers::today::today;
        "board": Nothing => Board, OVERSEERS = answers::board::board;
        "register": RegisterQuery => RegisterPage, READERS = answers::register::register;
        "case": CaseRef => CaseView, READERS = answers::case::case;
        "clock": ClockRef => ClockView, READERS = answers::clock::clock;
        "what-if": WhatIf => Supposition, READERS = answers::clock::what_if;
        "history": HistoryQuery => History, READERS = answers::history::history;
        "history-entry": EntryRef => HistoryEntry, READERS = answers::history::entry;

        "rights": Nothing => RightsView, EVERYBODY = answers::rights::rights;
        "law": Nothing => LawView, EVERYBODY = answers::law::law;
        "law-rule": RuleRef => RuleView, EVERYBODY = answers::law::rule;
        "holidays": Nothing => HolidaysView, EVERYBODY = answers::law::holidays;
        "preview-holiday": HolidayForm => LawMoves, KEEPERS = answers::law::preview_holiday;
        "change-holiday": HolidayForm => HolidaysView, KEEPERS = answers::law::change_holiday;
        "preview-law": LawFolder => LawMoves, KEEPERS = answers::law::preview_law;
        "adopt-law": LawFolder => LawView, KEEPERS = answers::law::adopt_law;

        "preview-request": RequestForm => Preview, WORKERS = answers::intake::preview;
        "similar-cases": RequestForm => SimilarCases, WORKERS = answers::similar::similar;
        "look-at-request-files": RequestPaths => RequestFilesLooked, WORKERS = answers::request_files::look;
        "found-within": CaseRef => RequestForm, WORKERS = answers::intake::found_within;
        "merge-request": MergeForm => Logged, WORKERS = answers::copies::merge;
        "tray": Nothing => TrayView, READERS = answers::tray::tray;
        "put-in-tray": TrayForm => TrayView, WORKERS = answers::tray::put;
        "drop-in-tray": RequestPaths => TrayDropped, WORKERS = answers::tray::drop;
        "tray-request": TrayRef => RequestForm, WORKERS = answers::tray::request;
        "tray-file": TrayFileRef => DocumentShown, WORKERS = answers::tray::file;
        "set-aside": TrayAside => TrayView, WORKERS = answers::tray::set_aside;
        "put-back": TrayRef => TrayView, WORKERS = answers::tray::put_back;
        "log-request": RequestForm => Logged, WORKERS = answers::intake::log;
        "batch-template": Nothing => FileBytes, WORKERS = answers::batch::template;
        "read-batch": BatchPath => BatchRead, WORKERS = answers::batch::read;
        "log-batch": LogBatch => BatchLogged, WORKERS = answers::batch::log;

        "record-fact": RecordFact => CaseView, WORKERS = answers::commands::record_fact;
        "correct-fact": CorrectFact => CaseView, WORKERS = answers::commands::correct_fact;
        "withdraw-fact": WithdrawFact => CaseView, WORKERS = answers::commands::withdraw_fact;
        "change-regime": ChangeRegime => CaseView, WORKERS = answers::commands::change_regime;
        "correct-party": PartyChange => CaseView, WORKERS = answers::commands::correct_party;
        "correct-scope": ScopeChange => CaseView, WORKERS = answers::commands::correct_scope;
        "correct-identity-doubt": DoubtChange => CaseView, WORKERS = answers::commands::correct_identity_doubt;
        "check-validity": CheckValidity => CaseView, WORKERS = answers::commands::check_validity;
        "allocate": Allocate => Allocated, WORKERS = answers::commands::allocate;
        "hand-over": HandOverForm => CaseView, WORKERS = answers::hand_over::give;
        "take-notice": TakeNotice => CaseView, WORKERS = answers::hand_over::notice;
        "absences": Nothing => Absences, EVERYBODY = answers::absences::absences;
        "set-absence": AbsenceForm => Absences, WORKERS = answers::absences::set;
        "end-absence": AbsenceRef => Absences, WORKERS = answers::absences::end;
        "add-note": AddNote => CaseView, WORKERS = answers::commands::add_note;
        "change-care": CareForm => CaseView, WORKERS = answers::care::change;
        "templates": Nothing => TemplatesView, EVERYBODY = answers::templates::templates;
        "template": TemplateRef => TemplateView, EVERYBODY = answers::templates::template;
        "check-template": TemplateTry => TemplateChecked, STEWARDS = answers::templates::check;
        "keep-template": TemplateText => TemplateView, STEWARDS = answers::templates::keep;
        "drop-template": TemplateRef => TemplateView, STEWARDS = answers::templates::drop_draft;
        "approve-template": TemplateText => TemplateView, OVERSIGHT = answers::templates::approve;
        "use-shipped-template": TemplateRef => TemplateView, OVERSIGHT = answers::templates::use_shipped;
        "template-changes": TemplatePair => TemplateChanges, EVERYBODY = answers::templates::changes;
        "vocabulary": Nothing => VocabularyForm, EVERYBODY = answers::vocabulary::vocabulary;
        "change-vocabulary": VocabularyForm => VocabularyForm, STEWARDS = answers::vocabulary::change;
        "forms": Nothing => FormsView, READERS = answers::forms::forms;
        "form-file": FormFileRef => FileBytes, READERS = answers::forms::file;
        "notice": NoticeRef => NoticeView, EVERYBODY = answers::notice::notice;
        "publish-notice": NoticeRef => NoticeView, STEWARDS = answers::notice::publish;
        "notice-file": NoticeFileRef => FileBytes, EVERYBODY = answers::notice::file;
        "notice-changes": NoticePair => NoticeChanges, EVERYBODY = answers::notice::changes;
        "departments": Nothing => Departments, EVERYBODY = answers::departments::departments;
        "change-departments": Departments => Departments, KEEPERS = answers::departments::change;
        "searches": SearchesQuery => SearchesView, READERS = answers::searches::searches;
        "start-search": CaseRef => SearchStart, WORKERS = answers::searches::start;
        "search-message": SearchForm => MessageView, WORKERS = answers::searches::message;
        "ask-department": SearchForm => CaseView, WORKERS = answers::searches::ask;
        "chase-message": SearchRef => MessageView, WORKERS = answers::searches::chase_message;
        "chase-department": ChaseForm => CaseView, WORKERS = answers::searches::chase;
        "record-reply": ReplyForm => CaseView, WORKERS = answers::searches::record;
        "mute-chasing": MuteForm => CaseView, WORKERS = answers::searches::mute;
        "search-pdf": SearchForm => FileBytes, WORKERS = answers::message_files::search;
        "chase-pdf": SearchRef => FileBytes, WORKERS = answers::message_files::chase;
        "sent-pdf": SentMessage => FileBytes, READERS = answers::message_files::sent;
        "withdraw-search": WithdrawSearch => CaseView, WORKERS = answers::searches::withdraw;
        "list-item": ItemForm => CaseView, WORKERS = answers::items::list;
        "remove-item": RemoveItem => CaseView, WORKERS = answers::items::remove;
        "rule-items": RulingForm => CaseView, WORKERS = answers::items::rule;
        "clear-items": ItemsRef => CaseView, WORKERS = answers::items::clear;
        "balance-item": BalanceForm => CaseView, WORKERS = answers::items::balance;
        "consultation-message": ConsultationForm => MessageView, WORKERS = answers::consultations::message;
        "consultation-pdf": ConsultationForm => FileBytes, WORKERS = answers::message_files::consultation;
        "consult-other": ConsultationForm => CaseView, WORKERS = answers::consultations::ask;
        "record-consultation": HeardForm => CaseView, WORKERS = answers::consultations::hear;
        "review-item": SecondForm => CaseView, WORKERS = answers::items::review;
        "packs": CaseRef => PacksView, READERS = answers::pack::packs;
        "choose-released": ChooseReleased => CaseView, WORKERS = answers::pack::choose;
        "answer-finding": AnswerFinding => CaseView, WORKERS = answers::pack::answer;
        "seal-pack": SealPack => CaseView, WORKERS = answers::pack::seal;
        "pack-file": PackFileForm => PackArchive, READERS = answers::pack::file;
        "ask-extension": ExtensionForm => CaseView, WORKERS = answers::extension::ask;
        "sign-extension": SignExtension => CaseView, OVERSIGHT = answers::extension::sign;
        "send-back-extension": SendBackExtension => CaseView, OVERSIGHT = answers::extension::send_back;
        "link-choices": CaseRef => LinkChoices, WORKERS = answers::links::choices;
        "link-case": LinkForm => CaseView, WORKERS = answers::links::link;
        "unlink-case": UnlinkForm => CaseView, WORKERS = answers::links::unlink;
        "record-proceedings": ProceedingsForm => CaseView, WORKERS = answers::proceedings::record;
        "hold-kinds": Nothing => HoldKinds, EVERYBODY = answers::holds::kinds;
        "place-hold": HoldForm => CaseView, OVERSIGHT = answers::holds::place;
        "keep-hold": KeepHold => CaseView, OVERSIGHT = answers::holds::keep;
        "lift-hold": LiftHold => CaseView, OVERSIGHT = answers::holds::lift;
        "look-at-files": FilePaths => FilesLooked, WORKERS = answers::documents::look;
        "file-document": DocumentForm => CaseView, WORKERS = answers::documents::file;
        "change-document": DocumentChange => CaseView, WORKERS = answers::documents::change;
        "destroy-document": DestroyDocument => CaseView, WORKERS = answers::documents::destroy;
        "document": DocumentRef => DocumentShown, READERS = answers::documents::show;
        "document-file": DocumentRef => FileBytes, READERS = answers::documents::content;
        "decide": Decide => CaseView, WORKERS = answers::commands::decide;
        "sealed-decision": SealedRef => SealedView, READERS = answers::sealed::sealed;
        "lapse": LapseForm => CaseView, WORKERS = answers::lapse::lapse;
        "sign-decision": SignDecision => CaseView, OVERSIGHT = answers::commands::sign_decision;
        "send-back-decision": SendBack => CaseView, OVERSIGHT = answers::commands::send_back_decision;
        "reopen-decision": ReopenDecision => CaseView, WORKERS = answers::commands::reopen_decision;
        "late-reasons": Nothing => LateReasons, EVERYBODY = answers::late::reasons;
        "change-late-reasons": LateReasons => LateReasons, OVERSIGHT = answers::late::change;
        "sampling": Nothing => SamplingForm, EVERYBODY = answers::sampling::sampling;
        "change-sampling": SamplingForm => SamplingForm, OVERSIGHT = answers::sampling::change;
        "processing": ProcessingRef => ProcessingView, READERS = answers::vocabulary::processing;
        "describe-processing": ProcessingForm => CaseView, WORKERS = answers::vocabulary::describe;
        "keep-record": RecordForm => CaseView, WORKERS = answers::record::keep;
        "record-answer": RecordAnswer => CaseView, WORKERS = answers::commands::record_answer;
        "close-case": CloseCase => CaseView, WORKERS = answers::commands::close_case;
        "reopen-case": ReopenCase => CaseView, WORKERS = answers::commands::reopen_case;

        "restriction": CaseRef => RestrictionView, READERS = answers::restriction::view;
        "restrict-case": RestrictForm => CaseView, OVERSIGHT = answers::restriction::restrict;
        "lift-restriction": LiftRestriction => CaseView, OVERSIGHT = answers::restriction::lift;
        "break-glass": BreakGlass => RestrictionView, READERS = answers::restriction::break_glass;
        "notice-glass": CaseRef => RestrictionView, OVERSIGHT = answers::restriction::notice;
        "retention": Nothing => RetentionView, READERS = answers::retention::retention;
        "propose-destruction": CasesRef => RetentionDone, WORKERS = answers::retention::propose;
        "drop-destruction": DropForm => RetentionDone, WORKERS = answers::retention::drop_proposals;
        "destroy-cases": CasesRef => RetentionDone, OVERSIGHT = answers::retention::destroy;
        "keep-longer": KeepForm => CaseView, OVERSIGHT = answers::retention::keep;
        "lift-keeping": LiftForm => CaseView, OVERSIGHT = answers::retention::lift;
        "certificate": CaseRef => Certificate, READERS = answers::retention::certificate;
        "change-schedule": ScheduleForm => RetentionView, OVERSIGHT = answers::schedule::change;

        "letter-choices": CaseRef => LetterChoices, WORKERS = answers::letters::choices;
        "letter-draft": LetterRef => LetterDraft, WORKERS = answers::letters::draft;
        "keep-letter": LetterText => LetterDraft, WORKERS = answers::letters::keep;
        "start-letter-again": LetterRef => LetterDraft, WORKERS = answers::letters::start_again;
        "preview-letter": LetterText => LetterPreview, WORKERS = answers::letters::preview;
        "issue-letter": IssueLetter => IssuedLetter, WORKERS = answers::letters::issue;
        "letter-paragraphs": LetterRef => Paragraphs, WORKERS = answers::letters::paragraphs::paragraphs;
        "owed-letters": Nothing => RunView, WORKERS = answers::letters::run::owed;
        "issue-run": RunForm => RunDone, WORKERS = answers::letters::run::issue;
        "letter-email": LetterEmailForm => LetterEmail, WORKERS = answers::letters::email::draft;
        "send-letter": SendLetter => CaseView, WORKERS = answers::letters::leaving::send;
        "withhold-letter": WithholdLetter => CaseView, WORKERS = answers::letters::leaving::withhold;
        "record-delivery": DeliveryForm => CaseView, WORKERS = answers::letters::leaving::deliver;
        "letter-file": IssuedRef => FileBytes, READERS = answers::letters::file;
        "letter-envelope": EnvelopeForm => FileBytes, READERS = answers::letters::on_paper;
    }
}

fn read<T: serde::de::DeserializeOwned>(args: &Value) -> Result<T, Failure> {
    T::deserialize(args).map_err(|error| {
        Failure::new(
            "arguments",
            format!("The call was not understood: {error}."),
        )
    })
}

fn write<T: serde::Serialize>(reply: T) -> Result<Value, Failure> {
    serde_json::to_value(reply).map_err(|error| Failure::new("reply", error.to_string()))
}

/// TypeScript declarations by name, each once.
#[derive(Default)]
struct Declarations {
    config: Config,
    by_name: std::collections::BTreeMap<String, String>,
}

impl Declarations {
    fn add<T: TS + 'static + ?Sized>(&mut self) {
        let name = T::ident(&self.config);
        if T::output_path().is_none() || self.by_name.contains_key(&name) {
            return;
        }
        self.by_name.insert(name, T::decl(&self.config));
        T::visit_dependencies(self);
    }

    fn lines(self) -> Vec<String> {
        self.by_name.into_values().collect()
    }
}

impl ts_rs::TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        self.add::<T>();
    }
}
