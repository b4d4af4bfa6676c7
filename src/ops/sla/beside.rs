//! Reads on one thread what is worked through on another.
use std::sync::mpsc;
use std::thread;

use crate::error::Error;
use crate::store;

/// How many portions may wait to be worked through.
const AHEAD: usize = 4;

/// Runs `read` here, which hands on portion after portion, and `visit` with each of them, in that order, on a thread of
/// its own.
///
/// # Errors
/// Whatever `visit` refuses first, which ends the reading; whatever `read` refuses.
pub(super) fn beside<T: Send>(
    read: impl FnOnce(&mut dyn FnMut(T) -> Result<(), Error>) -> Result<(), Error>,
    mut visit: impl FnMut(T) -> Result<(), Error> + Send,
) -> Result<(), Error> {
    let (sender, receiver) = mpsc::sync_channel::<T>(AHEAD);
    thread::scope(|scope| {
        let told = scope.spawn(move || receiver.into_iter().try_for_each(&mut visit));
        let given_up = |_| store::Error::Damaged("a reading that was given up".to_owned()).into();
        let read = read(&mut |portion| sender.send(portion).map_err(given_up));
        drop(sender);
        // What the other thread refused is why the reading was given up.
        match told.join() {
            Ok(told) => told.and(read),
            Err(panic) => std::panic::resume_unwind(panic),
        }
    })
}
