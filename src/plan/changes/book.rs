//! Keeps sets of rules for as long as the program runs, each once, so that a setting that names one
//! is a small value to copy.

use super::super::calling_code;
use super::index::Index;
use super::rule::Rule;
use std::sync::{Mutex, PoisonError};

/// Rules with their switches, and the index of those that are on.
pub(super) struct Book {
    pub(super) rules: Vec<(&'static Rule, bool)>,
    pub(super) index: Index,
}

/// Every set that was made: they are shared by readings on all cores, without counting who holds
/// one.
static BOOKS: Mutex<Vec<&'static Book>> = Mutex::new(Vec::new());

/// The set of these rules with these switches.
pub(super) fn keep(rules: Vec<(&'static Rule, bool)>) -> &'static Book {
    let mut books = BOOKS.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = books.iter().find(|book| book.rules == rules) {
        return known;
    }
    let on = rules.iter().filter(|(_, on)| *on).map(|(rule, _)| *rule);
    let index = Index::new(on, |rule| calling_code(rule.region));
    let book: &'static Book = Box::leak(Box::new(Book { rules, index }));
    books.push(book);
    book
}

/// A rule that lives as long as the program; the same rule is kept once.
pub(super) fn rule(rule: Rule) -> &'static Rule {
    let books = BOOKS.lock().unwrap_or_else(PoisonError::into_inner);
    let known = books
        .iter()
        .flat_map(|book| &book.rules)
        .map(|(known, _)| *known)
        .find(|known| **known == rule);
    drop(books);
    known.unwrap_or_else(|| Box::leak(Box::new(rule)))
}
