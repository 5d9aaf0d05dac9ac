package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.Framework;
import org.fieldbook.intake.CaseListReader;
import org.fieldbook.intake.RowFault;
import org.fieldbook.intake.Sheet;
import org.fieldbook.promise.Effort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads files that somebody made who means harm, in a process of its own whose heap is limited, and says
/// on a line for each what was said of it.
final class HostileFiles {

    /// Less than 300 MB.
    private static final String HEAP = "-Xmx286m";

    /// A store that nobody harmed, for the program to have opened one before: whatever that takes.
    static final String SOUND = "sound";

    private HostileFiles() {}

    /// Runs it and fails unless this was said of each, within the memory and the time that is allowed.
    ///
    /// @param said where to keep what was said
    /// @param expected by `KIND=FILE`
    static void expect(Path said, Map<String, String> expected) throws Exception {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                HEAP,
                                "-XX:+ExitOnOutOfMemoryError",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dorg.sqlite.lib.path="
                                        + System.getProperty("org.sqlite.lib.path", ""),
                                "-cp",
                                System.getProperty("java.class.path"),
                                HostileFiles.class.getName()));
        command.addAll(expected.keySet());
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        int code = process.waitFor();
        assertThat(Files.readAllLines(said)).containsExactlyElementsOf(expected.values());
        assertThat(code).isZero();
    }

    /// @param args `KIND=FILE` each; a kind is `cases`, `card`, `pack`, `store` or [#SOUND]
    static void main(String[] args) {
        // What is read once is not what takes the time.
        new Frameworks().find("pdu-2021");
        for (String arg : args) {
            int at = arg.indexOf('=');
            System.out.println(said(arg.substring(0, at), Path.of(arg.substring(at + 1))));
        }
    }

    private static String said(String kind, Path file) {
        // A store works on a thread of its own, the others on the one that asks.
        Effort effort = kind.equals("store") ? Effort.ofProgram() : new Effort();
        String said = read(kind, file);
        long millis = effort.millis();
        boolean isLong = millis > Effort.MOST && !kind.equals(SOUND);
        return isLong ? said + " after " + millis + " ms" : said;
    }

    private static String read(String kind, Path file) {
        return switch (kind) {
            case "cases" -> cases(file);
            case "card" -> card(file);
            case "pack" -> new Frameworks().check(file).getFirst().words();
            case "store", SOUND -> store(file);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static String cases(Path file) {
        Framework framework = new Frameworks().find("pdu-2021").orElseThrow().framework();
        List<RowFault> faults = new ArrayList<>();
        Optional<Sheet> sheet = RowFiles.read(file, faults);
        sheet.ifPresent(rows -> faults.addAll(CaseListReader.read(framework, rows).faults()));
        return faults.isEmpty()
                ? "read " + sheet.orElseThrow().rows().size()
                : faults.getFirst().key();
    }

    private static String store(Path folder) {
        try (OpenStore store = Made.stores().unlock(folder, Made.PASSPHRASE.toCharArray())) {
            boolean isWhole = store.list().damaged().isEmpty();
            for (Card card : store.listInspections()) {
                store.open(card.inspection());
            }
            for (ReturnToRestorePoint.Point point : store.restorePoints().list()) {
                store.restorePoints().plan(point.name());
            }
            return isWhole && store.check().isSound() ? "read" : "told";
        } catch (Failure refused) {
            return refused.code();
        }
    }

    private static String card(Path file) {
        try {
            return JoinInspection.readCard(file).name();
        } catch (Failure refused) {
            return refused.code();
        }
    }
}
