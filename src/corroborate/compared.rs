//! Each stratum compared with all others.

use super::label::Label;
use super::strata::{Strata, Stratum};
use crate::error::Error;
use crate::forensic::Devices;
use crate::stats::{
    Adjusted, Comparison, Confidence, Rate, Shrinkage, Shrunken, p_value, percent, percent_range,
};
use crate::table::{Cell, Document, Table, line, noun};

/// One stratum beside all others.
#[derive(Clone)]
pub struct Compared {
    /// Its label.
    pub label: Label,
    /// Its own rate.
    pub rate: Rate<Devices>,
    /// How much higher its share is than that of all others together, from -1 to 1, with the ends of
    /// its 95% interval (Newcombe, Statistics in Medicine 17, 1998).
    pub difference: f64,
    /// The lower end.
    pub difference_low: f64,
    /// The upper end.
    pub difference_high: f64,
    /// The p-value of Fisher's exact test.
    pub p: f64,
    /// The p-value adjusted for the number of tests after Holm (Scandinavian Journal of Statistics
    /// 6, 1979). If tests below a level are called significant, the chance of any false alarm is at
    /// most that level.
    pub p_holm: f64,
    /// The p-value adjusted after Benjamini and Hochberg (Journal of the Royal Statistical Society
    /// B 57, 1995). If tests below a level are called significant, on average at most that share of
    /// them are false alarms.
    pub p_benjamini_hochberg: f64,
    /// The share shrunk toward the common share, from 0 to 1; `None` if no spread between strata
    /// can be fitted (beta-binomial model; Griffiths, Biometrics 29, 1973).
    pub shrunken_share: Option<f64>,
    /// The lower end of its 95% interval, equal-tailed.
    pub shrunken_low: Option<f64>,
    /// The upper end.
    pub shrunken_high: Option<f64>,
}

/// All strata of one attribute, compared.
#[derive(Clone)]
pub struct Comparisons {
    attribute: Stratum,
    rows: Vec<Compared>,
    spread: Spread,
}

/// Whether strata differ by more than chance.
#[derive(Clone)]
enum Spread {
    Seen,
    None,
    /// It cannot be fitted, and why.
    Refused(String),
}

impl Strata {
    /// Each stratum against all others: Fisher's exact test, adjusted after Holm and after
    /// Benjamini and Hochberg, and the shrunken share. Two strata against each other are one test.
    ///
    /// ```
    /// use targetlist::corroborate::Stratum;
    /// use targetlist::{Corroboration, Findings, TargetList};
    /// let list: String = (0..9).map(|n| format!("+44770090010{n}\n")).collect();
    /// let rows = (0..9).map(|n| format!("+44770090010{n},{}\n", if n < 4 { "infected,iOS" } else { "inconclusive,Android" }));
    /// let cases: String = rows.collect();
    /// let list = TargetList::reader().read("l", format!("phone\n{list}").as_bytes())?;
    /// let findings = Findings::reader().read("c", format!("number,result,system\n{cases}").as_bytes())?;
    /// let compared = Corroboration::new(&list, &findings).by(Stratum::System).compared()?;
    /// let ios = compared.iter().find(|row| row.label.to_string() == "iOS").unwrap();
    /// assert!((ios.p - 1.0 / 126.0).abs() < 1e-9 && ios.p_holm == ios.p); // one test
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    ///
    /// # Errors
    /// A single stratum. Without any stratum the result has no rows.
    pub fn compared(&self) -> Result<Comparisons, Error> {
        let rates: Vec<(Label, Rate<Devices>)> = self
            .iter()
            .map(|(label, tally)| (label.clone(), tally.corroborated()))
            .collect();
        let (hits, of) = rates.iter().fold((0, 0), |(hits, of), (_, rate)| {
            (hits + rate.hits(), of + rate.of())
        });
        let against = |rate: &Rate<Devices>| {
            let others = Rate::parted(
                hits - rate.hits(),
                (of - rate.of()) - (hits - rate.hits()),
                "",
                "",
            );
            Comparison::of(rate, &others, Confidence::P95)
        };
        let apart: Vec<Comparison> = rates
            .iter()
            .map(|(_, rate)| against(rate))
            .collect::<Result<_, _>>()?;
        let adjusted = together(&apart)?;
        let own: Vec<Rate<Devices>> = rates.iter().map(|(_, rate)| rate.clone()).collect();
        let shrunken = Shrinkage::of(&own, Confidence::P95);
        let spread = match &shrunken {
            Ok(fitted) if fitted.tells_apart() => Spread::Seen,
            Ok(_) => Spread::None,
            Err(why) => Spread::Refused(why.to_string()),
        };
        let rows = rates.into_iter().zip(apart).zip(adjusted).enumerate();
        let row = |(at, ((stratum, apart), p))| {
            let fitted = shrunken.as_ref().ok();
            let shrunken = fitted.and_then(|fitted| fitted.rows().get(at));
            Compared::of(stratum, &apart, p, shrunken)
        };
        Ok(Comparisons {
            attribute: self.attribute,
            rows: rows.map(row).collect(),
            spread,
        })
    }
}

