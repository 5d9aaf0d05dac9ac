package org.fieldbook.ui.exchange;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.DeltaType;

import java.util.Arrays;
import java.util.List;

/// A text beside another, word by word.
final class WordDifference {

    /// Comparing longer texts would hold the window up; they are shown without marks.
    private static final int MOST_WORDS = 4_000;

    /// Words in a row that stand in both, or in this text only. Joined they are the text.
    record Part(String text, boolean isOnlyHere) {}

    private WordDifference() {}

    /// The parts of this text.
    static List<Part> of(String text, String other) {
        List<String> here = words(text);
        List<String> there = words(other);
        if (here.size() + there.size() > MOST_WORDS || other.isEmpty()) {
            return List.of(new Part(text, false));
        }
        return DiffUtils.diff(there, here, true).getDeltas().stream()
                .map(delta ->
                        new Part(
                                String.join("", delta.getTarget().getLines()),
                                delta.getType() != DeltaType.EQUAL))
                .filter(part -> !part.text().isEmpty())
                .toList();
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split("(?<=\\s)", -1));
    }
}
