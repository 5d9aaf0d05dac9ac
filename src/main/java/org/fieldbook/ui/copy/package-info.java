/// A copy of a store whose folder takes nothing any more, with what is not saved yet.
@NullMarked
package org.fieldbook.ui.copy;

import org.jspecify.annotations.NullMarked;
