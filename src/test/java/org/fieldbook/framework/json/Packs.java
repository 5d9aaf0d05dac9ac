package org.fieldbook.framework.json;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The packs that come with the program, for tests.
public final class Packs {

    /// Read once: tests of ratings ask for it thousands of times.
    private static final Framework PDU_2021 = PackReader.readShipped(bytes("pdu-2021")).framework();

    /// The ids of all of them.
    public static final List<String> IDS =
            List.of(
                    "pdu-2021",
                    "pdu-2023",
                    "region-2023",
                    "crc-2018",
                    "nps-2018",
                    "public-protection-2025");

    private Packs() {}

    /// Probation delivery units, 2021 to 2023.
    public static Framework pdu2021() {
        return PDU_2021;
    }

    /// The bytes of a shipped pack as they lie in the program.
    public static byte[] bytes(String id) {
        return read("/org/fieldbook/framework/" + id + ".json");
    }

    private static byte[] read(String name) {
        try (InputStream in = Packs.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// A small pack with an item of every type, conditions on answers, and a rule of every severity, as
    /// text.
    public static String items() {
        return new String(read("/org/fieldbook/framework/items.json"), StandardCharsets.UTF_8);
    }

    /// The pack in these bytes.
    public static Pack pack(byte[] bytes) {
        return PackReader.read(bytes) instanceof PackReader.Result.Usable(Pack pack)
                ? pack
                : failed(bytes);
    }

    private static Pack failed(byte[] bytes) {
        throw new AssertionError(PackReader.read(bytes));
    }
}
