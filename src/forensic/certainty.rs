//! How sure a laboratory is, in its own words and on its scale.

use crate::mask::redact;

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

/// The words of a laboratory, and the step on its scale where that is known; what could be a number is
/// redacted.
pub(super) fn with_step(written: &str) -> String {
    let words = redact(written);
    match step(written) {
        Some((step, of)) => format!("{words} (step {step} of {of})"),
        None => words.into_owned(),
    }
}

/// The step on a scale of words and how many steps it has: (3, 3) for *high*, (4, 5) for `4/5`
/// or `4 of 5`.
fn step(written: &str) -> Option<(u64, u64)> {
    let lower = written.to_lowercase();
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

#[cfg(test)]
mod tests {
    use super::step;

    #[test]
    fn words_and_figures_are_steps() {
        assert_eq!(step("High confidence"), Some((3, 3)));
        assert_eq!(step("4 of 5"), Some((4, 5)));
        assert_eq!(step("80%"), None);
        assert_eq!(step("rather sure"), None);
        assert_eq!(step("low to medium"), None);
    }
}
