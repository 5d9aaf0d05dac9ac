package org.fieldbook.framework;

import java.util.List;

/// The cases, court reports, releases or victim contacts drawn for judging.
///
/// @param id such as `case` or `courtReport`
/// @param one what one subject of it is called
/// @param many what several are called
public record Sample(String id, String one, String many, List<Attribute> attributes) {

    public Sample {
        attributes = List.copyOf(attributes);
    }
}
