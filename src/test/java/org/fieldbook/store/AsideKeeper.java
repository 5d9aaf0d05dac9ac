package org.fieldbook.store;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// A program that keeps the bytes of a damaged database which somebody before it copied, and was stopped before they
/// were on disk. It tells each of the two.
final class AsideKeeper {

    /// What the copy is called.
    static final String COPY = "damaged-restore-20260301T120000-00000001.db";

    private AsideKeeper() {}

    /// @param arguments a folder with a database and a folder of restore points
    static void main(String[] arguments) throws IOException {
        PrintStream told = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Path.of(arguments[0]);
        Path database = folder.resolve(Database.NAME);
        Path points = folder.resolve(Keyring.BACKUPS);
        Path copy = Files.write(points.resolve(COPY), Files.readAllBytes(database));
        told.println("copied");
        new SetAside(points, List.of(copy))
                .keep(database, Instant.parse("2026-03-01T12:00:00Z"), 1);
        told.println("kept");
    }
}
