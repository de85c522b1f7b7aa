//! A letter on the desk: the template filled from the case, with what the caseworker typed.

use super::annexes::{self, Annexed};
use super::context::{self, Paper};
use super::{fits, kept, kind_of, refusal};
use crate::answers::templates;
use crate::room::Room;
use crate::samples;
use crate::wire::{AnnexChoice, ElementView, LetterDraft, LetterText, SectionView, WrittenView};
use crate::{Failure, Moment};
use casework::{
    Case, Format, Leaves, LetterId, LetterInput, LetterKind, Part, ProceedingsId, Refusal, Role,
    may_read_sealed,
};
use chrono::NaiveDate;
use letters::{
    Addressee, Draft, ElementCheck, Head, LetterError, Print, Recipient, Required, Template,
};
use statute::{AskedBy, Rule};
use uuid::Uuid;

/// What stands among the elements for the authority of who acts for the subject. casework lists it by itself.
const AUTHORITY: &str = "authority";

/// A template, and which version of it this is.
pub(crate) struct Of {
    pub(crate) template: Template,
    pub(crate) version: String,
}

/// A letter on the desk.
pub(crate) struct DeskDraft {
    pub(super) case: Case,
    pub(super) part: Part,
    pub(crate) template: Template,
    /// Which version of it: "shipped 3", "office 2".
    version: String,
    pub(super) kind: LetterKind,
    pub(super) text: LetterText,
    pub(crate) head: Head,
    pub(crate) draft: Draft,
    original: Draft,
    /// The same letter about the made-up case: what the template says by itself. None where nothing is sealed.
    pub(super) of_template: Option<Draft>,
    /// Whether whoever writes may read what is sealed.
    pub(super) reads_sealed: bool,
    annexes: Vec<Annexed>,
    rule: Rule,
    pub(super) fee: String,
    /// To whom the information is given, as the part says.
    given_to: Vec<String>,
    /// The last day for the answer, where the clock runs.
    pub(super) last_day: Option<NaiveDate>,
    /// The day of the letter.
    pub(super) today: NaiveDate,
}

impl DeskDraft {
    /// The letter about a case of the office that is open.
    pub(super) fn open(room: &Room, text: &LetterText, now: &Moment) -> Result<Self, Failure> {
        let officer = room.name_of(room.actor().person);
        let (law, calendar) = (room.law(), room.calendar());
        let vocabulary = crate::answers::vocabulary::of(room)?;
        let paper = Paper {
            settings: &room.settings,
            vocabulary: &vocabulary,
            crest: room.crest.as_ref(),
            officer: &officer,
            law,
            calendar,
        };
        let (template, version) = templates::of(room, &text.letter.template, &text.version)?;
        let of = Of { template, version };
        let case = room.case(text.letter.case)?;
        let mut desk = Self::fill(&paper, &case, of, text, now)?;
        desk.reads_sealed = may_read_sealed(&case, room.actor()).is_ok();
        desk.annexes = annexes::of(room, &case, &desk.annexable(), &text.annexes)?;
        Ok(desk)
    }

    /// What could go after it.
    fn annexable(&self) -> Vec<AnnexChoice> {
        annexes::choices(&self.case, &self.part, self.template.addressee)
    }

    /// The letter laid out, with what goes after it.
    pub(super) fn pdf(&self, head: &Head) -> Result<Vec<u8>, LetterError> {
        let annexes = self.annexes.iter().filter_map(|it| it.annex.clone());
        letters::pdf_with_annexes(&self.draft, head, &annexes.collect::<Vec<_>>())
    }

    /// Why something that was chosen to go after it cannot.
    pub(super) fn annexed_badly(&self) -> Vec<String> {
        let views = self.annexes.iter().map(|it| &it.view);
        let bad = views.filter(|it| !it.problem.is_empty());
        bad.map(|it| format!("“{}” cannot go after the letter. {}", it.title, it.problem))
            .collect()
    }

    /// Fills the template from the case and puts what was typed in its place.
    pub(crate) fn fill(
        paper: &Paper<'_>,
        case: &Case,
        of: Of,
        text: &LetterText,
        now: &Moment,
    ) -> Result<Self, Failure> {
        let Of { template, version } = of;
        let part = case.part(text.letter.part).cloned();
        let part = part.ok_or_else(|| Failure::new("not-found", "The case has no such part."))?;
        let rule = case.rule(&part, paper.law).map_err(Refusal::from)?.clone();
        if !fits(case, &rule, &part, &template) {
            let words = format!(
                "“{}” is not a letter that part {} can have now.",
                template.title, part.id
            );
            return Err(Failure::new("not-now", words));
        }
        let context = context::context(paper, case, &part, text, now)?.addressed(&template);
        let original = letters::draft(&template, &context)?;
        let mut draft = original.clone();
        for section in &text.sections {
            draft.write(&section.id, &section.text);
        }
        let kind = kind_of(&rule, &template).unwrap_or(LetterKind::Notice);
        // How large somebody reads is nobody else's business.
        let format = match template.addressee {
            Addressee::Asker => case.care.format,
            _ => Format::Ordinary,
        };
        let print = text.print.unwrap_or_else(|| print_for(format));
        let head = Head::of(&context).in_print(print);
        let head = head.with_crest(paper.crest.cloned());
        let fee = context::fee(text, &rule);
        let of_template = match case.sealed_reasons.is_empty() {
            true => None,
            false => Some(samples::of_template(paper.law, &rule, &template, &context)?),
        };
        Ok(Self {
            case: case.clone(),
            part,
            template,
            version,
            kind,
            annexes: Vec::new(),
            text: text.clone(),
            head,
            draft,
            original,
            of_template,
            reads_sealed: true,
            rule,
            fee,
            given_to: context.processing.recipients.clone(),
            last_day: context
                .extension
                .as_ref()
                .filter(|_| kind == LetterKind::ExtensionNotice)
                .map_or(context.case.last_day, |it| Some(it.last_day)),
            today: now.today,
        })
    }

