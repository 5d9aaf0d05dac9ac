package org.fieldbook.framework.json;

import org.fieldbook.framework.Pack;

import tools.jackson.databind.SerializationFeature;

/// Writes packs for people to read and edit. Reading the result gives the same pack with the same
/// hash, because the hash is of the canonical form.
public final class PackWriter {

    private PackWriter() {}

    /// The pack's JSON, members in canonical order, on indented lines that end in LF.
    public static String write(Pack pack) {
        return PackReader.mapper()
                        .rebuild()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(PackReader.mapper().readTree(pack.canonical()))
                        .replace(System.lineSeparator(), "\n")
                + "\n";
    }
}
