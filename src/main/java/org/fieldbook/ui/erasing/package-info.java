/// Having a value erased on the lead's or the deputy's order, the history of the inspection as a whole to choose
/// from, and the earlier restore points removed.
@NullMarked
package org.fieldbook.ui.erasing;

import org.jspecify.annotations.NullMarked;
