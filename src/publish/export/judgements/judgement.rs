//! Gives one decision about a pair of records.

use crate::error::{Error, Kind};
use crate::mask::redact;
use crate::publish::export::neutral;

/// What was decided, in nomenklatura's words.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Verdict {
    /// They are one.
    Positive,
    /// They are not.
    Negative,
    /// Somebody looked and could not tell.
    Unsure,
    /// Nobody looked: a program's suggestion.
    NoJudgement,
}

impl Verdict {
    /// The word in files.
    pub fn code(self) -> &'static str {
        match self {
            Verdict::Positive => "positive",
            Verdict::Negative => "negative",
            Verdict::Unsure => "unsure",
            Verdict::NoJudgement => "no_judgement",
        }
    }

    pub(super) fn of(code: &str) -> Option<Verdict> {
        [
            Verdict::Positive,
            Verdict::Negative,
            Verdict::Unsure,
            Verdict::NoJudgement,
        ]
        .into_iter()
        .find(|verdict| verdict.code() == code)
    }
}

/// When a judgement ceased to stand.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Closed {
    /// When, as written.
    pub at: String,
    /// Who took it back; `None` where a later judgement superseded it.
    pub undone_by: Option<String>,
}

/// A decision about a pair of records.
#[derive(Clone, PartialEq, Debug)]
pub struct Judgement {
    /// One of the two: that which nomenklatura calls target, the later in its order.
    pub left: String,
    /// The other.
    pub right: String,
    /// What was decided.
    pub verdict: Verdict,
    /// How alike a program found them, from 0 to 1; nomenklatura forgets it once somebody decided.
    pub score: Option<f64>,
    /// Who decided: a desk or a code, as the file is handed on.
    pub user: String,
    /// When, in ISO 8601, as written.
    pub at: String,
    /// When it ceased to stand; `None` while it does.
    pub closed: Option<Closed>,
}

impl Judgement {
    /// A decision that stands. The pair is put in nomenklatura's order.
    ///
    /// # Errors
    /// As [`Judgements::judge`](super::Judgements::judge).
    pub fn new(
        left: &str,
        right: &str,
        verdict: Verdict,
        user: &str,
        at: &str,
    ) -> Result<Judgement, Error> {
        let (left, right) = pair(left, right);
        let made = Judgement {
            left,
            right,
            verdict,
            score: None,
            user: user.to_owned(),
            at: at.to_owned(),
            closed: None,
        };
        made.check()?;
        Ok(made)
    }

    /// The same with a program's score.
    #[must_use]
    pub fn scored(mut self, score: f64) -> Judgement {
        self.score = Some(score).filter(|score| score.is_finite());
        self
    }

    /// Whether nothing superseded it and nobody took it back.
    pub fn stands(&self) -> bool {
        self.closed.is_none()
    }

    /// Both records.
    pub fn pair(&self) -> (&str, &str) {
        (&self.left, &self.right)
    }

    pub(super) fn check(&self) -> Result<(), Error> {
        if self.left == self.right {
            return Err(settings("a judgement needs two records, not one twice"));
        }
        for (what, name) in [
            ("a record", &self.left),
            ("a record", &self.right),
            ("whoever judges", &self.user),
            ("the day", &self.at),
        ] {
            check_name(what, name)?;
        }
        Ok(())
    }
}

/// Names stand in tables of every kind, exactly: none may need an apostrophe or a mask there.
pub(super) fn check_name(what: &str, name: &str) -> Result<(), Error> {
    if name.trim().is_empty() {
        return Err(settings(&format!("the name of {what} is empty")));
    }
    // Times hold digits, and pseudonyms letters between them; what is mostly digits could be a
    // number.
    let digits = name.chars().filter(char::is_ascii_digit).count();
    let only_digits = digits >= 7 && !name.chars().any(char::is_alphabetic) && redact(name) != name;
    if neutral(name) != name || only_digits {
        return Err(settings(&format!(
            "the name of {what} begins with a sign that makes spreadsheets compute, or could be a telephone number; use a pseudonym"
        )));
    }
    Ok(())
}

fn settings(why: &str) -> Error {
    Error::new(Kind::Settings(why.to_owned()))
}

/// A pair in nomenklatura's order: the greater first, by rank (Wikidata items above its own `NK-`
/// ids above all others), then by name.
pub(super) fn pair(left: &str, right: &str) -> (String, String) {
    let greater = (rank(left), left) >= (rank(right), right);
    let (first, second) = if greater {
        (left, right)
    } else {
        (right, left)
    };
    (first.to_owned(), second.to_owned())
}

/// Which id a cluster is called by.
pub(super) fn rank(name: &str) -> u8 {
    let item = name
        .strip_prefix('Q')
        .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()));
    if item {
        3
    } else {
        1 + u8::from(name.starts_with("NK-"))
    }
}
