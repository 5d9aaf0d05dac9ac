package org.fieldbook.ui.exchange;

import org.fieldbook.framework.Rating;

import java.util.Optional;

/// One figure that taking a bundle in would move.
///
/// @param rating what the figure means afterwards; empty where it is no rating
record Move(String what, String before, String after, Optional<Rating> rating) {}
