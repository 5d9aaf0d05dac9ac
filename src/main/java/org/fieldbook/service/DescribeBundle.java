package org.fieldbook.service;

import org.fieldbook.bundle.Arrival;
import org.fieldbook.bundle.ChangeRun;
import org.fieldbook.bundle.Payload;
import org.fieldbook.framework.Rating;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Members;
import org.fieldbook.inspection.State;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.CanonicalJson;
import org.fieldbook.rating.Counts;
import org.fieldbook.rating.Ratings;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/// Tells what bundles are and bring to programs, each as one JSON document. What is not known is left out.
public final class DescribeBundle {

    private DescribeBundle() {}

    /// What was exported.
    public static String exported(ExportBundle.Made made, Path file, Collection<String> laptops) {
        SortedMap<String, Value> members = new TreeMap<>();
        members.put("file", Value.text(file.toString()));
        members.put("changes", new Value.Whole(made.changes()));
        members.put("acts", new Value.Whole(made.acts()));
        members.put("recipients", items(laptops, Value::text));
        return write(members);
    }

    /// What is seen without a key.
    ///
    /// @param known whose keys are known, by thumbprint
    public static String outside(BundleOutside outside, Map<String, Member> known) {
        SortedMap<String, Value> members = new TreeMap<>();
        members.put("bytes", new Value.Whole(outside.size()));
        members.put(
                "recipients",
                items(
                        outside.recipients(),
                        thumbprint -> {
                            SortedMap<String, Value> one = new TreeMap<>();
                            one.put("key", Value.text(thumbprint));
                            Optional.ofNullable(known.get(thumbprint))
                                    .ifPresent(
                                            member -> one.put("name", Value.text(member.name())));
                            return new Value.Members(one);
                        }));
        return write(members);
    }

    /// Who made a bundle and what is in it.
    public static String verified(ArrivalPreview preview) {
        return write(content(preview.arrival()));
    }

    /// An invitation, which no inspection here is touched by.
    public static String invitation(JoinInspection.Invitation invitation) {
        SortedMap<String, Value> members = content(invitation.arrival());
        members.put("invitation", new Value.Truth(true));
        members.put("code", Value.text(invitation.code()));
        members.put("service", Value.text(invitation.service()));
        members.put("practice", new Value.Truth(invitation.practice()));
        members.put("words", items(invitation.words(), Value::text));
        return write(members);
    }

    /// What taking a bundle in would do, or did.
    ///
    /// @param conflicts the new ones
    /// @param imported whether it is done
    public static String preview(
            ArrivalPreview preview, List<OpenConflict> conflicts, boolean imported) {
        SortedMap<String, Value> members = content(preview.arrival());
        members.put("imported", new Value.Truth(imported));
        members.put("acts", new Value.Whole(preview.acts()));
        members.put("new", new Value.Whole(preview.arrival().added().size()));
        members.put("held", new Value.Whole(preview.held()));
        members.put(
                "people",
                items(
                        preview.people(),
                        person ->
                                object(
                                        Map.of(
                                                "name", Value.text(person.name()),
                                                "acts", new Value.Whole(person.acts()),
                                                "subjects", new Value.Whole(person.subjects()),
                                                "conflicts",
                                                        new Value.Whole(person.conflicts())))));
        members.put("conflicts", DescribeConflicts.items(conflicts));
        members.put("waiting", new Value.Whole(preview.waiting()));
        members.put(
                "missing",
                items(
                        preview.missing(),
                        range ->
                                object(
                                        Map.of(
                                                "name", Value.text(range.name()),
                                                "from", new Value.Whole(range.from()),
                                                "to", new Value.Whole(range.to())))));
        members.put("notAccepted", new Value.Whole(preview.notAccepted()));
        members.put("behind", items(preview.behind(), Value::text));
        members.put("joined", items(preview.joined(), DescribeBundle::member));
        members.put("ratings", ratings(preview.ratings()));
        return write(members);
    }

