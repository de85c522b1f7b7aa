//! The crest beside the office's name: looked at, put on letters, taken away. What is kept is the crest as
//! it is printed, in the office itself, so that no letter depends on a file that may move.

use super::files;
use crate::room::Room;
use crate::wire::{CrestFile, CrestPath, CrestView, Nothing};
use crate::{Failure, Moment};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use letters::Crest;
use serde_json::Value;
use std::path::Path;
use store::Office;

/// The setting that holds it: a PNG in base64, or null.
const CREST: &str = "crest";

/// The crest of the office's letters, if it has one. One that this program cannot read is none: nobody
/// would get in to choose another.
pub(crate) fn of(office: &Office) -> Result<Option<Crest>, Failure> {
    let kept = office.setting(CREST)?;
    let png = kept.as_ref().and_then(Value::as_str);
    let png = png.and_then(|kept| STANDARD.decode(kept).ok());
    Ok(png.and_then(|png| Crest::from_png(png).ok()))
}

/// The crest that is on letters now.
pub(crate) fn crest(room: &mut Room, _: Nothing, _: &Moment) -> Result<CrestView, Failure> {
    Ok(view(room.crest.as_ref(), String::new()))
}

/// The crest that a file would be on letters. Nothing is saved.
pub(crate) fn look(_: &mut Room, args: CrestPath, _: &Moment) -> Result<CrestView, Failure> {
    let (crest, sha256) = read(&args.path)?;
    Ok(view(Some(&crest), sha256))
}

/// Puts the crest in a file on every letter from now on, if the file is still as it was looked at.
pub(crate) fn change(room: &mut Room, args: CrestFile, now: &Moment) -> Result<CrestView, Failure> {
    let (crest, sha256) = read(&args.path)?;
    if sha256 != args.sha256 {
        let message = "The file is another one now. Choose it again, and look at it.";
        return Err(Failure::of_field("path", message));
    }
    keep(room, STANDARD.encode(crest.png()).into(), now)
}

/// Takes the crest off every letter from now on.
pub(crate) fn remove(room: &mut Room, _: Nothing, now: &Moment) -> Result<CrestView, Failure> {
    keep(room, Value::Null, now)
}

fn keep(room: &mut Room, value: Value, now: &Moment) -> Result<CrestView, Failure> {
    room.set(CREST, &value, now)?;
    room.saved = Some(now.at);
    room.refresh()?;
    Ok(view(room.crest.as_ref(), String::new()))
}

fn read(path: &str) -> Result<(Crest, String), Failure> {
    let file = files::read(Path::new(path))?;
    let crest = Crest::from_file(&file.content)
        .map_err(|error| Failure::of_field("path", error.to_string()))?;
    Ok((crest, file.sha256.to_string()))
}

fn view(crest: Option<&Crest>, sha256: String) -> CrestView {
    let png = crest.map(|crest| STANDARD.encode(crest.png()));
    CrestView {
        png: png.unwrap_or_default(),
        sha256,
    }
}
