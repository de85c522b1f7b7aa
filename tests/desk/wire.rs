//! The TypeScript of the wire is what the Rust types say.

#[test]
fn the_committed_typescript_is_not_stale() {
    let committed = include_str!("../../ui/src/ipc/wire.ts");
    let same = committed.replace("\r\n", "\n") == desk::wire::typescript();
    assert!(
        same,
        "ui/src/ipc/wire.ts is stale: run `cargo xtask wire` and commit it"
    );
}
