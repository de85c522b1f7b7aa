//! What must be looked at before a letter leaves: names and reasons that it may not hold, prompts that were left in,
//! days that cannot be meant.

use super::DeskDraft;
use super::dates;
use crate::Failure;
use crate::answers::sealed_words::{Found, SealedWords};
use crate::wire::FindingView;
use casework::{Care, Party};
use letters::{Addressee, Finding, Shown};

impl DeskDraft {
    /// Why it cannot go with others unlooked at; empty where it can.
    pub(super) fn stands_alone(&self, refusal: &str) -> String {
        let sealed = self.to_let_stand().map(|it| it.message);
        let lacking = self.elements().into_iter();
        let lacking = lacking
            .filter(|it| it.by_law && !it.present)
            .map(|it| format!("It does not say: {} ({}).", it.words, it.citation));
        let safe = Some(self.case.care.safe_contact.as_str()).filter(|it| !it.is_empty());
        let safe = safe.map(|it| format!("A warning about safe contact must be heeded: {it}"));
        let laid_out = self.pdf(&self.head).err();
        let found = self.findings().into_iter().map(|it| it.message);
        let refusal = Some(refusal.to_owned()).filter(|it| !it.is_empty());
        let mut all = refusal
            .into_iter()
            .chain(safe)
            .chain(laid_out.map(|error| error.to_string()))
            .chain(found)
            .chain(sealed)
            .chain(lacking);
        all.next().unwrap_or_default()
    }

    /// What must be looked at before the letter leaves.
    pub(super) fn findings(&self) -> Vec<FindingView> {
        let found = letters::findings(&self.draft, &self.head).into_iter();
        let text = letters::plain_text(&self.draft);
        let names = self.case.care.found_in(&text).into_iter();
        let names = names.map(|name| FindingView {
            message: format!("“{name}” is a protected name of this case. Take it out."),
            section: self.section_with(name),
            grave: true,
        });
        let shown = letters::shown(&self.draft).into_iter().map(shown);
        let late = dates::findings(&text, self.last_day, self.today).into_iter();
        let late = late.map(|message| FindingView {
            message,
            section: String::new(),
            grave: false,
        });
        let annexed = self.annexed_badly().into_iter().map(|message| FindingView {
            message,
            section: String::new(),
            grave: false,
        });
        names
            .chain(annexed)
            .chain(self.tells_more(&text))
            .chain(self.sealed().filter(|_| self.reads_sealed))
            .chain(shown)
            .chain(found.map(finding))
            .chain(late)
            .collect()
    }

    /// What a letter to somebody else says of the person beside the name: it is looked at once more, since
    /// the addressee may need none of it.
    fn tells_more(&self, text: &str) -> Vec<FindingView> {
        if self.template.addressee != Addressee::Other {
            return Vec::new();
        }
        let found = self.known_of_person();
        let own = self.to().join("\n");
        let own = found.found_in(&own);
        let found = found
            .found_in(text)
            .into_iter()
            .filter(|it| !own.contains(it));
        let view = |words: &str| FindingView {
            message: format!(
                "The letter says “{words}”, which is known of the person who asked. Take it out, unless the addressee needs it."
            ),
            section: String::new(),
            grave: false,
        };
        found.map(view).collect()
    }

    /// How the person is reached, and who asked where that is somebody else.
    fn known_of_person(&self) -> Care {
        let case = &self.case;
        let reached = |it: &Party| {
            let lines = it.address.iter().cloned();
            lines
                .chain([it.email.clone(), it.telephone.clone()])
                .collect::<Vec<_>>()
        };
        let asker = Some(case.asker()).filter(|it| it.name != case.subject.name);
        let named = asker.map(|it| it.name.full());
        let reached = [&case.subject, case.asker()].into_iter().flat_map(reached);
        let all = reached.chain(named).filter(|it| !it.trim().is_empty());
        Care {
            protected: all.collect(),
            ..Care::default()
        }
    }

    /// Where the words of a sealed reason stand that nobody lets out.
    fn sealed(&self) -> impl Iterator<Item = FindingView> {
        let found = self.sealed_words().into_iter();
        let never = found.filter(|(_, found)| found.never);
        never.map(|(section, found)| FindingView {
            message: format!(
                "“{}” is of {}. It is for the file alone: take it out.",
                found.words, found.whose
            ),
            section,
            grave: true,
        })
    }

