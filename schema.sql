-- The store of mesa: the whole current schema, version 1.0.
--
-- Kept to what SQLite and PostgreSQL both read the same way. Instants are integer milliseconds UTC, booleans are
-- 0 or 1, durations are integer seconds. A test proves that every older store, migrated, ends up exactly like this.

-- Numbers given out one by one, in the same transaction as the thing they number: no gap, no reuse.
create table counter (
  name text not null primary key,          -- ticket, import
  value integer not null                   -- the last number given
) strict;

-- Every version of the desk's policy that was ever applied; the newest is in force for new tickets.
create table policy (
  version integer not null primary key,    -- 1, 2, 3 …
  applied_at integer not null,             -- when
  applied_by integer references agent (agent_id), -- who; null for the one that `init` applied
  text text not null                       -- the TOML as it was given
) strict;

-- People of the desk.
create table agent (
  agent_id integer not null primary key,
  email text not null,                     -- as written
  email_key text not null unique,          -- normalised, what is compared
  name text not null,
  role text not null,                      -- admin | agent
  language text,                           -- es | en; null: the desk's
  uid integer unique,                      -- the operating system's user who is this agent
  active integer not null,                 -- 0 once disabled
  created_at integer not null
) strict;

-- The teams an agent works in; teams are declared by the policy.
create table agent_team (
  agent_id integer not null references agent (agent_id),
  team text not null,                      -- slug
  primary key (agent_id, team)
) strict;

-- Customers.
create table org (
  key text not null primary key,           -- slug
  name text not null,
  name_key text not null,                  -- folded, what is compared
  plan text,                               -- slug of the policy's plan
  language text,                           -- es | en; null: the desk's
  zone text,                               -- IANA zone; null: the desk's
  country text,                            -- ISO 3166 alpha-2, for its phones
  notes text,
  active integer not null,
  created_at integer not null,
  tick_at integer                          -- when time alone brings a notice about it next, or it is to be looked at; null: never
) strict;
create index org_by_name on org (name_key);
create index org_by_tick on org (tick_at) where tick_at is not null;

-- People of the customers.
create table contact (
  contact_id integer not null primary key, -- shown as P-1
  org text references org (key),
  name text not null,
  email text,                              -- as written
  email_key text,                          -- normalised, what is compared; unique
  phone text,                              -- E.164
  phone_written text,                      -- as written
  external_id text,                        -- the person's key in another system; unique
  role text,                               -- what they do, free text
  administrator integer not null,          -- may open where the policy asks for an administrator
  language text,                           -- es | en; null: the organisation's
  notes text,
  active integer not null,
  confirmed_at integer,                    -- when the person's data were last confirmed (SAN-37)
  created_at integer not null,
  removed_at integer,                      -- when the person was removed: nothing that is said of them is left
  import_id integer references import_run (import_id) -- the run that wrote it last; null once anything else did
) strict;
create unique index contact_by_email on contact (email_key) where email_key is not null;
create unique index contact_by_external_id on contact (external_id) where external_id is not null;
create index contact_by_org on contact (org);
create index contact_by_phone on contact (phone) where phone is not null;
create index contact_by_name on contact (name) where email_key is null and external_id is null;

-- A tag of a contact.
create table contact_tag (
  contact_id integer not null references contact (contact_id),
  tag text not null,
  primary key (contact_id, tag)
) strict;

-- A further column of a contact that an import brought.
create table contact_custom (
  contact_id integer not null references contact (contact_id),
  key text not null,
  value text not null,
  primary key (contact_id, key)
) strict;

-- A product unit that an organisation owns: what a warranty, maintenance or a contract is about.
create table asset (
  key text not null primary key,           -- serial, deployment id, domain, bot: as the customer writes it
  key_folded text not null unique,         -- case folded, what is compared
  org text not null references org (key),
  product text,                            -- slug of the policy's product
  name text,
  purchased_on text,                       -- YYYY-MM-DD, a day in the organisation's zone, as every day below
  warranty_until text,                     -- last day of warranty
  maintenance_until text,                  -- last day of maintenance
  notes text,
  active integer not null,
  created_at integer not null
) strict;
create index asset_by_org on asset (org);

-- A contact on the team of an asset.
create table asset_member (
  asset text not null references asset (key),
  contact_id integer not null references contact (contact_id),
  primary key (asset, contact_id)
) strict;
create index asset_member_by_contact on asset_member (contact_id);

