package org.fieldbook.ui.recording;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Act;
import org.fieldbook.inspection.Introduction;
import org.fieldbook.inspection.LaptopKeys;
import org.fieldbook.inspection.Members;
import org.fieldbook.inspection.State;
import org.fieldbook.journal.PublicKey;

import java.util.List;

/// Which laptop an act was done on, in words.
final class LaptopWords {

    private final State state;
    private final String own;
    private final Messages messages;

    /// @param own the name of this laptop's key
    LaptopWords(State state, String own, Messages messages) {
        this.state = state;
        this.own = own;
        this.messages = messages;
    }

    /// This laptop, the only one of its author, or one of theirs by its number.
    String of(Act act) {
        String name =
                state.findIntroduction(act.replica())
                        .map(Introduction::signing)
                        .map(PublicKey::thumbprint)
                        .orElse("");
        if (!own.isEmpty() && name.equals(own)) {
            return messages.text("history.laptop.this");
        }
        List<String> theirs =
                Members.find(state, act.author()).stream()
                        .flatMap(member -> member.laptops().stream())
                        .map(LaptopKeys::name)
                        .toList();
        return theirs.size() > 1 && theirs.contains(name)
                ? messages.text("history.laptop.number", theirs.indexOf(name) + 1)
                : messages.text("history.laptop.other");
    }
}
