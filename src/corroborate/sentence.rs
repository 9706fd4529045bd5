//! The result in sentences, and what it does not show.

use super::corroboration::Corroboration;
use super::losses;
use crate::forensic::{Device, Outcome, System};
use crate::table::{counted, none_or, thousands};

impl Corroboration {
    /// The result in sentences: the rate with its denominator in words and its interval, the split,
    /// the bounds.
    ///
    /// What was found is never carried over to the numbers that were not examined.
    pub fn sentence(&self) -> String {
        let devices = self.devices();
        if devices.examined() == 0 {
            return format!(
                "No phone from the list was examined. The list holds {}.",
                none_or(self.listed, "number", "numbers")
            );
        }
        let parts: Vec<String> = devices
            .shown()
            .map(|(outcome, rate)| format!("{} {outcome}", thousands(rate.hits())))
            .collect();
        let mut says = format!(
            "{}. By outcome: {}.",
            devices.corroborated().sentence(),
            parts.join(", ")
        );
        let undecided = devices.undecided();
        if let Some(bounds) = devices.bounds().filter(|_| undecided > 0) {
            let (phones, them) = match undecided {
                1 => ("one undecided phone counts".to_owned(), "it"),
                some => (
                    format!("{} undecided phones count", thousands(some)),
                    "them",
                ),
            };
            says.push_str(&format!(
                " The {phones} among those examined; depending on {them}, the share lies {bounds}."
            ));
            if let Some(assumed) = devices.assumption("phone", "phones") {
                says.push_str(&format!(" {assumed}"));
            }
        }
        says
    }

    /// The result as one sentence for the line below a headline: rate, interval, bounds with their
    /// assumptions, and what does not follow.
    ///
    /// ```
    /// use targetlist::{Corroboration, Findings, TargetList};
    /// let list = TargetList::reader().read("l", "phone\n+447700900123\n+447700900124\n".as_bytes())?;
    /// let cases = "number,result\n+447700900123,infected\n+447700900124,inconclusive\n";
    /// let joined = Corroboration::new(&list, &Findings::reader().read("c", cases.as_bytes())?);
    /// assert_eq!(
    ///     joined.headline(),
    ///     "1 of 2 phones examined from the list was found with traces of infection or of an attempt (50.0%; 95% interval 9.5–90.5%, Wilson); \
    ///      1 undecided, so between 50.0% and 100%; phones were chosen, not drawn at random, so \
    ///      this says nothing about the rest of the list"
    /// );
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    pub fn headline(&self) -> String {
        let devices = self.devices();
        let losses = match self.losses.is_empty() {
            true => String::new(),
            false => format!(
                "; some of the input is not in these figures: {}",
                losses::in_words(&self.losses)
            ),
        };
        if devices.examined() == 0 {
            return format!("no phone from the list was examined{losses}");
        }
        let rate = devices.corroborated();
        let bounds = match devices.bounds() {
            Some(bounds) if devices.undecided() > 0 => {
                let assumed = devices
                    .assumed("phone", "phones")
                    .map_or_else(String::new, |says| format!(", counting {says}"));
                let undecided = thousands(devices.undecided());
                format!("; {undecided} undecided, so {bounds}{assumed}")
            }
            _ => String::new(),
        };
        let families = self
            .by_family()
            .map_or_else(String::new, |families| format!("; {families}"));
        format!(
            "{}{families}{bounds}; phones were chosen, not drawn at random, so this says nothing \
             about the rest of the list{losses}",
            rate.sentence()
        )
    }

    /// What the figures do not show, one sentence each; the first ones always, others where they
    /// apply.
    pub fn caveats(&self) -> Vec<String> {
        let devices = self.devices();
        let mut caveats = vec![
            chosen(self.listed_not_examined(), devices.examined()),
            "A number on the list does not show that an attack was tried or succeeded.".to_owned(),
        ];
        if devices.examined() > 0 {
            caveats.push(
                "An examination that found no traces does not show that there was no attack."
                    .to_owned(),
            );
        }
        if devices.count(Outcome::NoTracesFound) == 0 && devices.examined() > 0 {
            let mut says = "No phone has the outcome “no traces found”.".to_owned();
            let hits = devices.corroborated().hits();
            let undecided = devices.undecided();
            // If only infections count, attempts stay in the denominator, and the rate would
            // differ.
            if hits > 0 && undecided > 0 && hits + undecided == devices.examined() {
                says.push_str(&format!(
                    " Without the undecided {} the rate would be {1} of {1}, which would mean nothing.",
                    if undecided == 1 { "phone" } else { "phones" },
                    thousands(hits)
                ));
            }
            caveats.push(says);
        }
        let losses = self.losses.iter();
        caveats
            .extend(losses.map(|loss| format!("Some of the input is not in the figures: {loss}.")));
        caveats.extend(devices_in_doubt(self));
        caveats.extend(hidden(self));
        let android = android_caveat(self);
        caveats.extend(android);
        let several = self.entries.saturating_sub(self.listed);
        if several > 0 {
            caveats.push(format!(
                "Entries are not numbers, numbers are not phones, phones are not people: the list \
                 has {} and {}.",
                counted(self.entries, "entry", "entries"),
                counted(self.listed, "distinct number", "distinct numbers")
            ));
        }
        caveats
    }
}

