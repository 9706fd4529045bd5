//! Tables as people make them: in their languages, with titles, totals, notes and merged cells.

use super::languages::LANGUAGES;
use super::random::Random;
use super::truth::{Exam, Found, Job, Phone};

/// A cell as a spreadsheet holds it.
#[derive(Clone, PartialEq, Debug)]
pub enum Cell {
    Blank,
    Text(String),
    Number(f64),
    /// Year, month, day.
    Date(u32, u32, u32),
}

impl Cell {
    pub fn text(text: impl Into<String>) -> Cell {
        Cell::Text(text.into())
    }
}

/// A sheet: rows of cells, and what a workbook adds.
#[derive(Clone, Default)]
pub struct Sheet {
    pub name: String,
    pub hidden: bool,
    pub rows: Vec<Vec<Cell>>,
    /// Blocks of merged cells: first row, last row, first column, last column.
    pub merged: Vec<(u32, u32, u16, u16)>,
    pub hidden_rows: Vec<u32>,
}

/// A laboratory's own word for an outcome, which nobody else knows.
pub const OWN_WORD: &str = "Stufe drei";

/// How a number is written.
pub fn written(number: &str, random: &mut Random) -> Cell {
    let digits = number.trim_start_matches('+');
    match random.below(9) {
        0 => Cell::text(format!("00{digits}")),
        1 => Cell::text(digits),
        2 => Cell::text(format!(
            "+{} {} {}",
            &digits[..2],
            &digits[2..6],
            &digits[6..]
        )),
        3 => Cell::text(format!("tel:+{digits}")),
        4 => Cell::Number(digits.parse().unwrap()),
        5 => Cell::text(format!("\u{202a}+{digits}\u{202c}")),
        6 => Cell::text(digits.chars().fold("+".to_owned(), |mut text, digit| {
            text.push(char::from_u32(0x0660 + digit.to_digit(10).unwrap()).unwrap());
            text
        })),
        7 => Cell::text(format!("+{}-{}", &digits[..3], &digits[3..])),
        _ => Cell::text(number),
    }
}

/// The list of a job in one sheet or several, the second of which may be hidden.
pub fn list(job: &Job, random: &mut Random) -> Vec<Sheet> {
    let language = random.one(&LANGUAGES);
    let parts = 1 + random.below(3);
    let per = job.entries.len().div_ceil(parts);
    let mut sheets = Vec::new();
    for (at, entries) in job.entries.chunks(per).enumerate() {
        let mut rows = vec![
            [language.phone, language.selected, language.client]
                .map(Cell::text)
                .to_vec(),
        ];
        for (number, (year, month, day)) in entries {
            let date = Cell::Date(*year, *month, *day);
            rows.push(vec![
                written(number, random),
                date,
                Cell::text(format!("T{}", random.below(3))),
            ]);
            if random.percent(4) {
                let junk = *random.one(&["n/a", "unknown", "-", "12"]);
                rows.push(vec![Cell::text(junk), Cell::Blank, Cell::Blank]);
            }
            if random.percent(3) {
                rows.push(Vec::new());
            }
        }
        let hidden = at > 0 && random.percent(15);
        sheets.push(Sheet {
            name: format!("Part {}", at + 1),
            hidden,
            rows,
            ..Sheet::default()
        });
    }
    sheets.iter_mut().for_each(|sheet| titled(sheet, random));
    beside(&mut sheets, random);
    sheets
}

/// The case sheet of one laboratory, and whether it uses a word of its own.
pub fn cases(job: &Job, laboratory: usize, random: &mut Random) -> (Vec<Sheet>, bool) {
    let language = random.one(&LANGUAGES);
    let own_words = random.percent(12);
    let exams = exams_of(job, laboratory);
    let mut order = vec![0, 1, 2, 3, 4, 5];
    random.shuffle(&mut order);
    let columns = [
        language.device,
        language.phone,
        language.second,
        language.outcome,
        language.laboratory,
        language.examined,
    ];
    let arranged = |row: [Cell; 6]| order.iter().map(|at| row[*at].clone()).collect::<Vec<_>>();
    let mut rows = vec![arranged(columns.map(Cell::text))];
    let (mut used, merged_down) = (false, random.percent(25));
    for (at, (phone, exam)) in exams.iter().enumerate() {
        let known = *random.one(language.words[exam.found as usize]);
        let own = own_words && exam.found == Found::Infected;
        used |= own;
        // A merged cell holds its text once.
        let once = (!merged_down || at == 0).then(|| format!("Laboratory {laboratory}"));
        let word = if own { OWN_WORD } else { known };
        rows.push(arranged(row(phone, exam, word, once, random)));
    }
    let mut sheet = Sheet {
        name: format!("Lab {laboratory}"),
        rows,
        ..Sheet::default()
    };
    let laboratories = order.iter().position(|at| *at == 4).unwrap() as u16;
    if merged_down && exams.len() > 1 {
        sheet
            .merged
            .push((1, exams.len() as u32, laboratories, laboratories));
    }
    totals(&mut sheet, &order, exams.len(), random);
    grouped(&mut sheet, random);
    titled(&mut sheet, random);
    let mut sheets = vec![sheet];
    beside(&mut sheets, random);
    (sheets, used)
}

