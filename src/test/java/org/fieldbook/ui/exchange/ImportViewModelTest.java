package org.fieldbook.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.fieldbook.inspection.Role;
import org.fieldbook.journal.Hash;
import org.fieldbook.service.ArrivalPreview;
import org.fieldbook.service.ImportBundle;
import org.fieldbook.service.ImportCaseList;
import org.fieldbook.service.JoinInspection;
import org.fieldbook.service.RecognizeFile;
import org.fieldbook.service.Team;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.fieldbook.ui.fx.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Files of every kind come to the lead's laptop.
class ImportViewModelTest {

    @TempDir private Path folder;

    private final List<Path> cards = new ArrayList<>();
    private final Held background = new Held();
    private SmallInspection small;
    private Laptop ben;
    private ImportViewModel model;

    /// Work that the test lets go on when it wants to.
    private static final class Held implements Background {
        private final DirectBackground direct = new DirectBackground();
        private final Deque<Runnable> held = new ArrayDeque<>();
        private boolean isHeld;

        @Override
        public <T> void run(
                Supplier<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
            if (isHeld) {
                held.add(() -> direct.run(work, onSuccess, onFailure));
            } else {
                direct.run(work, onSuccess, onFailure);
            }
        }

        @Override
        public <T> void follow(
                CompletionStage<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
            direct.follow(work, onSuccess, onFailure);
        }

        @Override
        public void post(Runnable task) {
            task.run();
        }

        @Override
        public Runnable after(Duration delay, Runnable task) {
            return direct.after(delay, task);
        }

        private void goOn() {
            isHeld = false;
            held.forEach(Runnable::run);
            held.clear();
        }
    }

    @BeforeEach
    void open() {
        small = new SmallInspection(folder.resolve("lead"));
        ben = Laptop.join(small.inspection, folder.resolve("ben"), "B. Joiner", Role.INSPECTOR);
        model =
                new ImportViewModel(
                        new ImportViewModel.Ways(
                                new ImportBundle(small.inspection),
                                new RecognizeFile(small.inspection),
                                cards::add),
                        new EntryQueue(small.inspection, background).watch(),
                        background,
                        new RecordingDialogs(),
                        SmallInspection.WORDS);
    }

    @AfterEach
    void close() {
        ben.close();
        small.close();
    }

    private Path bundle() {
        return Laptop.bundle(ben.inspection, folder.resolve("in.fieldbook"));
    }

    private ArrivalPreview preview() {
        return model.previewProperty().get().orElseThrow();
    }

    private void differ() {
        Laptop.answer(small.inspection, small.id("TE-001"), "2.2.1", "no");
        Laptop.answer(ben.inspection, small.id("TE-001"), "2.2.1", "yes");
    }

    @Test
    void aBundleIsSeenBeforeAnythingIsTakenIn() {
        Laptop.answer(ben.inspection, small.id("TE-001"), "2.2.1", "yes");
        model.read(bundle());
        assertThat(preview().people())
                .extracting(ArrivalPreview.Person::name)
                .containsExactly("B. Joiner");
        assertThat(new Moves(preview(), SmallInspection.WORDS).list())
                .extracting(Move::what, Move::before, Move::after)
                .contains(tuple("2.2.1 Engages", "nothing judged", "1/1 100%"));
        assertThat(
                        small.inspection
                                .snapshot()
                                .state()
                                .subject(small.id("TE-001"))
                                .text(small.inspection.snapshot().framework().field("2.2.1")))
                .isEmpty();
    }

    @Test
    void casesThatNobodyJudgedYetMoveNoKeyQuestion() {
        var team = new Team(small.inspection);
        team.setRole(ben.inspection.snapshot().me().id(), Role.DEPUTY).join();
        Laptop.take(ben.inspection, Laptop.bundle(small.inspection, folder.resolve("d.fieldbook")));
        var cases = new ImportCaseList(ben.inspection);
        byte[] list = "case\nTE-050\n".getBytes(StandardCharsets.UTF_8);
        cases.importRows(cases.preview("more.csv", list), false).join();
        model.read(bundle());
        assertThat(preview().people().getFirst().subjects()).isEqualTo(1);
        assertThat(new Moves(preview(), SmallInspection.WORDS).list())
                .extracting(Move::what)
                .containsExactly("Complete in all samples", "Judgements", "Interim score, of 27");
    }

    @Test
    void aConflictNeverStandsInTheWay() {
        differ();
        model.read(bundle());
        assertThat(preview().conflicts()).hasSize(1);
        model.take();
        assertThat(small.inspection.snapshot().state().listConflicts()).hasSize(1);
        assertThat(model.previewProperty().get()).isEmpty();
        assertThat(model.saidProperty().get()).contains("B. Joiner", "1 new conflict");
    }

