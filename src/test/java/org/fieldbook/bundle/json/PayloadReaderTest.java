package org.fieldbook.bundle.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.fieldbook.bundle.Blob;
import org.fieldbook.bundle.Laptop;
import org.fieldbook.bundle.Payload;
import org.fieldbook.bundle.RefusedBundle;
import org.fieldbook.inspection.Role;
import org.fieldbook.journal.Hash;
import org.fieldbook.promise.Effort;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Random;

/// What a bundle's content may not be, however it is signed.
class PayloadReaderTest {

    private final Laptop ann = new Laptop(1, "A. Example");
    private final Laptop ben = new Laptop(2, "B. Example");
    private String json = "";

    @BeforeEach
    void make() {
        ann.begin();
        ann.sign(ann.as(Role.LEAD), ben.as(Role.INSPECTOR));
        ann.answer(1, "p/1.1", "MARK");
        json = new String(PayloadWriter.write(ann.payload(ben)), StandardCharsets.UTF_8);
    }

    private static RefusedBundle.Reason refused(byte[] content) {
        RefusedBundle refused =
                catchThrowableOfType(RefusedBundle.class, () -> PayloadReader.read(content));
        assertThat(refused).isNotNull();
        return refused.reason();
    }

    private static RefusedBundle.Reason refused(String content) {
        return refused(content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void membersOfALaterVersionArePassedOverAndThoseOfChangesKept() {
        String more =
                json.replaceFirst("\\{", "{\"later\":{\"a\":[1,2]},")
                        .replaceFirst("\"record\":\\{", "\"record\":{\"zz\":\"kept\",");
        Payload read = PayloadReader.read(more.getBytes(StandardCharsets.UTF_8));
        assertThat(new String(PayloadWriter.write(read), StandardCharsets.UTF_8))
                .contains("\"zz\":\"kept\"")
                .doesNotContain("later");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    repeated member          | "format":1        | "format":1,"format":1
                    another format           | "format":1        | "format":0
                    no format                | "format":1        | "other":1
                    format as text           | "format":1        | "format":"1"
                    not a number             | "format":1        | "format":NaN
                    a large number           | "format":1        | "format":123456789012345678901234567890123
                    a number no reader keeps | "rosterVersion":2 | "rosterVersion":9007199254740993
                    a roster beyond an int   | "rosterVersion":2 | "rosterVersion":4294967298
                    no identity              | "bundle":"        | "bundle":"x
                    upper case identity      | "inspection":"0   | "inspection":"A
                    a number as text         | "from":1,         | "from":"1",
                    seq put beside           | "record":{        | "record":{"seq":1,
                    a null value             | "value":"MARK"    | "value":null
                    a decimal                | "value":"MARK"    | "value":1.5
                    a lone surrogate         | MARK              | \\ud800
                    a carriage return        | MARK              | \\r
                    an open object           | "blobs":[]        | "blobs":[
                    something after the end  | "lacks":[]}       | "lacks":[]}{}
                    no head                  | "head"            | "heed"
                    infinite                 | "format":1        | "format":Infinity
                    leading zeros            | "format":1        | "format":01
                    a plus sign              | "format":1        | "format":+1
                    a comment                | "format":1        | /* */"format":1
                    a comma at the end       | "lacks":[]}       | "lacks":[],}
                    no hash of a file        | "lacks":[]        | "lacks":["a"]
                    repeated within a change | "field":"p/1.1"   | "field":"p/1.1","field":"p/1.1"
                    a lone low surrogate     | MARK              | \\udc00
                    an unknown escape        | MARK              | \\x41
                    decomposed letters       | MARK              | e\\u0301
                    a tab as it is           | MARK              | MA	RK
                    a list as text           | "value":"MARK"    | "value":[[[[[[[[[]]]]]]]]]
                    no value                 | "value":"MARK"    | "other":"MARK"
                    another value            | "value":"MARK"    | "value":"mark"
                    """)
    void H2_whatIsNotWrittenSoIsRefused(
            String what, String from, String to, TestReporter reporter) {
        assertThat(json).as(what).contains(from);
        assertThat(refused(json.replace(from, to)))
                .as(what)
                .isEqualTo(RefusedBundle.Reason.UNREADABLE);
        reporter.publishEntry(
                Map.of("promise", "H2", "count", "1", "unit", "other ways of writing it"));
    }

    @Test
    void H2_bytesThatAreNoUtf8AndMarksOfOrderAreRefused(TestReporter reporter) {
        assertThat(refused("\uFEFF" + json)).isEqualTo(RefusedBundle.Reason.UNREADABLE);
        byte[] overlong = json.getBytes(StandardCharsets.ISO_8859_1);
        int at = json.indexOf("MARK");
        overlong[at] = (byte) 0xc1;
        overlong[at + 1] = (byte) 0x81;
        assertThat(refused(overlong)).isEqualTo(RefusedBundle.Reason.UNREADABLE);
        reporter.publishEntry(
                Map.of("promise", "H2", "count", "2", "unit", "ways of writing bytes"));
    }

    @Test
    void H1_nothingIsReadBeyondItsLimit() {
        String deep = "[".repeat(100) + "]".repeat(100);
        assertThat(refused(json.replaceFirst("\\{", "{\"deep\":" + deep + ",")))
                .isEqualTo(RefusedBundle.Reason.UNREADABLE);
        assertThat(refused(json.replace("MARK", "x".repeat((1 << 20) + 1))))
                .isEqualTo(RefusedBundle.Reason.UNREADABLE);
        assertThat(refused(new byte[Payload.LARGEST + 1]))
                .isEqualTo(RefusedBundle.Reason.TOO_LARGE);
        String blob = "{\"content\":\"" + "A".repeat((Blob.LARGEST + 9) / 3 * 4) + "\"}";
        String many =
                String.join(
                        ",",
                        Collections.nCopies(
                                Payload.MOST_LACKING + 1, "\"" + "0".repeat(64) + "\""));
        assertThat(refused(json.replace("\"lacks\":[]", "\"lacks\":[" + many + "]")))
                .isEqualTo(RefusedBundle.Reason.TOO_LARGE);
        String empty = "{\"hash\":\"" + Hash.of("").hex() + "\",\"content\":\"\"}";
        String files = String.join(",", Collections.nCopies(Blob.MOST + 1, empty));
        assertThat(refused(json.replace("\"blobs\":[]", "\"blobs\":[" + files + "]")))
                .isEqualTo(RefusedBundle.Reason.TOO_LARGE);
        assertThat(refused(json.replace("\"blobs\":[]", "\"blobs\":[" + blob + "]")))
                .isIn(RefusedBundle.Reason.TOO_LARGE, RefusedBundle.Reason.UNREADABLE);
    }

    @Test
    void H1_moreChangesThanABundleMayHoldAreRefused(TestReporter reporter) {
        int start = json.indexOf("\"changes\":[") + "\"changes\":[".length();
        int end = json.indexOf("],\"head\"", start);
        String change =
                "{\"record\":{\"act\":1,\"at\":\"2023-03-15T10:42:07Z\",\"field\":\"p/1.1\",\"format\":1,"
                    + "\"replaces\":[],\"subject\":{\"id\":\"00000000-0000-0004-0000-000000000001\","
                    + "\"kind\":\"case\"},\"tick\":1}}";
        StringBuilder many = new StringBuilder(json.substring(0, start)).append(change);
        for (int i = 1; i < Payload.MOST_CHANGES; i++) {
            many.append(',').append(change);
        }
        String rest = json.substring(end);
        assertThat(PayloadReader.read((many + rest).getBytes(StandardCharsets.UTF_8)).changes())
                .hasSize(Payload.MOST_CHANGES);
        assertThat(refused(many.append(',').append(change) + rest))
                .isEqualTo(RefusedBundle.Reason.TOO_LARGE);
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "H1",
                        "count",
                        Integer.toString(Payload.MOST_CHANGES + 1),
                        "unit",
                        "changes, one too many"));
    }

    @Test
    void aLaterFormatIsToldApartFromDamage() {
        assertThat(refused(json.replace("\"format\":1,\"program\"", "\"format\":2,\"program\"")))
                .isEqualTo(RefusedBundle.Reason.NEWER);
    }

    @Test
    void S5_cutAtEveryLengthItIsRefused(TestReporter reporter) {
        byte[] whole = json.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            assertThat(refused(Arrays.copyOf(whole, length))).isNotNull();
        }
        System.out.println("S5: content cut at " + whole.length + " lengths");
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "S5",
                        "count",
                        "" + whole.length,
                        "unit",
                        "lengths of the content"));
    }

    @Test
    void H7_whateverBytesStandThereItReadsOrRefuses(TestReporter reporter) {
        byte[] whole = json.getBytes(StandardCharsets.UTF_8);
        Random random = new Random(7);
        int read = 0;
        for (int i = 0; i < 2_000; i++) {
            byte[] changed = whole.clone();
            for (int n = random.nextInt(4); n >= 0; n--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            try {
                Effort.within(() -> PayloadReader.read(changed));
                read++;
            } catch (RefusedBundle refused) {
                assertThat(refused.reason()).isNotNull();
            }
        }
        System.out.println("H7: 2000 altered contents, " + read + " of them read");
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "H7",
                        "count",
                        "2000",
                        "unit",
                        "altered contents, none of which took 2 s of the processor",
                        "seed",
                        "7"));
    }
}
