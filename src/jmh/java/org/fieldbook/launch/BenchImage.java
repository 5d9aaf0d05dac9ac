package org.fieldbook.launch;

import org.fieldbook.bench.Folders;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// A copy of the packaged program with launchers of its own, which start the same Java with the same options and libraries and
/// another main class.
final class BenchImage {

    private static final String CACHE = "-XX:AOTCache";

    private final Path folder;
    private final Path classes;
    private final List<String> shipped;

    private BenchImage(Path folder, Path classes, List<String> shipped) {
        this.folder = folder;
        this.classes = classes;
        this.shipped = shipped;
    }

    /// @param image as the build left it
    /// @param classes where the main classes lie
    /// @param into absent
    static BenchImage copy(Path image, Path classes, Path into) throws IOException {
        if (!Files.exists(image)) {
            throw new IOException(
                    "there is no " + image + ": mvn package, or mvn -Pinstaller verify");
        }
        Folders.copy(image, into);
        return new BenchImage(
                into, classes, Files.readAllLines(into.resolve("lib/app/fieldbook.cfg")));
    }

    /// Whether the program is shipped with a cache of loaded classes.
    boolean hasCache() {
        return shipped.stream().anyMatch(line -> line.contains(CACHE));
    }

    /// A launcher.
    ///
    /// @param main the name of its main class
    /// @param cached whether it takes the cache
    Path launcher(String name, String main, boolean cached) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : shipped) {
            if (line.startsWith("app.mainclass=")) {
                lines.add("app.mainclass=" + main);
            } else if (line.equals("[JavaOptions]")) {
                // After the libraries, so that the cache still fits.
                lines.add("app.classpath=" + classes);
                lines.add(line);
            } else if (cached || !line.contains(CACHE)) {
                lines.add(line);
            }
        }
        if (System.getenv("DISPLAY") == null) {
            lines.add("java-options=-Dglass.platform=Headless");
        }
        Files.write(folder.resolve("lib/app/" + name + ".cfg"), lines);
        return Files.copy(
                folder.resolve("bin/fieldbook"),
                folder.resolve("bin/" + name),
                StandardCopyOption.COPY_ATTRIBUTES);
    }
}
