/// From a framework and a state to ratings with their reasons, in exact integers. Pure; uses
/// framework and inspection.
@NullMarked
package org.fieldbook.rating;

import org.jspecify.annotations.NullMarked;
