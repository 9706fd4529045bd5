//! The SQL functions, and their registration.

mod arguments;
mod phone_number;
mod pseudonym;
mod text;

pub(crate) use arguments::external;

use crate::list::ListFunction;
use datafusion::logical_expr::ScalarUDF;
use datafusion::prelude::SessionContext;
use phone_number::PhoneNumber;
use pseudonym::PseudonymOf;
use std::sync::Arc;
use targetlist_publish::identity::{Key, Project};
use text::{E164, IsValid};

/// Registers `phone_number`, `e164`, `is_valid` and `target_list` with a session. On a cluster,
/// every executor needs them as well.
pub fn register(session: &SessionContext) {
    session.register_udf(ScalarUDF::from(PhoneNumber::new()));
    session.register_udf(ScalarUDF::from(E164::new()));
    session.register_udf(ScalarUDF::from(IsValid::new()));
    session.register_udtf("target_list", Arc::new(ListFunction));
}

/// Registers `pseudonym(e164)` with a session: the same pseudonyms as in a handover of this project
/// under this key. The key is not part of any plan, log or error; on a cluster, the newsroom must
/// give it to each executor.
///
/// ```
/// # use targetlist_datafusion::register_pseudonyms;
/// # use targetlist_publish::identity::{Key, Project};
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let folder = tempfile::tempdir()?;
/// let session = datafusion::prelude::SessionContext::new();
/// let key = Key::create(folder.path().join("story.key"))?;
/// register_pseudonyms(&session, &key, &Project::named("partners")?);
/// # Ok(())
/// # }
/// ```
pub fn register_pseudonyms(session: &SessionContext, key: &Key, project: &Project) {
    session.register_udf(ScalarUDF::from(PseudonymOf::new(key, project)));
}
