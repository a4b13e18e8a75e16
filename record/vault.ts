import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

/** Keys of 32 bytes: `current` of the ring encrypts, every other still decrypts what names it. `index` keys the blind index. */
export type VaultKeys = { data: { current: string; byId: ReadonlyMap<string, Buffer> }; index: Buffer };

export type Vault = ReturnType<typeof openVault>;

/**
 * Encrypts the names, numbers and accounts of natural persons (AES-256-GCM: key id, nonce, tag, text) and finds them again by a keyed index (HMAC-SHA-256).
 * Decrypting with a lost key or changed bytes throws.
 */
export function openVault({ data, index }: VaultKeys) {
  function encrypt(text: string): Buffer {
    return seal(data.byId.get(data.current)!, data.current, Buffer.from(text, 'utf8'));
  }

  function decrypt(sealed: Buffer): string {
    return unseal(data.byId, sealed).toString('utf8');
  }

  return {
    encrypt,
    decrypt,
    sealBytes: (bytes: Uint8Array): Buffer => seal(data.byId.get(data.current)!, data.current, bytes),
    unsealBytes: (sealed: Uint8Array): Buffer => unseal(data.byId, sealed),
    /** Of the text without blanks and in upper case, so that `11010519491231002x` finds `11010519491231002X`. */
    indexOf: (text: string): Buffer => createHmac('sha256', index).update(text.replaceAll(/\s/g, '').toUpperCase()).digest(),
  };
}

/** Id length, id, nonce (12), tag (16), ciphertext. */
export function seal(key: Buffer, id: string, plain: Uint8Array): Buffer {
  const nonce = nextNonce();
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  const name = Buffer.from(id, 'utf8');
  return Buffer.concat([Buffer.from([name.length]), name, nonce, cipher.getAuthTag(), body]);
}

export function unseal(keys: ReadonlyMap<string, Buffer>, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed);
  const at = 1 + bytes[0]!;
  const id = bytes.subarray(1, at).toString('utf8');
  const key = keys.get(id);
  if (!key) throw new Error(`no key ${id} to decrypt with`);
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(at, at + 12));
  decipher.setAuthTag(bytes.subarray(at + 12, at + 28));
  return Buffer.concat([decipher.update(bytes.subarray(at + 28)), decipher.final()]);
}

const NONCE = 12;
const NONCES_AT_ONCE = 512;
let nonces = Buffer.alloc(0);

/** Chance is drawn for many at once: to ask for each alone takes longer than to encrypt. */
function nextNonce(): Buffer {
  if (nonces.length < NONCE) nonces = randomBytes(NONCE * NONCES_AT_ONCE);
  const nonce = nonces.subarray(0, NONCE);
  nonces = nonces.subarray(NONCE);
  return nonce;
}
