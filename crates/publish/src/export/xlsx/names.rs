//! The names of sheets.
//!
//! A name has at most 31 letters and none of `[ ] : * ? / \`. No two names are equal, whatever
//! their case.

/// The first sheet.
pub(super) const ABOUT: &str = "about";

/// The most letters of a name.
const MOST: usize = 31;

/// A name for each table, in order.
pub(super) fn given(tables: impl Iterator<Item = &'static str>) -> Vec<String> {
    // A spreadsheet keeps "history" for itself.
    let mut taken = vec![ABOUT.to_owned(), "history".to_owned()];
    tables
        .map(|table| {
            let allowed: String = table
                .chars()
                .map(|c| {
                    if c.is_alphanumeric() || "_- .".contains(c) {
                        c
                    } else {
                        '_'
                    }
                })
                .collect();
            let wanted = if allowed.is_empty() {
                "table"
            } else {
                &allowed
            };
            let name = (1..)
                .map(|time| numbered(wanted, time))
                .find(|name| !taken.contains(&name.to_lowercase()))
                .unwrap_or_default();
            taken.push(name.to_lowercase());
            name
        })
        .collect()
}

/// The name, cut, for the first time; with `_2` and so on behind it for others.
fn numbered(name: &str, time: u32) -> String {
    let behind = if time == 1 {
        String::new()
    } else {
        format!("_{time}")
    };
    // The format counts UTF-16 units; the names of tables are ASCII by custom and cut with room to
    // spare otherwise.
    let mut room = MOST - behind.len();
    let cut: String = name
        .chars()
        .take_while(|c| {
            let fits = c.len_utf16() <= room;
            room = room.saturating_sub(c.len_utf16());
            fits
        })
        .collect();
    cut + &behind
}

#[cfg(test)]
mod tests {
    use super::given;

    #[test]
    fn names_are_short_allowed_and_unique() {
        let long = "clients_by_country_and_line_type_of_the_number";
        let names = given([long, long, "a/b:c", "History", "about", "", "A_B_C"].into_iter());
        assert_eq!(names[0], "clients_by_country_and_line_typ");
        assert_eq!(names[1], "clients_by_country_and_line_t_2");
        assert_eq!(
            names[2..],
            ["a_b_c", "History_2", "about_2", "table", "A_B_C_2"]
        );
    }
}
