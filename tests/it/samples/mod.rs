//! The sample files: read without loss, true to what was printed, and silent.

mod governments;
mod pegasus_project;
mod silent_numbers;
mod workbooks;