-- Support that an organisation has paid for a time, for one asset or for the whole organisation.
create table contract (
  contract_id integer not null primary key, -- shown as C-1
  org text not null references org (key),
  asset text references asset (key),       -- null: the whole organisation
  kind text not null,                      -- slug of the policy's kind of contract
  reference text,                          -- an invoice, an order
  starts text not null,                    -- first day of the first term
  ends text not null,                      -- last day of the last term
  cancelled_on text,                       -- first day on which it is no longer in force
  cancel_reason text,                      -- why, in somebody's own words
  cancelled_at integer,                    -- when that was said
  calendar text,                           -- slug: overrides the calendar of the ticket's promise
  notes text,
  created_at integer not null
) strict;
create index contract_by_org on contract (org);
create index contract_by_asset on contract (asset) where asset is not null;

-- One term of a contract: the first, or a renewal.
create table contract_term (
  contract_id integer not null references contract (contract_id),
  term integer not null,                   -- 1, 2, 3 …
  starts text not null,
  ends text not null,                      -- last day
  at integer not null,                     -- when it was agreed
  recorded_at integer not null,            -- when the store learned it
  primary key (contract_id, term)
) strict;

-- A contact in view of a contract.
create table contract_member (
  contract_id integer not null references contract (contract_id),
  contact_id integer not null references contact (contact_id),
  primary key (contract_id, contact_id)
) strict;
create index contract_member_by_contact on contract_member (contact_id);

-- What a contract says of a channel; it beats the plan.
create table contract_channel (
  contract_id integer not null references contract (contract_id),
  channel text not null,                   -- slug
  value text not null,                     -- yes | no
  primary key (contract_id, channel)
) strict;

-- A target that a contract promises instead of the rule's.
create table contract_target (
  contract_id integer not null references contract (contract_id),
  metric text not null,                    -- acknowledge | first_response | next_response | resolution
  target text not null,                    -- 30m, 4h, 2bd
  primary key (contract_id, metric)
) strict;

-- One run of an import.
create table import_run (
  import_id integer not null primary key,  -- shown as I-1
  kind text not null,                      -- tickets | contacts | orgs | assets | credits | contracts
  file text not null,                      -- the file's name as given
  source text not null,                    -- of tickets: the map's [source] name; of contacts: the file's format
  started_at integer not null,
  agent_id integer references agent (agent_id),
  rows integer not null,                   -- rows read
  created integer not null,                -- tickets or contacts made
  updated integer not null,                -- contacts that were there and changed
  unchanged integer not null,              -- tickets that an earlier run had made; contacts that were there just so
  rejected integer not null,               -- rows refused
  events integer not null,                 -- events recorded
  orgs integer not null,                   -- organisations made
  contacts integer not null,               -- contacts made
  undone_at integer                        -- when `import undo` withdrew it
) strict;

-- An organisation or a contact that an import made because its file named it: what `import undo` disables again.
create table import_made (
  import_id integer not null references import_run (import_id),
  org text references org (key),           -- either this …
  contact_id integer references contact (contact_id) -- … or this
) strict;
create index import_made_by_run on import_made (import_id);
create index import_made_by_org on import_made (org) where org is not null;
create index import_made_by_contact on import_made (contact_id) where contact_id is not null;

-- The contacts that a run of kind contacts made: their ids from first to last, a row for each transaction.
create table import_stretch (
  import_id integer not null references import_run (import_id),
  first_id integer not null,
  last_id integer not null,
  primary key (import_id, first_id)
) strict;

-- A contact that was there when a run of kind contacts changed it, as it was before: what `import undo` restores.
create table import_change (
  import_id integer not null references import_run (import_id),
  place integer not null,                  -- in which order
  contact_id integer not null references contact (contact_id),
  before text not null,                    -- JSON
  import_before integer,                   -- the run that had written it last before
  primary key (import_id, place)
) strict;
create index import_change_by_contact on import_change (contact_id);

-- What a run made or changed of anything but tickets and contacts: what `import undo` takes back.
create table import_act (
  import_id integer not null references import_run (import_id),
  place integer not null,                  -- in which order
  key text not null,                       -- of the thing
  before text,                             -- JSON; null: it was made
  after text not null,                     -- JSON, by which a newer act is told
  primary key (import_id, place)
) strict;
create index import_act_by_key on import_act (key);

