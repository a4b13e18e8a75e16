import { readConfig } from '#config/config.ts';
import { makeKeys, readKeys } from '#config/keys.ts';
import { sayAs } from './progress.ts';

/** Run once before a production court starts: makes the key files that are missing. Keep a copy of them apart from the database. */
const { keys } = readConfig();
makeKeys(keys);
readKeys(keys);
sayAs('keys')(`the keys are in ${keys}; without them nothing encrypted can be read again: keep a copy apart from the database`);
