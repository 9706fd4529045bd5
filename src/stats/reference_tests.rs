//! Values of scipy 1.17.1 and statsmodels 0.15.0, and of the papers' formulas evaluated there; all
//! to one part in a million.
#![allow(
    clippy::excessive_precision,
    clippy::unreadable_literal,
    reason = "reference values stand as the other software prints them"
)]

use super::*;

pub(super) struct Phones;
impl Unit for Phones {
    const ONE: &'static str = "phone";
    const MANY: &'static str = "phones";
}

pub(super) fn rate(hits: u64, of: u64) -> Rate<Phones> {
    Rate::new(hits, of, "with traces", "examined").unwrap()
}

#[track_caller]
pub(super) fn close(ours: f64, wanted: f64) {
    assert!(
        (ours - wanted).abs() <= 1e-6 * wanted.abs().max(1e-12),
        "{ours}, not {wanted}"
    );
}

#[test]
fn two_groups() {
    for (a, of_a, b, of_b, p, difference, low, high) in [
        (
            34,
            52,
            3,
            15,
            0.002747187608287168,
            0.45384615384615384,
            0.16770771731573325,
            0.6268195381414772,
        ),
        (
            23,
            52,
            0,
            15,
            0.0012507435291659018,
            0.4423076923076923,
            0.2024441409799546,
            0.5766023821279712,
        ),
        (
            3,
            5,
            1,
            6,
            0.24242424242424238,
            0.43333333333333335,
            -0.1087399926723418,
            0.7470230208269982,
        ),
        (
            0,
            5,
            0,
            7,
            1.0,
            0.0,
            -0.3543304350666875,
            0.43448246478317476,
        ),
        (
            10,
            12,
            1,
            9,
            0.00190521552751,
            0.722222222222,
            0.293188852678,
            0.872720010026,
        ),
        (5, 5, 0, 5, 0.00793650793651, 1.0, 0.38554900569, 1.0),
    ] {
        let apart = Comparison::of(&rate(a, of_a), &rate(b, of_b), Confidence::P95).unwrap();
        close(apart.p(), p);
        close(apart.difference(), difference);
        close(apart.low(), low);
        close(apart.high(), high);
    }
    assert!(Comparison::of(&rate(0, 0), &rate(1, 2), Confidence::P95).is_err());
}

#[test]
fn overlaps() {
    close(
        Overlap::new(1_000_000, 50_000, 1_400, 80).unwrap().p(),
        0.123001768201,
    );
    close(
        Overlap::new(100_000, 500, 41, 3).unwrap().p(),
        0.00115004936148,
    );
    assert_eq!(Overlap::new(10, 5, 5, 0).unwrap().p(), 1.0);
    assert_eq!(Overlap::new(0, 0, 0, 0).unwrap().p(), 1.0);
    assert_eq!(Overlap::new(10, 10, 5, 5).unwrap().p(), 1.0);
    assert!(Overlap::new(10, 8, 8, 5).is_err() && Overlap::new(10, 8, 8, 9).is_err());
}

#[test]
fn finite_wholes() {
    for (hits, of, whole, effective, low, high, fewest, most) in [
        (
            37,
            67,
            50000,
            67.08855866861595,
            0.433652039480962,
            0.6651672283878212,
            21292,
            33694,
        ),
        (
            37,
            67,
            1000,
            71.73954983922829,
            0.4374464034745902,
            0.6617210591164324,
            430,
            670,
        ),
        (
            37,
            67,
            200,
            100.24812030075188,
            0.454763362029325,
            0.6458584706164407,
            90,
            130,
        ),
        (
            34,
            52,
            300,
            62.693548387096776,
            0.5303062009328392,
            0.7596212130734581,
            157,
            231,
        ),
        (
            3,
            15,
            100,
            17.470588235294116,
            0.07585055017010062,
            0.43229838955217975,
            6,
            46,
        ),
    ] {
        let drawn = Drawn::by_lot(&rate(hits, of), whole).unwrap();
        let estimate = drawn.estimate(Confidence::P95);
        close(estimate.effective, effective);
        close(estimate.low, low);
        close(estimate.high, high);
        assert_eq!(drawn.exact(Confidence::P95), (fewest, most));
    }
    let all = Drawn::by_lot(&rate(37, 67), 67).unwrap();
    assert_eq!(
        (
            all.exact(Confidence::P95),
            all.estimate(Confidence::P95).low
        ),
        ((37, 37), 37.0 / 67.0)
    );
    let none = Drawn::by_lot(&rate(0, 5), 10).unwrap();
    assert_eq!(
        (
            none.exact(Confidence::P95).0,
            none.estimate(Confidence::P95).low
        ),
        (0, 0.0)
    );
    assert!(Drawn::by_lot(&rate(0, 0), 10).is_err() && Drawn::by_lot(&rate(1, 11), 10).is_err());
}

