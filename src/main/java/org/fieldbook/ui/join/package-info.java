/// Joining an inspection that somebody else set up.
@NullMarked
package org.fieldbook.ui.join;

import org.jspecify.annotations.NullMarked;
