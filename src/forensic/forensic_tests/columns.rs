//! Columns are known in several languages, by what they hold, or not at all: then the caller is asked.

use super::*;
use crate::forensic::CaseField;

#[test]
fn headings_of_several_languages_are_known() {
    for headings in [
        "case,device,phone,operating system,result,laboratory,examined on",
        "Caso,Dispositivo,Teléfono,Sistema operativo,Resultado,Laboratorio,Fecha de examen",
        "Caso,Dispositivo,Telefone,Sistema operacional,Resultado,Laboratório,Data do exame",
        "Dossier,Appareil,Téléphone,Système,Résultat,Laboratoire,Date d'examen",
        "Fall,Gerät,Telefonnummer,Betriebssystem,Ergebnis,Labor,Untersucht am",
    ] {
        let row = "E1,D1,+447700900101,iOS,infected,A,2021-04-21";
        let findings = findings(&format!("{headings}\n{row}\n"));
        assert_eq!(
            findings.choices()[0].sheets[0].unused.len(),
            0,
            "{headings}"
        );
        let device = &findings.devices()[0];
        assert_eq!(
            (device.numbers.len(), device.outcome),
            (1, Outcome::Infected)
        );
    }
}

/// "iPhone – +44 7700 900101" is a name for a phone and its number.
#[test]
fn numbers_beside_a_code_are_read() {
    let findings = findings(
        "device,outcome\niPhone 12 – +447700900101,infected\nGalaxy (+447700900102),inconclusive\nPixel,attempted\n",
    );
    let numbers: Vec<usize> = findings
        .devices()
        .iter()
        .map(|device| device.numbers.len())
        .collect();
    assert_eq!(numbers, [1, 1, 0]);
    // A code with a number in it is masked wherever it is printed.
    assert!(!format!("{findings} {:?}", findings.devices()).contains("7700900101"));
}

#[test]
fn two_columns_of_outcomes_that_differ_are_asked_about() {
    let read = |sheet: &str, outcome: Option<&str>| {
        let reader = match outcome {
            Some(heading) => Findings::reader().column(CaseField::Outcome, heading),
            None => Findings::reader(),
        };
        reader.read("c", sheet.as_bytes())
    };
    let differ = "phone,status,result\n+447700900101,infected,inconclusive\n";
    let why = read(differ, None).unwrap_err().to_string();
    assert!(why.contains("--case-column \"outcome=HEADING\""), "{why}");
    let by_hand = read(differ, Some("status")).unwrap();
    assert_eq!(outcomes(&by_hand), [Outcome::Infected]);
    // A second column that says the same, or how the work stands, is none.
    for rows in [
        "+447700900101,infected,infected\n",
        "+447700900101,closed,infected\n",
    ] {
        let one = read(&format!("phone,status,result\n{rows}"), None).unwrap();
        assert_eq!(outcomes(&one), [Outcome::Infected]);
    }
}

/// A column of countries is the home of each row's number, as it is in lists.
#[test]
fn a_country_is_the_home_of_the_number() {
    let sheet = "country,phone,result\nFR,06 39 98 00 01,infected\nGB,07700 900101,clean\n";
    let findings = Findings::reader().read("c", sheet.as_bytes()).unwrap();
    let numbers = findings.devices().iter().flat_map(|one| &one.numbers);
    let numbers: Vec<String> = numbers.map(|one| one.e164()).collect();
    assert_eq!(numbers, ["+33639980001", "+447700900101"]);
}

/// A heading that nobody knows over words that everybody knows.
#[test]
fn outcomes_are_found_by_what_the_cells_say() {
    let read = |headings: &str, rows: &str| {
        let sheet = format!("{headings}\n{rows}");
        Findings::reader().read("c", sheet.as_bytes())
    };
    let rows =
        "D1,+447700900101,infected\nD2,+447700900102,no traces found\nD3,+447700900103,hmm\n";
    for heading in [
        "final result",
        "Result Lab A",
        "Infection status",
        "Verdict (Lab)",
        "Endergebnis",
        "Résultat final",
        "نتيجة الفحص",
        "תוצאה",
        "परिणाम",
        "Sonuç",
        "whatever",
    ] {
        let findings = read(&format!("device,phone,{heading}"), rows).unwrap();
        let found = outcomes(&findings);
        assert_eq!(
            found,
            [Outcome::Infected, Outcome::NoTracesFound],
            "{heading}"
        );
    }
    let by_content = read("device,phone,whatever", rows).unwrap();
    let choices = by_content.choices()[0].to_string();
    assert!(choices.contains("“whatever”, by its content"), "{choices}");
    // Two such columns are the caller's to choose between.
    let two = read(
        "device,phone,Lab A says,Lab B says",
        "D1,+447700900101,infected,clean\n",
    );
    let why = two.unwrap_err().to_string();
    assert!(why.contains("--case-column \"outcome=HEADING\""), "{why}");
    // A remark here and there makes no case sheet.
    let few = "D1,+447700900101,\nD2,+447700900102,\nD3,+447700900103,infected\n";
    assert!(read("device,phone,remark text", few).is_err());
}

