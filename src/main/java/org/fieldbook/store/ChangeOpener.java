package org.fieldbook.store;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.json.ChangeJson;
import org.fieldbook.journal.json.UnreadableChange;

import java.math.BigInteger;
import java.util.Optional;

/// Opens rows of changes, one after the other: what opening takes is found and made once. Has copies of keys, so that it goes
/// with the rows it was made for. Belongs to one thread.
final class ChangeOpener {

    private final InspectionCipher cipher;
    private final Sealer.Opener rows;
    private final InspectionCipher.Addends addends;

    ChangeOpener(InspectionCipher cipher) {
        this.cipher = cipher;
        rows = cipher.rows().opener();
        addends = cipher.addends();
    }

    /// The change in a row, seen to be what was written there.
    Change open(SealedChange row) throws UnreadableException {
        Change change = parse(rows.open(row.sealed(), ChangeTable.associated(cipher, row)));
        boolean isInPlace =
                change.hash().equals(row.hash())
                        && change.record().inspection().equals(cipher.inspection())
                        && change.record().replica().equals(row.replica())
                        && change.record().seq() == row.seq();
        if (!isInPlace) {
            throw new UnreadableException("another change than the row's");
        }
        return change;
    }

    /// What its row adds to its replica's tally.
    BigInteger addend(Change change) {
        return ChangeTable.addend(addends, change);
    }

    private static Change parse(byte[] content) throws UnreadableException {
        BinaryReader in = new BinaryReader(content);
        Bytes record = Bytes.takingOver(in.bytes());
        Optional<Bytes> value =
                in.number() == 1 ? Optional.of(Bytes.takingOver(in.bytes())) : Optional.empty();
        in.expectEnd();
        try {
            return ChangeJson.reopen(record, value);
        } catch (UnreadableChange notWhatItWas) {
            throw new UnreadableException("not a change", notWhatItWas);
        }
    }
}
