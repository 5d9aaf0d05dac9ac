package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.fieldbook.inspection.Act;
import org.fieldbook.inspection.Acts;
import org.fieldbook.inspection.Fields;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

class OpenStoreTest {

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

    private static Failure failure(Runnable work) {
        return catchThrowableOfType(Failure.class, work::run);
    }

    private Failure unlock(Path where, String passphrase) {
        return failure(() -> Made.stores().unlock(where, passphrase.toCharArray()).close());
    }

    private Failure create(Path where, String passphrase) {
        return failure(() -> Made.stores().create(where, passphrase.toCharArray()).close());
    }

    private Failure create(NewInspection wanted) {
        return failure(() -> made.store().create(wanted));
    }

    @Test
    void theInspectionOpenedLastComesFirstAndNewOnesByTheirCode() {
        made.store().create(Made.wanted("TE-3"));
        made.store().create(Made.wanted("TE-2"));
        assertThat(made.store().listInspections())
                .extracting(Card::code)
                .containsExactly("TE-1", "TE-2", "TE-3");
        assertThat(made.store().listInspections())
                .extracting(card -> card.opened().isPresent())
                .containsExactly(true, false, false);
        assertThat(made.store().listInspections())
                .extracting(Card::subjects)
                .containsExactly(3, 0, 0);
        made.reopen();
        assertThat(made.store().listInspections())
                .extracting(Card::code)
                .containsExactly("TE-1", "TE-2", "TE-3");
    }

    @Test
    void oneInspectionAfterAnotherIsOpenedAndBothAreWritten() {
        UUID second = made.store().create(Made.wanted("TE-2"));
        OpenInspection other = made.store().open(second);
        assertThat(other.snapshot().subjects()).isEmpty();
        ImportCaseList list = new ImportCaseList(other);
        Made.await(
                list.importRows(
                        list.preview("c.csv", new byte[] {'c', 'a', 's', 'e', '\n', 'A'}), false));
        made.answer("TE-001", "2.2.1", "yes");
        assertThat(other.snapshot().subjects()).hasSize(1);
        assertThat(made.now().subjects()).hasSize(3);
        assertThat(made.store().check().isSound()).isTrue();
    }

    @Test
    void anInspectionOpenedTwiceIsOneSoThatItsRunNeverDivides() {
        OpenInspection again = made.store().open(made.now().state().inspection());
        made.answer("TE-001", "2.2.1", "yes");
        Made.await(new RecordAnswers(again).answer(made.given("TE-001", "2.2.2", "yes")));
        assertThat(again.snapshot()).isSameAs(made.now());
        assertThat(made.store().check().inspections().getFirst().forks()).isZero();
    }

