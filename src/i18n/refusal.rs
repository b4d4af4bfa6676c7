//! What mesa says when it does not do what was asked: what failed, and what to do next.
pub(super) mod expected;

use super::{Language, credit, cursor, entitlement, handover, people, pick};
use crate::domain::desk::Section;
use crate::domain::refusal::{AtProblem, Need, Noun, Refusal, Usage};
use crate::domain::sla::State;
use crate::domain::text::TextProblem;

/// What is said of a failure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// what failed, one sentence without a full stop
    pub what: String,
    /// a command that works, or what to look at
    pub hint: Option<String>,
}

impl Words {
    /// Returns words without a hint.
    pub fn new(what: impl Into<String>) -> Self {
        Self { what: what.into(), hint: None }
    }

    /// Returns the words with a hint.
    #[must_use]
    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }
}

/// Returns what is said of a refusal.
#[expect(clippy::too_many_lines, reason = "one arm for each refusal: a table")]
pub fn words(refusal: &Refusal, l: Language) -> Words {
    match refusal {
        Refusal::Unknown { noun, given, suggestion } => unknown(*noun, given, suggestion.as_deref(), l),
        Refusal::UnknownRequester { given, suggestion, account_requests } => {
            let words = unknown(Noun::Contact, given, suggestion.as_deref(), l);
            match account_requests {
                Some(to) if suggestion.is_none() => words.hint(match l {
                    Language::Es => format!("pida una cuenta a {to}, o `mesa contact add`"),
                    Language::En => format!("ask {to} for an account, or `mesa contact add`"),
                }),
                _ => words,
            }
        }
        Refusal::Ambiguous { noun, given, candidates } => Words::new(match l {
            Language::Es => {
                let noun = self::noun(*noun, l);
                format!("`{given}` puede ser más de {} {noun}", one(noun))
            }
            Language::En => format!("`{given}` may be more than one {}", self::noun(*noun, l)),
        })
        .hint(candidates.join(", ")),
        Refusal::Taken { noun, field, given, holder: None } => Words::new(match l {
            Language::Es => {
                let noun = self::noun(*noun, l);
                let other = if is_feminine(noun) { "otra" } else { "otro" };
                format!("{field} `{given}` ya es de {other} {noun}")
            }
            Language::En => format!("{field} `{given}` already belongs to another {}", self::noun(*noun, l)),
        })
        .hint(format!("mesa {} list", command(*noun))),
        Refusal::Taken { noun, field, given, holder: Some(holder) } => Words::new(match l {
            Language::Es => format!("{field} `{given}` ya es de {} {holder}", self::noun(*noun, l)),
            Language::En => format!("{field} `{given}` already belongs to {} {holder}", self::noun(*noun, l)),
        })
        .hint(format!("mesa {} show {holder}", command(*noun))),
        Refusal::Inactive { noun, name } => Words::new(match l {
            Language::Es => {
                let noun = self::noun(*noun, l);
                format!(
                    "{noun} `{name}` está {}",
                    if is_feminine(noun) { "desactivada" } else { "desactivado" }
                )
            }
            Language::En => format!("{} `{name}` is disabled", self::noun(*noun, l)),
        })
        .hint(format!("mesa {} edit {name} --active yes", command(*noun))),
        Refusal::Forbidden { need } => forbidden(*need, l),
        Refusal::NoActor => Words::new(pick(l, "no se sabe quién actúa", "it is not known who acts"))
            .hint("mesa --as EMAIL …  |  MESA_AS=EMAIL mesa …  |  mesa agent list"),
        Refusal::LastAdmin => Words::new(pick(
            l,
            "la mesa necesita al menos un agente activo con rol admin",
            "the desk needs at least one active agent with the role admin",
        ))
        .hint("mesa agent add EMAIL --role admin"),
        Refusal::NotVisible { ticket } => Words::new(match l {
            Language::Es => format!("el ticket {ticket} no es suyo, ni de su organización, ni está en copia"),
            Language::En => {
                format!("ticket {ticket} is not yours, nor your organisation's, nor are you in copy")
            }
        })
        .hint("mesa ticket list"),
        Refusal::At(problem) => at(*problem, l),
        Refusal::Transition { ticket, verb, state } => transition(ticket, verb, *state, l),
        Refusal::ReopeningRefused => Words::new(pick(
            l,
            "esta mesa no reabre el ticket por una respuesta",
            "this desk does not reopen the ticket for a reply",
        ))
        .hint("mesa ticket open …"),
        Refusal::CursorOfAnother { name, command } => cursor::of_another(name, command, l),
        Refusal::CursorOfKinds { name, kinds } => cursor::of_kinds(name, kinds.as_deref(), l),
        Refusal::KeyReused { key, command } => Words::new(match l {
            Language::Es => format!("la clave `{key}` ya se usó para otra cosa: `mesa {command}`"),
            Language::En => format!("the key `{key}` was used for something else: `mesa {command}`"),
        })
        .hint(pick(
            l,
            "use otra --key, o repita los mismos argumentos",
            "use another --key, or the very same arguments",
        )),
        Refusal::Centre { department, inside } => Words::new(match l {
            Language::Es => format!("`{department}` agrupa departamentos y no recibe tickets"),
            Language::En => format!("`{department}` groups departments and takes no tickets"),
        })
        .hint(format!("--department {}", inside.join("|"))),
        Refusal::DepartmentNeeded { valid } => {
            Words::new(pick(l, "falta el departamento", "the department is missing"))
                .hint(format!("--department {}", valid.join("|")))
        }
        Refusal::KindMisfits { kind, asset, product, fitting } => {
            super::contract::misfit((kind, asset), product.as_deref(), fitting, l)
        }
        Refusal::ContractOver { contract, standing, again } => {
            super::contract::over(*contract, *standing, again.as_deref(), l)
        }
        Refusal::KindPerAsset { kind, org, fitting, product } => {
            super::contract::per_asset((kind, org), fitting, product.as_deref(), l)
        }
        Refusal::ContractOverlaps { contract, starts, ends, free_from } => {
            super::contract::overlaps(*contract, (starts, ends), free_from.as_deref(), l)
        }
        Refusal::NotOfOrg { noun, name, org } => Words::new(match l {
            Language::Es => format!("{} `{name}` no es de la organización {org}", self::noun(*noun, l)),
            Language::En => {
                format!("{} `{name}` does not belong to organisation {org}", self::noun(*noun, l))
            }
        })
        .hint(format!("mesa {} list --org {org}", command(*noun))),
        Refusal::AssetLeftBehind { asset, fields } => handover::left_behind(asset.is_some(), fields, l),
        Refusal::StillMember { contact, assets, contracts } => {
            handover::still_member(*contact, assets, contracts, l)
        }
        Refusal::AssetBusy { asset, tickets } => handover::asset_busy(asset, *tickets, l),
        Refusal::AgentBusy { agent, tickets } => Words::new(match l {
            Language::Es if *tickets == 1 => format!("{agent} tiene un ticket abierto asignado"),
            Language::Es => format!("{agent} tiene {tickets} tickets abiertos asignados"),
            Language::En if *tickets == 1 => format!("{agent} has an open ticket assigned"),
            Language::En => format!("{agent} has {tickets} open tickets assigned"),
        })
        .hint(format!("mesa agent disable {agent} --reassign-to EMAIL|none")),
        Refusal::Text { field, problem } => text(field, problem, l),
        Refusal::Malformed { field, given, expected } => Words::new(match l {
            Language::Es => {
                format!("{field}: `{given}` no sirve; se espera {}", expected::in_spanish(expected))
            }
            Language::En => format!("{field}: `{given}` will not do; expected {expected}"),
        })
        .hint(match *expected {
            instant if instant.starts_with("2026-10-01T") => "mesa help instants",
            _ => pick(l, "`--help` trae un ejemplo", "`--help` has an example"),
        }),
        Refusal::Email { field, given, problem } => {
            Words::new(format!("{field} `{given}`: {}", people::email_problem(*problem, l)))
        }
        Refusal::Phone { field, given, problem } => {
            Words::new(format!("{field} `{given}`: {}", people::phone_problem(problem, l)))
        }
        Refusal::Several(all) => several(all, l),
        Refusal::FormInvalid { department, ticket_type, problems: _ } => {
            super::form::refused(department, ticket_type.as_deref(), l)
        }
        Refusal::DaysNeedOpenCalendar { calendar } => Words::new(match l {
            Language::Es => format!("`d` exige un calendario siempre abierto, y `{calendar}` cierra"),
            Language::En => format!("`d` needs a calendar that never closes, and `{calendar}` does"),
        })
        .hint("--target 40h | --target 5bd"),
        Refusal::NeverCloses(calendar) => Words::new(match l {
            Language::Es => format!("el calendario `{calendar}` está siempre abierto: no tiene feriados"),
            Language::En => format!("calendar `{calendar}` is always open: it has no holidays"),
        })
        .hint("mesa calendar list"),
        Refusal::PolicyKeysInUse { keys } => super::desk::keys_in_use(keys, l),
        Refusal::PolicyLacks { keys } => super::desk::keys_lacking(keys, l),
        Refusal::AlreadyUndone { import } => Words::new(match l {
            Language::Es => format!("la importación I-{import} ya se deshizo"),
            Language::En => format!("import I-{import} was undone already"),
        })
        .hint(format!("mesa import show I-{import}")),
        Refusal::NothingUndone { import, left } => super::undo::nothing(*import, left, l),
        Refusal::FolderInUse { folder } => Words::new(match l {
            Language::Es => format!("la carpeta {folder} tiene otras cosas, que el grupo también vería"),
            Language::En => format!("the folder {folder} holds other things, which the group would see too"),
        })
        .hint("mesa --store desk/mesa.db init --group GROUP"),
        Refusal::InsufficientCredit { .. }
        | Refusal::UnknownPack { .. }
        | Refusal::NotACharge { .. }
        | Refusal::RefundExceeds { .. }
        | Refusal::NothingCharged { .. } => credit::refused(refusal, l),
        Refusal::NotEntitled { verdict } => entitlement::refused(verdict, l),
        Refusal::OtherOrganisation { submitter, requester } => Words::new(match l {
            Language::Es => format!("{submitter} y {requester} no son de la misma organización"),
            Language::En => format!("{submitter} and {requester} are not of the same organisation"),
        })
        .hint(format!("mesa contact show {requester}")),
        Refusal::Opening { why, fallback_contact, by_contact } => {
            let Words { what, hint } = words(why, l);
            // Who was disabled, or may not, mends nothing by typing.
            let desks = matches!(**why, Refusal::Inactive { .. } | Refusal::Forbidden { .. });
            let hint = hint.filter(|_| !(*by_contact && desks));
            Words::new(what).hint(entitlement::or_write_to(hint.as_deref(), fallback_contact, l))
        }
        Refusal::Usage(usage) => self::usage(usage, l),
    }
}

