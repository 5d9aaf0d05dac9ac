package org.fieldbook.store;

import org.fieldbook.journal.Bytes;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// The opened `store.keys`. Every change of keys writes the file and its copy before it is used.
///
/// A key is never removed on a guess: one that no inspection of `store.db` uses may belong to an
/// inspection in a backup. Only closing an inspection removes its keys.
final class Keyring {

    static final String BACKUPS = "backups";

    private final KeyPlaces places;
    private final SecureRandom random;
    private final UUID store;
    private final byte[] storeKey;
    private Slots slots;
    private final SortedMap<UUID, InspectionSecrets> secrets;
    private final SortedSet<UUID> cards;
    private final SortedMap<UUID, Bytes> closed;
    private long generation;

    private Keyring(
            Path folder,
            SecureRandom random,
            byte[] storeKey,
            Slots slots,
            long generation,
            KeyContents contents) {
        this.places = new KeyPlaces(folder);
        this.random = random;
        this.storeKey = storeKey;
        this.slots = slots;
        this.generation = generation;
        this.store = contents.store();
        this.secrets = new TreeMap<>(contents.secrets());
        this.cards = new TreeSet<>(contents.cards());
        this.closed = new TreeMap<>(contents.closed());
    }

    /// A new ring without inspections; nothing is written before [#save].
    static Keyring create(Path folder, char[] passphrase, StoreEnvironment env) {
        SecureRandom random = env.random();
        byte[] storeKey = new byte[Sealer.KEY_SIZE];
        random.nextBytes(storeKey);
        Slots slots = new Slots(List.of()).withPassphrase(storeKey, passphrase, env.cost(), random);
        KeyContents none =
                new KeyContents(
                        Columns.randomId(random),
                        new TreeMap<>(),
                        new TreeSet<>(),
                        new TreeMap<>());
        return new Keyring(folder, random, storeKey, slots, 0, none);
    }

    static Keyring open(Path folder, KeyFile file, WayIn way, SecureRandom random) {
        try {
            return open(folder, file, way.open(new Slots(file.slots())), random);
        } catch (UnreadableException altered) {
            throw KeyPlaces.damaged(altered);
        }
    }

    /// Takes over the store key.
    static Keyring open(Path folder, KeyFile file, byte[] storeKey, SecureRandom random) {
        try {
            KeyContents contents = KeyContents.unseal(file, storeKey, random);
            Slots slots = new Slots(file.slots());
            return new Keyring(folder, random, storeKey, slots, file.generation(), contents);
        } catch (UnreadableException altered) {
            Arrays.fill(storeKey, (byte) 0);
            throw KeyPlaces.damaged(altered);
        }
    }

    UUID store() {
        return store;
    }

    /// @param id of an inspection or of an identity card
    Optional<InspectionSecrets> find(UUID id) {
        return Optional.ofNullable(secrets.get(id));
    }

    /// The same keys for a store in another folder, whatever became of the file; nothing is written yet.
    Keyring copyFor(Path other) {
        return open(other, sealed(), storeKey.clone(), random);
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

    /// What stays of the inspections that were closed here.
    SortedMap<UUID, Bytes> closed() {
        return Collections.unmodifiableSortedMap(closed);
    }

    /// Removes an inspection's keys, which have this name, for good and leaves what stays of it, in one write.
    /// Where this throws they are there as before. Returns whether the copy in `backups` is without them too.
    boolean close(UUID inspection, UUID itsKeys, Bytes receipt) {
        InspectionSecrets gone = secrets.remove(itsKeys);
        boolean isCard = cards.remove(itsKeys);
        closed.put(inspection, receipt);
        byte[] content;
        try {
            content = write();
        } catch (StoreException notSaved) {
            closed.remove(inspection);
            if (isCard) {
                cards.add(itsKeys);
            }
            if (gone != null) {
                secrets.put(itsKeys, gone);
            }
            setBack(notSaved);
            throw notSaved;
        }
        if (gone != null) {
            gone.wipe();
        }
        return isCopyWritten(content);
    }

    Slots slots() {
        return slots;
    }

    /// Has another passphrase open the store from now on, in place of any before; as [#change].
    boolean changePassphrase(WayIn now, char[] next, Argon2Cost cost) {
        return change(now, before -> before.withPassphrase(storeKey, next, cost, random));
    }

    /// Has another recovery key open the store from now on, in place of any before; as [#change].
    boolean changeRecoveryKey(WayIn now, RecoveryKey next, LocalDate made) {
        return change(now, before -> before.withRecoveryKey(storeKey, next, made, random));
    }

    /// Has somebody else open the store from now on, in place of any before; as [#change].
    boolean changeEscrow(WayIn now, Escrow next, UnaryOperator<byte[]> seal) {
        return change(now, before -> before.withEscrow(storeKey, next, seal));
    }

    /// Has nobody else open the store from now on; as [#change].
    boolean endEscrow(WayIn now) {
        return change(now, before -> before.without(Slot.ESCROW));
    }

    /// The file of the same keys that a new passphrase opens, and who held them in escrow; nothing else does.
    byte[] handOver(char[] next, Argon2Cost cost) {
        slots = slots.only(Slot.ESCROW).withPassphrase(storeKey, next, cost, random);
        return content();
    }

    /// Changes the ways in. Where this throws, those before hold; else the new ones alone do, whatever
    /// becomes of the copy in `backups`.
    ///
    /// @param now a way in that holds: whoever finds the store unlocked may have none
    /// @return whether the copy is up to date; else opening the store next time brings it up to date
    private boolean change(WayIn now, UnaryOperator<Slots> change) {
        slots.expectOpenedBy(now);
        Slots before = slots;
        slots = change.apply(before);
        byte[] content;
        try {
            content = write();
        } catch (StoreException notSaved) {
            slots = before;
            setBack(notSaved);
            throw notSaved;
        }
        return isCopyWritten(content);
    }

    private boolean isCopyWritten(byte[] content) {
        try {
            places.writeCopy(content);
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

    void save() {
        places.writeBoth(content());
    }

    /// Writes the file in use and tells what is in it.
    private byte[] write() {
        byte[] content = content();
        places.write(content);
        return content;
    }

    private byte[] content() {
        generation++;
        return sealed().write();
    }

    private KeyFile sealed() {
        var contents = new KeyContents(store, secrets, cards, closed);
        return contents.seal(storeKey, slots, generation, random);
    }

    /// How many copies lie beside; the file in use and its copies are checked on the way.
    int checkCopies(FaultSink faults) {
        try {
            KeyContents onDisk =
                    KeyContents.unseal(KeyPlaces.read(places.inUse()), storeKey, random);
            onDisk.secrets().values().forEach(InspectionSecrets::wipe);
        } catch (UnreadableException altered) {
            faults.found(new Fault(Fault.Kind.KEYS_ALTERED, KeyFile.NAME));
        } catch (StoreException.Damaged altered) {
            faults.found(altered.fault());
        }
        return places.checkCopies(faults);
    }

    /// Seals the list of inspections in `store.db`, and what is said of one before it is made.
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
}
