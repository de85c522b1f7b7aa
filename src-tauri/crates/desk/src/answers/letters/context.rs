//! From the case to what a template may speak of.

use super::super::lapse;
use super::items;
use crate::typed::lines;
use crate::vocabulary::Vocabulary;
use crate::wire::{AddresseeForm, LetterText, OfficeForm};
use crate::{Failure, Moment};
use casework::{Aspect, Case, Decision, Part, Party, Refusal, RequesterKind, Unanswered};
use chrono::NaiveDate;
use letters::{
    CaseFacts, Crest, Exemption, Extension, Fee, LetterContext, Office, Officer, Proceedings,
    Recipient, Regulator, Relation, Subject,
};
use statute::{Calendar, Fact, FactKind, Law, Reckoning, RegimeId, Rule};

/// What every letter of an office has in common.
pub(crate) struct Paper<'a> {
    /// The office as it stands on its letters.
    pub(crate) settings: &'a OfficeForm,
    /// What stands beside its name.
    pub(crate) crest: Option<&'a Crest>,
    /// Who signs.
    pub(crate) officer: &'a str,
    /// What it says of its use of personal information.
    pub(crate) vocabulary: &'a Vocabulary,
    pub(crate) law: &'static Law,
    pub(crate) calendar: &'static Calendar,
}

/// Everything that the letter `text` about `part` may speak of, today.
pub(super) fn context(
    paper: &Paper<'_>,
    case: &Case,
    part: &Part,
    text: &LetterText,
    now: &Moment,
) -> Result<LetterContext, Failure> {
    let rule = case.rule(part, paper.law).map_err(Refusal::from)?;
    let clock = case
        .reckon(part, rule, paper.calendar)
        .map_err(Refusal::from)?;
    // An answer that leaves something open says what is usual, and no more than that.
    let outcome = part.decision.as_ref();
    let sealed = outcome
        .and_then(|it| rule.outcome(&it.outcome))
        .is_some_and(|it| it.sealed);
    Ok(LetterContext {
        office: office(paper.settings),
        recipient: recipient(case.addressee()),
        subject: Subject {
            name: case.subject.name.full(),
        },
        relation: relation(case),
        case: CaseFacts {
            reference: case.reference.0.clone(),
            received: case.received(),
            scope: case.scope.clone(),
            regime: part.regime.to_string(),
            regime_label: law_name(paper, &part.regime),
            right: part.right.to_string(),
            right_label: rule.label.to_string(),
            right_citation: rule.citation.to_string(),
            last_day: clock.last_day,
            extension_notice_by: clock.extension_notice_by,
            asked_on: case.unanswered(part, &clock).map(|it| it.since),
            closes_after: Some(closes_after(case, part, &clock, paper, now)),
            answered: part.answered,
            missing: missing(part, rule),
        },
        fee: Some(Fee {
            amount: fee(text, rule),
        }),
        extension: extension(paper, case, part, rule, now)?,
        decision: part
            .decision
            .as_ref()
            .map(|decision| decided(decision, rule))
            .transpose()?,
        processing: processing(paper.vocabulary, part, sealed),
        items: match sealed {
            true => letters::Items::default(),
            false => items::listed(case, part, rule),
        },
        regulator: regulator_of(paper.law, now.today)?,
        other: other(&text.addressee),
        proceedings: proceedings(case),
        officer: Officer {
            name: paper.officer.to_owned(),
            role: paper.settings.department.clone(),
        },
        letter_date: now.today,
    })
}

/// The day after which the request is closed, were it warned of today.
fn closes_after(
    case: &Case,
    part: &Part,
    clock: &Reckoning,
    paper: &Paper<'_>,
    now: &Moment,
) -> NaiveDate {
    let since = case
        .unanswered(part, clock)
        .map_or(now.today, |it| it.since);
    let warned = Unanswered {
        since,
        warned: Some(now.today),
    };
    warned.next(lapse::plan(), paper.calendar)
}

/// A sentence to the person for each thing that the request still lacks.
fn missing(part: &Part, rule: &Rule) -> Vec<String> {
    let lacks = rule
        .validity
        .iter()
        .filter(|condition| part.unmet.contains(&condition.id));
    lacks
        .map(|condition| condition.missing.to_string())
        .collect()
}

fn law_name(paper: &Paper<'_>, regime: &RegimeId) -> String {
    paper
        .law
        .regime(regime)
        .map_or_else(|| regime.to_string(), |regime| regime.label.to_string())
}

/// The office as its letterhead has it.
pub(crate) fn office(form: &OfficeForm) -> Office {
    Office {
        name: form.name.clone(),
        department: form.department.clone(),
        address: lines(&form.address),
        telephone: form.telephone.clone(),
        email: form.email.clone(),
    }
}

