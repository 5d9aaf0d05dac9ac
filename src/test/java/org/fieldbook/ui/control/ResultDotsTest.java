package org.fieldbook.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.scene.shape.Path;

import org.fieldbook.inspection.AnswerState;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

class ResultDotsTest {

    @BeforeAll
    static void start() {
        Toolkit.startHeadless();
    }

    /// As they stand in a window, in one colour.
    private static ResultDots dots(AnswerState... answers) {
        return Toolkit.call(() -> {
            var dots = new ResultDots(List.of(answers), SmallInspection.WORDS);
            var scene = new Scene(new Group(dots));
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            paths(dots).forEach(path -> path.setFill(Color.BLACK));
            return dots;
        });
    }

    private static List<Path> paths(ResultDots dots) {
        return dots.getChildrenUnmodifiable().stream().map(Path.class::cast).toList();
    }

    private static Path path(ResultDots dots, String style) {
        return paths(dots).stream()
                .filter(path -> path.getStyleClass().contains(style))
                .findFirst()
                .orElseThrow();
    }

    private static boolean covers(Node node, double x, double y) {
        return Toolkit.call(() -> node.contains(x, y));
    }

    @Test
    void eachAnswerStandsInItsPlaceInTheShapeOfItsKind() {
        ResultDots dots = dots(AnswerState.YES, AnswerState.NO, AnswerState.YES, AnswerState.NO);
        assertThat(paths(dots)).hasSize(2);
        double middle = dots.getHeight() / 2;
        double step = (dots.getWidth() + 5) / 4;
        for (int place = 0; place < 4; place++) {
            double x = place * step + 5;
            assertThat(covers(path(dots, "yes"), x, middle)).isEqualTo(place % 2 == 0);
            assertThat(covers(path(dots, "no"), x, middle)).isEqualTo(place % 2 == 1);
        }
        assertThat(dots.getAccessibleText()).isEqualTo("Yes, No, Yes, No");
    }

    @Test
    void whatIsNotAnsweredIsARing() {
        ResultDots dots = dots(AnswerState.UNANSWERED);
        double middle = dots.getHeight() / 2;
        assertThat(covers(path(dots, "unanswered"), middle, middle)).isFalse();
        assertThat(covers(path(dots, "unanswered"), 0.5, middle)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void noneStandsOutOfItsRoom(AnswerState answer) {
        ResultDots dots = dots(answer, answer);
        Bounds shape = Toolkit.call(() -> paths(dots).getFirst().getBoundsInParent());
        assertThat(shape.getMinX()).isGreaterThanOrEqualTo(-0.01);
        assertThat(shape.getMinY()).isGreaterThanOrEqualTo(-0.01);
        assertThat(shape.getMaxX()).isBetween(dots.getWidth() - 1, dots.getWidth() + 0.01);
        assertThat(shape.getMaxY()).isLessThanOrEqualTo(dots.getHeight() + 0.01);
    }
}
