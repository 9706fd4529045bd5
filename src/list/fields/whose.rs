//! Whose numbers a column holds, by the words of its heading: those of the phone, or of somebody else.

use super::names::PHONE;
use crate::sheet::normalized;

/// Words in headings of columns with the numbers of other people: of callers and senders, of
/// contacts and relatives, of examiners.
#[rustfmt::skip]
const OTHERS: &str = " from to by id lab imsi imei fax sms party agent client source wife wives son sons aunt uncle child children boss spy lead friend person persons persona personne \
    mann frau sohn onkel tante kind chef par mari fils ami amie mere pere por hijo hija jefe padre madre amigo amiga moglie marito figlio figlia capo \
    zona maz syn corka ojciec matka от кому муж жена сын дочь отец мать брат друг esi oglu من الي زوج زوجة زوجته زوجها ابن ابنة اب ام والد والدة اخ اخت صديق محام محامي مرسل مهاجم باحث مخبر ";

/// Beginnings of such words.
#[rustfmt::skip]
const OTHERS_BEGIN: &[&str] = &[
    "contact", "emergency", "lawyer", "attorney", "counsel", "solicitor", "relative", "family", "spouse", "partner", "husband", "mother", "father", "parent", "sister", "brother", "daughter",
    "cousin", "neighbo", "colleague", "coworker", "employer", "employee", "manager", "supervisor", "assistant", "secretar", "guardian", "referr", "referee", "researcher", "informant", "informer",
    "witness", "reporter", "submit", "attacker", "attacking", "suspicious", "suspect", "malicious", "spoof", "phish", "scam", "laborator", "analyst", "examiner", "expert", "officer", "investigator", "police",
    "caller", "callee", "called", "calling", "sender", "sent", "receiver", "recipient", "operator", "handler", "reference", "support", "hotline", "customer", "dialed", "dialled", "gateway", "bank", "doctor",
    "anwalt", "anwält", "rechtsanw", "ehefrau", "ehemann", "ehepartner", "gatte", "gattin", "mutter", "vater", "eltern", "schwester", "bruder", "tochter", "verwandt", "angehorig", "familie", "freund",
    "kontakt", "ansprech", "notfall", "absender", "empfang", "eingereicht", "gemeldet", "melder", "kolleg", "arbeitgeber", "vorgesetzt", "assistent", "sekretar", "forscher", "informant", "hinweisgeb", "zeuge",
    "angreif", "verdacht", "anrufer", "gutacht", "prufer", "pruefer", "behorde", "polizei", "betreuer",
    "avocat", "epous", "conjoint", "compagn", "soeur", "frere", "fille", "famille", "proche", "expediteur", "destinataire", "collegue", "employeur", "urgence", "chercheu",
    "informateur", "informatrice", "temoin", "agresseur", "attaquant", "appelant", "appele", "soumis", "signale",
    "abogad", "espos", "conyuge", "pareja", "hermano", "hermana", "familiar", "remitente", "destinatari", "coleg", "companer", "emplead", "emergencia", "investigador", "testigo", "atacante", "sospech", "enviad",
    "advogad", "conjuge", "parceir", "irmao", "irma", "remetente", "contato", "testemunha", "pesquisador", "suspeit",
    "avvocat", "coniug", "fratell", "sorella", "mittente", "contatto", "emergenza", "aggressor", "sospett", "ricercator", "testimon",
    "prawnik", "adwokat", "malzon", "nadawc", "pracodaw", "rodzin", "swiad", "badacz", "ugyved", "hazast", "felad", "kapcsolat", "csalad",
    "advocaat", "echtgeno", "afzender", "collega", "werkgever", "noodgeval", "contactpers", "advokat", "avsandar", "avsender", "pravnik", "odesilatel",
    "avukat", "gonder", "irtibat", "isveren", "saldirgan", "supheli", "akraba",
    "контакт", "адвокат", "отправит", "получат", "супруг", "родствен", "родител", "сестр", "коллег", "работодат", "звонив", "злоумышл", "подозр", "свидет", "исследоват", "экстрен", "информатор", "довер",
    "відправ", "дружин", "чоловік", "родич",
    "اتصال", "المرسل", "مشبوه", "طوارئ", "وكيل", "متصل", "محام", "همسر", "وکیل", "فرستنده", "תמיכה", "עורך", "שולח", "קשר", "אשה", "חירום",
];

