//! The command line as a whole.

use crate::{attribute, audit, corroborate, list, numbers, publish, simulate};
use clap::{Parser, Subcommand};

/// Which numbers are on a leaked list, which clients likely entered them, and on how many examined
/// phones traces were found.
///
/// Everything is read from files on this machine; nothing is looked up online. Phone numbers are
/// printed masked unless --reveal is given. Exit codes: 0 done, 1 a file could not be used or
/// the audit found something, 2 wrong usage.
#[derive(Parser)]
#[command(name = "targetlist", version, max_term_width = 100)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The steps.
#[derive(Subcommand)]
pub enum Command {
    List(list::Arguments),
    Numbers(numbers::Arguments),
    Attribute(attribute::Arguments),
    Corroborate(corroborate::Arguments),
    // It takes far more options than the others.
    Publish(Box<publish::Arguments>),
    Audit(audit::Arguments),
    Simulate(simulate::Arguments),
    /// Print a completion script for a shell
    Completions {
        /// The shell to write it for
        shell: clap_complete::Shell,
    },
}
