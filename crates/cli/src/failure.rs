//! Errors on standard error, and the exit code.

use std::process::ExitCode;
use targetlist::Error;
use targetlist::mask::redact;

/// Prints why a step did not finish, with nothing in it that could be a number, and gives the exit
/// code: 2 where the command was called wrongly, 1 where a file or its content could not be used.
#[allow(clippy::print_stderr, reason = "a command says what is wrong")]
pub fn report(error: &Error) -> ExitCode {
    eprintln!("targetlist: {}", redact(&error.to_string()));
    ExitCode::from(if error.is_settings() { 2 } else { 1 })
}

/// Prints what a reader should know, beside the result.
#[allow(clippy::print_stderr, reason = "standard output is the result")]
pub fn notice(sentence: &str) {
    eprintln!("targetlist: {}", redact(sentence));
}

/// Prints help, the version or what is wrong with the arguments: an argument may be a number given
/// by mistake, so it is redacted.
#[allow(clippy::print_stderr, reason = "a command says what is wrong")]
pub fn usage(why: &clap::Error) -> ExitCode {
    if !why.use_stderr() {
        // Help and version; a closed pipe has seen enough.
        let _ = why.print();
        return ExitCode::SUCCESS;
    }
    eprint!("{}", redact(&why.render().to_string()));
    ExitCode::from(2)
}
