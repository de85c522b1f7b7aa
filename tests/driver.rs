//! tauri-driver, which starts the program and passes on what a test asks of its window.

use crate::child::Stopped;
use crate::display::Display;
use std::ffi::OsString;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// A driver on ports that were free.
#[derive(Debug)]
pub struct Driver {
    port: u16,
    _process: Stopped,
}

impl Driver {
    /// Starts one for programs that draw on `display` and keep their settings in `home`.
    pub fn start(display: &Display, home: &Path) -> Self {
        let (port, native) = (free_port(), free_port());
        let driver =
            std::env::var_os("RIGHTSDESK_DRIVER").unwrap_or_else(|| OsString::from("tauri-driver"));
        let mut command = Command::new(driver);
        command.args([
            "--port",
            &port.to_string(),
            "--native-port",
            &native.to_string(),
        ]);
        surroundings(&mut command, display, home);
        let process = Stopped::start(command.stdout(Stdio::null()).stderr(Stdio::null()));
        answers(port);
        answers(native);
        Self {
            port,
            _process: process,
        }
    }

    /// Where it listens.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

/// What the program inherits, so that a test meets the same surroundings wherever it runs.
fn surroundings(command: &mut Command, display: &Display, home: &Path) {
    command
        .env("DISPLAY", display.name())
        .env("GDK_BACKEND", "x11")
        .env_remove("WAYLAND_DISPLAY")
        .envs(["XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"].map(|name| (name, home)))
        // No session bus: a program that finds one hands over to the window already open on it.
        .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
        .env("NO_AT_BRIDGE", "1")
        // A display in memory has no graphics card: WebKit would hand over pictures through one and
        // the window would stay white.
        .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        .env("TZ", "Europe/London")
        .env("LANG", "C.UTF-8");
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port is free");
    listener
        .local_addr()
        .expect("a listener has an address")
        .port()
}

fn answers(port: u16) {
    let until = Instant::now() + Duration::from_secs(10);
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        assert!(
            Instant::now() < until,
            "no driver answers on port {port}: are webkit2gtk-driver and tauri-driver installed?"
        );
        sleep(Duration::from_millis(20));
    }
}
