package org.fieldbook.ui.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.ui.shell.TypingWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;

/// What a language with longer words than English would find: in a process of its own, because its words take the place of the
/// program's.
class LongerWordsTest {

    @TempDir private Path folder;

    @Test
    void wordsAreLongerAndPlacesAsTheyWere() {
        String longer =
                LongerWords.lengthen(
                        "Can''t open {0}: {1,choice,0#no case|1#one|1<{1,number,0.0}"
                                + " cases}\\nCancel");
        assertThat(longer)
                .isEqualTo(
                        "Can\u0177''t open\u0177\u0177 {0}: {1,choice,0#no\u0177"
                                + " case\u0177\u0177|1#one\u0177|1<{1,number,0.0}"
                                + " cases\u0177\u0177}\\nCancel\u0177\u0177");
        assertThat(new MessageFormat(longer, Locale.UK).format(new Object[] {"x", 0}))
                .contains("no\u0177 case\u0177\u0177");
    }

    @ParameterizedTest
    @EnabledIfSystemProperty(named = "fieldbook.looks", matches = "all")
    @CsvSource({"screens, 100, 1440, 900", "screens, 100, 1280, 720", "faults, 100, 1280, 720"})
    void everyScreenHasRoomForThem(String what, String text, String width, String height)
            throws IOException, InterruptedException {
        Path words = folder.resolve("words");
        LongerWords.write(words);
        ProcessBuilder walk =
                TypingWindow.command(
                        LongerWords.class.getName(),
                        Files.createDirectory(folder.resolve("stores")).toString(),
                        what,
                        text,
                        width,
                        height);
        List<String> command = walk.command();
        int path = command.indexOf("-cp") + 1;
        command.set(path, words + File.pathSeparator + command.get(path));
        Process walked = walk.redirectErrorStream(true).start();
        String told = new String(walked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(walked.waitFor()).as(told).isZero();
        assertThat(told).contains("labels=");
    }
}
