//! Killed at 200 random moments, a run leaves the old folder or the new one, whole, and nothing
//! aside that anybody else may read.

use super::StagedDir;
use super::folder_tests::{REPLACE, names, say};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Tells this program, started once more, where to write.
const TARGET: &str = "TARGETLIST_REPLACES_UNTIL_KILLED";
const FILES: [&str; 4] = ["manifest.json", "a.txt", "deep/b.txt", "deep/er/c.txt"];
const MOMENTS: usize = 200;

fn edition(target: &Path, round: &str) {
    let mut staged = StagedDir::create(target, REPLACE).unwrap();
    for name in FILES {
        staged.file(name, say(round)).unwrap();
    }
    staged.commit().unwrap();
}

/// Replaces a folder without end. Only when it is started by the test below.
#[test]
fn replaces_until_killed() {
    let Ok(target) = std::env::var(TARGET) else {
        return;
    };
    println!("\nbegun");
    std::io::stdout().flush().unwrap();
    for round in 0..u64::MAX {
        edition(target.as_ref(), &round.to_string());
    }
}

fn killed_after(target: &Path, wait: Duration) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "folder::killed_often_tests::replaces_until_killed",
            "--nocapture",
            "--test-threads=1",
        ])
        .env(TARGET, target)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    assert!(lines.any(|line| line.unwrap() == "begun"));
    std::thread::sleep(wait);
    child.kill().unwrap();
    assert!(!child.wait().unwrap().success());
}

/// The folder is whole, of one round. Gives the round.
fn whole(target: &Path) -> String {
    let texts = FILES.map(|name| fs::read_to_string(target.join(name)).unwrap());
    assert!(texts.iter().all(|text| *text == texts[0]), "{texts:?}");
    texts[0].clone()
}

#[test]
fn killed_at_random_moments() {
    let home = tempfile::tempdir().unwrap();
    let target = home.path().join("out");
    // A round takes as long as the disk does: moments are drawn from three rounds.
    let clock = Instant::now();
    (0..8).for_each(|_| edition(&target, "old"));
    let three = clock.elapsed().as_micros() as u64 * 3 / 8;
    let mut random = ChaCha8Rng::seed_from_u64(16);
    let (mut rounds, mut left) = (Vec::new(), 0);
    for _ in 0..MOMENTS {
        killed_after(
            &target,
            Duration::from_micros(random.random_range(0..three)),
        );
        rounds.push(whole(&target));
        let aside = names(home.path());
        for name in aside.iter().filter(|name| *name != "out") {
            left += 1;
            assert!(name.starts_with(".out.unfinished-"), "{name}");
            #[cfg(unix)]
            {
                use std::os::unix::fs::PermissionsExt;
                let mode = fs::metadata(home.path().join(name)).unwrap();
                assert_eq!(mode.permissions().mode() & 0o777, 0o700, "{name}");
            }
        }
    }
    edition(&target, "new");
    assert_eq!(
        (whole(&target).as_str(), names(home.path())),
        ("new", vec!["out".to_owned()])
    );
    rounds.dedup();
    assert!(
        left > MOMENTS / 4 && rounds.len() > 4,
        "{left} left, {rounds:?}"
    );
}
