import { SaxesParser } from 'saxes';
import { Unreadable } from './unreadable.ts';
import { textOf, type Allowance, type Entry } from './zip.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What a part of a workbook is told while it is read: names come without their prefix. */
export type Listener = { opened?(name: string, attributes: Attributes): void; text?(text: string): void; closed?(name: string): void };

/** Reads an XML part of a workbook piece by piece; gives the word after each, so that the reader may take what has come. Entities beyond XML's own are refused. */
export async function* readXml(entry: Entry, allowance: Allowance, listener: Listener): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('opentag', ({ name, attributes }) => listener.opened?.(bare(name), attributes as Attributes));
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  parser.on('closetag', ({ name }) => listener.closed?.(bare(name)));
  parser.on('error', (error) => {
    throw new Unreadable('broken_workbook', { cause: error });
  });
  for await (const piece of textOf(entry, allowance)) {
    parser.write(piece);
    yield;
  }
  parser.close();
}

/** Reads an XML part to its end. */
export async function drainXml(entry: Entry | undefined, allowance: Allowance, listener: Listener): Promise<void> {
  if (!entry) return;
  const reading = readXml(entry, allowance, listener);
  while (!(await reading.next()).done);
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
