package org.fieldbook.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;

import org.fieldbook.settings.Appearance;
import org.fieldbook.settings.ThemeChoice;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Looks;
import org.fieldbook.ui.fx.Shortcut;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class ShortcutsViewTest {

    private static final double WIDTH = 900;
    private static final double HEIGHT = 800;

    @ParameterizedTest
    @ValueSource(ints = {100, 200})
    void keysForWhichALineHasNoRoomComeBelowTheOthers(int textSize) {
        Toolkit.startHeadless();
        Toolkit.call(() -> {
            var view = new ShortcutsView(SmallInspection.WORDS, () -> {}, () -> {});
            var scene = new Scene(view, WIDTH, HEIGHT);
            new Looks(new Appearance(ThemeChoice.LIGHT, textSize), _ -> {}).follow(scene);
            view.show(
                    List.of(
                            new ShortcutsView.Group(
                                    "Here",
                                    List.of(
                                            new Shortcut(
                                                    "Move the column",
                                                    List.of(
                                                            "Alt+Shift+Left",
                                                            "Alt+Shift+Right",
                                                            "Alt+Left")),
                                            new Shortcut("Below it", List.of("Esc"))))));
            view.applyCss();
            view.layout();
            List<Bounds> keys =
                    view.lookupAll(".key-hint").stream()
                            .filter(key ->
                                    key.getParent().getStyleClass().contains("shortcut-keys"))
                            .map(key -> in(view, key))
                            .toList();
            assertThat(keys).hasSize(4);
            Bounds line = in(view, view.lookup(".shortcut-line"));
            assertThat(keys.subList(0, 3))
                    .allSatisfy(key -> assertThat(line.contains(key)).isTrue());
            assertThat(line.contains(keys.get(3))).isFalse();
            for (int first = 0; first < keys.size(); first++) {
                for (int second = first + 1; second < keys.size(); second++) {
                    assertThat(keys.get(first).intersects(keys.get(second))).isFalse();
                }
            }
            return true;
        });
    }

    private static Bounds in(Node view, Node node) {
        return view.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }
}
