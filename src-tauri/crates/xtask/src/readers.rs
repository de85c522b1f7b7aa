//! Programs of others that read the letters in the tests: what they find is told by nobody of this house.

use crate::failed::Failed;
use crate::program::exists;
use crate::{debian, python};
use std::process::Command;

/// What hears a file as a screen reader would, from PyPI; with the PDF library of before its second
/// version, which is a third of the size.
const OUTLOUD: &[&str] = &["outloud>=0.2,<0.3", "pymupdf<2"];

/// Installs them where this can be done, and asks the tests not to do without.
///
/// # Errors
/// They cannot be installed from here.
pub fn wanted(tests: &mut Command) -> Result<&mut Command, Failed> {
    if !exists("dpkg-query") {
        return Ok(tests);
    }
    debian::install("to read the letters in the tests", debian::READERS)?;
    if !python::programs("outloud").join("outloud").exists() {
        python::install("outloud", "outloud", OUTLOUD)?;
    }
    Ok(tests.env("RIGHTSDESK_READERS", "1"))
}
