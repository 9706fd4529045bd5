use super::expr::{e164, is_valid, phone_number};
use super::{DataFrame, Reveal};
use crate::number::ParseOptions;
use crate::plan::Region;
use polars::prelude::{IntoLazy, col, df, lit};

fn texts() -> DataFrame {
    let texts = [
        Some("07700 900123"),
        Some("+1 202 555 0100"),
        Some("n/a"),
        None,
    ];
    df!("phone" => texts, "figure" => [447700900123_i64, 12025550100, 7, 0]).unwrap()
}

/// A frame prints itself: no number stands in it unless it is asked for.
#[test]
fn a_struct_holds_numbers_only_where_they_are_revealed() {
    let british = ParseOptions::at_home(Region::named("GB").unwrap());
    for (reveal, columns) in [(Reveal::Nothing, 8), (Reveal::Numbers, 9)] {
        let read = phone_number(col("phone"), &british, reveal);
        let lazy = texts().lazy().select([read]);
        let promised = lazy.clone().collect_schema().unwrap();
        let frame = lazy.collect().unwrap();
        assert_eq!(frame.schema().get("phone"), promised.get("phone"));
        let frame = frame.unnest(["phone"], None).unwrap();
        assert_eq!(frame.width(), columns);
        let shown = format!("{:?}", frame.get_row(0).unwrap());
        assert_eq!(shown.contains("447700900123"), reveal == Reveal::Numbers);
        let reasons: Vec<_> = (0..4)
            .map(|row| {
                frame
                    .column("reason")
                    .unwrap()
                    .get(row)
                    .unwrap()
                    .get_str()
                    .map(str::to_owned)
            })
            .collect();
        assert_eq!(reasons[..2], [None, None]);
        assert_eq!(
            reasons[2..],
            [Some("no_digits".to_owned()), Some("empty".to_owned())]
        );
    }
}

#[test]
fn numbers_and_validity_filter_a_frame() {
    let options = ParseOptions::default();
    let read = texts().lazy().filter(is_valid(col("phone"), &options));
    assert_eq!(read.collect().unwrap().height(), 1);
    // Figures are read as those of a frame that becomes a list.
    let read = texts()
        .lazy()
        .filter(e164(col("figure"), &options).eq(lit("+447700900123")));
    assert_eq!(read.collect().unwrap().height(), 1);
    let read = texts()
        .lazy()
        .select([e164(col("phone"), &options)])
        .collect()
        .unwrap();
    assert_eq!(read.column("phone").unwrap().null_count(), 3);
}
