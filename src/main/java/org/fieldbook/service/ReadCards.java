package org.fieldbook.service;

import org.fieldbook.journal.Bytes;
import org.fieldbook.store.Store;
import org.fieldbook.store.StoreException;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// Reads what is known of the inspections of a store without opening any. An inspection without a card is read whole.
final class ReadCards {

    private final Store store;
    private final Frameworks frameworks;

    ReadCards(Store store, Frameworks frameworks) {
        this.store = store;
        this.frameworks = frameworks;
    }

    /// What is in the store, one damaged inspection beside the sound ones, the one opened last first.
    ///
    /// @param ways what opens the store
    Listing list(WaysToOpen.Listed ways) {
        List<Card> cards = new ArrayList<>();
        List<Listing.Damaged> damaged = new ArrayList<>();
        for (UUID inspection : OpenStore.reading(store::inspections)) {
            try {
                cards.add(card(inspection));
            } catch (StoreException.Damaged altered) {
                damaged.add(new Listing.Damaged(inspection, StoreFailures.of(altered)));
            } catch (StoreException failure) {
                throw StoreFailures.of(failure);
            }
        }
        cards.sort(
                Comparator.comparing((Card card) -> card.opened().orElse(OffsetDateTime.MIN))
                        .reversed()
                        .thenComparing(Card::code));
        return new Listing(cards, damaged, Closed.list(store), ways);
    }

    private Card card(UUID inspection) {
        Bytes card = store.readDrafts(inspection).get(Cards.KEY);
        return card == null
                ? HeldInspection.of(store, frameworks, inspection, () -> false).card()
                : Cards.read(card);
    }
}
