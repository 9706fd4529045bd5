//! The families of spyware that were found on the phones that count as corroborated.

use super::corroboration::Corroboration;
use crate::forensic::{Class, Device, Families};
use crate::table::thousands;
use std::collections::{BTreeMap, BTreeSet};

impl Corroboration {
    /// How many of the counted phones have which family; a phone with several families counts under
    /// each. Empty if at most one mercenary family is named and nothing else was found: then there
    /// is nothing to distinguish.
    pub(super) fn by_family(&self) -> Option<String> {
        let families = Families::known();
        let (mut named, mut unnamed) = (BTreeMap::<(String, Class), u64>::new(), 0_u64);
        let devices = self.matches.iter().map(|matched| &matched.device);
        let counted = devices.filter(|device| self.corroborated.contains(device.outcome));
        for device in counted {
            let found = found(device, families);
            unnamed += u64::from(found.is_empty());
            for key in found {
                *named.entry(key).or_default() += 1;
            }
        }
        let others = named
            .keys()
            .any(|(_, class)| *class != Class::MercenarySpyware);
        if named.is_empty() || !(others || named.len() > 1 || self.other_family > 0) {
            return None;
        }
        let mut says: Vec<String> = named
            .into_iter()
            .map(|((name, class), count)| {
                format!(
                    "{} {} ({class})",
                    thousands(count),
                    crate::mask::redact(&name)
                )
            })
            .collect();
        if unnamed > 0 {
            says.push(format!("{} with no family named", thousands(unnamed)));
        }
        let of_several = match says.len() {
            1 => "",
            _ => "; a phone with several families counts under each",
        };
        Some(format!("by family: {}{of_several}", says.join(", ")))
    }
}

/// The families of a device that are spyware, each once.
fn found(device: &Device, families: &Families) -> BTreeSet<(String, Class)> {
    let named = device.families.iter().map(|name| families.find(name));
    let spyware = named.filter(|one| !matches!(one.class, Class::ExtractionTool | Class::Test));
    spyware.map(|one| (one.name, one.class)).collect()
}
