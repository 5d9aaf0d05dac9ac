package org.fieldbook.service;

import org.fieldbook.bundle.Blob;
import org.fieldbook.bundle.Carrying;
import org.fieldbook.bundle.Holdings;
import org.fieldbook.inspection.Attachment;
import org.fieldbook.inspection.State;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Hash;
import org.fieldbook.store.Store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The packs and attached files that go into one bundle. What there is no room for stays out and is told.
///
/// @param leftOut files that are here, that the recipients lack and that are not in it
record CarriedFiles(List<Blob> blobs, List<Attachment> leftOut) {

    /// The bytes around one of them: names and its hash.
    private static final int BESIDE_A_BLOB = 100;

    CarriedFiles {
        blobs = List.copyOf(blobs);
        leftOut = List.copyOf(leftOut);
    }

    /// Whoever holds nothing needs the framework packs too, and those first.
    ///
    /// @param packs that what is sent moves to
    /// @param room in bytes
    static CarriedFiles choose(
            Store store,
            State state,
            Collection<Carrying.Word> words,
            List<Hash> packs,
            long room) {
        List<Hash> here = OpenStore.reading(() -> store.blobs().listThere(state.inspection()));
        Set<Hash> wanted = new LinkedHashSet<>();
        if (words.stream().anyMatch(word -> word.holds().equals(Holdings.NOTHING))) {
            Set<Hash> attached = everAttached(state);
            here.stream().filter(hash -> !attached.contains(hash)).forEach(wanted::add);
        }
        wanted.addAll(packs);
        wanted.addAll(Carrying.wanted(state, words));
        wanted.retainAll(Set.copyOf(here));
        List<Blob> blobs = new ArrayList<>();
        Set<Hash> out = new HashSet<>();
        long left = room;
        for (Hash hash : wanted) {
            Optional<Bytes> content =
                    OpenStore.reading(() -> store.blobs().find(state.inspection(), hash));
            long size = content.map(Bytes::size).orElse(0) + (long) BESIDE_A_BLOB;
            if (content.isPresent() && size <= left && blobs.size() < Blob.MOST) {
                blobs.add(new Blob(hash, content.get()));
                left -= size;
            } else {
                out.add(hash);
            }
        }
        return new CarriedFiles(
                blobs,
                Attachment.of(state).stream().filter(one -> out.remove(one.hash())).toList());
    }

    /// Those that any change names as an attached file, standing or not.
    private static Set<Hash> everAttached(State state) {
        Set<Hash> attached = new HashSet<>();
        state.listHeld().stream()
                .flatMap(change -> state.seen(change).value().stream())
                .flatMap(value -> Attachment.Said.find(value).stream())
                .forEach(said -> attached.add(said.hash()));
        return attached;
    }

    /// The files among what it brings.
    List<Hash> hashes() {
        return blobs.stream().map(Blob::hash).toList();
    }
}
