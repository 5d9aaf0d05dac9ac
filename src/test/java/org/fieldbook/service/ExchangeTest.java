package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import org.fieldbook.inspection.Conflict;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Role;
import org.fieldbook.inspection.json.StateJson;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Three laptops with real stores exchange one inspection.
class ExchangeTest {

    @TempDir private Path folder;

    private Made lead;
    private Colleague ben;
    private Colleague cem;

    @BeforeEach
    void join() {
        lead = new Made(folder.resolve("lead"));
        ben = Colleague.join(lead.open(), folder.resolve("ben"), "B. Joiner", Role.INSPECTOR);
        cem = Colleague.join(lead.open(), folder.resolve("cem"), "C. Joiner", Role.DEPUTY);
    }

    @AfterEach
    void close() {
        cem.close();
        ben.close();
        lead.close();
    }

    private void answer(OpenInspection on, String code, String word) {
        SubjectId id = lead.id("TE-001");
        OpenInspection.await(
                new RecordAnswers(on)
                        .answer(
                                new RecordAnswers.Given(
                                        id,
                                        code,
                                        Optional.of(word),
                                        Optional.empty(),
                                        on.snapshot()
                                                .state()
                                                .subject(id)
                                                .field(on.snapshot().framework().field(code))
                                                .headHashes())));
    }

    private byte[] bundle(OpenInspection from) {
        return Colleague.bundle(from, folder.resolve("out.fieldbook"));
    }

    private static String state(OpenInspection inspection) {
        return new String(StateJson.write(inspection.snapshot().state()), StandardCharsets.UTF_8);
    }

    @Test
    void whoJoinsHoldsTheInspectionAndWritesInTheirOwnName() {
        assertThat(ben.open().snapshot().me())
                .returns("B. Joiner", Member::name)
                .returns(Role.INSPECTOR, Member::role)
                .returns(true, Member::addedOnSite);
        assertThat(ben.open().snapshot().subjects()).hasSize(3);
        answer(ben.open(), "2.2.1", "yes");
        ben.reopen();
        assertThat(ben.open().snapshot().me().name()).isEqualTo("B. Joiner");
    }

    @Test
    void crossedAnswersComeTogetherAsAConflictAndTheDecisionTravelsBack() {
        answer(ben.open(), "2.2.3", "yes");
        answer(cem.open(), "2.2.3", "no");
        byte[] fromBen = bundle(ben.open());
        byte[] fromCem = bundle(cem.open());
        Colleague.take(lead.open(), fromBen);
        ArrivalPreview preview = new ImportBundle(lead.open()).preview(fromCem);
        assertThat(preview.conflicts()).hasSize(1);
        assertThat(preview.people())
                .containsExactly(new ArrivalPreview.Person("C. Joiner", 1, 1, 1));
        new ImportBundle(lead.open()).take(preview);
        assertThat(lead.now().state().listConflicts())
                .singleElement()
                .isInstanceOf(Conflict.DifferingValues.class);
        answer(lead.open(), "2.2.3", "no");
        byte[] decision = bundle(lead.open());
        Colleague.take(ben.open(), decision);
        Colleague.take(cem.open(), decision);
        assertThat(state(ben.open())).isEqualTo(state(lead.open())).isEqualTo(state(cem.open()));
        assertThat(ben.open().snapshot().state().listConflicts()).isEmpty();
    }

    @Test
    void whatADecisionWouldDoIsKnownOnALaptopThatWroteNothingYet() {
        answer(lead.open(), "2.2.3", "no");
        answer(ben.open(), "2.2.3", "yes");
        Colleague.take(lead.open(), bundle(ben.open()));
        Colleague.take(cem.open(), bundle(lead.open()));
        ResolveConflicts resolving = new ResolveConflicts(cem.open());
        OpenConflict open = resolving.list().getFirst();
        assertThat(open.sides())
                .allSatisfy(side ->
                        assertThat(
                                        resolving
                                                .ratings(
                                                        open,
                                                        new Decision.Keep(
                                                                side.change(), Optional.empty()))
                                                .questions())
                                .filteredOn(question -> question.code().equals("2.2.3"))
                                .singleElement()
                                .satisfies(question ->
                                        assertThat(question.counts().judged()).isEqualTo(1)));
    }

