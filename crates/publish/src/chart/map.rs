//! Counts by country on a map of the world.
//!
//! Outlines are those of Natural Earth (`world/README.md`). A country whose count is withheld is
//! hatched, and never looks like one without any.

use super::canvas::Canvas;
use super::grid::{Cell, Grid};
use super::scale::Scale;
use super::words::said;
use super::{Amount, Plot};
use crate::table::WITHHELD;
use targetlist::plan::Region;

/// A line for each country: its code, and its outline, or the place of one that is too small for an
/// outline. In halves of a unit at a width of 720.
const OUTLINES: &str = include_str!("world/outlines.txt");

/// How wide the map is in its own units, and how high.
const FRAME: (f64, f64) = (1440.0, 622.0);

/// Counts of countries, colored by steps.
#[derive(Clone, Debug)]
pub(crate) struct Map {
    unit: String,
    countries: Vec<(Region, Amount)>,
}

impl Map {
    /// A map: what is counted (`distinct numbers`), and the countries with how many.
    pub(crate) fn new(unit: &str, countries: impl IntoIterator<Item = (Region, Amount)>) -> Map {
        Map {
            unit: said(unit),
            countries: countries.into_iter().collect(),
        }
    }

    fn scale(&self) -> Scale {
        let told = self
            .countries
            .iter()
            .filter_map(|(_, amount)| amount.count());
        Scale::of(told)
    }
}

/// The countries that have an outline, and those that have a place, by code.
fn outlines() -> impl Iterator<Item = (&'static str, &'static str)> {
    OUTLINES.lines().filter_map(|line| line.split_once(' '))
}

/// The class of a country.
fn class(amount: Option<Amount>, scale: &Scale) -> &'static str {
    match amount {
        None | Some(Amount::Missing | Amount::Count(0)) => "c-land",
        Some(Amount::Withheld) => "hatched",
        Some(Amount::Count(count)) => scale.step(count).0,
    }
}

impl Plot for Map {
    fn draw(&self, canvas: &mut Canvas, _: usize) {
        let scale = self.scale();
        let size = canvas.width / FRAME.0;
        let top = canvas.y;
        let amount = |code: &str| {
            let mut known = self.countries.iter();
            known
                .find(|(country, _)| country.code() == code)
                .map(|(_, amount)| *amount)
        };
        for (code, outline) in outlines().filter(|(_, outline)| outline.starts_with('M')) {
            let class = class(amount(code), &scale);
            canvas.shape((0.0, top), size, outline, class);
        }
        for (code, place) in outlines().filter(|(_, outline)| !outline.starts_with('M')) {
            let class = class(amount(code), &scale);
            let place = place.split_once(' ').and_then(|(x, y)| {
                let (x, y): (f64, f64) = (x.parse().ok()?, y.parse().ok()?);
                Some((x * size, top + y * size))
            });
            if let Some((x, y)) = place.filter(|_| class != "c-land") {
                canvas.disc(x, y, 3.5, class);
            }
        }
        canvas.y = top + FRAME.1 * size + 16.0;
        self.legend(canvas, &scale);
    }

    fn grid(&self) -> Grid {
        let mut grid = Grid::new("country", [self.unit.as_str()]);
        for (country, amount) in &self.countries {
            grid.rows.push(vec![
                Cell::Words(country.name().to_owned()),
                Cell::Amount(*amount),
            ]);
        }
        grid
    }

    fn is_large(&self) -> bool {
        true
    }
}

impl Map {
    fn legend(&self, canvas: &mut Canvas, scale: &Scale) {
        let mut x = 0.0;
        for at in scale.shown() {
            let (ground, _) = scale.class(at);
            x = canvas.key(x, ground, &scale.range(at));
        }
        let mut countries = self.countries.iter();
        if countries.any(|(_, amount)| *amount == Amount::Withheld) {
            x = canvas.key(x, "hatched", WITHHELD);
        }
        canvas.key(x, "c-land", "none");
    }
}

#[cfg(test)]
mod tests {
    use super::{Amount, Map, outlines};
    use crate::chart::Chart;
    use targetlist::plan::Region;

    #[test]
    fn most_regions_with_a_calling_code_of_their_own_are_on_the_map() {
        let drawn: Vec<&str> = outlines().map(|(code, _)| code).collect();
        let missing: Vec<&str> = Region::all()
            .map(Region::code)
            .filter(|code| code.len() == 2 && !drawn.contains(code))
            .collect();
        assert!(missing.len() < 25, "{missing:?}");
        assert!(drawn.len() > 220 && drawn.is_sorted());
    }

    #[test]
    fn what_is_withheld_does_not_look_like_none() {
        let drawn = |amount| {
            let map = Map::new("numbers", [(Region::named("FR").unwrap(), amount)]);
            Chart::new("map", "Map", "", map).svg()
        };
        let [withheld, none, told] =
            [Amount::Withheld, Amount::Count(0), Amount::Count(7)].map(drawn);
        assert!(withheld.contains("class=\"hatched\" d=") && !none.contains("hatched\" d="));
        assert!(told.contains("class=\"q7\" d="), "{told}");
    }
}
