package org.fieldbook.service;

import org.fieldbook.bundle.RefusedFile;
import org.fieldbook.bundle.crypto.Jwe;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Where in a store a file leads that somebody opened outside the program: to the inspection whose key it is
/// encrypted to. Reads the file and the store: not for the FX thread.
public final class LeadByFile {

    private final OpenStore store;

    public LeadByFile(OpenStore store) {
        this.store = store;
    }

    /// Where it leads.
    public sealed interface Lead {

        /// To this inspection, whose import says what the file is.
        record Inspection(UUID id) implements Lead {}

        /// To joining the inspection it invites to.
        record Joining() implements Lead {}

        /// Nowhere: the store holds no inspection yet.
        record Nowhere() implements Lead {}
    }

    /// Where this file leads. One that is for no inspection here, or is no bundle, leads to the one opened
    /// last: there it is said what it is.
    public Lead of(Path file) {
        List<String> recipients = recipients(file);
        List<UUID> inspections = store.listInspections().stream().map(Card::inspection).toList();
        Optional<UUID> addressed =
                inspections.stream().filter(one -> recipients.contains(key(one))).findFirst();
        if (addressed.isEmpty() && store.join().isWaitingFor(recipients)) {
            return new Lead.Joining();
        }
        return addressed
                .or(() -> inspections.stream().findFirst())
                .<Lead>map(Lead.Inspection::new)
                .orElseGet(Lead.Nowhere::new);
    }

    private String key(UUID inspection) {
        return OpenStore.reading(() -> store.store().keys(inspection).agreement().thumbprint());
    }

    /// None of a file that is no bundle or cannot be read: what it leads to says so.
    private static List<String> recipients(Path file) {
        try {
            return Jwe.recipients(BundleFiles.read(file));
        } catch (RefusedFile noBundle) {
            return List.of();
        } catch (Failure unreadable) {
            return List.of();
        }
    }
}
