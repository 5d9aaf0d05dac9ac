import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Puts the licences of the jars that are shipped into a folder for each: what a jar brings along, and what is kept for it
/// beside the installers. Run by the build, in the project's folder; a jar without any text ends it.
final class CollectLicences {

    private static final Path KEPT = Path.of("installer", "licences", "licences.properties");

    /// What such texts are called inside jars, wherever they lie there.
    private static final Pattern TEXT =
            Pattern.compile(
                    "(.*[/-])?(licen[cs]e|notice|copying|al2\\.0|lgpl2\\.1)([.-].*)?",
                    Pattern.CASE_INSENSITIVE);

    private final Properties kept;
    private final Path folder;
    private final Set<String> artifacts = new TreeSet<>();
    private final Set<String> without = new TreeSet<>();

    private CollectLicences(Properties kept, Path folder) {
        this.kept = kept;
        this.folder = folder;
    }

    /// @param arguments the folder, which is made anew, and the class path of what is shipped, with folders of classes in it
    public static void main(String[] arguments) throws IOException {
        var kept = new Properties();
        try (Reader reader = Files.newBufferedReader(KEPT)) {
            kept.load(reader);
        }
        Path folder = Path.of(arguments[0]);
        delete(folder);
        var licences = new CollectLicences(kept, folder);
        for (String place : arguments[1].split(File.pathSeparator)) {
            if (place.endsWith(".jar")) {
                licences.collect(Path.of(place));
            }
        }
        List<String> faults = licences.faults();
        faults.forEach(System.err::println);
        if (!faults.isEmpty()) {
            System.exit(1);
        }
    }

    /// @param jar where Maven keeps it: in a folder for the version, in a folder for the artifact
    private void collect(Path jar) throws IOException {
        String artifact = jar.getParent().getParent().getFileName().toString();
        artifacts.add(artifact);
        Path texts = Files.createDirectories(folder.resolve(artifact));
        try (var zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().filter(CollectLicences::isText).toList()) {
                String name = Path.of(entry.getName()).getFileName().toString();
                try (InputStream text = zip.getInputStream(entry)) {
                    Files.copy(text, texts.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        for (String text : kept.getProperty(artifact, "").split(" ")) {
            if (!text.isEmpty()) {
                Path from = Path.of(text);
                Files.copy(
                        from,
                        texts.resolve(from.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        try (Stream<Path> found = Files.list(texts)) {
            if (found.findAny().isEmpty()) {
                without.add(artifact);
            }
        }
    }

    private static boolean isText(ZipEntry entry) {
        return !entry.isDirectory()
                && !entry.getName().endsWith(".class")
                && TEXT.matcher(entry.getName()).matches();
    }

    private List<String> faults() {
        var faults = new ArrayList<String>();
        for (String artifact : without) {
            faults.add("No licence text: " + artifact + ". Name one in " + KEPT);
        }
        for (String artifact : kept.stringPropertyNames()) {
            if (!artifacts.contains(artifact)) {
                faults.add("Not shipped: " + artifact + ". Take it out of " + KEPT);
            }
        }
        return faults;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
