//! The library's readers, set as the options say.

use crate::failure::notice;
use crate::option_error::OptionError;
use crate::reading::{CaseReading, Reading};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressFinish, ProgressStyle};
use std::collections::BTreeSet;
use std::io::stdin;
use std::path::Path;
use targetlist::forensic::{self, CaseField, Synonyms};
use targetlist::list::{self, ListField};
use targetlist::sheet::{Encoding, Layout};
use targetlist::time::Zone;
use targetlist::{Error, TargetList};

/// The words of outcomes: the usual ones and those of the file that was named.
pub fn words(reading: &CaseReading) -> Result<Synonyms, Error> {
    let mut words = Synonyms::default();
    if let Some(file) = &reading.outcome_words {
        words.open(file)?;
    }
    Ok(words)
}

/// How text is laid out.
fn layout(reading: &Reading) -> Result<Layout, Error> {
    let mut layout = Layout::default();
    if let Some(sign) = &reading.delimiter {
        let mut letters = sign.chars();
        layout.delimiter = match (sign.as_str(), letters.next(), letters.next()) {
            ("tab" | "\\t", ..) => Some('\t'),
            (_, Some(only), None) => Some(only),
            _ => return Err(OptionError::Delimiter.into()),
        };
    }
    layout.encoding = reading
        .encoding
        .as_deref()
        .map(Encoding::named)
        .transpose()?;
    layout.sheets.clone_from(&reading.sheet);
    layout.quoting = !reading.no_quotes;
    layout.header = reading.no_headings.then_some(false);
    Ok(layout)
}

/// A reader of lists.
pub fn list(reading: &Reading) -> Result<list::ListReader, Error> {
    let mut reader = TargetList::reader().layout(layout(reading)?);
    if !reading.phone_column.is_empty() {
        reader = reader.phone_columns(&reading.phone_column);
    }
    let columns = [
        (ListField::Time, &reading.time_column),
        (ListField::Tag, &reading.client_column),
        (ListField::Home, &reading.home_column),
    ];
    for (field, heading) in columns {
        if let Some(heading) = heading {
            reader = reader.column(field, heading);
        }
    }
    let mut named = BTreeSet::new();
    for pair in &reading.list_column {
        let (field, heading) = parts(pair, "--list-column")?;
        let field = ListField::named(field)?;
        if !named.insert(field) {
            let option = "--list-column";
            return Err(OptionError::Twice { option }.into());
        }
        reader = reader.column(field, heading);
    }
    if let Some(home) = &reading.home {
        reader = reader.home(home)?;
    }
    if let Some(zone) = &reading.zone {
        reader = reader.zone(Zone::named(zone)?);
    }
    Ok(match reading.date_order {
        Some(order) => reader.date_order(order.into()),
        None => reader,
    })
}

/// The field and the heading in `FIELD=HEADING`.
fn parts<'n>(named: &'n str, option: &'static str) -> Result<(&'n str, &'n str), Error> {
    named
        .split_once('=')
        .ok_or_else(|| OptionError::Pair { option }.into())
}

/// A reader of case sheets.
pub fn cases(
    reading: &Reading,
    of_cases: &CaseReading,
    words: &Synonyms,
) -> Result<forensic::FindingsReader, Error> {
    let mut reader = forensic::FindingsReader::new()
        .layout(layout(reading)?)
        .synonyms(words.clone());
    let mut named = BTreeSet::new();
    for pair in &of_cases.case_column {
        let (field, heading) = parts(pair, "--case-column")?;
        let field = CaseField::named(field)?;
        // A device may have numbers in several columns.
        if !named.insert(field) && field != CaseField::Number {
            let option = "--case-column";
            return Err(OptionError::Twice { option }.into());
        }
        reader = reader.column(field, heading);
    }
    if let Some(home) = of_cases.cases_home.as_ref().or(reading.home.as_ref()) {
        reader = reader.home(home)?;
    }
    if let Some(zone) = &reading.zone {
        reader = reader.zone(Zone::named(zone)?);
    }
    Ok(match reading.date_order {
        Some(order) => reader.date_order(order.into()),
        None => reader,
    })
}

/// A reader of lists with a bar on a terminal, which goes with the reader.
pub fn list_with_bar(reading: &Reading) -> Result<list::ListReader, Error> {
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
    let bar = bar.with_finish(ProgressFinish::AndClear);
    if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {human_pos} of {human_len}") {
        bar.set_style(style);
    }
    bar.set_message("rows read");
    Ok(list(reading)?.progress(move |progress| {
        bar.set_length(progress.of);
        bar.set_position(progress.done);
    }))
}

/// Reads the list in a file, or on standard input for `-`, with a bar on a terminal.
pub fn open_list(file: &Path, reading: &Reading) -> Result<TargetList, Error> {
    let list = match is_standard_input(file) {
        true => list_on_standard_input(reading)?,
        false => list_with_bar(reading)?.open(file)?,
    };
    say_outcomes(file, &list);
    Ok(list)
}

/// Whether a file's name stands for standard input.
pub fn is_standard_input(file: &Path) -> bool {
    file.as_os_str() == "-"
}

/// Reads the list on standard input.
pub fn list_on_standard_input(reading: &Reading) -> Result<TargetList, Error> {
    list_with_bar(reading)?.read("standard input", stdin().lock())
}

/// Says so where a list looks like a case sheet.
pub fn say_outcomes(file: &Path, list: &TargetList) {
    if let Some(heading) = list.choices().outcomes() {
        notice(&format!(
            "{} was read as a list; its column “{heading}” looks like the outcomes of a case sheet",
            file.display()
        ));
    }
}
