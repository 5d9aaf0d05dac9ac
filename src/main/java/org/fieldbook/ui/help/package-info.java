/// Help without a network: pages about every screen, a dictionary, and the sheet of shortcuts.
@NullMarked
package org.fieldbook.ui.help;

import org.jspecify.annotations.NullMarked;
