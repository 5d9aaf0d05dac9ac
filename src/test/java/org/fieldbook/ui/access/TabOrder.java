package org.fieldbook.ui.access;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Toggle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Goes through a window by Tab: everything is reached, in reading order, and in sight when it is.
final class TabOrder {

    private static final int MOST = 300;

    private TabOrder() {}

    /// What is done where the keyboard has come to.
    interface Stop {
        /// Looks at this stop, and has the keyboard go on.
        ///
        /// @param onward takes the keyboard on from there, and has to be run once at least
        void at(Node node, Runnable onward);
    }

    /// @param stop looks at each stop but the first of a window
    static void check(Scene scene, Faults faults, Stop stop) {
        Set<Node> reached = new LinkedHashSet<>();
        Node again = null;
        if (Sight.nodes(scene).noneMatch(Names::takesTheKeyboard)) {
            return;
        }
        while (reached.size() < MOST) {
            scene.getRoot().layout();
            // Coming to a stop may change the screen, and make the stop anew in its place.
            Node at = scene.getFocusOwner();
            if (at == null) {
                faults.add(scene.getRoot(), "leaves the keyboard nowhere");
                return;
            }
            if (!reached.add(at)) {
                again = at;
                break;
            }
            faults.count("stops of Tab");
            // What scrolls to it may learn in the next frame where it is, and be there in the one
            // after.
            for (int frame = 0; frame < 2 && !isInSight(at); frame++) {
                Frame.await(scene);
            }
            inSight(at, faults);
            Runnable onward = () -> at.requestFocusTraversal(TraversalDirection.NEXT);
            // Where a window opens nobody has pressed a key in it; a dialog opens over what
            // somebody does.
            if (reached.size() > 1 || scene.getRoot() instanceof DialogPane) {
                stop.at(at, onward);
            } else {
                onward.run();
            }
        }
        String round = again == null ? "" : ", which comes back to " + Sight.name(again);
        Sight.nodes(scene)
                .filter(Names::takesTheKeyboard)
                // The arrow keys lead through a group.
                .filter(node -> !(node instanceof Toggle one && one.getToggleGroup() != null))
                .filter(node -> !(node instanceof ScrollBar) && !reached.contains(node))
                .forEach(node -> faults.add(node, "is not reached by Tab" + round));
        var back = new ArrayList<String[]>();
        order(List.copyOf(reached), back);
        // Once round it leads back to the first.
        if (back.size() > 1) {
            back.forEach(jump -> faults.add(scene.getRoot(), String.join(" after ", jump)));
        }
    }

    private static void inSight(Node node, Faults faults) {
        if (node.getScene() != null && !isInSight(node)) {
            Bounds whole = Sight.whole(node);
            Bounds seen = Sight.seen(node);
            faults.add(
                    node,
                    "has the keyboard out of sight: %.0f x %.0f of %.0f x %.0f"
                            .formatted(
                                    seen.getWidth(),
                                    seen.getHeight(),
                                    whole.getWidth(),
                                    whole.getHeight()));
        }
    }

    private static boolean isInSight(Node node) {
        Bounds whole = Sight.whole(node);
        Bounds seen = Sight.seen(node);
        return seen.getWidth() > Math.min(whole.getWidth(), 100) - 2
                && seen.getHeight() > Math.min(whole.getHeight(), 60) - 2;
    }

    private static void order(List<Node> stops, List<String[]> back) {
        for (int index = 0; index < stops.size(); index++) {
            Node before = stops.get(index);
            Node after = stops.get((index + 1) % stops.size());
            List<Node> one = way(before);
            List<Node> other = way(after);
            int shared = 0;
            while (shared < Math.min(one.size(), other.size())
                    && one.get(shared).equals(other.get(shared))) {
                shared++;
            }
            if (shared > 0 && shared < one.size() && shared < other.size()) {
                compare(before, after, one.get(shared), other.get(shared), back);
            }
        }
    }

    /// From the window down to the node.
    private static List<Node> way(Node node) {
        List<Node> way = new ArrayList<>();
        for (Node at = node; at != null; at = at.getParent()) {
            way.addFirst(at);
        }
        return way;
    }

    private static void compare(
            Node before, Node after, Node first, Node second, List<String[]> back) {
        Bounds one = first.localToScene(first.getLayoutBounds());
        Bounds two = second.localToScene(second.getLayoutBounds());
        boolean above = two.getMaxY() <= one.getMinY() + 1;
        boolean left = two.getMaxX() <= one.getMinX() + 1 && two.getMinY() < one.getMaxY() - 1;
        Parent around = first.getParent();
        boolean frame = around.getStyleClass().contains("shell-window");
        if ((above || left) && !frame) {
            back.add(new String[] {Sight.name(after), Sight.name(before)});
        }
    }
}
