//! What was published does not give away what was withheld.
