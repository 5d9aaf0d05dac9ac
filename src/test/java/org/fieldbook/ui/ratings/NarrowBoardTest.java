package org.fieldbook.ui.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;

import org.fieldbook.ui.PracticeScreens;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Copies;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.Keyboard;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Where the board has less room than it is drawn with, as at twice the text size, or more.
class NarrowBoardTest {

    private static final double WIDE = 1400;
    private static final double NARROW = 640;

    /// As a window of 1280 has beside the navigation, and one of 1920.
    private static final double BETWEEN = 1064;

    private static final double WIDEST = 1704;

    @TempDir private Path folder;

    private RatingsView view(PracticeScreens practice) {
        var background = new DirectBackground();
        var dialogs = new RecordingDialogs();
        var view =
                new RatingsView(
                        new RatingsViewModel(
                                SmallInspection.WORDS, new Copies(background, dialogs)),
                        new FinalViewModel(
                                new EntryQueue(practice.inspection, background),
                                dialogs,
                                SmallInspection.WORDS),
                        new CountsViewModel(
                                practice.inspection,
                                background,
                                dialogs,
                                SmallInspection.WORDS,
                                () -> {}),
                        new Beside(new Label(), _ -> {}),
                        SmallInspection.WORDS,
                        new RatingsView.Ways(() -> {}, _ -> {}, _ -> {}, Platform::runLater));
        view.show(practice.inspection.snapshot());
        return view;
    }

    @Test
    void aRatingStandsAboveItsBarsWhereThereIsNoRoomBesideThem() {
        try (var practice = new PracticeScreens(folder);
                var keyboard = new Keyboard(() -> view(practice))) {
            widen(keyboard, WIDE);
            assertThat(place(keyboard, "ratings-badge-2.2").getMinX())
                    .isGreaterThanOrEqualTo(place(keyboard, "ratings-bars-2.2").getMaxX());
            widen(keyboard, NARROW);
            keyboard.await(
                    "the bars are below",
                    () ->
                            place(keyboard, "ratings-bars-2.2").getMinY()
                                    >= place(keyboard, "ratings-badge-2.2").getMaxY());
            assertThat(place(keyboard, "ratings-badge-2.2").getMaxX()).isLessThan(NARROW);
            assertThat(place(keyboard, "ratings-badge-1.4").getMaxX()).isLessThan(NARROW);
            assertThat(place(keyboard, "ratings-bars-2.2").getMaxX()).isLessThan(NARROW);
            widen(keyboard, WIDE);
            keyboard.await(
                    "the bars are beside it again",
                    () ->
                            place(keyboard, "ratings-bars-2.2").getMaxX()
                                    <= place(keyboard, "ratings-badge-2.2").getMinX());
        }
    }

    @Test
    void noStripOfThePageIsLeftEmpty() {
        try (var practice = new PracticeScreens(folder);
                var keyboard = new Keyboard(() -> view(practice))) {
            widen(keyboard, BETWEEN);
            keyboard.await(
                    "the ratings stand at the right end of the page",
                    () -> place(keyboard, "ratings-badge-2.2").getMinX() > BETWEEN - 300);
            widen(keyboard, WIDEST);
            keyboard.await(
                    "the cards stand in two columns",
                    () ->
                            cards(keyboard).getLast().getMinX()
                                    > cards(keyboard).getFirst().getMaxX());
            assertThat(cards(keyboard).getLast().getMaxX()).isGreaterThan(WIDEST - 60);
        }
    }

    private static List<Bounds> cards(Keyboard keyboard) {
        return Toolkit.call(() ->
                keyboard.scene().getRoot().lookupAll(".card-list").stream()
                        .map(list -> list.localToScene(list.getBoundsInLocal()))
                        .toList());
    }

    private static void widen(Keyboard keyboard, double width) {
        Toolkit.call(() -> {
            keyboard.scene().getWindow().setWidth(width);
            return true;
        });
        Toolkit.settle();
    }

    private static Bounds place(Keyboard keyboard, String id) {
        return Toolkit.call(() -> {
            keyboard.scene().getRoot().applyCss();
            keyboard.scene().getRoot().layout();
            return keyboard.scene().getRoot().lookupAll(".label").stream()
                    .flatMap(
                            label -> Stream.<Node>iterate(label, Objects::nonNull, Node::getParent))
                    .filter(node -> id.equals(node.getId()))
                    .findFirst()
                    .map(node -> node.localToScene(node.getBoundsInLocal()))
                    .orElseThrow();
        });
    }
}
