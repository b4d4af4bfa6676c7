//! A desk that sells contracts, for tests that run the real program on it.
#![allow(dead_code, reason = "every test file uses a part of it")]
#![allow(clippy::expect_used, reason = "a test that cannot go on must fail")]
#[path = "../credit_desk/mod.rs"]
mod credit_desk;

pub use credit_desk::Desk;
use serde_json::Value;

/// A desk that sells two kinds of contract and a module with a year of maintenance.
const POLICY: &str = r#"
[desk]
name = "Cover"
timezone = "UTC"
[[status]]
key = "new"
state = "open"
initial = true
[[status]]
key = "waiting"
state = "paused"
[[status]]
key = "closed"
state = "closed"
[[channel]]
key = "phone"
[[channel]]
key = "portal"
[[plan]]
key = "basic"
channels = { phone = "no", portal = "yes" }
[[product]]
key = "pbx"
label = { es = "Central", en = "PBX" }
[[product]]
key = "module"
maintenance_months_included = 12
[[product]]
key = "phone"
[[contract_kind]]
key = "gold"
label = { es = "Oro", en = "Gold" }
credits = 60
products = ["pbx"]
[[contract_kind]]
key = "monthly"
months = 1
[[contract_kind]]
key = "platinum"
[[department]]
key = "help"
family = "pbx"
[[department]]
key = "config"
family = "pbx"
contract = "required"
[[calendar]]
key = "office"
timezone = "UTC"
hours = { mon = ["09:00-18:00"], tue = ["09:00-18:00"], wed = ["09:00-18:00"], thu = ["09:00-18:00"], fri = ["09:00-18:00"] }
[[calendar]]
key = "always"
timezone = "UTC"
always_open = true
[[sla]]
key = "platinum"
when = { contract_kind = ["platinum"] }
calendar = "always"
targets = { first_response = "1h", resolution = "6h" }
[[sla]]
key = "everybody"
calendar = "office"
targets = { first_response = "4h", resolution = "16h" }
[credits]
packs = [120]
"#;

/// Returns a desk with that policy and acme's assets: a central, its module, a phone.
pub fn desk() -> Desk {
    let desk = Desk::new();
    desk.write("desk.toml", POLICY);
    desk.ok("desk apply desk.toml --yes");
    desk.ok("org edit acme --plan basic");
    desk.ok("org edit other --plan basic");
    desk.ok("asset add DEP-77 --org acme --product pbx --notes fragile");
    desk.ok("asset add MOD-1 --org acme --product module --purchased 2021-03-31");
    desk.ok("asset add TEL-1 --org acme --product phone --warranty-until 2022-02-28");
    desk
}

/// Returns the names in a list's first column.
pub fn names(desk: &Desk, line: &str) -> Vec<String> {
    desk.ok(&format!("{line} -o name")).lines().map(str::to_owned).collect()
}

/// Returns how it stood with a contract at an instant.
pub fn state(desk: &Desk, contract: &str, as_of: &str) -> Value {
    desk.json(&format!("contract show {contract} --as-of {as_of}"))["state"].clone()
}

/// Opens a ticket where a contract is asked for, which must end with `code`.
pub fn opens(desk: &Desk, contact: &str, at: &str, code: i32) {
    let ran = desk.run(&format!("ticket open -c {contact} -d config -s Queues -m words --at {at}"));
    assert_eq!(ran.code, code, "{at}: {}", ran.err);
}
