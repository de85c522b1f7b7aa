//! The office's own aims, in working days: `assets/aims.toml`.

use serde::Deserialize;
use std::sync::LazyLock;

/// The aims.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Aims {
    /// A last day within so many working days is soon.
    pub(crate) soon: u32,
    /// So soon after receipt anywhere in the force, a request is logged.
    pub(crate) log_within: u32,
    /// So soon after logging, a case is with somebody and acknowledged.
    pub(crate) acknowledge_within: u32,
    /// So soon after logging, the departments are asked to search.
    pub(crate) search_within: u32,
    /// So long from one reminder of a department to the next.
    pub(crate) chase_every: u32,
    /// After so many reminders its named lead is told too; a number, not days.
    pub(crate) escalate_after: u32,
    /// So long has another person in an item to answer.
    pub(crate) consult_within: u32,
    /// So long before the cautious day, the answer is decided.
    pub(crate) decide_ahead: u32,
    /// So long after a question that was not answered, the office warns that it will close the request.
    pub(crate) lapse_after: u32,
    /// So long after the warning, it does.
    pub(crate) lapse_warned: u32,
    /// For so long what was set aside in the tray can be put back; calendar days.
    pub(crate) tray_kept: u32,
}

/// The aims that the program ships.
pub(crate) fn aims() -> Aims {
    static AIMS: LazyLock<Option<Aims>> =
        LazyLock::new(|| toml::from_str(include_str!("../../../../assets/aims.toml")).ok());
    // A test reads the file, so these are never met.
    AIMS.unwrap_or(Aims {
        soon: 0,
        log_within: 0,
        acknowledge_within: 0,
        search_within: 0,
        chase_every: 1,
        escalate_after: 1,
        consult_within: 1,
        decide_ahead: 0,
        lapse_after: 0,
        lapse_warned: 0,
        tray_kept: 0,
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_aims_are_read() {
        assert!(super::aims().soon > 0);
    }
}
