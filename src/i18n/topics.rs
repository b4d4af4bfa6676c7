//! What `mesa help TOPIC` says, beside what the argument parser says of each command.
use super::{Language, pick};

/// Something worth explaining that belongs to no single command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// the formats of answers
    Formats,
    /// what a script can rely on
    Scripting,
    /// how instants, ages and spans are written
    Instants,
    /// variables and files
    Environment,
    /// who acts
    Identity,
}

impl Topic {
    const ALL: [Self; 5] =
        [Self::Formats, Self::Scripting, Self::Instants, Self::Environment, Self::Identity];

    /// Returns the topic of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|topic| topic.name() == name)
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Formats => "formats",
            Self::Scripting => "scripting",
            Self::Instants => "instants",
            Self::Environment => "environment",
            Self::Identity => "identity",
        }
    }

    const fn about(self, l: Language) -> &'static str {
        match self {
            Self::Formats => pick(l, "cómo se escriben las respuestas", "how answers are written"),
            Self::Scripting => pick(l, "en qué puede confiar un script", "what a script can rely on"),
            Self::Instants => pick(l, "fechas, edades y plazos", "dates, ages and spans of time"),
            Self::Environment => pick(l, "variables y archivos", "variables and files"),
            Self::Identity => pick(l, "en nombre de quién se actúa", "in whose name a command acts"),
        }
    }
}

/// Returns the heading of the list of topics.
pub fn heading(l: Language) -> &'static str {
    pick(l, "Temas (mesa help TEMA)", "Topics (mesa help TOPIC)")
}

/// Returns every topic's name with what it is about, the table of exit codes first.
pub fn all(l: Language) -> Vec<(&'static str, &'static str)> {
    let codes = ("exit-codes", pick(l, "los códigos de salida", "the exit codes"));
    let topics = Topic::ALL.into_iter().map(|topic| (topic.name(), topic.about(l)));
    std::iter::once(codes).chain(topics).collect()
}

/// Returns what an exit code means (`DESIGN.md` §4).
pub fn exit_code(number: u8, l: Language) -> &'static str {
    match number {
        0 => pick(l, "hecho; también una lista vacía", "done, an empty list included"),
        1 => pick(
            l,
            "falla: entrada o salida, o un error de mesa",
            "failure: input or output, or a bug of mesa",
        ),
        2 => pick(l, "mal uso: la orden no tiene sentido", "usage: the command makes no sense"),
        3 => pick(l, "no existe", "not found"),
        4 => pick(l, "prohibido para ese papel", "forbidden by role"),
        5 => pick(
            l,
            "sin derecho: contrato, créditos, garantía, mantenimiento, plan o canal",
            "not entitled: contract, credits, warranty, maintenance, plan or channel",
        ),
        6 => pick(
            l,
            "conflicto: paso imposible, o clave usada con otros argumentos",
            "conflict: illegal transition, or key reused with other arguments",
        ),
        7 => pick(l, "datos inválidos: formulario, política o archivo", "invalid data: form, policy or file"),
        8 => pick(l, "parcial: terminó, con rechazos", "partial: a bulk run finished with rejects"),
        9 => pick(
            l,
            "ocupado más de --lock-wait; nada cambió y puede repetirse",
            "busy longer than --lock-wait; nothing was changed, safe to retry",
        ),
        10 => pick(l, "atención: una revisión encontró algo", "attention: a check found something"),
        _ => pick(
            l,
            "integridad: el archivo está dañado, es ajeno o más nuevo",
            "integrity: the store is damaged, foreign or newer",
        ),
    }
}

/// Returns what `mesa help` says on `topic`.
pub fn text(topic: Topic, l: Language) -> &'static str {
    match topic {
        Topic::Formats => pick(l, FORMATS_ES, FORMATS_EN),
        Topic::Scripting => pick(l, SCRIPTING_ES, SCRIPTING_EN),
        Topic::Instants => pick(l, INSTANTS_ES, INSTANTS_EN),
        Topic::Environment => pick(l, ENVIRONMENT_ES, ENVIRONMENT_EN),
        Topic::Identity => pick(l, IDENTITY_ES, IDENTITY_EN),
    }
}

