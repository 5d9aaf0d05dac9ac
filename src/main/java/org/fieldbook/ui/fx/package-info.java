/// Plumbing of the desktop: background work, dialogs and navigation. The only place that posts to
/// the JavaFX thread.
@NullMarked
package org.fieldbook.ui.fx;

import org.jspecify.annotations.NullMarked;