#[test]
fn strata_weighted_by_their_size() {
    let strata: Vec<Drawn> = [
        (12, 20, 20000),
        (10, 16, 15000),
        (6, 14, 10000),
        (7, 9, 4000),
        (2, 8, 1000),
    ]
    .into_iter()
    .map(|(hits, of, whole)| Drawn::by_lot(&rate(hits, of), whole).unwrap())
    .collect();
    let whole = weighted(&strata, Confidence::P95).unwrap();
    close(whole.share, 0.5804365079365079);
    close(whole.effective, 56.3094876115027);
    close(whole.low, 0.4504832725439367);
    close(whole.high, 0.7001158058020334);
    assert!(
        weighted(&[], Confidence::P95).is_err()
            && weighted(&[Drawn::by_lot(&rate(1, 1), 9).unwrap()], Confidence::P95).is_err()
    );
    let none = weighted(&[Drawn::by_lot(&rate(0, 5), 10).unwrap()], Confidence::P95).unwrap();
    assert!(none.share == 0.0 && none.low == 0.0 && none.high > 0.0);
}

#[test]
fn bounds_with_chance() {
    for (hits, undecided, of, low, high, union_low, union_high) in [
        (37, 30, 67, 0.4523132571672307, 1.0, 0.4335761280049216, 1.0),
        (
            23,
            30,
            67,
            0.24787107470686387,
            0.8727438258963423,
            0.24089006272762914,
            0.8712431481097087,
        ),
    ] {
        let ours = bounds_with_sampling_error(&rate(hits, of), undecided, Confidence::P95).unwrap();
        close(ours.low, low);
        close(ours.high, high);
        let both =
            bounds_with_both_intervals(&rate(hits, of), undecided, Method::Wilson, Confidence::P95)
                .unwrap();
        close(both.low, union_low);
        close(both.high, union_high);
    }
    let exact =
        bounds_with_both_intervals(&rate(23, 67), 30, Method::ClopperPearson, Confidence::P95)
            .unwrap();
    close(exact.low, 0.23153339775115098);
    close(exact.high, 0.8807881685953768);
    for (hits, undecided, of, low) in [
        (34, 18, 52, 0.5180355424727014),
        (3, 12, 15, 0.07047549346981563),
    ] {
        close(
            bounds_with_both_intervals(&rate(hits, of), undecided, Method::Wilson, Confidence::P95)
                .unwrap()
                .low,
            low,
        );
    }
    let all = bounds_with_sampling_error(&rate(5, 5), 0, Confidence::P95).unwrap();
    // Nobody or everybody: the standard errors are 0, and the intervals Wilson's.
    close(all.low, 0.5655175352168252);
    assert_eq!(all.high, 1.0);
    let none = bounds_with_sampling_error(&rate(0, 5), 0, Confidence::P95).unwrap();
    assert_eq!(none.low, 0.0);
    close(none.high, 1.0 - 0.5655175352168252);
    let whole = bounds_with_sampling_error(&rate(0, 5), 5, Confidence::P95).unwrap();
    assert_eq!((whole.low, whole.high), (0.0, 1.0));
    assert!(bounds_with_sampling_error(&rate(0, 0), 0, Confidence::P95).is_err());
    // Nothing undecided: the two-sided interval of a plain share.
    let plain = bounds_with_sampling_error(&rate(37, 67), 0, Confidence::P95).unwrap();
    close(plain.low, 0.4331701705730275);
}

