package org.fieldbook.ui.access;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;

import org.fieldbook.ui.fx.Glyph;
import org.fieldbook.ui.fx.Stylesheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Nothing is said by colour alone (WCAG 2.2, 1.4.1): whatever a stylesheet paints in the colour of a state
/// says that state by a word, an icon or a shape too, and no two states of one mark say it the same way.
final class StateMarks {

    /// The colours that mean something.
    private static final Pattern MEANING =
            Pattern.compile(
                    "-fb-(outstanding|good|requires|inadequate|warning|success|sure|done)|"
                            + "-color-(danger|success|warning)");

    private static final Pattern CLASSES = Pattern.compile("\\.([a-zA-Z-]+)\\.([a-zA-Z-]+)");
    private static final Set<String> COLOURED = Set.of("fb-warning", "fb-danger");
    private static final int HIGHEST = 5;

    /// Mark to its states.
    private final Map<String, Set<String>> states = new TreeMap<>();

    /// Mark and what it says to the state that says so.
    private final Map<String, String> said = new HashMap<>();

    private final Faults faults;

    StateMarks(Faults faults) throws IOException {
        this.faults = faults;
        Stylesheet.features().values().stream()
                .flatMap(sheet -> sheet.rules().stream())
                .filter(rule ->
                        rule.declarations().values().stream()
                                .anyMatch(value -> MEANING.matcher(value).find()))
                .flatMap(rule -> CLASSES.matcher(rule.selector()).results())
                .forEach(found ->
                        states.computeIfAbsent(found.group(1), _ -> new TreeSet<>())
                                .add(found.group(2)));
    }

    /// How many kinds of mark the stylesheets colour by state.
    int marks() {
        return states.size();
    }

    void check(Node node) {
        List<String> classes = node.getStyleClass();
        if (classes.stream().anyMatch(COLOURED::contains)) {
            faults.count("coloured texts");
            if (!hasWord(say(node)) && !hasWord(sayAround(node))) {
                faults.add(node, "warns by its colour alone");
            }
        }
        for (String mark : classes) {
            states.getOrDefault(mark, Set.of()).stream()
                    .filter(classes::contains)
                    .forEach(state -> check(node, mark, state));
        }
    }

    private void check(Node node, String mark, String state) {
        faults.count("marks of a state");
        String own = say(node);
        if (own.isEmpty()) {
            if (!hasWord(sayAround(node))) {
                faults.add(node, "says " + state + " by its colour alone");
            }
            return;
        }
        String before = said.putIfAbsent(mark + ": " + own, state);
        if (before != null && !before.equals(state)) {
            faults.add(node, "says " + state + " as it says " + before + ": " + own);
        }
    }

    /// The words of the nearest that has any.
    private static String sayAround(Node node) {
        Node at = node.getParent();
        for (int up = 0; at != null && up < HIGHEST; up++) {
            String words = say(at);
            if (hasWord(words)) {
                return words;
            }
            at = at.getParent();
        }
        return "";
    }

    private static boolean hasWord(String said) {
        return said.chars().anyMatch(Character::isLetter);
    }

    /// Words, icons and shapes, none of them a colour.
    private static String say(Node node) {
        List<String> all = new ArrayList<>();
        tell(node).map(String::strip).filter(one -> !one.isEmpty()).forEach(all::add);
        return String.join(" ", all);
    }

    private static Stream<String> tell(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        Stream<String> own =
                switch (node) {
                    case Glyph icon -> Stream.of(icon.literal());
                    case Text text -> Stream.of(text.getText());
                    case SVGPath path -> Stream.of(path.getContent());
                    case Labeled labeled ->
                            Stream.of(labeled.getText() == null ? "" : labeled.getText());
                    case Region region when region.getShape() instanceof SVGPath path ->
                            Stream.of(path.getContent());
                    default -> Stream.empty();
                };
        Stream<String> spoken =
                node.getAccessibleText() == null
                        ? Stream.empty()
                        : Stream.of(node.getAccessibleText());
        Stream<String> below =
                node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream().flatMap(StateMarks::tell)
                        : Stream.empty();
        return Stream.of(own, spoken, below).flatMap(one -> one);
    }
}
