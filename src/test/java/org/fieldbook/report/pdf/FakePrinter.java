package org.fieldbook.report.pdf;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Objects;

import javax.print.Doc;
import javax.print.DocPrintJob;
import javax.print.PrintException;
import javax.print.PrintService;
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
