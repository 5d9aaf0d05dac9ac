package org.fieldbook.service;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// For whom a bundle is meant, as people name them.
public final class Addressees {

    private Addressees() {}

    /// The laptops that these names mean: a person's name means all of that person's laptops, and a
    /// thumbprint one laptop. No names mean everybody. Refuses a name that nobody has or that several
    /// people share.
    ///
    /// @param all whom a bundle can be made for
    public static List<String> laptops(
            List<ExportBundle.Recipient> all, Collection<String> wanted) {
        Stream<ExportBundle.Recipient> meant =
                wanted.isEmpty()
                        ? all.stream()
                        : wanted.stream().flatMap(name -> find(all, name).stream());
        return meant.map(ExportBundle.Recipient::laptop).distinct().toList();
    }

    private static List<ExportBundle.Recipient> find(
            List<ExportBundle.Recipient> all, String wanted) {
        List<ExportBundle.Recipient> found =
                all.stream()
                        .filter(one ->
                                one.laptop().equals(wanted)
                                        || one.member()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .equals(wanted.toLowerCase(Locale.ROOT)))
                        .toList();
        if (found.stream().map(one -> one.member().id()).distinct().count() != 1) {
            throw new Failure(
                    Failure.Kind.INPUT,
                    "B-31",
                    "bundle.noSuchRecipient",
                    all.stream()
                            .map(one -> one.member().name() + " " + one.laptop())
                            .collect(Collectors.joining(", ")));
        }
        return found;
    }
}
