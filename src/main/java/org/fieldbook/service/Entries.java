package org.fieldbook.service;

import org.fieldbook.framework.Rating;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.CanonicalJson;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// How an entry is written down to be sealed. Read only by the program that wrote it.
final class Entries {

    private static final String TYPED = "typed";
    private static final String LEFT = "left";
    private static final String SETTLED = "settled";
    private static final String ANSWER = "answer";
    private static final String PROPOSAL = "proposal";
    private static final String KIND = "kind";
    private static final String SEEN = "seen";

    private Entries() {}

    static Bytes write(Entry entry) {
        SortedMap<String, Value> members =
                switch (entry) {
                    case Entry.Typed(Draft draft) -> draft(TYPED, draft);
                    case Entry.Left(Draft draft) -> draft(LEFT, draft);
                    case Entry.Settled(Draft draft) -> draft(SETTLED, draft);
                    case Entry.Answered(RecordAnswers.Given given) -> answer(given);
                    case Entry.Proposed(ProposeRatings.Proposed proposed) -> proposal(proposed);
                };
        return Bytes.of(CanonicalJson.write(new Value.Members(members)));
    }

    private static SortedMap<String, Value> draft(String kind, Draft draft) {
        SortedMap<String, Value> members = begin(kind);
        members.put("draft", Drafts.value(draft));
        return members;
    }

    private static SortedMap<String, Value> answer(RecordAnswers.Given given) {
        SortedMap<String, Value> members = begin(ANSWER);
        members.put("subject", Drafts.subject(given.subject()));
        members.put("code", Value.text(given.code()));
        given.answer().ifPresent(word -> members.put("answer", Value.text(word)));
        given.reason().ifPresent(reason -> members.put("reason", Value.text(reason)));
        members.put(SEEN, Drafts.hashes(given.seen()));
        return members;
    }

    private static SortedMap<String, Value> proposal(ProposeRatings.Proposed proposed) {
        SortedMap<String, Value> members = begin(PROPOSAL);
        members.put("standard", Value.text(proposed.standard()));
        proposed.proposed().ifPresent(rating -> members.put("rating", Value.text(rating.word())));
        members.put(SEEN, Drafts.hashes(proposed.seen()));
        return members;
    }

    private static SortedMap<String, Value> begin(String kind) {
        return new TreeMap<>(Map.of(KIND, Value.text(kind)));
    }

    static Entry read(Bytes bytes) {
        Map<String, Value> members = CanonicalJson.read(bytes.toArray()).members();
        String kind = text(members, KIND).orElse("");
        return switch (kind) {
            case TYPED -> new Entry.Typed(draft(members));
            case LEFT -> new Entry.Left(draft(members));
            case SETTLED -> new Entry.Settled(draft(members));
            case ANSWER -> new Entry.Answered(answer(members));
            case PROPOSAL -> new Entry.Proposed(proposal(members));
            default -> throw new IllegalArgumentException("no kind of entry");
        };
    }

    private static Draft draft(Map<String, Value> members) {
        return Drafts.draft(Drafts.members(Drafts.member(members, "draft")));
    }

    private static RecordAnswers.Given answer(Map<String, Value> members) {
        return new RecordAnswers.Given(
                subject(members),
                text(members, "code").orElseThrow(),
                text(members, "answer"),
                text(members, "reason"),
                seen(members));
    }

    private static ProposeRatings.Proposed proposal(Map<String, Value> members) {
        return new ProposeRatings.Proposed(
                text(members, "standard").orElseThrow(),
                text(members, "rating").flatMap(Rating::find),
                seen(members));
    }

    private static SubjectId subject(Map<String, Value> members) {
        return Drafts.subject(Drafts.members(Drafts.member(members, "subject")));
    }

    private static List<Hash> seen(Map<String, Value> members) {
        return Drafts.hashes(Drafts.member(members, SEEN));
    }

    private static Optional<String> text(Map<String, Value> members, String name) {
        return Optional.ofNullable(members.get(name)).map(Drafts::text);
    }
}
