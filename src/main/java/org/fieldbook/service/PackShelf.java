package org.fieldbook.service;

import org.fieldbook.bundle.Arrival;
import org.fieldbook.bundle.Blob;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Pack;
import org.fieldbook.inspection.PackMove;
import org.fieldbook.inspection.State;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Hash;
import org.fieldbook.store.Store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// The packs of an inspection that are here, by which whatever state it is in is rated. Any thread may ask.
final class PackShelf {

    private final Frameworks frameworks;
    private final Framework first;
    private final Map<Hash, Pack> packs = new ConcurrentHashMap<>();

    /// @param first rates what names no pack that is here
    PackShelf(Frameworks frameworks, Framework first) {
        this.frameworks = frameworks;
        this.first = first;
    }

    /// Every pack that this state names and that the store holds.
    static PackShelf of(Store store, Frameworks frameworks, State state) {
        UUID id = state.inspection();
        List<Hash> named = PackMove.named(state);
        Set<Hash> held = Set.copyOf(store.listBlobs(id));
        // The one it began with is there, or the store is damaged and reading it says so.
        byte[] begun = store.readBlob(id, named.getFirst()).toArray();
        Pack pack = frameworks.read(begun);
        var shelf = new PackShelf(frameworks, pack.framework());
        shelf.packs.put(named.getFirst(), pack);
        named.stream()
                .skip(1)
                .filter(held::contains)
                .forEach(hash -> shelf.take(hash, store.readBlob(id, hash)));
        return shelf;
    }

    /// Puts a pack beside the others.
    void put(Pack pack) {
        packs.put(new Hash(pack.sha256()), pack);
    }

    /// Likewise, if these bytes are one that this program can use.
    void take(Hash hash, Bytes content) {
        try {
            packs.put(hash, frameworks.read(content.toArray()));
        } catch (Failure ofAnotherProgram) {
            // It is kept in the store; another version of the program reads it.
            packs.remove(hash);
        }
    }

    /// Takes the packs that come with a bundle and that what it leads to names.
    void learn(Arrival arrival) {
        List<Hash> named = PackMove.named(arrival.after());
        for (Blob blob : arrival.payload().blobs()) {
            if (named.contains(blob.hash()) && !packs.containsKey(blob.hash())) {
                take(blob.hash(), blob.content());
            }
        }
    }

    /// The pack that rates this state.
    Optional<Pack> find(State state) {
        return Optional.ofNullable(packs.get(hash(state)));
    }

    Optional<Pack> find(Hash hash) {
        return Optional.ofNullable(packs.get(hash));
    }

    /// What rates this state: the pack it moved to, or while that is not here the last one that is.
    Framework of(State state) {
        return find(state).map(Pack::framework).orElse(first);
    }

    /// The name of what rates this state.
    Hash hash(State state) {
        Optional<Hash> now = PackMove.current(state).filter(packs::containsKey);
        return now.orElseGet(() ->
                PackMove.named(state).reversed().stream()
                        .filter(packs::containsKey)
                        .findFirst()
                        .orElseGet(() -> PackMove.named(state).getFirst()));
    }

    /// Whether the pack that this state moved to is not here.
    boolean isMissing(State state) {
        return PackMove.current(state).filter(hash -> !packs.containsKey(hash)).isPresent();
    }
}
