package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import org.fieldbook.framework.Rating;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Acts;
import org.fieldbook.inspection.ExpectedUnit;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.RegionUnit;
import org.fieldbook.inspection.Role;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.CanonicalJson;
import org.fieldbook.rating.AggregateResult;
import org.fieldbook.rating.Counts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

class RegionCountsTest {

    private static final String REGION = "Northern region";

    private static final List<String> STAGES =
            List.of(
                    "P2.1.2", "P2.2.2", "P2.3.2", "P2.4.2", "P2.1.3", "P2.2.3", "P2.3.3", "P2.4.3",
                    "P3.2.1", "P3.1.1");

    @TempDir private Path folder;
    private UnitVisit region;

    @BeforeEach
    void make() {
        region = UnitVisit.region(folder, REGION, false);
    }

    @AfterEach
    void close() {
        region.close();
    }

    /// @param yes on desistance at assessment, planning, delivery and reviewing, on safety there, on the
    ///     release and on the court report
    private Path unit(String name, int cases, int releases, int reports, int... yes) {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < yes.length; i++) {
            counts.put(STAGES.get(i), yes[i]);
        }
        try (var visit =
                UnitVisit.of(
                        folder,
                        UnitVisit.wanted(name, "pdu-2023", REGION, false),
                        Map.of("case", cases, "release", releases, "courtReport", reports),
                        counts)) {
            return visit.sign(folder);
        }
    }

    /// The counts of a unit of three cases, as they were signed once.
    private Path north() {
        return Path.of("src/test/resources/org/fieldbook/frozen/counts-1/north.counts");
    }

    private TakeInCounts taking() {
        return new TakeInCounts(region.open());
    }

    private ExpectUnits expecting() {
        return new ExpectUnits(region.open());
    }

    private void take(Path file) {
        take(region.open(), file);
    }

    private static void take(OpenInspection into, Path file) {
        var taking = new TakeInCounts(into);
        Made.await(taking.take(taking.preview(file), "L. Lead", Optional.empty()));
    }

    private AggregateResult aggregate(String standard) {
        return region.now().ratings().findAggregate(standard).orElseThrow();
    }

    private Failure refused(Path file) {
        return catchThrowableOfType(Failure.class, () -> taking().preview(file));
    }

    /// Three inspections answered, signed off, final, signed and taken in.
    ///
    /// By hand, Yes of North (4 cases), Mid (3) and South (5):
    ///
    /// Desistance: assessment 3 + 2 + 3 = 8 of 12 = 67 % Good; planning 3 + 2 + 4 = 9 of 12 = 75 % Good;
    /// delivery 2 + 1 + 4 = 7 of 12 = 58 % Requires improvement, the lowest; reviewing 4 + 2 + 4 = 10 of 12 =
    /// 83 % Outstanding. So Requires improvement, driven by delivery.
    ///
    /// Public protection: 2 + 1 + 3 = 6 of 12 = 50 % exactly, Requires improvement; 1 + 1 + 3 = 5 of 12 = 42 %
    /// Inadequate, the lowest; 3 + 2 + 2 = 7 of 12; 2 + 1 + 4 = 7 of 12. So Inadequate, driven by planning.
    ///
    /// Resettlement: 1 of 2 + 0 of 1 + 1 of 1 = 2 of 4 = 50 %. Court work: 2 of 2 + 1 of 1 + 1 of 2 = 4 of 5 =
    /// 80 % exactly, Outstanding.
    @Test
    void threeInspectionsAddUpToTheirRegionAsWorkedOutByHand() {
        assertThat(aggregate("R2.1").rating()).isEmpty();
        take(unit("North", 4, 2, 2, 3, 3, 2, 4, 2, 1, 3, 2, 1, 2));
        take(unit("Mid", 3, 1, 1, 2, 2, 1, 2, 1, 1, 2, 1, 0, 1));
        take(unit("South", 5, 1, 2, 3, 4, 4, 4, 3, 3, 2, 4, 1, 1));
        assertThat(aggregate("R2.1").questions())
                .extracting(AggregateResult.PoolResult::counts)
                .containsExactly(of(8, 12), of(9, 12), of(7, 12), of(10, 12));
        assertThat(aggregate("R2.1").questions())
                .extracting(question -> question.percent().orElseThrow())
                .containsExactly(67, 75, 58, 83);
        assertThat(aggregate("R2.1").rating()).contains(Rating.REQUIRES_IMPROVEMENT);
        assertThat(aggregate("R2.1").driving()).containsExactly("R2.1.3");
        assertThat(aggregate("R2.1").questions().get(2).shares())
                .extracting(AggregateResult.Share::name, AggregateResult.Share::counts)
                .containsExactlyInAnyOrder(
                        tuple("North", of(2, 4)), tuple("Mid", of(1, 3)), tuple("South", of(4, 5)));
        assertThat(aggregate("R2.2").questions())
                .extracting(AggregateResult.PoolResult::counts)
                .containsExactly(of(6, 12), of(5, 12), of(7, 12), of(7, 12));
        assertThat(aggregate("R2.2").rating()).contains(Rating.INADEQUATE);
        assertThat(aggregate("R2.2").driving()).containsExactly("R2.2.2");
        assertThat(aggregate("R2.3").questions().getFirst().counts()).isEqualTo(of(2, 4));
        assertThat(aggregate("R2.3").rating()).contains(Rating.REQUIRES_IMPROVEMENT);
        assertThat(aggregate("R2.5").questions().getFirst().counts()).isEqualTo(of(4, 5));
        assertThat(aggregate("R2.5").rating()).contains(Rating.OUTSTANDING);
        assertThat(region.now().ratings().aggregates()).allMatch(AggregateResult::complete);
        assertThat(region.now().ratings().getStandard("R2.1").rating()).isEmpty();
        var printing = new PrintPaper(region.open(), Messages.of(Locale.UK), "1");
        assertThat(String.join(" ", printing.texts(printing.pdf())).replaceAll("\\s+", " "))
                .contains("What the counts of the delivery units come to")
                .contains("North 2/4")
                .contains("7/12");
    }

    private static Counts of(int yes, int judged) {
        return new Counts(yes, judged - yes, 0, 0, 0, 0);
    }

    @Test
    void countsAreSignedOnceRatingsAreFinalAndHoldNoNameAndNoReference() throws IOException {
        try (var visit =
                UnitVisit.of(
                        folder,
                        UnitVisit.wanted("North", "pdu-2023", REGION, false),
                        Map.of("case", 1),
                        Map.of())) {
            Path file = folder.resolve("north.counts");
            var refused =
                    catchThrowableOfType(
                            Failure.class, () -> new SignCounts(visit.open()).save(file));
            assertThat(refused.code()).isEqualTo("G-02");
            assertThat(file).doesNotExist();
            visit.finish();
            new SignCounts(visit.open()).save(file);
            String payload =
                    new String(
                            CanonicalJson.write(ReadCounts.of(file).counts().toValue()),
                            StandardCharsets.UTF_8);
            assertThat(payload)
                    .contains("North", "pdu-2023")
                    .doesNotContain("case-1", "A. Tester", "Lead of North");
        }
    }

    @Test
    void whatWasAlteredCutOrIsSomethingElseIsRefusedAndNothingIsTakenIn() throws IOException {
        Path file = north();
        byte[] good = Files.readAllBytes(file);
        int before = region.now().state().size();
        for (int at = 0; at < good.length; at += 7) {
            byte[] bad = good.clone();
            bad[at] ^= 1;
            Failure failure = catchThrowableOfType(Failure.class, () -> taking().preview(bad));
            assertThat(failure).as("byte " + at).isNotNull();
            assertThat(failure.code()).as("byte " + at).isIn("G-03", "G-04");
        }
        assertThat(refused(Arrays.copyOf(good, good.length / 2)).code()).isIn("G-03", "G-04");
        assertThat(refused("case,sample\n".getBytes(StandardCharsets.UTF_8)).code())
                .isEqualTo("G-03");
        Path large = folder.resolve("large.counts");
        Files.write(large, new byte[ReadCounts.LARGEST + 10]);
        assertThat(refused(large).code()).isEqualTo("G-03");
        assertThat(region.now().state().size()).isEqualTo(before);
    }

    @Test
    void theCountsOfAnotherPackAreRefusedAndThoseOfPracticeToo() {
        try (var other =
                        UnitVisit.of(
                                folder,
                                UnitVisit.wanted("Old", "pdu-2021", REGION, false),
                                Map.of("case", 1),
                                Map.of());
                var toy =
                        UnitVisit.of(
                                folder,
                                UnitVisit.wanted("Toy", "pdu-2023", REGION, false),
                                Map.of(),
                                Map.of())) {
            assertThat(refused(other.sign(folder)).code()).isEqualTo("G-08");
            Value.Members good = ReadCounts.of(toy.sign(folder)).counts().toValue();
            byte[] practice = toy.signed(with(good, "practice", new Value.Truth(true)));
            assertThat(refused(practice).code()).isEqualTo("G-07");
        }
    }

    private Failure refused(byte[] file) {
        return catchThrowableOfType(Failure.class, () -> taking().preview(file));
    }

    private static Value.Members with(Value.Members value, String name, Value other) {
        var members = new TreeMap<>(value.members());
        members.put(name, other);
        return new Value.Members(members);
    }

    /// Whoever has the key can sign anything.
    @Test
    void whatNoInspectionCanHaveIsRefusedAlthoughItsKeySignedIt() {
        try (var unit =
                UnitVisit.of(
                        folder,
                        UnitVisit.wanted("North", "pdu-2023", REGION, false),
                        Map.of("case", 3),
                        Map.of())) {
            Value.Members good = ReadCounts.of(unit.sign(folder)).counts().toValue();
            assertThat(taking().preview(unit.signed(good)).remarks()).isEmpty();
            Map<String, Value> bad =
                    Map.of(
                            "more Yes than cases", question(good, "yes", 4),
                            "fewer than none", question(good, "no", -1),
                            "too many", question(good, "yes", 5_000_000_000L),
                            "the same question twice",
                                    new Value.Items(
                                            List.of(
                                                    items(good).getFirst(),
                                                    items(good).getFirst())));
            bad.forEach((why, questions) ->
                    assertThat(refused(unit.signed(with(good, "questions", questions))).code())
                            .as(why)
                            .isEqualTo("G-06"));
            assertThat(refused(unit.signed(with(good, "to", Value.text("2024-03-01")))).code())
                    .isEqualTo("G-06");
            assertThat(refused(unit.signed(with(good, "to", Value.text("soon")))).code())
                    .isEqualTo("G-03");
            assertThat(refused(unit.signed(with(good, "note", Value.text("hidden")))).code())
                    .isEqualTo("G-03");
            assertThat(refused(unit.signed(with(good, "unit", Value.text(" ")))).code())
                    .isEqualTo("G-03");
            assertThat(refused(unit.signed(with(good, "format", new Value.Whole(2)))).code())
                    .isEqualTo("G-05");
            assertThat(
                            refused(
                                            unit.signed(
                                                    with(
                                                            good,
                                                            "signing",
                                                            region.open()
                                                                    .laptop()
                                                                    .signing()
                                                                    .toValue())))
                                    .code())
                    .isEqualTo("G-04");
        }
    }

    private static List<Value> items(Value.Members good) {
        return good.members().get("questions") instanceof Value.Items(List<Value> items)
                ? items
                : List.of();
    }

    /// The first question with another number in it.
    private static Value question(Value.Members good, String name, long number) {
        List<Value> items = new ArrayList<>(items(good));
        items.set(0, with((Value.Members) items.getFirst(), name, new Value.Whole(number)));
        return new Value.Items(items);
    }

    @Test
    void theSameUnitCountsOnceWhateverInspectionItComesFrom() {
        Path file = north();
        take(file);
        int before = region.now().state().size();
        TakeInCounts.Preview again = taking().preview(file);
        assertThat(again.same()).isTrue();
        assertThat(again.heard()).contains("L. Lead");
        take(file);
        assertThat(region.now().state().size()).isEqualTo(before);
        try (var twin =
                UnitVisit.of(
                        folder.resolve("twin"),
                        UnitVisit.wanted("  north ", "pdu-2023", REGION, false),
                        Map.of("case", 1),
                        Map.of())) {
            Path twins = twin.sign(folder);
            assertThat(refused(twins).code()).isEqualTo("G-09");
            RegionUnit held = RegionUnit.of(region.now().state()).getFirst();
            Made.await(taking().remove(held.inspection(), "Visited again", region.now().state()));
            assertThat(aggregate("R2.1").rating()).isEmpty();
            take(twins);
            assertThat(RegionUnit.of(region.now().state())).hasSize(1);
        }
    }

    @Test
    void aUnitOfAnotherRegionIsTakenInWithAReasonOnly() {
        try (var stranger =
                UnitVisit.of(
                        folder,
                        UnitVisit.wanted("Stranger", "pdu-2023", "Elsewhere", false),
                        Map.of("case", 1),
                        Map.of())) {
            TakeInCounts.Preview preview = taking().preview(stranger.sign(folder));
            assertThat(preview.remarks()).contains(TakeInCounts.Remark.OTHER_REGION);
            Failure refused =
                    catchThrowableOfType(
                            Failure.class,
                            () -> taking().take(preview, "L. Lead", Optional.of(" ")));
            assertThat(refused.code()).isEqualTo("G-10");
            assertThat(
                            catchThrowableOfType(
                                            Failure.class,
                                            () ->
                                                    taking().take(
                                                                    preview,
                                                                    "  ",
                                                                    Optional.of("Moved")))
                                    .code())
                    .isEqualTo("G-11");
            Made.await(taking().take(preview, "L. Lead", Optional.of("Moved to this region")));
            assertThat(RegionUnit.of(region.now().state())).hasSize(1);
        }
    }

    @Test
    void countsThatNobodyHeardTheWordsOfAreKeptAndNotAdded() {
        Path file = north();
        take(file);
        RegionUnit heard = RegionUnit.of(region.now().state()).getFirst();
        var unit = new SubjectId(Fields.UNIT, heard.inspection());
        Path other = unit("Mid", 1, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1);
        var stranger =
                new RegionUnit.Signer(ReadCounts.of(other).counts().signing(), "Somebody else");
        Edit edit =
                Edit.of(
                        unit,
                        Fields.SIGNER,
                        stranger.toValue(),
                        region.now().state().subject(unit).field(Fields.SIGNER).headHashes());
        Elsewhere.write(region.open(), edit);
        region.reopen();
        assertThat(region.now().state().listWithoutEffect()).hasSize(1);
        assertThat(aggregate("R2.1").rating()).isPresent();
        Made.await(region.open().act(_ -> List.of(edit), _ -> {}));
        assertThat(RegionUnit.of(region.now().state()))
                .extracting(RegionUnit::standing)
                .containsExactly(new RegionUnit.Standing.NotHeard());
        assertThat(aggregate("R2.1").rating()).isEmpty();
    }

    @Test
    void whatWasTakenInIsAnActThatCanBeUndoneAndStaysInTheHistory() {
        take(north());
        RegionUnit held = RegionUnit.of(region.now().state()).getFirst();
        var unit = new SubjectId(Fields.UNIT, held.inspection());
        Made.await(new UndoActs(region.open()).undo(unit));
        assertThat(RegionUnit.of(region.now().state())).isEmpty();
        assertThat(Acts.of(region.now().state(), unit)).hasSize(2);
        Made.await(new UndoActs(region.open()).redo(unit));
        assertThat(RegionUnit.of(region.now().state()))
                .extracting(RegionUnit::standing)
                .hasOnlyElementsOfType(RegionUnit.Standing.In.class);
    }

    @Test
    void unitsThatAreWaitedForAreNamedUntilTheyAreIn() {
        Made.await(expecting().expect("North"));
        Made.await(expecting().expect(" north"));
        Made.await(expecting().expect("Mid"));
        assertThat(ExpectedUnit.of(region.now().state()))
                .extracting(ExpectedUnit::name)
                .containsExactly("Mid", "North");
        Made.await(expecting().expectNoMore("mid", region.now().state()));
        assertThat(ExpectedUnit.of(region.now().state())).hasSize(1);
        Path stranger = unit("South", 1, 0, 0, 1);
        assertThat(taking().preview(stranger).remarks()).contains(TakeInCounts.Remark.NOT_EXPECTED);
    }

    @Test
    void aColleagueGetsTheCountsWithTheBundleAndAnInspectorMayNotTakeAnyIn() {
        Path file = north();
        take(file);
        try (var ben =
                Colleague.join(region.open(), folder.resolve("ben"), "B. Joiner", Role.INSPECTOR)) {
            assertThat(ben.open().snapshot().ratings().findAggregate("R2.1"))
                    .isEqualTo(Optional.of(aggregate("R2.1")));
            var taking = new TakeInCounts(ben.open());
            Failure refused =
                    Made.refused(
                            taking.remove(
                                    RegionUnit.of(region.now().state()).getFirst().inspection(),
                                    "No",
                                    region.now().state()));
            assertThat(refused.code()).isEqualTo("G-01");
        }
    }

    @Test
    void aFileOfCountsIsKnownAsOneWhereverItIsOpened() {
        assertThat(new RecognizeFile(region.open()).of(north())).isEqualTo(FileKind.COUNTS);
    }

    @Test
    void anInspectionOfNoRegionTakesNoCountsIn() {
        Path file = north();
        try (var unit =
                UnitVisit.of(
                        folder,
                        UnitVisit.wanted("Unit", "pdu-2023", REGION, false),
                        Map.of(),
                        Map.of())) {
            Failure refused =
                    catchThrowableOfType(
                            Failure.class, () -> new TakeInCounts(unit.open()).preview(file));
            assertThat(refused.code()).isEqualTo("G-12");
        }
    }
}
