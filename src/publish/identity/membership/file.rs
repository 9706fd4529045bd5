//! Takes numbers and builds a membership file; takes a file, a pass and a number and gives the
//! answer.

use super::super::{KeyCheck, Random, owner_only, unusable};
use super::tags::{SALT, Tag, Tagger};
use super::{Answer, Pass, Work, bytes};
use crate::error::{Error, Kind};
use crate::number::Number;
use crate::show::{Cell, Screen, Table, noun};
use crate::time::{Precision, Stamp};
use hmac::{Hmac, KeyInit, Mac};
use rayon::prelude::*;
use std::ops::ControlFlow;
use std::path::Path;

/// The fewest places for tags; longer lists take the next power of two.
const FEWEST: usize = 1 << 16;

/// Numbers between two calls of the progress callback.
const BATCH: usize = 256;

/// A file from which somebody with the pass learns whether their own number is on the list. See the
/// [module](super) for what it protects from, and what not.
#[derive(Clone)]
pub struct Membership {
    pub(super) work: Work,
    pub(super) expires: Stamp,
    pub(super) salt: [u8; SALT],
    pub(super) check: KeyCheck,
    /// In ascending order.
    pub(super) tags: Vec<Tag>,
}

/// How far the building of a file is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Building {
    /// Numbers that are done.
    pub done: u64,
    /// Numbers in all.
    pub of: u64,
}

impl Membership {
    /// Builds a file of these numbers, to be used until the end of a day, and the pass that goes
    /// with it. The work of one trial is done for each number, on all cores; `progress` hears of it
    /// and can stop it.
    ///
    /// The file has places for 65,536 tags, or for the next power of two that holds the list;
    /// random tags fill it up, so that it tells of the length of the list only that.
    ///
    /// # Errors
    /// A day that is not given to the day, a system without random bytes, or [`Kind::Canceled`]
    /// where `progress` asked to stop.
    ///
    /// ```no_run
    /// use std::ops::ControlFlow;
    /// use targetlist::number::{Settings, read};
    /// use targetlist::publish::identity::membership::{Answer, Membership, Pass, Work};
    /// use targetlist::publish::identity::Random;
    /// use targetlist::time::Times;
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let number = read("+44 7700 900123", &Settings::default())?.number;
    /// let expires = Times::utc().read("2021-12-31")?;
    /// let (file, pass) = Membership::build([number], Work::default(), expires, &mut Random::from_system(), |_| ControlFlow::Continue(()))?;
    /// file.write("check.tlm")?;
    ///
    /// let (file, pass): (_, Pass) = (Membership::open("check.tlm")?, pass.text().parse()?); // on the other side
    /// let answer = file.ask(number, &pass, Times::utc().read("2021-09-01")?)?;
    /// assert_eq!(answer, Answer::OnTheList);
    /// # Ok(())
    /// # }
    /// ```
    pub fn build(
        numbers: impl IntoIterator<Item = Number>,
        work: Work,
        expires: Stamp,
        random: &mut Random,
        progress: impl Fn(Building) -> ControlFlow<()>,
    ) -> Result<(Membership, Pass), Error> {
        if expires.precision() != Precision::Day {
            return Err(unusable(
                "a membership file expires on a day, such as 2021-12-31",
            ));
        }
        let mut numbers: Vec<Number> = numbers.into_iter().collect();
        numbers.sort_unstable();
        numbers.dedup();
        let pass = Pass::drawn(random)?;
        let mut salt = [0; SALT];
        random.fill(&mut salt)?;
        let mut figured = Vec::with_capacity(numbers.len());
        for number in numbers {
            figured.push((number, draw(random)? as u32 & (work.trials() - 1)));
        }
        let of = figured.len() as u64;
        let mut tags: Vec<Tag> = Vec::with_capacity(figured.len().next_power_of_two().max(FEWEST));
        for batch in figured.chunks(BATCH) {
            let tagged = batch.par_iter().map_init(
                || Tagger::new(work, pass.bytes(), salt),
                |tagger, (number, figure)| match tagger {
                    Ok(tagger) => tagger.tag(*number, *figure),
                    Err(_) => Err(unusable("asks for work that cannot be done")),
                },
            );
            tags.extend(tagged.collect::<Result<Vec<Tag>, Error>>()?);
            if progress(Building {
                done: tags.len() as u64,
                of,
            })
            .is_break()
            {
                return Err(Kind::Canceled.into());
            }
        }
        fill_up(&mut tags, random)?;
        Ok((
            Membership {
                work,
                expires,
                salt,
                check: check(&pass, &salt),
                tags,
            },
            pass,
        ))
    }

