//! Work over very many rows as whole processes, beside the `sqlite3` shell doing the same by hand.
//!
//! `cargo bench --bench bulk` measures 100,000 rows; sizes may be named: `cargo bench --bench bulk -- 1000000`.
//! README.md in this folder says what the figures mean. The data are made of a seed: every run reads the same bytes.
#![expect(clippy::print_stdout, reason = "a bench prints what it measured")]
#![expect(clippy::disallowed_methods, reason = "a bench is the one thing that measures time")]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a bench that cannot run must stop")]

use std::fmt::Write as _;
use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const MESA: &str = env!("CARGO_BIN_EXE_mesa");
const ROUNDS: usize = 3;

/// The first instant of the histories: 2025-10-01T00:00:00Z; they last a year.
const BEGIN: u64 = 1_759_276_800;
const YEAR: u64 = 365 * 86_400;
const PLANS: [(&str, u64); 2] = [("basic", 48), ("premium", 12)];
const TYPES: [(&str, u64); 2] = [("question", 2), ("incident", 1)];

const CONTACTS: &str = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-200000;
CREATE TABLE org(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE contact(id INTEGER PRIMARY KEY, org_id INT NOT NULL REFERENCES org(id), name TEXT NOT NULL,
  email TEXT NOT NULL, phone TEXT, UNIQUE(org_id, email));
CREATE TEMP TABLE stg(org TEXT, name TEXT, email TEXT, phone TEXT);
.mode csv
.import --schema temp --skip 1 contacts.csv stg
BEGIN IMMEDIATE;
CREATE TEMP TABLE bad AS SELECT rowid AS rec, CASE WHEN name='' THEN 'no name' WHEN email='' THEN 'no email'
  WHEN email NOT GLOB '?*@?*.?*' OR email GLOB '* *' THEN 'bad email'
  WHEN phone NOT GLOB '+[1-9]*' OR substr(phone,2) GLOB '*[^0-9]*' OR length(phone) NOT BETWEEN 8 AND 16
  THEN 'bad phone' END AS why FROM stg WHERE why IS NOT NULL;
INSERT OR IGNORE INTO org(name) SELECT DISTINCT org FROM stg;
INSERT OR IGNORE INTO contact(org_id,name,email,phone) SELECT o.id, s.name, s.email, s.phone
  FROM stg s JOIN org o ON o.name=s.org WHERE s.rowid NOT IN (SELECT rec FROM bad);
COMMIT;
SELECT why, count(*) FROM bad GROUP BY 1;";

const TICKETS: &str = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-200000;
CREATE TABLE ticket(id INTEGER PRIMARY KEY, org TEXT, requester TEXT, plan TEXT, type TEXT, subject TEXT,
  created_at INT);
CREATE TABLE event(id INTEGER PRIMARY KEY, ticket_id INT NOT NULL, at INT NOT NULL, kind TEXT NOT NULL);
.mode csv
.import --skip 1 tickets.csv ticket
.import --skip 1 events.csv event";

/// First responses within half an hour and resolutions within the targets, pauses taken off, by plan and type.
const REPORT: &str = "PRAGMA cache_size=-400000; PRAGMA temp_store=MEMORY;
WITH seg AS (SELECT ticket_id, kind, at, LEAD(at,1,1790812800) OVER (PARTITION BY ticket_id ORDER BY at, id) nxt
  FROM event),
per AS (SELECT ticket_id, min(CASE WHEN kind='first_reply' THEN at END)-min(CASE WHEN kind='created' THEN at END) fr,
  max(CASE WHEN kind='resolved' THEN at END) resolved,
  sum(CASE WHEN kind IN ('created','first_reply','resumed') THEN nxt-at ELSE 0 END) active FROM seg GROUP BY 1),
pct AS (SELECT t.plan, t.type, p.*, row_number() OVER (PARTITION BY plan, type ORDER BY active) rn,
  count(*) OVER (PARTITION BY plan, type) c FROM per p JOIN ticket t ON t.id=p.ticket_id WHERE resolved IS NOT NULL)
SELECT plan, type, count(*), sum(fr<=1800), sum(active<=86400), max(CASE WHEN rn=(c*50+99)/100 THEN active END),
  max(CASE WHEN rn=(c*90+99)/100 THEN active END) FROM pct GROUP BY 1, 2;";

const MAP: &str = "[source]\nname = \"bench\"\ntimestamp_format = \"unix\"\ncreate = [\"orgs\", \"contacts\"]\n\
    [columns]\nticket = \"ticket\"\nat = \"at\"\nstatus = \"status\"\norg = \"org\"\nplan = \"plan\"\n\
    contact = \"contact\"\ntype = \"type\"\nsubject = \"subject\"\n[defaults]\ndepartment = \"support\"\n\
    [status]\ncreated = \"new\"\nfirst_reply = { status = \"answered\", responds = true }\n\
    waiting = \"waiting\"\nresumed = \"answered\"\nresolved = \"resolved\"\n";

/// Numbers that only look random: xorshift.
struct Random(u64);

impl Random {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % end
    }
}

