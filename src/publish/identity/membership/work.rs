//! Gives how much work one question to a membership file is.

use super::super::unusable;
use crate::error::Error;
use argon2::{Algorithm, Argon2, Params, Version};

/// What one question costs: so many trials, each filling so much memory so many times (Argon2id,
/// one lane).
///
/// The default is 256 trials of 8 MiB filled once: 2 GiB filled for each question, some 0.8 s of
/// one core as measured; building the file takes one trial for each number, 256 times less. Memory
/// is what makes graphics cards dear at guessing: they are faster by their memory's speed, some
/// tens to hundreds of times a core, and not by their thousands of units.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Work {
    pub(super) memory_kib: u32,
    pub(super) passes: u32,
    /// Trials, as a power of two.
    pub(super) bits: u8,
}

/// Less memory filled for a question than this is refused.
const LEAST_KIB: u64 = 64 * 1024;
/// More than this, 4 TiB, would take the better part of a day.
const MOST_KIB: u64 = 1 << 32;
/// The most memory of one trial: 1 GiB.
const MOST_MEMORY_KIB: u32 = 1 << 20;
const MOST_BITS: u8 = 16;

impl Default for Work {
    fn default() -> Work {
        Work {
            memory_kib: 8 * 1024,
            passes: 1,
            bits: 8,
        }
    }
}

impl Work {
    /// Work of `trials` (a power of two up to 65,536), each filling `memory_kib` KiB (up to 1 GiB)
    /// `passes` times.
    ///
    /// # Errors
    /// Anything else, and work that fills less than 64 MiB for a question.
    ///
    /// ```
    /// use targetlist::publish::identity::membership::Work;
    /// assert_eq!(Work::new(8 * 1024, 1, 256)?, Work::default());
    /// assert!(Work::new(64, 1, 1).is_err());
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    pub fn new(memory_kib: u32, passes: u32, trials: u32) -> Result<Work, Error> {
        if !trials.is_power_of_two() {
            return Err(unusable("the number of trials must be a power of two"));
        }
        let work = Work {
            memory_kib,
            passes,
            bits: u8::try_from(trials.trailing_zeros()).unwrap_or(u8::MAX),
        };
        work.check()?;
        if work.filled_kib() < LEAST_KIB {
            return Err(unusable(
                "a question must fill 64 MiB of memory at least; ask for more memory, passes or trials",
            ));
        }
        Ok(work)
    }

    /// Makes sure that the work can be done at all: a file may say anything.
    pub(super) fn check(self) -> Result<(), Error> {
        let possible = (8..=MOST_MEMORY_KIB).contains(&self.memory_kib)
            && self.passes > 0
            && self.bits <= MOST_BITS;
        if possible && self.filled_kib() <= MOST_KIB {
            return Ok(());
        }
        Err(unusable(
            "asks for work that no machine does in a day, or for none; take 8 MiB, one pass and 256 trials",
        ))
    }

    /// How many trials a question takes.
    pub fn trials(self) -> u32 {
        1_u32.checked_shl(u32::from(self.bits)).unwrap_or(u32::MAX)
    }

    /// KiB of memory that a question fills in all: what it costs, whatever the machine.
    pub fn filled_kib(self) -> u64 {
        u64::from(self.memory_kib)
            .saturating_mul(u64::from(self.passes))
            .saturating_mul(u64::from(self.trials()))
    }

    /// Years of one core that it takes to try `numbers` numbers, where a question takes so many
    /// seconds of one core.
    ///
    /// ```
    /// use targetlist::publish::identity::membership::Work;
    /// let years = Work::core_years(30_000_000, 0.1);
    /// assert!((years - 0.095).abs() < 0.001);
    /// ```
    pub fn core_years(numbers: u64, seconds_per_question: f64) -> f64 {
        const YEAR: f64 = 365.25 * 86_400.0;
        numbers as f64 * seconds_per_question / YEAR
    }

    /// The slow function with this pass in it.
    pub(super) fn slow(self, pass: &[u8]) -> Result<Argon2<'_>, Error> {
        let wrong = |_| unusable("asks for work that cannot be done");
        let params = Params::new(self.memory_kib, self.passes, 1, Some(super::tags::LENGTH))
            .map_err(wrong)?;
        Argon2::new_with_secret(pass, Algorithm::Argon2id, Version::V0x13, params).map_err(wrong)
    }
}
