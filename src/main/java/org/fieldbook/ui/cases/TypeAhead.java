package org.fieldbook.ui.cases;

import org.fieldbook.ui.control.Marked;
import org.fieldbook.ui.fx.Background;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/// Finds a case by what somebody types of its reference, from its beginning or from its number: `wk-014` and
/// `14` both lead to WK-014. A pause begins anew.
final class TypeAhead {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Background background;
    private String typed = "";
    private Runnable timer = () -> {};

    TypeAhead(Background background) {
        this.background = background;
    }

    /// Whether a reference may hold this.
    static boolean takes(String character) {
        return character.length() == 1
                && (Character.isLetterOrDigit(character.charAt(0)) || character.equals("-"));
    }

    /// Where the row is that is meant by all that was typed since the last pause; empty if there is none.
    ///
    /// @param rows as they are shown
    /// @param chosen where somebody is; the same letter again goes on from there, a digit twice is a number
    OptionalInt type(String character, List<CaseRow> rows, int chosen) {
        timer.run();
        timer = background.after(PAUSE, () -> typed = "");
        boolean again =
                typed.equals(Marked.fold(character)) && !Character.isDigit(character.charAt(0));
        typed = again ? typed : typed + Marked.fold(character);
        int first = again || typed.length() == 1 ? chosen + 1 : Math.max(chosen, 0);
        for (int step = 0; step < rows.size(); step++) {
            int at = (first + step) % rows.size();
            if (matches(Marked.fold(rows.get(at).reference()))) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    private boolean matches(String reference) {
        return reference.startsWith(typed) || number(reference).startsWith(typed);
    }

    /// The digits a reference ends with, without the zeros before them.
    private static String number(String reference) {
        int at = reference.length();
        while (at > 0 && Character.isDigit(reference.charAt(at - 1))) {
            at--;
        }
        while (at < reference.length() - 1 && reference.charAt(at) == '0') {
            at++;
        }
        return reference.substring(at);
    }
}