/// Beginnings of words for other things that have numbers.
#[rustfmt::skip]
const THINGS_BEGIN: [&str; 30] = [
    "passport", "passeport", "pasaporte", "passaporto", "reisepass", "ausweis", "passnum", "паспорт", "account", "konto", "iban", "ticket", "badge", "licen", "plate", "kennzeichen", "insurance", "tax", "steuer",
    "invoice", "rechnung", "order", "room", "zimmer", "file", "akten", "dossier", "docket", "serial", "cedula",
];

/// The same, in scripts that write no blanks between words.
const OTHERS_JOINED: [&str; 18] = [
    "联系人",
    "聯繫人",
    "聯絡人",
    "律师",
    "律師",
    "配偶",
    "妻",
    "丈夫",
    "家属",
    "家屬",
    "紧急",
    "緊急",
    "发件",
    "寄件",
    "连絡先",
    "連絡先",
    "弁護士",
    "변호사",
];

/// Words in headings of telephones, besides the usual headings of numbers.
#[rustfmt::skip]
const PHONES: &str = " phone phones telephone telephones number numbers mobile mobiles landline fixed sim esim sims whatsapp whats signal telegram viber wechat threema imo line lines msisdn tel tels telf tlf fon phon fono \
    cell cells cep hp nomor nummer nummern numero numeros numeri numer numery festnetz fixe fijo fisso fixo ligne linea linha movel tfno fone celulares moviles mobiles mobiltel komorka komorkowy \
    номер номера телефоны мобильный моб стационарный тел сим ватсап сигнал телеграм رقم ارقام الرقم هاتف جوال موبايل شريحة واتساب سيجنال تليجرام شماره مספר נייד טלפון सिम नंबर ";

/// Beginnings and ends of such words: `telefoonnummer`, `Diensthandy`.
#[rustfmt::skip]
const PHONES_BEGIN: [&str; 11] = [
    "telef", "teleph", "handy", "mobiltel", "mobilnum", "mobilfunk", "rufnum", "festnetz", "whatsapp", "телефон", "мобильн",
];
const PHONES_END: [&str; 4] = ["handy", "phone", "telefon", "telefoon"];

/// Words that tell one number of a person from another. Alone they may head other things as well, so
/// numbers under them must be in international form.
#[rustfmt::skip]
const FURTHER: &str = " second secondary third other others old new former previous current alternative alternate alt additional further work business office private personal home backup main primary first \
    zweite zweiter zweites dritte andere anderes weitere weiteres alte altes alter neue neues fruhere privat dienstlich geschaftlich arbeit buro \
    deuxieme second seconde autre autres ancien ancienne nouveau nouvelle prive travail bureau domicile maison segundo segunda otro otra otros otras anterior antiguo nuevo privado trabajo casa oficina outro outra antigo novo trabalho \
    secondo seconda altro altri vecchio nuovo privato lavoro ufficio drugi inny stary nowy prywatny sluzbowy masodik regi uj munkahelyi maganeigen tweede andere oude nieuwe prive werk ikinci diger eski yeni is ev \
    второй вторая другой другие старый новый рабочий домашний личный дополнительный прежний ثان ثاني اخر قديم جديد عمل منزل خاص اضافي ";

/// Whether a heading speaks of a telephone or a number.
pub(super) fn speaks_of_phones(heading: &str) -> bool {
    let heading = normalized(heading);
    let usual = |word: &str| {
        PHONE
            .strong
            .contains(&word.trim_end_matches(char::is_numeric))
    };
    let spelled = |word: &str| {
        PHONES_BEGIN.iter().any(|begin| word.starts_with(begin))
            || PHONES_END.iter().any(|end| word.ends_with(end))
    };
    let is_joined = |name: &&&str| !name.is_ascii() && !name.chars().any(char::is_lowercase);
    let mut joined = PHONE.strong.iter().filter(is_joined);
    words(&heading).any(|word| usual(word) || stands_in(PHONES, word) || spelled(word))
        || joined.any(|name| heading.contains(name))
}

