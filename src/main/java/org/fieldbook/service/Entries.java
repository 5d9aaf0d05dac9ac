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
    private static final String DECISION = "decision";
    private static final String WITHDRAWAL = "withdrawal";
    private static final String RETURN = "return";
    private static final String STANDARD = "standard";
    private static final String REASON = "reason";
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
                    case Entry.Decided(DecideForPanel.Recorded recorded) -> decision(recorded);
                    case Entry.Returned(CompleteCases.Returned returned) -> returned(returned);
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
        given.reason().ifPresent(reason -> members.put(REASON, Value.text(reason)));
        members.put(SEEN, Drafts.hashes(given.seen()));
        return members;
    }

    private static SortedMap<String, Value> proposal(ProposeRatings.Proposed proposed) {
        SortedMap<String, Value> members = begin(PROPOSAL);
        members.put(STANDARD, Value.text(proposed.standard()));
        proposed.proposed().ifPresent(rating -> members.put("rating", Value.text(rating.word())));
        members.put(SEEN, Drafts.hashes(proposed.seen()));
        return members;
    }

    private static SortedMap<String, Value> decision(DecideForPanel.Recorded recorded) {
        SortedMap<String, Value> members =
                switch (recorded) {
                    case DecideForPanel.Decided decided -> {
                        SortedMap<String, Value> ratings = begin(DECISION);
                        ratings.put("from", Value.text(decided.from().word()));
                        ratings.put("to", Value.text(decided.to().word()));
                        yield ratings;
                    }
                    case DecideForPanel.Withdrawn _ -> begin(WITHDRAWAL);
                };
        members.put(STANDARD, Value.text(recorded.standard()));
        members.put(REASON, Value.text(recorded.reason()));
        members.put(SEEN, Drafts.hashes(recorded.seen()));
        return members;
    }

    private static SortedMap<String, Value> returned(CompleteCases.Returned returned) {
        SortedMap<String, Value> members = begin(RETURN);
        members.put("subject", Drafts.subject(returned.subject()));
        members.put(REASON, Value.text(returned.comment()));
        members.put("complete", Drafts.hashes(returned.complete()));
        members.put("signOff", Drafts.hashes(returned.signOff()));
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
            case DECISION -> new Entry.Decided(decided(members));
            case WITHDRAWAL ->
                    new Entry.Decided(
                            new DecideForPanel.Withdrawn(
                                    text(members, STANDARD).orElseThrow(),
                                    text(members, REASON).orElseThrow(),
                                    seen(members)));
            case RETURN ->
                    new Entry.Returned(
                            new CompleteCases.Returned(
                                    subject(members),
                                    text(members, REASON).orElseThrow(),
                                    Drafts.hashes(Drafts.member(members, "complete")),
                                    Drafts.hashes(Drafts.member(members, "signOff"))));
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
                text(members, REASON),
                seen(members));
    }

    private static ProposeRatings.Proposed proposal(Map<String, Value> members) {
        return new ProposeRatings.Proposed(
                text(members, STANDARD).orElseThrow(),
                text(members, "rating").flatMap(Rating::find),
                seen(members));
    }

    private static DecideForPanel.Decided decided(Map<String, Value> members) {
        return new DecideForPanel.Decided(
                text(members, STANDARD).orElseThrow(),
                text(members, "from").flatMap(Rating::find).orElseThrow(),
                text(members, "to").flatMap(Rating::find).orElseThrow(),
                text(members, REASON).orElseThrow(),
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
