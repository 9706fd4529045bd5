//! Columns that say by yes and no whether an examination was made, or whether there was anything to
//! examine: a backup, the device, its data.

use super::fields::CaseField;
use super::mark::asked;
use crate::sheet::{ChosenBy, Located, Sheet};

/// Words for an examination, in headings that say whether it was made.
#[rustfmt::skip]
const EXAMINATIONS: &str = " exam exams examination examinations forensics forensic extraction mvt scan screening test tests check analysis examen examens examenes analisis analyse extraccion exame esame estrazione \
    untersuchung auswertung extraktion prufung badanie vizsgalat onderzoek экспертиза исследование анализ извлечение فحص تحليل inceleme ";

/// Words by which it was made.
#[rustfmt::skip]
const MADE: &str = " done run ran made performed completed complete finished conducted executed carried realizado realizada hecho hecha efectuado efectuada realise realisee fait faite effectue effectuee fatto fatta eseguito eseguita \
    feito feita durchgefuhrt erledigt erfolgt gemacht abgeschlossen zrobione wykonano wykonane elvegezve gedaan uitgevoerd выполнена выполнено проведена проведено сделано تم اجري yapildi ";

/// Words for what is examined.
#[rustfmt::skip]
const MATTERS: &str = " backup backups device devices handset phone data logs image dump sysdiagnose gerat handy telefon daten sicherung sauvegarde appareil telephone donnees copia respaldo dispositivo telefono datos dati cellulare \
    aparelho dados kopia urzadzenie dane keszulek mentes toestel gegevens устройство телефон данные копия бэкап جهاز نسخة بيانات هاتف yedek cihaz ";

/// Words by which it was there.
#[rustfmt::skip]
const THERE: &str = " available availability received obtained provided submitted delivered taken made done present vorhanden verfugbar erhalten eingegangen erstellt gesichert liegt disponible disponibles recu recue recus recues fourni \
    fournie faite recibido recibida recibidos entregado entregada realizada hecha disponibile disponibili ricevuto ricevuta fornito disponivel recebido recebida dostepny dostepna dostepne elerheto beschikbaar ontvangen \
    доступно доступна доступен доступны получен получена получено получены есть имеется متوفر متوفرة متاح متاحة موجود موجودة mevcut ";

/// Whole headings that say whether a phone was among those that were to be examined.
const SAMPLES: [&str; 4] = ["in sample", "in the sample", "sampled", "in study"];

/// What a heading says of an examination.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Says {
    /// That one was made.
    Made,
    /// That there was something to examine.
    Available,
}

fn says(heading: &str) -> Option<Says> {
    let words = || {
        heading
            .split(' ')
            .map(|word| word.strip_prefix("ال").unwrap_or(word))
    };
    let holds = |table: &str| words().any(|word| table.split_whitespace().any(|one| one == word));
    match () {
        () if SAMPLES.contains(&heading) => Some(Says::Available),
        () if holds(EXAMINATIONS) && holds(MADE) => Some(Says::Made),
        () if holds(MATTERS) && holds(THERE) => Some(Says::Available),
        () => None,
    }
}

/// Whether a heading, in the form of [`asked`], says one of these.
pub(super) fn is_headed(heading: &str) -> bool {
    says(heading).is_some()
}

/// The columns that say whether there was anything to examine. One that the caller named says
/// whether it was examined.
pub(super) fn columns(sheet: &Sheet, located: &Located<CaseField>) -> Vec<usize> {
    if located.by(CaseField::Examined) == Some(ChosenBy::Caller) {
        return Vec::new();
    }
    let available = |at: &usize| {
        let heading = sheet.headings.get(*at).map_or("", String::as_str);
        says(&asked(heading)) == Some(Says::Available)
    };
    let columns = located.columns(CaseField::Examined);
    columns.filter(available).collect()
}

#[cfg(test)]
mod tests {
    use super::{Says, says};
    use crate::forensic::mark::asked;

    #[test]
    fn headings_tell_what_was_made_and_what_was_there() {
        for heading in [
            "Exam done",
            "forensics done",
            "extraction done",
            "MVT run",
            "examen realizado",
            "Untersuchung erfolgt",
            "экспертиза проведена",
        ] {
            assert_eq!(says(&asked(heading)), Some(Says::Made), "{heading}");
        }
        for heading in [
            "backup available",
            "Backup received (Y/N)",
            "device available?",
            "Backup vorhanden",
            "Gerät vorhanden",
            "Daten vorhanden",
            "sauvegarde disponible",
            "in sample",
            "copia disponible",
        ] {
            assert_eq!(says(&asked(heading)), Some(Says::Available), "{heading}");
        }
        for heading in [
            "backup encrypted",
            "device",
            "phone",
            "notified",
            "data complete",
            "test phone",
            "available",
        ] {
            assert_eq!(says(&asked(heading)), None, "{heading}");
        }
    }
}