    @Test
    void aColleagueTakesOverWhatThePersonBetweenThemCarries() {
        answer(ben.open(), "2.2.1", "yes");
        Colleague.take(lead.open(), bundle(ben.open()));
        Colleague.take(cem.open(), bundle(lead.open()));
        assertThat(state(cem.open())).isEqualTo(state(lead.open()));
    }

    @Test
    void S3_aBundleTakenInAgainChangesNothing() {
        answer(ben.open(), "2.2.1", "yes");
        byte[] file = bundle(ben.open());
        Colleague.take(lead.open(), file);
        String once = state(lead.open());
        ArrivalPreview again = Colleague.take(lead.open(), file);
        assertThat(again.acts()).isZero();
        assertThat(again.held()).isPositive();
        assertThat(state(lead.open())).isEqualTo(once);
    }

    @Test
    void theSecondBundleHoldsOnlyWhatIsNew() {
        answer(ben.open(), "2.2.1", "yes");
        Colleague.take(lead.open(), bundle(ben.open()));
        Colleague.take(ben.open(), bundle(lead.open()));
        Colleague.take(cem.open(), bundle(lead.open()));
        Colleague.take(ben.open(), bundle(cem.open()));
        answer(ben.open(), "2.2.2", "yes");
        ExportBundle exporting = Colleague.exporting(ben.open());
        ExportBundle.Made made =
                exporting.make(
                        exporting.recipients().stream()
                                .map(ExportBundle.Recipient::laptop)
                                .toList(),
                        false);
        assertThat(made.changes()).isLessThan(8);
        Colleague.take(lead.open(), made.file().toArray());
        assertThat(lead.state("TE-001", "2.2.2").name()).isEqualTo("YES");
    }

    @Test
    void whatIsNotSharedYetIsCountedInActs() {
        assertThat(new Sharing(ben.open()).alone().notGiven()).isZero();
        answer(ben.open(), "2.2.1", "yes");
        answer(ben.open(), "2.2.2", "yes");
        // That the laptop says whose it is nobody did.
        assertThat(new Sharing(ben.open()).alone().notGiven()).isEqualTo(2);
        bundle(ben.open());
        assertThat(new Sharing(ben.open()).alone().notGiven()).isZero();
    }

    @Test
    void S5_S6_whatIsRefusedLeavesTheStoreAsItWas() throws IOException {
        answer(ben.open(), "2.2.1", "yes");
        byte[] file = bundle(ben.open());
        String before = files(lead.folder());
        byte[] cut = Arrays.copyOf(file, file.length / 2);
        byte[] flipped = file.clone();
        flipped[flipped.length / 2] ^= 1;
        for (byte[] broken : new byte[][] {cut, flipped}) {
            Failure failure =
                    catchThrowableOfType(
                            Failure.class, () -> new ImportBundle(lead.open()).preview(broken));
            assertThat(failure.code()).isIn("B-03", "B-04", "B-07");
        }
        assertThat(files(lead.folder())).isEqualTo(before);
    }

    @Test
    void S7_anInvitationForAnotherCardIsRefused() {
        try (OpenStore eve =
                Made.stores().create(folder.resolve("eve"), Made.PASSPHRASE.toCharArray())) {
            eve.join().makeCard("E. Joiner");
            byte[] forBen = bundle(lead.open());
            Failure failure = catchThrowableOfType(Failure.class, () -> eve.join().read(forBen));
            assertThat(failure.code()).isEqualTo("B-06");
        }
    }

    @Test
    void onlyLeadAndDeputyChangeTheTeam() {
        Failure failure =
                Made.refused(
                        new Team(ben.open()).setRole(ben.open().snapshot().me().id(), Role.LEAD));
        assertThat(failure.code()).isEqualTo("M-04");
    }

    @Test
    void aDeputyTakesOverAndEverybodySeesIt() {
        Member deputy = cem.open().snapshot().me();
        OpenInspection.await(new Team(cem.open()).setRole(deputy.id(), Role.LEAD));
        Colleague.take(ben.open(), bundle(cem.open()));
        assertThat(ben.open().snapshot().trust().roster().find(deputy.id()))
                .map(Member::role)
                .contains(Role.LEAD);
        assertThat(cem.open().snapshot().me().role()).isEqualTo(Role.LEAD);
    }

