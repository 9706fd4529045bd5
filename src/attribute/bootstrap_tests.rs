//! A rehearsal on made-up lists.

use crate::TargetList;
use crate::attribute::Mixture;
use crate::simulate::SimulatedList;

/// On a small list names are unsteady, and a rehearsal shows it; on a larger one it finds what it made
/// up.
#[test]
fn a_rehearsal_finds_what_it_made_up() {
    let list = TargetList::reader()
        .read(
            "list.csv",
            SimulatedList::new(23)
                .entries(8_000)
                .write()
                .list
                .as_bytes(),
        )
        .unwrap();
    let mixture = Mixture::new().sweeps(10);
    let rehearsal = mixture.bootstrap(&mixture.run(&list).unwrap(), 2).unwrap();
    assert_eq!(
        rehearsal
            .trials()
            .iter()
            .map(|trial| trial.seed)
            .collect::<Vec<_>>(),
        [1, 2]
    );
    for trial in rehearsal.trials() {
        assert!(
            trial.accuracy().unwrap() > 0.8 && trial.falsely_named.is_empty(),
            "{rehearsal}"
        );
        assert!(
            trial.claimed_right <= trial.claimed
                && trial.right <= trial.with_client
                && trial.with_client <= trial.entries
        );
        assert!(
            (0.0..=1.0).contains(&trial.calibration_error) && (0.0..=1.0).contains(&trial.coverage)
        );
    }
    let text = rehearsal.to_string();
    assert!(
        text.contains("under the model's own assumptions") && !text.contains("NaN"),
        "{text}"
    );
}
