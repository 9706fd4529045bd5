//! What the numbering plans say of a number.

use super::line_type::{LineType, Validity};
use super::regions::Regions;

/// What the numbering plans say of a number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PlanInfo {
    /// The regions it may belong to, with the main one where it is known.
    pub regions: Regions,
    /// The kind of line.
    pub line_type: LineType,
    /// Whether it is assigned, possible or invalid in its plan.
    pub validity: Validity,
}
