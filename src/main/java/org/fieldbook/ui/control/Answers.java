package org.fieldbook.ui.control;

import org.fieldbook.framework.Rating;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.AnswerState;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The groups of choices for answers and ratings.
public final class Answers {

    private Answers() {}

    /// Yes, No and, where it may not apply, N/A; chosen from outside by these keys.
    public static Segment<AnswerState> segment(
            Messages messages, String prefix, boolean mayNotApply, Consumer<AnswerState> onChoose) {
        List<Segment.Choice<AnswerState>> choices = new ArrayList<>();
        choices.add(choice(messages, AnswerState.YES, prefix + "Y"));
        choices.add(choice(messages, AnswerState.NO, prefix + "N"));
        if (mayNotApply) {
            choices.add(choice(messages, AnswerState.NOT_APPLICABLE, prefix + "X"));
        }
        return new Segment<>(choices, onChoose);
    }

    private static Segment.Choice<AnswerState> choice(
            Messages messages, AnswerState answer, String key) {
        String style = Shapes.style(answer);
        String text = messages.text("answer." + style + ".short");
        return new Segment.Choice<>(answer, text, Shapes.of(answer), style, key);
    }

    /// The four ratings, best first.
    public static Segment<Rating> ratings(Consumer<Rating> onChoose) {
        return new Segment<>(
                List.of(Rating.values()).reversed().stream()
                        .map(rating ->
                                new Segment.Choice<>(
                                        rating,
                                        rating.word(),
                                        Shapes.of(rating),
                                        Shapes.style(rating),
                                        ""))
                        .toList(),
                onChoose);
    }

    /// What is chosen in a group for this answer: nothing where it is open or undecided.
    public static Optional<AnswerState> chosen(AnswerState answer) {
        return switch (answer) {
            case YES, NO, NOT_APPLICABLE -> Optional.of(answer);
            case UNANSWERED, UNDECIDED -> Optional.empty();
        };
    }
}
