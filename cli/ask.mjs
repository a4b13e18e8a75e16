import { createInterface } from 'node:readline';

/** @type {AsyncIterator<string> | undefined} */
let piped;

/**
 * The next line of whoever sits at the terminal, or of what is piped in; undefined when nothing more comes. The question goes to standard error, so that
 * standard output holds nothing but the answer of the command; of a secret nothing is shown while it is typed.
 * @param {string} question
 * @param {{ isSecret?: boolean }} [options]
 * @returns {Promise<string | undefined>}
 */
export async function ask(question, { isSecret = false } = {}) {
  if (!process.stdin.isTTY) {
    piped ??= createInterface({ input: process.stdin })[Symbol.asyncIterator]();
    const { value, done } = await piped.next();
    return done ? undefined : value;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr, terminal: true });
  try {
    return await new Promise((resolve) => {
      terminal.question(question, resolve);
      terminal.once('close', () => resolve(undefined));
      if (isSecret) terminal._writeToOutput = () => undefined;
    });
  } finally {
    terminal.close();
    if (isSecret) process.stderr.write('\n');
  }
}
