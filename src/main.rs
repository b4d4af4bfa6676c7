//! The program: hands the process's arguments to the library and its answer to the shell.
use std::process::ExitCode;

fn main() -> ExitCode {
    mesa::run(std::env::args_os())
}
