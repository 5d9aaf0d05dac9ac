package org.fieldbook.store;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What opens an open store, and how that is changed: its passphrase, its recovery key, and whoever
/// else its owner lets. Callable from
/// every thread but the writer's.
///
/// A change is asked for by a way in that holds, because whoever finds the store unlocked may have none:
/// [StoreException.WrongPassphrase] or [StoreException.WrongRecoveryKey] otherwise. Where a change throws,
/// nothing has changed; else the new way in alone holds in place of the one before. It returns whether the
/// copy of the keys in `backups` is up to date too; else opening the store the next time brings it up to
/// date. Takes about a second. The caller wipes what it gives.
public final class WaysIn {

    private final StoreContents contents;
    private final WriterThread writer;

    WaysIn(StoreContents contents, WriterThread writer) {
        this.contents = contents;
        this.writer = writer;
    }

    /// Has another passphrase open the store from now on.
    ///
    /// @param next not empty
    public boolean changePassphrase(char[] now, char[] next) {
        return changePassphrase(WayIn.passphrase(now, environment().random()), next);
    }

    /// Likewise, for somebody who has forgotten the one before. The recovery key goes on opening it.
    ///
    /// @param next not empty
    public boolean changePassphrase(RecoveryKey key, char[] next) {
        return changePassphrase(WayIn.recoveryKey(key, environment().random()), next);
    }

    private boolean changePassphrase(WayIn now, char[] next) {
        if (next.length == 0) {
            throw new IllegalArgumentException("a passphrase has at least one character");
        }
        return writer.await(
                () -> contents.keyring().changePassphrase(now, next, environment().cost()));
    }

    /// Has this recovery key open the store from now on, beside the passphrase.
    ///
    /// @param made the day, which its sheet shows too
    public boolean changeRecoveryKey(char[] now, RecoveryKey next, LocalDate made) {
        WayIn way = WayIn.passphrase(now, environment().random());
        return writer.await(() -> contents.keyring().changeRecoveryKey(way, next, made));
    }

    /// The day on which the recovery key was made; empty if there is none.
    public Optional<LocalDate> recoveryKeyMade() {
        return writer.await(() -> reading(contents.keyring().slots()::recoveryKeyMade));
    }

    /// Lets somebody else open the store from now on too, in place of any before.
    ///
    /// @param seal for the holder; what it is given is wiped afterwards
    public boolean changeEscrow(char[] now, Escrow next, UnaryOperator<byte[]> seal) {
        WayIn way = WayIn.passphrase(now, environment().random());
        return writer.await(() -> contents.keyring().changeEscrow(way, next, seal));
    }

    /// Lets nobody else open the store from now on.
    public boolean endEscrow(char[] now) {
        WayIn way = WayIn.passphrase(now, environment().random());
        return writer.await(() -> contents.keyring().endEscrow(way));
    }

    /// Who else opens it; empty if nobody does.
    public Optional<Escrow> escrow() {
        return writer.await(() -> reading(contents.keyring().slots()::escrow));
    }

    /// Something that is read of slots.
    private interface Reading<T> {
        T read() throws UnreadableException;
    }

    private static <T> T reading(Reading<T> read) {
        try {
            return read.read();
        } catch (UnreadableException altered) {
            throw KeyPlaces.damaged(altered);
        }
    }

    private StoreEnvironment environment() {
        return contents.environment();
    }
}
