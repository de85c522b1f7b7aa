//! A letter of a made-up case: the real template, checked and laid out like any other.

use crate::answers::letters::{DeskDraft, Of, Paper, kind_of};
use crate::demo::morning;
use crate::wire::{AddresseeForm, LetterRef, LetterText};
use casework::{Case, Leaves, LetterInput, LetterKind, Means, Part, Sent};
use chrono::NaiveDate;
use letters::Templates;

/// The letter of this kind about `part`, and its PDF; none where no template fits or a prompt in it
/// waits for a person's words.
pub(super) fn of(
    paper: &Paper<'_>,
    case: &Case,
    part: &Part,
    kind: LetterKind,
    day: NaiveDate,
) -> Option<(LetterInput, Vec<u8>)> {
    let rule = case.rule(part, paper.law).ok()?;
    let decided = part
        .decision
        .as_ref()
        .and_then(|decision| rule.outcome(&decision.outcome));
    let fits = |template: &&letters::Template| {
        let answers = kind != LetterKind::Response
            || decided.is_some_and(|outcome| outcome.letter == template.kind);
        let suits = template.suits(part.regime.as_str(), part.right.as_str());
        kind_of(rule, template) == Some(kind) && answers && suits.is_ok()
    };
    let template = Templates::shipped().ok()?.all().iter().find(fits)?;
    let letter = LetterRef {
        case: case.id,
        part: part.id,
        template: template.id.clone(),
    };
    let text = LetterText {
        letter,
        sections: Vec::new(),
        ground: None,
        fee: String::new(),
        version: String::new(),
        addressee: AddresseeForm::default(),
        print: None,
        annexes: Vec::new(),
    };
    let of = Of {
        template: template.clone(),
        version: crate::answers::templates::shipped(template),
    };
    let desk = DeskDraft::fill(paper, case, of, &text, &morning(day)).ok()?;
    let pdf = letters::pdf(&desk.draft, &desk.head.clone().issued(day)).ok()?;
    let mut input = desk.input(&pdf, String::new(), true, by_post(day));
    input.letter = casework::LetterId(uuid::Uuid::new_v5(&case.id.0, desk.template.id.as_bytes()));
    input.lacking.is_empty().then_some((input, pdf))
}

fn by_post(on: NaiveDate) -> Leaves {
    Leaves::By(Sent {
        means: Means::Post,
        on,
        to: String::new(),
        number: String::new(),
        despite: String::new(),
    })
}
