//! A cluster on loopback: a scheduler and two executors, each a process of its own.

use datafusion::arrow::util::pretty::pretty_format_batches;
use datafusion::prelude::ParquetReadOptions;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::atomic::{AtomicU16, Ordering};
use std::time::Duration;
use targetlist::simulate::SimulatedLeak;
use targetlist_ballista::{Secret, connect, count};
use targetlist_datafusion::{Limits, ListOptions, list_to_parquet, register_pseudonyms, session};
use targetlist_publish::identity::{Key, Project};
use tokio::process::{Child, Command};
use tokio::time::{sleep, timeout};

const PSEUDONYMS: &str = "SELECT pseudonym(number) AS who, count(*) AS entries \
     FROM list WHERE kind = 'entry' GROUP BY who ORDER BY who";

/// The next port to try. Those the system gives to connections begin above 32,000: one of them may be
/// taken between the look and the start of a process.
static NEXT: AtomicU16 = AtomicU16::new(21_000);

/// A port that is free, and whose next is; each is given once.
fn free() -> SocketAddr {
    loop {
        let port = NEXT.fetch_add(2, Ordering::Relaxed);
        let address = SocketAddr::from(([127, 0, 0, 1], port));
        let next = SocketAddr::new(address.ip(), port + 1);
        if [address, next]
            .iter()
            .all(|at| TcpListener::bind(at).is_ok())
        {
            return address;
        }
    }
}

/// Waits until a process answers at its address.
async fn answers(process: &mut Child, at: SocketAddr) {
    while TcpStream::connect(at).is_err() {
        let ended = process.try_wait().unwrap();
        assert!(ended.is_none(), "the process at {at} ended: {ended:?}");
        sleep(Duration::from_millis(100)).await;
    }
}

/// A process of the cluster, which ends with the test.
fn process(words: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_targetlist-cluster"))
        .args(words)
        .kill_on_drop(true)
        .spawn()
        .unwrap()
}

struct Cluster {
    at: SocketAddr,
    executors: Vec<Child>,
    _scheduler: Child,
}

impl Cluster {
    /// A cluster whose processes are started with these words more.
    async fn start(words: &[&str]) -> Cluster {
        let at = free();
        let started = |role: &[&str]| process(&[role, words].concat());
        let mut scheduler = started(&["scheduler", &at.to_string()]);
        answers(&mut scheduler, at).await;
        let mut executors = Vec::new();
        for _ in 0..2 {
            let address = free();
            let mut executor = started(&["executor", &at.to_string(), &address.to_string()]);
            answers(&mut executor, address).await;
            executors.push(executor);
        }
        Cluster {
            at,
            executors,
            _scheduler: scheduler,
        }
    }
}

/// A made-up list as Parquet files, and what one process counts in it.
async fn counted_alone(folder: &Path, entries: usize) -> (String, String) {
    let list = folder.join("list.csv");
    let leak = SimulatedLeak::new(3).entries(entries).write();
    std::fs::write(&list, leak.list).unwrap();
    let parts = folder.join("list");
    let alone = session(&Limits::default()).unwrap();
    let options = ListOptions::new().piece_bytes(200_000);
    list_to_parquet(&alone, list, options, &parts)
        .await
        .unwrap();
    let parts = parts.display().to_string();
    let text = count(&alone, &parts).await.unwrap();
    assert!(text.contains("| entry"), "{text}");
    (parts, text)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cluster_counts_as_one_process_does() {
    let folder = tempfile::tempdir().unwrap();
    let (parts, alone) = counted_alone(folder.path(), 20_000).await;
    let cluster = Cluster::start(&[]).await;
    let session = connect(cluster.at, None).await.unwrap();
    assert_eq!(count(&session, &parts).await.unwrap(), alone);
}

#[tokio::test(flavor = "multi_thread")]
async fn pseudonyms_are_those_of_one_process() {
    let folder = tempfile::tempdir().unwrap();
    let (parts, _) = counted_alone(folder.path(), 2_000).await;
    let file = folder.path().join("story.key");
    let key = Key::create(&file).unwrap();
    let alone = session(&Limits::default()).unwrap();
    register_pseudonyms(&alone, &key, &Project::named("partners").unwrap());
    let words = [&file.display().to_string(), "partners"];
    let cluster = Cluster::start(&words).await;
    let secret = Secret {
        key: file,
        project: "partners".to_owned(),
    };
    let connected = connect(cluster.at, Some(&secret)).await.unwrap();
    let mut texts = Vec::new();
    for session in [&connected, &alone] {
        let options = ParquetReadOptions::default();
        session
            .register_parquet("list", &parts, options)
            .await
            .unwrap();
        let asked = session.sql(PSEUDONYMS).await.unwrap();
        texts.push(
            pretty_format_batches(&asked.collect().await.unwrap())
                .unwrap()
                .to_string(),
        );
    }
    assert!(texts[0].lines().count() > 100, "{}", texts[0]);
    assert_eq!(texts[0], texts[1]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_executor_that_is_killed_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (parts, alone) = counted_alone(folder.path(), 200_000).await;
    let mut cluster = Cluster::start(&[]).await;
    let session = connect(cluster.at, None).await.unwrap();
    let asked = tokio::spawn(async move { count(&session, &parts).await });
    sleep(Duration::from_millis(500)).await;
    assert!(
        !asked.is_finished(),
        "the list is too short: nothing was left to do"
    );
    cluster.executors[0].kill().await.unwrap();
    let answer = timeout(Duration::from_secs(300), asked).await;
    assert_eq!(answer.unwrap().unwrap().unwrap(), alone);
}
