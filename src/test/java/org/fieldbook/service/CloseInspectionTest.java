package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.fieldbook.bundle.ClosureReceipt;
import org.fieldbook.inspection.About;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Role;
import org.fieldbook.journal.SubjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Closing an inspection: who may, what headquarters has to hold, what stays, and that nothing comes in again.
class CloseInspectionTest {

    private static final List<String> CANARIES =
            List.of("Zebracrossing", "Quokkafield", "TE-001", "Testing PDU", "A. Tester");

    @TempDir private Path folder;

    private Made lead;
    private Colleague headquarters;
    private Colleague ben;
    private UUID inspection;
    private byte[] fromBen;

    @BeforeEach
    void open() {
        lead = new Made(folder.resolve("lead"));
        inspection = lead.now().state().inspection();
        ben = Colleague.join(lead.open(), folder.resolve("ben"), "B. Joiner", Role.INSPECTOR);
        headquarters =
                Colleague.join(
                        lead.open(), folder.resolve("hq"), "Headquarters", Role.HEADQUARTERS);
        lead.answer("TE-001", "2.2.1", "yes");
        note(lead.open(), "Zebracrossing moved to Quokkafield");
        Colleague.take(ben.open(), bundle(lead.open()));
        fromBen = bundle(ben.open());
        Colleague.take(lead.open(), fromBen);
    }

    @AfterEach
    void close() {
        headquarters.close();
        ben.close();
        lead.close();
    }

    private void note(OpenInspection on, String text) {
        OpenInspection.await(new WriteNotes(on).commit(draft(text)));
    }

    private Draft draft(String text) {
        return new Draft(
                new SubjectId(Fields.NOTE, UUID.randomUUID()),
                Optional.of(new About(lead.id("TE-001"), lead.field("2.2.1"))),
                Map.of(Fields.TEXT, text),
                Map.of(),
                text.length());
    }

    private byte[] bundle(OpenInspection from) {
        return Colleague.bundle(from, folder.resolve("out.fieldbook"));
    }

    /// Headquarters takes in what the lead has, and its receipt comes back.
    private void send() {
        Colleague.take(headquarters.open(), bundle(lead.open()));
        Colleague.take(lead.open(), bundle(headquarters.open()));
    }

    private CloseInspection closing() {
        return lead.store().closing();
    }

    private CloseInspection.Done closeAll() {
        return closing().close(inspection, "", _ -> {});
    }

    @Test
    void theLeadClosesOnceHeadquartersSignedForEverything() {
        assertThat(closing().look(inspection).notConfirmed()).isGreaterThan(3);
        send();
        CloseInspection.Standing now = closing().look(inspection);
        assertThat(now.leads()).isTrue();
        assertThat(now.isHeldElsewhere()).isTrue();
        assertThat(now.headquarters()).hasSize(1);
        List<CloseInspection.Step> steps = new ArrayList<>();
        CloseInspection.Done done = closing().close(inspection, "", steps::add);
        assertThat(steps).containsExactly(CloseInspection.Step.values());
        assertThat(done.left()).isEmpty();
        assertThat(done.unfinished()).isEmpty();
        assertThat(done.backup()).isEmpty();
        assertThat(done.receipt().notConfirmed()).isZero();
        assertThat(done.receipt().headquarters()).isPresent();
        assertThat(lead.store().listInspections()).isEmpty();
        assertThat(lead.store().check().faults()).isEmpty();
    }

    @Test
    void withoutHeadquartersReceiptItsCodeHasToBeTyped() {
        Failure refused = catchThrowableOfType(Failure.class, this::closeAll);
        assertThat(refused.code()).isEqualTo("I-08");
        assertThat(refused.kind()).isEqualTo(Failure.Kind.NEEDS_PERSON);
        assertThat(lead.store().listInspections()).hasSize(1);
        send();
        note(lead.open(), "one more");
        assertThat(closing().look(inspection).notConfirmed()).isEqualTo(1);
        assertThat(catchThrowableOfType(Failure.class, this::closeAll).code()).isEqualTo("I-08");
        assertThat(
                        catchThrowableOfType(
                                        Failure.class,
                                        () -> closing().close(inspection, "te-1", _ -> {}))
                                .code())
                .isEqualTo("I-08");
        CloseInspection.Done done = closing().close(inspection, " TE-1 ", _ -> {});
        assertThat(done.receipt().notConfirmed()).isEqualTo(1);
    }

    @Test
    void aColleagueRemovesItFromTheirLaptopOnceSomebodyElseHoldsTheirWork() {
        CloseInspection bens = ben.store().closing();
        note(ben.open(), "mine alone");
        assertThat(bens.look(inspection).leads()).isFalse();
        Failure refused =
                catchThrowableOfType(Failure.class, () -> bens.close(inspection, "", _ -> {}));
        assertThat(refused.key()).isEqualTo("closing.notHeld");
        Colleague.take(lead.open(), bundle(ben.open()));
        Colleague.take(ben.open(), bundle(lead.open()));
        assertThat(bens.look(inspection).isHeldElsewhere()).isTrue();
        bens.close(inspection, "", _ -> {});
        assertThat(ben.store().listInspections()).isEmpty();
        assertThat(lead.store().listInspections()).hasSize(1);
    }