/// A folder with the files that both read.
struct Bench {
    folder: PathBuf,
    rows: u64,
}

/// What a process came to.
#[derive(Clone, Copy)]
struct Taken {
    wall: Duration,
    /// the most memory that it held, KiB
    peak_kib: u64,
}

impl Bench {
    fn write(&self, name: &str, head: &str, mut rows: impl FnMut(&mut BufWriter<File>)) {
        let mut file = BufWriter::new(File::create(self.folder.join(name)).unwrap());
        writeln!(file, "{head}").unwrap();
        rows(&mut file);
        file.flush().unwrap();
    }

    /// Writes contacts of as many organisations as there are twenties of them; one of a hundred has something wrong.
    fn contacts(&self) {
        let mut random = Random(104);
        self.write("contacts.csv", "org,name,email,phone", |file| {
            for id in 1..=self.rows {
                let org = random.below((self.rows / 20).max(50));
                let (email, phone) =
                    (format!("c{id}@org{org:06}.example"), format!("+3461{:07}", id % 10_000_000));
                let (email, phone) = match random.below(400) {
                    0 => (String::new(), phone),
                    1 => (email.replace('@', " at "), phone),
                    2 => (email, phone.replace("+34", "0")),
                    3 => (format!("c{}@org{org:06}.example", id / 2 + 1), phone),
                    _ => (email, phone),
                };
                writeln!(file, "Org {org:06} Ltd,Rosa García {id},{email},{phone}").unwrap();
            }
        });
    }

    /// Writes tickets with up to seven events each, for mesa as one history and for the floor as two tables.
    fn history(&self) {
        let mut random = Random(101);
        let mut events: Vec<(u64, u64, &str)> = Vec::new();
        self.write("tickets.csv", "id,org,requester,plan,type,subject,created_at", |file| {
            for id in 1..=self.rows {
                let at = BEGIN + (id - 1) * YEAR / self.rows;
                writeln!(file, "{},{at}", self.ticket(id)).unwrap();
                events.push((at, id, "created"));
                let mut at = at + 20 + random.below(3600);
                events.push((at, id, "first_reply"));
                for kind in ["waiting", "resumed"].into_iter().cycle().take([0, 2, 4][place(random.below(3))])
                {
                    at += 300 + random.below(36_000);
                    events.push((at, id, kind));
                }
                if random.below(10) > 0 {
                    events.push((at + 60 + random.below(200_000), id, "resolved"));
                }
            }
        });
        events.retain(|(at, ..)| *at < BEGIN + YEAR);
        events.sort_unstable();
        self.write("events.csv", "id,ticket_id,at,kind", |file| {
            for (id, (at, ticket, kind)) in events.iter().enumerate() {
                writeln!(file, "{id},{ticket},{at},{kind}").unwrap();
            }
        });
        self.write("history.csv", "ticket,org,contact,plan,type,subject,at,status", |file| {
            for (at, ticket, kind) in &events {
                let of = if *kind == "created" { self.ticket(*ticket) } else { format!("{ticket},,,,,") };
                writeln!(file, "{of},{at},{kind}").unwrap();
            }
        });
    }

