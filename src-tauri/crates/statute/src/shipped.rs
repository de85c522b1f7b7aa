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
    "law" / "uk-gdpr-access.toml",
    "law" / "dpa-2018-part-3-access.toml",
};
