//! The timeline of a case of two thousand entries, as it is scrolled and searched.

use crate::at_desk::AtDesk;
use crate::figure::Figure;
use serde_json::{Value, json};

const ENTRIES: u32 = 2000;

/// The figures of the timeline of this case, after many notes.
pub fn figures(desk: &mut AtDesk, case: &Value) -> Vec<Figure> {
    let id = desk.ask("case", json!({ "case": case }))["case"].clone();
    for number in 0..ENTRIES {
        let text = format!("Note {number}: rang the archive about the box from Ousebridge.");
        desk.ask("add-note", json!({ "case": id, "text": text }));
    }
    desk.spread("timeline of 2,000 entries", 30.0, 60.0, |at| {
        let text = ["", "note 17", "archive"][at % 3];
        ("history", json!({ "case": id, "text": text, "limit": 100 }))
    })
}
