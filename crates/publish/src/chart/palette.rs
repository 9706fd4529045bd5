//! Colors by name, light and dark, and the style sheet of charts made of them.
//!
//! Hues are those of Okabe and Ito, "Color Universal Design", 2008; the seven steps of the heat map
//! differ in lightness alone, so that they can be told apart without seeing color. A test holds the
//! contrast of every text with its ground.

/// Name, in light, in dark.
pub(super) const PALETTE: [(&str, &str, &str); 36] = [
    ("paper", "#fdfcf9", "#15171a"),
    ("ink", "#1b1b1a", "#eceae4"),
    ("soft", "#5d5a53", "#aeaba3"),
    ("rule", "#d8d4c9", "#3d4146"),
    ("tint", "#f4f1e9", "#1e2125"),
    ("link", "#0b5a8f", "#7cc0ee"),
    ("unknown", "#efece4", "#26292d"),
    ("bar", "#0072b2", "#56b4e9"),
    ("mark", "#b84a00", "#f0945a"),
    ("hatch", "#6f6b63", "#9a978f"),
    ("hatch-ground", "#f1eee6", "#23262a"),
    ("step-1", "#deebf7", "#16304f"),
    ("step-2", "#c6dbef", "#1d4271"),
    ("step-3", "#9ecae1", "#275a94"),
    ("step-4", "#6baed6", "#3670a8"),
    ("step-5", "#4a98c9", "#6ba6d4"),
    ("step-6", "#2171b5", "#a3c9e6"),
    ("step-7", "#084594", "#dcecf7"),
    ("on-1", "#1b1b1a", "#ffffff"),
    ("on-2", "#1b1b1a", "#ffffff"),
    ("on-3", "#1b1b1a", "#ffffff"),
    ("on-4", "#1b1b1a", "#ffffff"),
    ("on-5", "#10100f", "#10100f"),
    ("on-6", "#ffffff", "#10100f"),
    ("on-7", "#ffffff", "#10100f"),
    ("part-1", "#a63c00", "#e0763a"),
    ("part-2", "#e69f00", "#f2c14e"),
    ("part-3", "#9fb0ba", "#6f8390"),
    ("part-4", "#56b4e9", "#2a74a5"),
    ("part-5", "#009e73", "#1c7a5f"),
    ("part-6", "#cfcac0", "#4a4d52"),
    ("over-1", "#ffffff", "#10100f"),
    ("over-2", "#10100f", "#10100f"),
    ("over-3", "#10100f", "#10100f"),
    ("over-4", "#10100f", "#ffffff"),
    ("over-5", "#10100f", "#ffffff"),
];

/// The style of charts, with colors as `var(--name)`.
pub(crate) const CHART_STYLE: &str = include_str!("chart.css");

/// The variables of a page: light, dark where that is preferred, light on paper.
pub(crate) fn variables() -> String {
    let set = |dark: bool| -> String {
        PALETTE
            .iter()
            .map(|(name, light, night)| format!("--{name}:{};", if dark { night } else { light }))
            .collect()
    };
    format!(
        ":root{{color-scheme:light dark;{}}}\n@media screen and (prefers-color-scheme:dark){{:root{{{}}}}}\n",
        set(false),
        set(true)
    )
}

/// The style of a chart in a file of its own: colors written out, as programs that draw SVG on
/// paper know no variables.
pub(super) fn written_out() -> String {
    let with = |dark: bool| {
        PALETTE
            .iter()
            .fold(CHART_STYLE.to_owned(), |style, (name, light, night)| {
                style.replace(&format!("var(--{name})"), if dark { night } else { light })
            })
    };
    format!(
        "{}@media (prefers-color-scheme:dark){{{}}}",
        with(false),
        with(true)
    )
}

#[cfg(test)]
mod tests {
    use super::{PALETTE, written_out};

    fn color(name: &str, dark: bool) -> f64 {
        let (_, light, night) = PALETTE.iter().find(|(other, _, _)| *other == name).unwrap();
        let hex = if dark { night } else { light };
        let part = |at: usize| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
        let linear = |part: f64| {
            if part <= 0.039_28 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055_f64).powf(2.4)
            }
        };
        0.2126 * linear(part(1)) + 0.7152 * linear(part(3)) + 0.0722 * linear(part(5))
    }

    /// Contrast as in WCAG 2.1.
    fn contrast(a: &str, b: &str, dark: bool) -> f64 {
        let (a, b) = (color(a, dark), color(b, dark));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn every_text_stands_out_from_its_ground() {
        let mut pairs = vec![
            ("ink".to_owned(), "paper".to_owned()),
            ("soft".into(), "paper".into()),
            ("soft".into(), "tint".into()),
            ("soft".into(), "hatch-ground".into()),
            ("soft".into(), "unknown".into()),
            ("link".into(), "paper".into()),
            ("link".into(), "tint".into()),
            ("mark".into(), "paper".into()),
        ];
        pairs.extend((1..=7).map(|step| (format!("on-{step}"), format!("step-{step}"))));
        pairs.extend((1..=5).map(|part| (format!("over-{part}"), format!("part-{part}"))));
        pairs.push(("ink".into(), "part-6".into()));
        for dark in [false, true] {
            for (text, ground) in &pairs {
                let contrast = contrast(text, ground, dark);
                assert!(
                    contrast >= 4.5,
                    "{text} on {ground}, dark {dark}: {contrast:.2}"
                );
            }
            for shape in ["bar", "hatch", "mark"] {
                assert!(
                    contrast(shape, "paper", dark) >= 3.0,
                    "{shape}, dark {dark}"
                );
            }
        }
    }

    #[test]
    fn steps_go_one_way_in_lightness() {
        for dark in [false, true] {
            let steps: Vec<f64> = (1..=7)
                .map(|step| color(&format!("step-{step}"), dark))
                .collect();
            assert!(
                steps.is_sorted_by(|a, b| if dark { a < b } else { a > b }),
                "{steps:?}"
            );
        }
    }

    #[test]
    fn a_file_of_its_own_has_no_variable_left() {
        assert!(!written_out().contains("var("), "{}", written_out());
    }
}