    private static SortedMap<String, Value> content(Arrival arrival) {
        Payload payload = arrival.payload();
        State after = arrival.after();
        SortedMap<String, Value> sender = new TreeMap<>();
        Members.find(after, payload.sender().member())
                .ifPresent(member -> sender.putAll(member(member).members()));
        sender.put("laptop", Value.text(payload.sender().laptop()));
        SortedMap<String, Value> members = new TreeMap<>();
        members.put("bundle", Value.text(payload.bundle().toString()));
        members.put("inspection", Value.text(payload.inspection().toString()));
        members.put("at", Value.text(payload.at()));
        members.put("program", Value.text(payload.program()));
        members.put("sender", new Value.Members(sender));
        members.put("recipients", items(payload.recipients(), laptop -> recipient(after, laptop)));
        members.put("rosterVersion", new Value.Whole(payload.rosterVersion()));
        members.put("changes", new Value.Whole(payload.changes().count()));
        members.put("receipts", new Value.Whole(payload.receipts().size()));
        members.put("runs", items(payload.runs(), run -> run(after, run)));
        return members;
    }

    private static Value recipient(State after, String laptop) {
        SortedMap<String, Value> members = new TreeMap<>();
        members.put("laptop", Value.text(laptop));
        after.trust()
                .flatMap(trust -> trust.everHad(laptop))
                .ifPresent(member -> members.put("name", Value.text(member.name())));
        return new Value.Members(members);
    }

    private static Value run(State after, ChangeRun run) {
        return object(
                Map.of(
                        "name",
                        Value.text(name(after, run.author())),
                        "replica",
                        Value.text(run.replica().toString()),
                        "from",
                        new Value.Whole(run.first().record().seq()),
                        "to",
                        new Value.Whole(run.last().record().seq())));
    }

    private static String name(State state, UUID author) {
        return Members.find(state, author).map(Member::name).orElse(author.toString());
    }

    private static Value.Members member(Member member) {
        return object(
                Map.of(
                        "name", Value.text(member.name()),
                        "role", Value.text(member.role().word())));
    }

    private static Value ratings(ArrivalPreview.Moved moved) {
        RatingMoves moves = RatingMoves.of(moved.before(), moved.after());
        return object(
                Map.of(
                        "before", total(moved.before(), moved.completeBefore()),
                        "after", total(moved.after(), moved.completeAfter()),
                        "standards",
                                items(
                                        moves.standards(),
                                        one -> {
                                            SortedMap<String, Value> members = new TreeMap<>();
                                            members.put("code", Value.text(one.code()));
                                            put(members, "from", one.from());
                                            put(members, "to", one.to());
                                            return new Value.Members(members);
                                        }),
                        "questions",
                                items(
                                        moves.questions(),
                                        one ->
                                                object(
                                                        Map.of(
                                                                "code", Value.text(one.code()),
                                                                "from", counts(one.from()),
                                                                "to", counts(one.to()))))));
    }

    private static Value total(Ratings ratings, int complete) {
        SortedMap<String, Value> members = new TreeMap<>();
        members.put("score", new Value.Whole(ratings.score()));
        members.put("max", new Value.Whole(ratings.max()));
        members.put("completeSubjects", new Value.Whole(complete));
        put(members, "overall", ratings.overall());
        return new Value.Members(members);
    }

    private static Value counts(Counts counts) {
        return object(
                Map.of(
                        "yes", new Value.Whole(counts.yes()),
                        "no", new Value.Whole(counts.no()),
                        "notApplicable", new Value.Whole(counts.notApplicable()),
                        "unanswered", new Value.Whole(counts.unanswered()),
                        "undecided", new Value.Whole(counts.undecided())));
    }

    private static void put(
            SortedMap<String, Value> members, String name, Optional<Rating> rating) {
        rating.ifPresent(found -> members.put(name, Value.text(found.word())));
    }

    private static <T> Value.Items items(Collection<T> all, Function<T, Value> item) {
        return new Value.Items(all.stream().map(item).toList());
    }

    private static Value.Members object(Map<String, Value> members) {
        return new Value.Members(new TreeMap<>(members));
    }

    private static String write(SortedMap<String, Value> members) {
        return new String(CanonicalJson.write(new Value.Members(members)), StandardCharsets.UTF_8);
    }
}
