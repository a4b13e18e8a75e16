/** Tells whoever waits what is going on: one short line. */
export type Say = (line: string) => void;

/** Writes lines to standard output, each after the time of day and the name of the part it is about. */
export function sayAs(part: string): Say {
  return (line) => {
    const time = new Date().toLocaleTimeString('sv-SE');
    process.stdout.write(`${time}  ${part.padEnd(8)}  ${line}\n`);
  };
}
