package org.fieldbook.ui.shell;

import org.fieldbook.i18n.Messages;
import org.fieldbook.settings.ThemeChoice;
import org.fieldbook.ui.fx.Command;
import org.fieldbook.ui.fx.Looks;
import org.fieldbook.ui.fx.Page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Everything that can be done from anywhere in the window, in one list.
final class Commands {

    private final Messages messages;
    private final List<Command> everywhere = new ArrayList<>();

    /// What is done by it.
    record Ways(
            Consumer<Section> onGo,
            Runnable onCaseList,
            Runnable onTeam,
            Runnable onHistory,
            Runnable onQuality,
            Runnable onShared,
            Runnable onSwitch,
            Runnable onLock,
            Runnable onHelp,
            Runnable onShortcuts,
            Runnable onSettings,
            Runnable onSaveCopy) {}

    Commands(Messages messages, Looks looks, Ways ways) {
        this.messages = messages;
        for (Section section : Section.values()) {
            add(
                    "go." + section.id(),
                    section.icon(),
                    "Alt+" + section.digit(),
                    () -> ways.onGo().accept(section));
        }
        add("caseList", "mdi2t-tray-arrow-down", "", ways.onCaseList());
        add("team", "mdi2l-laptop", "", ways.onTeam());
        add("history", "mdi2h-history", "", ways.onHistory());
        add("quality", "mdi2c-compare", "", ways.onQuality());
        add("shared", "mdi2t-tray-arrow-up", "", ways.onShared());
        add("switch", "mdi2f-folder-open-outline", "", ways.onSwitch());
        add("lock", "mdi2l-lock-outline", "Ctrl+L", ways.onLock());
        add("help", "mdi2h-help-circle-outline", "F1", ways.onHelp());
        add("shortcuts", "mdi2a-apple-keyboard-caps", "Ctrl+/", ways.onShortcuts());
        add("settings", "mdi2c-cog-outline", "", ways.onSettings());
        add("saveCopy", "mdi2c-content-save-outline", "", ways.onSaveCopy());
        for (ThemeChoice theme : ThemeChoice.values()) {
            add("theme." + theme.word(), "mdi2t-tune-variant", "", () -> looks.choose(theme));
        }
        add("larger", "mdi2t-tune-variant", "Ctrl++", looks::larger);
        add("smaller", "mdi2t-tune-variant", "Ctrl+-", looks::smaller);
        add("ordinary", "mdi2t-tune-variant", "Ctrl+0", looks::ordinary);
    }

    private void add(String id, String icon, String keys, Runnable run) {
        everywhere.add(new Command(id, messages.text("command." + id), icon, keys, run));
    }

    /// What can be done everywhere.
    List<Command> everywhere() {
        return everywhere;
    }

    /// What can be done on this page first, then what can be done everywhere.
    List<Command> over(Page page) {
        List<Command> all = new ArrayList<>(page.commands());
        all.addAll(everywhere);
        return all;
    }
}
