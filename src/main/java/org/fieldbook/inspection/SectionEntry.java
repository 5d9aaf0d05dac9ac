package org.fieldbook.inspection;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Item;
import org.fieldbook.framework.Sample;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// What is entered of a subject of a sample in one row of a section: an item, or an attribute as one. An item's
/// answers stand in [Framework#field], an attribute's values in the field by its id.
///
/// @param item what is asked, with the type of its answer
/// @param field where the answer stands
public record SectionEntry(Item item, String field) {

    /// The item of this framework.
    public static SectionEntry of(Framework framework, Item item) {
        return new SectionEntry(item, framework.field(item.code()));
    }

    /// What the case list says of subjects of this sample, in the order of the pack.
    public static List<SectionEntry> attributes(Sample sample) {
        return sample.attributes().stream()
                .map(attribute -> new SectionEntry(attribute.asItem(), attribute.id()))
                .toList();
    }

    /// The item with this code, or the attribute with this id; a pack gives no name to both.
    public static Optional<SectionEntry> find(Framework framework, String sample, String code) {
        return all(framework, sample).filter(one -> one.item().code().equals(code)).findFirst();
    }

    /// The item or attribute that is entered in this field.
    public static Optional<SectionEntry> at(Framework framework, String sample, String field) {
        return all(framework, sample).filter(one -> one.field().equals(field)).findFirst();
    }

    /// What is entered of subjects of this sample, whether or not it applies.
    public static List<SectionEntry> list(Framework framework, String sample) {
        return all(framework, sample).toList();
    }

    private static Stream<SectionEntry> all(Framework framework, String sample) {
        return framework.findSample(sample).stream()
                .flatMap(found ->
                        Stream.concat(
                                found.items().stream().map(item -> of(framework, item)),
                                attributes(found).stream()));
    }

    /// The field that holds what is to be looked at again about it. A comment stays where it was written: of an item that
    /// is asked in place of a column, in the column's field if that is where one is.
    public String comment(Framework framework, Subject subject) {
        String own = Fields.comment(framework, item.code());
        return Optional.ofNullable(framework.changes().listed().get(item.code()))
                .map(column -> Fields.comment(framework, column))
                .filter(_ -> subject.field(own).history().isEmpty())
                .filter(column -> !subject.field(column).history().isEmpty())
                .orElse(own);
    }

    /// What stands for it, see [ItemAnswers#register].
    public Reading reading(Framework framework, Subject subject) {
        boolean isItem = field.equals(framework.field(item.code()));
        return isItem
                ? ItemAnswers.register(framework, item.code(), subject).reading()
                : subject.read(field);
    }

    /// Where it stands for a subject of which this is read.
    ///
    /// @param possible what conditions can see, see [Facts#possible]
    public ItemState state(Reading reading, Function<String, Set<String>> possible) {
        return ItemAnswers.state(item, reading, possible);
    }
}
