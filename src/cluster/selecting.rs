//! Which clusters select a number.

/// Which clusters select each number. Nearly all numbers are selected by one cluster or none, and a
/// list may hold millions.
pub(super) struct Selecting {
    /// By number: the first cluster that selects it, counted from 1; 0 for none.
    first: Vec<u32>,
    /// Number and further cluster, in order.
    further: Vec<(usize, usize)>,
}

impl Selecting {
    /// From the numbers of each cluster, by position in the list.
    pub(super) fn new(clusters: &[Vec<usize>]) -> Selecting {
        let numbers = clusters.iter().flatten().max().map_or(0, |last| last + 1);
        let mut selecting = Selecting {
            first: vec![0; numbers],
            further: Vec::new(),
        };
        for (cluster, numbers) in clusters.iter().enumerate() {
            numbers
                .iter()
                .for_each(|number| selecting.add(*number, cluster));
        }
        selecting.further.sort_unstable();
        selecting
    }

    fn add(&mut self, number: usize, cluster: usize) {
        match (self.first.get_mut(number), u32::try_from(cluster + 1)) {
            (Some(first), Ok(ordinal)) if *first == 0 => *first = ordinal,
            _ => self.further.push((number, cluster)),
        }
    }

    /// The clusters that select the number at a position of the list.
    pub(super) fn of(&self, number: usize) -> impl Iterator<Item = usize> {
        let first = self
            .first
            .get(number)
            .and_then(|ordinal| (*ordinal as usize).checked_sub(1));
        let from = self.further.partition_point(|(other, _)| *other < number);
        let further = self
            .further
            .iter()
            .skip(from)
            .take_while(move |(other, _)| *other == number);
        first
            .into_iter()
            .chain(further.map(|(_, cluster)| *cluster))
    }
}
