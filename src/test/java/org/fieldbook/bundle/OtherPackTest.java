package org.fieldbook.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.Framework;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Role;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.SampleSubjects;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.fieldbook.service.Frameworks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

import java.util.List;
import java.util.Map;

/// S10: two laptops record under two packs, and their work comes together.
class OtherPackTest {

    private static final Framework FRAMEWORK =
            new Frameworks().find("pdu-2021").orElseThrow().framework();

    private final Laptop ann = new Laptop(1, "A. Example");
    private final Laptop ben = new Laptop(2, "B. Example");

    @Test
    void S10_anAnswerStaysOneOfThePackItWasGivenUnder(TestReporter reporter) {
        ann.begin();
        ann.sign(ann.as(Role.LEAD), ben.as(Role.INSPECTOR));
        Change answer = ann.answer(1, FRAMEWORK.field("2.2.1"), "yes");
        SubjectId id = answer.record().subject();
        ann.write(Edit.of(id, Fields.REFERENCE, Value.text("TE-001"), List.of()));
        ben.receive(ann.export(ben));
        ben.answer(1, "pdu-2031/2.2.1", "no");
        ann.receive(ben.export(ann));
        for (Laptop one : List.of(ann, ben)) {
            var subject = one.state.subject(id);
            assertThat(subject.text(FRAMEWORK.field("2.2.1"))).contains("yes");
            assertThat(subject.text("pdu-2031/2.2.1")).contains("no");
            assertThat(one.state.listConflicts()).isEmpty();
            assertThat(SampleSubjects.of(FRAMEWORK, one.state))
                    .singleElement()
                    .extracting(SampleSubject::answers)
                    .satisfies(
                            answers -> assertThat(answers).containsEntry("2.2.1", AnswerState.YES));
        }
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "S10",
                        "count",
                        "2",
                        "unit",
                        "packs under which one case was answered"));
    }
}
