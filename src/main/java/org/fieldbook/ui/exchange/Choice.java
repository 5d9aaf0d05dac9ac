package org.fieldbook.ui.exchange;

import org.fieldbook.service.Decision;
import org.fieldbook.service.OpenConflict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One of the ways in which a conflict can be decided, as it is offered.
sealed interface Choice {

    /// What one said stands.
    record Keep(OpenConflict.Side side) implements Choice {}

    /// A text of one's own stands.
    record Combine() implements Choice {}

    /// What was deleted by one and written to by another is deleted.
    record Delete() implements Choice {}

    /// It stays.
    record Restore() implements Choice {}

    /// Everything that is offered; of values one's own first.
    static List<Choice> of(OpenConflict conflict) {
        if (conflict.isAgainstDeletion()) {
            return List.of(new Restore(), new Delete());
        }
        List<Choice> choices = new ArrayList<>();
        conflict.sides().stream()
                .sorted(Comparator.comparing(side -> !side.isMine()))
                .forEach(side -> choices.add(new Keep(side)));
        if (FieldText.isProse(conflict)) {
            choices.add(new Combine());
        }
        return choices;
    }

    /// The decision it makes.
    ///
    /// @param text that combines what was said
    default Decision decision(String text, String reason) {
        Optional<String> why = Optional.of(reason).filter(words -> !words.isBlank());
        return switch (this) {
            case Keep(OpenConflict.Side side) -> new Decision.Keep(side.change(), why);
            case Combine() -> new Decision.Write(text, why);
            case Delete() -> new Decision.Delete();
            case Restore() -> new Decision.Restore();
        };
    }
}
