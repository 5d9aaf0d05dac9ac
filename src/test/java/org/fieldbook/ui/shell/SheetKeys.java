package org.fieldbook.ui.shell;

import javafx.scene.input.KeyCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The keys of the sheet of shortcuts as those that are pressed.
final class SheetKeys {

    /// The names of keys on the sheet that are not those of the toolkit.
    private static final Map<String, KeyCode> NAMES =
            Map.ofEntries(
                    Map.entry("Esc", KeyCode.ESCAPE),
                    Map.entry("Backspace", KeyCode.BACK_SPACE),
                    Map.entry("/", KeyCode.SLASH),
                    Map.entry("+", KeyCode.PLUS),
                    Map.entry("-", KeyCode.MINUS));

    private SheetKeys() {}

    /// What is held, and the key last.
    static List<KeyCode> codes(String keys) {
        List<KeyCode> codes = new ArrayList<>();
        String rest = keys;
        for (Map.Entry<String, KeyCode> held :
                Map.of(
                                "Ctrl+", KeyCode.CONTROL,
                                "Shift+", KeyCode.SHIFT,
                                "Alt+", KeyCode.ALT)
                        .entrySet()) {
            if (rest.contains(held.getKey())) {
                rest = rest.replaceFirst(Pattern.quote(held.getKey()), "");
                codes.add(held.getValue());
            }
        }
        codes.add(code(rest));
        return codes;
    }

    private static KeyCode code(String name) {
        KeyCode named = NAMES.get(name);
        if (named != null) {
            return named;
        }
        return Character.isDigit(name.charAt(0))
                ? KeyCode.valueOf("DIGIT" + name)
                : KeyCode.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /// Whether it is one key, and not a range of them.
    static boolean isOne(String keys) {
        return !keys.equals("A-Z") && !keys.equals("0-9");
    }
}
