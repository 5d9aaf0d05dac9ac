package org.fieldbook.store;

import org.fieldbook.journal.Bytes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/// The opened `store.keys`: the store key and each inspection's keys. Every change of keys writes the
/// file and its copy in `backups` before it is used.
///
/// A key is never removed on a guess: one that no inspection of `store.db` uses may belong to an
/// inspection in a backup.
final class Keyring {

    static final String BACKUPS = "backups";

    private final Path folder;
    private final SecureRandom random;
    private final UUID store;
    private final byte[] storeKey;
    private Slots slots;
    private final SortedMap<UUID, InspectionSecrets> secrets;
    private final SortedSet<UUID> cards;
    private long generation;

    private Keyring(
            Path folder,
            SecureRandom random,
            byte[] storeKey,
            Slots slots,
            long generation,
            KeyContents contents) {
        this.folder = folder;
        this.random = random;
        this.storeKey = storeKey;
        this.slots = slots;
        this.generation = generation;
        this.store = contents.store();
        this.secrets = new TreeMap<>(contents.secrets());
        this.cards = new TreeSet<>(contents.cards());
    }

    /// A new ring without inspections; nothing is written before [#save].
    static Keyring create(Path folder, char[] passphrase, StoreEnvironment env) {
        SecureRandom random = env.random();
        byte[] storeKey = new byte[Sealer.KEY_SIZE];
        random.nextBytes(storeKey);
        Slots slots = new Slots(List.of()).withPassphrase(storeKey, passphrase, env.cost(), random);
        KeyContents none =
                new KeyContents(Columns.randomId(random), new TreeMap<>(), new TreeSet<>());
        return new Keyring(folder, random, storeKey, slots, 0, none);
    }

    static Keyring open(Path folder, KeyFile file, char[] passphrase, SecureRandom random) {
        try {
            byte[] storeKey =
                    new Slots(file.slots())
                            .open(passphrase, random)
                            .orElseThrow(StoreException.WrongPassphrase::new);
            return open(folder, file, storeKey, random);
        } catch (UnreadableException altered) {
            throw damaged(altered);
        }
    }

    /// Takes over the store key.
    static Keyring open(Path folder, KeyFile file, byte[] storeKey, SecureRandom random) {
        try {
            KeyContents contents = unseal(file, storeKey, random);
            Slots slots = new Slots(file.slots());
            return new Keyring(folder, random, storeKey, slots, file.generation(), contents);
        } catch (UnreadableException altered) {
            Arrays.fill(storeKey, (byte) 0);
            throw damaged(altered);
        }
    }

    /// The file as it is on disk, its checksums seen to be right.
    static KeyFile readFile(Path file) {
        try {
            return KeyFile.read(DurableFiles.read(file, KeyFile.LARGEST, Fault.Kind.KEYS_ALTERED));
        } catch (UnreadableException altered) {
            throw damaged(altered);
        }
    }

    private static StoreException.Damaged damaged(UnreadableException altered) {
        return new StoreException.Damaged(
                new Fault(Fault.Kind.KEYS_ALTERED, KeyFile.NAME), altered);
    }

    UUID store() {
        return store;
    }

    /// @param id of an inspection or of an identity card
    Optional<InspectionSecrets> find(UUID id) {
        return Optional.ofNullable(secrets.get(id));
    }

    /// The same keys for a store in another folder; nothing is written yet.
    ///
    /// @param file that these came from
    Keyring copyFor(Path other, KeyFile file) {
        return open(other, file, storeKey.clone(), random);
    }

    /// The identity cards whose keys were made here, whether an inspection uses them now or not.
    SortedSet<UUID> cards() {
        return Collections.unmodifiableSortedSet(cards);
    }

    /// The keys of an identity card, made and on disk. They stay under its name for good: which
    /// inspection uses them is written in `store.db`, together with the inspection, so a crash or a
    /// return to a restore point never parts the two.
    InspectionSecrets makeForCard(UUID card) {
        if (cards.contains(card)) {
            return make(card);
        }
        if (secrets.containsKey(card)) {
            throw new IllegalArgumentException("an inspection's keys have this name");
        }
        cards.add(card);
        try {
            return make(card);
        } catch (StoreException notSaved) {
            cards.remove(card);
            throw notSaved;
        }
    }

    /// The keys of this inspection, made and on disk.
    InspectionSecrets makeForInspection(UUID inspection) {
        if (cards.contains(inspection)) {
            throw new IllegalArgumentException("an identity card's keys have this name");
        }
        return make(inspection);
    }

    private InspectionSecrets make(UUID id) {
        InspectionSecrets held = secrets.get(id);
        if (held != null) {
            return held;
        }
        InspectionSecrets made = InspectionSecrets.generate(random);
        secrets.put(id, made);
        try {
            save();
            return made;
        } catch (StoreException notSaved) {
            secrets.remove(id);
            throw notSaved;
        }
    }