    /// Whether a number is on the list, as of `today`, on all cores. The number is read like those
    /// of the list: in today's form.
    ///
    /// # Errors
    /// Another pass than the file's, or a day after the file's last. The day is the asker's word:
    /// it reminds people to ask for a new file, and locks nothing.
    pub fn ask(&self, number: Number, pass: &Pass, today: Stamp) -> Result<Answer, Error> {
        if check(pass, &self.salt) != self.check {
            return Err(unusable(
                "this is not the pass of this file, so that there is no answer; ask for the right one",
            ));
        }
        if today.unix_milliseconds() >= self.expires.end_unix_milliseconds() {
            return Err(unusable(format!(
                "this file could be asked until {}; ask for a new one",
                self.expires
            )));
        }
        let tried = (0..self.work.trials()).into_par_iter().map_init(
            || Tagger::new(self.work, pass.bytes(), self.salt),
            |tagger, figure| match tagger {
                Ok(tagger) => tagger
                    .tag(number, figure)
                    .map(|tag| self.tags.binary_search(&tag).is_ok()),
                Err(_) => Err(unusable("asks for work that cannot be done")),
            },
        );
        // All trials are made, found or not, so that the time an answer takes tells nothing.
        let found = tried.try_reduce(|| false, |one, other| Ok(one | other))?;
        Ok(if found {
            Answer::OnTheList
        } else {
            Answer::NotOnThisList
        })
    }

    /// The chance that a number that is not on the list is taken for one that is: trials × places /
    /// 2^64.
    pub fn false_answers(&self) -> f64 {
        f64::from(self.work.trials()) * self.tags.len() as f64 / 2_f64.powi(64)
    }

    /// The work of one question.
    pub fn work(&self) -> Work {
        self.work
    }

    /// The last day on which it may be asked.
    pub fn expires(&self) -> Stamp {
        self.expires
    }

    /// How many tags it has places for; how many of them stand for numbers it does not tell.
    pub fn places(&self) -> usize {
        self.tags.len()
    }

    /// The file's bytes. No number and no pass is in them.
    pub fn to_bytes(&self) -> Vec<u8> {
        bytes::of(self)
    }

    /// Reads a file's bytes.
    ///
    /// # Errors
    /// Bytes of another file or version, or of which any is changed or missing.
    pub fn from_bytes(bytes: &[u8]) -> Result<Membership, Error> {
        bytes::read(bytes)
    }

    /// Reads a file.
    ///
    /// # Errors
    /// A file that cannot be read, or is none of these, or is damaged.
    pub fn open(path: impl AsRef<Path>) -> Result<Membership, Error> {
        let path = path.as_ref();
        let bytes =
            std::fs::read(path).map_err(|source| Error::new(Kind::Io(source)).in_file(path))?;
        Membership::from_bytes(&bytes).map_err(|error| error.in_file(path))
    }

    /// Writes a new file, mode 0600.
    ///
    /// # Errors
    /// [`Kind::Exists`] where a file is there, which stays as it is; a file that cannot be written.
    pub fn write(&self, path: impl AsRef<Path>) -> Result<(), Error> {
        owner_only::write_new(path.as_ref(), &self.to_bytes())
    }

    fn screen(&self) -> Screen {
        let mut table = Table::new("A private membership check", &["", ""]);
        let mut row = |what: &str, figure: Cell| table.row(vec![Cell::said(what), figure]);
        row("may be asked until", Cell::figure(self.expires));
        row("places for tags", Cell::count(self.tags.len() as u64));
        row(
            "trials of a question",
            Cell::count(u64::from(self.work.trials())),
        );
        row(
            "memory filled by a question, MiB",
            Cell::count(self.work.filled_kib() / 1024),
        );
        row(
            "chance of a false “on the list”",
            Cell::figure(format!("{:.0e}", self.false_answers())),
        );
        table.note(
            "It answers nothing without its pass. With it, whoever can pay for some machines can try all numbers of a country: hand out the pass apart \
             from the file, to people who ask for their own number.",
        );
        let mut screen = Screen::new();
        screen.table(table);
        screen
    }
}

noun!(Membership);

fn draw(random: &mut Random) -> Result<u64, Error> {
    let mut bytes = [0; 8];
    random.fill(&mut bytes)?;
    Ok(u64::from_le_bytes(bytes))
}

/// Adds random tags until the places are full, and sorts: the order of the list is gone.
fn fill_up(tags: &mut Vec<Tag>, random: &mut Random) -> Result<(), Error> {
    let places = tags.len().next_power_of_two().max(FEWEST);
    while tags.len() < places {
        while tags.len() < places {
            tags.push(draw(random)?);
        }
        tags.sort_unstable();
        tags.dedup();
    }
    tags.sort_unstable();
    tags.dedup();
    Ok(())
}

/// What tells a file's pass from another: eight bytes of HMAC-SHA-256 over the salt. It gives a
/// guesser of passes nothing to hold on to, as a pass is 128 random bits.
fn check(pass: &Pass, salt: &[u8; SALT]) -> KeyCheck {
    let mut block = zeroize::Zeroizing::new([0; 64]);
    block
        .iter_mut()
        .zip(pass.bytes())
        .for_each(|(to, from)| *to = *from);
    let mut keyed = <Hmac<sha2::Sha256> as KeyInit>::new((&*block).into());
    keyed.update(b"targetlist/v1|membership|check|");
    keyed.update(salt);
    KeyCheck::of(&keyed.finalize().into_bytes())
}
