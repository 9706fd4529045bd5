//! Whether a name that stands in a cell of its own is denied or doubted there: `no Pegasus`,
//! `Pegasus excluded`, `Pegasus?`.

use super::fold::folded;
use super::is_doubtful;
use super::lexicon::{Class, class};

/// What a cell says of the name in it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::forensic) enum Denial {
    /// Nothing but the name.
    Stated,
    /// It is not that.
    Denied,
    /// It may be that.
    Doubted,
}

/// Words that take something out of what comes into question.
const EXCLUDED: &str = " excluded exclude ruled ausgeschlossen exclu exclue exclus descartado descartada excluido excluida escluso esclusa wykluczono исключен исключено исключена استبعد ";

/// What a cell says of the name in it.
pub(in crate::forensic) fn denial(cell: &str) -> Denial {
    let plain = folded(cell);
    let says = |wanted: &[Class]| {
        let mut words = plain.split(' ');
        words.any(|word| class(word).is_some_and(|one| wanted.contains(&one)))
    };
    let denied = [
        Class::Not,
        Class::NotFound,
        Class::NotInfected,
        Class::Negative,
        Class::Clean,
    ];
    let doubted = [
        Class::Doubt,
        Class::Inconclusive,
        Class::NotDetermined,
        Class::NotModal,
        Class::Or,
    ];
    let excluded = plain
        .split(' ')
        .any(|word| EXCLUDED.contains(&format!(" {word} ")));
    match () {
        () if says(&denied) || excluded => Denial::Denied,
        () if says(&doubted) || is_doubtful(cell) => Denial::Doubted,
        () => Denial::Stated,
    }
}

#[cfg(test)]
mod tests {
    use super::{Denial, denial};

    #[test]
    fn a_name_may_be_denied_or_doubted() {
        for cell in [
            "no Pegasus",
            "Pegasus excluded",
            "kein Pegasus",
            "not Pegasus",
        ] {
            assert_eq!(denial(cell), Denial::Denied, "{cell}");
        }
        for cell in [
            "Pegasus (suspected)",
            "Pegasus?",
            "(Pegasus)",
            "probably Pegasus",
        ] {
            assert_eq!(denial(cell), Denial::Doubted, "{cell}");
        }
        for cell in [
            "Pegasus",
            "Pegasus (NSO)",
            "stalkerware (FlexiSPY)",
            "Predator/Intellexa",
        ] {
            assert_eq!(denial(cell), Denial::Stated, "{cell}");
        }
    }
}
