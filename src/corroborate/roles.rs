//! Takes the words of a list or a sheet for what somebody does and gives the role they stand for.

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
        f.debug_map().entries(self.words.iter().map(|(word, role)| (redact(word), redact(role)))).finish()
    }
}

impl Roles {
    /// Adds a word or replaces what it stands for. Case, accents and punctuation do not matter.
    pub fn add(&mut self, word: &str, role: &str) {
        self.words.insert(normalized(word), role.to_owned());
    }

    /// The role of a text; the text itself, in its plain form, where the table does not know it.
    pub fn role(&self, text: &str) -> String {
        let plain = normalized(text);
        self.words.get(&plain).cloned().unwrap_or(plain)
    }
}

impl Default for Roles {
    fn default() -> Roles {
        let mut roles = Roles { words: BTreeMap::new() };
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