    @Test
    void aDraftThatIsNotFinishedCountsAsHeldNowhere() {
        send();
        OpenInspection.await(new WriteNotes(lead.open()).keep(draft("half a sen")));
        assertThat(closing().look(inspection).typed()).isEqualTo(1);
        assertThat(catchThrowableOfType(Failure.class, this::closeAll).code()).isEqualTo("I-08");
    }

    @Test
    void c1ClosingLeavesTheReceiptWithoutPersonalData(TestReporter reporter) throws IOException {
        send();
        CloseInspection.Done done = closeAll();
        lead.store().close();
        lead = new Made(folder.resolve("another"));
        OpenStore store =
                Made.stores()
                        .unlock(
                                folder.resolve("lead").resolve("store"),
                                Made.PASSPHRASE.toCharArray());
        ClosureReceipt kept = store.list().closed().getFirst();
        assertThat(kept).isEqualTo(done.receipt());
        assertThat(kept.inspection()).isEqualTo(inspection);
        assertThat(kept.code()).isEqualTo("TE-1");
        assertThat(kept.counts().subjects()).isEqualTo(3);
        assertThat(kept.counts().acts()).isGreaterThan(3);
        assertThat(kept.counts().changes()).isGreaterThan(kept.counts().acts());
        Path file = folder.resolve("closure.json");
        store.closing().save(inspection, file);
        store.close();
        String signed = Files.readString(file);
        String payload =
                new String(
                        Base64.getUrlDecoder()
                                .decode(signed.replaceAll(".*\"payload\":\"([^\"]*)\".*", "$1")),
                        StandardCharsets.UTF_8);
        assertThat(payload).contains("TE-1", inspection.toString(), kept.at());
        for (String canary : CANARIES) {
            assertThat(payload).doesNotContain(canary);
            assertThat(signed).doesNotContain(canary);
        }
        reporter.publishEntry(
                Map.of(
                        "promise", "C1",
                        "count", Integer.toString(CANARIES.size()),
                        "unit", "words of the inspection looked for in the receipt"));
    }

    @Test
    void c2NothingOfAClosedInspectionIsTakenInAgain(TestReporter reporter) {
        byte[] fromLead = bundle(lead.open());
        send();
        byte[] later = bundle(headquarters.open());
        closeAll();
        OpenInspection other = lead.store().open(lead.store().create(Made.wanted("TE-2")));
        JoinInspection joining = lead.store().join();
        List<Supplier<Object>> ways =
                List.of(
                        () -> joining.read(fromBen),
                        () -> joining.read(later),
                        () -> new ImportBundle(other).preview(fromBen),
                        () -> new ImportBundle(other).preview(later),
                        () -> new ImportBundle(other).open(write(later)),
                        () -> joining.open(write(fromBen)));
        for (Supplier<Object> way : ways) {
            Failure refused = catchThrowableOfType(Failure.class, way::get);
            assertThat(refused.code()).isEqualTo("B-22");
            assertThat(refused.arguments()).contains("TE-1");
        }
        assertThat(catchThrowableOfType(Failure.class, () -> joining.read(fromLead)).code())
                .as("one that was never for this laptop")
                .isEqualTo("B-06");
        assertThat(lead.store().listInspections()).hasSize(1);
        reporter.publishEntry(
                Map.of(
                        "promise", "C2",
                        "count", Integer.toString(ways.size()),
                        "unit", "ways in for bundles of a closed inspection"));
    }

    private Path write(byte[] bundle) {
        Path file = folder.resolve("again.fieldbook");
        BundleFiles.write(file, bundle);
        return file;
    }

    @Test
    void itIsNotJoinedAgainByItsInvitationNorByANewOne() {
        try (OpenStore store =
                Made.stores().create(folder.resolve("dia"), Made.PASSPHRASE.toCharArray())) {
            byte[] invitation = invite(store.join().makeCard("D. Joiner"));
            UUID id = store.join().accept(store.join().read(invitation));
            store.closing().close(id, "TE-1", _ -> {});
            byte[] another = invite(store.join().makeCard("E. Joiner"));
            for (byte[] file : List.of(invitation, another)) {
                Failure refused =
                        catchThrowableOfType(Failure.class, () -> store.join().read(file));
                assertThat(refused.code()).isEqualTo("B-22");
            }
            assertThat(store.listInspections()).isEmpty();
        }
    }

    private byte[] invite(byte[] card) {
        var read = JoinInspection.readCard(card);
        OpenInspection.await(new Team(lead.open()).add(read, Role.INSPECTOR));
        return Colleague.exporting(lead.open())
                .make(List.of(read.keys().name()), true)
                .file()
                .toArray();
    }
}
