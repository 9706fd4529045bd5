//! Instants at random, written in every form, language and order, one form a column, are read back
//! as they were or refused with a reason: never as another day or another time of day.

use super::languages::LANGUAGES;
use crate::time::{DateOrder, Times};
use jiff::civil::DateTime;
use rand::RngExt;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;

/// How a day is written; the patterns are those of `strftime`.
const DAYS: [(&str, Option<DateOrder>); 42] = {
    use DateOrder::{DayFirst as D, MonthFirst as M, YearFirst as Y};
    [
        ("%Y-%m-%d", None),
        ("%Y/%m/%d", None),
        ("%Y.%m.%d", None),
        ("%Y. %m. %d.", None),
        ("%Y年%-m月%-d日", None),
        ("%Y년 %-m월 %-d일", None),
        ("%G-W%V-%u", None),
        ("%Y-%j", None),
        ("%Y %m %d", None),
        ("\"%Y-%m-%d\"", None),
        ("~%Y-%m-%d", None),
        ("%d/%m/%Y", Some(D)),
        ("%-d/%-m/%Y", Some(D)),
        ("%d-%m-%Y", Some(D)),
        ("%d.%m.%Y", Some(D)),
        ("%d.%m.%Y г.", Some(D)),
        ("%d %m %Y", Some(D)),
        ("'%d/%m/%Y'", Some(D)),
        ("%a %d/%m/%Y", Some(D)),
        ("%d/%m/%y", Some(D)),
        ("%d-%m-%y", Some(D)),
        ("%d.%m.%y", Some(D)),
        ("%d%m%Y", Some(D)),
        ("%d%m%y", Some(D)),
        ("%d-%b-%y", Some(D)),
        ("%d %b %y", Some(D)),
        ("%m/%d/%Y", Some(M)),
        ("%-m/%-d/%Y", Some(M)),
        ("%m-%d-%Y", Some(M)),
        ("%m/%d/%y", Some(M)),
        ("%-m/%-d/%y", Some(M)),
        ("%m%d%Y", Some(M)),
        ("%m%d%y", Some(M)),
        ("\"\"%m/%d/%Y\"\"", Some(M)),
        ("%A, %m/%d/%Y", Some(M)),
        ("%y-%m-%d", Some(Y)),
        ("%y/%m/%d", Some(Y)),
        ("%y.%m.%d", Some(Y)),
        ("%y%m%d", Some(Y)),
        ("%Y%m%d", Some(Y)),
        ("%b %-d, %Y", None),
        ("%-d %B %Y", None),
    ]
};

/// How a time of day is written behind it, with the seconds east of UTC that it states.
const CLOCKS: [(&str, Option<i32>); 31] = [
    ("", None),
    (" %H:%M", None),
    (" %H:%M:%S", None),
    ("T%H:%M:%S", None),
    ("T%H", None),
    (" %I:%M %p", None),
    (" %-I:%M:%S %P", None),
    (" %I:%M p. m.", None),
    (", %H:%M Uhr", None),
    (" um %H:%M Uhr", None),
    (" à %Hh%M", None),
    (" a las %H:%M", None),
    (" %H.%M.%S", None),
    (" %H%M%S", None),
    (" %H:%M:%S.123456", None),
    (" %H:%M:%S,5", None),
    (" %H時%M分", None),
    (" %-I%p", None),
    ("T%H:%M:%SZ", Some(0)),
    (" %H:%M:%S UTC", Some(0)),
    (" %H:%M:%S+05:30", Some(19_800)),
    (" %H:%M:%S -0330", Some(-12_600)),
    (" %H:%M:%S UTC+3", Some(10_800)),
    (" %H:%M:%S(UTC+3)", Some(10_800)),
    (" %H:%M GMT-5", Some(-18_000)),
    (" %H:%M UTC+03:00", Some(10_800)),
    (" %H:%M:%S CEST", Some(7_200)),
    (" %H:%M:%S EST", Some(-18_000)),
    (" %H:%M:%S Asia/Dubai", Some(14_400)),
    (" %H:%M:%S [Asia/Kolkata]", Some(19_800)),
    (" %H:%M:%S GMT+0400 (Gulf Standard Time)", Some(14_400)),
];

/// A column: the instants, and the texts they were written as.
struct Column {
    form: String,
    truth: Vec<DateTime>,
    texts: Vec<String>,
    east: Option<i32>,
}

/// What became of the cells of all columns.
#[derive(Debug, Default)]
struct Tally {
    right: u64,
    refused: u64,
    columns_refused: u64,
}

