//! A form's questions, asked on a terminal: the real program on a pseudo-terminal.
#![cfg(unix)]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must fail")]
use std::ffi::OsStr;
use std::fs::File;
use std::io::{Read as _, Write as _};
use std::os::unix::ffi::OsStrExt as _;
use std::process::{Child, Command, Stdio};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{Winsize, tcsetwinsize};
use serde_json::Value;
use tempfile::TempDir;

/// How long the program may think before it is taken to hang.
const PATIENCE: Timespec = Timespec { tv_sec: 60, tv_nsec: 0 };

/// The key that chooses the next item.
const DOWN: &str = "\x1b[B";

/// A desk made from a preset, with one administrator contact, in a folder of its own.
struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new(preset: &str) -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        desk.done(&["init", "--preset", preset, "--agent", "sofia@desk.example"]);
        desk.done(&["org", "add", "acme", "--country", "CL"]);
        desk.done(&[
            "contact",
            "add",
            "--org",
            "acme",
            "--name",
            "Ana",
            "--email",
            "ana@acme.example",
            "--administrator",
        ]);
        desk
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mesa"));
        command.args(args).env_clear().env("HOME", self.folder.path()).env("MESA_LANG", "en");
        command.env("TERM", "xterm").env("MESA_STORE", self.folder.path().join("desk.db"));
        command.current_dir(self.folder.path());
        command
    }

    fn done(&self, args: &[&str]) -> String {
        let ran = self.command(args).stdin(Stdio::null()).output().unwrap();
        assert!(ran.status.success(), "{args:?}: {}", String::from_utf8_lossy(&ran.stderr));
        String::from_utf8(ran.stdout).unwrap()
    }

    fn shown(&self, ticket: &str) -> Value {
        serde_json::from_str(&self.done(&["ticket", "show", ticket, "--json"])).unwrap()
    }
}

/// The program at work on a terminal, and whoever sits there.
struct Dialogue {
    program: Child,
    terminal: File,
    /// what the terminal showed and nobody has read yet
    unread: String,
}

impl Dialogue {
    fn begin(mut command: Command) -> Self {
        let terminal = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
        grantpt(&terminal).unwrap();
        unlockpt(&terminal).unwrap();
        tcsetwinsize(&terminal, Winsize { ws_row: 40, ws_col: 120, ws_xpixel: 0, ws_ypixel: 0 }).unwrap();
        let name = ptsname(&terminal, Vec::new()).unwrap();
        let open =
            || File::options().read(true).write(true).open(OsStr::from_bytes(name.as_bytes())).unwrap();
        let program = command.stdin(open()).stdout(open()).stderr(open()).spawn().unwrap();
        Self { program, terminal: File::from(terminal), unread: String::new() }
    }

    /// Reads until `words` are shown.
    fn sees(&mut self, words: &str) {
        while !self.unread.contains(words) {
            assert!(self.read(), "the program ended before it showed `{words}`: {}", self.unread);
        }
        let (_, rest) = self.unread.split_once(words).unwrap();
        self.unread = rest.to_owned();
    }

    /// Reads what there is; false where the program has ended.
    fn read(&mut self) -> bool {
        let ready = poll(&mut [PollFd::new(&self.terminal, PollFlags::IN)], Some(&PATIENCE)).unwrap();
        if ready == 0 {
            self.program.kill().unwrap();
            panic!("the program waits for something: {}", self.unread);
        }
        let mut bytes = [0; 4096];
        // A terminal that nobody holds any more cannot be read.
        let read = self.terminal.read(&mut bytes).unwrap_or(0);
        self.unread.push_str(&String::from_utf8_lossy(bytes.get(..read).unwrap()));
        read > 0
    }

    fn types(&mut self, keys: &str) {
        self.terminal.write_all(keys.as_bytes()).unwrap();
    }

    /// Answers the question that begins with `question`.
    fn answers(&mut self, question: &str, keys: &str) {
        self.sees(question);
        self.types(keys);
        self.types("\r");
    }

    /// Interrupts until it ends: between two keys the terminal itself takes an interrupt, and nobody is at its other end.
    fn interrupted(mut self) -> (Option<i32>, String) {
        const MOMENT: Timespec = Timespec { tv_sec: 0, tv_nsec: 50_000_000 };
        while self.program.try_wait().unwrap().is_none() {
            // It may have ended just now
            let _ = self.terminal.write_all(b"\x03");
            if poll(&mut [PollFd::new(&self.terminal, PollFlags::IN)], Some(&MOMENT)).unwrap() > 0 {
                self.read();
            }
        }
        self.ends()
    }

    /// Reads to the end and returns the exit code and what was shown last.
    fn ends(mut self) -> (Option<i32>, String) {
        while self.read() {}
        (self.program.wait().unwrap().code(), self.unread)
    }
}

const OPEN: [&str; 8] = [
    "ticket",
    "open",
    "--contact",
    "ana@acme.example",
    "--department",
    "technical",
    "--subject",
    "No sound at all",
];