impl Compared {
    fn of(
        (label, rate): (Label, Rate<Devices>),
        apart: &Comparison,
        p: Adjusted,
        shrunken: Option<&Shrunken>,
    ) -> Compared {
        Compared {
            label,
            rate,
            difference: apart.difference(),
            difference_low: apart.low(),
            difference_high: apart.high(),
            p: p.raw,
            p_holm: p.holm,
            p_benjamini_hochberg: p.benjamini_hochberg,
            shrunken_share: shrunken.map(|one| one.share),
            shrunken_low: shrunken.map(|one| one.low),
            shrunken_high: shrunken.map(|one| one.high),
        }
    }
}

/// The p-values, adjusted. Two strata against each other are one test, whichever comes first.
fn together(apart: &[Comparison]) -> Result<Vec<Adjusted>, Error> {
    let p: Vec<f64> = apart.iter().map(Comparison::p).collect();
    match p.as_slice() {
        [one, _] => Ok(Adjusted::all(&[*one])?.repeat(2)),
        several => Adjusted::all(several),
    }
}

impl Comparisons {
    /// The strata, largest first.
    pub fn iter(&self) -> impl Iterator<Item = &Compared> {
        self.rows.iter()
    }

    fn screen(&self) -> Document {
        if self.rows.is_empty() {
            return line(&format!(
                "No phone from the list was examined, so there is nothing to compare by {}.",
                self.attribute
            ));
        }
        let mut table = Table::new(
            format!("Each {} against all others", self.attribute),
            &[
                &self.attribute.to_string(),
                "raw",
                "share",
                "shrunken",
                "its 95% interval",
                "Fisher",
                "Holm",
                "Benjamini-Hochberg",
            ],
        );
        for row in &self.rows {
            let ends = row.shrunken_low.zip(row.shrunken_high);
            let range = ends.map(|(low, high)| percent_range(low, high));
            table.row(vec![
                Cell::label(&row.label.to_string()),
                Cell::figure(row.rate.ratio()),
                Cell::figure(row.rate.share().map_or_else(String::new, percent)),
                Cell::figure(row.shrunken_share.map_or_else(String::new, percent)),
                Cell::figure(range.unwrap_or_default()),
                Cell::figure(p_value(row.p)),
                Cell::figure(p_value(row.p_holm)),
                Cell::figure(p_value(row.p_benjamini_hochberg)),
            ]);
        }
        let spread = match &self.spread {
            Spread::Seen => "Raw figures are counts; shrunken ones come from a model.".to_owned(),
            Spread::None => {
                "Raw figures are counts. The groups differ no more than chance would explain, so the shrinkage model gives all of them the \
                 overall share."
                    .to_owned()
            }
            Spread::Refused(why) => format!("Shrunken shares are not computed: {why}."),
        };
        table.note(format!(
            "Phones were chosen for examination, so groups may differ because of who was chosen. \
             {spread}"
        ));
        table.into()
    }
}

noun!(Comparisons);

/// Label, rate and p-value.
impl std::fmt::Debug for Compared {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let label = self.label.to_string();
        let (label, p) = (crate::mask::redact(&label), p_value(self.p));
        write!(f, "{label}: {}, {p}", self.rate)
    }
}
