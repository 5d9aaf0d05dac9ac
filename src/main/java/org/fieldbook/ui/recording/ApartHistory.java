package org.fieldbook.ui.recording;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Act;
import org.fieldbook.inspection.Acts;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.SecondAssessment;
import org.fieldbook.inspection.State;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.SubjectId;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What was done to the second assessments of a case, as its history tells it once both are in.
final class ApartHistory {

    private static final Comparator<Act> NEWEST_FIRST =
            Comparator.comparing(
                            Act::first,
                            Comparator.comparingLong((Change change) -> change.record().tick())
                                    .thenComparing(Change::hash))
                    .reversed();

    private ApartHistory() {}

    private static Stream<SubjectId> seconds(State state, SubjectId subject) {
        return SecondAssessment.of(state).stream()
                .filter(second -> second.about().id().equals(subject) && second.areBothIn())
                .map(second -> second.subject().id());
    }

    /// The acts of a case and of its second assessments, newest first.
    static List<Act> acts(State state, SubjectId subject) {
        return Stream.concat(Stream.of(subject), seconds(state, subject))
                .flatMap(one -> Acts.of(state, one).stream())
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /// How many there are.
    static int count(State state, SubjectId subject) {
        return Stream.concat(Stream.of(subject), seconds(state, subject))
                .mapToInt(one -> Acts.count(state, one))
                .sum();
    }

    static boolean isApart(Act.Step step) {
        return step.subject().kind().equals(Fields.SECOND_ASSESSMENT);
    }

    /// @param what it would be called in the case itself
    static String words(Act.Step step, String what, Messages messages) {
        boolean cleared = step.after() instanceof Content.Cleared;
        return switch (step.field()) {
            case Fields.ABOUT, Fields.ASSESSOR -> messages.text("history.apart.asked");
            case Fields.COMPLETE ->
                    messages.text(cleared ? "history.apart.reopened" : "history.apart.completed");
            default -> messages.text("history.apart", what);
        };
    }
}
