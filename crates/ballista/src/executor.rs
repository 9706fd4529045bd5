//! An executor: does the parts of the work that the scheduler gives it.

use crate::functions::{Secret, state};
use ballista_core::extension::SessionConfigExt;
use ballista_executor::executor_process::{ExecutorProcessConfig, start_executor_process};
use datafusion::error::{DataFusionError, Result};
use datafusion::prelude::SessionConfig;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

/// The interval of an executor's heartbeats, in seconds.
const SIGN_OF_LIFE: u64 = 2;

/// An executor and where it stands.
#[derive(Clone, Debug)]
pub struct Executor {
    /// The scheduler.
    pub scheduler: SocketAddr,
    /// The address from which others fetch its results.
    pub address: SocketAddr,
    /// The port on which the scheduler reaches it.
    pub port: u16,
    /// The folder for parts that wait to be fetched; the system's by default.
    pub folder: Option<PathBuf>,
    /// How many parts it works on at once; one for each core by default.
    pub cores: Option<usize>,
}

impl Executor {
    /// An executor at an address, to which the scheduler speaks at the next port.
    pub fn at(scheduler: SocketAddr, address: SocketAddr) -> Executor {
        Executor {
            scheduler,
            address,
            port: address.port().saturating_add(1),
            folder: None,
            cores: None,
        }
    }
}

/// Runs an executor, until the process ends.
///
/// # Errors
/// A scheduler that does not answer, an address that is taken, a key that cannot be read.
pub async fn executor(executor: Executor, secret: Option<Secret>) -> Result<()> {
    let functions = state(SessionConfig::new_with_ballista(), secret.as_ref())?;
    let usual = ExecutorProcessConfig::default();
    let config = ExecutorProcessConfig {
        bind_host: executor.address.ip().to_string(),
        external_host: Some(executor.address.ip().to_string()),
        port: executor.address.port(),
        grpc_port: executor.port,
        scheduler_host: executor.scheduler.ip().to_string(),
        scheduler_port: executor.scheduler.port(),
        scheduler_connect_timeout_seconds: 30,
        executor_heartbeat_interval_seconds: SIGN_OF_LIFE,
        vcores: executor.cores.unwrap_or(usual.vcores),
        work_dir: executor.folder.map(|folder| folder.display().to_string()),
        override_function_registry: Some(Arc::new((&functions).into())),
        ..usual
    };
    let external =
        |error: ballista_core::error::BallistaError| DataFusionError::External(error.into());
    start_executor_process(Arc::new(config))
        .await
        .map_err(external)
}