    /// To whom, as on the envelope.
    pub(super) fn to(&self) -> Vec<String> {
        let Recipient { name, address, .. } = &self.head.recipient;
        std::iter::once(name.clone())
            .chain(address.clone())
            .collect()
    }

    /// What the law asks of a letter of this day, and good practice besides.
    pub(super) fn elements(&self) -> Vec<ElementView> {
        let letter = self.rule.letter(&self.template.kind);
        let all = letter.map(|letter| letter.elements.as_slice());
        let asked: Vec<&statute::Element> = all
            .unwrap_or_default()
            .iter()
            .filter(|element| element.asked_on(self.today))
            .collect();
        let required: Vec<Required> = asked
            .iter()
            .map(|element| Required {
                id: element.id.clone(),
                words: element.words.to_string(),
                citation: element.citation.to_string(),
            })
            .collect();
        let checks = letters::check(&self.draft, &required);
        asked
            .iter()
            .zip(checks)
            .map(|(element, check)| view(check, element.asked_by == AskedBy::Law))
            .chain(self.authority())
            .collect()
    }

    /// That whoever acts for the subject may be told; where nothing is known of it, or no longer.
    fn authority(&self) -> Option<ElementView> {
        let lacking = self
            .case
            .unauthorised(self.kind, &[self.part.id], self.today)?;
        Some(ElementView {
            id: AUTHORITY.to_owned(),
            words: lacking.words,
            citation: lacking.citation,
            by_law: true,
            present: false,
            section: String::new(),
        })
    }

    /// What the law asks of the letter and its text lacks, in words.
    fn lacking(&self) -> Vec<String> {
        let missing = self
            .elements()
            .into_iter()
            .filter(|element| element.by_law && !element.present && element.id != AUTHORITY);
        missing
            .map(|element| format!("{} ({})", element.words, element.citation))
            .collect()
    }

    /// The letter as casework takes it; the PDF is stored under its digest.
    pub(crate) fn input(
        &self,
        pdf: &[u8],
        despite: String,
        heeded: bool,
        leaves: Leaves,
    ) -> LetterInput {
        LetterInput {
            letter: LetterId(Uuid::new_v4()),
            kind: self.kind,
            template: self.template.id.clone(),
            version: self.version.clone(),
            title: self.template.title.clone(),
            parts: vec![self.part.id],
            to: self.head.recipient.name.clone(),
            address: self.head.recipient.address.clone(),
            sha256: store::Digest::of(pdf).to_string(),
            bytes: pdf.len() as u64,
            text: self.words(),
            lacking: self.lacking(),
            let_stand: self.let_stand(),
            answers: self.answers(),
            despite,
            heeded,
            ground: self.text.ground,
            detail: self.detail(),
            leaves,
        }
    }

    /// The proceedings that it answers.
    fn answers(&self) -> Option<ProceedingsId> {
        let with_regulator = self.case.with_regulator().map(|it| it.id);
        with_regulator.filter(|_| self.kind == LetterKind::RegulatorReply)
    }

    /// Its words, and what goes after it by its titles.
    fn words(&self) -> String {
        let titles = self.annexes.iter().map(|it| it.view.title.as_str());
        let text = letters::plain_text(&self.draft);
        std::iter::once(text.as_str())
            .chain(titles)
            .collect::<Vec<_>>()
            .join("\n\n")
    }

    /// What goes on the clock's fact with the letter: the sum of a fee, and the words that say why.
    fn detail(&self) -> String {
        let words = self.words_of(told(self.kind));
        match self.kind {
            LetterKind::FeeRequest => format!("{}\n{words}", self.fee),
            _ => words,
        }
    }

    /// Why the fee cannot be asked; empty where it can.
    pub(super) fn fee_refusal(&self) -> String {
        let Some(pence) = pence(&self.fee) else {
            return "Enter the fee, such as £10 or £7.50.".to_owned();
        };
        match self.rule.fee.cap_pence {
            Some(cap) if pence > cap => format!(
                "The most that may be asked is £{}. {}",
                cap / 100,
                self.rule.fee.citation
            ),
            _ => String::new(),
        }
    }

