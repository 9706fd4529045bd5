//! A test for dates and times of day.

/// `2021-07-18`, `18/07/2021`, `18.07.2021`, with or without a time of day; any time of day.
pub(super) fn is_date(text: &str) -> bool {
    let text = text.trim();
    if text.starts_with('+') {
        return false;
    }
    let day = text.split([' ', 'T']).next().unwrap_or(text);
    let mut parts = day.split(['-', '/', '.']);
    let number = |part: &str, longest: usize| {
        if part.len() <= longest {
            part.parse::<u32>().ok()
        } else {
            None
        }
    };
    let date = match (parts.next(), parts.next(), parts.next(), parts.next()) {
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
    };
    let mut pairs = text.as_bytes().windows(5);
    date || pairs.any(|pair| matches!(pair, [a, b, b':', c, d] if [a, b, c, d].iter().all(|byte| byte.is_ascii_digit())))
}

#[cfg(test)]
mod tests {
    use super::is_date;

    #[test]
    fn dates_and_times_are_told_from_numbers() {
        for text in [
            "2021-07-18",
            "18/07/2021 10:22",
            "18.07.2021",
            "2021-07-18T10:22:00",
            "10:22",
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
    }
}
