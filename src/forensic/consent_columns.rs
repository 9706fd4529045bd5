//! The columns of a case sheet that speak of consent, by the words of their headings: whether it was
//! given, or taken back.

use super::consent;
use super::fields::CaseField;
use super::mark::{Mark, asked};
use crate::sheet::{ChosenBy, Located, Sheet};

/// What a heading says of consent.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum ConsentHeading {
    /// Consent, and no more: a day below it is that of a withdrawal.
    Plain,
    /// That it was given: a day below it is that on which it was.
    Given,
    /// That it was taken back, refused or is not there.
    TakenBack,
    /// A consent to something besides the examination, such as publication.
    ToSomethingElse,
}

/// A column that speaks of consent.
pub(super) struct ConsentColumn {
    pub(super) at: usize,
    pub(super) says: ConsentHeading,
    /// Whether a blank cell may be a "no", because the other cells are marked with "yes" alone.
    pub(super) is_blank_no: bool,
}

/// Beginnings of words for consent.
#[rustfmt::skip]
const CONSENT: [&str; 46] = [
    "consent", "einwillig", "eingewilligt", "einverstand", "zustimm", "zugestimmt", "consenso", "consensi", "consimt", "autoriz", "autoris", "authoriz", "authoris",
    "permission", "permiso", "permissao", "permesso", "erlaubnis", "toestemming", "akkoord", "samtyck", "samtykk", "suostumus", "souhlas", "suhlas", "hozzajarul", "beleegyez",
    "соглас", "разрешен", "згода", "згоди", "згоду", "съглас", "дозвіл", "موافق", "رضايت", "رضایت", "הסכמ", "सहमति", "persetujuan", "συγκαταθεσ", "συγκατάθεσ", "συναινεσ", "συναίνεσ",
    "pristanak", "soglasj",
];

/// The same, as whole words: longer ones mean something else.
const CONSENT_WORDS: &str =
    " agreed agrees accord acord zgoda zgody zgode onay onayi onam riza rizasi izin izni اذن إذن ";

/// The same, in scripts that write no blanks between words.
const CONSENT_JOINED: [&str; 3] = ["同意", "동의", "ยินยอม"];

/// Beginnings of words by which it was given.
#[rustfmt::skip]
const GIVEN: [&str; 61] = [
    "given", "obtain", "signed", "signature", "granted", "received", "recorded", "informed", "date", "consented", "agreed", "authorised", "authorized", "autorizado", "autorizada", "autorise",
    "eingewilligt", "zugestimmt", "erteilt", "gegeben", "unterschrieben", "eingeholt", "vorhanden", "informiert", "aufgeklart", "datum", "donne", "obtenu", "signe", "eclaire", "dado", "dada", "otorgad",
    "obtenid", "firmad", "concedid", "informad", "fecha", "ottenut", "firmat", "concess", "informat", "udzielon", "wyrazon", "podpisan", "megad", "alair", "tajekozott", "дано", "получен", "подписан", "надан",
    "отриман", "информирован", "дата", "verildi", "alindi", "gegeven", "verkregen", "gitt", "givet",
];

/// Words of other headings of consent that say nothing.
#[rustfmt::skip]
const FILLER: &str = " of the a an to for be been is was were has have by on from in at owner owners user subject person participant patient victim status form statement written verbal oral explicit \
    examination examinations exam exams examined examine analysis analysed analyzed test tests testing forensic forensics s study participation participate participating \
    am der des die das den zur zum von vom liegt vor schriftlich mundlich untersuchung analyse teilnahme erklarung einverstandniserklarung du de d la le l les des ecrit examen \
    el los las del al escrito da do dos das di della dello il lo scritto esame о об от на экспертизу экспертиза исследование обследование exame владельца abonenta sahibinin acik durumu المالك ";

/// Whole headings without a word for consent, by which it was refused or taken back.
#[rustfmt::skip]
const REFUSALS: [&str; 17] = [
    "opted out", "opt out", "optout", "refused", "declined", "refused consent", "withdrew", "withdrew consent", "owner refused", "owner declined", "refused to participate", "participation refused",
    "declined to participate", "verweigert", "abgelehnt", "rifiutato", "rechazado",
];

/// Words that deny, or say that consent is not there.
const NOT_THERE: &str = " no not non without kein keine nicht ohne sans pas sin sem senza nie brak bez nincs нет не без немає yok degil بدون لا لم عدم ללא אין geen ingen inte ikke missing pending outstanding lacking fehlt fehlend ausstehend manquant falta faltante expired abgelaufen lapsed ";

/// The pieces of headings in scripts that write no blanks between words.
const TAKEN_BACK_JOINED: [&str; 12] = [
    "撤回", "撤销", "撤銷", "拒绝", "拒絕", "拒否", "取消", "不", "无", "無", "철회", "거부",
];
#[rustfmt::skip]
const FILLER_JOINED: [&str; 13] = [
    "知情", "已", "是否", "签署", "簽署", "获得", "書", "书", "状态", "有", "情况", "여부", "ความ",
];

/// What a heading says of consent; nothing if it speaks of something else.
pub(super) fn heading_says(heading: &str) -> Option<ConsentHeading> {
    let heading = asked(heading);
    if REFUSALS.contains(&heading.as_str()) {
        return Some(ConsentHeading::TakenBack);
    }
    if CONSENT_JOINED.iter().any(|one| heading.contains(one)) {
        return Some(joined(&heading));
    }
    let words = || {
        heading
            .split(' ')
            .map(|word| word.strip_prefix("ال").unwrap_or(word))
    };
    if !words().any(is_consent) {
        return None;
    }
    let is_given = |word: &str| GIVEN.iter().any(|begin| word.starts_with(begin));
    let known = |word: &str| {
        is_consent(word) || is_given(word) || is_taken_back(word) || stands_in(FILLER, word)
    };
    Some(match () {
        () if !words().all(known) => ConsentHeading::ToSomethingElse,
        () if words().any(is_taken_back) => ConsentHeading::TakenBack,
        () if words().any(is_given) => ConsentHeading::Given,
        () => ConsentHeading::Plain,
    })
}