const FORMATS_ES: &str = "\
-o FORMATO, o MESA_OUTPUT; --json es -o json. Sin nada: table en una terminal, tsv fuera de ella.

  table  para personas: cabe en la terminal, en su idioma y su zona; puede cambiar
  tsv    tabuladores, sin cabecera, para cut y awk; \\t \\n \\r \\\\ escapados
  csv    RFC 4180, con cabecera y CRLF
  json   un documento: {\"schema\":…,\"items\":[…],\"total\":N,\"truncated\":false} o un objeto
  jsonl  un objeto por línea
  name   solo el nombre de cada cosa, uno por línea: para darlo a `-`
  md     una tabla de Markdown
  html   una página completa

Para hojas de cálculo: --excel es|en|es-mx, o por partes --delimiter, --decimal, --local-time, --bom y
--formula-safe; cada una pide csv.

--columns a,b elige y ordena las columnas. En json, jsonl, csv y tsv las horas son RFC 3339 en UTC, las
duraciones segundos enteros (*_s) y nada es null (json) o vacío (csv, tsv); no cambian con --lang.
";

const FORMATS_EN: &str = "\
-o FORMAT, or MESA_OUTPUT; --json is -o json. With neither: table on a terminal, tsv elsewhere.

  table  for people: fits the terminal, in their language and zone; may change
  tsv    tabs and no header, for cut and awk; \\t \\n \\r \\\\ escaped
  csv    RFC 4180, with a header and CRLF
  json   one document: {\"schema\":…,\"items\":[…],\"total\":N,\"truncated\":false} or an object
  jsonl  one object a line
  name   only the name of each thing, one a line: to be fed to `-`
  md     a Markdown table
  html   a whole page

For spreadsheets: --excel es|en|es-mx, or in parts --delimiter, --decimal, --local-time, --bom and
--formula-safe; each asks for csv.

--columns a,b chooses and orders the columns. In json, jsonl, csv and tsv times are RFC 3339 in UTC, durations
whole seconds (*_s), and none is null (json) or empty (csv, tsv); nothing in them changes with --lang.
";

const SCRIPTING_ES: &str = "\
La respuesta va a la salida estándar; lo demás, avisos y errores, a la de errores.
Una escritura imprime el nombre de lo que hizo (T-1), o el objeto entero con --json.

  --key CLAVE     la misma orden con la misma clave no se hace dos veces (result: replayed)
  --dry-run       hace todo y lo deshace: lo que diría, sin guardar nada
  --no-input      nunca pregunta: lo que falte es un error (2) que nombra todo lo que falta
  --fail-empty    una lista vacía termina con 10
  -               lee los tickets, o el texto, de la entrada estándar
  --json          también los errores: {\"schema\":\"mesa.error/1\",\"code\":…,\"exit\":…,\"message\":…}

  mesa ticket list --status waiting-for-customer --updated-before 30d -o name | mesa ticket close -

Los códigos de salida no cambian: mesa help exit-codes
";

const SCRIPTING_EN: &str = "\
The answer goes to standard output; everything else, notes and errors, to standard error.
A write prints the name of what it made (T-1), or the whole object with --json.

  --key KEY       the same command under the same key is not done twice (result: replayed)
  --dry-run       does everything and takes it back: what it would say, with nothing kept
  --no-input      never asks: what is missing is an error (2) that names all of it
  --fail-empty    an empty list ends in 10
  -               reads tickets, or the text, from standard input
  --json          errors too: {\"schema\":\"mesa.error/1\",\"code\":…,\"exit\":…,\"message\":…}

  mesa ticket list --status waiting-for-customer --updated-before 30d -o name | mesa ticket close -

Exit codes do not change: mesa help exit-codes
";

const INSTANTS_ES: &str = "\
Un instante se escribe de una de tres maneras:

  2026-10-01T09:00:00-03:00   RFC 3339
  2026-10-01 09:00            hora local de la mesa, o la de --tz; también solo la fecha
  90s 30m 4h 7d 2w            una edad: hace tanto

--at INSTANTE fecha un acto: nunca en el futuro ni antes de lo último del ticket; un agente hasta donde diga
desk.backdate, un admin sin límite. Junto a esa hora se guarda siempre la verdadera.
--as-of INSTANTE muestra los tickets como estaban entonces. Junto a él, --last cuenta hacia atrás desde ese instante;
una edad, siempre desde ahora.
Un plazo de SLA es 90s, 30m o 4h de calendario, 5bd días hábiles, o 7d en un calendario siempre abierto.
";

const INSTANTS_EN: &str = "\
An instant is written in one of three ways:

  2026-10-01T09:00:00-03:00   RFC 3339
  2026-10-01 09:00            local time of the desk, or of --tz; the date alone too
  90s 30m 4h 7d 2w            an age: so long ago

--at INSTANT dates an act: never in the future, never before the ticket's last entry; an agent as far back as
desk.backdate says, an admin without limit. The true time is always kept beside it.
--as-of INSTANT shows tickets as they stood then. Beside it --last counts back from that instant; an age counts from
now, always.
A target of an SLA is 90s, 30m or 4h of calendar time, 5bd open days, or 7d on a calendar that never closes.
";

const ENVIRONMENT_ES: &str = "\
Lo que dice una opción vale más que la variable; esta, más que ~/.config/mesa/config.toml.

  --store      MESA_STORE      store      el archivo; si no: ./mesa.db si existe, o ~/.local/share/mesa/mesa.db
  --as         MESA_AS         as         quién actúa
  --lang       MESA_LANG       lang       es o en; si no: el locale, o el idioma de la mesa
  --output     MESA_OUTPUT     output     formato
  --tz         MESA_TZ         tz         zona de las horas que se leen y escriben
  --lock-wait  MESA_LOCK_WAIT  lock_wait  cuánto esperar a otra mesa que escribe (30s)

También: NO_COLOR, COLUMNS, VISUAL, EDITOR, XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_STATE_HOME.
";

const ENVIRONMENT_EN: &str = "\
A flag wins over its variable, and that over ~/.config/mesa/config.toml.

  --store      MESA_STORE      store      the file; else ./mesa.db if it exists, else ~/.local/share/mesa/mesa.db
  --as         MESA_AS         as         who acts
  --lang       MESA_LANG       lang       es or en; else the locale, else the desk's language
  --output     MESA_OUTPUT     output     format
  --tz         MESA_TZ         tz         zone of times that are read and written
  --lock-wait  MESA_LOCK_WAIT  lock_wait  how long to wait for another mesa that writes (30s)

Also: NO_COLOR, COLUMNS, VISUAL, EDITOR, XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_STATE_HOME.
";

const IDENTITY_ES: &str = "\
Actúa, en este orden: el de --as; el de MESA_AS; el de la configuración; el agente ligado a su usuario del
sistema; el único agente activo. Si no hay ninguno, la orden termina con 2.

--as acepta el correo de un agente, o un contacto (correo, teléfono, P-12). Quien actúa por otro queda
registrado con su verdadero usuario del sistema. Un contacto ve sus tickets, los que lo copian y los de su
organización; nunca las notas internas. `mesa whoami` dice quién es usted.

Los papeles ordenan el trabajo; no protegen el archivo: quien puede escribirlo puede saltárselos.
";

const IDENTITY_EN: &str = "\
Who acts, in this order: --as; MESA_AS; the configuration; the agent linked to your user of the system; the
only active agent. With none, the command ends in 2.

--as takes an agent's e-mail, or a contact (e-mail, phone, P-12). Who acts as another is recorded with their true
user of the system. A contact sees their own tickets, those they are in copy of and those of their organisation;
never internal notes. `mesa whoami` says who you are.

Roles order the work; they do not protect the file: who can write it can get round them.
";
