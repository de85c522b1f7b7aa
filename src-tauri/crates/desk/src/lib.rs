//! The application: who is signed in, what they may do, and every call that a screen can make.
//!
//! [`Desk::call`] is the one door. It takes a name, JSON and the time, and gives JSON or a
//! [`Failure`]. Behind it stand the declared calls ([`calls::CALLS`]) with who may make each; then
//! `casework` with what may be done to a case in its state; then the store.
//!
//! There is no window here and no command line: the shell and `rightsdesk-cli` both call this crate.
//! There is no clock either: every call says what time it is ([`Moment`]).

pub mod calls;
pub mod demo;
pub mod law_text;
pub mod limits;
pub mod samples;
pub mod wire;

mod absences;
mod aims;
mod answers;
mod failure;
mod long_work;
mod moment;
mod passphrase;
mod patience;
mod recent;
mod room;
mod settings;
mod typed;
mod vocabulary;
mod words;

pub use answers::law::files as own_law_files;
pub use failure::Failure;
pub use long_work::{HowFar, LongWork};
pub use moment::Moment;

use calls::{CALLS, Who};
use patience::Patience;
use recent::Recent;
use room::Room;
use serde_json::Value;
use std::path::PathBuf;
use std::sync::Arc;

/// The desk of one PC: locked, or with one person signed in.
#[derive(Debug)]
pub struct Desk {
    recent: Recent,
    patience: Patience,
    room: Option<Room>,
    long_work: Arc<LongWork>,
}

impl Desk {
    /// A locked desk. `memory` is a file in which it may remember the path of the office last
    /// opened, and nothing personal; `None` to remember nothing.
    pub fn new(memory: Option<PathBuf>) -> Self {
        Self {
            recent: Recent::new(memory),
            patience: Patience::default(),
            room: None,
            long_work: Arc::default(),
        }
    }

    /// Names the office to be offered for signing in, as when the program is started on a folder.
    pub fn offer(&mut self, office: PathBuf) {
        self.recent.offer(office);
    }

    /// How far its long work is, to be asked while a call is under way.
    pub fn long_work(&self) -> Arc<LongWork> {
        Arc::clone(&self.long_work)
    }

    /// Answers a call.
    ///
    /// # Errors
    /// A [`Failure`]: nobody is signed in, or not with a role that may; the call was not
    /// understood; or whatever the answer itself refuses. Nothing was changed then.
    pub fn call(&mut self, name: &str, args: &Value, now: &Moment) -> Result<Value, Failure> {
        self.lock_when_idle(now);
        limits::within(name, args)?;
        if let Some(reply) = calls::answer_anyone(self, name, args, now) {
            return reply;
        }
        let call = CALLS.iter().find(|call| call.name == name);
        let call = call
            .ok_or_else(|| Failure::new("unknown-call", format!("There is no call “{name}”.")))?;
        let room = self.room.as_mut().ok_or_else(locked)?;
        permitted(call.who, room)?;
        room.touch(now)?;
        calls::answer_office(room, name, args, now).unwrap_or_else(|| Err(locked()))
    }

    /// A desk that nobody touched for longer than the office allows is locked, whatever the screen does.
    fn lock_when_idle(&mut self, now: &Moment) {
        if self.room.as_ref().is_some_and(|room| room.idle(now)) {
            self.leave(now);
        }
    }

    /// Closes the office. The log is sealed where it can be: a disk that is full must not keep a desk open.
    pub(crate) fn leave(&mut self, now: &Moment) {
        if let Some(mut room) = self.room.take() {
            let _ = room.office_mut().seal(now.at);
        }
    }

    /// Who is signed in, for the screens that need nobody.
    pub(crate) fn room(&mut self) -> Option<&mut Room> {
        self.room.as_mut()
    }
}

fn permitted(who: Who, room: &Room) -> Result<(), Failure> {
    match who {
        Who::Roles(roles) if !room.actor().roles.any(roles) => {
            Err(Failure::new("not-permitted", words::only_for(roles)))
        }
        _ => Ok(()),
    }
}

fn locked() -> Failure {
    Failure::new("locked", "Sign in first.")
}
