package org.fieldbook.inspection.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.Desk;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.SubjectId;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

class StateJsonTest {

    private static final SubjectId NOTE = new SubjectId("note", new UUID(5, 1));

    @Test
    void theDocumentNamesSubjectsConflictsAndTips() {
        Desk ann = new Desk(1);
        Desk ben = new Desk(2);
        Change ones = ann.write(NOTE, "text", "one");
        Change twos = ben.write(NOTE, "text", "two");
        ann.receive(ben);
        boolean first = ones.hash().compareTo(twos.hash()) < 0;
        String heads =
                "[\"%s\",\"%s\"]"
                        .formatted(
                                (first ? ones : twos).hash().hex(),
                                (first ? twos : ones).hash().hex());
        String expected =
                """
                {"conflicts":[{"field":"text","heads":HEADS,\
                "id":"00000000-0000-0005-0000-000000000001","kind":"note"}],\
                "forks":[],"format":"fieldbook-state/1",\
                "inspection":"00000000-0000-0001-0000-000000000001",\
                "subjects":{"note":{"00000000-0000-0005-0000-000000000001":{"deleted":false,\
                "fields":{"text":{"differing":[{"value":"FIRST"},{"value":"SECOND"}],\
                "heads":HEADS}}}}},"tick":1,\
                "tips":{"00000000-0000-0002-0000-000000000001":{"hash":"ONES","seq":1},\
                "00000000-0000-0002-0000-000000000002":{"hash":"TWOS","seq":1}},"waiting":[]}\
                """
                        .replace("HEADS", heads)
                        .replace("FIRST", first ? "one" : "two")
                        .replace("SECOND", first ? "two" : "one")
                        .replace("ONES", ones.hash().hex())
                        .replace("TWOS", twos.hash().hex());
        assertThat(new String(StateJson.write(ann.state()), StandardCharsets.UTF_8))
                .isEqualTo(expected);
    }
}
