//! The desktop shell: one window, the few things that only the operating system can do, and one
//! bridge to the desk. What a request is, who may do what and what the law says are all behind that
//! bridge; nothing is decided here.

#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

mod arguments;
mod bridge;
mod files;
mod spelling;
mod window;

use std::error::Error;
use std::process::ExitCode;

use clap::Parser;
use tauri::Manager;

use arguments::Arguments;
use bridge::Bridge;

/// Letters and searches are many small pieces of text: this allocator takes less time over them than
/// the system's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Rightsdesk did not start. {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Arguments) -> tauri::Result<()> {
    tauri::Builder::default()
        // First, so that a second start hands over before it has opened anything.
        .plugin(tauri_plugin_single_instance::init(|app, _, _| {
            window::show(app);
        }))
        .plugin(tauri_plugin_dialog::init())
        .plugin(window::remembered())
        .manage(files::Saved::default())
        .invoke_handler(tauri::generate_handler![
            bridge::desk,
            bridge::how_far,
            bridge::stop_work,
            files::save_file,
            files::open_saved
        ])
        .setup(move |app| set_up(app, &arguments))
        .run(tauri::generate_context!())
}

fn set_up(app: &mut tauri::App, arguments: &Arguments) -> Result<(), Box<dyn Error>> {
    let memory = app
        .path()
        .app_config_dir()
        .ok()
        .map(|folder| folder.join("office-last-opened"));
    app.manage(Bridge::new(arguments, memory)?);
    Ok(window::open(app)?)
}