/// Returns what lies behind a refusal, one line each.
pub fn causes(refusal: &Refusal, l: Language) -> Vec<String> {
    match refusal {
        Refusal::FormInvalid { problems, .. } => {
            problems.iter().map(|one| super::form::problem(one, l)).collect()
        }
        Refusal::NotEntitled { verdict } => entitlement::causes(verdict, l),
        Refusal::Opening { why, .. } => causes(why, l),
        _ => Vec::new(),
    }
}

/// Returns what is said of several refusals: every one, and the first advice there is.
fn several(all: &[Refusal], l: Language) -> Words {
    let all: Vec<Words> = all.iter().map(|one| words(one, l)).collect();
    let what: Vec<&str> = all.iter().map(|one| one.what.as_str()).collect();
    Words { what: what.join("; "), hint: all.iter().find_map(|one| one.hint.clone()) }
}

fn unknown(noun: Noun, given: &str, suggestion: Option<&str>, l: Language) -> Words {
    let what = match l {
        Language::Es => format!("no hay {} `{given}`", self::noun(noun, l)),
        Language::En => format!("there is no {} `{given}`", self::noun(noun, l)),
    };
    Words::new(what).hint(suggestion.map_or_else(|| listing(noun), |near| did_you_mean(near, l)))
}

/// Returns the question that offers what was probably meant.
pub fn did_you_mean(near: &str, l: Language) -> String {
    match l {
        Language::Es => format!("¿quiso decir `{near}`?"),
        Language::En => format!("did you mean `{near}`?"),
    }
}