impl Column {
    /// Reads it, and compares what is read with the truth.
    fn check(&self, asked: Option<DateOrder>, tally: &mut Tally) {
        let mut times = Times::utc();
        self.texts.iter().for_each(|text| times.see(text));
        if times.decide(asked).is_err() {
            tally.columns_refused += 1;
            return;
        }
        for (at, text) in self.truth.iter().zip(&self.texts) {
            match times.read(text) {
                Ok(stamp) => {
                    let east = i64::from(self.east.unwrap_or(0));
                    let civil = at.in_tz("UTC").unwrap().timestamp().as_second() - east;
                    let length = (stamp.end_unix_milliseconds() - stamp.unix_milliseconds()) / 1000;
                    let since = civil - stamp.unix_seconds();
                    let fits = (0..length.max(1)).contains(&since);
                    assert!(
                        fits,
                        "{}: {text} ({asked:?}) is {stamp}, not {at}",
                        self.form
                    );
                    tally.right += 1;
                }
                Err(_) => tally.refused += 1,
            }
        }
    }
}

/// An instant of the years that lists are from; two digits stand for those years.
fn instant(random: &mut ChaCha8Rng) -> DateTime {
    let second = random.random_range(1_104_537_600_i64..1_790_000_000);
    let at = jiff::Timestamp::from_second(second).unwrap();
    at.to_zoned_datetime(jiff::tz::TimeZone::UTC).datetime()
}

fn column(
    random: &mut ChaCha8Rng,
    size: usize,
    form: &str,
    east: Option<i32>,
    write: &dyn Fn(DateTime) -> String,
) -> Column {
    let truth: Vec<DateTime> = (0..size).map(|_| instant(random)).collect();
    Column {
        form: form.to_owned(),
        texts: truth.iter().map(|at| write(*at)).collect(),
        truth,
        east,
    }
}

/// Columns of one cell are the hardest: nothing else tells their order.
const SIZES: [usize; 5] = [1, 2, 3, 10, 40];

#[test]
fn every_form_is_read_back_or_refused() {
    let mut random = ChaCha8Rng::seed_from_u64(71);
    let (mut told, mut alone) = (Tally::default(), Tally::default());
    for (day, order) in DAYS {
        for (clock, east) in CLOCKS {
            let form = format!("{day}{clock}");
            for size in SIZES {
                let write = |at: DateTime| at.strftime(&form).to_string();
                let mut column = column(&mut random, size, &form, east, &write);
                // What the form does not say is not part of the truth.
                if clock.contains("p. m.") {
                    column
                        .truth
                        .iter_mut()
                        .for_each(|at| *at = at.with().hour(at.hour() % 12 + 12).build().unwrap());
                }
                column.check(order, &mut told);
                column.check(None, &mut alone);
            }
        }
    }
    // With the order named nearly nothing is refused.
    let all = told.right + told.refused;
    assert!(
        told.refused * 100 < all && told.columns_refused == 0,
        "{told:?}"
    );
    assert!(alone.right * 10 > all * 9, "{alone:?}");
}

#[test]
fn every_language_is_read_back() {
    let mut random = ChaCha8Rng::seed_from_u64(72);
    for language in LANGUAGES {
        for (short, clock) in [(0, ""), (12, ""), (0, " %H:%M"), (12, ", %H:%M:%S")] {
            let write = |at: DateTime| {
                let month = usize::try_from(at.month()).unwrap() - 1 + short;
                let day = language.long.replace("{mon}", language.months[month]);
                let day = day.replace("{d}", &at.day().to_string());
                day.replace("{y}", &at.year().to_string()) + &at.strftime(clock).to_string()
            };
            let column = column(&mut random, 40, language.long, None, &write);
            let mut tally = Tally::default();
            column.check(None, &mut tally);
            assert_eq!(
                (tally.right, tally.columns_refused),
                (40, 0),
                "{:?}",
                column.texts
            );
        }
    }
}

#[test]
fn counters_are_read_back_or_refused() {
    let mut random = ChaCha8Rng::seed_from_u64(73);
    let writers: [(&str, &dyn Fn(DateTime) -> String); 8] = [
        ("seconds", &|at| unix(at).to_string()),
        ("milliseconds", &|at| format!("{}123", unix(at))),
        ("microseconds", &|at| format!("{}123456", unix(at))),
        ("seconds with a fraction", &|at| format!("{}.5", unix(at))),
        ("days", &|at| {
            (unix(at).div_euclid(86_400) + 25_569).to_string()
        }),
        ("days and parts", &|at| {
            format!("{:.6}", unix(at) as f64 / 86_400.0 + 25_569.0)
        }),
        ("14 digits", &|at| at.strftime("%Y%m%d%H%M%S").to_string()),
        ("12 digits", &|at| at.strftime("%y%m%d%H%M%S").to_string()),
    ];
    for (form, write) in writers {
        let mut tally = Tally::default();
        for size in SIZES {
            for _ in 0..20 {
                column(&mut random, size, form, None, write).check(None, &mut tally);
            }
        }
        assert!(tally.refused * 50 < tally.right, "{form}: {tally:?}");
    }
}

fn unix(at: DateTime) -> i64 {
    at.in_tz("UTC").unwrap().timestamp().as_second()
}
