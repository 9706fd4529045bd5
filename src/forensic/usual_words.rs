//! The usual words for outcomes, in several languages.

use super::Outcome;

#[rustfmt::skip]
pub(super) const USUAL: [(Outcome, &[&str]); 8] = [
    (Outcome::Infected, &[
        "infected", "infection", "successful", "success", "successfully infected", "successful infection", "confirmed infected", "confirmed infection",
        "infection confirmed", "compromised", "hacked", "infecté", "infectée", "infection confirmée", "infectado", "infectada", "infección", "infiziert", "infektion",
        "infetto", "infettato", "infecção", "zainfekowany", "fertőzött", "заражен", "заражён", "заражение", "مصاب", "مخترق", "تم الاختراق", "感染", "已感染",
    ]),
    (Outcome::Attempted, &[
        "attempted", "attempt", "attempted infection", "infection attempt", "attempted attack", "attack attempt", "attempt only", "attempted only", "unsuccessful",
        "failed attack", "tentative d'infection", "intento", "intento de infección", "tentativa", "tentativa de infecção", "tentato", "tentativo",
        "versuch", "versucht", "infektionsversuch", "kísérlet", "próba", "попытка", "попытка заражения", "محاولة", "محاولة اختراق", "企图", "未遂",
    ]),
    (Outcome::Targeted, &[
        "targeted", "signs of targeting", "clear signs of targeting", "targeting", "attacked", "ciblé", "ciblée", "visé", "atacado", "objetivo", "alvo", "angegriffen",
        "preso di mira", "цель", "مستهدف", "目标",
    ]),
    (Outcome::Inconclusive, &[
        "inconclusive", "not conclusive", "non conclusive", "inconclusive result", "undetermined", "indeterminate", "no conclusion", "unclear", "cannot tell",
        "non concluant", "indéterminé", "no concluyente", "inconcluso", "inconclusivo", "inconcludente", "nicht eindeutig", "unklar", "ergebnislos", "nem egyértelmű",
        "niejednoznaczny", "неопределенно", "неубедительно", "غير حاسم", "غير قاطع", "不确定", "无法确定",
    ]),
    (Outcome::NoTracesFound, &[
        "no traces found", "no traces", "no trace", "no trace found", "nothing found", "none found", "not detected", "no detection", "no evidence", "no evidence found",
        "no indicators", "negative", "not infected", "clean", "aucune trace", "rien trouvé", "négatif", "sin rastros", "negativo", "keine spuren", "kein befund", "ohne befund", "negativ", "nessuna traccia",
        "sem vestígios", "следов не обнаружено", "не обнаружено", "لا آثار", "سلبي", "未发现",
    ]),
    (Outcome::ExaminationFailed, &[
        "examination failed", "exam failed", "extraction failed", "acquisition failed", "backup failed", "analysis failed", "not readable", "échec de l'examen",
        "examen fallido", "untersuchung fehlgeschlagen", "esame fallito",
    ]),
    (Outcome::NotifiedOnly, &[
        "notified only", "notified", "notification", "notification only", "apple notification", "whatsapp notification", "google notification", "threat notification",
        "notifié", "notificado", "benachrichtigt",
    ]),
    (Outcome::NotExamined, &[
        "not examined", "not tested", "not analyzed", "not analysed", "untested", "unexamined", "pending", "waiting", "declined", "refused", "non examiné", "no examinado",
        "nicht untersucht", "non esaminato",
    ]),
];
