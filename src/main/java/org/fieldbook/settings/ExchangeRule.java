package org.fieldbook.settings;

import java.nio.file.Path;
import java.util.Optional;

/// By which folder bundles are exchanged.
///
/// @param folder the one that is offered first; empty if none is
/// @param only whether no other one may be used: with no folder, none at all
public record ExchangeRule(Optional<Path> folder, boolean only) {

    /// Any folder, and none is offered.
    public static final ExchangeRule ANY = new ExchangeRule(Optional.empty(), false);

    /// Whether bundles may be exchanged by this folder, however it is written.
    public boolean allows(Path wanted) {
        return !only || folder.filter(one -> plain(one).equals(plain(wanted))).isPresent();
    }

    private static Path plain(Path folder) {
        return folder.toAbsolutePath().normalize();
    }
}
