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

/// A store that a command can do without.
final class OptionalStore {

    private final Stores stores;

    @Option(
            names = "--store",
            paramLabel = "S",
            description = "The store whose inspections know people's names.")
    private @Nullable Path folder;

    @Mixin private final PassphraseOptions passphrase;

    OptionalStore(Stores stores, Map<String, String> environment, Prompt prompt) {
        this.stores = stores;
        this.passphrase = new PassphraseOptions(environment, prompt);
    }

    /// Everybody whose keys the store's inspections know; nobody if no store is named.
    Map<String, Member> known() {
        Map<String, Member> known = new HashMap<>();
        if (folder != null) {
            char[] secret = passphrase.read();
            try (OpenStore store = stores.unlock(folder, secret)) {
                for (Card card : store.listInspections()) {
                    known.putAll(BundleOutside.known(store.open(card.inspection())));
                }
            } finally {
                Arrays.fill(secret, '\0');
            }
        }
        return known;
    }
}
