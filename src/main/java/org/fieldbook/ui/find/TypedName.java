package org.fieldbook.ui.find;

import org.fieldbook.ui.control.Marked;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What somebody types of a command's name: the beginnings of some of its words. Articles are passed over, and
/// hyphens make no difference: "setup", "set up" and "set-up" all find a set-up.
final class TypedName {

    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern HYPHENS = Pattern.compile("\\p{Pd}+");

    private final boolean isEmpty;
    private final List<String> parts;

    /// @param wanted folded; if empty every name has it
    TypedName(String wanted) {
        isEmpty = wanted.isEmpty();
        List<String> all =
                SPACES.splitAsStream(wanted).filter(part -> !pieces(part).isEmpty()).toList();
        List<String> telling = all.stream().filter(part -> !ARTICLES.contains(part)).toList();
        // An article alone may be the beginning of another word.
        parts = telling.isEmpty() ? all : telling;
    }

    /// Whether each part that is typed begins a word of the title.
    boolean isIn(String title) {
        List<String> begun =
                SPACES.splitAsStream(Marked.fold(title)).flatMap(TypedName::ends).toList();
        return isEmpty
                || (!parts.isEmpty() && parts.stream().allMatch(part -> begins(part, begun)));
    }

    /// The word without its hyphens, and what of that stands behind each of them.
    private static Stream<String> ends(String word) {
        List<String> pieces = pieces(word);
        return IntStream.range(0, pieces.size())
                .mapToObj(from -> String.join("", pieces.subList(from, pieces.size())));
    }

    private static boolean begins(String part, List<String> begun) {
        List<String> pieces = pieces(part);
        return isBegun(String.join("", pieces), begun)
                || pieces.stream().allMatch(piece -> isBegun(piece, begun));
    }

    private static boolean isBegun(String piece, List<String> begun) {
        return begun.stream().anyMatch(word -> word.startsWith(piece));
    }

    private static List<String> pieces(String word) {
        return Arrays.stream(HYPHENS.split(word)).filter(piece -> !piece.isEmpty()).toList();
    }
}
