//! People and lags as frames, one row for each person and for each device.

use super::{Columns, DataFrame};
use crate::corroborate::{Lag, Lags, People};
use crate::error::Error;

impl People {
    /// One row for each person, by code: `person`, `role`, `state`, `sources` (separated by `; `),
    /// `confirmed_utc`.
    ///
    /// # Errors
    /// Errors of polars, which are not expected.
    pub fn frame(&self) -> Result<DataFrame, Error> {
        let all = || self.iter();
        Columns::new(self.len())
            .labels("person", all().map(|person| Some(&person.code)))
            .labels("role", all().map(|person| Some(&person.role)))
            .said("state", all().map(|person| person.state.to_string()))
            .labels(
                "sources",
                all().map(|person| Some(person.sources.join("; "))),
            )
            .times("confirmed_utc", all().map(|person| person.confirmed_on))
            .finish()
    }
}

impl Lags {
    /// One row for each device with times for both: `device`, `client`, `follows` (`after`, or
    /// `before` where every trace is earlier), and `seconds` from the selection to the trace
    /// (missing: before).
    ///
    /// # Errors
    /// As for [`People::frame`].
    pub fn frame(&self) -> Result<DataFrame, Error> {
        let all = || self.iter();
        let follows = |lag: &Lag| match lag.seconds {
            Some(_) => "after",
            None => "before",
        };
        Columns::new(all().count())
            .counts("device", all().map(|lag| lag.device))
            .labels("client", all().map(|lag| Some(lag.client().to_string())))
            .said("follows", all().map(follows))
            .figures("seconds", all().map(|lag| lag.seconds))
            .finish()
    }
}
