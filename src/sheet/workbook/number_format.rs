//! What a number format of a workbook shows before the digits of a cell (ECMA-376, 18.8.31): a calling
//! code that the cell itself does not hold, as `"+44 "0`.

/// The plus sign or calling code before the digits; `None` where a format shows none.
pub(super) fn calling_code(format: &str) -> Option<String> {
    let mut shown = String::new();
    let mut signs = format.chars();
    loop {
        match signs.next()? {
            '"' => shown.extend(signs.by_ref().take_while(|sign| *sign != '"')),
            '\\' => shown.extend(signs.next()),
            '[' => _ = signs.by_ref().find(|sign| *sign == ']'),
            '_' | '*' => _ = signs.next(),
            sign @ ('+' | '(' | ')' | '-' | ' ' | '1'..='9') => shown.push(sign),
            '0' | '#' | '?' => break,
            _ => return None,
        }
    }
    let code: String = shown
        .chars()
        .filter(|sign| !" ()-\u{a0}".contains(*sign))
        .collect();
    let digits = code.strip_prefix('+').or_else(|| code.strip_prefix("00"))?;
    let is_code = digits.len() <= 3 && digits.bytes().all(|digit| digit.is_ascii_digit());
    is_code.then(|| format!("+{digits}"))
}

#[cfg(test)]
mod tests {
    use super::calling_code;

    #[test]
    fn codes_are_what_stands_before_the_digits() {
        for (format, code) in [
            ("\"+44 \"0", Some("+44")),
            ("\\+44\\ 0000\\ 000000", Some("+44")),
            ("+44 0", Some("+44")),
            ("\"0044 \"#", Some("+44")),
            ("[$-409]\"(+49) \"0", Some("+49")),
            ("\"+\"0", Some("+")),
            ("0", None),
            ("00000000000", None),
            ("\"Tel. \"0", None),
            ("General", None),
            ("dd/mm/yyyy", None),
            ("#,##0.00", None),
        ] {
            assert_eq!(calling_code(format).as_deref(), code, "{format}");
        }
    }
}
