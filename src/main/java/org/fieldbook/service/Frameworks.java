package org.fieldbook.service;

import org.fieldbook.framework.Fault;
import org.fieldbook.framework.Pack;
import org.fieldbook.framework.json.PackReader;
import org.fieldbook.framework.json.PackWriter;
import org.fieldbook.journal.Hash;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The framework packs that come with the program, and packs in files. The first are only offered for
/// new inspections: an inspection is rated by the pack it was made with.
public final class Frameworks {

    private static final List<String> SHIPPED =
            List.of(
                    "pdu-2021",
                    "pdu-2023",
                    "region-2023",
                    "crc-2018",
                    "nps-2018",
                    "public-protection-2025");

    /// Those that come with the program, once they were read.
    private final Map<String, Pack> shipped = new ConcurrentHashMap<>();

    /// What a file holds.
    public sealed interface Found {

        /// A pack that can be used.
        record Usable(Pack pack) implements Found {}

        /// A pack that cannot: every fault of it, at least one.
        record Faulty(List<Fault> faults) implements Found {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }

    /// The packs that come with the program.
    public List<Pack> list() {
        return SHIPPED.stream().map(this::shipped).toList();
    }

    /// The shipped pack with this id.
    public Optional<Pack> find(String id) {
        return SHIPPED.stream().filter(id::equals).findFirst().map(this::shipped);
    }

    /// The shipped pack with this id, or else the pack in the file of this name. Refuses a name that is
    /// neither, and a pack with faults, naming the first.
    public Pack get(String idOrFile) {
        return find(idOrFile).orElseGet(() -> open(idOrFile));
    }

    /// Every fault of the pack in this file; none if it can be used.
    public List<Fault> check(Path file) {
        return switch (open(file)) {
            case Found.Usable _ -> List.of();
            case Found.Faulty(List<Fault> faults) -> faults;
        };
    }

    /// The pack in this file, or every fault of it. Not for the FX thread.
    public Found open(Path file) {
        return switch (PackReader.read(bytes(file))) {
            case PackReader.Result.Usable(Pack pack) -> new Found.Usable(pack);
            case PackReader.Result.Faulty(List<Fault> faults) -> new Found.Faulty(faults);
        };
    }

    /// Reads a pack from the bytes that came with an inspection. One that came with the program too and was read is that: checking
    /// its form again would keep whoever opens the inspection waiting, and each would have its own.
    public Pack read(byte[] bytes) {
        String sha256 = Hash.of(bytes).hex();
        return shipped.values().stream()
                .filter(pack -> pack.sha256().equals(sha256))
                .findFirst()
                .orElseGet(() -> pack("pack", PackReader.readHeld(bytes)));
    }

    /// The pack as JSON for people to read and edit.
    public String export(Pack pack) {
        return PackWriter.write(pack);
    }

    private static Pack open(String file) {
        try {
            return pack(file, PackReader.read(bytes(Path.of(file))));
        } catch (InvalidPathException noFile) {
            throw missing(file, noFile);
        }
    }

    private static Pack pack(String file, PackReader.Result result) {
        return switch (result) {
            case PackReader.Result.Usable(Pack pack) -> pack;
            case PackReader.Result.Faulty(List<Fault> faults) ->
                    throw new Failure(
                            Failure.Kind.INPUT,
                            "P-02",
                            "framework.file.faulty",
                            file,
                            faults.size(),
                            faults.getFirst().path(),
                            faults.getFirst().words());
        };
    }

    private static byte[] bytes(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw missing(file.toString(), new NoSuchFileException(file.toString()));
            }
            try (InputStream in = Files.newInputStream(file)) {
                // One byte more than allowed shows that there are too many.
                return in.readNBytes(PackReader.LARGEST + 1);
            }
        } catch (IOException unreadable) {
            Failure failure =
                    new Failure(
                            Failure.Kind.INPUT,
                            "P-03",
                            "framework.file.unreadable",
                            file.toString());
            failure.initCause(unreadable);
            throw failure;
        }
    }

    private static Failure missing(String file, Exception cause) {
        Failure failure =
                new Failure(
                        Failure.Kind.INPUT,
                        "P-01",
                        "framework.file.missing",
                        file,
                        String.join(", ", SHIPPED));
        failure.initCause(cause);
        return failure;
    }

    private Pack shipped(String id) {
        return shipped.computeIfAbsent(id, Frameworks::readShipped);
    }

    private static Pack readShipped(String id) {
        String name = "/org/fieldbook/framework/" + id + ".json";
        try (InputStream in = Frameworks.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its pack " + id);
            }
            return PackReader.readShipped(in.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
