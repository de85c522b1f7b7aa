//! The one window.

use crate::spelling;
use tauri::plugin::TauriPlugin;
use tauri::{AppHandle, Manager, Url, WebviewUrl, WebviewWindowBuilder, Wry};
use tauri_plugin_window_state::StateFlags;

const LABEL: &str = "main";

/// Opens the window on the sign-in page.
pub fn open(app: &tauri::App) -> tauri::Result<()> {
    let window = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default())
        .title("Rightsdesk")
        .inner_size(1366.0, 768.0)
        .min_inner_size(341.0, 400.0)
        .zoom_hotkeys_enabled(true)
        // The web view would otherwise keep a cache and local storage in the user's profile, and
        // offer what was typed once to whoever types next.
        .incognito(!driven())
        .general_autofill_enabled(false)
        // Otherwise a file dropped on the window would be opened in place of the page.
        .on_navigation(is_own_page)
        .build()?;
    spelling::check(&window)
}

/// Brings the window to the front.
pub fn show(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        // A window that cannot be raised is still there; nothing is lost by going on.
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

/// Keeps the window's size and place, and nothing else, for the next start.
pub fn remembered() -> TauriPlugin<Wry> {
    tauri_plugin_window_state::Builder::new()
        .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
        .build()
}

/// Whether a WebDriver drives the window: a private web view refuses to be driven. The variable is
/// the one that Tauri itself reads.
fn driven() -> bool {
    std::env::var("TAURI_WEBVIEW_AUTOMATION").is_ok_and(|value| value == "true")
}

fn is_own_page(url: &Url) -> bool {
    matches!(
        (url.scheme(), url.host_str()),
        ("tauri", Some("localhost")) | ("http" | "https", Some("tauri.localhost"))
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_programs_own_pages_open() {
        let cases = [
            ("tauri://localhost/", true),
            ("tauri://localhost/index.html#/today", true),
            ("http://tauri.localhost/index.html", true),
            ("https://tauri.localhost.example/", false),
            ("https://example.org/", false),
            ("file:///etc/hostname", false),
            ("data:text/html,hello", false),
        ];
        for (url, own) in cases {
            assert_eq!(is_own_page(&Url::parse(url).unwrap()), own, "{url}");
        }
    }
}
