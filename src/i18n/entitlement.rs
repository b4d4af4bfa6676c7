//! What mesa says of who may open a ticket where: why a requirement is met or not, and the command that mends it.
mod mending;

use serde_json::json;

pub use self::mending::hint;
use super::refusal::Words;
use super::{Language, pick};
use crate::domain::entitlement::{Judged, Mending, Offer, Requirement, Verdict, Why};

/// Returns the word for a requirement.
pub fn requirement(requirement: Requirement, l: Language) -> &'static str {
    match requirement {
        Requirement::Role => pick(l, "rol", "role"),
        Requirement::Channel => pick(l, "canal", "channel"),
        Requirement::Contract => pick(l, "contrato", "contract"),
        Requirement::Credits => pick(l, "créditos", "credits"),
        Requirement::Warranty => pick(l, "garantía", "warranty"),
        Requirement::Maintenance => pick(l, "mantenimiento", "maintenance"),
        Requirement::Membership => pick(l, "pertenencia", "membership"),
        Requirement::Form => pick(l, "formulario", "form"),
    }
}

/// Returns why a requirement stands as it does.
pub fn why(judged: &Judged, mending: &Mending, l: Language) -> String {
    match &judged.why {
        Why::NotRequired => pick(l, "no se requiere", "not required").to_owned(),
        Why::NotOffered => pick(l, "no se requiere ni se ofrece", "neither required nor offered").to_owned(),
        Why::NotJudged => not_judged(judged.requirement, l).to_owned(),
        Why::Administrator => {
            pick(l, "quien lo pide es contacto administrador", "whoever asks is an administrator contact")
                .to_owned()
        }
        Why::NotAdministrator { auto_close } => not_administrator(*auto_close, l).to_owned(),
        Why::InForce { .. }
        | Why::ContractOver { .. }
        | Why::ContractNotYet { .. }
        | Why::NoContract
        | Why::Balance { .. }
        | Why::NoBalance { .. } => paid(&judged.why, mending, l),
        Why::MemberOfContract { .. }
        | Why::MemberOfAsset { .. }
        | Why::NotPaid { .. }
        | Why::NoMember
        | Why::Answered
        | Why::FormProblems { .. } => asker(&judged.why, l),
        Why::Covered { .. }
        | Why::CoverOver { .. }
        | Why::CoverUnknown { .. }
        | Why::OtherFamily { .. }
        | Why::NoAsset => cover(judged, mending, l),
        Why::OwnChannel
        | Why::NoPlans
        | Why::OpenByPlan { .. }
        | Why::OpenByContract { .. }
        | Why::ConditionAccepted { .. }
        | Why::ChannelTakesNone { .. }
        | Why::NoPlan { .. }
        | Why::ShutByPlan { .. }
        | Why::ShutByContract { .. }
        | Why::Conditional { .. } => channel(&judged.why, l),
    }
}

/// Says how contract and credits stand.
fn paid(why: &Why, mending: &Mending, l: Language) -> String {
    match (why, l) {
        (Why::InForce { contract, ends }, Language::Es) => format!("{contract} está vigente hasta el {ends}"),
        (Why::InForce { contract, ends }, Language::En) => format!("{contract} is in force until {ends}"),
        (Why::ContractOver { contract, last, cancelled: false }, Language::Es) => {
            format!("{contract} venció el {last}")
        }
        (Why::ContractOver { contract, last, cancelled: false }, Language::En) => {
            format!("{contract} ended on {last}")
        }
        (Why::ContractOver { contract, last, .. }, Language::Es) => {
            format!("{contract} se canceló y rigió hasta el {last}")
        }
        (Why::ContractOver { contract, last, .. }, Language::En) => {
            format!("{contract} was cancelled and was in force until {last}")
        }
        (Why::ContractNotYet { contract, starts }, Language::Es) => format!("{contract} empieza el {starts}"),
        (Why::ContractNotYet { contract, starts }, Language::En) => format!("{contract} begins on {starts}"),
        (Why::Balance { minutes }, Language::Es) => format!("quedan {minutes} min"),
        (Why::Balance { minutes }, Language::En) => format!("{minutes} min are left"),
        (Why::NoBalance { minutes }, Language::Es) => {
            format!("el saldo es de {minutes} min y debe ser positivo")
        }
        (Why::NoBalance { minutes }, Language::En) => {
            format!("the balance is {minutes} min and must be positive")
        }
        _ => no_contract(mending.family.as_deref(), l),
    }
}