#[test]
fn imperfect_examinations() {
    for (sensitivity, specificity, share, exact, wilson, impossible) in [
        (
            0.5,
            0.98,
            1.0,
            (0.8453171371079529, 1.0),
            (0.8616169333435869, 1.0),
            true,
        ),
        (
            0.5,
            0.99,
            1.0,
            (0.8484739302281992, 1.0),
            (0.8644410775610644, 1.0),
            true,
        ),
        (
            0.5,
            0.999,
            1.0,
            (0.8512068653543434, 1.0),
            (0.866886028065975, 1.0),
            true,
        ),
        (
            0.5,
            1.0,
            1.0,
            (0.8515044516236348, 1.0),
            (0.8671522560098435, 1.0),
            true,
        ),
        (
            0.6,
            0.98,
            0.9176531137416366,
            (0.699572803123823, 1.0),
            (0.713062289663658, 1.0),
            false,
        ),
        (
            0.6,
            0.99,
            0.9190488236782194,
            (0.7046647895115554, 1.0),
            (0.7179256406863078, 1.0),
            false,
        ),
        (
            0.6,
            0.999,
            0.9202651184810507,
            (0.7091022133753214, 1.0),
            (0.7221638197077156, 1.0),
            false,
        ),
        (
            0.6,
            1.0,
            0.9203980099502487,
            (0.7095870430196956, 1.0),
            (0.7226268800082027, 1.0),
            false,
        ),
        (
            0.7,
            0.98,
            0.7827041264266902,
            (0.5966944497232609, 0.9617027396365837),
            (0.608200188242532, 0.9488765682162237),
            false,
        ),
        (
            0.7,
            0.99,
            0.7858533419857237,
            (0.6025394576982864, 0.9622577723954737),
            (0.6138784463839443, 0.9496174875174375),
            false,
        ),
        (
            0.7,
            0.999,
            0.7886105950932039,
            (0.6076569754103256, 0.9627437238238585),
            (0.6188499685335075, 0.9502661893948957),
            false,
        ),
        (
            0.7,
            1.0,
            0.7889125799573562,
            (0.6082174654454534, 0.9627969470755384),
            (0.6193944685784597, 0.9503372376957601),
            false,
        ),
        (
            0.8,
            0.98,
            0.6823574435514734,
            (0.5201951612972017, 0.8384075166062523),
            (0.530225805134515, 0.8272257261372205),
            false,
        ),
        (
            0.8,
            0.99,
            0.6863782354052522,
            (0.5262686402681235, 0.8404529910795909),
            (0.5361723139302803, 0.8294127422620655),
            false,
        ),
        (
            0.8,
            0.999,
            0.6899108960827903,
            (0.5316047882500845, 0.8422501413678061),
            (0.5413969061388256, 0.8313342507972866),
            false,
        ),
        (
            0.8,
            1.0,
            0.6902985074626866,
            (0.5321902822647717, 0.8424473286910961),
            (0.5419701600061522, 0.83154508298379),
            false,
        ),
        (
            0.9,
            0.98,
            0.6048168249660788,
            (0.46108207478615615, 0.7431339351737237),
            (0.46997287273286564, 0.7332228027125365),
            false,
        ),
        (
            0.9,
            0.99,
            0.6092570853597182,
            (0.4671373323728287, 0.7460200707335694),
            (0.4759282337133949, 0.7362202993112715),
            false,
        ),
        (
            0.9,
            0.999,
            0.6131688609234143,
            (0.4724718863312764, 0.7485626951644905),
            (0.4811747808731052, 0.7388610304638842),
            false,
        ),
        (
            0.9,
            1.0,
            0.6135986733001659,
            (0.4730580286797971, 0.748842069947641),
            (0.481751253338802, 0.7391511848744801),
            false,
        ),
        (
            1.0,
            0.98,
            0.5431008224185196,
            (0.4140328834814463, 0.6673039417886498),
            (0.42201645714787933, 0.6584041493745225),
            false,
        ),
        (
            1.0,
            0.99,
            0.5477159656264134,
            (0.4199517432442602, 0.670664508033209),
            (0.427854674752446, 0.6618546125121534),
            false,
        ),
        (
            1.0,
            0.999,
            0.551790596566716,
            (0.42517740321503245, 0.6736314944473242),
            (0.4330091371420636, 0.6649009673543862),
            false,
        ),
        (
            1.0,
            1.0,
            0.5522388059701493,
            (0.4257522258118174, 0.6739578629528769),
            (0.43357612800492173, 0.665236066387032),
            false,
        ),
    ] {
        let accuracy = Accuracy::Known {
            sensitivity,
            specificity,
        };
        for (method, (low, high)) in [(Method::ClopperPearson, exact), (Method::Wilson, wilson)] {
            let ours = corrected(&rate(37, 67), accuracy, method, Confidence::P95).unwrap();
            close(ours.share, share);
            close(ours.low, low);
            close(ours.high, high);
            assert_eq!(ours.impossible, impossible);
        }
    }
    for (found, not_found, share, low, high) in [
        (
            (45, 50),
            (198, 200),
            0.6145973779494901,
            0.4768010648964425,
            0.7705020329107051,
        ),
        (
            (18, 20),
            (50, 50),
            0.6278680902610739,
            0.4781052213293736,
            0.8272023084202348,
        ),
    ] {
        let ours = corrected(
            &rate(37, 67),
            Accuracy::Measured { found, not_found },
            Method::Wilson,
            Confidence::P95,
        )
        .unwrap();
        close(ours.share, share);
        close(ours.low, low);
        close(ours.high, high);
    }
    let known = |sensitivity, specificity| Accuracy::Known {
        sensitivity,
        specificity,
    };
    for (of, accuracy) in [
        (0, known(0.9, 0.9)),
        (5, known(0.5, 0.5)),
        (5, known(1.5, 0.9)),
        (5, known(f64::NAN, 0.9)),
    ] {
        assert!(corrected(&rate(0, of), accuracy, Method::Wilson, Confidence::P95).is_err());
    }
    let none = corrected(
        &rate(0, 15),
        known(0.9, 0.9),
        Method::Wilson,
        Confidence::P95,
    )
    .unwrap();
    assert!(none.share == 0.0 && none.impossible);
    let trial = Accuracy::Measured {
        found: (0, 0),
        not_found: (1, 1),
    };
    assert!(corrected(&rate(1, 2), trial, Method::Wilson, Confidence::P95).is_err());
}

