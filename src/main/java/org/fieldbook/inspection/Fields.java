package org.fieldbook.inspection;

import org.fieldbook.framework.ConsistencyRule;
import org.fieldbook.framework.Framework;
import org.fieldbook.journal.SubjectId;

import java.util.Optional;
import java.util.UUID;

/// The kinds of subject and the names of fields as they stand in every journal: they never change.
/// Subjects of a sample have the sample's id as kind; their attributes are fields by id, their answers
/// by [Framework#field], and the inspection's set-up facts by id.
public final class Fields {

    /// The kind of the one subject that speaks of the inspection as a whole, see [#inspection].
    public static final String INSPECTION = "inspection";

    public static final String GENESIS = "genesis";
    public static final String CODE = "code";
    public static final String SERVICE = "service";

    /// Of the inspection: the region the service belongs to, as text.
    public static final String REGION = "region";

    /// Of the inspection: the two weeks whose cases are drawn, see [Cohort].
    public static final String COHORT = "cohort";

    /// Of the inspection: the pack it moved to, see [PackMove].
    public static final String PACK = "pack";

    public static final String FIELDWORK_FROM = "fieldworkFrom";
    public static final String FIELDWORK_TO = "fieldworkTo";

    /// The kind of a roster: each is a subject of its own, so that two never replace each other.
    public static final String ROSTER = "roster";

    /// Of a roster: the [SignedDocument].
    public static final String SIGNED = "signed";

    /// The kind of a replica, for what its laptop says of itself.
    public static final String REPLICA = "replica";

    /// Of a replica: the member whose it is and the public key it signs by.
    public static final String KEY = "key";

    /// Of a subject of a sample: what people call it, such as `WK-014`.
    public static final String REFERENCE = "reference";

    /// Who has it, by name.
    public static final String INSPECTOR = "inspector";

    /// Why it is out of its sample, as text.
    public static final String WITHDRAWN = "withdrawn";

    /// Of a subject of a sample: why it was taken in although the cohort leaves it out, or in place of
    /// another, as text.
    public static final String TAKEN_IN = "takenIn";

    /// Of a subject of a sample: the identity of the withdrawn one that it stands in for, as text.
    public static final String IN_PLACE_OF = "inPlaceOf";

    /// The hash of the case state that its inspector calls complete.
    public static final String COMPLETE = "complete";

    /// The hash of the case state that the lead signed off.
    public static final String SIGN_OFF = "signOff";

    /// Of the inspection: the hash of everything that the lead or deputy calls final, see [Finality].
    public static final String RATINGS_FINAL = "ratingsFinal";

    /// The kind of a note.
    public static final String NOTE = "note";

    /// What a note is evidence for, see [About].
    public static final String ABOUT = "about";

    public static final String TEXT = "text";

    /// Where it was seen, read or heard.
    public static final String SOURCE = "source";

    /// The date of the entry in the case record that it speaks of.
    public static final String RECORD_DATE = "recordDate";

    /// What it shows, such as `sufficient` or `insufficient`.
    public static final String SHOWS = "shows";

    /// The kind of an item of evidence about the organisation, see [Evidence].
    public static final String EVIDENCE = "evidence";

    /// The kind of a strength or an area for improvement, see [Finding].
    public static final String FINDING = "finding";

    /// The kind of a conversation or an answer sheet that belongs to no single case.
    public static final String INTERVIEW = "interview";

    /// Of evidence or an interview: its number on the laptop that made it, a whole number from 1.
    public static final String NUMBER = "number";

    /// Of evidence: what it is, such as `meeting`; of an interview: with whom.
    public static final String KIND = "kind";

    /// Of evidence: what people call it.
    public static final String TITLE = "title";

    /// Of evidence or an interview: its day, such as `2023-03-14`.
    public static final String DATE = "date";

    /// Of a finding: how the names of fields begin that link it to evidence, with the identity after it. One for
    /// each, so that two people who link never disagree.
    public static final String SUPPORTED = "evidence/";

    /// Of an interview: how the names of fields begin that link it to a case, with the identity after it.
    public static final String CASE = "case/";

    /// How the name of every field ends that says what evidence shows for a standard.
    private static final String MARK = "/mark";

    /// Comes between a standard and a member in the name of a field that holds a second reader's word.
    static final String READER = "/reader/";

    private static final String COMMENT = "/comment";

    /// The kind of a second assessment of a case, see [SecondAssessment]. Its answers are fields called like the
    /// case's, and what it is about is in [#ABOUT].
    public static final String SECOND_ASSESSMENT = "secondAssessment";

    /// Of a second assessment: the identity of the member who makes it.
    public static final String ASSESSOR = "assessor";

    /// How the name of every field ends that holds an adjudicated answer.
    static final String ADJUDICATED = "/adjudicated";

    /// How the name of every field ends that holds what a lead asks about a question.
    static final String LOOK_AGAIN = "/lookAgain";

    /// What the name of every field has in it that says why a judgement stands, see [Nudge].
    static final String KEPT = "/kept/";

    /// How the name of every field of a second assessment ends that holds a note.
    static final String ASSESSORS_NOTE = "/note";

    /// The kind of a delivery unit's inspection whose counts a region adds up; its identity is that inspection's.
    public static final String UNIT = "unit";

