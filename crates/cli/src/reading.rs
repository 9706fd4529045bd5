//! The options of the steps that read files.

use clap::{Args, ValueEnum};
use std::path::PathBuf;
use targetlist::mask::Reveal;
use targetlist::time::DateOrder;

/// How files are read. Whatever is not specified is worked out and printed with the result.
#[derive(Args, Clone)]
#[command(next_help_heading = "How files are read")]
pub struct Reading {
    /// Heading of the column of phone numbers; with several columns, each row is still one entry
    #[arg(long, value_name = "HEADING")]
    pub phone_column: Vec<String>,
    /// Heading of the column of times of selection
    #[arg(long, value_name = "HEADING")]
    pub time_column: Option<String>,
    /// Heading of the column of the client's tag
    #[arg(long, value_name = "HEADING")]
    pub client_column: Option<String>,
    /// Country in whose national form numbers were written, such as MX
    #[arg(long, value_name = "XX")]
    pub home: Option<String>,
    /// Heading of a column with the country of each row
    #[arg(long, value_name = "HEADING")]
    pub home_column: Option<String>,
    /// Delimiter between cells: one character, or "tab"
    #[arg(long, value_name = "SIGN")]
    pub delimiter: Option<String>,
    /// Encoding of the text, such as utf-8, utf-16le or windows-1252
    #[arg(long, value_name = "NAME")]
    pub encoding: Option<String>,
    /// Sheet of a workbook, by its name; may be given several times [default: every sheet with the
    /// columns needed]
    #[arg(long, value_name = "NAME")]
    pub sheet: Vec<String>,
    /// Treat quotation marks as text
    #[arg(long)]
    pub no_quotes: bool,
    /// The first row is data: there are no headings
    #[arg(long)]
    pub no_headings: bool,
    /// Column of a list by what it holds, such as "role=Beruf"; may be given several times
    ///
    /// FIELD is one of phone, time, clock, tag, role, name, person, source, home, area, zone or
    /// half.
    #[arg(long, value_name = "FIELD=HEADING")]
    pub list_column: Vec<String>,
    /// Time zone of times that state none, such as Asia/Dubai or +04:00 [default: UTC]
    #[arg(long, value_name = "ZONE")]
    pub zone: Option<String>,
    /// What comes first in dates such as 03/04/2019 and 17-07-03
    #[arg(long, value_enum, value_name = "FIRST")]
    pub date_order: Option<Order>,
}

/// How case sheets are read, beside what holds for every file.
#[derive(Args, Clone)]
#[command(next_help_heading = "How files are read")]
pub struct CaseReading {
    /// Column of a case sheet by what it holds, such as "outcome=Verdict"; may be given several times
    ///
    /// FIELD is one of outcome, number, case, device, hardware, person, name, device_type, system,
    /// reason, family, laboratory, role, examined_on, first_trace, last_trace, traces, certainty,
    /// consent, analyst, tool, used_from, used_until, source, notifier, corrects, corrected_on,
    /// corrected_because, home, area, examined, confirmed, false_positive, withdrawn or notes.
    #[arg(long, value_name = "FIELD=HEADING")]
    pub case_column: Vec<String>,
    /// Country in whose national form the numbers of case sheets were written, if it is another than
    /// that of the list
    #[arg(long, value_name = "XX")]
    pub cases_home: Option<String>,
    /// CSV with the headings word,outcome: a laboratory's own words
    #[arg(long, value_name = "FILE")]
    pub outcome_words: Option<PathBuf>,
}

/// What is shown of numbers, where a step prints any.
#[derive(Args, Clone)]
pub struct Shown {
    /// Print whole phone numbers
    #[arg(long)]
    reveal: bool,
}

/// What comes first in a date.
#[derive(Clone, Copy, ValueEnum)]
pub enum Order {
    /// 03/04/2019 is 3 April
    Day,
    /// 03/04/2019 is 4 March
    Month,
    /// 17-07-03 is 3 July 2017
    Year,
}

impl From<Order> for DateOrder {
    fn from(order: Order) -> DateOrder {
        match order {
            Order::Day => DateOrder::DayFirst,
            Order::Month => DateOrder::MonthFirst,
            Order::Year => DateOrder::YearFirst,
        }
    }
}

impl Shown {
    /// What may be shown.
    pub fn reveals(&self) -> Reveal {
        match self.reveal {
            true => Reveal::Numbers,
            false => Reveal::Nothing,
        }
    }
}
