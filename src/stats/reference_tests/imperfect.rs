//! Examinations that err.

use super::*;

type Known = (f64, f64, f64, (f64, f64), (f64, f64), bool);
type Measured = (u64, u64, (u64, u64), (u64, u64), f64, f64, f64);

/// Sensitivity, specificity, share, ends after Clopper-Pearson and Wilson, whether it had to be
/// cut.
#[rustfmt::skip]
const KNOWN: [Known; 24] = [
    (0.5, 0.98, 1.0, (0.8453171371079529, 1.0), (0.8616169333435869, 1.0), true),
    (0.5, 0.99, 1.0, (0.8484739302281992, 1.0), (0.8644410775610644, 1.0), true),
    (0.5, 0.999, 1.0, (0.8512068653543434, 1.0), (0.866886028065975, 1.0), true),
    (0.5, 1.0, 1.0, (0.8515044516236348, 1.0), (0.8671522560098435, 1.0), true),
    (0.6, 0.98, 0.9176531137416366, (0.699572803123823, 1.0), (0.713062289663658, 1.0), false),
    (0.6, 0.99, 0.9190488236782194, (0.7046647895115554, 1.0), (0.7179256406863078, 1.0), false),
    (0.6, 0.999, 0.9202651184810507, (0.7091022133753214, 1.0), (0.7221638197077156, 1.0), false),
    (0.6, 1.0, 0.9203980099502487, (0.7095870430196956, 1.0), (0.7226268800082027, 1.0), false),
    (0.7, 0.98, 0.7827041264266902, (0.5966944497232609, 0.9617027396365837), (0.608200188242532, 0.9488765682162237), false),
    (0.7, 0.99, 0.7858533419857237, (0.6025394576982864, 0.9622577723954737), (0.6138784463839443, 0.9496174875174375), false),
    (0.7, 0.999, 0.7886105950932039, (0.6076569754103256, 0.9627437238238585), (0.6188499685335075, 0.9502661893948957), false),
    (0.7, 1.0, 0.7889125799573562, (0.6082174654454534, 0.9627969470755384), (0.6193944685784597, 0.9503372376957601), false),
    (0.8, 0.98, 0.6823574435514734, (0.5201951612972017, 0.8384075166062523), (0.530225805134515, 0.8272257261372205), false),
    (0.8, 0.99, 0.6863782354052522, (0.5262686402681235, 0.8404529910795909), (0.5361723139302803, 0.8294127422620655), false),
    (0.8, 0.999, 0.6899108960827903, (0.5316047882500845, 0.8422501413678061), (0.5413969061388256, 0.8313342507972866), false),
    (0.8, 1.0, 0.6902985074626866, (0.5321902822647717, 0.8424473286910961), (0.5419701600061522, 0.83154508298379), false),
    (0.9, 0.98, 0.6048168249660788, (0.46108207478615615, 0.7431339351737237), (0.46997287273286564, 0.7332228027125365), false),
    (0.9, 0.99, 0.6092570853597182, (0.4671373323728287, 0.7460200707335694), (0.4759282337133949, 0.7362202993112715), false),
    (0.9, 0.999, 0.6131688609234143, (0.4724718863312764, 0.7485626951644905), (0.4811747808731052, 0.7388610304638842), false),
    (0.9, 1.0, 0.6135986733001659, (0.4730580286797971, 0.748842069947641), (0.481751253338802, 0.7391511848744801), false),
    (1.0, 0.98, 0.5431008224185196, (0.4140328834814463, 0.6673039417886498), (0.42201645714787933, 0.6584041493745225), false),
    (1.0, 0.99, 0.5477159656264134, (0.4199517432442602, 0.670664508033209), (0.427854674752446, 0.6618546125121534), false),
    (1.0, 0.999, 0.551790596566716, (0.42517740321503245, 0.6736314944473242), (0.4330091371420636, 0.6649009673543862), false),
    (1.0, 1.0, 0.5522388059701493, (0.4257522258118174, 0.6739578629528769), (0.43357612800492173, 0.665236066387032), false),
];

/// Hits, cases, both halves of a trial; the share after Rogan and Gladen, the ends after Lang and
/// Reiczigel.
#[rustfmt::skip]
const MEASURED: [Measured; 8] = [
    (37, 67, (45, 50), (198, 200), 0.6092570853597182, 0.4768010648964424, 0.7705020329107051),
    (37, 67, (18, 20), (50, 50), 0.6135986733001659, 0.4781052213293736, 0.8272023084202348),
    (0, 2, (18, 20), (50, 50), 0.0, 0.0, 0.836233751127684),
    (2, 2, (18, 20), (50, 50), 1.0, 0.3332753828109996, 1.0),
    (0, 10, (45, 50), (198, 200), 0.0, 0.0, 0.35465808829789747),
    (10, 10, (45, 50), (198, 200), 1.0, 0.7569445557400156, 1.0),
    (1, 1, (45, 50), (198, 200), 1.0, 0.180957407818923, 1.0),
    (0, 1, (45, 50), (198, 200), 0.0, 0.0, 0.9484196458831426),
];

