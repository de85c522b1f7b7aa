//! The one bridge from the pages to the desk.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::NaiveDate;
use desk::{Desk, Failure, HowFar, LongWork, Moment};
use serde_json::{Value, json};
use tauri::State;

use crate::arguments::Arguments;

/// The desk, one call at a time, and its long work, which can be asked about meanwhile.
pub struct Bridge {
    place: Arc<Mutex<Place>>,
    work: Arc<LongWork>,
}

/// The desk, and the day it is there.
struct Place {
    desk: Desk,
    chosen: Option<ChosenDay>,
}

/// A day that stands in for today in one demonstration office.
struct ChosenDay {
    office: PathBuf,
    today: NaiveDate,
}

impl Bridge {
    /// A locked desk, which offers the office that the program was started with. `memory` is where
    /// it remembers the path of the office last opened.
    pub fn new(arguments: &Arguments, memory: Option<PathBuf>) -> Result<Self, Failure> {
        let mut desk = Desk::new(memory);
        let chosen = chosen_day(&mut desk, arguments)?;
        if let Some(office) = &arguments.office {
            desk.offer(office.clone());
        }
        let work = desk.long_work();
        let place = Arc::new(Mutex::new(Place { desk, chosen }));
        Ok(Self { place, work })
    }
}

/// Hands a call to the desk, away from the thread that draws the window.
#[tauri::command]
pub async fn desk(bridge: State<'_, Bridge>, call: String, args: Value) -> Result<Value, Failure> {
    let place = Arc::clone(&bridge.place);
    tauri::async_runtime::spawn_blocking(move || {
        let mut place = place.lock().unwrap_or_else(PoisonError::into_inner);
        place.answer(&call, &args)
    })
    .await
    .unwrap_or_else(|error| {
        Err(Failure::new(
            "shell",
            format!("This could not be done: {error}."),
        ))
    })
}

/// How far the desk's long work is; nothing where it is at none.
#[tauri::command]
pub fn how_far(bridge: State<'_, Bridge>) -> Option<HowFar> {
    bridge.work.how_far()
}

/// Stops the desk's long work: its call then fails, and nothing is changed.
#[tauri::command]
pub fn stop_work(bridge: State<'_, Bridge>) {
    bridge.work.stop();
}

impl ChosenDay {
    /// Whether a call enters another office, which has no day but the real one.
    fn is_left(&self, call: &str, args: &Value) -> bool {
        let named = args.get("path").and_then(Value::as_str).map(Path::new);
        match call {
            "sign-in" | "recover" => named != Some(self.office.as_path()),
            // A new one is entered as it is made.
            "create-office" => true,
            // Others have the paths of files, or enter nothing.
            _ => false,
        }
    }
}

impl Place {
    fn answer(&mut self, call: &str, args: &Value) -> Result<Value, Failure> {
        self.chosen.take_if(|chosen| chosen.is_left(call, args));
        let now = Moment::now();
        let now = self
            .chosen
            .as_ref()
            .map_or(now, |chosen| Moment::on(chosen.today, now.at));
        self.desk.call(call, args, &now)
    }
}

/// The day to take as today. A real office knows only the real one.
fn chosen_day(desk: &mut Desk, arguments: &Arguments) -> Result<Option<ChosenDay>, Failure> {
    let (Some(today), Some(office)) = (arguments.today, arguments.office.clone()) else {
        return Ok(None);
    };
    let card = desk.call("look-at-office", &json!({ "path": office }), &Moment::now())?;
    if card.get("demonstration") == Some(&Value::Bool(true)) {
        return Ok(Some(ChosenDay { office, today }));
    }
    let words = format!(
        "{} is not a demonstration office: start it without --today.",
        office.display()
    );
    Err(Failure::new("not-a-demonstration", words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chosen_day_holds_until_another_office_is_entered() {
        let chosen = ChosenDay {
            office: "demo.rightsdesk".into(),
            today: NaiveDate::default(),
        };
        let cases = [
            ("sign-in", "demo.rightsdesk", false),
            ("add-document", "letter.pdf", false),
            ("look-at-office", "other.rightsdesk", false),
            ("sign-in", "other.rightsdesk", true),
            ("recover", "other.rightsdesk", true),
            ("create-office", "demo.rightsdesk", true),
        ];
        for (call, path, expected) in cases {
            assert_eq!(
                chosen.is_left(call, &json!({ "path": path })),
                expected,
                "{call}"
            );
        }
    }
}
