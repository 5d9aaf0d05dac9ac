package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.store.Samples.INSPECTION;
import static org.fieldbook.store.Samples.REPLICA;
import static org.fieldbook.store.Samples.bytes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

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
            open.cards().make(REPLICA);
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
        Files.write(folder.resolve("e"), compress(utf8, DeflaterOutputStream::new));
        Files.write(folder.resolve("f"), compress(utf8, LeakTest::gzip));
        Files.write(folder.resolve("g"), compress(utf8, LeakTest::zip));
        Files.write(folder.resolve("h"), compress(utf8, Base64.getEncoder()::wrap));
        Files.writeString(folder.resolve("i"), CANARY.substring(1));
        assertThat(find(folder, CANARY))
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrder("a", "b", "c", "d", "e", "f", "g", "h");
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
                            "list.sealed",
                            "opening.inspection",
                            "opening.number",
                            "opening.sealed");
        }
    }

    private static List<Path> find(Path folder, String word) {
        try {
            return new Scan(word).find(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] compress(byte[] plain, Function<OutputStream, OutputStream> how)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {1, 2, 3});
        try (OutputStream out = how.apply(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    private static OutputStream gzip(OutputStream out) {
        try {
            return new GZIPOutputStream(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static OutputStream zip(OutputStream out) {
        var zip = new ZipOutputStream(out);
        try {
            zip.putNextEntry(new ZipEntry("a name"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return zip;
    }
}
