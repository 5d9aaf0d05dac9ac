package org.fieldbook.ui.shell;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.fx.Command;
import org.fieldbook.ui.fx.Page;
import org.fieldbook.ui.fx.Shortcut;
import org.fieldbook.ui.help.ShortcutsView.Group;

import java.util.ArrayList;
import java.util.List;

/// The sheet of shortcuts as it is right now: of the page, of the window, of the help.
final class Shortcuts {

    private final Messages messages;

    Shortcuts(Messages messages) {
        this.messages = messages;
    }

    /// What works over this page.
    ///
    /// @param commands what can be done everywhere
    List<Group> over(Page page, List<Command> commands) {
        List<Group> groups = new ArrayList<>();
        List<Shortcut> here = new ArrayList<>(page.shortcuts());
        if (page.panes().size() > 1) {
            for (int pane = 1; pane <= page.panes().size(); pane++) {
                here.add(new Shortcut(messages.text("shortcuts.pane", pane), "Ctrl+" + pane));
            }
        }
        if (!here.isEmpty()) {
            groups.add(group("shortcuts.here", here));
        }
        List<Shortcut> everywhere = new ArrayList<>(window());
        commands.stream()
                .filter(command -> !command.keys().isEmpty())
                .map(command -> new Shortcut(command.title(), command.keys()))
                .forEach(everywhere::add);
        everywhere.add(1, line("shortcuts.find", "Ctrl+K"));
        everywhere.add(line("shortcuts.panes", "F6", "Shift+F6"));
        everywhere.add(line("shortcuts.back", "Esc"));
        groups.add(group("shortcuts.everywhere", everywhere));
        groups.add(help());
        return groups;
    }

    /// What works while no inspection is open.
    List<Group> outside() {
        List<Shortcut> window = new ArrayList<>(window());
        window.add(1, line("shortcuts.do", "Ctrl+K"));
        window.add(line("shortcuts.enter", "Enter"));
        window.add(line("shortcuts.out", "Esc"));
        window.add(line("command.lock", "Ctrl+L"));
        window.add(new Shortcut(messages.text("command.larger"), "Ctrl++"));
        window.add(new Shortcut(messages.text("command.smaller"), "Ctrl+-"));
        window.add(new Shortcut(messages.text("command.ordinary"), "Ctrl+0"));
        return List.of(group("shortcuts.everywhere", window), help());
    }

    /// What works in a dialog.
    List<Group> inADialog() {
        return List.of(
                group(
                        "shortcuts.dialog",
                        List.of(
                                line("shortcuts.next", "Tab", "Shift+Tab"),
                                line("shortcuts.press", "Space"),
                                line("shortcuts.dialog.enter", "Enter"),
                                line("shortcuts.dialog.out", "Esc"),
                                line("help.title", "F1"),
                                line("command.lock", "Ctrl+L"))),
                help());
    }

    private List<Shortcut> window() {
        return List.of(
                line("shortcuts.next", "Tab", "Shift+Tab"),
                line("shortcuts.press", "Space"),
                line("shortcuts.appearance", "Alt+A"));
    }

    private Group help() {
        return group(
                "shortcuts.help",
                List.of(
                        line("shortcuts.help.search", "Ctrl+F"),
                        line("shortcuts.help.move", "Up", "Down"),
                        line("shortcuts.help.open", "Enter"),
                        line("shortcuts.help.before", "Alt+Left"),
                        line("shortcuts.help.close", "Esc")));
    }

    private Shortcut line(String key, String... keys) {
        return new Shortcut(messages.text(key), keys);
    }

    private Group group(String key, List<Shortcut> shortcuts) {
        return new Group(messages.text(key), shortcuts);
    }
}
