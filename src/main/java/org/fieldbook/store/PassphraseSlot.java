package org.fieldbook.store;

import org.fieldbook.journal.Bytes;

import java.security.SecureRandom;
import java.util.Optional;

/// The slot that a passphrase opens: what trying one costs, and the store key sealed by the key that is
/// stretched from it.
final class PassphraseSlot {

    private static final int SALT_SIZE = 16;

    private PassphraseSlot() {}

    static Slot make(byte[] storeKey, char[] passphrase, Argon2Cost cost, SecureRandom random) {
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
        byte[] body = new BinaryWriter().bytes(asked).bytes(sealed).toArray();
        return new Slot(Slot.PASSPHRASE, Bytes.of(body));
    }

    /// The store key; empty if the passphrase is another. The slot's checksum was seen to be right, so
    /// what does not open is not damaged.
    static Optional<byte[]> open(Slot slot, char[] passphrase, SecureRandom random)
            throws UnreadableException {
        BinaryReader in = new BinaryReader(slot.body().toArray());
        byte[] asked = in.bytes();
        byte[] sealed = in.bytes();
        in.expectEnd();
        Sealer sealer = new Sealer(stretch(asked, passphrase), random);
        try {
            return Optional.of(sealer.open(sealed, associated(asked)));
        } catch (UnreadableException otherPassphrase) {
            return Optional.empty();
        } finally {
            sealer.wipe();
        }
    }

    /// The key that seals the store key in a slot, as the slot asks for it.
    ///
    /// @param asked the slot's parameters
    static byte[] stretch(byte[] asked, char[] passphrase) throws UnreadableException {
        BinaryReader parameters = new BinaryReader(asked);
        Argon2Cost cost = readCost(parameters);
        byte[] salt = parameters.raw(SALT_SIZE);
        parameters.expectEnd();
        return Passphrase.stretch(passphrase, salt, cost);
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
        return new BinaryWriter().text("slot").number(Slot.PASSPHRASE).raw(asked).toArray();
    }
}
