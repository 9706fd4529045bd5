//! The columns of a case sheet, and their usual headings.

use super::findings_error::FindingsError;
use crate::error::Error;
use crate::list;
use crate::sheet::{Fields, Names, OUTCOME};

/// What a column of a case sheet holds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[non_exhaustive]
pub enum CaseField {
    /// What was found. A sheet must have this column, or columns in which outcomes are marked,
    /// unless [`FindingsReader::default_outcome`](super::FindingsReader::default_outcome) is set.
    Outcome,
    /// The number or numbers of the device. A sheet without numbers must have a column of device,
    /// hardware, case or person codes; its rows are counted, but cannot be joined to a list.
    Number,
    /// The code of the examination or case.
    Case,
    /// The laboratory's code of the device.
    Device,
    /// A code of the hardware.
    Hardware,
    /// A code of the person.
    Person,
    /// A person's name. Kept but never printed, and not used to tell people apart.
    Name,
    /// Make and model.
    DeviceType,
    /// The operating system.
    System,
    /// Why an examination was inconclusive.
    Reason,
    /// The family of spyware.
    Family,
    /// Who examined.
    Laboratory,
    /// The role of the person.
    Role,
    /// The day of the examination.
    ExaminedOn,
    /// The earliest trace.
    FirstTrace,
    /// The latest trace.
    LastTrace,
    /// Times of all traces.
    Trace,
    /// How sure the laboratory is, in its words.
    Certainty,
    /// Whether the owner's consent stands; `withdrawn` or a date withdraws it.
    Consent,
    /// Who of the laboratory set the outcome.
    Analyst,
    /// The tool and its version.
    Tool,
    /// Since when the number was used with the device.
    UsedFrom,
    /// Until when.
    UsedUntil,
    /// Where the row's knowledge comes from.
    Source,
    /// Who notified the owner. In a sheet with outcomes a column of vendors names makers of spyware
    /// and is not read.
    Notifier,
    /// Which row or case a revision corrects.
    Corrects,
    /// When a revision was made.
    CorrectedOn,
    /// Why a revision was made.
    CorrectedBecause,
    /// The region whose national form the number may be written in.
    Home,
    /// The area code, where it stands apart from the number.
    Area,
    /// Whether the device was examined, in yes and no.
    Examined,
    /// Whether a finding was confirmed, in yes and no.
    Confirmed,
    /// Whether a finding was a false positive, in yes and no.
    Mistaken,
    /// Whether the row was withdrawn, superseded or deleted, or is not valid.
    Void,
    /// Notes.
    Notes,
}

impl CaseField {
    /// The field of this name: its variant in lower case with underscores, such as `outcome` or
    /// `examined_on`. [`CaseField::Trace`] is `traces`, [`CaseField::Mistaken`] `false_positive` and
    /// [`CaseField::Void`] `withdrawn`.
    ///
    /// ```
    /// use targetlist::forensic::CaseField;
    /// assert_eq!(CaseField::named("examined_on")?, CaseField::ExaminedOn);
    /// assert!(CaseField::named("weather").is_err());
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    ///
    /// # Errors
    /// An unknown name; the error lists the known ones.
    pub fn named(name: &str) -> Result<CaseField, Error> {
        let name = name.trim().to_lowercase().replace([' ', '-'], "_");
        let mut fields = CaseField::ALL.iter().copied();
        fields.find(|field| field.name() == name).ok_or_else(|| {
            let fields = CaseField::ALL.iter().map(|field| field.name()).collect();
            FindingsError::UnknownField { name, fields }.into()
        })
    }

