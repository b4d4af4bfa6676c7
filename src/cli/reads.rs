//! The commands that only read, and what they make of the flags of those that write.
use super::Globals;

/// Every command that changes no store (`tests/cli_tree.rs` holds it to be all of them).
pub const READS: &[&str] = &[
    "agent list",
    "agent show",
    "asset list",
    "asset show",
    "calendar between",
    "calendar due",
    "calendar holidays list",
    "calendar list",
    "calendar show",
    "channel check",
    "channel list",
    "contact list",
    "contact show",
    "contact template",
    "contract list",
    "contract show",
    "credit balance",
    "credit explain",
    "credit ledger",
    "credit packs",
    "cursor list",
    "cursor show",
    "department check",
    "department form",
    "department list",
    "department requirements",
    "desk check",
    "desk diff",
    "desk history",
    "desk presets",
    "desk show",
    "export clocks",
    "export contacts",
    "export events",
    "export orgs",
    "export tickets",
    "import list",
    "import show",
    "org list",
    "org show",
    "sla check",
    "sla explain",
    "sla report",
    "sla show",
    "sla simulate",
    "sla verify",
    "store check",
    "store stats",
    "ticket history",
    "ticket list",
    "ticket show",
    "whoami",
];

/// Flags of writes that a few reads have a meaning for.
const MEANT: &[(&str, &str)] = &[
    ("calendar list", "--at"),
    ("calendar show", "--at"),
    ("export events", "--dry-run"),
    ("sla check", "--dry-run"),
    ("ticket list", "--key"),
    ("ticket show", "--key"),
];

/// Returns the flag of writes that was given to the command that `path` names, which only reads and for which it has no
/// meaning (`DESIGN.md` §4).
pub fn pointless(globals: &Globals, path: &str) -> Option<&'static str> {
    let given =
        [("--at", globals.at.is_some()), ("--key", globals.key.is_some()), ("--dry-run", globals.dry_run)];
    let reads = READS.contains(&path);
    let meant = |flag| MEANT.contains(&(path, flag));
    given.into_iter().find(|(flag, given)| reads && *given && !meant(flag)).map(|(flag, _)| flag)
}
