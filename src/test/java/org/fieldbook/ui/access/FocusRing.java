package org.fieldbook.ui.access;

import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.TraversalDirection;
import javafx.scene.control.CheckBox;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TabPane;
import javafx.scene.image.WritableImage;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/// Whether what has the keyboard is seen to have it: as many pixels as its edge is long stand out by 3 to 1
/// from what they are without it (WCAG 2.2, 2.4.7, 2.4.13 and 1.4.11).
final class FocusRing {

    private static final double LEAST = 3;

    /// Px beyond the control that a ring may take.
    private static final int ROOM = 4;

    private static final int UNKNOWN = -1;

    /// The corners are round.
    private static final double STRAIGHT = 0.9;

    /// What was looked at, by its name: what stands around every page is looked at on the first.
    private final Set<String> looked = new HashSet<>();

    private final Faults faults;

    FocusRing(Faults faults) {
        this.faults = faults;
    }

    /// Looks at this, which has the keyboard, goes on from it, and looks at its place again.
    void check(Node node, Runnable onward) {
        Scene scene = node.getScene();
        Bounds seen = Sight.seen(node);
        boolean isShown = seen.getWidth() >= 1 && seen.getHeight() >= 1 && node.isFocused();
        if (!isShown || looked.contains(Sight.name(node))) {
            onward.run();
            return;
        }
        double edge = edge(node);
        WritableImage with = picture(scene, seen);
        onward.run();
        scene.getRoot().layout();
        // Leaving it may scroll it away, or make it anew: then there is nothing to compare.
        if (node.isFocused() || !scene.equals(node.getScene()) || !seen.equals(Sight.seen(node))) {
            faults.count("rings scrolled away");
            return;
        }
        int changed = changed(with, picture(scene, seen));
        if (changed < edge) {
            changed = again(node, seen, onward);
        }
        // The way back may lead elsewhere: another screen shows it again.
        if (changed == UNKNOWN) {
            faults.count("rings not seen again");
            return;
        }
        looked.add(Sight.name(node));
        faults.count("rings of focus");
        if (changed < edge) {
            faults.add(
                    node,
                    "has the keyboard and shows it by %d pixels of %.0f".formatted(changed, edge));
        }
    }

    /// A frame may lack what changed just before a picture was taken: it is looked at once more, going back.
    private static int again(Node node, Bounds seen, Runnable onward) {
        Scene scene = node.getScene();
        WritableImage without = picture(scene, seen);
        scene.getFocusOwner().requestFocusTraversal(TraversalDirection.PREVIOUS);
        if (!node.isFocused() || !seen.equals(Sight.seen(node))) {
            onward.run();
            return UNKNOWN;
        }
        int changed = changed(picture(scene, seen), without);
        WritableImage with = picture(scene, seen);
        onward.run();
        return Math.max(changed, changed(with, picture(scene, seen)));
    }

    /// How long the edge is that shows: of the line that is current, of the box to be ticked, or of all.
    private static double edge(Node node) {
        return parts(node)
                .filter(part -> Sight.seen(part).getWidth() > 0)
                .mapToDouble(FocusRing::around)
                .filter(length -> length > 0)
                .min()
                .orElseGet(() -> around(node));
    }

    private static Stream<Node> parts(Node node) {
        return switch (node) {
            case CheckBox box -> box.lookupAll(".box").stream();
            case RadioButton button -> button.lookupAll(".radio").stream();
            case TabPane tabs -> tabs.lookupAll(".tab:selected").stream();
            default ->
                    node.lookupAll(".cell").stream()
                            .filter(cell -> cell instanceof IndexedCell<?> one && one.isSelected());
        };
    }

    /// Without the sides that are scrolled away.
    private static double around(Node node) {
        Bounds whole = Sight.whole(node);
        Bounds seen = Sight.seen(node);
        double upright =
                (isNear(whole.getMinX(), seen.getMinX()) ? 1 : 0)
                        + (isNear(whole.getMaxX(), seen.getMaxX()) ? 1 : 0);
        double level =
                (isNear(whole.getMinY(), seen.getMinY()) ? 1 : 0)
                        + (isNear(whole.getMaxY(), seen.getMaxY()) ? 1 : 0);
        return (upright * seen.getHeight() + level * seen.getWidth()) * STRAIGHT;
    }

    private static boolean isNear(double one, double other) {
        return Math.abs(one - other) < 2;
    }

    private static WritableImage picture(Scene scene, Bounds part) {
        Frame.await(scene);
        var only = new SnapshotParameters();
        only.setFill(scene.getFill());
        only.setViewport(
                new Rectangle2D(
                        Math.floor(part.getMinX()) - ROOM,
                        Math.floor(part.getMinY()) - ROOM,
                        Math.ceil(part.getWidth()) + 2 * ROOM,
                        Math.ceil(part.getHeight()) + 2 * ROOM));
        return scene.getRoot().snapshot(only, null);
    }

    private static int changed(WritableImage one, WritableImage other) {
        int found = 0;
        for (int x = 0; x < one.getWidth(); x++) {
            for (int y = 0; y < one.getHeight(); y++) {
                if (Contrast.ratio(
                                one.getPixelReader().getColor(x, y),
                                other.getPixelReader().getColor(x, y))
                        >= LEAST) {
                    found++;
                }
            }
        }
        return found;
    }
}
