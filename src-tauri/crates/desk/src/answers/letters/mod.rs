//! Letters of a case: what can be sent, the draft, what the law asks of it, the PDF, the issue.

pub(crate) mod annexes;
mod begun;
mod context;
mod dates;
mod desk_draft;
pub(crate) mod email;
mod issue;
mod items;
mod kept;
pub(crate) mod leaving;
mod looked_at;
mod on_paper;
pub(crate) mod paragraphs;
pub(crate) mod run;

use crate::room::Room;
use crate::wire::{
    CaseRef, FileBytes, IssuedRef, LetterChoice, LetterChoices, LetterDraft, LetterPreview,
    LetterRef, LetterText,
};
use crate::{Failure, Moment};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use casework::{
    Act, Case, CommandName, Decision, Issued, LetterId, LetterKind, Part, Refusal, RequesterKind,
    Workflow,
};
use letters::{Addressee, Template, Templates};
use statute::{Extension, OutcomeResult, Rule};

pub(crate) use begun::{Begun, begun};
pub(crate) use context::{Paper, addressee, office, regulator_of};
pub(crate) use desk_draft::{DeskDraft, Of, print_for};
pub(crate) use issue::issue;
pub(crate) use on_paper::on_paper;

/// The kinds of letter that ask for what a request still lacks, as the packs and templates call them.
const MISSING: [&str; 2] = ["missing-information", "missing-statements"];

/// The letters that this case could send: the next one first, then the answer that was decided, the rest, what
/// left already, and last what cannot leave now.
pub(crate) fn choices(
    room: &mut Room,
    args: CaseRef,
    now: &Moment,
) -> Result<LetterChoices, Failure> {
    let case = room.find_case(&args.case)?;
    let mut choices = Vec::new();
    for part in &case.parts {
        let rule = case.rule(part, room.law()).map_err(Refusal::from)?;
        for template in Templates::shipped()?
            .all()
            .iter()
            .filter(|one| fits(&case, rule, part, one))
        {
            choices.push(choice(room, &case, (part, rule), template, now)?);
        }
    }
    let gone = |choice: &LetterChoice| {
        let mut letters = case.letters.iter();
        letters.any(|it| it.template == choice.template && it.parts.contains(&choice.part))
    };
    choices.sort_by_key(|choice| {
        let answer = choice.kind == LetterKind::Response;
        let refused = !choice.refusal.is_empty();
        (!choice.next, refused, gone(choice), !answer)
    });
    Ok(LetterChoices { choices })
}

/// Whether the letter can be meant at all: of the answers, only the one that was decided; a fee, an
/// extension or a pause only where the law of the part knows them; what is missing only while
/// something is; nothing else about the answer where what that rests on is sealed.
fn fits(case: &Case, rule: &Rule, part: &Part, template: &Template) -> bool {
    let suits = template.suits(part.regime.as_str(), part.right.as_str());
    let decided = part
        .decision
        .as_ref()
        .and_then(|decision| rule.outcome(&decision.outcome));
    suits.is_ok()
        && match kind_of(rule, template) {
            Some(LetterKind::Response | LetterKind::Withdrawn) => {
                decided.is_some_and(|outcome| outcome.letter == template.kind)
            }
            Some(LetterKind::MissingInformation) => !part.unmet.is_empty(),
            Some(LetterKind::ExtensionNotice) => rule.may_extend(),
            Some(LetterKind::DisclosedInstalment) => {
                !part.settled() && !decided.is_some_and(|outcome| outcome.sealed)
            }
            // The regulator may be told of every outcome.
            Some(LetterKind::RegulatorReply) => case.before_regulator(),
            Some(LetterKind::Notice) => {
                !decided.is_some_and(|outcome| outcome.sealed) && notice_fits(case, part, template)
            }
            Some(_) => true,
            None => false,
        }
}

