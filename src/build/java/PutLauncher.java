import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/// Puts our launcher in the place of jpackage's, on Linux alone: nothing asks a package manager anything on other systems. Of Java's own
/// commands only the one that it starts is left, under the program's name, because that is what lists of processes show.
final class PutLauncher {

    private static final String NAME = "fieldbook";

    private PutLauncher() {}

    /// @param arguments the image that jpackage made, and the launcher
    public static void main(String[] arguments) throws IOException {
        Path image = Path.of(arguments[0]);
        Path commands = image.resolve("lib/runtime/bin");
        if (!System.getProperty("os.name").equals("Linux")) {
            return;
        }
        Files.move(
                commands.resolve("java"),
                commands.resolve(NAME),
                StandardCopyOption.REPLACE_EXISTING);
        try (DirectoryStream<Path> others =
                Files.newDirectoryStream(commands, command -> !command.endsWith(NAME))) {
            for (Path other : others) {
                Files.delete(other);
            }
        }
        Path launcher = image.resolve("bin").resolve(NAME);
        Files.copy(Path.of(arguments[1]), launcher, StandardCopyOption.REPLACE_EXISTING);
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
