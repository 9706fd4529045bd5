//! The usual words for outcomes, in several languages.

use crate::forensic::Outcome;

#[rustfmt::skip]
pub(super) const USUAL: [(Outcome, &[&str]); 8] = [
    (Outcome::Infected, &[
        "infected", "infection", "successfully infected", "successful infection", "confirmed infected", "confirmed infection",
        "infection confirmed", "infected yes", "infection yes", "compromised", "hacked", "infecté", "infectée", "infection confirmée", "infectado", "infectada", "infección", "infiziert", "infektion",
        "infetto", "infettato", "infecção", "zainfekowany", "fertőzött", "заражен", "заражён", "заражение", "مصاب", "مخترق", "تم الاختراق", "感染", "已感染", "确认感染", "已确认感染", "感染確認", "感染あり", "感染確認済み", "阳性", "陽性", "已被感染", "被感染", "감염", "감염됨", "감염 확인", "양성",
    ]),
    (Outcome::Attempted, &[
        "attempted", "attempt", "attempted infection", "infection attempt", "attempted attack", "attack attempt", "attempt only", "attempted only",
        "failed attack", "tentative d'infection", "intento", "intento de infección", "tentativa", "tentativa de infecção", "tentato", "tentativo",
        "versuch", "versucht", "infektionsversuch", "kísérlet", "próba", "попытка", "попытка заражения", "محاولة", "محاولة اختراق", "企图", "未遂", "感染未遂", "尝试感染", "感染試行", "감염 시도",
    ]),
    (Outcome::Targeted, &[
        "targeted", "signs of targeting", "clear signs of targeting", "targeting", "attacked", "ciblé", "ciblée", "visé", "atacado", "objetivo", "alvo", "angegriffen",
        "preso di mira", "цель", "مستهدف", "目标",
    ]),
    (Outcome::Inconclusive, &[
        "inconclusive", "not conclusive", "non conclusive", "inconclusive result", "undetermined", "indeterminate", "no conclusion", "unclear", "cannot tell",
        "non concluant", "indéterminé", "no concluyente", "inconcluso", "inconclusivo", "inconcludente", "nicht eindeutig", "unklar", "ergebnislos", "nem egyértelmű",
        "niejednoznaczny", "неопределенно", "неубедительно", "غير حاسم", "غير قاطع", "不确定", "无法确定", "不確定", "無法確定", "无定论", "判定不能", "不明", "不明確", "판단 불가", "불확실",
    ]),
    (Outcome::NoTracesFound, &[
        "no traces found", "no traces", "no trace", "no trace found", "nothing found", "none found", "not detected", "no detection", "no evidence", "no evidence found",
        "no indicators", "negative", "not infected", "clean", "aucune trace", "rien trouvé", "négatif", "sin rastros", "negativo", "keine spuren", "kein befund", "ohne befund", "negativ", "nessuna traccia",
        "sem vestígios", "следов не обнаружено", "не обнаружено", "لا آثار", "سلبي", "未发现", "未發現", "未感染", "没有感染", "沒有感染", "没有发现痕迹", "未发现痕迹", "无痕迹", "阴性", "陰性", "感染なし", "痕跡なし", "検出されず", "감염되지 않음", "흔적 없음", "음성",
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
