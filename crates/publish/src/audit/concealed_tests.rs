//! Numbers that somebody hashed, masked or parted.

use super::What;
use super::spelling_tests::{all_are, found, secrets};
use data_encoding::{BASE64, BASE64URL_NOPAD, HEXLOWER, HEXUPPER};
use md5::{Digest, Md5};
use sha1::Sha1;
use sha2::Sha256;

#[test]
fn plain_digests_of_usual_spellings() {
    let secrets = secrets();
    for spelling in [
        "+447700900123",
        "447700900123",
        "00447700900123",
        "07700900123",
        "7700900123",
        "+447700900123\n",
        "447700900123\n",
        "tel:+447700900123",
        "+44 7700900123",
        "+44 7700 900123",
        "+44-7700-900123",
        "+44 770 090 0123",
        "07700 900123",
    ] {
        let digests = [
            Md5::digest(spelling).to_vec(),
            Sha1::digest(spelling).to_vec(),
            Sha256::digest(spelling).to_vec(),
        ];
        for digest in digests {
            let padded = BASE64.encode(&digest);
            for text in [
                HEXLOWER.encode(&digest),
                HEXUPPER.encode(&digest),
                padded.clone(),
                BASE64URL_NOPAD.encode(&digest),
                format!("{{\"id\":\"{}\"}}", padded.replace('/', "\\/")),
                format!("sha256:{}", HEXLOWER.encode(&digest)),
                format!("<td title='{padded}'>1</td>"),
            ] {
                assert_eq!(
                    found(&secrets, &text),
                    [What::Digest],
                    "{spelling:?}: {text}"
                );
            }
            // A part of a longer one, and one that a digit was added to, is none.
            let longer = format!("{0}{0}", HEXLOWER.encode(&digest));
            assert!(digest.len() == 16 || found(&secrets, &longer).is_empty());
            assert!(found(&secrets, &format!("{}0", HEXLOWER.encode(&digest))).is_empty());
        }
    }
    let other = HEXLOWER.encode(&Sha256::digest("+447700900124"));
    assert!(found(&secrets, &other).is_empty());
}

#[test]
fn one_or_two_digits_masked() {
    all_are(
        &[
            "+44 7700 9001x3",
            "+44 7700 90012x",
            "+44 7700 9001*3",
            "+44 7700 9001##",
            "+44 7700 90••23",
            "+44 7700 9●01●3",
            "+44 7700 9001??",
            "+4477009001__",
            "07700 9001x3",
            "0770090X123",
            "004477009001xx",
            "447700900x23",
            "calls: 37, 07700 9001x3 on 2017-03-01",
            "<td>+44 7700 9001&bull;3</td>",
            "\"+33 6 39 98 x0 01\"",
            "06 39 98 00 x1",
            "7700-900-1x3",
        ],
        &[What::Masked],
    );
}

#[test]
fn parted_over_cells_and_lines() {
    all_are(
        &[
            "+44,7700,900,123",
            "+44\t7700\t900123",
            "+44 | 7700 | 900123",
            "| 0044 | 7700 | 900123 |",
            "0044;7700;900;123",
            "07700,900123",
            "\"07700\",\"900123\"",
            "+44 7700\n900123",
            "+44 7700<br>900123",
            "+44 7700<br/>\n 900123",
            "<tr><td>+44</td><td>7700</td><td>900123</td></tr>",
            "<p>0 77 00</p><p>90 01 23</p>",
            "447700|900123",
            "447700\n900123",
            "[447700, 900123]",
            "<td>447700</td><td>900123</td>",
            "44,7700,900123",
            "<c r=\"A1\"><v>447700</v></c><c r=\"B1\"><v>900123</v></c>",
            "06,39,98,00,01",
            "4\n4\n7\n7\n0\n0\n9\n0\n0\n1\n2\n3\n",
            "+4,4,7,7,0,0,9,0,0,1,2,3",
            "<td>0</td><td>7</td><td>7</td><td>0</td><td>0</td><td>9</td><td>0</td><td>0</td><td>1</td><td>2</td><td>3</td>",
        ],
        &[What::Parted],
    );
}
