//! Searches in departments: the message, what was sent, what came back, and what is out.

use super::{case, departments};
use crate::aims::aims;
use crate::room::Room;
use crate::wire::{
    CaseRef, CaseView, ChaseForm, DateForm, Department, DepartmentRecord, FieldError, MessageView,
    MuteForm, OpenSearch, ReplyForm, SearchForm, SearchRef, SearchStart, SearchesQuery,
    SearchesView, WithdrawSearch,
};
use crate::{Failure, Moment};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use casework::{
    Case, CaseId, ChasePlan, Chaser, Command, Part, Search, SearchAsked, SearchCommand, SearchId,
    SearchReply,
};
use chrono::NaiveDate;
use letters::Message;
use mail_builder::MessageBuilder;
use mail_builder::headers::HeaderType;
use mail_builder::headers::raw::Raw;
use serde_json::{Value, json};

type Answer = Result<CaseView, Failure>;

/// The most lines of searches that are out.
const MOST: u32 = 1000;

/// How a department is chased here.
pub(super) fn plan() -> ChasePlan {
    ChasePlan {
        every: aims().chase_every,
        escalate_after: aims().escalate_after,
    }
}

/// Working days from the day that was wanted to today; none where it has not passed.
pub(super) fn days_late(room: &Room, due: NaiveDate, today: NaiveDate) -> u32 {
    let days = due.iter_days().skip(1).take_while(|day| *day <= today);
    let working = days.filter(|day| room.calendar().is_working_day(*day));
    u32::try_from(working.count()).unwrap_or(u32::MAX)
}

pub(crate) fn searches(
    room: &mut Room,
    args: SearchesQuery,
    now: &Moment,
) -> Result<SearchesView, Failure> {
    let person = args.mine.then_some(room.actor().person);
    let (out, all) = room.office().searches_out(person, MOST)?;
    let open = out.into_iter().map(|it| open(room, it, now)).collect();
    let kept = room.office().departments_kept(now.today)?;
    let departments = kept.into_iter().map(|it| DepartmentRecord {
        out: it.asked.saturating_sub(it.in_time + it.late),
        department: it.department,
        asked: it.asked,
        in_time: it.in_time,
        late: it.late,
        out_late: it.out_late,
        usual_days: it.usual_days,
    });
    Ok(SearchesView {
        open,
        all,
        departments: departments.collect(),
    })
}

fn open(room: &Room, out: store::SearchOut, now: &Moment) -> OpenSearch {
    let it = out.search;
    let next = plan().next(it.due, it.chased, it.chasers, it.led, room.calendar());
    let next = next.filter(|_| !it.muted);
    OpenSearch {
        case: out.case,
        reference: out.reference,
        subject: crate::words::subject(out.subject),
        with_name: out
            .person
            .map(|person| room.name_of(person))
            .unwrap_or_default(),
        search: it.search,
        department: it.department,
        sent: it.sent,
        due: it.due,
        days_late: days_late(room, it.due, now.today),
        chasers: it.chasers,
        muted: it.muted,
        chase_on: next.map(|next| next.on),
        chase_due: next.is_some_and(|next| next.on <= now.today),
        chase_escalates: next.is_some_and(|next| next.escalates),
    }
}

/// The form, with what is known filled in.
pub(crate) fn start(room: &mut Room, args: CaseRef, now: &Moment) -> Result<SearchStart, Failure> {
    let case = room.find_case(&args.case)?;
    let parts = case.parts.iter().filter(|part| !part.settled());
    Ok(SearchStart {
        form: SearchForm {
            case: case.id,
            sequence: case.sequence,
            department: String::new(),
            parts: parts.map(|part| part.id).collect(),
            systems: Vec::new(),
            terms: case.scope.clone(),
            from: DateForm::default(),
            to: DateForm::default(),
            sent: now.today.into(),
            due: DateForm::default(),
            text: String::new(),
        },
        departments: departments::of(room)?,
    })
}

/// The message that the form gives.
pub(crate) fn message(
    room: &mut Room,
    args: SearchForm,
    _now: &Moment,
) -> Result<MessageView, Failure> {
    let case = room.case(args.case)?;
    let (asked, department) = asked(room, &args)?;
    composed(room, &case, &asked, &department)
}