/// Says how membership and answers stand.
fn asker(why: &Why, l: Language) -> String {
    match (why, l) {
        (Why::MemberOfContract { contract }, Language::Es) => format!("es miembro del contrato {contract}"),
        (Why::MemberOfContract { contract }, Language::En) => format!("a member of contract {contract}"),
        (Why::MemberOfAsset { asset }, Language::Es) => format!("es del equipo de {asset}"),
        (Why::MemberOfAsset { asset }, Language::En) => format!("on the team of {asset}"),
        (Why::NotPaid { asset }, Language::Es) => {
            format!("es del equipo de {asset}, pero el plan no es de pago")
        }
        (Why::NotPaid { asset }, Language::En) => {
            format!("on the team of {asset}, but the plan is not a paid one")
        }
        (Why::FormProblems { problems }, _) => {
            let all: Vec<String> = problems.iter().map(|one| super::form::problem(one, l)).collect();
            all.join("; ")
        }
        (Why::Answered, _) => pick(l, "las respuestas sirven", "the answers will do").to_owned(),
        _ => pick(
            l,
            "no es miembro de ningún contrato vigente ni del equipo de ningún activo",
            "a member of no contract in force and on the team of no asset",
        )
        .to_owned(),
    }
}

fn not_judged(requirement: Requirement, l: Language) -> &'static str {
    match requirement {
        Requirement::Channel => pick(l, "no se juzga sin --channel", "not judged without --channel"),
        Requirement::Form => pick(l, "no se juzga sin --field", "not judged without --field"),
        Requirement::Role
        | Requirement::Contract
        | Requirement::Credits
        | Requirement::Warranty
        | Requirement::Maintenance
        | Requirement::Membership => pick(l, "no se juzga sin --contact", "not judged without --contact"),
    }
}

fn not_administrator(auto_close: bool, l: Language) -> &'static str {
    if auto_close {
        pick(
            l,
            "solo lo pide un contacto administrador; el ticket de otro se guarda cerrado",
            "only an administrator contact may ask; anybody else's ticket is kept, closed",
        )
    } else {
        pick(l, "solo lo pide un contacto administrador", "only an administrator contact may ask")
    }
}

fn no_contract(family: Option<&str>, l: Language) -> String {
    match (family, l) {
        (Some(family), Language::Es) => format!("no hay contrato que cubra `{family}`"),
        (Some(family), Language::En) => format!("there is no contract that covers `{family}`"),
        (None, _) => pick(l, "no hay contrato", "there is no contract").to_owned(),
    }
}

fn cover(judged: &Judged, mending: &Mending, l: Language) -> String {
    let (es, en) = match judged.requirement {
        Requirement::Maintenance => ("el mantenimiento", "the maintenance"),
        _ => ("la garantía", "the warranty"),
    };
    match (&judged.why, l) {
        (Why::Covered { asset, until }, Language::Es) => format!("{es} de {asset} rige hasta el {until}"),
        (Why::Covered { asset, until }, Language::En) => format!("{en} of {asset} lasts until {until}"),
        (Why::CoverOver { asset, until }, Language::Es) => format!("{es} de {asset} venció el {until}"),
        (Why::CoverOver { asset, until }, Language::En) => format!("{en} of {asset} ended on {until}"),
        (Why::CoverUnknown { asset }, Language::Es) => format!("no consta hasta cuándo rige {es} de {asset}"),
        (Why::CoverUnknown { asset }, Language::En) => {
            format!("nobody has said how long {en} of {asset} lasts")
        }
        (Why::OtherFamily { asset }, _) => {
            let family = mending.family.as_deref().unwrap_or_default();
            match l {
                Language::Es => format!("{asset} no es de la familia `{family}`"),
                Language::En => format!("{asset} is not of the family `{family}`"),
            }
        }
        _ => match (mending.family.as_deref(), l) {
            (Some(family), Language::Es) => format!("no hay ningún activo de la familia `{family}`"),
            (Some(family), Language::En) => format!("there is no asset of the family `{family}`"),
            (None, _) => pick(l, "no hay ningún activo", "there is no asset").to_owned(),
        },
    }
}

