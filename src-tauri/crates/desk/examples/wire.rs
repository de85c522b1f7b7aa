//! Writes the TypeScript of the wire to the file named on the command line: `cargo xtask wire`.

fn main() -> std::io::Result<()> {
    let file = std::env::args()
        .nth(1)
        .ok_or_else(|| std::io::Error::other("name the file to write"))?;
    std::fs::write(file, desk::wire::typescript())
}
