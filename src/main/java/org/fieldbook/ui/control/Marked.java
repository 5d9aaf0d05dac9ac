package org.fieldbook.ui.control;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A text cut where something wanted is found in it. Capitals and accents make no difference.
///
/// @param text as it stands
/// @param isHit whether it is what was wanted
public record Marked(String text, boolean isHit) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /// The text in pieces; one piece if nothing is wanted or found.
    public static List<Marked> of(String text, String wanted) {
        String needle = fold(wanted.strip());
        List<Marked> pieces = new ArrayList<>();
        int done = 0;
        if (!needle.isEmpty()) {
            Folded folded = Folded.of(text);
            for (int at = folded.text().indexOf(needle);
                    at >= 0;
                    at = folded.text().indexOf(needle, at + needle.length())) {
                int from = folded.places().get(at);
                int to = folded.places().get(at + needle.length());
                add(pieces, text.substring(done, from), false);
                add(pieces, text.substring(from, to), true);
                done = to;
            }
        }
        add(pieces, text.substring(done), false);
        return pieces;
    }

    /// Whether what is wanted is in the text; nothing wanted is in every one.
    public static boolean isIn(String text, String wanted) {
        return fold(text).contains(fold(wanted.strip()));
    }

    private static void add(List<Marked> pieces, String text, boolean isHit) {
        if (!text.isEmpty()) {
            pieces.add(new Marked(text, isHit));
        }
    }

    /// Lower case without accents, so that "Ap Rhys" finds "ap Rhŷs".
    public static String fold(String text) {
        return (isPlain(text)
                        ? text
                        : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                                .replaceAll(""))
                .toLowerCase(Locale.ROOT);
    }

    /// Most texts are, and thousands are searched at every key.
    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 128) {
                return false;
            }
        }
        return true;
    }

    /// A folded text, and for each of its places and its end where that is in the text as it stands.
    private record Folded(String text, List<Integer> places) {
        static Folded of(String text) {
            var folded = new StringBuilder();
            List<Integer> places = new ArrayList<>();
            for (int at = 0; at < text.length(); at++) {
                String one = fold(text.substring(at, at + 1));
                folded.append(one);
                for (int count = 0; count < one.length(); count++) {
                    places.add(at);
                }
            }
            places.add(text.length());
            return new Folded(folded.toString(), places);
        }
    }
}
