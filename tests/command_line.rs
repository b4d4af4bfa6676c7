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
        ("sla report --fail-under 300", "un porcentaje de 0 a 100, como 95 or 99.5\n"),
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
