package org.fieldbook.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The one connection to `store.db`. Only the writer thread uses it.
final class Database implements AutoCloseable {

    static final String NAME = "store.db";

    /// "FBst", in the file's header.
    private static final int APPLICATION_ID = 0x46427374;

    private static final List<String> PRAGMAS =
            List.of(
                    "locking_mode = EXCLUSIVE",
                    "journal_mode = DELETE",
                    "synchronous = EXTRA",
                    "secure_delete = ON",
                    "temp_store = MEMORY",
                    "mmap_size = 0",
                    "trusted_schema = OFF",
                    "cell_size_check = ON",
                    "cache_size = -65536");

    /// Some 250 kB: less than a millisecond.
    private static final int PAGES_AT_ONCE = 64;

    /// In bytes. The largest change takes a quarter of it; what is longer was put there by somebody else.
    private static final int LONGEST_ROW = 16 << 20;

    private static final int HEADER_SIZE = 100;
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private final Path file;
    private final Optional<Object> number;
    private final Connection connection;
    private final Handle handle;
    private final StructureCheck structure;
    private boolean ended;
    private boolean closed;

    private Database(Path file, Connection connection) {
        this.file = file;
        this.number = number(file);
        this.connection = connection;
        this.handle = Jdbi.create(connection).open();
        this.structure = new StructureCheck(connection);
    }

    static Database create(Path file) {
        Database database = connect(file, true);
        database.inTransaction(handle -> {
            handle.execute("PRAGMA application_id = " + APPLICATION_ID);
            Migrations.applyRest(handle);
            return file;
        });
        return database;
    }

    static Database open(Path file) {
        return connect(file, false);
    }

    /// Refuses what is not ours, or newer, or would make SQLite change the file, by its header alone.
    static void checkHeader(Path file) {
        byte[] header = new byte[HEADER_SIZE];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.read(ByteBuffer.wrap(header));
        } catch (NoSuchFileException missing) {
            throw new StoreException.Damaged(new Fault(Fault.Kind.FILE_MISSING, NAME), missing);
        } catch (IOException failure) {
            throw new StoreException.DiskFailed(failure);
        }
        ByteBuffer fields = ByteBuffer.wrap(header);
        boolean isOurs =
                Arrays.equals(header, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
                        && fields.getInt(68) == APPLICATION_ID
                        && fields.getShort(18) == 0x0101; // no write-ahead log
        int version = fields.getInt(60);
        if (!isOurs || version < 1) {
            throw new StoreException.Damaged(Fault.Kind.DATABASE_ALTERED, NAME);
        }
        if (version > Migrations.latest()) {
            throw new StoreException.Newer(NAME, version);
        }
    }

    private static Database connect(Path file, boolean create) {
        SQLiteConfig config = new SQLiteConfig();
        config.setPragma(SQLiteConfig.Pragma.LIMIT_LENGTH, Integer.toString(LONGEST_ROW));
        if (!create) {
            config.resetOpenMode(SQLiteOpenMode.CREATE);
        }
        // The driver takes what follows a question mark for options; in a URI the path has none.
        String location = "jdbc:sqlite:" + file.toUri();
        try {
            Connection connection = config.createConnection(location);
            Database database = new Database(file, connection);
            try {
                PRAGMAS.forEach(pragma -> database.handle.execute("PRAGMA " + pragma));
                // Takes the lock now; locking_mode keeps it until the connection closes.
                database.handle.execute("BEGIN EXCLUSIVE");
                database.handle.execute("COMMIT");
                if (!create) {
                    Migrations.check(database.handle);
                }
            } catch (JdbiException refusal) {
                StoreException told = database.told(refusal);
                database.close();
                throw told;
            } catch (StoreException.Damaged other) {
                database.close();
                throw other;
            }
            return database;
        } catch (SQLiteException refusal) {
            throw SqliteErrors.of(refusal);
        } catch (SQLException failure) {
            throw new StoreException.DiskFailed(failure);
        }
    }

