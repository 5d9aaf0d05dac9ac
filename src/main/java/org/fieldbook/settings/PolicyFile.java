package org.fieldbook.settings;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// The file in which an organisation lays down a [Policy]. It is taken as a whole or not at all: what cannot be
/// read is told, and the strictest policy holds.
public final class PolicyFile {

    /// In bytes.
    static final int LARGEST = 64 * 1024;

    private static final int DEEPEST = 8;

    private final JsonMapper json =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .build();

    private final Path file;
    private final Path home;

    /// @param home what `~` at the beginning of a folder's name stands for
    public PolicyFile(Path file, Path home) {
        this.file = file;
        this.home = home;
    }

    /// What is there.
    public FoundPolicy read() {
        byte[] content;
        try (InputStream in = Files.newInputStream(file)) {
            content = in.readNBytes(LARGEST + 1);
        } catch (NoSuchFileException none) {
            return FoundPolicy.none(file);
        } catch (IOException unreadable) {
            return broken(PolicyFault.Kind.UNREADABLE);
        }
        return content.length > LARGEST ? broken(PolicyFault.Kind.LARGE) : read(content);
    }

    /// Likewise, where somebody said that there is one: without it the strictest policy holds.
    public FoundPolicy readNamed() {
        FoundPolicy found = read();
        return found.there() ? found : broken(PolicyFault.Kind.UNREADABLE);
    }

    private FoundPolicy read(byte[] content) {
        try {
            JsonNode root = json.readTree(content);
            Policy policy = new PolicyReader(home).read(root);
            return new FoundPolicy(file, true, policy, Optional.empty());
        } catch (JacksonException damaged) {
            return broken(PolicyFault.Kind.FORM);
        } catch (PolicyReader.Refused refused) {
            return FoundPolicy.broken(file, refused.fault());
        }
    }

    private FoundPolicy broken(PolicyFault.Kind kind) {
        return FoundPolicy.broken(file, new PolicyFault(kind, ""));
    }
}
