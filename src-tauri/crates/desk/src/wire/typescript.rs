//! The TypeScript of the wire, written from the Rust types and from the list of calls.

use crate::calls::{CALLS, declarations};
use casework::{
    Act, Answerable, Aspect, Body, Channel, CommandName, Consent, DocumentKind, ExtensionGround,
    Fate, Format, Holding, LetterKind, LinkSide, Means, PartyRole, RequesterKind, Role, Said,
    Standing, Status,
};
use letters::{NoticeForm, Print, Stationery};
use serde::Serialize;
use statute::{ClockState, FactKind, Purpose};

const HEAD: &str = "// Written by `cargo xtask wire` from src-tauri/crates/desk/src/wire and calls.rs. Do not edit.\n";

/// The whole of `ui/src/ipc/wire.ts`.
pub fn typescript() -> String {
    let mut text = String::from(HEAD);
    for line in unions().into_iter().chain(declarations()) {
        text.push('\n');
        text.push_str("export ");
        text.push_str(&line);
        text.push('\n');
    }
    text.push_str(&client());
    text
}

/// The words of the law and of casework, each set a union of strings.
fn unions() -> Vec<String> {
    use ClockState as State;
    let states = [
        State::NotInForce,
        State::AwaitingFee,
        State::AwaitingIdentity,
        State::Paused,
        State::Running,
    ];
    vec![
        union("Role", &Role::ALL),
        union(
            "Channel",
            &[
                Channel::Post,
                Channel::Email,
                Channel::OnlineForm,
                Channel::Spoken,
                Channel::Counter,
            ],
        ),
        union("RequesterKind", &RequesterKind::ALL),
        union("Means", &Means::ALL),
        union(
            "PartyRole",
            &[
                PartyRole::Subject,
                PartyRole::Requester,
                PartyRole::Recipient,
            ],
        ),
        union("Purpose", &[Purpose::Policing, Purpose::Other]),
        union("FactKind", &FactKind::ALL),
        union(
            "ClockState",
            &[states.as_slice(), &[State::NoFixedPeriod]].concat(),
        ),
        union(
            "Status",
            &[
                Status::Open,
                Status::Decided,
                Status::Answered,
                Status::Closed,
            ],
        ),
        union("Standing", &Standing::ALL),
        union("Fate", &Fate::ALL),
        union("Answerable", &Answerable::ALL),
        union("Holding", &Holding::ALL),
        union("Format", &Format::ALL),
        union("Print", &Print::ALL),
        union("Stationery", &Stationery::ALL),
        union("Consent", &Consent::ALL),
        union("Aspect", &Aspect::ALL),
        union("NoticeForm", &NoticeForm::ALL),
        union("Said", &Said::ALL),
        union("LinkSide", &LinkSide::ALL),
        union("Body", &Body::ALL),
        union("DocumentKind", &DocumentKind::ALL),
        union("Act", &Act::ALL),
        union("CommandName", &CommandName::ALL),
        union("LetterKind", &LetterKind::ALL),
        union(
            "ExtensionGround",
            &[ExtensionGround::Complexity, ExtensionGround::Number],
        ),
    ]
}

fn union<T: Serialize>(name: &str, values: &[T]) -> String {
    let words: Vec<String> = values
        .iter()
        .filter_map(|value| serde_json::to_string(value).ok())
        .collect();
    format!("type {name} = {};", words.join(" | "))
}

/// Each call with its arguments and its reply.
fn client() -> String {
    let lines = CALLS.iter().map(|call| {
        format!(
            "  {:?}: {{ args: {}; reply: {} }};\n",
            call.name, call.args, call.reply
        )
    });
    format!(
        "\nexport interface Calls {{\n{}}}\n",
        lines.collect::<String>()
    )
}