    /// Returns the columns of a ticket that stay: the same for the same number.
    fn ticket(&self, id: u64) -> String {
        let org = id * 2_654_435_761 % (self.rows / 20).max(50);
        let (plan, kind) = (PLANS[place(org % 2)].0, TYPES[place(id % 2)].0);
        format!(
            "{id},Org {org:06} Ltd,user{}@org{org:06}.example,{plan},{kind},No service at {}",
            id % 20,
            id % 700
        )
    }

    fn must(&self, args: &[&str]) -> Taken {
        let name = if args[0] == "sqlite3" { "sqlite3" } else { MESA };
        let mut command = Command::new(name);
        command.args(&args[1..]).current_dir(&self.folder).env_clear().env("HOME", &self.folder);
        command.env("PATH", "/usr/local/bin:/usr/bin:/bin").stdin(Stdio::null());
        command.stdout(File::create(self.folder.join("out")).unwrap()).stderr(Stdio::null());
        let begun = Instant::now();
        let mut child = command.spawn().unwrap();
        let mut peak_kib = 0;
        let ended = loop {
            peak_kib = peak(child.id()).unwrap_or(peak_kib);
            match child.try_wait().unwrap() {
                Some(ended) => break ended,
                None => std::thread::sleep(Duration::from_millis(2)),
            }
        };
        // 8: done, and rows were rejected; 10: done, and promises are broken.
        assert!(matches!(ended.code(), Some(0 | 8 | 10)), "{args:?}: {ended}");
        Taken { wall: begun.elapsed(), peak_kib }
    }

    fn forget(&self, store: &str) {
        for end in ["", "-wal", "-shm"] {
            let _ = std::fs::remove_file(self.folder.join(format!("{store}{end}")));
        }
    }

    /// Makes empty stores.
    fn begin(&self) {
        self.forget("mesa.db");
        self.forget("floor.db");
        self.must(&["mesa", "--store", "mesa.db", "init", "--agent", "bench@desk.example"]);
        self.must(&["mesa", "--store", "mesa.db", "desk", "apply", "policy.toml"]);
    }

    /// Runs the floor and each of `works`, which do the same, in turn; prints the floor's median, the median of the
    /// rounds' ratios, and the peaks.
    fn beside(&self, floor: &str, works: &[(&str, &[&str])], is_fresh: bool) {
        std::fs::write(self.folder.join("floor.sql"), floor).unwrap();
        let mut rounds: Vec<Vec<Taken>> = Vec::new();
        for _ in 0..ROUNDS {
            if is_fresh {
                self.begin();
            }
            let mesa =
                |(_, args): &(_, &[&str])| self.must(&[&["mesa", "--store", "mesa.db"], *args].concat());
            let floor = self.must(&["sqlite3", "floor.db", ".read floor.sql"]);
            rounds.push([floor].into_iter().chain(works.iter().map(mesa)).collect());
        }
        let all = |place: usize| rounds.iter().map(move |round| round[place]);
        let peak = |place: usize| all(place).map(|taken| taken.peak_kib).max().unwrap_or_default() / 1024;
        let floor = median(all(0).map(|taken| taken.wall.as_secs_f64()).collect());
        for (place, (name, _)) in (1..).zip(works) {
            let ratio = |round: &Vec<Taken>| round[place].wall.as_secs_f64() / round[0].wall.as_secs_f64();
            let ratio = median(rounds.iter().map(ratio).collect());
            let (rows, beside, peak) = (self.rows, peak(0), peak(place));
            println!(
                "{rows:>8}  {name:<22} floor {floor:>7.2} s {beside:>4} MiB   mesa {ratio:>5.2} × {peak:>4} MiB"
            );
        }
    }
}

/// Returns the most memory that a process has held so far, KiB, where the system tells.
fn peak(process: u32) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?.split_whitespace().next()?.parse().ok()
}

