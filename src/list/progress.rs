//! The progress of long work, for programs and for people.

/// The progress of long work: for a list in rows; for an attribution in sweeps over the list, of
/// all chains together. It starts again where the rows of a list have to be read twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Rows read so far, or sweeps done.
    pub done: u64,
    /// Rows of the file, or the most sweeps there can be: chains that agree stop earlier.
    pub of: u64,
}

impl Progress {
    /// The tenths that are done, from 0 to 10.
    fn tenths(self) -> u64 {
        let done = self.done.min(self.of).saturating_mul(10);
        done.checked_div(self.of).unwrap_or(10)
    }
}

/// A callback for [`ListReader::progress`](super::ListReader::progress) that prints a line with a
/// bar at every tenth: at most ten lines, which a notebook shows while the cell runs.
///
/// ```
/// use targetlist::prelude::*;
/// let text = "phone\n+447700900123\n";
/// let list = TargetList::reader().progress(progress()).read("list.csv", text.as_bytes())?;
/// # Ok::<(), Error>(())
/// ```
#[allow(
    clippy::print_stdout,
    reason = "a notebook shows standard output under the cell"
)]
pub fn progress() -> impl FnMut(Progress) + Send + 'static {
    let mut bar = Bar::default();
    move |progress| {
        if let Some(line) = bar.line(progress) {
            println!("{line}");
        }
    }
}

/// The bar, with the tenths that it showed last.
#[derive(Default)]
struct Bar {
    shown: u64,
}

impl Bar {
    /// The line to print, if one more tenth is done.
    fn line(&mut self, progress: Progress) -> Option<String> {
        let tenths = progress.tenths();
        if tenths <= self.shown {
            return None;
        }
        self.shown = tenths;
        let bar: String = (0..10)
            .map(|tenth| if tenth < tenths { '█' } else { '░' })
            .collect();
        let [done, of] = [progress.done, progress.of].map(crate::table::thousands);
        Some(format!("{bar} {done} of {of} rows"))
    }
}

#[cfg(test)]
mod tests {
    use super::{Bar, Progress};

    #[test]
    fn a_line_at_every_tenth_and_no_more() {
        let mut bar = Bar::default();
        let mut lines = (0..=2_000).filter_map(|done| bar.line(Progress { done, of: 2_000 }));
        assert_eq!(
            lines.next().as_deref(),
            Some("█░░░░░░░░░ 200 of 2,000 rows")
        );
        assert_eq!(lines.count(), 9);
    }

    #[test]
    fn a_file_without_rows_is_done() {
        let end = Progress { done: 0, of: 0 };
        assert_eq!(
            Bar::default().line(end).as_deref(),
            Some("██████████ 0 of 0 rows")
        );
    }
}
