//! Which tool wrote a folder, of which device, and whether its files are unchanged.

use super::*;

#[test]
fn the_three_generations_are_told_apart_by_their_files() {
    for (file, generation, finished, with, without) in [
        ("mvt/HW-L1", Generation::Mvt1, true, 2, 0),
        ("mvt/HW-L2", Generation::Mvt2, true, 2, 0),
        ("mvt/HW-L7", Generation::Mvt2026, true, 2, 1),
        ("mvt/HW-L6", Generation::MvtUnfinished, false, 0, 0),
        ("mvt/HW-L5.zip", Generation::Mvt2, true, 1, 2),
        ("androidqf/HW-L9", Generation::AndroidQf, true, 0, 0),
    ] {
        let folder = folder(file);
        let indicated = folder
            .evidence()
            .iter()
            .filter(|found| found.has_indicator())
            .count();
        assert_eq!(
            (folder.generation(), folder.is_finished()),
            (generation, finished),
            "{file}"
        );
        assert_eq!(
            (indicated, folder.evidence().len() - indicated),
            (with, without),
            "{file}"
        );
        assert!(
            folder.bad_files().is_empty(),
            "{file}: {:?}",
            folder.bad_files()
        );
    }
}

#[test]
fn the_device_is_the_one_the_backup_names() {
    let (one, two, seven) = (
        folder("mvt/HW-L1"),
        folder("mvt/HW-L2"),
        folder("mvt/HW-L7"),
    );
    assert_eq!(one.owner.number.unwrap().e164(), "+447700900101");
    assert_eq!(seven.owner.number.unwrap().e164(), "+33639980201");
    // A national form and no home: unread, and said.
    assert!(two.owner.number.is_none() && two.owner.number_unread);
    assert_eq!(one.owner.codes, ["HW-L1"]);
    assert!(folder("mvt/HW-L5.zip").owner.number.is_none());
}

#[test]
fn what_is_no_examination_is_an_error() {
    let (_root, folders) = written(&[("holiday.txt", "sun")]);
    assert!(
        folders
            .unwrap_err()
            .to_string()
            .contains("no output of MVT")
    );
    let (_root, folders) = written(&[("a/info.json", "{}"), ("b/info.json", "{}")]);
    assert_eq!(folders.unwrap().len(), 2);
    assert!(Folder::open(sample("list.csv"), &Indicators::default()).is_err());
    assert!(
        Folder::open(sample("none"), &Indicators::default())
            .unwrap_err()
            .is_io()
    );
}
