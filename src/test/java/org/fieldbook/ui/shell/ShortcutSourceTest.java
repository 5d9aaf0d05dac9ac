package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.fieldbook.ui.fx.Toolkit;
import org.fieldbook.ui.help.ShortcutsView.Group;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// No key that the source gives a meaning to is missing from the sheet of shortcuts.
class ShortcutSourceTest {

    private static final Path SOURCE = Path.of("src/main/java/org/fieldbook/ui");

    private static final Pattern COMBINATION =
            Pattern.compile(
                    "new KeyCodeCombination\\(\\s*KeyCode\\.(\\w+),\\s*KeyCombination\\.(\\w+)_DOWN");
    private static final Pattern CODE = Pattern.compile("KeyCode\\.([A-Z_0-9]+)\\b");
    private static final Pattern CASES =
            Pattern.compile("case ([A-Z][A-Z_0-9]*(?:, [A-Z][A-Z_0-9]*)*) ->");

    /// Keys that stand in the source and not on the sheet: other keys of the same sign, the lock of
    /// capitals, which is only looked at, and moves that every table has.
    private static final Set<KeyCode> UNLISTED =
            Set.of(
                    KeyCode.EQUALS,
                    KeyCode.ADD,
                    KeyCode.SUBTRACT,
                    KeyCode.NUMPAD0,
                    KeyCode.CAPS,
                    KeyCode.PAGE_UP,
                    KeyCode.PAGE_DOWN,
                    KeyCode.HOME,
                    KeyCode.END);

    /// Only looks at keys that fields have for cutting and copying, to clear the clipboard later.
    private static final String LOOKS_ON = "Windows.java";

    /// A word in capitals may be something else.
    private static final Set<String> NAMED =
            Stream.of(KeyCode.values()).map(KeyCode::name).collect(Collectors.toSet());

    @TempDir private Path folder;

    private TestDesk desk;

    @BeforeEach
    void open() {
        desk = new TestDesk(folder);
        desk.openTheInspection();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Session session() {
        return desk.desktop.session().orElseThrow();
    }

    private List<Group> groups() {
        return Toolkit.call(() -> session().shortcuts());
    }

    /// All keys of the sheets, of every screen.
    private Set<String> listed() {
        Set<String> keys = new TreeSet<>();
        for (int digit = 1; digit <= 6; digit++) {
            desk.keyboard.press(KeyCode.ALT, KeyCode.valueOf("DIGIT" + digit));
            Toolkit.settle();
            add(keys);
        }
        Toolkit.call(() -> {
            session().openCase(desk.small.id("TE-001"));
            return true;
        });
        add(keys);
        return keys;
    }

    private void add(Set<String> keys) {
        groups().forEach(group ->
                group.shortcuts().forEach(shortcut -> keys.addAll(shortcut.keys())));
    }

    @Test
    void everyKeyInTheSourceIsOnTheSheet() throws IOException {
        Set<String> listed = listed();
        Set<KeyCode> known = new TreeSet<>(UNLISTED);
        listed.stream()
                .filter(SheetKeys::isOne)
                .forEach(keys -> known.add(SheetKeys.codes(keys).getLast()));
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCE)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java"))
                            .filter(one -> !one.endsWith(LOOKS_ON))
                            .toList()) {
                String source = Files.readString(file);
                COMBINATION
                        .matcher(source)
                        .results()
                        .forEach(found -> {
                            String held = found.group(2).equals("ALT") ? "Alt+" : "Ctrl+";
                            if (listed.stream()
                                    .noneMatch(keys ->
                                            keys.startsWith(held)
                                                    && SheetKeys.codes(keys).size() == 2
                                                    && SheetKeys.codes(keys)
                                                            .getLast()
                                                            .equals(
                                                                    KeyCode.valueOf(
                                                                            found.group(1))))) {
                                missing.add(held + found.group(1) + " of " + file.getFileName());
                            }
                        });
                if (source.contains("event.getCode()")) {
                    Stream.concat(
                                    CODE.matcher(source).results().map(found -> found.group(1)),
                                    CASES.matcher(source)
                                            .results()
                                            .flatMap(found ->
                                                    Stream.of(found.group(1).split(", ", -1))))
                            .filter(NAMED::contains)
                            .map(KeyCode::valueOf)
                            .filter(code -> !known.contains(code))
                            .forEach(code -> missing.add(code + " of " + file.getFileName()));
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(listed).hasSizeGreaterThan(40);
    }
}
