package org.fieldbook.service;

import org.fieldbook.journal.ByteWords;
import org.fieldbook.journal.Bytes;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One row of a recovery key as somebody typed it: whole, or what is wrong with it.
public sealed interface RecoveryRow {

    /// In a row, the check word at its end included.
    int WORDS = 9;

    /// As it was printed, and no other row.
    ///
    /// @param words in full
    record Whole(List<String> words, Bytes bytes) implements RecoveryRow {
        public Whole {
            words = List.copyOf(words);
        }

        /// Nothing of the key.
        @Override
        public String toString() {
            return "Whole row";
        }
    }

    /// There are too few or too many words.
    record Miscounted(int count) implements RecoveryRow {}

    /// A word that is on no sheet.
    ///
    /// @param place from 1
    record Unknown(int place) implements RecoveryRow {}

    /// The words do not belong together: one is another word than printed, two are swapped, or it is
    /// another row.
    record Differing() implements RecoveryRow {}

    /// Reads what was typed. Large letters, accents and whatever stands between words do not matter; the
    /// first four letters of a word are enough.
    ///
    /// @param number of the row, from 1
    static RecoveryRow read(int number, String typed) {
        List<String> words = words(typed);
        byte[] bytes = new byte[words.size()];
        for (int i = 0; i < bytes.length; i++) {
            Optional<Byte> known = ByteWords.find(words.get(i));
            if (known.isEmpty()) {
                return new Unknown(i + 1);
            }
            bytes[i] = known.get();
        }
        if (bytes.length != WORDS) {
            return new Miscounted(bytes.length);
        }
        byte[] content = Arrays.copyOf(bytes, WORDS - 1);
        return CheckWord.of(number, content) == bytes[WORDS - 1]
                ? new Whole(ByteWords.of(bytes), Bytes.of(content))
                : new Differing();
    }

    /// The words in what was typed, in small letters without accents. Numbers of rows are left out.
    static List<String> words(String typed) {
        String plain =
                Normalizer.normalize(typed, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>(Arrays.asList(plain.split("[^a-z]+", -1)));
        words.removeIf(String::isEmpty);
        return words;
    }
}
