package org.fieldbook.store;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The ways in which a store can be opened, at most one of each kind that this version knows.
record Slots(List<Slot> list) {

    Slots {
        list = List.copyOf(list);
    }

    /// The slot of this kind, if there is one.
    Optional<Slot> find(int kind) {
        return list.stream().filter(slot -> slot.kind() == kind).findFirst();
    }

    /// The day on which the recovery key was made; empty if there is none.
    Optional<LocalDate> recoveryKeyMade() throws UnreadableException {
        Optional<Slot> slot = find(Slot.RECOVERY_KEY);
        return slot.isEmpty() ? Optional.empty() : Optional.of(RecoverySlot.made(slot.get()));
    }

    /// The same with this passphrase in place of any before.
    Slots withPassphrase(byte[] storeKey, char[] passphrase, Argon2Cost cost, SecureRandom random) {
        return with(PassphraseSlot.make(storeKey, passphrase, cost, random));
    }

    /// The same with this recovery key in place of any before.
    Slots withRecoveryKey(byte[] storeKey, RecoveryKey key, LocalDate made, SecureRandom random) {
        return with(RecoverySlot.make(storeKey, key, made, random));
    }

    /// Who else opens it; empty if nobody does.
    Optional<Escrow> escrow() throws UnreadableException {
        Optional<Slot> slot = find(Slot.ESCROW);
        return slot.isEmpty() ? Optional.empty() : Optional.of(EscrowSlot.escrow(slot.get()));
    }

    /// The same with this holder in place of any before.
    Slots withEscrow(byte[] storeKey, Escrow escrow, UnaryOperator<byte[]> seal) {
        return with(EscrowSlot.make(storeKey, escrow, seal));
    }

    /// The same without slots of this kind.
    Slots without(int kind) {
        return new Slots(list.stream().filter(slot -> slot.kind() != kind).toList());
    }

    /// The slots of this kind alone.
    Slots only(int kind) {
        return new Slots(list.stream().filter(slot -> slot.kind() == kind).toList());
    }

    /// Throws unless this way opens one of them.
    void expectOpenedBy(WayIn way) {
        try {
            Arrays.fill(way.open(this), (byte) 0);
        } catch (UnreadableException altered) {
            throw KeyPlaces.damaged(altered);
        }
    }

    private Slots with(Slot made) {
        List<Slot> slots = new ArrayList<>();
        slots.add(made);
        slots.addAll(without(made.kind()).list());
        return new Slots(slots);
    }
}