fn channel(why: &Why, l: Language) -> String {
    match (why, l) {
        (Why::OwnChannel, _) => {
            pick(l, "la línea de comandos no pide plan", "the command line needs no plan").to_owned()
        }
        (Why::OpenByPlan { plan }, Language::Es) => format!("el plan `{plan}` lo incluye"),
        (Why::OpenByPlan { plan }, Language::En) => format!("the plan `{plan}` includes it"),
        (Why::OpenByContract { contract }, Language::Es) => format!("el contrato {contract} lo incluye"),
        (Why::OpenByContract { contract }, Language::En) => format!("contract {contract} includes it"),
        (Why::ConditionAccepted { condition }, Language::Es) => {
            format!("se da por cumplida la condición: {}", condition.text(l))
        }
        (Why::ConditionAccepted { condition }, Language::En) => {
            format!("the condition is taken as met: {}", condition.text(l))
        }
        (Why::ChannelTakesNone { channel }, Language::Es) => format!("por `{channel}` no se abren tickets"),
        (Why::ChannelTakesNone { channel }, Language::En) => {
            format!("no tickets are opened through `{channel}`")
        }
        (Why::NoPlan { channel, offers }, Language::Es) => {
            format!("la organización no tiene plan; {}", offering(channel, offers, l))
        }
        (Why::NoPlan { channel, offers }, Language::En) => {
            format!("the organisation has no plan; {}", offering(channel, offers, l))
        }
        (Why::ShutByPlan { channel, plan, offers }, Language::Es) => {
            format!("el plan `{plan}` no incluye `{channel}`; {}", offering(channel, offers, l))
        }
        (Why::ShutByPlan { channel, plan, offers }, Language::En) => {
            format!("the plan `{plan}` does not include `{channel}`; {}", offering(channel, offers, l))
        }
        (Why::ShutByContract { channel, contract }, Language::Es) => {
            format!("el contrato {contract} no incluye `{channel}`")
        }
        (Why::ShutByContract { channel, contract }, Language::En) => {
            format!("contract {contract} does not include `{channel}`")
        }
        (Why::Conditional { channel, plan, condition, offers }, _) => {
            let condition = condition.text(l);
            let what = match l {
                Language::Es => {
                    format!("el plan `{plan}` incluye `{channel}` con una condición: {condition}")
                }
                Language::En => format!("the plan `{plan}` includes `{channel}` on a condition: {condition}"),
            };
            if offers.is_empty() { what } else { format!("{what}; {}", offering(channel, offers, l)) }
        }
        _ => pick(
            l,
            "la mesa no tiene planes: todos los canales están abiertos",
            "the desk has no plans: every channel is open",
        )
        .to_owned(),
    }
}

/// Names the plans that would open a channel.
fn offering(channel: &str, offers: &[Offer], l: Language) -> String {
    let named = |offer: &Offer| match (offer.conditional, l) {
        (false, _) => offer.plan.clone(),
        (true, Language::Es) => format!("{} (con condiciones)", offer.plan),
        (true, Language::En) => format!("{} (on a condition)", offer.plan),
    };
    let all: Vec<String> = offers.iter().map(named).collect();
    match (all.is_empty(), l) {
        (true, Language::Es) => format!("ningún plan incluye `{channel}`"),
        (true, Language::En) => format!("no plan includes `{channel}`"),
        (false, Language::Es) => format!("lo incluyen: {}", all.join(", ")),
        (false, Language::En) => format!("these do: {}", all.join(", ")),
    }
}