/// Records that the department was asked.
pub(crate) fn ask(room: &mut Room, args: SearchForm, now: &Moment) -> Answer {
    let case = room.case(args.case)?;
    let (mut asked, department) = asked(room, &args)?;
    if asked.text.trim().is_empty() {
        asked.text = composed(room, &case, &asked, &department)?.text;
    }
    give(
        room,
        args.case,
        args.sequence,
        SearchCommand::Ask(Box::new(asked)),
        now,
    )
}

/// What was typed, as casework takes it.
fn asked(room: &Room, form: &SearchForm) -> Result<(SearchAsked, Department), Failure> {
    let mut errors = Vec::new();
    let all = departments::of(room)?;
    let department = all.into_iter().find(|it| it.name == form.department);
    if department.is_none() {
        errors.push(field("department", "Choose the department."));
    }
    let department = department.unwrap_or_default();
    let from = maybe(
        "from",
        &form.from,
        "the first day of what is looked for, or leave it empty",
        &mut errors,
    );
    let to = maybe(
        "to",
        &form.to,
        "the last day of what is looked for, or leave it empty",
        &mut errors,
    );
    let sent = form.sent.read("the day on which it is sent");
    let sent = sent
        .map_err(|message| errors.push(field("sent", &message)))
        .ok();
    let due = maybe(
        "due",
        &form.due,
        "the day by which an answer is wanted",
        &mut errors,
    );
    let sent = match (errors.is_empty(), sent) {
        (true, Some(sent)) => sent,
        _ => return Err(Failure::of_fields(errors)),
    };
    let asked = SearchAsked {
        search: SearchId(0),
        department: department.name.clone(),
        lead: department.lead.clone(),
        parts: form.parts.clone(),
        systems: form.systems.clone(),
        terms: form.terms.clone(),
        from,
        to,
        sent,
        due: due.unwrap_or_else(|| room.working_day_after(sent, department.days)),
        text: form.text.clone(),
    };
    Ok((asked, department))
}

pub(super) fn maybe(
    name: &str,
    form: &DateForm,
    what: &str,
    errors: &mut Vec<FieldError>,
) -> Option<NaiveDate> {
    if form.is_empty() {
        return None;
    }
    let read = form.read(what);
    read.map_err(|message| errors.push(field(name, &message)))
        .ok()
}

pub(super) fn field(name: &str, message: &str) -> FieldError {
    FieldError {
        field: name.to_owned(),
        message: message.to_owned(),
    }
}

fn composed(
    room: &Room,
    case: &Case,
    asked: &SearchAsked,
    department: &Department,
) -> Result<MessageView, Failure> {
    let message = Message::fill("search", &values(room, case, asked, None))?;
    let text = match asked.text.trim() {
        "" => message.text,
        typed => typed.to_owned(),
    };
    let draft = Draft {
        who: &department.name,
        to: &department.email,
        copy_to: "",
        subject: &message.subject,
        text: &text,
    };
    view(room, case, &draft, Some(asked.due), false)
}

/// The reminder that is next, for looking at it before it is sent.
pub(crate) fn chase_message(
    room: &mut Room,
    args: SearchRef,
    _now: &Moment,
) -> Result<MessageView, Failure> {
    let case = room.case(args.case)?;
    let search = find(&case, args.search)?;
    let next = search.next_chaser(plan(), room.calendar());
    let escalated = next.is_some_and(|next| next.escalates);
    let name = chaser_name(escalated);
    let message = Message::fill(name, &values(room, &case, &search.asked, Some(search)))?;
    let all = departments::of(room)?;
    let department = all
        .into_iter()
        .find(|it| it.name == search.asked.department);
    let department = department.unwrap_or_default();
    let text = match args.text.trim() {
        "" => message.text,
        typed => typed.to_owned(),
    };
    let draft = Draft {
        who: &search.asked.department,
        to: &department.email,
        copy_to: if escalated {
            &department.lead_email
        } else {
            ""
        },
        subject: &message.subject,
        text: &text,
    };
    view(room, &case, &draft, Some(search.asked.due), escalated)
}

