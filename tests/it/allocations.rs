//! Reading a clean number asks the allocator for nothing.

use allocation_counter::measure;
use targetlist::number::{ParseOptions, parse};
use targetlist::plan::Region;

#[test]
fn clean_numbers_cost_no_allocation() {
    let (anywhere, britain) = (
        ParseOptions::default(),
        ParseOptions::at_home(Region::named("GB").unwrap()),
    );
    // The first call reads the numbering plans.
    parse("+447700900123", &anywhere).unwrap();
    let texts = [
        "+447700900123",
        "+33639980001",
        "+44 7700 900123",
        "+44 (0)7700-900123",
        "+1 (202) 555-0100",
        "00447700900123",
        "447700900123",
        "+４４７７００９００１２３",
        "+٤٤٧٧٠٠٩٠٠١٢٣",
        "\u{202a}+44\u{a0}7700\u{a0}900123\u{202c}",
        "+44 7700 900123 WhatsApp",
        "+44 7700 900123 ext. 12",
        "447700900123@s.whatsapp.net",
        "=\"+447700900123\"",
        "07700 900123",
        "no number at all",
    ];
    let mut accepted = 0;
    let asked = measure(|| {
        accepted = texts
            .iter()
            .filter(|text| parse(text, &britain).is_ok())
            .count()
    });
    assert_eq!((asked.count_total, accepted), (0, texts.len() - 1));
}