/// Returns the question that offers several that were probably meant, the likeliest first.
pub fn did_you_mean_one_of(nearest: &[String], l: Language) -> String {
    did_you_mean(&nearest.join(pick(l, "` o `", "` or `")), l)
}

/// Returns the command that lists what there is.
fn listing(noun: Noun) -> String {
    match noun {
        Noun::PolicyVersion => "mesa desk history".to_owned(),
        Noun::Preset => "mesa desk presets".to_owned(),
        Noun::Zone => "--tz America/Santiago".to_owned(),
        Noun::Group => "getent group".to_owned(),
        Noun::Topic => "mesa help".to_owned(),
        Noun::Key => "mesa ticket list".to_owned(),
        Noun::Section => "mesa desk show".to_owned(),
        Noun::Policy(section @ (Section::Calendar | Section::Channel | Section::Department)) => {
            format!("mesa {} list", section.word())
        }
        Noun::Policy(section) => format!("mesa desk show {}", shown_in(section)),
        Noun::Entry => "mesa credit ledger".to_owned(),
        Noun::Org
        | Noun::Contact
        | Noun::Agent
        | Noun::Ticket
        | Noun::Import
        | Noun::Asset
        | Noun::Contract
        | Noun::Cursor => {
            format!("mesa {} list", command(noun))
        }
    }
}

