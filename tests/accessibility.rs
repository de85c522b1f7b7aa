//! Each screen is held against WCAG 2.2 AA by axe-core, in the web view that shows it.

use crate::window::{HEIGHT, WIDTH, Window};
use serde_json::json;
use std::path::Path;

/// Every level up to AA, of every version up to 2.2.
const RUN: &str = "
    const done = arguments[arguments.length - 1];
    const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
    const line = (rule) => rule.id + ': ' + rule.help + rule.nodes.map((node) => '\\n    ' + node.html).join('');
    axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] })
        .then((results) => done(results.violations.map(line).concat(results.passes.length ? [] : ['nothing was checked'])))
        .catch((error) => done([String(error)]));
";

/// The window at 200 %, in pixels of the page: half as wide, and as low as it can be made.
const HALF: (u32, u32) = (WIDTH / 2, 400);

impl Window {
    /// Looks at the screen, called `name`, in the light and in the dark, and at 200 %: a picture of each, no rule
    /// broken, and nothing out of reach.
    pub fn looks(&self, name: &str) {
        for (theme, called) in [("dark", format!("{name}-dark")), ("light", name.to_owned())] {
            self.wears(theme);
            self.is_accessible(&called);
            self.picture(&called);
        }
        self.is_sized(HALF.0, HALF.1);
        let over = self.script(include_str!("overhang.js"), vec![]);
        self.picture(&format!("{name}-half"));
        self.is_sized(WIDTH, HEIGHT);
        assert_eq!(over, json!([]), "{name} reaches over the edge at 200 %");
    }

    /// Fails when the screen, called `name`, breaks a rule of WCAG 2.2 AA that a machine can check.
    pub fn is_accessible(&self, name: &str) {
        self.script(
            &format!("if (!window.axe) {{ {}\n window.axe = axe; }}", axe()),
            vec![],
        );
        let broken = self.client_do(async |client| client.execute_async(RUN, vec![]).await);
        let broken: Vec<&str> = broken
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|line| line.as_str())
            .collect();
        assert!(
            broken.is_empty(),
            "{name} breaks WCAG 2.2 AA:\n  {}",
            broken.join("\n  ")
        );
    }
}

fn axe() -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(&file)
        .unwrap_or_else(|error| panic!("{}: {error}; run npm ci in ui", file.display()))
}
