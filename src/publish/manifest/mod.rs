//! Takes inputs, settings and outputs and gives the record of a run: an RO-Crate with hashes.