    fn name(self) -> &'static str {
        self.words().0
    }

    /// What the command calls the field, and what sentences call it.
    fn words(self) -> (&'static str, &'static str) {
        match self {
            CaseField::Outcome => ("outcome", "the outcome"),
            CaseField::Number => ("number", "the number"),
            CaseField::Case => ("case", "the case"),
            CaseField::Device => ("device", "the device"),
            CaseField::Hardware => ("hardware", "the hardware code"),
            CaseField::Person => ("person", "the person"),
            CaseField::Name => ("name", "the name of the person"),
            CaseField::DeviceType => ("device_type", "the type of device"),
            CaseField::System => ("system", "the operating system"),
            CaseField::Reason => ("reason", "the reason"),
            CaseField::Family => ("family", "the family of spyware"),
            CaseField::Laboratory => ("laboratory", "the laboratory"),
            CaseField::Role => ("role", "the role"),
            CaseField::ExaminedOn => ("examined_on", "the day of the examination"),
            CaseField::FirstTrace => ("first_trace", "the first trace"),
            CaseField::LastTrace => ("last_trace", "the last trace"),
            CaseField::Trace => ("traces", "the times of traces"),
            CaseField::Certainty => ("certainty", "how sure the laboratory is"),
            CaseField::Consent => ("consent", "the consent"),
            CaseField::Analyst => ("analyst", "the analyst"),
            CaseField::Tool => ("tool", "the tool"),
            CaseField::UsedFrom => ("used_from", "the day from which the number was used"),
            CaseField::UsedUntil => ("used_until", "the day until which the number was used"),
            CaseField::Source => ("source", "the source"),
            CaseField::Notifier => ("notifier", "who notified"),
            CaseField::Corrects => ("corrects", "the row that is corrected"),
            CaseField::CorrectedOn => ("corrected_on", "the day of the correction"),
            CaseField::CorrectedBecause => ("corrected_because", "the reason for the correction"),
            CaseField::Home => ("home", "the home region"),
            CaseField::Area => ("area", "the area code"),
            CaseField::Examined => ("examined", "whether it was examined"),
            CaseField::Confirmed => ("confirmed", "whether it was confirmed"),
            CaseField::Mistaken => ("false_positive", "whether it was a false positive"),
            CaseField::Void => ("withdrawn", "whether the row was withdrawn"),
            CaseField::Notes => ("notes", "the notes"),
        }
    }
}

