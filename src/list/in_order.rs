//! Work on all cores, of which the results are taken in order.
//!
//! There are no rounds: whichever core has just computed a result takes those that are next, so that
//! no core waits for the others.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::{self, ThreadId};

/// How many results for each core may wait to be taken; with more, cores wait as well.
const AHEAD: usize = 4;

/// Computes each item on all cores and takes the results in the order of the items, each as soon as
/// all before it are taken.
///
/// # Errors
/// The first error of `take`; nothing is taken after it.
pub(super) fn in_order<I: Sync, O: Send, E: Send>(
    items: &[I],
    compute: impl Fn(&I) -> O + Sync,
    take: impl FnMut(O) -> Result<(), E> + Send,
) -> Result<(), E> {
    let line = Line {
        claimed: AtomicUsize::new(0),
        taken: AtomicUsize::new(0),
        computed: items.iter().map(|_| Mutex::new(None)).collect(),
        taker: Mutex::new(Taker { take, failed: None }),
        taking: Mutex::new(None),
    };
    let cores = rayon::current_num_threads();
    let work = || {
        while let Some((at, item)) = line.claim(items) {
            line.computed(at, compute(item));
            let is_far = at >= line.taken.load(Ordering::Relaxed) + AHEAD * cores;
            line.take_next(is_far);
        }
    };
    rayon::scope(|scope| (0..cores).for_each(|_| scope.spawn(|_| work())));
    // The last ones may have been computed while another core was taking.
    line.take_next(true);
    let taker = line.taker.into_inner();
    let failed = taker.unwrap_or_else(PoisonError::into_inner).failed;
    failed.map_or(Ok(()), Err)
}

/// Items on their way.
struct Line<O, T, E> {
    /// How many items are computed, or being computed.
    claimed: AtomicUsize,
    /// How many results are taken.
    taken: AtomicUsize,
    /// The results that are not taken yet, by item.
    computed: Vec<Mutex<Option<O>>>,
    taker: Mutex<Taker<T, E>>,
    /// The thread that is taking: what it calls may use the cores too, and come back here.
    taking: Mutex<Option<ThreadId>>,
}

struct Taker<T, E> {
    take: T,
    failed: Option<E>,
}

impl<O, T: FnMut(O) -> Result<(), E>, E> Line<O, T, E> {
    fn claim<'i, I>(&self, items: &'i [I]) -> Option<(usize, &'i I)> {
        let at = self.claimed.fetch_add(1, Ordering::Relaxed);
        Some((at, items.get(at)?))
    }

    fn computed(&self, at: usize, output: O) {
        if let Some(place) = self.computed.get(at) {
            *locked(place) = Some(output);
        }
    }

    /// Takes the results that are next, if no other core is taking, or once it has ended.
    fn take_next(&self, must_wait: bool) {
        let this = Some(thread::current().id());
        let must_wait = must_wait && *locked(&self.taking) != this;
        let mut taker = match (must_wait, self.taker.try_lock()) {
            (_, Ok(taker)) => taker,
            (true, Err(_)) => locked(&self.taker),
            (false, Err(_)) => return,
        };
        *locked(&self.taking) = this;
        while taker.failed.is_none() {
            let next = self.computed.get(self.taken.load(Ordering::Relaxed));
            let Some(output) = next.and_then(|next| locked(next).take()) else {
                *locked(&self.taking) = None;
                return;
            };
            taker.failed = (taker.take)(output).err();
            self.taken.fetch_add(1, Ordering::Relaxed);
        }
        *locked(&self.taking) = None;
        // Nothing more is computed.
        self.claimed.store(self.computed.len(), Ordering::Relaxed);
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::in_order;
    use rayon::prelude::*;

    #[test]
    fn results_come_in_the_order_of_the_items() {
        let items: Vec<usize> = (0..1000).collect();
        let mut taken = Vec::new();
        let slow = |at: &usize| (0..at % 7 * 1000).fold(*at, |sum, _| std::hint::black_box(sum));
        let all = in_order(&items, slow, |one| {
            taken.push(one);
            Ok::<(), ()>(())
        });
        assert_eq!((all, taken), (Ok(()), items));
        assert_eq!(in_order(&[], |(): &()| (), |()| Err(())), Ok(()));
    }

    #[test]
    fn nothing_is_taken_after_an_error() {
        let items: Vec<usize> = (0..1000).collect();
        let mut taken = 0;
        let failed = in_order(
            &items,
            |at| *at,
            |one| {
                taken += 1;
                if one < 41 { Ok(()) } else { Err(one) }
            },
        );
        assert_eq!((failed, taken), (Err(41), 42));
    }

    /// A progress callback may use all cores itself.
    #[test]
    fn what_is_called_may_use_the_cores() {
        let items: Vec<usize> = (0..300).collect();
        let mut taken = 0;
        let all = in_order(
            &items,
            |at| *at,
            |_| {
                taken += 1;
                let sum: usize = (0..64_usize).into_par_iter().sum();
                if sum == 2016 { Ok(()) } else { Err(sum) }
            },
        );
        assert_eq!((all, taken), (Ok(()), 300));
    }
}
