//! The scheduler: plans what is asked, and gives the parts to executors.

use crate::functions::{Secret, state};
use ballista_core::extension::SessionConfigExt;
use ballista_scheduler::cluster::BallistaCluster;
use ballista_scheduler::config::SchedulerConfig;
use ballista_scheduler::scheduler_process::start_server;
use datafusion::error::{DataFusionError, Result};
use datafusion::prelude::SessionConfig;
use std::net::SocketAddr;
use std::sync::Arc;

/// An executor that was silent for so many seconds is given up, and its parts go to others.
const GIVEN_UP_AFTER: u64 = 20;
/// How often this is checked, in seconds.
const LOOKED_AT: u64 = 2;
/// How often a part may fail before its question does. Ballista 55.0 may count rows twice where it makes
/// up for parts that were lost half-way, so the whole question is asked again instead.
const FAILURES: usize = 1;

/// Runs a scheduler at an address, until the process ends.
///
/// # Errors
/// An address that is taken, a key that cannot be read.
pub async fn scheduler(address: SocketAddr, secret: Option<Secret>) -> Result<()> {
    // Once now, so that a wrong key is an error here and not of the first question.
    state(SessionConfig::new_with_ballista(), secret.as_ref())?;
    let config = SchedulerConfig {
        bind_host: address.ip().to_string(),
        bind_port: address.port(),
        external_host: address.ip().to_string(),
        executor_timeout_seconds: GIVEN_UP_AFTER,
        expire_dead_executor_interval_seconds: LOOKED_AT,
        task_max_failures: FAILURES,
        stage_max_failures: FAILURES,
        override_config_producer: Some(Arc::new(SessionConfig::new_with_ballista)),
        override_session_builder: Some(Arc::new(move |config| state(config, secret.as_ref()))),
        ..SchedulerConfig::default()
    };
    let external =
        |error: ballista_core::error::BallistaError| DataFusionError::External(error.into());
    let cluster = BallistaCluster::new_from_config(&config)
        .await
        .map_err(external)?;
    start_server(cluster, address, Arc::new(config))
        .await
        .map_err(external)
}
