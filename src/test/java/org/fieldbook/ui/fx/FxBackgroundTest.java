package org.fieldbook.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/// What is slow, while the window is there and after it.
class FxBackgroundTest {

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final List<String> told = new ArrayList<>();
    private final FxBackground background = new FxBackground(waiting::add);

    @BeforeAll
    static void start() {
        Toolkit.startHeadless();
    }

    @Test
    void whatEndsIsToldAndMayBeginTheNext() {
        draw("one");

        Toolkit.call(this::finish);
        Toolkit.call(this::finish);

        assertThat(told).containsExactly("one", "one, and on");
    }

    @Test
    void onceTheWindowIsGoneNobodyIsToldAndNothingBegins() {
        draw("one");

        background.end();
        Toolkit.call(this::finish);
        draw("two");

        assertThat(told).isEmpty();
        assertThat(waiting).isEmpty();
    }

    private void draw(String page) {
        background.run(
                () -> page,
                drawn -> {
                    told.add(drawn);
                    if (!drawn.endsWith("and on")) {
                        draw(drawn + ", and on");
                    }
                },
                failed -> told.add("failed"));
    }

    private boolean finish() {
        waiting.remove().run();
        return true;
    }
}