/// Who gets the answer, as on the envelope.
pub(crate) fn addressee(case: &Case) -> Recipient {
    recipient(case.addressee())
}

fn recipient(party: &Party) -> Recipient {
    let organisation = Some(party.organisation.clone()).filter(|name| !name.is_empty());
    Recipient {
        name: party.name.formal(),
        salutation: party.name.salutation(),
        address: organisation
            .into_iter()
            .chain(party.address.iter().cloned())
            .collect(),
    }
}

/// Somebody else, as the writer named them.
fn other(form: &AddresseeForm) -> Recipient {
    let name = form.name.trim().to_owned();
    Recipient {
        salutation: name.clone(),
        name,
        address: lines(&form.address),
    }
}

fn proceedings(case: &Case) -> Option<Proceedings> {
    let found = case.with_regulator()?;
    Some(Proceedings {
        number: found.number.clone(),
        officer: found.officer.clone(),
        opened: found.opened,
        asks: found.asks.clone(),
        by: found.by,
    })
}

fn relation(case: &Case) -> Relation {
    let own = case.requester.kind == RequesterKind::Subject && case.addressee() == &case.subject;
    if own {
        Relation::OwnInformation
    } else {
        Relation::OnBehalf
    }
}

/// The fee that was typed, or the most that the law lets be asked.
pub(super) fn fee(text: &LetterText, rule: &Rule) -> String {
    let typed = text.fee.trim();
    if !typed.is_empty() {
        return typed.to_owned();
    }
    let cap = rule.fee.cap_pence.map(|pence| match pence % 100 {
        0 => format!("£{}", pence / 100),
        rest => format!("£{}.{rest:02}", pence / 100),
    });
    cap.unwrap_or_default()
}

/// The extension that a notice of today would bring; none where it would bring none.
fn extension(
    paper: &Paper<'_>,
    case: &Case,
    part: &Part,
    rule: &Rule,
    now: &Moment,
) -> Result<Option<Extension>, Failure> {
    if !rule.may_extend() {
        return Ok(None);
    }
    let mut facts = case.facts_of(part.id);
    if !facts
        .iter()
        .any(|fact| fact.kind == FactKind::ExtensionNotice)
    {
        facts.push(Fact {
            kind: FactKind::ExtensionNotice,
            on: now.today,
        });
    }
    let clock = statute::reckon(rule, &facts, paper.calendar).map_err(Refusal::from)?;
    Ok(clock.last_day.map(|last_day| Extension {
        last_day,
        reasons: None,
    }))
}

fn decided(decision: &Decision, rule: &Rule) -> Result<letters::Decision, Failure> {
    let exemption = |used: &casework::ExemptionUsed| {
        let known = rule.exemption(&used.id).ok_or_else(|| {
            let words = format!(
                "The law of this part does not know the ground “{}”. Decide the part again.",
                used.id
            );
            Failure::new("letter", words)
        })?;
        Ok(Exemption {
            id: used.id.clone(),
            citation: known.citation.to_string(),
            words: known.words.to_string(),
        })
    };
    Ok(letters::Decision {
        outcome: decision.outcome.clone(),
        label: rule
            .outcome(&decision.outcome)
            .map(|it| it.label.to_string())
            .unwrap_or_default(),
        exemptions: decision
            .exemptions
            .iter()
            .map(exemption)
            .collect::<Result<_, Failure>>()?,
        // What is on the file may not be for the person: s.45(7). The caseworker writes the reasons
        // that the letter gives.
        reasons: None,
    })
}

/// What the letter says of the processing.
fn processing(vocabulary: &Vocabulary, part: &Part, sealed: bool) -> letters::Processing {
    let chosen = match sealed {
        true => vocabulary.usual(&part.regime),
        false => super::super::vocabulary::chosen(vocabulary, part),
    };
    let said = |aspect| vocabulary.said(&chosen, aspect, &part.regime);
    letters::Processing {
        purposes: said(Aspect::Purposes),
        bases: said(Aspect::Bases),
        categories: said(Aspect::Categories),
        sources: said(Aspect::Sources),
        recipients: said(Aspect::Recipients),
        transfers: said(Aspect::Transfers),
        retention: said(Aspect::Retention),
        automated: !vocabulary.about.automated.is_empty(),
    }
}

/// The regulator of a day.
pub(crate) fn regulator_of(law: &Law, day: NaiveDate) -> Result<Regulator, Failure> {
    let known = law.regulator(day);
    let known = known.ok_or_else(|| {
        Failure::new(
            "letter",
            "The law’s files name no regulator for a letter of today.",
        )
    })?;
    Ok(Regulator {
        name: known.name.to_string(),
        address: known.address.iter().map(ToString::to_string).collect(),
        telephone: known.telephone.to_string(),
        url: known.complaints.to_string(),
    })
}
