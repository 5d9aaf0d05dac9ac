package org.fieldbook.ui.fx;

/// Something that can be done in the window, wherever one is.
///
/// @param id for tests and for what was used last; never shown
/// @param title what it does, as people read it
/// @param icon an Ikonli literal
/// @param keys what does the same at once, such as `Ctrl+L`; empty if nothing does
public record Command(String id, String title, String icon, String keys, Runnable run) {}