fn shown_in(section: Section) -> &'static str {
    match section {
        Section::Impact | Section::Urgency | Section::Priority => "priority",
        Section::Field | Section::Option | Section::Form => "form",
        other => other.word(),
    }
}

fn command(noun: Noun) -> &'static str {
    match noun {
        Noun::Org => "org",
        Noun::Contact => "contact",
        Noun::Agent => "agent",
        Noun::Import => "import",
        Noun::Asset => "asset",
        Noun::Contract => "contract",
        Noun::Entry => "credit",
        Noun::Cursor => "cursor",
        Noun::Ticket
        | Noun::PolicyVersion
        | Noun::Preset
        | Noun::Zone
        | Noun::Group
        | Noun::Topic
        | Noun::Key
        | Noun::Section
        | Noun::Policy(_) => "ticket",
    }
}

/// Returns the word for a kind of thing.
pub fn noun(noun: Noun, l: Language) -> &'static str {
    match noun {
        Noun::Org => pick(l, "organización", "organisation"),
        Noun::Contact => pick(l, "contacto", "contact"),
        Noun::Agent => pick(l, "agente", "agent"),
        Noun::Ticket => pick(l, "ticket", "ticket"),
        Noun::Import => pick(l, "importación", "import"),
        Noun::Asset => pick(l, "activo", "asset"),
        Noun::Contract => pick(l, "contrato", "contract"),
        Noun::Entry => pick(l, "asiento", "entry"),
        Noun::PolicyVersion => pick(l, "versión de la política", "policy version"),
        Noun::Preset => pick(l, "plantilla de mesa", "preset"),
        Noun::Zone => pick(l, "zona horaria", "time zone"),
        Noun::Group => pick(l, "grupo del sistema", "group of the system"),
        Noun::Topic => pick(l, "tema", "topic"),
        Noun::Key => pick(l, "clave", "key"),
        Noun::Cursor => pick(l, "cursor", "cursor"),
        Noun::Section => pick(l, "sección de la política", "section of the policy"),
        Noun::Policy(section) => super::desk::section_word(section, l),
    }
}

/// Returns the Spanish article of a noun: `un contacto`, `una organización`.
pub(super) fn one(noun: &str) -> &'static str {
    if is_feminine(noun) { "una" } else { "un" }
}

fn is_feminine(noun: &str) -> bool {
    let noun = noun.split(' ').next().unwrap_or_default();
    noun != "tema" && (["a", "ión", "dad"].iter().any(|end| noun.ends_with(end)) || noun == "clave")
}

fn forbidden(need: Need, l: Language) -> Words {
    match need {
        Need::Agent => Words::new(pick(
            l,
            "eso solo lo hace un agente de la mesa",
            "only an agent of the desk does that",
        ))
        .hint("mesa --as AGENT …"),
        Need::Admin => Words::new(pick(
            l,
            "eso solo lo hace un agente con rol admin",
            "only an agent with the role admin does that",
        ))
        .hint("mesa agent list"),
        Need::Administrator => Words::new(pick(
            l,
            "eso solo lo pide un contacto administrador",
            "only an administrator contact may ask for that",
        ))
        .hint("mesa contact list --administrator"),
        Need::Colleague => Words::new(pick(
            l,
            "eso solo lo hace quien es de la organización del ticket; quien está en copia puede responder",
            "only people of the ticket's own organisation do that; those in copy may reply",
        ))
        .hint("mesa ticket reply TICKET --message TEXT"),
    }
}

fn at(problem: AtProblem, l: Language) -> Words {
    match problem {
        AtProblem::Future => Words::new(pick(l, "--at está en el futuro", "--at lies in the future")),
        AtProblem::BeforeLast { last } => Words::new(match l {
            Language::Es => format!("--at es anterior a la última anotación, {last}"),
            Language::En => format!("--at is before the last entry, {last}"),
        })
        .hint(format!("--at {last}")),
        AtProblem::TooOld { limit_s } => {
            let span = crate::domain::instant::Span::from_seconds(limit_s);
            Words::new(match l {
                Language::Es => format!("--at va más atrás de lo que esta mesa permite, {span}"),
                Language::En => format!("--at goes further back than this desk allows, {span}"),
            })
            .hint(pick(l, "un agente con rol admin puede", "an agent with the role admin may"))
        }
    }
}

