/// The page of settings: what somebody chooses on this laptop, what their organisation laid down, where things lie,
/// and the file for whoever helps.
@NullMarked
package org.fieldbook.ui.settings;

import org.jspecify.annotations.NullMarked;
