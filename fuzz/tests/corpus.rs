//! Every target over its corpus and over what one change makes of it, for 20 seconds each: without a
//! fuzzer, so that it runs wherever tests run.

use std::path::Path;
use std::time::{Duration, Instant};
use targetlist_fuzz::TARGETS;

/// How long each target runs: `FUZZ_SECONDS` sets another time.
fn time() -> Duration {
    let set = std::env::var("FUZZ_SECONDS").ok().and_then(|text| text.parse().ok());
    Duration::from_secs(set.unwrap_or(20))
}

/// How long one input may take.
const SLOW: Duration = Duration::from_secs(10);

#[test]
fn every_target_holds_over_its_corpus() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    for (name, target) in TARGETS {
        let inputs = inputs(&corpus.join(name));
        assert!(!inputs.is_empty(), "{name} has no corpus");
        let mut random = Random(0x5EED);
        let begun = Instant::now();
        let mut runs = 0_u64;
        for input in &inputs {
            target(input);
        }
        while begun.elapsed() < time() {
            let mut input = inputs[random.below(inputs.len())].clone();
            for _ in 0..=random.below(4) {
                change(&mut input, &inputs, &mut random);
            }
            let one = Instant::now();
            target(&input);
            assert!(one.elapsed() < SLOW, "{name} took {:?}: {input:?}", one.elapsed());
            runs += 1;
        }
        println!("{name}: {runs} runs over {} inputs", inputs.len());
    }
}

/// The inputs of a folder, in the order of their names.
fn inputs(folder: &Path) -> Vec<Vec<u8>> {
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .unwrap_or_else(|why| panic!("{}: {why}", folder.display()))
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    paths.iter().map(|path| std::fs::read(path).unwrap()).collect()
}

/// Cuts, doubles, changes or joins.
fn change(input: &mut Vec<u8>, others: &[Vec<u8>], random: &mut Random) {
    let at = random.below(input.len() + 1);
    match random.below(6) {
        0 => input.truncate(at),
        1 => drop(input.drain(..at)),
        2 => {
            let part = input[at..].to_vec();
            input.extend(part);
        }
        3 => input.insert(at, random.next() as u8),
        4 => {
            if let Some(byte) = input.get_mut(at) {
                *byte ^= 1 << random.below(8);
            }
        }
        _ => {
            let other = &others[random.below(others.len())];
            input.splice(at..at, other.iter().copied());
        }
    }
    input.truncate(1 << 16);
}

/// SplitMix64: the same inputs in every run.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, most: usize) -> usize {
        (self.next() % most.max(1) as u64) as usize
    }
}
