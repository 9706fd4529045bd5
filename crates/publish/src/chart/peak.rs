//! What stands beside the name of a strip of a timeline.

use super::canvas::{At, Canvas, LABEL, SMALL};
use super::letters::width;
use super::periods::Periods;
use super::{Amount, RowName};
use crate::table::WITHHELD;
use targetlist::table::thousands;

/// What stands beside a strip's name: its sum and its highest period, where nothing is withheld that
/// could be higher.
pub(super) fn summary(from: &Periods, amounts: &[Amount]) -> Vec<String> {
    let counts = || amounts.iter().filter_map(|amount| amount.count());
    let sum = counts().fold(0, u64::saturating_add);
    if amounts.contains(&Amount::Withheld) {
        return vec![match sum {
            0 => WITHHELD.into(),
            sum => format!("{} can be printed", thousands(sum)),
        }];
    }
    let mut said = vec![thousands(sum)];
    let most = counts().max();
    let most = most.filter(|most| *most > 0 && !amounts.contains(&Amount::Missing));
    let highest = |most: &u64| amounts.iter().position(|one| one.count() == Some(*most));
    if let Some((most, period)) = most.zip(most.as_ref().and_then(highest)) {
        said.push(format!("most {} in {}", thousands(most), from.name(period)));
    }
    said
}

/// The name of a strip and, below it, what belongs to it.
pub(super) fn heading(
    canvas: &mut Canvas,
    (left, room): (f64, f64),
    (name, high): (&RowName, usize),
    summary: &[String],
) {
    let lines = name.lines(LABEL.size, room);
    let first = canvas.y + 20.0;
    canvas.lines(left, first, At::Start, LABEL, 16.0, &lines, &name.whole());
    canvas.y = first + 16.0 * high.saturating_sub(1) as f64 + 15.0;
    // A figure is never cut: where there is no room for all, the last of them stands alone.
    let all = summary.join("; ");
    let fits = width(&all, SMALL.size) <= room;
    let said = summary.last().filter(|_| !fits).unwrap_or(&all);
    canvas.fitted(left, canvas.y, At::Start, SMALL, said, room);
    canvas.y += 6.0;
}

#[cfg(test)]
mod tests {
    use super::{Amount, Periods, summary};
    use crate::chart::Every;

    #[test]
    fn nothing_is_the_most_beside_what_is_withheld() {
        let years = Periods::new(Every::Year, (2017, 1));
        let said = |amounts: &[Amount]| summary(&years, amounts).join("; ");
        let [few, many, hidden] = [Amount::Count(5), Amount::Count(8_653), Amount::Withheld];
        assert_eq!(said(&[few, many]), "8,658; most 8,653 in 2018");
        assert_eq!(said(&[few, hidden]), "5 can be printed");
        assert_eq!(said(&[hidden]), "withheld");
        assert_eq!(said(&[Amount::Count(0)]), "0");
    }
}
