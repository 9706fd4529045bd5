//! The made-up clients: how much each entered, where its numbers lie, and when its office works.

/// A client of the made-up leak.
#[derive(Clone, Copy, Debug)]
pub(super) struct Interest {
    /// The tag its entries carry.
    pub(super) tag: &'static str,
    /// Entries of 50,000. What was printed of the real list: more than 15,000 for Mexico, more than
    /// 10,000 each for Morocco and the United Arab Emirates, more than 3,500 for Rwanda, about
    /// 2,000 for Kazakhstan, more than 2,000 for India, more than 1,000 for Azerbaijan, about 300
    /// for Hungary. No figure was printed for the others; theirs are invented.
    pub(super) entries: u32,
    /// The zone of its office, by IANA name.
    pub(super) zone: &'static str,
    /// Days off, Monday is 0; as they were from 2016 to 2021.
    pub(super) weekend: [i8; 2],
    /// The first and the last year of its activity.
    pub(super) years: (i16, i16),
    /// Country and weight of its targets, its own first. The foreign ones follow reports where
    /// there are any (Algeria and France in the Moroccan file, Qatar and 400 British numbers in the
    /// Emirati one, Uganda in the Rwandan one).
    pub(super) targets: &'static [(&'static str, f64)],
}

const FRIDAY: [i8; 2] = [4, 5];
const SUNDAY: [i8; 2] = [5, 6];

#[rustfmt::skip]
pub(super) static CLIENTS: [Interest; 11] = [
    Interest { tag: "C04", entries: 15_060, zone: "America/Mexico_City", weekend: SUNDAY, years: (2016, 2017),
        targets: &[("MX", 0.955), ("US", 0.012), ("GT", 0.007), ("ES", 0.005), ("CO", 0.005), ("VE", 0.004), ("HN", 0.004), ("CA", 0.003), ("CU", 0.003), ("AR", 0.002)] },
    Interest { tag: "C07", entries: 10_070, zone: "Africa/Casablanca", weekend: SUNDAY, years: (2017, 2019),
        targets: &[("MA", 0.20), ("DZ", 0.60), ("FR", 0.11), ("ES", 0.03), ("MR", 0.015), ("BE", 0.01), ("TN", 0.01), ("SN", 0.01), ("NL", 0.005), ("US", 0.005), ("ML", 0.005)] },
    Interest { tag: "C01", entries: 10_050, zone: "Asia/Dubai", weekend: FRIDAY, years: (2017, 2020),
        targets: &[("AE", 0.16), ("QA", 0.18), ("YE", 0.10), ("EG", 0.08), ("IQ", 0.08), ("TR", 0.07), ("LB", 0.07), ("SA", 0.06), ("IR", 0.05), ("GB", 0.042), ("OM", 0.04), ("PK", 0.03), ("IN", 0.02), ("US", 0.018)] },
    Interest { tag: "C09", entries: 3_520, zone: "Africa/Kigali", weekend: SUNDAY, years: (2017, 2021),
        targets: &[("RW", 0.46), ("UG", 0.20), ("CD", 0.11), ("BI", 0.08), ("ZA", 0.05), ("BE", 0.04), ("US", 0.03), ("KE", 0.02), ("FR", 0.01)] },
    Interest { tag: "C02", entries: 2_680, zone: "Asia/Bahrain", weekend: FRIDAY, years: (2017, 2021),
        targets: &[("BH", 0.46), ("QA", 0.20), ("IR", 0.07), ("LB", 0.07), ("IQ", 0.06), ("GB", 0.05), ("KW", 0.05), ("SA", 0.04)] },
    Interest { tag: "C11", entries: 2_580, zone: "Asia/Riyadh", weekend: FRIDAY, years: (2017, 2021),
        targets: &[("SA", 0.37), ("QA", 0.14), ("YE", 0.13), ("LB", 0.10), ("TR", 0.09), ("EG", 0.05), ("AE", 0.05), ("GB", 0.03), ("US", 0.02), ("CA", 0.02)] },
    Interest { tag: "C05", entries: 2_060, zone: "Asia/Kolkata", weekend: SUNDAY, years: (2017, 2019),
        targets: &[("IN", 0.74), ("PK", 0.13), ("BD", 0.04), ("NP", 0.03), ("LK", 0.03), ("CN", 0.03)] },
    Interest { tag: "C08", entries: 2_000, zone: "Asia/Almaty", weekend: SUNDAY, years: (2017, 2021),
        targets: &[("KZ", 0.84), ("RU", 0.08), ("KG", 0.03), ("UZ", 0.03), ("GB", 0.01), ("FR", 0.01)] },
    Interest { tag: "C03", entries: 1_040, zone: "Asia/Baku", weekend: SUNDAY, years: (2018, 2021),
        targets: &[("AZ", 0.94), ("TR", 0.02), ("GE", 0.02), ("DE", 0.01), ("RU", 0.01)] },
    Interest { tag: "C06", entries: 300, zone: "Europe/Budapest", weekend: SUNDAY, years: (2018, 2020),
        targets: &[("HU", 0.94), ("RO", 0.02), ("AT", 0.02), ("GB", 0.02)] },
    Interest { tag: "C10", entries: 300, zone: "Africa/Lome", weekend: SUNDAY, years: (2018, 2020),
        targets: &[("TG", 0.91), ("BJ", 0.03), ("GH", 0.03), ("FR", 0.02), ("DE", 0.01)] },
];

/// Entries of 50,000 that carry no tag and belong to no client: tests and slips of the import.
#[cfg(test)]
const UNTAGGED: u32 = 340;

#[cfg(test)]
mod tests {
    use super::{CLIENTS, UNTAGGED};

    #[test]
    fn every_zone_is_one() {
        let zones = jiff::tz::TimeZoneDatabase::bundled();
        assert!(CLIENTS.iter().all(|client| zones.get(client.zone).is_ok()));
    }

    #[test]
    fn the_volumes_are_those_of_the_list() {
        assert_eq!(
            CLIENTS.iter().map(|client| client.entries).sum::<u32>() + UNTAGGED,
            50_000
        );
        for client in &CLIENTS {
            assert!(
                (client.targets.iter().map(|(_, weight)| weight).sum::<f64>() - 1.0).abs() < 1e-9,
                "{}",
                client.tag
            );
        }
    }
}
