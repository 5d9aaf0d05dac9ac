/// Choosing, making and unlocking the store, and choosing an inspection in it.
@NullMarked
package org.fieldbook.ui.start;

import org.jspecify.annotations.NullMarked;
