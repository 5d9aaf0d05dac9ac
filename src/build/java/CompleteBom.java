import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Adds to the list of what the program is made of what Maven knows nothing about: the Java runtime that is linked into it,
/// which is this one, and the typeface. Run by the build; a list in another form ends it.
final class CompleteBom {

    /// Where the list of the components begins, and not that of the tools'.
    private static final String COMPONENTS = "\n  \"components\" : [\n";

    private CompleteBom() {}

    /// @param arguments the list, as CycloneDX wrote it
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        String bom = Files.readString(file);
        int at = bom.indexOf(COMPONENTS);
        if (at < 0 || at != bom.lastIndexOf(COMPONENTS)) {
            throw new IOException("No single list of components in " + file);
        }
        int after = at + COMPONENTS.length();
        Files.writeString(file, bom.substring(0, after) + components() + bom.substring(after));
    }

    private static String components() {
        return """
            {
              "type" : "framework",
              "bom-ref" : "java-runtime",
              "publisher" : "%s",
              "name" : "Java runtime",
              "version" : "%s",
              "scope" : "required",
              "licenses" : [ { "expression" : "GPL-2.0-only WITH Classpath-exception-2.0" } ]
            },
            {
              "type" : "data",
              "bom-ref" : "inter",
              "publisher" : "The Inter Project Authors",
              "name" : "Inter, typeface",
              "version" : "4.001",
              "scope" : "required",
              "licenses" : [ { "license" : { "id" : "OFL-1.1" } } ]
            },
        """
                .formatted(System.getProperty("java.vendor"), Runtime.version());
    }
}
