/// Setting an inspection up: its facts, and its case list with a preview.
@NullMarked
package org.fieldbook.ui.setup;

import org.jspecify.annotations.NullMarked;
