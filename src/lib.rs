//! stub
pub mod error;
pub mod mask;
pub use error::Error;
pub mod number;
pub mod plan;
