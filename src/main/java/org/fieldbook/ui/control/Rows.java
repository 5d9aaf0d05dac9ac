package org.fieldbook.ui.control;

import javafx.collections.ObservableList;
import javafx.scene.Node;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Children of a pane that are made of values. What is shown again stays the node it was, and keeps the
/// keyboard: making a node anew costs far more than all else that an answer changes on the screen.
///
/// @param <T> what a child is made of; equal values look alike
public final class Rows<T> {

    private final ObservableList<Node> children;
    private final Function<T, Node> make;
    private final List<T> shown = new ArrayList<>();

    /// @param children of the pane, of which nothing else is to change
    /// @param make the child for a value
    public Rows(ObservableList<Node> children, Function<T, Node> make) {
        this.children = children;
        this.make = make;
    }

    /// Shows these values in their order.
    public void show(List<T> values) {
        if (shown.equals(values)) {
            return;
        }
        Map<T, Deque<Node>> before = new HashMap<>();
        for (int place = 0; place < shown.size(); place++) {
            before.computeIfAbsent(shown.get(place), _ -> new ArrayDeque<>())
                    .add(children.get(place));
        }
        List<Node> wanted = new ArrayList<>();
        for (T value : values) {
            Deque<Node> same = before.get(value);
            wanted.add(same == null || same.isEmpty() ? make.apply(value) : same.remove());
        }
        replace(wanted);
        shown.clear();
        shown.addAll(values);
    }

    /// Moves nothing that keeps its order: a node that leaves its pane is styled anew.
    private void replace(List<Node> wanted) {
        Set<Node> kept = new HashSet<>(wanted);
        children.removeIf(child -> !kept.contains(child));
        for (int place = 0; place < wanted.size(); place++) {
            Node node = wanted.get(place);
            if (place < children.size() && children.get(place).equals(node)) {
                continue;
            }
            children.remove(node);
            children.add(place, node);
        }
    }
}
