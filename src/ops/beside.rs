//! Reads on one thread what is worked through on another.
use std::sync::mpsc;
use std::thread;

use crate::error::Error;
use crate::store;

/// How many portions may wait to be worked through.
const AHEAD: usize = 4;

/// Runs `read` here, which hands on portion after portion, and `visit` with each of them, in that order, on a thread of
/// its own. Where there is only one portion, `visit` runs here, once all is read: little is not worth a thread.
///
/// # Errors
/// Whatever `visit` refuses first, which ends the reading; whatever `read` refuses.
pub(super) fn beside<T: Send, R>(
    read: impl FnOnce(&mut dyn FnMut(T) -> Result<(), Error>) -> Result<R, Error>,
    mut visit: impl FnMut(T) -> Result<(), Error> + Send,
) -> Result<R, Error> {
    let (sender, receiver) = mpsc::sync_channel::<T>(AHEAD);
    thread::scope(|scope| {
        let (mut handed, mut thread) = (0_u64, None);
        let mut work = Some(move || receiver.into_iter().try_for_each(&mut visit));
        let given_up = |_| store::Error::Damaged("a reading that was given up".to_owned());
        let read = read(&mut |portion| {
            sender.send(portion).map_err(given_up)?;
            handed += 1;
            if handed == 2 {
                thread = work.take().map(|work| scope.spawn(work));
            }
            Ok(())
        });
        drop(sender);
        // What the other thread refused is why the reading was given up.
        let visited = match (thread, work) {
            (Some(thread), _) => thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)),
            (None, work) => work.map_or(Ok(()), |work| work()),
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