/// Returns what is said where a ticket is not opened; each requirement that is not met stands in [`causes`].
pub fn refused(verdict: &Verdict, l: Language) -> Words {
    let department = &verdict.mending.department;
    let what = match l {
        Language::Es => format!("no se puede abrir un ticket en `{department}`"),
        Language::En => format!("no ticket can be opened in `{department}`"),
    };
    let first = verdict.failing().find_map(|judged| hint(judged, &verdict.mending));
    Words { what, hint: first }
}

/// Returns every requirement that is not met, each with the reason; what is wrong with the form one by one.
pub fn causes(verdict: &Verdict, l: Language) -> Vec<String> {
    let each = |judged: &Judged| match &judged.why {
        Why::FormProblems { problems } => problems.iter().map(|one| super::form::problem(one, l)).collect(),
        _ => vec![why(judged, &verdict.mending, l)],
    };
    let said = |judged: &Judged| {
        let name = requirement(judged.requirement, l);
        each(judged).into_iter().map(move |why| format!("{name}: {why}")).collect::<Vec<_>>()
    };
    verdict.failing().flat_map(said).collect()
}

/// Returns the requirements as JSON, as `department check` shows them.
pub fn details(verdict: &Verdict, l: Language) -> serde_json::Value {
    let one = |judged: &Judged| {
        let mut one = json!({
            "name": judged.requirement.slug(), "ok": judged.ok(), "why": why(judged, &verdict.mending, l),
            "reason": judged.why.slug(), "hint": hint(judged, &verdict.mending),
        });
        if let (Why::FormProblems { problems }, Some(fields)) = (&judged.why, one.as_object_mut()) {
            fields.insert("problems".to_owned(), json!(problems));
        }
        one
    };
    json!({
        "department": verdict.mending.department, "org": verdict.mending.org, "entitled": verdict.is_entitled(),
        "requirements": verdict.requirements.iter().map(one).collect::<Vec<_>>(),
    })
}

/// Returns advice with whom else to write to when a ticket is not opened (BLI-44).
pub fn or_write_to(hint: Option<&str>, address: &str, l: Language) -> String {
    match (hint, l) {
        (Some(hint), Language::Es) => format!("{hint}  |  o escriba a {address}"),
        (Some(hint), Language::En) => format!("{hint}  |  or write to {address}"),
        (None, Language::Es) => format!("escriba a {address}"),
        (None, Language::En) => format!("write to {address}"),
    }
}

/// Says that nobody has confirmed the requester's data yet (SAN-37).
pub fn unconfirmed(contact: &str, l: Language) -> String {
    match l {
        Language::Es => {
            format!("los datos de {contact} no están confirmados: mesa contact confirm {contact}")
        }
        Language::En => {
            format!("the data of {contact} are not confirmed: mesa contact confirm {contact}")
        }
    }
}

/// Says that the ticket was kept, closed, because its submitter is no administrator (TAL-2, TAL-3).
pub fn closed_by_itself(ticket: &str, dry_run: bool, l: Language) -> String {
    match l {
        Language::Es => {
            let kept = if dry_run { "se guardaría" } else { "se guardó" };
            format!(
                "{ticket} {kept} cerrado: solo un contacto administrador puede pedirlo, también en nombre de otro (--on-behalf-of)"
            )
        }
        Language::En => {
            let kept = if dry_run { "would be kept" } else { "was kept" };
            format!(
                "{ticket} {kept}, closed: only an administrator contact may ask, on behalf of another too (--on-behalf-of)"
            )
        }
    }
}

