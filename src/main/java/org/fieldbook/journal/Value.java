package org.fieldbook.journal;

import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a field can hold: the part of JSON that has one canonical form. Decimals are text.
public sealed interface Value {

    /// The largest whole number that every JSON reader keeps, 2^53.
    long LARGEST_WHOLE = 1L << 53;

    /// The deepest nesting of lists and objects.
    int DEEPEST = 8;

    /// The longest text in UTF-16 units.
    int LONGEST_TEXT = 1 << 20;

    /// Text in NFC without lone surrogates, lines ending in LF, of at most [#LONGEST_TEXT].
    record Text(String text) implements Value {

        /// Everything below is NFC as it stands.
        private static final char FIRST_COMBINING = '\u0300';

        public Text {
            if (text.length() > LONGEST_TEXT) {
                throw new IllegalArgumentException("text is longer than " + LONGEST_TEXT);
            }
            if (!isClean(text)) {
                throw new IllegalArgumentException(
                        "text must be NFC with LF line ends and whole characters");
            }
        }

        /// Text as it may be recorded: brought to NFC, line ends to LF, lone surrogates to U+FFFD.
        public static Text of(String raw) {
            return new Text(clean(raw));
        }

        /// Nothing of the text: it may be about people.
        @Override
        public String toString() {
            return "Text of " + text.length();
        }

        private static boolean isClean(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c >= FIRST_COMBINING) {
                    return text.equals(clean(text));
                }
                if (c == '\r') {
                    return false;
                }
            }
            return true;
        }

        private static String clean(String raw) {
            String lines = raw.replace("\r\n", "\n").replace('\r', '\n');
            StringBuilder whole = new StringBuilder(lines.length());
            lines.codePoints()
                    .map(c ->
                            c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                                    ? 0xFFFD
                                    : c)
                    .forEach(whole::appendCodePoint);
            return Normalizer.normalize(whole, Normalizer.Form.NFC);
        }
    }

    /// A whole number from -2^53 to 2^53.
    record Whole(long number) implements Value {
        public Whole {
            if (number > LARGEST_WHOLE || number < -LARGEST_WHOLE) {
                throw new IllegalArgumentException("whole numbers go to 2^53");
            }
        }
    }

    /// True or false.
    record Truth(boolean truth) implements Value {}

    /// A list.
    record Items(List<Value> items) implements Value {
        public Items {
            items = List.copyOf(items);
            Value.checkDepth(items, 1);
        }
    }

    /// An object; its members in the order of their names.
    record Members(SortedMap<String, Value> members) implements Value {
        public Members {
            members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
            members.keySet().forEach(Text::new);
            Value.checkDepth(members.values(), 1);
        }
    }

    /// Text as it may be recorded, see [Text#of].
    static Text text(String raw) {
        return Text.of(raw);
    }

    private static void checkDepth(Iterable<Value> parts, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("values nest at most " + DEEPEST + " deep");
        }
        for (Value part : parts) {
            switch (part) {
                case Items list -> checkDepth(list.items(), depth + 1);
                case Members object -> checkDepth(object.members().values(), depth + 1);
                case Text _, Whole _, Truth _ -> {}
            }
        }
    }
}
