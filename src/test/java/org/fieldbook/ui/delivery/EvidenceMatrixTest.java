package org.fieldbook.ui.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.json.Packs;
import org.fieldbook.inspection.Desk;
import org.fieldbook.inspection.EvidenceLog;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Mark;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.fieldbook.ui.delivery.EvidenceMatrix.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Evidence against standards, of two people's laptops.
class EvidenceMatrixTest {

    private static final Framework PACK = framework("pdu-2021");

    private final Desk ann = new Desk(1);
    private final Desk ben = new Desk(2);

    private static Framework framework(String pack) {
        return Packs.pack(Packs.bytes(pack)).framework();
    }

    private SubjectId evidence(int number) {
        var id = new SubjectId(Fields.EVIDENCE, new UUID(5, number));
        ann.write(ann.edit(id, Fields.NUMBER, new Value.Whole(number)));
        return id;
    }

    private static void mark(Desk desk, SubjectId id, String standard, Mark mark) {
        desk.write(id, Fields.mark(PACK, standard), mark.word());
    }

    private EvidenceMatrix matrix() {
        return EvidenceMatrix.of(PACK, EvidenceLog.of(PACK, ann.state()));
    }

    @Test
    void eachItemHasACellForEachStandardAndWhatPeopleDifferAboutIsInNoCount() {
        SubjectId second = evidence(2);
        SubjectId first = evidence(1);
        mark(ann, first, "1.1", Mark.STRENGTH);
        mark(ann, first, "1.4", Mark.CONTEXT);
        mark(ann, second, "1.1", Mark.AREA);
        ben.receive(ann);
        mark(ann, second, "1.2", Mark.AREA);
        mark(ben, second, "1.2", Mark.CONTEXT);
        ann.receive(ben);
        EvidenceMatrix matrix = matrix();
        assertThat(matrix.rows())
                .extracting(row -> row.evidence().reference())
                .containsExactly("E-01", "E-02");
        assertThat(matrix.rows().getFirst().cells())
                .containsExactly(
                        new Cell.Shows(Mark.STRENGTH),
                        new Cell.Nothing(),
                        new Cell.Nothing(),
                        new Cell.Shows(Mark.CONTEXT));
        assertThat(matrix.rows().getLast().cells())
                .containsExactly(
                        new Cell.Shows(Mark.AREA),
                        new Cell.Differing(),
                        new Cell.Nothing(),
                        new Cell.Nothing());
        assertThat(matrix.standards())
                .extracting(EvidenceMatrix.About::counts)
                .containsExactly(
                        Map.of(Mark.STRENGTH, 1, Mark.AREA, 1),
                        Map.of(),
                        Map.of(),
                        Map.of(Mark.CONTEXT, 1));
    }

    @Test
    void aDeletedItemHasNoRow() {
        ann.delete(evidence(1));
        assertThat(matrix().rows()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "pdu-2021, 1.1 1.2 1.3 1.4",
        "pdu-2023, P1.1 P1.2 P1.3",
        "crc-2018, 1.1 1.2 1.3 1.4",
        "public-protection-2025, ''"
    })
    void theStandardsAreThoseThePackJudgesOnEvidence(String pack, String codes) {
        Framework framework = framework(pack);
        List<String> columns =
                EvidenceMatrix.of(framework, EvidenceLog.of(framework, ann.state()))
                        .standards()
                        .stream()
                        .map(EvidenceMatrix.About::code)
                        .toList();
        assertThat(String.join(" ", columns)).isEqualTo(codes);
    }
}
