package org.fieldbook.service;

import org.fieldbook.intake.AnswerSheet;
import org.fieldbook.intake.RowFault;
import org.fieldbook.journal.SubjectId;

import java.util.List;
import java.util.Map;

/// What a survey would bring in, before anything is taken in.
///
/// @param file what people call the file
/// @param sheets the answer sheets that are new, by the identity they will have
/// @param held how many sheets of the file are here already
/// @param faults what is wrong with the file or with rows
/// @param remarks what somebody should know: columns that are not taken in
public record SurveyPreview(
        String file,
        Map<SubjectId, AnswerSheet> sheets,
        int held,
        List<RowFault> faults,
        List<RowFault> remarks) {

    public SurveyPreview {
        sheets = Map.copyOf(sheets);
        faults = List.copyOf(faults);
        remarks = List.copyOf(remarks);
    }

    /// Whether there is anything to take in; rows with a fault are left out.
    public boolean isUsable() {
        return !sheets.isEmpty();
    }
}
