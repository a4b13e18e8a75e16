// Announces itself and stays; at SIGTERM it writes its name to the file and goes, or stays if it is named stubborn.
import { appendFileSync } from 'node:fs';

const [name, file] = process.argv.slice(2);
process.on('SIGTERM', () => {
  appendFileSync(file, `${name}\n`);
  if (name !== 'stubborn') process.exit(0);
});
setInterval(() => undefined, 60_000);
process.send?.('ready');
