//! The clients that the numbers of a list are counted under.

use crate::chart::RowName;
use std::sync::Arc;
use targetlist::plan::Region;

/// The likely client of numbers for which no government is likelier than nobody.
pub(crate) const NOBODY: &str = "nobody";

/// Who is said to have selected numbers.
pub(crate) struct Client {
    /// What rows are called: a government, a tag, nobody.
    pub(crate) label: Arc<str>,
    /// The likeliest government.
    pub(crate) government: Option<Region>,
    /// Whether it is likely enough to be named.
    pub(crate) is_named: bool,
    /// The tag that it is, where clients are tags.
    pub(crate) tag: Option<Arc<str>>,
}

impl Client {
    /// Whether its row is called nobody, or is that of a tag without a government.
    pub(crate) fn says_nobody(&self) -> bool {
        self.government.is_none() && (self.tag.is_some() || *self.label == *NOBODY)
    }

    /// Whether it is the row of numbers that no client and no government was found for.
    pub(crate) fn is_nobody(&self) -> bool {
        self.government.is_none() && self.tag.is_none()
    }

    /// What a chart or a sentence calls it.
    pub(crate) fn name(&self) -> RowName {
        match &self.tag {
            Some(tag) => RowName::tag(tag, self.government.map_or(NOBODY, Region::name)),
            None => RowName::from(&*self.label),
        }
    }

    /// The clients of these governments: those that are not likely enough to be named are told apart
    /// by a letter, in the order of their names, which tells nothing of their counts.
    pub(super) fn of(governments: &[Region], named: &[Region]) -> Vec<Client> {
        let unnamed = governments.iter().filter(|one| !named.contains(one));
        let mut unnamed: Vec<&str> = unnamed.map(|one| one.name()).collect();
        unnamed.sort_unstable();
        let client = |government: &Region| {
            let nth = unnamed.iter().position(|name| *name == government.name());
            Client {
                label: match nth {
                    None => government.name().into(),
                    Some(nth) => format!("unnamed client {}", letters(nth)).into(),
                },
                government: Some(*government),
                is_named: nth.is_none(),
                tag: None,
            }
        };
        governments.iter().map(client).collect()
    }

    pub(super) fn without(label: &str) -> Client {
        Client {
            label: label.into(),
            government: None,
            is_named: false,
            tag: None,
        }
    }
}

/// `A` to `Z`, then `AA`.
fn letters(nth: usize) -> String {
    let last = char::from(b'A' + (nth % 26) as u8);
    match nth / 26 {
        0 => last.to_string(),
        before => format!("{}{last}", letters(before - 1)),
    }
}
