package org.fieldbook.ui.print;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.PaperCopy;

import java.nio.file.Path;
import java.util.Optional;

/// What is said around what is printed.
///
/// @param code of the inspection
record PrintWords(Printout printout, String code, Messages messages) {

    String title() {
        return messages.text(
                switch (printout) {
                    case Printout.Ratings() -> "print.title";
                    case Printout.Sheets _ -> "print.sheets.title";
                    case Printout.Delivery() -> "print.delivery.title";
                });
    }

    String what() {
        return switch (printout) {
            case Printout.Ratings() -> messages.text("print.what");
            case Printout.Sheets sheets ->
                    messages.text("print.sheets.what", sheets.cases().size());
            case Printout.Delivery() -> messages.text("print.delivery.what");
        };
    }

    /// What has to be known before it is printed at all; empty if nothing has.
    Optional<String> warning() {
        return switch (printout) {
            case Printout.Ratings() -> Optional.empty();
            case Printout.Sheets _ -> Optional.of(messages.text("print.sheets.warning"));
            case Printout.Delivery() -> Optional.of(messages.text("print.delivery.warning"));
        };
    }

    /// The key of where it leads back to, for what is no place of its own.
    String back() {
        return switch (printout) {
            case Printout.Ratings(), Printout.Sheets _ -> "print.back";
            case Printout.Delivery() -> "print.delivery.back";
        };
    }

    String saveTitle() {
        return messages.text(
                switch (printout) {
                    case Printout.Ratings() -> "print.save.title";
                    case Printout.Sheets _ -> "print.sheets.save.title";
                    case Printout.Delivery() -> "print.delivery.save.title";
                });
    }

    /// What the file of this copy would be called. It names no case.
    String file(PaperCopy copy) {
        return messages.text(
                switch (copy.contents()) {
                    case PaperCopy.Ratings(boolean named) ->
                            named ? "print.name.annexe" : "print.name";
                    case PaperCopy.Sheets _ -> "print.sheets.name";
                    case PaperCopy.Delivery() -> "print.delivery.name";
                },
                code);
    }

    /// What has to be said yes to before this copy goes there.
    String confirmation(PaperCopy copy, Path file) {
        return messages.text(
                switch (copy.contents()) {
                    case PaperCopy.Ratings(boolean named) ->
                            named ? "print.confirm.annexe" : "print.confirm";
                    case PaperCopy.Sheets _ -> "print.sheets.confirm";
                    case PaperCopy.Delivery() -> "print.delivery.confirm";
                },
                file.toString());
    }
}
