// Opens what Fieldbook wrote, and signs a document of its own, with a library that shares no code with it.
// In: one JSON object of { file, agreement, signing, sign }. Out: one of { payload, header, recipients, document }.
import { text } from 'node:stream/consumers';
import * as jose from 'jose';

const asked = JSON.parse(await text(process.stdin));
const agreement = await jose.importJWK(asked.agreement, 'ECDH-ES+A256KW');
const signing = await jose.importJWK(asked.signing, 'ES256');
const file = JSON.parse(asked.file);
const opened = await jose.generalDecrypt(file, agreement, {
  keyManagementAlgorithms: ['ECDH-ES+A256KW'],
  contentEncryptionAlgorithms: ['A256GCM'],
});
const signed = JSON.parse(new TextDecoder().decode(opened.plaintext));
const verified = await jose.flattenedVerify(signed, signing, { algorithms: ['ES256'] });
const own = await jose.importJWK(asked.sign.key, 'ES256');
const kid = await jose.calculateJwkThumbprint(asked.sign.key);
const document = await new jose.FlattenedSign(new TextEncoder().encode(asked.sign.payload))
  .setProtectedHeader({ alg: 'ES256', typ: asked.sign.typ, kid })
  .sign(own);
console.log(JSON.stringify({
  payload: new TextDecoder().decode(verified.payload),
  header: verified.protectedHeader,
  recipients: file.recipients.map((recipient) => recipient.header.kid),
  document,
}));
