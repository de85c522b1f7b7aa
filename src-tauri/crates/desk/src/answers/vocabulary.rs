//! The office's words for how it uses personal information: kept, changed, and chosen on a case.

use super::{case, notice};
use crate::room::Room;
use crate::typed::tidy;
use crate::vocabulary::{ANSWERED, About, Vocabulary, Word, shipped};
use crate::wire::{
    CaseView, FieldError, Nothing, ProcessingForm, ProcessingGroup, ProcessingOption,
    ProcessingRef, ProcessingView, VocabularyEntry, VocabularyForm,
};
use crate::{Failure, Moment};
use casework::{Command, Part, Processing};
use statute::RegimeId;

/// The entry that says that nothing is sent to other countries; the notice says so in its own words.
const NONE: &str = "none";
/// The setting that holds it.
const VOCABULARY: &str = "vocabulary";

/// The office's vocabulary, or the one that is shipped.
pub(crate) fn of(room: &Room) -> Result<Vocabulary, Failure> {
    let own = room.kept(VOCABULARY)?;
    Ok(own.unwrap_or_else(|| shipped().clone()))
}

pub(crate) fn vocabulary(
    room: &mut Room,
    _args: Nothing,
    _now: &Moment,
) -> Result<VocabularyForm, Failure> {
    let now_kept = of(room)?;
    let stamp = stamp(&now_kept)?;
    let Vocabulary { entries, about } = now_kept;
    let ids = |all: &[RegimeId]| all.iter().map(RegimeId::to_string).collect();
    let entry = |it: Word| VocabularyEntry {
        group: it.group,
        regimes: ids(&it.regimes),
        usual: ids(&it.usual),
        id: it.id,
        words: it.words,
        sensitive: it.sensitive,
        used: it.used,
    };
    Ok(VocabularyForm {
        stamp,
        entries: entries.into_iter().map(entry).collect(),
        officer: about.officer,
        officer_contact: about.officer_contact,
        website: about.website,
        registration: about.registration,
        automated: about.automated,
    })
}

/// Takes the whole vocabulary over.
pub(crate) fn change(
    room: &mut Room,
    args: VocabularyForm,
    now: &Moment,
) -> Result<VocabularyForm, Failure> {
    let before = of(room)?;
    if args.stamp != stamp(&before)? {
        let message = "Somebody changed the words since you began. Take them as they are now, then change them again.";
        return Err(Failure::new("conflict", message));
    }
    let mut errors = Vec::new();
    let mut entries: Vec<Word> = Vec::new();
    for (at, entry) in args.entries.iter().enumerate() {
        let word = checked(room, at, entry, &before, &entries, &mut errors);
        entries.push(word);
    }
    if !errors.is_empty() {
        return Err(Failure::of_fields(errors));
    }
    // What was said once may stand on a case or in a notice: it is given up, never taken out.
    let gone = before.entries.into_iter().filter(|it| !named(&entries, it));
    let gone: Vec<Word> = gone.map(|it| Word { used: false, ..it }).collect();
    entries.extend(gone);
    let about = About {
        officer: tidy(&args.officer),
        officer_contact: tidy(&args.officer_contact),
        website: tidy(&args.website),
        registration: tidy(&args.registration),
        automated: tidy(&args.automated),
    };
    room.set(VOCABULARY, &Vocabulary { entries, about }, now)?;
    vocabulary(room, Nothing {}, now)
}

/// Which state of the vocabulary this is.
fn stamp(vocabulary: &Vocabulary) -> Result<String, Failure> {
    let value = serde_json::to_vec(vocabulary);
    let value = value.map_err(|error| Failure::new("vocabulary", error.to_string()))?;
    Ok(store::Digest::of(&value).to_string())
}

fn named(entries: &[Word], of: &Word) -> bool {
    entries
        .iter()
        .any(|it| it.group == of.group && it.id == of.id)
}

fn checked(
    room: &Room,
    at: usize,
    entry: &VocabularyEntry,
    before: &Vocabulary,
    so_far: &[Word],
    errors: &mut Vec<FieldError>,
) -> Word {
    let words = tidy(&entry.words);
    let regimes: Vec<RegimeId> = entry
        .regimes
        .iter()
        .map(|it| RegimeId::from(it.as_str()))
        .collect();
    let usual = entry.usual.iter().map(|it| RegimeId::from(it.as_str()));
    let usual: Vec<RegimeId> = usual.filter(|it| regimes.contains(it)).collect();
    let same = |it: &&Word| {
        it.group == entry.group
            && it.words.to_lowercase() == words.to_lowercase()
            && it.regimes.iter().any(|it| regimes.contains(it))
    };
    let twice = so_far.iter().any(|it| same(&it));
    let known = regimes.iter().all(|it| room.law().regime(it).is_some());
    let wanted = [
        (
            !words.is_empty(),
            "words",
            "Enter what is said, as it goes on from a colon.",
        ),
        (
            !words.contains(['[', ']', '{', '}']),
            "words",
            "Leave out square and curly brackets: in a letter they mark what is still to be written.",
        ),
        (
            entry.id != NONE
                || before
                    .entries
                    .iter()
                    .any(|it| it.id == NONE && it.words == words),
            "words",
            "This one keeps its words: the notice says the same. Untick it, and add another.",
        ),
        (
            !twice,
            "words",
            "This is said already. Take one of the two out.",
        ),
        (
            !regimes.is_empty() && known,
            "regimes",
            "Tick at least one law under which it is used.",
        ),
    ];
    let wrong = wanted.into_iter().filter(|(fits, ..)| !fits);
    errors.extend(wrong.map(|(_, field, message)| FieldError {
        field: format!("entries.{at}.{field}"),
        message: message.into(),
    }));
    let id = match entry.id.as_str() {
        "" => fresh(&words, entry, before, so_far),
        id => id.to_owned(),
    };
    Word {
        group: entry.group,
        id,
        words,
        regimes,
        usual,
        sensitive: entry.sensitive,
        used: entry.used,
    }
}

