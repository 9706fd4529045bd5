//! A headless Chromium that is spoken to through two pipes: no port, no network.

use serde_json::{Value, json};
use std::fs::{self, File, OpenOptions};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

/// How long the browser may take to answer.
const PATIENCE: Duration = Duration::from_secs(60);

/// The browser of this machine.
pub fn installed() -> Option<PathBuf> {
    let folders: Vec<PathBuf> = std::env::split_paths(&std::env::var_os("PATH")?).collect();
    let names = ["chromium", "chromium-browser", "google-chrome"];
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|path| path.is_file())
}

/// A running browser with one page.
pub struct Chromium {
    child: Child,
    commands: File,
    messages: Receiver<Value>,
    session: Option<String>,
    count: u64,
    /// What happened in the page, as the browser tells it.
    pub events: Vec<Value>,
    _folder: tempfile::TempDir,
}

impl Chromium {
    pub fn start(program: &Path) -> Chromium {
        let folder = tempfile::tempdir().unwrap();
        let (to, from) = (folder.path().join("to"), folder.path().join("from"));
        let made = Command::new("mkfifo").args([&to, &from]).status().unwrap();
        assert!(made.success());
        let child = spawned(program, [&to, &from], &folder.path().join("profile"));
        let mut browser = Chromium {
            child,
            commands: OpenOptions::new().write(true).open(&to).unwrap(),
            messages: heard(File::open(&from).unwrap()),
            session: None,
            count: 0,
            events: Vec::new(),
            _folder: folder,
        };
        let target = browser.ask("Target.createTarget", json!({ "url": "about:blank" }));
        let session = browser.ask(
            "Target.attachToTarget",
            json!({ "targetId": target["targetId"], "flatten": true }),
        );
        browser.session = session["sessionId"].as_str().map(str::to_owned);
        for domain in ["Page", "Runtime", "Log", "Network"] {
            browser.ask(&format!("{domain}.enable"), json!({}));
        }
        browser
    }

    /// Sends a command and waits for its answer.
    pub fn ask(&mut self, method: &str, params: Value) -> Value {
        self.count += 1;
        let mut command = json!({ "id": self.count, "method": method, "params": params });
        if let Some(session) = &self.session {
            command["sessionId"] = json!(session);
        }
        self.commands
            .write_all(format!("{command}\0").as_bytes())
            .unwrap();
        loop {
            let message = self
                .messages
                .recv_timeout(PATIENCE)
                .unwrap_or_else(|_| panic!("{method}: the browser does not answer"));
            if message["id"] == json!(self.count) {
                assert!(message["error"].is_null(), "{method}: {}", message["error"]);
                return message["result"].clone();
            }
            self.events.push(message);
        }
    }

    /// Opens a page at a width, in light or dark, and waits until it is there.
    pub fn open(&mut self, page: &Path, width: u32, scheme: &str) {
        self.ask(
            "Emulation.setDeviceMetricsOverride",
            json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500 }),
        );
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        self.ask(
            "Emulation.setEmulatedMedia",
            json!({ "features": features }),
        );
        let loads = self.loads();
        self.ask(
            "Page.navigate",
            json!({ "url": format!("file://{}", page.display()) }),
        );
        let begun = Instant::now();
        while self.loads() == loads {
            let message = self
                .messages
                .recv_timeout(PATIENCE.saturating_sub(begun.elapsed()))
                .expect("the page does not load");
            self.events.push(message);
        }
    }

    fn loads(&self) -> usize {
        self.events
            .iter()
            .filter(|event| event["method"] == "Page.loadEventFired")
            .count()
    }

    /// The width of all that is in the page.
    pub fn content_width(&mut self) -> f64 {
        self.ask("Page.getLayoutMetrics", json!({}))["cssContentSize"]["width"]
            .as_f64()
            .unwrap()
    }

    /// How many colors such shapes have where the user forces the page's.
    pub fn forced_colors(&mut self, shapes: &str) -> u64 {
        let features = json!([{ "name": "forced-colors", "value": "active" }]);
        self.ask(
            "Emulation.setEmulatedMedia",
            json!({ "features": features }),
        );
        let fills = format!(
            "new Set([...document.querySelectorAll('{shapes}')].map(shape => getComputedStyle(shape).fill)).size"
        );
        let answer = self.ask("Runtime.evaluate", json!({ "expression": fills }));
        answer["result"]["value"].as_u64().unwrap()
    }

    /// A picture of the whole page.
    pub fn picture(&mut self, to: &Path) {
        let picture = self.ask(
            "Page.captureScreenshot",
            json!({ "captureBeyondViewport": true }),
        );
        let bytes = data_encoding::BASE64
            .decode(picture["data"].as_str().unwrap().as_bytes())
            .unwrap();
        fs::write(to, bytes).unwrap();
    }

    /// What was said on the console: by the page, or by the browser about it.
    pub fn said(&self) -> Vec<String> {
        let methods = [
            "Log.entryAdded",
            "Runtime.consoleAPICalled",
            "Runtime.exceptionThrown",
        ];
        let said = self
            .events
            .iter()
            .filter(|event| methods.iter().any(|method| event["method"] == *method));
        said.map(|event| event["params"].to_string()).collect()
    }

    /// What the page asked for.
    pub fn asked(&self) -> Vec<String> {
        let asked = self
            .events
            .iter()
            .filter(|event| event["method"] == "Network.requestWillBeSent");
        asked
            .filter_map(|event| {
                event["params"]["request"]["url"]
                    .as_str()
                    .map(str::to_owned)
            })
            .collect()
    }
}

/// The browser reads its third file and writes its fourth; the shell opens them and becomes the
/// browser.
fn spawned(program: &Path, pipes: [&PathBuf; 2], profile: &Path) -> Child {
    let open = "to=$1; from=$2; shift 2; exec \"$@\" 3<\"$to\" 4>\"$from\"";
    Command::new("sh")
        .args(["-c", open, "sh"])
        .args(pipes)
        .arg(program)
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--hide-scrollbars",
            "--disable-background-networking",
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--remote-debugging-pipe",
        ])
        .arg(format!("--user-data-dir={}", profile.display()))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// What the browser says, message by message.
fn heard(from: File) -> Receiver<Value> {
    let mut answers = BufReader::new(from);
    let (sender, messages) = channel();
    std::thread::spawn(move || {
        let mut message = Vec::new();
        while answers
            .read_until(0, &mut message)
            .is_ok_and(|length| length > 0)
        {
            message.pop();
            let told = sender.send(serde_json::from_slice(&message).unwrap_or(Value::Null));
            message.clear();
            if told.is_err() {
                break;
            }
        }
    });
    messages
}

impl Drop for Chromium {
    fn drop(&mut self) {
        let _ = self
            .commands
            .write_all(b"{\"id\":0,\"method\":\"Browser.close\"}\0");
        for _ in 0..50 {
            if self.child.try_wait().is_ok_and(|ended| ended.is_some()) {
                return;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
