//! The categories of a dimension: a code that stays, and words that may be rewritten.
//!
//! Tables, exceptions and later editions know a category by its code, so that another wording of
//! the same category is compared with the edition before.

/// A category that this crate names itself.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) struct Term {
    pub(crate) code: &'static str,
    pub(crate) words: &'static str,
}

impl Term {
    /// A category by its code (lower case, underscores) and its words.
    pub(crate) const fn new(code: &'static str, words: &'static str) -> Term {
        Term { code, words }
    }
}

/// The code.
impl AsRef<str> for Term {
    fn as_ref(&self) -> &str {
        self.code
    }
}

/// A category of a dimension.
#[derive(Clone, Debug)]
pub(crate) struct Category {
    pub(crate) code: String,
    pub(crate) words: String,
}

impl Category {
    /// A category whose words are made when the table is.
    pub(crate) fn new(code: impl Into<String>, words: impl Into<String>) -> Category {
        Category {
            code: code.into(),
            words: words.into(),
        }
    }
}

impl From<Term> for Category {
    fn from(term: Term) -> Category {
        Category::new(term.code, term.words)
    }
}

/// What comes from the list, such as a tag, a country or a year, is its own code.
impl<S: AsRef<str>> From<&S> for Category {
    fn from(text: &S) -> Category {
        Category::new(text.as_ref(), text.as_ref())
    }
}

impl From<&str> for Category {
    fn from(text: &str) -> Category {
        Category::new(text, text)
    }
}

impl From<String> for Category {
    fn from(text: String) -> Category {
        Category::new(text.clone(), text)
    }
}
