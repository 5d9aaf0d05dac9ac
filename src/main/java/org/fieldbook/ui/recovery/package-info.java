/// The recovery key of a store: making one, and opening a store by it.
@NullMarked
package org.fieldbook.ui.recovery;

import org.jspecify.annotations.NullMarked;
