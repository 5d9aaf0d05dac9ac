package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.fieldbook.inspection.About;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Role;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.ReturnToRestorePoint.Difference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Restore points: made, looked into, returned to, and the last import taken back.
class ReturnToRestorePointTest {

    @TempDir private Path folder;
    private Made made;

    @BeforeEach
    void make() {
        made = new Made(folder);
    }

    @AfterEach
    void close() {
        made.close();
    }

    private static Failure refused(Runnable work) {
        return catchThrowableOfType(Failure.class, work::run);
    }

    private void type(String text) {
        var note = new SubjectId(Fields.NOTE, new UUID(5, 5));
        var about = new About(made.id("TE-001"), made.field("2.2.3"));
        Made.await(
                new WriteNotes(made.open())
                        .keep(
                                new Draft(
                                        note,
                                        Optional.of(about),
                                        Map.of(Fields.TEXT, text),
                                        Map.of(),
                                        0)));
    }

    @Test
    void whatReturningWouldChangeIsToldBeforeItDoes() {
        String name = made.store().restorePoints().make().name();
        made.answer("TE-001", "2.2.3", "yes");
        made.answer("TE-002", "2.2.3", "no");
        type("Begun");
        made.store().create(Made.wanted("TE-2"));
        List<Difference> differences = made.store().restorePoints().plan(name).differences();
        assertThat(differences)
                .contains(new Difference("TE-1", Difference.State.BOTH, 2, 0, 1, false))
                .anyMatch(one -> one.state() == Difference.State.ONLY_NOW && one.leaving() == 1);
    }

    @Test
    void aReturnKeepsWhatWasHeldAndCanBeReturnedFrom() {
        made.answer("TE-001", "2.2.3", "yes");
        String name = made.store().restorePoints().make().name();
        made.answer("TE-001", "2.2.3", "no");
        UUID id = made.now().state().inspection();
        UUID replica = made.open().replica();
        try (OpenStore back = made.store().restorePoints().to(name)) {
            OpenInspection then = back.open(id);
            assertThat(then.snapshot().state().subject(made.id("TE-001")).text(made.field("2.2.3")))
                    .contains("yes");
            assertThat(then.replica()).isNotEqualTo(replica);
            var points = back.restorePoints().list();
            assertThat(points)
                    .extracting(ReturnToRestorePoint.Point::why)
                    .containsExactly("restore.why.return", "restore.why.wanted");
            assertThat(back.restorePoints().plan(points.getFirst().name()).differences())
                    .containsExactly(new Difference("TE-1", Difference.State.BOTH, 0, 1, 0, false));
            try (OpenStore again = back.restorePoints().to(points.getFirst().name())) {
                assertThat(
                                again.open(id)
                                        .snapshot()
                                        .state()
                                        .subject(made.id("TE-001"))
                                        .text(made.field("2.2.3")))
                        .contains("no");
            }
        }
    }

    @Test
    void aDamagedRestorePointIsToldAndAnUnknownOneToo() throws IOException {
        String name = made.store().restorePoints().make().name();
        Path file = made.folder().resolve("backups").resolve(name);
        byte[] bytes = Files.readAllBytes(file);
        for (int i = bytes.length / 2; i < bytes.length; i += 97) {
            bytes[i] ^= 1;
        }
        Files.write(file, bytes);
        assertThat(refused(() -> made.store().restorePoints().plan(name)).code()).isEqualTo("S-22");
        assertThat(refused(() -> made.store().restorePoints().plan("none")).code())
                .isEqualTo("S-16");
        made.answer("TE-001", "2.2.3", "yes");
    }

    @Test
    void lookingLeavesTheRestorePointAsItWas() throws IOException {
        String name = made.store().restorePoints().make().name();
        Path file = made.folder().resolve("backups").resolve(name);
        byte[] before = Files.readAllBytes(file);
        made.store().restorePoints().plan(name);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(made.store().restorePoints().list()).hasSize(1);
    }

    @Test
    void anImportIsNotTakenBackOnceSomethingWasTypedOrSentOrTakenInElsewhere() {
        try (Colleague ben =
                Colleague.join(made.open(), folder.resolve("b"), "B. Joiner", Role.INSPECTOR)) {
            ImportBundle importing = new ImportBundle(made.open());
            Colleague.take(made.open(), Colleague.bundle(ben.open(), folder.resolve("1")));
            assertThat(importing.findTakeBack()).isPresent();
            type("Begun");
            assertThat(importing.findTakeBack()).isEmpty();
            Colleague.take(made.open(), Colleague.bundle(ben.open(), folder.resolve("2")));
            assertThat(importing.findTakeBack()).isPresent();
            assertThat(made.store().restorePoints().list())
                    .extracting(ReturnToRestorePoint.Point::why)
                    .contains("restore.why.import");
            Colleague.bundle(made.open(), folder.resolve("3"));
            assertThat(importing.findTakeBack()).isEmpty();
        }
    }
}
