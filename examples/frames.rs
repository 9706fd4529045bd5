//! What does the whole job look like as data frames? A list, its numbers, the examined phones and
//! the rates as polars frames, numbers masked.
//!
//! `cargo run --features polars --example frames` reads the sample. Replaces building the same
//! tables by hand with `pandas.DataFrame.groupby` and `merge`.
#![allow(clippy::print_stdout, reason = "an example prints")]

use targetlist::attribute::Attribution;
use targetlist::corroborate::{People, Roles, Stratum, Timing};
use targetlist::list::ListField;
use targetlist::mask::Reveal;
use targetlist::{Clients, Clusters, Corroboration, Countries, Error, Findings, TargetList};

fn main() -> Result<(), Error> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data-samples/laboratory");
    let list = TargetList::open(format!("{folder}/list.csv"))?;
    let findings = Findings::open(format!("{folder}/cases.csv"))?;
    let clusters = Clusters::by_tag(&list);
    let clients = Clients::by_home_share(&clusters);
    let joined = Corroboration::of_clients(&list, &clients, &findings);
    println!("{}{}", list.frame()?, list.counts().frame()?);
    println!("{}", list.numbers_frame(Reveal::Nothing)?);
    println!("{}", list.rejects_frame(Reveal::Nothing)?);
    println!("{}", Countries::of(&list).frame()?);
    println!("{}{}", clusters.frame()?, clients.frame()?);
    let attribution = Attribution::of(&list)?;
    println!("{}{}", attribution.frame()?, attribution.entries_frame()?);
    println!("{}{}", findings.frame()?, findings.examinations_frame()?);
    println!("{}{}", joined.frame()?, joined.rates_frame()?);
    println!("{}", joined.by(Stratum::System).frame()?);
    println!("{}", joined.lags(Timing::default()).frame()?);
    let people = People::of(&list, &findings, &Roles::default());
    println!("{}", people.frame()?);
    let whole = list.frame_revealing(Reveal::Numbers)?;
    let reader = TargetList::reader().column(ListField::Phone, "number");
    println!("{}", TargetList::from_frame(&whole, reader)?);
    Ok(())
}