/// Whether there is what a notice is about: an outcome that others are told of, somebody who acts for the
/// subject, a part that is still owed an answer, one that was closed because nothing came.
fn notice_fits(case: &Case, part: &Part, template: &Template) -> bool {
    let decision = part.decision.as_ref();
    let lapsed = decision.is_some_and(Decision::lapsed);
    if !template.after.is_empty() {
        return decision.is_some_and(|it| template.after.contains(&it.outcome));
    }
    match template.kind.as_str() {
        "authority-request" => case.requester.kind != RequesterKind::Subject && !part.settled(),
        "delay-update" | "transfer-notice" => !part.settled(),
        "lapsed" => lapsed,
        _ => true,
    }
}

/// Whether the letters of this template are for somebody else than the one who gets the answer.
pub(crate) fn elsewhere(template: &str) -> bool {
    let found = Templates::shipped().and_then(|all| all.get(template));
    found.is_ok_and(|it| it.addressee != Addressee::Asker)
}

/// What a template is for under a rule; none where the rule does not know such a letter.
pub(crate) fn kind_of(rule: &Rule, template: &Template) -> Option<LetterKind> {
    let kind = template.kind.as_str();
    rule.letter(kind)?;
    let answers = rule.outcomes.iter().find(|outcome| outcome.letter == kind);
    if let Some(outcome) = answers {
        return Some(match outcome.result {
            OutcomeResult::Withdrawn => LetterKind::Withdrawn,
            _ => LetterKind::Response,
        });
    }
    if MISSING.contains(&kind) {
        return Some(LetterKind::MissingInformation);
    }
    let known = serde_json::from_value(kind.into());
    Some(known.unwrap_or(LetterKind::Notice))
}

fn choice(
    room: &Room,
    case: &Case,
    (part, rule): (&Part, &Rule),
    template: &Template,
    now: &Moment,
) -> Result<LetterChoice, Failure> {
    let kind = kind_of(rule, template).unwrap_or(LetterKind::Notice);
    let letter = LetterRef {
        case: case.id,
        part: part.id,
        template: template.id.clone(),
    };
    Ok(LetterChoice {
        template: template.id.clone(),
        kind,
        title: template.title.clone(),
        part: part.id,
        refusal: refusal(room, case, part, kind, now),
        next: is_next(room, case, kind)?,
        started: kept::started(room, &letter)?,
    })
}

fn is_next(room: &Room, case: &Case, kind: LetterKind) -> Result<bool, Failure> {
    let act = room.office().line(case.id)?.act;
    Ok(match kind {
        LetterKind::Acknowledgement => act == Act::Acknowledge,
        LetterKind::IdentityRequest => act == Act::AskIdentity,
        LetterKind::Response => act == Act::Respond,
        LetterKind::RegulatorReply => {
            let asked = case.with_regulator();
            asked.is_some_and(|it| it.owed_by().is_some())
        }
        _ => false,
    })
}

/// Why a letter cannot be issued now; empty where it can.
fn refusal(room: &Room, case: &Case, part: &Part, kind: LetterKind, now: &Moment) -> String {
    let permit = Workflow::shipped().permit(CommandName::IssueLetter, case, room.actor());
    match (permit, kind) {
        (Err(refusal), _) => refusal.to_string(),
        (Ok(()), LetterKind::Response) if part.answered.is_some() => {
            format!("Part {} is answered already.", part.id)
        }
        (Ok(()), LetterKind::DisclosedInstalment) if case.identity_owed() => {
            "Identity has not been proved. Record the proof, or withdraw the question.".to_owned()
        }
        (Ok(()), LetterKind::LapseWarning) => super::lapse::no_warning(room, case, part, now),
        (Ok(()), LetterKind::ExtensionNotice) => match no_extension(room, case, part, now) {
            reason if reason.is_empty() => unsigned(room, case, part),
            reason => reason,
        },
        (Ok(()), _) => String::new(),
    }
}

/// Why a notice cannot leave before a supervisor signed it; empty where it can.
fn unsigned(room: &Room, case: &Case, part: &Part) -> String {
    let agreed = casework::extension_agreed(case, room.actor(), part.id, None);
    agreed
        .err()
        .map(|refusal| refusal.to_string())
        .unwrap_or_default()
}

