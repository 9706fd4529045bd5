//! Lists as Parquet.

use crate::{asked, two_cores};
use std::time::Duration;
use targetlist_datafusion::{ListOptions, list_to_parquet};

const SAMPLE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../data-samples/pegasus_project/list.csv"
);

#[tokio::test]
async fn a_folder_of_parquet_holds_the_rows() {
    let folder = tempfile::tempdir().unwrap();
    let (session, target) = (two_cores(), folder.path().join("list"));
    let options = ListOptions::new().piece_bytes(300_000);
    let rows = list_to_parquet(&session, SAMPLE, options.clone(), &target)
        .await
        .unwrap();
    let again = list_to_parquet(&session, SAMPLE, options, &target).await;
    assert!(again.unwrap_err().to_string().contains("exists already"));
    let parquet = target.display().to_string();
    session
        .register_parquet("kept", &parquet, Default::default())
        .await
        .unwrap();
    let sql = |from: &str| {
        format!(
            "SELECT kind, count(*) AS rows, count(DISTINCT number) AS numbers FROM {from} GROUP BY kind ORDER BY kind"
        )
    };
    let kept = asked(&session, &sql("kept")).await;
    assert_eq!(
        kept,
        asked(&session, &sql(&format!("target_list('{SAMPLE}')"))).await
    );
    let total = asked(&session, "SELECT count(*) AS rows FROM kept").await;
    assert!(total.contains(&rows.to_string()), "{rows} {total}");
}

#[tokio::test]
async fn a_cancelled_run_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (session, target) = (two_cores(), folder.path().join("list"));
    let options = ListOptions::new().piece_bytes(50_000);
    let mut cancelled = 0;
    for after in [1, 5, 20, 60, 200] {
        let run = list_to_parquet(&session, SAMPLE, options.clone(), &target);
        let done = tokio::time::timeout(Duration::from_millis(after), run)
            .await
            .is_ok();
        cancelled += u64::from(!done);
        // What had begun to be written ends by itself.
        tokio::time::sleep(Duration::from_millis(50)).await;
        let left = std::fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(left, usize::from(done), "after {after} ms");
        if done {
            break;
        }
    }
    assert!(cancelled > 0);
}
