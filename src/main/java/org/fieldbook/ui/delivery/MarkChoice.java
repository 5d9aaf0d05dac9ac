package org.fieldbook.ui.delivery;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Segment;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What evidence shows for one standard: one of a few, or nothing.
final class MarkChoice {

    private final String name;
    private final Messages messages;
    private final List<Segment.Choice<String>> choices;
    private final Segment<String> segment;
    private Consumer<String> onChoose = _ -> {};

    /// @param name of the standard
    MarkChoice(String name, List<Segment.Choice<String>> choices, Messages messages) {
        this.name = name;
        this.messages = messages;
        this.choices = choices;
        this.segment = new Segment<>(choices, this::choose);
        segment.setOnClear(() -> choose(""));
    }

    void onChoose(Consumer<String> told) {
        onChoose = told;
    }

    private void choose(String word) {
        onChoose.accept(word);
        show(word);
    }

    void show(String word) {
        segment.setChosen(Optional.of(word));
        String chosen =
                choices.stream()
                        .filter(choice -> choice.value().equals(word))
                        .map(Segment.Choice::text)
                        .findFirst()
                        .orElse("");
        segment.setAccessibleText(messages.text("evidence.mark.spoken", name, chosen));
    }

    Segment<String> segment() {
        return segment;
    }
}
