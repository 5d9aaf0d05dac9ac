package org.fieldbook.bundle;

import org.fieldbook.bundle.crypto.Jwe;
import org.fieldbook.bundle.crypto.Jws;
import org.fieldbook.bundle.crypto.JwsSignatures;
import org.fieldbook.bundle.crypto.Pair;
import org.fieldbook.bundle.crypto.SignedFile;
import org.fieldbook.bundle.json.PayloadReader;
import org.fieldbook.bundle.json.PayloadWriter;
import org.fieldbook.framework.Framework;
import org.fieldbook.inspection.DocumentType;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.PlainSignatures;
import org.fieldbook.inspection.RefusedCounts;
import org.fieldbook.inspection.SampleSubjects;
import org.fieldbook.inspection.SignedCounts;
import org.fieldbook.inspection.SignedDocument;
import org.fieldbook.inspection.State;
import org.fieldbook.inspection.json.StateJson;
import org.fieldbook.intake.AttachedFile;
import org.fieldbook.intake.file.RecognizeContent;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.PublicKey;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.CanonicalJson;
import org.fieldbook.journal.json.ChangeJson;
import org.fieldbook.journal.json.UnreadableChange;
import org.fieldbook.rating.Inputs;
import org.fieldbook.rating.Rater;
import org.fieldbook.service.Frameworks;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Everything that reads bytes from outside, for fuzzers: whatever stands there is read, or refused by one of
/// the three refusals. The first byte says which reader.
public final class FuzzTargets {

    private static final Framework FRAMEWORK =
            new Frameworks().find("pdu-2021").orElseThrow().framework();
    private static final Laptop LEAD = Laptop.signingByName(1);

    static {
        LEAD.begin();
        LEAD.write(
                Edit.of(
                        new SubjectId("case", new UUID(4, 1)),
                        Fields.REFERENCE,
                        Value.text("C1"),
                        List.of()));
    }

    private FuzzTargets() {}

    /// One way in.
    enum Target {
        BUNDLE_FILE,
        SIGNED_FILE,
        PAYLOAD,
        CHANGE,
        CHANGE_IN_ANY_FORM,
        CANONICAL,
        RECEIPT,
        HEAD,
        IDENTITY_CARD,
        ROSTER,
        GENESIS,
        INTRODUCTION,
        FIELD,
        COUNTS,
        ATTACHED_FILE
    }

