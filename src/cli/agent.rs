//! `mesa agent`: the people of the desk.
use clap::{Args, Subcommand};

use super::args::{self, Uid, YesNo};
use super::{Context, Ending};
use crate::domain::agent::{Agent, Role};
use crate::domain::change::Change;
use crate::domain::desk::{Keyed, Policy};
use crate::domain::language::Language;
use crate::error::Error;
use crate::ops::Done;
use crate::ops::agent::{self, AgentData, AgentFilter, Heir};
use crate::render::{Cell, Column, Summary};

/// What to do with agents.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Adds an agent
    #[command(
        after_help = "Example:\n  mesa agent add luis@desk.example --name \"Luis Soto\" --team network --uid 1001"
    )]
    Add(Add),
    /// Lists agents
    #[command(after_help = "Example:\n  mesa agent list --role admin")]
    List(List),
    /// Shows an agent
    #[command(after_help = "Example:\n  mesa agent show luis@desk.example")]
    Show {
        /// Its e-mail
        email: String,
    },
    /// Changes an agent; everybody may change their own name and language, the rest takes an admin
    #[command(after_help = "Example:\n  mesa agent edit luis@desk.example --role admin --team network")]
    Edit(Edit),
    /// Disables an agent; its open tickets go to somebody else
    #[command(
        after_help = "Example:\n  mesa agent disable luis@desk.example --reassign-to sofia@desk.example"
    )]
    Disable(Disable),
}

/// `mesa agent add`.
#[derive(Debug, Args)]
pub struct Add {
    /// Its e-mail
    email: String,
    #[command(flatten)]
    data: Data,
}

/// `mesa agent edit`.
#[derive(Debug, Args)]
pub struct Edit {
    /// Its e-mail
    agent: String,
    /// Its new e-mail
    #[arg(long, value_name = "EMAIL")]
    email: Option<String>,
    #[command(flatten)]
    data: Data,
    /// A team it leaves; may be repeated
    #[arg(long, value_name = "TEAM", value_delimiter = ',')]
    no_team: Vec<String>,
    /// Whether it may act
    #[arg(long, value_name = "yes|no")]
    active: Option<YesNo>,
}

/// `mesa agent list`.
#[derive(Debug, Args)]
pub struct List {
    /// Only those of this team
    #[arg(long, value_name = "TEAM")]
    team: Option<String>,
    /// Only those with this role
    #[arg(long, value_name = "admin|agent", value_parser = args::role)]
    role: Option<Role>,
    /// Disabled ones too
    #[arg(long)]
    all: bool,
}

/// `mesa agent disable`.
#[derive(Debug, Args)]
pub struct Disable {
    /// Its e-mail
    email: String,
    /// Who takes its open tickets: an agent's e-mail, me, or none for nobody
    #[arg(long, value_name = "EMAIL|none", value_parser = heir)]
    reassign_to: Option<Heir>,
}

/// What is said of an agent.
#[derive(Debug, Args)]
pub struct Data {
    /// Its name [default of a new agent: what stands before the @]
    #[arg(long)]
    name: Option<String>,
    /// What it may do [default of a new agent: agent]
    #[arg(long, value_name = "admin|agent", value_parser = args::role)]
    role: Option<Role>,
    /// A team it works in, one of the policy's; may be repeated
    #[arg(long, value_name = "TEAM", value_delimiter = ',')]
    team: Vec<String>,
    /// The language it reads; empty for the desk's
    #[arg(long, value_name = "es|en", value_parser = args::language)]
    language: Option<Change<Language>>,
    /// The user of the operating system who is this agent: a number, me or none
    #[arg(long, value_name = "N|me|none", value_parser = args::uid)]
    uid: Option<Uid>,
}

impl Data {
    fn into_request(self, context: &Context) -> AgentData {
        AgentData {
            name: self.name,
            email: None,
            role: self.role,
            teams: self.team,
            not_teams: Vec::new(),
            language: self.language.unwrap_or_default(),
            uid: self.uid.map_or(Change::Keep, |uid| uid.change(context.circumstances().uid)),
            active: None,
        }
    }
}

