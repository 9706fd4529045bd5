use super::{Ranges, SimulatedLeak, chance::Chance, interests::CLIENTS};
use crate::forensic::Outcome;
use crate::number::Number;
use crate::plan::{Region, split};
use crate::{Corroboration, Findings, TargetList};

#[test]
fn a_seed_gives_the_same_bytes() {
    let leak = SimulatedLeak::new(3).entries(1_000);
    assert_eq!(leak.write(), leak.write());
    assert_ne!(leak.write(), SimulatedLeak::new(4).entries(1_000).write());
}

#[test]
fn no_number_of_any_target_country_can_ring() {
    let (mut ranges, mut chance) = (Ranges::default(), Chance::new(1));
    for (country, _) in CLIENTS
        .iter()
        .flat_map(|client| client.targets)
        .chain(&[("SE", 0.0)])
    {
        let region = Region::named(country).unwrap();
        for _ in 0..200 {
            let digits = ranges
                .draw(region, &mut chance)
                .unwrap_or_else(|| panic!("no range for {country}"))
                .to_string();
            let (code, national) = split(&digits).unwrap();
            let number = Number::from_parts(code, national.as_bytes()).unwrap();
            assert!(Ranges::cannot_ring(number), "{country} {number}");
        }
    }
}

#[test]
fn what_was_written_is_read_back() {
    for seed in [1, 2] {
        let leak = SimulatedLeak::new(seed).entries(4_000).write();
        let list = TargetList::reader()
            .read("list.csv", leak.list.as_bytes())
            .unwrap();
        let counts = list.counts();
        assert_eq!(counts.entries, 4_000);
        assert!(
            counts.rejected() > 5 && counts.blank > 0 && counts.repairs.len() > 10,
            "{list}"
        );
        assert!(
            list.numbers()
                .all(|listed| Ranges::cannot_ring(listed.number))
        );
        let tidy = SimulatedLeak::new(seed).entries(4_000).tidy().write();
        let tidy = TargetList::reader()
            .read("list.csv", tidy.list.as_bytes())
            .unwrap();
        assert_eq!((tidy.counts().entries, tidy.counts().rows), (4_000, 4_000));
    }
}

#[test]
fn the_log_comes_down_to_sixty_seven_phones() {
    for (seed, entries) in [(1, 1_000), (2, 1_000), (3, 5_000), (3, 20_000)] {
        for leak in [
            SimulatedLeak::new(seed).entries(entries).write(),
            SimulatedLeak::new(seed).entries(entries).tidy().write(),
        ] {
            let list = TargetList::reader()
                .read("list.csv", leak.list.as_bytes())
                .unwrap();
            let findings = Findings::reader()
                .read("cases.csv", leak.cases.as_bytes())
                .unwrap();
            let joined = Corroboration::new(&list, &findings);
            let devices = joined.devices();
            let split = [Outcome::Infected, Outcome::Attempted, Outcome::Inconclusive]
                .map(|outcome| devices.count(outcome));
            assert_eq!(
                (devices.examined(), split),
                (67, [23, 14, 30]),
                "seed {seed}, {entries} entries"
            );
            assert_eq!(joined.examined_not_listed().len(), 3);
            assert_eq!(joined.persons().examined(), 66);
        }
    }
}
