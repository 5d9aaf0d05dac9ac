package org.fieldbook.launch;

/// Where Fieldbook starts.
public final class Main {

    private Main() {}

    /// Starts the desktop or the command that the arguments name.
    public static void main(String[] args) {
        System.err.println("Fieldbook 1.0.0");
    }
}
