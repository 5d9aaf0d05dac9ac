package org.fieldbook.ui.find;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.fieldbook.i18n.Messages;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.Marked;
import org.fieldbook.ui.find.Searching.Results;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Command;
import org.fieldbook.ui.fx.FailureText;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Finds cases, notes and commands in one list while somebody types; with nothing typed the commands, those
/// used last first. All methods belong to the window's thread; the searching does not.
public final class FindViewModel {

    private final Background background;
    private final Messages messages;
    private final Ways ways;
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Found>> found = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final List<String> recent = new ArrayList<>();
    private final IdentityHashMap<Found, String> heads = new IdentityHashMap<>();
    private Optional<Searching> searching = Optional.empty();
    private String begin = "find.begin";
    private int opened;
    private int asked;

    /// Where what was found leads.
    ///
    /// @param onCase opens a case
    /// @param onNote opens a case at what a note is evidence for, told by its code
    /// @param onEvidence shows an item of evidence, or what was found from it
    public record Ways(
            Consumer<SubjectId> onCase,
            BiConsumer<SubjectId, String> onNote,
            Consumer<SubjectId> onEvidence) {}

    public FindViewModel(Background background, Messages messages, Ways ways) {
        this.background = background;
        this.messages = messages;
        this.ways = ways;
        query.subscribe(_ -> search());
    }

    // Properties

    /// What is typed.
    public StringProperty queryProperty() {
        return query;
    }

    /// What was found, in the order it is shown.
    ReadOnlyObjectProperty<List<Found>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// How much was found, for whoever hears the screen; or why nothing can be.
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    // Commands

    /// Begins anew over the inspection as it stands.
    public void open(Snapshot snapshot, List<Command> commands) {
        open("find.begin", () -> Searching.of(snapshot, commands, messages));
    }

    /// Begins anew where no inspection is open: what can be done is all there is.
    public void open(List<Command> commands) {
        open("find.begin.commands", () -> Searching.of(commands, messages));
    }

    private void open(String asks, Supplier<Searching> making) {
        begin = asks;
        searching = Optional.empty();
        found.set(List.of());
        said.set("");
        query.set("");
        int mine = ++opened;
        background.run(
                making,
                made -> {
                    if (mine == opened) {
                        searching = Optional.of(made);
                        search();
                    }
                },
                failure -> said.set(FailureText.of(failure, messages)));
    }

    /// Lets go of everything that was searched.
    public void close() {
        searching = Optional.empty();
        opened++;
        asked++;
        heads.clear();
        found.set(List.of());
        query.set("");
    }

    /// Goes to what was found.
    void choose(Found wanted) {
        switch (wanted) {
            case Found.Doing(Command command) -> {
                recent.remove(command.id());
                recent.addFirst(command.id());
                command.run().run();
            }
            case Found.OfSample subject -> ways.onCase().accept(subject.subject());
            case Found.InNote note -> ways.onNote().accept(note.subject(), note.code());
            case Found.InEvidence evidence -> ways.onEvidence().accept(evidence.id());
        }
    }

    private void search() {
        searching.ifPresent(over -> {
            String typed = query.get();
            int mine = ++asked;
            background.run(
                    () -> over.find(typed),
                    results -> {
                        // What was typed meanwhile is searched for already.
                        if (mine == asked) {
                            show(results, Marked.fold(typed.strip()));
                        }
                    },
                    failure -> said.set(FailureText.of(failure, messages)));
        });
    }

    private void show(Results results, String wanted) {
        List<Found> all = new ArrayList<>();
        List<Found.Doing> doing = new ArrayList<>(results.commands());
        if (wanted.isEmpty()) {
            doing.sort((one, other) -> Integer.compare(place(one), place(other)));
        }
        all.addAll(results.subjects().shown());
        all.addAll(doing);
        all.addAll(results.theirs().shown());
        all.addAll(results.evidence().shown());
        all.addAll(results.notes().shown());
        heads.clear();
        head("find.group.cases", results.subjects().shown());
        head("find.group.commands", doing);
        head("find.group.inspectors", results.theirs().shown());
        head("find.group.evidence", results.evidence().shown());
        head("find.group.notes", results.notes().shown());
        found.set(List.copyOf(all));
        said.set(said(results, wanted, all.isEmpty()));
    }

    private String said(Results results, String wanted, boolean isNothing) {
        if (wanted.isEmpty()) {
            return messages.text(begin);
        }
        if (isNothing) {
            return messages.text("find.nothing", query.get().strip());
        }
        String counts =
                messages.text(
                        "find.said",
                        results.subjects().inAll() + results.theirs().inAll(),
                        results.commands().size(),
                        results.notes().inAll(),
                        results.evidence().inAll());
        return results.isCapped() ? messages.text("find.capped", counts, Searching.MOST) : counts;
    }

    private void head(String key, List<? extends Found> group) {
        if (!group.isEmpty()) {
            heads.put(group.getFirst(), messages.text(key));
        }
    }

    /// What stands above this where it is the first of its kind.
    Optional<String> heading(Found one) {
        return Optional.ofNullable(heads.get(one));
    }

    private int place(Found.Doing doing) {
        int place = recent.indexOf(doing.command().id());
        return place < 0 ? Integer.MAX_VALUE : place;
    }
}
