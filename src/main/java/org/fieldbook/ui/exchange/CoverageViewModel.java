package org.fieldbook.ui.exchange;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Sharing;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.FailureText;

import java.util.Optional;

/// Who has what, as far as their bundles and receipts told.
public final class CoverageViewModel {

    private final Sharing sharing;
    private final Background background;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<Optional<Sharing.Told>> told =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper alert = new ReadOnlyStringWrapper("");

    public CoverageViewModel(Sharing sharing, Background background, Messages messages) {
        this.sharing = sharing;
        this.background = background;
        this.messages = messages;
    }

    // Properties

    /// Empty until it was worked out.
    ReadOnlyObjectProperty<Optional<Sharing.Told>> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// What went wrong, in words.
    ReadOnlyStringProperty alertProperty() {
        return alert.getReadOnlyProperty();
    }

    // Commands

    /// Works it out as the inspection stands now.
    void refresh() {
        background.run(sharing::coverage, this::show, this::failed);
    }

    private void show(Sharing.Told now) {
        alert.set("");
        told.set(Optional.of(now));
    }

    private void failed(Throwable failure) {
        alert.set(FailureText.of(failure, messages));
    }
}
