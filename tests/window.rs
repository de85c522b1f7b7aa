//! The program's window, and what a person can do with it.

use crate::display::Display;
use crate::driver::Driver;
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tempfile::TempDir;
use tokio::runtime::{Builder, Runtime};
use tokio::time::timeout;

/// How long one step may take before the window counts as stuck.
const STEP: Duration = Duration::from_secs(30);

/// How wide and high the window is, in pixels.
pub const WIDTH: u32 = 1366;
pub const HEIGHT: u32 = 768;

/// What the program is started with.
#[derive(Debug, Default, Clone)]
pub struct Start {
    /// The office folder offered at sign-in.
    pub office: Option<PathBuf>,
    /// The day taken as today, YYYY-MM-DD; demonstration offices only.
    pub today: Option<String>,
}

/// The program in a window, until this goes out of scope.
#[derive(Debug)]
pub struct Window {
    client: Option<Client>,
    runtime: Runtime,
    home: TempDir,
    _driver: Driver,
    display: Display,
}

impl Window {
    /// Starts the program on a display of 1366 by 768 pixels and waits for its first page.
    pub fn open(start: &Start) -> Self {
        let display = Display::start(WIDTH, HEIGHT);
        let home = tempfile::tempdir().expect("a temporary folder");
        let driver = Driver::start(&display, home.path());
        let runtime = Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime");
        let (mut builder, address) = (ClientBuilder::new(HttpConnector::new()), driver.address());
        let connected = builder.capabilities(capabilities(start)).connect(&address);
        let client = runtime.block_on(connected).expect("the program starts");
        let window = Self {
            client: Some(client),
            runtime,
            home,
            _driver: driver,
            display,
        };
        window.is_sized(WIDTH, HEIGHT);
        window
    }

    /// Makes the window so many pixels wide and high, and waits until the page is.
    pub fn is_sized(&self, width: u32, height: u32) {
        self.client_do(async |client| client.set_window_rect(0, 0, width, height).await);
        self.until(
            &format!("the page is {width} wide and {height} high"),
            || {
                let size = self.script("return [innerWidth, innerHeight]", vec![]);
                (size == json!([width, height])).then_some(())
            },
        );
    }

    /// A folder for the files of this test, gone when the window is.
    pub fn folder(&self) -> &Path {
        self.home.path()
    }

    /// Saves what the window shows now as `NAME.png` in `RIGHTSDESK_SCREENS`, where that is set.
    #[track_caller]
    pub fn picture(&self, name: &str) {
        if let Some(folder) = std::env::var_os("RIGHTSDESK_SCREENS") {
            fs::create_dir_all(&folder).expect("a folder for the pictures");
            // What was last changed is drawn within a frame or two.
            std::thread::sleep(Duration::from_millis(200));
            self.display
                .save(&Path::new(&folder).join(name).with_extension("png"));
        }
    }

    /// Runs a script in the page: its result.
    #[track_caller]
    pub fn script(&self, script: &str, args: Vec<Value>) -> Value {
        self.client_do(async |client| client.execute(script, args.clone()).await)
    }

    #[track_caller]
    pub(crate) fn client_do<T, E: std::fmt::Display>(
        &self,
        step: impl AsyncFn(&Client) -> Result<T, E>,
    ) -> T {
        self.client_try(step)
            .unwrap_or_else(|error| panic!("the window does not answer: {error}"))
    }

    /// The same; what the window refuses is for the caller.
    #[track_caller]
    pub(crate) fn client_try<T, E>(
        &self,
        step: impl AsyncFn(&Client) -> Result<T, E>,
    ) -> Result<T, E> {
        let client = self.client.as_ref().expect("the window is open");
        let answered = self
            .runtime
            .block_on(async { timeout(STEP, step(client)).await });
        answered.unwrap_or_else(|_| panic!("the window has not answered for {STEP:?}"))
    }
}

impl Drop for Window {
    /// Leaves a picture of what went wrong, and closes the program before its driver.
    fn drop(&mut self) {
        let Some(client) = self.client.take() else {
            return;
        };
        if std::thread::panicking() {
            let name = std::thread::current()
                .name()
                .unwrap_or("window")
                .replace("::", "-");
            let file = std::env::temp_dir().join(format!("failed-{name}.png"));
            self.display.save(&file);
            eprintln!("The window as it failed: {}", file.display());
        }
        let _ = self
            .runtime
            .block_on(async { timeout(STEP, client.close()).await });
    }
}

fn capabilities(start: &Start) -> Capabilities {
    let program = std::env::var("RIGHTSDESK_PROGRAM")
        .expect("RIGHTSDESK_PROGRAM names the program; cargo xtask test sets it");
    let mut args: Vec<String> = start
        .office
        .iter()
        .map(|office| office.display().to_string())
        .collect();
    args.extend(
        start
            .today
            .iter()
            .flat_map(|today| ["--today".to_owned(), today.clone()]),
    );
    let options = json!({ "application": program, "args": args });
    Capabilities::from_iter([("tauri:options".to_owned(), options)])
}
