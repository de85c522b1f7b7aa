//! What law this is: the same packs and the same bank holidays give the same stamp.
//!
//! A part that was answered keeps the stamp of the law by which it was reckoned, so that a pack that is
//! corrected later does not change what the person was told without anybody seeing it.

use sha2::{Digest, Sha256};

use crate::Law;
use crate::own::HolidayChange;

/// The folder of the words of the enactments. They explain dates and move none.
const PROVISIONS: &str = "provisions/";

/// The files that dates depend on.
pub(crate) fn reckoning<'a>(
    files: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> impl Iterator<Item = (&'a str, &'a str)> {
    let files = files.into_iter();
    files.filter(|(name, _)| !name.starts_with(PROVISIONS))
}

/// SHA-256 of the files in the order of their names and of the changed holidays, in hexadecimal. Each
/// text is preceded by its length in bytes, so that no two laws give the same bytes.
pub(crate) fn of(files: &[(&str, &str)], holidays: &[HolidayChange]) -> String {
    let mut hash = Sha256::new();
    let mut add = |text: &str| {
        hash.update((text.len() as u64).to_le_bytes());
        hash.update(text);
    };
    let mut files: Vec<_> = reckoning(files.iter().copied()).collect();
    files.sort_unstable();
    for (name, text) in files {
        add(name);
        add(text);
    }
    for change in holidays {
        add(change.jurisdiction.as_str());
        add(&change.on.to_string());
        add(change.name.as_deref().unwrap_or_default());
    }
    let digest: [u8; 32] = hash.finalize().into();
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Law {
    /// What law this is: 64 hexadecimal digits. The same packs and bank holidays give the same.
    #[must_use]
    pub fn stamp(&self) -> &str {
        &self.stamp
    }
}
