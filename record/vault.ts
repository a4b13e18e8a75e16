import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

/** `data` encrypts, newest last; each ciphertext names its key. `index` keys the blind index and is never rotated without re-indexing. */
export type VaultKeys = { data: readonly { id: number; key: Buffer }[]; index: Buffer };

export type Vault = ReturnType<typeof openVault>;

/**
 * Encrypts the names, numbers and accounts of natural persons (AES-256-GCM: key id, nonce, tag, text) and finds them again by a keyed index (HMAC-SHA-256).
 * Decrypting with a lost key or changed bytes throws.
 */
export function openVault({ data, index }: VaultKeys) {
  const newest = data.at(-1);
  if (!newest) throw new Error('the vault has no data key');
  const byId = new Map(data.map(({ id, key }) => [id, key]));

  function encrypt(text: string): Buffer {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', newest!.key, nonce);
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.from([newest!.id]), nonce, cipher.getAuthTag(), body]);
  }

  function decrypt(sealed: Buffer): string {
    const key = byId.get(sealed[0]!);
    if (!key) throw new Error(`no data key ${sealed[0]}`);
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 13));
    decipher.setAuthTag(sealed.subarray(13, 29));
    return decipher.update(sealed.subarray(29), undefined, 'utf8') + decipher.final('utf8');
  }

  return {
    encrypt,
    decrypt,
    /** Of the text without blanks and in upper case, so that `11010519491231002x` finds `11010519491231002X`. */
    indexOf: (text: string): Buffer => createHmac('sha256', index).update(text.replaceAll(/\s/g, '').toUpperCase()).digest(),
  };
}
