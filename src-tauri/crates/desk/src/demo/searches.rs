//! The searches of a made-up case: whom the caseworker asked, what came back, and what did not.

use super::dice::Dice;
use super::items;
use super::story::Story;
use crate::answers::departments::shipped;
use crate::wire::Department;
use casework::{Chaser, PartId, SearchAsked, SearchCommand, SearchId, SearchReply};
use chrono::{Days, NaiveDate};

/// So many days before the last day, everything is back where it comes back at all.
const BACK_AHEAD: Days = Days::new(13);

/// Asks a few departments on `day`, for the parts that ask for data, and records what they answered.
pub(super) fn search(story: &mut Story<'_>, day: NaiveDate) {
    let parts = story.parts_of_data();
    if parts.is_empty() {
        return;
    }
    // Dice of its own: the rest of the story is the same with searches and without.
    let mut dice = Dice::new(story.number());
    let asked = dice.between(1, 4);
    let first = dice.below(shipped().len() as u64);
    let chosen = shipped().iter().cycle().skip(first as usize);
    for (number, department) in (1..).zip(chosen.take(asked as usize)) {
        let sent = story.working(dice.after(day, 0, 2));
        ask(story, &parts, department, sent);
        answer(story, &mut dice, SearchId(number), department, sent);
    }
}

fn ask(story: &mut Story<'_>, parts: &[PartId], department: &Department, sent: NaiveDate) {
    let terms = story.scope();
    let asked = SearchAsked {
        search: SearchId(0),
        department: department.name.clone(),
        lead: String::new(),
        parts: parts.to_vec(),
        systems: department.systems.lines().map(str::to_owned).collect(),
        text: format!("Search for: {terms}"),
        terms,
        from: None,
        to: None,
        sent,
        due: story.working_days_after(sent, department.days),
    };
    story.search(sent, SearchCommand::Ask(Box::new(asked)));
}

fn answer(
    story: &mut Story<'_>,
    dice: &mut Dice,
    search: SearchId,
    department: &Department,
    sent: NaiveDate,
) {
    let due = story.working_days_after(sent, department.days);
    let late = dice.in_hundred(18);
    let on = if late {
        story.working(dice.after(due, 1, 12))
    } else {
        story.working(dice.after(sent, 2, 9)).min(due)
    };
    let limit = story
        .last_day()
        .and_then(|day| day.checked_sub_days(BACK_AHEAD));
    let on = on.min(limit.unwrap_or(on)).max(sent);
    if on > due {
        let chaser = Chaser {
            on: due,
            escalated: false,
            text: "We still need your answer.".into(),
        };
        story.search(due, SearchCommand::Chase { search, chaser });
    }
    let nil = dice.in_hundred(25);
    let come = |dice: &mut Dice, most| if nil { 0 } else { dice.between(1, most) as u32 };
    let (pages, minutes) = (come(dice, 60), come(dice, 90));
    let film = department.name == "Digital Evidence";
    let reply = Box::new(SearchReply {
        on,
        from: department.name.clone(),
        nil,
        terms: story.scope(),
        pages: if film { 0 } else { pages },
        minutes: if film { minutes } else { 0 },
        items: 0,
        spent: dice.between(1, 8) as u32 * 30,
        note: String::new(),
        more: false,
    });
    if story.search(on, SearchCommand::Record { search, reply }) && !nil {
        items::review(story, dice, search, &department.name, on, limit);
    }
}
