//! A command line that does not parse: what is said, in the reader's language, and the command that helps.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on must fail")]
use std::process::{Command, Stdio};

/// Runs a command line without a store and returns its exit code and what it said.
fn said(language: &str, line: &str) -> (i32, String) {
    let folder = tempfile::tempdir().unwrap();
    let mut mesa = Command::new(env!("CARGO_BIN_EXE_mesa"));
    mesa.args(line.split(' ')).env_clear().env("MESA_LANG", language).env("HOME", folder.path());
    let output = mesa.current_dir(folder.path()).stdin(Stdio::null()).output().unwrap();
    assert!(output.stdout.is_empty(), "{line}");
    (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
}

#[test]
fn what_does_not_parse_is_said_in_spanish() {
    for (line, words) in [
        ("tiket", "no hay ninguna orden `tiket`\nhint: ¿quiso decir `ticket` o `tick`?"),
        ("ticket list --statu x", "no se esperaba `--statu`\nhint: ¿quiso decir `--status`?"),
        ("org list extra", "no se esperaba `extra`\nhint: mesa org list [OPTIONS]"),
        ("credit buy --org a --pack x", "`x` no sirve para --pack <MINUTES>: se espera un número\n"),
        ("credit buy --org a --pack 0", "`0` no sirve para --pack <MINUTES>: 0 no está en 1..=10000000\n"),
        ("credit buy --org a --pack", "falta el valor de --pack <MINUTES>\nhint: mesa credit buy --help\n"),
        ("credit grant --org a", "falta --minutes <N>, --reason <TEXT>\n"),
        ("credit refund E-1 --ticket T-1 --reason x", "[ENTRY] no puede ir con --ticket <TICKET>\n"),
        ("org add a --name x --name y", "--name <NAME> solo puede darse una vez\n"),
        ("sla report --fail-under 300", "un porcentaje de 0 a 100, como 95 o 99.5\n"),
        ("sla check --within 30x", "un lapso, como 90s, 30m, 4h, 7d o 2w\n"),
        ("contact import f --map foo=bar", "`bar` no es un campo: external_id, name, email, "),
        ("contact import f --map foo=emial", "custom.KEY o ignore; ¿quiso decir `email`?\n"),
        ("contact import f --delimiter ;;", "no sirve para --delimiter <SIGN>: un solo signo, o tab\n"),
        (
            "calendar show x --week 2026-99-99",
            "[<DATE>]: se espera una fecha de 1970-01-01 a 9999-12-31, como 2026-09-18\n",
        ),
        ("agent add x --role boss", "`boss` no sirve para --role <admin|agent>: un rol es admin o agent\n"),
        ("--lock-wait foo org list", "--lock-wait: `foo` no sirve; se espera un lapso, como 30s o 2m\n"),
    ] {
        let (code, told) = said("es", line);
        assert_eq!(code, 2, "{line}: {told}");
        assert!(told.contains(words), "{line}: {told}");
    }
}

#[test]
fn the_help_of_the_very_command_is_named() {
    let (code, told) = said("en", "--quiet credit buy --org buy --pack x");
    assert_eq!(code, 2);
    assert!(told.ends_with("hint: mesa credit buy --help\n"), "{told}");
    assert!(said("en", "tiket").1.ends_with("hint: did you mean `ticket` or `tick`?\n"));
    assert!(said("en", "--color blue").1.ends_with("hint: mesa --help\n"));
}

#[test]
fn the_flag_speaks_before_the_environment() {
    assert!(said("es", "--lang en org list extra").1.contains("unexpected argument"));
    assert!(said("en", "org list extra --lang=es").1.contains("no se esperaba"));
}

#[test]
fn a_message_and_a_list_that_are_no_utf8_are_invalid_data() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("message.txt");
    std::fs::write(&file, b"Se cay\xf3 la red").unwrap();
    let run = |args: &[&str]| {
        let mut mesa = Command::new(env!("CARGO_BIN_EXE_mesa"));
        mesa.args(args).env_clear().env("MESA_LANG", "en").env("HOME", folder.path());
        mesa.current_dir(folder.path()).stdin(std::fs::File::open(&file).unwrap());
        let output = mesa.output().unwrap();
        (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
    };
    assert_eq!(run(&["init", "--agent", "sofia@desk.example"]).0, 0);
    for (args, field) in [
        (&["ticket", "note", "T-1", "--message-file", "message.txt"][..], "--message-file"),
        (&["ticket", "note", "T-1", "-m", "-"], "--message-file"),
        (&["ticket", "close", "-"], "TICKET"),
    ] {
        let (code, told) = run(args);
        assert_eq!(code, 7, "{args:?}: {told}");
        assert!(told.contains(&format!("{field} is no UTF-8 from byte 7 on")), "{told}");
    }
}

#[test]
fn a_name_that_is_no_field_brings_the_fields_that_there_are() {
    let (code, told) = said("en", "contact import f --map foo=bar");
    assert_eq!(code, 2);
    assert!(told.contains("`bar` is no field: external_id, name, email, phone, org, "), "{told}");
    assert!(told.contains(", custom.KEY or ignore\n"), "{told}");
}

#[test]
fn a_file_that_is_not_there_is_said_in_own_words() {
    for (language, cause, hint) in [
        ("en", "there is no such file", "name a file that is there, or - for standard input"),
        ("es", "el archivo no existe", "nombre un archivo que exista, o - para la entrada estándar"),
    ] {
        let (code, told) = said(language, "desk check /nope.toml");
        assert_eq!(code, 3, "{told}");
        assert!(told.contains(&format!("caused by: {cause}\nhint: {hint}\n")), "{told}");
    }
}

#[test]
fn the_template_of_contacts_invents_no_id_and_no_day() {
    for format in ["json", "jsonl", "table", "md", "csv"] {
        let folder = tempfile::tempdir().unwrap();
        let mut mesa = Command::new(env!("CARGO_BIN_EXE_mesa"));
        mesa.args(["contact", "template", "-o", format]).env_clear().env("MESA_LANG", "en");
        let output = mesa.env("HOME", folder.path()).current_dir(folder.path()).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(text.contains("crm-77") && text.contains("Norte"), "{format}: {text}");
        assert!(
            !text.contains("1970") && !text.contains("P-1") && !text.contains("created"),
            "{format}: {text}"
        );
    }
}
