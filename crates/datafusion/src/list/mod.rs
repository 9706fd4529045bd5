//! Lists as tables: decided from the head of a file, cut at row ends, and read piece by piece.

mod cut;
mod function;
mod head;
mod piece;
mod rows;
mod table;

pub(crate) use function::ListFunction;
pub use head::ListOptions;
pub use table::{ListTable, Unread};
