/// The main window: the only package that knows all screens.
@NullMarked
package org.fieldbook.ui.shell;

import org.jspecify.annotations.NullMarked;
