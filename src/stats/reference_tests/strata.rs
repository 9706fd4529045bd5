//! Beta-binomial shrinkage, and Fisher's test of each stratum against the rest, adjusted.

use super::*;
use crate::stats::shrinkage::fit;

/// Hits and cases of strata that differ little.
#[rustfmt::skip]
const MILD: [(u64, u64); 9] = [
    (7, 10),
    (5, 7),
    (9, 14),
    (4, 6),
    (3, 9),
    (1, 5),
    (6, 8),
    (2, 5),
    (0, 3),
];

/// Share, lower and upper end, how far it was drawn.
#[rustfmt::skip]
const MILD_SHRUNKEN: [(f64, f64, f64, f64); 9] = [
    (0.5746307667946722, 0.4405945092534441, 0.7033232239004792, 0.8111308033669062),
    (0.5691027194980448, 0.43111710746240883, 0.7018429501527681, 0.8598505904391249),
    (0.5693886177952819, 0.44009190426702205, 0.6940659177206141, 0.75415606343233),
    (0.5602993208456158, 0.42094425451801487, 0.6949835612001052, 0.8774176716709771),
    (0.5086906883049234, 0.37428432792376976, 0.6424627000351663, 0.826745478807141),
    (0.509415717470255, 0.3696380628475243, 0.6484487379095314, 0.8957175283629518),
    (0.5775605256278258, 0.4409527050088144, 0.7083967390629555, 0.8429731351299615),
    (0.5302722117976647, 0.38990419040316976, 0.6682462317056668, 0.8957175283629518),
    (0.5098255714193995, 0.3671084963066107, 0.6517317598424526, 0.934706948710076),
];

/// Fisher's p, after Holm, after Benjamini and Hochberg.
#[rustfmt::skip]
const MILD_AGAINST_THE_REST: [(f64, f64, f64); 9] = [
    (0.4926155550062007, 1.0, 0.6838921790775427),
    (0.44681131338569957, 1.0, 0.6838921790775427),
    (0.5515749989032042, 1.0, 0.6838921790775427),
    (0.6838921790775427, 1.0, 0.6838921790775427),
    (0.2797510967401451, 1.0, 0.6331473616973177),
    (0.16488362383884775, 1.0, 0.6331473616973177),
    (0.28139882742103006, 1.0, 0.6331473616973177),
    (0.650023483978708, 1.0, 0.6838921790775427),
    (0.0847510698256967, 0.7627596284312703, 0.6331473616973177),
];

/// Hits and cases of strata that differ much.
#[rustfmt::skip]
const DISPERSED: [(u64, u64); 9] = [
    (10, 10),
    (7, 7),
    (11, 14),
    (1, 6),
    (1, 9),
    (0, 5),
    (5, 8),
    (2, 5),
    (0, 3),
];

/// Share, lower and upper end, how far it was drawn.
#[rustfmt::skip]
const DISPERSED_SHRUNKEN: [(f64, f64, f64, f64); 9] = [
    (0.9543677997831645, 0.7822154252981035, 0.9999511991538995, 0.08937861078986283),
    (0.9372160877709433, 0.7066247982550811, 0.999930973753277, 0.12297322566785772),
    (0.7663045962910944, 0.5303918929746505, 0.9355323565560252, 0.06551490226430699),
    (0.21204599800648855, 0.017910288722415946, 0.5556931116885275, 0.14058734996038003),
    (0.14831437358546376, 0.011789504290456181, 0.4122910451177543, 0.09833302651048427),
    (0.08031442905108756, 6.849195703425269e-05, 0.3734351346066459, 0.16409099628834853),
    (0.6101869656447673, 0.29366104665119086, 0.8805663683267885, 0.10928140837098886),
    (0.41467803053574814, 0.09295012927903089, 0.789428208579873, 0.16409099628834853),
    (0.12065810888680951, 0.00011054711224309122, 0.5287306158301099, 0.24651746306894168),
];

