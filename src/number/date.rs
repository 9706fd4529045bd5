//! A test for dates and times of day.

/// Any time of day, and a text that holds `2021-07-18`, `18/07/2021` or `18.07.2021` between blanks or
/// brackets, with or without a time of day.
pub(super) fn is_date(text: &str) -> bool {
    let text = text.trim();
    if text.starts_with('+') {
        return false;
    }
    let mut words = text.split(|sign: char| sign.is_whitespace() || "()[],;:".contains(sign));
    let mut pairs = text.as_bytes().windows(5);
    words.any(|word| is_day(word.split('T').next().unwrap_or(word)))
        || pairs.any(|pair| matches!(pair, [a, b, b':', c, d] if [a, b, c, d].iter().all(|byte| byte.is_ascii_digit())))
}

/// Whether a text is nothing but two years: `2019 - 2020`.
pub(super) fn are_years(text: &str) -> bool {
    let is_year = |word: &str| {
        word.parse()
            .is_ok_and(|year: u32| word.len() == 4 && (1900..2100).contains(&year))
    };
    let years = text.split_once('-').or_else(|| text.split_once('/'));
    years.is_some_and(|(one, other)| is_year(one.trim()) && is_year(other.trim()))
}

/// `2021-07-18`, `18/07/2021`, `18.07.2021`.
fn is_day(day: &str) -> bool {
    let mut parts = day.split(['-', '/', '.']);
    let number = |part: &str, longest: usize| {
        if part.len() <= longest {
            part.parse::<u32>().ok()
        } else {
            None
        }
    };
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some(first), Some(month), Some(last), None) => {
            let (year, day) = if first.len() == 4 {
                (first, last)
            } else {
                (last, first)
            };
            year.len() == 4
                && day.len() <= 2
                && number(year, 4).is_some_and(|year| (1900..2100).contains(&year))
                && number(month, 2).is_some_and(|month| (1..=31).contains(&month))
                && number(day, 2).is_some_and(|day| (1..=31).contains(&day))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{are_years, is_date};

    #[test]
    fn dates_and_times_are_told_from_numbers() {
        for text in [
            "2021-07-18",
            "18/07/2021 10:22",
            "18.07.2021",
            "2021-07-18T10:22:00",
            "10:22",
            "unknown (2019-05-01)",
            "Stand: 12.07.2021 - 15.08.2021",
        ] {
            assert!(is_date(text), "{text}");
        }
        for text in [
            "030/1234567",
            "555-01-00",
            "2021-07-18-1",
            "07-7009-00123",
            "+18/07/2021",
        ] {
            assert!(!is_date(text), "{text}");
        }
        assert!(are_years("2019 - 2020") && are_years("2019/2020"));
        assert!(!are_years("2019 2020") && !are_years("2019-2200") && !are_years("02019-2020"));
    }
}
