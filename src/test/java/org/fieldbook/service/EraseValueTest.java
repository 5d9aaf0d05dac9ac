package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import org.fieldbook.inspection.About;
import org.fieldbook.inspection.Act;
import org.fieldbook.inspection.Acts;
import org.fieldbook.inspection.Erasure;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.State;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.ActWriter;
import org.fieldbook.store.SealedTraces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/// The lead or the deputy has a value erased: who may, what is offered, and that it goes from every laptop, every
/// bundle and every backup, in whatever order the bundles come.
class EraseValueTest {

    private static final String NAME = "Zebracrossing Quokkafield was seen at home";
    private static final String WHY = "A person's name";

    @TempDir private Path folder;
    private TeamOfStores team;
    private SubjectId note;

    @BeforeEach
    void write() {
        team = new TeamOfStores(folder);
        note = new SubjectId(Fields.NOTE, UUID.randomUUID());
    }

    @AfterEach
    void close() {
        team.close();
    }

    /// A note with the name in it, then corrected: the name stands in its earlier text.
    private void slip(OpenInspection on) {
        write(on, note, NAME);
        write(on, note, "The person was seen at home");
    }

    private void write(OpenInspection on, SubjectId id, String text) {
        List<Hash> seen = TeamOfStores.state(on).subject(id).field(Fields.TEXT).headHashes();
        OpenInspection.await(
                new WriteNotes(on)
                        .commit(
                                new Draft(
                                        id,
                                        Optional.of(
                                                new About(
                                                        team.lead().id("TE-001"),
                                                        team.lead().field("2.2.1"))),
                                        Map.of(Fields.TEXT, text),
                                        Map.of(Fields.TEXT, seen),
                                        text.length())));
    }

    private static Change written(OpenInspection on, SubjectId id) {
        return TeamOfStores.state(on).subject(id).field(Fields.TEXT).history().getFirst();
    }

    private EraseValue erasing() {
        return new EraseValue(team.lead().open());
    }

    private EraseValue.Done erase(Hash... changes) {
        return erasing().order(List.of(changes), WHY, _ -> {});
    }

    private Act act(OpenInspection on, Change change) {
        return Acts.holding(TeamOfStores.state(on), change);
    }

    private static Failure refused(EraseValue by, List<Hash> changes, String reason) {
        return catchThrowableOfType(Failure.class, () -> by.order(changes, reason, _ -> {}));
    }

    @Test
    void everyTextOfTheFieldThatHoldsItAndTheSameTextElsewhereIsOffered() {
        slip(team.lead().open());
        SubjectId copy = new SubjectId(Fields.NOTE, UUID.randomUUID());
        write(team.lead().open(), copy, NAME);
        Act corrected =
                act(
                        team.lead().open(),
                        TeamOfStores.state(team.lead().open())
                                .subject(note)
                                .field(Fields.TEXT)
                                .heads()
                                .getFirst());
        assertThat(erasing().list(corrected))
                .extracting(EraseValue.Version::where, version -> version.value())
                .containsExactly(
                        tuple(EraseValue.Where.ACT, Value.text("The person was seen at home")),
                        tuple(EraseValue.Where.FIELD, Value.text(NAME)));
        Act first = act(team.lead().open(), written(team.lead().open(), note));
        assertThat(erasing().list(first))
                .extracting(EraseValue.Version::where)
                .containsExactly(
                        EraseValue.Where.ACT, EraseValue.Where.FIELD, EraseValue.Where.ELSEWHERE);
        assertThat(EraseValue.isOffered(team.lead().now(), first)).isTrue();
        assertThat(EraseValue.isOffered(team.ben().open().snapshot(), first)).isFalse();
    }

