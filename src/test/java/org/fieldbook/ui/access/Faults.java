package org.fieldbook.ui.access;

import javafx.scene.Node;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What was found wanting, each once however many screens show it, and how much was looked at.
final class Faults {

    private final Map<String, String> found = new LinkedHashMap<>();
    private final SortedMap<String, Integer> counts = new TreeMap<>();
    private String screen = "";

    void turnTo(String shown) {
        screen = shown;
        count("screens");
    }

    void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    void add(Node node, String fault) {
        found.putIfAbsent(Sight.name(node) + " " + fault, screen);
    }

    int counted(String what) {
        return counts.getOrDefault(what, 0);
    }

    SortedMap<String, Integer> counts() {
        return counts;
    }

    /// Each with the first screen it was found on.
    List<String> list() {
        List<String> all = new ArrayList<>();
        found.forEach((fault, where) -> all.add(where + ": " + fault));
        return all;
    }
}
