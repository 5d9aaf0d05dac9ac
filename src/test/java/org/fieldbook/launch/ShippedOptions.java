package org.fieldbook.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// The options of Java's that the program is shipped with.
public final class ShippedOptions {

    private static final Pattern OPTION = Pattern.compile("<option>(-XX:[^<]+)</option>");

    private ShippedOptions() {}

    /// As the build names them.
    public static List<String> list() throws IOException {
        return OPTION.matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .map(option -> option.group(1))
                .toList();
    }
}
