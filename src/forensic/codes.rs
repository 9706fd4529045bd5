//! Codes of devices, persons and cases, and words that stand for none.

use crate::sheet::normalized;

/// What a cell of codes holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum CodeCell {
    /// Nothing.
    Blank,
    /// A word for “no code”. Read as a code, it would merge all phones without one.
    Placeholder,
    /// A long code that a spreadsheet turned into `3.56E+14`: its digits are gone.
    Lost,
    /// A code.
    Stated(String),
}

/// Words that stand for "no code", in normalized form. Signs alone (`-`, `?`, `…`) normalize to
/// nothing.
const NO_CODE: [&str; 33] = [
    "",
    "0",
    "n a",
    "na",
    "nan",
    "nil",
    "none",
    "null",
    "nul",
    "unknown",
    "not known",
    "unk",
    "not available",
    "not applicable",
    "not stated",
    "missing",
    "tbd",
    "tbc",
    "inconnu",
    "inconnue",
    "aucun",
    "unbekannt",
    "k a",
    "keine angabe",
    "desconocido",
    "desconocida",
    "ninguno",
    "s d",
    "sconosciuto",
    "desconhecido",
    "неизвестно",
    "غير معروف",
    "未知",
];

impl CodeCell {
    pub(super) fn of(cell: &str) -> CodeCell {
        let cell = cell.trim();
        if cell.is_empty() {
            CodeCell::Blank
        } else if NO_CODE.contains(&normalized(cell).as_str()) || is_zeros(cell) {
            CodeCell::Placeholder
        } else if is_scientific(cell) {
            CodeCell::Lost
        } else {
            CodeCell::Stated(cell.to_owned())
        }
    }
}

fn is_zeros(cell: &str) -> bool {
    cell.chars().all(|c| matches!(c, '0' | '.' | '-' | ' '))
}

/// `3.56E+14`, `3,56e+14`, `4E+14`; not `1E5`, which may be a code.
fn is_scientific(cell: &str) -> bool {
    let lower = cell.to_lowercase();
    let Some((mantissa, exponent)) = lower.split_once('e') else {
        return false;
    };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, fraction) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, ""));
    let signed = exponent.strip_prefix('+');
    digits(whole)
        && (fraction.is_empty() || digits(fraction))
        && digits(signed.unwrap_or(exponent))
        && (signed.is_some() || !fraction.is_empty())
}

#[cfg(test)]
mod tests {
    use super::CodeCell;

    #[test]
    fn words_for_no_code_are_none() {
        for cell in [
            "-",
            "n/a",
            "N.A.",
            "na",
            "None",
            "UNKNOWN",
            "?",
            "??",
            "0",
            "0000",
            "null",
            "inconnu",
            "unbekannt",
            "Desconocido",
            "—",
            "…",
        ] {
            assert_eq!(CodeCell::of(cell), CodeCell::Placeholder, "{cell}");
        }
        assert_eq!(CodeCell::of("  "), CodeCell::Blank);
    }

    #[test]
    fn codes_whose_digits_are_gone_are_none() {
        for cell in ["3.56E+14", "3,56e+14", "4E+14", "3.5E14"] {
            assert_eq!(CodeCell::of(cell), CodeCell::Lost, "{cell}");
        }
        for cell in ["1E5", "E12", "D1", "N1", "01", "356E", "device+1", "ABE+1"] {
            assert_eq!(
                CodeCell::of(cell),
                CodeCell::Stated(cell.to_owned()),
                "{cell}"
            );
        }
    }
}
