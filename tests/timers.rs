//! The README's recipes for cron and systemd, run as cron and systemd run them.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on must fail")]
use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use base64::prelude::{BASE64_STANDARD, Engine as _};
use tempfile::TempDir;

/// Where the recipes keep the desk: the tests put a folder of their own in its place, and nothing else.
const DESK: &str = "/srv/desk";

const STORY: &str = r#"
mesa init --agent sofia@desk.example
mesa desk apply desk.toml
mesa org add acme --name "Acme SA"
mesa contact add --org acme --name "Ana Díaz" --email ana@acme.example --phone "+56 2 2345 6789"
mesa ticket open -c ana@acme.example -d telephony -s "Línea muda" -m "No se oye: 100%" --at 100d
mesa ticket reply T-1 -m "La estamos viendo" --at 99d
mesa ticket open -c ana@acme.example -d telephony -s "Ring" -m "It does not ring" --at 90d
mesa ticket note T-2 -m "a secret of the desk" --at 90d
printf 'Nombre;Correo;Empresa\nRosa Ñandú;rosa@zeta.example;Zeta\n;sin-nombre;Zeta\n' > people.csv
echo token > whatsapp.token; echo 12345 > whatsapp.number
"#;

/// A desk, and a folder of programs that write down what they are asked to send.
struct Place {
    desk: TempDir,
    programs: TempDir,
}

impl Place {
    fn new() -> Self {
        let place = Self { desk: tempfile::tempdir().unwrap(), programs: tempfile::tempdir().unwrap() };
        for program in ["mail", "sendmail", "curl"] {
            place.program(program, "");
        }
        symlink(env!("CARGO_BIN_EXE_mesa"), place.programs.path().join("mesa")).unwrap();
        fs::copy("src/cli/demo/desk.toml", place.desk.path().join("desk.toml")).unwrap();
        let mut told = Command::new("sh");
        told.args(["-euc", STORY]).current_dir(&place.desk).env_clear().env("PATH", place.path());
        told.env("HOME", place.desk.path()).env("MESA_STORE", place.desk.path().join("mesa.db"));
        let told = told.output().unwrap();
        assert!(told.status.success(), "{told:?}");
        let script = place.put(&block("tell"));
        let file = place.desk.path().join("tell");
        fs::write(&file, script).unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).unwrap();
        place
    }

    /// Makes a program that writes down what it is asked to send, and then does what `then` says.
    fn program(&self, name: &str, then: &str) {
        let (file, sent) = (self.programs.path().join(name), self.desk.path().join("sent"));
        let text =
            format!("#!/bin/sh\n{{ echo \"{name} $*\"; cat; echo; }} >> '{}'\n{then}\n", sent.display());
        fs::write(&file, text).unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).unwrap();
    }

    fn path(&self) -> String {
        format!("{}:/usr/bin:/bin", self.programs.path().display())
    }

    /// Returns a recipe with this desk in the place of the one it names.
    fn put(&self, recipe: &str) -> String {
        let desk = self.desk.path().display().to_string();
        recipe
            .replace(DESK, &desk)
            .replace("/usr/local/bin/mesa", env!("CARGO_BIN_EXE_mesa"))
            .replace("/usr/local/bin", &self.programs.path().display().to_string())
    }

    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.desk.path().join(file)).unwrap_or_default()
    }
}

/// Runs a line of a crontab.
fn run(job: &Job) -> Output {
    let mut shell = Command::new("/bin/sh");
    shell.args(["-c", &job.command]).current_dir("/").env_clear();
    shell.envs([("HOME", "/"), ("LOGNAME", "desk"), ("SHELL", "/bin/sh")]).envs(&job.settings);
    shell.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = shell.spawn().unwrap();
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), job.input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

/// What cron makes of one line.
struct Job {
    settings: BTreeMap<String, String>,
    command: String,
    input: String,
}

/// Reads a crontab as cron does: settings, comments, five fields and a command, in which `%` ends a line.
fn jobs(crontab: &str) -> Vec<Job> {
    let (mut settings, mut jobs) = (BTreeMap::new(), Vec::new());
    for line in crontab.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let name = line.split('=').next().unwrap();
        if line.contains('=') && name.chars().all(|c| c.is_ascii_uppercase() || c == '_') {
            settings.insert(name.to_owned(), line[name.len() + 1..].to_owned());
            continue;
        }
        let mut rest = line;
        for _ in 0..5 {
            let (field, after) = rest.split_once(char::is_whitespace).unwrap();
            assert!(field.chars().all(|c| c.is_ascii_digit() || "*/,-".contains(c)), "{line}");
            rest = after.trim_start();
        }
        let (mut command, mut input, mut ended) = (String::new(), String::new(), false);
        let mut letters = rest.chars().peekable();
        while let Some(letter) = letters.next() {
            let letter = match letter {
                '\\' if letters.peek() == Some(&'%') => letters.next().unwrap(),
                '%' if !ended => {
                    ended = true;
                    continue;
                }
                '%' => '\n',
                other => other,
            };
            if ended { &mut input } else { &mut command }.push(letter);
        }
        jobs.push(Job { settings: settings.clone(), command, input });
    }
    jobs
}

