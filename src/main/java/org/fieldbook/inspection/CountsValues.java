package org.fieldbook.inspection;

import org.fieldbook.framework.Rating;
import org.fieldbook.inspection.RefusedCounts.Reason;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.PublicKey;
import org.fieldbook.journal.Value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// [SignedCounts] as the content of a signed document. What is read has every member it should have and no
/// other, so that nothing travels along unseen.
final class CountsValues {

    private static final long FORMAT = 1;
    private static final String FORMAT_MEMBER = "format";
    static final String SIGNING = "signing";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CODE = 64;
    private static final int MOST_QUESTIONS = 500;
    private static final int MOST_SUBJECTS = 100_000;
    private static final String NOT_RATED = "Not rated";

    private static final Set<String> MEMBERS =
            Set.of(
                    FORMAT_MEMBER,
                    "inspection",
                    "practice",
                    "code",
                    "unit",
                    "region",
                    "pack",
                    "packVersion",
                    "packHash",
                    "from",
                    "to",
                    "at",
                    SIGNING,
                    "questions",
                    "standards");

    private static final Set<String> QUESTION =
            Set.of(
                    "code",
                    "sample",
                    "yes",
                    "no",
                    "notApplicable",
                    "unanswered",
                    "undecided",
                    "excluded");

    private static final Set<String> STANDARD = Set.of("code", "rating");

    private CountsValues() {}

    static Value.Members write(SignedCounts counts) {
        Map<String, Value> members = new HashMap<>();
        members.put(FORMAT_MEMBER, new Value.Whole(FORMAT));
        members.put("inspection", Value.text(counts.inspection().toString()));
        members.put("practice", new Value.Truth(counts.practice()));
        members.put("code", Value.text(counts.unit().code()));
        members.put("unit", Value.text(counts.unit().name()));
        members.put("region", Value.text(counts.unit().region()));
        members.put("pack", Value.text(counts.pack().id()));
        members.put("packVersion", new Value.Whole(counts.pack().version()));
        members.put("packHash", Value.text(counts.pack().hash().hex()));
        members.put("from", Value.text(counts.period().from()));
        members.put("to", Value.text(counts.period().to()));
        members.put("at", Value.text(counts.period().at()));
        members.put(SIGNING, counts.signing().toValue());
        members.put(
                "questions",
                new Value.Items(counts.questions().stream().map(CountsValues::question).toList()));
        members.put(
                "standards",
                new Value.Items(counts.standards().stream().map(CountsValues::standard).toList()));
        return object(members);
    }

    private static Value question(SignedCounts.Question question) {
        return object(
                Map.of(
                        "code", Value.text(question.code()),
                        "sample", Value.text(question.sample()),
                        "yes", new Value.Whole(question.yes()),
                        "no", new Value.Whole(question.no()),
                        "notApplicable", new Value.Whole(question.notApplicable()),
                        "unanswered", new Value.Whole(question.unanswered()),
                        "undecided", new Value.Whole(question.undecided()),
                        "excluded", new Value.Whole(question.excluded())));
    }

    private static Value standard(SignedCounts.Standard standard) {
        return object(
                Map.of(
                        "code", Value.text(standard.code()),
                        "rating",
                                Value.text(standard.rating().map(Rating::word).orElse(NOT_RATED))));
    }

    private static Value.Members object(Map<String, Value> members) {
        return new Value.Members(new TreeMap<>(members));
    }

    static SignedCounts read(Value.Members value) {
        if (value.members().get(FORMAT_MEMBER) instanceof Value.Whole(long format)
                && format > FORMAT) {
            throw new RefusedCounts(Reason.NEWER);
        }
        try {
            Reader in = new Reader(value, MEMBERS);
            if (in.whole(FORMAT_MEMBER) != FORMAT) {
                throw new RefusedCounts(Reason.NOT_COUNTS);
            }
            var counts =
                    new SignedCounts(
                            in.id("inspection"),
                            in.truth("practice"),
                            new SignedCounts.Unit(
                                    in.text("code", LONGEST_NAME),
                                    in.name("unit"),
                                    in.text("region", LONGEST_NAME)),
                            new SignedCounts.Pack(
                                    in.code("pack"),
                                    Math.toIntExact(in.whole("packVersion")),
                                    new Hash(in.text("packHash", LONGEST_CODE))),
                            period(in),
                            in.key(SIGNING),
                            in.list("questions").stream().map(CountsValues::question).toList(),
                            in.list("standards").stream().map(CountsValues::standard).toList());
            check(counts);
            return counts;
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException notCounts) {
            throw refused(notCounts);
        }
    }

