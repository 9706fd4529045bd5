//! The crate as others see it.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that fails says where"
)]

mod broken;
mod functions;
mod large;
mod tables;
mod writing;

use datafusion::arrow::util::pretty::pretty_format_batches;
use datafusion::prelude::SessionContext;
use targetlist_datafusion::{Limits, session};

/// A session of two partitions.
fn two_cores() -> SessionContext {
    let limits = Limits {
        cores: Some(2),
        ..Limits::default()
    };
    session(&limits).unwrap()
}

/// What a query gives, as text.
async fn asked(session: &SessionContext, sql: &str) -> String {
    let batches = session.sql(sql).await.unwrap().collect().await.unwrap();
    pretty_format_batches(&batches).unwrap().to_string()
}
