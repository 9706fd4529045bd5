//! The column of outcomes, which distinguishes a case sheet from a list.

use super::choices::Choices;
use super::headings::{Names, is_strong};

/// The column of outcomes. Case sheets have one, and a list that has one may be a case sheet.
#[rustfmt::skip]
pub(crate) const OUTCOME: Names = Names {
    strong: &[
        "outcome", "result", "attack result", "verdict", "finding", "findings", "conclusion", "forensic result", "forensic outcome", "examination result",
        "final result", "final outcome", "final verdict", "result final", "lab result", "laboratory result", "test result", "overall result", "mvt result", "analysis result",
        "infection status", "verdict lab", "endergebnis", "gesamtergebnis", "resultat final", "resultado final", "risultato finale", "результат анализа", "نتيجة الفحص", "نتيجة التحليل",
        "תוצאה", "परिणाम", "sonuc", "resultat", "resultado", "ergebnis", "befund", "esito", "risultato", "eredmeny", "wynik", "результат", "заключение", "النتيجة", "نتيجة", "结果", "结论",
    ],
    weak: &["status", "state"],
};

/// Whether a heading is a usual one for outcomes and for nothing else.
pub(crate) fn is_outcome(heading: &str) -> bool {
    is_strong(heading, &OUTCOME)
}

impl Choices {
    /// The heading of a column that was not used and reads like the outcomes of a case sheet.
    ///
    /// ```
    /// use targetlist::TargetList;
    /// let cases = "number,result\n+447700900123,infected\n".as_bytes();
    /// let list = TargetList::reader().read("cases.csv", cases)?;
    /// assert_eq!(list.choices().outcomes(), Some("result"));
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    pub fn outcomes(&self) -> Option<&str> {
        let mut unused = self.read().flat_map(|sheet| &sheet.unused);
        unused
            .find(|heading| is_outcome(heading))
            .map(String::as_str)
    }
}
