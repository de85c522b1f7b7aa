//! The tray: what came and is not logged yet.

use super::DateForm;
use casework::Channel;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The tray.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TrayView {
    /// What waits to be opened, what came first first.
    pub waiting: Vec<TrayLine>,
    /// What was set aside and can still be put back, the newest first.
    pub aside: Vec<TrayLine>,
    /// By so many working days after it came, a request is to be logged.
    pub within: u32,
    /// For so many calendar days, what was set aside can be put back.
    pub kept: u32,
}

/// Something in the tray.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TrayLine {
    /// Its name.
    pub intake: String,
    /// How it came.
    #[ts(type = "Channel")]
    pub channel: Channel,
    /// Where in the force it arrived; empty for the office itself.
    pub came_to: String,
    /// The day on which it first reached any part of the force.
    #[ts(type = "string")]
    pub received: NaiveDate,
    /// Calendar days since.
    pub days: i32,
    /// Whether it has lain for longer than the office aims for.
    pub late: bool,
    /// The last day to answer it, should it ask for a copy of what is held; none where no such right was in force.
    #[ts(type = "string | null")]
    pub last_day: Option<NaiveDate>,
    /// From whom, as far as is known.
    pub sender: String,
    /// What it is about, in a line.
    pub about: String,
    /// The names of the files that came with it.
    pub files: Vec<String>,
    /// Who put it there.
    pub put_by: String,
    /// When.
    #[ts(type = "string")]
    pub put_at: DateTime<Utc>,
    /// Where it was set aside: why, and by whom.
    pub aside: Option<AsideView>,
}

/// That it is no request.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AsideView {
    /// Why.
    pub why: String,
    /// Who found so.
    pub by: String,
    /// When.
    #[ts(type = "string")]
    pub at: DateTime<Utc>,
}

/// What came, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct TrayForm {
    /// How it came; none while not chosen.
    #[ts(type = "Channel | null")]
    pub channel: Option<Channel>,
    /// Where in the force it arrived; empty for the office itself.
    pub came_to: String,
    /// The day on which it first reached any part of the force.
    pub received: DateForm,
    /// From whom, as far as is known.
    pub sender: String,
    /// What it is about, in a line.
    pub about: String,
    /// The files that came with it, on this PC.
    pub paths: Vec<String>,
}

/// Files that were put in the tray, each as something that came by itself.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TrayDropped {
    /// The tray as it is now.
    pub tray: TrayView,
    /// How many were put in.
    pub put: u32,
    /// Why the others were not.
    pub refused: Vec<String>,
}

/// Something in the tray, by name.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TrayRef {
    /// Its name.
    pub intake: String,
}

/// A file of something in the tray.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TrayFileRef {
    /// Its name.
    pub intake: String,
    /// Which file, counted from nought.
    pub file: u32,
}

/// That something in the tray is no request.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TrayAside {
    /// Its name.
    pub intake: String,
    /// Why.
    pub why: String,
}
