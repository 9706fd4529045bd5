//! What was written holds no number, and the audit finds one that was planted.