    /// Has another passphrase open the store from now on, in place of any before. Where this throws, the
    /// one before does; else the new one alone does, whatever becomes of the copy in `backups`.
    ///
    /// @param now the passphrase that opens it: whoever finds the store unlocked may not know it
    /// @return whether the copy is up to date; else opening the store next time brings it up to date
    boolean changePassphrase(char[] now, char[] next, Argon2Cost cost) {
        expectOpenedBy(now);
        Slots before = slots;
        slots = before.withPassphrase(storeKey, next, cost, random);
        byte[] content;
        try {
            content = write();
        } catch (StoreException notSaved) {
            slots = before;
            setBack(notSaved);
            throw notSaved;
        }
        try {
            DurableFiles.write(copy(), content);
            return true;
        } catch (StoreException leftBehind) {
            return false;
        }
    }

    /// A folder that could not be forced to disk may hold the new file already.
    private void setBack(StoreException cause) {
        try {
            write();
        } catch (StoreException stays) {
            cause.addSuppressed(stays);
        }
    }

    private void expectOpenedBy(char[] passphrase) {
        try {
            if (!slots.isOpenedBy(passphrase, random)) {
                throw new StoreException.WrongPassphrase();
            }
        } catch (UnreadableException altered) {
            throw damaged(altered);
        }
    }

    void save() {
        DurableFiles.write(copy(), write());
    }

    /// Writes the file in use and tells what is in it.
    private byte[] write() {
        generation++;
        Sealer sealer = new Sealer(Derivation.derive(storeKey, "keys"), random);
        KeyContents contents = new KeyContents(store, secrets, cards);
        byte[] plain = contents.write();
        byte[] sealed = sealer.seal(plain, associated(generation));
        Arrays.fill(plain, (byte) 0);
        sealer.wipe();
        byte[] content =
                new KeyFile(contents.version(), generation, slots.list(), Bytes.of(sealed)).write();
        DurableFiles.write(folder.resolve(KeyFile.NAME), content);
        return content;
    }

    /// Brings a copy up to date that was left behind when a program ended between writing the file and
    /// writing the copy. One that is newer than the file, or unreadable, stays for people to look at.
    void refreshCopy() {
        try {
            if (!Files.exists(copy()) || readFile(copy()).generation() < generation) {
                Path inUse = folder.resolve(KeyFile.NAME);
                byte[] content = DurableFiles.read(inUse, KeyFile.LARGEST, Fault.Kind.KEYS_ALTERED);
                DurableFiles.write(copy(), content);
            }
        } catch (StoreException.Damaged
                | StoreException.Newer
                | StoreException.DiskFull leftForTheCheckToReport) {
            return;
        }
    }

    private Path copy() {
        return folder.resolve(BACKUPS).resolve(KeyFile.NAME);
    }

    /// How many copies lie beside; the file in use and its copies are checked on the way.
    int checkCopies(FaultSink faults) {
        Path inUse = folder.resolve(KeyFile.NAME);
        try {
            KeyContents onDisk = unseal(readFile(inUse), storeKey, random);
            onDisk.secrets().values().forEach(InspectionSecrets::wipe);
        } catch (UnreadableException altered) {
            faults.found(new Fault(Fault.Kind.KEYS_ALTERED, KeyFile.NAME));
        } catch (StoreException.Damaged altered) {
            faults.found(altered.fault());
        }
        Fault differs = new Fault(Fault.Kind.KEYS_COPY_DIFFERS, BACKUPS + "/" + KeyFile.NAME);
        if (!Files.exists(copy())) {
            faults.found(differs);
            return 0;
        }
        byte[] copied = DurableFiles.read(copy(), KeyFile.LARGEST, Fault.Kind.KEYS_COPY_DIFFERS);
        if (!Arrays.equals(
                copied, DurableFiles.read(inUse, KeyFile.LARGEST, Fault.Kind.KEYS_ALTERED))) {
            faults.found(differs);
            return 0;
        }
        return 1;
    }

    /// Seals the list of inspections in `store.db`.
    Sealer listSealer() {
        return new Sealer(Derivation.derive(storeKey, "list"), random);
    }

    /// Seals what is written between two full copies.
    Sealer tailSealer() {
        return new Sealer(Derivation.derive(storeKey, "tail"), random);
    }

    void wipe() {
        Arrays.fill(storeKey, (byte) 0);
        secrets.values().forEach(InspectionSecrets::wipe);
    }

    private static byte[] associated(long generation) {
        return new BinaryWriter().text("keys").number(generation).toArray();
    }

    private static KeyContents unseal(KeyFile file, byte[] storeKey, SecureRandom random)
            throws UnreadableException {
        Sealer sealer = new Sealer(Derivation.derive(storeKey, "keys"), random);
        try {
            byte[] plain = sealer.open(file.sealedKeys().toArray(), associated(file.generation()));
            KeyContents contents = KeyContents.read(new BinaryReader(plain), file.version());
            Arrays.fill(plain, (byte) 0);
            return contents;
        } finally {
            sealer.wipe();
        }
    }
}