#[test]
fn recapture_and_chosen_phones() {
    let ours = recaptured(200, 50, 11, Confidence::P95).unwrap();
    close(ours.all, 853.25);
    close(ours.variance, 40363.3125);
    close(ours.low, 567.8372945133618);
    close(ours.high, 1386.385253422552);
    close(at_least_in_all(55, 30, 12), 88.46153846153845);
    assert!(recaptured(5, 5, 0, Confidence::P95).is_err());
    assert_eq!(recaptured(5, 5, 5, Confidence::P95).unwrap().high, 5.0);
    assert_eq!(at_least_in_all(0, 0, 0), 0.0);
    for (odds, share) in [
        (1.0, 0.5522388059701494),
        (2.0, 0.38144329896907225),
        (5.0, 0.19786096256684493),
        (10.0, 0.10979228486646887),
        (50.0, 0.024072869225764484),
        (100.0, 0.01218307540335858),
    ] {
        close(if_hits_were_chosen(&rate(37, 67), odds).unwrap(), share);
    }
    assert!(
        if_hits_were_chosen(&rate(0, 0), 1.0).is_none()
            && if_hits_were_chosen(&rate(1, 2), 0.0).is_none()
    );
}

/// All small sets of counts: Fisher's p is a probability, is 1 for equal groups, and does not
/// change when the groups change places.
#[test]
fn fisher_keeps_its_shape() {
    for (a, of_a, b, of_b) in
        (0..5).flat_map(|a| (0..7).flat_map(move |b| [(a, 5, b, 7), (a, 5, b.min(5), 5)]))
    {
        let p = |x: (u64, u64), y: (u64, u64)| {
            Comparison::of(&rate(x.0, x.1), &rate(y.0, y.1), Confidence::P95)
                .unwrap()
                .p()
        };
        let (one, other) = (p((a, of_a), (b, of_b)), p((b, of_b), (a, of_a)));
        assert!((one - other).abs() < 1e-10 && one > 0.0 && one <= 1.0);
        assert!(of_a != of_b || a != b || (one - 1.0).abs() < 1e-10);
    }
}

#[test]
fn agreement_that_says_nothing_is_refused() {
    let none = Agreement::of(Vec::<(u8, u8)>::new());
    assert!(none.kappa().is_err() && none.cases() == 0);
    assert_eq!(Agreement::of([(1, 2), (2, 1)]).kappa().unwrap(), -1.0);
}