    /// Reads one input. The name is the one that Jazzer looks for.
    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        Target[] all = Target.values();
        Target target = all[Math.floorMod(data[0], all.length)];
        read(target, Arrays.copyOfRange(data, 1, data.length));
    }

    /// Lets one reader read it.
    ///
    /// @return whether it was read and not refused
    static boolean read(Target target, byte[] data) {
        try {
            return switch (target) {
                case BUNDLE_FILE -> decrypt(data);
                case SIGNED_FILE -> verify(data);
                case PAYLOAD -> payload(data);
                case CHANGE -> change(data, false);
                case CHANGE_IN_ANY_FORM -> change(data, true);
                case CANONICAL -> canonical(data);
                case RECEIPT ->
                        Receipt.open(sign(DocumentType.RECEIPT, data), key(), plain()).isPresent();
                case HEAD ->
                        SignedHead.open(sign(DocumentType.HEAD, data), key(), plain()).isPresent();
                case IDENTITY_CARD ->
                        IdentityCard.open(
                                        sign(DocumentType.IDENTITY_CARD, data),
                                        CanonicalJson.read(data),
                                        plain())
                                .isPresent();
                case ROSTER ->
                        fold(
                                new SubjectId(Fields.ROSTER, new UUID(8, 8)),
                                Fields.SIGNED,
                                sign(DocumentType.ROSTER, data).toValue());
                case GENESIS ->
                        fold(
                                Fields.inspection(Laptop.INSPECTION),
                                Fields.GENESIS,
                                CanonicalJson.read(data));
                case INTRODUCTION ->
                        fold(
                                new SubjectId(Fields.REPLICA, LEAD.replica),
                                Fields.KEY,
                                CanonicalJson.read(data));
                case FIELD -> field(CanonicalJson.read(data));
                case COUNTS -> counts(CanonicalJson.read(data));
                case ATTACHED_FILE -> RecognizeContent.of(data) instanceof AttachedFile.Allowed;
            };
        } catch (RefusedFile | RefusedBundle | RefusedCounts | UnreadableChange refused) {
            return false;
        }
    }

    private static PublicKey key() {
        return LEAD.signing.open();
    }

    private static PlainSignatures plain() {
        return new PlainSignatures();
    }

    private static SignedDocument sign(DocumentType type, byte[] content) {
        return PlainSignatures.sign(type, CanonicalJson.read(content), key());
    }

    /// What is read is written again as it was.
    private static boolean counts(Value.Members content) {
        PublicKey shown =
                Optional.ofNullable(content.members().get("signing"))
                        .flatMap(PublicKey::find)
                        .orElseGet(FuzzTargets::key);
        SignedCounts read =
                SignedCounts.open(
                        PlainSignatures.sign(DocumentType.COUNTS, content, shown),
                        content,
                        plain());
        if (!read.toValue().equals(content)) {
            throw new AssertionError("counts that read otherwise once written");
        }
        return true;
    }

    private static boolean decrypt(byte[] file) {
        Jwe.recipients(file);
        Pair own = LEAD.agreement;
        return Jwe.decrypt(file, own.open(), own.secret()).length > 0;
    }

    private static boolean verify(byte[] file) {
        SignedDocument document = SignedFile.read(file);
        for (DocumentType type : DocumentType.values()) {
            Jws.kid(document, type);
            if (Jws.verify(document, type, key()).isPresent()
                    || new JwsSignatures().open(document, type, key()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /// What is read is written again to what reads the same, and is looked at beside what is held.
    private static boolean payload(byte[] content) {
        Payload read = PayloadReader.read(content);
        if (!PayloadReader.read(PayloadWriter.write(read)).equals(read)) {
            throw new AssertionError("a payload that reads otherwise once written");
        }
        Claim claim = Claim.of(read, State.empty(read.inspection(), plain()));
        claim.signer(read.recipients().getFirst());
        Arrival arrival = claim.arrival(plain());
        StateJson.write(arrival.after());
        return true;
    }

    private static boolean change(byte[] data, boolean inAnyForm) {
        if (data.length < 2) {
            return false;
        }
        int cut = Math.min(data.length - 2, ByteBuffer.wrap(data).getChar());
        byte[] record = Arrays.copyOfRange(data, 2, 2 + cut);
        Optional<byte[]> value =
                Optional.of(Arrays.copyOfRange(data, 2 + cut, data.length))
                        .filter(bytes -> bytes.length > 0);
        Change change =
                inAnyForm
                        ? ChangeJson.readAny(record, value)
                        : ChangeJson.read(Bytes.of(record), value.map(Bytes::of));
        if (!ChangeJson.read(change.recordBytes(), change.valueBytes()).equals(change)) {
            throw new AssertionError("a change that reads otherwise once read");
        }
        return true;
    }

    /// What is read has one spelling, and that reads the same.
    private static boolean canonical(byte[] data) {
        Value.Members read = CanonicalJson.read(data);
        byte[] written = CanonicalJson.write(read);
        if (!CanonicalJson.read(written).equals(read)
                || !Arrays.equals(CanonicalJson.write(CanonicalJson.read(written)), written)) {
            throw new AssertionError("a value with two spellings");
        }
        return true;
    }

    /// A value of any kind in a field of a case or a note, as its object names them.
    private static boolean field(Value.Members members) {
        if (members.members().get("field") instanceof Value.Text(String field)
                && members.members().get("kind") instanceof Value.Text(String kind)
                && members.members().containsKey("value")) {
            return fold(subject(kind), field, members.members().getOrDefault("value", members));
        }
        return false;
    }

    private static SubjectId subject(String kind) {
        try {
            return new SubjectId(kind, new UUID(4, 1));
        } catch (IllegalArgumentException noKind) {
            return new SubjectId("case", new UUID(4, 1));
        }
    }

    /// What the lead wrote folds, whatever it says.
    private static boolean fold(SubjectId id, String field, Value value) {
        Laptop laptop = LEAD.copy(LEAD.replica);
        try {
            laptop.write(Edit.of(id, field, value, List.of()));
        } catch (IllegalArgumentException unwritable) {
            // Too large, or no name of a field: nobody can write it, so nobody reads it.
            return false;
        }
        State state = laptop.state;
        StateJson.write(state);
        state.trust().ifPresent(trust -> trust.everybody().forEach(member -> member.name()));
        state.listConflicts();
        state.listNotAccepted();
        SampleSubjects.of(FRAMEWORK, state);
        Rater.rate(FRAMEWORK, Inputs.of(FRAMEWORK, state));
        return true;
    }
}
