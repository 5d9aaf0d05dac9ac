/// Having a value erased on the lead's or the deputy's order, and the earlier restore points removed.
@NullMarked
package org.fieldbook.ui.erasing;

import org.jspecify.annotations.NullMarked;
