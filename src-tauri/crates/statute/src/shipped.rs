//! The files that are compiled into the program.

macro_rules! files {
    ($($folder:literal / $name:literal,)*) => {
        &[$((
            $name,
            include_str!(concat!(
                env!("CARGO_MANIFEST_DIR"), "/../../../assets/", $folder, "/", $name
            )),
        ),)*]
    };
}

/// Each file of the law: its name and its text.
pub(crate) const FILES: &[(&str, &str)] = files! {
    "calendars" / "bank-holidays.csv",
    "law" / "words.toml",
    "law" / "rights.toml",
    "law" / "regimes.toml",
    "law" / "regulator.toml",
    "law" / "dpa-1998-access.toml",
    "law" / "dpa-1998-automated-decisions.toml",
    "law" / "dpa-1998-compensation.toml",
    "law" / "dpa-1998-court-order.toml",
    "law" / "dpa-1998-marketing.toml",
    "law" / "dpa-1998-prevent-processing.toml",
    "law" / "dpa-1998-reconsideration.toml",
    "law" / "dpa-1998-rectification.toml",
    "law" / "dpa-1998-regulator-complaint.toml",
    "law" / "dpa-2018-complaint.toml",
    "law" / "dpa-2018-court-order.toml",
    "law" / "dpa-2018-part-3-access.toml",
    "law" / "dpa-2018-part-3-automated-decisions.toml",
    "law" / "dpa-2018-part-3-compensation.toml",
    "law" / "dpa-2018-part-3-erasure.toml",
    "law" / "dpa-2018-part-3-rectification.toml",
    "law" / "dpa-2018-part-3-regulator-check.toml",
    "law" / "dpa-2018-part-3-restriction.toml",
    "law" / "dpa-2018-regulator-complaint.toml",
    "law" / "uk-gdpr-access.toml",
    "law" / "uk-gdpr-automated-decisions.toml",
    "law" / "uk-gdpr-compensation.toml",
    "law" / "uk-gdpr-erasure.toml",
    "law" / "uk-gdpr-marketing.toml",
    "law" / "uk-gdpr-objection.toml",
    "law" / "uk-gdpr-portability.toml",
    "law" / "uk-gdpr-rectification.toml",
    "law" / "uk-gdpr-restriction.toml",
    "law" / "provisions/bfda-1971.toml",
    "law" / "provisions/dpa-1998.toml",
    "law" / "provisions/dpa-2018.toml",
    "law" / "provisions/duaa-2025.toml",
    "law" / "provisions/eir-2004.toml",
    "law" / "provisions/foia-2000.toml",
    "law" / "provisions/limitation-1980.toml",
    "law" / "provisions/not-enactments.toml",
    "law" / "provisions/reg-1182-71.toml",
    "law" / "provisions/si-2000-183.toml",
    "law" / "provisions/si-2000-184.toml",
    "law" / "provisions/si-2000-191.toml",
    "law" / "provisions/si-2000-413.toml",
    "law" / "provisions/si-2000-414.toml",
    "law" / "provisions/si-2000-415.toml",
    "law" / "provisions/si-2000-416.toml",
    "law" / "provisions/si-2000-419.toml",
    "law" / "provisions/si-2004-3122.toml",
    "law" / "provisions/si-2004-3244.toml",
    "law" / "provisions/si-2018-625.toml",
    "law" / "provisions/si-2025-904.toml",
    "law" / "provisions/si-2025-996.toml",
    "law" / "provisions/si-2026-386.toml",
    "law" / "provisions/si-2026-82.toml",
    "law" / "provisions/uk-gdpr.toml",
};

/// What the shipped law says, file by file, as it stands there.
pub fn shipped_texts() -> impl Iterator<Item = &'static str> {
    FILES.iter().map(|(_, text)| *text)
}
