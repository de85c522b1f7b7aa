//! What can go wrong with an office folder, in words for the person at the desk.

use crate::log::{Recorded, Stream};
use chrono::NaiveDate;
use rusqlite::ErrorCode;
use std::{io, path::PathBuf};
use thiserror::Error;

/// What went wrong, and what to do. Nothing that was acknowledged before is lost by any of these.
#[derive(Debug, Error)]
pub enum Error {
    /// There is no such folder.
    #[error("There is no office at {}. Connect the drive it is on, or choose another folder.", .0.display())]
    Missing(PathBuf),
    /// A folder or file of this name exists.
    #[error("There is already something at {}. Choose another name.", .0.display())]
    AlreadyThere(PathBuf),
    /// A part of the folder is gone.
    #[error("The office at {} is not whole: {part} is missing. Put the file back, or restore a backup.", .path.display())]
    Incomplete {
        /// The folder.
        path: PathBuf,
        /// The file that is missing.
        part: &'static str,
    },
    /// Somebody has the office open.
    #[error(
        "This office is already open, here or on another computer. Close it there, then try again."
    )]
    InUse,
    /// The folder cannot be written to.
    #[error("The office at {} cannot be written to. Ask IT for permission to change the folder, or copy it to another place.", .0.display())]
    ReadOnly(PathBuf),
    /// A later version of the program wrote the office.
    #[error(
        "A newer version of Rightsdesk made this office ({part} has format {found}; this version reads up to {known}). Update Rightsdesk, then open it again."
    )]
    Newer {
        /// The file.
        part: &'static str,
        /// Its format.
        found: u32,
        /// The last format that this program knows.
        known: u32,
    },
    /// A file is not what it should be.
    #[error(
        "{part} is damaged and cannot be read ({detail}). Restore the latest backup into a new folder."
    )]
    Damaged {
        /// The file or table.
        part: &'static str,
        /// What was noticed.
        detail: String,
    },
    /// The passphrase does not open this person's slot.
    #[error("That passphrase is not right. Try again, or ask an administrator for a new one.")]
    WrongPassphrase,
    /// The recovery code is well formed, but not this office's.
    #[error(
        "That recovery code does not belong to this office. Check which office it was printed for."
    )]
    WrongRecoveryCode,
    /// The recovery code was mistyped.
    #[error("The recovery code is not typed as printed: look at group {0}.")]
    RecoveryCodeGroup(usize),
    /// The recovery code has too few or too many characters.
    #[error("The recovery code has {expected} groups of {size} characters. Type all of them.")]
    RecoveryCodeLength {
        /// How many groups it has.
        expected: usize,
        /// How many characters a group has.
        size: usize,
    },
    /// Nobody of that identity is in the office.
    #[error("That person is not in this office. Choose a name from the list.")]
    NoSuchPerson,
    /// Somebody of that identity is in the office already.
    #[error("That person is already in this office.")]
    PersonExists,
    /// Without this person nobody could sign in.
    #[error("This is the last person who can sign in. Add another person first.")]
    LastPerson,
    /// The slot's signing key is not the one the office knows.
    #[error(
        "The key of {name} is not the one this office knows. Ask an administrator to set a new passphrase for {name}."
    )]
    KeyNotKnown {
        /// Whose key.
        name: String,
    },
    /// Somebody else wrote to the stream first.
    #[error(
        "Somebody else has changed this since you opened it. Look at what changed, then save again."
    )]
    Conflict {
        /// The stream.
        stream: Stream,
        /// The sequence that was expected to be the last.
        expected: u64,
        /// What was written after it, oldest first.
        newer: Vec<Recorded>,
    },
    /// The disk is full.
    #[error("The disk is full, so this was not saved. Make room on the disk, then save again.")]
    DiskFull,
    /// No such case.
    #[error("There is no such case in this office.")]
    NoCase,
    /// The file of the case was destroyed.
    #[error("The file of {reference} was destroyed on {}. Its figures and the certificate are kept.", .on.format("%-d %B %Y"))]
    Destroyed {
        /// The case's reference.
        reference: String,
        /// The day.
        on: NaiveDate,
    },
    /// Another case has the reference.
    #[error("Another case has the reference {0} already. Save again to take the next one.")]
    ReferenceTaken(String),
    /// No document of this hash.
    #[error("That document is not in this office.")]
    NoDocument,
    /// Nothing of this name lies in the tray.
    #[error("That is no longer in the tray: somebody else has taken it out.")]
    NotInTray,
    /// The events of a case do not make a case.
    #[error(
        "Event {sequence} of {stream} cannot be understood ({detail}). Update Rightsdesk; if it is up to date, restore the latest backup."
    )]
    Unreadable {
        /// The stream.
        stream: Stream,
        /// The event's number in it.
        sequence: u64,
        /// What was noticed.
        detail: String,
    },
    /// The person stopped a long piece of work.
    #[error("Stopped. Nothing was changed.")]
    Cancelled,
    /// A file operation failed.
    #[error("{} could not be read or written ({source}). Check the drive, then try again.", .path.display())]
    File {
        /// The file or folder.
        path: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
    /// The database refused.
    #[error(
        "The office file could not be read or written ({0}). Close Rightsdesk and open it again; if it happens again, restore the latest backup."
    )]
    Database(rusqlite::Error),
    /// The office's own packs or bank holidays cannot be used.
    #[error(
        "The office’s own law cannot be used by this version of Rightsdesk ({0}). Open it with the version before, take out what is named, then update."
    )]
    OwnLaw(String),
    /// A cryptographic operation failed for want of memory or randomness.
    #[error("This computer could not do the encryption ({0}). Restart it and try again.")]
    Crypto(String),
}

