//! What only the operating system can do: save a file where the person says, and open it in the
//! program that prints it. (Folders are chosen by the dialog plug-in itself.)

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use tauri::{State, WebviewWindow};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};

/// The files saved since the program started: these, and no others, may be opened.
#[derive(Default)]
pub struct Saved(Mutex<HashSet<PathBuf>>);

/// Why a file was not saved or opened, in a sentence for the person at the desk.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// The page handed over something that is not base64.
    #[error("The file could not be read from the page. Try again.")]
    Garbled(#[from] base64::DecodeError),
    /// The disk refused.
    #[error("It could not be saved as {path}: {source}. Choose another place.")]
    NotSaved {
        /// Where it was to go.
        path: PathBuf,
        /// What the operating system said.
        source: std::io::Error,
    },
    /// A path that this program has not saved.
    #[error("{0} was not saved from here. Open it from its folder.")]
    NotOurs(PathBuf),
    /// No program opens this kind of file.
    #[error("{path} could not be opened: {source}. Open it from its folder.")]
    NotOpened {
        /// The file.
        path: PathBuf,
        /// What the operating system said.
        source: std::io::Error,
    },
    /// The program is closing.
    #[error("The program is closing.")]
    Closing,
}

impl Serialize for FileError {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        let mut failure = serializer.serialize_struct("Failure", 2)?;
        failure.serialize_field("code", "file")?;
        failure.serialize_field("message", &self.to_string())?;
        failure.end()
    }
}

/// Lets the person choose where a file goes and writes it there: its path, or `None` when they
/// leave without choosing.
#[tauri::command]
pub async fn save_file(
    window: WebviewWindow,
    saved: State<'_, Saved>,
    title: String,
    name: String,
    base64: String,
) -> Result<Option<PathBuf>, FileError> {
    let bytes = STANDARD.decode(base64)?;
    let dialog = dialog(&window, title).set_file_name(name);
    let path = apart(move || match dialog.blocking_save_file().and_then(local) {
        Some(path) => write(&path, &bytes).map(|()| Some(path)),
        None => Ok(None),
    })
    .await?;
    saved
        .0
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .extend(path.clone());
    Ok(path)
}

/// Opens a file saved since the start in the program the person uses for it, to print it or look.
#[tauri::command]
pub async fn open_saved(saved: State<'_, Saved>, path: PathBuf) -> Result<(), FileError> {
    let ours = saved
        .0
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .contains(&path);
    if !ours {
        return Err(FileError::NotOurs(path));
    }
    apart(move || {
        open::that_detached(&path).map_err(|source| FileError::NotOpened { path, source })
    })
    .await
}

fn dialog(window: &WebviewWindow, title: String) -> FileDialogBuilder<tauri::Wry> {
    window.dialog().file().set_parent(window).set_title(title)
}

fn local(chosen: FilePath) -> Option<PathBuf> {
    chosen.into_path().ok()
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    std::fs::write(path, bytes).map_err(|source| FileError::NotSaved {
        path: path.to_owned(),
        source,
    })
}

/// A dialog waits for a person: it must not hold up the window while it does.
async fn apart<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, FileError> + Send + 'static,
) -> Result<T, FileError> {
    tauri::async_runtime::spawn_blocking(work)
        .await
        .unwrap_or(Err(FileError::Closing))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_names_the_file_and_says_what_to_do() {
        let folder = std::env::temp_dir()
            .join("no such folder")
            .join("letter.pdf");
        let failure = serde_json::to_value(write(&folder, b"%PDF").unwrap_err()).unwrap();
        assert_eq!(failure["code"], "file");
        let message = failure["message"].as_str().unwrap();
        assert!(
            message.contains("letter.pdf") && message.ends_with("Choose another place."),
            "{message}"
        );
    }
}
