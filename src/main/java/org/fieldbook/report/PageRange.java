package org.fieldbook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which pages of a document are wanted, as people write it: `1-2, 4`.
public sealed interface PageRange {

    Pattern PART = Pattern.compile("(\\d{1,6})(?:\\s*[-\u2013]\\s*(\\d{1,6}))?");

    /// Pages that are there.
    ///
    /// @param numbers from 1, each once and in their order, as they are printed; at least one
    record Pages(List<Integer> numbers) implements PageRange {
        public Pages {
            numbers = List.copyOf(numbers);
        }
    }

    /// A piece that is neither a page nor a range of pages.
    record Unreadable(String part) implements PageRange {}

    /// A piece that names a page that is not there, or runs backwards.
    record Outside(String part) implements PageRange {}

    /// Reads what somebody wrote about a document of this many pages. Nothing written means all of
    /// them; a page named twice is printed once.
    static PageRange parse(String text, int count) {
        SortedSet<Integer> wanted = new TreeSet<>();
        for (String part : parts(text)) {
            Matcher found = PART.matcher(part);
            if (!found.matches()) {
                return new Unreadable(part);
            }
            int first = Integer.parseInt(found.group(1));
            int last = found.group(2) == null ? first : Integer.parseInt(found.group(2));
            if (first < 1 || last < first || last > count) {
                return new Outside(part);
            }
            for (int page = first; page <= last; page++) {
                wanted.add(page);
            }
        }
        return wanted.isEmpty() ? all(count) : new Pages(List.copyOf(wanted));
    }

    /// Every page.
    static Pages all(int count) {
        List<Integer> all = new ArrayList<>();
        for (int page = 1; page <= count; page++) {
            all.add(page);
        }
        return new Pages(all);
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split("[,;]", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }
}