    /// Of a unit: the [SignedDocument] of its counts.
    public static final String COUNTS = "counts";

    /// Of a unit: the key that was heard to be its lead's, and whom the words were read with.
    public static final String SIGNER = "signer";

    /// The kind of a delivery unit whose counts a region waits for.
    public static final String EXPECTED_UNIT = "expectedUnit";

    /// Of an expected unit: what it is called, as text.
    public static final String NAME = "name";

    /// How the name of every field ends that holds a panel's decision.
    static final String DECISION = "/decision";

    /// Of the inspection: how the names of fields begin that order a value erased, with the hash of its change
    /// after it. One for each, so that two orders never replace each other.
    public static final String ERASED = "erased/";

    /// How the names of fields begin that hold an attached file, with an identity after it. One for each file, so
    /// that two people who attach never disagree; and no hash, which would stay once the value was erased.
    private static final String ATTACHMENT = "attachment/";

    /// Of a subject of a sample: how what follows the pack's id begins in the name of a field that says why
    /// answers stand although they are queried, with the id of the rule after it.
    private static final String QUERY = "query/";

    /// How what follows the pack's id begins in what a note about a section is about, with the section's id after it.
    private static final String SECTION = "section/";

    private Fields() {}

    /// The one subject that speaks of the inspection as a whole.
    public static SubjectId inspection(UUID inspection) {
        return new SubjectId(INSPECTION, inspection);
    }

    /// The field of the inspection that holds a standard's proposed rating, as the published word.
    public static String proposed(Framework framework, String standard) {
        return framework.field(standard) + "/proposed";
    }

    /// The field of the inspection that holds the reason for a standard's proposed rating.
    public static String reason(Framework framework, String standard) {
        return framework.field(standard) + "/reason";
    }

    /// The field of a subject that says why its answers stand although this rule queries them.
    public static String query(Framework framework, ConsistencyRule rule) {
        return framework.field(QUERY + rule.id());
    }

    /// The field of a case that holds the adjudicated answer to a key question, see [Adjudication].
    public static String adjudicated(Framework framework, String code) {
        return framework.field(code) + ADJUDICATED;
    }

    /// The field of a case that holds what is to be looked at again about a key question, an item or an attribute.
    public static String comment(Framework framework, String code) {
        return framework.field(code) + LOOK_AGAIN;
    }

    /// Whether a field is one of these.
    public static boolean isComment(String field) {
        return field.endsWith(LOOK_AGAIN);
    }

    /// Whether a field of a case is said about it and is no part of it: a comment, or why a judgement stands.
    static boolean isRemark(String field) {
        return isComment(field) || field.contains(KEPT);
    }

    /// The field of a second assessment that holds a note on a key question.
    public static String assessorsNote(Framework framework, String code) {
        return framework.field(code) + ASSESSORS_NOTE;
    }

    /// What notes are about that speak of a section of a subject and of no single item. No answer stands there.
    public static String section(Framework framework, String section) {
        return framework.field(SECTION + section);
    }

    /// The section that a note is about, by its id; empty if it is about something else.
    public static Optional<String> findSection(Framework framework, String field) {
        String start = framework.field(SECTION);
        return field.startsWith(start)
                ? Optional.of(field.substring(start.length()))
                : Optional.empty();
    }

    /// Whether a field is one of these.
    public static boolean isQuery(Framework framework, String field) {
        return field.startsWith(framework.field(QUERY));
    }

    /// The field of the inspection that holds the panel's decision about a standard.
    public static String decision(Framework framework, String standard) {
        return framework.field(standard) + DECISION;
    }

    /// The field of an item of evidence that says what it shows for a standard; nothing links it to none.
    public static String mark(Framework framework, String standard) {
        return framework.field(standard) + MARK;
    }

    /// Whether a field is one of these.
    public static boolean isMark(String field) {
        return field.endsWith(MARK);
    }

    /// The field of the inspection that holds the rating with which this member agrees as second reader. One for
    /// each member, so that two readers never disagree by it.
    public static String reader(Framework framework, String standard, UUID member) {
        return framework.field(standard) + READER + member;
    }

    /// The field of the inspection that holds what this member comments on a rating as its second reader.
    public static String readerComment(Framework framework, String standard, UUID member) {
        return reader(framework, standard, member) + COMMENT;
    }

    /// Whether a field is one of these.
    public static boolean isReaderComment(String field) {
        return field.contains(READER) && field.endsWith(COMMENT);
    }

    /// The field of any subject that holds an attached file, see [Attachment].
    public static String attachment(UUID id) {
        return ATTACHMENT + id;
    }

    /// Whether a field is one of these.
    public static boolean isAttachment(String field) {
        return field.startsWith(ATTACHMENT);
    }

    /// Whether subjects of this kind are about delivery units of a region.
    public static boolean isOfRegion(String kind) {
        return kind.equals(UNIT) || kind.equals(EXPECTED_UNIT);
    }

    /// Whether subjects of this kind are evidence, or what was made of it.
    public static boolean isOfDelivery(String kind) {
        return kind.equals(EVIDENCE) || kind.equals(FINDING) || kind.equals(INTERVIEW);
    }
}
