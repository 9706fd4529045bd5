//! How sure a laboratory is, in its own words and on its scale.

use crate::mask::redact;
use std::fmt;

/// How sure a laboratory is: its words, kept, and the figure derived from them where their scale is
/// known.
///
/// ```
/// use targetlist::forensic::Certainty;
/// let high = Certainty::new("High confidence".into());
/// assert_eq!((high.words(), high.step(), high.share()), ("High confidence", Some((3, 3)), None));
/// assert_eq!(Certainty::new("80%".into()).share(), Some(0.8));
/// assert_eq!(Certainty::new("rather sure".into()).step(), None);
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Certainty {
    words: String,
}

/// Words of the usual scale of three steps.
const STEPS: [&[&str]; 3] = [
    &[
        "low",
        "weak",
        "faible",
        "baja",
        "bajo",
        "niedrig",
        "gering",
        "bassa",
        "низкая",
    ],
    &[
        "medium",
        "moderate",
        "mid",
        "moyenne",
        "media",
        "mittel",
        "средняя",
    ],
    &[
        "high",
        "strong",
        "haute",
        "élevée",
        "alta",
        "alto",
        "hoch",
        "высокая",
    ],
];

impl Certainty {
    /// Keeps the words.
    pub fn new(words: String) -> Certainty {
        Certainty { words }
    }

    /// The words as the laboratory wrote them.
    pub fn words(&self) -> &str {
        &self.words
    }

    /// The step on a scale of words and how many steps it has: (3, 3) for *high*, (4, 5) for `4/5`
    /// or `4 of 5`.
    pub fn step(&self) -> Option<(u64, u64)> {
        let lower = self.words.to_lowercase();
        let words: Vec<&str> = lower
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .collect();
        if let [step, of] | [step, "of", of] = words.as_slice()
            && let (Ok(step), Ok(of)) = (step.parse::<u64>(), of.parse::<u64>())
            && (1..=of).contains(&step)
            && of <= 10
        {
            return Some((step, of));
        }
        let mut steps = (1..)
            .zip(STEPS)
            .filter(|(_, names)| words.iter().any(|word| names.contains(word)));
        // "low to medium" names two steps, and so none.
        match (steps.next(), steps.next()) {
            (Some((step, _)), None) => Some((step, 3)),
            _ => None,
        }
    }

    /// The probability, where the laboratory gave one in percent.
    pub fn share(&self) -> Option<f64> {
        let figure = self
            .words
            .trim()
            .strip_suffix('%')?
            .trim()
            .replace(',', ".");
        figure
            .parse::<f64>()
            .ok()
            .filter(|percent| (0.0..=100.0).contains(percent))
            .map(|percent| percent / 100.0)
    }
}

/// The words, and the step where there is one; what could be a number is blotted out.
impl fmt::Display for Certainty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.step() {
            Some((step, of)) => write!(f, "{} (step {step} of {of})", redact(&self.words)),
            None => f.write_str(&redact(&self.words)),
        }
    }
}

/// The same as `Display`.
impl fmt::Debug for Certainty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
