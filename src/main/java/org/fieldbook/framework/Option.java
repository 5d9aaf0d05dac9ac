package org.fieldbook.framework;

/// One of the answers an item offers.
///
/// @param id as it is recorded; unique within the item
/// @param text what people read
public record Option(String id, String text) {}
