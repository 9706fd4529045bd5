//! targetlist in DataFusion: SQL functions for telephone numbers, and lists as tables that are
//! scanned in pieces, on all cores, without being held.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use targetlist_datafusion::{Limits, session};
//! let folder = tempfile::tempdir()?;
//! let list = folder.path().join("list.csv");
//! std::fs::write(&list, "phone,client\n+44 7700 900123,T01\n0044 7700 900123,T01\nn/a,T02\n")?;
//! let session = session(&Limits::default())?;
//! let sql = format!("SELECT kind, count(*) AS rows, count(DISTINCT number) AS numbers FROM target_list('{}') GROUP BY kind ORDER BY kind", list.display());
//! let batches = session.sql(&sql).await?.collect().await?;
//! let table = datafusion::arrow::util::pretty::pretty_format_batches(&batches)?.to_string();
//! assert!(table.contains("| entry  | 2    | 1       |"), "{table}");
//! assert!(table.contains("| reject | 1    | 0       |"), "{table}");
//! # Ok(())
//! # }
//! ```
//!
//! | in SQL | what it gives |
//! | --- | --- |
//! | `phone_number(text [, home [, at]])` | a struct: `number`, `region`, `regions`, `line_type`, `validity`, `repairs`, `change`, `reason`; `get_field` takes one of them. A time that cannot be read is taken for none, as in a list |
//! | `e164(text [, home])` | the number in E.164 form; null where there is none |
//! | `is_valid(text [, home])` | whether today's numbering plan knows it |
//! | `pseudonym(e164)` | a keyed pseudonym, once [`register_pseudonyms`] was given a key |
//! | `target_list(path [, home])` | the rows of a list, or of all lists in a folder ([`ListTable`]) |
//!
//! These tables hold whole numbers, because joins need them: protect what is printed or written
//! like the list. To publish counts, use `targetlist-publish`.

mod examinations;
mod functions;
mod list;
mod parquet;
mod session;

pub use examinations::examinations;
pub use functions::{register, register_pseudonyms};
pub use list::{ListOptions, ListTable, Unread};
pub use parquet::list_to_parquet;
pub use session::{Limits, session};
