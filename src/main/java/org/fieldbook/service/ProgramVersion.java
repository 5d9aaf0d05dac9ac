package org.fieldbook.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// Which Fieldbook this is.
public final class ProgramVersion {

    private ProgramVersion() {}

    /// The version it was built as, such as `1.0.0`.
    public static String read() {
        Properties properties = new Properties();
        try (InputStream in =
                ProgramVersion.class.getResourceAsStream("/org/fieldbook/version.properties")) {
            if (in == null) {
                throw new IllegalStateException("the program does not know its version");
            }
            properties.load(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return properties.getProperty("version", "");
    }
}
