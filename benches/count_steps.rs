//! One step of the job on a list of ten thousand entries, for a program that counts instructions
//! (`benches/instructions.sh`): `count_steps list`, `count_steps dedupe` or `count_steps corroborate`.
//! Only what is done inside the function `measured` counts.
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a tool that stops where its input is wrong"
)]

use rayon::ThreadPoolBuilder;
use targetlist::{Clients, Clusters, Corroboration};

/// Only instructions in this function are counted.
#[inline(never)]
fn measured(step: &dyn Fn() -> usize) -> usize {
    step()
}

fn main() {
    // What other threads do is not counted: this one does all.
    let threads = ThreadPoolBuilder::new().num_threads(1);
    let here = threads.use_current_thread().build_global();
    here.expect("no other threads were asked for");
    let files = targetlist_benches::leak(10_000);
    // Numbering plans are read once, which is not what is counted.
    let list = targetlist_benches::list(&files);
    let result = match std::env::args().nth(1).as_deref() {
        Some("list") => measured(&|| targetlist_benches::list(&files).distinct() as usize),
        Some("dedupe") => measured(&|| list.numbers().filter(|number| number.times > 1).count()),
        Some("corroborate") => {
            let findings = targetlist_benches::findings(&files);
            let clients = Clients::by_home_share(&Clusters::by_tag(&list));
            measured(&|| {
                let rates = Corroboration::of_clients(&list, &clients, &findings);
                rates.to_string().len()
            })
        }
        _ => {
            println!("count_steps list | dedupe | corroborate");
            return;
        }
    };
    println!("{result}");
}
