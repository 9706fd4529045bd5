//! Nothing leaves the machine: no source opens a connection, and nothing that the main job is built
//! from can.

use crate::tree;

#[test]
fn no_source_names_the_network() {
    for path in tree::files("src")
        .into_iter()
        .chain(tree::files("examples"))
        .chain(tree::files("crates/publish/src"))
        .chain(tree::files("crates/cli/src"))
        .chain(tree::files("crates/datafusion/src"))
    {
        let code = std::fs::read_to_string(&path).unwrap();
        for word in [
            "std::net",
            "TcpStream",
            "UdpSocket",
            "ToSocketAddrs",
            "UnixStream",
            "process::Command",
        ] {
            assert!(!code.contains(word), "{} names {word}", path.display());
        }
    }
}

/// The crates behind the main job, by the lock file: those that `targetlist` names without polars,
/// and theirs.
fn behind_the_main_job() -> Vec<String> {
    let lock = tree::text("Cargo.lock");
    let manifest = tree::text("Cargo.toml");
    let named = manifest
        .split("[dependencies]\n")
        .nth(1)
        .unwrap()
        .split("\n[")
        .next()
        .unwrap();
    let mut wanted: Vec<String> = named
        .lines()
        .filter(|line| !line.contains("optional"))
        .filter_map(|line| line.split(" = ").next())
        .map(str::to_owned)
        .collect();
    let mut at = 0;
    while at < wanted.len() {
        for name in needs(&lock, &wanted[at]) {
            if !wanted.contains(&name) {
                wanted.push(name);
            }
        }
        at += 1;
    }
    wanted
}

/// What the lock file says that a crate needs.
fn needs(lock: &str, name: &str) -> Vec<String> {
    let entry = lock
        .split("[[package]]\n")
        .find(|entry| entry.starts_with(&format!("name = \"{name}\"\n")));
    let list = entry
        .and_then(|entry| entry.split("dependencies = [\n").nth(1))
        .and_then(|list| list.split(']').next())
        .unwrap_or("");
    list.lines()
        .filter_map(|line| line.trim().trim_matches(['"', ',']).split(' ').next())
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}

#[test]
fn no_dependency_of_the_main_job_is_for_the_network() {
    let wanted = behind_the_main_job();
    assert!(wanted.len() > 20, "{wanted:?}");
    for network in [
        "reqwest",
        "hyper",
        "ureq",
        "curl",
        "tokio",
        "mio",
        "socket2",
        "native-tls",
        "rustls",
        "openssl",
        "quinn",
        "async-std",
    ] {
        assert!(!wanted.iter().any(|name| name == network), "{network}");
    }
}
