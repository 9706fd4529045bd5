//! Texts that nobody meant for a time.

use crate::time::{DateOrder, TimeError, Times};

/// No text makes it stop: a small generator of hostile texts.
#[test]
fn no_text_panics() {
    let alphabet: Vec<char> = "0123456789--//..:: TtZzxX?+~٠é中JulAMPM[]"
        .chars()
        .collect();
    let mut state = 11_u64;
    for _ in 0..50_000 {
        let mut text = String::new();
        for _ in 0..(state >> 40) % 24 {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            text.push(alphabet[(state >> 33) as usize % alphabet.len()]);
        }
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(99);
        let mut times = Times::utc();
        times.see(&text);
        let _ = times.decide(Some(DateOrder::DayFirst));
        if let Ok(stamp) = times.read(&text) {
            assert!(stamp.to_string().len() >= 4, "{text}");
        }
    }
    assert_eq!(Times::utc().read("03/04/2019"), Err(TimeError::Order));
}
