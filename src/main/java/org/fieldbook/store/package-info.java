/// The store folder: SQLite, sealed rows, keys, drafts, blobs, backups and migrations. Uses journal,
/// and is the home of JDBC, Jdbi, the SQLite driver and Argon2.
@NullMarked
package org.fieldbook.store;

import org.jspecify.annotations.NullMarked;
