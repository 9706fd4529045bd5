//! Sessions that stay within bounds.

use crate::functions::register;
use datafusion::error::Result;
use datafusion::execution::disk_manager::{DiskManagerBuilder, DiskManagerMode};
use datafusion::execution::memory_pool::FairSpillPool;
use datafusion::execution::runtime_env::RuntimeEnvBuilder;
use datafusion::prelude::{SessionConfig, SessionContext};
use std::path::PathBuf;
use std::sync::Arc;

/// What a session may take of the machine.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Bytes of memory for sorting, joining and counting; what does not fit goes to the disk.
    /// Reading takes some tens of megabytes per core in addition. Default: 2,000,000,000.
    pub memory: usize,
    /// Bytes on the disk for what does not fit; a query that needs more fails. Default:
    /// 100,000,000,000.
    pub disk: u64,
    /// The folder for it; the system's by default. It is emptied when the session ends.
    pub folder: Option<PathBuf>,
    /// How many partitions are worked on at once; one for each core by default.
    pub cores: Option<usize>,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            memory: 2_000_000_000,
            disk: 100_000_000_000,
            folder: None,
            cores: None,
        }
    }
}

/// A session within these limits, with the functions of this crate registered.
///
/// ```
/// use targetlist_datafusion::{Limits, session};
/// let session = session(&Limits { memory: 500_000_000, ..Limits::default() })?;
/// assert!(session.state().scalar_functions().contains_key("e164"));
/// # Ok::<(), datafusion::error::DataFusionError>(())
/// ```
///
/// # Errors
/// A folder that cannot be written.
pub fn session(limits: &Limits) -> Result<SessionContext> {
    let mode = match &limits.folder {
        Some(folder) => DiskManagerMode::Directories(vec![folder.clone()]),
        None => DiskManagerMode::OsTmpDirectory,
    };
    let disk = DiskManagerBuilder::default()
        .with_mode(mode)
        .with_max_temp_directory_size(limits.disk);
    let runtime = RuntimeEnvBuilder::new()
        .with_memory_pool(Arc::new(FairSpillPool::new(limits.memory)))
        .with_disk_manager_builder(disk)
        .build_arc()?;
    // What a sort keeps aside to merge what it wrote: a part of the memory, ten megabytes at most.
    let aside = (limits.memory / 16).min(10 << 20);
    let config = SessionConfig::new().with_sort_spill_reservation_bytes(aside);
    let config = match limits.cores {
        Some(cores) => config.with_target_partitions(cores.max(1)),
        None => config,
    };
    let session = SessionContext::new_with_config_rt(config, runtime);
    register(&session);
    Ok(session)
}