/// Whether a heading tells one number of a person from another.
pub(super) fn speaks_of_further_ones(heading: &str) -> bool {
    let heading = normalized(heading);
    words(&heading).any(|word| stands_in(FURTHER, word) || word.ends_with("nummer"))
}

/// Whether a heading names somebody besides the owner of the phone, or a thing that has a number.
pub(crate) fn is_of_others(heading: &str) -> bool {
    let heading = normalized(heading);
    let begins = |word: &str| {
        let mut tables = OTHERS_BEGIN.iter().chain(&THINGS_BEGIN);
        tables.any(|begin| word.starts_with(begin))
    };
    words(&heading).any(|word| stands_in(OTHERS, word) || begins(word))
        || OTHERS_JOINED.iter().any(|piece| heading.contains(piece))
}

/// The words of a heading, without the Arabic article.
fn words(heading: &str) -> impl Iterator<Item = &str> {
    let words = heading.split(' ');
    words.map(|word| word.strip_prefix("ال").unwrap_or(word))
}

fn stands_in(table: &str, word: &str) -> bool {
    table.split_whitespace().any(|known| known == word)
}

#[cfg(test)]
mod tests {
    use super::{PHONE, is_of_others, speaks_of_further_ones, speaks_of_phones};

    #[rustfmt::skip]
    const OF_OTHERS: &[&str] = &[
        "spouse", "partner phone", "son", "colleague", "employer", "contact number", "referrer", "researcher", "informant", "attacker number", "suspicious number", "wife's phone", "emergency no",
        "Anwalt", "Telefon Anwalt", "Anwaltstelefon", "Ehefrau", "Mutter", "Kontaktperson", "Ansprechpartner (Tel.)", "Absender", "eingereicht von", "Notfallnummer", "avocat", "tel. épouse",
        "personne à contacter", "expéditeur", "abogado", "teléfono esposa", "persona de contacto", "remitente", "контакт", "телефон адвоката", "отправитель", "محامي", "رقم المحامي", "جهة الاتصال",
        "المرسل", "联系人电话", "passport number", "person 2 phone",
    ];

    #[rustfmt::skip]
    const OF_THE_PHONE: &[&str] = &[
        "phone 2", "second number", "Mobile", "tel.", "landline", "old number", "sim 2", "eSIM", "WhatsApp", "Signal", "WhatsApp no", "work phone", "home phone", "Zweithandy", "Diensttelefon",
        "Mobilfunknummer", "Telefon 2", "sonstige Telefonnummer", "numéro 2", "autre téléphone", "numéro de téléphone portable", "otro teléfono", "número anterior", "altro numero", "второй телефон", "номер 2", "رقم ثاني", "手机2",
        "telefoonnummer 2", "numer 2", "nomor hp 2",
    ];

    #[test]
    fn the_usual_headings_of_numbers_are_of_nobody_else() {
        for name in PHONE.strong {
            assert_eq!(is_of_others(name), name.starts_with("contact"), "{name}");
        }
    }

    #[test]
    fn a_heading_tells_whose_number_it_is() {
        for heading in OF_OTHERS {
            assert!(is_of_others(heading), "{heading}");
        }
        for heading in OF_THE_PHONE {
            assert!(!is_of_others(heading), "{heading}");
            assert!(speaks_of_phones(heading), "{heading}");
        }
        for heading in [
            "second",
            "Other",
            "alte",
            "private",
            "Zweitnummer",
            "autre",
            "otro",
            "другой",
        ] {
            assert!(
                speaks_of_further_ones(heading) && !is_of_others(heading),
                "{heading}"
            );
        }
        for heading in ["code", "Opfer", "victim", "note", "x"] {
            assert!(
                !speaks_of_phones(heading) && !speaks_of_further_ones(heading),
                "{heading}"
            );
        }
    }
}
