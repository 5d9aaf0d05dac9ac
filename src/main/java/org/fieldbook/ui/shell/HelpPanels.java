package org.fieldbook.ui.shell;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.find.FindView;
import org.fieldbook.ui.find.FindViewModel;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.help.HelpView;
import org.fieldbook.ui.help.HelpViewModel;
import org.fieldbook.ui.help.ShortcutsView;

/// What lies over the window once somebody asks for it: the help, the sheet of shortcuts, and what can be done. Made when it is
/// first asked for, because a window without it opens sooner.
final class HelpPanels {

    final HelpViewModel model;
    final HelpView help;
    final ShortcutsView sheet;
    final FindViewModel doing;
    final FindView find;

    /// @param ways to the help, to the sheet, and back
    HelpPanels(Background background, Messages messages, Ways ways) {
        model = new HelpViewModel(background, messages);
        help = new HelpView(model, messages, ways.onShortcuts(), ways.onHide());
        sheet = new ShortcutsView(messages, ways.onHelp(), ways.onHide());
        doing =
                new FindViewModel(
                        background,
                        messages,
                        new FindViewModel.Ways(_ -> {}, (_, _) -> {}, _ -> {}));
        find = new FindView(doing, messages, "find.prompt.commands", ways.onHide());
    }

    /// Where the panels lead.
    record Ways(Runnable onHelp, Runnable onShortcuts, Runnable onHide) {}
}
