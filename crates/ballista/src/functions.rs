//! The functions of each process.

use datafusion::error::{DataFusionError, Result};
use datafusion::execution::{SessionState, SessionStateBuilder};
use datafusion::prelude::{SessionConfig, SessionContext};
use std::path::PathBuf;
use targetlist_datafusion::{register, register_pseudonyms};
use targetlist_publish::identity::{Key, Project};

/// Where a process finds the key of pseudonyms, and for which project. Without it SQL has no
/// `pseudonym`.
#[derive(Clone, Debug)]
pub struct Secret {
    /// The file with the key.
    pub key: PathBuf,
    /// The project.
    pub project: String,
}

/// The state of a session that knows the functions.
pub(crate) fn state(config: SessionConfig, secret: Option<&Secret>) -> Result<SessionState> {
    let state = SessionStateBuilder::new()
        .with_default_features()
        .with_config(config)
        .build();
    let session = SessionContext::new_with_state(state);
    register_all(&session, secret)?;
    Ok(session.state())
}

/// Registers what this process needs.
pub(crate) fn register_all(session: &SessionContext, secret: Option<&Secret>) -> Result<()> {
    register(session);
    if let Some(Secret { key, project }) = secret {
        let key = Key::open(key).map_err(|error| DataFusionError::External(error.into()))?;
        let project = Project::named(project);
        let project = project.map_err(|error| DataFusionError::External(error.into()))?;
        register_pseudonyms(session, &key, &project);
    }
    Ok(())
}
