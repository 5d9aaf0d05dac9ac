/// Setting an inspection up: step by step, and its case list with what its columns mean, the weeks it is
/// drawn by, and a preview.
@NullMarked
package org.fieldbook.ui.setup;

import org.jspecify.annotations.NullMarked;
