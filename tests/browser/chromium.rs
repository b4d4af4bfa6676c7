//! Debian's Chromium without a window, led over its own pipe: no driver, no port, no network.
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use base64::prelude::{BASE64_STANDARD, Engine as _};
use serde_json::{Value, json};
use tempfile::TempDir;

/// What the browser reads its orders from is its third file, what it answers to its fourth.
const PIPES: &str = r#"exec "$@" 3<&0 4>&1 </dev/null >/dev/null 2>"$0/chromium.log""#;

/// A browser with one page.
pub struct Browser {
    process: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    session: Option<String>,
    orders: u64,
    /// what happened since the last page was opened
    events: Vec<Value>,
    _profile: TempDir,
}

/// How a page is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Eye {
    pub width: u32,
    pub dark: bool,
}

impl Browser {
    /// Starts it; `None` where there is none, which CI does not accept.
    #[expect(
        clippy::disallowed_methods,
        reason = "tests have no configuration to read the variable for them"
    )]
    #[expect(clippy::print_stderr, reason = "a skipped test says so")]
    pub fn start() -> Option<Self> {
        let program = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
            .into_iter()
            .find(|path| Path::new(path).exists());
        let Some(program) = program else {
            assert!(std::env::var_os("CI").is_none(), "chromium is not installed, and .ci/run installs it");
            eprintln!("skipped: chromium is not installed (apt-get install chromium)");
            return None;
        };
        let profile = tempfile::tempdir().unwrap();
        let mut command = Command::new("sh");
        // A browser that hangs is a failure, not a test that never ends.
        command.args(["-c", PIPES]).arg(profile.path()).args(["timeout", "--kill-after=5", "300", program]);
        command.args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]);
        command.args(["--no-first-run", "--remote-debugging-pipe", "--hide-scrollbars"]);
        command.arg(format!("--user-data-dir={}", profile.path().display())).arg("about:blank");
        command.env("HOME", profile.path()).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut process = command.spawn().unwrap();
        let (to, from) = (process.stdin.take().unwrap(), BufReader::new(process.stdout.take().unwrap()));
        let (session, orders, events) = (None, 0, Vec::new());
        let mut browser = Self { process, to, from, session, orders, events, _profile: profile };
        let target = browser.order("Target.createTarget", &json!({ "url": "about:blank" }));
        let attach = json!({ "targetId": target["targetId"], "flatten": true });
        let attached = browser.order("Target.attachToTarget", &attach);
        browser.session = attached["sessionId"].as_str().map(str::to_owned);
        for domain in ["Page", "Network", "Log", "Runtime"] {
            browser.order(&format!("{domain}.enable"), &json!({}));
        }
        Some(browser)
    }

    /// Gives an order and returns its answer; what happens meanwhile is kept.
    pub fn order(&mut self, method: &str, params: &Value) -> Value {
        self.orders += 1;
        let mut order = json!({ "id": self.orders, "method": method, "params": params });
        if let Some(session) = &self.session {
            order["sessionId"] = session.as_str().into();
        }
        self.to.write_all(format!("{order}\0").as_bytes()).unwrap();
        self.to.flush().unwrap();
        loop {
            let said = self.hear();
            if said["id"] == self.orders {
                assert!(said["error"].is_null(), "{method}: {said}");
                return said["result"].clone();
            }
            self.events.push(said);
        }
    }

    fn hear(&mut self) -> Value {
        let mut said = Vec::new();
        self.from.read_until(0, &mut said).unwrap();
        said.pop();
        serde_json::from_slice(&said).expect("the browser is alive")
    }

    /// Opens a file as `eye` sees it and waits until it stands there.
    pub fn open(&mut self, file: &Path, eye: Eye) {
        self.events.clear();
        let mobile = eye.width < 600;
        let size = json!({ "width": eye.width, "height": 900, "deviceScaleFactor": 1, "mobile": mobile });
        self.order("Emulation.setDeviceMetricsOverride", &size);
        let scheme = if eye.dark { "dark" } else { "light" };
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        self.order("Emulation.setEmulatedMedia", &json!({ "media": "", "features": features }));
        self.order("Page.navigate", &json!({ "url": format!("file://{}", file.display()) }));
        while !self.events.iter().any(|event| event["method"] == "Page.loadEventFired") {
            let said = self.hear();
            self.events.push(said);
        }
    }

    /// Shows the page that is open as it is laid out on paper, so many pixels between the margins.
    pub fn lay_out(&mut self, width: u32) {
        let size = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false });
        self.order("Emulation.setDeviceMetricsOverride", &size);
        self.order("Emulation.setEmulatedMedia", &json!({ "media": "print", "features": [] }));
    }

    /// Returns what JavaScript makes of the page.
    pub fn evaluate(&mut self, script: &str) -> Value {
        let asked = json!({ "expression": script, "returnByValue": true });
        let found = self.order("Runtime.evaluate", &asked);
        assert!(found["exceptionDetails"].is_null(), "{found}");
        found["result"]["value"].clone()
    }

    /// Returns the addresses that the page asked for.
    pub fn requests(&self) -> Vec<&str> {
        let asked = self.events.iter().filter(|event| event["method"] == "Network.requestWillBeSent");
        asked.filter_map(|event| event["params"]["request"]["url"].as_str()).collect()
    }

    /// Returns what the browser complained about, broken policies included.
    pub fn complaints(&self) -> Vec<&Value> {
        let bad = ["Log.entryAdded", "Runtime.exceptionThrown", "Runtime.consoleAPICalled"];
        self.events.iter().filter(|event| bad.iter().any(|method| event["method"] == *method)).collect()
    }

    /// Keeps a picture of the whole page.
    pub fn screenshot(&mut self, to: &Path) {
        let asked = json!({ "format": "png", "captureBeyondViewport": true });
        let shot = self.order("Page.captureScreenshot", &asked);
        std::fs::write(to, decoded(&shot)).unwrap();
    }

    /// Keeps the page as it is printed on A4.
    pub fn print(&mut self, to: &Path) {
        let paper = json!({ "paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": true });
        let printed = self.order("Page.printToPDF", &paper);
        std::fs::write(to, decoded(&printed)).unwrap();
    }
}

fn decoded(answer: &Value) -> Vec<u8> {
    BASE64_STANDARD.decode(answer["data"].as_str().unwrap()).unwrap()
}

impl Drop for Browser {
    fn drop(&mut self) {
        // It also goes when its pipe closes; waiting keeps its profile until it has let go of it.
        let _ = self.to.write_all(b"{\"id\":0,\"method\":\"Browser.close\"}\0");
        let _ = self.process.wait();
    }
}
