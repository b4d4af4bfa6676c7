//! One-off commands as whole processes, beside the `sqlite3` shell doing the same rows by hand.
//!
//! `cargo bench --bench commands` measures stores of 0, 1,000 and 100,000 tickets; sizes may be named:
//! `cargo bench --bench commands -- 1000`. README.md in this folder says what the figures mean.
#![expect(clippy::print_stdout, reason = "a bench prints what it measured")]
#![expect(clippy::disallowed_methods, reason = "a bench is the one thing that measures time")]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a bench that cannot run must stop")]

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const MESA: &str = env!("CARGO_BIN_EXE_mesa");
const ROUNDS: usize = 41;
const BODY: &str = "The handset shows 'no service' after the power cut; the one beside it works. Tried another cable, \
    another port and a restart. It began this morning at eight, and since then nobody in the office can be called from \
    outside, although calls between the rooms go through. Please call the front desk.";

/// The floor's tables: what the rows need and nothing more.
const FLOOR: &str = "PRAGMA journal_mode=WAL;
CREATE TABLE ticket(id INTEGER PRIMARY KEY, org TEXT, requester TEXT, plan TEXT, type TEXT, priority TEXT, status TEXT,
  assignee TEXT, subject TEXT, body TEXT, created_at INT);
CREATE TABLE event(id INTEGER PRIMARY KEY, ticket_id INT NOT NULL, at INT NOT NULL, kind TEXT NOT NULL, who TEXT);
CREATE INDEX ticket_status ON ticket(status, created_at);
CREATE INDEX ticket_org ON ticket(org);
CREATE INDEX event_t ON event(ticket_id, at);";

const MAP: &str = "[source]\nname = \"bench\"\ntimestamp_format = \"unix\"\ncreate = [\"orgs\", \"contacts\"]\n\
    [columns]\nticket = \"ticket\"\nat = \"at\"\nstatus = \"status\"\norg = \"org\"\ncontact = \"contact\"\n\
    subject = \"subject\"\nmessage = \"body\"\n[defaults]\ndepartment = \"support\"\n\
    [status]\nopen = \"new\"\nclosed = \"closed\"\n";

/// Two stores with the same tickets.
struct Stores {
    folder: PathBuf,
    tickets: usize,
}

impl Stores {
    fn make(root: &Path, tickets: usize) -> Self {
        let folder = root.join(tickets.to_string());
        std::fs::create_dir_all(&folder).unwrap();
        let stores = Self { folder, tickets };
        stores.must(&Stores::mesa(&["init", "--agent", "bench@desk.example"]));
        stores.must(&Stores::sqlite(&[FLOOR]));
        stores.history();
        stores.must(&Stores::mesa(&["import", "tickets", "history.csv", "--map", "map.toml", "-q"]));
        stores.must(&Stores::sqlite(&[
            ".mode csv",
            ".import --skip 1 floor.csv ticket",
            "INSERT INTO event(ticket_id,at,kind,who) SELECT id,created_at,'created',requester FROM ticket",
            "PRAGMA optimize",
            "PRAGMA wal_checkpoint(TRUNCATE)",
        ]));
        stores
    }

    /// Writes the same tickets for both: 30 % open, one organisation for each hundred, one row a ticket.
    fn history(&self) {
        std::fs::write(self.folder.join("map.toml"), MAP).unwrap();
        let mut history = BufWriter::new(File::create(self.folder.join("history.csv")).unwrap());
        let mut floor = BufWriter::new(File::create(self.folder.join("floor.csv")).unwrap());
        writeln!(history, "ticket,at,status,org,contact,subject,body").unwrap();
        writeln!(floor, "id,org,requester,plan,type,priority,status,assignee,subject,body,created_at")
            .unwrap();
        for id in 1..=self.tickets.max(1) {
            let (org, at) = (id % 1000 / 10, 1_750_000_000 + id * 30);
            let status = if id * 7 % 10 < 3 { "open" } else { "closed" };
            let subject = format!("No service at extension {}", id % 700);
            writeln!(history, "{id},{at},{status},org{org},user{org}@org{org}.example,{subject},\"{BODY}\"")
                .unwrap();
            writeln!(
                floor,
                "{id},org{org},user{org}@org{org}.example,,,medium,{status},,{subject},\"{BODY}\",{at}"
            )
            .unwrap();
        }
    }

    fn mesa(args: &[&str]) -> Vec<String> {
        let head = [MESA, "--store", "mesa.db", "--as", "bench@desk.example"];
        head.iter().chain(args).map(ToString::to_string).collect()
    }

    fn sqlite(commands: &[&str]) -> Vec<String> {
        let mut args = vec!["sqlite3".to_owned()];
        args.extend(["-cmd".to_owned(), ".timeout 30000".to_owned(), "floor.db".to_owned()]);
        args.extend(commands.iter().map(ToString::to_string));
        args
    }

