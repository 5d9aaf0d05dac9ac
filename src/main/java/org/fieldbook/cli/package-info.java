/// The command line, one class for each command: parse, call a service, print, return an exit code.
/// The home of picocli.
@NullMarked
package org.fieldbook.cli;

import org.jspecify.annotations.NullMarked;
