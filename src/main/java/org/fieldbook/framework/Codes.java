package org.fieldbook.framework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The codes used so far. They share one space of names: answers, proposals and prompts are fields by
/// code.
final class Codes {

    private final Map<String, String> places = new HashMap<>();

    /// A fault if the code is used already.
    List<Fault> use(String path, String code) {
        String first = places.putIfAbsent(code, path);
        return first == null
                ? List.of()
                : List.of(
                        new Fault(path, "The code " + code + " is already used at " + first + "."));
    }
}
