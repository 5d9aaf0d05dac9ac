package org.fieldbook.service;

import org.fieldbook.bundle.IdentityCard;

import java.nio.file.Path;

/// Reads the identity card of headquarters, whose keys an inspection may carry from its beginning.
public final class HeadquartersCard {

    private HeadquartersCard() {}

    /// Reads it. Refuses one from a practice store: its keys are anybody's. Not for the FX thread.
    public static IdentityCard read(Path file) {
        IdentityCard card = JoinInspection.readCard(file);
        expectReal(card);
        return card;
    }

    /// Likewise; refuses one that the organisation does not name.
    public static IdentityCard read(Path file, Allowed allowed) {
        IdentityCard card = read(file);
        allowed.expect(card.keys());
        return card;
    }

    static void expectReal(IdentityCard card) {
        if (card.practice()) {
            throw new Failure(Failure.Kind.NOT_ALLOWED, "M-06", "inspection.headquarters.practice");
        }
    }
}