#[test]
fn further_columns_of_numbers_are_read_by_content() {
    for heading in [
        "landline",
        "number 2",
        "WhatsApp no",
        "old number",
        "sim 2",
        "Signal",
        "second",
        "Zweitnummer",
    ] {
        let sheet = format!(
            "person,phone,{heading},result\nA,+33639980012,+447700900100,infected\nB,+33639980013,+447700900101,clean\n"
        );
        let findings = Findings::reader().read("c", sheet.as_bytes()).unwrap();
        let numbers = findings.devices().iter().map(|one| one.numbers.len());
        assert_eq!(numbers.collect::<Vec<_>>(), [2, 2], "{heading}");
    }
}

/// The number of somebody else is not one of the phone: it would bring their entry on a list to it.
#[test]
fn numbers_of_others_are_left_unread_and_said() {
    for heading in [
        "lawyer phone",
        "spouse",
        "son",
        "contact number",
        "Anwalt",
        "Telefon Anwalt",
        "tel. épouse",
        "persona de contacto",
        "отправитель",
        "جهة الاتصال",
        "Opfer 2",
        "listed as",
    ] {
        let sheet = format!("phone,{heading},result\n+33639980012,+447700900100,infected\n");
        let findings = findings(&sheet);
        assert_eq!(findings.devices()[0].numbers.len(), 1, "{heading}");
        assert_eq!(findings.choices()[0].sheets[0].unused, [heading]);
    }
    // The only numbers of a sheet are those of its phones, whatever stands above them.
    for heading in ["spouse", "contact number", "Opfer"] {
        let sheet = format!("{heading},result\n+33639980012,infected\n");
        assert_eq!(findings(&sheet).devices()[0].numbers.len(), 1, "{heading}");
    }
    let unnamed = findings("phone,,result\n+33639980012,+447700900100,infected\n");
    assert_eq!(unnamed.choices()[0].sheets[0].unused, ["column 2"]);
}

/// Headings of other languages tell by yes and no who was examined, and which finding stands.
#[test]
fn who_was_examined_is_known_in_many_languages() {
    for heading in [
        "untersucht",
        "geprüft",
        "examiné",
        "analysé",
        "examinado",
        "tested",
        "analysed",
        "was examined",
        "исследован",
        "تم الفحص",
        "vizsgált",
    ] {
        let text = format!(
            "Telefon,{heading},infected\n+447700900100,yes,yes\n+447700900101,yes,no\n+447700900102,no,no\n"
        );
        let outcomes: Vec<Outcome> = findings(&text)
            .devices()
            .iter()
            .map(|one| one.outcome)
            .collect();
        assert_eq!(
            outcomes,
            [
                Outcome::Infected,
                Outcome::NoTracesFound,
                Outcome::NotExamined
            ],
            "{heading}"
        );
    }
    for (heading, cell) in [
        ("false positive", "yes"),
        ("confirmed", "no"),
        ("Bestätigt", "nein"),
    ] {
        let text = format!(
            "phone,result,{heading}\n+447700900100,infected,{cell}\n+447700900101,no traces found,no\n"
        );
        let read = findings(&text);
        assert_eq!(
            (read.devices().len(), read.counts().rejected()),
            (1, 1),
            "{heading}"
        );
    }
}

/// A dash beside a word for no is a blank; alone it says no.
#[test]
fn a_dash_beside_no_is_no_answer() {
    let read = findings("phone,infected\n+447700900100,yes\n+447700900101,no\n+447700900102,-\n");
    assert_eq!((read.devices().len(), read.counts().rejected()), (2, 1));
    let read = findings("phone,infected\n+447700900100,yes\n+447700900102,-\n");
    assert_eq!(read.devices().len(), 2);
    // A notice takes no finding away, and hides none.
    let both = findings(
        "phone,notified,infected\n+447700900100,yes,yes\n+447700900101,yes,no\n+447700900102,yes,\n",
    );
    let outcomes: Vec<Outcome> = both.devices().iter().map(|one| one.outcome).collect();
    assert_eq!(
        outcomes,
        [
            Outcome::Infected,
            Outcome::NoTracesFound,
            Outcome::NotifiedOnly
        ]
    );
}

/// A case sheet whose numbers lost their plus signs names the numbers that the list names.
#[test]
fn bare_digits_are_read_as_their_column_is_written() {
    let number = |at: u64| format!("49{}", 1_713_920_000 + at);
    let rows: String = (0..12)
        .map(|at| format!("D{at},{},infected\n", number(at)))
        .collect();
    let text = format!("device,phone,outcome\n{rows}");
    let reader = Findings::reader().home("DE").unwrap();
    let findings = reader.read("cases.csv", text.as_bytes()).unwrap();
    let read = findings.devices()[0].numbers[0].e164();
    assert_eq!(read, format!("+{}", number(0)));
}

/// A country that is not understood leaves a national form unread, as in lists.
#[test]
fn a_country_that_is_not_understood_is_not_the_sheets_home() {
    let sheet = "device,number,country,result\nD1,07700 900101,Narnia,infected\nD2,07700 900102,GB,clean\nD3,07700 900103,,clean\nD4,07700 900104,GB,clean\n";
    let reader = Findings::reader().home("GB").unwrap();
    let findings = reader.read("c", sheet.as_bytes()).unwrap();
    let numbers: Vec<usize> = findings
        .devices()
        .iter()
        .map(|one| one.numbers.len())
        .collect();
    assert_eq!(numbers, [0, 1, 1, 1]);
}
