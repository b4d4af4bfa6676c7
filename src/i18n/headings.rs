//! Headings of columns by their machine names, and where mesa's own words are looked up.
use std::borrow::Cow;

use crate::i18n::words::WORDS;
use crate::i18n::{Language, pick};

/// Machine name, Spanish, English.
pub(super) type Entry = (&'static str, &'static str, &'static str);

/// Returns the heading of the column `key`, or `None` where mesa knows no word for it.
pub fn heading(key: &str, language: Language) -> Option<&'static str> {
    find(HEADINGS, key, language)
}

/// Returns the heading of the column `key`; an unknown one is its key, read aloud (`ticket_ref` → `Ticket ref`).
pub fn heading_or_key(key: &str, language: Language) -> Cow<'static, str> {
    heading(key, language).map_or_else(|| Cow::Owned(spoken(key)), Cow::Borrowed)
}

/// Returns mesa's own word `slug` (`breached`, `first_response`) in `language`, or `None` for a desk's word.
pub fn word(slug: &str, language: Language) -> Option<&'static str> {
    find(WORDS, slug, language)
}

/// Returns `yes` or `no`.
pub const fn yes_no(answer: bool, language: Language) -> &'static str {
    if answer { pick(language, "sí", "yes") } else { pick(language, "no", "no") }
}

/// Returns the title of a page that shows `schema`: `mesa.ticket.list/1` is called `Ticket`.
pub fn title(schema: &str, language: Language) -> Cow<'static, str> {
    let noun = schema.split('/').next().unwrap_or_default();
    let noun = noun.strip_prefix("mesa.").unwrap_or(noun);
    let noun = noun.strip_suffix(".list").unwrap_or(noun);
    heading_or_key(&noun.replace(['.', '-'], "_"), language)
}