fn transition(ticket: &str, verb: &str, state: State, l: Language) -> Words {
    let state_word = super::headings::word(state.slug(), l).unwrap_or(state.slug());
    let words = Words::new(match l {
        Language::Es => format!("`{verb} {ticket}` no se puede: el ticket está {state_word}"),
        Language::En => format!("cannot `{verb} {ticket}`: the ticket is {state_word}"),
    });
    let way_on = if state.is_ended() { "reopen" } else { "show" };
    words.hint(format!("mesa ticket {way_on} {ticket}"))
}

/// Returns what is said of a text that cannot be taken in.
fn text(field: &str, problem: &TextProblem, l: Language) -> Words {
    let why = match problem {
        TextProblem::Blank => pick(l, "está vacío", "is empty").to_owned(),
        TextProblem::Newline => pick(l, "debe caber en una línea", "must be one line").to_owned(),
        TextProblem::Nul => pick(l, "lleva un carácter NUL", "holds a NUL character").to_owned(),
        TextProblem::NotUtf8 { after } => match l {
            Language::Es => format!("no es UTF-8 a partir del byte {}", after + 1),
            Language::En => format!("is no UTF-8 from byte {} on", after + 1),
        },
        TextProblem::TooLong { limit, found } => match l {
            Language::Es => format!("es demasiado largo: {found}, y caben {limit}"),
            Language::En => format!("is too long: {found}, and {limit} fit"),
        },
    };
    let words = Words::new(format!("{field} {why}"));
    match problem {
        TextProblem::NotUtf8 { .. } => words.hint("iconv -f WINDOWS-1252 -t UTF-8"),
        TextProblem::Blank | TextProblem::Newline | TextProblem::Nul | TextProblem::TooLong { .. } => words,
    }
}

fn usage(usage: &Usage, l: Language) -> Words {
    match usage {
        Usage::Missing(flags) => Words::new(match l {
            Language::Es => format!("falta {}", flags.join(", ")),
            Language::En => format!("missing {}", flags.join(", ")),
        })
        .hint(pick(l, "añádalo; `--help` trae un ejemplo", "add it; `--help` has an example")),
        Usage::StdinTwice => Words::new(pick(
            l,
            "la entrada estándar no puede traer identificadores y texto a la vez",
            "standard input cannot bring both ids and text",
        ))
        .hint("--message-file FILE"),
        Usage::NothingAsked(flags) => {
            Words::new(pick(l, "no se pide ningún cambio", "no change is asked for")).hint(flags.join(" | "))
        }
        Usage::WrongPrefix { given, prefix } => Words::new(match l {
            Language::Es => {
                format!("`{given}` no es un ticket de esta mesa, que los llama {prefix}-1, {prefix}-2 …")
            }
            Language::En => {
                format!("`{given}` is no ticket of this desk, which calls them {prefix}-1, {prefix}-2 …")
            }
        }),
        Usage::SameFile { flag } => Words::new(match l {
            Language::Es => format!("{flag} es el mismo archivo que se lee"),
            Language::En => format!("{flag} is the very file that is read"),
        })
        .hint(format!("{flag} FILE")),
        Usage::StoreFile { flag } => Words::new(match l {
            Language::Es => format!("{flag} es el propio almacén"),
            Language::En => format!("{flag} is the store itself"),
        })
        .hint(format!("{flag} FILE")),
        Usage::NoPlainFile { flag, given } => Words::new(match l {
            Language::Es => format!("{flag} {given:?} no es un archivo corriente"),
            Language::En => format!("{flag} {given:?} is no regular file"),
        })
        .hint(format!("{flag} FILE")),
        Usage::OnlyCsv { flag } => Words::new(match l {
            Language::Es => format!("{flag} escribe CSV, y se pide otro formato"),
            Language::En => format!("{flag} writes CSV, and another format is asked for"),
        })
        .hint("-o csv"),
        Usage::Pointless { flag } => Words::new(match l {
            Language::Es => format!("{flag} no tiene sentido en esta orden"),
            Language::En => format!("{flag} makes no sense with this command"),
        }),
    }
}