/// An id that no entry of the group had: the words as far as they make one, with a number where they do not.
fn fresh(words: &str, entry: &VocabularyEntry, before: &Vocabulary, so_far: &[Word]) -> String {
    let letters = |it: char| if it.is_ascii_alphanumeric() { it } else { ' ' };
    let slug: String = words.to_lowercase().chars().map(letters).collect();
    let slug: Vec<&str> = slug.split_whitespace().take(4).collect();
    let slug = format!("own-{}", slug.join("-"));
    let taken = |id: &str| {
        let mut all = before.entries.iter().chain(so_far);
        all.any(|it| it.group == entry.group && it.id == id)
    };
    let mut numbered = (2..).map(|number| format!("{slug}-{number}"));
    match taken(&slug) {
        false => slug,
        true => numbered.find(|id| !taken(id)).unwrap_or_default(),
    }
}

/// What the answer to a part says of the processing: what was chosen, or else what is usual.
pub(crate) fn chosen(vocabulary: &Vocabulary, part: &Part) -> Processing {
    let chosen = part.processing.clone();
    chosen.unwrap_or_else(|| vocabulary.usual(&part.regime))
}

/// What the answer to a part says, and what it could say.
pub(crate) fn processing(
    room: &mut Room,
    args: ProcessingRef,
    _now: &Moment,
) -> Result<ProcessingView, Failure> {
    let case = room.case(args.case)?;
    let part = case.part(args.part);
    let part = part.ok_or_else(|| Failure::new("not-found", "The case has no such part."))?;
    let vocabulary = of(room)?;
    let said = chosen(&vocabulary, part);
    let group = |aspect| {
        let ids = said.get(&aspect).map(Vec::as_slice).unwrap_or_default();
        let option = |it: &Word| ProcessingOption {
            id: it.id.clone(),
            words: it.words.clone(),
            said: ids.contains(&it.id),
        };
        ProcessingGroup {
            aspect,
            options: vocabulary.of(aspect, &part.regime).map(option).collect(),
        }
    };
    let groups = ANSWERED.into_iter().map(group);
    let groups: Vec<ProcessingGroup> = groups.filter(|it| !it.options.is_empty()).collect();
    Ok(ProcessingView {
        unpublished: notice::unpublished(room, &part.regime, &groups)?,
        groups,
        chosen: part.processing.is_some(),
    })
}

/// Takes over what the answer to a part is to say.
pub(crate) fn describe(
    room: &mut Room,
    args: ProcessingForm,
    now: &Moment,
) -> Result<CaseView, Failure> {
    let case = room.case(args.case)?;
    let part = case.part(args.part);
    let part = part.ok_or_else(|| Failure::of_field("part", "Choose a part of this case."))?;
    let vocabulary = of(room)?;
    let mut chosen = Processing::new();
    for choice in &args.groups {
        let known = vocabulary.of(choice.aspect, &part.regime);
        let ids: Vec<String> = known
            .filter(|it| choice.ids.contains(&it.id))
            .map(|it| it.id.clone())
            .collect();
        if ids.len() != choice.ids.len() {
            let field = crate::words::word(&choice.aspect);
            let message = "The office no longer says one of these. Look at them again.";
            return Err(Failure::of_field(&field, message));
        }
        if ids.len() > 1 && ids.iter().any(|id| id == NONE) {
            let field = crate::words::word(&choice.aspect);
            let message =
                "Either nothing was sent to other countries, or something was: untick one.";
            return Err(Failure::of_field(&field, message));
        }
        if !ids.is_empty() {
            chosen.insert(choice.aspect, ids);
        }
    }
    let part = part.id;
    let command = Command::DescribeProcessing { part, chosen };
    let case = room.command(args.case, Some(args.sequence), command, now)?;
    case::view(room, &case, now)
}

/// What was chosen, a line for each aspect, for the history.
pub(super) fn told(room: &Room, chosen: &Processing) -> String {
    // A vocabulary that cannot be read leaves the ids.
    let vocabulary = of(room).unwrap_or_default();
    let words = |aspect: casework::Aspect, id: &String| {
        let mut all = vocabulary.entries.iter();
        let known = all.find(|it| it.group == aspect && it.id == *id);
        known.map_or_else(|| id.clone(), |it| it.words.clone())
    };
    let line = |(aspect, ids): (&casework::Aspect, &Vec<String>)| {
        let said: Vec<String> = ids.iter().map(|id| words(*aspect, id)).collect();
        format!("{}: {}", crate::words::word(aspect), said.join("; "))
    };
    chosen.iter().map(line).collect::<Vec<_>>().join("\n")
}
