/// A store's restore points and the way back to one.
@NullMarked
package org.fieldbook.ui.restore;

import org.jspecify.annotations.NullMarked;
