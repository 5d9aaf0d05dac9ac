package org.fieldbook.service;

import org.fieldbook.bundle.crypto.JwsSignatures;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.inspection.AnswerStates;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.ShownSubjects;
import org.fieldbook.inspection.State;
import org.fieldbook.journal.Chain;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.ActWriter;
import org.fieldbook.journal.json.ChangeJson;
import org.fieldbook.rating.Inputs;
import org.fieldbook.rating.Rater;
import org.fieldbook.rating.Ratings;
import org.fieldbook.store.SealedRehearsal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Opens an inspection that nobody wrote, in memory alone: the first time is slow, because everything it needs is loaded, and
/// nobody waits for it while a passphrase is typed. Not for the window's thread.
public final class Rehearsal {

    static final int CASES = 20;

    /// Over by the time a passphrase is typed: a second or two.
    private static final int ROUNDS = 20;

    private final SecureRandom random;
    private final Clock clock;

    public Rehearsal(SecureRandom random, Clock clock) {
        this.random = random;
        this.clock = clock;
    }

    /// The ratings of some cases that were judged by this pack, which is done again and again, because what runs often is
    /// compiled.
    public Ratings run(Framework framework) {
        SealedRehearsal.stretch(random);
        Ratings ratings = once(framework);
        for (int round = 1; round < ROUNDS; round++) {
            ratings = once(framework);
        }
        return ratings;
    }

    private Ratings once(Framework framework) {
        UUID inspection = UUID.randomUUID();
        UUID author = UUID.randomUUID();
        Chain chain = Chain.begin(inspection, UUID.randomUUID(), author, 0);
        String now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
        State state =
                State.empty(inspection, new JwsSignatures())
                        .with(
                                SealedRehearsal.run(
                                        inspection,
                                        ActWriter.write(chain, now, edits(framework), this::salt),
                                        random));
        ShownSubjects.to(author, framework, state);
        return Rater.rate(framework, Inputs.of(framework, state));
    }

    private byte[] salt() {
        byte[] salt = new byte[ChangeJson.SALT];
        random.nextBytes(salt);
        return salt;
    }

    private static List<Edit> edits(Framework framework) {
        String sample = framework.samples().getFirst().id();
        List<Edit> edits = new ArrayList<>();
        for (int number = 0; number < CASES; number++) {
            SubjectId id = new SubjectId(sample, UUID.randomUUID());
            edits.add(edit(id, Fields.REFERENCE, sample + number));
            for (KeyQuestion question : framework.questionsOf(sample)) {
                edits.add(edit(id, framework.field(question.code()), AnswerStates.YES));
            }
        }
        return edits;
    }

    private static Edit edit(SubjectId id, String field, String text) {
        return Edit.of(id, field, Value.text(text), List.of());
    }
}
