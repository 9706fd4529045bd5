//! A text as figures, words and signs.

use super::text::in_word;

/// The most pieces of a time.
const MOST: usize = 40;

/// One figure, word or sign.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Piece<'t> {
    Figure(&'t str),
    Word(&'t str),
    Sign(char),
}

/// The pieces of a text in their order, each with whether a blank stands before it.
#[derive(Debug, Default)]
pub(super) struct Pieces<'t> {
    pieces: Vec<(Piece<'t>, bool)>,
}

/// Units that stand behind figures in Chinese, Japanese and Korean.
const UNITS: &str = "年月日号號時时点點分秒년월일시분초";

impl<'t> Pieces<'t> {
    /// Takes a text apart; nothing where it has too many pieces to be a time.
    pub(super) fn of(text: &'t str) -> Option<Pieces<'t>> {
        let mut pieces: Vec<(Piece<'t>, bool)> = Vec::new();
        let mut rest = text;
        while let Some(first) = rest.trim_start().chars().next() {
            let bare = rest.trim_start();
            let spaced = bare.len() < rest.len();
            let behind_figure = matches!(pieces.last(), Some((Piece::Figure(_), _)));
            let end = if first.is_ascii_digit() {
                bare.find(|c: char| !c.is_ascii_digit())
            } else if in_word(first) && !(behind_figure && UNITS.contains(first)) {
                bare.find(|c: char| !in_word(c))
            } else {
                Some(first.len_utf8())
            };
            let (piece, after) = bare.split_at_checked(end.unwrap_or(bare.len()))?;
            let piece = match first {
                '0'..='9' => Piece::Figure(piece),
                letter if in_word(letter) => Piece::Word(piece),
                sign => Piece::Sign(sign),
            };
            pieces.push((piece, spaced));
            rest = after;
            if pieces.len() > MOST {
                return None;
            }
        }
        Some(Pieces { pieces })
    }

    pub(super) fn len(&self) -> usize {
        self.pieces.len()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = Piece<'t>> + '_ {
        self.pieces.iter().map(|(piece, _)| *piece)
    }

    pub(super) fn get(&self, at: usize) -> Option<Piece<'t>> {
        self.pieces.get(at).map(|(piece, _)| *piece)
    }

    /// Whether a blank stands before the piece; `false` at the end of the text.
    pub(super) fn spaced(&self, at: usize) -> bool {
        self.pieces.get(at).is_some_and(|(_, spaced)| *spaced)
    }

    pub(super) fn figure(&self, at: usize) -> Option<&'t str> {
        match self.get(at) {
            Some(Piece::Figure(figure)) => Some(figure),
            _ => None,
        }
    }

    /// A figure of two digits at most.
    pub(super) fn short(&self, at: usize) -> Option<&'t str> {
        self.figure(at).filter(|figure| figure.len() <= 2)
    }

    pub(super) fn word(&self, at: usize) -> Option<&'t str> {
        match self.get(at) {
            Some(Piece::Word(word)) => Some(word),
            _ => None,
        }
    }

    /// Whether the piece is one of these signs.
    pub(super) fn is_sign(&self, at: usize, signs: &str) -> bool {
        matches!(self.get(at), Some(Piece::Sign(sign)) if signs.contains(sign))
    }

    /// Whether the piece is one of these signs, with no blank before it and none behind it.
    pub(super) fn joins(&self, at: usize, signs: &str) -> bool {
        self.is_sign(at, signs) && !self.spaced(at) && !self.spaced(at + 1)
    }

    pub(super) fn replace(&mut self, at: usize, piece: Piece<'t>) {
        if let Some(place) = self.pieces.get_mut(at) {
            place.0 = piece;
        }
    }

    /// Takes pieces out; what stands behind them is set apart by a blank.
    pub(super) fn take_out(&mut self, from: usize, to: usize) {
        let to = to.min(self.pieces.len());
        if from < to {
            self.pieces.drain(from..to);
            if let Some(next) = self.pieces.get_mut(from) {
                next.1 = true;
            }
        }
    }

    /// The words from a place on, up to the next sign or figure, or the end.
    pub(super) fn words_from(&self, at: usize) -> Vec<&'t str> {
        (at..self.len()).map_while(|at| self.word(at)).collect()
    }
}
