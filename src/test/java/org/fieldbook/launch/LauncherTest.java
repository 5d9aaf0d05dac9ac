package org.fieldbook.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/// The launcher of the Linux image, with something in the place of Java that says how it was started.
@EnabledOnOs(value = OS.LINUX, disabledReason = "other systems have the launcher of jpackage")
class LauncherTest {

    @TempDir Path folder;

    private Path image;
    private Path launcher;

    @BeforeEach
    void lay() throws IOException {
        image = folder.resolve("the program's folder $HOME");
        launcher = image.resolve("bin/fieldbook");
        Files.createDirectories(launcher.getParent());
        Files.copy(Path.of("installer/fieldbook.sh"), launcher);
        runnable(launcher);
        Path java = image.resolve("lib/runtime/bin/fieldbook");
        Files.createDirectories(java.getParent());
        Files.writeString(
                java,
                """
                #!/bin/sh
                printf '%s\\n' "$@" "${JDK_JAVA_OPTIONS-nothing}"
                """);
        runnable(java);
        Files.createDirectories(image.resolve("lib/app"));
        Files.writeString(
                image.resolve("lib/app/fieldbook.cfg"),
                """
                [Application]
                app.classpath=$APPDIR/fieldbook.jar
                app.mainclass=org.fieldbook.launch.Main
                app.classpath=$APPDIR/one library.jar

                [JavaOptions]
                java-options=-XX:AOTCache=$APPDIR/fieldbook.aot
                java-options=-Dwords=more than one
                java-options=-XX:-UsePerfData\
                """);
    }

    private static void runnable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static List<String> started(Path from, String command, String... arguments)
            throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(List.of(command));
        whole.addAll(List.of(arguments));
        var builder = new ProcessBuilder(whole).directory(from.toFile()).redirectErrorStream(true);
        builder.environment().put("JDK_JAVA_OPTIONS", "-Dmeant.for=others");
        Process process = builder.start();
        List<String> said = process.inputReader().readAllLines();
        assertThat(process.waitFor()).as(String.join("\n", said)).isZero();
        return said;
    }

    private String[] expected(String... arguments) {
        Path app = image.resolve("lib/app");
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "-XX:AOTCache=" + app.resolve("fieldbook.aot"),
                                "-Dwords=more than one",
                                "-XX:-UsePerfData",
                                "-classpath",
                                app.resolve("fieldbook.jar") + ":" + app.resolve("one library.jar"),
                                "org.fieldbook.launch.Main"));
        all.addAll(List.of(arguments));
        all.add("nothing");
        return all.toArray(String[]::new);
    }

    @Test
    void javaIsStartedAsTheConfigurationSaysWithTheArgumentsAsTheyWereGiven() throws Exception {
        String[] given = {"bundle", "a  \"b\" $c *.fieldbook", "", "-classpath", "java-options=-x"};
        assertThat(started(folder, launcher.toString(), given)).containsExactly(expected(given));
    }

    @Test
    void itFindsItsFolderFromWithinAndThroughALink() throws Exception {
        Path home = image.toRealPath();
        assertThat(started(image.resolve("bin"), "./fieldbook"))
                .contains("-XX:AOTCache=" + home.resolve("lib/app/fieldbook.aot"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), launcher);
        assertThat(started(folder, link.toString()))
                .contains("-XX:AOTCache=" + home.resolve("lib/app/fieldbook.aot"));
    }
}
