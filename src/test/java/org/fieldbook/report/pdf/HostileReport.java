package org.fieldbook.report.pdf;

import org.fieldbook.report.TypicalInputs;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/// A process that makes one PDF of [TypicalInputs#hostile], and if it is asked to fetches what the texts in it name.
final class HostileReport {

    /// In place of nothing: what is fetched is fetched by the process itself.
    static final String FETCH = "fetch";

    private HostileReport() {}

    /// @param arguments the file to make, and perhaps [#FETCH]
    static void main(String[] arguments) throws IOException {
        Files.write(Path.of(arguments[0]), Written.of(TypicalInputs.hostile()).bytes());
        if (arguments.length > 1 && arguments[1].equals(FETCH)) {
            System.out.println(Files.readString(Path.of("/etc/hostname")).length());
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), 9)) {
                System.out.println(socket.isConnected());
            } catch (ConnectException nobodyThere) {
                System.out.println(false);
            }
        }
    }
}
