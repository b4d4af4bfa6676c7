//! Questions on a terminal, which is left in order when somebody interrupts one.
use std::fmt::Display;
use std::io::ErrorKind;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, LazyLock};

use dialoguer::console::Term;
use dialoguer::{Confirm, Input, MultiSelect, Select};
use signal_hook::consts::SIGINT;
use signal_hook::{flag, low_level};

use crate::error::{Error, about_file};

/// Whether no question stands, so that an interrupt ends the program as ever. Signals belong to the whole process, and so
/// does this.
static IDLE: LazyLock<Arc<AtomicBool>> = LazyLock::new(|| {
    let idle = Arc::new(AtomicBool::new(true));
    // Where it cannot be registered, an interrupt ends the program at once, with whatever the question had hidden
    let _ = flag::register_conditional_default(SIGINT, Arc::clone(&idle));
    idle
});

/// Returns which of `items` is chosen.
///
/// # Errors
/// The terminal cannot be read.
pub fn choose<T: Display>(prompt: &str, items: &[T]) -> Result<usize, Error> {
    asked(|| Select::new().with_prompt(prompt).items(items).default(0).interact())
}

/// Returns which of `items` are chosen.
///
/// # Errors
/// The terminal cannot be read.
pub fn choose_several<T: Display>(prompt: &str, items: &[T]) -> Result<Vec<usize>, Error> {
    asked(|| MultiSelect::new().with_prompt(prompt).items(items).interact())
}

/// Returns what is typed in one line; nothing will do where it `may_be_empty`.
///
/// # Errors
/// The terminal cannot be read.
pub fn line(prompt: &str, may_be_empty: bool) -> Result<String, Error> {
    asked(|| Input::new().with_prompt(prompt).allow_empty(may_be_empty).interact_text())
}

/// Returns whether the answer is yes.
///
/// # Errors
/// The terminal cannot be read.
pub fn yes(prompt: &str) -> Result<bool, Error> {
    asked(|| Confirm::new().with_prompt(prompt).default(false).interact())
}

fn asked<T>(ask: impl FnOnce() -> dialoguer::Result<T>) -> Result<T, Error> {
    IDLE.store(false, Ordering::SeqCst);
    let answer = ask();
    IDLE.store(true, Ordering::SeqCst);
    answer.map_err(|dialoguer::Error::IO(failed)| {
        if failed.kind() == ErrorKind::Interrupted {
            // A list to choose from hides the cursor; should that fail, the program ends all the same
            let _ = Term::stderr().show_cursor();
            let _ = low_level::emulate_default_handler(SIGINT);
        }
        about_file("/dev/tty")(failed)
    })
}
