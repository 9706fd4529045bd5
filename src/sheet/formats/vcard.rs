//! Address books (vCard 2.1 to 4.0, RFC 6350) as a table: a row for each card, a column for each of its
//! numbers.

use crate::error::Error;
use crate::sheet::filled::Filled;
use crate::sheet::packed_error::PackedError;
use crate::sheet::part::Part;
use crate::sheet::rows::Body;
use crate::sheet::text_error::TextError;
use calcard::vcard::{VCard, VCardEntry, VCardProperty, VCardValue};
use calcard::{Entry, Parser};

/// The table in a text that begins with a card.
///
/// # Errors
/// A card that is damaged, or an address book without telephone numbers.
pub(super) fn table(text: &str) -> Result<Part, Error> {
    let mut parser = Parser::new(text);
    let mut cells = Filled::default();
    let (mut row, mut most) = (0, 0);
    loop {
        match parser.entry() {
            Entry::VCard(card) => {
                row += 1;
                let (name, numbers) = (name(&card), numbers(&card));
                if let Some(name) = name {
                    cells.add(row, 0, name);
                }
                for (column, number) in (1..).zip(&numbers) {
                    cells.add(row, column, number.clone());
                }
                most = most.max(numbers.len());
            }
            Entry::Eof => break,
            Entry::InvalidLine(line) if line.trim().is_empty() => {}
            _ => return Err(damaged()),
        }
    }
    let count = |with: &str| {
        let lines = text
            .lines()
            .map(|line| line.trim().trim_start_matches('\u{feff}'));
        lines.filter(|line| line.eq_ignore_ascii_case(with)).count()
    };
    let cards = usize::try_from(row).unwrap_or(0);
    if count("begin:vcard") != cards || count("end:vcard") != cards {
        return Err(damaged());
    }
    if most == 0 {
        let looks_like = "an address book (vCard) without telephone numbers (TEL)";
        return Err(TextError::NotText { looks_like }.into());
    }
    cells.add(0, 0, "name".to_owned());
    for column in (1..).take(most) {
        cells.add(0, column, format!("phone {column}"));
    }
    Ok(Part::whole(None, Body::Cells(cells.end()), "vCard"))
}

fn damaged() -> Error {
    PackedError::DamagedAddressBook.into()
}

/// The formatted name, or the parts of the name.
fn name(card: &VCard) -> Option<String> {
    let of = |property: VCardProperty| {
        let entry = card.entries.iter().find(|entry| entry.name == property)?;
        let text = texts(entry).collect::<Vec<_>>().join(" ");
        Some(text.trim().to_owned()).filter(|text| !text.is_empty())
    };
    of(VCardProperty::Fn).or_else(|| of(VCardProperty::N))
}

/// The numbers, each once.
fn numbers(card: &VCard) -> Vec<String> {
    let mut numbers = Vec::new();
    let of_numbers = card
        .entries
        .iter()
        .filter(|entry| entry.name == VCardProperty::Tel);
    for text in of_numbers.flat_map(texts) {
        let number = text.strip_prefix("tel:").unwrap_or(&text).trim().to_owned();
        if !number.is_empty() && !numbers.contains(&number) {
            numbers.push(number);
        }
    }
    numbers
}

fn texts(entry: &VCardEntry) -> impl Iterator<Item = String> {
    entry.values.iter().map(|value| match value {
        VCardValue::Text(text) => text.clone(),
        VCardValue::Integer(number) => number.to_string(),
        VCardValue::Component(parts) => parts.join(" "),
        _ => String::new(),
    })
}
