//! What `mesa demo` tells: a support morning, each scene a command that a user could type.
use super::refusal::Words;
use super::{Language, pick};

/// One command of the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scene {
    /// what happens, said before the command
    pub said: &'static str,
    /// the command as a user types it after `mesa`, with double quotes and at most one `> FILE`
    pub line: &'static str,
    /// the exit code that the command is to end in
    pub exit: i32,
}

const fn scene(said: &'static str, line: &'static str) -> Scene {
    Scene { said, line, exit: 0 }
}

/// Returns what is said before the story begins.
pub fn opening(folder: &str, l: Language) -> String {
    match l {
        Language::Es => format!("Una mañana de soporte en {folder}/ (mesa.db y desk.toml), orden por orden."),
        Language::En => {
            format!("A support morning in {folder}/ (mesa.db and desk.toml), command by command.")
        }
    }
}

/// Returns what is said when the story is over.
pub fn ending(folder: &str, l: Language) -> String {
    match l {
        Language::Es => format!(
            "Siga usted con esa mesa:\n  cd {folder}\n  mesa ticket list\n  mesa help\n\
             Fuera de esa carpeta: mesa --store {folder}/mesa.db ticket list"
        ),
        Language::En => format!(
            "Go on with that desk:\n  cd {folder}\n  mesa ticket list\n  mesa help\n\
             From elsewhere: mesa --store {folder}/mesa.db ticket list"
        ),
    }
}

/// Returns what is said when a command ended otherwise than it should; its own words stand above.
pub fn stopped(command: &str, exit: Option<i32>, l: Language) -> Words {
    let exit = exit.map_or_else(|| "?".to_owned(), |exit| exit.to_string());
    let what = match l {
        Language::Es => format!("la demostración se detuvo: `{command}` terminó con {exit}"),
        Language::En => format!("the demonstration stopped: `{command}` ended in {exit}"),
    };
    Words::new(what).hint("mesa help exit-codes")
}

/// Returns the whole story, in order.
pub fn story(l: Language) -> Vec<Scene> {
    [desk(l), people(l), morning(l), answers(l), reopened(l), figures(l)].concat()
}

fn desk(l: Language) -> Vec<Scene> {
    let differs = pick(
        l,
        "Qué cambiaría el archivo con la política (termina con 10: hay diferencias)",
        "What the file with the policy would change (it ends in 10: there are differences)",
    );
    vec![
        scene(
            pick(l, "Una mesa nueva, con su primera agente", "A new desk with its first agent"),
            "init --agent sofia@desk.example",
        ),
        scene(
            pick(
                l,
                "La mesa entera es un archivo: estatus, calendarios, promesas",
                "The whole desk is one file: statuses, calendars, promises",
            ),
            "desk check desk.toml",
        ),
        Scene { exit: 10, ..scene(differs, "desk diff desk.toml") },
        scene(pick(l, "Desde ahora rige", "From now on it holds"), "desk apply desk.toml -o name"),
    ]
}

fn people(l: Language) -> Vec<Scene> {
    vec![
        scene(
            pick(
                l,
                "Otro agente, la primera organización y su gente",
                "Another agent, the first organisation, its people",
            ),
            "agent add luis@desk.example --name \"Luis Soto\" --team voice -o name",
        ),
        scene("", "org add acme --name \"Acme SA\" --plan super --country CL -o name"),
        scene(
            "",
            "contact add --org acme --name \"Ana Díaz\" --email ana@acme.example --phone \"+56 2 2345 6789\" --administrator",
        ),
        scene("", "contact add --org acme --name \"Eva Rojas\" --email eva@acme.example -o name"),
    ]
}