-- What the undoing of a run left as it was, because something newer stands on it.
create table import_left (
  import_id integer not null references import_run (import_id),
  place integer not null,                  -- in which order
  noun text not null,                      -- ticket | contact | org | asset | contract | entry
  key text not null,                       -- P-1, acme
  reason text not null,                    -- edit | import | ticket | member | contact | asset | contract | credit | spent | expired | taken
  by_key text,                             -- what stands on it: T-7; null where that has no name
  primary key (import_id, place)
) strict;

-- A ticket as its events have left it: a projection, recomputed by `sla verify`. What reports of very many tickets look at
-- stands first: a row is read from its beginning.
create table ticket (
  ticket_id integer not null primary key,  -- the number: T-1
  opened_at integer not null,
  closed_at integer,                       -- when it entered the closed state, while it stands in it
  policy_version integer not null references policy (version),
  withdrawn integer not null,              -- 1 once its import was undone: kept, shown nowhere
  org text references org (key),
  contact_id integer references contact (contact_id), -- the requester
  subject text not null,
  department text not null,                -- slugs of its policy version, from here …
  type text,
  channel text not null,
  asset text,
  plan text,                               -- the organisation's at opening
  terms text,                              -- JSON: the contracts that covered it at opening and what they promise
  priority text,                           -- effective: what the desk decided; null where it has no scale
  priority_rank integer,                   -- 0 is the highest
  requested_priority text,                 -- what the requester asked
  impact text,
  urgency text,
  status text not null,
  state text not null,                     -- open | paused | resolved | closed
  reason text,                             -- of a closing: not-administrator …
  team text,                               -- … to here
  assignee_id integer references agent (agent_id),
  escalated_to text,                       -- slug of the escalation, while it lasts
  waiting_on text,                         -- desk | customer | third-party; null once resolved
  updated_at integer not null,             -- the last event
  resolved_at integer,                     -- start of the resolved stretch it stands in
  reopen_count integer not null,
  next_due_at integer,                     -- the earliest due instant of its running clocks
  import_id integer references import_run (import_id),
  source text,                             -- the system it was imported from
  source_key text,                         -- and its key there
  minutes_worked integer not null,         -- time that agents said they worked on it
  minutes_charged integer not null,        -- of it, what the organisation's credits paid, refunds taken off
  tick_at integer                          -- when time alone brings something to it next; null: never
) strict;
create unique index ticket_by_source on ticket (source, source_key) where source is not null and withdrawn = 0;
create index ticket_by_state_opened on ticket (state, opened_at);
create index ticket_by_contact on ticket (contact_id);
create index ticket_by_org on ticket (org);
create index ticket_by_assignee on ticket (assignee_id) where assignee_id is not null;
create index ticket_by_due on ticket (next_due_at) where next_due_at is not null;
create index ticket_by_tick on ticket (tick_at) where tick_at is not null;

-- What replays need of a ticket's events: when it went to which status, when who answered; recomputed by `sla verify`. It
-- stands apart from the ticket, so that reports, which read no trails, find their tickets on fewer pages.
create table ticket_trail (
  ticket_id integer not null primary key references ticket (ticket_id),
  trail blob not null                      -- as src/domain/ticket/trail.rs writes it
) strict;

-- An answer to a field of a form.
create table ticket_field (
  ticket_id integer not null references ticket (ticket_id),
  key text not null,                       -- the field's slug
  value text not null,                     -- as answered
  primary key (ticket_id, key)
) strict;

-- Who else is kept informed.
create table ticket_cc (
  ticket_id integer not null references ticket (ticket_id),
  email_key text not null,                 -- normalised, what is compared
  email text not null,                     -- as written
  primary key (ticket_id, email_key)
) strict;
create index ticket_cc_by_email on ticket_cc (email_key);

-- What was said. Bodies live here, apart from the events, so that one can be redacted without breaking their chain.
create table message (
  message_id integer not null primary key,
  ticket_id integer not null references ticket (ticket_id),
  visibility text not null,                -- public | internal
  body text not null,
  redacted integer not null                -- 1 when the body was taken out, 2 when only a removed person's marks were
) strict;
create index message_by_ticket on message (ticket_id);

