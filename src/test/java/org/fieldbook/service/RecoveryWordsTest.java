package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fieldbook.journal.ByteWords;
import org.fieldbook.store.RecoveryKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// The words of a recovery key: what is typed is the key, or the row that is wrong is told.
class RecoveryWordsTest {

    private static final Random RANDOM = new Random(7);

    private static RecoveryKey key() {
        byte[] bytes = new byte[RecoveryKey.SIZE];
        RANDOM.nextBytes(bytes);
        return RecoveryKey.of(bytes);
    }

    private static List<String> typed(RecoveryKey key) {
        return new RecoveryWords(key).rows().stream().map(row -> String.join(" ", row)).toList();
    }

    private static String with(List<String> words, int place, String word) {
        List<String> changed = new ArrayList<>(words);
        changed.set(place, word);
        return String.join(" ", changed);
    }

    @Test
    void whatIsPrintedIsTheKey() {
        RecoveryKey key = key();
        assertThat(RecoveryWords.of(typed(key)).key().toArray()).isEqualTo(key.toArray());
        assertThat(new RecoveryWords(key).rows())
                .hasSize(4)
                .allSatisfy(row -> assertThat(row).hasSize(9));
    }

    @Test
    void aKnownKeyHasTheseWordsForGood() {
        byte[] bytes = new byte[RecoveryKey.SIZE];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 8);
        }
        assertThat(typed(RecoveryKey.of(bytes)))
                .containsExactly(
                        "acorn apron balcony beaver brick cabin castle clock bracelet",
                        "cousin desert eagle farmer forest goat helmet island jigsaw",
                        "ladder lion meadow napkin olive paddle piano potato sugar",
                        "raft salad sister statue tailor tomato uncle whale rabbit");
    }

    @Test
    void k3EverySingleWordTypedWronglyIsToldByItsRow(TestReporter reporter) {
        RecoveryKey key = key();
        List<List<String>> rows = new RecoveryWords(key).rows();
        int tried = 0;
        for (int row = 0; row < rows.size(); row++) {
            for (int place = 0; place < RecoveryRow.WORDS; place++) {
                for (int other = 0; other < 256; other++) {
                    String wrong = ByteWords.of((byte) other);
                    if (!wrong.equals(rows.get(row).get(place))) {
                        assertThat(RecoveryRow.read(row + 1, with(rows.get(row), place, wrong)))
                                .isInstanceOf(RecoveryRow.Differing.class);
                        tried++;
                    }
                }
            }
        }
        assertThat(tried).isEqualTo(4 * 9 * 255);
        List<String> typed = new ArrayList<>(typed(key));
        typed.set(2, with(rows.get(2), 4, rows.get(2).get(4).equals("acorn") ? "actor" : "acorn"));
        assertThatThrownBy(() -> RecoveryWords.of(typed))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> {
                            assertThat(failure.code()).isEqualTo("K-08");
                            assertThat(failure.arguments()).containsExactly(3);
                        });
        reporter.publishEntry(
                Map.of(
                        "promise", "K3",
                        "count", Integer.toString(tried),
                        "unit", "single words typed wrongly, each told by its row",
                        "seed", "7"));
    }

    @Test
    void k3SwappedWordsAndSwappedRowsAreTold() {
        for (int i = 0; i < 50; i++) {
            List<List<String>> rows = new RecoveryWords(key()).rows();
            for (int row = 0; row < rows.size(); row++) {
                for (int one = 0; one < RecoveryRow.WORDS; one++) {
                    for (int other = 0; other < one; other++) {
                        List<String> swapped = new ArrayList<>(rows.get(row));
                        Collections.swap(swapped, one, other);
                        if (!swapped.equals(rows.get(row))) {
                            assertThat(RecoveryRow.read(row + 1, String.join(" ", swapped)))
                                    .isInstanceOf(RecoveryRow.Differing.class);
                        }
                    }
                }
                int another = (row + 1) % rows.size() + 1;
                assertThat(RecoveryRow.read(another, String.join(" ", rows.get(row))))
                        .isInstanceOf(RecoveryRow.Differing.class);
            }
        }
    }

    @Test
    void lettersSpacesAndRowNumbersAreForgivenAndFourLettersAreEnough() {
        RecoveryKey key = key();
        String row = typed(key).getFirst();
        assertThat(RecoveryRow.read(1, "  1. " + row.toUpperCase(Locale.ROOT).replace(" ", ",\t")))
                .isInstanceOf(RecoveryRow.Whole.class);
        assertThat(RecoveryRow.read(1, row.replaceAll("\\b(\\w{4})\\w*", "$1")))
                .isEqualTo(RecoveryRow.read(1, row));
        assertThat(RecoveryRow.words("Caf\u00e9\u00a0\uff21corn")).containsExactly("cafe", "acorn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xylophone", "aco", "acorns", "a"})
    void aWordThatStandsOnNoSheetIsToldByItsPlace(String word) {
        List<String> row = new RecoveryWords(key()).rows().getFirst();
        assertThat(RecoveryRow.read(1, with(row, 4, word))).isEqualTo(new RecoveryRow.Unknown(5));
    }

    @Test
    void missingAndDoubledWordsAreCounted() {
        List<String> row = new RecoveryWords(key()).rows().getFirst();
        assertThat(RecoveryRow.read(1, String.join(" ", row.subList(0, 8))))
                .isEqualTo(new RecoveryRow.Miscounted(8));
        assertThat(RecoveryRow.read(1, String.join(" ", row) + " " + row.getLast()))
                .isEqualTo(new RecoveryRow.Miscounted(10));
        assertThat(RecoveryRow.read(1, "")).isEqualTo(new RecoveryRow.Miscounted(0));
    }

    @Test
    void aWholeSheetIsSplitByItsLinesOrByCounting() {
        RecoveryKey key = key();
        List<String> rows = typed(key);
        String numbered = "1  " + rows.get(0) + "\n\n2  " + rows.get(1) + "\n3 " + rows.get(2);
        assertThat(
                        RecoveryWords.of(RecoveryWords.split(numbered + "\r\n4 " + rows.get(3)))
                                .key()
                                .toArray())
                .isEqualTo(key.toArray());
        assertThat(RecoveryWords.split(String.join(" ", rows))).isEqualTo(rows);
        assertThat(RecoveryWords.split(rows.get(0))).containsExactly(rows.get(0));
        assertThat(RecoveryWords.split("12 34")).isEmpty();
    }

    @Test
    void nothingOfTheKeyStandsInWhatIsLogged() {
        RecoveryWords words = new RecoveryWords(key());
        String first = words.rows().getFirst().getFirst();
        assertThat(RecoveryRow.read(1, typed(words.key()).getFirst()).toString())
                .doesNotContain(first);
    }
}
