//! Whole jobs with their truth: a list and case sheets as people make them, in many formats, languages
//! and encodings. What comes out is the truth, or says what is missing, or is refused with a reason.

mod languages;
mod random;
pub mod table;
mod truth;
pub mod write;

use random::Random;
use std::collections::BTreeMap;
use targetlist::corroborate::{Corroboration, LossKind};
use targetlist::forensic::{CaseRejectReason, Findings, Outcome};
use targetlist::list::TargetList;
use truth::{Found, Job};
use write::File;

/// How many jobs are made.
const JOBS: u64 = 500;

/// A job that was read.
struct Read {
    list: TargetList,
    findings: Findings,
}

fn read(list: &File, cases: &[File]) -> Result<Read, targetlist::Error> {
    let list = TargetList::reader().read(&list.name, list.bytes.as_slice())?;
    let sheets = cases
        .iter()
        .map(|file| Findings::reader().read(&file.name, file.bytes.as_slice()));
    let sheets = sheets.collect::<Result<Vec<_>, _>>()?;
    Ok(Read {
        list,
        findings: Findings::merge(sheets),
    })
}

fn split(result: &Corroboration) -> BTreeMap<Found, u64> {
    let outcomes = [
        (Outcome::Infected, Found::Infected),
        (Outcome::Attempted, Found::Attempted),
        (Outcome::Inconclusive, Found::Inconclusive),
        (Outcome::NoTracesFound, Found::Nothing),
    ];
    let devices = result.devices();
    let counts = outcomes.map(|(outcome, found)| (found, devices.count(outcome)));
    counts.into_iter().filter(|(_, count)| *count > 0).collect()
}

/// What became of a job.
#[derive(PartialEq, Debug)]
enum Became {
    Truth,
    Declared,
    Refused,
}

/// A job from its seed, with its files, and whether a laboratory uses words of its own.
fn made(seed: u64) -> (Job, File, Vec<File>, bool) {
    let mut random = Random(seed);
    let job = Job::new(&mut random);
    let list = write::file("list", &table::list(&job, &mut random), &mut random);
    let (mut cases, mut own_words) = (Vec::new(), false);
    for laboratory in 0..job.laboratories {
        if job
            .phones
            .iter()
            .all(|phone| phone.exams.iter().all(|exam| exam.laboratory != laboratory))
        {
            continue;
        }
        let (sheets, own) = table::cases(&job, laboratory, &mut random);
        cases.push(write::file(
            &format!("lab{laboratory}"),
            &sheets,
            &mut random,
        ));
        own_words |= own;
    }
    (job, list, cases, own_words)
}

/// What becomes of the job of a seed.
fn one(seed: u64) -> Result<Became, String> {
    let (job, list, cases, own_words) = made(seed);
    let files: Vec<&str> = std::iter::once(&list)
        .chain(&cases)
        .map(|file| file.name.as_str())
        .collect();
    let read = match read(&list, &cases) {
        Ok(read) => read,
        Err(why) => {
            println!("seed {seed}: {why}");
            return Ok(Became::Refused);
        }
    };
    let result = Corroboration::new(&read.list, &read.findings);
    let declared = result
        .losses()
        .iter()
        .find(|loss| loss.kind == LossKind::Outcomes);
    if split(&result) == job.split() && read.list.distinct() == job.distinct() {
        return Ok(Became::Truth);
    }
    let phones: u64 = job.split().values().sum();
    let lost = declared.map_or(0, |loss| loss.lost);
    let covered =
        lost > 0 && read.list.distinct() == job.distinct() && result.devices().examined() <= phones;
    if covered && result.headline().contains("not understood") {
        return Ok(Became::Declared);
    }
    Err(format!(
        "seed {seed} ({}): {:?} of {} numbers, and the truth is {:?} of {}; own words: {own_words}, lost: {lost}\n{}\n{}",
        files.join(", "),
        split(&result),
        read.list.distinct(),
        job.split(),
        job.distinct(),
        read.list,
        read.findings,
    ))
}

#[test]
fn every_job_prints_its_truth_or_says_what_is_missing() {
    let (mut wrong, mut became) = (Vec::new(), [0, 0, 0]);
    for seed in 1..=JOBS {
        match one(seed) {
            Ok(Became::Truth) => became[0] += 1,
            Ok(Became::Declared) => became[1] += 1,
            Ok(Became::Refused) => became[2] += 1,
            Err(why) => wrong.push(why),
        }
    }
    println!(
        "{} as in truth, {} with a declared loss, {} refused",
        became[0], became[1], became[2]
    );
    assert!(
        wrong.is_empty(),
        "{} jobs are wrong in silence; the first:\n{}",
        wrong.len(),
        wrong[0]
    );
    // A reader that refuses everything is not a reader.
    assert!(became[2] * 50 <= JOBS, "{} jobs refused", became[2]);
}

/// Each row that was written is read, or counted as what it is; a workbook that is refused says why.
#[test]
fn a_thousand_workbooks_are_read_whole_or_refused() {
    let mut refused = 0;
    for seed in 10_001..=10_500 {
        let mut random = Random(seed);
        let job = Job::new(&mut random);
        let list = write::workbook("list", &table::list(&job, &mut random), &mut random);
        match TargetList::reader().read(&list.name, list.bytes.as_slice()) {
            Ok(read) => {
                let entries = job.entries.len() as u64;
                let found = (read.distinct(), read.counts().entries);
                assert_eq!(found, (job.distinct(), entries), "seed {seed}: {read}");
            }
            Err(why) => refused += u64::from(!why.to_string().is_empty()),
        }
        let sheets = table::cases(&job, 0, &mut random).0;
        let cases = write::workbook("cases", &sheets, &mut random);
        let of_first = |exam: &&truth::Exam| exam.laboratory == 0;
        let exams = job
            .phones
            .iter()
            .flat_map(|phone| &phone.exams)
            .filter(of_first)
            .count() as u64;
        match Findings::reader().read(&cases.name, cases.bytes.as_slice()) {
            Ok(read) => {
                let counts = read.counts();
                let unclear = [
                    CaseRejectReason::UnknownOutcome,
                    CaseRejectReason::DoubtfulOutcome,
                ];
                let unclear = unclear.iter().filter_map(|why| counts.rejects.get(why));
                let unknown: u64 = unclear.sum();
                assert_eq!(counts.examinations + unknown, exams, "seed {seed}: {read}");
            }
            // A laboratory that examined nobody hands over headings alone.
            Err(why) if exams == 0 => assert!(!why.to_string().is_empty()),
            Err(why) => refused += u64::from(!why.to_string().is_empty()),
        }
    }
    assert!(refused <= 20, "{refused} of 1,000 refused");
}
