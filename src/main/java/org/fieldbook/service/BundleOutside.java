package org.fieldbook.service;

import org.fieldbook.bundle.crypto.Jwe;
import org.fieldbook.inspection.Member;
import org.fieldbook.store.Store;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What anybody sees of a bundle without a key.
///
/// @param size of the file in bytes
/// @param recipients for whom it says it is, by the thumbprints of their agreement keys; nothing proves it
public record BundleOutside(long size, List<String> recipients) {

    public BundleOutside {
        recipients = List.copyOf(recipients);
    }

    /// Reads a file. Refuses what does not look like a bundle.
    public static BundleOutside of(Path file) {
        byte[] bytes = BundleFiles.read(file);
        return new BundleOutside(bytes.length, BundleFailures.reading(() -> Jwe.recipients(bytes)));
    }

    /// Everybody whose keys this inspection knows, by the thumbprints of their agreement keys.
    public static Map<String, Member> known(OpenInspection inspection) {
        Map<String, Member> all = new LinkedHashMap<>();
        for (Member member : inspection.snapshot().trust().everybody()) {
            member.laptops().forEach(keys -> all.put(keys.agreement().thumbprint(), member));
        }
        return all;
    }

    /// The inspection of this store whose key may open it: each has a key of its own.
    public Optional<UUID> findInspection(OpenStore open) {
        Store store = open.store();
        return OpenStore.reading(store::inspections).stream()
                .filter(id ->
                        recipients.contains(
                                OpenStore.reading(() -> store.keys(id)).agreement().thumbprint()))
                .findFirst();
    }
}
