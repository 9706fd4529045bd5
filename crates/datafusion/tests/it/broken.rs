//! Files that cannot be read, among others that can.

use crate::{asked, two_cores};
use std::fmt::Write;
use std::path::Path;
use targetlist_datafusion::{ListOptions, ListTable};

const KINDS: &str =
    "SELECT kind, count(*) AS c, count(DISTINCT number) AS n FROM list GROUP BY kind ORDER BY kind";

/// A broken file in a folder names itself, and the rows of the others stay.
#[tokio::test]
async fn a_broken_file_is_a_row() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.csv"), "phone\n+44 7700 900123\n").unwrap();
    std::fs::write(folder.path().join("b.csv"), "name,rank\nAda,1\n").unwrap();
    std::fs::write(folder.path().join("c.txt"), "+44 7700 900124\nnobody\n").unwrap();
    let session = two_cores();
    let sql = format!(
        "SELECT kind, count(*) AS c, count(DISTINCT number) AS n FROM target_list('{}') GROUP BY kind ORDER BY kind",
        folder.path().display()
    );
    let table = asked(&session, &sql).await;
    for row in [
        "| entry         | 2 | 2 |",
        "| file not read | 1 | 0 |",
        "| reject        | 1 | 0 |",
    ] {
        assert!(table.contains(row), "{row}\n{table}");
    }
    let table = ListTable::open(folder.path(), ListOptions::new()).unwrap();
    assert!(table.unread()[0].file.ends_with("b.csv") && table.unread()[0].why.contains("column"));
    assert!(ListTable::open(folder.path().join("d.csv"), ListOptions::new()).is_err());
    for sql in [
        "SELECT * FROM target_list()",
        "SELECT * FROM target_list(1)",
        "SELECT * FROM target_list('x.csv')",
    ] {
        assert!(session.sql(sql).await.is_err(), "{sql}");
    }
}

/// Links that lead nowhere, sockets, and files without permission are named, and not waited for.
#[cfg(unix)]
#[tokio::test]
async fn what_cannot_be_opened_is_a_row() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    std::fs::write(path("a.csv"), "phone\n+44 7700 900123\n").unwrap();
    symlink(path("nowhere.csv"), path("b.csv")).unwrap();
    symlink(path("c.csv"), path("c.csv")).unwrap();
    let _socket = std::os::unix::net::UnixListener::bind(path("d.csv")).unwrap();
    std::fs::create_dir(path("e")).unwrap();
    std::fs::write(path("f.csv"), "phone\n+44 7700 900124\n").unwrap();
    std::fs::set_permissions(path("f.csv"), PermissionsExt::from_mode(0o000)).unwrap();
    // Root reads what nobody may read.
    let is_root = std::fs::read(path("f.csv")).is_ok();
    let table = ListTable::open(folder.path(), ListOptions::new()).unwrap();
    let names: Vec<&str> = table
        .unread()
        .iter()
        .map(|one| one.file.file_name().unwrap().to_str().unwrap())
        .collect();
    let expected = ["b.csv", "c.csv", "d.csv", "f.csv"];
    assert_eq!(names, expected[..4 - usize::from(is_root)]);
    let session = two_cores();
    let provider = table.provider(2).unwrap();
    session.register_table("list", provider).unwrap();
    let rows = asked(&session, KINDS).await;
    let entries = 1 + usize::from(is_root);
    assert!(
        rows.contains(&format!("| entry         | {entries} | {entries} |")),
        "{rows}"
    );
    assert!(
        rows.contains(&format!("| file not read | {} | 0 |", names.len())),
        "{rows}"
    );
}

fn long(path: &Path, rows: usize, from: usize) {
    let mut text = String::from("phone\n");
    for at in 0..rows {
        writeln!(text, "+44 7700 900{:03}", from + at).unwrap();
    }
    std::fs::write(path, text).unwrap();
}

/// A file that breaks off after it was cut: its missing pieces are rows, and all other rows stay. Of a
/// single file that is an error.
#[tokio::test]
async fn a_file_that_breaks_off_is_told_by_its_pieces() {
    let folder = tempfile::tempdir().unwrap();
    let broken = folder.path().join("b.csv");
    long(&folder.path().join("a.csv"), 100, 0);
    long(&broken, 300, 100);
    long(&folder.path().join("c.csv"), 100, 400);
    let options = ListOptions::new().piece_bytes(1_800);
    let table = ListTable::open(folder.path(), options.clone()).unwrap();
    let alone = ListTable::open(&broken, options).unwrap();
    assert_eq!((table.pieces(), alone.pieces()), (5, 3));
    let file = std::fs::OpenOptions::new()
        .write(true)
        .open(&broken)
        .unwrap();
    file.set_len(2_500).unwrap();
    let session = two_cores();
    session
        .register_table("list", table.provider(2).unwrap())
        .unwrap();
    let rows = asked(&session, KINDS).await;
    assert!(rows.contains("| piece not read | 2   | 0   |"), "{rows}");
    let sql = "SELECT count(*) AS rows, count(DISTINCT number) AS numbers FROM list WHERE kind = 'entry' AND file NOT LIKE '%b.csv'";
    assert!(asked(&session, sql).await.contains("| 200  | 200     |"));
    let sql = "SELECT piece, reason FROM list WHERE kind = 'piece not read' AND file LIKE '%b.csv' ORDER BY piece";
    let pieces = asked(&session, sql).await;
    assert!(
        pieces.contains("| 2     | unreadable |\n| 3     | unreadable |"),
        "{pieces}"
    );
    let session = two_cores();
    session
        .register_table("list", alone.provider(2).unwrap())
        .unwrap();
    let why = session.sql(KINDS).await.unwrap().collect().await;
    assert!(why.unwrap_err().to_string().contains("b.csv"));
}
