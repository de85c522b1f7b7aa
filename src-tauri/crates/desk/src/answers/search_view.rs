//! A search of a case as its page shows it.

use super::searches::{days_late, plan};
use crate::Moment;
use crate::room::Room;
use crate::wire::{ChaserView, ReplyView, SearchView};
use casework::{Case, Chaser, Search, SearchReply};

/// The searches of a case, in the order in which they were sent.
pub(super) fn searches(room: &Room, case: &Case, now: &Moment) -> Vec<SearchView> {
    let all = case.searches.iter();
    all.map(|search| view(room, search, now)).collect()
}

fn view(room: &Room, search: &Search, now: &Moment) -> SearchView {
    let asked = &search.asked;
    let next = search.next_chaser(plan(), room.calendar());
    let late = if search.open() {
        days_late(room, asked.due, now.today)
    } else {
        0
    };
    SearchView {
        search: asked.search,
        department: asked.department.clone(),
        lead: asked.lead.clone(),
        parts: asked.parts.clone(),
        systems: asked.systems.clone(),
        terms: asked.terms.clone(),
        from: asked.from,
        to: asked.to,
        sent: asked.sent,
        due: asked.due,
        text: asked.text.clone(),
        state: state(search, late > 0).to_owned(),
        days_late: late,
        back: search.back(),
        chasers: search.chasers.iter().map(chaser).collect(),
        replies: search.replies.iter().map(reply).collect(),
        muted: search.muted,
        withdrawn: search.withdrawn.clone().unwrap_or_default(),
        chase_on: next.map(|next| next.on),
        chase_due: next.is_some_and(|next| next.on <= now.today),
        chase_escalates: next.is_some_and(|next| next.escalates),
    }
}

fn state(search: &Search, late: bool) -> &'static str {
    match (&search.withdrawn, search.back()) {
        (Some(_), _) => "withdrawn",
        (None, Some(_)) if search.nil() => "nil",
        (None, Some(_)) => "back",
        (None, None) if late => "late",
        (None, None) => "out",
    }
}

fn chaser(chaser: &Chaser) -> ChaserView {
    ChaserView {
        on: chaser.on,
        escalated: chaser.escalated,
        text: chaser.text.clone(),
    }
}

fn reply(reply: &SearchReply) -> ReplyView {
    ReplyView {
        on: reply.on,
        from: reply.from.clone(),
        nil: reply.nil,
        terms: reply.terms.clone(),
        pages: reply.pages,
        minutes: reply.minutes,
        items: reply.items,
        spent: reply.spent,
        note: reply.note.clone(),
        more: reply.more,
    }
}