/// Why a notice of today would not extend the time; empty where it would.
fn no_extension(room: &Room, case: &Case, part: &Part, now: &Moment) -> String {
    let rule = case.rule(part, room.law()).ok();
    let clock = rule.and_then(|rule| case.reckon(part, rule, room.calendar()).ok());
    match clock.map(|clock| (clock.extension, clock.extension_notice_by)) {
        Some((Extension::Effective { .. }, _)) => format!("Part {} is extended already.", part.id),
        Some((_, Some(by))) if by < now.today => {
            let by = by.format("%A %-d %B %Y");
            format!("The notice had to be given by {by}. A later one does not extend the time.")
        }
        Some((_, Some(_))) => String::new(),
        _ => "The time does not run, so it cannot be extended now.".to_owned(),
    }
}

/// A letter on the desk: as the template gives it, with what was typed and kept.
pub(crate) fn draft(
    room: &mut Room,
    args: LetterRef,
    now: &Moment,
) -> Result<LetterDraft, Failure> {
    let text = kept::kept(room, &args)?;
    DeskDraft::open(room, &text, now)?.view(room, now)
}

/// Keeps a letter as it is being written, and says what the law asks of it.
pub(crate) fn keep(
    room: &mut Room,
    args: LetterText,
    now: &Moment,
) -> Result<LetterDraft, Failure> {
    kept::keep(room, &args, now)?;
    DeskDraft::open(room, &args, now)?.view(room, now)
}

/// Forgets what was typed: the letter is as the template gives it.
pub(crate) fn start_again(
    room: &mut Room,
    args: LetterRef,
    now: &Moment,
) -> Result<LetterDraft, Failure> {
    room.office_mut().forget_draft(&kept::place(&args))?;
    draft(room, args, now)
}

/// The letter laid out, as the PDF that would be issued but for its date.
pub(crate) fn preview(
    room: &mut Room,
    args: LetterText,
    now: &Moment,
) -> Result<LetterPreview, Failure> {
    let desk = DeskDraft::open(room, &args, now)?;
    let (pdf, problems) = match desk.pdf(&desk.head) {
        Ok(pdf) => (pdf, Vec::new()),
        Err(error) => (Vec::new(), vec![error.to_string()]),
    };
    Ok(LetterPreview {
        pdf: STANDARD.encode(pdf),
        elements: desk.elements(),
        problems,
        findings: desk.findings(),
        let_stand: desk.to_let_stand().filter(|_| desk.reads_sealed).collect(),
    })
}

/// An issued letter, as it left.
pub(crate) fn file(room: &mut Room, args: IssuedRef, _: &Moment) -> Result<FileBytes, Failure> {
    let case = room.case(args.case)?;
    let (letter, bytes) = named(room, &case, args.letter)?;
    let name = format!("{} {} {}.pdf", case.reference, letter.title, letter.on);
    Ok(FileBytes {
        name: safe(&name),
        base64: STANDARD.encode(bytes),
    })
}

/// A letter of the case that left or is ready, and its PDF.
fn named<'case>(
    room: &Room,
    case: &'case Case,
    letter: LetterId,
) -> Result<(&'case Issued, Vec<u8>), Failure> {
    let ready = case.ready.iter().map(|ready| &ready.letter);
    let mut all = case.letters.iter().chain(ready);
    let letter = all.find(|it| it.letter == letter);
    let letter = letter.ok_or_else(|| Failure::new("not-found", "The case has no such letter."))?;
    let digest = letter.sha256.parse();
    let digest = digest.map_err(|_| Failure::from(store::Error::NoDocument))?;
    Ok((letter, room.office().document(digest)?))
}

/// A name that every file system takes.
pub(crate) fn safe(name: &str) -> String {
    let fits = |letter: char| letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '.');
    name.chars()
        .map(|letter| if fits(letter) { letter } else { '-' })
        .collect()
}