fn morning(l: Language) -> Vec<Scene> {
    vec![
        scene(
            pick(l, "Hace tres horas llamó Ana: es urgente", "Three hours ago Ana called: it is urgent"),
            pick(
                l,
                "ticket open --contact ana@acme.example --department telephony --type incident --priority urgent --channel phone --subject \"Audio unidireccional en la oficina principal\" --message \"Los clientes nos oyen; nosotros a ellos, no.\" --key call-77 --at 180m -o name",
                "ticket open --contact ana@acme.example --department telephony --type incident --priority urgent --channel phone --subject \"One-way audio at the head office\" --message \"Customers hear us; we do not hear them.\" --key call-77 --at 180m -o name",
            ),
        ),
        scene(
            pick(l, "A los diez minutos, una confirmación", "Ten minutes later, a confirmation"),
            "ticket acknowledge T-1 --at 170m -o name",
        ),
        scene(
            pick(
                l,
                "Impacto por urgencia da la prioridad; va al equipo de voz",
                "Impact times urgency gives the priority; it goes to the voice team",
            ),
            "ticket triage T-1 --impact high --urgency high --team voice --at 165m -o name",
        ),
        scene(
            pick(
                l,
                "Luis pide trazas; mientras Ana las busca, el reloj de resolución descansa",
                "Luis asks for traces; while Ana looks for them, the resolution clock rests",
            ),
            pick(
                l,
                "ticket reply T-1 --as luis@desk.example --message \"¿Puede enviarnos las trazas de una llamada?\" --status waiting-for-customer --minutes 15 --at 150m",
                "ticket reply T-1 --as luis@desk.example --message \"Could you send us the traces of a call?\" --status waiting-for-customer --minutes 15 --at 150m",
            ),
        ),
        scene(
            pick(l, "Eva escribe por otra cosa", "Eva writes about something else"),
            pick(
                l,
                "ticket open --contact eva@acme.example --department billing --type question --channel email --subject \"Factura repetida\" --message \"Llegó dos veces la de octubre.\" --at 140m -o name",
                "ticket open --contact eva@acme.example --department billing --type question --channel email --subject \"The same invoice twice\" --message \"October's came twice.\" --at 140m -o name",
            ),
        ),
    ]
}

fn answers(l: Language) -> Vec<Scene> {
    vec![
        scene(
            pick(
                l,
                "Ana contesta; el ticket vuelve a estar en curso",
                "Ana answers; the ticket is in progress again",
            ),
            pick(
                l,
                "ticket reply T-1 --from ana@acme.example --message \"Aquí van: todas por el troncal 2.\" --at 60m -o name",
                "ticket reply T-1 --from ana@acme.example --message \"Here they are: all of them on trunk 2.\" --at 60m -o name",
            ),
        ),
        scene(
            pick(l, "Entre agentes: la clienta no lo ve", "Among agents: the customer does not see it"),
            pick(
                l,
                "ticket note T-1 --message \"Firewall: faltan los puertos RTP.\" --at 50m -o name",
                "ticket note T-1 --message \"Firewall: the RTP ports are missing.\" --at 50m -o name",
            ),
        ),
        scene(
            pick(l, "Resuelto…", "Solved…"),
            pick(
                l,
                "ticket resolve T-1 --as luis@desk.example --message \"Abrimos los puertos: pruebe, por favor.\" --at 40m -o name",
                "ticket resolve T-1 --as luis@desk.example --message \"We opened the ports: please try.\" --at 40m -o name",
            ),
        ),
    ]
}

fn reopened(l: Language) -> Vec<Scene> {
    vec![
        scene(
            pick(l, "…no del todo: la respuesta de Ana lo reabre", "…not quite: Ana's answer reopens it"),
            pick(
                l,
                "ticket reply T-1 --from ana@acme.example --message \"En recepción sigue igual.\" --at 30m -o name",
                "ticket reply T-1 --from ana@acme.example --message \"At the reception desk it is still the same.\" --at 30m -o name",
            ),
        ),
        scene(
            pick(
                l,
                "Ahora sí: respondido y cerrado de una vez",
                "Now it is: answered and closed in one breath",
            ),
            pick(
                l,
                "ticket reply T-1 --as luis@desk.example --message \"También recepción. Gracias por avisar.\" --close --minutes 20 --at 10m -o name",
                "ticket reply T-1 --as luis@desk.example --message \"The reception desk too. Thank you for telling us.\" --close --minutes 20 --at 10m -o name",
            ),
        ),
        scene(
            pick(l, "¿Se abrió aquella llamada? Su clave responde", "Was that call opened? Its key answers"),
            "ticket show --key call-77",
        ),
        scene(
            pick(
                l,
                "Lo que no está cerrado, arriba lo que vence primero",
                "What is not closed, on top what is due first",
            ),
            "ticket list",
        ),
    ]
}

fn figures(l: Language) -> Vec<Scene> {
    vec![
        scene(
            pick(l, "Por qué el reloj contó lo que contó", "Why the clock counted what it counted"),
            "sla explain T-1 --metric resolution",
        ),
        scene(pick(l, "El informe", "The report"), "sla report --group-by priority"),
        scene(
            pick(l, "Todo, para otro programa", "All of it, for another program"),
            "export tickets --columns number,org,status,priority,opened_at,closed_at -o csv > tickets.csv",
        ),
        scene(pick(l, "El archivo está sano", "The file is sound"), "store check"),
    ]
}
