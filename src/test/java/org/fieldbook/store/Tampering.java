package org.fieldbook.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// What somebody does to the files of a closed store who means harm.
public final class Tampering {

    private Tampering() {}

    /// Alters the database.
    ///
    /// @param store its folder
    public static void run(Path store, String statement) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + store.resolve(Database.NAME));
                var running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    /// Makes a file far larger than any that the program writes; it takes no room on the disk.
    public static void grow(Path file) throws IOException {
        try (RandomAccessFile endless = new RandomAccessFile(file.toFile(), "rw")) {
            endless.setLength(20L << 30);
        }
    }
}
