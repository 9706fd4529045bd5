//! Takes files as they are written and gives a whole folder or none: written aside, synced, renamed.