/// Fisher's p, after Holm, after Benjamini and Hochberg.
#[rustfmt::skip]
const DISPERSED_AGAINST_THE_REST: [(f64, f64, f64); 9] = [
    (0.001525738979607632, 0.013731650816468688, 0.01373165081646869),
    (0.014179609509412109, 0.09925726656588477, 0.0332004748982361),
    (0.0701089423017204, 0.350544711508602, 0.10896566120446718),
    (0.08208050375238629, 0.350544711508602, 0.10896566120446718),
    (0.00830888858428673, 0.06647110867429384, 0.0332004748982361),
    (0.014755766621438265, 0.09925726656588477, 0.0332004748982361),
    (0.722498789993482, 1.0, 0.722498789993482),
    (0.650023483978708, 1.0, 0.722498789993482),
    (0.0847510698256967, 0.350544711508602, 0.10896566120446718),
];

#[test]
fn strata_that_differ_little() {
    shrunken(
        &MILD,
        (23.424800710672645, 19.521895618144136),
        &MILD_SHRUNKEN,
    );
    against_the_rest(&MILD, &MILD_AGAINST_THE_REST);
}

#[test]
fn strata_that_differ_much() {
    shrunken(
        &DISPERSED,
        (0.48040174644890044, 0.5011105686460573),
        &DISPERSED_SHRUNKEN,
    );
    against_the_rest(&DISPERSED, &DISPERSED_AGAINST_THE_REST);
}

/// The shapes of the fitted spread, and each stratum drawn toward the others.
fn shrunken(counts: &[(u64, u64)], shapes: (f64, f64), wanted: &[(f64, f64, f64, f64)]) {
    let (mean, spread) = fit(counts);
    close(mean / spread, shapes.0);
    close((1.0 - mean) / spread, shapes.1);
    let rates: Vec<Rate<Phones>> = counts.iter().map(|(hits, of)| rate(*hits, *of)).collect();
    let fitted = Shrinkage::of(&rates, Confidence::P95).unwrap();
    for (ours, (share, low, high, drawn)) in fitted.rows().iter().zip(wanted) {
        close(ours.share, *share);
        close(ours.low, *low);
        close(ours.high, *high);
        close(ours.drawn, *drawn);
    }
}

/// Each stratum against all others, by Fisher's test, adjusted.
fn against_the_rest(counts: &[(u64, u64)], wanted: &[(f64, f64, f64)]) {
    let (all, all_of) = counts.iter().fold((0, 0), |(a, b), (c, d)| (a + c, b + d));
    let against = |(hits, of): &(u64, u64)| {
        Comparison::of(
            &rate(*hits, *of),
            &rate(all - hits, all_of - of),
            Confidence::P95,
        )
        .unwrap()
        .p()
    };
    let raw: Vec<f64> = counts.iter().map(against).collect();
    for (ours, (raw, holm, bh)) in Adjusted::all(&raw).unwrap().into_iter().zip(wanted) {
        close(ours.raw, *raw);
        close(ours.holm, *holm);
        close(ours.benjamini_hochberg, *bh);
    }
}

#[test]
fn strata_without_a_spread() {
    let of = |counts: &[(u64, u64)]| {
        let rates: Vec<Rate<Phones>> = counts.iter().map(|(hits, of)| rate(*hits, *of)).collect();
        Shrinkage::of(&rates, Confidence::P95)
    };
    assert!(
        of(&[]).is_err()
            && of(&[(1, 2)]).is_err()
            && of(&[(0, 5), (0, 7)]).is_err()
            && of(&[(5, 5), (7, 7)]).is_err()
    );
    // Alike beyond chance: all get the share of all together.
    let alike = of(&[(5, 10), (5, 10), (0, 0)]).unwrap();
    assert!(
        alike
            .rows()
            .iter()
            .all(|row| (row.share - 0.5).abs() < 1e-12 && row.drawn == 1.0)
    );
    assert!(!alike.tells_apart());
    // All or none in every group: the larger the spread, the likelier, without end.
    for counts in [
        [(2, 2), (0, 2)],
        [(5, 5), (0, 5)],
        [(10, 10), (0, 10)],
        [(1, 1), (0, 1)],
        [(1_000, 1_000), (0, 1)],
    ] {
        assert!(of(&counts).is_err(), "{counts:?}");
    }
    assert!(Adjusted::all(&[0.1, 1.5]).is_err() && Adjusted::all(&[f64::NAN]).is_err());
}
