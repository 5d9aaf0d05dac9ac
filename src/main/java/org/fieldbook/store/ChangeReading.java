package org.fieldbook.store;

import org.fieldbook.journal.Change;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// Opens the rows of an inspection's changes as they are read: a part at a time, because what is sealed takes room, and each
/// part on all processors. Faults are told in the order of the rows.
final class ChangeReading {

    /// Half a megabyte as a rule.
    private static final int TOGETHER = 512;

    /// What one processor opens without asking for more.
    private static final int AT_ONCE = 64;

    private final InspectionCipher cipher;
    private final FaultSink faults;
    private final BooleanSupplier calledOff;
    private final List<Change> changes = new ArrayList<>();
    private final SortedMap<UUID, Tally> counted = new TreeMap<>();

    /// @param calledOff asked before each part, see [CalledOff]
    ChangeReading(InspectionCipher cipher, FaultSink faults, BooleanSupplier calledOff) {
        this.cipher = cipher;
        this.faults = faults;
        this.calledOff = calledOff;
    }

    /// A row, as far as its columns can be read.
    ///
    /// @param where names it
    record Row(String where, Optional<SealedChange> sealed) {}

    /// What was in a row; empty if it is not what was written there.
    ///
    /// @param addend what it adds to its replica's tally
    private record Opened(String where, Optional<Change> change, BigInteger addend) {}

    Row row(ResultSet row) throws SQLException {
        String where = cipher.inspection().toString();
        try {
            UUID replica = Columns.uuid(Columns.bytes(row, "replica"));
            long seq = row.getLong("seq");
            where = replica + ":" + seq;
            return new Row(
                    where,
                    Optional.of(
                            new SealedChange(
                                    replica,
                                    seq,
                                    Columns.hash(Columns.bytes(row, "hash")),
                                    Columns.bytes(row, "sealed"))));
        } catch (UnreadableException altered) {
            return new Row(where, Optional.empty());
        }
    }

    /// Opens all that is left of these.
    void open(Iterator<Row> rows) {
        List<Row> part = new ArrayList<>(TOGETHER);
        while (rows.hasNext()) {
            part.add(rows.next());
            if (part.size() == TOGETHER || !rows.hasNext()) {
                CalledOff.expectNot(calledOff);
                take(part);
                part.clear();
            }
        }
    }

    private void take(List<Row> part) {
        int shares = (part.size() + AT_ONCE - 1) / AT_ONCE;
        IntStream.range(0, shares)
                .parallel()
                .mapToObj(share -> open(share(part, share)))
                .toList()
                .forEach(opened -> opened.forEach(this::take));
    }

    private static List<Row> share(List<Row> part, int share) {
        return part.subList(share * AT_ONCE, Math.min((share + 1) * AT_ONCE, part.size()));
    }

    private List<Opened> open(List<Row> rows) {
        ChangeOpener opener = new ChangeOpener(cipher);
        return rows.stream().map(row -> open(opener, row)).toList();
    }

    private static Opened open(ChangeOpener opener, Row row) {
        try {
            SealedChange sealed =
                    row.sealed().orElseThrow(() -> new UnreadableException("no such columns"));
            Change change = opener.open(sealed);
            return new Opened(row.where(), Optional.of(change), opener.addend(change));
        } catch (UnreadableException altered) {
            return new Opened(row.where(), Optional.empty(), BigInteger.ZERO);
        }
    }

    private void take(Opened one) {
        one.change().ifPresentOrElse(change -> keep(change, one.addend()), () -> tell(one));
    }

    private void keep(Change change, BigInteger addend) {
        changes.add(change);
        counted.compute(
                change.record().replica(),
                (_, before) -> (before == null ? Tally.NONE : before).plus(addend));
    }

    private void tell(Opened altered) {
        faults.found(new Fault(Fault.Kind.CHANGE_ALTERED, altered.where()));
    }

    /// What was opened, in the order of the rows.
    List<Change> changes() {
        return List.copyOf(changes);
    }

    /// How many of each replica.
    SortedMap<UUID, Tally> counted() {
        return counted;
    }
}
