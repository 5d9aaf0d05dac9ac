package org.fieldbook.service;

import org.fieldbook.store.Fault;
import org.fieldbook.store.StoreException;

import java.util.concurrent.CompletionException;

/// Says in words for people what went wrong in the store.
final class StoreFailures {

    private static final String KEYS = "store.keys";

    private StoreFailures() {}

    /// The failure a person is told of; anything unexpected comes back as it is.
    static Throwable of(Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null
                        ? thrown.getCause()
                        : thrown;
        return cause instanceof StoreException failure ? of(failure) : cause;
    }

    /// Likewise, of what somebody entered: it waits to be saved, and more can be entered meanwhile.
    static Throwable ofEntry(Throwable thrown) {
        Throwable cause = of(thrown);
        if (cause.getCause() instanceof StoreException.DiskFull full) {
            Failure told = failure(Failure.Kind.NOT_SAVED, "S-13", "store.diskFull");
            told.initCause(full);
            return told;
        }
        return cause;
    }

    /// Of what somebody asked for at once, or what the program does by itself: it is told, and nothing waits for it.
    static Failure of(StoreException failure) {
        Failure told =
                switch (failure) {
                    case StoreException.NotAStore _ ->
                            failure(Failure.Kind.INPUT, "S-01", "store.notAStore");
                    case StoreException.AlreadyExists _ ->
                            failure(Failure.Kind.INPUT, "S-02", "store.alreadyExists");
                    case StoreException.WrongPassphrase _ ->
                            failure(Failure.Kind.NOT_ALLOWED, "K-01", "store.wrongPassphrase");
                    case StoreException.WrongRecoveryKey _ ->
                            failure(Failure.Kind.NOT_ALLOWED, "K-09", "store.wrongRecoveryKey");
                    case StoreException.NoRecoveryKey _ ->
                            failure(Failure.Kind.NOT_ALLOWED, "K-10", "store.noRecoveryKey");
                    case StoreException.NoEscrow _ ->
                            failure(Failure.Kind.NOT_ALLOWED, "K-15", "store.noEscrow");
                    case StoreException.Damaged damaged -> damaged(damaged.fault());
                    case StoreException.Newer newer ->
                            new Failure(
                                    Failure.Kind.DAMAGED, "S-12", "store.newer", newer.version());
                    case StoreException.InUse _ ->
                            failure(Failure.Kind.NOT_SAVED, "S-07", "store.inUse");
                    case StoreException.ReadOnly _ ->
                            failure(Failure.Kind.NOT_SAVED, "S-08", "store.readOnly");
                    case StoreException.Gone _ ->
                            failure(Failure.Kind.NOT_SAVED, "S-18", "store.gone");
                    case StoreException.DiskFull _ ->
                            failure(Failure.Kind.NOT_SAVED, "S-20", "store.noRoom");
                    case StoreException.DiskFailed _ ->
                            failure(Failure.Kind.NOT_SAVED, "S-14", "store.diskFailed");
                    case StoreException.Closed _ ->
                            failure(Failure.Kind.NOT_SAVED, "S-15", "store.closed");
                };
        told.initCause(failure);
        return told;
    }

    /// A restore point that is damaged, or what followed it, leaves the store as it is; and a page that the disk does
    /// not give back may be as it was.
    private static Failure damaged(Fault fault) {
        return switch (fault.kind()) {
            case RESTORE_POINT_ALTERED, TAIL_ALTERED ->
                    new Failure(Failure.Kind.DAMAGED, "S-22", "store.damagedPoint", fault.where());
            case DATABASE_UNREAD ->
                    new Failure(Failure.Kind.DAMAGED, "S-23", "store.unread", fault.where());
            case KEYS_ALTERED -> keysDamaged(fault);
            case FILE_MISSING ->
                    fault.where().equals(KEYS) ? keysDamaged(fault) : partDamaged(fault);
            default -> partDamaged(fault);
        };
    }

    private static Failure partDamaged(Fault fault) {
        return new Failure(Failure.Kind.DAMAGED, "S-11", "store.damaged", fault.where());
    }

    /// Their copy too, which else would have opened the store: without keys it cannot be put right.
    private static Failure keysDamaged(Fault fault) {
        return new Failure(Failure.Kind.DAMAGED, "S-24", "store.keysDamaged", fault.where());
    }

    private static Failure failure(Failure.Kind kind, String code, String key) {
        return new Failure(kind, code, key);
    }
}
