//! What goes wrong, in one sentence with what to do, and the exit code that says of which kind.

use std::process::ExitCode;
use targetlist::Error;
use targetlist::mask::redact;

/// Why a step did not finish.
pub enum Failure {
    /// The command was called wrongly: exit code 2.
    Usage(String),
    /// A file or its content could not be used: exit code 1.
    Data(String),
}

impl Failure {
    /// Prints the sentence, with nothing in it that could be a number, and gives the exit code.
    #[allow(clippy::print_stderr, reason = "a command says what is wrong")]
    pub fn report(self) -> ExitCode {
        let (sentence, code) = match self {
            Failure::Usage(sentence) => (sentence, 2),
            Failure::Data(sentence) => (sentence, 1),
        };
        eprintln!("targetlist: {}", redact(&sentence));
        ExitCode::from(code)
    }
}

/// Prints what a reader should know, beside the result.
#[allow(clippy::print_stderr, reason = "standard output is the result")]
pub fn notice(sentence: &str) {
    eprintln!("targetlist: {}", redact(sentence));
}

impl From<Error> for Failure {
    fn from(error: Error) -> Failure {
        if error.is_settings() {
            Failure::Usage(error.to_string())
        } else {
            Failure::Data(error.to_string())
        }
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Failure {
        Failure::Data(error.to_string())
    }
}

/// Prints help, the version or what is wrong with the arguments: an argument may be a number that
/// slipped in, so that it is blotted out.
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
