package org.fieldbook.framework;

import java.util.List;

/// A published decision rule: `standard` cannot be better than `at` if any standard of `whenAny` is
/// rated `is`. A cap never lifts.
///
/// @param id the letter people know it by
/// @param text the rule in words
public record Cap(
        String id,
        String standard,
        Rating at,
        List<String> whenAny,
        Rating is,
        String text,
        Provenance provenance) {

    public Cap {
        whenAny = List.copyOf(whenAny);
    }
}