fn is_consent(word: &str) -> bool {
    CONSENT.iter().any(|begin| word.starts_with(begin)) || stands_in(CONSENT_WORDS, word)
}

fn is_taken_back(word: &str) -> bool {
    consent::takes_back(word) || stands_in(NOT_THERE, word)
}

fn stands_in(table: &str, word: &str) -> bool {
    table.split_whitespace().any(|known| known == word)
}

/// The same where no blanks part the words: every piece must be known.
fn joined(heading: &str) -> ConsentHeading {
    let known = CONSENT_JOINED
        .iter()
        .chain(&TAKEN_BACK_JOINED)
        .chain(&FILLER_JOINED);
    let rest = known.fold(heading.to_owned(), |rest, piece| rest.replace(piece, ""));
    match () {
        () if !rest.trim().is_empty() => ConsentHeading::ToSomethingElse,
        () if TAKEN_BACK_JOINED
            .iter()
            .any(|piece| heading.contains(piece)) =>
        {
            ConsentHeading::TakenBack
        }
        () => ConsentHeading::Plain,
    }
}

/// Takes the columns that speak of consent and hold an answer, beside those whose heading is a usual
/// name. A column of form numbers holds none.
pub(super) fn locate(sheet: &Sheet, located: &mut Located<CaseField>) {
    if located.by(CaseField::Consent) == Some(ChosenBy::Caller) {
        return;
    }
    for (at, heading) in sheet.headings.iter().enumerate() {
        let answers = || sheet.rows().any(|row| consent::is_an_answer(row.cell(at)));
        if located.field_of(at).is_none() && heading_says(heading).is_some() && answers() {
            located.add(CaseField::Consent, at, ChosenBy::Heading);
        }
    }
}

/// The columns of consent of a sheet. One that the caller named speaks of consent whatever its
/// heading says.
pub(super) fn columns(sheet: &Sheet, located: &Located<CaseField>) -> Vec<ConsentColumn> {
    let is_named = located.by(CaseField::Consent) == Some(ChosenBy::Caller);
    let column = |at: usize| {
        let heading = sheet.headings.get(at).map_or("", String::as_str);
        let says = match heading_says(heading) {
            None => ConsentHeading::Plain,
            Some(ConsentHeading::ToSomethingElse) if is_named => ConsentHeading::Plain,
            Some(says) => says,
        };
        let holds = |mark: Mark| sheet.rows().any(|row| Mark::of(row.cell(at)) == mark);
        ConsentColumn {
            at,
            says,
            is_blank_no: says == ConsentHeading::Given && holds(Mark::Yes) && !holds(Mark::No),
        }
    };
    located.columns(CaseField::Consent).map(column).collect()
}

#[cfg(test)]
mod tests {
    use super::{ConsentHeading, heading_says};

    #[rustfmt::skip]
    const PLAIN: &[&str] = &[
        "Consent", "Consent (Y/N)", "consent status", "permission", "Einwilligung", "Einverständnis", "Zustimmung", "consentement", "consentimiento", "autorización",
        "consentimento", "consenso", "zgoda", "hozzájárulás", "beleegyezés", "согласие", "Согласие на экспертизу", "згода", "الموافقة", "موافقة", "הסכמה", "onay", "açık rıza", "同意", "知情同意", "동의",
        "souhlas", "toestemming", "samtycke", "samtykke", "suostumus", "συγκατάθεση", "consent to be examined", "owner's consent", "Einwilligung zur Untersuchung",
    ];

    #[rustfmt::skip]
    const GIVEN: &[&str] = &[
        "consent given", "consented", "Consent obtained", "informed consent", "consent signed", "agreed", "agreed to examination", "Consent date", "Einwilligung erteilt", "consentement éclairé",
        "consentement signé", "consentimiento informado", "consenso informato", "согласие получено", "Permission granted", "consented?",
    ];

    #[rustfmt::skip]
    const TAKEN_BACK: &[&str] = &[
        "consent revoked", "withdrew consent", "refused", "opted out", "Opted-out", "consent refused", "consent withdrawn", "no consent", "consent not given", "Einwilligung widerrufen",
        "Einwilligung verweigert", "consentement retiré", "consentimiento retirado", "отказ от согласия", "سحب الموافقة", "撤回同意", "동의 철회", "consent missing",
    ];

    #[rustfmt::skip]
    const TO_SOMETHING_ELSE: &[&str] = &[
        "consent to publish", "media consent", "Einwilligung zur Veröffentlichung", "consent to be named", "公开同意"
    ];

    #[rustfmt::skip]
    const NONE: &[&str] = &[
        "result", "withdrawn", "consensus", "according to", "onaylandı", "permis", "notes", "phone", "examined", ""
    ];

    #[track_caller]
    fn all(says: Option<ConsentHeading>, headings: &[&str]) {
        for heading in headings {
            assert_eq!(heading_says(heading), says, "{heading}");
        }
    }

    #[test]
    fn headings_of_consent_are_known_in_many_languages() {
        all(Some(ConsentHeading::Plain), PLAIN);
        all(Some(ConsentHeading::Given), GIVEN);
        all(Some(ConsentHeading::TakenBack), TAKEN_BACK);
        all(Some(ConsentHeading::ToSomethingElse), TO_SOMETHING_ELSE);
        all(None, NONE);
    }
}