    @Test
    void whoMayNotWithoutReasonNothingAndWhatTrustHangsOnAreRefused() {
        slip(team.lead().open());
        Colleague.take(team.ben().open(), team.bundle(team.lead().open()));
        Colleague.take(team.cem().open(), team.bundle(team.lead().open()));
        String before = TeamOfStores.json(team.ben().open());
        Hash slip = written(team.lead().open(), note).hash();
        EraseValue bens = new EraseValue(team.ben().open());
        assertThat(refused(bens, List.of(slip), WHY).code()).isEqualTo("I-10");
        assertThat(TeamOfStores.json(team.ben().open())).isEqualTo(before);
        assertThat(refused(erasing(), List.of(slip), "  ").code()).isEqualTo("T-02");
        assertThat(refused(erasing(), List.of(), WHY).code()).isEqualTo("I-12");
        assertThat(refused(erasing(), List.of(Hash.of("nothing")), WHY).code()).isEqualTo("I-12");
        State state = TeamOfStores.state(team.lead().open());
        List<Change> never =
                state.listChanges().stream()
                        .filter(change -> !Erasure.isPossible(change.record()))
                        .toList();
        assertThat(never).hasSizeGreaterThan(2);
        for (Change change : never) {
            assertThat(refused(erasing(), List.of(slip, change.hash()), WHY).code())
                    .isEqualTo("I-11");
        }
        assertThat(written(team.lead().open(), note).value()).isPresent();
        EraseValue cems = new EraseValue(team.cem().open());
        assertThat(cems.order(List.of(slip), WHY, _ -> {}).values()).isEqualTo(1);
        assertThat(refused(cems, List.of(slip), WHY).code()).isEqualTo("I-12");
        Change order =
                TeamOfStores.state(team.cem().open())
                        .listOrders(written(team.cem().open(), note))
                        .getFirst();
        assertThat(refused(cems, List.of(order.hash()), WHY).code()).isEqualTo("I-11");
    }

    @Test
    void noByteStaysInTheStoreNorInItsBackupsOnceTheOlderOnesAreRemoved() throws IOException {
        Path place = Files.createDirectory(folder.resolve("stick"));
        KeepBackups backups = QuickStores.backupsTo(team.lead().store(), place);
        slip(team.lead().open());
        backups.backUpNow();
        Change slip = written(team.lead().open(), note);
        SealedTraces traces = tracesOf(slip);
        List<EraseValue.Step> steps = new ArrayList<>();
        EraseValue.Done done = erasing().order(List.of(slip.hash()), WHY, steps::add);
        assertThat(steps).containsExactly(EraseValue.Step.values());
        assertThat(done.values()).isEqualTo(1);
        assertThat(done.unfinished()).isEmpty();
        assertThat(done.older()).isNotEmpty();
        assertThat(done.second()).isInstanceOf(KeepBackups.Second.There.class);
        assertThat(traces.files(team.lead().folder()))
                .isNotEmpty()
                .noneMatch(name -> name.startsWith("store.db"));
        assertThat(traces.files(place)).isNotEmpty();
        EraseValue.Removed removed = erasing().removeOlder();
        assertThat(removed.points()).isEqualTo(done.older().size());
        assertThat(traces.files(team.lead().folder())).isEmpty();
        assertThat(traces.files(place)).isEmpty();
        assertThat(erasing().older()).isEmpty();
        assertThat(team.lead().store().check().faults()).isEmpty();
    }