/// Hits, cases, sensitivity, specificity; how likely as few (or, above, as many) are: `binom.cdf`
/// and `binom.sf` of scipy 1.17.1.
const CUT: [(u64, u64, f64, f64, f64); 9] = [
    (0, 10, 0.8, 0.99, 0.9043820750088044),
    (0, 15, 0.9, 0.9, 0.20589113209464907),
    (1, 20, 0.9, 0.9, 0.3917469981251679),
    (37, 67, 0.5, 0.98, 0.23190880894843469),
    (10, 10, 0.8, 0.99, 0.10737418240000005),
    (9, 10, 0.8, 0.99, 0.37580963840000015),
    (0, 1, 0.9, 0.95, 0.95),
    (1, 1, 0.9, 0.95, 0.9),
    (1_000, 100_000, 0.9, 0.985, 9.288334021256685e-44),
];

#[test]
fn shares_if_the_examination_errs() {
    for (sensitivity, specificity, share, exact, wilson, cut) in KNOWN {
        let accuracy = Accuracy::Known {
            sensitivity,
            specificity,
        };
        for (method, (low, high)) in [
            (IntervalMethod::ClopperPearson, exact),
            (IntervalMethod::Wilson, wilson),
        ] {
            let ours = rate(37, 67)
                .misclassification_adjusted(accuracy, method, Confidence::P95)
                .unwrap();
            close(ours.share, share);
            close(ours.low, low);
            close(ours.high, high);
            assert_eq!(ours.cut.is_some(), cut);
        }
    }
    for (hits, of, found, not_found, share, low, high) in MEASURED {
        let ours = rate(hits, of)
            .misclassification_adjusted(
                Accuracy::Measured { found, not_found },
                IntervalMethod::Wilson,
                Confidence::P95,
            )
            .unwrap();
        close(ours.share, share);
        close(ours.low, low);
        close(ours.high, high);
    }
}

/// A count outside of what the examination gives on average can come about all the same.
#[test]
fn what_is_cut_says_how_likely_it_is() {
    for (hits, of, sensitivity, specificity, wanted) in CUT {
        let accuracy = Accuracy::known(sensitivity, specificity);
        let ours = rate(hits, of)
            .misclassification_adjusted(accuracy, IntervalMethod::Wilson, Confidence::P95)
            .unwrap();
        let (share, probability) = match ours.cut.unwrap() {
            Cut::ToNone { probability } => (0.0, probability),
            Cut::ToAll { probability } => (1.0, probability),
        };
        close(probability, wanted);
        assert_eq!(ours.share, share);
    }
}

/// Every count of up to 67 in five trials: the estimate lies within its interval.
#[test]
fn the_interval_holds_the_estimate() {
    for (found, not_found) in [
        ((45, 50), (198, 200)),
        ((18, 20), (50, 50)),
        ((3, 5), (5, 5)),
        ((10, 10), (10, 10)),
        ((6, 10), (5, 10)),
    ] {
        for of in [1, 2, 5, 10, 67] {
            for hits in 0..=of {
                let accuracy = Accuracy::Measured { found, not_found };
                let ours = rate(hits, of).misclassification_adjusted(
                    accuracy,
                    IntervalMethod::Wilson,
                    Confidence::P95,
                );
                let ours = ours.unwrap();
                let holds = ours.low <= ours.share && ours.share <= ours.high;
                assert!(holds, "{hits} of {of}: {ours:?}");
            }
        }
    }
}

#[test]
fn examinations_that_tell_nothing_are_refused() {
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
        assert!(
            rate(0, of)
                .misclassification_adjusted(accuracy, IntervalMethod::Wilson, Confidence::P95)
                .is_err()
        );
    }
    let none = rate(0, 15)
        .misclassification_adjusted(known(0.9, 0.9), IntervalMethod::Wilson, Confidence::P95)
        .unwrap();
    assert!(none.share == 0.0 && none.cut.is_some());
    let trial = Accuracy::Measured {
        found: (0, 0),
        not_found: (1, 1),
    };
    assert!(
        rate(1, 2)
            .misclassification_adjusted(trial, IntervalMethod::Wilson, Confidence::P95)
            .is_err()
    );
}
