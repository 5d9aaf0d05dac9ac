package org.fieldbook.service;

import org.fieldbook.journal.ByteWords;
import org.fieldbook.store.RecoveryKey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A recovery key in words, as on its sheet: four rows of eight words and a check word. Whoever holds it
/// wipes it; words that were shown are text, which Java does not wipe.
public final class RecoveryWords {

    /// On a sheet.
    public static final int ROWS = 4;

    private static final int CONTENT = RecoveryRow.WORDS - 1;

    private final RecoveryKey key;

    RecoveryWords(RecoveryKey key) {
        this.key = key;
    }

    /// The key of rows that were typed. Throws [Failure] that names the first row that is not whole.
    public static RecoveryWords of(List<String> rows) {
        if (rows.size() != ROWS) {
            throw new Failure(Failure.Kind.INPUT, "K-12", "recovery.rows", rows.size());
        }
        byte[] bytes = new byte[RecoveryKey.SIZE];
        for (int row = 0; row < ROWS; row++) {
            if (!(RecoveryRow.read(row + 1, rows.get(row)) instanceof RecoveryRow.Whole whole)) {
                throw new Failure(Failure.Kind.INPUT, "K-08", "recovery.row", row + 1);
            }
            System.arraycopy(whole.bytes().toArray(), 0, bytes, row * CONTENT, CONTENT);
        }
        RecoveryWords words = new RecoveryWords(RecoveryKey.of(bytes));
        Arrays.fill(bytes, (byte) 0);
        return words;
    }

    /// The rows in a text that holds several: by its lines if they are four, else by counting words.
    public static List<String> split(String text) {
        List<String> lines =
                text.lines().filter(line -> !RecoveryRow.words(line).isEmpty()).toList();
        if (lines.size() == ROWS) {
            return lines;
        }
        List<String> words = RecoveryRow.words(text);
        List<String> rows = new ArrayList<>();
        for (int from = 0; from < words.size(); from += RecoveryRow.WORDS) {
            int to = Math.min(words.size(), from + RecoveryRow.WORDS);
            rows.add(String.join(" ", words.subList(from, to)));
        }
        return List.copyOf(rows);
    }

    /// The words to be written down, by rows.
    public List<List<String>> rows() {
        byte[] bytes = key.toArray();
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            byte[] words = Arrays.copyOfRange(bytes, row * CONTENT, (row + 1) * CONTENT);
            List<String> shown = new ArrayList<>(ByteWords.of(words));
            shown.add(ByteWords.of(CheckWord.of(row + 1, words)));
            rows.add(List.copyOf(shown));
            Arrays.fill(words, (byte) 0);
        }
        Arrays.fill(bytes, (byte) 0);
        return List.copyOf(rows);
    }

    RecoveryKey key() {
        return key;
    }

    /// Makes it useless, once it was used.
    public void wipe() {
        key.wipe();
    }
}
