//! The same in the languages whose headings are known.

use super::{Outcome, all, read};

#[rustfmt::skip]
const INFECTED: &[&str] = &[
    "Infección confirmada", "infectado", "infectada/o", "infectado(a)", "se confirmó la infección", "positivo", "Comprometido", "rastros de infección", "el dispositivo fue infectado", "resultado positivo", "Dispositivo infectado con Pegasus",
    "Infecté", "infecté(e)", "infectée", "Infection confirmée", "positif", "compromis", "traces d'infection", "L'appareil a été infecté", "résultat positif", "piraté",
    "Infectado", "infecção confirmada", "O dispositivo foi infectado", "vestígios de infecção encontrados no aparelho", "Infetto", "infettato", "infezione confermata", "tracce di infezione", "compromesso", "Dispositivo infettato",
    "infiziert", "Infektion bestätigt", "Infektion nachgewiesen", "kompromittiert", "Spuren einer Infektion gefunden", "positiv", "Das Gerät wurde infiziert", "geïnfecteerd", "Infectie bevestigd", "besmet", "sporen van infectie gevonden",
    "zainfekowany", "infekcja potwierdzona", "zakażony", "potwierdzono infekcję", "wykryto ślady infekcji", "fertőzött", "Fertőzés megerősítve", "fertőzésre utaló nyomok", "pozitív", "megfertőzött",
    "заражён", "Заражено", "заражение подтверждено", "обнаружены следы заражения", "положительный", "взломан", "скомпрометирован", "інфіковано", "Зараження підтверджено", "виявлено сліди зараження", "заражений",
    "enfekte", "enfeksiyon doğrulandı", "pozitif", "bulaşmış", "enfeksiyon izleri bulundu", "مصاب", "إصابة مؤكدة", "مُصاب", "مخترق", "تم الاختراق", "إيجابي", "الجهاز مصاب", "آلوده", "آلوده شده", "مثبت", "آلودگی تأیید شد",
    "נגוע", "נגועה", "הדבקה מאושרת", "חיובי", "המכשיר נגוע", "संक्रमित", "संक्रमण की पुष्टि", "सकारात्मक", "terinfeksi", "positif", "infeksi terkonfirmasi", "perangkat terinfeksi", "diretas", "感染", "已感染", "确认感染", "阳性", "감염", "感染確認",
    "infekterad", "infisert", "nakaženo", "infectat",
];

#[rustfmt::skip]
const ATTEMPTED: &[&str] = &[
    "Intento de infección", "intento", "intento fallido", "Intento de infección bloqueado", "tentative d'infection", "Tentatives d’infection", "tentative d'attaque bloquée", "Tentativa de infecção", "tentativa", "tentativo di infezione", "tentato", "tentativo fallito",
    "Infektionsversuch", "Versuch", "versuchte Infektion", "Angriffsversuch", "poging tot infectie", "poging", "próba infekcji", "kísérlet", "fertőzési kísérlet", "попытка заражения", "неудачная попытка заражения", "спроба зараження", "enfeksiyon girişimi", "girişim",
    "محاولة إصابة", "محاولة اختراق", "محاولة", "تلاش", "ניסיון הדבקה", "ניסיון", "संक्रमण का प्रयास", "percobaan infeksi", "upaya infeksi",
];

#[rustfmt::skip]
const NO_TRACES: &[&str] = &[
    "Sin rastros", "no infectado", "negativo", "sin evidencia de infección", "sin hallazgos", "No se encontraron rastros", "no se encontró ninguna evidencia de infección", "no se detectaron indicadores de compromiso", "sin ningún rastro de Pegasus", "limpio", "no hay rastros", "rastros no encontrados", "sin indicios de compromiso en el dispositivo",
    "aucune trace", "pas d'infection", "non infecté", "aucune trace d'infection", "aucun indice de compromission", "aucune trace n'a été trouvée", "Négatif", "rien trouvé", "il n'y a pas de traces", "sans traces", "nous n'avons trouvé aucune trace", "n'est pas infecté",
    "Sem vestígios", "não infectado", "nenhum vestígio encontrado", "não foram encontrados vestígios", "sem sinais de infecção no aparelho", "não há sinais de comprometimento", "sem infeção", "negativa", "Nessuna traccia", "nessuna traccia trovata", "non infetto", "non sono state trovate tracce", "nessun indicatore di compromissione", "negativo", "nessun segno di infezione",
    "kein Befund", "keine Spuren", "ohne Befund", "nicht infiziert", "keine Spuren gefunden", "Keine Hinweise auf eine Infektion", "es wurden keine Spuren gefunden", "keine Anzeichen für eine Kompromittierung", "negativ", "Es konnten keine Spuren nachgewiesen werden", "sauber",
    "geen sporen", "geen sporen gevonden", "niet geïnfecteerd", "geen aanwijzingen voor infectie", "niet besmet", "negatief", "er werden geen sporen aangetroffen", "brak śladów", "nie wykryto śladów infekcji", "niezainfekowany", "nie znaleziono żadnych śladów", "negatywny", "nie stwierdzono infekcji", "brak infekcji",
    "nem fertőzött", "nincs nyom", "nem találtunk nyomot", "nem találtunk semmilyen nyomot", "negatív", "nincs fertőzésre utaló jel", "tiszta", "нет следов", "следов не обнаружено", "не заражён", "не заражен", "следы не найдены", "никаких следов не обнаружено", "отрицательный", "без следов", "признаков заражения не выявлено",
    "не інфіковано", "слідів не виявлено", "немає слідів", "ознак зараження не виявлено", "негативний", "iz bulunamadı", "enfekte değil", "bulgu yok", "negatif", "hiçbir iz bulunamadı", "herhangi bir iz bulunmadı", "enfeksiyon belirtisi yok", "enfeksiyon tespit edilmedi", "temiz",
    "لم يتم العثور على آثار", "لم يتم العثور", "لا آثار", "غير مصاب", "سلبي", "لا توجد آثار", "لا يوجد دليل على الإصابة", "بدون آثار", "لم نجد أي أثر", "لم يخترق", "ليس مصابا", "آلوده نیست", "اثری یافت نشد", "هیچ اثری یافت نشد", "منفی", "بدون آلودگی",
    "לא נגוע", "לא נמצאו ממצאים", "לא נמצאו עקבות", "אין ממצאים", "שלילי", "ללא ממצאים", "אין סימנים להדבקה", "אין עדות להדבקה", "असंक्रमित", "संक्रमित नहीं", "कोई निशान नहीं मिला", "नकारात्मक", "tidak terinfeksi", "tidak ditemukan jejak", "negatif", "tidak ada bukti infeksi", "tidak ada tanda infeksi",
    "未感染", "未发现", "阴性", "没有发现痕迹", "감염되지 않음", "음성", "陰性", "ingen infektion", "inga spår", "žádné stopy nenalezeny", "fără urme",
];

