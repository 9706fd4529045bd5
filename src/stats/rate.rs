//! Rates that keep their denominator.

use super::bounds::Bounds;
use super::confidence::Confidence;
use super::figures_error::FiguresError;
use super::interval::Interval;
use super::method::IntervalMethod;
use super::percent::percent;
use crate::error::Error;
use crate::mask::redact;
use crate::table::{Document, Face, line, thousands};
use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

/// What a rate counts, in words. Rates of different units are different types, so they cannot be
/// mixed up.
///
/// ```
/// use targetlist::stats::Unit;
///
/// enum Phones {}
/// impl Unit for Phones {
///     const ONE: &'static str = "phone";
///     const MANY: &'static str = "phones";
/// }
/// ```
pub trait Unit {
    /// One of them: `phone`.
    const ONE: &'static str;
    /// Any other number of them: `phones`.
    const MANY: &'static str;
}

/// Hits among all cases counted: `37 of 67 phones examined`, with words for the hits and for what
/// they are counted among.
///
/// ```
/// use targetlist::stats::Rate;
/// # use targetlist::stats::Unit;
/// # enum Phones {}
/// # impl Unit for Phones {
/// #     const ONE: &'static str = "phone";
/// #     const MANY: &'static str = "phones";
/// # }
///
/// let rate = Rate::<Phones>::new(37, 67, "with traces of infection or of an attempt", "examined")?;
/// assert_eq!(
///     rate.sentence(),
///     "37 of 67 phones examined were found with traces of infection or of an attempt \
///      (55.2%; 95% interval 43.4–66.5%, Wilson)"
/// );
///
/// let nothing = Rate::<Phones>::new(0, 0, "with traces", "examined")?;
/// assert_eq!(nothing.to_string(), "none examined");
/// assert_eq!(nothing.share(), None);
///
/// assert!(Rate::<Phones>::new(68, 67, "with traces", "examined").is_err());
/// # Ok::<(), targetlist::Error>(())
/// ```
pub struct Rate<U> {
    hits: u64,
    of: u64,
    found: Cow<'static, str>,
    among: Cow<'static, str>,
    // A function pointer, so that a rate is `Send` and `Sync` whatever its unit is.
    unit: PhantomData<fn() -> U>,
}

impl<U> Rate<U> {
    /// Takes the hits, all cases counted, and both in words.
    ///
    /// `found` completes "… were found …" (`with traces of infection`); `among` follows the unit
    /// and says which cases were counted (`examined`). Both are printed, so they are redacted (see
    /// [`redact`](crate::mask::redact)).
    ///
    /// # Errors
    /// `contradicting_figures` where there are more hits than cases; `settings` where words are
    /// missing.
    pub fn new(
        hits: u64,
        of: u64,
        found: impl Into<Cow<'static, str>>,
        among: impl Into<Cow<'static, str>>,
    ) -> Result<Rate<U>, Error> {
        if hits > of {
            return Err(FiguresError::Hits { hits, of }.into());
        }
        Ok(Rate {
            hits,
            of,
            found: words(found.into(), "hits")?,
            among: words(among.into(), "denominator")?,
            unit: PhantomData,
        })
    }

    /// The rate of hits among hits and all others. It cannot fail, because the denominator is their
    /// sum.
    pub(crate) fn parted(
        hits: u64,
        others: u64,
        found: &'static str,
        among: &'static str,
    ) -> Rate<U> {
        Rate {
            hits,
            of: hits.saturating_add(others),
            found: Cow::Borrowed(found),
            among: Cow::Borrowed(among),
            unit: PhantomData,
        }
    }

    /// The same figures under another unit, for tables that name the unit in a column of its own.
    #[cfg(feature = "polars")]
    pub(crate) fn in_other_unit<V>(self) -> Rate<V> {
        Rate {
            hits: self.hits,
            of: self.of,
            found: self.found,
            among: self.among,
            unit: PhantomData,
        }
    }

    /// How many are hits.
    pub fn hits(&self) -> u64 {
        self.hits
    }

    /// How many were counted: the denominator.
    pub fn of(&self) -> u64 {
        self.of
    }

    /// What the hits are, in words: `with traces of infection`.
    pub fn found(&self) -> &str {
        &self.found
    }

    /// Among which the hits were counted, in words: `examined`.
    pub fn among(&self) -> &str {
        &self.among
    }

    /// Hits divided by all counted, from 0 to 1; `None` where nothing was counted.
    pub fn share(&self) -> Option<f64> {
        (self.of != 0).then(|| self.hits as f64 / self.of as f64)
    }

