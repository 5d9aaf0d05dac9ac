package org.fieldbook.ui.access;

import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.assertj.core.api.SoftAssertions;
import org.fieldbook.settings.Appearance;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/// What was found by walking screens node by node, of what the checks looked at.
record ScreenWalk(
        Faults names,
        Faults contrasts,
        Faults hovered,
        Faults texts,
        Faults order,
        Faults rings,
        Faults colours,
        StateMarks marks) {

    /// Shows screens, one after the other.
    interface Showing {
        void show(
                Appearance appearance, double width, double height, BiConsumer<String, Scene> seen);
    }

    /// Walks what is shown.
    ///
    /// @param least how far texts stand out
    static ScreenWalk of(
            Appearance appearance, double width, double height, double least, Showing showing)
            throws IOException {
        var names = new Faults();
        var contrasts = new Faults();
        var hovered = new Faults();
        var texts = new Faults();
        var order = new Faults();
        var rings = new Faults();
        var colours = new Faults();
        var ring = new FocusRing(rings);
        // A ring is as wide and as far from its control in every text size.
        TabOrder.Stop stop =
                appearance.textSize() == 100 ? ring::check : (_, onward) -> onward.run();
        var marks = new StateMarks(colours);
        showing.show(
                appearance,
                width,
                height,
                (screen, _) -> {
                    List.of(names, contrasts, hovered, texts, order, rings, colours)
                            .forEach(one -> one.turnTo(screen));
                    for (Scene scene : windows()) {
                        // Else what the last screen left is found: who had the keyboard, and how
                        // wide a page was before it had a bar to scroll it. A bar takes a second
                        // frame, and what is broken into more lines beside it a third.
                        if (IntStream.range(0, 3).allMatch(_ -> Frame.await(scene))) {
                            var contrast = new Contrast(scene);
                            Sight.nodes(scene)
                                    .forEach(node -> {
                                        Names.check(node, names);
                                        contrast.check(node, least, contrasts);
                                        Clipping.check(node, texts);
                                        marks.check(node);
                                    });
                            UnderMouse.check(scene, least, hovered);
                            Targets.check(scene, names);
                            TabOrder.check(scene, order, stop);
                        }
                    }
                });
        return new ScreenWalk(names, contrasts, hovered, texts, order, rings, colours, marks);
    }

    void assertNothingWrong() {
        var all = new SoftAssertions();
        all.assertThat(names.list()).as("names, roles and targets").isEmpty();
        all.assertThat(contrasts.list()).as("contrast").isEmpty();
        all.assertThat(hovered.list()).as("contrast under the mouse").isEmpty();
        all.assertThat(texts.list()).as("texts shown in full").isEmpty();
        all.assertThat(order.list()).as("the way by Tab").isEmpty();
        all.assertThat(rings.list()).as("what has the keyboard is seen to").isEmpty();
        all.assertThat(colours.list()).as("nothing by colour alone").isEmpty();
        all.assertAll();
    }

    String counts() {
        return ""
                + names.counts()
                + contrasts.counts()
                + hovered.counts()
                + texts.counts()
                + order.counts()
                + rings.counts()
                + colours.counts();
    }

    /// Every window that takes keys, popups too: what lies below a dialog does not. Popups come first, because
    /// they close once the way by Tab leads elsewhere.
    private static List<Scene> windows() {
        List<Window> all = Window.getWindows().stream().filter(Window::isShowing).toList();
        List<Window> below =
                all.stream()
                        .filter(Stage.class::isInstance)
                        .map(window -> ((Stage) window).getOwner())
                        .toList();
        return all.stream()
                .filter(window -> !below.contains(window))
                .sorted(Comparator.comparing(Stage.class::isInstance))
                .map(Window::getScene)
                .toList();
    }
}