    private SealedTraces tracesOf(Change change) {
        Path copy = folder.resolve("copy");
        try {
            Files.createDirectory(copy);
            Files.copy(team.lead().folder().resolve("store.db"), copy.resolve("store.db"));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
        return SealedTraces.of(copy, List.of(change));
    }

    @Test
    void theValueIsReadNowhereAnyMoreAndTheRecordStays() {
        OpenInspection lead = team.lead().open();
        write(lead, note, NAME);
        Change slip = written(lead, note);
        String author = slip.record().author().toString();
        erase(slip.hash());
        for (int opening = 0; opening < 2; opening++) {
            State state = team.lead().now().state();
            assertThat(state.subject(note).read(Fields.TEXT)).isEqualTo(new Reading.Absent());
            assertThat(state.listHeld())
                    .filteredOn(change -> change.hash().equals(slip.hash()))
                    .singleElement()
                    .satisfies(change -> {
                        assertThat(change.content()).isEqualTo(new Content.Erased());
                        assertThat(change.recordBytes()).isEqualTo(slip.recordBytes());
                    });
            assertThat(TeamOfStores.json(team.lead().open())).doesNotContain("Zebracrossing");
            Change order = state.listOrders(slip).getFirst();
            assertThat(order.record().reason()).contains(WHY);
            assertThat(order.record().author()).hasToString(author);
            team.lead().reopen();
        }
    }

    @Test
    void theOrderIsALineOfTheHistoryAndUndoGoesPastIt() {
        team.answer(team.lead().open(), "2.2.1", "yes");
        write(team.lead().open(), note, NAME);
        Change slip = written(team.lead().open(), note);
        SubjectId subject = team.lead().id("TE-001");
        int before = Acts.count(team.lead().now().state(), subject);
        erase(slip.hash());
        assertThat(Acts.count(team.lead().now().state(), subject)).isEqualTo(before + 1);
        Act order = Acts.of(team.lead().now().state(), subject).getFirst();
        assertThat(order.isOrder()).isTrue();
        assertThat(new UndoActs(team.lead().open()).undoable(subject).orElseThrow().isOrder())
                .isFalse();
    }

    @Test
    void everyLaptopLosesItByTheOrderAndNoBundleBringsItBack() throws IOException {
        OpenInspection lead = team.lead().open();
        slip(team.ben().open());
        Change slip = written(team.ben().open(), note);
        byte[] before = team.bundle(team.ben().open());
        Colleague.take(lead, before);
        erase(slip.hash());
        byte[] order = team.bundle(lead);
        Colleague.take(team.ben().open(), order);
        Colleague.take(team.cem().open(), order);
        assertThat(team.cem().open().snapshot().state().isHeld(slip.hash())).isTrue();
        Colleague.take(team.cem().open(), before);
        for (OpenInspection one : List.of(lead, team.ben().open(), team.cem().open())) {
            assertThat(rows(one, slip)).containsExactly(new Content.Erased());
            assertThat(TeamOfStores.json(one)).isEqualTo(TeamOfStores.json(lead));
            assertThat(one.store().check().faults()).isEmpty();
            assertThat(one.store().backups().erasures().isFinished()).isTrue();
        }
        assertThat(TeamOfStores.journal(team.ben().open())).isEqualTo(TeamOfStores.journal(lead));
        String plain =
                new ImportBundle(team.ben().open())
                        .open(written(Colleague.exporting(lead).make(whole(lead), true)));
        assertThat(plain).doesNotContain("Zebracrossing").contains("The person was seen");
    }

    private List<String> whole(OpenInspection lead) {
        return Colleague.exporting(lead).recipients().stream()
                .map(ExportBundle.Recipient::laptop)
                .toList();
    }

    private Path written(ExportBundle.Made made) throws IOException {
        return Files.write(folder.resolve("whole.fieldbook"), made.file().toArray());
    }

    private static List<Content> rows(OpenInspection on, Change change) {
        return on.store().readChanges(TeamOfStores.state(on).inspection()).stream()
                .filter(one -> one.hash().equals(change.hash()))
                .map(Change::content)
                .toList();
    }

    /// The order, the value and the correction come by bundles of their own.
    @Test
    void inWhateverOrderBundlesComeEverybodyEndsWithTheSameAndWithoutTheValue() {
        OpenInspection lead = team.lead().open();
        OpenInspection ben = team.ben().open();
        List<byte[]> bundles = new ArrayList<>();
        write(ben, note, NAME);
        Change slip = written(ben, note);
        bundles.add(whole(ben, "a"));
        Colleague.take(lead, bundles.getFirst());
        erase(slip.hash());
        bundles.add(whole(lead, "b"));
        write(ben, note, "The person was seen at home");
        bundles.add(whole(ben, "c"));
        team.answer(lead, "2.2.1", "no");
        bundles.add(whole(lead, "d"));
        Colleague.take(lead, bundles.get(2));
        Colleague.take(ben, bundles.get(3));
        String expected = TeamOfStores.json(lead);
        assertThat(TeamOfStores.json(ben)).isEqualTo(expected);
        assertThat(rows(ben, slip)).containsExactly(new Content.Erased());
        List<byte[]> shuffled = new ArrayList<>(bundles);
        Collections.shuffle(shuffled, new Random(5));
        shuffled.forEach(bundle -> Colleague.take(team.cem().open(), bundle));
        assertThat(TeamOfStores.json(team.cem().open())).isEqualTo(expected);
        assertThat(rows(team.cem().open(), slip)).containsExactly(new Content.Erased());
        team.cem().reopen();
        assertThat(TeamOfStores.json(team.cem().open())).isEqualTo(expected);
        assertThat(team.cem().store().check().faults()).isEmpty();
    }

    private byte[] whole(OpenInspection from, String name) {
        ExportBundle exporting = Colleague.exporting(from);
        ExportBundle.Made made = exporting.make(whole(from), true);
        exporting.save(made, folder.resolve(name + ".fieldbook"));
        return made.file().toArray();
    }

    @Test
    void whoReturnsToARestorePointReadsItAndLosesItWhenTheOrderComesAgain() {
        OpenInspection lead = team.lead().open();
        slip(lead);
        Colleague.take(team.ben().open(), team.bundle(lead));
        String point = team.ben().store().restorePoints().make().name();
        Change slip = written(team.ben().open(), note);
        erase(slip.hash());
        byte[] order = team.bundle(lead);
        Colleague.take(team.ben().open(), order);
        assertThat(rows(team.ben().open(), slip)).containsExactly(new Content.Erased());
        try (OpenStore back = team.ben().store().restorePoints().to(point)) {
            OpenInspection there = back.open(back.listInspections().getFirst().inspection());
            assertThat(rows(there, slip)).containsExactly(slip.content());
            Colleague.take(there, order);
            assertThat(rows(there, slip)).containsExactly(new Content.Erased());
            assertThat(back.check().faults()).isEmpty();
        }
    }

    /// As where the tail of an older copy brought the order and the row of that copy still has its value.
    @Test
    void whereTheOrderIsThereAndTheRowStillHasItsValueOpeningFinishes() {
        OpenInspection lead = team.lead().open();
        slip(lead);
        Change slip = written(lead, note);
        State state = team.lead().now().state();
        UUID id = state.inspection();
        List<Change> orders =
                ActWriter.write(
                        state.chain(lead.replica(), team.lead().now().me().id()),
                        Instant.EPOCH.atOffset(ZoneOffset.UTC).toString(),
                        List.of(Erasure.order(state, slip, WHY)),
                        () -> new byte[16]);
        lead.store().inTransaction(tx -> tx.append(id, orders));
        assertThat(rows(lead, slip)).containsExactly(slip.content());
        team.lead().reopen();
        assertThat(rows(team.lead().open(), slip)).containsExactly(new Content.Erased());
        assertThat(team.lead().store().check().faults()).isEmpty();
        QuickStores.restingBackups(team.lead().store()).backUpNow();
        assertThat(team.lead().open().store().backups().erasures().isFinished()).isTrue();
    }

    @Test
    void whatLooksLikeANameInAReasonIsNoticed() {
        assertThat(erasing().notice("This named Mrs Quokkafield Zebra")).isNotEmpty();
        assertThat(erasing().notice("A person's name stood in it")).isEmpty();
    }
}