/// Shorthand of this crate.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// A name for the kind of error, that does not change with its words.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing(_) => "office-missing",
            Self::AlreadyThere(_) => "already-there",
            Self::Incomplete { .. } => "office-incomplete",
            Self::InUse => "office-in-use",
            Self::ReadOnly(_) => "office-read-only",
            Self::Newer { .. } => "office-newer",
            Self::Damaged { .. } => "office-damaged",
            Self::WrongPassphrase => "wrong-passphrase",
            Self::WrongRecoveryCode => "wrong-recovery-code",
            Self::RecoveryCodeGroup(_) | Self::RecoveryCodeLength { .. } => "recovery-code-typing",
            Self::NoSuchPerson => "no-such-person",
            Self::PersonExists => "person-exists",
            Self::LastPerson => "last-person",
            Self::KeyNotKnown { .. } => "key-not-known",
            Self::Conflict { .. } => "conflict",
            Self::DiskFull => "disk-full",
            Self::NoCase => "no-case",
            Self::Destroyed { .. } => "destroyed",
            Self::ReferenceTaken(_) => "reference-taken",
            Self::NoDocument => "no-document",
            Self::NotInTray => "not-in-tray",
            Self::Unreadable { .. } => "event-unreadable",
            Self::Cancelled => "cancelled",
            Self::OwnLaw(_) => "own-law",
            Self::File { .. } => "file",
            Self::Database(_) => "database",
            Self::Crypto(_) => "crypto",
        }
    }

    /// An error of the file system at `path`, told apart where the person can do something about it.
    pub(crate) fn at(path: impl Into<PathBuf>, source: io::Error) -> Self {
        let path = path.into();
        match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                Self::ReadOnly(path)
            }
            io::ErrorKind::AlreadyExists => Self::AlreadyThere(path),
            _ => Self::File { path, source },
        }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(source: rusqlite::Error) -> Self {
        match source.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Self::Damaged {
                part: "office.db",
                detail: source.to_string(),
            },
            Some(ErrorCode::ReadOnly) => Self::ReadOnly("office.db".into()),
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::InUse,
            _ => Self::Database(source),
        }
    }
}
