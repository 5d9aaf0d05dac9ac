package org.fieldbook.ui.fx;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Dialogs that note what was asked and answer what the test wants.
public final class RecordingDialogs implements Dialogs {

    public final List<String> asked = new ArrayList<>();
    public Optional<Path> file = Optional.empty();
    public Optional<String> reason = Optional.empty();
    public boolean confirmed;
    public boolean answersTheSuggestion;
    public String clipboard = "";

    /// What is chosen, one question after the other; after that nothing.
    public final Deque<String> chosen = new ArrayDeque<>();

    @Override
    public Optional<Path> openFile(String title, String description, String pattern) {
        asked.add(title);
        return file;
    }

    @Override
    public Optional<Path> saveFile(
            String title, String description, String pattern, String suggestion) {
        asked.add(title);
        return file;
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        asked.add(title);
        return file;
    }

    @Override
    public boolean confirm(String title, String text, String action) {
        asked.add(text);
        return confirmed;
    }

    @Override
    public Optional<String> choose(String title, String text, List<String> actions, String none) {
        asked.add(text);
        return chosen.isEmpty() ? Optional.empty() : Optional.of(chosen.removeFirst());
    }

    @Override
    public Optional<String> askReason(String title, String text, String suggestion, String action) {
        asked.add(title);
        return answersTheSuggestion ? Optional.of(suggestion) : reason;
    }

    @Override
    public void tell(String title, String text) {
        asked.add(text);
    }

    @Override
    public void copy(String text) {
        clipboard = text;
    }

    @Override
    public void clearCopied(String text) {
        if (clipboard.equals(text)) {
            clipboard = "";
        }
    }
}
