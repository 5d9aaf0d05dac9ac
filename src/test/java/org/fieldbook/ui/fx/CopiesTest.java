package org.fieldbook.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.ActionEvent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.fieldbook.ui.SmallInspection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

import java.util.Map;
import java.util.Optional;

/// On the clipboard of the system, as far as there is one without a display.
class CopiesTest {

    private static final String NOTE = "said that her brother";

    private final DirectBackground background = new DirectBackground();
    private TextArea text;
    private Keyboard window;
    private Copies copies;
    private Runnable stopWatching;

    @BeforeEach
    void open() {
        Toolkit.startHeadless();
        text = Toolkit.call(() -> new Prose(NOTE));
        window = new Keyboard(() -> new VBox(text));
        copies =
                new Copies(
                        background,
                        new FxDialogs(window.scene().getWindow(), SmallInspection.WORDS));
        stopWatching = Toolkit.call(copies::watch);
        put("");
    }

    @AfterEach
    void close() {
        Toolkit.call(() -> {
            stopWatching.run();
            return true;
        });
        window.close();
    }

    private static void put(String other) {
        Toolkit.call(() -> {
            var content = new ClipboardContent();
            content.putString(other);
            return Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private static String clipboard() {
        return Toolkit.call(
                () -> Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse(""));
    }

    private void copyByKey() {
        Toolkit.call(() -> {
            text.requestFocus();
            text.selectRange(0, 4);
            return true;
        });
        window.press(KeyCode.CONTROL, KeyCode.C);
        assertThat(clipboard()).isEqualTo("said");
    }

    private void pass() {
        Toolkit.call(() -> {
            background.pass(Copies.STAYS);
            return true;
        });
    }

    private void clear() {
        Toolkit.call(() -> {
            copies.clear();
            return true;
        });
    }

    @Test
    void l6WhatWasCopiedLeavesTheClipboardWithTheLockAndAfterHalfAMinute(TestReporter reporter) {
        copyByKey();
        clear();
        assertThat(clipboard()).isEmpty();
        copyByKey();
        pass();
        assertThat(clipboard()).isEmpty();
        Toolkit.call(() -> {
            copies.copy("a table");
            return true;
        });
        assertThat(clipboard()).isEqualTo("a table");
        pass();
        assertThat(clipboard()).isEmpty();
        reporter.publishEntry(
                Map.of("promise", "L6", "count", "3", "unit", "copies cleared from the clipboard"));
    }

    @Test
    void l6WhatSomebodyElseCopiedSinceStays() {
        copyByKey();
        put("from another program");
        pass();
        clear();
        assertThat(clipboard()).isEqualTo("from another program");
    }

    @Test
    void l6WhatIsCopiedByTheMenuOfAFieldIsClearedToo() {
        Toolkit.call(() -> {
            text.selectRange(0, 4);
            var item = new MenuItem("Copy");
            item.setOnAction(_ -> text.copy());
            var menu = new ContextMenu(item);
            menu.show(text, 0, 0);
            ActionEvent.fireEvent(item, new ActionEvent(item, item));
            menu.hide();
            return true;
        });
        assertThat(clipboard()).isEqualTo("said");
        clear();
        assertThat(clipboard()).isEmpty();
    }
}