    @Test
    void whatIsOpenIsSeenBesideWhatWasRecordedMeanwhile() {
        Laptop.answer(ben.inspection, small.id("TE-001"), "2.2.1", "yes");
        model.read(bundle());
        assertThat(preview().conflicts()).isEmpty();
        Laptop.answer(small.inspection, small.id("TE-001"), "2.2.1", "no");
        model.show(small.inspection.snapshot());
        assertThat(preview().conflicts()).hasSize(1);
    }

    @Test
    void theSameBundleAgainHasNothingNew() {
        Laptop.answer(ben.inspection, small.id("TE-001"), "2.2.1", "yes");
        Path file = bundle();
        model.read(file);
        model.take();
        model.read(file);
        assertThat(new ArrivalText(preview(), SmallInspection.WORDS).title())
                .isEqualTo("Nothing new, no conflicts");
        assertThat(new ArrivalText(preview(), SmallInspection.WORDS).notes())
                .anyMatch(note -> note.contains("here already"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    list.fieldbook | case,sample            | is a text
                    x.fieldbook    | %PDF-1.7               | is a PDF
                    y.fieldbook    | {"a":1}                | is JSON
                    z.fieldbook    | SQLite format 3        | is a database
                    """)
    void aWrongFileIsToldWhatItIs(String name, String content, String told) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, content);
        model.read(file);
        assertThat(model.alertProperty().get()).contains(name + " " + told, "Nothing was imported");
        assertThat(model.previewProperty().get()).isEmpty();
    }

    @Test
    void anEmptyFileAndAFolderAreToldToo() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.fieldbook"));
        model.read(empty);
        assertThat(model.alertProperty().get()).contains("is empty");
        model.read(folder);
        assertThat(model.alertProperty().get()).contains("is a folder");
        model.read(folder.resolve("missing"));
        assertThat(model.alertProperty().get()).contains("B-17");
    }

    @Test
    void aCardLeadsToTheTeamAndAnInvitationIsTold() {
        try (var other = Laptop.store(folder.resolve("other"))) {
            Path card = folder.resolve("any.name");
            JoinInspection.saveCard(other.join().makeCard("D. Joiner"), card);
            model.read(card);
            assertThat(cards).containsExactly(card);
        }
        byte[] own = small.store.join().makeCard("N. Newcomer");
        Path invitation = folder.resolve("invitation.fieldbook");
        var card = JoinInspection.readCard(own);
        try (var second = new SmallInspection(folder.resolve("second"))) {
            new Team(second.inspection).add(card, Role.INSPECTOR).join();
            var exporting = Laptop.exporting(second.inspection);
            exporting.save(exporting.make(List.of(card.keys().name()), true), invitation);
        }
        model.read(invitation);
        assertThat(model.alertProperty().get()).contains("is an invitation");
    }

    @Test
    void nothingIsShownBefore400MillisecondsAndWhatIsCalledOffChangesNothing() throws IOException {
        differ();
        Path file = bundle();
        String before = files(small.store.folder());
        background.isHeld = true;
        model.read(file);
        assertThat(model.work().busyProperty().get()).isTrue();
        assertThat(model.work().shownProperty().get()).isFalse();
        background.direct.pass(Work.SHOWN_AFTER);
        assertThat(model.work().shownProperty().get()).isTrue();
        model.callOff();
        assertThat(model.work().shownProperty().get()).isFalse();
        background.goOn();
        assertThat(model.previewProperty().get()).isEmpty();
        assertThat(model.saidProperty().get()).contains("Nothing was imported");
        assertThat(files(small.store.folder())).isEqualTo(before);
    }

    @Test
    void anImportThatIsCalledOffBeforeItBeginsLeavesTheStoreByteForByte() throws IOException {
        differ();
        model.read(bundle());
        String before = files(small.store.folder());
        background.isHeld = true;
        model.take();
        model.callOff();
        background.goOn();
        assertThat(model.saidProperty().get()).contains("Stopped");
        assertThat(model.previewProperty().get()).isPresent();
        assertThat(files(small.store.folder())).isEqualTo(before);
    }

    private static String files(Path folder) throws IOException {
        var all = new TreeMap<String, String>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                all.put(
                        folder.relativize(path).toString(),
                        Hash.of(Files.readAllBytes(path)).hex());
            }
        }
        return all.toString();
    }

    @Test
    void aBundleForOthersIsTold() {
        try (Laptop cem =
                Laptop.join(small.inspection, folder.resolve("cem"), "C. Joiner", Role.INSPECTOR)) {
            var exporting = Laptop.exporting(small.inspection);
            Path file = folder.resolve("forCem.fieldbook");
            exporting.save(exporting.make(List.of(cem.inspection.laptop().name()), true), file);
            model.read(file);
            assertThat(model.alertProperty().get()).contains("B-06");
            assertThat(Optional.of(model.fileProperty().get())).contains("forCem.fieldbook");
        }
    }
}