#[test]
fn missing_answers_are_asked_in_order_and_wrong_ones_again() {
    let desk = Desk::new("talkdesk");
    let mut dialogue =
        Dialogue::begin(desk.command(&[&OPEN[..], &["-m", "Since noon", "--field", "scope=us"]].concat()));
    dialogue.answers("Reason", "");
    dialogue.answers("Product areas", " ");
    dialogue.answers("Other answers", "fax");
    dialogue.answers("Steps already taken", "Cleared the cache");
    dialogue.answers("Is this your first contact", DOWN);
    // `Does your system meet the requirements?` is asked only of whoever comes for the first time.
    dialogue.answers("Browser", &[DOWN, DOWN].concat());
    dialogue.answers("Another answer", "Brave");
    dialogue.answers("Is it about one call", "");
    dialogue.answers("Unique ID", "");
    dialogue.sees("is missing");
    dialogue.answers("Unique ID", "c-77");
    dialogue.answers("Kind of problem", "");
    dialogue.answers("Direction without audio", DOWN);
    dialogue.answers("Internet connection", &[DOWN, DOWN].concat());
    dialogue.answers("Audio device", &[DOWN, DOWN, DOWN, DOWN].concat());
    dialogue.answers("Is any error shown or heard", DOWN);
    dialogue.answers("Is the problem new", "");
    dialogue.answers("Frequency", "");
    dialogue.sees("`us` is none of its options");
    dialogue.answers("Whom does it affect", DOWN);
    let (code, shown) = dialogue.ends();
    assert_eq!(code, Some(0), "{shown}");
    let ticket = desk.shown("T-1");
    assert_eq!((ticket["impact"].as_str(), ticket["team"].as_str()), (Some("high"), Some("voice")));
    let answers = serde_json::json!({
        "reason": "defect", "product_areas": "voice,fax", "steps_taken": "Cleared the cache", "first_time": "no",
        "browser": "Brave", "about_interaction": "yes", "interaction_id": "c-77", "problem": "one-way-audio",
        "silent_direction": "outbound", "error_shown": "no", "novelty": "new", "frequency": "always", "scope": "team",
    });
    assert_eq!(ticket["fields"], answers);
}

#[test]
fn answers_that_did_not_open_a_ticket_are_told_to_be_given_again() {
    let desk = Desk::new("talkdesk");
    let given =
        ["first_time=no", "about_interaction=no", "problem=no-audio", "connection=wifi", "browser=edge"];
    let more = ["product_areas=voice", "steps_taken=none", "audio_device=headset", "novelty=new", "scope=me"];
    let fields = given.iter().chain(&more).flat_map(|field| ["--field", field]);
    let args: Vec<&str> =
        OPEN.into_iter().chain(["-m", "Since noon", "--field", "frequency=always"]).chain(fields).collect();
    let mut dialogue = Dialogue::begin(desk.command(&args));
    dialogue.answers("Reason", "");
    dialogue.answers("Is any error shown or heard", "");
    dialogue.answers("Error message", "It's down");
    let (code, shown) = dialogue.ends();
    assert_eq!(code, Some(7), "{shown}");
    assert!(shown.contains("--field \"error_message=It's down\""), "{shown}");
    assert!(shown.contains("put a link (https://…) in the message"), "{shown}");
    assert_eq!(desk.done(&["ticket", "list", "--all"]), "");
}

#[test]
fn an_interrupted_question_shows_the_cursor_again_and_opens_nothing() {
    let desk = Desk::new("talkdesk");
    let mut dialogue = Dialogue::begin(desk.command(&[&OPEN[..], &["-m", "Since noon"]].concat()));
    dialogue.sees("\x1b[?25l");
    dialogue.sees("Request the activation");
    let (code, shown) = dialogue.interrupted();
    assert_eq!(code, None, "the interrupt ends it: {shown}");
    assert!(shown.contains("\x1b[?25h"), "{shown:?}");
    assert_eq!(desk.done(&["ticket", "list", "--all"]), "");
}

#[test]
fn whoever_wants_no_questions_or_a_machines_answer_is_not_asked() {
    let desk = Desk::new("talkdesk");
    for flag in ["--json", "--yes", "--no-input"] {
        let (code, shown) =
            Dialogue::begin(desk.command(&[&OPEN[..], &["-m", "Since noon", flag]].concat())).ends();
        assert_eq!(code, Some(7), "{flag}: {shown}");
        assert!(shown.contains("reason"), "{flag}: {shown}");
    }
}

#[test]
fn nobody_answers_questions_for_a_ticket_that_would_be_refused() {
    let desk = Desk::new("talkdesk");
    let args = [&OPEN[..], &["-m", "Since noon", "--channel", "telepathy"]].concat();
    let (code, shown) = Dialogue::begin(desk.command(&args)).ends();
    assert_eq!(code, Some(3), "{shown}");
    assert!(!shown.contains("Reason"), "{shown}");
}
