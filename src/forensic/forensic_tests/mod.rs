//! Findings out of case sheets.

mod answers;
mod columns;
mod consents;
mod devices;
mod marked;
mod outcomes;
mod sheets;

use super::{CaseRejectReason, Findings, Outcome, System};

fn findings(text: &str) -> Findings {
    let findings = Findings::reader()
        .read("cases.csv", text.as_bytes())
        .unwrap();
    let counts = findings.counts();
    assert_eq!(
        counts.rows,
        counts.examinations + counts.rejected() + counts.blank
    );
    findings
}

fn outcomes(findings: &Findings) -> Vec<Outcome> {
    findings
        .devices()
        .iter()
        .map(|device| device.outcome)
        .collect()
}
