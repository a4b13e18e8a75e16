// Says why and ends, as often as the file does not yet hold enough lines; then it stays.
import { appendFileSync, readFileSync } from 'node:fs';

const [file, times] = process.argv.slice(2);
appendFileSync(file, 'started\n');
if (readFileSync(file, 'utf8').split('\n').length - 1 <= Number(times)) {
  console.log('the bank has no power');
  process.exit(3);
}
setInterval(() => undefined, 60_000);
process.send?.('ready');
