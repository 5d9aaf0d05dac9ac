package org.fieldbook.store;

import org.fieldbook.journal.Bytes;

import java.security.SecureRandom;
import java.util.Optional;

/// The store key, sealed for one way of opening the store. Slots of kinds this version does not know
/// are kept as they are.
record Slot(int kind, Bytes body) {

    private static final int PASSPHRASE = 1;
    private static final int SALT_SIZE = 16;

    static Slot ofPassphrase(
            byte[] storeKey, char[] passphrase, Argon2Cost cost, SecureRandom random) {
        byte[] salt = new byte[SALT_SIZE];
        random.nextBytes(salt);
        byte[] asked =
                new BinaryWriter()
                        .number(cost.memory())
                        .number(cost.passes())
                        .number(cost.lanes())
                        .raw(salt)
                        .toArray();
        Sealer sealer = new Sealer(Passphrase.stretch(passphrase, salt, cost), random);
        byte[] sealed = sealer.seal(storeKey, associated(asked));
        sealer.wipe();
        return new Slot(
                PASSPHRASE, Bytes.of(new BinaryWriter().bytes(asked).bytes(sealed).toArray()));
    }

    /// Whether a passphrase opens it.
    boolean isPassphrase() {
        return kind == PASSPHRASE;
    }

    /// The store key; empty if this is no passphrase slot or the passphrase is another. The slot's
    /// checksum was seen to be right, so what does not open is not damaged.
    Optional<byte[]> open(char[] passphrase, SecureRandom random) throws UnreadableException {
        if (kind != PASSPHRASE) {
            return Optional.empty();
        }
        BinaryReader in = new BinaryReader(body.toArray());
        byte[] asked = in.bytes();
        byte[] sealed = in.bytes();
        in.expectEnd();
        BinaryReader parameters = new BinaryReader(asked);
        Argon2Cost cost = readCost(parameters);
        byte[] salt = parameters.raw(SALT_SIZE);
        parameters.expectEnd();
        Sealer sealer = new Sealer(Passphrase.stretch(passphrase, salt, cost), random);
        try {
            return Optional.of(sealer.open(sealed, associated(asked)));
        } catch (UnreadableException otherPassphrase) {
            return Optional.empty();
        } finally {
            sealer.wipe();
        }
    }

    private static Argon2Cost readCost(BinaryReader in) throws UnreadableException {
        int memory = in.number();
        int passes = in.number();
        int lanes = in.number();
        try {
            return new Argon2Cost(memory, passes, lanes);
        } catch (IllegalArgumentException outside) {
            throw new UnreadableException("asks for more or less work than allowed", outside);
        }
    }

    private static byte[] associated(byte[] asked) {
        return new BinaryWriter().text("slot").number(PASSPHRASE).raw(asked).toArray();
    }
}