/// The message that a reminder is made from.
pub(super) fn chaser_name(escalated: bool) -> &'static str {
    match escalated {
        true => "search-escalation",
        false => "search-chaser",
    }
}

/// The subject of a message about a search.
pub(super) fn subject(
    room: &Room,
    case: &Case,
    name: &str,
    asked: &SearchAsked,
    search: Option<&Search>,
) -> Result<String, Failure> {
    Ok(Message::fill(name, &values(room, case, asked, search))?.subject)
}

pub(super) fn find(case: &Case, id: SearchId) -> Result<&Search, Failure> {
    let found = case.searches.iter().find(|it| it.asked.search == id);
    found.ok_or_else(|| Failure::new("not-found", "The case has no such search."))
}

/// What a message can speak of.
fn values(room: &Room, case: &Case, asked: &SearchAsked, search: Option<&Search>) -> Value {
    let part = |id| case.part(id);
    let parts: Vec<&Part> = asked.parts.iter().filter_map(|id| part(*id)).collect();
    let rules = || {
        parts
            .iter()
            .filter_map(|part| case.rule(part, room.law()).ok())
    };
    let mut rights: Vec<String> = rules().map(|rule| rule.label.to_string()).collect();
    rights.dedup();
    let mut laws: Vec<String> = parts
        .iter()
        .map(|part| room.law_short(&part.regime))
        .collect();
    laws.dedup();
    let last = parts.iter().filter_map(|part| {
        let rule = case.rule(part, room.law()).ok()?;
        case.reckon(part, rule, room.calendar()).ok()?.last_day
    });
    json!({
        "reference": case.reference.0,
        "right": rights.join(" and "),
        "law": laws.join(" and "),
        "received": case.received(),
        "department": asked.department,
        "lead": asked.lead,
        "subject": case.subject.name.full(),
        "born": case.subject.born,
        "address": case.subject.address.join(", "),
        "terms": asked.terms.trim(),
        "from": asked.from,
        "to": asked.to,
        "systems": asked.systems,
        "sent": asked.sent,
        "due": asked.due,
        "last_day": last.min(),
        "part": search.is_some_and(|search| !search.replies.is_empty()),
        "chasers": search.map_or(0, |search| search.chasers.len()),
        "officer": room.name_of(room.actor().person),
        "office": format!("{}, {}", room.settings.department, room.settings.name),
        "telephone": room.settings.telephone,
    })
}

/// A message before it is shown.
pub(super) struct Draft<'a> {
    /// The department or the person.
    pub(super) who: &'a str,
    pub(super) to: &'a str,
    pub(super) copy_to: &'a str,
    pub(super) subject: &'a str,
    pub(super) text: &'a str,
}

pub(super) fn view(
    room: &Room,
    case: &Case,
    draft: &Draft<'_>,
    due: Option<NaiveDate>,
    escalated: bool,
) -> Result<MessageView, Failure> {
    Ok(MessageView {
        to: draft.to.to_owned(),
        copy_to: draft.copy_to.to_owned(),
        subject: draft.subject.to_owned(),
        text: draft.text.to_owned(),
        escalated,
        due,
        file: format!("{} {}.eml", case.reference, file_name(draft.who)),
        eml: STANDARD.encode(eml(room, draft)?),
    })
}

/// A name as part of the name of a file, on every system.
pub(super) fn file_name(name: &str) -> String {
    let fits = |letter: &char| letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '_');
    name.chars().filter(fits).collect()
}

/// The draft as a file of an e-mail program.
fn eml(room: &Room, draft: &Draft<'_>) -> Result<Vec<u8>, Failure> {
    let written = envelope(room, draft).write_to_vec();
    written.map_err(|error| Failure::new("message", error.to_string()))
}

