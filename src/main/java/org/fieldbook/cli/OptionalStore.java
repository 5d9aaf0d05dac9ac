package org.fieldbook.cli;

import org.fieldbook.inspection.Member;
import org.fieldbook.service.BundleOutside;
import org.fieldbook.service.Card;
import org.fieldbook.service.OpenStore;
import org.fieldbook.service.Stores;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A store that a command can do without.
final class OptionalStore {

    private final Stores stores;

    @Option(
            names = "--store",
            paramLabel = "S",
            description = "A store to open for it: more is known then.")
    private @Nullable Path folder;

    @Mixin private final PassphraseOptions passphrase;

    OptionalStore(Stores stores, Map<String, String> environment, Prompt prompt) {
        this.stores = stores;
        this.passphrase = new PassphraseOptions(environment, prompt);
    }

    /// Everybody whose keys the store's inspections know; nobody if no store is named.
    Map<String, Member> known() {
        return with(store -> store.map(OptionalStore::known).orElse(Map.of()));
    }

    private static Map<String, Member> known(OpenStore store) {
        Map<String, Member> known = new HashMap<>();
        for (Card card : store.listInspections()) {
            known.putAll(BundleOutside.known(store.open(card.inspection())));
        }
        return known;
    }

    /// Does the work on the unlocked store, if one is named, and locks it again.
    <T> T with(Function<Optional<OpenStore>, T> work) {
        if (folder == null) {
            return work.apply(Optional.empty());
        }
        char[] secret = passphrase.read();
        try (OpenStore store = stores.unlock(folder, secret)) {
            return work.apply(Optional.of(store));
        } finally {
            Arrays.fill(secret, '\0');
        }
    }
}
