package org.fieldbook.service;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/// A store with a dozen made-up inspections of the usual size, whose owner was in the case list of the last one. Its passphrase
/// is stretched as little as is allowed: how long that takes is nobody's to mend.
public final class ManyInspections {

    public static final int COUNT = 12;
    public static final String PASSPHRASE = Made.PASSPHRASE;
    private static final int CASES = 60;

    private ManyInspections() {}

    /// What the inspection of this number is called; the one numbered 0 was open last.
    public static String code(int number) {
        return "BE-" + number;
    }

    /// Makes it.
    ///
    /// @param folder absent
    public static void make(Path folder) {
        try (OpenStore store = Made.stores().create(folder, PASSPHRASE.toCharArray())) {
            for (int number = 0; number < COUNT; number++) {
                UUID id = store.create(Made.wanted(code(number)));
                HeldWork.write(store.open(id), CASES * Casework.CHANGES_OF_A_CASE, number);
            }
        }
        try (OpenStore store = HeldWork.unlock(folder)) {
            UUID first =
                    store.listInspections().stream()
                            .filter(card -> card.code().equals(code(0)))
                            .findFirst()
                            .orElseThrow()
                            .inspection();
            new KeepBookmark(store.open(first))
                    .keep(new Bookmark("cases", Optional.empty(), false))
                    .join();
        }
    }
}
