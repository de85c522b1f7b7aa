//! Writes the workflow as a table to the file named on the command line: `cargo xtask workflow`.

fn main() -> std::io::Result<()> {
    let file = std::env::args()
        .nth(1)
        .ok_or_else(|| std::io::Error::other("name the file to write"))?;
    std::fs::write(file, casework::Workflow::shipped().table())
}
