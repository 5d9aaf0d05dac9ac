package org.fieldbook.framework;

import java.util.List;
import java.util.Optional;

/// The cases, court reports, releases or victim contacts drawn for judging.
///
/// @param id such as `case` or `courtReport`
/// @param one what one subject of it is called
/// @param many what several are called
/// @param sections what is recorded of each beside its key questions; none in packs of format 1
public record Sample(
        String id, String one, String many, List<Attribute> attributes, List<Section> sections) {

    public Sample {
        attributes = List.copyOf(attributes);
        sections = List.copyOf(sections);
    }

    /// What so many of it are called.
    public String called(int count) {
        return count == 1 ? one : many;
    }

    /// Every item in the order of the sections.
    public List<Item> items() {
        return sections.stream().flatMap(section -> section.items().stream()).toList();
    }

    public Optional<Item> findItem(String code) {
        return items().stream().filter(item -> item.code().equals(code)).findFirst();
    }

    public Optional<Attribute> findAttribute(String id) {
        return attributes.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
