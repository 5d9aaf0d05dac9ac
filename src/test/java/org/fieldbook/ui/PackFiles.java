package org.fieldbook.ui;

import org.fieldbook.framework.json.NewerPack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files of framework packs, as somebody writes them.
public final class PackFiles {

    private PackFiles() {}

    /// One of ours with another name, that can be used.
    public static Path good(Path folder) {
        return write(folder.resolve("northern.json"), northern());
    }

    /// The same with three faults.
    public static Path faulty(Path folder) {
        return write(
                folder.resolve("northern-draft.json"),
                northern()
                        .replace("\"answer\":\"homeVisitNeeded\"", "\"answer\":\"homeVisitMode\"")
                        .replace("\"answer\":\"roshAgrees\"", "\"answer\":\"roshAgreed\"")
                        .replace("\"answer\":\"personSpokenTo\"", "\"answer\":\"spokenTo\""));
    }

    private static String northern() {
        return new String(
                NewerPack.bytes(pack -> {
                    pack.put("id", "pdu-northern");
                    pack.put("title", "Northern pilot");
                    pack.put("version", 1);
                    pack.remove("changes");
                    pack.put("format", "fieldbook-framework/2");
                }),
                StandardCharsets.UTF_8);
    }

    private static Path write(Path file, String pack) {
        try {
            return Files.writeString(file, pack);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