/// The draft for an e-mail program. `X-Unsent` opens it for sending where the program knows it.
pub(super) fn envelope<'a>(room: &'a Room, draft: &Draft<'a>) -> MessageBuilder<'a> {
    let from = (
        room.settings.department.as_str(),
        room.settings.email.as_str(),
    );
    let mut message = MessageBuilder::new()
        .header("X-Unsent", HeaderType::from(Raw::new("1")))
        .subject(draft.subject)
        .text_body(draft.text);
    if !room.settings.email.is_empty() {
        message = message.from(from);
    }
    if !draft.to.is_empty() {
        message = message.to(draft.to);
    }
    if !draft.copy_to.is_empty() {
        message = message.cc(draft.copy_to);
    }
    message
}

pub(crate) fn chase(room: &mut Room, args: ChaseForm, now: &Moment) -> Answer {
    let on = args.on.read("the day on which the reminder was sent");
    let on = on.map_err(|message| Failure::of_field("on", message))?;
    let chaser = Chaser {
        on,
        escalated: args.escalated,
        text: args.text,
    };
    let command = SearchCommand::Chase {
        search: args.search,
        chaser,
    };
    give(room, args.case, args.sequence, command, now)
}

pub(crate) fn record(room: &mut Room, args: ReplyForm, now: &Moment) -> Answer {
    let mut errors = Vec::new();
    let on = args.on.read("the day on which the answer came");
    let on = on
        .map_err(|message| errors.push(field("on", &message)))
        .ok();
    let pages = number("pages", &args.pages, "pages", &mut errors);
    let minutes = number("minutes", &args.minutes, "minutes", &mut errors);
    let items = number("items", &args.items, "items", &mut errors);
    let spent = hours(&args.hours, &mut errors);
    let on = match (errors.is_empty(), on) {
        (true, Some(on)) => on,
        _ => return Err(Failure::of_fields(errors)),
    };
    let reply = Box::new(SearchReply {
        on,
        from: args.from,
        nil: args.nil,
        terms: args.terms,
        pages,
        minutes,
        items,
        spent,
        note: args.note,
        more: args.more,
    });
    let command = SearchCommand::Record {
        search: args.search,
        reply,
    };
    give(room, args.case, args.sequence, command, now)
}

/// A whole number that may be left empty.
pub(super) fn number(name: &str, typed: &str, what: &str, errors: &mut Vec<FieldError>) -> u32 {
    let typed = typed.trim().replace(',', "");
    if typed.is_empty() {
        return 0;
    }
    typed.parse().unwrap_or_else(|_| {
        let message =
            format!("Enter how many {what} came, as a number like 14, or leave it empty.");
        errors.push(field(name, &message));
        0
    })
}

/// Hours as typed, in minutes: `1.5`, `0,25`, `2`.
fn hours(typed: &str, errors: &mut Vec<FieldError>) -> u32 {
    let typed = typed.trim().replace(',', ".");
    if typed.is_empty() {
        return 0;
    }
    let (whole, part) = typed.split_once('.').unwrap_or((&typed, ""));
    let digits = |text: &str| text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    let hundredths = format!("{part:0<2}");
    match (digits(whole), digits(part) && part.len() <= 2) {
        (true, true) if !(whole.is_empty() && part.is_empty()) => {
            let whole: u32 = whole.parse().unwrap_or(0);
            let part: u32 = hundredths.parse().unwrap_or(0);
            whole * 60 + part * 60 / 100
        }
        _ => {
            errors.push(field(
                "hours",
                "Enter how many hours the search took, as a number like 1.5, or leave it empty.",
            ));
            0
        }
    }
}

pub(crate) fn mute(room: &mut Room, args: MuteForm, now: &Moment) -> Answer {
    let command = SearchCommand::Mute {
        search: args.search,
        muted: args.muted,
        reason: args.reason,
    };
    give(room, args.case, args.sequence, command, now)
}

pub(crate) fn withdraw(room: &mut Room, args: WithdrawSearch, now: &Moment) -> Answer {
    let command = SearchCommand::Withdraw {
        search: args.search,
        reason: args.reason,
    };
    give(room, args.case, args.sequence, command, now)
}

fn give(
    room: &mut Room,
    id: CaseId,
    sequence: u64,
    command: SearchCommand,
    now: &Moment,
) -> Answer {
    let case = room.command(id, Some(sequence), Command::Search(command), now)?;
    case::view(room, &case, now)
}
