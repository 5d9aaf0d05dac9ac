package org.fieldbook.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.service.CanaryFields;
import org.fieldbook.service.CanaryWork;
import org.fieldbook.store.Scan;
import org.fieldbook.store.disk.Created;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.shell.TypedWords;
import org.fieldbook.ui.shell.TypingWindow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// L1, L2, L3: what a program that was used for everything and then killed has left on the disk, wherever
/// that is: the system tells which files it made.
@EnabledOnOs(value = OS.LINUX, disabledReason = "strace is for Linux")
@Timeout(300)
class LeftBehindTest {

    /// Where the program may write what is not the store, below the home folder.
    private static final List<String> DECLARED =
            List.of("config/Fieldbook/settings.json", "state/Fieldbook/fieldbook-0.log");

    /// JavaFX reads a font that comes with a program from a file that it makes for that.
    private static final String FONTS = "+JXF.tmp";

    /// Where no CUPS answers, Java has the system list its printers into a file: their names and nothing else.
    private static final String PRINTERS = "prn.xc";

    /// JavaFX unpacks its own libraries once.
    private static final String LIBRARIES = ".openjfx";

    /// What the person asked for and chose a place for: it says what they wanted it to say.
    private static final List<String> CHOSEN =
            List.of(
                    "annexe.pdf",
                    "answers.csv",
                    "attached.txt",
                    "card.json",
                    "cases.xlsx",
                    "office.card",
                    "ratings.pdf",
                    "receipt.json",
                    "sheet.pdf",
                    "unit.counts");

    @TempDir Path folder;

    private Path home;
    private Path temporary;
    private Path chosen;
    private Path store;
    private Path trace;