    @Test
    void aRevokedLaptopsBundlesAreRefusedAndWhatItWroteBeforeStands() {
        answer(ben.open(), "2.2.1", "yes");
        Colleague.take(lead.open(), bundle(ben.open()));
        OpenInspection.await(new Team(lead.open()).revoke(ben.open().laptop().name()));
        answer(ben.open(), "2.2.2", "yes");
        byte[] later = bundle(ben.open());
        Failure failure =
                catchThrowableOfType(
                        Failure.class, () -> new ImportBundle(lead.open()).preview(later));
        assertThat(failure.code()).isEqualTo("B-11");
        assertThat(lead.state("TE-001", "2.2.1").name()).isEqualTo("YES");
    }

    @Test
    void anImportIsTakenBackUntilSomethingIsWrittenHere() {
        answer(ben.open(), "2.2.1", "yes");
        byte[] file = bundle(ben.open());
        assertThat(new ImportBundle(lead.open()).canTakeBack()).isFalse();
        String before = state(lead.open());
        Colleague.take(lead.open(), file);
        assertThat(new ImportBundle(lead.open()).canTakeBack()).isTrue();
        try (OpenStore back = lead.store().restorePoints().takeBack(lead.open())) {
            OpenInspection again = back.open(lead.now().state().inspection());
            assertThat(state(again)).isEqualTo(before);
            Colleague.take(again, file);
            answer(again, "2.2.2", "yes");
            assertThat(new ImportBundle(again).canTakeBack()).isFalse();
            Failure failure =
                    catchThrowableOfType(Failure.class, () -> back.restorePoints().takeBack(again));
            assertThat(failure.code()).isEqualTo("B-18");
            Colleague.take(ben.open(), bundle(again));
            assertThat(state(ben.open())).isEqualTo(state(again));
        }
    }

    @Test
    void whereACaseIsIsToldByWhatOthersSignedFor() {
        SubjectId id = lead.id("TE-001");
        assertThat(new Sharing(ben.open()).reach()).containsEntry(id, Sharing.Reach.COLLEAGUES);
        answer(ben.open(), "2.2.1", "yes");
        assertThat(new Sharing(ben.open()).reach()).containsEntry(id, Sharing.Reach.THIS_LAPTOP);
        Colleague.take(lead.open(), bundle(ben.open()));
        assertThat(new Sharing(ben.open()).reach()).containsEntry(id, Sharing.Reach.THIS_LAPTOP);
        Colleague.take(ben.open(), bundle(lead.open()));
        assertThat(new Sharing(ben.open()).reach()).containsEntry(id, Sharing.Reach.COLLEAGUES);
    }

    @Test
    void headquartersReceiptReachesALaptopByWayOfAColleague() {
        try (Colleague hq =
                Colleague.join(
                        lead.open(), folder.resolve("hq"), "Headquarters", Role.HEADQUARTERS)) {
            Colleague.take(ben.open(), bundle(lead.open()));
            answer(ben.open(), "2.2.1", "yes");
            Colleague.take(lead.open(), bundle(ben.open()));
            Colleague.take(hq.open(), bundle(lead.open()));
            Colleague.take(lead.open(), bundle(hq.open()));
            Colleague.take(ben.open(), bundle(lead.open()));
            assertThat(new Sharing(ben.open()).reach())
                    .containsEntry(lead.id("TE-001"), Sharing.Reach.HEADQUARTERS);
            answer(ben.open(), "2.2.2", "yes");
            assertThat(new Sharing(ben.open()).reach())
                    .containsEntry(lead.id("TE-001"), Sharing.Reach.THIS_LAPTOP);
        }
    }

    @Test
    void coverageSaysWhatEachLaptopLacks() {
        answer(ben.open(), "2.2.1", "yes");
        Colleague.take(lead.open(), bundle(ben.open()));
        assertThat(new Sharing(lead.open()).coverage().laptops())
                .extracting(one -> one.member().name(), one -> one.here(), one -> one.lacking() > 0)
                .containsExactlyInAnyOrder(
                        tuple("B. Joiner", 1, true), tuple("C. Joiner", 0, true));
    }

    /// Names, sizes and hashes of all files but the restore points.
    private static String files(Path folder) throws IOException {
        TreeMap<String, String> all = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                all.put(
                        folder.relativize(path).toString(),
                        Hash.of(Files.readAllBytes(path)).hex());
            }
        }
        return all.toString();
    }
}
