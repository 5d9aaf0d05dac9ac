package org.fieldbook.journal.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The fast way to the canonical form beside the library, which is the measure.
class CanonicalFormTest {

    private static final int DOCUMENTS = 20_000;

    /// Whatever is escaped, sorts oddly by UTF-16 units, or takes more than one byte.
    private static final List<String> LETTERS =
            List.of(
                    "a",
                    "B",
                    "0",
                    "\\\"",
                    "\\\\",
                    "\\/",
                    "/",
                    "\\b",
                    "\\t",
                    "\\n",
                    "\\f",
                    "\\r",
                    "\\u0000",
                    "\\u001f",
                    "\\u001F",
                    " ",
                    "\u007f",
                    "\\u0041",
                    "é",
                    "ŷ",
                    "\u2028",
                    "\ufb33",
                    "\ud83d\ude00",
                    "\\ud83d\\ude00",
                    "\uffff");

    private final Random random = new Random(7);

    @Test
    void comesToTheSameBytesAsTheLibrary() throws IOException {
        for (int i = 0; i < DOCUMENTS; i++) {
            byte[] document = object(3).getBytes(StandardCharsets.UTF_8);
            assertThat(CanonicalForm.of(document))
                    .as(new String(document, StandardCharsets.UTF_8))
                    .hasValue(new JsonCanonicalizer(document).getEncodedUTF8());
        }
    }

    private String object(int deepest) {
        return IntStream.range(0, random.nextInt(6))
                .mapToObj(_ -> text())
                .distinct()
                // The same name spelt otherwise is the same name.
                .filter(name -> !name.contains("\\u0041") && !name.contains("\\ud83d"))
                .filter(name -> !name.contains("\\/") && !name.contains("\\u001F"))
                .map(name -> name + space() + ":" + space() + value(deepest))
                .collect(Collectors.joining(",", "{" + space(), space() + "}"));
    }

    private String value(int deepest) {
        return switch (random.nextInt(deepest > 0 ? 7 : 5)) {
            case 0 -> text();
            case 1 -> List.of("true", "false", "null").get(random.nextInt(3));
            case 2 -> Long.toString(random.nextLong(-(1L << 53), (1L << 53) + 1));
            case 3 -> Integer.toString(random.nextInt(3));
            case 4 -> "-0";
            case 5 ->
                    IntStream.range(0, random.nextInt(4))
                            .mapToObj(_ -> space() + value(deepest - 1))
                            .collect(Collectors.joining(",", "[", "]"));
            default -> object(deepest - 1);
        };
    }

    private String text() {
        return IntStream.range(0, random.nextInt(5))
                .mapToObj(_ -> LETTERS.get(random.nextInt(LETTERS.size())))
                .collect(Collectors.joining("", "\"", "\""));
    }

    private String space() {
        return List.of("", " ", "\n", "\t").get(random.nextInt(4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1.5}",
                "{\"a\":1e1}",
                "[9007199254740993]",
                "[-9007199254740993]",
                "[123456789012345678901234567890]",
                "{\"a\":1,\"a\":2}",
                "{\"b\":1,\"a\":1,\"b\":2}",
                "{\"a\":1}{}",
                "{\"a\":1",
                "5",
                "\"a\"",
                ""
            })
    void leavesToTheLibraryWhatIsInNoJournal(String document) {
        assertThat(CanonicalForm.of(document.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
}
