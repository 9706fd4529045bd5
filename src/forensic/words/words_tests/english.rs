//! What English sheets say, and what in any language is a doubt.

#[rustfmt::skip]
pub(super) const DOUBTS: &[&str] = &[
    "infected?", "(infected)", "Infected (??)", "~attempted", "attempted; infected ?", "[infected]", "infecté？", "likely infected", "possible infection", "suspicious",
    "probably targeted", "suspected infection", "successful infection could not be confirmed", "infection not confirmed", "no clear evidence of infection",
    "infected or attempted", "could be infected", "posible infección", "infection possible", "wahrscheinlich infiziert", "Verdacht auf Infektion",
    "infección no confirmada", "вероятно заражен", "подозрение на заражение", "محتمل", "muhtemel enfeksiyon", "fertőzés gyanúja", "no infection yet",
    "infected (probably)", "inconclusive (?)",
    "Examination successful", "Backup successful", "Successful scan", "Device examined successfully", "Untersuchung erfolgreich", "Erfolgreich untersucht",
    "Examen réussi", "Análisis exitoso", "Compromised evidence", "Attempted examination", "examination attempted", "Attempted backup", "Targeted for examination",
    "Examination not attempted", "Backup not attempted", "No attempt to examine", "Examination not successful", "Examination not found", "Evidence not found",
    "no trace of phone", "Predator, no Pegasus", "Predator no Pegasus", "Candiru / no Pegasus", "Pegasus, not Predator", "No Pegasus, but Predator", "Ya no infectado",
    "Já não infectado", "El teléfono ya no está infectado", "O telefone já não está infectado", "successful (backup)", "infected*", "Infected†", "Backup: successful",
    "infected, to be confirmed", "infected (to be verified)", "infectado (por confirmar)", "a confirmar", "infectado, a confirmar", "infected, confirm", "un-infected",
    "un infected", "un-compromised", "un-attempted", "test infection", "infection test", "infección de prueba", "Tentative",
    "traces of Pegasus", "Traces of Pegasus found", "Pegasus traces found", "Pegasus traces", "Spuren von Pegasus gefunden", "se encontraron rastros de Pegasus", "Следы Pegasus", "tracce di Pegasus",
    "traces de Pegasus trouvées", "vestígios de Pegasus encontrados", "confirmed traces of Pegasus",
    "no traces found  infected", "infected not examined", "negative infected", "no traces found or infected", "keine Spuren infiziert", "inconclusive infected", "infected no traces found",
    "infected negative", "infected inconclusive", "infected nothing found", "not examined infected", "attempted infected", "attempted not infected", "no evidence of compromise infected",
    "no traces of Pegasus infected", "no traces found infected with Pegasus", "infected with Pegasus no traces found", "sin rastros infectado", "aucune trace infecté", "nessuna traccia infetto",
    "infiziert keine Spuren", "следов не обнаружено заражен", "infected untested", "no traces found Pegasus found", "negative Pegasus found", "Pegasus found no traces found", "not examined spyware detected",
    "not conclusive infected", "clean not examined",
];

#[rustfmt::skip]
pub(super) const UNCLEAR: &[&str] = &[
    "failed", "Confirmed", "YES", "no", "yes", "none", "nothing", "unknown", "infection: not found", "infection - none", "infection, attempt not found",
    "infection and attempt not found", "no infection, attempt", "no evidence of infection/compromise", "infected, not infected", "infection: inconclusive",
    "attempt: unclear", "no successful infection", "phone not found", "not inconclusive", "no undetected infection", "nicht ohne Spuren", "not negative", "no data",
    "not clean", "infection prevented", "infection excluded", "infected, later clean", "previously infected", "infected1", "false positive", "falso positivo",
    "attempt successful", "infectie of poging", "no hay datos", "found", "traces found", "IOC found", "indicators of compromise found", "spyware", "Pegasus", "iPhone",
    "backup", "not successful infection", "reinfected", "inconclusive -> infected", "inconclusive > infected", "attempted -> infected", "no traces => infected",
    "software found", "Pegasus SMS found", "malicious link detected", "Pegasus indicators found", "infected: no",
];

#[rustfmt::skip]
pub(super) const INFECTED: &[&str] = &[
    "INFECTED ", "infected.", "Infected (Pegasus)", "Pegasus infection confirmed", "Infected – KISMET", "Positive", "Infected; FORCEDENTRY",
    "Infected - confirmed by Citizen Lab", "zero-click infection", "traces of infection found", "evidence of compromise", "The device was infected with spyware",
    "infection confirmed", "Confirmed infected", "device compromised", "positive for Predator", "clear evidence of infection", "Pegasus found", "traces of a Pegasus infection", "traces of Pegasus infection found", "compromised infected", "tested positive infected", "confirmed infected with Pegasus", "spyware detected", "malware found", "infected: yes",
];

#[rustfmt::skip]
pub(super) const ATTEMPTED: &[&str] = &[
    "Attempted (SMS)", "Attempted infection (iMessage)", "Attempt - not successful", "attempt blocked", "failed attempt",
    "infection attempt detected", "attempted but not infected", "evidence of an attempt", "attack blocked", "unsuccessful infection attempt", "infection failed",
];

#[rustfmt::skip]
pub(super) const TARGETED: &[&str] = &[
    "Targeted via SMS", "signs of targeting", "clear signs of targeting", "was targeted",
];

#[rustfmt::skip]
pub(super) const NO_TRACES: &[&str] = &[
    "not infected", "no infection", "infection not found", "no sign of infection", "No evidence of compromise", "no evidence of compromise was found",
    "no traces of infection, targeting not found", "clean", "negative", "no indicators of compromise found", "nothing detected", "no forensic traces of Pegasus",
    "could not find any traces", "no traces found on the phone", "uninfected", "no signs of infection or attempt", "without findings", "No malware detected",
    "not compromised", "no infection found", "no device found infected", "no phone infected", "not infected or compromised", "neither infected nor targeted", "not found infected",
    "infection negative", "infected phone not found", "no traces of Pegasus", "no traces of Pegasus found", "no signs of infection or targeting", "attempted infection not detected", "Pegasus not found", "no spyware found", "no traces of Pegasus were found", "negative for infection",
    "examined not infected", "not infected, clean", "no traces found, negative", "not compromised", "no IOCs", "no evidence of infection and no traces found", "phone is clean",
];

#[rustfmt::skip]
pub(super) const INCONCLUSIVE: &[&str] = &[
    "Inconclusive - phone replaced", "Android - not enough data", "insufficient data", "could not be determined", "unable to determine", "cannot be determined",
    "inconclusive: reset before the examination", "not possible to determine whether infected", "result unclear", "insufficient logs", "could not determine whether infected",
];

#[rustfmt::skip]
pub(super) const FAILED: &[&str] = &[
    "examination failed", "could not be examined", "analysis failed - device locked", "could not be analyzed",
];

#[rustfmt::skip]
pub(super) const NOT_EXAMINED: &[&str] = &[
    "not examined", "not yet examined", "untested", "not yet analyzed", "pending",
];