/// What does not follow for the numbers that were not examined, if there are any.
fn chosen(not_examined: u64, examined: u64) -> String {
    if examined == 0 {
        return "No phone from the list was examined, so the findings say nothing about the \
            numbers on it."
            .to_owned();
    }
    let about = match not_examined {
        0 => "any other phone".to_owned(),
        some => format!(
            "the {} not examined",
            counted(
                some,
                "number on the list that was",
                "numbers on the list that were"
            )
        ),
    };
    format!(
        "Phones were chosen for examination, not drawn at random, so the result says nothing \
        about {about}."
    )
}

/// Phones that may be on the list or not, and rows that may be of one phone or of two.
fn devices_in_doubt(corroboration: &Corroboration) -> Vec<String> {
    let matched = |is: fn(&Device) -> bool| {
        let devices = corroboration.matches.iter().map(|one| &one.device);
        devices.filter(|device| is(device)).count() as u64
    };
    let doubts = [
        (
            corroboration.number_unknown.len() as u64,
            "examined phone has no number that could be read, so it is not known whether it is on the list.",
            "examined phones have no number that could be read, so it is not known whether they are on the list.",
        ),
        (
            matched(|device| device.unlinked),
            "phone examined from the list combines rows that share a code or a number although their numbers or persons differ: it may be two phones.",
            "phones examined from the list combine rows that share a code or a number although their numbers or persons differ: each may be two phones.",
        ),
        (
            matched(|device| device.told_apart),
            "phone examined from the list shares a code or a number with other rows and was counted apart from them, because numbers or persons differ.",
            "phones examined from the list share a code or a number with other rows and were counted apart from them, because numbers or persons differ.",
        ),
        (
            corroboration.consent_unclear,
            "case-sheet row has a statement on consent that is not understood; its phone is in the figures.",
            "case-sheet rows have statements on consent that are not understood; their phones are in the figures.",
        ),
    ];
    let said = doubts.into_iter().filter(|(count, ..)| *count > 0);
    said.map(|(count, one, many)| counted(count, one, many))
        .collect()
}

/// Hidden sheets are read too, and may be out of date.
fn hidden(corroboration: &Corroboration) -> Vec<String> {
    let says = |name: &String| {
        let name = crate::mask::redact(name);
        format!("The hidden sheet “{name}” was read: it may hold findings that were withdrawn.")
    };
    corroboration.hidden_sheets.iter().map(says).collect()
}

/// Android keeps few of the logs that examinations need, so the caveat states how many Android
/// phones were inconclusive. Phones that are inconclusive because only another family was found are
/// left out: their logs were kept.
fn android_caveat(corroboration: &Corroboration) -> Option<String> {
    let android: Vec<&Device> = corroboration
        .matches
        .iter()
        .map(|matched| &matched.device)
        .filter(|device| device.system == System::Android)
        .collect();
    if android.is_empty() {
        return None;
    }
    let (others, unclear): (Vec<&Device>, Vec<&Device>) = android
        .iter()
        .filter(|device| device.outcome == Outcome::Inconclusive)
        .partition(|device| device.other_family);
    let share = unclear.len() as f64 / android.len() as f64;
    let others = match others.len() as u64 {
        0 => String::new(),
        others => format!(
            " (in addition, {} with findings of other families only)",
            counted(others, "phone", "phones")
        ),
    };
    let (of, unclear) = (android.len() as u64, unclear.len() as u64);
    let phones = match of {
        1 => "The only Android phone was".to_owned(),
        _ => format!(
            "{} of the {} Android phones {}",
            thousands(unclear),
            thousands(of),
            if unclear == 1 { "was" } else { "were" }
        ),
    };
    (share > 0.5).then(|| {
        format!(
            "{phones} inconclusive{others}; Android keeps few of the logs that such examinations \
             need."
        )
    })
}