/// The examinations of one laboratory.
fn exams_of(job: &Job, laboratory: usize) -> Vec<(&Phone, &Exam)> {
    let all = job
        .phones
        .iter()
        .flat_map(|phone| phone.exams.iter().map(move |exam| (phone, exam)));
    all.filter(|(_, exam)| exam.laboratory == laboratory)
        .collect()
}

/// The cells of an examination, in the order of the headings.
fn row(
    phone: &Phone,
    exam: &Exam,
    word: &str,
    laboratory: Option<String>,
    random: &mut Random,
) -> [Cell; 6] {
    let first = written(&phone.numbers[0], random);
    let second = phone.numbers.get(1);
    let second = second.map_or(Cell::Blank, |number| written(number, random));
    let (year, month, day) = exam.on;
    [
        Cell::text(phone.code.as_str()),
        first,
        second,
        Cell::text(word),
        laboratory.map_or(Cell::Blank, Cell::Text),
        Cell::Date(year, month, day),
    ]
}

/// Totals below the rows.
fn totals(sheet: &mut Sheet, order: &[usize], rows: usize, random: &mut Random) {
    if !random.percent(30) {
        return;
    }
    sheet.rows.push(Vec::new());
    let total = order.iter().map(|at| match at {
        0 => Cell::text(*random.one(&["Total", "TOTAL", "Summe", "Итого"])),
        1 => Cell::Number(rows as f64),
        3 => Cell::text("infected"),
        _ => Cell::Blank,
    });
    sheet.rows.push(total.collect());
}

/// Headings over groups of columns, merged.
fn grouped(sheet: &mut Sheet, random: &mut Random) {
    let width = sheet.rows[0].len();
    if width < 4 || !random.percent(20) {
        return;
    }
    for block in &mut sheet.merged {
        *block = (block.0 + 1, block.1 + 1, block.2, block.3);
    }
    let mut groups = vec![Cell::Blank; width];
    groups[0] = Cell::text("Part A");
    groups[2] = Cell::text("Part B");
    sheet.rows.insert(0, groups);
    sheet.merged.push((0, 0, 0, 1));
    sheet.merged.push((0, 0, 2, width as u16 - 1));
}

/// A title above, and sometimes the headings once more in the middle.
fn titled(sheet: &mut Sheet, random: &mut Random) {
    let above = random.below(4);
    for at in 0..above {
        let title = if at + 1 == above {
            Vec::new()
        } else {
            vec![Cell::text(format!("Export, part {at}"))]
        };
        sheet.rows.insert(0, title);
    }
    let down = above as u32;
    for block in &mut sheet.merged {
        *block = (block.0 + down, block.1 + down, block.2, block.3);
    }
    if sheet.merged.is_empty() && random.percent(10) {
        let headings = sheet.rows[above].clone();
        let at = above + 1 + random.below(sheet.rows.len() - above);
        sheet.rows.insert(at, headings);
    }
    if random.percent(10) && sheet.rows.len() > above + 2 {
        sheet.hidden_rows.push(above as u32 + 1);
    }
}

/// Sheets that hold nothing of it: a cover, notes, a summary.
fn beside(sheets: &mut Vec<Sheet>, random: &mut Random) {
    let texts = |rows: &[[&str; 2]]| {
        rows.iter()
            .map(|row| row.map(Cell::text).to_vec())
            .collect::<Vec<_>>()
    };
    if random.percent(20) {
        let rows = texts(&[
            ["Laboratory", "Laboratory A"],
            ["Status", "final"],
            ["Contact", "desk@example.org"],
        ]);
        sheets.insert(
            0,
            Sheet {
                name: "Cover".to_owned(),
                rows,
                ..Sheet::default()
            },
        );
    }
    if random.percent(15) {
        let mut rows = texts(&[["Result", "Phones"]]);
        rows.push(vec![Cell::text("Infected"), Cell::Number(23.0)]);
        sheets.insert(
            0,
            Sheet {
                name: "Summary".to_owned(),
                rows,
                ..Sheet::default()
            },
        );
    }
    if random.percent(15) {
        sheets.push(Sheet {
            name: "Empty".to_owned(),
            ..Sheet::default()
        });
    }
}
