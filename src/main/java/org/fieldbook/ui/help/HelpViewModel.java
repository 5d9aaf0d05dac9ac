package org.fieldbook.ui.help;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.FailureText;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The help that is open: a page, the contents or what was found, and the way back. Belongs to the window's
/// thread; reading the pages does not.
public final class HelpViewModel {

    /// A page with the place in it that is looked at.
    record Shown(HelpPage page, String anchor) {}

    private final Background background;
    private final Messages messages;
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<HelpEntry>> entries =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper returnable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final Deque<HelpPlace> before = new ArrayDeque<>();
    private Optional<HelpBook> book = Optional.empty();

    public HelpViewModel(Background background, Messages messages) {
        this.background = background;
        this.messages = messages;
        query.subscribe(_ -> search());
    }

    // Properties

    /// What is searched for; nothing shows the contents.
    StringProperty queryProperty() {
        return query;
    }

    /// The contents, or what was found.
    ReadOnlyObjectProperty<List<HelpEntry>> entriesProperty() {
        return entries.getReadOnlyProperty();
    }

    /// Empty until the pages are read.
    ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Whether there is a page to go back to.
    ReadOnlyBooleanProperty returnableProperty() {
        return returnable.getReadOnlyProperty();
    }

    /// How much was found, or why nothing can be shown.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    // Commands

    /// Opens the page about the first of these that has one.
    ///
    /// @param ids of a control and of what it stands in, inside out
    public void open(List<String> ids) {
        before.clear();
        returnable.set(false);
        query.set("");
        book.ifPresentOrElse(
                read -> show(read.about(ids)),
                () ->
                        background.run(
                                HelpBook::read,
                                read -> {
                                    book = Optional.of(read);
                                    search();
                                    show(read.about(ids));
                                },
                                failure -> said.set(FailureText.of(failure, messages))));
    }

    /// Goes to a place from the one that is shown.
    void go(HelpPlace place) {
        shown.get().ifPresent(now -> before.push(new HelpPlace(now.page().name(), now.anchor())));
        returnable.set(!before.isEmpty());
        show(place);
    }

    /// Goes back to where one came from; tells whether there is such a place.
    boolean goBack() {
        if (before.isEmpty()) {
            return false;
        }
        show(before.pop());
        returnable.set(!before.isEmpty());
        return true;
    }

    private void show(HelpPlace place) {
        book.flatMap(read -> read.find(place.page()))
                .ifPresent(page -> shown.set(Optional.of(new Shown(page, place.anchor()))));
    }

    private void search() {
        book.ifPresent(read -> {
            String wanted = query.get().strip();
            boolean isAll = wanted.isEmpty();
            List<HelpEntry> found =
                    isAll ? HelpEntry.contents(read.pages()) : HelpEntry.find(read.pages(), wanted);
            entries.set(found);
            said.set(
                    isAll
                            ? messages.text("help.begin")
                            : found.isEmpty()
                                    ? messages.text("help.nothing", wanted)
                                    : messages.text("help.found", found.size()));
        });
    }
}
