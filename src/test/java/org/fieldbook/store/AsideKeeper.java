package org.fieldbook.store;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A program that keeps the bytes of a damaged database which somebody before it copied, and was stopped before they
/// were on disk. It tells each of the two.
final class AsideKeeper {

    /// What the copy is called.
    static final String COPY = "damaged-restore-20260301T120000-00000001.db";

    /// Nobody copied it before.
    static final String FIRST = "first";

    private AsideKeeper() {}

    /// @param arguments a folder with a database and a folder of restore points, and [#FIRST] where it is so
    static void main(String[] arguments) throws IOException {
        PrintStream told = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Path.of(arguments[0]);
        Path database = folder.resolve(Database.NAME);
        Path points = folder.resolve(Keyring.BACKUPS);
        List<Path> copies = new ArrayList<>();
        if (arguments.length == 1) {
            copies.add(Files.write(points.resolve(COPY), Files.readAllBytes(database)));
            told.println("copied");
        }
        try {
            new SetAside(points, copies).keep(database, Instant.parse("2026-03-01T12:00:00Z"), 1);
            told.println("kept");
        } catch (StoreException refused) {
            told.println(refused.getClass().getSimpleName());
        }
    }
}