/// Says that a ticket was moved where its customer could not open one, with what is not met.
pub fn moved(ticket: &str, verdict: &Verdict, l: Language) -> String {
    let Mending { department, org, requester, .. } = &verdict.mending;
    let whom = match (requester, org) {
        (Some(contact), _) => format!(" --contact {contact}"),
        (None, Some(org)) => format!(" --org {org}"),
        (None, None) => String::new(),
    };
    let about = verdict.asset.as_ref().map_or_else(String::new, |asset| format!(" --asset {asset}"));
    let causes = causes(verdict, l).join("; ");
    let check = format!("mesa department check {department}{whom}{about}");
    match l {
        Language::Es => {
            format!("{ticket}: su cliente no podría abrirlo en `{department}`: {causes}: {check}")
        }
        Language::En => {
            format!("{ticket}: its customer could not open it in `{department}`: {causes}: {check}")
        }
    }
}

/// Says that another type would suit the words of a ticket better (BLI-50).
pub fn misfit(word: &str, instead: &str, ticket: &str, l: Language) -> String {
    match l {
        Language::Es => {
            format!("dice «{word}»: si es de otro tipo, mesa ticket edit {ticket} --type {instead}")
        }
        Language::En => {
            format!("it says “{word}”: if it is of another type, mesa ticket edit {ticket} --type {instead}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::contract::ContractId;

    fn judged(requirement: Requirement, why: Why) -> Judged {
        Judged { requirement, why }
    }

    fn mending() -> Mending {
        Mending {
            department: "d".into(),
            family: Some("pbx".into()),
            org: Some("acme".into()),
            ..Mending::default()
        }
    }

    #[test]
    fn a_refusal_names_every_requirement_and_the_first_command_that_mends() {
        let requirements = vec![
            judged(Requirement::Role, Why::NotRequired),
            judged(Requirement::Contract, Why::NoContract),
            judged(Requirement::Credits, Why::NoBalance { minutes: 0 }),
        ];
        let verdict = Verdict { requirements, asset: None, mending: mending() };
        let words = refused(&verdict, Language::Es);
        assert_eq!(words.what, "no se puede abrir un ticket en `d`");
        assert_eq!(
            words.hint.as_deref(),
            Some("mesa contract add --org acme --kind KIND --starts 1970-01-01")
        );
        assert_eq!(
            causes(&verdict, Language::Es),
            [
                "contrato: no hay contrato que cubra `pbx`",
                "créditos: el saldo es de 0 min y debe ser positivo"
            ]
        );
        let details = details(&verdict, Language::En);
        assert_eq!(
            details["requirements"][2]["hint"],
            "mesa credit grant --org acme --minutes N --reason TEXT"
        );
        assert_eq!((&details["entitled"], &details["requirements"][0]["ok"]), (&json!(false), &json!(true)));
    }

    #[test]
    fn a_shut_channel_names_the_plans_that_would_do() {
        let offer = |plan: &str, conditional| Offer { plan: plan.into(), conditional };
        let shut = |offers| {
            judged(
                Requirement::Channel,
                Why::ShutByPlan { channel: "phone".into(), plan: "trial".into(), offers },
            )
        };
        let some = shut(vec![offer("lite", false), offer("super", true)]);
        assert_eq!(
            why(&some, &mending(), Language::Es),
            "el plan `trial` no incluye `phone`; lo incluyen: lite, super (con condiciones)"
        );
        assert_eq!(hint(&some, &mending()).as_deref(), Some("mesa org edit acme --plan lite"));
        let none = shut(Vec::new());
        assert_eq!(
            why(&none, &mending(), Language::En),
            "the plan `trial` does not include `phone`; no plan includes `phone`"
        );
    }

    #[test]
    fn what_is_over_is_renewed_unless_it_was_cancelled() {
        let over = |cancelled| {
            let (contract, last) = (ContractId::new(3), chrono::NaiveDate::default());
            judged(Requirement::Contract, Why::ContractOver { contract, last, cancelled })
        };
        assert_eq!(hint(&over(false), &mending()).as_deref(), Some("mesa contract renew C-3"));
        assert_eq!(
            hint(&over(true), &mending()).as_deref(),
            Some("mesa contract add --org acme --kind KIND --starts 1970-01-01")
        );
    }
}
