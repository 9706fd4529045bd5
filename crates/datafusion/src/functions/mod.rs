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

/// Makes `phone_number`, `e164`, `is_valid` and `target_list` known to a session. A cluster needs them
/// on every executor as well.
pub fn register(session: &SessionContext) {
    session.register_udf(ScalarUDF::from(PhoneNumber::new()));
    session.register_udf(ScalarUDF::from(E164::new()));
    session.register_udf(ScalarUDF::from(IsValid::new()));
    session.register_udtf("target_list", Arc::new(ListFunction));
}

/// Makes `pseudonym(e164)` known to a session: the same pseudonyms as in a handover of this project
/// under this key. The key stands in no plan, log or error; on a cluster each executor is given it by
/// the newsroom.
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
