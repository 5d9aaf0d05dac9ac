package org.fieldbook.ui.fx;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a person is asked outside the screen they are on. Tests use a recording one, because choosers
/// do not open without a display.
public interface Dialogs {

    /// Asks for a file to read.
    ///
    /// @param description what kind of file, in words
    /// @param pattern such as `*.csv`; several with a space between
    Optional<Path> openFile(String title, String description, String pattern);

    /// Asks where to write a file.
    Optional<Path> saveFile(String title, String description, String pattern, String suggestion);

    /// Asks for a folder.
    Optional<Path> chooseFolder(String title);

    /// Asks before something that cannot be undone.
    ///
    /// @param action the verb on the button that does it
    boolean confirm(String title, String text, String action);

    /// Asks which of several things to do; empty if none.
    ///
    /// @param actions the verbs on the buttons that do them
    /// @param none on the button that does nothing
    Optional<String> choose(String title, String text, List<String> actions, String none);

    /// Asks for a reason in the person's own words; empty if they think better of it.
    ///
    /// @param suggestion what stands in the field already; empty if nothing does
    Optional<String> askReason(String title, String text, String suggestion, String action);

    /// Says something that has to be read before going on.
    void tell(String title, String text);

    /// Puts a text on the clipboard.
    void copy(String text);

    /// Empties the clipboard if it still holds this text.
    void clearCopied(String text);
}
