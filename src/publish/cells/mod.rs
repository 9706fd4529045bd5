//! Takes counts and their sums and gives which may be printed: small cells and whatever would give them away are withheld, and it is verified.