fn find(entries: &'static [Entry], key: &str, language: Language) -> Option<&'static str> {
    entries.iter().find(|(name, ..)| *name == key).map(|(_, es, en)| pick(language, es, en))
}

fn spoken(key: &str) -> String {
    let words = key.strip_suffix("_s").unwrap_or(key).replace('_', " ");
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

const HEADINGS: &[Entry] = &[
    // a ticket
    ("number", "Número", "Number"),
    ("ticket", "Ticket", "Ticket"),
    ("tickets", "Tickets", "Tickets"),
    ("subject", "Asunto", "Subject"),
    ("status", "Estatus", "Status"),
    ("state", "Estado", "State"),
    ("org", "Organización", "Organisation"),
    ("orgs", "Organizaciones", "Organisations"),
    ("contact", "Contacto", "Contact"),
    ("contacts", "Contactos", "Contacts"),
    ("department", "Departamento", "Department"),
    ("type", "Tipo", "Type"),
    ("channel", "Canal", "Channel"),
    ("asset", "Activo", "Asset"),
    ("priority", "Prioridad", "Priority"),
    ("requested_priority", "Prioridad pedida", "Requested priority"),
    ("contact_id", "Id de contacto", "Contact id"),
    ("contact_name", "Nombre del contacto", "Contact name"),
    ("waiting_on", "Espera a", "Waiting on"),
    ("escalated_to", "Escalado a", "Escalated to"),
    ("source", "Origen", "Source"),
    ("source_key", "Clave de origen", "Source key"),
    ("impact", "Impacto", "Impact"),
    ("urgency", "Urgencia", "Urgency"),
    ("assignee", "Asignado a", "Assignee"),
    ("team", "Equipo", "Team"),
    ("teams", "Equipos", "Teams"),
    ("opened_at", "Abierto", "Opened"),
    ("updated_at", "Actualizado", "Updated"),
    ("resolved_at", "Resuelto", "Resolved"),
    ("closed_at", "Cerrado", "Closed"),
    ("closing_reason", "Motivo de cierre", "Closing reason"),
    ("reopen_count", "Reaperturas", "Reopened"),
    ("cc", "En copia", "CC"),
    ("fields", "Campos", "Fields"),
    ("field", "Campo", "Field"),
    ("policy_version", "Versión de la política", "Policy version"),
    ("minutes_worked", "Minutos trabajados", "Minutes worked"),
    ("minutes_charged", "Minutos cobrados", "Minutes charged"),
    ("messages", "Mensajes", "Messages"),
    ("message", "Mensaje", "Message"),
    ("body", "Texto", "Text"),
    ("visibility", "Visibilidad", "Visibility"),
    ("author", "Autor", "Author"),
    ("events", "Historial", "History"),
    ("history", "Historial", "History"),
    // credits
    ("entry", "Asiento", "Entry"),
    ("credit_entry", "Asiento de créditos", "Credit entry"),
    ("credit_balance", "Créditos", "Credits"),
    ("credit_pack", "Paquetes de créditos", "Credit packs"),
    ("credit_explain", "Qué lote pagó qué minuto", "Which lot paid which minute"),
    ("credit_available_min", "Créditos disponibles", "Credits available"),
    ("lot_draws", "Lotes", "Lots"),
    ("left", "Sin deshacer", "Left"),
    ("lots", "Lotes", "Lots"),
    ("lot", "Lote", "Lot"),
    ("minutes_by_lot", "Minutos por lote", "Minutes by lot"),
    ("pack", "Paquete", "Pack"),
    ("pack_min", "Paquete", "Pack"),
    ("quantity", "Cantidad", "Quantity"),
    ("contract", "Contrato", "Contract"),
    ("reference", "Referencia", "Reference"),
    ("reverses", "Revierte", "Reverses"),
    ("approved_by", "Aprobado por", "Approved by"),
    ("remaining_min", "Quedan", "Left"),
    ("expires_on", "Último día", "Last day"),
    ("expires_at", "Vence", "Expires"),
    ("from_minute", "Del minuto", "From minute"),
    ("to_minute", "Al minuto", "To minute"),
    ("made_by", "Creado por", "Made by"),
    // assets and contracts
    ("assets", "Activos", "Assets"),
    ("out_of_cover", "Activos sin cobertura", "Assets out of cover"),
    ("product", "Producto", "Product"),
    ("purchased_on", "Comprado", "Bought"),
    ("warranty_until", "Garantía hasta", "Warranty until"),
    ("warranty_days_left", "Días de garantía", "Days of warranty"),
    ("maintenance_until", "Mantenimiento hasta", "Maintenance until"),
    ("maintenance_days_left", "Días de mantenimiento", "Days of maintenance"),
    ("members", "Miembros", "Members"),
    ("contracts", "Contratos", "Contracts"),
    ("starts", "Primer día", "First day"),
    ("ends", "Último día", "Last day"),
    ("days_left", "Días restantes", "Days left"),
    ("cancelled_on", "Cancelado desde", "Cancelled from"),
    ("cancel_reason", "Motivo de cancelación", "Why cancelled"),
    ("channels", "Canales", "Channels"),
    ("targets", "Objetivos", "Targets"),
    ("terms", "Periodos", "Terms"),
    ("term", "Periodo", "Term"),
    ("granted_min", "Concedido", "Granted"),
    // clocks and calendars
    ("clocks", "Relojes", "Clocks"),
    ("clock", "Reloj", "Clock"),
    ("sla", "SLA", "SLA"),
    ("sla_explain", "SLA, paso a paso", "SLA, step by step"),
    ("sla_report", "Informe de SLA", "SLA report"),
    ("metric", "Métrica", "Metric"),
    ("target", "Objetivo", "Target"),
    ("target_s", "Objetivo", "Target"),
    ("due", "Vence", "Due"),
    ("due_at", "Vence", "Due"),
    // what needs somebody, and what a script was told
    ("alert", "Alerta", "Alert"),
    ("threshold", "Umbral", "Threshold"),
    ("spent_percent", "Consumido", "Spent"),
    ("cursor", "Cursor", "Cursor"),
    ("command", "Comando", "Command"),
    ("told_at", "Último aviso", "Told at"),
    ("told", "Avisados", "Told"),
    ("last_event", "Último evento", "Last event"),
    ("kinds", "Tipos", "Kinds"),
    ("crossings", "Umbrales pasados", "Crossings"),
    ("sla_check", "Promesas que atender", "Promises that need somebody"),
    ("tick", "Lo que trajo el tiempo", "What time brought"),
    ("recipients", "Destinatarios", "Recipients"),
    ("emails", "Correos", "E-mails"),
    ("phones", "Teléfonos", "Phones"),
    ("imported", "Importado", "Imported"),
    ("next_due_at", "Próximo vencimiento", "Next due"),
    ("met_at", "Cumplido el", "Met at"),
    ("elapsed_s", "Transcurrido", "Elapsed"),
    ("paused_s", "En pausa", "Paused"),
    ("remaining_s", "Restante", "Remaining"),
    ("wall_s", "Tiempo natural", "Wall time"),
    ("affected", "Afectado", "Affected"),
    ("rule", "Regla", "Rule"),
    ("calendar", "Calendario", "Calendar"),
    ("intervals", "Intervalos", "Intervals"),
    ("from", "Desde", "From"),
    ("to", "Hasta", "To"),
    ("by", "Según", "By"),
    ("seconds", "Duración", "Length"),
    ("counted_s", "Contado", "Counted"),
    ("cycles", "Preguntas y respuestas", "Questions and answers"),
    ("sums", "Sumas", "Sums"),
    ("what", "Qué", "What"),
    ("effect", "Efecto", "Effect"),
    ("stored", "Guardado", "Stored"),
    ("computed", "Calculado", "Computed"),
    ("differences", "Diferencias", "Differences"),
    ("events_read", "Eventos leídos", "Events read"),
    ("sla_verify", "Comprobación de SLA", "SLA check"),
    ("reason", "Motivo", "Reason"),
    ("detail", "Detalle", "Detail"),
    ("as_of", "A fecha de", "As of"),
    ("open", "Abierto", "Open"),
    ("holidays", "Feriados", "Holidays"),
    ("windows", "Horario", "Hours"),
    ("date", "Fecha", "Date"),
    ("always_open", "Siempre abierto", "Always open"),
    ("next_change_at", "Próximo cambio", "Next change"),
    ("hours", "Horario semanal", "Weekly hours"),
    ("dates", "Fechas con horario propio", "Dates with hours of their own"),
    ("week", "Semana", "Week"),
    ("weekday", "Día", "Day"),
    // the store
    ("store_check", "Comprobación del almacén", "Check of the store"),
    ("store_stats", "Tamaño del almacén", "Size of the store"),
    ("store_migrate", "Actualización del almacén", "Upgrade of the store"),
    ("file_bytes", "Bytes del archivo", "Bytes of the file"),
    ("log_bytes", "Bytes del registro", "Bytes of the log"),
    ("page_bytes", "Bytes por página", "Bytes a page"),
    ("pages", "Páginas", "Pages"),
    ("free_pages", "Páginas libres", "Free pages"),
    ("schema_version", "Versión del esquema", "Schema version"),
    ("schema_before", "Esquema anterior", "Schema before"),
    ("sqlite_version", "Versión de SQLite", "SQLite version"),
    ("first_recorded_at", "Primer evento", "First event"),
    ("last_recorded_at", "Último evento", "Last event"),
    ("tables", "Tablas", "Tables"),
    ("table", "Tabla", "Table"),
    ("states", "Estados", "States"),
    ("copy", "Copia", "Copy"),
    // reports
    ("period", "Periodo", "Period"),
    ("group", "Grupo", "Group"),
    ("month", "Mes", "Month"),
    ("met", "Cumplidos", "Met"),
    ("breached", "Incumplidos", "Breached"),
    ("running", "En curso", "Running"),
    ("paused", "En pausa", "Paused"),
    ("cancelled", "Anulados", "Cancelled"),
    ("attainment_percent", "Cumplimiento", "Attainment"),
    ("p50_s", "p50", "p50"),
    ("p90_s", "p90", "p90"),
    ("p99_s", "p99", "p99"),
    ("mean_s", "Media", "Mean"),
    ("wall_p50_s", "p50 natural", "Wall p50"),
    ("wall_p90_s", "p90 natural", "Wall p90"),
    ("wall_p99_s", "p99 natural", "Wall p99"),
    ("wall_mean_s", "Media natural", "Wall mean"),
    ("reopened", "Reabiertos", "Reopened"),
    ("reopenings", "Reaperturas", "Reopenings"),
    ("paused_spells", "Pausas", "Pauses"),
    ("worst", "Peores incumplimientos", "Worst breaches"),
    ("over_s", "Exceso", "Over by"),
    ("holder", "Lo tiene", "Held by"),
    ("time_spent", "En qué se fue el tiempo", "Where the time went"),
    ("share_percent", "Parte", "Share"),
    ("paused_by_status", "En pausa, por estatus", "Paused, by status"),
    ("closed_hours_s", "Fuera de horario", "Outside hours"),
    ("resolved_s", "Resuelto, antes de reabrirse", "Resolved, before reopening"),
    ("period_from", "Periodo desde", "Period from"),
    ("period_to", "Periodo hasta", "Period to"),
    ("holiday", "Feriado", "Holiday"),
    ("calendar_holiday", "Feriados", "Holidays"),
    ("calendar_holidays_import", "Importación de feriados", "Import of holidays"),
    ("yearly", "Cada año", "Every year"),
    ("found", "Encontrados", "Found"),
    ("added", "Añadidos", "Added"),
    ("named", "Nombrados", "Named"),
    ("skipped", "Omitidos", "Left out"),
    ("open_s", "Abierto", "Open"),
    ("clock_changes", "Cambio de hora", "Clock change"),
    ("holiday_names", "Nombres de feriados", "Holiday names"),
    // a simulation
    ("sla_simulation", "Simulación de SLA", "SLA simulation"),
    ("newly_breached", "Se incumplirían", "Newly breached"),
    ("no_longer_breached", "Dejan de incumplirse", "No longer breached"),
    ("due_then_at", "Vencía", "Was due"),
    ("due_now_at", "Vencería", "Would be due"),
    ("then", "Antes", "Then"),
    ("now", "Ahora", "Now"),
    ("difference", "Diferencia", "Difference"),
    ("replayed", "Tickets revisados", "Tickets replayed"),
    ("target_then_s", "Objetivo de antes", "Target then"),
    ("target_now_s", "Objetivo de ahora", "Target now"),
    ("newly_met", "Se cumplirían", "Newly met"),
    ("change", "Cambio", "Change"),
    ("state_then", "Antes", "Then"),
    ("state_now", "Ahora", "Now"),
    ("elapsed_then_s", "Contado", "Counted"),
    ("elapsed_now_s", "Contaría", "Would count"),
    // people
    ("id", "Id", "Id"),
    ("name", "Nombre", "Name"),
    ("email", "Correo", "E-mail"),
    ("phone", "Teléfono", "Phone"),
    ("phone_written", "Teléfono, como se escribió", "Phone as written"),
    ("phone_digits", "Teléfono, solo dígitos", "Phone, digits only"),
    ("external_id", "Id externo", "External id"),
    ("custom", "Otros datos", "Other data"),
    ("confirmed_at", "Confirmado", "Confirmed"),
    ("uid", "Usuario del sistema", "System user"),
    ("how", "Cómo se sabe", "How it is known"),
    ("whoami", "Quién soy", "Who am I"),
    ("language", "Idioma", "Language"),
    ("country", "País", "Country"),
    ("zone", "Zona horaria", "Time zone"),
    ("timezone", "Zona horaria", "Time zone"),
    ("plan", "Plan", "Plan"),
    ("role", "Rol", "Role"),
    ("roles", "Roles", "Roles"),
    ("administrator", "Administrador", "Administrator"),
    ("agent", "Agente", "Agent"),
    ("agents", "Agentes", "Agents"),
    ("active", "Habilitado", "Active"),
    ("disabled", "Inhabilitado", "Disabled"),
    ("notes", "Notas", "Notes"),
    ("tags", "Etiquetas", "Tags"),
    ("label", "Nombre", "Label"),
    ("created_at", "Creado", "Created"),
    // the desk, the store, imports
    ("desk", "Mesa", "Desk"),
    ("preset", "Plantilla", "Preset"),
    ("description", "Descripción", "Description"),
    ("store", "Almacén", "Store"),
    ("version", "Versión", "Version"),
    ("applied_at", "Aplicada", "Applied"),
    ("applied_by", "Aplicada por", "Applied by"),
    ("open_tickets", "Tickets abiertos", "Open tickets"),
    ("open_tickets_on_older", "Abiertos con versión anterior", "Open on older versions"),
    ("rebased_tickets", "Tickets pasados a esta versión", "Rebased tickets"),
    ("changes", "Cambios", "Changes"),
    ("section", "Sección", "Section"),
    ("policy", "Política", "Policy"),
    ("text", "Texto", "Text"),
    ("problems", "Problemas", "Problems"),
    ("path", "Ruta", "Path"),
    ("line", "Línea", "Line"),
    ("code", "Código", "Code"),
    ("old", "Antes", "Before"),
    ("new", "Después", "After"),
    ("kind", "Clase", "Kind"),
    ("at", "Cuándo", "At"),
    ("recorded_at", "Registrado", "Recorded"),
    ("actor", "Quién", "Actor"),
    ("via", "Mediante", "Via"),
    ("key", "Clave", "Key"),
    ("value", "Valor", "Value"),
    ("condition", "Condición", "Condition"),
    ("ok", "Bien", "OK"),
    ("checks", "Comprobaciones", "Checks"),
    ("run", "Carga", "Run"),
    ("file", "Archivo", "File"),
    ("format", "Formato", "Format"),
    ("encoding", "Codificación", "Encoding"),
    ("delimiter", "Separador", "Delimiter"),
    ("rows", "Filas", "Rows"),
    ("created", "Creados", "Created"),
    ("updated", "Actualizados", "Updated"),
    ("unchanged", "Sin cambios", "Unchanged"),
    ("rejected", "Rechazados", "Rejected"),
    ("orgs_created", "Organizaciones creadas", "Organisations made"),
    ("contacts_created", "Contactos creados", "Contacts made"),
    ("import", "Carga", "Import"),
    ("rejects_file", "Archivo de rechazos", "Rejects file"),
    ("warnings", "Avisos", "Warnings"),
    ("started_at", "Iniciada", "Started"),
    ("finished_at", "Terminada", "Finished"),
    ("undone_at", "Deshecha", "Undone"),
    ("total", "Total", "Total"),
    ("result", "Resultado", "Result"),
    ("family", "Familia", "Family"),
    ("requirements", "Requisitos", "Requirements"),
    // who may open where
    ("credits", "Créditos", "Credits"),
    ("warranty", "Garantía", "Warranty"),
    ("maintenance", "Mantenimiento", "Maintenance"),
    ("membership", "Pertenencia", "Membership"),
    ("opener", "Quién abre", "Opened by"),
    ("secrets", "Datos sensibles", "Secrets"),
    ("form", "Formulario", "Form"),
    ("department_form", "Formulario de un departamento", "Form of a department"),
    ("attachments", "Adjuntos", "Attachments"),
    ("type_help", "Cuándo", "When"),
    ("types", "Preguntan más", "Types that ask more"),
    ("available", "Disponible", "Available"),
    ("requires", "Requiere", "Requires"),
    ("unmet", "Falta", "Unmet"),
    ("reasons", "Motivos", "Reasons"),
    ("entitled", "Con derecho", "Entitled"),
    ("why", "Por qué", "Why"),
    ("hint", "Qué hacer", "What to do"),
    ("opens_tickets", "Abre tickets", "Opens tickets"),
    ("address", "Dirección", "Address"),
    ("allowed", "Permitido", "Allowed"),
    ("parent", "Centro", "Centre"),
    ("plans", "Planes", "Plans"),
    ("centre", "Agrupa", "Groups others"),
    ("department_check", "Requisitos de un departamento", "Requirements of a department"),
    ("channel_check", "Comprobación de un canal", "Check of a channel"),
    ("department_requirements", "Requisitos por departamento", "Requirements by department"),
    ("channel_link", "Enlaces", "Links"),
    ("minutes", "Minutos", "Minutes"),
    ("balance_min", "Saldo", "Balance"),
    // what `mesa help` and `mesa man` show
    ("exit", "Código", "Exit"),
    ("meaning", "Significado", "Meaning"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_known_key_has_one_heading_in_each_language() {
        for entries in [HEADINGS, WORDS] {
            let mut keys: Vec<_> = entries.iter().map(|(key, ..)| key).collect();
            assert!(entries.iter().all(|(_, es, en)| !es.is_empty() && !en.is_empty()));
            keys.sort_unstable();
            assert!(keys.windows(2).all(|pair| pair[0] != pair[1]), "a key stands twice");
        }
    }

    #[test]
    fn an_unknown_key_is_read_aloud() {
        assert_eq!(heading_or_key("closed_at", Language::Es), "Cerrado");
        assert_eq!(heading_or_key("queue_wait_s", Language::Es), "Queue wait");
        assert_eq!(heading_or_key("", Language::En), "");
    }

    #[test]
    fn a_schema_gives_the_title_of_its_page() {
        assert_eq!(title("mesa.ticket.list/1", Language::En), "Ticket");
        assert_eq!(title("mesa.sla.report/1", Language::Es), "Informe de SLA");
    }
}
