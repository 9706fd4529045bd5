//! A process of a cluster.
//!
//! ```text
//! targetlist-cluster scheduler ADDRESS [KEY PROJECT]
//! targetlist-cluster executor SCHEDULER ADDRESS [KEY PROJECT]
//! targetlist-cluster count SCHEDULER FOLDER
//! ```

use std::error::Error;
use targetlist_ballista::{Executor, Secret, connect, count, executor, scheduler};

const USAGE: &str = "\
targetlist-cluster scheduler ADDRESS [KEY PROJECT]
targetlist-cluster executor SCHEDULER ADDRESS [KEY PROJECT]
targetlist-cluster count SCHEDULER FOLDER

SCHEDULER and ADDRESS are an IP address and a port, such as 127.0.0.1:50050; an executor takes the next
port as well.";

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words[..] {
        ["scheduler", address, ref secret @ ..] => {
            scheduler(address.parse()?, read(secret)?).await?;
        }
        ["executor", at, address, ref secret @ ..] => {
            let one = Executor::at(at.parse()?, address.parse()?);
            executor(one, read(secret)?).await?;
        }
        ["count", at, folder] => {
            let session = connect(at.parse()?, None).await?;
            print!("{}", count(&session, folder).await?);
        }
        _ => return Err(USAGE.into()),
    }
    Ok(())
}

/// The key and the project, where both or none are given.
fn read(words: &[&str]) -> Result<Option<Secret>, Box<dyn Error>> {
    match words {
        [] => Ok(None),
        [key, project] => Ok(Some(Secret {
            key: key.into(),
            project: (*project).to_owned(),
        })),
        _ => Err(USAGE.into()),
    }
}