#[rustfmt::skip]
const INCONCLUSIVE: &[&str] = &[
    "No concluyente", "inconcluso", "no se pudo determinar", "indeterminado", "datos insuficientes", "No concluyente: sin copia de seguridad", "non concluant", "Indéterminé", "résultat non concluant", "impossible de conclure", "données insuffisantes",
    "Inconclusivo", "não conclusivo", "dados insuficientes", "indeterminado", "Inconcludente", "non conclusivo", "dati insufficienti", "nicht eindeutig", "unklar", "ergebnislos", "kein eindeutiges Ergebnis", "unzureichende Daten", "niet eenduidig", "onduidelijk", "onvoldoende gegevens",
    "niejednoznaczny", "nierozstrzygający", "nie można ustalić", "nem egyértelmű", "nem megállapítható", "elégtelen adat", "неубедительно", "не удалось определить", "не определено", "недостаточно данных", "неопределённый", "недостатньо даних", "невизначено", "неможливо визначити", "belirsiz", "sonuçsuz", "kesin değil", "yetersiz veri",
    "غير حاسم", "غير قاطع", "غير محدد", "نتيجة غير حاسمة", "بيانات غير كافية", "نامشخص", "قطعی نیست", "לא חד משמעי", "לא ניתן לקבוע", "अनिर्णायक", "अस्पष्ट", "tidak konklusif", "tidak dapat disimpulkan", "tidak meyakinkan", "不确定", "无法确定", "판단 불가", "判定不能",
];

#[rustfmt::skip]
const DENY: &[&str] = &[
    "not", "no", "without", "no", "sin", "non", "sem", "senza", "nicht", "keine", "niet", "geen", "nie", "brak", "nem", "nincs", "не", "нет", "без", "yok", "değil", "لا",
    "لم", "غير", "بدون", "לא", "אין", "नहीं", "tidak", "ikke", "inte",
];

#[rustfmt::skip]
const DOUBT: &[&str] = &[
    "likely", "possible", "probable", "posible", "möglich", "probabile", "provável", "mogelijk", "możliwe", "lehetséges", "возможно", "можливо", "muhtemel", "محتمل",
    "احتمالا", "אולי", "संभवतः", "mungkin", "?", "suspected",
];

#[test]
fn findings_are_read_in_every_language() {
    all(Outcome::Infected, INFECTED);
}

#[test]
fn attempts_are_read_in_every_language() {
    all(Outcome::Attempted, ATTEMPTED);
}

#[test]
fn denials_are_read_in_every_language() {
    all(Outcome::NoTracesFound, NO_TRACES);
}

#[test]
fn undecided_examinations_are_read_in_every_language() {
    all(Outcome::Inconclusive, INCONCLUSIVE);
}

/// A word that denies or doubts, in front of any finding or behind it, never leaves a finding.
#[test]
fn no_denial_and_no_doubt_is_ever_dropped() {
    for finding in INFECTED.iter().chain(ATTEMPTED) {
        for word in DENY.iter().chain(DOUBT) {
            for cell in [format!("{word} {finding}"), format!("{finding} {word}")] {
                let read = read(&cell);
                assert!(
                    !matches!(read, Ok(Outcome::Infected | Outcome::Targeted)),
                    "{cell}: {read:?}"
                );
            }
        }
    }
}
