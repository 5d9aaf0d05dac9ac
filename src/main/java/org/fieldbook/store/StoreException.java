package org.fieldbook.store;

import org.jspecify.annotations.Nullable;

/// What can be expected to go wrong with a store. Messages name files and numbers, never content.
public abstract sealed class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /// There is no store in this folder.
    public static final class NotAStore extends StoreException {
        private static final long serialVersionUID = 1L;

        NotAStore() {
            super("no store here", null);
        }
    }

    /// A store was to be made where something already is.
    public static final class AlreadyExists extends StoreException {
        private static final long serialVersionUID = 1L;

        AlreadyExists() {
            super("the folder is not empty", null);
        }
    }

    /// The slots are whole and this passphrase opens none of them.
    public static final class WrongPassphrase extends StoreException {
        private static final long serialVersionUID = 1L;

        WrongPassphrase() {
            super("the passphrase opens no slot", null);
        }
    }

    /// The recovery slot is whole and this recovery key does not open it.
    public static final class WrongRecoveryKey extends StoreException {
        private static final long serialVersionUID = 1L;

        WrongRecoveryKey() {
            super("the recovery key does not open its slot", null);
        }
    }

    /// No recovery key was made for this store.
    public static final class NoRecoveryKey extends StoreException {
        private static final long serialVersionUID = 1L;

        NoRecoveryKey() {
            super("there is no recovery slot", null);
        }
    }

    /// Nobody but the owner was allowed to open this store.
    public static final class NoEscrow extends StoreException {
        private static final long serialVersionUID = 1L;

        NoEscrow() {
            super("there is no escrow slot", null);
        }
    }

    /// Something is not as it was written. Nothing was changed.
    public static final class Damaged extends StoreException {
        private static final long serialVersionUID = 1L;
        private final transient Fault fault;

        Damaged(Fault fault, @Nullable Throwable cause) {
            super(fault.kind() + " " + fault.where(), cause);
            this.fault = fault;
        }

        Damaged(Fault.Kind kind, String where) {
            this(new Fault(kind, where), null);
        }

        public Fault fault() {
            return fault;
        }
    }

    /// A newer program wrote this store. Nothing was changed.
    public static final class Newer extends StoreException {
        private static final long serialVersionUID = 1L;
        private final int version;

        Newer(String file, int version) {
            super(file + " has version " + version, null);
            this.version = version;
        }

        public int version() {
            return version;
        }
    }

    /// Another program, or another window of this one, has the store open.
    public static final class InUse extends StoreException {
        private static final long serialVersionUID = 1L;

        InUse() {
            super("the store is open elsewhere", null);
        }
    }

    /// The folder or a file in it may not be written.
    public static final class ReadOnly extends StoreException {
        private static final long serialVersionUID = 1L;

        ReadOnly(@Nullable Throwable cause) {
            super("the store may not be written", cause);
        }
    }

    /// Somebody moved or removed the store while it was open. Nothing of this transaction was saved; it can
    /// be tried again once the folder is back.
    public static final class Gone extends StoreException {
        private static final long serialVersionUID = 1L;

        Gone(@Nullable Throwable cause) {
            super("the store is no longer where it was opened", cause);
        }
    }

    /// No room; nothing of this transaction was saved, and it can be tried again.
    public static final class DiskFull extends StoreException {
        private static final long serialVersionUID = 1L;

        DiskFull(@Nullable Throwable cause) {
            super("the disk is full", cause);
        }
    }

    /// The disk refused to read or write. What was reported saved is saved; this open store has ended:
    /// close it and open it again.
    public static final class DiskFailed extends StoreException {
        private static final long serialVersionUID = 1L;

        DiskFailed(@Nullable Throwable cause) {
            super("the disk refused to read or write", cause);
        }
    }

    /// The store was closed.
    public static final class Closed extends StoreException {
        private static final long serialVersionUID = 1L;

        Closed() {
            super("the store is closed", null);
        }
    }
}
