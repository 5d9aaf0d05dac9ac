/// The pack that rates an inspection, and moving to another version of it.
@NullMarked
package org.fieldbook.ui.pack;

import org.jspecify.annotations.NullMarked;
