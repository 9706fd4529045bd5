//! The count, the same from a cluster and from a single process.

use crate::functions::{Secret, register_all, state};
use ballista::prelude::{SessionConfigExt, SessionContextExt};
use datafusion::arrow::array::RecordBatch;
use datafusion::arrow::util::pretty::pretty_format_batches;
use datafusion::error::Result;
use datafusion::prelude::{ParquetReadOptions, SessionConfig, SessionContext};
use std::net::SocketAddr;

/// How often a question that failed is asked again.
const AGAIN: usize = 2;

/// What is counted: the rows of each kind, and by tag and region the entries and the distinct numbers.
const QUESTIONS: [&str; 2] = [
    "SELECT kind, reason, count(*) AS rows, count(DISTINCT number) AS numbers \
     FROM list GROUP BY kind, reason ORDER BY kind, rows DESC, reason",
    "SELECT tag, get_field(phone_number(number), 'region') AS country, count(*) AS entries, \
     count(DISTINCT number) AS numbers FROM list WHERE kind = 'entry' \
     GROUP BY tag, country ORDER BY tag, entries DESC, country",
];

/// A session whose questions a cluster answers.
///
/// # Errors
/// A scheduler that does not answer, a key that cannot be read.
pub async fn connect(scheduler: SocketAddr, secret: Option<&Secret>) -> Result<SessionContext> {
    // Planned anew on the way, a question whose executor is lost may never end (Ballista 55.0).
    let config = SessionConfig::new_with_ballista().with_ballista_adaptive_query_planner(false);
    let known = state(config, secret)?;
    let url = format!("df://{scheduler}");
    let session = SessionContext::remote_with_state(&url, known).await?;
    // Connecting sets the functions to Ballista's own.
    register_all(&session, secret)?;
    Ok(session)
}

/// Counts a list that was written as a folder of Parquet files, with a session of a cluster
/// ([`connect`]) or of this process (`targetlist_datafusion::session`). The same list gives the same
/// text with both.
///
/// # Errors
/// A folder that cannot be read, executors that are all lost.
pub async fn count(session: &SessionContext, folder: &str) -> Result<String> {
    session
        .register_parquet("list", folder, ParquetReadOptions::default())
        .await?;
    let mut text = String::new();
    for question in QUESTIONS {
        let batches = answered(session, question).await?;
        text += &format!("{}\n", pretty_format_batches(&batches)?);
    }
    session.deregister_table("list")?;
    Ok(text)
}

/// The answer to a question, which is asked again where it failed half-way, as it does where an
/// executor is lost.
async fn answered(session: &SessionContext, question: &str) -> Result<Vec<RecordBatch>> {
    let mut answer = session.sql(question).await?.collect().await;
    for _ in 0..AGAIN {
        if answer.is_ok() {
            break;
        }
        answer = session.sql(question).await?.collect().await;
    }
    answer
}