fn heir(text: &str) -> Result<Heir, &'static str> {
    match text.trim() {
        "" => Err("an agent's e-mail, me, or none"),
        "none" => Ok(Heir::Nobody),
        email => Ok(Heir::Agent(email.to_owned())),
    }
}

/// An agent with the words its reader needs.
pub struct AgentView {
    agent: Agent,
    /// label for the reader and in the desk's language, in the order of the agent's teams
    team_labels: Vec<(String, String)>,
}

impl AgentView {
    /// Returns the view for a reader of `language`.
    pub fn new(agent: &Agent, policy: &Policy, language: Language) -> Self {
        let name = |team: &String, language| {
            policy.team(team).map_or(team.as_str(), |team| team.name(language)).to_owned()
        };
        let label = |team| (name(team, language), name(team, policy.desk.language));
        Self { agent: agent.clone(), team_labels: agent.teams.iter().map(label).collect() }
    }

    /// Returns its teams.
    pub fn teams(&self) -> Cell<'_> {
        let labelled = self.agent.teams.iter().zip(&self.team_labels);
        Cell::List(
            labelled.map(|(team, (label, desk_label))| Cell::choice(team, label, desk_label)).collect(),
        )
    }
}

/// How agents are shown.
pub const AGENT: &[Column<AgentView>] = &[
    Column::new("email", |view| Cell::text(view.agent.email.written())),
    Column::new("name", |view| Cell::text(&view.agent.name)),
    Column::choice("role", |view| Cell::Word(view.agent.role.slug())),
    Column::new("teams", AgentView::teams),
    Column::new("language", |view| view.agent.language.map(Language::code).into()),
    Column::number("uid", |view: &AgentView| view.agent.uid.map(i64::from).into()).flat(),
    Column::new("active", |view| view.agent.active.into()),
];

/// Runs `mesa agent`.
///
/// # Errors
/// Whatever stands in its way.
pub fn run(command: Command, context: &Context) -> Result<Ending, Error> {
    match command {
        Command::Add(Add { email, data }) => {
            let request = data.into_request(context);
            wrote(context, |session| agent::add(session, &email, &request))
        }
        Command::Edit(edit) => self::edit(edit, context),
        Command::Disable(Disable { email, reassign_to }) => {
            wrote(context, |session| agent::disable(session, &email, reassign_to.as_ref()))
        }
        Command::Show { email } => context.session()?.read(|reading| {
            let policy = reading.policy();
            let view = AgentView::new(&agent::show(reading, &email)?, policy, context.language_at(policy));
            context.object(policy, ("mesa.agent/1", AGENT), &view, Vec::new())
        }),
        Command::List(List { team, role, all }) => list(context, &AgentFilter { team, role, all }),
    }
}

fn edit(edit: Edit, context: &Context) -> Result<Ending, Error> {
    let Edit { agent: name, email, data, no_team, active } = edit;
    let request = AgentData {
        email,
        not_teams: no_team,
        active: active.map(YesNo::is_yes),
        ..data.into_request(context)
    };
    args::something_asked(
        request != AgentData::default(),
        &["--name", "--email", "--role", "--team", "--no-team", "--language", "--uid", "--active"],
    )?;
    wrote(context, |session| agent::edit(session, &name, &request))
}

fn wrote(
    context: &Context,
    write: impl FnOnce(&mut crate::ops::Session) -> Result<Done<Agent>, Error>,
) -> Result<Ending, Error> {
    context.must_have_columns(AGENT)?;
    let mut session = context.session()?;
    let done = write(&mut session)?;
    session.read(|reading| {
        let policy = reading.policy();
        let view = done.map(|agent| AgentView::new(agent, policy, context.language_at(policy)));
        context.wrote(policy, ("mesa.agent/1", AGENT), &view, Vec::new())
    })
}

fn list(context: &Context, filter: &AgentFilter) -> Result<Ending, Error> {
    context.session()?.read(|reading| {
        let policy = reading.policy();
        let language = context.language_at(policy);
        context.list(policy, ("mesa.agent.list/1", AGENT), |row| {
            agent::each(reading, filter, &mut |agent| row(&AgentView::new(agent, policy, language)))?;
            Ok(Summary::default())
        })
    })
}
