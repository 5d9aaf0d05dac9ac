/// One record of preferences with its defaults, and the file it is kept in; and what an organisation lays down, and
/// the file it lies in. Holds no personal data and uses no other package of Fieldbook.
@NullMarked
package org.fieldbook.settings;

import org.jspecify.annotations.NullMarked;
