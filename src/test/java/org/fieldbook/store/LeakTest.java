package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.store.Samples.INSPECTION;
import static org.fieldbook.store.Samples.REPLICA;
import static org.fieldbook.store.Samples.bytes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// L1: what people typed is nowhere in the store's files, and columns in clear say nothing of it.
class LeakTest {

    private static final String CANARY = "kanarienvogel";

    @TempDir Path folder;

    @Test
    void l1WordsTypedAreInNoFileDuringAndAfterATransactionNorInRestorePoints(TestReporter reporter)
            throws IOException {
        Path store = folder.resolve("store");
        List<Path> seenInside;
        try (Store open = Samples.create(store)) {
            open.inTransaction(tx -> tx.createInspection(INSPECTION));
            seenInside =
                    open.inTransaction(tx -> {
                        tx.append(
                                INSPECTION,
                                Samples.extend(INSPECTION, REPLICA, Optional.empty(), 5, CANARY));
                        tx.putDraft(INSPECTION, CANARY, bytes("a " + CANARY));
                        tx.putBlob(INSPECTION, bytes(CANARY.repeat(50)));
                        return find(store, CANARY);
                    });
        }
        assertThat(seenInside).isEmpty();
        try (Store open = Samples.open(store)) {
            RestorePoint point = open.makeRestorePoint(Instant.EPOCH, RestorePoint.Why.WANTED);
            open.makeKeys(REPLICA);
            open.returnTo(point, Instant.EPOCH).close();
        }
        try (Stream<Path> backups = Files.list(store.resolve(Keyring.BACKUPS))) {
            assertThat(backups).hasSize(3); // the keys and two restore points
        }
        assertThat(find(store, CANARY)).isEmpty();
        assertThat(find(store, "made up for tests")).isEmpty();
        assertThat(find(store, "test laptop")).isEmpty();
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "L1",
                        "count",
                        "3",
                        "unit",
                        "searches of a store folder, in 12 encodings of a word"));
    }

    @Test
    void theScanFindsWordsInEachEncoding() throws IOException {
        String line = "x" + CANARY + "y";
        byte[] utf8 = line.getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("a"), utf8);
        Files.write(folder.resolve("b"), line.getBytes(StandardCharsets.UTF_16LE));
        Files.write(folder.resolve("c"), Base64.getEncoder().encode(utf8));
        Files.writeString(folder.resolve("d"), HexFormat.of().formatHex(utf8));
        assertThat(find(folder, CANARY)).hasSize(4);
    }

    @Test
    void l1ColumnsInClearAreIdentitiesNumbersAndHashes() {
        try (StoreContents contents = Samples.contents(Samples.filled(folder.resolve("store")))) {
            List<String> columns =
                    contents.database()
                            .read(handle ->
                                    handle.createQuery(
                                                    """
                                                    SELECT t.name || '.' || c.name
                                                    FROM pragma_table_list t,
                                                      pragma_table_info(t.name) c
                                                    WHERE t.schema = 'main'
                                                      AND t.name NOT LIKE 'sqlite%'
                                                    ORDER BY 1
                                                    """)
                                            .mapTo(String.class)
                                            .list());
            assertThat(columns)
                    .containsExactly(
                            "blob.inspection",
                            "blob.name",
                            "blob.sealed",
                            "change.hash",
                            "change.inspection",
                            "change.replica",
                            "change.sealed",
                            "change.seq",
                            "draft.inspection",
                            "draft.name",
                            "draft.sealed",
                            "head.inspection",
                            "head.sealed",
                            "list.one",
                            "list.sealed");
        }
    }

    /// The files that hold the word as text, UTF-16, base64 at any of its three offsets, or hexadecimal.
    private static List<Path> find(Path folder, String word) {
        List<String> forms = new ArrayList<>();
        for (Charset charset :
                List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE)) {
            byte[] encoded = word.getBytes(charset);
            forms.add(new String(encoded, StandardCharsets.ISO_8859_1));
            forms.add(HexFormat.of().formatHex(encoded));
            for (int offset = 0; offset < 3; offset++) {
                byte[] shifted = new byte[offset + encoded.length];
                System.arraycopy(encoded, 0, shifted, offset, encoded.length);
                String base64 = Base64.getEncoder().withoutPadding().encodeToString(shifted);
                forms.add(base64.substring(offset == 0 ? 0 : offset + 1, base64.length() - 1));
            }
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (forms.stream().anyMatch(content::contains)) {
                    found.add(file);
                }
            }
            return found;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
