/// What can be done with a store that does not open: a backup in its place, a rescue, a copy.
@NullMarked
package org.fieldbook.ui.repair;

import org.jspecify.annotations.NullMarked;