    /// What a supervisor must let stand: words of a short sealed reason, of one of before, a name in one.
    pub(super) fn to_let_stand(&self) -> impl Iterator<Item = FindingView> {
        let found = self.sealed_words().into_iter();
        let perhaps = found.filter(|(_, found)| !found.never);
        perhaps.map(|(section, found)| FindingView {
            message: format!(
                "“{}” is of {}. Take it out, or a supervisor says why it stays.",
                found.words, found.whose
            ),
            section,
            grave: true,
        })
    }

    /// The reasons of which words stand in it that a supervisor lets stand, by their numbers.
    pub(super) fn let_stand(&self) -> Vec<u32> {
        let found = self.sealed_words().into_iter();
        let mut numbers: Vec<u32> = found.map(|(_, found)| found.number).collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }

    /// The words of sealed reasons that the letter holds, as it is read, each with the section in which it stands. The
    /// regulator may be told them, if a supervisor says so.
    fn sealed_words(&self) -> Vec<(String, Found)> {
        let Some(template) = &self.of_template else {
            return Vec::new();
        };
        let sealed = SealedWords::of(&self.case);
        let mut all = Vec::new();
        for section in &self.draft.sections {
            let brought = template.sections.iter().find(|it| it.id == section.id);
            let brought = brought.map(letters::section_text).unwrap_or_default();
            let found = sealed.beyond(&letters::section_text(section), &brought);
            all.extend(found.into_iter().map(|found| (section.id.clone(), found)));
        }
        // What goes over the end of a section stands in none.
        let text = letters::plain_text(&self.draft);
        for found in sealed.beyond(&text, &letters::plain_text(template)) {
            let there =
                |(_, it): &(String, Found)| it.number == found.number && (it.never || !found.never);
            if !all.iter().any(there) {
                all.push((String::new(), found));
            }
        }
        let regulator = self.template.addressee == Addressee::Regulator;
        all.iter_mut().for_each(|(_, it)| it.never &= !regulator);
        all
    }

    /// Refuses a letter that holds a sealed reason, or shows what it is to leave open, whoever sends it.
    pub(super) fn leaves_open(&self) -> Result<(), Failure> {
        let sealed = self.sealed().next().map(|found| match self.reads_sealed {
            true => found.message,
            false => "This letter is for whoever has the case, or for a supervisor.".to_owned(),
        });
        let shown = letters::shown(&self.draft).into_iter().next().map(shown);
        match sealed.or(shown.map(|found| found.message)) {
            None => Ok(()),
            Some(message) => Err(Failure::new("not-permitted", message)),
        }
    }

    /// The section in which a protected name stands; the first one where none holds it alone.
    fn section_with(&self, name: &str) -> String {
        let one = Care {
            protected: vec![name.to_owned()],
            ..Care::default()
        };
        let sections = self.draft.sections.iter();
        let holds =
            |section: &&letters::Section| !one.found_in(&letters::section_text(section)).is_empty();
        let found = sections.clone().find(holds).or(sections.clone().next());
        found.map(|section| section.id.clone()).unwrap_or_default()
    }
}

fn shown(shown: Shown) -> FindingView {
    let words = shown.words;
    FindingView {
        message: format!(
            "The letter says “{words}”. It is to leave open whether there is anything: take it out."
        ),
        section: shown.section,
        grave: true,
    }
}

fn finding(finding: Finding) -> FindingView {
    let (message, section) = match finding {
        Finding::LeftOver { section, text } => {
            (format!("Replace “{text}” with your own words."), section)
        }
        Finding::OtherReference { reference } => (
            format!(
                "“{reference}” is the reference of another case. Take it out, or make sure it belongs here."
            ),
            String::new(),
        ),
        Finding::NotToRecipient { salutation } => (
            format!(
                "The letter does not greet its recipient. It should begin “Dear {salutation}”."
            ),
            String::new(),
        ),
    };
    FindingView {
        message,
        section,
        grave: false,
    }
}
