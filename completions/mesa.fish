# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_mesa_global_optspecs
    string join \n store= as= o/output= json columns= q/quiet v/verbose y/yes no-input n/dry-run key= at= as-of= lang= tz= color= fail-empty lock-wait= excel= delimiter= decimal= local-time bom formula-safe h/help V/version
end

function __fish_mesa_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_mesa_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_mesa_using_subcommand
    set -l cmd (__fish_mesa_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c mesa -n "__fish_mesa_needs_command" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_needs_command" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_needs_command" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_needs_command" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_needs_command" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_needs_command" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_needs_command" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_needs_command" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_needs_command" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_needs_command" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_needs_command" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_needs_command" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_needs_command" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_needs_command" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_needs_command" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_needs_command" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_needs_command" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_needs_command" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_needs_command" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_needs_command" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_needs_command" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_needs_command" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_needs_command" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_needs_command" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_needs_command" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_needs_command" -f -a "init" -d 'Makes a new desk'
complete -c mesa -n "__fish_mesa_needs_command" -f -a "desk" -d 'The desk\'s policy: one file, every applied version kept'
complete -c mesa -n "__fish_mesa_needs_command" -f -a "calendar" -d 'Opening hours: when the desk is open, and what is due when'
complete -c mesa -n "__fish_mesa_needs_command" -f -a "department" -d 'Departments: where tickets go, and what each requires'
complete -c mesa -n "__fish_mesa_needs_command" -f -a "channel" -d 'Channels: the ways in, and the plans that open them'
complete -c mesa -n "__fish_mesa_needs_command" -f -a "org" -d 'Organisations: the customers'
complete -c mesa -n "__fish_mesa_needs_command" -f -a "asset" -d 'Assets: the product units that organisations own'
complete -c mesa -n "__fish_mesa_needs_command" -f -a "contract" -d 'Contracts: support paid for a time, for an asset or a whole organisation'
complete -c mesa -n "__fish_mesa_needs_command" -f -a "credit" -d 'Credits: minutes of support, bought and spent'
complete -c mesa -n "__fish_mesa_needs_command" -f -a "sla" -d 'Promises, and how they were kept'
complete -c mesa -n "__fish_mesa_needs_command" -f -a "ticket" -d 'Tickets: numbered conversations, each about one problem'
complete -c mesa -n "__fish_mesa_needs_command" -f -a "tick" -d 'Runs what time brings: closings, reminders, ends of passing statuses, notices; from cron'
complete -c mesa -n "__fish_mesa_needs_command" -f -a "export" -d 'Everything of one kind, as a file for other programs'
complete -c mesa -n "__fish_mesa_needs_command" -f -a "demo" -d 'Plays a support morning on a new desk, in a new folder'
complete -c mesa -n "__fish_mesa_needs_command" -f -a "completions" -d 'Prints the script that completes mesa\'s commands in a shell'
complete -c mesa -n "__fish_mesa_needs_command" -f -a "man" -d 'Writes a manual page for every command'
complete -c mesa -n "__fish_mesa_needs_command" -f -a "help" -d 'Explains a command or a topic'
complete -c mesa -n "__fish_mesa_needs_command" -f -a "contact" -d 'Contacts: the people of the organisations'
complete -c mesa -n "__fish_mesa_needs_command" -f -a "agent" -d 'Agents: the people of the desk'
complete -c mesa -n "__fish_mesa_needs_command" -f -a "whoami" -d 'Says who acts, how that is known, and on which store'
complete -c mesa -n "__fish_mesa_needs_command" -f -a "store" -d 'The store: the file that keeps everything'
complete -c mesa -n "__fish_mesa_needs_command" -f -a "cursor" -d 'Names under which scripts are told what is new'
complete -c mesa -n "__fish_mesa_needs_command" -f -a "import" -d 'Tickets of another system, with their history'
complete -c mesa -n "__fish_mesa_using_subcommand init" -l preset -d 'The embedded policy to begin with; `mesa desk presets` lists them' -r
complete -c mesa -n "__fish_mesa_using_subcommand init" -l agent -d 'The first agent: becomes an admin and is linked to you' -r
complete -c mesa -n "__fish_mesa_using_subcommand init" -l group -d 'Shares the store\'s folder, and the store, with a group of the system' -r
complete -c mesa -n "__fish_mesa_using_subcommand init" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand init" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand init" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand init" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand init" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand init" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand init" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand init" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand init" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand init" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand init" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand init" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand init" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand init" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand init" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand init" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand init" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand init" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand init" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand init" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand init" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand init" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand init" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand init" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand init" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand init" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and not __fish_seen_subcommand_from presets show check diff apply history" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand desk; and not __fish_seen_subcommand_from presets show check diff apply history" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and not __fish_seen_subcommand_from presets show check diff apply history" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand desk; and not __fish_seen_subcommand_from presets show check diff apply history" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and not __fish_seen_subcommand_from presets show check diff apply history" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and not __fish_seen_subcommand_from presets show check diff apply history" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and not __fish_seen_subcommand_from presets show check diff apply history" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and not __fish_seen_subcommand_from presets show check diff apply history" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and not __fish_seen_subcommand_from presets show check diff apply history" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and not __fish_seen_subcommand_from presets show check diff apply history" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand desk; and not __fish_seen_subcommand_from presets show check diff apply history" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and not __fish_seen_subcommand_from presets show check diff apply history" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand desk; and not __fish_seen_subcommand_from presets show check diff apply history" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and not __fish_seen_subcommand_from presets show check diff apply history" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and not __fish_seen_subcommand_from presets show check diff apply history" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and not __fish_seen_subcommand_from presets show check diff apply history" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and not __fish_seen_subcommand_from presets show check diff apply history" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and not __fish_seen_subcommand_from presets show check diff apply history" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and not __fish_seen_subcommand_from presets show check diff apply history" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and not __fish_seen_subcommand_from presets show check diff apply history" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and not __fish_seen_subcommand_from presets show check diff apply history" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and not __fish_seen_subcommand_from presets show check diff apply history" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and not __fish_seen_subcommand_from presets show check diff apply history" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and not __fish_seen_subcommand_from presets show check diff apply history" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and not __fish_seen_subcommand_from presets show check diff apply history" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and not __fish_seen_subcommand_from presets show check diff apply history" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and not __fish_seen_subcommand_from presets show check diff apply history" -f -a "presets" -d 'Lists the policies that come with mesa'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and not __fish_seen_subcommand_from presets show check diff apply history" -f -a "show" -d 'Shows the policy in force, or one of its sections, as it was written'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and not __fish_seen_subcommand_from presets show check diff apply history" -f -a "check" -d 'Tells everything that is wrong with a policy file; needs no store'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and not __fish_seen_subcommand_from presets show check diff apply history" -f -a "diff" -d 'Shows what a policy file would change; exit 10 when it changes anything'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and not __fish_seen_subcommand_from presets show check diff apply history" -f -a "apply" -d 'Puts a policy file in force for new tickets'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and not __fish_seen_subcommand_from presets show check diff apply history" -f -a "history" -d 'Lists every applied version and how many tickets keep it'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from presets" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from presets" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from presets" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from presets" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from presets" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from presets" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from presets" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from presets" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from presets" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from presets" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from presets" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from presets" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from presets" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from presets" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from presets" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from presets" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from presets" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from presets" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from presets" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from presets" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from presets" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from presets" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from presets" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from presets" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from presets" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from presets" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from show" -l version -d 'This version instead of the one in force; `mesa desk history` lists them' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from show" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from show" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from show" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from show" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from show" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from show" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from show" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from show" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from show" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from show" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from show" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from show" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from show" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from show" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from show" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from show" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from show" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from show" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from show" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from show" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from check" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from check" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from check" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from check" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from check" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from check" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from check" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from check" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from check" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from check" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from check" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from check" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from check" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from check" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from check" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from check" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from check" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from check" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from check" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from check" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from check" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from check" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from check" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from check" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from diff" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from diff" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from diff" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from diff" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from diff" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from diff" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from diff" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from diff" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from diff" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from diff" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from diff" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from diff" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from diff" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from diff" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from diff" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from diff" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from diff" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from diff" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from diff" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from diff" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from diff" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from diff" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from diff" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from diff" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from diff" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from diff" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from apply" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from apply" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from apply" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from apply" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from apply" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from apply" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from apply" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from apply" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from apply" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from apply" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from apply" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from apply" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from apply" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from apply" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from apply" -l rebase-open -d 'Counts the clocks of open tickets anew under the new policy, instead of letting each keep its own'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from apply" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from apply" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from apply" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from apply" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from apply" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from apply" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from apply" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from apply" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from apply" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from apply" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from apply" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from apply" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from history" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from history" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from history" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from history" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from history" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from history" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from history" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from history" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from history" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from history" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from history" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from history" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from history" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from history" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from history" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from history" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from history" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from history" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from history" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from history" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from history" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from history" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from history" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from history" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from history" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand desk; and __fish_seen_subcommand_from history" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and not __fish_seen_subcommand_from list show due between holidays" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and not __fish_seen_subcommand_from list show due between holidays" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and not __fish_seen_subcommand_from list show due between holidays" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and not __fish_seen_subcommand_from list show due between holidays" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and not __fish_seen_subcommand_from list show due between holidays" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and not __fish_seen_subcommand_from list show due between holidays" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and not __fish_seen_subcommand_from list show due between holidays" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and not __fish_seen_subcommand_from list show due between holidays" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and not __fish_seen_subcommand_from list show due between holidays" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and not __fish_seen_subcommand_from list show due between holidays" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and not __fish_seen_subcommand_from list show due between holidays" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and not __fish_seen_subcommand_from list show due between holidays" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and not __fish_seen_subcommand_from list show due between holidays" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and not __fish_seen_subcommand_from list show due between holidays" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and not __fish_seen_subcommand_from list show due between holidays" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and not __fish_seen_subcommand_from list show due between holidays" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and not __fish_seen_subcommand_from list show due between holidays" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and not __fish_seen_subcommand_from list show due between holidays" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and not __fish_seen_subcommand_from list show due between holidays" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and not __fish_seen_subcommand_from list show due between holidays" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and not __fish_seen_subcommand_from list show due between holidays" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and not __fish_seen_subcommand_from list show due between holidays" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and not __fish_seen_subcommand_from list show due between holidays" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and not __fish_seen_subcommand_from list show due between holidays" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and not __fish_seen_subcommand_from list show due between holidays" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and not __fish_seen_subcommand_from list show due between holidays" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and not __fish_seen_subcommand_from list show due between holidays" -f -a "list" -d 'Lists calendars, and whether each is open now'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and not __fish_seen_subcommand_from list show due between holidays" -f -a "show" -d 'Shows a calendar, whether it is open at an instant (--at, else now) and when that changes'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and not __fish_seen_subcommand_from list show due between holidays" -f -a "due" -d 'Tells when a target that begins at an instant is due'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and not __fish_seen_subcommand_from list show due between holidays" -f -a "between" -d 'Tells how much open time lies between two instants'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and not __fish_seen_subcommand_from list show due between holidays" -f -a "holidays" -d 'Lists holidays, or brings them in from a file'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from list" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from list" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from list" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from list" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from list" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from list" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from list" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from list" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from list" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from list" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from list" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from list" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from list" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from list" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from list" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from list" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from list" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from list" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from list" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from show" -l week -d 'The hours of each day in the week of DATE [default: of the instant that is asked about]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from show" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from show" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from show" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from show" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from show" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from show" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from show" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from show" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from show" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from show" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from show" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from show" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from show" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from show" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from show" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from show" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from show" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from show" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from show" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from show" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from due" -l from -d 'When the target begins: RFC 3339, local time, or an age as 4h' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from due" -l target -d 'How long: 90s, 30m, 4h, 5d (only where it never closes) or 7bd (open days)' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from due" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from due" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from due" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from due" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from due" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from due" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from due" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from due" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from due" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from due" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from due" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from due" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from due" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from due" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from due" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from due" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from due" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from due" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from due" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from due" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from due" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from due" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from due" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from due" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from due" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from due" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from between" -l from -d 'From when: RFC 3339, local time, or an age as 4h' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from between" -l to -d 'Until when' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from between" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from between" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from between" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from between" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from between" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from between" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from between" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from between" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from between" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from between" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from between" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from between" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from between" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from between" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from between" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from between" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from between" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from between" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from between" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from between" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from between" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from between" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from between" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from between" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from between" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from between" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from holidays" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from holidays" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from holidays" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from holidays" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from holidays" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from holidays" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from holidays" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from holidays" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from holidays" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from holidays" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from holidays" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from holidays" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from holidays" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from holidays" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from holidays" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from holidays" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from holidays" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from holidays" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from holidays" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from holidays" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from holidays" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from holidays" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from holidays" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from holidays" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from holidays" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from holidays" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from holidays" -f -a "list" -d 'Lists a calendar\'s holidays, as the policy writes them'
complete -c mesa -n "__fish_mesa_using_subcommand calendar; and __fish_seen_subcommand_from holidays" -f -a "import" -d 'Writes the holidays of a file into a calendar and applies that as a new version of the policy (admins)'
complete -c mesa -n "__fish_mesa_using_subcommand department; and not __fish_seen_subcommand_from list requirements check form" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand department; and not __fish_seen_subcommand_from list requirements check form" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and not __fish_seen_subcommand_from list requirements check form" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand department; and not __fish_seen_subcommand_from list requirements check form" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and not __fish_seen_subcommand_from list requirements check form" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and not __fish_seen_subcommand_from list requirements check form" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and not __fish_seen_subcommand_from list requirements check form" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and not __fish_seen_subcommand_from list requirements check form" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and not __fish_seen_subcommand_from list requirements check form" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and not __fish_seen_subcommand_from list requirements check form" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand department; and not __fish_seen_subcommand_from list requirements check form" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and not __fish_seen_subcommand_from list requirements check form" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand department; and not __fish_seen_subcommand_from list requirements check form" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and not __fish_seen_subcommand_from list requirements check form" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and not __fish_seen_subcommand_from list requirements check form" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand department; and not __fish_seen_subcommand_from list requirements check form" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand department; and not __fish_seen_subcommand_from list requirements check form" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand department; and not __fish_seen_subcommand_from list requirements check form" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand department; and not __fish_seen_subcommand_from list requirements check form" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand department; and not __fish_seen_subcommand_from list requirements check form" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand department; and not __fish_seen_subcommand_from list requirements check form" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand department; and not __fish_seen_subcommand_from list requirements check form" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand department; and not __fish_seen_subcommand_from list requirements check form" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand department; and not __fish_seen_subcommand_from list requirements check form" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand department; and not __fish_seen_subcommand_from list requirements check form" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand department; and not __fish_seen_subcommand_from list requirements check form" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand department; and not __fish_seen_subcommand_from list requirements check form" -f -a "list" -d 'Lists departments with what each requires'
complete -c mesa -n "__fish_mesa_using_subcommand department; and not __fish_seen_subcommand_from list requirements check form" -f -a "requirements" -d 'Shows the matrix of what each department requires'
complete -c mesa -n "__fish_mesa_using_subcommand department; and not __fish_seen_subcommand_from list requirements check form" -f -a "check" -d 'Checks every requirement for a customer: exit 5 where one is not met, 4 where the role is not'
complete -c mesa -n "__fish_mesa_using_subcommand department; and not __fish_seen_subcommand_from list requirements check form" -f -a "form" -d 'Describes what will be asked of whoever opens a ticket, in the order in which it is asked'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from list" -l available-to -d 'Judges each for this contact: those that refuse it say why, and -o name leaves them out' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from list" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from list" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from list" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from list" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from list" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from list" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from list" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from list" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from list" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from list" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from list" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from list" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from list" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from list" -l all -d 'Centres too, which group departments and take no tickets'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from list" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from list" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from list" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from list" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from list" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from list" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from requirements" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from requirements" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from requirements" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from requirements" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from requirements" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from requirements" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from requirements" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from requirements" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from requirements" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from requirements" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from requirements" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from requirements" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from requirements" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from requirements" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from requirements" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from requirements" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from requirements" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from requirements" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from requirements" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from requirements" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from requirements" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from requirements" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from requirements" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from requirements" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from requirements" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from requirements" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from check" -l org -d 'For this organisation' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from check" -s c -l contact -d 'For this contact [default: yourself, where you are a contact]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from check" -l asset -d 'About this product unit [default: any that would do]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from check" -l channel -d 'Through this channel [default: not judged]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from check" -s t -l type -d 'Of this type, whose form is asked too' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from check" -l field -d 'An answer to the form; may be repeated [default: not judged]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from check" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from check" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from check" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from check" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from check" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from check" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from check" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from check" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from check" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from check" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from check" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from check" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from check" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from check" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from check" -l allow-conditional -d 'A channel that is open on a condition will do'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from check" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from check" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from check" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from check" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from check" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from check" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from check" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from check" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from check" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from check" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from form" -s t -l type -d 'Of this type, whose form is asked too' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from form" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from form" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from form" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from form" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from form" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from form" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from form" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from form" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from form" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from form" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from form" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from form" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from form" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from form" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from form" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from form" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from form" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from form" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from form" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from form" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from form" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from form" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from form" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from form" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from form" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand department; and __fish_seen_subcommand_from form" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand channel; and not __fish_seen_subcommand_from list check" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand channel; and not __fish_seen_subcommand_from list check" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand channel; and not __fish_seen_subcommand_from list check" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand channel; and not __fish_seen_subcommand_from list check" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand channel; and not __fish_seen_subcommand_from list check" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand channel; and not __fish_seen_subcommand_from list check" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand channel; and not __fish_seen_subcommand_from list check" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand channel; and not __fish_seen_subcommand_from list check" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand channel; and not __fish_seen_subcommand_from list check" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand channel; and not __fish_seen_subcommand_from list check" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand channel; and not __fish_seen_subcommand_from list check" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand channel; and not __fish_seen_subcommand_from list check" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand channel; and not __fish_seen_subcommand_from list check" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand channel; and not __fish_seen_subcommand_from list check" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand channel; and not __fish_seen_subcommand_from list check" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand channel; and not __fish_seen_subcommand_from list check" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand channel; and not __fish_seen_subcommand_from list check" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand channel; and not __fish_seen_subcommand_from list check" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand channel; and not __fish_seen_subcommand_from list check" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand channel; and not __fish_seen_subcommand_from list check" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand channel; and not __fish_seen_subcommand_from list check" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand channel; and not __fish_seen_subcommand_from list check" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand channel; and not __fish_seen_subcommand_from list check" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand channel; and not __fish_seen_subcommand_from list check" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand channel; and not __fish_seen_subcommand_from list check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand channel; and not __fish_seen_subcommand_from list check" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand channel; and not __fish_seen_subcommand_from list check" -f -a "list" -d 'Lists which channels each plan opens'
complete -c mesa -n "__fish_mesa_using_subcommand channel; and not __fish_seen_subcommand_from list check" -f -a "check" -d 'Checks one channel for a plan or an organisation: exit 5 where it is not open'
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from list" -l plan -d 'Only what this plan says' -r
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from list" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from list" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from list" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from list" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from list" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from list" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from list" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from list" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from list" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from list" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from list" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from list" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from list" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from list" -l links -d 'Only the channels that customers reach at an address, each once'
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from list" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from list" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from list" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from list" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from list" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from list" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from check" -l plan -d 'For customers of this plan' -r
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from check" -l org -d 'For this organisation: its plan, and what its contracts say' -r
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from check" -l channel -d 'The channel' -r
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from check" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from check" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from check" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from check" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from check" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from check" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from check" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from check" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from check" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from check" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from check" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from check" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from check" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from check" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from check" -l allow-conditional -d 'A channel that is open on a condition will do'
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from check" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from check" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from check" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from check" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from check" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from check" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from check" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from check" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from check" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand channel; and __fish_seen_subcommand_from check" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand org; and not __fish_seen_subcommand_from add import list show edit" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand org; and not __fish_seen_subcommand_from add import list show edit" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and not __fish_seen_subcommand_from add import list show edit" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand org; and not __fish_seen_subcommand_from add import list show edit" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and not __fish_seen_subcommand_from add import list show edit" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and not __fish_seen_subcommand_from add import list show edit" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and not __fish_seen_subcommand_from add import list show edit" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and not __fish_seen_subcommand_from add import list show edit" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and not __fish_seen_subcommand_from add import list show edit" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and not __fish_seen_subcommand_from add import list show edit" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand org; and not __fish_seen_subcommand_from add import list show edit" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and not __fish_seen_subcommand_from add import list show edit" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand org; and not __fish_seen_subcommand_from add import list show edit" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and not __fish_seen_subcommand_from add import list show edit" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and not __fish_seen_subcommand_from add import list show edit" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand org; and not __fish_seen_subcommand_from add import list show edit" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand org; and not __fish_seen_subcommand_from add import list show edit" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand org; and not __fish_seen_subcommand_from add import list show edit" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand org; and not __fish_seen_subcommand_from add import list show edit" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand org; and not __fish_seen_subcommand_from add import list show edit" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand org; and not __fish_seen_subcommand_from add import list show edit" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand org; and not __fish_seen_subcommand_from add import list show edit" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand org; and not __fish_seen_subcommand_from add import list show edit" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand org; and not __fish_seen_subcommand_from add import list show edit" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand org; and not __fish_seen_subcommand_from add import list show edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand org; and not __fish_seen_subcommand_from add import list show edit" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand org; and not __fish_seen_subcommand_from add import list show edit" -f -a "add" -d 'Adds an organisation'
complete -c mesa -n "__fish_mesa_using_subcommand org; and not __fish_seen_subcommand_from add import list show edit" -f -a "import" -d 'Brings in organisations from a list: the same list again changes nothing'
complete -c mesa -n "__fish_mesa_using_subcommand org; and not __fish_seen_subcommand_from add import list show edit" -f -a "list" -d 'Lists organisations'
complete -c mesa -n "__fish_mesa_using_subcommand org; and not __fish_seen_subcommand_from add import list show edit" -f -a "show" -d 'Shows an organisation with its credits, contracts, assets out of cover and open tickets'
complete -c mesa -n "__fish_mesa_using_subcommand org; and not __fish_seen_subcommand_from add import list show edit" -f -a "edit" -d 'Changes an organisation'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from add" -l name -d 'Its name' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from add" -l plan -d 'Its plan, one of the policy\'s' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from add" -l language -d 'The language its people are served in' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from add" -l zone -d 'Its IANA zone' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from add" -l country -d 'Its country, two letters: how its phones are read' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from add" -l notes -d 'What agents should know' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from add" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from add" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from add" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from add" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from add" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from add" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from add" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from add" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from add" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from add" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from add" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from add" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from add" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from add" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from add" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from add" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from add" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from add" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from add" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from add" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from add" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from add" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from import" -l encoding -d 'Its encoding, as utf-8 or windows-1252 [default: found out]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from import" -l delimiter -d 'What parts its fields: one sign, or tab [default: found out]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from import" -l map -d 'What a column is read as: Cliente=name, Id=ignore; may be repeated' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from import" -l extra -d 'What becomes of columns that mesa does not know' -r -f -a "error\t'the file is refused'
ignore\t'they are left out'"
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from import" -l on-error -d 'What a rejected row does: is left out, or nothing at all is taken' -r -f -a "skip\t'It is left out'
abort\t'Nothing is taken'"
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from import" -l max-errors -d 'Gives up once more rows than this are rejected' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from import" -l batch -d 'Rows of a transaction [default: all in one]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from import" -l rejects -d 'Where rejected rows go, with what is wrong with each' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from import" -l mode -d 'What may become of a row' -r -f -a "create\t'new ones alone'
update\t'those that are there alone'
upsert\t'both'"
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from import" -l blank -d 'What a blank cell means: nothing is said, or what was there goes' -r -f -a "keep\t'nothing is said'
clear\t'what was there goes'"
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from import" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from import" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from import" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from import" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from import" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from import" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from import" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from import" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from import" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from import" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from import" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from import" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from import" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from import" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from import" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from import" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from import" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from import" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from import" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from import" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from import" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from import" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from list" -l plan -d 'Only those of this plan' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from list" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from list" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from list" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from list" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from list" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from list" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from list" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from list" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from list" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from list" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from list" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from list" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from list" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from list" -l all -d 'Disabled ones too'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from list" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from list" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from list" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from list" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from list" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from list" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from show" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from show" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from show" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from show" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from show" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from show" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from show" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from show" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from show" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from show" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from show" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from show" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from show" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from show" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from show" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from show" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from show" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from show" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from show" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from show" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from edit" -l name -d 'Its name' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from edit" -l plan -d 'Its plan, one of the policy\'s' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from edit" -l language -d 'The language its people are served in' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from edit" -l zone -d 'Its IANA zone' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from edit" -l country -d 'Its country, two letters: how its phones are read' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from edit" -l notes -d 'What agents should know' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from edit" -l active -d 'Whether tickets may be opened for it' -r -f -a "yes\t'so it is'
no\t'so it is not'"
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from edit" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from edit" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from edit" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from edit" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from edit" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from edit" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from edit" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from edit" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from edit" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from edit" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from edit" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from edit" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from edit" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from edit" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from edit" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from edit" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from edit" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from edit" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from edit" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from edit" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from edit" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand org; and __fish_seen_subcommand_from edit" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and not __fish_seen_subcommand_from add import list show edit member" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand asset; and not __fish_seen_subcommand_from add import list show edit member" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and not __fish_seen_subcommand_from add import list show edit member" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand asset; and not __fish_seen_subcommand_from add import list show edit member" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and not __fish_seen_subcommand_from add import list show edit member" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and not __fish_seen_subcommand_from add import list show edit member" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and not __fish_seen_subcommand_from add import list show edit member" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and not __fish_seen_subcommand_from add import list show edit member" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and not __fish_seen_subcommand_from add import list show edit member" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and not __fish_seen_subcommand_from add import list show edit member" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand asset; and not __fish_seen_subcommand_from add import list show edit member" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and not __fish_seen_subcommand_from add import list show edit member" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand asset; and not __fish_seen_subcommand_from add import list show edit member" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and not __fish_seen_subcommand_from add import list show edit member" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and not __fish_seen_subcommand_from add import list show edit member" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and not __fish_seen_subcommand_from add import list show edit member" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and not __fish_seen_subcommand_from add import list show edit member" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and not __fish_seen_subcommand_from add import list show edit member" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and not __fish_seen_subcommand_from add import list show edit member" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and not __fish_seen_subcommand_from add import list show edit member" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and not __fish_seen_subcommand_from add import list show edit member" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and not __fish_seen_subcommand_from add import list show edit member" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and not __fish_seen_subcommand_from add import list show edit member" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and not __fish_seen_subcommand_from add import list show edit member" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and not __fish_seen_subcommand_from add import list show edit member" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and not __fish_seen_subcommand_from add import list show edit member" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and not __fish_seen_subcommand_from add import list show edit member" -f -a "add" -d 'Adds an asset: a product unit that an organisation owns'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and not __fish_seen_subcommand_from add import list show edit member" -f -a "import" -d 'Brings in assets from a list: the same list again changes nothing'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and not __fish_seen_subcommand_from add import list show edit member" -f -a "list" -d 'Lists assets'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and not __fish_seen_subcommand_from add import list show edit member" -f -a "show" -d 'Shows an asset with its contracts and its team'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and not __fish_seen_subcommand_from add import list show edit member" -f -a "edit" -d 'Changes an asset; an empty value takes what was said away'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and not __fish_seen_subcommand_from add import list show edit member" -f -a "member" -d 'The team of an asset'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from add" -l org -d 'The organisation that owns it' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from add" -l product -d 'Its product, one of the policy\'s' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from add" -l name -d 'What people call it' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from add" -l purchased -d 'The day it was bought' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from add" -l warranty-until -d 'The last day of its warranty' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from add" -l maintenance-until -d 'The last day of its maintenance [default: what comes with a new unit, from the day it was bought]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from add" -l notes -d 'What agents should know' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from add" -l member -d 'A contact of its team; may be repeated' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from add" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from add" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from add" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from add" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from add" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from add" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from add" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from add" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from add" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from add" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from add" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from add" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from add" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from add" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from add" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from add" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from add" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from add" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from add" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from add" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from add" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from add" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from import" -l encoding -d 'Its encoding, as utf-8 or windows-1252 [default: found out]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from import" -l delimiter -d 'What parts its fields: one sign, or tab [default: found out]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from import" -l map -d 'What a column is read as: Cliente=name, Id=ignore; may be repeated' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from import" -l extra -d 'What becomes of columns that mesa does not know' -r -f -a "error\t'the file is refused'
ignore\t'they are left out'"
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from import" -l on-error -d 'What a rejected row does: is left out, or nothing at all is taken' -r -f -a "skip\t'It is left out'
abort\t'Nothing is taken'"
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from import" -l max-errors -d 'Gives up once more rows than this are rejected' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from import" -l batch -d 'Rows of a transaction [default: all in one]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from import" -l rejects -d 'Where rejected rows go, with what is wrong with each' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from import" -l mode -d 'What may become of a row' -r -f -a "create\t'new ones alone'
update\t'those that are there alone'
upsert\t'both'"
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from import" -l blank -d 'What a blank cell means: nothing is said, or what was there goes' -r -f -a "keep\t'nothing is said'
clear\t'what was there goes'"
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from import" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from import" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from import" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from import" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from import" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from import" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from import" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from import" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from import" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from import" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from import" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from import" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from import" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from import" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from import" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from import" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from import" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from import" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from import" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from import" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from import" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from import" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from list" -l org -d 'Only those of this organisation' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from list" -l product -d 'Only those of this product' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from list" -l warranty-expiring-within -d 'Only those whose warranty ends within so long, alone: within the policy\'s `expiry_notice`; beside the maintenance either will do' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from list" -l maintenance-expiring-within -d 'Only those whose maintenance ends within so long, alone: within the policy\'s `expiry_notice`; beside the warranty either will do' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from list" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from list" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from list" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from list" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from list" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from list" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from list" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from list" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from list" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from list" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from list" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from list" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from list" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from list" -l all -d 'Retired ones too'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from list" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from list" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from list" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from list" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from list" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from list" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from show" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from show" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from show" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from show" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from show" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from show" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from show" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from show" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from show" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from show" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from show" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from show" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from show" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from show" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from show" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from show" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from show" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from show" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from show" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from show" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from edit" -l org -d 'Another organisation, where it has neither contracts nor a team' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from edit" -l product -d 'Its product, one of the policy\'s' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from edit" -l name -d 'What people call it' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from edit" -l purchased -d 'The day it was bought' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from edit" -l warranty-until -d 'The last day of its warranty' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from edit" -l maintenance-until -d 'The last day of its maintenance [default: what comes with a new unit, from the day it was bought]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from edit" -l notes -d 'What agents should know' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from edit" -l active -d 'Whether tickets may be about it: `no` retires it' -r -f -a "yes\t'so it is'
no\t'so it is not'"
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from edit" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from edit" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from edit" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from edit" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from edit" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from edit" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from edit" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from edit" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from edit" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from edit" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from edit" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from edit" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from edit" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from edit" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from edit" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from edit" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from edit" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from edit" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from edit" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from edit" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from edit" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from edit" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from member" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from member" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from member" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from member" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from member" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from member" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from member" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from member" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from member" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from member" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from member" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from member" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from member" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from member" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from member" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from member" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from member" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from member" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from member" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from member" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from member" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from member" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from member" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from member" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from member" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from member" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from member" -f -a "add" -d 'Puts contacts on the team of an asset'
complete -c mesa -n "__fish_mesa_using_subcommand asset; and __fish_seen_subcommand_from member" -f -a "remove" -d 'Takes contacts off the team of an asset'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and not __fish_seen_subcommand_from add import list show edit renew cancel member" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand contract; and not __fish_seen_subcommand_from add import list show edit renew cancel member" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and not __fish_seen_subcommand_from add import list show edit renew cancel member" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand contract; and not __fish_seen_subcommand_from add import list show edit renew cancel member" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and not __fish_seen_subcommand_from add import list show edit renew cancel member" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and not __fish_seen_subcommand_from add import list show edit renew cancel member" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and not __fish_seen_subcommand_from add import list show edit renew cancel member" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and not __fish_seen_subcommand_from add import list show edit renew cancel member" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and not __fish_seen_subcommand_from add import list show edit renew cancel member" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and not __fish_seen_subcommand_from add import list show edit renew cancel member" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand contract; and not __fish_seen_subcommand_from add import list show edit renew cancel member" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and not __fish_seen_subcommand_from add import list show edit renew cancel member" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand contract; and not __fish_seen_subcommand_from add import list show edit renew cancel member" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and not __fish_seen_subcommand_from add import list show edit renew cancel member" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and not __fish_seen_subcommand_from add import list show edit renew cancel member" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and not __fish_seen_subcommand_from add import list show edit renew cancel member" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and not __fish_seen_subcommand_from add import list show edit renew cancel member" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and not __fish_seen_subcommand_from add import list show edit renew cancel member" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and not __fish_seen_subcommand_from add import list show edit renew cancel member" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and not __fish_seen_subcommand_from add import list show edit renew cancel member" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and not __fish_seen_subcommand_from add import list show edit renew cancel member" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and not __fish_seen_subcommand_from add import list show edit renew cancel member" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and not __fish_seen_subcommand_from add import list show edit renew cancel member" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and not __fish_seen_subcommand_from add import list show edit renew cancel member" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and not __fish_seen_subcommand_from add import list show edit renew cancel member" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and not __fish_seen_subcommand_from add import list show edit renew cancel member" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and not __fish_seen_subcommand_from add import list show edit renew cancel member" -f -a "add" -d 'Records a contract, and grants the credits that its kind includes'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and not __fish_seen_subcommand_from add import list show edit renew cancel member" -f -a "import" -d 'Brings in contracts from a list: the same list again changes nothing'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and not __fish_seen_subcommand_from add import list show edit renew cancel member" -f -a "list" -d 'Lists contracts: those in force or to come'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and not __fish_seen_subcommand_from add import list show edit renew cancel member" -f -a "show" -d 'Shows a contract with its terms'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and not __fish_seen_subcommand_from add import list show edit renew cancel member" -f -a "edit" -d 'Changes what a contract says; an empty value takes what was said away'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and not __fish_seen_subcommand_from add import list show edit renew cancel member" -f -a "renew" -d 'Adds the term that follows the last, and grants the credits that the kind includes'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and not __fish_seen_subcommand_from add import list show edit renew cancel member" -f -a "cancel" -d 'Ends a contract before its time; what it granted stays granted'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and not __fish_seen_subcommand_from add import list show edit renew cancel member" -f -a "member" -d 'Who is in view of a contract'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from add" -l asset -d 'The asset that it is for [default: the whole organisation, where its kind allows]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from add" -l org -d 'The organisation [default: the asset\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from add" -l kind -d 'Its kind, one of the policy\'s' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from add" -l starts -d 'Its first day' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from add" -l ends -d 'Its last day [default: by the months of its kind]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from add" -l months -d 'How many months [default: those of its kind]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from add" -l member -d 'A contact in view of it; may be repeated' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from add" -l reference -d 'An invoice, an order' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from add" -l calendar -d 'The calendar that it promises instead of the rule\'s' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from add" -l channel -d 'What it says of a channel, whatever the plan says; may be repeated' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from add" -l target -d 'What it promises instead of the rule; may be repeated' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from add" -l notes -d 'What agents should know' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from add" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from add" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from add" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from add" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from add" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from add" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from add" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from add" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from add" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from add" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from add" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from add" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from add" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from add" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from add" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from add" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from add" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from add" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from add" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from add" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from add" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from add" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from import" -l encoding -d 'Its encoding, as utf-8 or windows-1252 [default: found out]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from import" -l delimiter -d 'What parts its fields: one sign, or tab [default: found out]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from import" -l map -d 'What a column is read as: Cliente=name, Id=ignore; may be repeated' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from import" -l extra -d 'What becomes of columns that mesa does not know' -r -f -a "error\t'the file is refused'
ignore\t'they are left out'"
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from import" -l on-error -d 'What a rejected row does: is left out, or nothing at all is taken' -r -f -a "skip\t'It is left out'
abort\t'Nothing is taken'"
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from import" -l max-errors -d 'Gives up once more rows than this are rejected' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from import" -l batch -d 'Rows of a transaction [default: all in one]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from import" -l rejects -d 'Where rejected rows go, with what is wrong with each' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from import" -l mode -d 'What may become of a row' -r -f -a "create\t'new ones alone'
update\t'those that are there alone'
upsert\t'both'"
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from import" -l blank -d 'What a blank cell means: nothing is said, or what was there goes' -r -f -a "keep\t'nothing is said'
clear\t'what was there goes'"
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from import" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from import" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from import" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from import" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from import" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from import" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from import" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from import" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from import" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from import" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from import" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from import" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from import" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from import" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from import" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from import" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from import" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from import" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from import" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from import" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from import" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from import" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from list" -l org -d 'Only those of this organisation' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from list" -l asset -d 'Only those for this asset' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from list" -l kind -d 'Only those of this kind' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from list" -l expiring-within -d 'Only those in force that end within so long; alone: within the policy\'s `expiry_notice`' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from list" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from list" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from list" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from list" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from list" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from list" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from list" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from list" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from list" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from list" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from list" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from list" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from list" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from list" -l all -d 'Those that are over too'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from list" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from list" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from list" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from list" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from list" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from list" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from show" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from show" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from show" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from show" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from show" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from show" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from show" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from show" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from show" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from show" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from show" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from show" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from show" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from show" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from show" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from show" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from show" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from show" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from show" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from show" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from edit" -l reference -d 'An invoice, an order' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from edit" -l calendar -d 'The calendar that it promises instead of the rule\'s' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from edit" -l channel -d 'What it says of a channel, whatever the plan says; may be repeated' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from edit" -l target -d 'What it promises instead of the rule; may be repeated' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from edit" -l notes -d 'What agents should know' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from edit" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from edit" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from edit" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from edit" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from edit" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from edit" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from edit" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from edit" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from edit" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from edit" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from edit" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from edit" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from edit" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from edit" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from edit" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from edit" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from edit" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from edit" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from edit" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from edit" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from edit" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from edit" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from renew" -l months -d 'How many months [default: those of its kind]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from renew" -l reference -d 'An invoice, an order: in the place of the old one' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from renew" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from renew" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from renew" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from renew" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from renew" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from renew" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from renew" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from renew" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from renew" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from renew" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from renew" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from renew" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from renew" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from renew" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from renew" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from renew" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from renew" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from renew" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from renew" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from renew" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from renew" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from renew" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from renew" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from renew" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from renew" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from renew" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from cancel" -l on -d 'The first day on which it is no longer in force [default: today]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from cancel" -l reason -d 'Why' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from cancel" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from cancel" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from cancel" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from cancel" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from cancel" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from cancel" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from cancel" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from cancel" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from cancel" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from cancel" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from cancel" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from cancel" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from cancel" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from cancel" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from cancel" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from cancel" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from cancel" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from cancel" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from cancel" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from cancel" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from cancel" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from cancel" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from cancel" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from cancel" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from cancel" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from member" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from member" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from member" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from member" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from member" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from member" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from member" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from member" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from member" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from member" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from member" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from member" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from member" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from member" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from member" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from member" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from member" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from member" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from member" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from member" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from member" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from member" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from member" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from member" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from member" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from member" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from member" -f -a "add" -d 'Puts contacts in view of a contract'
complete -c mesa -n "__fish_mesa_using_subcommand contract; and __fish_seen_subcommand_from member" -f -a "remove" -d 'Takes contacts out of view of a contract'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and not __fish_seen_subcommand_from packs buy grant refund adjust import balance ledger explain" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand credit; and not __fish_seen_subcommand_from packs buy grant refund adjust import balance ledger explain" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and not __fish_seen_subcommand_from packs buy grant refund adjust import balance ledger explain" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand credit; and not __fish_seen_subcommand_from packs buy grant refund adjust import balance ledger explain" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and not __fish_seen_subcommand_from packs buy grant refund adjust import balance ledger explain" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and not __fish_seen_subcommand_from packs buy grant refund adjust import balance ledger explain" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and not __fish_seen_subcommand_from packs buy grant refund adjust import balance ledger explain" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and not __fish_seen_subcommand_from packs buy grant refund adjust import balance ledger explain" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and not __fish_seen_subcommand_from packs buy grant refund adjust import balance ledger explain" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and not __fish_seen_subcommand_from packs buy grant refund adjust import balance ledger explain" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand credit; and not __fish_seen_subcommand_from packs buy grant refund adjust import balance ledger explain" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and not __fish_seen_subcommand_from packs buy grant refund adjust import balance ledger explain" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand credit; and not __fish_seen_subcommand_from packs buy grant refund adjust import balance ledger explain" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and not __fish_seen_subcommand_from packs buy grant refund adjust import balance ledger explain" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and not __fish_seen_subcommand_from packs buy grant refund adjust import balance ledger explain" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and not __fish_seen_subcommand_from packs buy grant refund adjust import balance ledger explain" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and not __fish_seen_subcommand_from packs buy grant refund adjust import balance ledger explain" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and not __fish_seen_subcommand_from packs buy grant refund adjust import balance ledger explain" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and not __fish_seen_subcommand_from packs buy grant refund adjust import balance ledger explain" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and not __fish_seen_subcommand_from packs buy grant refund adjust import balance ledger explain" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and not __fish_seen_subcommand_from packs buy grant refund adjust import balance ledger explain" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and not __fish_seen_subcommand_from packs buy grant refund adjust import balance ledger explain" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and not __fish_seen_subcommand_from packs buy grant refund adjust import balance ledger explain" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and not __fish_seen_subcommand_from packs buy grant refund adjust import balance ledger explain" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and not __fish_seen_subcommand_from packs buy grant refund adjust import balance ledger explain" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and not __fish_seen_subcommand_from packs buy grant refund adjust import balance ledger explain" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and not __fish_seen_subcommand_from packs buy grant refund adjust import balance ledger explain" -f -a "packs" -d 'Lists the packs that can be bought'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and not __fish_seen_subcommand_from packs buy grant refund adjust import balance ledger explain" -f -a "buy" -d 'Buys packs of minutes for an organisation'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and not __fish_seen_subcommand_from packs buy grant refund adjust import balance ledger explain" -f -a "grant" -d 'Grants minutes to an organisation'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and not __fish_seen_subcommand_from packs buy grant refund adjust import balance ledger explain" -f -a "refund" -d 'Takes charges back: the lots that had paid get their minutes again'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and not __fish_seen_subcommand_from packs buy grant refund adjust import balance ledger explain" -f -a "adjust" -d 'Puts a balance right (admins)'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and not __fish_seen_subcommand_from packs buy grant refund adjust import balance ledger explain" -f -a "import" -d 'Brings in opening lots from a list: the same list again changes nothing'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and not __fish_seen_subcommand_from packs buy grant refund adjust import balance ledger explain" -f -a "balance" -d 'Shows what an organisation has, lot by lot, or what each has'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and not __fish_seen_subcommand_from packs buy grant refund adjust import balance ledger explain" -f -a "ledger" -d 'Lists the entries of the ledger'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and not __fish_seen_subcommand_from packs buy grant refund adjust import balance ledger explain" -f -a "explain" -d 'Says which lot paid which minute of an entry'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from packs" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from packs" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from packs" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from packs" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from packs" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from packs" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from packs" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from packs" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from packs" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from packs" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from packs" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from packs" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from packs" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from packs" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from packs" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from packs" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from packs" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from packs" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from packs" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from packs" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from packs" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from packs" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from packs" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from packs" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from packs" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from packs" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from buy" -l org -d 'For whom: its key or name' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from buy" -l pack -d 'The size of the pack in minutes, one of the policy\'s' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from buy" -l quantity -l qty -d 'How many packs' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from buy" -l expires -d 'The last day on which they can be spent [default: they never expire]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from buy" -l reference -d 'An invoice, an order' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from buy" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from buy" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from buy" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from buy" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from buy" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from buy" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from buy" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from buy" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from buy" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from buy" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from buy" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from buy" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from buy" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from buy" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from buy" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from buy" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from buy" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from buy" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from buy" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from buy" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from buy" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from buy" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from buy" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from buy" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from buy" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from buy" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from grant" -l org -d 'To whom: its key or name' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from grant" -l minutes -d 'How many minutes' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from grant" -l expires -d 'The last day on which they can be spent [default: they never expire]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from grant" -l reason -d 'Why' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from grant" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from grant" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from grant" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from grant" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from grant" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from grant" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from grant" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from grant" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from grant" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from grant" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from grant" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from grant" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from grant" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from grant" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from grant" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from grant" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from grant" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from grant" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from grant" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from grant" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from grant" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from grant" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from grant" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from grant" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from grant" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from grant" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from refund" -l ticket -d 'Every charge of this ticket' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from refund" -l minutes -d 'So many minutes of the charge [default: all that are left]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from refund" -l reason -d 'Why' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from refund" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from refund" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from refund" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from refund" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from refund" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from refund" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from refund" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from refund" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from refund" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from refund" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from refund" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from refund" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from refund" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from refund" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from refund" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from refund" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from refund" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from refund" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from refund" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from refund" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from refund" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from refund" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from refund" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from refund" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from refund" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from refund" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from adjust" -l org -d 'Whose: its key or name' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from adjust" -l minutes -d 'What is added; negative: what is taken' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from adjust" -l reason -d 'Why' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from adjust" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from adjust" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from adjust" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from adjust" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from adjust" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from adjust" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from adjust" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from adjust" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from adjust" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from adjust" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from adjust" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from adjust" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from adjust" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from adjust" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from adjust" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from adjust" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from adjust" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from adjust" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from adjust" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from adjust" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from adjust" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from adjust" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from adjust" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from adjust" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from adjust" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from adjust" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from import" -l encoding -d 'Its encoding, as utf-8 or windows-1252 [default: found out]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from import" -l delimiter -d 'What parts its fields: one sign, or tab [default: found out]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from import" -l map -d 'What a column is read as: Cliente=name, Id=ignore; may be repeated' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from import" -l extra -d 'What becomes of columns that mesa does not know' -r -f -a "error\t'the file is refused'
ignore\t'they are left out'"
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from import" -l on-error -d 'What a rejected row does: is left out, or nothing at all is taken' -r -f -a "skip\t'It is left out'
abort\t'Nothing is taken'"
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from import" -l max-errors -d 'Gives up once more rows than this are rejected' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from import" -l batch -d 'Rows of a transaction [default: all in one]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from import" -l rejects -d 'Where rejected rows go, with what is wrong with each' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from import" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from import" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from import" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from import" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from import" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from import" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from import" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from import" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from import" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from import" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from import" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from import" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from import" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from import" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from import" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from import" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from import" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from import" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from import" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from import" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from import" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from import" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from balance" -l org -d 'Whose: its key or name [default: every organisation]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from balance" -l below -d 'Only where there are fewer minutes; exit 10 when there are any such' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from balance" -l require -d 'Exit 10 unless there are that many minutes' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from balance" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from balance" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from balance" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from balance" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from balance" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from balance" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from balance" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from balance" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from balance" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from balance" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from balance" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from balance" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from balance" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from balance" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from balance" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from balance" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from balance" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from balance" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from balance" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from balance" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from balance" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from balance" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from balance" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from balance" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from balance" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from balance" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from ledger" -l org -d 'Whose: its key or name [default: every organisation\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from ledger" -l month -d 'Only a month, in the organisation\'s zone: `2026-10`, `current` or `previous`' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from ledger" -l ticket -d 'Only what was charged for this ticket, and refunded' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from ledger" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from ledger" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from ledger" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from ledger" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from ledger" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from ledger" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from ledger" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from ledger" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from ledger" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from ledger" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from ledger" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from ledger" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from ledger" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from ledger" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from ledger" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from ledger" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from ledger" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from ledger" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from ledger" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from ledger" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from ledger" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from ledger" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from ledger" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from ledger" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from ledger" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from ledger" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from explain" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from explain" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from explain" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from explain" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from explain" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from explain" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from explain" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from explain" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from explain" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from explain" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from explain" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from explain" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from explain" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from explain" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from explain" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from explain" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from explain" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from explain" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from explain" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from explain" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from explain" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from explain" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from explain" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from explain" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from explain" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand credit; and __fish_seen_subcommand_from explain" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and not __fish_seen_subcommand_from show explain report simulate check verify" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand sla; and not __fish_seen_subcommand_from show explain report simulate check verify" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and not __fish_seen_subcommand_from show explain report simulate check verify" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand sla; and not __fish_seen_subcommand_from show explain report simulate check verify" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and not __fish_seen_subcommand_from show explain report simulate check verify" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and not __fish_seen_subcommand_from show explain report simulate check verify" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and not __fish_seen_subcommand_from show explain report simulate check verify" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and not __fish_seen_subcommand_from show explain report simulate check verify" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and not __fish_seen_subcommand_from show explain report simulate check verify" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and not __fish_seen_subcommand_from show explain report simulate check verify" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand sla; and not __fish_seen_subcommand_from show explain report simulate check verify" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and not __fish_seen_subcommand_from show explain report simulate check verify" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand sla; and not __fish_seen_subcommand_from show explain report simulate check verify" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and not __fish_seen_subcommand_from show explain report simulate check verify" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and not __fish_seen_subcommand_from show explain report simulate check verify" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and not __fish_seen_subcommand_from show explain report simulate check verify" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and not __fish_seen_subcommand_from show explain report simulate check verify" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and not __fish_seen_subcommand_from show explain report simulate check verify" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and not __fish_seen_subcommand_from show explain report simulate check verify" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and not __fish_seen_subcommand_from show explain report simulate check verify" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and not __fish_seen_subcommand_from show explain report simulate check verify" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and not __fish_seen_subcommand_from show explain report simulate check verify" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and not __fish_seen_subcommand_from show explain report simulate check verify" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and not __fish_seen_subcommand_from show explain report simulate check verify" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and not __fish_seen_subcommand_from show explain report simulate check verify" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and not __fish_seen_subcommand_from show explain report simulate check verify" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and not __fish_seen_subcommand_from show explain report simulate check verify" -f -a "show" -d 'Shows the clocks of a ticket'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and not __fish_seen_subcommand_from show explain report simulate check verify" -f -a "explain" -d 'Explains a ticket\'s clocks: every interval, and why it counted or did not'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and not __fish_seen_subcommand_from show explain report simulate check verify" -f -a "report" -d 'Reports how promises were kept, group by group'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and not __fish_seen_subcommand_from show explain report simulate check verify" -f -a "simulate" -d 'Replays the past under another policy and sets it beside what happened'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and not __fish_seen_subcommand_from show explain report simulate check verify" -f -a "check" -d 'Tells which open promises need somebody: late, nearly due, or nearly spent (exit 10 where there are any)'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and not __fish_seen_subcommand_from show explain report simulate check verify" -f -a "verify" -d 'Recomputes clocks and tickets from their history and compares (exit 11 where they differ)'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from show" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from show" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from show" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from show" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from show" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from show" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from show" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from show" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from show" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from show" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from show" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from show" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from show" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from show" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from show" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from show" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from show" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from show" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from show" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from show" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from explain" -l metric -d 'This clock alone: `acknowledge`, `first_response`, `next_response` or `resolution`' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from explain" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from explain" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from explain" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from explain" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from explain" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from explain" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from explain" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from explain" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from explain" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from explain" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from explain" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from explain" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from explain" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from explain" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from explain" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from explain" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from explain" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from explain" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from explain" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from explain" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from explain" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from explain" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from explain" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from explain" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from explain" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from explain" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from report" -l from -d 'From this instant on [default: the beginning]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from report" -l to -d 'Before this instant [default: no end]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from report" -l month -d 'A whole month: `2026-10`, `current` or `previous`' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from report" -l week -d 'A whole ISO week from Monday on: `2026-W41`, `current` or `previous`' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from report" -l last -d 'The time just past: `12h` to the second, `7d` or `4w` from the same time of day' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from report" -l by -d 'Which instant puts a ticket into the period' -r -f -a "opened\t'its opening'
met\t'the act that a clock waits for; clocks without it are left out'
closed\t'its closing; tickets that are not closed are left out'
due\t'the instant a clock is due; clocks without one are left out'"
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from report" -l group-by -d 'Tells tickets apart by one or two' -r -f -a "priority\t''
type\t''
plan\t''
department\t''
org\t''
assignee\t''
month\t''
team\t''
channel\t''
week\t''
policy-version\t''"
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from report" -l metric -d 'This clock alone: `acknowledge`, `first_response`, `next_response` or `resolution`' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from report" -l fail-under -d 'Exit 10 when any attainment is below this percentage' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from report" -l worst -d 'Lists so many of the worst breaches [default: 10; 0 in csv, tsv, jsonl and name, where they replace the rows]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from report" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from report" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from report" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from report" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from report" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from report" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from report" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from report" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from report" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from report" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from report" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from report" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from report" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from report" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from report" -l buckets -d 'Says where the time went: counted, paused by which status, outside hours, resolved; replays the period\'s tickets, as html always does'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from report" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from report" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from report" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from report" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from report" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from report" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from report" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from report" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from report" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from report" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from report" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from report" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from simulate" -l policy -d 'The other policy\'s file, or - for standard input' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from simulate" -l map -d 'Lets a status or department of the file stand in for one that it lacks; may be repeated' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from simulate" -l from -d 'From this instant on [default: the beginning]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from simulate" -l to -d 'Before this instant [default: no end]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from simulate" -l month -d 'A whole month: `2026-10`, `current` or `previous`' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from simulate" -l week -d 'A whole ISO week from Monday on: `2026-W41`, `current` or `previous`' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from simulate" -l last -d 'The time just past: `12h` to the second, `7d` or `4w` from the same time of day' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from simulate" -l by -d 'Which instant puts a ticket into the period' -r -f -a "opened\t'its opening'
met\t'the act that a clock waits for; clocks without it are left out'
closed\t'its closing; tickets that are not closed are left out'
due\t'the instant a clock is due; clocks without one are left out'"
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from simulate" -l group-by -d 'Tells tickets apart by one or two' -r -f -a "priority\t''
type\t''
plan\t''
department\t''
org\t''
assignee\t''
month\t''
team\t''
channel\t''
week\t''
policy-version\t''"
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from simulate" -l metric -d 'This clock alone: `acknowledge`, `first_response`, `next_response` or `resolution`' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from simulate" -l fail-under -d 'Exit 10 when any attainment is below this percentage' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from simulate" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from simulate" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from simulate" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from simulate" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from simulate" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from simulate" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from simulate" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from simulate" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from simulate" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from simulate" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from simulate" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from simulate" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from simulate" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from simulate" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from simulate" -l tickets -d 'Lists the tickets whose verdict changes, instead of figures where a format has one list'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from simulate" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from simulate" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from simulate" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from simulate" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from simulate" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from simulate" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from simulate" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from simulate" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from simulate" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from simulate" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from simulate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from simulate" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from check" -l metric -d 'These promises alone, as acknowledge,resolution: acknowledge, first_response, next_response, resolution [default: all]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from check" -l within -d 'Those due within this time on the clock on the wall, or late' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from check" -l percent -d 'Those that have used this much of their target, in percent of the calendar\'s time' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from check" -l org -d 'Among tickets of this organisation' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from check" -l department -d 'In this department; several are any of them, here and below' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from check" -l team -d 'With this team' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from check" -l assignee -d 'Assigned to this agent' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from check" -l priority -d 'Of this priority' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from check" -l plan -d 'Whose organisation had this plan when they were opened' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from check" -l type -d 'Of this type' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from check" -l new-since -d 'Only what was not told under this name before' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from check" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from check" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from check" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from check" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from check" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from check" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from check" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from check" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from check" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from check" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from check" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from check" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from check" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from check" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from check" -l breached -d 'Those that are late [default, where nothing else is asked]'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from check" -l unassigned -d 'Assigned to nobody'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from check" -l from-now -d 'Takes what there is now as told, where the name is new'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from check" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from check" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from check" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from check" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from check" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from check" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from check" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from check" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from check" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from check" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from verify" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from verify" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from verify" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from verify" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from verify" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from verify" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from verify" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from verify" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from verify" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from verify" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from verify" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from verify" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from verify" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from verify" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from verify" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from verify" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from verify" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from verify" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from verify" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from verify" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from verify" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from verify" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from verify" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from verify" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from verify" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand sla; and __fish_seen_subcommand_from verify" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -f -a "open" -d 'Opens a ticket'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -f -a "reply" -d 'Says something that the customer sees'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -f -a "time" -d 'Says how long was worked on tickets; charged where credits pay'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -f -a "note" -d 'Says something among agents'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -f -a "acknowledge" -d 'Confirms that a ticket was received'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -f -a "triage" -d 'Decides impact, urgency and priority'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -f -a "assign" -d 'Gives tickets to an agent or a team'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -f -a "move" -d 'Brings tickets to another department'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -f -a "edit" -d 'Corrects what a ticket says of itself'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -f -a "status" -d 'Brings tickets to a status'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -f -a "escalate" -d 'Hands tickets to another area'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -f -a "resolve" -d 'Says that the problem is solved'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -f -a "close" -d 'Ends tickets'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -f -a "reopen" -d 'Takes resolved or closed tickets up again'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -f -a "cc" -d 'Changes who is kept informed'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -f -a "show" -d 'Shows a ticket: its clocks and what was said'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -f -a "list" -d 'Lists tickets: those not closed, the most urgent first'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and not __fish_seen_subcommand_from open reply time note acknowledge triage assign move edit status escalate resolve close reopen cc show list history" -f -a "history" -d 'Lists what happened to a ticket'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from open" -s c -l contact -d 'Who asks: e-mail, phone, external id or P-1 [default: yourself, where you are a contact]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from open" -l on-behalf-of -d 'Whom it is for, of the same organisation [default: who asks]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from open" -s s -l subject -d 'The title: a short summary' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from open" -s m -l message -d 'What is said; `-` reads it from standard input' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from open" -s F -l message-file -d 'The file with what is said; `-` is standard input' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from open" -s d -l department -d 'Where it goes [default: the desk\'s only department]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from open" -s t -l type -d 'What it is about' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from open" -s p -l priority -d 'How urgent the requester finds it [default: the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from open" -l channel -d 'How it arrived [default: cli]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from open" -l asset -d 'The product unit it is about [default: the only one that would do]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from open" -l field -d 'An answer to the form that `mesa department form` shows; may be repeated' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from open" -l cc -d 'An e-mail to keep informed' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from open" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from open" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from open" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from open" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from open" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from open" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from open" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from open" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from open" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from open" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from open" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from open" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from open" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from open" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from open" -l allow-conditional -d 'A channel that is open on a condition will do'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from open" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from open" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from open" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from open" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from open" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from open" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from open" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from open" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from open" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from open" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from open" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from open" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reply" -l on-error -d 'What to do when one of several is refused' -r -f -a "skip\t'go on with the next, and say so at the end (exit 8)'
abort\t'stop there'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reply" -s m -l message -d 'What is said; `-` reads it from standard input' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reply" -s F -l message-file -d 'The file with what is said; `-` is standard input' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reply" -l from -d 'Whose words these are: a contact\'s, which an agent types in' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reply" -l channel -d 'The channel by which the customer\'s words arrived' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reply" -l status -d 'Brings the ticket to this status in the same breath' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reply" -l minutes -d 'Minutes worked on it' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reply" -l approved-by -d 'Who answers for the charge' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reply" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reply" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reply" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reply" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reply" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reply" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reply" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reply" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reply" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reply" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reply" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reply" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reply" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reply" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reply" -l resolve -d 'Resolves the ticket in the same breath'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reply" -l close -d 'Closes the ticket in the same breath'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reply" -l no-charge -d 'Keeps the time without charging it'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reply" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reply" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reply" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reply" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reply" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reply" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reply" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reply" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reply" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reply" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reply" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reply" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from time" -l on-error -d 'What to do when one of several is refused' -r -f -a "skip\t'go on with the next, and say so at the end (exit 8)'
abort\t'stop there'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from time" -l minutes -d 'Minutes worked' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from time" -l from -d 'When the work began' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from time" -l to -d 'When it ended' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from time" -l approved-by -d 'Who answers for the charge' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from time" -l note -d 'What was done; only agents see it' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from time" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from time" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from time" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from time" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from time" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from time" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from time" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from time" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from time" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from time" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from time" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from time" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from time" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from time" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from time" -l no-charge -d 'Keeps the time without charging it'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from time" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from time" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from time" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from time" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from time" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from time" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from time" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from time" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from time" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from time" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from time" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from time" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from note" -l on-error -d 'What to do when one of several is refused' -r -f -a "skip\t'go on with the next, and say so at the end (exit 8)'
abort\t'stop there'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from note" -s m -l message -d 'What is said; `-` reads it from standard input' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from note" -s F -l message-file -d 'The file with what is said; `-` is standard input' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from note" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from note" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from note" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from note" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from note" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from note" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from note" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from note" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from note" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from note" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from note" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from note" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from note" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from note" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from note" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from note" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from note" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from note" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from note" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from note" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from note" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from note" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from note" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from note" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from note" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from note" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from acknowledge" -l on-error -d 'What to do when one of several is refused' -r -f -a "skip\t'go on with the next, and say so at the end (exit 8)'
abort\t'stop there'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from acknowledge" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from acknowledge" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from acknowledge" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from acknowledge" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from acknowledge" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from acknowledge" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from acknowledge" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from acknowledge" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from acknowledge" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from acknowledge" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from acknowledge" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from acknowledge" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from acknowledge" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from acknowledge" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from acknowledge" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from acknowledge" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from acknowledge" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from acknowledge" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from acknowledge" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from acknowledge" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from acknowledge" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from acknowledge" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from acknowledge" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from acknowledge" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from acknowledge" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from acknowledge" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from triage" -l on-error -d 'What to do when one of several is refused' -r -f -a "skip\t'go on with the next, and say so at the end (exit 8)'
abort\t'stop there'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from triage" -l impact -d 'What it touches' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from triage" -l urgency -d 'How it presses' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from triage" -l priority -d 'The effective priority, whatever the matrix says' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from triage" -l team -d 'The right team' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from triage" -l reason -d 'Why, for the history; of an agent, as a note: contacts do not see it' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from triage" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from triage" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from triage" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from triage" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from triage" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from triage" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from triage" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from triage" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from triage" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from triage" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from triage" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from triage" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from triage" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from triage" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from triage" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from triage" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from triage" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from triage" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from triage" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from triage" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from triage" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from triage" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from triage" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from triage" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from triage" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from triage" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from assign" -l on-error -d 'What to do when one of several is refused' -r -f -a "skip\t'go on with the next, and say so at the end (exit 8)'
abort\t'stop there'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from assign" -l to -d 'Who works on it' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from assign" -l team -d 'Which team works on it' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from assign" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from assign" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from assign" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from assign" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from assign" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from assign" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from assign" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from assign" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from assign" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from assign" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from assign" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from assign" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from assign" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from assign" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from assign" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from assign" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from assign" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from assign" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from assign" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from assign" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from assign" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from assign" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from assign" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from assign" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from assign" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from assign" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from move" -l on-error -d 'What to do when one of several is refused' -r -f -a "skip\t'go on with the next, and say so at the end (exit 8)'
abort\t'stop there'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from move" -l to -l department -d 'The department it goes to' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from move" -l reason -d 'Why, for the history; of an agent, as a note: contacts do not see it' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from move" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from move" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from move" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from move" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from move" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from move" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from move" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from move" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from move" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from move" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from move" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from move" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from move" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from move" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from move" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from move" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from move" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from move" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from move" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from move" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from move" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from move" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from move" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from move" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from move" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from move" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l on-error -d 'What to do when one of several is refused' -r -f -a "skip\t'go on with the next, and say so at the end (exit 8)'
abort\t'stop there'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l subject -d 'The title' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l contact -d 'The requester' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l asset -d 'The product unit; an empty value takes it away' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l type -d 'What it is about; an empty value takes it away' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l field -d 'An answer to the form; an empty value takes it away' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l reason -d 'Why, for the history; of an agent, as a note: contacts do not see it' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from edit" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from edit" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from edit" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from status" -l until -d 'Only until then: an instant, or a span from now as 3d; time then brings the ticket back' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from status" -l then -d 'The status that follows `--until` [default: the one it came from]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from status" -s m -l message -d 'What is said; `-` reads it from standard input' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from status" -s F -l message-file -d 'The file with what is said; `-` is standard input' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from status" -l reason -d 'Why, for the history; of an agent, as a note: contacts do not see it' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from status" -l on-error -d 'What to do when one of several is refused' -r -f -a "skip\t'go on with the next, and say so at the end (exit 8)'
abort\t'stop there'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from status" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from status" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from status" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from status" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from status" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from status" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from status" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from status" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from status" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from status" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from status" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from status" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from status" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from status" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from status" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from status" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from status" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from status" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from status" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from status" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from status" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from status" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from status" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -l on-error -d 'What to do when one of several is refused' -r -f -a "skip\t'go on with the next, and say so at the end (exit 8)'
abort\t'stop there'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -l to -d 'Where to: one of the policy\'s escalations' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -s m -l message -d 'What is said; `-` reads it from standard input' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -s F -l message-file -d 'The file with what is said; `-` is standard input' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -l reason -d 'Why, for the history; of an agent, as a note: contacts do not see it' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -l on-error -d 'What to do when one of several is refused' -r -f -a "skip\t'go on with the next, and say so at the end (exit 8)'
abort\t'stop there'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -s m -l message -d 'What is said; `-` reads it from standard input' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -s F -l message-file -d 'The file with what is said; `-` is standard input' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -l reason -d 'Why, for the history; of an agent, as a note: contacts do not see it' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from close" -l on-error -d 'What to do when one of several is refused' -r -f -a "skip\t'go on with the next, and say so at the end (exit 8)'
abort\t'stop there'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from close" -s m -l message -d 'What is said; `-` reads it from standard input' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from close" -s F -l message-file -d 'The file with what is said; `-` is standard input' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from close" -l reason -d 'Why, for the history; of an agent, as a note: contacts do not see it' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from close" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from close" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from close" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from close" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from close" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from close" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from close" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from close" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from close" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from close" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from close" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from close" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from close" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from close" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from close" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from close" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from close" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from close" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from close" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from close" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from close" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from close" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from close" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from close" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from close" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from close" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -l on-error -d 'What to do when one of several is refused' -r -f -a "skip\t'go on with the next, and say so at the end (exit 8)'
abort\t'stop there'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -s m -l message -d 'What is said; `-` reads it from standard input' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -s F -l message-file -d 'The file with what is said; `-` is standard input' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -l reason -d 'Why, for the history; of an agent, as a note: contacts do not see it' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from cc" -l remove -d 'An e-mail to keep informed no longer' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from cc" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from cc" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from cc" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from cc" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from cc" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from cc" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from cc" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from cc" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from cc" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from cc" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from cc" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from cc" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from cc" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from cc" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from cc" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from cc" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from cc" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from cc" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from cc" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from cc" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from cc" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from cc" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from cc" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from cc" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from cc" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from cc" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from show" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from show" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from show" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from show" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from show" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from show" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from show" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from show" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from show" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from show" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from show" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from show" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from show" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from show" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from show" -l full -d 'With what was said and what happened in JSON too, and what happened for people'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from show" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from show" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from show" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from show" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from show" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from show" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l status -d 'Those in this status; several are any of them, here and below' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l state -d 'Those in this state' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l org -d 'Those of this organisation' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l contact -d 'Those that this contact asked' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l cc -d 'Those of which this e-mail or contact is kept informed' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l department -d 'Those in this department' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l team -d 'Those with this team' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l assignee -d 'Those assigned to this agent' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l type -d 'Those of this type' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l priority -d 'Those of this priority' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l channel -d 'Those that came by this channel' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l plan -d 'Those whose organisation had this plan when they were opened' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l asset -d 'Those about this asset' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l field -d 'Those with this answer' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l opened-before -d 'Those opened before then: a date, an instant or an age such as 30d' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l opened-after -d 'Those opened then or later' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l updated-before -d 'Those last touched before then' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l updated-after -d 'Those last touched then or later' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l closed-before -d 'Those closed before then' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l closed-after -d 'Those closed then or later' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l due-within -d 'Those with a clock due within this time; with --overdue, either' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l waiting-on -d 'Those in which this side is to speak next' -r -f -a "us\t'The desk'
customer\t'The customer'
third-party\t'Another area or company'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l with-key -d 'The one that was opened under this idempotency key (`--key K` says the same)' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l sort -d 'By these columns; with - before one the greatest first' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l limit -d 'This many at most [default: no limit]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l mine -d 'Those assigned to the acting agent, or asked by the acting contact'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l unassigned -d 'Those assigned to nobody'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l overdue -d 'Those with a clock past its due instant'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l paused -d 'Those that are paused'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l reopened -d 'Those that were reopened'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l all -d 'Closed ones too, by number'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from history" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from history" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from history" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from history" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from history" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from history" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from history" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from history" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from history" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from history" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from history" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from history" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from history" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from history" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from history" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from history" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from history" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from history" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from history" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from history" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from history" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from history" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from history" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from history" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from history" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand ticket; and __fish_seen_subcommand_from history" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand tick" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand tick" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand tick" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand tick" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand tick" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand tick" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand tick" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand tick" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand tick" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand tick" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand tick" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand tick" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand tick" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand tick" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand tick" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand tick" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand tick" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand tick" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand tick" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand tick" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand tick" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand tick" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand tick" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand tick" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand tick" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand tick" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand export; and not __fish_seen_subcommand_from tickets events clocks orgs contacts" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand export; and not __fish_seen_subcommand_from tickets events clocks orgs contacts" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and not __fish_seen_subcommand_from tickets events clocks orgs contacts" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand export; and not __fish_seen_subcommand_from tickets events clocks orgs contacts" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and not __fish_seen_subcommand_from tickets events clocks orgs contacts" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and not __fish_seen_subcommand_from tickets events clocks orgs contacts" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and not __fish_seen_subcommand_from tickets events clocks orgs contacts" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and not __fish_seen_subcommand_from tickets events clocks orgs contacts" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and not __fish_seen_subcommand_from tickets events clocks orgs contacts" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and not __fish_seen_subcommand_from tickets events clocks orgs contacts" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand export; and not __fish_seen_subcommand_from tickets events clocks orgs contacts" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and not __fish_seen_subcommand_from tickets events clocks orgs contacts" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand export; and not __fish_seen_subcommand_from tickets events clocks orgs contacts" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and not __fish_seen_subcommand_from tickets events clocks orgs contacts" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and not __fish_seen_subcommand_from tickets events clocks orgs contacts" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand export; and not __fish_seen_subcommand_from tickets events clocks orgs contacts" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand export; and not __fish_seen_subcommand_from tickets events clocks orgs contacts" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand export; and not __fish_seen_subcommand_from tickets events clocks orgs contacts" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand export; and not __fish_seen_subcommand_from tickets events clocks orgs contacts" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand export; and not __fish_seen_subcommand_from tickets events clocks orgs contacts" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand export; and not __fish_seen_subcommand_from tickets events clocks orgs contacts" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand export; and not __fish_seen_subcommand_from tickets events clocks orgs contacts" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand export; and not __fish_seen_subcommand_from tickets events clocks orgs contacts" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand export; and not __fish_seen_subcommand_from tickets events clocks orgs contacts" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand export; and not __fish_seen_subcommand_from tickets events clocks orgs contacts" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand export; and not __fish_seen_subcommand_from tickets events clocks orgs contacts" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand export; and not __fish_seen_subcommand_from tickets events clocks orgs contacts" -f -a "tickets" -d 'Exports every ticket, by number'
complete -c mesa -n "__fish_mesa_using_subcommand export; and not __fish_seen_subcommand_from tickets events clocks orgs contacts" -f -a "events" -d 'Exports what happened to every ticket, in the order of recording'
complete -c mesa -n "__fish_mesa_using_subcommand export; and not __fish_seen_subcommand_from tickets events clocks orgs contacts" -f -a "clocks" -d 'Exports the clocks of every ticket'
complete -c mesa -n "__fish_mesa_using_subcommand export; and not __fish_seen_subcommand_from tickets events clocks orgs contacts" -f -a "orgs" -d 'Exports every organisation'
complete -c mesa -n "__fish_mesa_using_subcommand export; and not __fish_seen_subcommand_from tickets events clocks orgs contacts" -f -a "contacts" -d 'Exports every contact'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from tickets" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from tickets" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from tickets" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from tickets" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from tickets" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from tickets" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from tickets" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from tickets" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from tickets" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from tickets" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from tickets" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from tickets" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from tickets" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from tickets" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from tickets" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from tickets" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from tickets" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from tickets" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from tickets" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from tickets" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from tickets" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from tickets" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from tickets" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from tickets" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from tickets" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from tickets" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from events" -l kind -d 'Of these kinds alone, as opened,replied,closed' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from events" -l new-since -d 'Only what was not told under this name before' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from events" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from events" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from events" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from events" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from events" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from events" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from events" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from events" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from events" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from events" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from events" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from events" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from events" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from events" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from events" -l from-now -d 'Takes what there is now as told, where the name is new'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from events" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from events" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from events" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from events" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from events" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from events" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from events" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from events" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from events" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from events" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from events" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from events" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from clocks" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from clocks" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from clocks" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from clocks" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from clocks" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from clocks" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from clocks" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from clocks" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from clocks" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from clocks" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from clocks" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from clocks" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from clocks" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from clocks" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from clocks" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from clocks" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from clocks" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from clocks" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from clocks" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from clocks" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from clocks" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from clocks" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from clocks" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from clocks" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from clocks" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from clocks" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from orgs" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from orgs" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from orgs" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from orgs" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from orgs" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from orgs" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from orgs" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from orgs" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from orgs" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from orgs" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from orgs" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from orgs" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from orgs" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from orgs" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from orgs" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from orgs" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from orgs" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from orgs" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from orgs" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from orgs" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from orgs" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from orgs" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from orgs" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from orgs" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from orgs" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from orgs" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from contacts" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from contacts" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from contacts" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from contacts" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from contacts" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from contacts" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from contacts" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from contacts" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from contacts" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from contacts" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from contacts" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from contacts" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from contacts" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from contacts" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from contacts" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from contacts" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from contacts" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from contacts" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from contacts" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from contacts" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from contacts" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from contacts" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from contacts" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from contacts" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from contacts" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand export; and __fish_seen_subcommand_from contacts" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand demo" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand demo" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand demo" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand demo" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand demo" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand demo" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand demo" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand demo" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand demo" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand demo" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand demo" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand demo" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand demo" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand demo" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand demo" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand demo" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand demo" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand demo" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand demo" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand demo" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand demo" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand demo" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand demo" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand demo" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand demo" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand demo" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand completions" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand completions" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand completions" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand completions" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand completions" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand completions" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand completions" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand completions" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand completions" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand completions" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand completions" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand completions" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand completions" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand completions" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand completions" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand completions" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand completions" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand completions" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand completions" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand completions" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand completions" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand completions" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand completions" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand completions" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand completions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand completions" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand man" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand man" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand man" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand man" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand man" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand man" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand man" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand man" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand man" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand man" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand man" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand man" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand man" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand man" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand man" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand man" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand man" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand man" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand man" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand man" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand man" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand man" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand man" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand man" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand man" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand man" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand help" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand help" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand help" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand help" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand help" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand help" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand help" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand help" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand help" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand help" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand help" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand help" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand help" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand help" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand help" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand help" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand help" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand help" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand help" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand help" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand help" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand help" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand help" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand help" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand help" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit confirm import remove template" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit confirm import remove template" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit confirm import remove template" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit confirm import remove template" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit confirm import remove template" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit confirm import remove template" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit confirm import remove template" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit confirm import remove template" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit confirm import remove template" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit confirm import remove template" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit confirm import remove template" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit confirm import remove template" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit confirm import remove template" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit confirm import remove template" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit confirm import remove template" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit confirm import remove template" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit confirm import remove template" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit confirm import remove template" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit confirm import remove template" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit confirm import remove template" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit confirm import remove template" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit confirm import remove template" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit confirm import remove template" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit confirm import remove template" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit confirm import remove template" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit confirm import remove template" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit confirm import remove template" -f -a "add" -d 'Adds a contact: a name, and an e-mail, phone or external id'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit confirm import remove template" -f -a "list" -d 'Lists contacts'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit confirm import remove template" -f -a "show" -d 'Shows a contact'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit confirm import remove template" -f -a "edit" -d 'Changes a contact; an empty value takes what was said away'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit confirm import remove template" -f -a "confirm" -d 'Confirms that the data of a contact are right, or corrects them: yourself, or an agent for somebody'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit confirm import remove template" -f -a "import" -d 'Brings in contacts from a file: the same file again changes nothing'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit confirm import remove template" -f -a "remove" -d 'Removes a person: the tickets stay, what they say of the person goes'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and not __fish_seen_subcommand_from add list show edit confirm import remove template" -f -a "template" -d 'Prints the header of a file of contacts, with an example'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from add" -l name -d 'Its name' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from add" -l email -d 'Its e-mail' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from add" -l phone -d 'Its phone: with + and the country, or as it is dialled in the organisation\'s country' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from add" -l org -d 'Its organisation' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from add" -l external-id -d 'Its key in another system' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from add" -l role -d 'What it does there' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from add" -l language -d 'The language it is served in [default: the organisation\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from add" -l notes -d 'What agents should know' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from add" -l tag -d 'A tag to put on; may be repeated' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from add" -l administrator -d 'May open tickets where the desk asks for an administrator' -r -f -a "yes\t'so it is'
no\t'so it is not'"
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from add" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from add" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from add" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from add" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from add" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from add" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from add" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from add" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from add" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from add" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from add" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from add" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from add" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from add" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from add" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from add" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from add" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from add" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from add" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from add" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from add" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from add" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from list" -l org -d 'Only those of this organisation' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from list" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from list" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from list" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from list" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from list" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from list" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from list" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from list" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from list" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from list" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from list" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from list" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from list" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from list" -l administrator -d 'Only administrators'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from list" -l all -d 'Disabled ones too'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from list" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from list" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from list" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from list" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from list" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from list" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from show" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from show" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from show" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from show" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from show" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from show" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from show" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from show" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from show" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from show" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from show" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from show" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from show" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from show" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from show" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from show" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from show" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from show" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from show" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from show" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from edit" -l name -d 'Its name' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from edit" -l email -d 'Its e-mail' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from edit" -l phone -d 'Its phone: with + and the country, or as it is dialled in the organisation\'s country' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from edit" -l org -d 'Its organisation' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from edit" -l external-id -d 'Its key in another system' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from edit" -l role -d 'What it does there' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from edit" -l language -d 'The language it is served in [default: the organisation\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from edit" -l notes -d 'What agents should know' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from edit" -l tag -d 'A tag to put on; may be repeated' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from edit" -l administrator -d 'Whether it may open tickets where the desk asks for an administrator' -r -f -a "yes\t'so it is'
no\t'so it is not'"
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from edit" -l no-tag -d 'A tag to take off; may be repeated' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from edit" -l active -d 'Whether it may act and open tickets' -r -f -a "yes\t'so it is'
no\t'so it is not'"
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from edit" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from edit" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from edit" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from edit" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from edit" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from edit" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from edit" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from edit" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from edit" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from edit" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from edit" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from edit" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from edit" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from edit" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from edit" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from edit" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from edit" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from edit" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from edit" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from edit" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from edit" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from edit" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from confirm" -l name -d 'Its name, corrected' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from confirm" -l email -d 'Its e-mail, corrected' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from confirm" -l phone -d 'Its phone, corrected' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from confirm" -l role -d 'What it does there, corrected' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from confirm" -l language -d 'The language it is served in' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from confirm" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from confirm" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from confirm" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from confirm" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from confirm" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from confirm" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from confirm" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from confirm" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from confirm" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from confirm" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from confirm" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from confirm" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from confirm" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from confirm" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from confirm" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from confirm" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from confirm" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from confirm" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from confirm" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from confirm" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from confirm" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from confirm" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from confirm" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from confirm" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from confirm" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from confirm" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from import" -l encoding -d 'Its encoding, as utf-8 or windows-1252 [default: found out]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from import" -l delimiter -d 'What parts its fields: one sign, or tab [default: found out]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from import" -l format -d 'Who wrote it [default: found out]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from import" -l map -d 'What a column is read as: Correo=email, Zona=custom.zone, Id=ignore; may be repeated' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from import" -l extra -d 'What becomes of columns that mesa does not know' -r -f -a "error\t'the file is refused'
ignore\t'they are left out'
custom\t'they are kept as custom values'"
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from import" -l org -d 'The organisation of every row, whatever its own column says' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from import" -l create -d 'What is made where the file names it and it is missing' -r -f -a "orgs\t'organisations'"
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from import" -l default-country -d 'Where phones without a country are dialled: two letters of ISO 3166' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from import" -l phone-rules -d 'Old forms of phones that are read' -r -f -a "mexico\t''
argentina\t''
brazil\t''
leading-zeros\t''
strict\t''"
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from import" -l mode -d 'What may become of a row' -r -f -a "create\t'new ones alone'
update\t'those that are there alone'
upsert\t'both'"
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from import" -l match -d 'What tells whether a row is about a contact that is there: of several, the first that the row has' -r -f -a "email\t''
phone\t''
external_id\t''
name\t''"
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from import" -l blank -d 'What a blank cell means: nothing is said, or what was there goes' -r -f -a "keep\t'nothing is said'
clear\t'what was there goes'"
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from import" -l tags -d 'Whether a row\'s tags join those that are there, or replace them' -r -f -a "add\t''
replace\t''"
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from import" -l on-error -d 'What a rejected row does: is left out, or nothing at all is taken' -r -f -a "skip\t'It is left out'
abort\t'Nothing is taken'"
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from import" -l max-errors -d 'Gives up once more rows than this are rejected' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from import" -l batch -d 'Rows of a transaction [default: all in one]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from import" -l rejects -d 'Where rejected rows go, with what is wrong with each' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from import" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from import" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from import" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from import" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from import" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from import" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from import" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from import" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from import" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from import" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from import" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from import" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from import" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from import" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from import" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from import" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from import" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from import" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from import" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from import" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from import" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from import" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from remove" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from remove" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from remove" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from remove" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from remove" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from remove" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from remove" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from remove" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from remove" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from remove" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from remove" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from remove" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from remove" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from remove" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from remove" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from remove" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from remove" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from remove" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from remove" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from remove" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from remove" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from remove" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from template" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from template" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from template" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from template" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from template" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from template" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from template" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from template" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from template" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from template" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from template" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from template" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from template" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from template" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from template" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from template" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from template" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from template" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from template" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from template" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from template" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from template" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from template" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from template" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from template" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand contact; and __fish_seen_subcommand_from template" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and not __fish_seen_subcommand_from add list show edit disable" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand agent; and not __fish_seen_subcommand_from add list show edit disable" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and not __fish_seen_subcommand_from add list show edit disable" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand agent; and not __fish_seen_subcommand_from add list show edit disable" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and not __fish_seen_subcommand_from add list show edit disable" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and not __fish_seen_subcommand_from add list show edit disable" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and not __fish_seen_subcommand_from add list show edit disable" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and not __fish_seen_subcommand_from add list show edit disable" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and not __fish_seen_subcommand_from add list show edit disable" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and not __fish_seen_subcommand_from add list show edit disable" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand agent; and not __fish_seen_subcommand_from add list show edit disable" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and not __fish_seen_subcommand_from add list show edit disable" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand agent; and not __fish_seen_subcommand_from add list show edit disable" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and not __fish_seen_subcommand_from add list show edit disable" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and not __fish_seen_subcommand_from add list show edit disable" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and not __fish_seen_subcommand_from add list show edit disable" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and not __fish_seen_subcommand_from add list show edit disable" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and not __fish_seen_subcommand_from add list show edit disable" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and not __fish_seen_subcommand_from add list show edit disable" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and not __fish_seen_subcommand_from add list show edit disable" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and not __fish_seen_subcommand_from add list show edit disable" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and not __fish_seen_subcommand_from add list show edit disable" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and not __fish_seen_subcommand_from add list show edit disable" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and not __fish_seen_subcommand_from add list show edit disable" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and not __fish_seen_subcommand_from add list show edit disable" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and not __fish_seen_subcommand_from add list show edit disable" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and not __fish_seen_subcommand_from add list show edit disable" -f -a "add" -d 'Adds an agent'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and not __fish_seen_subcommand_from add list show edit disable" -f -a "list" -d 'Lists agents'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and not __fish_seen_subcommand_from add list show edit disable" -f -a "show" -d 'Shows an agent'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and not __fish_seen_subcommand_from add list show edit disable" -f -a "edit" -d 'Changes an agent; everybody may change their own name and language, the rest takes an admin'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and not __fish_seen_subcommand_from add list show edit disable" -f -a "disable" -d 'Disables an agent; its open tickets go to somebody else'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from add" -l name -d 'Its name [default of a new agent: what stands before the @]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from add" -l role -d 'What it may do [default of a new agent: agent]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from add" -l team -d 'A team it works in, one of the policy\'s; may be repeated' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from add" -l language -d 'The language it reads; empty for the desk\'s' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from add" -l uid -d 'The user of the operating system who is this agent: a number, me or none' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from add" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from add" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from add" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from add" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from add" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from add" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from add" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from add" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from add" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from add" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from add" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from add" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from add" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from add" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from add" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from add" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from add" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from add" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from add" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from add" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from add" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from add" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from list" -l team -d 'Only those of this team' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from list" -l role -d 'Only those with this role' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from list" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from list" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from list" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from list" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from list" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from list" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from list" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from list" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from list" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from list" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from list" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from list" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from list" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from list" -l all -d 'Disabled ones too'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from list" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from list" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from list" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from list" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from list" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from list" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from show" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from show" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from show" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from show" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from show" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from show" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from show" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from show" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from show" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from show" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from show" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from show" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from show" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from show" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from show" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from show" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from show" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from show" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from show" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from show" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from edit" -l email -d 'Its new e-mail' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from edit" -l name -d 'Its name [default of a new agent: what stands before the @]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from edit" -l role -d 'What it may do [default of a new agent: agent]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from edit" -l team -d 'A team it works in, one of the policy\'s; may be repeated' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from edit" -l language -d 'The language it reads; empty for the desk\'s' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from edit" -l uid -d 'The user of the operating system who is this agent: a number, me or none' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from edit" -l no-team -d 'A team it leaves; may be repeated' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from edit" -l active -d 'Whether it may act' -r -f -a "yes\t'so it is'
no\t'so it is not'"
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from edit" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from edit" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from edit" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from edit" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from edit" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from edit" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from edit" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from edit" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from edit" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from edit" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from edit" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from edit" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from edit" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from edit" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from edit" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from edit" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from edit" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from edit" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from edit" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from edit" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from edit" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from edit" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from disable" -l reassign-to -d 'Who takes its open tickets: an agent\'s e-mail, me, or none for nobody' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from disable" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from disable" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from disable" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from disable" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from disable" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from disable" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from disable" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from disable" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from disable" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from disable" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from disable" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from disable" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from disable" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from disable" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from disable" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from disable" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from disable" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from disable" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from disable" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from disable" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from disable" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from disable" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from disable" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from disable" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from disable" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand agent; and __fish_seen_subcommand_from disable" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand whoami" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand whoami" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand whoami" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand whoami" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand whoami" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand whoami" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand whoami" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand whoami" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand whoami" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand whoami" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand whoami" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand whoami" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand whoami" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand whoami" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand whoami" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand whoami" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand whoami" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand whoami" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand whoami" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand whoami" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand whoami" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand whoami" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand whoami" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand whoami" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand whoami" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand whoami" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand store; and not __fish_seen_subcommand_from check stats migrate" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand store; and not __fish_seen_subcommand_from check stats migrate" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand store; and not __fish_seen_subcommand_from check stats migrate" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand store; and not __fish_seen_subcommand_from check stats migrate" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand store; and not __fish_seen_subcommand_from check stats migrate" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand store; and not __fish_seen_subcommand_from check stats migrate" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand store; and not __fish_seen_subcommand_from check stats migrate" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand store; and not __fish_seen_subcommand_from check stats migrate" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand store; and not __fish_seen_subcommand_from check stats migrate" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand store; and not __fish_seen_subcommand_from check stats migrate" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand store; and not __fish_seen_subcommand_from check stats migrate" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand store; and not __fish_seen_subcommand_from check stats migrate" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand store; and not __fish_seen_subcommand_from check stats migrate" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand store; and not __fish_seen_subcommand_from check stats migrate" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand store; and not __fish_seen_subcommand_from check stats migrate" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand store; and not __fish_seen_subcommand_from check stats migrate" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand store; and not __fish_seen_subcommand_from check stats migrate" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand store; and not __fish_seen_subcommand_from check stats migrate" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand store; and not __fish_seen_subcommand_from check stats migrate" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand store; and not __fish_seen_subcommand_from check stats migrate" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand store; and not __fish_seen_subcommand_from check stats migrate" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand store; and not __fish_seen_subcommand_from check stats migrate" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand store; and not __fish_seen_subcommand_from check stats migrate" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand store; and not __fish_seen_subcommand_from check stats migrate" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand store; and not __fish_seen_subcommand_from check stats migrate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand store; and not __fish_seen_subcommand_from check stats migrate" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand store; and not __fish_seen_subcommand_from check stats migrate" -f -a "check" -d 'Looks for damage; exit 11 where there is any'
complete -c mesa -n "__fish_mesa_using_subcommand store; and not __fish_seen_subcommand_from check stats migrate" -f -a "stats" -d 'Says how large it is, and of what'
complete -c mesa -n "__fish_mesa_using_subcommand store; and not __fish_seen_subcommand_from check stats migrate" -f -a "migrate" -d 'Brings a store of an older mesa up to date and keeps a copy of it beside'
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from check" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from check" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from check" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from check" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from check" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from check" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from check" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from check" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from check" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from check" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from check" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from check" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from check" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from check" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from check" -l deep -d 'Reads every index as well'
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from check" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from check" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from check" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from check" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from check" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from check" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from check" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from check" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from check" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from check" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from stats" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from stats" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from stats" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from stats" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from stats" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from stats" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from stats" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from stats" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from stats" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from stats" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from stats" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from stats" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from stats" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from stats" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from stats" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from stats" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from stats" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from stats" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from stats" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from stats" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from stats" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from stats" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from stats" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from stats" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from stats" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from stats" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from migrate" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from migrate" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from migrate" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from migrate" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from migrate" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from migrate" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from migrate" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from migrate" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from migrate" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from migrate" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from migrate" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from migrate" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from migrate" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from migrate" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from migrate" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from migrate" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from migrate" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from migrate" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from migrate" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from migrate" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from migrate" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from migrate" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from migrate" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from migrate" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from migrate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand store; and __fish_seen_subcommand_from migrate" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and not __fish_seen_subcommand_from list show reset" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and not __fish_seen_subcommand_from list show reset" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and not __fish_seen_subcommand_from list show reset" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and not __fish_seen_subcommand_from list show reset" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and not __fish_seen_subcommand_from list show reset" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and not __fish_seen_subcommand_from list show reset" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and not __fish_seen_subcommand_from list show reset" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and not __fish_seen_subcommand_from list show reset" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and not __fish_seen_subcommand_from list show reset" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and not __fish_seen_subcommand_from list show reset" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and not __fish_seen_subcommand_from list show reset" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and not __fish_seen_subcommand_from list show reset" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and not __fish_seen_subcommand_from list show reset" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and not __fish_seen_subcommand_from list show reset" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and not __fish_seen_subcommand_from list show reset" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and not __fish_seen_subcommand_from list show reset" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and not __fish_seen_subcommand_from list show reset" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and not __fish_seen_subcommand_from list show reset" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and not __fish_seen_subcommand_from list show reset" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and not __fish_seen_subcommand_from list show reset" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and not __fish_seen_subcommand_from list show reset" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and not __fish_seen_subcommand_from list show reset" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and not __fish_seen_subcommand_from list show reset" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and not __fish_seen_subcommand_from list show reset" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and not __fish_seen_subcommand_from list show reset" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and not __fish_seen_subcommand_from list show reset" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and not __fish_seen_subcommand_from list show reset" -f -a "list" -d 'Lists the names under which scripts are told what is new'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and not __fish_seen_subcommand_from list show reset" -f -a "show" -d 'Shows how far one was told'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and not __fish_seen_subcommand_from list show reset" -f -a "reset" -d 'Forgets how far one was told: its next run begins anew'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from list" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from list" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from list" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from list" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from list" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from list" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from list" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from list" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from list" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from list" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from list" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from list" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from list" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from list" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from list" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from list" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from list" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from list" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from list" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from show" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from show" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from show" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from show" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from show" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from show" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from show" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from show" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from show" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from show" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from show" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from show" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from show" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from show" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from show" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from show" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from show" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from show" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from show" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from show" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from reset" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from reset" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from reset" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from reset" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from reset" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from reset" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from reset" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from reset" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from reset" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from reset" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from reset" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from reset" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from reset" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from reset" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from reset" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from reset" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from reset" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from reset" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from reset" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from reset" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from reset" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from reset" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from reset" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from reset" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from reset" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand cursor; and __fish_seen_subcommand_from reset" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand import; and not __fish_seen_subcommand_from tickets list show undo" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand import; and not __fish_seen_subcommand_from tickets list show undo" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and not __fish_seen_subcommand_from tickets list show undo" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand import; and not __fish_seen_subcommand_from tickets list show undo" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and not __fish_seen_subcommand_from tickets list show undo" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and not __fish_seen_subcommand_from tickets list show undo" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and not __fish_seen_subcommand_from tickets list show undo" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and not __fish_seen_subcommand_from tickets list show undo" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and not __fish_seen_subcommand_from tickets list show undo" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and not __fish_seen_subcommand_from tickets list show undo" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand import; and not __fish_seen_subcommand_from tickets list show undo" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and not __fish_seen_subcommand_from tickets list show undo" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand import; and not __fish_seen_subcommand_from tickets list show undo" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and not __fish_seen_subcommand_from tickets list show undo" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and not __fish_seen_subcommand_from tickets list show undo" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand import; and not __fish_seen_subcommand_from tickets list show undo" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand import; and not __fish_seen_subcommand_from tickets list show undo" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand import; and not __fish_seen_subcommand_from tickets list show undo" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand import; and not __fish_seen_subcommand_from tickets list show undo" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand import; and not __fish_seen_subcommand_from tickets list show undo" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand import; and not __fish_seen_subcommand_from tickets list show undo" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand import; and not __fish_seen_subcommand_from tickets list show undo" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand import; and not __fish_seen_subcommand_from tickets list show undo" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand import; and not __fish_seen_subcommand_from tickets list show undo" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand import; and not __fish_seen_subcommand_from tickets list show undo" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand import; and not __fish_seen_subcommand_from tickets list show undo" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand import; and not __fish_seen_subcommand_from tickets list show undo" -f -a "tickets" -d 'Brings in another system\'s tickets with their history'
complete -c mesa -n "__fish_mesa_using_subcommand import; and not __fish_seen_subcommand_from tickets list show undo" -f -a "list" -d 'Lists what was brought in'
complete -c mesa -n "__fish_mesa_using_subcommand import; and not __fish_seen_subcommand_from tickets list show undo" -f -a "show" -d 'Shows a run of an import'
complete -c mesa -n "__fish_mesa_using_subcommand import; and not __fish_seen_subcommand_from tickets list show undo" -f -a "undo" -d 'Takes back what a run has done, but for what something newer changed or stands on'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from tickets" -l map -d 'The map that says how it is read' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from tickets" -l rejects -d 'Where rejected rows go, with what is wrong with each' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from tickets" -l batch -d 'Tickets of a transaction [default: all in one]' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from tickets" -l encoding -d 'Its encoding, as windows-1252 [default: utf-8]' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from tickets" -l delimiter -d 'What parts the fields: one sign, or tab [default: the map\'s, else found out]' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from tickets" -l on-error -d 'What a rejected row does: is left out, or stops everything' -r -f -a "skip\t'It is left out'
abort\t'Nothing is taken'"
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from tickets" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from tickets" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from tickets" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from tickets" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from tickets" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from tickets" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from tickets" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from tickets" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from tickets" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from tickets" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from tickets" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from tickets" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from tickets" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from tickets" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from tickets" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from tickets" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from tickets" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from tickets" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from tickets" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from tickets" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from tickets" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from tickets" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from tickets" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from tickets" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from tickets" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from list" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from list" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from list" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from list" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from list" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from list" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from list" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from list" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from list" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from list" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from list" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from list" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from list" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from list" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from list" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from list" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from list" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from list" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from list" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from list" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from show" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from show" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from show" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from show" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from show" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from show" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from show" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from show" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from show" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from show" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from show" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from show" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from show" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from show" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from show" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from show" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from show" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from show" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from show" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from show" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from undo" -l store -d 'The store\'s file [env: MESA_STORE; else ./mesa.db if it exists, else the user\'s data folder]' -r -F
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from undo" -l as -d 'Who acts: an agent\'s e-mail, or a contact [env: MESA_AS]' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from undo" -s o -l output -d 'How the answer is written [env: MESA_OUTPUT; else table on a terminal, tsv elsewhere]' -r -f -a "table\t''
tsv\t''
csv\t''
json\t''
jsonl\t''
name\t''
md\t''
html\t''"
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from undo" -l columns -d 'These columns, in this order' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from undo" -l key -d 'Idempotency key of a write: the same key and arguments again do nothing again' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from undo" -l at -d 'When a write happened [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from undo" -l as-of -d 'Reads the state of that instant [default: now]' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from undo" -l lang -d 'Language of what people read [env: MESA_LANG; else the locale, else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from undo" -l tz -d 'Zone of times that people read and write [env: MESA_TZ; else the desk\'s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from undo" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless NO_COLOR is set'
always\t'Always'
never\t'Never'"
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from undo" -l lock-wait -d 'How long to wait for another writer [env: MESA_LOCK_WAIT; default: 30s]' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from undo" -l excel -d 'As a spreadsheet of that language opens it: --bom, --formula-safe, --local-time, its delimiter and its decimals' -r -f -a "es\t'Spain and most of South America: `;` and decimal comma'
en\t'`,` and decimal point'
es-mx\t'Mexico and Central America: `,` and decimal point'"
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from undo" -l delimiter -d 'What stands between the cells: one ASCII character, or tab [default: ,]' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from undo" -l decimal -d 'What fractions are written with: . or , [default: .]' -r
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from undo" -l force -d 'Takes back even what changed or was used since'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from undo" -l json -d 'The same as -o json'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from undo" -s q -l quiet -d 'Says nothing but the answer and errors'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from undo" -s v -l verbose -d 'Says more on standard error'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from undo" -s y -l yes -d 'Answers yes to every question'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from undo" -l no-input -d 'Never asks anything'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from undo" -s n -l dry-run -d 'Does everything, then takes it back'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from undo" -l fail-empty -d 'Exit 10 when a list is empty'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from undo" -l local-time -d 'Instants as 2026-10-01 09:30:00 in the zone of --tz, else the desk\'s [default: RFC 3339 in UTC]'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from undo" -l bom -d 'Begins with a byte order mark, by which a spreadsheet knows UTF-8'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from undo" -l formula-safe -d 'Puts \' before text that a spreadsheet would take for a formula'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from undo" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesa -n "__fish_mesa_using_subcommand import; and __fish_seen_subcommand_from undo" -s V -l version -d 'Print version'
