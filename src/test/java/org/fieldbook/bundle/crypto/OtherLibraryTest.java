package org.fieldbook.bundle.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;

import org.fieldbook.inspection.DocumentType;
import org.fieldbook.inspection.SignedDocument;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// An independent implementation reads the same file and finds the same in it: `jose` for Node, installed
/// into the build folder. Skipped where there is no Node or no way to install it.
class OtherLibraryTest {

    private static final Path FOLDER = Path.of("target", "jose");
    private static final long MINUTES = 3;

    @Test
    void joseOpensAndVerifiesTheFileAndItsSignatureIsAcceptedHere(TestReporter reporter)
            throws Exception {
        installJose();
        List<Pair> team = Pair.make(6);
        Pair ann = team.getFirst();
        Pair ben = team.getLast();
        String payload = "{\"words\":\"gŵyl – \uD83D\uDE00\"}";
        byte[] file =
                Jwe.encrypt(
                        SignedFile.write(
                                Jws.sign(
                                        DocumentType.BUNDLE,
                                        payload.getBytes(StandardCharsets.UTF_8),
                                        ann.secret(),
                                        ann.open())),
                        Pair.open(team),
                        Pair.RANDOM);
        Map<String, Object> asked =
                Map.of(
                        "file",
                        new String(file, StandardCharsets.US_ASCII),
                        "agreement",
                        jwk(ben).toJSONObject(),
                        "signing",
                        jwk(ann).toPublicJWK().toJSONObject(),
                        "sign",
                        Map.of(
                                "key",
                                jwk(ben).toJSONObject(),
                                "payload",
                                payload,
                                "typ",
                                DocumentType.RECEIPT.typ()));
        String answer = run(JSONObjectUtils.toJSONString(asked), "node", "open.js");
        Map<String, Object> found = JSONObjectUtils.parse(answer);
        assertThat(found.get("payload")).isEqualTo(payload);
        assertThat(found.get("header"))
                .isEqualTo(
                        Map.of(
                                "alg", "ES256",
                                "kid", ann.open().thumbprint(),
                                "typ", DocumentType.BUNDLE.typ()));
        assertThat(found.get("recipients")).isEqualTo(Jwe.recipients(file));
        Value document =
                CanonicalJson.read(
                        JSONObjectUtils.toJSONString(
                                        JSONObjectUtils.getJSONObject(found, "document"))
                                .getBytes(StandardCharsets.UTF_8));
        SignedDocument signed = SignedDocument.find(document).orElseThrow();
        assertThat(Jws.kid(signed, DocumentType.RECEIPT)).contains(ben.open().thumbprint());
        assertThat(new JwsSignatures().open(signed, DocumentType.RECEIPT, ben.open()))
                .contains(CanonicalJson.read(payload.getBytes(StandardCharsets.UTF_8)));
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "S7",
                        "count",
                        "1",
                        "unit",
                        "file exchanged with another JOSE library"));
    }

    private static ECKey jwk(Pair pair) {
        return new ECKey.Builder(
                        Curve.P_256, new Base64URL(pair.open().x()), new Base64URL(pair.open().y()))
                .privateKey(pair.secret())
                .build();
    }

    private static void installJose() throws Exception {
        Files.createDirectories(FOLDER);
        for (String name : List.of("package.json", "open.js")) {
            try (var in = OtherLibraryTest.class.getResourceAsStream("/jose/" + name)) {
                Files.copy(in, FOLDER.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        try {
            run("", "node", "--version");
            run("", "npm", "install", "--ignore-scripts", "--no-audit", "--no-fund");
        } catch (IOException missing) {
            System.out.println("skipped, no second JOSE library: " + missing.getMessage());
            abort("no Node with jose: " + missing.getMessage());
        }
    }

    /// What the command says. Throws [IOException] if it cannot be started or does not succeed.
    private static String run(String input, String... command) throws Exception {
        File output = FOLDER.resolve("output").toFile();
        File errors = FOLDER.resolve("errors").toFile();
        Process process =
                new ProcessBuilder(command)
                        .directory(FOLDER.toFile())
                        .redirectOutput(output)
                        .redirectError(errors)
                        .start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException(command[0] + " does not end");
        }
        if (process.exitValue() != 0) {
            throw new IOException(command[0] + ": " + Files.readString(errors.toPath()).strip());
        }
        return Files.readString(output.toPath());
    }
}
