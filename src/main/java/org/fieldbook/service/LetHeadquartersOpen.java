package org.fieldbook.service;

import org.fieldbook.bundle.crypto.Jwe;
import org.fieldbook.bundle.crypto.JwsSignatures;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Genesis;
import org.fieldbook.inspection.LaptopKeys;
import org.fieldbook.inspection.State;
import org.fieldbook.journal.PublicKey;
import org.fieldbook.store.Escrow;
import org.fieldbook.store.Store;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Lets headquarters open a store when its owner cannot: off unless chosen. Only a headquarters that an
/// inspection in the store names from its beginning can be let in, because its words were read aloud. Slow:
/// not for the FX thread.
public final class LetHeadquartersOpen {

    private final Store store;
    private final boolean practice;
    private final Clock clock;
    private final SecureRandom random;
    private final Allowed allowed;

    LetHeadquartersOpen(
            Store store, boolean practice, Clock clock, SecureRandom random, Allowed allowed) {
        this.store = store;
        this.practice = practice;
        this.clock = clock;
        this.random = random;
        this.allowed = allowed;
    }

    /// A headquarters that can open the store.
    ///
    /// @param key the thumbprint of its key
    public record Let(String key, LocalDate since) {}

    /// A headquarters that can be let in.
    ///
    /// @param code of the first inspection that names it
    /// @param refusal why the policy of the organisation does not let it in; empty if it does
    public record Named(String code, PublicKey key, Optional<Failure> refusal) {}

    /// The one that can open the store; empty if none can.
    public Optional<Let> find() {
        return OpenStore.reading(() -> store.waysIn().escrow())
                .map(escrow -> new Let(escrow.holder(), escrow.since()));
    }

    /// Those that inspections in the store name, each once.
    public List<Named> listNamed() {
        List<Named> each = new ArrayList<>();
        for (Named one : listAll()) {
            if (each.stream().noneMatch(known -> known.key().equals(one.key()))) {
                each.add(one);
            }
        }
        return each;
    }

    private List<Named> listAll() {
        List<Named> named = new ArrayList<>();
        for (UUID inspection : OpenStore.reading(store::inspections)) {
            State state =
                    State.empty(inspection, new JwsSignatures())
                            .with(OpenStore.reading(() -> store.readChanges(inspection)));
            Genesis.find(state)
                    .flatMap(Genesis::headquarters)
                    .map(keys -> new LaptopKeys(keys.signing(), keys.agreement()))
                    .ifPresent(keys ->
                            named.add(
                                    new Named(
                                            code(state), keys.agreement(), allowed.refusal(keys))));
        }
        return named;
    }

    private static String code(State state) {
        return state.subject(Fields.inspection(state.inspection())).text(Fields.CODE).orElse("");
    }

    /// Lets the headquarters of an inspection open the store from now on, in place of any before. Refuses for
    /// a store of practice, an inspection that names none, and a headquarters that the policy does not name.
    ///
    /// @param now the passphrase; the caller wipes it
    /// @param code of the inspection
    public KeysChanged let(char[] now, String code) {
        if (practice) {
            throw new Failure(Failure.Kind.NOT_ALLOWED, "K-16", "escrow.practice");
        }
        Named named =
                listAll().stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst()
                        .orElseThrow(() ->
                                new Failure(Failure.Kind.INPUT, "K-17", "escrow.notNamed", code));
        Allowed.refuse(named.refusal());
        PublicKey key = named.key();
        Escrow escrow = new Escrow(key.thumbprint(), LocalDate.now(clock));
        return KeysChanged.of(
                OpenStore.reading(() ->
                        store.waysIn()
                                .changeEscrow(
                                        now,
                                        escrow,
                                        plain -> Jwe.encrypt(plain, List.of(key), random))));
    }

    /// Shuts headquarters out from now on.
    ///
    /// @param now the passphrase; the caller wipes it
    public KeysChanged shutOut(char[] now) {
        return KeysChanged.of(OpenStore.reading(() -> store.waysIn().endEscrow(now)));
    }
}
