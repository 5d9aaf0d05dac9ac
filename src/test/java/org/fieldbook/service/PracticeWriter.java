package org.fieldbook.service;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/// A process that makes the practice inspection, says when half of it is recorded, and waits there. [CalledOffTest] kills
/// it.
final class PracticeWriter {

    /// Of the moments that are asked about.
    static final int HALF = 50;

    private PracticeWriter() {}

    /// @param arguments the folder of the practice store
    static void main(String[] arguments) {
        PrintStream told = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var asked = new AtomicInteger();
        QuickStores.practice()
                .open(
                        Path.of(arguments[0]),
                        () -> {
                            if (asked.incrementAndGet() == HALF) {
                                told.println("half");
                                waitToBeKilled();
                            }
                            return false;
                        })
                .close();
    }

    private static void waitToBeKilled() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException nobody) {
            throw new IllegalStateException(nobody);
        }
    }
}
