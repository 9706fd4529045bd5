//! Many texts in one piece of memory.

use super::room::{self, Full, ROOM};

/// Texts in the order they came, end to end.
#[derive(Clone, Debug, Default)]
pub(super) struct Texts {
    text: String,
    /// The length of each text.
    lengths: Vec<u32>,
    /// Where every [`BLOCK`]th text begins.
    starts: Vec<usize>,
}

/// So many lengths are added up, at most, to find a text.
const BLOCK: usize = 64;

impl Texts {
    pub(super) fn push(&mut self, text: &str) -> Result<(), Full> {
        let length = room::place(text.len(), ROOM)?;
        if self.lengths.len().is_multiple_of(BLOCK) {
            self.starts.push(self.text.len());
        }
        self.text.push_str(text);
        self.lengths.push(length);
        Ok(())
    }

    /// Adds texts that come behind these.
    pub(super) fn join(&mut self, further: &Texts) {
        let mut start = self.text.len();
        self.text.push_str(&further.text);
        for length in &further.lengths {
            if self.lengths.len().is_multiple_of(BLOCK) {
                self.starts.push(start);
            }
            self.lengths.push(*length);
            start += *length as usize;
        }
    }

    /// The text at a position below the number of texts.
    #[allow(
        clippy::indexing_slicing,
        reason = "lengths and starts are of the texts that were pushed"
    )]
    pub(super) fn get(&self, at: usize) -> &str {
        debug_assert!(at < self.lengths.len(), "a text that is not there");
        let before = &self.lengths[at / BLOCK * BLOCK..at];
        let start =
            self.starts[at / BLOCK] + before.iter().map(|length| *length as usize).sum::<usize>();
        &self.text[start..start + self.lengths[at] as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::Texts;

    #[test]
    fn every_text_comes_back() {
        let mut texts = Texts::default();
        let all: Vec<String> = (0..300).map(|n| "é".repeat(n % 7)).collect();
        all.iter().for_each(|text| texts.push(text).unwrap());
        assert!(
            all.iter()
                .enumerate()
                .all(|(at, text)| texts.get(at) == text)
        );
    }
}
