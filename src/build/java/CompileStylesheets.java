import javafx.css.CssParser;
import javafx.css.Stylesheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Puts beside each stylesheet of the windows the form that JavaFX takes in its place and reads several times as fast. Run by
/// the build; a stylesheet that is not understood ends it.
final class CompileStylesheets {

    private CompileStylesheets() {}

    /// @param arguments the folder in which they lie
    public static void main(String[] arguments) throws IOException {
        List<Path> stylesheets;
        try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
            // Sorted: what is read first is numbered first, and the same build makes the same
            // files.
            stylesheets = files.filter(file -> file.toString().endsWith(".css")).sorted().toList();
        }
        // Kept only once somebody asked for them.
        var faults = CssParser.errorsProperty();
        for (Path stylesheet : stylesheets) {
            String name = stylesheet.getFileName().toString().replaceFirst("css$", "bss");
            Stylesheet.convertToBinary(
                    stylesheet.toFile(), stylesheet.resolveSibling(name).toFile());
        }
        if (!faults.isEmpty()) {
            faults.forEach(fault -> System.err.println(fault.getMessage()));
            System.exit(1);
        }
    }
}
