//! The command line as a whole.

use crate::{attribute, audit, corroborate, list, numbers, publish, simulate};
use clap::{Parser, Subcommand};

/// What numbers are on a leaked list, whose clients likely entered them, and how far examined
/// phones bear it out.
///
/// Everything is read from files on this machine; nothing is looked up. Phone numbers print masked
/// unless --reveal is given. Exit codes: 0 done, 1 a file could not be used, 2 wrong usage.
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
    /// Read a list and say what became of each row
    List(list::Arguments),
    /// Read the number in each text: CSV in, CSV out
    Numbers(numbers::Arguments),
    /// Say which government likely made each entry
    Attribute(attribute::Arguments),
    /// Join a list with forensic findings: how far do examined phones bear it out?
    Corroborate(corroborate::Arguments),
    /// Write what may be printed and handed on, protected and audited
    Publish(publish::Arguments),
    /// Look through a folder for numbers of a list before it leaves the house
    Audit(audit::Arguments),
    /// Make up a list with a known truth
    Simulate(simulate::Arguments),
    /// Print a completion script for a shell
    Completions {
        /// The shell to write it for
        shell: clap_complete::Shell,
    },
}
