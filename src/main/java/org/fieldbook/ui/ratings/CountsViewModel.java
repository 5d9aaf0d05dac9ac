package org.fieldbook.ui.ratings;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.ExpectedUnit;
import org.fieldbook.rating.AggregateResult;
import org.fieldbook.rating.Ratings;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.SignCounts;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.FailureText;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/// Of a unit: signing its counts for the region. Of a region: which units are in. Belongs to the window's thread.
public final class CountsViewModel {

    /// What is shown of it.
    ///
    /// @param region whether units are taken in here
    /// @param sentence how it stands
    /// @param signing whether this person may sign counts now
    record Shown(boolean region, String sentence, boolean signing) {}

    private final OpenInspection inspection;
    private final Background background;
    private final Dialogs dialogs;
    private final Messages messages;
    private final Runnable onUnits;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    /// @param onUnits goes to the units of the region
    public CountsViewModel(
            OpenInspection inspection,
            Background background,
            Dialogs dialogs,
            Messages messages,
            Runnable onUnits) {
        this.inspection = inspection;
        this.background = background;
        this.dialogs = dialogs;
        this.messages = messages;
        this.onUnits = onUnits;
    }

    // Properties

    ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// What became of the last thing done here, in words.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    // Commands

    /// Shows the inspection as it stands now.
    void show(Snapshot newest) {
        boolean region = !newest.framework().aggregates().isEmpty();
        boolean isFinal = newest.finality().isFinal();
        shown.set(
                new Shown(
                        region,
                        region
                                ? units(newest)
                                : messages.text(
                                        isFinal ? "counts.sign.text" : "counts.sign.notYet"),
                        !region && isFinal && newest.me().leads()));
    }

    private String units(Snapshot newest) {
        List<String> in = names(newest.ratings());
        List<String> missing =
                ExpectedUnit.of(newest.state()).stream()
                        .filter(unit -> in.stream().noneMatch(unit::isCalled))
                        .map(ExpectedUnit::name)
                        .distinct()
                        .toList();
        return missing.isEmpty()
                ? messages.text("counts.units", in.size())
                : messages.text("counts.units.missing", in.size(), String.join(", ", missing));
    }

    private static List<String> names(Ratings ratings) {
        return ratings.aggregates().stream()
                .flatMap(result -> result.questions().stream())
                .flatMap(pool -> pool.shares().stream())
                .collect(
                        Collectors.toMap(
                                AggregateResult.Share::inspection,
                                AggregateResult.Share::name,
                                (name, _) -> name))
                .values()
                .stream()
                .sorted()
                .toList();
    }

    /// Asks where to write the counts, and signs them.
    void sign() {
        String name =
                inspection.snapshot().card().code().replaceAll("[^A-Za-z0-9-]", "_")
                        + messages.text("counts.ending");
        dialogs.saveFile(
                        messages.text("counts.sign"),
                        messages.text("counts.file"),
                        "*" + messages.text("counts.ending"),
                        name)
                .ifPresent(file ->
                        background.run(
                                () -> new SignCounts(inspection).save(file),
                                signed ->
                                        said.set(
                                                messages.text(
                                                        "counts.signed",
                                                        file.toString(),
                                                        String.join(" ", signed.words()))),
                                failure -> said.set(FailureText.of(failure, messages))));
    }

    /// Goes to the units of the region.
    void units() {
        onUnits.run();
    }
}
