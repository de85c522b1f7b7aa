//! What a person does with a page: look for words, press, fill in, choose. Each step waits for what
//! it needs, and fails with what it waited for.

use crate::window::Window;
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use serde_json::json;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_secs(15);
const FIND: &str = include_str!("find.js");

impl Window {
    /// Waits until the page shows `text`, in any case of letters.
    pub fn sees(&self, text: &str) {
        self.until(&format!("the page shows “{text}”"), || {
            self.shows(text).then_some(())
        });
    }

    /// Waits until the page no longer shows `text`.
    pub fn no_longer_sees(&self, text: &str) {
        self.until(&format!("the page no longer shows “{text}”"), || {
            (!self.shows(text)).then_some(())
        });
    }

    /// Whether the page shows `text` now.
    pub fn shows(&self, text: &str) -> bool {
        self.words().to_lowercase().contains(&text.to_lowercase())
    }

    /// Everything that the page shows, with single spaces.
    pub fn words(&self) -> String {
        let text = self.script("return document.body.innerText", vec![]);
        text.as_str()
            .unwrap_or_default()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Presses the button or link called `name`.
    pub fn press(&self, name: &str) {
        self.act("press", name, async |element| element.click().await);
    }

    /// Types `text` into the field called `name`, over what it holds. A driver's own way to empty a field tells the page
    /// nothing.
    pub fn fill(&self, name: &str, text: &str) {
        let element = self.control("fill", name);
        let field = serde_json::to_value(&element).expect("an element has a name");
        self.script("arguments[0].focus(); arguments[0].select();", vec![field]);
        self.client_do(async |_| element.send_keys(text).await);
    }

    /// Chooses the radio button or check box called `name`.
    pub fn choose(&self, name: &str) {
        self.act("choose", name, async |element| element.click().await);
    }

    /// Chooses `option` in the list called `name`. Told to the list as a choice tells it: its driver says
    /// nothing of one that stands where the one before it stood.
    pub fn select(&self, name: &str, option: &str) {
        let choose = "const [list, wanted] = arguments; \
            const option = [...list.options].find((it) => it.label.trim() === wanted); \
            if (!option) return false; \
            list.value = option.value; \
            for (const name of ['input', 'change']) list.dispatchEvent(new Event(name, { bubbles: true })); \
            return true;";
        self.until(&format!("“{name}” offers “{option}”"), || {
            let list = serde_json::to_value(self.find("fill", name)?).ok()?;
            let chosen = self.script(choose, vec![list, json!(option)]);
            (chosen == json!(true)).then_some(())
        });
    }

    /// Types a day, month and year into the date whose first box has this id.
    pub fn fill_date(&self, id: &str, day: &str, month: &str, year: &str) {
        for (box_id, text) in [
            (id.to_owned(), day),
            (format!("{id}-month"), month),
            (format!("{id}-year"), year),
        ] {
            self.fill(&format!("#{box_id}"), text);
        }
    }

    /// Opens another place of the program by its address: `#/board`. Told to the page as a link tells
    /// it, but as no navigation of the web view: its driver can wait for ever for one that a script began.
    pub fn go(&self, address: &str) {
        let go = "history.pushState(null, '', arguments[0]); dispatchEvent(new HashChangeEvent('hashchange'))";
        self.script(go, vec![json!(address)]);
    }

    /// Puts on the theme `light` or `dark`, and waits until no colour is on its way any more.
    pub fn wears(&self, theme: &str) {
        self.script(
            "document.documentElement.dataset.theme = arguments[0]",
            vec![json!(theme)],
        );
        self.until("no colour changes any more", || {
            let moving = self.script("return document.getAnimations().length", vec![]);
            (moving == json!(0)).then_some(())
        });
    }

    /// Answers every dialog of the operating system from now on with `path`: such a dialog is
    /// outside the page, where nothing can drive it.
    pub fn answers_dialogs_with(&self, path: &Path) {
        self.script(include_str!("dialogs.js"), vec![json!(path)]);
    }

    /// Answers the next dialog that asks for files with these.
    pub fn answers_file_dialog(&self, paths: &[PathBuf]) {
        self.script(include_str!("dialogs.js"), vec![json!(paths)]);
    }

    /// Waits until `found` gives something.
    pub fn until<T>(&self, what: &str, found: impl Fn() -> Option<T>) -> T {
        let until = Instant::now() + PATIENCE;
        loop {
            if let Some(found) = found() {
                return found;
            }
            assert!(
                Instant::now() < until,
                "waited in vain until {what}; the page shows:\n{}",
                self.words()
            );
            sleep(Duration::from_millis(50));
        }
    }

    /// Does something to a control. One that moves as it is reached for, because something came in above
    /// it, is reached for again. It is brought to the middle first: the driver takes what is half under the
    /// bar at the foot for seen, and then finds the bar.
    fn act(&self, kind: &str, name: &str, step: impl AsyncFn(&Element) -> Result<(), CmdError>) {
        self.until(&format!("“{name}” lets one {kind} it"), || {
            let element = self.find(kind, name)?;
            self.client_try(async |_| step(&element).await).ok()
        });
    }

    fn control(&self, kind: &str, name: &str) -> Element {
        self.until(&format!("“{name}” is there to {kind}"), || {
            self.find(kind, name)
        })
    }

    fn find(&self, kind: &str, name: &str) -> Option<Element> {
        let found = self.script(FIND, vec![json!(kind), json!(name)]);
        let id = found.as_object()?.values().next()?.as_str()?.to_owned();
        Some(self.client_do(async |client| {
            Ok::<_, fantoccini::error::CmdError>(Element::from_element_id(
                client.clone(),
                id.clone().into(),
            ))
        }))
    }
}
