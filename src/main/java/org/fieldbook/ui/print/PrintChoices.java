package org.fieldbook.ui.print;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.fieldbook.i18n.Messages;
import org.fieldbook.report.PageRange;
import org.fieldbook.report.PrintOrder;

import java.util.Optional;

/// What somebody chooses before printing: where, which pages and how many copies, each with what is
/// wrong about it.
final class PrintChoices {

    private final Messages messages;
    private final StringProperty printer = new SimpleStringProperty("");
    private final StringProperty pages = new SimpleStringProperty("");
    private final StringProperty copies = new SimpleStringProperty("1");
    private final ReadOnlyStringWrapper pagesFault = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper copiesFault = new ReadOnlyStringWrapper("");

    PrintChoices(Messages messages) {
        this.messages = messages;
        pages.subscribe(_ -> pagesFault.set(""));
        copies.subscribe(_ -> copiesFault.set(""));
    }

    /// The printer's name; empty while there is none.
    StringProperty printerProperty() {
        return printer;
    }

    /// The pages as they are written; empty for all.
    StringProperty pagesProperty() {
        return pages;
    }

    StringProperty copiesProperty() {
        return copies;
    }

    /// What is wrong about the pages, in words; empty until somebody wants to print.
    ReadOnlyStringProperty pagesFaultProperty() {
        return pagesFault.getReadOnlyProperty();
    }

    ReadOnlyStringProperty copiesFaultProperty() {
        return copiesFault.getReadOnlyProperty();
    }

    /// What is to be printed of a paper of this many pages; empty if a choice is wrong, which is said
    /// at its field.
    Optional<PrintOrder> order(int count) {
        Optional<PageRange.Pages> range = range(count);
        Optional<Integer> number = copies();
        return range.isEmpty() || number.isEmpty()
                ? Optional.empty()
                : Optional.of(new PrintOrder(printer.get(), range.get(), number.get()));
    }

    private Optional<PageRange.Pages> range(int count) {
        return switch (PageRange.parse(pages.get(), count)) {
            case PageRange.Pages wanted -> Optional.of(wanted);
            case PageRange.Unreadable(String part) ->
                    wrong(pagesFault, messages.text("print.pages.unreadable", part));
            case PageRange.Outside(String part) ->
                    wrong(pagesFault, messages.text("print.pages.outside", part, count));
        };
    }

    private Optional<Integer> copies() {
        String written = copies.get().strip();
        if (written.matches("[0-9]{1,3}")) {
            int number = Integer.parseInt(written);
            if (number >= 1 && number <= PrintOrder.MOST_COPIES) {
                return Optional.of(number);
            }
        }
        return wrong(copiesFault, messages.text("print.copies.wrong", PrintOrder.MOST_COPIES));
    }

    private static <T> Optional<T> wrong(ReadOnlyStringWrapper fault, String text) {
        fault.set(text);
        return Optional.empty();
    }
}
