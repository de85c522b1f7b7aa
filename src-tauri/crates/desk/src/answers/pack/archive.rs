//! The ZIP of a pack: the same pack gives the same bytes.

use super::contents::{MANIFEST, manifest, stored};
use crate::Failure;
use crate::room::Room;
use casework::{Case, Pack};
use std::io::{Cursor, Write};
use store::Digest;
use zip::write::SimpleFileOptions;
use zip::{AesMode, CompressionMethod, DateTime, ZipWriter};

/// The files of the pack and its manifest. The times within it are all the first that a ZIP can tell: when
/// a file was put together says nothing.
///
/// # Errors
/// A file is gone or damaged, or the manifest is not the one that was sealed.
pub(super) fn of(room: &Room, case: &Case, pack: &Pack) -> Result<Vec<u8>, Failure> {
    let manifest = manifest(case, &pack.files);
    if Digest::of(manifest.as_bytes()).to_string() != pack.manifest {
        let words = "The pack is not as it was sealed. Check the integrity of the office.";
        return Err(Failure::new("damaged", words));
    }
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for file in &pack.files {
        put(&mut zip, &file.name, &stored(room, &file.sha256)?)?;
    }
    put(&mut zip, MANIFEST, manifest.as_bytes())?;
    let written = zip.finish();
    Ok(written.map_err(|error| failed(&error))?.into_inner())
}

/// A ZIP under a password (AES-256) that holds a pack as one file: the names of what is within a ZIP can be read
/// without its password.
///
/// # Errors
/// It could not be put together.
pub(super) fn protected(name: &str, pack: &[u8], password: &str) -> Result<Vec<u8>, Failure> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = options().with_aes_encryption(AesMode::Aes256, password);
    zip.start_file(name, options)
        .map_err(|error| failed(&error))?;
    zip.write_all(pack).map_err(|error| failed(&error))?;
    Ok(zip.finish().map_err(|error| failed(&error))?.into_inner())
}

fn options() -> SimpleFileOptions {
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644)
}

fn put(zip: &mut ZipWriter<Cursor<Vec<u8>>>, name: &str, content: &[u8]) -> Result<(), Failure> {
    zip.start_file(name, options())
        .map_err(|error| failed(&error))?;
    zip.write_all(content).map_err(|error| failed(&error))
}

fn failed(error: &impl std::fmt::Display) -> Failure {
    Failure::new(
        "pack",
        format!("The pack could not be put together: {error}."),
    )
}
