//! Reads on one thread what is worked through on another.
use std::sync::mpsc::{self, SyncSender};
use std::sync::{Mutex, PoisonError};
use std::thread::{self, Builder, ScopedJoinHandle};

use crate::error::Error;
use crate::store;

/// How many portions may wait to be worked through.
const AHEAD: usize = 4;

/// The way to the other thread, and what it comes to.
type Other<'s, T> = (SyncSender<T>, ScopedJoinHandle<'s, Result<(), Error>>);

/// Runs `read` here, which hands on portion after portion, and `visit` with each of them, in that order, on a thread of
/// its own. Where there is only one portion, or the system has no thread to give, `visit` runs here.
///
/// # Errors
/// Whatever `visit` refuses first, which ends the reading; whatever `read` refuses.
pub(super) fn beside<T: Send, R>(
    read: impl FnOnce(&mut dyn FnMut(T) -> Result<(), Error>) -> Result<R, Error>,
    visit: impl FnMut(T) -> Result<(), Error> + Send,
) -> Result<R, Error> {
    beside_on(Builder::new, read, visit)
}

fn beside_on<T: Send, R>(
    thread: fn() -> Builder,
    read: impl FnOnce(&mut dyn FnMut(T) -> Result<(), Error>) -> Result<R, Error>,
    visit: impl FnMut(T) -> Result<(), Error> + Send,
) -> Result<R, Error> {
    let visit = Mutex::new(visit);
    let visit = |portion| visit.lock().unwrap_or_else(PoisonError::into_inner)(portion);
    thread::scope(|scope| {
        let (mut handed, mut first) = (0_u64, None);
        let mut other: Option<Other<T>> = None;
        let read = read(&mut |portion| {
            handed += 1;
            if handed == 1 {
                // Little is not worth a thread.
                first = Some(portion);
                return Ok(());
            }
            if handed == 2 {
                let (sender, receiver) = mpsc::sync_channel(AHEAD);
                let work = move || receiver.into_iter().try_for_each(visit);
                other = thread().spawn_scoped(scope, work).ok().map(|handle| (sender, handle));
            }
            let given_up = |_| store::Error::Damaged("a reading that was given up".to_owned());
            first.take().into_iter().chain([portion]).try_for_each(|portion| match &other {
                Some((sender, _)) => Ok(sender.send(portion).map_err(given_up)?),
                None => visit(portion),
            })
        });
        // What the other thread refused is why the reading was given up.
        let visited = match other {
            Some((sender, handle)) => {
                drop(sender);
                handle.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
            }
            None => first.map_or(Ok(()), visit),
        };
        visited.and(read)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused() -> Error {
        store::Error::Damaged("refused".to_owned()).into()
    }

    #[test]
    fn portions_are_visited_in_their_order_one_alone_without_a_thread() {
        for count in [0, 1, 2, 100] {
            let (mut seen, here) = (Vec::new(), thread::current().id());
            let read = beside(
                |hand_on| (0..count).try_for_each(hand_on).map(|()| "read"),
                |portion: i32| {
                    assert_eq!(thread::current().id() == here, count < 2);
                    seen.push(portion);
                    Ok(())
                },
            );
            assert_eq!((read.unwrap(), seen), ("read", (0..count).collect()));
        }
    }

    #[test]
    fn without_a_thread_to_be_had_all_is_visited_here() {
        // No system has room for such a stack.
        let none = || Builder::new().stack_size(1 << 60);
        let (mut seen, here) = (Vec::new(), thread::current().id());
        let read = beside_on(
            none,
            |hand_on| (0..20).try_for_each(hand_on),
            |portion: i32| {
                assert_eq!(thread::current().id(), here);
                seen.push(portion);
                if portion == 9 { Err(refused()) } else { Ok(()) }
            },
        );
        assert_eq!(
            (format!("{:?}", read.unwrap_err()), seen),
            (format!("{:?}", refused()), (0..10).collect())
        );
    }

    #[test]
    fn what_is_refused_on_either_side_ends_it() {
        let refuse = |portion: i32| if portion == 3 { Err(refused()) } else { Ok(()) };
        let endless = beside(|hand_on| (0..).try_for_each(hand_on), refuse);
        assert_eq!(format!("{:?}", endless.unwrap_err()), format!("{:?}", refused()));
        let mut seen = 0;
        let broken = beside(
            |hand_on| (0..3).try_for_each(hand_on).and_then(|()| Err::<(), _>(refused())),
            |_: i32| {
                seen += 1;
                Ok(())
            },
        );
        assert_eq!((format!("{:?}", broken.unwrap_err()), seen), (format!("{:?}", refused()), 3));
    }
}
