//! Headings of columns that take rows of a case sheet back: `excluded`, `duplicate`, `eligible`,
//! `test device`.

use super::mark::asked;

/// What a heading says of the rows below it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum VoidHeading {
    /// That they are taken back: whatever stands below it does, unless it denies it.
    TakenBack,
    /// That they are another's, or of no case: `yes` takes them back.
    NotOfACase,
    /// That they count: `no` takes them back.
    Counts,
}

/// Beginnings of words by which a row is taken back.
#[rustfmt::skip]
const TAKEN_BACK: [&str; 47] = [
    "withdr", "supersed", "delet", "retract", "invalid", "void", "cancel", "annul", "obsolete", "rescind", "revok", "struck out",
    "zuruckgezogen", "ungultig", "geloscht", "storniert", "retire", "supprim", "annule", "retirad", "anulad", "eliminad", "borrad",
    "ritirat", "annullat", "eliminat", "отозван", "удален", "недейств", "отменен", "ملغ", "محذوف", "سحب",
    "exclud", "exclusion", "ausgeschloss", "ausschluss", "exclu", "excluid", "escluso", "esclusa", "esclusi", "wyklucz", "исключ", "kizart", "مستبعد", "استبعاد",
];

/// Beginnings of words by which it counts.
#[rustfmt::skip]
const COUNTS: [&str; 33] = [
    "valid", "gultig", "valide", "valido", "valida", "include", "inclusion", "eligib", "usable", "countable", "counted", "eingeschlossen", "einbezogen", "einschluss", "geeignet", "verwertbar", "auswertbar",
    "brauchbar", "inclus", "incluid", "utilisable", "exploitable", "elegib", "utilizable", "utilizzabil", "idone", "uwzgledni", "включен", "пригод", "действител", "صالح", "مشمول", "مؤهل",
];

/// Words by which a row repeats another, or is of no case.
#[rustfmt::skip]
const NOT_OF_A_CASE: &[&str] = &[
    "duplicate", "duplicates", "duplicated", "dup", "dupe", "duplicate row", "duplicate entry", "duplicate record", "duplikat", "dublette", "doppelt", "doublon", "duplicado", "duplicada", "doppione",
    "duplicato", "duplikat wiersza", "дубликат", "дубль", "مكرر", "重复", "重複", "test phone", "test device", "test handset", "test entry", "test row", "test record", "test case", "dummy", "demo",
    "demo phone", "demo device", "control phone", "control device", "testgerat", "testhandy", "testtelefon", "demogerat", "kontrollgerat", "appareil de test", "telephone de test", "appareil temoin",
    "dispositivo de prueba", "telefono de prueba", "dispositivo di prova", "telefono di prova", "aparelho de teste", "тестовое устройство", "тестовый телефон", "тестовый", "جهاز اختبار", "هاتف اختبار",
];

/// Words beside the others that say nothing.
#[rustfmt::skip]
const FILLER: &str = " owner lab laboratory row rows record entry entries case cases result results report finding phone device handset from for in the of by on at and reason why analysis study sample statistics stats count counts counting figures list \
    am von vom aus der die das den dem fur zur ergebnis zeile fall gerat auswertung analyse studie statistik grund de du des la le l les pour resultat ligne cas appareil etude motif el los del para resultado caso muestra estudio motivo \
    da do dos das na no nel nella di il dello della risultato campione studio z ze из от для строка случай анализа выборки ";

/// What a heading says of its rows; nothing if it speaks of something else.
pub(super) fn heading_says(heading: &str) -> Option<VoidHeading> {
    let heading = asked(heading);
    if NOT_OF_A_CASE.contains(&heading.as_str()) {
        return Some(VoidHeading::NotOfACase);
    }
    let words = || {
        heading
            .split(' ')
            .map(|word| word.strip_prefix("ال").unwrap_or(word))
    };
    let begins = |word: &str, table: &[&str]| table.iter().any(|begin| word.starts_with(begin));
    let filler = |word: &str| FILLER.split_whitespace().any(|known| known == word);
    let is_all = |table: &[&str]| {
        words().any(|word| begins(word, table))
            && words().all(|word| begins(word, table) || filler(word))
            // The owner is, and not the row.
            && words().all(|word| !["retired", "exclusive"].contains(&word))
    };
    // `not included`, `not valid`.
    let mut denials = ["not ", "non ", "nicht ", "no "].iter();
    let denied = denials.find_map(|no| heading.strip_prefix(no));
    let counts = |heading: &str| {
        let mut words = heading.split(' ');
        words.any(|word| begins(word, &COUNTS))
    };
    match () {
        () if is_all(&TAKEN_BACK) || denied.is_some_and(counts) => Some(VoidHeading::TakenBack),
        () if is_all(&COUNTS) => Some(VoidHeading::Counts),
        () => None,
    }
}

/// Whether a cell in plain form begins with a word by which a row is taken back.
pub(super) fn is_taken_back(plain: &str) -> bool {
    TAKEN_BACK.iter().any(|word| plain.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::{VoidHeading, heading_says};

    #[track_caller]
    fn all(says: Option<VoidHeading>, headings: &[&str]) {
        for heading in headings {
            assert_eq!(heading_says(heading), says, "{heading}");
        }
    }

    #[rustfmt::skip]
    #[test]
    fn headings_tell_which_rows_count() {
        all(Some(VoidHeading::TakenBack), &[
            "exclude", "Excluded", "excluded (Y/N)", "exclude from analysis", "exclusion reason", "withdrawn", "Deleted on", "ausgeschlossen", "exclu", "excluido", "исключён", "отозвано", "Ungültig", "not included",
        ]);
        all(Some(VoidHeading::Counts), &[
            "include", "Included?", "eligible", "usable", "validated", "valid", "is valid", "gültig", "verwertbar", "inclus", "included in study",
        ]);
        all(Some(VoidHeading::NotOfACase), &["duplicate", "is duplicate", "test phone", "Testgerät", "demo", "Doublon"]);
        all(None, &["excluded families", "exclusive", "retired", "duplicate of", "validity of licence", "test", "result", "deleted messages", "valid until", "included apps", "notes", ""]);
    }
}
