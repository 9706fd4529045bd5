//! Takes a list's numbers and gives a small file and a pass, with which a person learns offline
//! whether their own number is on the list, and nobody can read the list.
//!
//! The file holds one tag of 64 bits for each number, and random tags beside them, so that their
//! count tells nothing. A tag is what a slow function
//! ([Argon2id](https://www.rfc-editor.org/rfc/rfc9106)) makes of the pass, a salt, the number, and
//! a small random figure that is thrown away. Who builds the file draws the figure, and does the
//! slow work once for each number. Who asks does not know it and has to try all of them: [`Work`]
//! says how many. Each trial is looked up among all tags at once, so that a guess costs the same
//! however long the list is.
//!
//! Its limits, in figures (a check of 0.1 s, on one core; the default takes some eight times that):
//!
//! | numbers tried | core-years |
//! | --- | --- |
//! | a country of 30 million mobile numbers | 0.1 |
//! | of 60 million | 0.2 |
//! | of 10,000 million | 32 |
//! | all mobile numbers, 118,000 million (Hagen and others 2021) | 374 |
//!
//! So slowness alone stops a passer-by, and no state: a country is walked for the price of some
//! machines. What stops a state is the [`Pass`], without which the file is random bytes. Give the
//! pass to the person or keep it at a help desk, never in one parcel with the file; build a file
//! that expires, and a new one, with a new pass, for each circle of people. Being on the list means
//! only that somebody selected the number.

mod answer;
mod bytes;
mod file;
mod pass;
mod tags;
mod work;

pub use answer::Answer;
pub use file::{Building, Membership};
pub use pass::Pass;
pub use work::Work;

#[cfg(test)]
mod membership_tests;
