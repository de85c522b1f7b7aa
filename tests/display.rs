//! A display in memory, whose picture lies in a file (in the format of `xwd`, X11/XWDFile.h).

use crate::child::Stopped;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, BufWriter};
use std::path::Path;
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// Bytes of a colour in the colour table.
const COLOUR: usize = 12;

/// A display that nobody sees, with a number that was free.
#[derive(Debug)]
pub struct Display {
    number: String,
    memory: TempDir,
    _server: Stopped,
}

impl Display {
    /// Starts one, `width` by `height` pixels.
    pub fn start(width: u32, height: u32) -> Self {
        let memory = tempfile::tempdir().expect("a temporary folder");
        let screen = format!("{width}x{height}x24");
        let mut server = Stopped::start(
            Command::new("Xvfb")
                .args([
                    "-displayfd",
                    "1",
                    "-screen",
                    "0",
                    &screen,
                    "-nocursor",
                    "-nolisten",
                    "tcp",
                ])
                .arg("-fbdir")
                .arg(memory.path())
                .stdout(Stdio::piped())
                .stderr(Stdio::null()),
        );
        let mut number = String::new();
        let printed = server
            .child()
            .stdout
            .take()
            .expect("standard output was piped");
        BufReader::new(printed)
            .read_line(&mut number)
            .expect("Xvfb prints the number of its display");
        Self {
            number: format!(":{}", number.trim()),
            memory,
            _server: server,
        }
    }

    /// Saves what is shown as a PNG. The driver could be asked for a picture too, but waits for ever
    /// where the web view has nothing new to draw.
    pub fn save(&self, file: &Path) {
        let shown =
            fs::read(self.memory.path().join("Xvfb_screen0")).expect("the picture of the display");
        let field = |at: usize| {
            let bytes = shown[at * 4..at * 4 + 4].try_into().expect("four bytes");
            u32::from_be_bytes(bytes) as usize
        };
        let (header, width, height, line, colours) =
            (field(0), field(4), field(5), field(12), field(19));
        let lines = shown[header + colours * COLOUR..]
            .chunks_exact(line)
            .take(height);
        let pixels = lines.flat_map(|line| line.chunks_exact(4).take(width));
        let rgb: Vec<u8> = pixels
            .flat_map(|pixel| [pixel[2], pixel[1], pixel[0]])
            .collect();
        let side = |pixels: usize| u32::try_from(pixels).expect("a side of a picture");
        let mut png = png::Encoder::new(
            BufWriter::new(File::create(file).expect("a file")),
            side(width),
            side(height),
        );
        png.set_color(png::ColorType::Rgb);
        png.write_header()
            .and_then(|mut png| png.write_image_data(&rgb))
            .expect("a picture");
    }

    /// What `DISPLAY` is to be.
    pub fn name(&self) -> &str {
        &self.number
    }
}
