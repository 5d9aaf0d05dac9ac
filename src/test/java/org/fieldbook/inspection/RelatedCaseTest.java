package org.fieldbook.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.json.Packs;
import org.fieldbook.journal.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What a release or a court report belongs to.
class RelatedCaseTest {

    private static final Framework PACK = Packs.pack(Packs.bytes("pdu-2021")).framework();

    private final Desk ann = new Desk(1);
    private final SubjectId first = subject("case", 1, "TE-001");
    private final SubjectId second = subject("case", 2, "RE-001");
    private final SubjectId release = subject("release", 3, "RE-001");
    private final SubjectId other = subject("release", 4, "RE-009");

    private SubjectId subject(String sample, int number, String reference) {
        var id = new SubjectId(sample, new UUID(0, number));
        ann.write(id, Fields.REFERENCE, reference);
        return id;
    }

    private List<SampleSubject> subjects() {
        return SampleSubjects.of(PACK, ann.state());
    }

    private Optional<RelatedCase> related(SubjectId id) {
        return RelatedCase.of(
                subjects().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(),
                subjects());
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # what it says , which case
                    TE-001         , 1
                    ' te-001 '     , 1
                    RE-001         , 2
                    RE-009         , 0
                    TE-002         , 0
                    TE-00          , 0
                    """)
    void theCaseOfTheReferenceIsFoundAndNoOtherRelease(String said, int found) {
        ann.write(release, RelatedCase.ATTRIBUTE, said);
        var related = related(release).orElseThrow();
        assertThat(related.reference()).isEqualTo(said.strip());
        assertThat(related.id().map(id -> id.id().getLeastSignificantBits()).orElse(0L))
                .isEqualTo(found);
    }

    @Test
    void whereNobodySaidSoItBelongsToNothing() {
        assertThat(related(release)).isEmpty();
        ann.write(release, RelatedCase.ATTRIBUTE, " ");
        assertThat(related(release)).isEmpty();
        assertThat(related(first)).isEmpty();
        assertThat(related(second)).isEmpty();
        assertThat(related(other)).isEmpty();
    }

    @Test
    void oneThatIsAssessedApartIsNamedAndNotOpened() {
        ann.write(release, RelatedCase.ATTRIBUTE, "TE-001");
        List<SampleSubject> seen =
                subjects().stream()
                        .map(one -> one.id().equals(first) ? one.withoutFindings(Set.of()) : one)
                        .toList();
        SampleSubject belonging =
                seen.stream().filter(one -> one.id().equals(release)).findFirst().orElseThrow();
        assertThat(RelatedCase.of(belonging, seen))
                .contains(new RelatedCase("TE-001", Optional.empty()));
    }

    @Test
    void aCaseTellsWhichStandardsAreJudgedOnWhatBelongsToIt() {
        SubjectId report = subject("courtReport", 5, "CR-01");
        SubjectId stranger = subject("courtReport", 6, "CR-02");
        SubjectId gone = subject("courtReport", 7, "CR-03");
        ann.write(report, RelatedCase.ATTRIBUTE, " te-001");
        ann.write(stranger, RelatedCase.ATTRIBUTE, "RE-001");
        ann.write(gone, RelatedCase.ATTRIBUTE, "TE-001");
        ann.write(gone, Fields.WITHDRAWN, "Moved.");
        assertThat(elsewhere(first)).containsExactly("2.1 CR-01");
        assertThat(elsewhere(second)).containsExactly("2.1 CR-02");
        ann.write(report, RelatedCase.ATTRIBUTE, "TE-009");
        assertThat(elsewhere(first)).containsExactly("2.1 none");
        assertThat(elsewhere(report)).isEmpty();
    }

    private List<String> elsewhere(SubjectId id) {
        SampleSubject about =
                subjects().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        return JudgedElsewhere.of(PACK, about, subjects()).stream()
                .map(one ->
                        one.standard().code()
                                + " "
                                + one.subjects().stream()
                                        .map(SampleSubject::reference)
                                        .reduce((a, b) -> a + "," + b)
                                        .orElse("none"))
                .toList();
    }

    /// In every shipped pack that has such samples.
    @Test
    void courtReportsReleasesAndVictimContactsMaySayIt() {
        assertThat(Packs.IDS)
                .allSatisfy(id ->
                        assertThat(Packs.pack(Packs.bytes(id)).framework().samples())
                                .filteredOn(sample ->
                                        Set.of(
                                                        "courtReport",
                                                        "release",
                                                        "victimContact",
                                                        "throughTheGate")
                                                .contains(sample.id()))
                                .allSatisfy(sample ->
                                        assertThat(sample.attributes())
                                                .as(id + " " + sample.id())
                                                .anyMatch(one ->
                                                        one.id().equals(RelatedCase.ATTRIBUTE))));
    }
}
