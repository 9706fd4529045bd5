//! Success, attempts and finds that may be those of the examination: `backup successful`.

use super::clause_words::Words;
use super::lexicon::Class;

impl Words {
    /// Whether an attempt or a success is one of the examination: `backup successful`, `no attempt to
    /// examine`. What failed is an examination that failed.
    pub(super) fn is_of_the_examination(&self) -> bool {
        let holds = |class| self.holds(class);
        let attack = [Class::Infection, Class::Attack, Class::Spyware];
        if !self.families.is_empty() || attack.into_iter().any(holds) {
            return false;
        }
        let of = holds(Class::Examined) || holds(Class::Copy) || holds(Class::Data);
        let tried = holds(Class::Attempt) || holds(Class::Successful);
        let device = holds(Class::Device) && !holds(Class::Vector) && !holds(Class::Found);
        of && (tried || holds(Class::Targeting)) || device && tried || self.is_lost_examination()
    }

    /// `examination not found`; what was not found in one stands in front of it, with a word between.
    fn is_lost_examination(&self) -> bool {
        let at = |wanted| self.classes.iter().position(|class| *class == wanted);
        let Some(examined) = at(Class::Examined).filter(|_| !self.names_a_finding()) else {
            return false;
        };
        let before = examined.checked_sub(1).and_then(|at| self.classes.get(at));
        let in_it = matches!(before, Some(Class::Filler | Class::Joint));
        let found = at(Class::Found).or(at(Class::NotFound));
        found.is_some_and(|found| found > examined || !in_it)
    }

    /// Whether success or failure stands here with nothing that it is of.
    pub(super) fn is_alone(&self) -> bool {
        let told = [Class::Successful, Class::Unsuccessful, Class::Attempt];
        let of = [
            Class::Infection,
            Class::Attack,
            Class::Spyware,
            Class::Targeting,
            Class::Trace,
            Class::Found,
            Class::NotFound,
        ];
        let tried = self.holds(Class::Attempt);
        let of_something = of.into_iter().any(|class| self.holds(class));
        told.into_iter().any(|class| self.holds(class))
            && !of_something
            && self.families.is_empty()
            // An attempt is one at an infection, unless it is denied.
            && (!tried || self.is_negated() && !self.holds(Class::Successful))
    }
}
