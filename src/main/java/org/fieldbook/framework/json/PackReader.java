package org.fieldbook.framework.json;

import org.erdtman.jcs.JsonCanonicalizer;
import org.fieldbook.framework.Fault;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.FrameworkCheck;
import org.fieldbook.framework.KeptNames;
import org.fieldbook.framework.Pack;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Reads framework packs: JSON in UTF-8, at most 5 MB and 32 levels deep, no name longer than 100 characters and none twice in
/// an object.
public final class PackReader {

    /// The largest pack in bytes.
    public static final int LARGEST = 5 * 1024 * 1024;

    private static final int DEEPEST = 32;

    /// In characters. Each fault is told with the names of all that it lies in.
    private static final int LONGEST_NAME = 100;

    /// What has more faults is no pack that somebody puts right one by one.
    private static final int MOST_FAULTS = 500;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .maxNameLength(LONGEST_NAME)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private PackReader() {}

    /// What came of reading.
    public sealed interface Result {

        /// The pack can be used.
        record Usable(Pack pack) implements Result {}

        /// The pack cannot be used: every fault found, at least one; of more than 500 the first ones and how many more there
        /// are.
        record Faulty(List<Fault> faults) implements Result {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }

    /// Reads a pack from outside: checks its form against the schema, then its sense.
    public static Result read(byte[] bytes) {
        return read(bytes, true);
    }

    /// Reads the pack of an inspection that is there, likewise, but for the names in [KeptNames].
    public static Result readHeld(byte[] bytes) {
        return read(bytes, false);
    }

    private static Result read(byte[] bytes, boolean isNew) {
        if (bytes.length > LARGEST) {
            return faulty("The file is larger than 5 MB.");
        }
        try {
            JsonNode tree = MAPPER.readTree(text(bytes));
            List<Fault> faults = ValueCheck.check(tree);
            if (faults.isEmpty()) {
                faults = PackSchema.check(tree);
            }
            if (faults.isEmpty()) {
                faults = EdgeCheck.check(tree);
            }
            return faults.isEmpty() ? map(tree, isNew) : faulty(faults);
        } catch (CharacterCodingException notText) {
            return faulty("The file is not text in UTF-8.");
        } catch (StreamConstraintsException beyond) {
            return faulty(
                    "Something in the file is too long, or its depth is more than "
                            + DEEPEST
                            + ".");
        } catch (JacksonException notJson) {
            return faulty(where(notJson) + "this is no JSON, or a name is there twice.");
        }
    }

    private static String where(JacksonException notJson) {
        TokenStreamLocation at = notJson.getLocation();
        return at == null
                ? "In the file: "
                : "Line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
    }

    /// Reads a pack that comes with the program. Its form is proved by a test; checking it against
    /// the schema again would cost the program's start half a second.
    public static Pack readShipped(byte[] bytes) {
        try {
            return switch (map(MAPPER.readTree(text(bytes)), true)) {
                case Result.Usable(Pack pack) -> pack;
                case Result.Faulty(List<Fault> faults) ->
                        throw new IllegalStateException("a pack of ours is faulty: " + faults);
            };
        } catch (CharacterCodingException notText) {
            throw new IllegalStateException("a pack of ours is not text in UTF-8", notText);
        }
    }

    private static Result map(JsonNode tree, boolean isNew) {
        Framework framework = PackMapping.framework(tree);
        List<Fault> faults = new ArrayList<>(FrameworkCheck.check(framework));
        if (isNew) {
            faults.addAll(KeptNames.check(framework));
        }
        if (!faults.isEmpty()) {
            return faulty(faults);
        }
        String canonical = canonical(tree);
        return new Result.Usable(new Pack(framework, sha256(canonical), canonical));
    }

    private static Result faulty(List<Fault> faults) {
        if (faults.size() <= MOST_FAULTS) {
            return new Result.Faulty(faults);
        }
        List<Fault> told = new ArrayList<>(faults.subList(0, MOST_FAULTS));
        told.add(new Fault("$", "There are " + (faults.size() - MOST_FAULTS) + " more faults."));
        return new Result.Faulty(told);
    }

    private static Result faulty(String words) {
        return new Result.Faulty(List.of(new Fault("$", words)));
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String canonical(JsonNode tree) {
        try {
            return new JsonCanonicalizer(tree.toString()).getEncodedString();
        } catch (IOException impossible) {
            throw new IllegalStateException("a tree that was read can be written", impossible);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    static JsonMapper mapper() {
        return MAPPER;
    }
}