    private static RefusedCounts refused(RuntimeException cause) {
        var refused = new RefusedCounts(Reason.NOT_COUNTS);
        refused.initCause(cause);
        return refused;
    }

    private static SignedCounts.Period period(Reader in) {
        String from = in.text("from", LONGEST_CODE);
        String to = in.text("to", LONGEST_CODE);
        String at = in.text("at", LONGEST_CODE);
        if (LocalDate.parse(to).isBefore(LocalDate.parse(from))) {
            throw new RefusedCounts(Reason.IMPOSSIBLE);
        }
        var _ = OffsetDateTime.parse(at);
        return new SignedCounts.Period(from, to, at);
    }

    private static SignedCounts.Question question(Value value) {
        Reader in = new Reader(value, QUESTION);
        return new SignedCounts.Question(
                in.code("code"),
                in.code("sample"),
                in.count("yes"),
                in.count("no"),
                in.count("notApplicable"),
                in.count("unanswered"),
                in.count("undecided"),
                in.count("excluded"));
    }

    private static SignedCounts.Standard standard(Value value) {
        Reader in = new Reader(value, STANDARD);
        String word = in.text("rating", LONGEST_CODE);
        Optional<Rating> rating = Rating.find(word);
        if (rating.isEmpty() && !word.equals(NOT_RATED)) {
            throw new IllegalArgumentException("no rating");
        }
        return new SignedCounts.Standard(in.code("code"), rating);
    }

    /// Every subject of a sample is counted once for each of its questions, so the sums are alike.
    private static void check(SignedCounts counts) {
        Set<String> codes = new HashSet<>();
        Map<String, List<Integer>> totals = new HashMap<>();
        boolean isPossible =
                counts.pack().version() > 0
                        && counts.questions().stream()
                                .allMatch(one ->
                                        codes.add(one.code())
                                                && totals.computeIfAbsent(
                                                                one.sample(), _ -> total(one))
                                                        .equals(total(one)))
                        && counts.standards().stream().allMatch(one -> codes.add(one.code()));
        if (!isPossible) {
            throw new RefusedCounts(Reason.IMPOSSIBLE);
        }
    }

    /// Those in the sample, and those out of it.
    private static List<Integer> total(SignedCounts.Question question) {
        return List.of(question.subjects(), question.excluded());
    }

    /// Throws [IllegalArgumentException] for whatever is missing, too much or of another kind.
    private record Reader(Value.Members value) {

        Reader(Value value, Set<String> names) {
            this(members(value));
            if (!this.value.members().keySet().equals(names)) {
                throw new IllegalArgumentException("other members");
            }
        }

        private static Value.Members members(Value value) {
            if (value instanceof Value.Members members) {
                return members;
            }
            throw new IllegalArgumentException("not an object");
        }

        Value member(String name) {
            return value.members().getOrDefault(name, new Value.Truth(false));
        }

        String text(String name, int longest) {
            if (member(name) instanceof Value.Text(String text) && text.length() <= longest) {
                return text;
            }
            throw new IllegalArgumentException("not a text");
        }

        /// Written as every program writes it: Java reads more.
        UUID id(String name) {
            String text = text(name, LONGEST_CODE);
            UUID id = UUID.fromString(text);
            if (!id.toString().equals(text)) {
                throw new IllegalArgumentException("an identity in another form");
            }
            return id;
        }

        String name(String name) {
            return filled(text(name, LONGEST_NAME));
        }

        String code(String name) {
            return filled(text(name, LONGEST_CODE));
        }

        private static String filled(String text) {
            if (text.isBlank()) {
                throw new IllegalArgumentException("empty");
            }
            return text;
        }

        long whole(String name) {
            if (member(name) instanceof Value.Whole(long number)) {
                return number;
            }
            throw new IllegalArgumentException("not a number");
        }

        int count(String name) {
            long count = whole(name);
            if (count < 0 || count > MOST_SUBJECTS) {
                throw new RefusedCounts(Reason.IMPOSSIBLE);
            }
            return (int) count;
        }

        boolean truth(String name) {
            if (member(name) instanceof Value.Truth(boolean truth)) {
                return truth;
            }
            throw new IllegalArgumentException("neither true nor false");
        }

        PublicKey key(String name) {
            return PublicKey.find(member(name))
                    .orElseThrow(() -> new IllegalArgumentException("no key on P-256"));
        }

        List<Value> list(String name) {
            if (member(name) instanceof Value.Items(List<Value> items)
                    && items.size() <= MOST_QUESTIONS) {
                return items;
            }
            throw new IllegalArgumentException("not a list");
        }
    }
}