    /// The interval by this method at this level; `None` where nothing was counted. Sources: see
    /// [`IntervalMethod`].
    ///
    /// Each end has nine correct digits up to a billion cases; beyond, it is still a share from 0
    /// to 1.
    pub fn interval(&self, method: IntervalMethod, confidence: Confidence) -> Option<Interval> {
        Interval::new(self.hits, self.of, method, confidence)
    }

    /// The 95% interval after Wilson 1927, the one that is printed; `None` where nothing was
    /// counted.
    pub fn wilson(&self) -> Option<Interval> {
        self.interval(IntervalMethod::Wilson, Confidence::P95)
    }

    /// The 95% interval after Clopper and Pearson 1934; `None` where nothing was counted.
    pub fn clopper_pearson(&self) -> Option<Interval> {
        self.interval(IntervalMethod::ClopperPearson, Confidence::P95)
    }

    /// The lowest and the highest share that are possible for these cases if `unknown` of those
    /// that are not hits are undecided.
    ///
    /// The lower bound counts none of them as hits, the upper one all. Nothing is assumed about
    /// them. Source: see [`Bounds`].
    ///
    /// # Errors
    /// `contradicting_figures` where hits and undecided are more than were counted, or where nothing was
    /// counted.
    pub fn bounds(&self, unknown: u64) -> Result<Bounds, Error> {
        Bounds::new(self.hits, unknown, self.of)
    }
}

impl<U: Unit> Rate<U> {
    /// The rate as one sentence without its period, with the words for the hits.
    ///
    /// ```
    /// # use targetlist::stats::{Rate, Unit};
    /// # enum Phones {}
    /// # impl Unit for Phones {
    /// #     const ONE: &'static str = "phone";
    /// #     const MANY: &'static str = "phones";
    /// # }
    /// let rate = Rate::<Phones>::new(1, 1, "with traces", "examined")?;
    /// assert_eq!(rate.sentence(), "1 of 1 phone examined was found with traces (100%; 95% interval 20.7–100%, Wilson)");
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    pub fn sentence(&self) -> String {
        match self.figures() {
            Some(figures) => {
                let verb = if self.hits == 1 || self.of == 1 {
                    "was"
                } else {
                    "were"
                };
                format!("{} {verb} found {} {figures}", self.counts(), self.found)
            }
            None => self.none(),
        }
    }

    fn counts(&self) -> String {
        let unit = if self.of == 1 { U::ONE } else { U::MANY };
        let [hits, of] = [self.hits, self.of].map(thousands);
        format!("{hits} of {of} {unit} {}", self.among)
    }

    /// `37 of 67`, or that there are none, in words.
    pub(crate) fn ratio(&self) -> String {
        match self.of {
            0 => self.none(),
            of => format!("{} of {}", thousands(self.hits), thousands(of)),
        }
    }

    fn figures(&self) -> Option<String> {
        Some(format!("({}; {})", percent(self.share()?), self.wilson()?))
    }

    fn none(&self) -> String {
        format!("none {}", self.among)
    }
}

/// Words trimmed and redacted, or an error where there are none.
fn words(words: Cow<'static, str>, of: &'static str) -> Result<Cow<'static, str>, Error> {
    let trimmed = words.trim();
    if trimmed.is_empty() {
        return Err(FiguresError::NoWords { of }.into());
    }
    match redact(trimmed) {
        Cow::Borrowed(same) if same.len() == words.len() => Ok(words),
        shown => Ok(Cow::Owned(shown.into_owned())),
    }
}

/// `37 of 67 phones examined (55.2%; 95% interval 43.4–66.5%, Wilson)`, or `none examined`.
impl<U: Unit> fmt::Display for Rate<U> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.figures() {
            Some(figures) => write!(f, "{} {figures}", self.counts()),
            None => f.write_str(&self.none()),
        }
    }
}

/// The same as `Display`: a notebook prints the last value of a cell with `Debug`.
impl<U: Unit> fmt::Debug for Rate<U> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl<U: Unit> Face for Rate<U> {
    fn face(&self) -> Document {
        line(&self.to_string())
    }
}

// By hand, because derived implementations would require the same of the unit.
impl<U> Clone for Rate<U> {
    fn clone(&self) -> Rate<U> {
        Rate {
            hits: self.hits,
            of: self.of,
            found: self.found.clone(),
            among: self.among.clone(),
            unit: PhantomData,
        }
    }
}

/// Equal counts of the same things: 37 of 67 examined is not 37 of 67 listed.
impl<U> PartialEq for Rate<U> {
    fn eq(&self, other: &Rate<U>) -> bool {
        (self.hits, self.of, &self.found, &self.among)
            == (other.hits, other.of, &other.found, &other.among)
    }
}

impl<U> Eq for Rate<U> {}

#[cfg(test)]
#[path = "rate_tests.rs"]
mod tests;
