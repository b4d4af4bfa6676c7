//! A new desk: an empty store with a policy in force and, where one is named, its first agent.
use std::collections::BTreeSet;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::Path;

use serde::Serialize;

use super::session::Key;
use super::{Circumstances, Done, Outcome};
use crate::clock::Clock;
use crate::domain::agent::{Agent, AgentId, Role};
use crate::domain::desk::presets;
use crate::domain::email::Email;
use crate::domain::refusal::{Noun, Refusal};
use crate::domain::text::suggest;
use crate::error::{Error, about_file};
use crate::store::{self, Patience, Sharing, Store, Tx};

/// A desk to be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Init {
    /// name of the embedded policy
    pub preset: String,
    /// the first agent: an admin, linked to the caller
    pub agent: Option<String>,
    /// the operating system's group that shares the store
    pub group: Option<String>,
}

/// Makes the store at `path`; the folders above it are made where they are missing.
///
/// # Errors
/// Something is there already; there is no such preset; the agent's e-mail is none. Nothing is left behind.
pub fn init(
    path: &Path,
    patience: Patience,
    clock: &dyn Clock,
    circumstances: &Circumstances,
    init: &Init,
) -> Result<Done<Init>, Error> {
    let text = presets::text(&init.preset).ok_or_else(|| {
        let suggestion = suggest(&init.preset, presets::names());
        Refusal::unknown(Noun::Preset, &init.preset, suggestion)
    })?;
    let agent = init.agent.as_deref().map(|email| first_agent(email, circumstances.uid)).transpose()?;
    let done = |outcome| Done { outcome, dry_run: circumstances.dry_run, value: init.clone() };
    if path.exists() {
        return if replays(path, patience, circumstances, init)? {
            Ok(done(Outcome::Replayed))
        } else {
            Err(store::Error::Exists(path.to_owned()).into())
        };
    }
    let sharing = prepare_folder(path, init.group.as_deref(), circumstances.dry_run)?;
    if circumstances.dry_run {
        return Ok(done(Outcome::Created));
    }
    let now = clock.now();
    Store::create(path, sharing, patience, |tx: &Tx| {
        let id = agent.as_ref().map(|agent| store::agent::insert(tx, agent, now)).transpose()?;
        store::policy::apply(tx, text, now, id)?;
        let key = Key::new(circumstances, ("init", ""), init);
        key.map_or(Ok(()), |key| key.keep(tx, ("", Outcome::Created), now))
    })?;
    Ok(done(Outcome::Created))
}

/// Tells whether the store at `path` was made by the very same call under the same key.
fn replays(
    path: &Path,
    patience: Patience,
    circumstances: &Circumstances,
    init: &Init,
) -> Result<bool, Error> {
    let Some(key) = Key::new(circumstances, ("init", ""), init) else { return Ok(false) };
    Ok(Store::open(path, patience)?.read(|tx| key.used(tx))?.is_some())
}

fn first_agent(email: &str, uid: u32) -> Result<Agent, Error> {
    let email = Email::parse(email).map_err(|_| Refusal::Malformed {
        field: "--agent",
        given: email.to_owned(),
        expected: "an e-mail",
    })?;
    let name = email.written().split('@').next().unwrap_or_default().to_owned();
    Ok(Agent {
        id: AgentId::new(1),
        name,
        role: Role::Admin,
        teams: BTreeSet::new(),
        language: None,
        uid: Some(uid),
        active: true,
        email,
    })
}

/// Makes the store's folder; for a group, one whose files belong to that group (`DESIGN.md` §9).
fn prepare_folder(path: &Path, group: Option<&str>, dry_run: bool) -> Result<Sharing, Error> {
    let here = Path::new(".");
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(here);
    let gid = group.map(group_id).transpose()?;
    if gid.is_some_and(|gid| !may_be_shared(folder, gid)) {
        return Err(Refusal::FolderInUse { folder: folder.display().to_string() }.into());
    }
    if dry_run {
        return Ok(Sharing::Private);
    }
    std::fs::create_dir_all(folder).map_err(about_file(folder))?;
    let Some(gid) = gid else { return Ok(Sharing::Private) };
    std::os::unix::fs::chown(folder, None, Some(gid)).map_err(about_file(folder))?;
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o2770)).map_err(about_file(folder))?;
    Ok(Sharing::Group)
}

/// Tells whether a folder can be given to the group: one to be made, an empty one, or one that is the group's already.
/// Any other would show the group what else is in it.
fn may_be_shared(folder: &Path, gid: u32) -> bool {
    let Ok(meta) = std::fs::metadata(folder) else { return true };
    let is_theirs = meta.gid() == gid && meta.mode() & 0o2070 == 0o2070;
    is_theirs || std::fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none())
}

/// Returns the number of a group of the operating system, given by number or by a name of `/etc/group`.
fn group_id(name: &str) -> Result<u32, Error> {
    if let Ok(number) = name.parse() {
        return Ok(number);
    }
    let groups = std::fs::read_to_string("/etc/group").map_err(about_file("/etc/group"))?;
    let entry = groups
        .lines()
        .map(|line| line.split(':').collect::<Vec<_>>())
        .find(|entry| entry.first() == Some(&name));
    entry.and_then(|entry| entry.get(2)?.parse().ok()).ok_or_else(|| {
        let names = groups.lines().filter_map(|line| line.split(':').next());
        Refusal::unknown(Noun::Group, name, suggest(name, names)).into()
    })
}
