//! The columns of a case sheet, and their usual headings.

use crate::error::{Error, ErrorKind};
use crate::list;
use crate::sheet::{Fields, Names};

/// What a column of a case sheet holds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[non_exhaustive]
pub enum Field {
    /// What was found. The sheet must have this column.
    Outcome,
    /// The number or numbers of the device. The sheet must have this column.
    Number,
    /// The code of the examination or case.
    Case,
    /// The laboratory's code of the device.
    Device,
    /// A code of the hardware.
    Hardware,
    /// A code of the person.
    Person,
    /// A person's name. Kept, and never printed; it tells nobody apart.
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
    /// Who notified the owner; in sheets with outcomes a column of vendors is one of makers of
    /// spyware, and not read.
    Notifier,
    /// Which row or case a revision corrects.
    Corrects,
    /// When a revision was made.
    CorrectedOn,
    /// Why a revision was made.
    CorrectedBecause,
    /// Notes.
    Notes,
}

impl Field {
    /// The field of this name: its words in reports without the article, such as `outcome`, `number`
    /// or `day of the examination`.
    ///
    /// ```
    /// use targetlist::forensic::Field;
    /// assert_eq!(Field::named("outcome")?, Field::Outcome);
    /// assert!(Field::named("weather").is_err());
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    ///
    /// # Errors
    /// A name that is not a field's.
    pub fn named(name: &str) -> Result<Field, Error> {
        let name = name.trim().to_lowercase();
        let mut fields = Field::ALL.iter().copied();
        fields.find(|field| field.name() == name).ok_or_else(|| {
            let all: Vec<&str> = Field::ALL.iter().map(|field| field.name()).collect();
            let why = format!(
                "a case sheet has no field “{name}”; it has {}",
                all.join(", ")
            );
            ErrorKind::Settings(why).into()
        })
    }

    fn name(self) -> &'static str {
        let says = self.says();
        says.strip_prefix("the ").unwrap_or(says)
    }
}