-- What happened: append-only, chained by hash, the truth that every other table about tickets follows from. What time
-- brings to an organisation stands among it, as notices of no ticket.
create table event (
  event_id integer not null primary key,   -- order of recording
  ticket_id integer references ticket (ticket_id), -- either this …
  org text references org (key),           -- … or this: of a notice
  at integer not null,                     -- when it happened, whole seconds
  recorded_at integer not null,            -- when the store learned it
  kind text not null,                      -- opened, replied, status-changed … and notice
  status text,                             -- the status it sets, where it sets one
  actor text not null,                     -- agent | contact | system
  actor_id integer,                        -- which agent or contact
  author_id integer references contact (contact_id), -- whose words an agent recorded (`--from`)
  via text,                                -- the operating system's user who acted as another
  data text,                               -- the rest, JSON; without a removed person's marks once there was one
  data_sha256 blob,                        -- of `data` as it was recorded: what the chain holds
  message_id integer references message (message_id),
  message_sha256 blob,                     -- of the body as it was said
  hash blob not null,                      -- SHA-256 over the previous event's hash and this row, `data` by its digest
  redacted_at integer,                     -- when a removed person's marks were taken out of `data`
  check ((ticket_id is null) <> (org is null))
) strict;
create index event_by_ticket on event (ticket_id, at, event_id);
create index event_by_org on event (org, at, event_id) where org is not null;
create index event_by_author on event (author_id) where author_id is not null;

create trigger event_is_never_changed before update of event_id, ticket_id, org, at, recorded_at, kind, status, actor,
  actor_id, author_id, via, data_sha256, message_id, message_sha256, hash on event
begin
  select raise(abort, 'events are never changed');
end;
create trigger event_data_is_only_redacted before update of data on event when new.redacted_at is null
begin
  select raise(abort, 'events are never changed');
end;
create trigger event_is_never_removed before delete on event
begin
  select raise(abort, 'events are never removed');
end;

-- The ledger of support credits, in minutes: append-only, chained by hash with the events.
create table credit_entry (
  entry_id integer not null primary key,   -- shown as E-1; order of recording
  org text not null references org (key),
  at integer not null,                     -- when it counts, whole seconds; never before the organisation's last that stands
  recorded_at integer not null,
  kind text not null,                      -- purchase | grant | consumption | refund | adjustment | expiry
  minutes integer not null,                -- what it adds to the balance; negative where it takes
  minutes_worked integer,                  -- of a consumption: before rounding
  pack integer,                            -- of a purchase: the size of the packs
  quantity integer,                        -- and how many
  ticket_id integer references ticket (ticket_id),
  contract_id integer references contract (contract_id),
  term integer,                            -- of a contract's grant: for which of its terms
  reference text,                          -- an invoice, an order
  request_key text,                        -- the idempotency key it was made under
  reverses integer references credit_entry (entry_id),
  reason text,
  approved_by text,                        -- who answers for the charge (SAN-40)
  actor text not null,                     -- agent | system
  actor_id integer,
  via text,                                -- the operating system's user who acted as another
  after_event integer references event (event_id), -- the newest event when it was recorded
  said_sha256 blob not null,               -- of `reference`, `request_key`, `reason` and `approved_by` as recorded: what the chain holds
  hash blob not null,                      -- SHA-256 over the previous entry's hash, that event's, this row, its lots and draws
  redacted_at integer                      -- when a removed person's marks were taken out of what somebody wrote
) strict;
create index credit_entry_by_org on credit_entry (org, at, entry_id);
create index credit_entry_by_ticket on credit_entry (ticket_id) where ticket_id is not null;
create unique index credit_entry_by_term on credit_entry (contract_id, term) where term is not null;
create index credit_entry_by_reversed on credit_entry (reverses) where reverses is not null;

-- Minutes that came together and are spent together.
create table credit_lot (
  lot_id integer not null primary key,     -- shown as L-1
  org text not null references org (key),
  entry_id integer not null references credit_entry (entry_id), -- what made it
  source text not null,                    -- purchase | grant | refund | adjustment | overdraft
  expires_on text                          -- last day on which it can be spent, YYYY-MM-DD; null: never expires
) strict;
create index credit_lot_by_org on credit_lot (org);

-- What an entry put into a lot, or took out of it: an entry's minutes are the sum of its draws.
create table credit_draw (
  entry_id integer not null references credit_entry (entry_id),
  place integer not null,                  -- in which order
  lot_id integer not null references credit_lot (lot_id),
  minutes integer not null,                -- negative where it takes
  primary key (entry_id, place)
) strict;
create index credit_draw_by_lot on credit_draw (lot_id);

