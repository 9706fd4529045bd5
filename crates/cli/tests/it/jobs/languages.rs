//! The headings and outcomes of case sheets in several languages.

/// The words of one language.
pub struct Language {
    pub phone: &'static str,
    pub second: &'static str,
    pub device: &'static str,
    pub outcome: &'static str,
    pub laboratory: &'static str,
    pub examined: &'static str,
    pub selected: &'static str,
    pub client: &'static str,
    /// Infected, attempted, inconclusive, nothing found.
    pub words: [&'static [&'static str]; 4],
}

pub const LANGUAGES: [Language; 5] = [
    Language {
        phone: "phone",
        second: "phone 2",
        device: "device",
        outcome: "result",
        laboratory: "lab",
        examined: "examined on",
        selected: "selected at",
        client: "client",
        words: [
            &["infected", "Infected", "Successful"],
            &["attempted", "Attempted"],
            &["inconclusive", "Inconclusive", "not conclusive"],
            &["no traces found", "not infected"],
        ],
    },
    Language {
        phone: "Telefonnummer",
        second: "Telefonnummer 2",
        device: "Gerät",
        outcome: "Ergebnis",
        laboratory: "Labor",
        examined: "Untersucht am",
        selected: "Zeitstempel",
        client: "Kunde",
        words: [
            &["infiziert", "Infiziert"],
            &["Infektionsversuch"],
            &["nicht eindeutig", "unklar"],
            &["keine Spuren gefunden", "nicht infiziert"],
        ],
    },
    Language {
        phone: "Téléphone portable",
        second: "Téléphone portable 2",
        device: "Appareil",
        outcome: "Résultat",
        laboratory: "Laboratoire",
        examined: "Examiné le",
        selected: "Horodatage",
        client: "Client",
        words: [
            &["infecté", "Infecté"],
            &["tentative"],
            &["non concluant"],
            &["aucune trace", "non infecté"],
        ],
    },
    Language {
        phone: "Teléfono",
        second: "Teléfono 2",
        device: "Dispositivo",
        outcome: "Resultado",
        laboratory: "Laboratorio",
        examined: "Examinado el",
        selected: "Fecha y hora",
        client: "Cliente",
        words: [
            &["infectado", "Infección confirmada"],
            &["intento"],
            &["no concluyente", "No concluyente"],
            &["sin rastros", "no infectado"],
        ],
    },
    Language {
        phone: "رقم الهاتف",
        second: "رقم الهاتف 2",
        device: "الجهاز",
        outcome: "النتيجة",
        laboratory: "المختبر",
        examined: "examined on",
        selected: "التاريخ",
        client: "العميل",
        words: [&["مصاب"], &["محاولة"], &["غير حاسم"], &["غير مصاب"]],
    },
];