impl Fields for CaseField {
    const ALL: &'static [CaseField] = &[
        CaseField::Outcome,
        CaseField::Number,
        CaseField::Case,
        CaseField::Device,
        CaseField::Hardware,
        CaseField::Person,
        CaseField::Name,
        CaseField::DeviceType,
        CaseField::System,
        CaseField::Reason,
        CaseField::Family,
        CaseField::Laboratory,
        CaseField::Role,
        CaseField::ExaminedOn,
        CaseField::FirstTrace,
        CaseField::LastTrace,
        CaseField::Trace,
        CaseField::Certainty,
        CaseField::Consent,
        CaseField::Analyst,
        CaseField::Tool,
        CaseField::UsedFrom,
        CaseField::UsedUntil,
        CaseField::Source,
        CaseField::Notifier,
        CaseField::Corrects,
        CaseField::CorrectedOn,
        CaseField::CorrectedBecause,
        CaseField::Home,
        CaseField::Area,
        CaseField::Examined,
        CaseField::Confirmed,
        CaseField::Mistaken,
        CaseField::Void,
        CaseField::Notes,
    ];

    fn says(self) -> &'static str {
        self.words().1
    }

    fn option(self) -> String {
        format!("--case-column \"{}=HEADING\"", self.name())
    }

    fn takes_the_first(self) -> bool {
        self == CaseField::Name
    }

    fn may_be_several(self) -> bool {
        let several = [CaseField::Number, CaseField::Void, CaseField::Consent];
        several.contains(&self)
    }

    #[rustfmt::skip]
    fn names(self) -> Names {
        let (strong, weak): (&'static [&'static str], &'static [&'static str]) = match self {
            CaseField::Outcome => return OUTCOME,
            CaseField::Number => return list::ListField::Phone.names(),
            CaseField::Case => (&[
                "case", "case id", "case code", "case no", "case number", "exam id", "exam code", "examination", "examination id", "examination code", "record id", "report id", "caso",
                "numero de caso", "dossier", "numero de dossier", "fall", "fallnummer", "aktenzeichen", "pratica", "sprawa", "ugy", "дело", "القضية", "案件",
            ], &["exam", "row id", "entry id", "id"]),
            CaseField::Device => (&[
                "device", "device code", "device id", "handset", "handset id", "handset code", "phone id", "phone code", "gerat", "geratecode", "dispositivo", "appareil",
                "apparecchio", "keszulek", "urzadzenie", "устройство", "الجهاز", "设备",
            ], &["code"]),
            CaseField::Hardware => (&["hardware", "hardware id", "hw id", "hw", "imei", "serial", "serial number", "serial no", "udid", "ecid", "seriennummer", "numero de serie", "numero di serie"], &[]),
            CaseField::Person => (&[
                "person", "person code", "person id", "code name", "codename", "owner code", "subject", "subject id", "victim id", "victim code", "personne", "persona", "человек",
            ], &[]),
            CaseField::Name => (&["name", "full name", "owner", "victim", "owner name", "victim name", "person name", "nom", "nombre", "nome"], &[]),
            CaseField::DeviceType => (&[
                "device type", "device model", "model", "make and model", "phone type", "phone model", "handset type", "tipo de dispositivo", "type d appareil", "geratetyp",
                "tipo di dispositivo", "модель",
            ], &["type"]),
            CaseField::System => (&["system", "os", "operating system", "platform", "os name", "systeme", "sistema", "sistema operativo", "sistema operacional", "systeme d exploitation", "betriebssystem", "operacios rendszer", "system operacyjny", "система", "النظام", "系统"], &[]),
            CaseField::Reason => (&[
                "reason", "inconclusive reason", "reason inconclusive", "reason if inconclusive", "why inconclusive", "raison", "razon", "motivo", "grund", "причина", "السبب", "原因",
            ], &[]),
            CaseField::Family => (&["family", "spyware", "spyware family", "malware", "malware family", "famille", "familia", "familie", "famiglia", "семейство"], &[]),
            CaseField::Laboratory => (&[
                "laboratory", "lab", "forensics by", "examined by", "analysis by", "analyzed by", "analysed by", "laboratoire", "laboratorio", "labor", "laboratorium", "лаборатория", "المختبر", "实验室",
            ], &[]),
            CaseField::Role => return list::ListField::Role.names(),
            CaseField::Home => return list::ListField::Home.names(),
            CaseField::Area => return list::ListField::Area.names(),
            // A column so headed holds days, unless it holds yes and no.
            // Known by what they hold as well: `examined.rs`.
            CaseField::Examined | CaseField::Confirmed | CaseField::Mistaken => (&[], &[]),
            CaseField::ExaminedOn => (&[
                "examined on", "examination date", "exam date", "date examined", "date of examination", "examined", "analysis date", "analyzed on", "analysed on", "tested on",
                "test date", "examine le", "date d examen", "date de l examen", "date d analyse", "examinado el", "examinado em", "fecha de examen", "fecha del examen", "fecha de analisis",
                "data do exame", "data de exame", "data da analise", "untersucht am", "untersuchungsdatum", "datum der untersuchung", "esaminato il", "data dell esame", "data esame",
                "data badania", "vizsgalat datuma", "дата экспертизы", "дата исследования", "تاريخ الفحص", "检查日期",
            ], &["notified on", "notification date", "date notified", "date"]),
            CaseField::FirstTrace => (&["first trace", "first activity", "first seen", "earliest trace", "first infection", "premiere trace", "primera traza", "erste spur", "prima traccia"], &[]),
            CaseField::LastTrace => (&["last trace", "last activity", "last seen", "latest trace", "last infection", "derniere trace", "ultima traza", "letzte spur", "ultima traccia"], &[]),
            CaseField::Trace => (&["traces", "trace times", "trace dates", "all traces", "traces at"], &["activity", "activity dates"]),
            CaseField::Certainty => (&["confidence", "certainty", "confidence level", "certitude", "confianza", "sicherheit", "certezza"], &[]),
            CaseField::Consent => (&["consent", "consent status", "consent withdrawn", "consent withdrawn on", "consentement", "consentimiento", "einwilligung", "consenso"], &[]),
            CaseField::Analyst => (&["analyst", "analyste", "analista"], &["examiner", "reviewed by", "reviewer", "prufer"]),
            CaseField::Tool => (&["tool", "tool version", "examined with", "outil", "herramienta", "werkzeug"], &["software"]),
            CaseField::UsedFrom => (&["used from", "number used from", "number since", "owned from", "number from"], &[]),
            CaseField::UsedUntil => (&["used until", "number used until", "number until", "owned until"], &[]),
            CaseField::Source => (&["source", "sources", "quelle", "quellen", "fuente", "fuentes", "fonte"], &["reference", "references"]),
            CaseField::Notifier => (&["notified by", "notifier", "notifying vendor"], &["vendor"]),
            CaseField::Corrects => (&["corrects", "corrects row", "corrects case", "correction of", "revises", "revision of", "supersedes", "replaces"], &[]),
            CaseField::CorrectedOn => (&["corrected on", "correction date", "date corrected", "revised on", "revision date"], &[]),
            CaseField::CorrectedBecause => (&["correction reason", "reason of correction", "reason for correction", "corrected because", "revision reason", "reason for revision"], &[]),
            CaseField::Void => (&[
                "withdrawn", "withdrawn on", "row withdrawn", "result withdrawn", "superseded", "superseded by", "superseded on", "is superseded", "deleted", "deleted on", "is deleted",
                "retracted", "retracted on", "invalid", "invalidated", "void", "voided", "cancelled", "canceled", "annulled", "obsolete", "valid", "is valid", "gultig", "ungultig", "geloscht",
                "zuruckgezogen", "storniert", "supprime", "annule", "valide", "invalide", "retire", "valido", "invalido", "anulado", "eliminado", "retirado", "annullato", "ritirato",
            ], &[]),
            CaseField::Notes => (&["notes", "note", "comments", "comment", "remarks", "remark", "bemerkung", "bemerkungen", "notas", "remarques", "osservazioni", "примечание", "ملاحظات", "备注"], &[]),
        };
        Names { strong, weak }
    }
}