/// Returns the fenced blocks of the README that are marked so.
fn blocks(mark: &str) -> Vec<String> {
    let readme = include_str!("../README.md");
    let begin = format!("\n```{mark}\n");
    let parts = readme.split(&begin).skip(1).map(|rest| rest.split("\n```").next().unwrap());
    parts.map(|block| format!("{block}\n")).collect()
}

fn block(mark: &str) -> String {
    let mut all = blocks(mark);
    assert_eq!(all.len(), 1, "one {mark}");
    all.remove(0)
}

fn has(program: &str) -> bool {
    ["/usr/bin", "/bin"].iter().any(|folder| Path::new(folder).join(program).exists())
}

#[test]
fn every_line_of_the_crontab_does_its_work_once() {
    let place = Place::new();
    let jobs = jobs(&place.put(&block("crontab")));
    assert!(jobs.len() >= 7, "the recipes are found");
    let of = |word: &str| jobs.iter().find(|job| job.command.contains(word)).unwrap();
    let quiet = |job: &Job| {
        let ran = run(job);
        assert!(
            ran.stdout.is_empty() && ran.stderr.is_empty(),
            "cron would mail this: {}: {ran:?}",
            job.command
        );
    };

    let first = run(of("--metric acknowledge"));
    let mailed = String::from_utf8(first.stdout).unwrap();
    assert!(mailed.contains("T-2") && mailed.contains("acuse de recibo"), "{mailed}");
    quiet(of("--metric acknowledge"));

    quiet(of("mesa tick"));
    quiet(of("--new-since late"));
    let late = place.read("late.jsonl");
    assert!(late.lines().count() > 0, "something is late");
    quiet(of("--new-since late"));
    assert_eq!(place.read("late.jsonl"), late, "it is told once");

    quiet(of("--percent 80"));
    let sent = place.read("sent");
    assert!(sent.contains("mail -s Por vencer boss@desk.example") && sent.contains("T-2"), "{sent}");

    quiet(of("-o html"));
    let mut names =
        fs::read_dir(&place.desk).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    let page = names.find(|name| name.starts_with("sla-2")).unwrap();
    assert!(place.read(&page).starts_with("<!"), "{page} is the month's report");

    let import = run(of("contact import"));
    assert!(import.stdout.is_empty() && import.stderr.is_empty(), "cron would mail this: {import:?}");
    assert!(place.read("sent").contains("Contactos rechazados"), "{}", place.read("sent"));
    assert!(place.read("bad.csv").contains("sin-nombre"));
}

#[test]
#[expect(clippy::print_stderr, reason = "a test that is skipped says so")]
fn customers_are_told_each_event_once() {
    if !["jq", "flock"].into_iter().all(has) {
        eprintln!("skipped: jq or flock is not here");
        return;
    }
    let place = Place::new();
    let jobs = jobs(&place.put(&block("crontab")));
    let tell = jobs.iter().find(|job| job.command.ends_with("/tell")).unwrap();
    let ran = run(tell);
    assert!(ran.status.success() && ran.stdout.is_empty() && ran.stderr.is_empty(), "{ran:?}");
    let sent = place.read("sent");
    assert_eq!(sent.matches("sendmail -oi -- ana@acme.example").count(), 3, "{sent}");
    assert!(
        sent.contains("La estamos viendo") && sent.contains("100%") && !sent.contains("secret"),
        "{sent}"
    );
    assert!(sent.contains("graph.facebook.com") && sent.contains("+56223456789"), "{sent}");
    let head = sent
        .split_once("Subject: ")
        .and_then(|(_, rest)| rest.split_once("\nMIME-Version: 1.0\n"))
        .unwrap()
        .0;
    assert!(head.lines().all(|line| line.len() <= 76), "RFC 2047: {head}");
    let words = head.split("\n ").map(|word| word.trim_start_matches("=?UTF-8?B?").trim_end_matches("?="));
    let subject: Vec<u8> = words.flat_map(|word| BASE64_STANDARD.decode(word).unwrap()).collect();
    assert_eq!(String::from_utf8(subject).unwrap(), "[T-1] Línea muda");
    run(tell);
    assert_eq!(place.read("sent"), sent, "nobody is told twice");
}

