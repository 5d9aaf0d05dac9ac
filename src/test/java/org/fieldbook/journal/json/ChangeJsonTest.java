package org.fieldbook.journal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Chain;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.UnreadableChange.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

class ChangeJsonTest {

    private static final UUID INSPECTION = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");
    private static final UUID REPLICA = UUID.fromString("7c9e6679-7425-40de-944b-e07fc1f90ae7");
    private static final UUID AUTHOR = UUID.fromString("16fd2706-8baf-433b-82eb-8c7fada847da");
    private static final SubjectId CASE =
            new SubjectId("case", UUID.fromString("886313e1-3b8a-5372-9b90-0c9aee199e5d"));
    private static final String AT = "2023-03-15T10:42:07+00:00";
    private static final Hash SEEN = Hash.of("seen");
    private static final byte[] SALT = new byte[ChangeJson.SALT];

    private static Change seal(Value value) {
        return ActWriter.write(
                        Chain.begin(INSPECTION, REPLICA, AUTHOR, 41),
                        AT,
                        List.of(
                                Edit.of(CASE, "pdu-2021/2.2.3", value, List.of(SEEN))
                                        .because("Seen")),
                        SALT::clone)
                .getFirst();
    }

    private static Bytes bytes(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Bytes bytes) {
        return new String(bytes.toArray(), StandardCharsets.UTF_8);
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = ChangeJsonTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    /// A value part around this JSON, and a record that speaks of it.
    private static Change readWithValue(String json) {
        return readWithPart("{\"salt\":\"AAAAAAAAAAAAAAAAAAAAAA\",\"value\":" + json + "}");
    }

    private static Change readWithPart(String part) {
        Change change = seal(Value.text("x"));
        Bytes value = bytes(part);
        String record =
                text(change.recordBytes())
                        .replace(
                                change.record().valueHash().orElseThrow().hex(),
                                Hash.of(value.toArray()).hex());
        return ChangeJson.read(bytes(record), Optional.of(value));
    }

    private static Change readWithRecord(String from, String to) {
        Change change = seal(Value.text("x"));
        assertThat(text(change.recordBytes())).contains(from);
        return ChangeJson.read(
                bytes(text(change.recordBytes()).replace(from, to)), change.valueBytes());
    }

    private static void assertUnreadable(Reason reason, Runnable reading) {
        assertThatExceptionOfType(UnreadableChange.class)
                .isThrownBy(reading::run)
                .satisfies(thrown -> assertThat(thrown.reason()).isEqualTo(reason))
                .withNoCause();
    }

    @Test
    void theBytesOfAChangeStayTheSameForEver() throws IOException {
        Change change = seal(Value.text("Ein Grund: “Øystein” \u0007\n"));
        assertThat(text(change.recordBytes())).isEqualTo(golden("change-record.json"));
        assertThat(text(change.valueBytes().orElseThrow())).isEqualTo(golden("change-value.json"));
        assertThat(change.hash().hex()).isEqualTo(golden("change-hash.txt"));
    }

    @Test
    void whatWasWrittenReadsTheSame() {
        Value members =
                new Value.Members(
                        new TreeMap<>(
                                Map.of(
                                        "é", new Value.Whole(Value.LARGEST_WHOLE),
                                        "a", new Value.Items(List.of(new Value.Truth(false))))));
        Change change = seal(members);
        assertThat(ChangeJson.read(change.recordBytes(), change.valueBytes())).isEqualTo(change);
    }

    @Test
    void aClearedFieldHasNoValuePart() {
        Change change =
                ActWriter.write(
                                Chain.begin(INSPECTION, REPLICA, AUTHOR, 0),
                                AT,
                                List.of(Edit.clear(CASE, "sex", List.of())),
                                SALT::clone)
                        .getFirst();
        assertThat(change.valueBytes()).isEmpty();
        assertThat(ChangeJson.read(change.recordBytes(), Optional.empty())).isEqualTo(change);
        assertUnreadable(
                Reason.VALUE_MISMATCH,
                () -> ChangeJson.read(change.recordBytes(), seal(Value.text("x")).valueBytes()));
    }

    @Test
    void aRecordWhoseValueWasErasedKeepsItsHash() {
        Change change = seal(Value.text("Made-up Name"));
        Change erased = ChangeJson.read(change.recordBytes(), Optional.empty());
        assertThat(erased.content()).isEqualTo(new Content.Erased());
        assertThat(erased.hash()).isEqualTo(change.hash());
    }

    @Test
    void theValueMustBeTheOneTheRecordSpeaksOf() {
        Change change = seal(Value.text("yes"));
        assertUnreadable(
                Reason.VALUE_MISMATCH,
                () -> ChangeJson.read(change.recordBytes(), seal(Value.text("no")).valueBytes()));
    }

    @Test
    void membersThatThisVersionDoesNotKnowArePassedOn() {
        Change change = readWithRecord("\"seq\":1", "\"seq\":1,\"shade\":{\"a\":[null,1.5]}");
        assertThat(text(change.recordBytes())).contains("\"shade\":{\"a\":[null,1.5]}");
        assertThat(change.hash()).isEqualTo(Hash.of(change.recordBytes().toArray()));
        assertThat(
                        readWithPart(
                                        "{\"salt\":\"AAAAAAAAAAAAAAAAAAAAAA\",\"unit\":9,\"value\":true}")
                                .value())
                .contains(new Value.Truth(true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    9007199254740992        | read
                    -9007199254740992       | read
                    9007199254740993        | WRONG_VALUE
                    1000000000000000000000  | WRONG_VALUE
                    1.5                     | WRONG_VALUE
                    1e2                     | WRONG_VALUE
                    NaN                     | NOT_JSON
                    null                    | WRONG_VALUE
                    [1,null]                | WRONG_VALUE
                    "\\ud800"               | WRONG_VALUE
                    "e\u0301"               | WRONG_VALUE
                    "a\\rb"                 | WRONG_VALUE
                    "a\\u0062"              | NOT_CANONICAL
                    -0                      | NOT_CANONICAL
                    [1, 2]                  | NOT_CANONICAL
                    {"b":1,"a":2}           | NOT_CANONICAL
                    {"a":1,"a":2}           | NOT_JSON
                    [[[[[[[[1]]]]]]]]       | read
                    [[[[[[[[[1]]]]]]]]]     | WRONG_VALUE
                    [[[[[[[[[[[[[1]]]]]]]]]]]]] | WRONG_VALUE
                    "a                      | NOT_JSON
                    01                      | NOT_JSON
                    1}{                     | NOT_JSON
                    """)
    void valuesKeepToTheirLimits(String json, String outcome) {
        if (outcome.equals("read")) {
            assertThat(readWithValue(json).value()).isPresent();
        } else {
            assertUnreadable(Reason.valueOf(outcome), () -> readWithValue(json));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "seq":1                | "seq":0                  | WRONG_RECORD
                    "seq":1                | "seq":2                  | WRONG_RECORD
                    "seq":1                | "seq":"1"                | WRONG_RECORD
                    "seq":1                | "seq":9007199254740993   | WRONG_RECORD
                    "seq":1                | "seq":1,"seq":1          | NOT_JSON
                    "seq":1,               | ``                       | WRONG_RECORD
                    "act":1                | "act":2                  | WRONG_RECORD
                    "format":1             | "format":2               | NEWER
                    "kind":"case"          | "kind":""                | WRONG_RECORD
                    "kind":"case"          | "kind":"case","more":1e1 | NOT_CANONICAL
                    10:42:07+00:00         | 10:42:07                 | WRONG_RECORD
                    7c9e6679-7425          | 7C9E6679-7425            | WRONG_RECORD
                    "reason":"Seen"        | "reason":"\\ud800"       | WRONG_RECORD
                    "reason":"Seen"        | "reason":null            | WRONG_RECORD
                    "valueHash":"          | "valueHash":"0           | WRONG_RECORD
                    {"act"                 | [{"act"                  | NOT_JSON
                    {"act"                 | \uFEFF{"act"             | NOT_JSON
                    """)
    void recordsHoldWhatTheyMustHold(String from, String to, String outcome) {
        assertUnreadable(Reason.valueOf(outcome), () -> readWithRecord(from, to));
    }

    @Test
    void replacedHashesStandInRisingOrderOnce() {
        String hash = '"' + SEEN.hex() + '"';
        assertUnreadable(Reason.WRONG_RECORD, () -> readWithRecord(hash, hash + "," + hash));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] record = seal(Value.text("x")).recordBytes().toArray();
        byte[] overlong = Arrays.copyOf(record, record.length);
        int at = new String(record, StandardCharsets.ISO_8859_1).indexOf("Seen");
        overlong[at] = (byte) 0xC0;
        overlong[at + 1] = (byte) 0xAF;
        assertUnreadable(
                Reason.NOT_JSON, () -> ChangeJson.read(Bytes.of(overlong), Optional.empty()));
    }

    @Test
    void partsBeyondTheirSizeAreRefusedUnread() {
        assertUnreadable(
                Reason.TOO_LARGE,
                () ->
                        ChangeJson.read(
                                Bytes.of(new byte[ChangeJson.LARGEST_RECORD + 1]),
                                Optional.empty()));
        assertUnreadable(Reason.TOO_LARGE, () -> readWithValue("\"" + "x".repeat(2 << 20) + "\""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> seal(Value.text("x".repeat(Value.LONGEST_TEXT + 1))));
    }

    @Test
    void everyTruncationIsRefused() {
        Change change = seal(Value.text("x"));
        byte[] record = change.recordBytes().toArray();
        for (int length = 0; length < record.length; length++) {
            Bytes cut = Bytes.of(Arrays.copyOf(record, length));
            assertThatExceptionOfType(UnreadableChange.class)
                    .isThrownBy(() -> ChangeJson.read(cut, change.valueBytes()));
        }
    }

    @Test
    void whatPeopleWroteStandsInNoMessage() {
        Change change = seal(Value.text("Made-up Name"));
        assertThat(change.toString()).doesNotContain("Made-up").doesNotContain("Seen");
        assertThatExceptionOfType(UnreadableChange.class)
                .isThrownBy(() -> readWithValue("\"Made-up Name"))
                .satisfies(thrown -> assertThat(thrown.toString()).doesNotContain("Made-up"));
    }
}
