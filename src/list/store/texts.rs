//! Many texts in one piece of memory.

use super::room::{self, Full, ROOM};

/// Texts in the order they came, end to end. Empty ones at the end take no room, and others one byte
/// each beside their letters.
#[derive(Clone, Debug, Default)]
pub(super) struct Texts {
    text: String,
    /// How many there are.
    count: usize,
    /// The length of each text up to the last that is not empty; [`LONG`] for longer ones.
    lengths: Vec<u8>,
    /// The positions and lengths of the long ones.
    long: Vec<(usize, u32)>,
    /// Where every [`BLOCK`]th text begins.
    starts: Vec<usize>,
}

/// At most this many lengths are added up to find a text.
const BLOCK: usize = 64;

/// Texts of this many bytes or more are long.
const LONG: u8 = u8::MAX;

impl Texts {
    pub(super) fn push(&mut self, text: &str) -> Result<(), Full> {
        let length = room::place(text.len(), ROOM)?;
        let start = self.text.len();
        self.text.push_str(text);
        self.set(self.count, length, start);
        self.count += 1;
        Ok(())
    }

    /// Adds texts that come behind these.
    pub(super) fn join(&mut self, further: &Texts) {
        let mut start = self.text.len();
        self.text.push_str(&further.text);
        for at in 0..further.lengths.len() {
            let length = further.length(at);
            self.set(self.count + at, length, start);
            start += length as usize;
        }
        self.count += further.count;
    }

    /// Sets the length of a text behind those that have one.
    fn set(&mut self, at: usize, length: u32, start: usize) {
        if length == 0 {
            return;
        }
        while self.lengths.len() <= at {
            if self.lengths.len().is_multiple_of(BLOCK) {
                self.starts.push(start);
            }
            self.lengths.push(0);
        }
        let short = u8::try_from(length).ok().filter(|short| *short < LONG);
        if short.is_none() {
            self.long.push((at, length));
        }
        if let Some(last) = self.lengths.last_mut() {
            *last = short.unwrap_or(LONG);
        }
    }

    fn length(&self, at: usize) -> u32 {
        let short = self.lengths.get(at).copied().unwrap_or(0);
        if short < LONG {
            return u32::from(short);
        }
        let long = self.long.binary_search_by_key(&at, |(at, _)| *at);
        let long = long.ok().and_then(|at| self.long.get(at));
        long.map_or(0, |(_, length)| *length)
    }

    /// The text at a position below the number of texts.
    pub(super) fn get(&self, at: usize) -> &str {
        debug_assert!(at < self.count, "a text that is not there");
        let Some(start) = self.starts.get(at / BLOCK) else {
            return "";
        };
        let before = at / BLOCK * BLOCK..at;
        let start = start + before.map(|at| self.length(at) as usize).sum::<usize>();
        let end = start + self.length(at) as usize;
        self.text.get(start..end).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Texts;

    #[test]
    fn every_text_comes_back() {
        let mut whole = Texts::default();
        let mut joined = Texts::default();
        let length = |n: usize| match n % 90 {
            0..70 => n % 7,
            89 => 250 + n % 9,
            _ => 0,
        };
        let all: Vec<String> = (0..900).map(|n| "é".repeat(length(n))).collect();
        for part in all.chunks(130) {
            let mut texts = Texts::default();
            for text in part {
                texts.push(text).unwrap();
                whole.push(text).unwrap();
            }
            joined.join(&texts);
        }
        for texts in [whole, joined] {
            let mut every = all.iter().enumerate();
            assert!(every.all(|(at, text)| texts.get(at) == text));
        }
    }
}
