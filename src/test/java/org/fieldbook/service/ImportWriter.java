package org.fieldbook.service;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A process that takes a bundle in and says when it begins to and that it did. [ImportKillTest] kills it.
final class ImportWriter {

    private ImportWriter() {}

    /// @param arguments the store's folder and the bundle
    static void main(String[] arguments) {
        PrintStream told = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (OpenStore store = ImportKillTest.unlock(Path.of(arguments[0]))) {
            OpenInspection open = ImportKillTest.open(store);
            ImportBundle importing = new ImportBundle(open);
            ArrivalPreview preview = importing.preview(BundleFiles.read(Path.of(arguments[1])));
            told.println("begin");
            importing.take(preview);
            told.println("imported");
        }
    }
}
