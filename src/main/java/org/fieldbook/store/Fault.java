package org.fieldbook.store;

import java.util.Locale;

/// Something in a store that is not as it was written.
///
/// @param where a file's name, an inspection, or inspection and replica:number; nothing about people
public record Fault(Kind kind, String where) {

    /// What is wrong.
    public enum Kind {
        /// A file of the store is missing.
        FILE_MISSING,
        /// `store.keys` was altered, cut off, or asks for more work than is allowed.
        KEYS_ALTERED,
        /// The copy of `store.keys` in `backups` is missing or differs.
        KEYS_COPY_DIFFERS,
        /// `store.db` is no database of this program, or SQLite finds it damaged.
        DATABASE_ALTERED,
        /// The disk does not give back a part of `store.db`, which may be as it was written.
        DATABASE_UNREAD,
        /// The list of inspections does not open, or belongs to other keys.
        LIST_ALTERED,
        /// There are rows of an inspection that the list does not name.
        ROWS_UNLISTED,
        /// No key of this inspection is in `store.keys`.
        KEY_MISSING,
        /// An inspection's head row is missing or does not open.
        HEAD_ALTERED,
        /// A change's row was altered, or stands where it was not written.
        CHANGE_ALTERED,
        /// Changes were removed from or added to a replica.
        CHANGES_MISCOUNTED,
        /// A draft's row was altered, or stands where it was not written.
        DRAFT_ALTERED,
        /// Drafts were removed, added or put back to an earlier text.
        DRAFTS_MISCOUNTED,
        /// A file in `blobs` is missing.
        BLOB_MISSING,
        /// A file in `blobs`, or its row, was altered.
        BLOB_ALTERED,
        /// Rows of blobs were removed or added.
        BLOBS_MISCOUNTED,
        /// The row of an opening was altered, or stands where it was not written.
        OPENING_ALTERED,
        /// Rows of openings were removed or added.
        OPENINGS_MISCOUNTED,
        /// A restore point is not as it was written, or not this store's.
        RESTORE_POINT_ALTERED,
        /// What follows a restore point was altered, cut off, or is not its own.
        TAIL_ALTERED;

        /// Key of the sentence that says so; its argument is [Fault#where].
        public String key() {
            return "store.fault." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