create trigger credit_entry_is_never_changed before update of entry_id, org, at, recorded_at, kind, minutes,
  minutes_worked, pack, quantity, ticket_id, contract_id, term, reverses, actor, actor_id, via, after_event, said_sha256, hash on credit_entry
begin
  select raise(abort, 'credit entries are never changed');
end;
create trigger credit_entry_words_are_only_redacted before update of reference, request_key, reason, approved_by
  on credit_entry
  when new.redacted_at is null
begin
  select raise(abort, 'credit entries are never changed');
end;
create trigger credit_entry_is_never_removed before delete on credit_entry
begin
  select raise(abort, 'credit entries are never removed');
end;
create trigger credit_lot_is_never_changed before update on credit_lot
begin
  select raise(abort, 'credit lots are never changed');
end;
create trigger credit_lot_is_never_removed before delete on credit_lot
begin
  select raise(abort, 'credit lots are never removed');
end;
create trigger credit_draw_is_never_changed before update on credit_draw
begin
  select raise(abort, 'credit draws are never changed');
end;
create trigger credit_draw_is_never_removed before delete on credit_draw
begin
  select raise(abort, 'credit draws are never removed');
end;

-- A promise's clock as the ticket's last event left it: a projection, recomputed by `sla verify`. What a clock says at a
-- later instant follows from this row and the calendar.
create table clock (
  ticket_id integer not null references ticket (ticket_id),
  metric text not null,                    -- acknowledge | first_response | next_response | resolution
  phase text not null,                     -- idle | running | paused | ended | stopped
  since integer not null,                  -- when the phase began
  started_at integer,                      -- when it began to count; null while idle
  target_s integer,                        -- seconds of the calendar; null while business days have no start
  due_at integer,                          -- when it is due; null where that depends on how long a pause lasts
  elapsed_s integer not null,              -- open seconds counted before `since`
  paused_s integer not null,               -- open seconds that pauses took before `since`
  paused_spells integer not null,          -- neighbouring paused statuses are one
  reopenings integer not null,             -- how often the ticket was reopened
  breached_cycles integer not null,        -- earlier cycles of next_response that came too late
  withdrawn integer not null,              -- 1: its ending is no resolution
  affected text,                           -- why an escalation affects the promise
  calendar text not null,                  -- slug
  rule text not null,                      -- slug of the policy's SLA rule
  primary key (ticket_id, metric)
) strict, without rowid;
-- What `sla check` looks at: a few among millions.
create index clock_by_due on clock (phase, due_at) where phase = 'running' or phase = 'paused';

-- Which writes were done under an idempotency key.
create table request (
  key text not null,                       -- as given by `--key`; its SHA-256 where a removed person's marks were in it
  target text not null,                    -- what it was about where one command names several, else ''
  command text not null,                   -- ticket open …
  digest blob not null,                    -- SHA-256 of its arguments
  made text not null,                      -- what it made or touched: T-1
  outcome text not null,                   -- created | updated | unchanged
  at integer not null,
  primary key (key, target)
) strict;

-- How far a script has been told: `sla check --new-since`, `export events --new-since`.
create table cursor (
  name text not null primary key,
  command text not null,                   -- sla check | export events; tick: whose lines in a file alone are kept
  started_at integer not null,             -- when it was first used
  told_at integer,                         -- when something was told last
  told integer not null,                   -- how many alerts or events were told
  event_id integer not null,               -- the last event that was told or passed over; 0: none
  kinds text,                              -- of export events: the kinds asked for, as closed,opened; null: all
  moves integer not null,                  -- how often it was moved
  device integer,                          -- the file to which lines are being appended, from here …
  inode integer,
  length integer                           -- … to here; null while none are
) strict;

-- A threshold that a clock has crossed, as a script was told; gone again when the clock recovers.
create table cursor_crossing (
  name text not null references cursor (name),
  ticket_id integer not null references ticket (ticket_id),
  metric text not null,
  since integer not null,                  -- when the clock began to count: each question of a customer is another
  threshold text not null,                 -- breached | within-30m | percent-80
  primary key (name, ticket_id, metric, since, threshold)
) strict;

-- A line that is going to be appended to the cursor's file: by it the next run finds what a killed one had written.
create table cursor_line (
  name text not null references cursor (name),
  place integer not null,                  -- in which order
  what text not null,                      -- the crossing, or the event's number
  length integer not null,                 -- in bytes
  digest blob not null,                    -- SHA-256: its words are not kept
  primary key (name, place)
) strict;
