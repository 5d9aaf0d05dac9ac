package org.fieldbook.framework;

import java.util.List;

/// Items of a sample that are recorded together.
///
/// @param id unique within the sample
public record Section(String id, String title, List<Item> items) {

    public Section {
        items = List.copyOf(items);
    }
}
