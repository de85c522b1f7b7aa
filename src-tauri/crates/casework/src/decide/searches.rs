//! Asking departments, chasing them, and recording what they answer.

use super::{Setting, not_future, worded};
use crate::searches::{Chaser, Search, SearchAsked, SearchEvent, SearchId, SearchReply};
use crate::{Case, Event, Refusal, SearchCommand};

/// The longest text of a search: as long as a message may be.
const LONGEST: usize = 100_000;

pub(super) fn decide(
    case: &Case,
    command: &SearchCommand,
    setting: &Setting<'_>,
) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        SearchCommand::Ask(asked) => ask(case, asked, setting)?,
        SearchCommand::Chase { search, chaser } => chase(case, *search, chaser, setting)?,
        SearchCommand::Record { search, reply } => record(case, *search, reply, setting)?,
        SearchCommand::Mute {
            search,
            muted,
            reason,
        } => {
            let search = open_search(case, *search)?;
            if search.muted == *muted {
                return Ok(Vec::new());
            }
            SearchEvent::Muted {
                search: search.asked.search,
                muted: *muted,
                reason: worded("reason", reason, "Say why it is chased no more, or again.")?,
            }
        }
        SearchCommand::Withdraw { search, reason } => SearchEvent::Withdrawn {
            search: open_search(case, *search)?.asked.search,
            reason: worded("reason", reason, "Say why the search is withdrawn.")?,
        },
    };
    Ok(vec![Event::Search(event)])
}

fn ask(case: &Case, asked: &SearchAsked, setting: &Setting<'_>) -> Result<SearchEvent, Refusal> {
    let department = worded("department", &asked.department, "Choose the department.")?;
    let terms = worded("terms", &asked.terms, "Enter what to look for.")?;
    if asked.parts.is_empty() || asked.parts.iter().any(|part| case.part(*part).is_none()) {
        return Err(Refusal::field("parts", "Choose the parts that it is for."));
    }
    in_order(asked)?;
    not_future("sent", asked.sent, setting, "on which it was sent")?;
    if asked.sent < case.received() {
        let received = case.received().format("%-d %B %Y");
        let words = format!("Enter the day on which it was sent. The request came on {received}.");
        return Err(Refusal::field("sent", words));
    }
    if asked.due < asked.sent {
        let words = "Enter the day by which an answer is wanted. It cannot be before the day on which the search was sent.";
        return Err(Refusal::field("due", words));
    }
    let text = worded("text", &asked.text, "Enter the message to the department.")?;
    short_enough("text", &text)?;
    short_enough("terms", &terms)?;
    let systems = asked.systems.iter().map(|it| it.trim().to_owned());
    Ok(SearchEvent::Asked(Box::new(SearchAsked {
        search: next(case),
        department,
        lead: asked.lead.trim().to_owned(),
        systems: systems.filter(|it| !it.is_empty()).collect(),
        terms,
        text,
        ..asked.clone()
    })))
}

fn in_order(asked: &SearchAsked) -> Result<(), Refusal> {
    match (asked.from, asked.to) {
        (Some(from), Some(to)) if to < from => Err(Refusal::field(
            "to",
            "Enter the last day of what is looked for. It cannot be before the first.",
        )),
        _ => Ok(()),
    }
}

fn chase(
    case: &Case,
    search: SearchId,
    chaser: &Chaser,
    setting: &Setting<'_>,
) -> Result<SearchEvent, Refusal> {
    let search = open_search(case, search)?;
    not_future("on", chaser.on, setting, "on which the reminder was sent")?;
    not_before(search, chaser.on)?;
    let text = worded("text", &chaser.text, "Enter the message to the department.")?;
    short_enough("text", &text)?;
    let chaser = Chaser {
        text,
        ..chaser.clone()
    };
    Ok(SearchEvent::Chased {
        search: search.asked.search,
        chaser,
    })
}

fn record(
    case: &Case,
    search: SearchId,
    reply: &SearchReply,
    setting: &Setting<'_>,
) -> Result<SearchEvent, Refusal> {
    let search = open_search(case, search)?;
    not_future("on", reply.on, setting, "on which the answer came")?;
    not_before(search, reply.on)?;
    let came = reply.pages > 0 || reply.minutes > 0 || reply.items > 0;
    match (reply.nil, came) {
        (true, true) => {
            let words = "Leave pages, minutes and items empty where nothing was found.";
            return Err(Refusal::field("pages", words));
        }
        (false, false) => {
            let words =
                "Enter how many pages, minutes or items came, or choose that nothing was found.";
            return Err(Refusal::field("pages", words));
        }
        _ => {}
    }
    let from = worded("from", &reply.from, "Enter who answered.")?;
    let terms = match reply.nil {
        true => worded(
            "terms",
            &reply.terms,
            "Enter what was looked for: a nil return stands on it.",
        )?,
        false => reply.terms.trim().to_owned(),
    };
    short_enough("note", &reply.note)?;
    let reply = Box::new(SearchReply {
        from,
        terms,
        note: reply.note.trim().to_owned(),
        ..reply.clone()
    });
    Ok(SearchEvent::CameBack {
        search: search.asked.search,
        reply,
    })
}

fn open_search(case: &Case, id: SearchId) -> Result<&Search, Refusal> {
    let found = case.searches.iter().find(|it| it.asked.search == id);
    let found = found.ok_or_else(|| Refusal::field("search", "Choose a search of this case."))?;
    match (&found.withdrawn, found.back()) {
        (Some(_), _) => Err(Refusal::NotNow("The search was withdrawn.".into())),
        (None, Some(_)) => Err(Refusal::NotNow("The whole of it has come back.".into())),
        (None, None) => Ok(found),
    }
}

fn not_before(search: &Search, on: chrono::NaiveDate) -> Result<(), Refusal> {
    let replies = search.replies.iter().map(|reply| reply.on);
    let last = replies.fold(search.asked.sent, |one, other| one.max(other));
    if on < last {
        let last = last.format("%-d %B %Y");
        let words = format!(
            "Enter the day. It cannot be before {last}, when it was sent or last answered."
        );
        return Err(Refusal::field("on", words));
    }
    Ok(())
}

pub(super) fn short_enough(field: &str, text: &str) -> Result<(), Refusal> {
    if text.chars().count() > LONGEST {
        return Err(Refusal::field(
            field,
            "Make it shorter: 100,000 characters at most.",
        ));
    }
    Ok(())
}

fn next(case: &Case) -> SearchId {
    let last = case.searches.iter().map(|it| it.asked.search.0).max();
    SearchId(last.unwrap_or(0) + 1)
}
