package org.fieldbook.inspection;

import org.fieldbook.journal.ByteWords;
import org.fieldbook.journal.Hash;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The words two people read to each other to hear that they hold the same genesis.
public final class ReadAloud {

    /// Each word stands for eight bits: six are 48 bits of the hash.
    private static final int COUNT = 6;

    private ReadAloud() {}

    /// The words of this hash, of the change that holds the genesis.
    public static List<String> words(Hash hash) {
        return ByteWords.of(Arrays.copyOf(hash.toArray(), COUNT));
    }

    /// Whether these are the words that somebody read, in whatever case and with spaces or commas between.
    public static boolean isRead(List<String> words, String said) {
        return said.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s,]+", " ")
                .equals(String.join(" ", words));
    }
}
