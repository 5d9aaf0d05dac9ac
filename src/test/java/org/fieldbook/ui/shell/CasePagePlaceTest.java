package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.Framework;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Frameworks;
import org.fieldbook.ui.recording.Place;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.UUID;

class CasePagePlaceTest {

    @ParameterizedTest
    @CsvSource({
        "2.2.3, 2.2.3, 0",
        "2.2.3c, 2.2.3, 2",
        "section/risk, section/risk, 0",
        "mappaLevel, section/risk, 0",
        "sentence, section/details, 0"
    })
    void whatWasFoundInACaseLeadsToWhereItStands(String code, String place, int row) {
        var id = new SubjectId("case", UUID.randomUUID());
        Framework framework = new Frameworks().get("pdu-2021").framework();
        assertThat(CasePage.place(id, code, framework)).contains(new Place(id, place, row, 0));
    }
}