    fn command(&self, args: &[String]) -> Command {
        let mut command = Command::new(&args[0]);
        command.args(&args[1..]).current_dir(&self.folder).env_clear().env("HOME", &self.folder);
        command.env("PATH", "/usr/local/bin:/usr/bin:/bin").stdin(Stdio::null());
        command.stdout(Stdio::null()).stderr(Stdio::null());
        command
    }

    fn must(&self, args: &[String]) {
        let ended = self.command(args).status().unwrap();
        assert!(ended.success(), "{args:?}: {ended}");
    }

    fn time(&self, args: &[String]) -> Duration {
        let mut command = self.command(args);
        let begun = Instant::now();
        let ended = command.status().unwrap();
        let taken = begun.elapsed();
        assert!(ended.success(), "{args:?}: {ended}");
        taken
    }

    /// Runs the two in turn, and prints the floor's median and the median of the rounds' ratios.
    fn beside(&self, name: &str, rounds: usize, mesa: &[String], floor: &[String]) {
        let mut pairs: Vec<(Duration, Duration)> =
            (0..rounds + 2).map(|_| (self.time(floor), self.time(mesa))).collect();
        pairs.drain(..2);
        let mut floors: Vec<f64> = pairs.iter().map(|(floor, _)| floor.as_secs_f64() * 1e3).collect();
        let mut ratios: Vec<f64> =
            pairs.iter().map(|(floor, mesa)| mesa.as_secs_f64() / floor.as_secs_f64()).collect();
        let (floor, ratio) = (median(&mut floors), median(&mut ratios));
        println!("{:>8}  {name:<24} floor {floor:>9.2} ms   mesa {ratio:>6.2} ×", self.tickets);
    }
}

fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn words(line: &[&str]) -> Vec<String> {
    line.iter().map(ToString::to_string).collect()
}

fn measure(stores: &Stores) {
    let middle = (stores.tickets / 2).max(1).to_string();
    let insert = format!(
        "BEGIN IMMEDIATE; INSERT INTO ticket(org,requester,status,subject,body,created_at) \
         VALUES('org1','user1@org1.example','open','No service at extension 12','{}',1790000000); \
         INSERT INTO event(ticket_id,at,kind,who) VALUES(last_insert_rowid(),1790000000,'created','user1'); COMMIT;",
        BODY.replace('\'', "''")
    );
    let answer = format!(
        "BEGIN IMMEDIATE; UPDATE ticket SET status='open' WHERE id={middle}; \
        INSERT INTO event(ticket_id,at,kind,who) VALUES({middle},1790000000,'reply','bench'); COMMIT;"
    );
    let show = format!(
        "SELECT * FROM ticket WHERE id={middle}; SELECT at,kind,who FROM event WHERE ticket_id={middle} ORDER BY at"
    );
    let newest = "SELECT id,org,priority,status,assignee,subject,created_at FROM ticket WHERE status='open' \
        ORDER BY created_at DESC LIMIT 20";
    let contact = if stores.tickets > 1000 { "user1@org1.example" } else { "user0@org0.example" };
    let open = Stores::mesa(&[
        "ticket",
        "open",
        "--contact",
        contact,
        "--department",
        "support",
        "--subject",
        "No service at extension 12",
        "--message",
        BODY,
    ]);
    stores.beside("--version", ROUNDS, &words(&[MESA, "--version"]), &words(&["sqlite3", "--version"]));
    stores.beside("ticket open", ROUNDS, &open, &Stores::sqlite(&[&insert]));
    stores.beside(
        "ticket reply",
        ROUNDS,
        &Stores::mesa(&["ticket", "reply", &middle, "-m", BODY]),
        &Stores::sqlite(&[&answer]),
    );
    stores.beside(
        "ticket show",
        ROUNDS,
        &Stores::mesa(&["ticket", "show", &middle]),
        &Stores::sqlite(&[&show]),
    );
    let list = ["ticket", "list", "--state", "open", "--sort", "-opened_at", "--limit", "20"];
    stores.beside("ticket list --limit 20", ROUNDS, &Stores::mesa(&list), &Stores::sqlite(&[newest]));
    stores.beside("200 openings in a loop", 5, &in_a_loop(&open), &in_a_loop(&Stores::sqlite(&[&insert])));
}

fn in_a_loop(args: &[String]) -> Vec<String> {
    let quoted: Vec<String> = args.iter().map(|arg| format!("'{}'", arg.replace('\'', "'\\''"))).collect();
    let script =
        format!("i=0; while [ $i -lt 200 ]; do {} >/dev/null || exit 1; i=$((i+1)); done", quoted.join(" "));
    words(&["sh", "-c", &script])
}

fn main() {
    let named: Vec<usize> = std::env::args().filter_map(|arg| arg.parse().ok()).collect();
    let sizes = if named.is_empty() { vec![0, 1000, 100_000] } else { named };
    let root = tempfile::tempdir().unwrap();
    for size in sizes {
        measure(&Stores::make(root.path(), size));
    }
}