#[test]
#[expect(clippy::print_stderr, reason = "a test that is skipped says so")]
fn who_cannot_be_told_holds_up_nobody_and_is_named_once() {
    if !["jq", "flock"].into_iter().all(has) {
        eprintln!("skipped: jq or flock is not here");
        return;
    }
    for (failing, to) in [("curl", "by_whatsapp +56223456789"), ("sendmail", "by_mail ana@acme.example")] {
        let place = Place::new();
        place.program(failing, "exit 22");
        let jobs = jobs(&place.put(&block("crontab")));
        let tell = jobs.iter().find(|job| job.command.ends_with("/tell")).unwrap();
        let ran = run(tell);
        let said = String::from_utf8(ran.stderr).unwrap();
        assert!(ran.status.success(), "{said}");
        assert_eq!(said.lines().count(), 3, "{said}");
        assert!(said.lines().all(|line| line.contains(to)), "{said}");
        let sent = place.read("sent");
        assert_eq!((sent.matches("sendmail ").count(), sent.matches("curl ").count()), (3, 3), "{sent}");
        let again = run(tell);
        assert!(again.status.success() && again.stderr.is_empty(), "{again:?}");
        assert_eq!(place.read("sent"), sent, "nobody is told twice");
    }
}

#[test]
#[expect(clippy::print_stderr, reason = "a test that is skipped says so")]
fn a_script_that_is_killed_goes_on_with_the_next_recipient() {
    if !["jq", "flock", "setsid"].into_iter().all(has) {
        eprintln!("skipped: jq, flock or setsid is not here");
        return;
    }
    let place = Place::new();
    let mut jobs = jobs(&place.put(&block("crontab")));
    let tell = jobs.iter_mut().find(|job| job.command.ends_with("/tell")).unwrap();
    // The message to the phone kills everything that the script started; by then the mail is counted.
    place.program("curl", "kill -9 0");
    tell.command = format!("setsid -w {}", tell.command);
    assert!(!run(tell).status.success());
    place.program("curl", "");
    assert!(run(tell).status.success());
    let sent = place.read("sent");
    assert_eq!((sent.matches("sendmail ").count(), sent.matches("curl ").count()), (3, 4), "{sent}");
}

#[test]
fn the_units_are_sound_and_do_their_work() {
    let place = Place::new();
    let units: BTreeMap<String, String> = blocks("ini")
        .iter()
        .map(|unit| {
            let name = unit.lines().next().unwrap().rsplit('/').next().unwrap().to_owned();
            (name, place.put(unit))
        })
        .collect();
    assert_eq!(units.keys().collect::<Vec<_>>(), ["mesa-late.service", "mesa-late.timer"]);
    verify(&units);
    let service = &units["mesa-late.service"];
    let value = |key: &str| {
        let lines = service.lines().filter_map(|line| line.strip_prefix(key)?.strip_prefix('='));
        lines.map(str::to_owned).next().unwrap()
    };
    let run = || {
        let exec = value("ExecStart");
        let mut words = exec.split(' ');
        let output = value("StandardOutput");
        let file = output.strip_prefix("append:").unwrap();
        let file = fs::OpenOptions::new().append(true).create(true).open(file).unwrap();
        let mut command = Command::new(words.next().unwrap());
        let settings = value("Environment");
        let settings = settings.split(' ').map(|one| one.split_once('=').unwrap());
        command.args(words).current_dir("/").env_clear().envs(settings).stdout(file).stdin(Stdio::null());
        command.status().unwrap().code().unwrap().to_string()
    };
    assert_eq!(run(), value("SuccessExitStatus"), "something is late");
    let late = place.read("late-unit.jsonl");
    assert!(late.contains("T-2"), "{late}");
    assert_eq!(run(), "0");
    assert_eq!(place.read("late-unit.jsonl"), late);
}

/// Lets systemd judge the units, where it is there.
fn verify(units: &BTreeMap<String, String>) {
    if !has("systemd-analyze") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let files: Vec<_> = units
        .iter()
        .map(|(name, unit)| {
            let file = folder.path().join(name);
            // Whoever runs the tests has no user called desk.
            fs::write(&file, unit.replace("User=desk", "User=root")).unwrap();
            file
        })
        .collect();
    let judged = Command::new("systemd-analyze").args(["verify", "--man=no"]).args(&files).output().unwrap();
    let said = String::from_utf8_lossy(&judged.stderr).into_owned();
    assert!(judged.status.success() && !said.contains("mesa-late"), "{said}");
}
