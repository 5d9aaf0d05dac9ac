package org.fieldbook.inspection;

import org.fieldbook.journal.Hash;
import org.fieldbook.journal.PublicKey;
import org.fieldbook.journal.Value;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/// A roster as the content of a signed document.
public final class RosterValues {

    private static final long FORMAT = 1;

    private RosterValues() {}

    /// What is signed.
    public static Value.Members write(Roster roster) {
        return object(
                Map.of(
                        "format", new Value.Whole(FORMAT),
                        "version", new Value.Whole(roster.version()),
                        "inspection", id(roster.inspection()),
                        "previous", list(roster.previous(), hash -> Value.text(hash.hex())),
                        "members", list(roster.members(), RosterValues::member),
                        "revocations", list(roster.revocations(), RosterValues::revocation)));
    }

    private static Value member(Member member) {
        return object(
                Map.of(
                        "id", id(member.id()),
                        "name", Value.text(member.name()),
                        "role", Value.text(member.role().word()),
                        "addedOnSite", new Value.Truth(member.addedOnSite()),
                        "laptops", list(member.laptops(), RosterValues::keys)));
    }

    private static Value keys(LaptopKeys keys) {
        return object(
                Map.of(
                        "signing", keys.signing().toValue(),
                        "agreement", keys.agreement().toValue()));
    }

    private static Value revocation(Revocation revocation) {
        return object(
                Map.of(
                        "laptop", Value.text(revocation.laptop()),
                        "member", id(revocation.member()),
                        "accepted", list(revocation.accepted(), RosterValues::accepted)));
    }

    private static Value accepted(Revocation.Accepted accepted) {
        return object(
                Map.of(
                        "replica", id(accepted.replica()),
                        "seq", new Value.Whole(accepted.seq()),
                        "hash", Value.text(accepted.hash().hex())));
    }

    /// Reads it back; empty if it is none of a format known here.
    static Optional<Roster> read(Value.Members value) {
        try {
            Reader in = new Reader(value);
            if (in.whole("format") != FORMAT) {
                return Optional.empty();
            }
            return Optional.of(
                    new Roster(
                            Math.toIntExact(in.whole("version")),
                            in.id("inspection"),
                            in.list("previous", one -> new Hash(Reader.text(one))),
                            in.list("members", one -> member(new Reader(one))),
                            in.list("revocations", one -> revocation(new Reader(one)))));
        } catch (IllegalArgumentException | ArithmeticException lacksSomething) {
            return Optional.empty();
        }
    }

    private static Member member(Reader in) {
        return new Member(
                in.id("id"),
                in.text("name"),
                Role.of(in.text("role")),
                in.member("addedOnSite").equals(new Value.Truth(true)),
                in.list(
                        "laptops",
                        one -> {
                            Reader keys = new Reader(one);
                            return new LaptopKeys(keys.key("signing"), keys.key("agreement"));
                        }));
    }

    private static Revocation revocation(Reader in) {
        return new Revocation(
                in.text("laptop"),
                in.id("member"),
                in.list(
                        "accepted",
                        one -> {
                            Reader accepted = new Reader(one);
                            return new Revocation.Accepted(
                                    accepted.id("replica"),
                                    accepted.whole("seq"),
                                    new Hash(accepted.text("hash")));
                        }));
    }

    private static Value id(UUID id) {
        return Value.text(id.toString());
    }

    private static Value.Members object(Map<String, Value> members) {
        return new Value.Members(new TreeMap<>(members));
    }

    private static <T> Value list(List<T> things, Function<T, Value> each) {
        return new Value.Items(things.stream().map(each).toList());
    }

    /// Throws [IllegalArgumentException] for whatever is missing or of another kind.
    private record Reader(Value value) {

        Value member(String name) {
            if (value instanceof Value.Members(var members) && members.containsKey(name)) {
                return members.get(name);
            }
            throw new IllegalArgumentException("no member called " + name);
        }

        String text(String name) {
            return text(member(name));
        }

        static String text(Value value) {
            if (value instanceof Value.Text(String text)) {
                return text;
            }
            throw new IllegalArgumentException("not a text");
        }

        long whole(String name) {
            if (member(name) instanceof Value.Whole(long number)) {
                return number;
            }
            throw new IllegalArgumentException("not a number");
        }

        UUID id(String name) {
            return UUID.fromString(text(name));
        }

        PublicKey key(String name) {
            return PublicKey.find(member(name))
                    .orElseThrow(() -> new IllegalArgumentException("no key on P-256"));
        }

        <T> List<T> list(String name, Function<Value, T> each) {
            if (member(name) instanceof Value.Items(List<Value> items)) {
                return items.stream().map(each).toList();
            }
            throw new IllegalArgumentException("not a list");
        }
    }
}