fn place(number: u64) -> usize {
    usize::try_from(number).unwrap()
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// Returns a desk whose promises depend on plan and type, around the clock.
fn policy() -> String {
    let mut policy = "[desk]\nname = \"Bench\"\nlanguage = \"en\"\ntimezone = \"UTC\"\n".to_owned();
    let statuses = [
        ("new", "open"),
        ("answered", "open"),
        ("waiting", "paused"),
        ("resolved", "resolved"),
        ("closed", "closed"),
    ];
    for (key, state) in statuses {
        let initial = if key == "new" { "initial = true\non_customer_reply = true\n" } else { "" };
        write!(policy, "[[status]]\nkey = \"{key}\"\nstate = \"{state}\"\n{initial}").unwrap();
    }
    policy.push_str("[[calendar]]\nkey = \"always\"\ntimezone = \"UTC\"\nalways_open = true\n");
    policy.push_str("[[department]]\nkey = \"support\"\ncontract = \"not-required\"\nopener = \"anyone\"\n");
    policy.push_str("[[channel]]\nkey = \"email\"\nopens_tickets = true\n");
    for key in PLANS.map(|(key, _)| key) {
        writeln!(policy, "[[plan]]\nkey = \"{key}\"").unwrap();
    }
    for key in TYPES.map(|(key, _)| key) {
        writeln!(policy, "[[type]]\nkey = \"{key}\"").unwrap();
    }
    for ((plan, hours), (kind, times)) in PLANS.into_iter().flat_map(|plan| TYPES.map(|kind| (plan, kind))) {
        writeln!(
            policy,
            "[[sla]]\nkey = \"{plan}-{kind}\"\nwhen = {{ plan = [\"{plan}\"], type = [\"{kind}\"] }}\n\
             calendar = \"always\"\ntargets = {{ first_response = \"30m\", resolution = \"{}h\" }}\n\
             pauses = [\"resolution\"]",
            hours * times
        )
        .unwrap();
    }
    policy
}

fn measure(root: &Path, rows: u64) {
    let bench = Bench { folder: root.join(rows.to_string()), rows };
    std::fs::create_dir_all(&bench.folder).unwrap();
    std::fs::write(bench.folder.join("policy.toml"), policy()).unwrap();
    std::fs::write(bench.folder.join("map.toml"), MAP).unwrap();
    std::fs::write(bench.folder.join("draft.toml"), policy().replace("30m", "1h")).unwrap();
    bench.contacts();
    let contacts = ["contact", "import", "contacts.csv", "--create", "orgs", "--rejects", "rejects.csv"];
    bench.beside(CONTACTS, &[("contact import", &contacts)], true);
    bench.history();
    let history = ["import", "tickets", "history.csv", "--map", "map.toml"];
    bench.beside(TICKETS, &[("import tickets", &history)], true);
    bench.must(&["sqlite3", "floor.db", "CREATE INDEX event_t ON event(ticket_id, at, id, kind); ANALYZE"]);
    let reports: [(&str, &[&str]); 5] = [
        ("sla report", &["sla", "report", "-o", "csv"]),
        ("sla report, two groups", &["sla", "report", "--group-by", "plan,type", "-o", "csv"]),
        ("sla check", &["sla", "check", "--breached", "-o", "csv"]),
        ("sla simulate", &["sla", "simulate", "--policy", "draft.toml", "-o", "csv"]),
        ("sla verify", &["sla", "verify"]),
    ];
    bench.beside(REPORT, &reports, false);
    let all = ".mode csv\n.headers on\nSELECT * FROM ticket;";
    let columns = "number,org,contact,plan,type,subject,opened_at";
    let export = ["export", "tickets", "-o", "csv", "--columns", columns];
    bench.beside(all, &[("export tickets", &export)], false);
}

fn main() {
    let named: Vec<u64> = std::env::args().filter_map(|arg| arg.parse().ok()).collect();
    let sizes = if named.is_empty() { vec![100_000] } else { named };
    let root = tempfile::tempdir().unwrap();
    for size in sizes {
        measure(root.path(), size);
    }
}
