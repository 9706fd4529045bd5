//! Running the command, and the files of the repository.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// The root of the repository.
pub fn root() -> &'static Path {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    folder.ancestors().nth(2).unwrap()
}

/// A sample file by its path in `data-samples`.
pub fn sample(file: &str) -> String {
    let path = root().join("data-samples").join(file);
    path.to_str().unwrap().to_owned()
}

/// Runs the command with nothing on standard input.
pub fn run(arguments: &[&str]) -> Output {
    with_input(arguments, "")
}

/// Runs the command with a text on standard input.
pub fn with_input(arguments: &[&str], text: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_targetlist"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    // A command that does not read its input closes it.
    let _ = input.write_all(text.as_bytes());
    drop(input);
    child.wait_with_output().unwrap()
}

/// What a run that succeeds prints.
#[track_caller]
pub fn printed(arguments: &[&str]) -> String {
    let output = run(arguments);
    let says = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {says}");
    String::from_utf8(output.stdout).unwrap()
}

/// What a run that fails says, and its exit code. Nothing is printed beside it.
#[track_caller]
pub fn refused(arguments: &[&str]) -> (String, i32) {
    let output = run(arguments);
    assert!(output.stdout.is_empty(), "{arguments:?} printed something");
    let says = String::from_utf8(output.stderr).unwrap();
    (says, output.status.code().unwrap())
}
