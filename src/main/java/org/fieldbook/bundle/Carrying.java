package org.fieldbook.bundle;

import org.fieldbook.inspection.Attachment;
import org.fieldbook.inspection.State;
import org.fieldbook.journal.Hash;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which attached files recipients lack, as far as their own last word tells.
public final class Carrying {

    private Carrying() {}

    /// What is known of one recipient.
    ///
    /// @param holds what it said it holds of changes
    /// @param lacks the files it said it lacks; empty if it did not say
    /// @param given the files that bundles made here brought it; whether it read them is not known
    public record Word(Holdings holds, Optional<Set<Hash>> lacks, Set<Hash> given) {

        /// Of somebody who never said anything, or is to be sent everything.
        public static final Word NOTHING = new Word(Holdings.NOTHING, Optional.empty(), Set.of());

        public Word {
            lacks = lacks.map(Set::copyOf);
            given = Set.copyOf(given);
        }
    }

    /// The files that stand and that anybody lacks, each once: of those that do not all fit, what nobody was given
    /// yet goes first, so that one bundle after the other brings everything.
    public static List<Hash> wanted(State state, Collection<Word> words) {
        Set<Hash> first = new LinkedHashSet<>();
        Set<Hash> again = new LinkedHashSet<>();
        List<Attachment> standing = Attachment.of(state);
        for (Word word : words) {
            Held held = Held.of(word.holds(), state);
            for (Attachment one : standing) {
                if (isLacking(state, held, word, one)) {
                    (word.given().contains(one.hash()) ? again : first).add(one.hash());
                }
            }
        }
        first.addAll(again);
        return new ArrayList<>(first);
    }

    /// Who does not hold the change that names it lacks the file too.
    private static boolean isLacking(State state, Held held, Word word, Attachment one) {
        return word.lacks().filter(lacks -> lacks.contains(one.hash())).isPresent()
                || one.heads().stream()
                        .flatMap(head -> state.findChange(head).stream())
                        .anyMatch(change -> !held.holds(change));
    }
}