    /// A store of a dozen would fill a small laptop's memory.
    @Test
    void anInspectionNobodyWorksWithIsLetGoAndOpenedAgainAsItWas() throws Exception {
        UUID second = made.store().create(Made.wanted("TE-2"));
        var left = new WeakReference<>(written(second));
        for (int time = 0; left.get() != null && time < 100; time++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(left.get()).isNull();
        OpenInspection again = written(second);
        assertThat(again.snapshot().subjects()).hasSize(2);
        assertThat(made.store().check().isSound()).isTrue();
        assertThat(made.store().check().inspections())
                .allSatisfy(checked -> assertThat(checked.forks()).isZero());
    }

    private OpenInspection written(UUID inspection) {
        OpenInspection open = made.store().open(inspection);
        String number = "A" + open.snapshot().subjects().size();
        ImportCaseList list = new ImportCaseList(open);
        byte[] file = ("case\n" + number).getBytes(StandardCharsets.UTF_8);
        Made.await(list.importRows(list.preview("c.csv", file), false));
        return open;
    }

    @Test
    void aWrongPassphraseIsNotAllowedAndChangesNothing() {
        made.close();
        Failure failure = unlock(made.folder(), "three blue kite");
        assertThat(failure.code()).isEqualTo("K-01");
        assertThat(failure.kind()).isEqualTo(Failure.Kind.NOT_ALLOWED);
        assertThat(unlock(made.folder(), "").code()).isEqualTo("K-01");
        made.reopen();
        assertThat(made.now().subjects()).hasSize(3);
    }

    @Test
    void aStoreThatIsOpenCannotBeOpenedAgain() {
        Failure failure = unlock(made.folder(), Made.PASSPHRASE);
        assertThat(failure.code()).isEqualTo("S-07");
        assertThat(failure.kind()).isEqualTo(Failure.Kind.NOT_SAVED);
    }

    @Test
    void aStoreIsMadeOnlyWhereNothingIs() throws IOException {
        assertThat(create(made.folder(), Made.PASSPHRASE).code()).isEqualTo("S-02");
        Path file = Files.writeString(folder.resolve("file"), "mine");
        assertThat(create(file, Made.PASSPHRASE)).isNotNull();
        assertThat(file).hasContent("mine");
        assertThat(create(folder.resolve("new"), "eleven char").code()).isEqualTo("K-02");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void aFolderWithoutAStoreIsSaidToHaveNone() throws IOException {
        assertThat(unlock(folder.resolve("none"), "x").code()).isEqualTo("S-01");
        assertThat(unlock(Files.createDirectory(folder.resolve("empty")), "x").code())
                .isEqualTo("S-01");
        assertThat(unlock(Files.writeString(folder.resolve("f"), "x"), "x").code())
                .isEqualTo("S-01");
    }

    @Test
    void aDamagedStoreIsSaidToBeAndLeftAsItIs() throws IOException {
        made.close();
        Path database = made.folder().resolve("store.db");
        byte[] bytes = Files.readAllBytes(database);
        for (int i = 0; i < bytes.length; i += 512) {
            bytes[i] ^= 0x55;
        }
        Files.write(database, bytes);
        Failure failure = unlock(made.folder(), Made.PASSPHRASE);
        assertThat(failure.kind()).isEqualTo(Failure.Kind.DAMAGED);
        assertThat(database).hasBinaryContent(bytes);
    }

    @Test
    void oneDamagedInspectionDoesNotHideTheOthers() throws SQLException {
        UUID damaged = made.store().create(Made.wanted("TE-2"));
        made.close();
        try (Connection database =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + made.folder().resolve("store.db"));
                Statement statement = database.createStatement()) {
            String id = damaged.toString().replace("-", "");
            assertThat(statement.executeUpdate("DELETE FROM head WHERE inspection = x'" + id + "'"))
                    .isOne();
        }
        made.reopen();
        Listing listing = made.store().list();
        assertThat(listing.inspections()).extracting(Card::code).containsExactly("TE-1");
        assertThat(listing.damaged())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.inspection()).isEqualTo(damaged);
                    assertThat(one.failure().code()).isEqualTo("S-11");
                });
        made.answer("TE-001", "2.2.1", "yes");
    }

    @Test
    void aCopiedStoreWritesAsANewReplicaThatSaysFirstWhoseItIs() throws IOException {
        made.answer("TE-001", "2.2.1", "yes");
        UUID first = made.open().replica();
        made.close();
        Path copy = folder.resolve("copy");
        copy(made.folder(), copy);
        SubjectId subject;
        try (OpenStore store = Made.stores().unlock(copy, Made.PASSPHRASE.toCharArray())) {
            OpenInspection open = store.open(store.listInspections().getFirst().inspection());
            assertThat(open.replica()).isNotEqualTo(first);
            subject = new SubjectId(Fields.REPLICA, open.replica());
            SubjectId id =
                    open.snapshot().subjects().stream()
                            .filter(row -> row.reference().equals("TE-001"))
                            .findFirst()
                            .orElseThrow()
                            .id();
            Made.await(
                    new RecordAnswers(open)
                            .answer(
                                    new RecordAnswers.Given(
                                            id,
                                            "2.2.2",
                                            Optional.of("no"),
                                            Optional.empty(),
                                            List.of())));
            assertThat(Acts.of(open.snapshot().state(), id).getFirst().author())
                    .isEqualTo(open.snapshot().me().id());
            assertThat(new UndoActs(open).undoable(id)).isPresent();
        }
        try (OpenStore store = Made.stores().unlock(copy, Made.PASSPHRASE.toCharArray())) {
            OpenInspection open = store.open(store.listInspections().getFirst().inspection());
            assertThat(open.replica()).isEqualTo(subject.id());
            Change introduction =
                    open.snapshot().state().subject(subject).field(Fields.KEY).heads().getFirst();
            assertThat(introduction.record().seq()).isEqualTo(1);
            assertThat(introduction.record().author()).isEqualTo(open.snapshot().me().id());
            assertThat(introduction.value())
                    .get()
                    .isInstanceOfSatisfying(
                            Value.Members.class,
                            key ->
                                    assertThat(key.members())
                                            .containsEntry(
                                                    "member",
                                                    Value.text(
                                                            open.snapshot().me().id().toString()))
                                            .containsKey("signing"));
            Act act = Acts.findLast(open.snapshot().state(), open.replica()).orElseThrow();
            assertThat(act.steps()).hasSize(1);
            assertThat(act.first().record().seq()).isEqualTo(2);
            assertThat(store.check().isSound()).isTrue();
            assertThat(store.check().inspections().getFirst().forks()).isZero();
        }
        made.reopen();
        assertThat(made.open().replica()).isEqualTo(first);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    @Test
    void anInspectionThatNobodyCouldUseIsNotMade() {
        NewInspection good = Made.wanted("TE-2");
        assertThat(create(dated(good.fieldworkTo(), good.fieldworkFrom())).code())
                .isEqualTo("I-02");
        LocalDate first = good.fieldworkFrom();
        assertThat(create(dated(first, first.plusDays(366))).code()).isEqualTo("I-13");
        assertThat(create(dated(first, LocalDate.of(9999, 1, 1))).arguments())
                .containsExactly(2_913_111L, 366);
        assertThat(create(Made.wanted(" ")).code()).isEqualTo("I-03");
        assertThat(create(Made.wanted("x".repeat(201))).code()).isEqualTo("I-03");
        NewInspection odd =
                new NewInspection(
                        "TE-2",
                        "Testing PDU",
                        "pdu-2021",
                        Map.of("courtTeem", false),
                        good.fieldworkFrom(),
                        good.fieldworkTo(),
                        "A. Tester",
                        false);
        assertThat(create(odd).code()).isEqualTo("I-04");
        assertThat(made.store().listInspections()).hasSize(1);
    }

    private static NewInspection dated(LocalDate from, LocalDate to) {
        return new NewInspection(
                "TE-2", "Testing PDU", "pdu-2021", Map.of(), from, to, "A. Tester", false);
    }
}
