/// The ratings board: every standard with what rates it, the score and the overall rating.
@NullMarked
package org.fieldbook.ui.ratings;

import org.jspecify.annotations.NullMarked;
