/// Saving and printing the interim ratings.
@NullMarked
package org.fieldbook.ui.print;

import org.jspecify.annotations.NullMarked;
