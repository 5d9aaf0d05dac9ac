package org.fieldbook.ui.access;

import org.fieldbook.settings.Appearance;
import org.fieldbook.settings.ThemeChoice;
import org.fieldbook.ui.shell.FaultGallery;
import org.fieldbook.ui.shell.Gallery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words that are 40 % longer than in English, as those of another language may be, spelt with a letter that
/// only Welsh has. No file of the program: they take the place of its own where they come first on the class path.
public final class LongerWords {

    private static final Path WORDS =
            Path.of("src/main/resources/org/fieldbook/i18n/messages.properties");

    /// A place of a message, as far as its words begin; or an escaped character; or a word.
    private static final Pattern PART =
            Pattern.compile("\\{\\d+(?:,[a-z]+(?:,[0#.]+)?)?|\\\\.|(\\p{L}+)");

    private static final double LONGER = 0.4;

    private LongerWords() {}

    /// This message with longer words, and its places as they are.
    static String lengthen(String message) {
        return PART.matcher(message)
                .replaceAll(part ->
                        Matcher.quoteReplacement(
                                part.group(1) == null
                                        ? part.group()
                                        : part.group()
                                                + "\u0177"
                                                        .repeat(
                                                                (int)
                                                                        Math.round(
                                                                                part.group()
                                                                                                .length()
                                                                                        * LONGER))));
    }

    /// Writes them under a folder that is to come first on the class path.
    static void write(Path folder) throws IOException {
        StringBuilder longer = new StringBuilder();
        for (String line : Files.readAllLines(WORDS)) {
            int end = line.indexOf('=');
            longer.append(
                            line.isBlank() || line.startsWith("#")
                                    ? line
                                    : line.substring(0, end + 1)
                                            + lengthen(line.substring(end + 1)))
                    .append('\n');
        }
        Path file = folder.resolve("org/fieldbook/i18n/messages.properties");
        Files.createDirectories(file.getParent());
        Files.writeString(file, longer, StandardCharsets.UTF_8);
    }

    /// Walks every screen, or everything that can fail, and tells what was looked at.
    ///
    /// @param arguments an empty folder, `screens` or `faults`, the size of the text, width and height of the window
    public static void main(String[] arguments) throws IOException {
        // Else the window would keep the process.
        Thread.setDefaultUncaughtExceptionHandler((_, failed) -> {
            failed.printStackTrace();
            System.exit(1);
        });
        Path folder = Path.of(arguments[0]);
        var look = new Appearance(ThemeChoice.LIGHT, Integer.parseInt(arguments[2]));
        double width = Double.parseDouble(arguments[3]);
        double height = Double.parseDouble(arguments[4]);
        ScreenWalk walked;
        if (arguments[1].equals("faults")) {
            walked = ScreenWalk.of(look, width, height, 4.5, new FaultGallery(folder)::show);
        } else {
            try (var gallery = new Gallery(folder)) {
                walked = ScreenWalk.of(look, width, height, 4.5, gallery::show);
            }
        }
        System.out.println(walked.counts());
        walked.assertNothingWrong();
        System.exit(0);
    }
}
