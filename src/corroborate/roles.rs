//! The roles of people, and the words for them.

use crate::mask::redact;
use crate::sheet::normalized;
use std::collections::BTreeMap;
use std::fmt;

/// The table from words to roles. Words it does not know are roles of their own.
///
/// ```
/// use targetlist::corroborate::Roles;
/// let mut roles = Roles::default();
/// roles.add("redactrice", "journalist");
/// assert_eq!([roles.role("Reporter"), roles.role("redactrice"), roles.role("baker")], ["journalist", "journalist", "baker"]);
/// ```
#[derive(Clone)]
pub struct Roles {
    words: BTreeMap<String, String>,
}

/// The words and their roles; what could be a number is blotted out.
impl fmt::Debug for Roles {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map()
            .entries(
                self.words
                    .iter()
                    .map(|(word, role)| (redact(word), redact(role))),
            )
            .finish()
    }
}

impl Roles {
    /// Adds a word for a role, or replaces its role. Case, accents and punctuation do not matter.
    pub fn add(&mut self, word: &str, role: &str) {
        self.words.insert(normalized(word), role.to_owned());
    }

    /// The role of a text, or the normalized text itself if it is not in the table. Several roles
    /// are joined with a plus sign.
    pub fn role(&self, text: &str) -> String {
        self.several(text).join(" + ")
    }

    /// The roles of a text that may hold several, each once, sorted: `lawyer; journalist` and
    /// `reporter / lawyer` are the same two.
    ///
    /// Semicolons, vertical bars and line breaks separate roles. Commas, slashes, plus signs and
    /// ampersands do only if every part is in the table, because they also occur in the names of
    /// single roles.
    ///
    /// ```
    /// use targetlist::corroborate::Roles;
    /// let roles = Roles::default();
    /// assert_eq!(roles.several("Lawyer, reporter"), ["journalist", "lawyer"]);
    /// assert_eq!(roles.several("editor, crime desk"), ["editor crime desk"]);
    /// ```
    pub fn several(&self, text: &str) -> Vec<String> {
        if let Some(role) = self.words.get(&normalized(text)) {
            return vec![role.clone()];
        }
        let parts = text
            .split([';', '|', '\n'])
            .filter(|part| !normalized(part).is_empty());
        let mut roles: Vec<String> = parts.flat_map(|part| self.of_part(part)).collect();
        roles.sort_unstable();
        roles.dedup();
        roles
    }

    /// Every role in the table.
    pub fn known(&self) -> impl Iterator<Item = &str> {
        self.words.values().map(String::as_str)
    }

    fn of_part(&self, part: &str) -> Vec<String> {
        let plain = normalized(part);
        if let Some(role) = self.words.get(&plain) {
            return vec![role.clone()];
        }
        let known: Option<Vec<String>> = part
            .split([',', '/', '+', '&'])
            .map(|word| self.words.get(&normalized(word)).cloned())
            .collect();
        known.unwrap_or_else(|| vec![plain])
    }
}

impl Default for Roles {
    fn default() -> Roles {
        let mut roles = Roles {
            words: BTreeMap::new(),
        };
        for (role, words) in USUAL {
            words.iter().for_each(|word| roles.add(word, role));
        }
        roles
    }
}

#[rustfmt::skip]
const USUAL: [(&str, &[&str]); 7] = [
    ("journalist", &["journalist", "journalists", "reporter", "editor", "media", "media worker", "press", "journaliste", "periodista", "giornalista", "jornalista", "журналист", "صحفي", "记者"]),
    ("lawyer", &["lawyer", "lawyers", "attorney", "human rights lawyer", "avocat", "abogado", "abogada", "anwalt", "avvocato", "адвокат", "محام", "律师"]),
    ("defender", &["defender", "activist", "activists", "human rights defender", "human rights activist", "ngo", "militant", "activista", "aktivist", "attivista", "активист", "ناشط"]),
    ("politician", &["politician", "politicians", "member of parliament", "mp", "minister", "opposition", "politique", "politico", "politiker", "политик", "سياسي"]),
    ("official", &["official", "officials", "government", "government official", "diplomat", "civil servant", "military", "judge", "fonctionnaire", "funcionario", "beamter", "чиновник"]),
    ("business", &["business", "executive", "business executive", "manager", "entrepreneur", "empresario", "unternehmer", "imprenditore"]),
    ("academic", &["academic", "scholar", "researcher", "professor", "chercheur", "academico", "wissenschaftler"]),
];

#[cfg(test)]
mod tests {
    use super::Roles;

    #[test]
    fn several_roles_of_a_cell_are_roles_and_none_of_its_own() {
        let mut roles = Roles::default();
        for text in [
            "journalist; lawyer",
            "Lawyer ; journalist",
            "lawyer\nreporter",
            "avocat | press",
            "attorney, editor;",
            "Reporter/lawyer",
        ] {
            assert_eq!(roles.role(text), "journalist + lawyer", "{text}");
        }
        assert_eq!(
            [
                roles.role("journalist; Reporter"),
                roles.role("Baker; lawyer"),
                roles.role(" ; ")
            ],
            ["journalist", "baker + lawyer", ""]
        );
        roles.add("trade union, shop floor; youth", "organizer");
        assert_eq!(
            [
                roles.role("Trade union, shop floor; youth"),
                roles.role("Trade union, shop floor")
            ],
            ["organizer", "trade union shop floor"]
        );
    }
}