impl Fields for Field {
    const ALL: &'static [Field] = &[
        Field::Outcome,
        Field::Number,
        Field::Case,
        Field::Device,
        Field::Hardware,
        Field::Person,
        Field::Name,
        Field::DeviceType,
        Field::System,
        Field::Reason,
        Field::Family,
        Field::Laboratory,
        Field::Role,
        Field::ExaminedOn,
        Field::FirstTrace,
        Field::LastTrace,
        Field::Trace,
        Field::Certainty,
        Field::Consent,
        Field::Analyst,
        Field::Tool,
        Field::UsedFrom,
        Field::UsedUntil,
        Field::Source,
        Field::Notifier,
        Field::Corrects,
        Field::CorrectedOn,
        Field::CorrectedBecause,
        Field::Notes,
    ];

    fn says(self) -> &'static str {
        match self {
            Field::Outcome => "the outcome",
            Field::Number => "the number",
            Field::Case => "the case",
            Field::Device => "the device",
            Field::Hardware => "the hardware code",
            Field::Person => "the person",
            Field::Name => "the name of the person",
            Field::DeviceType => "the type of device",
            Field::System => "the operating system",
            Field::Reason => "the reason",
            Field::Family => "the family of spyware",
            Field::Laboratory => "the laboratory",
            Field::Role => "the role",
            Field::ExaminedOn => "the day of the examination",
            Field::FirstTrace => "the first trace",
            Field::LastTrace => "the last trace",
            Field::Trace => "the times of traces",
            Field::Certainty => "how sure the laboratory is",
            Field::Consent => "the consent",
            Field::Analyst => "the analyst",
            Field::Tool => "the tool",
            Field::UsedFrom => "the day from which the number was used",
            Field::UsedUntil => "the day until which the number was used",
            Field::Source => "the source",
            Field::Notifier => "who notified",
            Field::Corrects => "the row that is corrected",
            Field::CorrectedOn => "the day of the correction",
            Field::CorrectedBecause => "the reason of the correction",
            Field::Notes => "the notes",
        }
    }

    fn option(self) -> String {
        format!("--case-column \"{}=HEADING\"", self.name())
    }

    fn takes_the_first(self) -> bool {
        self == Field::Name
    }

    fn may_be_several(self) -> bool {
        self == Field::Number
    }

    #[rustfmt::skip]
    fn names(self) -> Names {
        let (strong, weak): (&'static [&'static str], &'static [&'static str]) = match self {
            Field::Outcome => (&[
                "outcome", "result", "attack result", "verdict", "finding", "findings", "conclusion", "forensic result", "forensic outcome", "examination result", "resultat",
                "resultado", "ergebnis", "befund", "esito", "risultato", "eredmeny", "wynik", "результат", "заключение", "النتيجة", "نتيجة", "结果", "结论",
            ], &["status", "state"]),
            Field::Number => return list::Field::Phone.names(),
            Field::Case => (&[
                "case", "case id", "case code", "case no", "case number", "exam id", "exam code", "examination", "examination id", "examination code", "record id", "report id", "caso",
                "numero de caso", "dossier", "numero de dossier", "fall", "fallnummer", "aktenzeichen", "pratica", "sprawa", "ugy", "дело", "القضية", "案件",
            ], &["exam", "row id", "entry id", "id"]),
            Field::Device => (&[
                "device", "device code", "device id", "handset", "handset id", "handset code", "phone id", "phone code", "gerat", "geratecode", "dispositivo", "appareil",
                "apparecchio", "keszulek", "urzadzenie", "устройство", "الجهاز", "设备",
            ], &["code"]),
            Field::Hardware => (&["hardware", "hardware id", "hw id", "hw", "imei", "serial", "serial number", "serial no", "udid", "ecid", "seriennummer", "numero de serie", "numero di serie"], &[]),
            Field::Person => (&[
                "person", "person code", "person id", "code name", "codename", "owner code", "subject", "subject id", "victim id", "victim code", "personne", "persona", "человек",
            ], &[]),
            Field::Name => (&["name", "full name", "owner", "victim", "owner name", "victim name", "person name", "nom", "nombre", "nome"], &[]),
            Field::DeviceType => (&[
                "device type", "device model", "model", "make and model", "phone type", "phone model", "handset type", "tipo de dispositivo", "type d appareil", "geratetyp",
                "tipo di dispositivo", "модель",
            ], &["type"]),
            Field::System => (&["system", "os", "operating system", "platform", "os name", "systeme", "sistema", "sistema operativo", "sistema operacional", "systeme d exploitation", "betriebssystem", "operacios rendszer", "system operacyjny", "система", "النظام", "系统"], &[]),
            Field::Reason => (&[
                "reason", "inconclusive reason", "reason inconclusive", "reason if inconclusive", "why inconclusive", "raison", "razon", "motivo", "grund", "причина", "السبب", "原因",
            ], &[]),
            Field::Family => (&["family", "spyware", "spyware family", "malware", "malware family", "famille", "familia", "familie", "famiglia", "семейство"], &[]),
            Field::Laboratory => (&[
                "laboratory", "lab", "forensics by", "examined by", "analysis by", "analyzed by", "analysed by", "laboratoire", "laboratorio", "labor", "laboratorium", "лаборатория", "المختبر", "实验室",
            ], &[]),
            Field::Role => return list::Field::Role.names(),
            Field::ExaminedOn => (&[
                "examined on", "examination date", "exam date", "date examined", "date of examination", "examined", "analysis date", "analyzed on", "analysed on", "tested on",
                "test date", "examine le", "date d examen", "date de l examen", "date d analyse", "examinado el", "examinado em", "fecha de examen", "fecha del examen", "fecha de analisis",
                "data do exame", "data de exame", "data da analise", "untersucht am", "untersuchungsdatum", "datum der untersuchung", "esaminato il", "data dell esame", "data esame",
                "data badania", "vizsgalat datuma", "дата экспертизы", "дата исследования", "تاريخ الفحص", "检查日期",
            ], &["notified on", "notification date", "date notified", "date"]),
            Field::FirstTrace => (&["first trace", "first activity", "first seen", "earliest trace", "first infection", "premiere trace", "primera traza", "erste spur", "prima traccia"], &[]),
            Field::LastTrace => (&["last trace", "last activity", "last seen", "latest trace", "last infection", "derniere trace", "ultima traza", "letzte spur", "ultima traccia"], &[]),
            Field::Trace => (&["traces", "trace times", "trace dates", "all traces", "traces at"], &["activity", "activity dates"]),
            Field::Certainty => (&["confidence", "certainty", "confidence level", "certitude", "confianza", "sicherheit", "certezza"], &[]),
            Field::Consent => (&["consent", "consent status", "consent withdrawn", "consent withdrawn on", "consentement", "consentimiento", "einwilligung", "consenso"], &[]),
            Field::Analyst => (&["analyst", "analyste", "analista"], &["examiner", "reviewed by", "reviewer", "prufer"]),
            Field::Tool => (&["tool", "tool version", "examined with", "outil", "herramienta", "werkzeug"], &["software"]),
            Field::UsedFrom => (&["used from", "number used from", "number since", "owned from", "number from"], &[]),
            Field::UsedUntil => (&["used until", "number used until", "number until", "owned until"], &[]),
            Field::Source => (&["source", "sources", "quelle", "quellen", "fuente", "fuentes", "fonte"], &["reference", "references"]),
            Field::Notifier => (&["notified by", "notifier", "notifying vendor"], &["vendor"]),
            Field::Corrects => (&["corrects", "corrects row", "corrects case", "correction of", "revises", "revision of", "supersedes", "replaces"], &[]),
            Field::CorrectedOn => (&["corrected on", "correction date", "date corrected", "revised on", "revision date"], &[]),
            Field::CorrectedBecause => (&["correction reason", "reason of correction", "reason for correction", "corrected because", "revision reason", "reason for revision"], &[]),
            Field::Notes => (&["notes", "note", "comments", "comment", "remarks", "remark", "bemerkung", "bemerkungen", "notas", "remarques", "osservazioni", "примечание", "ملاحظات", "备注"], &[]),
        };
        Names { strong, weak }
    }
}