    @BeforeEach
    void make() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        temporary = Files.createDirectory(folder.resolve("temporary"));
        chosen = Files.createDirectory(folder.resolve("chosen"));
        Files.createDirectory(chosen.resolve("stick"));
        store = home.resolve("data/Fieldbook/My inspections");
        trace = folder.resolve("trace");
    }

    @Test
    void l1NothingTypedIsInAnyFileButTheSealedStoreAndWhatWasAskedFor(TestReporter reporter)
            throws Exception {
        String recoveryWords = killedAfterAllWork();
        NavigableSet<Path> created = Created.read(trace, folder);

        for (String word : List.of(CanaryWork.STEM, recoveryWords)) {
            var scan = new Scan(word);
            assertThat(scan.find(home)).isEmpty();
            assertThat(scan.find(temporary)).isEmpty();
            assertThat(scan.find(chosen))
                    .extracting(file -> chosen.relativize(file).toString())
                    .isSubsetOf(CHOSEN);
        }
        assertThat(new Scan(CanaryWork.STEM).find(chosen))
                .contains(chosen.resolve("answers.csv"), chosen.resolve("card.json"));
        assertThat(left(chosen)).contains("mine.fieldbook", "theirs.fieldbook", "diagnostics.txt");

        assertThat(elsewhere(created, store))
                .containsExactlyElementsOf(DECLARED.stream().sorted().toList());
        // All of it was typed, and is there: opening the store again makes files too, so this comes
        // last.
        var fields = CanaryFields.of(store);
        assertThat(CanaryWork.words().stream().filter(word -> !fields.holds(word))).isEmpty();
        assertThat(CanaryWork.gone().stream().filter(fields::holds)).isEmpty();
        assertThat(fields.withoutWord()).as("where text stands and no word of it").isEmpty();
        assertThat(fields.neverWritten()).as("what nobody wrote").isEmpty();
        assertThat(fields.outdated()).as("what is nobody's words no longer").isEmpty();
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "L1",
                        "count",
                        Integer.toString(CanaryWork.words().size() + 1),
                        "unit",
                        "words typed into fields, looked for in every file of a killed program"));
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "L3",
                        "count",
                        Integer.toString(created.size()),
                        "unit",
                        "files and folders made, each in its declared place"));
    }

    @Test
    void l2AWindowThatFailsAndIsKilledLeavesNoWordInItsLogOrElsewhere(TestReporter reporter)
            throws Exception {
        var small = new SmallInspection(folder.resolve("small"));
        small.close();
        String word = CanaryWork.STEM + "typed";
        Process window = start(LeakWindow.class, small.store.folder().toString());
        try (BufferedReader told = window.inputReader(StandardCharsets.UTF_8);
                Writer typed = window.outputWriter(StandardCharsets.UTF_8)) {
            assertThat(told.readLine()).isEqualTo("open");
            say(typed, word);
            assertThat(told.readLine()).isEqualTo(word);
            say(typed, TypingWindow.CRASH + word);
            assertThat(told.readLine()).isEqualTo(TypingWindow.CRASH);
        } finally {
            kill(window);
        }
        NavigableSet<Path> created = Created.read(trace, folder);
        assertThat(new Scan(CanaryWork.STEM).find(home)).isEmpty();
        assertThat(new Scan(CanaryWork.STEM).find(temporary)).isEmpty();
        assertThat(new Scan(CanaryWork.STEM).find(small.store.folder())).isEmpty();
        assertThat(home.resolve("state/Fieldbook/fieldbook-0.log"))
                .content()
                .contains("IllegalStateException")
                .containsPattern("E-[0-9A-F]{8}");
        assertThat(elsewhere(created, small.store.folder()))
                .containsExactly(FONTS, LIBRARIES, "state/Fieldbook/fieldbook-0.log");
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "L2",
                        "count",
                        "1",
                        "unit",
                        "failure that quoted what was typed"));
    }

    @Test
    void l1NoWordTypedIntoAFieldOfTheWindowIsInAnyFileButTheSealedStoreAndWhatWasAskedFor(
            TestReporter reporter) throws Exception {
        Path typing = Files.createDirectory(folder.resolve("typing"));
        Process window = start(LeakTyping.class, typing.toString(), chosen.toString());
        List<String> typed;
        try (BufferedReader told = window.inputReader(StandardCharsets.UTF_8)) {
            typed = List.of(String.valueOf(told.readLine()).split(" "));
        } finally {
            kill(window);
        }
        NavigableSet<Path> created = Created.read(trace, folder);
        var scan = new Scan(CanaryWork.STEM);
        for (Path place : List.of(home, temporary, typing)) {
            assertThat(scan.find(place)).isEmpty();
        }
        assertThat(left(chosen))
                .containsExactlyInAnyOrder(
                        "card.fieldbook", "cases.xlsx", "mine.fieldbook", "ratings.pdf");
        assertThat(scan.find(chosen))
                .as("a card says whose it is")
                .extracting(Path::getFileName)
                .containsExactly(Path.of("card.fieldbook"));
        assertThat(elsewhere(created, typing))
                .contains(FONTS, LIBRARIES)
                .isSubsetOf(FONTS, LIBRARIES, PRINTERS, "state/Fieldbook/fieldbook-0.log");
        var fields = CanaryFields.of(typing.resolve(TypedWords.STORE), TypedWords.PASSPHRASE);
        assertThat(typed)
                .hasSizeGreaterThan(40)
                .contains(
                        "cases-put-back-reason",
                        "cases-withdraw-reason",
                        "erasing-reason",
                        "recording-comment",
                        "recover-row-1");
        assertThat(fields.holds(TypedWords.ERASED)).isFalse();
        assertThat(
                        typed.stream()
                                .filter(field -> !fields.holds(TypedWords.word(field)))
                                .filter(field -> !TypedWords.NOT_KEPT.contains(field)))
                .isEmpty();
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "L1",
                        "count",
                        Integer.toString(typed.size()),
                        "unit",
                        "fields of the window typed into key by key, looked for in every file of"
                                + " the killed program"));
    }

    private String killedAfterAllWork() throws IOException, InterruptedException {
        Process process = start(LeakRun.class, chosen.toString());
        try (BufferedReader told = process.inputReader(StandardCharsets.UTF_8)) {
            String words = told.readLine();
            assertThat(words).isNotBlank();
            return words;
        } finally {
            kill(process);
        }
    }

    /// With a home, a temporary folder and settings of its own, recorded.
    private Process start(Class<?> main, String... arguments) throws IOException {
        ProcessBuilder like = TypingWindow.command(main.getName(), arguments);
        List<String> command = new ArrayList<>(Created.recording(trace));
        command.addAll(like.command());
        command.addAll(
                command.indexOf("-cp"),
                List.of(
                        "-Duser.home=" + home,
                        "-Djava.io.tmpdir=" + temporary,
                        // As the program is shipped.
                        "-Dsun.java2d.print.polling=false",
                        "-XX:-UsePerfData"));
        like.command(command);
        like.environment().remove(Directories.HOME);
        like.environment().put("HOME", home.toString());
        like.environment().put("TMPDIR", temporary.toString());
        like.environment().put("XDG_DATA_HOME", home.resolve("data").toString());
        like.environment().put("XDG_CONFIG_HOME", home.resolve("config").toString());
        like.environment().put("XDG_CACHE_HOME", home.resolve("cache").toString());
        like.environment().put("XDG_STATE_HOME", home.resolve("state").toString());
        return like.directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// The process that is recorded, at once; then the recording ends by itself.
    private static void kill(Process recording) throws InterruptedException {
        recording.descendants().forEach(ProcessHandle::destroyForcibly);
        recording.waitFor();
    }

    private static void say(Writer typed, String line) throws IOException {
        typed.write(line + "\n");
        typed.flush();
    }

    /// What was made outside the store's folder and of what the person chose, but for folders, locks that say
    /// nothing, and what stands in for a file until it is whole.
    private NavigableSet<String> elsewhere(NavigableSet<Path> created, Path inside) {
        NavigableSet<String> names = new TreeSet<>();
        created.stream()
                .filter(path -> !path.startsWith(inside) && !path.startsWith(chosen))
                .filter(path -> !path.startsWith("/proc") && !path.startsWith("/dev"))
                .filter(path -> !Files.isDirectory(path))
                .map(path -> path.startsWith(folder) ? folder.relativize(path) : path)
                .map(Path::toString)
                .map(name -> name.replaceAll("^home/", ""))
                .map(name -> name.replaceAll("\\.(new|lck)$", ""))
                .map(name -> name.replaceAll("^temporary/\\+JXF\\d+\\.tmp$", FONTS))
                .map(name -> name.replaceAll("^temporary/prn\\d+xc$", PRINTERS))
                .map(name -> name.replaceAll("^\\.openjfx/cache/.*", LIBRARIES))
                .forEach(names::add);
        return names;
    }

    private static List<String> left(Path below) throws IOException {
        try (Stream<Path> files = Files.walk(below)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> below.relativize(file).toString())
                    .toList();
        }
    }
}
