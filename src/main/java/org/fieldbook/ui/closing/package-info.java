/// Closing an inspection and erasing it from this laptop.
@NullMarked
package org.fieldbook.ui.closing;

import org.jspecify.annotations.NullMarked;
