//! Spelling in text fields. The web view of Windows checks it by itself, in the languages of the system.
//! WebKitGTK has to be told, and takes the dictionary that the system has (`hunspell-en-gb`): without one
//! nothing is underlined.

use tauri::WebviewWindow;

/// Has the spelling of British English checked.
#[cfg(target_os = "linux")]
pub fn check(window: &WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::{WebContextExt, WebViewExt};
    window.with_webview(|view| {
        if let Some(context) = view.inner().context() {
            context.set_spell_checking_languages(&["en_GB"]);
            context.set_spell_checking_enabled(true);
        }
    })
}

/// The web view does it by itself.
#[cfg(not(target_os = "linux"))]
pub fn check(_: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}
