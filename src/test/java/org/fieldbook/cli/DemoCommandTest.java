package org.fieldbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Members;
import org.fieldbook.inspection.SecondAssessment;
import org.fieldbook.inspection.Status;
import org.fieldbook.inspection.Subject;
import org.fieldbook.service.PracticeInspection;
import org.fieldbook.service.QualityOfJudgements;
import org.fieldbook.service.QuickStores;
import org.fieldbook.service.Snapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

class DemoCommandTest {

    @TempDir private Path folder;
    private CommandLineFixture fieldbook;

    @BeforeEach
    void start() {
        fieldbook = new CommandLineFixture(folder);
    }

    private CommandLineFixture.Run demo(String... more) {
        String[] arguments = new String[3 + more.length];
        arguments[0] = "demo";
        arguments[1] = "--dir";
        arguments[2] = results().toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return fieldbook.run(arguments);
    }

    private Path results() {
        return folder.resolve("results");
    }

    @Test
    void theDemoIsRated13Of27AndLeavesItsResults() throws IOException {
        CommandLineFixture.Run run = demo();
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("Score 13 of 27: Requires improvement");
        assertThat(run.err()).contains("interim-ratings.pdf").contains("passphrase: practice");
        assertThat(results().resolve("interim-ratings.pdf")).isNotEmptyFile();
        assertThat(Files.readString(results().resolve("ratings.json"))).contains("\"score\" : 13");
        try (var store =
                QuickStores.of(Clock.systemUTC())
                        .unlock(
                                results().resolve("store"),
                                PracticeInspection.PASSPHRASE.toCharArray())) {
            assertThat(store.listInspections())
                    .singleElement()
                    .satisfies(card -> assertThat(card.practice()).isTrue());
            assertThat(store.check().isSound()).isTrue();
        }
    }

    @Test
    void threeLaptopsExchangeBundlesAndTheConflictIsDecidedAsItStood() throws IOException {
        CommandLineFixture.Run run = demo();
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err())
                .contains("2.3.3 of WK-009 came into conflict")
                .contains("M. Tanaka: no")
                .contains("H. Brandt: yes")
                .contains("decided: yes.");
        String passphrase = fieldbook.file("passphrase", PracticeInspection.PASSPHRASE);
        String inspector = state("store-inspector", passphrase);
        assertThat(inspector).isEqualTo(state("store-deputy", passphrase));
        assertThat(inspector).contains("\"conflicts\":[]");
        assertThat(state("store", passphrase)).contains("\"conflicts\":[]");
        String bundle = results().resolve("inspection.fieldbook").toString();
        CommandLineFixture.Run opened =
                fieldbook.run(
                        "bundle",
                        "open",
                        bundle,
                        "--store",
                        results().resolve("store-inspector").toString(),
                        "--passphrase-file",
                        passphrase);
        assertThat(opened.out())
                .isEqualTo(Files.readString(results().resolve("inspection.json")))
                .contains("\"practice\":true")
                .contains("Read as the deputy.");
        expectTheSecondAssessmentOfTwoPeople(run);
    }

    /// Two people: the deputy assessed on her own laptop, the lead adjudicated on his.
    private void expectTheSecondAssessmentOfTwoPeople(CommandLineFixture.Run run) {
        assertThat(run.err()).contains("H. Brandt assessed WK-015").contains("R. Okafor");
        try (var store =
                QuickStores.of(Clock.systemUTC())
                        .unlock(
                                results().resolve("store"),
                                PracticeInspection.PASSPHRASE.toCharArray())) {
            Snapshot now = store.open(store.listInspections().getFirst().inspection()).snapshot();
            assertThat(QualityOfJudgements.of(now).seconds())
                    .filteredOn(one -> one.subject().reference().equals("WK-015"))
                    .singleElement()
                    .returns(QualityOfJudgements.Stage.BOTH_IN, QualityOfJudgements.Second::stage)
                    .returns(1, QualityOfJudgements.Second::differing)
                    .returns(1, QualityOfJudgements.Second::adjudicated)
                    .returns(Status.SIGNED_OFF, one -> one.subject().status())
                    .returns(false, one -> one.subject().changedSince());
            SecondAssessment second =
                    SecondAssessment.of(now.state()).stream()
                            .filter(one ->
                                    one.about()
                                            .text(Fields.REFERENCE)
                                            .equals(Optional.of("WK-015")))
                            .findFirst()
                            .orElseThrow();
            String answer = now.framework().field("2.2.1");
            assertThat(authors(now, second.subject(), answer)).containsExactly("H. Brandt");
            assertThat(authors(now, second.about(), Fields.adjudicated(now.framework(), "2.2.1")))
                    .containsExactly("R. Okafor");
            assertThat(now.ratings().score()).isEqualTo(13);
        }
    }

    private static List<String> authors(Snapshot now, Subject subject, String field) {
        return subject.field(field).history().stream()
                .map(change ->
                        Members.find(now.state(), change.record().author())
                                .map(Member::name)
                                .orElseThrow())
                .distinct()
                .toList();
    }

    private String state(String store, String passphrase) {
        CommandLineFixture.Run run =
                fieldbook.run(
                        "inspection",
                        "state",
                        "--store",
                        results().resolve(store).toString(),
                        "--passphrase-file",
                        passphrase);
        assertThat(run.exit()).as(run.err()).isZero();
        return run.out();
    }

    @Test
    void aFolderThatHoldsSomethingIsRefusedAndReplacingTouchesOnlyItsOwnFiles() throws IOException {
        assertThat(demo().exit()).isZero();
        Path mine = Files.writeString(results().resolve("mine.txt"), "mine");
        Path picture = Files.writeString(results().resolve("screens").resolve("mine.png"), "mine");
        CommandLineFixture.Run refused = demo();
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("D-01");
        CommandLineFixture.Run replaced = demo("--replace");
        assertThat(replaced.exit()).as(replaced.err()).isZero();
        assertThat(mine).hasContent("mine");
        assertThat(picture).hasContent("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"store", "store-inspector", "store-deputy"})
    void aStoreThatNoDemoMadeIsNeverReplaced(String name) throws IOException {
        Path real = results().resolve(name);
        char[] passphrase = "three blue kites".toCharArray();
        QuickStores.of(Clock.systemUTC()).create(real, passphrase).close();
        byte[] keys = Files.readAllBytes(real.resolve("store.keys"));
        CommandLineFixture.Run refused = demo("--replace");
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err()).contains("D-03");
        assertThat(real.resolve("store.keys")).hasBinaryContent(keys);
        assertThat(results().resolve("ratings.json")).doesNotExist();
    }

    @Test
    void aFolderCalledStoreThatIsNoneIsNeverReplaced() throws IOException {
        Path file = results().resolve("store").resolve("mine.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "mine");
        CommandLineFixture.Run refused = demo("--replace");
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(file).hasContent("mine");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaidSo() throws IOException {
        Files.writeString(results(), "a file");
        CommandLineFixture.Run refused = demo();
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("D-02");
        assertThat(results()).hasContent("a file");
    }
}
