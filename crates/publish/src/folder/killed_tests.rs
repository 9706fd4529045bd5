//! A process that is killed while it writes leaves nothing at the target, and the next run clears
//! up behind it.

use super::StagedDir;
use super::folder_tests::{KEEP, exists, names, say};
use crate::fault::Fault;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// Tells this program, started once more, where to write.
const TARGET: &str = "TARGETLIST_WRITES_UNTIL_KILLED";

/// Writes one file whole and another without end. Only when it is started by the test below; else
/// there is nothing to do.
#[test]
fn writes_until_killed() {
    let Ok(target) = std::env::var(TARGET) else {
        return;
    };
    let mut staged = StagedDir::create(target, KEEP).unwrap();
    staged
        .file("whole.csv", |out| {
            out.write_all(b"client,entries\n")
                .map_err(|why| Fault::Write(why).into())
        })
        .unwrap();
    let endless = staged.file("tables/endless.csv", |out| {
        for row in 0..u64::MAX {
            // More than any buffer holds, so that some of it is on the disk.
            out.write_all(&[b'x'; 1 << 16]).map_err(Fault::Write)?;
            if row == 4 {
                println!("\nin the middle");
                std::io::stdout().flush().unwrap();
            }
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
        Ok(())
    });
    panic!("nobody killed it: {}", endless.is_ok());
}

fn killed_at(target: &Path) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "folder::killed_tests::writes_until_killed",
            "--nocapture",
            "--test-threads=1",
        ])
        .env(TARGET, target)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let reached = lines.any(|line| line.unwrap() == "in the middle");
    child.kill().unwrap();
    assert!(!child.wait().unwrap().success() && reached);
}

#[test]
fn a_process_killed_while_writing_leaves_nothing_at_the_target() {
    let home = tempfile::tempdir().unwrap();
    let target = home.path().join("out");
    killed_at(&target);
    assert!(!target.exists());
    let left = fs::read_dir(home.path()).unwrap().next().unwrap().unwrap();
    let left = left.path();
    assert!(fs::metadata(left.join("tables/endless.csv")).unwrap().len() >= 1 << 18);
    let mut next = StagedDir::create(&target, KEEP).unwrap();
    assert!(!left.exists());
    next.file("clients.csv", |out| {
        out.write_all(b"client\n")
            .map_err(|why| Fault::Write(why).into())
    })
    .unwrap();
    next.commit().unwrap();
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 1);
    assert_eq!(fs::read_dir(&target).unwrap().count(), 1);
}

#[test]
fn dropped_in_the_middle_leaves_nothing() {
    let home = TempDir::new().unwrap();
    let mut staged = StagedDir::create(home.path().join("out"), KEEP).unwrap();
    staged.file("deep/er/a.txt", say("a")).unwrap();
    drop(staged);
    assert!(names(home.path()).is_empty());
}

#[test]
fn a_living_run_is_left_alone_and_a_dead_one_removed() {
    let home = TempDir::new().unwrap();
    let target = home.path().join("out");
    let mut living = StagedDir::create(&target, KEEP).unwrap();
    living.file("a.txt", say("a")).unwrap();
    // As a killed process leaves it: the folder without its lock. And what only looks like it.
    let dead = home.path().join(".out.unfinished-0123456789abcdef");
    fs::create_dir(&dead).unwrap();
    fs::write(dead.join("half.csv"), "half").unwrap();
    fs::create_dir(home.path().join(".out.unfinished-notes")).unwrap();
    assert!(!target.exists());
    let second = StagedDir::create(&target, KEEP).unwrap();
    assert!(
        !dead.exists()
            && living.path().exists()
            && home.path().join(".out.unfinished-notes").exists()
    );
    drop(second);
    living.commit().unwrap();
    assert_eq!(names(&target), ["a.txt"]);
}

/// A process that is killed runs no destructor.
#[test]
fn a_killed_run_leaves_nothing_at_the_target() {
    let home = TempDir::new().unwrap();
    let target = home.path().join("out");
    let mut staged = StagedDir::create(&target, KEEP).unwrap();
    staged.file("a.txt", say("a")).unwrap();
    std::mem::forget(staged);
    assert!(!target.exists());
    let next = StagedDir::create(&target, KEEP).unwrap();
    next.commit().unwrap();
    assert!(names(&target).is_empty());
}

#[test]
fn killed_between_two_renames_the_old_one_comes_back() {
    let home = TempDir::new().unwrap();
    let target = home.path().join("out");
    let aside = home.path().join(".out.replaced-0123456789abcdef");
    fs::create_dir(&aside).unwrap();
    fs::write(aside.join("manifest.json"), "old").unwrap();
    assert!(exists(StagedDir::create(&target, KEEP)));
    assert_eq!(
        fs::read_to_string(target.join("manifest.json")).unwrap(),
        "old"
    );
}
