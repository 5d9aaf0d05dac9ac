package org.fieldbook.settings;

/// Where the window was on the screen, in pixels of its toolkit.
///
/// @param maximized whether it filled the screen; the rest is then where it goes back to
public record Frame(int x, int y, int width, int height, boolean maximized) {}
