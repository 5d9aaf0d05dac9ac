package org.fieldbook.report.pdf;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import javax.print.Doc;
import javax.print.DocFlavor;
import javax.print.DocPrintJob;
import javax.print.MultiDocPrintService;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.attribute.AttributeSet;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;

/// A printer that takes PDF and notes what it is asked for.
public final class FakePrinter {

    private final String name;
    private boolean refuses;
    private byte[] printed = {};
    private PrintRequestAttributeSet asked = new HashPrintRequestAttributeSet();

    public FakePrinter(String name) {
        this.name = name;
    }

    /// The same, out of paper.
    public FakePrinter refusing() {
        refuses = true;
        return this;
    }

    /// All there is to print on.
    public PdfPrinter printer() {
        return new PdfPrinter(() -> new PrintService[] {service()});
    }

    /// A laptop without any.
    public static PdfPrinter none() {
        return new PdfPrinter(() -> new PrintService[0]);
    }

    /// The only printer that Java finds on this laptop beside the real ones, until it is closed.
    public Connected connect() {
        Lookup.CONNECTED.put(name, service());
        return () -> Lookup.CONNECTED.remove(name);
    }

    /// A printer that is found.
    @FunctionalInterface
    public interface Connected extends AutoCloseable {
        @Override
        void close();
    }

    /// Made known with the first printer that is connected: Java asks the system for printers then. Once asked for,
    /// Java keeps a list of printers for good: it is emptied instead.
    private static final class Lookup extends PrintServiceLookup {

        private static final Map<String, PrintService> CONNECTED = new ConcurrentHashMap<>();

        static {
            PrintServiceLookup.registerServiceProvider(new Lookup());
        }

        @Override
        public PrintService[] getPrintServices() {
            return CONNECTED.values().toArray(PrintService[]::new);
        }

        @Override
        public PrintService[] getPrintServices(DocFlavor flavor, AttributeSet attributes) {
            return getPrintServices();
        }

        @Override
        public MultiDocPrintService[] getMultiDocPrintServices(
                DocFlavor[] flavors, AttributeSet attributes) {
            return new MultiDocPrintService[0];
        }

        @Override
        public @Nullable PrintService getDefaultPrintService() {
            return null;
        }
    }

    /// The bytes of the last job.
    public byte[] printed() {
        return printed.clone();
    }

    PrintRequestAttributeSet asked() {
        return asked;
    }

    private PrintService service() {
        return fake(
                PrintService.class,
                Map.of(
                        "getName", _ -> name,
                        "isDocFlavorSupported", _ -> true,
                        "createPrintJob", _ -> job()));
    }

    private DocPrintJob job() {
        return fake(DocPrintJob.class, Map.of("print", this::print));
    }

    private Object print(Object[] arguments) throws Exception {
        if (refuses) {
            throw new PrintException("out of paper");
        }
        printed = (byte[]) ((Doc) arguments[0]).getPrintData();
        asked = (PrintRequestAttributeSet) arguments[1];
        return arguments;
    }

    private interface Answer {
        Object to(Object[] arguments) throws Exception;
    }

    private static <T> T fake(Class<T> type, Map<String, Answer> answers) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) ->
                                Objects.requireNonNull(answers.get(method.getName()))
                                        .to(arguments)));
    }
}
