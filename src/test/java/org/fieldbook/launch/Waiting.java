package org.fieldbook.launch;

import java.util.concurrent.CountDownLatch;

/// A process that says that it runs, and waits.
final class Waiting {

    private Waiting() {}

    /// Waits for ever.
    public static void main(String[] arguments) throws InterruptedException {
        System.out.println("runs");
        new CountDownLatch(1).await();
    }
}
