package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which codes are among the pictures of the galleries: each that a message may have, or it says here why not. A screen
/// that is named after a code shows it ([ShownWindow#fault] waits for it).
class PicturedCodesTest {

    private static final Path CODES = Path.of("src/main/resources/org/fieldbook/help/codes.md");
    private static final Path SCREENS = Path.of("src/test/java/org/fieldbook/ui/shell");

    private static final Pattern HEADING = Pattern.compile("(?m)^## ([A-Z]-[0-9]{2})$");
    private static final Pattern NAMED = Pattern.compile(", ([A-Z]-[0-9]{2})\"");

    /// Screens that show a code and are not named after it.
    private static final Map<String, String> SHOWN =
            Map.of(
                    "B-03", "a file that is no bundle",
                    "B-04", "a damaged bundle",
                    "K-01", "start, a wrong passphrase",
                    "K-02", "a passphrase too short",
                    "S-13", "a case while the disk is full",
                    "S-12", "start, a newer store",
                    "S-14", "start, a disk that fails");

    /// Why the others have no picture of their own.
    private static final Map<String, List<String>> NOT_PICTURED =
            Map.of(
                    "said on the command line alone",
                    codes(
                            """
                            B-31 B-32 D-01 D-02 D-03 G-13 I-01 I-03 I-04 I-13 K-03 K-04 K-05 K-12 K-15
                            K-18 K-19 K-20 M-08 M-11 R-03 S-01 S-16 X-11 X-12 X-13 X-14
                            """),
                    "a rule of the work that refuses an act, in the alert of the card or form that"
                            + " it was asked of: a card's alert is pictured with others' words",
                    codes(
                            """
                            A-01 A-02 A-03 A-04 A-05 A-06 A-07 A-08 A-09 A-10 A-11 A-12 A-13 A-14 A-15
                            A-16 A-17 A-18 A-19 A-21 A-22 A-40 A-41 A-42 A-43 A-44 A-45 A-46 A-47 A-48
                            A-50 A-51 B-01 B-18 B-40 C-01 C-02 C-05 C-06 C-10 C-11 F-11 F-12 F-13 F-14 G-01
                            G-02 G-05 G-06 G-07 G-08 G-09 G-10 G-11 G-12 I-02 I-05 I-08 I-09 I-10 I-11
                            I-12 K-06 K-08 K-11 K-13 K-16 K-17 M-01 M-02 M-03 M-04 M-05 M-06 M-07 M-12
                            P-06 P-07 T-01 T-02 U-01 U-02 U-03 X-01
                            """),
                    "a file that is refused for another reason than the pictured ones, in the same"
                            + " place",
                    codes(
                            """
                            B-07 B-08 B-25 F-02 F-05 F-06 F-07 F-08 F-09 F-10 F-15 F-16 G-04 P-03
                            """),
                    "what an organisation lays down, which the settings say",
                    codes("L-01 L-02 L-03 L-04 L-05 L-06 L-07 L-08 L-09 L-10"),
                    "a file or printer that takes nothing: paper that cannot be saved is pictured",
                    codes("B-02 K-14 R-02"),
                    "nothing went wrong: what waits or is still being saved, told beside its"
                            + " button",
                    codes("B-09 B-24"),
                    "64 MB of work, which no gallery makes, and practice and real work mixed by"
                            + " hand: a card of the other kind is on no roster (M-06)",
                    codes("B-16 B-21"),
                    "a store without a backup, whose screen is pictured, has no button that says"
                            + " it",
                    codes("S-19"));

    private static NavigableSet<String> all;
    private static NavigableSet<String> named;
    private static String screens;

    private static List<String> codes(String listed) {
        return List.of(listed.strip().split("\\s+"));
    }

    @BeforeAll
    static void read() throws IOException {
        all = found(HEADING, Files.readString(CODES));
        var content = new StringBuilder();
        try (Stream<Path> files = Files.list(SCREENS)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith("Screens.java")).toList()) {
                content.append(Files.readString(file));
            }
        }
        screens = content.toString();
        named = found(NAMED, screens);
    }

    private static NavigableSet<String> found(Pattern pattern, String content) {
        NavigableSet<String> found = new TreeSet<>();
        pattern.matcher(content).results().forEach(one -> found.add(one.group(1)));
        return found;
    }

    @Test
    void everyCodeIsPicturedOrItIsSaidWhyNot() {
        assertThat(SHOWN.values()).allSatisfy(name -> assertThat(screens).contains(name));
        assertThat(named).hasSizeGreaterThan(40);
        NavigableSet<String> known = new TreeSet<>(named);
        known.addAll(SHOWN.keySet());
        assertThat(known).doesNotContainAnyElementsOf(reasons());
        known.addAll(reasons());
        assertThat(all).containsExactlyElementsOf(known);
    }

    private static List<String> reasons() {
        return NOT_PICTURED.values().stream().flatMap(List::stream).sorted().toList();
    }
}
