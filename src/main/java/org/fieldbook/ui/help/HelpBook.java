package org.fieldbook.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// All pages of help in their order, and which controls each is about. Immutable; any thread may use it.
final class HelpBook {

    private static final String FOLDER = "/org/fieldbook/help/";

    private final Map<String, HelpPage> pages = new LinkedHashMap<>();
    private final Map<String, String> targets = new LinkedHashMap<>();

    private HelpBook() {}

    /// Reads the pages that come with the program. Takes time: not for the window's thread.
    static HelpBook read() {
        var book = new HelpBook();
        var reader = new PageReader();
        for (String line : resource("contents.txt").lines().toList()) {
            int colon = line.indexOf(':');
            String name = line.substring(0, colon);
            book.pages.put(name, reader.read(name, resource(name + ".md")));
            for (String control : line.substring(colon + 1).strip().split("\\s+", -1)) {
                if (!control.isEmpty()) {
                    book.targets.put(control, name);
                }
            }
        }
        return book;
    }

    private static String resource(String name) {
        try (InputStream in = HelpBook.class.getResourceAsStream(FOLDER + name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<HelpPage> pages() {
        return List.copyOf(pages.values());
    }

    Optional<HelpPage> find(String name) {
        return Optional.ofNullable(pages.get(name));
    }

    /// Which page each control has, by the control's id.
    Map<String, String> targets() {
        return Map.copyOf(targets);
    }

    /// The page about the first of these that has one; the first page if none has.
    ///
    /// @param ids of a control and of what it stands in, inside out
    HelpPlace about(List<String> ids) {
        return new HelpPlace(
                ids.stream()
                        .filter(targets::containsKey)
                        .map(targets::get)
                        .findFirst()
                        .orElseGet(() -> pages().getFirst().name()),
                "");
    }
}
