//! The keyboard: what a person does who never touches a mouse.

use crate::window::Window;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;

impl Window {
    /// Types into whatever has the focus.
    pub fn types(&self, text: &str) {
        self.strokes(
            text.chars()
                .flat_map(|value| [KeyAction::Down { value }, KeyAction::Up { value }]),
        );
    }

    /// Presses one key, as `Key::Tab`.
    pub fn key(&self, key: Key) {
        self.types(&char::from(key).to_string());
    }

    /// Presses `value` while Control is held.
    pub fn control_key(&self, value: char) {
        let control = char::from(Key::Control);
        self.strokes([
            KeyAction::Down { value: control },
            KeyAction::Down { value },
            KeyAction::Up { value },
            KeyAction::Up { value: control },
        ]);
    }

    /// Presses Tab until the control called `name` has the focus.
    pub fn tab_to(&self, name: &str) {
        for _ in 0..200 {
            if self.focused().iter().any(|focused| focused == name) {
                return;
            }
            self.key(Key::Tab);
        }
        panic!(
            "“{name}” is not reached by the keyboard; the page shows:\n{}",
            self.words()
        );
    }

    /// The names of the control that has the focus.
    pub fn focused(&self) -> Vec<String> {
        let names = self.script(include_str!("focused.js"), vec![]);
        names
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|name| name.as_str().map(str::to_owned))
            .collect()
    }

    fn strokes(&self, strokes: impl IntoIterator<Item = KeyAction>) {
        let strokes = strokes
            .into_iter()
            .fold(KeyActions::new("keyboard".into()), KeyActions::then);
        self.client_do(async |client| client.perform_actions(strokes.clone()).await);
    }
}
