package org.fieldbook.ui.why;

import org.fieldbook.i18n.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sentences out of the messages, some of whose places lead somewhere.
final class Sentences {

    /// Where a run stands while the sentence is put together, between characters that Unicode gives no
    /// meaning; they are left out of what people wrote.
    private static final Pattern PLACES = Pattern.compile("\uE000([0-9]+)\uE001");

    private final Messages messages;

    Sentences(Messages messages) {
        this.messages = messages;
    }

    /// The sentence with this key; arguments that are runs stay what they are.
    List<Run> runs(String key, Object... arguments) {
        List<Run> given = new ArrayList<>();
        Object[] texts = new Object[arguments.length];
        for (int index = 0; index < arguments.length; index++) {
            if (arguments[index] instanceof Run run) {
                texts[index] = "\uE000%d\uE001".formatted(given.size());
                given.add(run);
            } else {
                texts[index] =
                        arguments[index] instanceof String text
                                ? text.replace("\uE000", "")
                                : arguments[index];
            }
        }
        return split(messages.text(key, texts), given);
    }

    private static List<Run> split(String text, List<Run> given) {
        List<Run> runs = new ArrayList<>();
        int end = 0;
        Matcher places = PLACES.matcher(text);
        for (MatchResult place : places.results().toList()) {
            addWords(runs, text.substring(end, place.start()));
            runs.add(given.get(Integer.parseInt(place.group(1))));
            end = place.end();
        }
        addWords(runs, text.substring(end));
        return runs;
    }

    private static void addWords(List<Run> runs, String text) {
        if (!text.isEmpty()) {
            runs.add(new Run.Words(text));
        }
    }

    Part.Sentence sentence(String key, Object... arguments) {
        return new Part.Sentence("", runs(key, arguments));
    }

    Part.Sentence marked(String icon, String key, Object... arguments) {
        return new Part.Sentence(icon, runs(key, arguments));
    }

    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }
}
