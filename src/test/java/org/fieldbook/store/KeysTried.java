package org.fieldbook.store;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Hash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/// Tries every key of a file of keys on everything sealed that lies below some folders.
final class KeysTried {

    private static final StoreEnvironment ENV = Samples.ENVIRONMENT;

    private final Path scratch;
    private final List<Path> places;

    /// @param scratch an empty folder to work in
    /// @param places looked through with all folders in them
    KeysTried(Path scratch, List<Path> places) {
        this.scratch = scratch;
        this.places = places;
    }

    /// Every file in reach that is one of keys, whatever it is called.
    List<Path> keyFiles() {
        return files().filter(KeysTried::isKeys).toList();
    }

    private static boolean isKeys(Path file) {
        try {
            KeyPlaces.read(file);
            return true;
        } catch (StoreException other) {
            return false;
        }
    }

    /// How many attached files any key of this file opens, of an inspection and in reach.
    ///
    /// @param contents that may be in them
    int openedFiles(Path keyFile, UUID inspection, List<Bytes> contents) {
        KeyFile file = KeyPlaces.read(keyFile);
        WayIn way = WayIn.passphrase(Samples.passphrase(), ENV.random());
        Keyring keyring = Keyring.open(scratch, file, way, ENV.random());
        try {
            List<InspectionCipher> ciphers = ciphers(keyring, file, way, inspection);
            int opened = 0;
            for (Path one : files().filter(KeysTried::isAttached).toList()) {
                byte[] sealed = DurableFiles.read(one, 1 << 20, Fault.Kind.BLOB_ALTERED);
                for (Bytes content : contents) {
                    Hash hash = Hash.of(content.toArray());
                    opened += count(ciphers, cipher -> BlobTable.open(cipher, hash, sealed));
                }
            }
            return opened;
        } finally {
            keyring.wipe();
        }
    }

    static boolean isAttached(Path file) {
        return String.valueOf(file.getParent()).endsWith(BlobTable.FOLDER);
    }

    /// How many rows of an inspection any key of this file opens, in every database and every tail in reach.
    int opened(Path keyFile, UUID inspection) {
        KeyFile file = KeyPlaces.read(keyFile);
        WayIn way = WayIn.passphrase(Samples.passphrase(), ENV.random());
        Keyring keyring = Keyring.open(scratch, file, way, ENV.random());
        try {
            List<InspectionCipher> ciphers = ciphers(keyring, file, way, inspection);
            int opened = 0;
            for (Path one : files().toList()) {
                String name = one.getFileName().toString();
                if (name.endsWith(".db")) {
                    opened += inDatabase(one, ciphers, inspection);
                } else if (name.endsWith(".tail")) {
                    opened += inTail(one, keyring, ciphers, inspection);
                }
            }
            return opened;
        } finally {
            keyring.wipe();
        }
    }

    /// All of them, whosever they are said to be.
    private static List<InspectionCipher> ciphers(
            Keyring keyring, KeyFile file, WayIn way, UUID inspection) {
        List<InspectionCipher> all = new ArrayList<>();
        try {
            KeyContents contents =
                    KeyContents.unseal(file, way.open(keyring.slots()), new SecureRandom());
            contents.secrets()
                    .values()
                    .forEach(keys -> all.add(keys.cipher(inspection, ENV.random())));
        } catch (UnreadableException altered) {
            throw new AssertionError(altered);
        }
        return all;
    }

    private int inDatabase(Path file, List<InspectionCipher> ciphers, UUID inspection) {
        Path copy = scratch.resolve("copy.db");
        try {
            Files.deleteIfExists(copy);
            Files.copy(file, copy);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
        try (Database database = Database.open(copy)) {
            RawRows raw = new RawRows(database, 1_000, FaultSink.THROWN);
            int opened = 0;
            for (RawRows.RawRow row : raw.heads()) {
                opened += isOf(row.inspection(), inspection) ? head(row.sealed(), ciphers) : 0;
            }
            for (RawRows.RawChange row : raw.changes()) {
                if (isOf(row.inspection(), inspection)) {
                    opened += change(row, ciphers);
                }
            }
            return opened;
        }
    }

    private static boolean isOf(byte[] column, UUID inspection) {
        return Arrays.equals(column, Columns.of(inspection));
    }

    private static int head(byte[] sealed, List<InspectionCipher> ciphers) {
        return count(ciphers, cipher -> HeadTable.open(cipher, sealed));
    }

    private static int change(RawRows.RawChange row, List<InspectionCipher> ciphers) {
        return count(
                ciphers,
                cipher ->
                        ChangeTable.open(
                                cipher,
                                new SealedChange(
                                        Columns.uuid(row.replica()),
                                        row.seq(),
                                        Columns.hash(row.hash()),
                                        row.sealed())));
    }

    /// Something that keys may open.
    private interface Sealed {
        Object open(InspectionCipher cipher) throws UnreadableException;
    }

    private static int count(List<InspectionCipher> ciphers, Sealed sealed) {
        return Math.toIntExact(ciphers.stream().filter(cipher -> opens(cipher, sealed)).count());
    }

    private static boolean opens(InspectionCipher cipher, Sealed sealed) {
        try {
            sealed.open(cipher);
            return true;
        } catch (UnreadableException stays) {
            return false;
        }
    }

    private static int inTail(
            Path file, Keyring keyring, List<InspectionCipher> ciphers, UUID inspection) {
        String name = file.getFileName().toString();
        long number = Long.parseLong(name.substring(5, 13), 16);
        try (CopyKeys keys = new CopyKeys(InspectionList.empty(), keyring, ENV.random())) {
            int opened = 0;
            for (TailRecord record :
                    new TailFile(Objects.requireNonNull(file.getParent()), number, keys)
                            .read()
                            .records()) {
                for (TailRecord.Part part : record.parts()) {
                    if (part.inspection().equals(inspection)) {
                        opened += head(part.head(), ciphers);
                    }
                }
            }
            return opened;
        }
    }

    private Stream<Path> files() {
        List<Path> all = new ArrayList<>();
        for (Path place : places) {
            try (Stream<Path> below = Files.walk(place)) {
                all.addAll(below.filter(Files::isRegularFile).sorted().toList());
            } catch (IOException failure) {
                throw new AssertionError(failure);
            }
        }
        return all.stream();
    }
}
