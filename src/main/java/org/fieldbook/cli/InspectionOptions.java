package org.fieldbook.cli;

import org.fieldbook.service.BundleOutside;
import org.fieldbook.service.Card;
import org.fieldbook.service.Failure;
import org.fieldbook.service.JoinInspection;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.OpenStore;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Which inspection of which store a command works on.
final class InspectionOptions {

    @Mixin private final StoreOptions store;

    @Option(
            names = "--inspection",
            paramLabel = "I",
            description =
                    "The inspection's code or identity; not needed if the store has only one.")
    private @Nullable String inspection;

    InspectionOptions(StoreOptions store) {
        this.store = store;
    }

    /// Does the work on the open inspection and locks the store again.
    <T> T opened(Function<OpenInspection, T> work) {
        return store.unlocked(unlocked -> work.apply(unlocked.open(find(unlocked).inspection())));
    }

    /// Does the work on the unlocked store and the card of the inspection, and locks the store again.
    <T> T found(BiFunction<OpenStore, Card, T> work) {
        return store.unlocked(unlocked -> work.apply(unlocked, find(unlocked)));
    }

    /// Likewise with the inspection that a bundle was made for: the one named or, by its keys, found.
    ///
    /// @param joining for a bundle that none of the inspections can open
    <T> T openedFor(
            Path bundle, Function<OpenInspection, T> held, Function<JoinInspection, T> joining) {
        BundleOutside outside = BundleOutside.of(bundle);
        return store.unlocked(unlocked -> {
            Optional<UUID> id =
                    inspection == null
                            ? outside.findInspection(unlocked)
                            : Optional.of(find(unlocked).inspection());
            return id.isPresent()
                    ? held.apply(unlocked.open(id.get()))
                    : joining.apply(unlocked.join());
        });
    }

    private Card find(OpenStore unlocked) {
        List<Card> all = unlocked.listInspections();
        List<Card> meant =
                all.stream()
                        .filter(card ->
                                inspection == null
                                        || card.code().equals(inspection)
                                        || card.inspection().toString().equals(inspection))
                        .toList();
        if (meant.size() != 1) {
            throw new Failure(
                    Failure.Kind.INPUT,
                    "I-01",
                    meant.isEmpty() ? "cli.inspection.unknown" : "cli.inspection.several",
                    all.stream().map(Card::code).collect(Collectors.joining(", ")));
        }
        return meant.getFirst();
    }
}
