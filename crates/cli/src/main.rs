//! The command `targetlist`: a thin layer over the library. It reads options, calls one step and
//! prints its result; all logic is in the library.

mod apart;
mod attribute;
mod audit;
mod cli;
mod corroborate;
mod data_error;
mod failure;
mod list;
mod numbers;
mod option_error;
mod output;
mod publish;
mod readers;
mod reading;
mod simulate;
mod whose;

use clap::{CommandFactory, Parser};
use cli::{Cli, Command};
use std::process::ExitCode;
use targetlist::Error;

fn main() -> ExitCode {
    match Cli::try_parse() {
        Ok(cli) => match run(cli.command) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => failure::report(&error),
        },
        Err(why) => failure::usage(&why),
    }
}

fn run(command: Command) -> Result<(), Error> {
    match command {
        Command::List(arguments) => list::run(&arguments),
        Command::Numbers(arguments) => numbers::run(&arguments),
        Command::Attribute(arguments) => attribute::run(&arguments),
        Command::Corroborate(arguments) => corroborate::run(&arguments),
        Command::Publish(arguments) => publish::run(&arguments),
        Command::Audit(arguments) => audit::run(&arguments),
        Command::Simulate(arguments) => simulate::run(&arguments),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Cli::command(), "targetlist", &mut script);
            output::write(&script)
        }
    }
}