    /// The words of the section that carries an element: the question, the reasons.
    fn words_of(&self, element: &str) -> String {
        let carrying = self
            .draft
            .sections
            .iter()
            .find(|section| section.carries.contains(element));
        carrying
            .map(|section| section.text.trim().to_owned())
            .unwrap_or_default()
    }

    pub(super) fn view(&self, room: &Room, now: &Moment) -> Result<LetterDraft, Failure> {
        let problems = self.pdf(&self.head).err().map(|error| error.to_string());
        Ok(LetterDraft {
            letter: self.text.letter.clone(),
            kind: self.kind,
            title: self.template.title.clone(),
            version: self.version.clone(),
            to: self.to(),
            sections: self.sections(room)?,
            annexes: self.annexes.iter().map(|it| it.view.clone()).collect(),
            annexable: self.annexable(),
            ground: self.text.ground,
            asks_ground: self.kind == LetterKind::ExtensionNotice,
            fee: self.fee.clone(),
            asks_fee: self.kind == LetterKind::FeeRequest,
            addressee: self.text.addressee.clone(),
            elsewhere: self.template.addressee != Addressee::Asker,
            asks_addressee: self.template.addressee == Addressee::Other,
            given_to: self.given_to.clone(),
            print: self.head.print,
            chosen_print: self.text.print,
            format: self.case.care.format,
            elements: self.elements(),
            problems: problems.into_iter().collect(),
            findings: self.findings(),
            let_stand: self.to_let_stand().filter(|_| self.reads_sealed).collect(),
            heed: self.case.care.safe_contact.clone(),
            refusal: refusal(room, &self.case, &self.part, self.kind, now),
            may_override: room.actor().roles.any(&[Role::Supervisor]),
        })
    }

    /// The sections, each with who wrote last in it where it is not as the template has it.
    fn sections(&self, room: &Room) -> Result<Vec<SectionView>, Failure> {
        let writers = kept::writers(room, &self.text.letter)?;
        let originals = self.original.sections.iter();
        let pairs = self.draft.sections.iter().zip(originals);
        let written = |id: &str| {
            let by = writers.get(id)?;
            Some(WrittenView {
                by: room.name_of(by.by),
                at: by.at,
            })
        };
        let views = pairs.map(|(section, original)| SectionView {
            id: section.id.clone(),
            title: section.label.clone(),
            heading: section
                .heading
                .as_ref()
                .map(|heading| heading.text.clone())
                .unwrap_or_default(),
            text: section.text.clone(),
            original: original.text.clone(),
            editable: section.editable,
            written: written(&section.id).filter(|_| section.text != original.text),
        });
        Ok(views.collect())
    }
}

fn view(check: ElementCheck, by_law: bool) -> ElementView {
    ElementView {
        id: check.id,
        words: check.words,
        citation: check.citation,
        by_law,
        present: check.present,
        section: check.section.unwrap_or_default(),
    }
}

/// The print that the person asked for. Pictures and short words are nobody's but a writer's; their
/// sentences are set one by one.
pub(crate) fn print_for(format: Format) -> Print {
    match format {
        Format::Ordinary => Print::Ordinary,
        Format::LargePrint => Print::Large,
        Format::LargerPrint => Print::Larger,
        Format::EasyRead => Print::EasyRead,
    }
}

/// The element whose words go on the clock's fact with the letter.
fn told(kind: LetterKind) -> &'static str {
    match kind {
        LetterKind::ClarificationRequest => "clarification-question",
        LetterKind::ExtensionNotice => "extension-reasons",
        LetterKind::IdentityRequest => "identity-why",
        LetterKind::FeeRequest => "fee-why",
        LetterKind::Acknowledgement
        | LetterKind::MissingInformation
        | LetterKind::LapseWarning
        | LetterKind::Notice
        | LetterKind::DisclosedInstalment
        | LetterKind::Response
        | LetterKind::RegulatorReply
        | LetterKind::Withdrawn => "",
    }
}

/// A sum of money as typed, in pence.
fn pence(typed: &str) -> Option<u32> {
    let typed = typed.trim().trim_start_matches('£');
    let (pounds, rest) = typed.split_once('.').unwrap_or((typed, "00"));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if rest.len() != 2 || !digits(pounds) || !digits(rest) {
        return None;
    }
    pounds
        .parse::<u32>()
        .ok()?
        .checked_mul(100)?
        .checked_add(rest.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::pence;

    #[test]
    fn sums_are_read_as_typed() {
        for (typed, wanted) in [
            ("£10", Some(1000)),
            ("10", Some(1000)),
            (" £7.50 ", Some(750)),
            ("ten", None),
            ("", None),
            ("£7.5", None),
            ("-1", None),
            ("99999999", None),
        ] {
            assert_eq!(pence(typed), wanted, "{typed}");
        }
    }
}