    /// All or nothing. Committed, and on disk, when this returns; rolled back if it throws.
    <T> T inTransaction(Function<Handle, T> work) {
        expectUsable();
        boolean isCommitted = false;
        try {
            handle.execute("BEGIN IMMEDIATE");
            T result = work.apply(handle);
            expectInPlace();
            handle.execute("COMMIT");
            isCommitted = true;
            return result;
        } catch (JdbiException refusal) {
            throw told(refusal);
        } finally {
            if (!isCommitted) {
                rollBack();
            }
        }
    }

    /// A file that was removed while it is open can be written to on most systems, and is lost at the end.
    private void expectInPlace() {
        if (!isInPlace()) {
            throw new StoreException.Gone(null);
        }
    }

    private boolean isInPlace() {
        try {
            return number(file).equals(number);
        } catch (StoreException.Gone gone) {
            return false;
        }
    }

    /// What the system knows the file by; empty on Windows, which lets nobody remove an open file.
    private static Optional<Object> number(Path file) {
        try {
            return Optional.ofNullable(
                    Files.readAttributes(file, BasicFileAttributes.class).fileKey());
        } catch (IOException gone) {
            throw new StoreException.Gone(gone);
        }
    }

    <T> T read(Function<Handle, T> work) {
        expectUsable();
        try {
            return work.apply(handle);
        } catch (JdbiException refusal) {
            throw told(refusal);
        }
    }

    /// Writes the whole file anew, so that no page keeps what was taken out of it, and empties the journal, which
    /// keeps pages as they were. Outside of transactions; interrupted, the file is as it was.
    void rewrite() {
        read(handle -> {
            handle.execute("PRAGMA journal_size_limit = 0");
            handle.execute("VACUUM");
            handle.execute("PRAGMA journal_size_limit = -1");
            return handle;
        });
    }

    /// Copies everything as of the last commit into a file that is there and empty.
    void copyTo(Path file) {
        read(handle -> handle.execute("VACUUM INTO ?", file.toAbsolutePath().toString()));
    }

    /// Copies everything into a file that is there and empty, a few pages at a time. What is written between
    /// two steps, on this thread and through this connection alone, SQLite writes into the copy too. So
    /// the copy holds everything as of the moment this returns.
    ///
    /// @param between done after each step but the last; throws nothing
    void copyInSteps(Path file, Runnable between) {
        expectUsable();
        try {
            CopyByPages.make(connection, file, PAGES_AT_ONCE, between);
        } catch (StoreException failure) {
            throw told(failure);
        }
    }

    /// Copies everything as of the last commit into a file on another disk that is there and empty. What fails
    /// there says nothing about this one, which goes on as it was.
    void copyOut(Path file) {
        expectUsable();
        CopyByPages.make(connection, file, CopyByPages.ALL, () -> {});
    }

    /// Where SQLite writes what it would need to roll back; there only while something is written, or
    /// after an interruption.
    static Path journal(Path file) {
        return file.resolveSibling(DurableFiles.name(file) + "-journal");
    }

    /// After a disk failure, a failed flush above all, nobody knows what is on disk until the file is
    /// opened afresh.
    private StoreException told(JdbiException refusal) {
        return told(
                SqliteErrors.isOfAPage(refusal) && structure.wasUnread()
                        ? SqliteErrors.ofAnUnreadPage(file, refusal)
                        : SqliteErrors.of(refusal));
    }

    private StoreException told(StoreException told) {
        if (told instanceof StoreException.ReadOnly && !isInPlace()) {
            return new StoreException.Gone(told);
        }
        ended |= told instanceof StoreException.DiskFailed;
        return told;
    }

    private void expectUsable() {
        if (closed) {
            throw new StoreException.Closed();
        }
        if (ended) {
            throw new StoreException.DiskFailed(null);
        }
    }

    /// SQLite rolls back by itself after some failures and then knows of no transaction (an error of
    /// the plainest kind). If it could not roll back, this connection has ended.
    private void rollBack() {
        try {
            handle.execute("ROLLBACK");
        } catch (JdbiException refusal) {
            ended |= !(SqliteErrors.of(refusal) instanceof StoreException.Damaged);
        }
    }

    @Override
    public void close() {
        closed = true;
        handle.close();
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new StoreException.DiskFailed(failure);
        }
    }
}
