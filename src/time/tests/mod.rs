//! The times of a column.

mod calendars;
mod columns;
mod compact;
mod forms;
mod hostile;
mod languages;
mod round_trip;
mod zones;

use super::{DateOrder, Times};

/// What a text says alone, or why it says nothing.
fn read(text: &str) -> String {
    Times::utc()
        .read(text)
        .map_or_else(|why| format!("{why:?}"), |stamp| stamp.to_string())
}

/// What the texts of a column say together, each or why not; or the error that asks for the order.
fn column(texts: &[&str], asked: Option<DateOrder>) -> Result<Vec<String>, String> {
    let mut times = Times::utc();
    texts.iter().for_each(|text| times.see(text));
    times.decide(asked).map_err(|error| error.to_string())?;
    let told = |text: &&str| {
        times
            .read(text)
            .map_or_else(|why| format!("{why:?}"), |stamp| stamp.to_string())
    };
    Ok(texts.iter().map(told).collect())
}
